"""The repository's own site in a real browser: what a reader sees and can do, with scripts and without."""
