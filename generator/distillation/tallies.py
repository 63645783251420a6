"""Figures where they stand: the quantities of a topic with what shows whose they are and of what, by category."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from generator.analysis import counted, places
from generator.analysis.passages import Analysis, Passage
from generator.analysis.quantities import Quantity
from generator.distillation.topic import Topic
from generator.wording import date_mentions, numbers

STEM: Final = 6
"""Letters by which words are compared, so that "derailed" and "derailment" are one."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


CLASSES = frozenset((*counted.NOUNS.values(), *counted.HAPPENINGS.values()))
_NOT_YET = frozenset(("expected", "conditional", "possible"))
_SINCE = re.compile(r"\bsince (?:\w+ ){0,2}[12][0-9]{3}\b")
"""A year that only says how far back something reaches."""
_FOLLOWS = re.compile(r"\b(?:that|which) followed\b|\b(?:that year|at the time|back then|on that occasion)\b", re.I)
_REVISED = _words(
    """rise raise revise climb soar pass surpass exceed increase jump update grow lower reduce correct put bring upgrade
    downgrade recount previously initially originally earlier now additional mount swell top"""
)
_TOLD = _words("report list confirm know record count estimate verify register")
"""Words before a noun that only tell how a number is known."""
_GENERIC = _words("number unit point record file account member type part item piece set level card site name")
"""Nouns that count the same only with the same word before them."""
_EARLIER = frozenset(("previously", "initially", "originally", "earlier", "first", "revise", "correct", "instead"))
"""Words that set a figure against one given before."""
_FORMERLY = re.compile(
    r"\b(?:previously|earlier|initially|originally|at first|formerly) "
    r"(?:given|put|reported|counted|said|announced|listed|recorded|stated|estimated)\b",
    re.IGNORECASE,
)
_COMMON = _words(
    """say people person kill die dead death toll injure wound report number official accord tell total be have do
    make take more least many several other new year month week day today monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december
    percent cent per pc"""
)


@dataclass(frozen=True)
class Figure:
    """A quantity where it stands."""

    analysis: Analysis
    passage: Passage
    quantity: Quantity
    lead: frozenset[str]
    """What the article's first sentences tell of."""
    whose: str
    """The one who acts last before it in the sentence, as a key; empty where nobody does."""
    owner: str
    """The same one by name."""
    named: frozenset[str]
    """Everyone and every place its sentence names, as keys; those that most articles name left out."""
    sites: frozenset[str]
    """Of those the places."""

    @cached_property
    def words(self) -> frozenset[str]:
        """What its sentence tells of, numbers and what every report says apart."""
        return frozenset(word[:STEM] for word in _telling(self.passage.words))

    @cached_property
    def years(self) -> frozenset[int]:
        """The years its sentence names, or where it only goes on ("that followed"), the one before."""
        named = self._years(self.passage)
        place = self.passage.number
        if named or not place or place >= len(self.analysis.passages):
            return named
        before = self.analysis.passages[place - 1]
        follows = before.paragraph == self.passage.paragraph and _FOLLOWS.search(self.analysis.text(self.passage.span))
        return self._years(before) if follows else named

    def _years(self, passage: Passage) -> frozenset[int]:
        text = _SINCE.sub("", self.analysis.text(passage.span))
        return frozenset(year for mention in date_mentions(text) for year in mention.years)

    @cached_property
    def narrowing(self) -> frozenset[str]:
        """The words that narrow what is counted, places apart."""
        return frozenset(self.quantity.scope) - frozenset(self.quantity.places) - _TOLD

    @cached_property
    def day(self) -> date | None:
        """The day of its article, as far as it is known."""
        published = self.analysis.article.date
        return (published.latest or published.earliest) if published else None

    @cached_property
    def said(self) -> frozenset[str]:
        """The words of its sentence as they stand, in lower case."""
        return frozenset(self.analysis.text(self.passage.span).lower().split())

    @property
    def revised(self) -> bool:
        """Whether its sentence says that a figure replaces or adds to another."""
        return not _REVISED.isdisjoint((self.said | frozenset(self.passage.words)) - self._in_names)

    @cached_property
    def _in_names(self) -> frozenset[str]:
        """The words of its sentence that are parts of names: "Lower" of a village."""
        return frozenset(word for mention in self.passage.mentions for word in mention.name.lower().split())

    @cached_property
    def outdated(self) -> bool:
        """Whether its sentence says that the figure was given once: "had previously given the number as three"."""
        span = self.quantity.span
        return (
            _FORMERLY.search(self.analysis.article.text, max(self.passage.span.start, span.start - 80), span.start)
            is not None
        )

    @property
    def corrects(self) -> bool:
        """Whether its sentence sets a figure against one given before."""
        return not (_EARLIER.isdisjoint(self.said) and _EARLIER.isdisjoint(self.passage.words))


@dataclass(frozen=True)
class Entry:
    """A value of one kind, and every figure that gives it, by their articles' order."""

    value: Decimal
    figures: tuple[Figure, ...]

    @property
    def exact(self) -> Quantity:
        """The most exact of its quantities."""
        return min(
            (figure.quantity for figure in self.figures), key=lambda quantity: "=~<>".index(quantity.comparator[0])
        )

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days of its articles, in order."""
        return tuple(sorted(figure.day for figure in self.figures if figure.day))


def families(topic: Topic) -> dict[tuple[str, str], list[Figure]]:
    """The figures that could be compared, by category and, where it is no class, the noun as it stands."""
    families: dict[tuple[str, str], list[Figure]] = {}
    central = _shared_names(topic, 1 / 3)
    everywhere = _shared_names(topic, 2 / 3) if len(topic.analyses) > 3 else frozenset()
    for analysis in topic.analyses:
        lead = frozenset(word[:STEM] for passage in analysis.passages[:3] for word in _telling(passage.words))
        for passage in analysis.passages:
            if not passage.quantities or _elsewhere(topic, analysis, passage, central):
                continue
            named = frozenset(_name(topic, analysis, passage, index) for index in range(len(passage.mentions)))
            sites = frozenset(
                _name(topic, analysis, passage, index)
                for index, mention in enumerate(passage.mentions)
                if mention.kind in ("place", "state")
            )
            for quantity in passage.quantities:
                if quantity.part or quantity.vague or quantity.upper is not None or quantity.modality == "denied":
                    continue
                if quantity.category in counted.OUTCOMES and quantity.modality in _NOT_YET:
                    continue
                owner = _owner(passage, quantity)
                whose = "" if owner is None else _name(topic, analysis, passage, owner)
                called = "" if owner is None else _called(analysis, passage, owner)
                figure = Figure(
                    analysis, passage, quantity, lead, whose, called, named - everywhere, sites - everywhere
                )
                families.setdefault(_family(quantity), []).append(figure)
    return families


def _telling(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if word not in _COMMON and not word[:1].isdigit() and not numbers(word))


def _family(quantity: Quantity) -> tuple[str, str]:
    if quantity.category in ("money", "%"):
        return quantity.category, quantity.unit
    if quantity.category in CLASSES:
        return quantity.category, ""
    if quantity.unit not in _GENERIC:
        return quantity.category, ""
    return quantity.category, quantity.noun.lower().rpartition(" ")[0].rpartition(" ")[2]


def _name(topic: Topic, analysis: Analysis, passage: Passage, index: int) -> str:
    mention = passage.mentions[index]
    member = topic.cast.member(analysis.article.id, mention)
    return str(member.number) if member else places.key(mention.name)


def _shared_names(topic: Topic, share: float) -> frozenset[str]:
    """The names that so large a share of the articles have, and at least two."""
    named: Counter[str] = Counter()
    for analysis in topic.analyses:
        named.update(
            {
                _name(topic, analysis, passage, index)
                for passage in analysis.passages
                for index in range(len(passage.mentions))
            }
        )
    least = max(2.0, len(topic.analyses) * share)
    return frozenset(name for name, number in named.items() if number >= least)


def _elsewhere(topic: Topic, analysis: Analysis, passage: Passage, central: frozenset[str]) -> bool:
    """Whether a passage speaks of others than the topic's: it names somebody, and nobody that the articles share."""
    speakers = [said.speaker_span for said in passage.attributions if said.speaker_span]
    acting = [
        index
        for index, mention in enumerate(passage.mentions)
        if mention.kind in ("organisation", "person") and not any(mention.span.overlaps(span) for span in speakers)
    ]
    if len(topic.analyses) < 3 or not acting:
        return False
    return not any(_name(topic, analysis, passage, index) in central for index in range(len(passage.mentions)))


def _owner(passage: Passage, quantity: Quantity) -> int | None:
    """The one who acts last before a quantity, by the mention's place among the passage's."""
    before = [index for index, mention in enumerate(passage.mentions) if mention.span.end <= quantity.span.start]
    acting = [index for index in before if passage.mentions[index].acts] or before
    return acting[-1] if acting else None


def _called(analysis: Analysis, passage: Passage, index: int) -> str:
    """A mention's name, with the article that stands before it."""
    mention = passage.mentions[index]
    before = analysis.article.text[max(0, mention.span.start - 4) : mention.span.start].lower()
    return f"the {mention.name}" if before == "the " else mention.name
