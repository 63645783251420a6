"""How much each passage of a topic matters, before anything is chosen.

A linear centroid method (Radev et al. 2004): in articles on one topic the words that nearly every article uses are
the topic, and a passage that holds many of them is near its centre. Added to it are what newswriting gives: the lead,
figures and events that several articles tell, who acts, and how old the news is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2, sqrt
from typing import Final, TypeAlias, TypeVar

from generator.analysis.ontology import TALK, VERBS, WEIGHTS
from generator.analysis.passages import Analysis, Passage
from generator.distillation.topic import Topic
from generator.names import CALENDAR

Key: TypeAlias = tuple[str, int]
"""An article's id and a passage's number."""

T = TypeVar("T")

SHORT, LONG = 12, 35
"""Words of a statement that reads well."""
ALIKE: Final = 0.6
"""The share of the shorter one's words that two passages have in common when they say the same."""
_COMMENT: Final = """
underscore underline highlight mark signal reflect illustrate demonstrate symbolise symbolize epitomise epitomize
suggest seem appear exemplify echo mirror remind embody matter deserve need represent raise
"""
COMMENT: Final = frozenset(_COMMENT.split())
"""Verbs of sentences that comment on the news instead of telling it."""
VAGUE: Final = frozenset(
    ("year", "month", "week", "day", "today", "yesterday", "time", "hour", "morning", "evening", "night", "new", "more")
)
"""Words of time and measure that are in articles on any topic."""
EMPTY: Final = frozenset((*CALENDAR, *VAGUE, *(word for word, kind in VERBS.items() if kind == TALK)))
"""Words that do not tell what happened."""
DUTY: Final = frozenset(("demanded", "conditional", "possible"))
HANGING: Final = (" later", "afterwards", "the same day", "the following", "the next day", "the previous")
"""Words of time that count from something said before."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that can be used, with what it needs to be weighed against others."""

    analysis: Analysis
    passage: Passage
    words: frozenset[str]
    figures: frozenset[tuple[str, str]]
    """What its numbers count, and their values."""
    centre: float
    """How near it is to the topic's centre: its words and who acts in it; at most 4."""
    news: float
    """How much of news it is: its place in the article, its events and figures; about 0 to 4."""
    recent: float
    """How late its article is among those with a date, from 0 to 1; 0 where it has none."""
    place: int = 0
    """Which of its article's sentences it is, from 1."""

    @property
    def key(self) -> Key:
        return self.analysis.article.id, self.passage.number


def content(passage: Passage) -> frozenset[str]:
    """The words of a passage that tell what happened: no calendar, no reporting verb."""
    return frozenset(passage.words) - EMPTY


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two sets of words is mostly in the other."""
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= ALIKE * least


def figures(passage: Passage) -> frozenset[tuple[str, str]]:
    """What the numbers of a passage count, and their values."""
    return frozenset((quantity.category, str(quantity.value.normalize())) for quantity in passage.quantities)


def candidates(topic: Topic) -> tuple[Candidate, ...]:
    """Every passage that can stand alone and repeats no other, in the articles' order, weighed."""
    return tuple(_Weighing(topic).candidates())


class _Weighing:
    """What the articles of a topic have in common, against which a passage is weighed."""

    def __init__(self, topic: Topic):
        self.topic = topic
        self.analyses = [analysis for analysis in topic.analyses if analysis.article.id not in topic.origins.copies]
        self.words = _topical(self.analyses)
        self.figures = _spread(self.analyses, figures)
        self.counted = _spread(self.analyses, _counted)
        self.events = _spread(self.analyses, _kinds)
        self.heaviest = max((member.weight for member in topic.cast.members), default=0.0)
        days = sorted({day for analysis in self.analyses if (day := _day(analysis)) is not None})
        self.ranks = {day: (place + 1) / len(days) if len(days) > 1 else 0.0 for place, day in enumerate(days)}
        means = {analysis.article.id: self.focus(analysis) for analysis in self.analyses}
        broadest = max(means.values(), default=0.0) or 1.0
        self.on_topic = {article: mean / broadest for article, mean in means.items()}
        self.most = (
            max((self.centrality(p) for analysis in self.analyses for p in analysis.passages), default=0.0) or 1.0
        )

    def candidates(self) -> Iterator[Candidate]:
        """The passages that can be used."""
        for analysis in self.analyses:
            place = 0
            for passage in analysis.passages:
                if passage.headline:
                    continue
                place += passage.statement.obstacle not in ("heading", "fragment")
                if passage.statement.obstacle or self.repeats(analysis, passage):
                    continue
                day = _day(analysis)
                yield Candidate(
                    analysis=analysis,
                    passage=passage,
                    words=content(passage),
                    figures=figures(passage),
                    centre=3 * self.centrality(passage) / self.most + self.acting(analysis, passage) - faults(passage),
                    news=self.news(analysis, passage, place),
                    recent=self.ranks.get(day, 0.0) if day is not None else 0.0,
                    place=place,
                )

    def repeats(self, analysis: Analysis, passage: Passage) -> bool:
        """Whether the passage is another article's, word for word."""
        return (analysis.article.id, passage.number) in self.topic.origins.repeated

    def centrality(self, passage: Passage) -> float:
        """How many of the topic's words it holds, long passages damped."""
        found = content(passage)
        return sum(self.words.get(word, 0.0) for word in found) / sqrt(len(found) + 4)

    def focus(self, analysis: Analysis) -> float:
        """How much of an article is on the topic: the mean of what its passages hold of the topic's words."""
        found = [self.centrality(passage) for passage in analysis.passages if len(passage.words) > 3]
        return sum(found) / len(found) if found else 0.0

    def news(self, analysis: Analysis, passage: Passage, place: int) -> float:
        """Its weight as news; `place` counts the article's sentences from 1."""
        total = 1.5 / place * self.on_topic[analysis.article.id]
        weights = ((WEIGHTS.get(event.kind, 0), event.main) for event in passage.events)
        total += max((weight if main else 0.6 * weight for weight, main in weights), default=0) / 3
        total += max((log2(self.events[kind]) for kind in _kinds(passage)), default=0.0) / (
            1 + log2(len(self.analyses))
        )
        known = [self.figures[figure] for figure in figures(passage)]
        total += max((self.counted[what] for what in _counted(passage)), default=0) / len(self.analyses)
        return total + 0.2 * bool(known) + 0.5 * log2(max(known, default=1))

    def acting(self, analysis: Analysis, passage: Passage) -> float:
        """The weight of those who act in it, the heaviest of the topic being 1."""
        members = (self.topic.cast.member(analysis.article.id, mention) for mention in passage.mentions if mention.acts)
        return max((member.weight for member in members if member), default=0.0) / (self.heaviest or 1.0)


def faults(passage: Passage) -> float:
    """What makes it worse as a sentence of a summary."""
    text = passage.statement.text
    length = text.count(" ") + 1
    found = max(0, SHORT - length) / 5 + max(0, length - LONG) / 20
    told = [event for event in passage.events if event.main]
    found += 1.0 * any(event.lemma in COMMENT for event in told)
    found += 0.5 * (bool(passage.hedges) or any(event.modality in DUTY for event in told))
    said = sum(one.content.end - one.content.start for one in passage.attributions if one.kind == "direct")
    found += 1.5 * (said > 0.4 * len(text)) + 0.5 * any(one.anonymous for one in passage.attributions)
    lower = text.lower()
    found += 0.7 * lower.startswith(("other ", "another ", "some ", "others "))
    return found + 1.0 * any(words in lower for words in HANGING) + 0.5 * bool(passage.statement.support)


def _kinds(passage: Passage) -> frozenset[str]:
    """The classes of the events that it tells of."""
    return frozenset(event.kind for event in passage.events if WEIGHTS.get(event.kind, 0) > 1)


def _counted(passage: Passage) -> frozenset[str]:
    """What its numbers count."""
    return frozenset(quantity.category for quantity in passage.quantities)


def _spread(analyses: Iterable[Analysis], keys: Callable[[Passage], frozenset[T]]) -> Counter[T]:
    """For each key of passages, in how many articles it is."""
    found: Counter[T] = Counter()
    for analysis in analyses:
        found.update({key for passage in analysis.passages for key in keys(passage)})
    return found


def _topical(analyses: Sequence[Analysis]) -> Mapping[str, float]:
    """For each word how much it is of the topic, from 0 to 1: the share of articles, and of passages, that use it."""
    articles = _spread(analyses, content)
    passages = Counter(word for analysis in analyses for passage in analysis.passages for word in content(passage))
    most = max(passages.values(), default=1)
    return {word: sqrt(articles[word] / len(analyses) * count / most) for word, count in passages.items() if count > 1}


def _day(analysis: Analysis) -> int | None:
    """The day of an article, as a number; None where it is not known."""
    published = analysis.article.date
    first = published.earliest if published else None
    return first.toordinal() if first else None
