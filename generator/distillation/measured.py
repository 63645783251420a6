"""Amounts with a unit that two sources give of one thing: "The mill says 18 tonnes, the inspectors 31".

Newswriting sets such amounts against each other in one sentence, or with "but" right after; those of a topic with the
same two values are one difference.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from generator.analysis.counted import MEASURES
from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, disagreement, position, ranked
from generator.distillation.rebuttals import alike
from generator.distillation.sayings import giver
from generator.distillation.topic import Topic
from generator.distillation.wordings import quotable
from generator.model import Evidence
from generator.wording import Number, numbers, without_dates

BEFORE: Final = 6
"""How many sentences before an amount may ask for it."""
APART: Final = Decimal(10)
"""How many times as high the one may be as the other."""
WEIGHT: Final = 2.4
FURTHER: Final = 2
"""The most sentences of further articles that are shown for an amount."""
LONGEST: Final = 600
"""Characters of a sentence that is read."""

_NEVER: Final = frozenset(("page", "step", "point", "degree", "foot", "inch", "knot"))
_MEASURES = "|".join(sorted(MEASURES - _NEVER, key=lambda unit: (-len(unit), unit)))
_UNIT = re.compile(rf" (?:(?:million|billion|thousand|metric|square|cubic) )?(?P<unit>{_MEASURES})e?s?\b")
_WHO = r"(?P<who>(?:the |an? |its |their |his |her )?[\w’'&.-]+(?: [\w’'&.-]+){0,5}?)"
_SECOND = re.compile(
    rf"[,;] (?:(?:and|but|while|whereas|though) )?{_WHO}(?:,? (?:says?|puts? it at|speaks? of|counts?|holds? to|has"
    r"|have|sticks? to|stands? by|insists? on|makes? it|found|reports?))? "
    r"(?:(?:about|around|some|nearly|almost|only|just|at least|more than|over) )?"
    r"(?P<number>\d[\d.,]*\d|\d|[a-z]+)(?P<rest> [a-z]+)?[.;]?$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?P<who>(?:The |An? |Its |Their )?[\w’'&.-]+(?: [\w’'&.-]+){0,4}?) (?:says?|puts?|speaks?|counts?) "
)
_BUT = re.compile(r"(?:But|However|Yet|By contrast|In contrast)\b")
_ASKS = re.compile(
    r"^(?:And |But |So )?(?P<asks>[Hh]ow (?:much|many|large|big|far|long|high|deep|wide)\b[^?“”\"]{2,80}\?)$"
)
_VERB = re.compile(r"\b(?:is|was|were|are|did|does|do|has|have|had|will|can)\b")
_POINTS = re.compile(r"\b(?:it|they|them|this|that|he|she)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount in a sentence, and who gives it."""

    passage: Passage
    value: Decimal
    unit: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two amounts of one thing."""

    analysis: Analysis
    one: _Amount
    other: _Amount
    asked: str


def find(topic: Topic) -> Iterator[Found]:
    """The amounts that two sources give otherwise, each with its weight."""
    return ranked(topic, _measured(topic))


def _measured(topic: Topic) -> Iterator[Found]:
    pairs: dict[tuple[str, tuple[Decimal, ...]], list[_Pair]] = {}
    for analysis in topic.analyses:
        for pair in _pairs(analysis):
            values = tuple(sorted((pair.one.value, pair.other.value)))
            pairs.setdefault((pair.one.unit, values), []).append(pair)
    for (unit, _), found in pairs.items():
        asked = sorted((pair.asked for pair in found if pair.asked), key=lambda text: not _VERB.search(text))
        question = asked[0] if asked else f"How many {unit}s was it?"
        yield _difference(topic, found, question)


def _pairs(analysis: Analysis) -> Iterator[_Pair]:
    """The amounts of an article that are set against each other."""
    for place, passage in enumerate(analysis.passages):
        text = " ".join(analysis.text(passage.span).split())
        if passage.headline or len(text) > LONGEST:
            continue
        plain = without_dates(text)
        if not (units := list(_UNIT.finditer(plain))):
            continue
        if second := _SECOND.search(plain):
            pair = _in_one(analysis, passage, text, second, units)
        elif place and _BUT.match(text):
            pair = _after(analysis, analysis.passages[place - 1], passage)
        else:
            pair = None
        if pair:
            one, other = pair
            if one.value != other.value and max(one.value, other.value) <= APART * min(one.value, other.value):
                yield _Pair(analysis, one, other, _question(analysis, place))


def _in_one(
    analysis: Analysis, passage: Passage, text: str, second: re.Match[str], units: list[re.Match[str]]
) -> tuple[_Amount, _Amount] | None:
    """The two amounts of a sentence, the second of which may leave out the unit."""
    first = next((unit for unit in reversed(units) if unit.end() <= second.start()), None)
    given = numbers(second["number"])
    by = giver(analysis, passage) or (_LEADS.match(text) or {"who": ""})["who"]
    rest = (second["rest"] or "").strip().lower()
    if first is None or not given or not given[0].values or not by or alike(by, second["who"]):
        return None
    if rest and rest.removesuffix("s") != first["unit"]:
        return None
    number = _before(text, first.start())
    if number is None:
        return None
    shown = text[number.end - len(number.text) : first.end()]
    told = f"{second['number']}{second['rest'] or ''}"
    return (
        _Amount(passage, _size(number), first["unit"], shown, by),
        _Amount(passage, _size(given[0]), first["unit"], told, second["who"]),
    )


def _after(analysis: Analysis, before: Passage, passage: Passage) -> tuple[_Amount, _Amount] | None:
    """The amounts of two sentences, the second of which begins with "but", by two sources."""
    if before.headline:
        return None
    one, other = _only(analysis, before), _only(analysis, passage)
    if one is None or other is None or one.unit != other.unit or not one.by or not other.by or alike(one.by, other.by):
        return None
    return one, other


def _only(analysis: Analysis, passage: Passage) -> _Amount | None:
    """The only amount of a sentence; None where there are several, or none."""
    text = " ".join(analysis.text(passage.span).split())
    units = list(_UNIT.finditer(without_dates(text)))
    number = _before(text, units[0].start()) if len(units) == 1 else None
    if number is None:
        return None
    shown = text[number.end - len(number.text) : units[0].end()]
    return _Amount(passage, _size(number), units[0]["unit"], shown, giver(analysis, passage))


def _before(text: str, end: int) -> Number | None:
    """The number that ends where a unit begins."""
    return next((number for number in numbers(text) if number.end == end and number.values), None)


def _size(number: Number) -> Decimal:
    return max(number.values, default=Decimal(0))


def _question(analysis: Analysis, place: int) -> str:
    """What an article asks before it gives amounts: "How much was sold?"; nothing where that points elsewhere."""
    for passage in reversed(analysis.passages[max(0, place - BEFORE) : place]):
        asks = _ASKS.match(" ".join(analysis.text(passage.span).split()))
        if asks:
            return "" if _POINTS.search(asks["asks"]) else asks["asks"]
    return ""


def _evidence(topic: Topic, analysis: Analysis, amount: _Amount) -> Evidence:
    """The sentence of an amount, as of whom it names for that amount."""
    evidence = topic.evidence(analysis, amount.passage.span)
    other = evidence.attributed_to and not alike(evidence.attributed_to, amount.by) and amount.by in evidence.quote
    return replace(evidence, attributed_to=amount.by) if other else evidence


def _others(topic: Topic, amount: _Amount, pairs: list[_Pair]) -> Iterator[Evidence]:
    """The sentences of other articles that give an amount in the same words, and nothing else of the kind."""
    seen = {pair.analysis.article.id for pair in pairs}
    for analysis in topic.analyses:
        if analysis.article.id not in seen:
            only = (_only(analysis, passage) for passage in analysis.passages if not passage.headline)
            found = next((one for one in only if one and (one.unit, one.value) == (amount.unit, amount.value)), None)
            if found and found.text == amount.text:
                yield _evidence(topic, analysis, found)


def _difference(topic: Topic, pairs: list[_Pair], question: str) -> Found:
    first = pairs[0]
    positions = []
    for side in ("one", "other"):
        amount: _Amount = getattr(first, side)
        also = tuple(
            _evidence(topic, pair.analysis, told)
            for pair in pairs[1:]
            for told in (pair.one, pair.other)
            if told.value == amount.value
        )
        also += tuple(_others(topic, amount, pairs))[:FURTHER]
        positions.append(position(topic, first.analysis, amount.passage, quotable(amount.text), amount.by, also=also))
    return disagreement(question, tuple(positions), WEIGHT + len(pairs) / 3, "Two sources give different amounts.")
