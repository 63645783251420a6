"""How well a timeline tells what happened on which day.

Days: F1 of the sets of days, exact and within a day (one to one). Text: alignment-based ROUGE-1, `align+ m:1` of
Martschat and Markert (2017), "Improving ROUGE for Timeline Summarization", without stemming and with our own stop
words. Months and years are no days; they are scored by themselves.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from evaluation.gold import Happening
from evaluation.words import Result, content, f1, share
from generator.dates import Date
from generator.model import Event

Days = Mapping[date, str]
"""The texts of each day, joined."""


def score(events: Iterable[Event], gold: Sequence[Happening]) -> Result:
    """The figures of a timeline's events against the gold's; the gold's optional dates count neither way."""
    dated = [(event.date, event.text) for event in events if event.date]
    wanted = [(entry.date, entry.text) for entry in gold if not entry.optional]
    known = [entry.date for entry in gold]
    spared = {_extent(day) for day in known} - {_extent(day) for day, _ in wanted}
    shown = [(day, text) for day, text in dated if _extent(day) not in spared]
    ours, theirs = by_day(shown), by_day(wanted)
    parts, true_parts = _parts(day for day, _ in shown), _parts(day for day, _ in wanted)
    day_precision, day_recall, day_f1 = _sets(ours.keys(), theirs.keys())
    result = Result(
        {
            "timeline.day_precision": day_precision,
            "timeline.day_recall": day_recall,
            "timeline.day_f1": day_f1,
            "timeline.near_f1": near_f1(sorted(ours), sorted(theirs)),
            "timeline.rouge": aligned_rouge(ours, theirs),
            "timeline.partial_f1": _sets(parts, true_parts)[2],
        }
    )
    missing, added = {*theirs} - {*ours}, {*ours} - {*theirs}
    extents, wanted_extents = {_extent(day) for day, _ in shown}, {_extent(day) for day, _ in wanted}
    result.missed += [
        f"{day.text}: {text}"
        for day, text in wanted
        if _day(day) in missing or (not _day(day) and _extent(day) not in extents)
    ]
    result.invented += [
        f"{day.text}: {text}"
        for day, text in shown
        if _day(day) in added or (not _day(day) and _extent(day) not in wanted_extents)
    ]
    return result


def by_day(entries: Iterable[tuple[Date, str]]) -> Days:
    """The entries that are dated to the day."""
    days: dict[date, str] = {}
    for when, text in entries:
        if day := _day(when):
            days[day] = f"{days[day]} {text}" if day in days else text
    return days


def near_f1(ours: Sequence[date], theirs: Sequence[date]) -> float | None:
    """F1 of days, given in order, that pair off one to one with at most a day between them."""
    pairs = here = there = 0
    while here < len(ours) and there < len(theirs):
        apart = (ours[here] - theirs[there]).days
        pairs += abs(apart) <= 1
        here, there = here + (apart <= 1), there + (apart >= -1)
    if not theirs:
        return None
    return f1(pairs / len(ours), pairs / len(theirs)) if ours else 0.0


def aligned_rouge(ours: Days, theirs: Days) -> float | None:
    """F1 of the words that days share with the days they are aligned to, discounted by the days between."""
    if not theirs:
        return None
    mine, gold = ({day: content(text) for day, text in days.items()} for days in (ours, theirs))
    return f1(_covered(mine, gold), _covered(gold, mine))


def _covered(days: Mapping[date, Counter[str]], others: Mapping[date, Counter[str]]) -> float:
    """The share of the days' words that the days they are aligned to hold too."""
    total = sum(words.total() for words in days.values())
    found = 0.0
    for day, words in days.items() if others else ():
        nearest = min(others, key=lambda other: (_cost(day, words, other, others[other]), abs(other - day), other))
        found += _nearness(day, nearest) * (words & others[nearest]).total()
    return found / total if total else 0.0


def _cost(day: date, words: Counter[str], other: date, others: Counter[str]) -> float:
    both = words.total() + others.total()
    alike = 2 * (words & others).total() / both if both else 0.0
    return (1 - _nearness(day, other)) * (1 - alike)


def _nearness(day: date, other: date) -> float:
    return 1 / (abs((day - other).days) + 1)


def _sets(ours: Iterable[object], theirs: Iterable[object]) -> tuple[float | None, float | None, float | None]:
    """Precision, recall and F1 of a set against another; none of them where the other is empty."""
    shown, wanted = {*ours}, {*theirs}
    if not wanted:
        return None, None, None
    precision, recall = share(len(shown & wanted), len(shown)) or 0.0, len(shown & wanted) / len(wanted)
    return precision, recall, f1(precision, recall)


def _day(when: Date) -> date | None:
    first, last = _extent(when)
    return first if first == last else None


def _extent(when: Date) -> tuple[date | None, date | None]:
    """The first and the last day; what lasts since or until a date is an event of that date."""
    ends = [point for point in (when.stretches[0] if when.form == "interval" else ()) if point]
    if len(ends) == 1:
        return ends[0].first, ends[0].last
    return when.earliest, when.latest


def _parts(dates: Iterable[Date]) -> set[tuple[date | None, date | None]]:
    """What the dates that are less than a day's mean."""
    return {_extent(when) for when in dates if not _day(when)}
