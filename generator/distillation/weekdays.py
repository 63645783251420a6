"""The order of events without a date, as far as their articles' own words give one.

News without a date still says "on Tuesday" and "the next day". All the weekdays that an article names as past lie in
one stretch of days before it was written, so that within the article they have an order: from the first day after the
longest stretch of which nothing is told. Between articles nothing follows from their weekdays; there the articles'
order is kept.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.analysis.passages import Analysis
from generator.analysis.timex import TimeExpression
from generator.distillation.matching import Occurrence
from generator.distillation.topic import Topic

LONG_AGO: Final = -7
"""Where what was weeks, months or years before stands among the days of an article."""
_WEEKDAY: Final = re.compile(r"weekday ([0-6]) past")
_LATER: Final = re.compile(r"after day (-?[0-9])")
_BEFORE: Final = re.compile(r"(?:about )?(?:shift|after) (?:week|month|year) -[0-9]+")


def in_order(topic: Topic, found: Iterable[Occurrence]) -> list[Occurrence]:
    """Events without a date, article by article, those of each article in the order of its weekdays."""
    places = {analysis.article.id: place for place, analysis in enumerate(topic.analyses)}
    days: dict[str, Mapping[int, int]] = {}
    ranked: list[tuple[int, int, int, int, Occurrence]] = []
    for occurrence in found:
        first = min(occurrence, key=lambda told: (places[told.article], told.passage.number))
        if first.article not in days:
            days[first.article] = days_of(topic.by_id[first.article])
        day = days[first.article].get(first.passage.number, LONG_AGO)
        ranked.append((places[first.article], day, first.passage.number, len(ranked), occurrence))
    return [occurrence for *_, occurrence in sorted(ranked, key=lambda one: one[:4])]


def days_of(analysis: Analysis) -> Mapping[int, int]:
    """For an article's passages by number their days, counted from the first that it names as past.

    A passage without a day is of that of the passage before it.
    """
    told: list[tuple[int, int | None]] = []
    last: int | None = None
    for passage in analysis.passages:
        day = last
        for time in passage.times:
            named = _day(time, last)
            if named is not None:
                day = named
                if named != LONG_AGO:
                    last = named
        told.append((passage.number, day))
    start = _start(sorted({day % 7 for _, day in told if day is not None and day != LONG_AGO}))
    return {number: day if day == LONG_AGO else (day - start) % 7 for number, day in told if day is not None}


def _day(time: TimeExpression, last: int | None) -> int | None:
    """The weekday of an expression, from 0 for Monday; None where it gives none."""
    if time.future:
        return None
    if match := _WEEKDAY.fullmatch(time.rule):
        return int(match[1])
    if (match := _LATER.fullmatch(time.rule)) and last is not None:
        return (last + int(match[1])) % 7
    return LONG_AGO if _BEFORE.fullmatch(time.rule) else None


def _start(days: Sequence[int]) -> int:
    """Of some weekdays the one after the longest gap; of several the first."""
    gaps = [((day - days[place - 1]) % 7 or 7, day) for place, day in enumerate(days)]
    return max(gaps, key=lambda gap: gap[0])[1] if gaps else 0
