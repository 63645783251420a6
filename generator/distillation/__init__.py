"""Analysed articles of one topic brought together: actors, timeline, differences, questions, outline.

`distil.draft` is the whole way as one story.
"""
