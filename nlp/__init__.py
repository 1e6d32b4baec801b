"""Text in; mentions, relations, journeys and facts out."""
