"""Which figure of an article says where a running count stands, and whether those of several articles are one count.

"At least 14 dead" on Monday and "48" a week later share hardly a word; but the first figure of its kind that each
article gives of its own news, without a place, a year or a group that narrows it, is where the count stands for it.
Where such figures only rise with the dates of their articles, they are taken for one count, and so are those of
articles without a date that fit among them.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.distillation.tallies import Figure

RUNNING: Final = frozenset(("deaths", "injured", "missing", "infections"))
"""The categories of which a topic has one count that is brought up to date."""
FALLING: Final = frozenset(("missing",))
"""Of those the ones that fall as time passes."""
STEP: Final = Decimal(6)
"""How many times as high a count may be at the next date."""
GENERAL: Final = frozenset(("official", "confirm", "confirmed", "total", "overall", "number", "people", "person"))
"""Words before a count that narrow nothing."""
OPENING: Final = 12
"""Passages within which an article tells where a count stands, unless it says so in as many words."""
ACQUAINTED: Final = 4
"""Names that an article which begins with something else shares with the others, where it tells of the same."""
BRIEF: Final = 4
"""Words of a sentence that tells of nothing else: "Fifteen people died."."""


def standing(figures: Sequence[Figure], former: Sequence[Figure] = ()) -> frozenset[int]:
    """The figures that are one running count, by their identities; none where they do not fit together.

    A count goes back where an article of that day says that the higher one, among the `former`, was given before.
    """
    if not figures or figures[0].quantity.category not in RUNNING:
        return frozenset()
    first: dict[str, int] = {}
    for place, figure in enumerate(figures):
        article = figure.analysis.article.id
        if _stands(figure) and (article not in first or _better(figure, figures[first[article]])):
            first[article] = place
    dated = [place for place in first.values() if figures[place].day]
    if len(dated) < 2 or not _one_way([figures[place] for place in dated], former):
        return frozenset()
    values = [figures[place].quantity.value for place in dated]
    fitting = [place for place in first.values() if min(values) <= figures[place].quantity.value <= max(values) * 2]
    named = {place: _named(figures[place], OPENING) for place in fitting}
    known = Counter(name for names in named.values() for name in names)
    everywhere = Counter(name for place in fitting for name in _named(figures[place], None))
    shared = [
        place
        for place in fitting
        if any(known[name] > 1 for name in named[place])
        or sum(everywhere[name] > 1 for name in _named(figures[place], None)) >= ACQUAINTED
    ]
    return frozenset(id(figures[place]) for place in shared) if len(shared) > 1 else frozenset()


def _stands(figure: Figure) -> bool:
    """Whether a figure may be where a count stands."""
    quantity = figure.quantity
    if "own" in figure.said:
        return False  # one side's own dead are not everybody's
    narrowed = figure.narrowing - GENERAL if quantity.category != "infections" else frozenset()
    if narrowed or quantity.places or quantity.part or quantity.modality != "happened":
        return False
    if figure.years and (figure.day is None or figure.day.year not in figure.years):
        return False
    return figure.passage.number <= OPENING or quantity.unit in ("toll", "dead", "death") or len(figure.said) <= BRIEF


def _better(one: Figure, other: Figure) -> bool:
    """Whether a figure says more plainly than an earlier one of the article where the count stands."""
    near = one.passage.number - other.passage.number <= 1
    return near and one.quantity.value > other.quantity.value and other.passage.headline


def _one_way(figures: Sequence[Figure], former: Sequence[Figure]) -> bool:
    """Whether the figures of one day agree more or less, and those of the days go one way in small steps."""
    by_day: dict[date, list[Decimal]] = {}
    for figure in figures:
        if figure.day:
            by_day.setdefault(figure.day, []).append(figure.quantity.value)
    order = [max(by_day[day]) for day in sorted(by_day)]
    least = [min(by_day[day]) for day in sorted(by_day)]
    if any(low * 2 < high for low, high in zip(least, order, strict=True)) or len(order) < 2:
        return False
    if figures[0].quantity.category in FALLING:
        order = [1 / value for value in order]
    taken_back = {(figure.day, figure.quantity.value) for figure in former}
    return all(
        one <= other <= one * STEP or (day, one) in taken_back
        for (one, other), day in zip(pairwise(order), sorted(by_day)[1:], strict=True)
    )


def _named(figure: Figure, opening: int | None) -> frozenset[str]:
    """Whom and what a figure's article names in its first sentences, or in all."""
    return frozenset(mention.name for passage in figure.analysis.passages[:opening] for mention in passage.mentions)
