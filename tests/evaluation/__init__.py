"""Sets of invented articles with what a good brief of them holds, and the measures that compare a draft with it."""
