"""Recipes that build the data of this room; run by hand, not shipped."""
