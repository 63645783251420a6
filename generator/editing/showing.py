"""Two passages in a terminal: side by side where there is room, else one under the other."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

NARROW: Final = 80
"""Columns below which a terminal has no room for two passages beside each other."""
WIDEST: Final = 160
_INDENT: Final = 2
_BETWEEN: Final = " │ "


def beside(passages: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """The lines of passages, each with its head, for a terminal of so many columns."""
    room = min(width, WIDEST) - _INDENT
    if width < NARROW or len(passages) != 2:
        for head, words in passages:
            yield from (" " * _INDENT + line for line in _wrapped(head, words, max(room, 20)))
        return
    column = (room - len(_BETWEEN)) // 2
    left, right = (_wrapped(head, words, column) for head, words in passages)
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{' ' * _INDENT}{one.ljust(column)}{_BETWEEN}{other}".rstrip()


def _wrapped(head: str, words: str, width: int) -> list[str]:
    return [*textwrap.wrap(f"{head}:", width), *textwrap.wrap(words, width)]
