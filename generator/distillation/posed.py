"""Questions that an article puts itself, in explainers, analyses and between the answers of an interview.

What readers ask stands there in so many words: "Who hit the convoy?". The sentences under it say what is known. Left
out are questions within quotation marks, those that only lead over ("What happens next?"), that introduce somebody, or
that lean on what stands before them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from generator.analysis.cues import Cue
from generator.analysis.passages import Analysis, Passage
from generator.distillation.corpus import Candidate, stems, tells, told_in
from generator.distillation.topic import Topic
from generator.model import Claim

LONGEST: Final = 16
"""Words of a question, of which an editor prefers a short one."""
SHORTEST: Final = 3
REST: Final = "What these articles say may be only a part of the answer."
_TELLING: Final = 2
"""Words of its own that tell what a question is about."""
_MOST: Final = 3
"""Sentences under a question that may say what is known."""
_FILLER: Final = re.compile(r"(?:Here|This is where|Now|Well|So)\b(?: [\w’'-]+){0,6}[.:]$")
"""A sentence under a question that only leads over: "Here it gets sticky."."""
_NEAREST: Final = 2
"""Of these, those that may be an answer though they have none of its words."""
_FORM: Final = re.compile(
    r"(?P<asks>who|whose|where|when|why|how|is|are|was|were|did|does|do|has|have|had|will|could|can|should)\b",
    re.IGNORECASE,
)
_MEASURES: Final = re.compile(r"how (?:many|much|large|big|far|long|high|old)\b", re.IGNORECASE)
"""What is counted or measured is told among the differences, or at once."""
_GENERAL: Final = re.compile(r"(?:how|why) (?:do|does|can|is|are) (?:an? )?(?!the\b|this\b|these\b|that\b)[a-z]", re.I)
_DEFINITE: Final = re.compile(r"\b(?:the|this|these|that|his|her|its|their)\b|(?<!^)\b[A-Z]")
"""How something works that is nothing of the story's: "How does a germ get into milk?"."""
_INTRODUCES: Final = re.compile(
    r"(?:who|where|how) (?:is|are|was|were) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*\?$", re.I
)
_MARKS: Final = re.compile(r"[“”\"«»:;()]|\bn['’]t\b")
_NUMBERED: Final = re.compile(r"\d{1,2}[.)] ")
_BESIDE: Final = ("pronoun", "context", "fragment")
"""What keeps a sentence from standing alone, and not from being read right under the question it speaks to."""
_LEANING: Final = frozenset(
    ("he", "she", "it", "they", "this", "that", "these", "those", "him", "her", "them", "his", "its", "their")
)
_ADDRESSED: Final = frozenset(("i", "we", "you", "us", "me", "my", "our", "your", "one"))


def candidates(topic: Topic, order: int) -> Iterator[Candidate]:
    """The questions of one article that can be shown, each with what the next sentence says to it."""
    analysis = topic.analyses[order]
    for place, passage in enumerate(analysis.passages):
        cue = _cue(analysis, passage) if place and not passage.headline else None
        if cue is not None and (known := _known(topic, analysis, place, cue)):
            yield Candidate(order, analysis, passage, cue, known, posed=True)


def answering(analysis: Analysis, place: int) -> Iterator[Passage]:
    """The sentences under a question, in its paragraph or, where it stands alone, in the next one."""
    question = analysis.passages[place]
    rest = analysis.passages[place + 1 : place + 1 + _MOST]
    alone = analysis.passages[place - 1].paragraph != question.paragraph
    if rest and (rest[0].paragraph == question.paragraph or alone):
        paragraph = rest[0].paragraph
        for passage in rest:
            if passage.paragraph != paragraph or analysis.text(passage.span).rstrip().endswith("?"):
                break
            yield passage


def _cue(analysis: Analysis, passage: Passage) -> Cue | None:
    """A question as one that is open; None where it cannot stand alone."""
    text = _NUMBERED.sub("", " ".join(analysis.text(passage.span).split()).lstrip("-–—•*# "), count=1)
    words = [word.strip(",.?").lower() for word in text.split()]
    form = _FORM.match(text)
    if not text.endswith("?") or form is None or not SHORTEST <= len(words) <= LONGEST or passage.attributions:
        return None
    if _GENERAL.match(text) and not _DEFINITE.search(text):
        return None
    if _MARKS.search(text) or _MEASURES.match(text) or _INTRODUCES.match(text) or not _ADDRESSED.isdisjoint(words):
        return None
    first = next((place for place, word in enumerate(words) if word in _LEANING), len(words))
    named = any(word[:1].isupper() for word in text.split()[1:first])
    if first < len(words) and not named:
        return None
    if len(set(passage.words)) < _TELLING:
        return None
    asks = form["asks"].lower()
    asks = asks if asks in ("who", "whose", "where", "when", "why", "how") else "whether"
    return Cue("unknown", passage.span, text[:1].upper() + text[1:], REST, asks, passage.words)


def _known(topic: Topic, analysis: Analysis, place: int, cue: Cue) -> Claim | None:
    """What the article says to a question: the sentence under it that has its words, or else the first.

    The first one may lean on the question, with which it is shown: "She would not be drawn on that."
    """
    under = list(answering(analysis, place))
    if len(under) > 1 and _FILLER.match(analysis.text(under[0].span)) and not under[1].statement.obstacle:
        del under[0]
    alone = [passage for passage in under if not passage.statement.obstacle]
    words = stems(cue.words)
    if about := next((passage for passage in alone if words & told_in(analysis, passage.number)), None):
        return topic.claim(analysis, about)
    if under and under[0].statement.obstacle in _BESIDE:
        claim = topic.claim(analysis, under[0])
        asked = topic.evidence(analysis, analysis.passages[place].span)
        return replace(claim, evidence=(*claim.evidence, asked))
    return topic.claim(analysis, alone[0]) if alone else None


def given(analysis: Analysis, place: int) -> Iterator[Passage]:
    """Of the first sentences under a question, those that may be its answer, and not only say that there is none."""
    return (passage for passage in islice(answering(analysis, place), _NEAREST) if tells(passage))
