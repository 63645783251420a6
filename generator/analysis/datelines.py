"""Where a sentence begins that a dateline stands before: "CAIRO (Reuters) — The minister said"."""

import re
from itertools import takewhile
from typing import Final

from generator.analysis.syntax import Sentence, Token
from generator.dateline import opening
from generator.names import CALENDAR

DASHES: Final = frozenset(("—", "–", "--", "-"))
CLOCK: Final = re.compile(r"[0-9]{1,2}[:.][0-9]{2}")
ZONES: Final = frozenset(("GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "ET", "PT", "IST"))
YEAR: Final = re.compile(r"(?:1[5-9]|20)[0-9]{2}")


def end(sentence: Sentence, root: Token | None) -> int:
    """The token after a dateline, "CAIRO (Reuters) —", "(Lund, 3 May) -", or the time of a live report, "16:30"."""
    tokens = sentence.tokens
    if head := opening(sentence.text):
        return next((token.i for token in tokens if token.start - sentence.span.start >= head), 0)
    if CLOCK.fullmatch(tokens[0].text) and tokens[1:] and tokens[1].text[0].isupper():
        return 0 if tokens[1].text in ZONES else 1
    opens = tokens[0].text == "("
    for token in tokens[1:12]:
        before = tokens[token.i - 2 : token.i] if opens and token.i > 1 else tokens[token.i - 1 : token.i]
        dated = before[0].lower in CALENDAR or YEAR.fullmatch(before[0].text) is not None
        if token.text in DASHES and dated and (not opens or before[-1].text == ")"):
            return token.i + 1
        if token.pos not in ("PROPN", "NUM", "PUNCT") and not (opens and token.text == ")"):
            break
    if not (tokens[0].text.isupper() and len(tokens[0].text) > 1):
        return _place(sentence, root)
    for token in tokens[1:14]:
        if token.pos in ("VERB", "AUX"):
            return 0
        if token.text in DASHES and sentence.text[token.start - sentence.span.start - 1] in " )":
            return token.i + 1
    return 0


def _place(sentence: Sentence, root: Token | None) -> int:
    """The token after a place that a report opens with, "Lund – The", "Lund (abc) – A"; 0 where there is none."""
    tokens = sentence.tokens
    dashes = [token.i for token in tokens if token.text in ("–", "—")]
    if len(dashes) != 1 or not 0 < dashes[0] < 9 or len(tokens) < dashes[0] + 3:
        return 0
    before, after = tokens[: dashes[0]], tokens[dashes[0] + 1]
    name = list(takewhile(lambda token: token.text != "(", before))
    aside = before[len(name) :]
    closed = not aside or aside[-1].text == ")"
    named = 0 < len(name) <= 3 and all(token.pos == "PROPN" and token.text.istitle() for token in name)
    person = len(name) > 1 and any(
        entity.label == "PERSON" and entity.first < len(name) for entity in sentence.entities
    )
    opens = after.text[0].isupper() and root is not None and root.i > after.i
    return after.i if named and closed and opens and not person else 0
