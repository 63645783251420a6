"""When the story of a topic begins, and which of its passages and events lie before."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from generator.analysis.timevalues import needs
from generator.distillation.overtaken import DEICTIC, Standing, hanging
from generator.distillation.salience import Key
from generator.distillation.topic import Topic
from generator.model import Event, EventGroup

BEFORE: Final = 120
"""What lies so many days before the first article came before its story."""
SINCE: Final = re.compile(r"\b(?:first|last|most|least|worst|best|[a-z]{3,}est)\b[^.;]{0,40} since\b")


def beginning(topic: Topic, timeline: Sequence[Event | EventGroup]) -> date | None:
    """When the topic's articles begin; where none has a date, the year in which most days of the timeline lie."""
    days = [day for analysis in topic.analyses if analysis.article.date and (day := analysis.article.date.earliest)]
    if days:
        return min(days)
    dated = [event.date for event in events_of(timeline) if event.date and event.date.precision == "day"]
    years = [day.year for when in dated if (day := when.earliest)]
    return date(max(years, key=lambda year: (years.count(year), year)), 1, 1) if years else None


def before(topic: Topic, standing: Standing, start: date | None) -> Mapping[Key, date]:
    """The passages that tell of times before a story that begins on a day, each with the first day it names.

    Where neither articles nor events have a day, they are those that name years, months and days only in full.
    """
    if start is not None:
        return standing.before(start, BEFORE)
    found = {}
    for analysis in topic.analyses:
        for passage in analysis.passages:
            key = (analysis.article.id, passage.number)
            days = [one.date.earliest for one in standing.times.get(key, ()) if one.date]
            if days and len(days) == len(passage.times) and all(days):
                found[key] = min(day for day in days if day)
    return found


def started(event: Event, start: date | None) -> date | None:
    """The first day of an event, where that lies before the story and its words tell it on any day."""
    first = event.date.earliest if event.date and not DEICTIC.search(event.text) else None
    return first if first and start and (start - first).days > BEFORE else None


def lately(topic: Topic) -> frozenset[Key]:
    """The passages whose times do not all lie where their dates say: what has been so "since last year", what counts
    from a day named before, what an undated article dates by its own day, and what only the day of its article tells
    the time of: "last year".
    """
    return frozenset(
        (analysis.article.id, passage.number)
        for analysis in topic.analyses
        for passage in analysis.passages
        if any(
            (time.bound == "since" and (needs(time.rule) or passage.attributions or compares(passage.statement.text)))
            or "previous" in needs(time.rule)
            or (needs(time.rule) and analysis.article.date is None)
            for time in passage.times
        )
        or any(DEICTIC.search(words) for words in hanging(passage))
    )


def compares(text: str) -> bool:
    """Whether "since" compares in a text: its first loss since 1992, the strongest storm since records began."""
    return SINCE.search(text) is not None


def events_of(timeline: Sequence[Event | EventGroup]) -> list[Event]:
    """The events of a timeline, those of groups too, in order."""
    return [event for entry in timeline for event in (entry.events if isinstance(entry, EventGroup) else (entry,))]
