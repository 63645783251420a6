"""What answers a question: passages of later articles that share its words and give what it asks for."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from generator.analysis.cues import Cue
from generator.analysis.passages import Analysis, Passage
from generator.dates import Date
from generator.distillation.topic import Topic
from generator.model import Claim, Evidence

DATED: Final = frozenset(("day", "weekday", "week", "month", "season", "year", "quarter"))
_AMOUNTS: Final = frozenset(("cost", "amount", "price", "value", "size", "number", "total", "charge", "penalty"))
_SCHEDULES: Final = frozenset(("date", "timeline", "timetable", "schedule", "timeframe"))
_QUOTABLE: Final = ("", "pronoun", "context", "long")
"""What may keep a passage from standing alone, and not from being quoted as an answer."""
_STEM: Final = 6


@dataclass(frozen=True)
class Candidate:
    """A question with where it was found, and how much it matters."""

    order: int
    """The article's place among the topic's."""
    analysis: Analysis
    passage: Passage
    cue: Cue
    known: Claim
    weight: float = 0.0


@dataclass(frozen=True)
class Corpus:
    """How many articles have each word, and where the words stand that questions are made of."""

    articles: int
    frequency: Mapping[str, int]
    last: date | None = None
    """The day of the last article whose day is known."""
    places: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)

    def telling(self, word: str) -> bool:
        """Whether a word is rare enough among the articles to tell what a passage is about."""
        return self.articles < 8 or 2 * self.frequency.get(word, 0) <= self.articles


def places(topic: Topic, corpus: Corpus, candidates: Sequence[Candidate]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where the telling words of some questions stand: article and passage, by their places."""
    wanted = {word for one in candidates for word in stems(one.cue.words) if corpus.telling(word)}
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for order, analysis in enumerate(topic.analyses):
        for number, passage in enumerate(analysis.passages):
            for word in wanted.intersection(map(stem, passage.words)):
                places[word].append((order, number))
    return places


def find(topic: Topic, corpus: Corpus, one: Candidate) -> tuple[tuple[Evidence, ...], bool]:
    """Passages of later articles that may answer a question, and whether they surely do.

    They share its words and give what it asks for; they surely do where they have most of its words. That something
    was done also counts where it is not known which article is the later: nobody plans what is done.
    """
    asked = one.analysis.article.date
    planned = one.cue.question.startswith("Will ")
    words = stems(one.cue.words)
    shared: Counter[tuple[int, int]] = Counter()
    for word in words:
        shared.update(corpus.places.get(word, ()))
    found = []
    for (order, number), count in shared.items():
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        if count < 2 or order == one.order or not _later(analysis.article.date, asked, planned):
            continue
        both = len(words.intersection(map(stem, passage.words)))
        if 2 * both < len(words) or passage.headline or passage.hedges or passage.cues:
            continue
        if passage.statement.obstacle not in _QUOTABLE:
            continue
        if _gives(one, passage):
            happened = any(event.modality == "happened" and event.lemma in one.cue.words for event in passage.events)
            found.append((not happened, -both, order, number))
    answers = sorted(found)[:2]
    full = bool(answers) and not answers[0][0] and -3 * answers[0][1] >= 2 * len(words)
    evidence = (
        topic.evidence(topic.analyses[order], topic.analyses[order].passages[number].statement.span)
        for _, _, order, number in answers
    )
    return tuple(evidence), full


def _later(given: Date | None, asked: Date | None, perhaps: bool) -> bool:
    """Whether an article of one date is later than one of another; with `perhaps`, whether it may be."""
    if given is None or asked is None or given.earliest is None or asked.latest is None:
        return perhaps
    return given.earliest > asked.latest


def _gives(one: Candidate, passage: Passage) -> bool:
    """Whether a passage has what a question asks for: a date, a number, a name, or the event itself."""
    cue = one.cue
    if cue.asks == "when" or (cue.asks == "what" and not _SCHEDULES.isdisjoint(cue.words)):
        return any(time.kind in DATED for time in passage.times)
    counted = cue.asks == "what" and not _AMOUNTS.isdisjoint(cue.words)
    if counted or cue.asks in ("how many", "how much"):
        return bool(passage.quantities) or (counted and any(char.isdigit() for char in passage.statement.text))
    if cue.asks == "what" and "happen" in cue.words:
        return any(event.modality == "happened" for event in passage.events)
    if cue.asks == "who":
        return any(mention.kind == "person" for mention in passage.mentions)
    if cue.asks == "where":
        return any(mention.kind == "place" for mention in passage.mentions)
    if cue.asks == "whether":
        words = stems(cue.words)
        kinds = {event.kind for event in one.passage.events if event.kind and cue.span.contains(event.span)}
        return any(
            event.modality == "happened" and (event.kind in kinds or stem(event.lemma) in words)
            for event in passage.events
        )
    return False


def stem(word: str) -> str:
    """The first letters of a word, so that "withdraw" and "withdrawal" are one."""
    return word[:_STEM]


def stems(words: Sequence[str]) -> frozenset[str]:
    """The first letters of some words, each once."""
    return frozenset(map(stem, words))
