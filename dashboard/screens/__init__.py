"""The pages. Each is a function of a visit, and says in its empty state what to do next."""
