"""Statements chosen so that together they tell much and each thing once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.overtaken import SAID
from generator.distillation.salience import Candidate, alike
from generator.distillation.topic import Topic
from generator.model import Claim, Span

LEAST: Final = 0.4
"""A statement is not chosen that is worth less than this share of the best, unless it is asked for."""
VARIETY: Final = 4.0
"""How much a statement loses that has all its words in common with one that is already chosen."""
SAME_COUNT: Final = 0.15
"""What two statements have in common beyond their words that count the same things."""
SAME_EVENT: Final = 0.1
"""The same for those that tell of events of one class."""
SAME_ARTICLE: Final = 0.08
"""The same for those of one article."""
ALMOST: Final = 0.8
"""The share of the shorter one's words that two passages have in common when nothing else can be meant."""
COMMON: Final = 50
"""A word in more statements than this tells nothing of which of them says the same."""
CONSIDERED: Final = 200
"""So many of the best passages are weighed against one another."""


class Choice:
    """Passages chosen one after the other, each the one that adds most to those before.

    Maximal marginal relevance (Carbonell and Goldstein 1998), over the best passages only.
    """

    def __init__(self, weighed: Iterable[tuple[float, Candidate]]):
        self.ranked = sorted(weighed, key=lambda found: (-found[0], found[1].key))[:CONSIDERED]
        self.chosen: list[Candidate] = []

    def add(self, fits: Callable[[Candidate], bool] = lambda one: True, least: float = LEAST) -> list[Candidate]:
        """The fitting passage that adds most, now chosen; none where all that fit say what is said already, or are
        worth less than a share of the best.
        """
        best: Candidate | None = None
        highest = 0.0
        top = self.ranked[0][0] if self.ranked else 0.0
        for weight, one in self.ranked:
            if weight < top - (1 - least) * abs(top) or (best is not None and weight <= highest):
                break
            if not fits(one) or self.tells(one):
                continue
            shared = max((_shared(one, other) for other in self.chosen), default=0.0)
            if best is None or weight - VARIETY * shared > highest:
                best, highest = one, weight - VARIETY * shared
        if best is None:
            return []
        self.chosen.append(best)
        return [best]

    def tells(self, one: Candidate) -> bool:
        """Whether a chosen passage says the same."""
        return any(_says_the_same(one, other) for other in self.chosen)


def _told(one: Candidate) -> set[str]:
    """The classes of the events that a passage mainly tells of."""
    return {event.kind for event in one.passage.events if event.main and event.kind and event.kind not in SAID}


def _says_the_same(one: Candidate, other: Candidate) -> bool:
    """Whether two passages are alike; nearly word for word where they mainly tell of events of different classes."""
    kinds, others = _told(one), _told(other)
    if kinds and others and kinds.isdisjoint(others):
        return len(one.words & other.words) >= ALMOST * min(len(one.words), len(other.words))
    return alike(one.words, other.words)


def _shared(one: Candidate, other: Candidate) -> float:
    """The share of the words of the shorter of two passages that are in the other, more where both count the same."""
    words = len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))
    counts_same = not {what for what, _ in one.figures}.isdisjoint(what for what, _ in other.figures)
    beside = SAME_ARTICLE * (one.analysis is other.analysis)
    return words + beside + SAME_COUNT * counts_same + SAME_EVENT * (not _told(one).isdisjoint(_told(other)))


class Known:
    """Sets of words that are told already, found by their words."""

    def __init__(self, told: Iterable[frozenset[str]]):
        self.told = list(dict.fromkeys(told))
        self.holders: dict[str, list[int]] = {}
        for index, words in enumerate(self.told):
            for word in words:
                self.holders.setdefault(word, []).append(index)

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of them says the same as these words."""
        holders = [found for word in words if (found := self.holders.get(word)) and len(found) <= COMMON]
        shared = Counter(index for found in holders for index in found)
        return any(alike(words, self.told[index]) for index, _ in shared.most_common(5))


def cited(claims: Iterable[Claim]) -> dict[str, list[Span]]:
    """The spans that claims rest on, by article."""
    found: dict[str, list[Span]] = {}
    for claim in claims:
        for evidence in claim.evidence:
            found.setdefault(evidence.article, []).append(evidence.span)
    return found


def overlaps(cited: Mapping[str, Sequence[Span]], analysis: Analysis, span: Span) -> bool:
    """Whether something cited stands in a stretch of an article."""
    return any(span.overlaps(other) for other in cited.get(analysis.article.id, ()))


def resting(topic: Topic, cited: Mapping[str, Sequence[Span]]) -> Iterator[tuple[Analysis, Passage]]:
    """The passages in which something cited stands."""
    for name in cited:
        analysis = topic.by_id.get(name)
        for passage in analysis.passages if analysis else ():
            if analysis and overlaps(cited, analysis, passage.span):
                yield analysis, passage
