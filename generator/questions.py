"""What the articles leave open, from the words that say so, with candidate answers from later articles.

Precision comes first: a question must be about what the articles are about, stand on its own, and not be answered
plainly by a later article. Whether it is worth a reader's time is for the editor to say.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from generator.cues import Cue
from generator.dates import Date
from generator.model import Claim, Evidence, Question, QuestionStatus
from generator.openness import Group
from generator.passages import Analysis, Passage
from generator.topic import Topic

_WEIGHTS: Final[dict[Group, float]] = {
    "undisclosed": 1.0,
    "unknown": 1.0,
    "seeking": 0.9,
    "condition": 0.7,
    "future": 0.5,
    "risk": 0.5,
    "reported": 0.3,
}
"""How often an editor keeps a question of each group, by experience."""
_COMING: Final = frozenset(("future", "condition", "seeking", "risk"))
_DATED: Final = frozenset(("day", "weekday", "week", "month", "season", "year", "quarter"))
_SCHEDULES: Final = frozenset(("date", "timeline", "timetable", "schedule", "timeframe"))
_OWN: Final = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)\b")
"""Words of a column, outside quotation marks."""
_COLUMN: Final = 3
"""Sentences of the author's own "I" that make an article a column; its questions are rhetoric."""
_LEAD: Final = 6
_STEM: Final = 6
_FRESH: Final = 120
"""Days after which what was to come has come or not, and no article of a topic that goes on tells."""
_ALIKE: Final = 0.5
"""The share of words two questions may have in common before they are one."""


@dataclass(frozen=True)
class _Candidate:
    """A question with where it was found, and how much it matters."""

    order: int
    """The article's place among the topic's."""
    analysis: Analysis
    passage: Passage
    cue: Cue
    known: Claim
    weight: float = 0.0


@dataclass(frozen=True)
class _Corpus:
    """How many articles have each word, and where the words stand that questions are made of."""

    articles: int
    frequency: Mapping[str, int]
    last: date | None = None
    """The day of the last article whose day is known."""
    places: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)

    def telling(self, word: str) -> bool:
        """Whether a word is rare enough among the articles to tell what a passage is about."""
        return self.articles < 8 or 2 * self.frequency.get(word, 0) <= self.articles


def find(topic: Topic) -> tuple[Question, ...]:
    """The open questions of a topic, the weightiest first; ids are empty."""
    frequency: Counter[str] = Counter()
    for analysis in topic.analyses:
        frequency.update({_stem(word) for passage in analysis.passages for word in passage.words})
    days = (day.earliest for analysis in topic.analyses if (day := analysis.article.date) and day.earliest)
    corpus = _Corpus(len(topic.analyses), frequency, max(days, default=None))
    candidates = [replace(one, weight=_weight(topic, corpus, one)) for one in _candidates(topic)]
    asked = Counter(_stems(one.cue.words) for one in candidates)
    candidates.sort(key=lambda one: (-one.weight - 0.3 * (asked[_stems(one.cue.words)] - 1), one.order, one.cue.span))
    limit = min(10, 4 + len(topic.analyses) // 4)
    shortlist = list(_different(candidates, 3 * limit, len(topic.analyses)))
    corpus = replace(corpus, places=_places(topic, corpus, shortlist))
    found = [(one, _answers(topic, corpus, one)) for one in shortlist]
    # What a later article reports as done was a plan, and is a question no longer.
    kept = [(one, answers) for one, answers in found if not answers or one.cue.asks != "whether"]
    return tuple(_question(one, answers) for one, answers in kept[:limit])


def _candidates(topic: Topic) -> Iterator[_Candidate]:
    """Every cue that can be shown with a claim, articles that repeat another and columns left out."""
    for order, analysis in enumerate(topic.analyses):
        if analysis.article.id in topic.origins.copies or _is_column(analysis):
            continue
        for place, passage in enumerate(analysis.passages):
            for cue in passage.cues:
                if topic.origins.first(analysis.article.id, passage.number) != (analysis.article.id, passage.number):
                    continue
                if known := _known(topic, analysis, place, cue):
                    yield _Candidate(order, analysis, passage, cue, known)


def _is_column(analysis: Analysis) -> bool:
    own = (
        passage
        for passage in analysis.passages
        if not any(said.kind != "indirect" for said in passage.attributions)
        and _OWN.search(analysis.text(passage.span))
        and not any(mark in analysis.text(passage.span) for mark in '"“”')
    )
    return sum(1 for _ in own) >= _COLUMN


def _known(topic: Topic, analysis: Analysis, place: int, cue: Cue) -> Claim | None:
    """What the articles say: the passage as a claim, or the one before it where this one cannot stand alone."""
    passage = analysis.passages[place]
    if not passage.statement.obstacle:
        claim = topic.claim(analysis, passage)
        if any(evidence.span.contains(cue.span) for evidence in claim.evidence):
            return claim
        rest = claim.evidence[1:]
        return replace(claim, evidence=(topic.evidence(analysis, passage.span), *rest))
    before = analysis.passages[place - 1] if place else None
    if before is None or before.paragraph != passage.paragraph or before.statement.obstacle or before.headline:
        return None
    claim = topic.claim(analysis, before)
    return replace(claim, evidence=(*claim.evidence, topic.evidence(analysis, passage.span)))


def _weight(topic: Topic, corpus: _Corpus, one: _Candidate) -> float:
    """How much a question matters: its group, how central its words are, who is named, and where it stands."""
    words = _stems(one.cue.words)
    shared = [corpus.frequency[word] for word in words if corpus.frequency[word] > 1]
    central = sum(shared) / (corpus.articles * max(3, len(words))) if corpus.articles > 1 else 0.5
    if corpus.articles > 2 and not shared:
        return 0.0
    members = (topic.cast.member(one.analysis.article.id, mention) for mention in one.passage.mentions)
    ranks = [member.number for member in members if member is not None]
    actors = 0.2 if any(rank < 10 for rank in ranks) else 0.0
    lead = 0.2 if one.passage.number < _LEAD else 0.0
    late = 0.3 * (one.order + 1) / corpus.articles if one.cue.group in _COMING else 0.0
    if one.cue.group in _COMING and _overdue(topic, corpus, one):
        return 0.0
    length = -0.2 if len(one.cue.question.split()) > 22 else 0.0
    return _WEIGHTS[one.cue.group] + 1.5 * central + actors + lead + late + length


def _overdue(topic: Topic, corpus: _Corpus, one: _Candidate) -> bool:
    """Whether what was to come must have come, or not, before the topic's last article."""
    published = one.analysis.article.date
    last = corpus.last
    if last is None or published is None or published.latest is None:
        return False
    if (last - published.latest).days > _FRESH:
        return True
    times = (time for time in one.passage.times if one.cue.span.contains(time.span) and time.kind in _DATED)
    dates = (topic.dated(one.analysis, time).date for time in times)
    return any(found is not None and found.latest is not None and found.latest < last for found in dates)


def _different(candidates: Sequence[_Candidate], count: int, articles: int) -> Iterator[_Candidate]:
    """The weightiest candidates, no two alike, and not too many of one article."""
    kept: list[frozenset[str]] = []
    of_article: Counter[str] = Counter()
    most = count if articles < 3 else max(2, count // 6)
    for one in candidates:
        words = _stems(one.cue.words)
        if one.weight <= 0 or of_article[one.analysis.article.id] >= most:
            continue
        if any(len(words & other) >= _ALIKE * min(len(words), len(other)) for other in kept):
            continue
        kept.append(words)
        of_article[one.analysis.article.id] += 1
        yield one
        if len(kept) == count:
            return


def _places(topic: Topic, corpus: _Corpus, candidates: Sequence[_Candidate]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where the telling words of some questions stand: article and passage, by their places."""
    wanted = {word for one in candidates for word in _stems(one.cue.words) if corpus.telling(word)}
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for order, analysis in enumerate(topic.analyses):
        for number, passage in enumerate(analysis.passages):
            for word in wanted.intersection(map(_stem, passage.words)):
                places[word].append((order, number))
    return places


def _answers(topic: Topic, corpus: _Corpus, one: _Candidate) -> tuple[Evidence, ...]:
    """Passages of later articles that may answer a question: they share its words and give what it asks for.

    That something was done also counts where it is not known which article is the later: nobody plans what is done.
    """
    asked = one.analysis.article.date
    words = _stems(one.cue.words)
    shared: Counter[tuple[int, int]] = Counter()
    for word in words:
        shared.update(corpus.places.get(word, ()))
    found = []
    for (order, number), count in shared.items():
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        if count < 2 or order == one.order or not _later(analysis.article.date, asked, one.cue.asks == "whether"):
            continue
        both = len(words.intersection(map(_stem, passage.words)))
        if 2 * both < len(words) or passage.headline or passage.hedges or passage.cues or passage.statement.obstacle:
            continue
        if _gives(one, passage):
            found.append((-both, order, number))
    answers = sorted(found)[:2]
    return tuple(
        topic.evidence(topic.analyses[order], topic.analyses[order].passages[number].statement.span)
        for _, order, number in answers
    )


def _later(given: Date | None, asked: Date | None, perhaps: bool) -> bool:
    """Whether an article of one date is later than one of another; with `perhaps`, whether it may be."""
    if given is None or asked is None or given.earliest is None or asked.latest is None:
        return perhaps
    return given.earliest > asked.latest


def _gives(one: _Candidate, passage: Passage) -> bool:
    """Whether a passage has what a question asks for: a date, a number, a name, or the event itself."""
    cue = one.cue
    if cue.asks == "when" or (cue.asks == "what" and not _SCHEDULES.isdisjoint(cue.words)):
        return any(time.kind in _DATED for time in passage.times)
    if cue.asks in ("how many", "how much"):
        return bool(passage.quantities)
    if cue.asks == "who":
        return any(mention.kind == "person" for mention in passage.mentions)
    if cue.asks == "where":
        return any(mention.kind == "place" for mention in passage.mentions)
    if cue.asks == "whether":
        words = _stems(cue.words)
        kinds = {event.kind for event in one.passage.events if event.kind and cue.span.contains(event.span)}
        return any(
            event.modality == "happened" and (event.kind in kinds or _stem(event.lemma) in words)
            for event in passage.events
        )
    return False


def _stem(word: str) -> str:
    """The first letters of a word, so that "withdraw" and "withdrawal" are one."""
    return word[:_STEM]


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(map(_stem, words))


def _question(one: _Candidate, answers: Sequence[Evidence]) -> Question:
    status: QuestionStatus = "partly answered" if answers else "open"
    return Question(
        id="",
        text=one.cue.question,
        status=status,
        known=(one.known,),
        missing=one.cue.missing,
        answered_by=tuple(answers),
    )
