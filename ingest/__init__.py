"""The job: files become documents, readings, and evidence."""
