"""How reading is measured: the annotation guideline, its scorer, and the evaluation on the test split."""
