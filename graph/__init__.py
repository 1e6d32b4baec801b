"""What is known, who is who, what links to what, and who may see it."""
