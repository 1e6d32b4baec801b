"""The explorer, the door with a screen: asks a View, hands decisions to a Desk, and knows nothing of HTTP routes."""
