"""The editor's work: what a program adds to a file that a person keeps, without touching what stands there."""
