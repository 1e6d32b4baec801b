"""Foreign formats, written from a Subgraph that a View has masked already."""
