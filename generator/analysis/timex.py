"""Time expressions of a sentence, and the dates they mean once the article's own date is known.

Binding is late: an expression keeps its words and its rule, and its date is a function of the article's date, so that
a corrected publication date dates every event anew. Values are EDTF, as precise as the words and no more.

What is found and how it is read follows TimeML's TIMEX3 (ISO 24617-1) and the conventions of HeidelTime for news
(Strötgen & Gertz 2013). A pattern is only run on a sentence that has one of its words, and none backtracks.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.analysis.syntax import Sentence
from generator.analysis.timecues import MOVING, core, governor
from generator.analysis.timeforms import FORMS, TRIGGERS
from generator.analysis.timereading import Reading, When
from generator.analysis.timevalues import needs, value
from generator.dates import Date
from generator.model import Basis, Span
from generator.wording import date_basis


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when: "on Monday", "Aug. 5", "last month", "four months later"."""

    span: Span
    text: str
    kind: str
    """day, weekday, week, month, quarter, season, year, decade, range, duration, or vague."""
    rule: str
    """What to compute, in the notation of `timevalues`."""
    future: bool = False
    """Whether the words around it set it in the future: a deadline, a plan, what will or may be."""
    bound: str = ""
    """by, until, since, before or after, where that stands before it; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What an expression means: a date with its basis and the reason, or nothing."""

    date: Date | None
    basis: Basis
    reason: str = ""
    """For people, where the words alone do not give the date: `“Monday” in an article of 9 September 2024`."""


NEAR: Final = 3
"""Sentences after which "two days later" no longer counts from a date."""
_ANCHORS: Final = frozenset(("day", "weekday", "month", "year"))
_WORD: Final = re.compile(r"[a-z]+[1-4]?|[0-9]{4}|[0-9]")
_TO: Final = re.compile(r" ?[–—-] ?| (?:to|through|thru|until|till) ")
_AND: Final = re.compile(r",? (?:and|or) (?:early |late )?|, ")


def find(sentence: Sentence) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, in order, not overlapping."""
    words = frozenset(_WORD.findall(sentence.text.lower()))
    if words.isdisjoint(TRIGGERS):
        return ()
    reading = Reading(sentence)
    for form in FORMS:
        if not form.words.isdisjoint(words):
            for match in form.pattern.finditer(reading.text):
                reading.take(match, form.read)
    start = sentence.span.start
    return tuple(
        TimeExpression(
            Span(start + when.start, start + when.end),
            sentence.text[when.start : when.end],
            when.kind,
            when.rule,
            when.future,
            when.bound,
        )
        for when in _joined(reading)
    )


def resolve(expression: TimeExpression, published: Date | None, previous: Date | None = None) -> Dated:
    """The date of an expression in an article of this date, after `previous`, the date named before it in the text."""
    words = f"“{' '.join(expression.text.split())}”"
    if expression.kind in ("duration", "vague"):
        return Dated(None, "unknown", f"{words} gives no date")
    plain = value(expression.rule, published, previous)
    needed = needs(expression.rule)
    if plain is None:
        if "previous" in needed:
            told = f"{words} counts from a date that is not named" if previous is None else ""
            return Dated(None, "unknown", told or f"{words} counts from {previous and previous.display()}, too coarse")
        if needed and published is None:
            return Dated(None, "unknown", f"{words} in an article whose date is not known")
        dated = f" in an article of {published.display()}" if needed and published else ""
        return Dated(None, "unknown", f"{words}{dated} may be any of several dates")
    found = _bounded(plain, expression.bound)
    if not needed and date_basis(found, (expression.text,)) == "stated":
        return Dated(found, "stated")
    if "previous" in needed and previous:
        return Dated(found, "inferred", f"{words}, counted from {previous.display()}")
    if needed and published:
        return Dated(found, "inferred", f"{words} in an article of {published.display()}")
    return Dated(found, "inferred", f"{words} is {plain.display()}")


def bind(times: Iterable[Sequence[TimeExpression]], published: Date | None) -> list[tuple[Dated, ...]]:
    """What the time expressions of an article mean, given sentence by sentence in the order of the text.

    The result has the same shape: `bind([passage.times for passage in analysis.passages], analysis.article.date)`.
    An expression that hangs on another ("two days later", "the following month") takes the nearest date named before
    it, in its own sentence or one of the few before; where there is none it stays unknown.
    """
    times = _not_today(list(times), published)
    bound: list[tuple[Dated, ...]] = []
    previous: Date | None = None
    age = 0
    for sentence in times:
        age += 1
        found = []
        for time in sentence:
            beside = time.rule.startswith("beside ")
            before = previous if age <= (0 if beside else NEAR) else None
            found.append(resolve(time, published, before))
            plain = value(time.rule, published, before)
            if time.kind in _ANCHORS and plain and plain.form == "point" and not time.future and not beside:
                previous, age = plain, 0
        bound.append(tuple(found))
    return bound


def _not_today(times: Sequence[Sequence[TimeExpression]], published: Date | None) -> Sequence[Sequence[TimeExpression]]:
    """Expressions whose weekday is not the article's own day, where it calls that "today" before it names one."""
    day = published.earliest if published and published.earliest == published.latest else None
    own = f"weekday {day.weekday()} past" if day else ""
    rules = (time.rule for sentence in times for time in sentence if time.rule in (own, "shift day 0"))
    if not own or next(rules, own) == own:
        return times
    before = own.replace("past", "last")
    return [[replace(one, rule=before) if one.rule == own else one for one in sentence] for sentence in times]


def _bounded(date: Date, bound: str) -> Date:
    """A date with the word before it: "since" lasts from it on, "before" and "after" are one of the days on a side."""
    if date.form != "point" or bound not in ("since", "before", "after"):
        return date
    return Date.parse({"since": f"{date.text}/..", "after": f"[{date.text}..]", "before": f"[..{date.text}]"}[bound])


def _joined(reading: Reading) -> list[When]:
    """The expressions of a sentence in order; "from A to B" made one, and a year shared that is said once."""
    joined: list[When] = []
    for when in sorted(reading.found):
        last = joined[-1] if joined else None
        if last is None:
            joined.append(when)
            continue
        between = reading.text[last.end : when.start]
        opening = reading.before(last.start)
        ranged = _TO.fullmatch(between) or (opening == "between" and between == " and ")
        if ranged or _AND.fullmatch(between):
            last = last._replace(rule=_with_year_of(last.rule, when.rule))
            joined[-1] = last
        opens = (
            ranged
            and last.kind in _ANCHORS
            and when.kind in _ANCHORS
            and _may_open(last, when, opening, _is_moved(reading, last))
        )
        if opens or _goes_on(last, when, between):
            rule = f"span {last.rule} | {when.rule}"
            joined[-1] = When(last.start, when.end, "range", rule, last.future and when.future)
        else:
            joined.append(_after_explicit(when, joined))
    return joined


def _goes_on(first: When, last: When, between: str) -> bool:
    """Whether two years are one stretch of time: "in 1994 and 1995"."""
    years = [when.rule.split()[-1] for when in (first, last) if when.kind == "year" and when.rule.startswith("date ")]
    return (
        len(years) == 2 and between == " and " and all(map(str.isdigit, years)) and int(years[1]) - int(years[0]) == 1
    )


def _is_moved(reading: Reading, first: When) -> bool:
    """Whether something is moved from a time to another: "moved from Thursday to Saturday"."""
    verb = governor(reading.sentence, core(reading.sentence, reading.token(first.start), reading.token(first.end - 1)))
    return verb is not None and verb.lemma.lower() in MOVING


def _may_open(first: When, last: When, opening: str, moved: bool) -> bool:
    """Whether "A to B" is a stretch of time: B may also be where A was moved to, or a word of another phrase."""
    if "weekday" in (first.kind, last.kind):
        return opening in ("from", "between") and not moved
    return first.kind == last.kind or opening in ("from", "between")


def _with_year_of(rule: str, other: str) -> str:
    """The rule of a day or month that shares the year said with the next one: "March and April 2024"."""
    words, explicit = rule.split(), other.split()
    if words[0] not in ("day", "month") or explicit[0] != "date" or explicit[1][4:5] != "-" or "/" in explicit[1]:
        return rule
    year = int(explicit[1][:4]) - (words[1][:2] > explicit[1][5:7])
    return f"date {year:04}-{words[1]}"


def _after_explicit(when: When, before: list[When]) -> When:
    """A month or a day whose year may be the article's, or go on from an explicit one in its sentence."""
    words = when.rule.split()
    anchors = [other.rule.split()[1] for other in before if other.rule.startswith("date ") and other.kind != "range"]
    if not anchors or words[0] not in ("day", "month") or words[2:] != ["past"] or len(anchors[-1]) < 7:
        return when
    return when._replace(rule=f"since {anchors[-1]} {words[0]} {words[1]}")
