"""The only way to read: what a scope may see, with the names of unprotected people alone."""
