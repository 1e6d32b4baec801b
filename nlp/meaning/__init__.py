"""From mentions to meaning: who is who, who did what, who moved where, what the case is about. Rules only."""
