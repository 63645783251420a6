"""Which figures of several articles count the same.

Precision comes first. Two figures are compared only where category, scope, place and happening show that they count
the same; an article that gives both itself, without saying that one replaces the other, treats them as two things.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from generator.analysis import counted
from generator.analysis.ontology import NOUNS, VERBS
from generator.analysis.quantities import Quantity
from generator.distillation.accounts import SHARED, TOGETHER, one_account, taken
from generator.distillation.rounding import CLOSE, LARGE, NEAR, compatible
from generator.distillation.standings import standing
from generator.distillation.tallies import CLASSES, STEM, Entry, Figure, families
from generator.distillation.topic import Topic

ENTRIES: Final = 60
"""The most different values of one kind that are compared with one another."""
ALMOST: Final = Decimal("1.02")
"""As much for heights and lengths, which two things rarely share."""
TIMES: Final = Decimal(9)
"""How many times as high a running count may have become between two articles; for others a third of it."""
TRIED: Final = 4
"""The most figures of a value that are compared with those of another."""
RUNNING = counted.OUTCOMES | {"infections", "hostages", "casualties", "bodies", "survivors"}
"""What events leave behind, counted anew from day to day."""
FINDING: Final = frozenset(("find", "seize", "count", "recover", "discover", "confiscate", "collect", "unearth"))
"""Verbs of those who look for something and count it."""
AHEAD: Final = frozenset(("planned", "expected", "possible", "demanded"))
"""What is not, or not yet."""

_WHOSE = frozenset(("staff", "votes", "seats", "money", "%", "penalty", "cuts"))
"""Categories in which many have figures of their own, so that it must be seen whose a figure is."""
_DISASTERS = frozenset(word[:STEM] for word, kind in (*VERBS.items(), *NOUNS.items()) if kind == "disaster or accident")
"""Words for what a topic seldom has two of."""


def groups(topic: Topic) -> Iterator[list[Entry]]:
    """The values that articles give to the same things, thing by thing; most things have one value only."""
    for family in families(topic).values():
        former = _former(family)
        totals = _only_totals([figure for figure in family if figure not in former])
        yield from _groups(_entries(totals), _by_place(family), standing(totals, former))


def _former(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that an article says were given once, and that another article gives."""
    outdated = [figure for figure in figures if figure.outdated]
    return [
        one
        for one in outdated
        if any(
            other.quantity.value == one.quantity.value and other.analysis is not one.analysis and not other.outdated
            for other in figures
        )
    ]


def _by_place(figures: Sequence[Figure]) -> bool:
    """Whether an article gives figures of this category for different places, so that places make a difference."""
    here: dict[str, set[tuple[str, ...]]] = {}
    for figure in figures:
        if not figure.narrowing:
            told = figure.quantity.places or figure.quantity.told_in
            here.setdefault(figure.analysis.article.id, set()).add(told)
    return any(len(found) > 1 for found in here.values())


def _only_totals(figures: Sequence[Figure]) -> list[Figure]:
    """Without those that an article gives beside a larger one of the same category: they count a part of it."""
    if not figures or figures[0].quantity.category not in counted.OUTCOMES:
        return list(figures)
    largest: dict[tuple[str, tuple[str, ...], frozenset[str], bool], Figure] = {}
    for figure in figures:
        key = _total_of(figure)
        if key not in largest or figure.quantity.value > largest[key].quantity.value:
            largest[key] = figure
    return [
        figure
        for figure in figures
        if figure.revised
        or figure.quantity.value == (most := largest[_total_of(figure)]).quantity.value
        or figure.sites - most.sites
    ]


def _total_of(figure: Figure) -> tuple[str, tuple[str, ...], frozenset[str], bool]:
    """What a figure is a total or a part of: a number of its article, of one place, one group, and this year or not."""
    bygone = bool(figure.years and (figure.day is None or figure.day.year not in figure.years))
    return figure.analysis.article.id, figure.quantity.places, figure.narrowing, bygone


def _entries(figures: Sequence[Figure]) -> list[Entry]:
    """The figures by their value, and for equal values by whether they are more, less or just that."""
    by_value: dict[Decimal, list[Figure]] = {}
    for figure in figures:
        by_value.setdefault(figure.quantity.value, []).append(figure)
    largest = sorted(by_value.items(), key=lambda item: (-len(item[1]), item[0]))[:ENTRIES]
    return [Entry(value, tuple(found)) for value, found in sorted(largest)]


def _groups(entries: Sequence[Entry], by_place: bool, one_count: frozenset[int]) -> Iterator[list[Entry]]:
    """The entries that count the same, put together; figures of an entry that fit none of the others are left out."""
    if len(entries) == 1:
        yield list(entries)
        return
    linked: dict[int, set[int]] = {index: set() for index in range(len(entries))}
    parted: dict[int, set[int]] = {index: set() for index in range(len(entries))}
    fitting: dict[int, set[int]] = {index: set() for index in range(len(entries))}
    for one, other in combinations(range(len(entries)), 2):
        if _apart(entries[one], entries[other]):
            parted[one].add(other)
            parted[other].add(one)
            continue
        for first, left in enumerate(entries[one].figures[:TRIED]):
            for second, right in enumerate(entries[other].figures[:TRIED]):
                if {id(left), id(right)} <= one_count or same(left, right, by_place):
                    linked[one].add(other)
                    linked[other].add(one)
                    fitting[one].add(first)
                    fitting[other].add(second)
    seen: set[int] = set()
    for start in range(len(entries)):
        if start in seen:
            continue
        group: list[int] = []
        waiting = [start]
        while waiting:
            index = waiting.pop()
            if index not in seen and not parted[index].intersection(group):
                seen.add(index)
                group.append(index)
                waiting += sorted(linked[index], reverse=True)
        kept = [
            Entry(entries[index].value, tuple(entries[index].figures[place] for place in sorted(fitting[index])))
            if fitting[index]
            else entries[index]
            for index in sorted(group)
        ]
        yield kept


def _apart(one: Entry, other: Entry) -> bool:
    """Whether an article gives both values without a word of one replacing the other."""
    articles = {figure.analysis.article.id for figure in one.figures}
    both = [figure for figure in other.figures if figure.analysis.article.id in articles]
    if not both or compatible(one.exact, other.exact):
        return False
    here = {figure.analysis.article.id for figure in both}
    concerned = [figure for figure in (*one.figures, *both) if figure.analysis.article.id in here]
    if len({figure.passage.number for figure in concerned}) == 1:
        return not concerned[0].corrects
    return not any(figure.revised for figure in concerned)


def same(one: Figure, other: Figure, by_place: bool) -> bool:
    """Whether two figures of a category count the same."""
    left, right = one.quantity, other.quantity
    low, high = sorted((left.value, right.value))
    if low <= 0 or not _one_year(one, other):
        return False
    close = low >= LARGE and high <= low * CLOSE
    if one.narrowing != other.narrowing and not (
        (close or low >= LARGE) and (one.narrowing <= other.narrowing or other.narrowing <= one.narrowing)
    ):
        return False
    if not _one_place(left, right, by_place, close):
        return False
    shared = len(one.words & other.words)
    if left.category in counted.LENGTHS.values():
        return shared > 0 and high <= low * ALMOST and "read" not in (left.verb, right.verb)
    if left.category == "margin":
        return one.analysis is not other.analysis and shared >= SHARED - 1 and high <= low * 3
    if left.category in RUNNING:
        return _one_event(one, other, shared, high / low)
    if left.category == "money" and taken(one, other):
        return left.unit == right.unit and high <= low * NEAR
    if left.category in _WHOSE:
        return one.analysis is not other.analysis and one_account(one, other, shared, high / low)
    if (left.modality in AHEAD) != (right.modality in AHEAD) and not (close or one.revised or other.revised):
        return False  # what is offered or planned is not what came of it
    if one.named - other.named and other.named - one.named:
        return False  # each names somebody whom the other does not: two companies, two armies
    if _tally(one, other, shared, high / low) or (_found(one, other) and high <= low * 2):
        return True
    if left.category in CLASSES:
        if left.happening != right.happening:
            return close
        told_alike = shared >= SHARED or (low >= LARGE and len(one.lead & other.lead) >= SHARED)
        damaged = left.happening == "damaged" and _one_disaster(one, other) and high <= low * TOGETHER
        return close or (bool(left.happening) and told_alike) or damaged
    if low < 10:
        return False
    return (
        (close and shared >= SHARED - 1)
        or (left.verb == right.verb != "" and shared >= SHARED and high <= low * NEAR)
        or (_done_alike(one, other) and high <= low * (2 if _rises(one, other) else NEAR))
    )


def _done_alike(one: Figure, other: Figure) -> bool:
    """Whether two articles on the same count one thing to which one thing was done: "40 stalls were destroyed"."""
    left, right = one.quantity, other.quantity
    same_thing = left.unit == right.unit and bool(left.happening) and left.done == right.done != ""
    return same_thing and one.analysis is not other.analysis and len(one.lead & other.lead) >= SHARED


def _rises(one: Figure, other: Figure) -> bool:
    """Whether the later of two articles gives the higher figure."""
    if one.day is None or other.day is None or one.day == other.day:
        return False
    return (one.day < other.day) == (one.quantity.value < other.quantity.value)


def _tally(one: Figure, other: Figure, shared: int, ratio: Decimal) -> bool:
    """Whether two counts of what both articles are about follow one another: the later one is the higher.

    Their leads name what is counted; what is counted anew from time to time seldom goes down.
    """
    if one.day is None or other.day is None or one.day == other.day or one.quantity.unit != other.quantity.unit:
        return False
    first, second = (one, other) if one.day < other.day else (other, one)
    noun = one.quantity.unit[:STEM]
    central = noun in one.lead or noun in other.lead
    return (
        central
        and first.quantity.value < second.quantity.value
        and ratio <= TOGETHER
        and first.quantity.value >= 10
        and len(one.lead & other.lead) >= SHARED
    )


def _found(one: Figure, other: Figure) -> bool:
    """Whether two articles count what was found, by one noun that another word narrows alike: "blood bags"."""
    verbs = {one.quantity.verb, other.quantity.verb}
    return one.analysis is not other.analysis and verbs <= FINDING and one.narrowing == other.narrowing != frozenset()


def _one_year(one: Figure, other: Figure) -> bool:
    """Whether no year that a sentence names, or that an article is of, sets two figures apart."""
    if one.years and other.years:
        return bool(one.years & other.years)
    named, without = (one, other) if one.years else (other, one)
    return not named.years or (without.day is not None and without.day.year in named.years)


def _one_place(left: Quantity, right: Quantity, by_place: bool, close: bool) -> bool:
    """Whether two quantities may belong to the same place."""
    if left.category in counted.OUTCOMES and by_place:
        return set(left.places or left.told_in) == set(right.places or right.told_in)
    one, other = set(left.places), set(right.places)
    if one == other:
        return True
    nested = one <= other or other <= one
    return nested and (close or left.category in (*counted.OUTCOMES, *_WHOSE))


def _one_event(one: Figure, other: Figure, shared: int, ratio: Decimal) -> bool:
    """Whether two figures of the dead, injured … tell of one event, as far as their sentences and articles show it."""
    tolls = _is_toll(one) and _is_toll(other)
    if ratio > (TIMES if tolls or one.quantity.category == "missing" else TIMES / 3) or (
        one.sites and other.sites and not one.sites & other.sites
    ):
        return False
    if ("own" in one.said) != ("own" in other.said):
        return False  # one side's own dead are not everybody's
    left, right = one.quantity, other.quantity
    here = set(left.places or left.told_in)
    large = min(left.value, right.value) >= LARGE
    if here and here == set(right.places or right.told_in) and (tolls or large) and ratio <= 2:
        return True
    disaster = _one_disaster(one, other)
    if disaster and one.sites & other.sites and not (one.narrowing or other.narrowing):
        return True
    if shared >= SHARED or (shared == SHARED - 1 and (disaster or one.named & other.named)):
        return True
    lead = len(one.lead & other.lead)
    if _on_its_own(one, other) and lead >= SHARED:
        return True
    alike = lead >= SHARED + 1 and lead * 4 >= min(len(one.lead), len(other.lead))
    same_day = one.day is not None and one.day == other.day
    return alike and (tolls or same_day or one.revised or other.revised or shared >= SHARED - 1)


def _one_disaster(one: Figure, other: Figure) -> bool:
    """Whether both articles tell of something of which a topic seldom has two."""
    return not _DISASTERS.isdisjoint((one.words | one.lead) & (other.words | other.lead))


def _on_its_own(one: Figure, other: Figure) -> bool:
    """Whether one of two counts stands in a sentence that tells nothing else, and the later goes the way of time."""
    if one.day is None or other.day is None or one.day == other.day or min(len(one.words), len(other.words)) > 1:
        return False
    return _rises(one, other) != (one.quantity.category == "missing") and not (one.narrowing or other.narrowing)


def _is_toll(figure: Figure) -> bool:
    """Whether it is a running count: a toll, or a number that has risen, reached or passed something."""
    return figure.quantity.unit in ("toll", "dead", "death", "case") or figure.quantity.verb in counted.CHANGES
