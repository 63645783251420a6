"""The sentences of an article, found without a parser: where one ends in a full stop and the next begins like one.

A draft's sentences are the parser's, whose syntax it reads. To count and show what a brief quotes, marks and capitals
are enough, and nothing has to be loaded for them.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.masking import trimmed, without
from generator.model import Article, Span
from generator.names import FUNCTION_WORDS

_CLOSING: Final = "”’\"')\\]»"
_END: Final = re.compile(rf"[.!?…][.!?…{_CLOSING}]*(?=\s+[“‘\"'(\[«$£€]*[^\W_a-zß-öø-ÿ])")
"""Where a sentence may end: after it comes white space, and then a word that does not begin with a small letter."""
_NEXT: Final = re.compile(r"\W*(\w+)")
_NEVER: Final = re.compile(
    r"(?:^|[\s(“\"‘'\-–—])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Insp|Supt|Det|Cllr|Msgr|Amb"
    r"|Sen|Rep|Gov|Rev|Hon|Pres|Fr|Sr|St|Mt|No|Nos|vs|v|cf|e\.g|i\.e|approx|c|ca|p|pp|Art|Fig|Ch|Sec"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)
"""Abbreviations that stand before a name or a number, and initials: no sentence ends with them."""
_MAYBE: Final = re.compile(
    rf"(?:(?:^|[\s(“\"‘'\-–—])(?:Inc|Ltd|Co|Corp|Bros|Jr|etc|al|Ave|Blvd|Rd|Dept|(?:[A-Za-z]\.)+[A-Za-z])\."
    rf"|[!?][{_CLOSING}]+|…|\.\.\.)[{_CLOSING}]*$"
)
"""What ends a sentence or goes on with a name: "of Acme Inc.", "the U.S.", "Why?”."""
_LOOKED_AT: Final = 12
"""Characters before a full stop that tell an abbreviation."""
_ORDINAL: Final = re.compile(r"\W*\w{1,3}\.")
"""The number of an item in a list."""


def sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of an article, in order; each lies within one paragraph, and none reaches over furniture.

    A headline, a caption or a list's item without a full stop is one too.
    """
    body = [paragraph.span for paragraph in article.paragraphs if not paragraph.furniture]
    pieces = without(article.text, body, article.furniture) if article.furniture else body
    return tuple(sentence for piece in pieces for sentence in _sentences(article.text, piece))


def _sentences(text: str, piece: Span) -> Iterator[Span]:
    start = piece.start
    for match in _END.finditer(text, piece.start, piece.end):
        if not _goes_on(text, start, match.end(), piece.end):
            yield trimmed(text, Span(start, match.end()))
            start = match.end()
    rest = trimmed(text, Span(start, piece.end))
    if rest.start < rest.end:
        yield rest


def _goes_on(text: str, start: int, end: int, last: int) -> bool:
    """Whether what ends like a sentence does not, as the words around show."""
    if _ORDINAL.fullmatch(text, start, end):
        return True
    before = text[max(start, end - _LOOKED_AT) : end]
    if _NEVER.search(before):
        return True
    following = _NEXT.match(text, end, last)
    opens = following is not None and following[1].lower() in FUNCTION_WORDS
    return bool(_MAYBE.search(before)) and not opens
