"""What different speakers say caused the same thing: "an overheated motor started the fire" against "it was arson".

A cause is read from verbs of causing, from nouns for causes, and from "it was arson" right after one; two causes are
set against each other where the effect has the same noun and nothing of the one is in the other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.rebuttals import alike, said, speaker
from generator.distillation.subjects import before
from generator.distillation.topic import Topic
from generator.distillation.wordings import clause, heading, quotable
from generator.names import FUNCTION_WORDS, fold

MOST: Final = 100
"""The most statements of a cause that are compared."""
WEIGHT: Final = 2.8

_EFFECT = (
    r"(?P<effect>fire|blaze|explosion|blast|crash|collision|accident|derailment|collapse|disaster|outbreak|leak|spill"
    r"|flood(?:ing)?|breach|failure|outage|blackout|death|deaths|fall|loss|losses|delay|delays|shortage|riot|unrest"
    r"|violence|clash|clashes|panic|stampede|crush|decline|drop|error|illness|infections?|power cut|shutdown|sinking"
    r"|landslide|poisoning|contamination|incident|tragedy)"
)
_CAUSED = re.compile(
    rf"\b(?:caused|causing|started|triggered|sparked|ignited|provoked|led to|set off|was behind|is behind|were behind"
    rf"|was to blame for|were to blame for|was responsible for|brought about|was the (?:\w+ )?(?:cause|source) of"
    rf"|is the (?:\w+ )?(?:cause|source) of|was the reason for) (?:the|this|that|a|its)? ?(?:\w+ )?{_EFFECT}\b"
)
_CAUSED_BY = re.compile(
    rf"\b{_EFFECT}\b(?: \w+){{0,6}}? (?:was|were|had been|has been|is|may have been|might have been|could have been) "
    r"(?:probably |likely |most likely |deliberately )?"
    r"(?:caused|started|triggered|sparked|brought about|due|set off|provoked) (?:by|to) (?P<cause>[^,.;:”\"]{3,80})"
)
_BLAMED = re.compile(
    rf"\b(?:blam(?:es?|ed|ing)) (?:the |this |its )?(?:\w+ )?{_EFFECT} on (?P<cause>[^,.;:”\"]{{3,80}})"
    rf"|\b(?:blam(?:es?|ed|ing)) (?P<other>[^,.;:”\"]{{3,60}}?) for (?:the |this |its )?(?:\w+ )?(?P<done>"
    + _EFFECT.removeprefix("(?P<effect>").removesuffix(")")
    + r")\b"
)
_WAS = re.compile(
    r"\b(?P<subject>it|(?:the|this) (?:cause|reason|" + _EFFECT.removeprefix("(?P<effect>").removesuffix(")") + r")) "
    r"(?:was|is|had been|were) (?:clearly |an act of |a case of |probably |likely )?(?P<cause>arson|sabotage|terrorism"
    r"|deliberate|an accident|accidental|suicide|murder|(?:human|pilot|driver) error|negligence"
    r"|a (?:bomb|missile|cyber ?attack|technical fault|mechanical fault|gas leak|short circuit)"
    r"|no accident|natural causes|foul play|set deliberately"
    r"|deliberately (?:started|set|lit)|started deliberately|lightning|vandalism)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:what|whether|if|unclear|not known|unknown|determine|investigat\w+|could|would|ruled? out|no evidence|nothing"
    r"|how|did not say)\b",
    re.IGNORECASE,
)
_ALIKE: Final = {
    "blaze": "fire", "blast": "explosion", "collision": "crash", "derailment": "crash", "deaths": "death",
    "clashes": "violence", "clash": "violence", "riot": "violence", "unrest": "violence", "losses": "loss",
    "delays": "delay", "blackout": "outage", "power cut": "outage", "infections": "outbreak", "infection": "outbreak",
}  # fmt: skip
"""Words for one thing that happens."""
_KNOWN_FALSE = re.compile(r"\bnot\b|\bno\b|n[’']t\b|\bnever\b|\bden(?:y|ies|ied)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Telling:
    """A statement of a cause."""

    place: int
    index: int
    analysis: Analysis
    passage: Passage
    effect: str
    """Empty for "it was arson"."""
    cause: frozenset[str]
    by: str
    denies: bool


def find(topic: Topic) -> Iterator[Found]:
    """The things to which different speakers give different causes, each with its weight."""
    told: list[_Telling] = []
    for place, analysis in enumerate(topic.analyses):
        for index, passage in enumerate(analysis.passages):
            if not passage.headline and len(told) < MOST and (telling := _telling(analysis, passage, place, index)):
                told.append(telling)
    used: set[int] = set()
    for first, one in enumerate(told):
        if not one.effect or first in used:
            continue
        for second in range(first + 1, len(told)):
            if second not in used and _against(told, one, told[second]):
                used |= {first, second}
                yield _difference(topic, one, told[second])
                break


def _telling(analysis: Analysis, passage: Passage, place: int, index: int) -> _Telling | None:
    text = " ".join(analysis.text(passage.span).split())
    if text.endswith("?"):
        return None
    effect, cause = "", ""
    if found := _CAUSED_BY.search(text):
        effect, cause = found["effect"], found["cause"]
    elif found := _BLAMED.search(text):
        effect, cause = found["effect"] or found["done"], found["cause"] or found["other"]
    elif found := _CAUSED.search(text):
        subject = before(analysis, passage, text[: found.start()].rstrip().removesuffix(" had").removesuffix(" has"))
        effect, cause = found["effect"], subject.text if subject and not subject.pronoun else ""
    elif found := _WAS.search(text):
        named = found["subject"].lower().rpartition(" ")[2]
        effect, cause = "" if named in ("it", "cause", "reason") else named, found["cause"]
    if not found or not cause or _OPEN.search(text[: found.end()]):
        return None
    words = frozenset(word for word in content(cause) if fold(word) not in FUNCTION_WORDS)
    if not words:
        return None
    denies = bool(_KNOWN_FALSE.search(text[max(0, found.start() - 30) : found.end()]))
    by = speaker(passage)
    return _Telling(place, index, analysis, passage, _ALIKE.get(effect.lower(), effect.lower()), words, by, denies)


def _against(told: Sequence[_Telling], one: _Telling, other: _Telling) -> bool:
    """Whether two statements give one thing different causes, by different speakers."""
    if one.cause & other.cause or one.denies or other.denies or not (one.by or other.by):
        return False
    if one.by and other.by and alike(one.by, other.by):
        return False
    if not other.effect:
        return one.place == other.place and 0 < other.index - one.index <= 2
    return one.effect == other.effect


def _difference(topic: Topic, one: _Telling, other: _Telling) -> Found:
    positions = tuple(
        position(topic, side.analysis, side.passage, quotable(clause(said(side.analysis, side.passage))), side.by)
        for side in (one, other)
    )
    question = heading(one.analysis, one.index) or f"What caused the {one.effect}?"
    return disagreement(question, positions, WEIGHT, "Different speakers name different causes.")
