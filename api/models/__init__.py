"""What the API asks for and answers with: the View's values, with a description and an example on every field."""
