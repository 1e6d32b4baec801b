"""How the shipped pipelines are made: data recipe, training, evaluation, release. Not part of the wheel."""
