"""Series of figures: the same thing counted by several articles, with different results."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Final

from generator.analysis import counted, places
from generator.analysis.quantities import Quantity
from generator.distillation.accounts import ACCRUING, TAKEN, rounded
from generator.distillation.comparing import TRIED, groups, same
from generator.distillation.conflicts import published
from generator.distillation.rounding import compatible
from generator.distillation.tallies import CLASSES, Entry, Figure
from generator.distillation.topic import Topic, voice
from generator.model import Difference, DifferenceKind, Evidence, Position

_NAMED = re.compile(r"['’]s? (?:official |own |latest )?(?:figure|count|tally|estimate|toll|number) of ([\d,]*\d)")
NOBODY: Final = "How many people are there?"
"""What is asked where no word says what is counted."""
SHOWN: Final = 6
"""The most positions of a difference."""
BRANCHES: Final = 4
"""The most pieces of evidence of a position."""


def find(topic: Topic) -> list[tuple[float, Difference]]:
    """The differences between figures, each with its weight."""
    found = []
    for entries in groups(topic):
        if difference := _difference(topic, entries):
            found.append((_weight(topic, entries, difference.kind), difference))
    return found


def _difference(topic: Topic, entries: Sequence[Entry]) -> Difference | None:
    """The difference that some values of one thing make; None where there is none worth telling."""
    first = entries[0].figures[0]
    if len(entries) == 1:
        entries = _by_side(entries[0])
        if not entries:
            return None
        kind: DifferenceKind = "spread"
        reading = "Rounded to one figure, which some articles put it above and some below."
    elif all(rounded(one.exact, other.exact) for one, other in combinations(entries, 2)):
        kind, reading = "spread", "Compatible as rounded figures."
    else:
        entries = _rounded_in(entries)
        if len(entries) < 2:
            return None
        kind, reading = _development(entries)
        if kind == "development" and _disputed(entries):
            kind, reading = "disagreement", "One of the articles speaks of the other figure as somebody else’s."
        elif kind == "development" and len(entries) == 2 and _both_given(entries):
            return None  # no count that rises: what one article sets side by side others find
        entries = _in_time(entries) if kind == "development" else entries
    articles = {topic.origins.source(figure.analysis.article.id) for entry in entries for figure in entry.figures}
    if len(articles) < 2 and kind != "development" and not _copies_differ(entries):
        return None
    if kind == "spread" and first.quantity.category in ("%", "money") and not first.quantity.held_by:
        return None
    shown = _selected(entries)
    if question(shown) == NOBODY and not any(one.quantity.noun for entry in entries for one in entry.figures):
        return None  # of what they are nobody says: it need not be people
    positions = tuple(_position(topic, entry) for entry in shown)
    return Difference(
        id="",
        question=question(shown),
        kind=kind,
        positions=positions,
        summary=_summary(kind, positions, all(entry.days for entry in shown)),
        reading=reading,
    )


def _rounded_in(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with "about 145 million" counted among those that say 145.5, where one of them fits.

    What is more or less than a figure is counted so only in later articles: before, it may have been another.
    """
    exact = [entry for entry in entries if entry.exact.comparator == "="]
    taken: dict[Decimal, list[Figure]] = {}
    kept = []
    for entry in entries:
        fits = [one for one in exact if one is not entry and compatible(entry.exact, one.exact)]
        nearest = min(fits, key=lambda one: abs(one.value - entry.value), default=None)
        rounds = entry.exact.comparator == "~" or (nearest and nearest.days and entry.days[:1] >= nearest.days[:1])
        if nearest and entry.exact.comparator != "=" and rounds:
            taken.setdefault(nearest.value, []).extend(entry.figures)
        else:
            kept.append(entry)
    return [Entry(entry.value, (*entry.figures, *taken.get(entry.value, ()))) for entry in kept]


def _copies_differ(entries: Sequence[Entry]) -> bool:
    """Whether different articles give the values, though one is made from the other."""
    return any(
        {figure.analysis.article.id for figure in one.figures}.isdisjoint(
            figure.analysis.article.id for figure in other.figures
        )
        for one, other in combinations(entries, 2)
    )


def _by_side(entry: Entry) -> list[Entry]:
    """The figures of one value by whether they are below, about, just, or above it; none where no two disagree."""
    sides: dict[str, list[Figure]] = {}
    for figure in entry.figures:
        sides.setdefault(figure.quantity.comparator[0], []).append(figure)
    below, above = sides.get("<", [])[:TRIED], sides.get(">", [])[:TRIED]
    if not any(same(one, other, False) for one in below for other in above):
        return []
    return [Entry(entry.value, tuple(sides[side])) for side in "<~=>" if side in sides]


def _development(entries: Sequence[Entry]) -> tuple[DifferenceKind, str]:
    """Whether incompatible values follow one another in time, by their dates or by their words."""
    revised = any(figure.revised for entry in entries for figure in entry.figures)
    articles = {figure.analysis.article.id for entry in entries for figure in entry.figures}
    dated = [entry for entry in entries if entry.days]
    category = entries[0].figures[0].quantity.category
    fixed = category in counted.LENGTHS.values() or (category == "penalty" and not revised)
    if len(dated) == len(entries) and len({entry.days[0] for entry in entries}) > 1 and not fixed:
        ordered = sorted(entries, key=lambda entry: (entry.days[0], entry.value))
        values = [entry.value for entry in ordered]
        if values == sorted(values):
            return "development", "Later articles give higher figures."
        if values == sorted(values, reverse=True):
            return "development", "Later articles give lower figures."
        return "development", "Later articles give other figures."
    if len({entry.days[0] for entry in dated}) > 1 and not fixed:
        values = [entry.value for entry in sorted(dated, key=lambda entry: (entry.days[0], entry.value))]
        if values in (sorted(values), sorted(values, reverse=True)):
            way = "higher" if values == sorted(values) else "lower"
            return "development", f"Later articles give {way} figures; not every article has a date."
    if revised and not fixed:
        if len(articles) == 1:
            return "development", "The article itself says that one figure replaced the other."
        if dated:
            return "development", "The figure changed within a day."
        return "development", "The words of the articles show that one figure replaced another."
    if category == "deaths" and len(dated) < len(entries) and _each_its_own(entries):
        return "development", "Such a count rises; no date tells which of the articles is the later one."
    if len({entry.days[0] for entry in dated}) == 1:
        return "disagreement", "Articles of the same day give different figures."
    return "disagreement", "Nothing shows that one figure replaced the other."


def _each_its_own(entries: Sequence[Entry]) -> bool:
    """Whether no article gives two of the values."""
    articles = [figure.analysis.article.id for entry in entries for figure in entry.figures]
    return len({(figure.analysis.article.id, entry.value) for entry in entries for figure in entry.figures}) == len(
        set(articles)
    )


def _disputed(entries: Sequence[Entry]) -> bool:
    """Whether an article that gives one value names another one as a source's: "the ministry's figure of 112"."""
    for one in entries:
        values = {str(other.value) for other in entries if other is not one}
        for figure in one.figures:
            if any(found[1].replace(",", "") in values for found in _NAMED.finditer(figure.analysis.article.text)):
                return True
    return False


def _both_given(entries: Sequence[Entry]) -> bool:
    """Whether an article that gives one of two values gives the other too, and revises neither."""
    for one, other in (entries, entries[::-1]):
        for figure in one.figures:
            counted_too = any(
                quantity.value == other.value and quantity.category == figure.quantity.category and not quantity.part
                for passage in figure.analysis.passages
                for quantity in passage.quantities
            )
            if counted_too and not any(each.corrects for each in (*one.figures, *other.figures)):
                return True
    return False


def _in_time(entries: Sequence[Entry]) -> list[Entry]:
    """The entries in the order of their articles' dates; within a day or an article as the words give it.

    Where some have no date, the order of the values tells, as far as the dated ones rise or fall.
    """
    dated = sorted((entry for entry in entries if entry.days), key=lambda entry: (entry.days[0], entry.value))
    if dated and len(dated) < len(entries):
        values = [entry.value for entry in dated]
        falls = len(values) > 1 and values == sorted(values, reverse=True)
        if values == sorted(values) or falls:
            return sorted(entries, key=lambda entry: entry.value, reverse=falls)

    def when(entry: Entry) -> tuple[date, Decimal]:
        return (entry.days[0] if entry.days else date.max), entry.value

    ordered = sorted(entries, key=when)
    passages = {(figure.analysis.article.id, figure.passage.number) for entry in entries for figure in entry.figures}
    if len(passages) == 1:
        ordered.sort(key=lambda entry: entry.figures[0].quantity.span.start)
    return ordered


def _selected(entries: Sequence[Entry]) -> list[Entry]:
    """At most so many entries as are shown: the first, the last, and those between that most articles give."""
    if len(entries) <= SHOWN:
        return list(entries)
    inner = sorted(range(1, len(entries) - 1), key=lambda index: (-len(entries[index].figures), index))
    kept = sorted((0, *inner[: SHOWN - 2], len(entries) - 1))
    return [entries[index] for index in kept]


def _position(topic: Topic, entry: Entry) -> Position:
    """What some articles say: the figure in their words, who says it, and the sentences."""

    def rank(figure: Figure) -> tuple[bool, bool, bool]:
        return figure.quantity.value != entry.value, figure.passage.headline, not figure.quantity.noun

    told: dict[str, Figure] = {}
    for figure in sorted(entry.figures, key=rank):
        told.setdefault(figure.analysis.article.id, figure)
    shown = list(told.values())
    evidence = tuple(_evidence(topic, figure) for figure in shown[:BRANCHES])
    copies = len(told) - len({topic.origins.source(article) for article in told})
    notes = [
        evidence[0].attributed_to if len({item.attributed_to for item in evidence}) == 1 else "",
        published([figure.analysis.article for figure in shown]),
        "the same report, printed more than once" if copies else "",
    ]
    return Position(
        id="",
        text=f"“{' '.join(shown[0].quantity.text.split())}”",
        evidence=evidence,
        status="proposed",
        note="; ".join(filter(None, notes)),
    )


def _evidence(topic: Topic, figure: Figure) -> Evidence:
    """The sentence that gives a figure, with who says so."""
    evidence = topic.evidence(figure.analysis, figure.passage.span)
    return replace(evidence, attributed_to=voice(figure.passage, figure.quantity.span) or evidence.attributed_to)


def question(entries: Sequence[Entry]) -> str:
    """What the figures answer, put together from the noun counted and what happened to it."""
    quantities = [figure.quantity for entry in entries for figure in entry.figures]
    first = quantities[0]
    nouns = Counter(" ".join(quantity.noun.split()) for quantity in quantities if quantity.noun)
    noun = max(nouns, key=lambda written: (nouns[written], len(written), written)) if nouns else "people"
    if noun.split()[0].lower().rstrip("s") in counted.INSTANCES and " of " in noun:
        noun = noun.partition(" of ")[2]
    where = _where([quantity for quantity in quantities if set(quantity.places) == set(first.places)] or quantities)
    match first.category:
        case "deaths":
            generic = noun.split()[-1].lower() in (*counted.GENERIC, "dead", "deaths") or noun == "people"
            return f"How many {'people' if generic else noun} died{where}?"
        case "injured":
            return f"How many {noun} were injured{where}?"
        case "infections":
            return f"How many {'people' if noun.split()[-1].lower().startswith('case') else noun} fell ill{where}?"
        case "margin":
            return f"How large was the lead, in {noun}?"
        case "missing" | "homeless":
            return f"How many {noun} are {first.category}{where}?"
        case "arrests" | "rescues" | "evacuations":
            done = {"arrests": "arrested", "rescues": "rescued", "evacuations": "evacuated"}[first.category]
            return f"How many {noun} were {done}{where}?"
        case "money":
            if not first.held_by and any(
                TAKEN.intersection(figure.passage.words) for entry in entries for figure in entry.figures
            ):
                return "How much money was taken?"
            if not first.held_by and first.verb == "owe":
                return "How much money is owed?"
            if first.held_by and first.verb in ACCRUING:
                return f"How much did the {first.held_by} {first.verb}?"
            return f"How much is the {first.held_by}?" if first.held_by else "How much money is it?"
        case "%":
            owner = next((figure.owner for entry in entries for figure in entry.figures if figure.owner), "")
            if first.verb in counted.GETTING and owner:
                return f"What percentage did {owner} {first.verb}?"
            if first.held_by in ("vote", "ballot", "seat"):
                return f"What share of the {first.held_by} was it?"
            return f"What is the {first.held_by}?" if first.held_by else "What percentage is it?"
        case "metre" | "foot" | "kilometre":
            return f"Which length is right, “{entries[0].exact.text}” or “{entries[-1].exact.text}”?"
        case "penalty":
            return "How long is the prison sentence?"
    if first.happening == "affected":
        return f"How many {noun} were affected?"
    owners = Counter(figure.owner for entry in entries for figure in entry.figures if figure.owner)
    if first.category in ("seats", "votes", "staff") and owners and first.verb and first.verb not in ("be", "have"):
        ahead = first.modality in ("planned", "expected", "possible", "demanded")
        return f"How many {noun} {'will' if ahead else 'did'} {owners.most_common(1)[0][0]} {first.verb}?"
    done_so = Counter(quantity.done for quantity in quantities if quantity.done).most_common(1)
    return f"How many {noun} {done_so[0][0]}?" if done_so else f"How many {noun} are there?"


def _where(quantities: Sequence[Quantity]) -> str:
    """Where those counted were, when all of the figures say so."""
    named = {quantity.places for quantity in quantities}
    found = next(iter(named))
    if len(named) != 1 or len(found) != 1:
        return ""
    country = places.named(found[0].title())
    name = country.name if country else found[0].title()
    article = "the " if name.startswith("United ") or name.endswith("s") else ""
    return f" in {article}{name}"


def _summary(kind: DifferenceKind, positions: Sequence[Position], dated: bool) -> str:
    """The values in one sentence."""
    texts = [position.text for position in positions]
    if kind != "development":
        return f"The articles say {', '.join(texts[:-1])} and {texts[-1]}."
    if dated and len(texts) <= SHOWN // 2:
        articles = {item.article for position in positions for item in position.evidence}
        return f"The article{'s say' if len(articles) > 1 else ' says'} {', then '.join(texts)}."
    return f"The figure goes from {texts[0]} to {texts[-1]}."


def _weight(topic: Topic, entries: Sequence[Entry], kind: DifferenceKind) -> float:
    """How much a difference matters: by how many articles speak of it, how early, and what is counted."""
    articles = {topic.origins.source(figure.analysis.article.id) for entry in entries for figure in entry.figures}
    first = min(figure.passage.number for entry in entries for figure in entry.figures)
    category = entries[0].figures[0].quantity.category
    matter = 2.0 if category in counted.OUTCOMES else 1.5 if category in CLASSES else 1.0
    certain: Mapping[str, float] = {"disagreement": 1.3, "development": 1.2, "spread": 0.8}
    return len(articles) * matter * certain[kind] + 1 / (1 + first)
