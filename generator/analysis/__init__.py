"""One article read: its passages with everything they say — names, times, speakers, figures, events.

Nothing here sees a second article. Sentences come from `parsing`; `passages.analyse` is the whole of it.
"""
