"""Plans with a day, and what came of them: "will resume on 25 March" and "was not resumed on 25 March, as hoped".

Two rules: a later telling names the day of the plan and says that it did not come about, or something that was to
begin on a day is told to have begun on a later one. What came about as planned is no difference.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from generator.analysis.events import EventMention
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timex import bind
from generator.dates import Date
from generator.distillation.conflicts import Found, position, ranked
from generator.distillation.rebuttals import speaker
from generator.distillation.succession import later
from generator.distillation.topic import Topic
from generator.distillation.wordings import clause, denied, quotable, unnamed
from generator.model import Difference
from generator.names import CALENDAR, FUNCTION_WORDS

WEIGHT: Final = 2.3
LATE: Final = timedelta(days=120)
"""By how much later something begun is still taken for what was planned."""
COMMON: Final = 0.2
"""The share of a topic's sentences with a word, above which the word does not tell what was planned."""

_AHEAD: Final = ("planned", "expected")
_OFF = re.compile(
    r"\b(?:postponed|called off|cancell?ed|put off|pushed back|scrapped|shelved|abandoned|delayed|fell through"
    r"|did not (?:take place|happen|go ahead|materiali[sz]e)|never (?:took place|happened|came|began))\b",
    re.IGNORECASE,
)
_AS_HOPED = re.compile(
    r"\b(?:not|never|no)\b.*\bas (?:[\w’'-]+ ){1,6}?had (?:been )?"
    r"(?:hoped|planned|expected|promised|announced|intended|wanted)"
    r"|n[’']t\b.*\bas (?:planned|hoped|expected|promised|announced|scheduled)\b",
    re.IGNORECASE,
)
_STARTING: Final = frozenset(
    ("start", "begin", "open", "resume", "restart", "reopen", "launch", "run", "operate", "sail", "return", "enter")
)
_GOING: Final = frozenset(("run", "operate", "sail"))
_FIRST = re.compile(r"\b(?:first|at last|finally|eventually)\b", re.IGNORECASE)
_UNITS: Final = frozenset(("day", "week", "month", "year", "time", "people", "hour", "morning", "evening", "night"))


class _Dated(NamedTuple):
    """An event of a sentence on a day."""

    analysis: Analysis
    passage: Passage
    event: EventMention
    day: date
    words: frozenset[str]
    """The lemmas of the sentence that tell what it is about."""


def find(topic: Topic) -> Iterator[Found]:
    """The plans that came otherwise, each with its weight."""
    return ranked(topic, _outcomes(topic))


def _outcomes(topic: Topic) -> Iterator[Found]:
    plans: list[_Dated] = []
    told: dict[date, list[_Dated]] = {}
    for analysis in topic.analyses:
        for one, ahead in _dated(analysis):
            if ahead:
                plans.append(one)
            else:
                told.setdefault(one.day, []).append(one)
    if not plans or not told:
        return
    common = _common(topic)
    seen: set[date] = set()
    for plan in plans:
        if plan.day in seen:
            continue
        if found := _missed(topic, plan, told.get(plan.day, [])) or _late(topic, plan, told, common):
            seen.add(plan.day)
            yield found


def _dated(analysis: Analysis) -> Iterator[tuple[_Dated, bool]]:
    """The events of an article on a day that its words give, and whether they were still to come."""
    bound = bind([passage.times for passage in analysis.passages], analysis.article.date)
    for passage, dates in zip(analysis.passages, bound, strict=True):
        if passage.headline:
            continue
        for event in passage.events:
            if event.time is None or passage.times[event.time].bound:
                continue
            day = _day(dates[event.time].date)
            if day is None:
                continue
            future = passage.times[event.time].future
            if future or event.modality != "denied":
                future |= event.modality in _AHEAD
            yield _Dated(analysis, passage, event, day, _words(passage)), future


def _day(known: Date | None) -> date | None:
    """The one day that is meant; None where it is not known to the day."""
    if known is None or known.form != "point" or known.points[0].precision != "day":
        return None
    return known.points[0].first


def _words(passage: Passage) -> frozenset[str]:
    said = (word for word in passage.words if len(word) > 2 and not word.isdigit())
    return frozenset(said) - FUNCTION_WORDS - frozenset(map(str.lower, CALENDAR)) - _UNITS


def _common(topic: Topic) -> frozenset[str]:
    """The words that so many sentences of a topic have that they tell nothing."""
    count: dict[str, int] = {}
    total = 0
    for analysis in topic.analyses:
        for passage in analysis.passages:
            total += 1
            for word in _words(passage):
                count[word] = count.get(word, 0) + 1
    return frozenset(word for word, number in count.items() if number > max(3, COMMON * total))


def _missed(topic: Topic, plan: _Dated, told: list[_Dated]) -> Found | None:
    """A plan of whose day a later telling says that it did not come about."""
    for one in told:
        text = " ".join(one.analysis.text(one.passage.span).split())
        if not _follows(topic, plan, one) or not plan.words & one.words - _names(one):
            continue
        event = one.analysis.article.text[one.event.span.start : one.passage.span.end]
        if not (one.event.modality == "denied" and _AS_HOPED.search(text)) and not _OFF.match(event):
            continue
        named = any(mention.span.start == one.passage.span.start for mention in one.passage.mentions)
        question = denied(_AS.split(clause(text if named else text[:1].lower() + text[1:]), maxsplit=1)[0])
        if not question or unnamed(question):
            question = f"What came of what was planned for {plan.day.day} {plan.day:%B}?"
        return _difference(topic, plan, one, question, "What was planned did not come about then.")
    return None


_AS = re.compile(r", as ")


def _late(topic: Topic, plan: _Dated, told: dict[date, list[_Dated]], common: frozenset[str]) -> Found | None:
    """A beginning that was planned for a day, and is told of a later one."""
    if plan.event.lemma not in _STARTING:
        return None
    ahead = plan.analysis.article.text[plan.passage.span.start : plan.event.span.start].lower()
    things = {word for word in plan.words - common - _STARTING if word in ahead and word not in speaker(plan.passage)}
    if any(things & set(one.event.arguments) and one.event.modality != "denied" for one in told.get(plan.day, ())):
        return None
    for day in sorted(day for day in told if plan.day < day <= plan.day + LATE):
        for one in told[day]:
            thing = next((word for word in one.event.arguments if word in things), "")
            text = one.analysis.text(one.passage.span)
            begins = one.event.lemma in _STARTING or _FIRST.search(text)
            so = one.event.past and one.event.modality == "happened"
            if not thing or not begins or not so or not _follows(topic, plan, one):
                continue
            verb = "start" if plan.event.lemma in _GOING else plan.event.lemma
            question = f"When did the {thing} {verb}?"
            return _difference(topic, plan, one, question, "It was planned for the one day, and came on the other.")
    return None


def _follows(topic: Topic, plan: _Dated, one: _Dated) -> bool:
    """Whether a telling is of another source than a plan, and may be later."""
    here, there = plan.analysis, one.analysis
    if here is there or topic.origins.source(here.article.id) == topic.origins.source(there.article.id):
        return False
    return later(there.article.date, here.article.date, True)


def _names(one: _Dated) -> frozenset[str]:
    """The words of the names in a sentence."""
    return frozenset(word for mention in one.passage.mentions for word in mention.name.lower().split())


def _difference(topic: Topic, plan: _Dated, one: _Dated, question: str, reading: str) -> Found:
    positions = tuple(
        position(topic, side.analysis, side.passage, quotable(_shown(side)), speaker(side.passage))
        for side in (plan, one)
    )
    first, second = (side.text for side in positions)
    summary = f"First {first}, and then {second}."
    return WEIGHT, Difference(
        id="", question=question, kind="development", positions=positions, summary=summary, reading=reading
    )


def _shown(one: _Dated) -> str:
    """The sentence up to where more is added, as long as that has the day."""
    text = " ".join(one.analysis.text(one.passage.span).split())
    short = clause(text)
    when = one.passage.times[one.event.time].text if one.event.time is not None else ""
    return short if " ".join(when.split()) in short else text
