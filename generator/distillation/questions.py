"""What the articles leave open, from the words that say so, with candidate answers from later articles.

Precision comes first: a question must be about what the articles are about, stand on its own, and not be answered
plainly by a later article. Whether it is worth a reader's time is for the editor to say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from generator.analysis.cues import Cue
from generator.analysis.openness import Group
from generator.analysis.passages import Analysis
from generator.analysis.phrases import STAND_IN
from generator.distillation import answers
from generator.distillation.answers import DATED, Candidate, Corpus, stem, stems
from generator.distillation.topic import Topic
from generator.model import Claim, Evidence, Question, QuestionStatus

UNANSWERED: Final = "An answer; no article gives one."
"""What is missing of a question that nothing answers: to say it over in other words would add nothing."""
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
_OWN: Final = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)\b")
"""Words of a column, outside quotation marks."""
_COLUMN: Final = 3
"""Sentences of the author's own "I" that make an article a column; its questions are rhetoric."""
_LEADING: Final = frozenset(("he", "she", "it", "his", "her", "its"))
_LEAD: Final = 6
_FRESH: Final = 120
"""Days after which what was to come has come or not, and no article of a topic that goes on tells."""
_ALIKE: Final = 0.5
"""The share of words two questions may have in common before they are one."""


class _Meant(NamedTuple):
    """Whom a pronoun means."""

    name: str
    said: str
    """The same, as the passage that names them has it."""
    passage: int | None
    """The place of the passage that names them, where it is not the pronoun's own that was given the name."""


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
    limit = min(10, 4 + len(topic.analyses) // 4)
    shortlist = list(_different(candidates, 3 * limit, len(topic.analyses)))
    corpus = replace(corpus, places=answers.places(topic, corpus, shortlist))
    found = [(one, answers.find(topic, corpus, one)) for one in shortlist]
    kept = [(one, *found) for one, found in found if found[0] or not _passed(topic, corpus, one)]
    return tuple(_shown([_question(*one) for one in kept], limit))


def _shown(questions: Sequence[Question], limit: int) -> list[Question]:
    """The first of the questions, of which no more than a third are answered, and one at least may be."""
    kept: list[Question] = []
    answered = 0
    for question in questions:
        if len(kept) == limit:
            break
        if question.status == "answered":
            if answered == max(1, limit // 3):
                continue
            answered += 1
        kept.append(question)
    while answered > max(1, len(kept) // 3):
        kept.remove(next(question for question in reversed(kept) if question.status == "answered"))
        answered -= 1
    return kept


def _candidates(topic: Topic) -> Iterator[Candidate]:
    """Every cue that can be shown with a claim, articles that repeat another and columns left out."""
    for order, analysis in enumerate(topic.analyses):
        if analysis.article.id in topic.origins.copies or _is_column(analysis):
            continue
        for place, passage in enumerate(analysis.passages):
            for cue in passage.cues:
                if topic.origins.first(analysis.article.id, passage.number) != (analysis.article.id, passage.number):
                    continue
                told, before = cue, None
                if cue.pronoun:
                    before = _antecedent(topic, analysis, place, cue.pronoun)
                    if before is None:
                        continue
                    told = _filled(cue, before.name)
                if known := _known(topic, analysis, place, told, before):
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


def _antecedent(topic: Topic, analysis: Analysis, place: int, pronoun: str) -> _Meant | None:
    """Whom a pronoun means that a sentence begins with, where the sentences before leave no choice.

    It is what the statement was given for it, or the only person or body named in the nearest sentence that names one.
    """
    passage = analysis.passages[place]
    stated = passage.statement
    given = "" if stated.obstacle or not stated.support else _put(analysis.text(stated.span), stated.text)
    if given:
        return _Meant(given, given, None)
    for number in range(place - 1, max(place - 4, -1), -1):
        before = analysis.passages[number]
        if before.headline or before.paragraph < passage.paragraph - 1:
            return None
        kinds = ("organisation", "state") if pronoun == "it" else ("person",)
        found = {
            member.name: mention.name
            for mention in before.mentions
            if mention.kind in kinds and (member := topic.cast.member(analysis.article.id, mention)) is not None
        }
        if found:
            return _Meant(*next(iter(found.items())), number) if len(found) == 1 else None
    return None


def _put(words: str, stated: str) -> str:
    """The name a statement has where the article's words have a pronoun: what is left between what both share."""
    first = words.split(" ", 1)[0]
    if first.lower() not in _LEADING or not stated.rstrip(".").endswith(words[len(first) :].rstrip(".")):
        return ""
    return stated[: stated.rindex(words[len(first) :].rstrip("."))].strip()


def _filled(cue: Cue, name: str) -> Cue:
    """A question with a name for what stands in for it."""
    name = name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
    name = name.removesuffix("'s").removesuffix("’s")
    question, missing = (text.replace(STAND_IN, name) for text in (cue.question, cue.missing))
    words = (*(word.lower() for word in name.split() if word[:1].isupper()), *cue.words)
    return replace(
        cue, question=question[:1].upper() + question[1:], missing=missing[:1].upper() + missing[1:], words=words
    )


def _known(topic: Topic, analysis: Analysis, place: int, cue: Cue, meant: _Meant | None) -> Claim | None:
    """What the articles say: the passage as a claim, or the one before it where this one cannot stand alone."""
    passage = analysis.passages[place]
    if not passage.statement.obstacle:
        claim = topic.claim(analysis, passage)
        if any(evidence.span.contains(cue.span) for evidence in claim.evidence):
            return claim
        rest = claim.evidence[1:]
        return replace(claim, evidence=(topic.evidence(analysis, passage.span), *rest))
    before = analysis.passages[place - 1] if place else None
    if passage.statement.obstacle == "context" and cue.group in ("undisclosed", "unknown"):
        return topic.claim(analysis, passage)
    words = analysis.text(passage.span)
    first = words.split(" ", 1)[0]
    if meant and meant.passage is not None and first.lower() in _LEADING:
        owner = meant.said if first.lower() in ("he", "she", "it") else f"{meant.said}'s"
        named = analysis.passages[meant.passage].span
        evidence = (topic.evidence(analysis, passage.span), topic.evidence(analysis, named))
        return Claim(id="", text=owner + words[len(first) :], evidence=evidence, status="proposed")
    if meant and meant.passage is not None:
        before = analysis.passages[meant.passage]
    elif before and before.paragraph != passage.paragraph:
        return None
    if before is None or before.statement.obstacle or before.headline:
        return None
    claim = topic.claim(analysis, before)
    return replace(claim, evidence=(*claim.evidence, topic.evidence(analysis, passage.span)))


def _weight(topic: Topic, corpus: Corpus, one: Candidate) -> float:
    """How much a question matters: its group, how central its words are, who is named, and where it stands."""
    words = stems(one.cue.words)
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
        late -= 0.5
    length = -0.4 if len(one.cue.question.split()) > 22 else 0.0
    bare = -0.4 if one.cue.group == "future" and one.cue.asks == "what" else 0.0
    return max(0.0, _WEIGHTS[one.cue.group] + 1.5 * central + actors + lead + late + length + bare)


def _passed(topic: Topic, corpus: Corpus, one: Candidate) -> bool:
    """Whether a question about what was to come is of the past, with nobody telling what became of it."""
    coming = one.cue.group != "seeking" or one.cue.question.startswith("Will ")
    return one.cue.group in _COMING and coming and _overdue(topic, corpus, one)


def _overdue(topic: Topic, corpus: Corpus, one: Candidate) -> bool:
    """Whether what was to come must have come, or not, before the topic's last article."""
    published = one.analysis.article.date
    last = corpus.last
    if last is None or published is None or published.latest is None:
        return False
    if (last - published.latest).days > _FRESH:
        return True
    times = (time for time in one.passage.times if one.cue.span.contains(time.span) and time.kind in DATED)
    dates = (topic.dated(one.analysis, time).date for time in times)
    return any(found is not None and found.latest is not None and found.latest < last for found in dates)


def _different(candidates: Sequence[Candidate], count: int, articles: int) -> Iterator[Candidate]:
    """The weightiest candidates, no two alike, and not too many of one article."""
    kept: list[frozenset[str]] = []
    of_article: Counter[str] = Counter()
    most = count if articles < 3 else max(3, count // 6)
    for one in candidates:
        words = stems(one.cue.words)
        if one.weight <= 0 or of_article[one.analysis.article.id] >= most:
            continue
        if any(len(words & other) >= _ALIKE * min(len(words), len(other)) for other in kept):
            continue
        kept.append(words)
        of_article[one.analysis.article.id] += 1
        yield one
        if len(kept) == count:
            return


def _question(one: Candidate, found: Sequence[Evidence], full: bool) -> Question:
    status: QuestionStatus = "open" if not found else "answered" if full else "partly answered"
    return Question(
        id="",
        text=one.cue.question,
        status=status,
        known=(one.known,),
        missing=one.cue.missing if found else UNANSWERED,
        answered_by=tuple(found),
    )
