"""Figures and days that two sides give of one thing, side by side: "the firm offered 240 and the union demanded 350".

Each rule reads a wording of newswriting that says by itself that both count or date the same thing: an offer and a
demand, what somebody "had first spoken of", "correcting an earlier count of", a day that another says "it will be",
and the answers below a question that asks when or how much.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.analysis import counted
from generator.analysis.passages import Analysis, Passage
from generator.analysis.quantities import Quantity
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rebuttals import alike
from generator.distillation.sayings import lines
from generator.distillation.topic import Topic
from generator.distillation.wordings import LONGEST, lower, quotable
from generator.model import Difference, DifferenceKind, Position
from generator.wording import numbers

BEFORE: Final = 3
"""How many sentences before may give the day that another puts otherwise."""
WEIGHT: Final = 2.5
SERIES: Final = 6
"""The most counts that a correction is taken to be the last of."""
STEP: Final = 3
"""How many times as high a count is at most as the one before it."""

_ABOUT = r"(?:(?:about|around|some|nearly|almost|only|just|at least|more than|up to) )?"
_NUMBER = rf"{_ABOUT}[$£€]?\d(?:[\d,.]*\d)?(?: (?:million|billion))?"
_WHO = r"(?:[Tt]he |[Ii]ts |[Tt]heir )?[\w’'-]+(?: [\w’'-]+){0,4}?"
_OFFERED = re.compile(
    rf"(?P<one>{_WHO}) (?:had |has )?(?:first |initially |originally )?(?:offered|proposed) (?P<first>{_NUMBER})"
    rf"(?: (?P<noun>[a-z]+))?,? (?:and|but|while|whereas) (?P<other>{_WHO}) (?:had |has )?"
    rf"(?:demanded|wanted|asked for|sought|insisted on) (?P<second>{_NUMBER})"
)
_FIRST = re.compile(
    rf"(?P<who>{_WHO}) (?:had|has) (?:at )?(?:first|initially|originally|earlier|previously) "
    rf"(?:spoken of|put it at|put the number at|given|reported|counted|named) (?P<old>{_NUMBER})\.?$"
)
_RISEN = re.compile(
    rf"\bnumber of (?P<noun>[a-z]+)(?: (?P<done>[a-z]+))? (?:has |had )?"
    rf"(?:rose|risen|grew|grown|climbed|went up|gone up|fell|fallen|stood) (?:to|at) (?P<new>{_NUMBER})"
)
_CORRECTING = re.compile(
    rf"(?P<new>{_NUMBER}) (?P<noun>[a-z]+) (?P<aux>was|were|had been|have been) (?P<done>[a-z]+)\b.*?,? "
    r"(?:correcting|revising|updating|up from|down from) (?:an|its|the|his|her|their) "
    rf"(?:earlier|previous|first|initial) (?:count|figure|estimate|total|number|toll|tally) of (?P<old>{_NUMBER})"
)
_FIGURE_OF = re.compile(
    rf"(?P<who>{_WHO})[’']s? (?:own |official )?(?:figure|estimate|count|tally) of (?P<first>{_NUMBER} [a-z]+)\b"
)
_SPEAKS = re.compile(
    rf"(?P<who>{_WHO})(?: itself| himself| herself| themselves)? (?:now )?(?:speaks? of|spoke of|puts? it at|says) "
    rf"(?P<second>{_NUMBER}(?: [a-z]+){{0,2}})\.?$"
)
_IT_IS = re.compile(
    r"(?P<who>[A-Z][\w’' -]{2,60}?) (?:says?|said|insists?|insisted|maintains?|maintained) (?:that )?"
    r"it (?:will be|would be|was|is|had been) (?:on )?(?P<day>[^,;]{3,40})"
)
_TO_BE = re.compile(
    r"^(?:According to (?P<by>[^,]{2,60}), )?(?P<subject>(?:the|a|an|its|their) [\w’' -]{2,50}?) "
    r"(?P<aux>is|are|was|were|will|would|had) (?P<rest>[^,;]{3,60}?)(?= (?:at|on|from|in|by) )",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?P<word>When|How (?:much|many|large|big|long|old|far|high)) (?!(?:did|do|does) (?:we|you)\b)")
_GIVES = re.compile(
    r"^(?P<who>(?:The |An? )?[A-Z]?[\w’'-]+(?: [\w’'-]+){0,5}?)(?:, [^,;]{3,60},)? "
    r"(?:says?|said|speaks? of|spoke of|puts? it at|gives|gave|counts?) (?P<what>[$£€]?\d|[A-Z])"
)
_BUT = re.compile(r"^(?:But|However,|Yet) ")
_FINDS = re.compile(
    r"^(?:But |However, |Yet )?(?P<who>(?:[Tt]he |[Aa]n? )?[\w’'-]+(?: [\w’'-]+){0,7}?) (?:have |has |had )?"
    r"(?:found|says?|said|claims?|claimed|insists?|insisted|shows?|showed|established) that\b"
)


def find(topic: Topic) -> Iterator[Found]:
    """The figures and days that stand side by side, each pair with its weight."""
    return ranked(topic, _alongside(topic))


def _alongside(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        texts = lines(analysis)
        for place, passage in enumerate(analysis.passages):
            found = _answered(topic, analysis, texts, place)
            if passage.headline:
                if found:
                    yield found
                continue
            found = (
                found
                or _offered(topic, analysis, passage, texts[place])
                or _correcting(topic, analysis, passage, texts[place])
                or _day(topic, analysis, texts, place)
            )
            if not found and place:
                found = _risen(topic, analysis, texts, place) or _figure_of(topic, analysis, texts, place)
            if found:
                yield found


def _offered(topic: Topic, analysis: Analysis, passage: Passage, text: str) -> Found | None:
    """What one side offers, and what the other demands."""
    told = _OFFERED.search(text) if "offered" in text or "proposed" in text else None
    if not told or told["first"] == told["second"]:
        return None
    noun = told["noun"] or _noun(topic, told["first"])
    asked = f"How many {noun} were offered, and how many demanded?" if noun else "What was offered, and what demanded?"
    positions = (
        position(topic, analysis, passage, told["first"], lower(told["one"])),
        position(topic, analysis, passage, told["second"], lower(told["other"])),
    )
    return disagreement(asked, positions, WEIGHT, "What the one offered was not what the other demanded.")


def _noun(topic: Topic, figure: str) -> str:
    """What the articles count by a figure, as far as they agree on the noun."""
    values = {value for number in numbers(figure) for value in number.values}
    nouns = {
        quantity.noun
        for analysis in topic.analyses
        for passage in analysis.passages
        for quantity in passage.quantities
        if quantity.noun and quantity.value in values
    }
    return next(iter(nouns)) if len(nouns) == 1 else ""


def _correcting(topic: Topic, analysis: Analysis, passage: Passage, text: str) -> Found | None:
    """A count that its sentence sets in the place of an earlier one."""
    told = _CORRECTING.search(text) if " of " in text and "ing" in text else None
    if not told or told["new"] == told["old"]:
        return None
    aux = "were" if told["aux"].endswith("been") else told["aux"]
    run = _run(topic, analysis, passage, *(next(iter(numbers(told[key]))).values for key in ("old", "new")))
    positions = (
        *run,
        *(() if len(run) > 1 else (position(topic, analysis, passage, told["old"]),)),
        position(topic, analysis, passage, f"{told['new']} {told['noun']}"),
    )
    return _development(f"How many {told['noun']} {aux} {told['done']}?", positions)


def _run(
    topic: Topic, analysis: Analysis, passage: Passage, old: Iterable[Decimal], new: Iterable[Decimal]
) -> tuple[Position, ...]:
    """The counts of earlier articles that a correction is the last of, where they rise with time up to the corrected.

    None where one of them falls, has no day, or where the corrected count is not among them.
    """
    last = next((one for one in passage.quantities if one.value in set(new)), None)
    today = _published(analysis)
    if last is None or today is None:
        return ()
    counts: dict[Decimal, tuple[date, Analysis, Passage, Quantity]] = {}
    for other in topic.analyses:
        day = _published(other)
        for told in other.passages if day and day < today else ():
            for one in told.quantities:
                same = one.unit == last.unit and one.category == last.category and not one.part and not one.vague
                same &= last.unit not in counted.GENERIC or one.happening == last.happening != ""
                if day and same and not one.places and one.modality == "happened" and one.value < last.value:
                    counts.setdefault(one.value, (day, other, told, one))
    rising = sorted(counts.items())
    days = [found[0] for _, found in rising]
    if not rising or rising[-1][0] not in set(old) or days != sorted(set(days)) or len(rising) > SERIES:
        return ()
    if any(later > STEP * earlier for (earlier, _), (later, _) in pairwise(rising)):
        return ()
    return tuple(
        position(topic, other, told, quotable(one.text), next((said.speaker for said in told.attributions), ""))
        for _, (_, other, told, one) in rising
    )


def _published(analysis: Analysis) -> date | None:
    published = analysis.article.date
    return (published.latest or published.earliest) if published else None


def _risen(topic: Topic, analysis: Analysis, texts: Sequence[str], place: int) -> Found | None:
    """A number that has risen, and what the next sentence says that it was at first."""
    if "number of" not in texts[place - 1]:
        return None
    first, risen = _FIRST.search(texts[place]), _RISEN.search(texts[place - 1])
    if not first or not risen or first["old"] == risen["new"]:
        return None
    asked = f"How many {risen['noun']} {'were ' + risen['done'] if risen['done'] else 'are there'}?"
    positions = (
        position(topic, analysis, analysis.passages[place], first["old"], lower(first["who"])),
        position(topic, analysis, analysis.passages[place - 1], risen["new"]),
    )
    return _development(asked, positions)


def _development(question: str, positions: Sequence[Position]) -> Found:
    kind: DifferenceKind = "development"
    texts = [one.text for one in positions]
    several = len({one.evidence[0].article for one in positions}) > 1
    return WEIGHT, Difference(
        id="",
        question=question,
        kind=kind,
        positions=tuple(positions),
        summary=f"The article{'s say' if several else ' says'} {', then '.join(texts)}.",
        reading="An article itself says that one figure replaced the other.",
    )


def _figure_of(topic: Topic, analysis: Analysis, texts: Sequence[str], place: int) -> Found | None:
    """Somebody's figure, and another's in the next sentence."""
    if not any(f" {count} of " in texts[place - 1] for count in ("figure", "estimate", "count", "tally")):
        return None
    one, other = _FIGURE_OF.search(texts[place - 1]), _SPEAKS.search(texts[place])
    if not one or not other or alike(one["who"], other["who"]) or one["first"] == other["second"]:
        return None
    if analysis.passages[place - 1].paragraph != analysis.passages[place].paragraph:
        return None
    positions = (
        position(topic, analysis, analysis.passages[place - 1], one["first"], lower(one["who"])),
        position(topic, analysis, analysis.passages[place], other["second"], lower(other["who"])),
    )
    asked = f"Which is right, {positions[0].text} or {positions[1].text}?"
    return disagreement(asked, positions, WEIGHT, "Two sources give two figures, one right after the other.")


def _day(topic: Topic, analysis: Analysis, texts: Sequence[str], place: int) -> Found | None:
    """A day that one side gives, and the one that another says it is: "The union says it will be Tuesday"."""
    it_is = _IT_IS.match(texts[place])
    if not it_is or not _days(analysis, place):
        return None
    for before in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        passage = analysis.passages[before]
        told = _TO_BE.match(texts[before])
        by = next((said.speaker for said in passage.attributions if said.speaker), "")
        if not told or not by or passage.headline or passage.paragraph != analysis.passages[place].paragraph:
            continue
        if alike(by, it_is["who"]) or not _days(analysis, before) or _days(analysis, before) == _days(analysis, place):
            continue
        words = texts[before][told.start("subject") :]
        positions = (
            position(topic, analysis, passage, quotable(words), by),
            position(topic, analysis, analysis.passages[place], quotable(it_is["day"]), it_is["who"]),
        )
        asked = f"When {told['aux']} {lower(told['subject'])} {told['rest']}?"
        return disagreement(asked, positions, WEIGHT, "Two sides name two days.")
    return None


def _days(analysis: Analysis, place: int) -> frozenset[str]:
    """The days that a sentence names, in its words."""
    return frozenset(
        analysis.text(time.span)
        for time in analysis.passages[place].times
        if re.search(r"\d|day\b|[A-Z]", analysis.text(time.span))
    )


def _answered(topic: Topic, analysis: Analysis, texts: Sequence[str], place: int) -> Found | None:
    """The two days, or figures, that stand below a question for one: "When was it signed? The firm says May 3. …"."""
    asks = _ASKS.match(texts[place])
    if not asks or not texts[place].endswith("?") or len(texts[place].split()) > LONGEST or place + 2 >= len(texts):
        return None
    one, other = _GIVES.match(texts[place + 1]), None
    if one:
        other = _GIVES.match(texts[place + 2]) or _FINDS.match(texts[place + 2])
    first, second = (analysis.passages[place + further] for further in (1, 2))
    if not one or not other or first.paragraph != second.paragraph or alike(one["who"], other["who"]):
        return None
    if content(one["who"]) & {"it", "they"} or not _differ(analysis, asks["word"], place + 1, place + 2):
        return None
    positions = (
        position(topic, analysis, first, quotable(texts[place + 1]), lower(one["who"])),
        position(topic, analysis, second, quotable(_BUT.sub("", texts[place + 2])), lower(other["who"])),
    )
    return disagreement(texts[place], positions, WEIGHT, "The article asks, and two answer differently.")


def _differ(analysis: Analysis, word: str, one: int, other: int) -> bool:
    """Whether two sentences give two days, or two numbers, as a question asks for."""
    if word == "When":
        first, second = (_days(analysis, place) for place in (one, other))
        return bool(first and second and not first & second)
    here, there = (
        {value for number in numbers(analysis.text(analysis.passages[place].span)) for value in number.values}
        for place in (one, other)
    )
    return bool(here and there and not here & there)
