"""What stands between quotation marks: a state machine over an article's sentences, paragraph by paragraph.

A quotation that runs over paragraphs opens anew with each of them and closes only at its end, as style books ask. A
mark that never closes ends with its paragraph, so one forgotten mark spoils no more than that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from generator.analysis.syntax import Sentence
from generator.model import Span

_MARK: Final = re.compile("[\"“”„«»‘’']")
_CLOSING: Final = {"“": '”"', "„": "“”", "«": "»", "‘": "’", '"': '"”', "'": "'", "”": "”", "»": "«"}
"""What closes a quotation, by what opened it."""
_AHEAD: Final = 40
"""How many marks further on are asked whether an apostrophe may close a quotation."""
_UNMARKED: Final = 3
"""How many paragraphs on the mark may stand that closes a quotation."""
_SINGLE: Final = frozenset("‘’'")
_STUB: Final = re.compile(r"[’'](?:\d\ds?|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: what of each sentence lies between its marks, white space and the marks left out."""

    parts: tuple[tuple[int, Span], ...]
    """The sentence's number and the characters, in order."""


class _Mark(NamedTuple):
    sentence: int
    at: int
    """Offset in the article."""
    text: str
    opens: bool
    """Whether it can open: nothing but space or a bracket before it, and a word after it."""
    closes: bool
    """Whether it can close: a word or a mark before it, and no letter after it."""
    first: bool
    """Whether its paragraph begins with it."""
    surely: bool
    """Whether it is not, by its place, the apostrophe of a genitive: "the workers' union"."""


def find(sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of an article, in order, not overlapping; one within another is part of it."""
    found: list[Quotation] = []
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)]
    marks = [list(_marks(paragraph)) for paragraph in paragraphs]
    opened: tuple[str, int] | None = None  # the mark, and where what it quotes begins
    parts: list[tuple[int, Span]] = []
    for number, paragraph in enumerate(paragraphs):
        begins, end = paragraph[0].span.start, paragraph[-1].span.end
        for place, mark in enumerate(marks[number]):
            if opened is None:
                if mark.opens and (
                    mark.text not in _SINGLE or _finds_end(marks[number][place + 1 : place + _AHEAD], mark)
                ):
                    opened = mark.text, mark.at + 1
            elif mark.first and mark.opens and parts:
                opened = mark.text, mark.at + 1
            elif (
                mark.text in _CLOSING[opened[0]]
                and mark.closes
                and _ends(marks[number][place : place + _AHEAD], opened[0])
            ):
                parts += _cut(paragraph, opened[1], mark.at)
                if parts:
                    found.append(Quotation(tuple(parts)))
                opened, parts = None, []
            elif mark.opens and mark.text == opened[0] and mark.text not in _SINGLE:
                parts, opened = [], (mark.text, mark.at + 1)  # the one before never closed
        if opened is None:
            continue
        runs_on = _goes_on(marks[number + 1 : number + 1 + _UNMARKED], opened[0])
        parts += _cut(paragraph, opened[1], end)
        if runs_on:
            opened = opened[0], paragraphs[number + 1][0].span.start
        else:
            if opened[1] <= begins + 1 and parts:
                found.append(Quotation(tuple(parts)))
            opened, parts = None, []
    return tuple(found)


def _marks(paragraph: Sequence[Sentence]) -> Iterator[_Mark]:
    """The quotation marks of a paragraph, apostrophes within words left out."""
    begins = paragraph[0].span.start
    for place, sentence in enumerate(paragraph):
        text, start = sentence.text, sentence.span.start
        # What the parser cut between a mark and its words still touches.
        last = paragraph[place - 1] if place else None
        left = last.text[-1:] if last and last.span.end == start else " "
        following = paragraph[place + 1] if place + 1 < len(paragraph) else None
        right = following.text[:1] if following and following.span.start == sentence.span.end else " "
        for match in _MARK.finditer(text):
            mark, at = match[0], match.start()
            before, after = text[at - 1 : at] or left, text[at + 1 : at + 2] or right
            if before.isalnum() and after.isalnum():
                continue
            inner = mark in _SINGLE and _STUB.match(text, at) is not None
            opens = (before.isspace() or before in "([{—–-/“\"‘'") and not after.isspace() and not inner
            closes = not before.isspace() and not after.isalnum()
            if mark in "“„«‘":
                opens, closes = not after.isspace() or mark != "‘", mark == "“" and closes
            elif mark in "”»":
                opens, closes = False, True
            elif mark == "’":
                opens = False
            surely = before != "s"
            yield _Mark(sentence.number, start + at, mark, opens, closes, start + at == begins, surely)


def _finds_end(later: Sequence[_Mark], opening: _Mark) -> bool:
    """Whether a single mark is closed in its paragraph, and so opens a quotation at all."""
    return any(mark.text in _CLOSING[opening.text] and mark.closes for mark in later)


def _ends(marks: Sequence[_Mark], opened: str) -> bool:
    """Whether the first of these marks ends the quotation, and is not the apostrophe of a plural's genitive."""
    if opened not in _SINGLE or marks[0].surely:
        return True
    for mark in marks[1:]:
        if mark.opens:
            return True
        if mark.closes and mark.text in _CLOSING[opened]:
            return False
    return True


def _goes_on(paragraphs: Sequence[Sequence[_Mark]], opened: str) -> bool:
    """Whether a quotation goes on in the next paragraphs, by the first mark of its kind in them."""
    for place, marks in enumerate(paragraphs):
        of_kind = [mark for mark in marks if mark.text not in _SINGLE or opened in _SINGLE]
        if of_kind:
            return _runs_on(of_kind[0], opened) and (place == 0 or not of_kind[0].opens)
    return False


def _runs_on(mark: _Mark, opened: str) -> bool:
    """Whether a quotation goes on in the paragraph whose first mark this is."""
    if mark.first and mark.opens:
        return mark.text == opened
    return not mark.opens and mark.closes and mark.text in _CLOSING[opened] and opened not in _SINGLE


def _cut(paragraph: Sequence[Sentence], start: int, end: int) -> Iterator[tuple[int, Span]]:
    """What of each sentence lies between two offsets, without white space, marks and a comma at its ends."""
    for sentence in paragraph:
        first, last = max(start, sentence.span.start), min(end, sentence.span.end)
        if first >= last:
            continue
        text = sentence.text[first - sentence.span.start : last - sentence.span.start]
        first += len(text) - len(text.lstrip(' \t\n\r"“”«»„'))
        last -= len(text) - len(text.rstrip(' \t\n\r,"“”«»„'))
        if first < last:
            yield sentence.number, Span(first, last)
