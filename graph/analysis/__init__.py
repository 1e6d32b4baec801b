"""What links to what: pure functions of what a View has answered."""
