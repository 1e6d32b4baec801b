"""Settings, wiring and the command line: the only room that reads the environment and chooses parts."""
