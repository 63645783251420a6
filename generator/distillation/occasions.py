"""How often something was done, as two sides tell it: "I did it twice" against "the doctor speaks of 19 occasions"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.passages import Analysis
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.sayings import Said, Saying, apart
from generator.distillation.topic import Topic
from generator.distillation.wordings import base
from generator.wording import numbers

NEAR: Final = 4
"""How many sentences apart the two may stand."""
WEIGHT: Final = 2.55

_OFTEN = (
    r"(?P<often>once|twice|[\"“]?"
    r"(?:two or three|three or four|several|two|three|four|five|six|seven|eight|nine|ten|\d+) times)"
)
_ACTED = re.compile(
    rf"\b(?P<who>I|he|she|it|they|[A-Z][\w’'-]+) (?:had |has |have )?(?P<passive>been )?(?P<verb>[a-z]+)"
    rf"(?P<rest>(?: (?!and\b|that\b|than\b)[\w’'-]+){{0,6}}?) {_OFTEN}\b"
)
_INSTANCES = r"(?:occasions|times|calls?|telephone calls?|conversations?|meetings?|visits?)"
_COUNTS = re.compile(
    rf"\b(?:(?:speaks?|spoke|tells?|told) of|counts?|counted|there (?:was|were)(?: only)?) "
    rf"(?P<number>one|a single|two|three|four|five|six|seven|eight|nine|ten|\d+) {_INSTANCES}\b"
)
_WORDS: Final = {"once": Decimal(1), "twice": Decimal(2), "a single": Decimal(1)}


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """What two sides say was done more and less often, each pair with its weight; of one thing the first pair."""
    seen: list[frozenset[str]] = []
    for analysis, told in said:
        for later in told:
            counts = _COUNTS.search(later.text) if later else None
            if later is None or counts is None:
                continue
            for one in reversed(told[max(0, later.place - NEAR) : later.place]):
                acted = _ACTED.search(one.words) if one and one.by and apart(one, later) else None
                if one is None or acted is None or _size(acted["often"]) == _size(counts["number"]):
                    continue
                question = _question(analysis, one, acted)
                words = content(question) - {"often"}
                if question and all(words.isdisjoint(known) for known in seen):
                    seen.append(words)
                    sides = (
                        position(topic, analysis, one.passage, one.told, one.by),
                        position(topic, analysis, later.passage, later.told, later.by or _subject(later, counts)),
                    )
                    yield disagreement(question, sides, WEIGHT, "Two sides tell of different numbers of times.")
                break


def _size(words: str) -> Decimal | None:
    """How many times some words say; None for "several"."""
    plain = words.strip('"“').lower()
    if plain in _WORDS:
        return _WORDS[plain]
    return next((max(number.values) for number in numbers(plain) if number.values), None)


def _subject(later: Saying, counts: re.Match[str]) -> str:
    """Who speaks of so many times, where the sentence begins with it."""
    before = later.text[: counts.start()].strip()
    return before if 0 < len(before.split()) <= NEAR else ""


def _question(analysis: Analysis, one: Saying, acted: re.Match[str]) -> str:
    """How often it was, by the words of the first."""
    who = acted["who"] if acted["who"][:1].isupper() and acted["who"] != "I" else one.by
    if acted["passive"]:
        return f"How often was {who} {acted['verb']}{acted['rest']}?"
    verb = base(analysis, one.passage, acted["verb"])
    return f"How often did {who} {verb}{acted['rest']}?" if verb else ""
