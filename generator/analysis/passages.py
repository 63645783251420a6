"""One article analysed: each of its passages with everything the later steps ask of it, without the syntax.

Syntax is large and needed only here; what is kept of a passage is small, so that thousands of articles fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.analysis import (
    attribution,
    cues,
    events,
    issuing,
    language,
    mentions,
    modality,
    quantities,
    statements,
    timex,
    unspoken,
)  # fmt: skip
from generator.analysis.attribution import Attribution
from generator.analysis.cues import Cue
from generator.analysis.events import EventMention
from generator.analysis.mentions import Mention
from generator.analysis.modality import Hedge
from generator.analysis.quantities import Quantity
from generator.analysis.statements import Statement
from generator.analysis.syntax import Sentence
from generator.analysis.timex import TimeExpression
from generator.model import Article, Span

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, and what it says."""

    number: int
    """Its place in the article, from 0."""
    paragraph: int
    span: Span
    headline: bool
    statement: Statement
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[EventMention, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    words: tuple[str, ...] = ()
    """The lemmas of its content words, lower-case, in order."""
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article and its passages."""

    article: Article
    passages: tuple[Passage, ...]

    def text(self, span: Span) -> str:
        """The article's words, to the letter."""
        return self.article.text[span.start : span.end]


def analyse(article: Article, sentences: Sequence[Sentence]) -> Analysis:
    """The passages of an article from its sentences; of one that is not in English no more than where they stand."""
    if language.foreign(article.text):
        return Analysis(article, tuple(map(_unread, sentences)))
    named = mentions.find(sentences)
    said = attribution.find(sentences, named)
    stated = tuple(
        replace(one, obstacle="context") if not one.obstacle and unspoken.points_back(sentence) else one
        for sentence, one in zip(sentences, statements.find(sentences, named, said), strict=True)
    )
    if issuer := issuing.find(article, sentences, named):
        said, stated = _issued(article, issuer, sentences, said, stated)
    left_open = _left_open(sentences, named, said)
    found = []
    for sentence, names, sayings, statement, open_ in zip(sentences, named, said, stated, left_open, strict=True):
        times = timex.find(sentence)
        found.append(
            Passage(
                number=sentence.number,
                paragraph=sentence.paragraph,
                span=sentence.span,
                headline=sentence.headline,
                statement=statement,
                times=times,
                mentions=names,
                attributions=sayings,
                quantities=quantities.find(sentence, names),
                events=events.find(sentence, times, names),
                hedges=modality.hedges(sentence),
                words=tuple(token.lemma.lower() for token in sentence.tokens if token.pos in _CONTENT),
                cues=open_,
            )
        )
    return Analysis(article, tuple(found))


def _left_open(
    sentences: Sequence[Sentence], named: Sequence[Sequence[Mention]], said: Sequence[Sequence[Attribution]]
) -> list[tuple[Cue, ...]]:
    """What each sentence leaves open; of one before a sentence that asks more of it, also what it states."""
    found: list[tuple[Cue, ...]] = []
    asked_of = False
    for sentence, names, sayings in zip(reversed(sentences), reversed(named), reversed(said), strict=True):
        found.append(cues.find(sentence, names, sayings, asked_of))
        asked_of = any(cue.pronoun == cues.BEFORE for cue in found[-1])
    return found[::-1]


def _issued(
    article: Article,
    issuer: issuing.Issuer,
    sentences: Sequence[Sentence],
    said: Sequence[tuple[Attribution, ...]],
    stated: Sequence[Statement],
) -> tuple[tuple[tuple[Attribution, ...], ...], tuple[Statement, ...]]:
    """What is attributed and stated in a text that is somebody's own, with whose it is."""
    the = "the " if f"the {issuer.name}" in article.text or f"The {issuer.name}" in article.text else ""
    publisher = article.publisher.value or ""
    named = bool(publisher) and (issuer.name in publisher or publisher in issuer.name)
    told = (issuing.bare(sentence, statement) for sentence, statement in zip(sentences, stated, strict=True))
    rows = list(zip(said, told, strict=True))
    notes = issuing.notes(sentences)
    for place in range(issuer.first, len(sentences)):
        if place in notes:
            continue
        sayings, statement = rows[place]
        if not sayings and not sentences[place].headline:
            rows[place] = (
                issuing.attributed(issuer, sayings, statement.span),
                issuing.told(issuer, sentences[place], statement, the, named),
            )
    return tuple(row[0] for row in rows), tuple(row[1] for row in rows)


def _unread(sentence: Sentence) -> Passage:
    """A sentence that nothing is read from."""
    statement = Statement(sentence.span, sentence.text, "foreign")
    return Passage(sentence.number, sentence.paragraph, sentence.span, sentence.headline, statement)
