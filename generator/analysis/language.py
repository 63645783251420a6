"""Whether a text is in English, the only language that sentences are read in."""

import re
from typing import Final

_PLAIN: Final = """
about after and are been before but by could from has have his its more not said she that the their there they this to
were which who with would you
"""
PLAIN: Final = frozenset(_PLAIN.split())
"""Words that English prose is full of, whatever it is about, and its neighbours are not."""
LEAST: Final = 25
"""Words from which on a text can be told from a list of names."""
SHARE: Final = 0.05
"""The share of plain words below which a text is not English: news has .15 and more, other languages next to none."""
_WORD: Final = re.compile(r"[^\W\d_]+")


def foreign(text: str) -> bool:
    """Whether a text is in another language than English; False where it is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text)]
    return len(words) >= LEAST and sum(word in PLAIN for word in words) < SHARE * len(words)
