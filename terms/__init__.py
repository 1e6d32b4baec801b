"""The words everybody shares: closed vocabularies, text folding, names, countries, places and dates."""
