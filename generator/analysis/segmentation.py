"""Where sentences begin: where the parser says so, corrected by what it gets wrong in news.

No mark that closes a quotation begins a sentence, nor does a word in lower case, nor what follows an abbreviation or
a line without a full stop; and no sentence reaches over furniture.
"""

import re
from collections.abc import Sequence
from typing import Final

from generator.model import Span
from generator.names import CALENDAR

_CLOSING: Final = frozenset("”’\"')]»")
_ENDS: Final = (".", "!", "?", "…", ":", "—", *sorted(_CLOSING))
_LONGEST_ABBREVIATION: Final = 8
_CLOCK: Final = frozenset(("a.m.", "p.m."))
_TOLD: Final = 7
"""Words of a sentence before a time of day, after which it may be at its end."""
_WHEN: Final = frozenset(
    ("on", "at", "in", "by", "after", "before", "since", "until", "late", "early", "just", "shortly", "from", "about")
)
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(“\"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Insp|Supt|Det|Cllr|Msgr|Amb|Sen|Rep|Gov|Rev|Hon|Pres|St|Mt|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)


def beginnings(text: str, words: Sequence[Span], proposed: Sequence[int], masks: Sequence[Span] = ()) -> list[int]:
    """The indexes of the words that begin a sentence, the first always among them.

    `words` are a stretch's words in order, `proposed` the indexes where the parser begins sentences, `masks` the
    furniture that was blanked out between words.
    """
    kept = [0]
    for start in proposed:
        while start < len(words) and _closes(text, words[start]):
            start += 1
        if kept[-1] < start < len(words) and _ends(text, words[start - 1].end) and not _goes_on(text, words[start]):
            kept.append(start)
    kept = sorted({*kept, *_after_clock_times(text, words, kept)})
    after = {next((i for i, word in enumerate(words) if word.start >= mask.end), 0) for mask in masks}
    return sorted({*kept, *after})


def _after_clock_times(text: str, words: Sequence[Span], kept: Sequence[int]) -> list[int]:
    """The words that begin a sentence after "at 11 p.m.", whose full stop the parser takes for the abbreviation's.

    Only where the sentence is long by then, and does not open with when it happened.
    """
    found = []
    begin = 0
    for place, word in enumerate(words[:-2]):
        if place in kept:
            begin = place
        if text[word.end - 1] != "." or text[word.start : word.end] not in _CLOCK or place - begin < _TOLD:
            continue
        then, after = (text[one.start : one.end] for one in words[place + 1 : place + 3])
        opens = text[words[begin].start : words[begin].end].lower() in _WHEN
        named = then.lower() in CALENDAR or after == "time"
        if then.istitle() and after.isalpha() and after.islower() and not (opens or named):
            found.append(place + 1)
    return found


def _ends(text: str, end: int) -> bool:
    """Whether a sentence can end at an offset."""
    before = text[max(0, end - _LONGEST_ABBREVIATION) : end]
    return before.endswith(_ENDS) and not _ABBREVIATION.search(before)


def _goes_on(text: str, word: Span) -> bool:
    return text[word.start].islower()


def _closes(text: str, word: Span) -> bool:
    """Whether a word is a closing mark: it stands right after a character, with none but closing marks after it."""
    after = text[word.end : word.end + 1]
    return (
        text[word.start : word.end] in _CLOSING
        and word.start > 0
        and not text[word.start - 1].isspace()
        and (not after or after.isspace() or after in _CLOSING)
    )
