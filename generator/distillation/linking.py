"""The day of an article without a date, from news that it shares with an article whose day is known.

"The mayor resigned on Thursday" was written on that day or the next, where it opens an article; and if another article
tells in nearly the same words that the mayor resigned on 14 March, a Thursday, that is the day. All that an article
shares with others must agree, and what is left must be a day or two.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as day
from datetime import timedelta
from typing import Final

from generator.analysis.events import EventMention
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timex import bind
from generator.dates import WEEKDAYS, Date
from generator.distillation.matching import COMMON, content, rarity
from generator.model import Known
from generator.names import fold

SHARE, SAME_ACTOR = 0.55, 0.4
"""The part of its weight that the lighter of two passages must have in common with the other; less will do where the
same one acts in both.
"""
LEAST: Final = 4
"""So many words at least must be in common."""
READ: Final = 10
"""So many first passages of an article are compared; later ones tell of what was before."""
LEADS: Final = 2
"""In so many first ones a weekday is that of the article or the day before."""
WEEK: Final = 6
RECURRING: Final = frozenset(("kill or die", "injure"))
"""Classes of events of which a topic has many alike: another victim dies in hospital."""
_WEEKDAY: Final = re.compile(r"weekday ([0-6]) past")
_AGO: Final = re.compile(r"shift day (0|-1)")


@dataclass(frozen=True, slots=True)
class _Told:
    """News under a day that is known."""

    day: day
    words: frozenset[str]
    event: EventMention
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Window:
    """The days on which an article can have been written, and why."""

    first: day
    last: day
    told: _Told
    quote: str


def find(analyses: Sequence[Analysis]) -> Mapping[int, Known]:
    """For articles without a date, by their places, the day or two on which they were published, where that follows."""
    undated = [place for place, analysis in enumerate(analyses) if not analysis.article.published.value]
    told = [one for analysis in analyses for one in _known(analysis)] if undated else []
    if not told:
        return {}
    weights = rarity(analyses)
    index: dict[str, list[int]] = {}
    for place, one in enumerate(told):
        for word in sorted(one.words):
            index.setdefault(word, []).append(place)
    index = {word: places for word, places in index.items() if len(places) <= COMMON}
    found = {}
    for place in undated:
        if known := _agreed(_windows(analyses[place], told, index, weights)):
            found[place] = known
    return found


def _known(analysis: Analysis) -> Iterator[_Told]:
    """The news of a dated article that stands under a certain day."""
    if analysis.article.date is None:
        return
    bound = bind([passage.times for passage in analysis.passages], analysis.article.date)
    for passage, dates in zip(analysis.passages, bound, strict=True):
        for event in _main(passage):
            when = dates[event.time].date if event.time is not None else None
            certain = when and when.earliest == when.latest and not when.approximate and not when.uncertain
            if certain and when and when.earliest and day.min.year < when.earliest.year < day.max.year:
                yield _Told(when.earliest, content(passage), event, passage)


def _main(passage: Passage) -> Iterator[EventMention]:
    """The events that a passage tells under a time, none of them planned or denied."""
    for event in passage.events:
        if event.main and event.time is not None and event.modality == "happened" and not passage.headline:
            yield event


def _windows(
    analysis: Analysis, told: Sequence[_Told], index: Mapping[str, Sequence[int]], weights: Mapping[str, float]
) -> Iterator[_Window]:
    """What each first passage of an article without a date says of its day, by the news of another that it tells."""
    body = [passage for passage in analysis.passages if not passage.headline]
    for place, passage in enumerate(body[:READ]):
        for event in _main(passage):
            time = passage.times[event.time or 0]
            weekday, ago = _WEEKDAY.fullmatch(time.rule), _AGO.fullmatch(time.rule)
            if not weekday and not ago:
                continue
            for other in _same(_Told(day.min, content(passage), event, passage), told, index, weights):
                quote = analysis.text(passage.statement.span)
                if ago:
                    then = other.day - timedelta(days=int(ago[1]))
                    yield _Window(then, then, other, quote)
                elif weekday and other.day.weekday() == int(weekday[1]):
                    after = 1 if place < LEADS else WEEK
                    yield _Window(other.day, other.day + timedelta(days=after), other, quote)


def _same(
    one: _Told, told: Sequence[_Told], index: Mapping[str, Sequence[int]], weights: Mapping[str, float]
) -> Iterator[_Told]:
    """The news of other articles that a passage tells too: nearly the same words, and no other number of anything."""
    common: dict[int, set[str]] = {}
    for word in sorted(one.words):
        for place in index.get(word, ()):
            common.setdefault(place, set()).add(word)
    for place in sorted(common):
        other, shared = told[place], common[place]
        lighter = min(sum(weights.get(word, 0.0) for word in sorted(side)) for side in (one.words, other.words))
        needed = SAME_ACTOR if _actor(one) and _actor(one) == _actor(other) else SHARE
        alike = sum(weights.get(word, 0.0) for word in sorted(shared)) >= needed * lighter
        same = one.event.lemma == other.event.lemma or one.event.kind == other.event.kind != ""
        same = same and one.event.kind not in RECURRING
        if len(shared) >= LEAST and alike and same and not _counts_otherwise(one.passage, other.passage):
            yield other


def _actor(told: _Told) -> str:
    """The last word of the name of whoever acts first in an event; empty where nobody is named."""
    mentions = (told.passage.mentions[place] for place in told.event.participants)
    return next((fold(mention.name.split()[-1]) for mention in mentions if mention.acts and mention.name), "")


def _counts_otherwise(one: Passage, other: Passage) -> bool:
    """Whether both passages give numbers and none in common."""
    here, there = ({quantity.value for quantity in passage.quantities} for passage in (one, other))
    return bool(here and there) and not here & there


def _agreed(windows: Iterable[_Window]) -> Known | None:
    """The day or two that all windows have in common; None where they have none, or leave more."""
    windows = list(windows)
    if not windows:
        return None
    first, last = max(one.first for one in windows), min(one.last for one in windows)
    if not 0 <= (last - first).days <= 1:
        return None
    best = next(one for one in windows if one.first == first)
    value = first.isoformat() if first == last else f"[{first}, {last}]"
    other = Date.parse(best.told.day.isoformat()).display()
    note = f"Another article tells this of {other}, a {WEEKDAYS[best.told.day.weekday()]}."
    return Known(value, "inferred", (best.quote,), note)
