"""A question that another article puts itself, with what that article says to it: questions and answers, explainers."""

from collections.abc import Iterator
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.corpus import Candidate, Corpus, stems, tells
from generator.distillation.kindred import akin
from generator.distillation.succession import later
from generator.distillation.topic import Topic

_MOST: Final = 3
"""Sentences after a question within which its answer begins."""
_SHARED: Final = 2
"""Words of a question that another one of the same matter has at least."""


def found(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int]]:
    """Article and passage of what later articles say right after they ask the same."""
    words = stems(one.cue.words)
    places = {place for word in words for place in corpus.places.get(word, ())}
    for order, number in sorted(places):
        analysis = topic.analyses[order]
        if (
            order != one.order
            and later(analysis.article.date, one.analysis.article.date, True)
            and _asks(analysis, number, one, words)
        ):
            yield from ((order, place) for place in _after(analysis, number, one))


def _asks(analysis: Analysis, number: int, one: Candidate, words: frozenset[str]) -> bool:
    """Whether a passage is a question about the same, or the word to ask with stands alone after it."""
    passage = analysis.passages[number]
    text = analysis.text(passage.span).strip()
    after = analysis.passages[number + 1 : number + 2]
    if after and analysis.text(after[0].span).strip().lower() == f"{one.cue.asks}?":
        return after[0].paragraph == passage.paragraph and akin(one.cue.words, analysis, number) >= len(words)
    if not text.endswith("?") or passage.attributions or not text.lower().startswith(one.cue.asks.split()[0]):
        return False
    return akin(one.cue.words, analysis, number) >= max(_SHARED, (len(words) + 1) // 2)


def _after(analysis: Analysis, number: int, one: Candidate) -> Iterator[int]:
    """The passages in the paragraph of a question, or in the one under it where it is a heading, that may answer it."""
    if not analysis.text(analysis.passages[number].span).strip().endswith("?"):
        number += 1  # "… by a third party. Who?"
    question = analysis.passages[number]
    rest = analysis.passages[number + 1 : number + 1 + _MOST]
    if not rest:
        return
    paragraph = rest[0].paragraph
    alone = number == 0 or analysis.passages[number - 1].paragraph != question.paragraph
    if paragraph != question.paragraph and not (question.headline or alone):
        return
    for passage in rest:
        if passage.paragraph == paragraph and _may_tell(passage) and bears(analysis, passage, one):
            yield passage.number


def _may_tell(passage: Passage) -> bool:
    """Whether a passage may be an answer, though it be the article's own finding: "Our research shows …"."""
    return tells(passage) or (passage.statement.obstacle == "first person" and not passage.hedges)


def bears(analysis: Analysis, passage: Passage, one: Candidate) -> bool:
    """Whether a passage has what the question asks for: a number, a name, a place, a reason."""
    asks, question = one.cue.asks, one.cue.question
    if analysis.text(passage.span).strip().endswith("?"):
        return False
    if asks in ("who", "where"):
        kinds = ("person", "organisation") if asks == "who" else ("place", "organisation")
        new = [one for one in passage.mentions if one.kind in kinds and one.name not in question]
        speakers = {said.speaker for said in passage.attributions}
        return any(mention.name not in speakers for mention in new)
    if asks in ("how many", "how much", "how long", "how far"):
        return bool(passage.quantities)
    if asks == "when":
        return bool(passage.times)
    return any(event.modality == "happened" for event in passage.events)
