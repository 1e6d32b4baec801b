"""The HTTP door: asks a View, hands decisions to a Desk, and knows nothing of the screen."""
