"""What the articles leave open, from the words that say so, with candidate answers from later articles.

Precision comes first: a question must be about what the articles are about and stand on its own. One that a later
article answers is shown with its answer. Whether it is worth a reader's time is for the editor to say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.analysis.cues import BEFORE
from generator.analysis.openness import Group
from generator.analysis.passages import Analysis
from generator.distillation import answers, expiry, filling, posed
from generator.distillation.corpus import Candidate, Corpus, stem, stems
from generator.distillation.kindred import head
from generator.distillation.topic import Topic
from generator.model import Evidence, Question, QuestionStatus

UNANSWERED: Final = "No answer was found in these articles."
"""What is missing of a question that nothing answers: to say it over in other words would add nothing."""
_LACKING: Final = {
    "who": "No name was found in these articles.",
    "when": "No date was found in these articles.",
    "where": "No place was found in these articles.",
    "why": "No reason was found in these articles.",
    "how many": "No number was found in these articles.",
    "how much": "No number was found in these articles.",
}
"""The same, where it is known what kind of answer would do."""
_WEIGHTS: Final[dict[Group, float]] = {
    "undisclosed": 1.0,
    "unknown": 1.0,
    "seeking": 0.9,
    "pending": 0.9,
    "requested": 0.4,
    "condition": 0.7,
    "future": 0.5,
    "risk": 0.5,
    "reported": 0.3,
}
"""How often an editor keeps a question of each group, by experience."""
_OWN: Final = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)\b")
"""Words of a column, outside quotation marks."""
_MOST: Final = 10
"""Questions that a reader can use; of few articles no more than one and one for each, of more than five soon as many
as there may be; one more where an article asks itself.
"""
_LEAST: Final = 0.05
_ALONE: Final = 0.3
"""What it costs a question to have no word that another article has."""
_POSED: Final = 0.3
"""What it adds that an article asks itself, which does so in few words."""
_COLUMN: Final = 3
"""Sentences of the author's own "I" that make an article a column; its questions are rhetoric."""
_LEAD: Final = 6
_ALIKE: Final = 0.5
"""The share of words two questions may have in common before they are one."""
_LIGHT: Final = stems(("give", "make"))
"""Verbs that say little without what they are of, in stems."""
_FINDING: Final = frozenset(("find", "secure", "obtain"))
_SAME: Final = 0.75
"""The same of two that do not ask alike: when and why."""


def find(topic: Topic) -> tuple[Question, ...]:
    """The open questions of a topic, the weightiest first; ids are empty."""
    frequency: Counter[str] = Counter()
    for analysis in topic.analyses:
        frequency.update({stem(word) for passage in analysis.passages for word in passage.words})
    days = (day.earliest for analysis in topic.analyses if (day := analysis.article.date) and day.earliest)
    corpus = Corpus(len(topic.analyses), frequency, max(days, default=None))
    candidates = [replace(one, weight=_weight(topic, corpus, one)) for one in _candidates(topic)]
    asked = Counter(stems(one.cue.words) for one in candidates)
    candidates.sort(key=lambda one: (-one.weight - 0.3 * (asked[stems(one.cue.words)] - 1), one.order, one.cue.span))
    limit = min(_MOST, max(1 + len(topic.analyses), 2 * len(topic.analyses) - 4))
    limit += any(one.posed for one in candidates)
    shortlist = list(_different(candidates, 3 * limit, len(topic.analyses)))
    corpus = replace(corpus, places=answers.places(topic, corpus, shortlist))
    found = [(one, answers.find(topic, corpus, one)) for one in shortlist]
    kept = [(one, *found) for one, found in found if expiry.lives(topic, corpus, one, bool(found[0]))]
    return tuple(_shown([_question(*one) for one in kept], limit))


def _shown(questions: Sequence[Question], limit: int) -> list[Question]:
    """The first of the questions, of which no more than half, rounded up, are answered, and one waits for a report."""
    kept: list[Question] = []
    answered = 0
    finding = False
    for question in questions:
        if len(kept) == limit:
            break
        if question.status == "open" and expiry.WILL_FIND.match(question.text):
            if finding:
                continue
            finding = True
        if question.status == "answered":
            if answered == max(1, limit // 2):
                continue
            answered += 1
        kept.append(question)
    while answered > (len(kept) + 1) // 2:
        kept.remove(next(question for question in reversed(kept) if question.status == "answered"))
        answered -= 1
    return kept


def _candidates(topic: Topic) -> Iterator[Candidate]:
    """Every cue that can be shown with a claim, articles that repeat another and columns left out."""
    for order, analysis in enumerate(topic.analyses):
        if analysis.article.id in topic.origins.copies or _is_column(analysis):
            continue
        yield from posed.candidates(topic, order)
        for place, passage in enumerate(analysis.passages):
            for cue in passage.cues:
                if topic.origins.first(analysis.article.id, passage.number) != (analysis.article.id, passage.number):
                    continue
                told, before = cue, None
                if cue.group == "stated":
                    continue
                if cue.pronoun == BEFORE:
                    yield from filling.of_before(topic, order, place, cue)
                    continue
                if cue.pronoun:
                    before = filling.antecedent(topic, analysis, place, cue.pronoun)
                    if before is None:
                        continue
                    told = filling.filled(cue, filling.with_article(analysis, before.name))
                if known := filling.known(topic, analysis, place, told, before):
                    yield Candidate(order, analysis, passage, told, known)


def _is_column(analysis: Analysis) -> bool:
    own = (
        passage
        for passage in analysis.passages
        if not any(said.kind != "indirect" for said in passage.attributions)
        and _OWN.search(analysis.text(passage.span))
        and not any(mark in analysis.text(passage.span) for mark in '"“”')
    )
    return sum(1 for _ in own) >= _COLUMN


def _weight(topic: Topic, corpus: Corpus, one: Candidate) -> float:
    """How much a question matters: its group, how central its words are, who is named, and where it stands."""
    words = stems(one.cue.words)
    shared = [corpus.frequency[word] for word in words if corpus.frequency[word] > 1]
    central = sum(shared) / (corpus.articles * max(3, len(words))) if corpus.articles > 1 else 0.5
    members = (topic.cast.member(one.analysis.article.id, mention) for mention in one.passage.mentions)
    ranks = [member.number for member in members if member is not None]
    actors = 0.2 if any(rank < 10 for rank in ranks) else 0.0
    lead = 0.2 if one.passage.number < _LEAD else 0.0
    posed_ = _POSED if one.posed else 0.0
    late = 0.3 * (one.order + 1) / corpus.articles if one.cue.group in expiry.COMING else 0.0
    if one.cue.group in expiry.COMING and expiry.overdue(topic, corpus, one):
        late -= 0.5
    length = -0.4 if len(one.cue.question.split()) > 22 else 0.0
    alone = -_ALONE if corpus.articles > 2 and not shared else 0.0
    bare = -0.4 if one.cue.group == "future" and one.cue.asks == "what" else 0.0
    return max(_LEAST, _WEIGHTS[one.cue.group] + 1.5 * central + actors + posed_ + lead + late + length + bare + alone)


def _different(candidates: Sequence[Candidate], count: int, articles: int) -> Iterator[Candidate]:
    """The weightiest candidates, no two alike, and not too many of one article."""
    kept: list[tuple[str, frozenset[str]]] = []
    searches: set[tuple[int, str]] = set()
    of_article: Counter[str] = Counter()
    most = count if articles < 3 else max(3, count // 6)
    for one in candidates:
        words = stems(one.cue.words)
        if one.weight <= 0 or of_article[one.analysis.article.id] >= most:
            continue
        if any(_alike(one.cue.asks, words, *other) for other in kept) or _tried(one, words, kept):
            continue
        if search := _search(one):
            if (one.order, search) in searches:
                continue
            searches.add((one.order, search))
        kept.append((one.cue.asks, words))
        of_article[one.analysis.article.id] += 1
        yield one
        if len(kept) == count:
            return


def _search(one: Candidate) -> str:
    """The verb of a question whether somebody will find what they look for: an article tells of one such search."""
    words = one.cue.question.split()
    will = one.cue.group == "seeking" and words[0] == "Will"
    return next((word for word in words if word in _FINDING), "") if will else ""


def _tried(one: Candidate, words: frozenset[str], kept: Sequence[tuple[str, frozenset[str]]]) -> bool:
    """Whether a trial's verdict, asked for already, says it: what is alleged of the accused, how the trial will end."""
    verdicts = [other for _, other in kept if stem("convict") in other]
    return any("trial" in words or (one.cue.group == "reported" and words & other) for other in verdicts)


def _alike(asks: str, words: frozenset[str], other: str, others: frozenset[str]) -> bool:
    """Whether two questions are one: they share half of the words of the shorter, or most where they ask otherwise.

    What a verb like "give" is of counts alone: who gave the order is who ordered it.
    """
    if asks == other:
        words, others = words - _LIGHT or words, others - _LIGHT or others
    words, others = frozenset(map(head, words)), frozenset(map(head, others))
    share = _ALIKE if asks == other or "whether" in (asks, other) else _SAME
    least = min(len(words), len(others))
    return len(words & others) >= max(share * least, min(least, 2))


def _question(one: Candidate, found: Sequence[Evidence], full: bool) -> Question:
    status: QuestionStatus = "open" if not found else "answered" if full else "partly answered"
    return Question(
        id="",
        text=one.cue.question,
        status=status,
        known=(one.known,),
        missing="" if full else posed.REST if found else _LACKING.get(one.cue.asks, UNANSWERED),
        answered_by=tuple(found),
    )
