"""Who is who: entities as a pure function of evidence and decisions."""
