"""Questions that an article puts itself, in explainers, analyses and between the answers of an interview.

What readers ask stands there in so many words: "Who hit the convoy?". The sentences under it say what is known. Left
out are questions within quotation marks, those that only lead over ("What happens next?"), that introduce somebody, or
that lean on what stands before them.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.cues import Cue
from generator.analysis.passages import Analysis, Passage
from generator.distillation.corpus import Candidate, tells
from generator.distillation.topic import Topic
from generator.model import Claim

LONGEST: Final = 16
"""Words of a question, of which an editor prefers a short one."""
SHORTEST: Final = 3
REST: Final = "A full answer; what these articles say is a part of one."
_TELLING: Final = 2
"""Words of its own that tell what a question is about."""
_MOST: Final = 3
"""Sentences under a question that may say what is known."""
_FORM: Final = re.compile(
    r"(?P<asks>who|whose|where|when|why|how|is|are|was|were|did|does|do|has|have|had|will|could|can|should)\b",
    re.IGNORECASE,
)
_MEASURES: Final = re.compile(r"how (?:many|much|large|big|far|long|high|old)\b", re.IGNORECASE)
"""What is counted or measured is told among the differences, or at once."""
_INTRODUCES: Final = re.compile(
    r"(?:who|where|how) (?:is|are|was|were) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*\?$", re.I
)
_MARKS: Final = re.compile(r"[“”\"«»:;()]|\bn['’]t\b")
_LEANING: Final = frozenset(
    ("he", "she", "it", "they", "this", "that", "these", "those", "him", "her", "them", "his", "its", "their")
)
_ADDRESSED: Final = frozenset(("i", "we", "you", "us", "me", "my", "our", "your", "one"))


def candidates(topic: Topic, order: int) -> Iterator[Candidate]:
    """The questions of one article that can be shown, each with what the next sentence says to it."""
    analysis = topic.analyses[order]
    for place, passage in enumerate(analysis.passages):
        if not passage.headline and place and (cue := _cue(analysis, passage)):
            under = list(answering(analysis, place))
            if known := next((claim for one in under if (claim := _known(topic, analysis, one))), None):
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
    text = " ".join(analysis.text(passage.span).split()).lstrip("-–—•*# ")
    words = [word.strip(",.?").lower() for word in text.split()]
    form = _FORM.match(text)
    if not text.endswith("?") or form is None or not SHORTEST <= len(words) <= LONGEST or passage.attributions:
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


def _known(topic: Topic, analysis: Analysis, passage: Passage) -> Claim | None:
    """What a sentence under a question says, where it can stand alone."""
    return topic.claim(analysis, passage) if not passage.statement.obstacle else None


def given(analysis: Analysis, place: int) -> Iterator[Passage]:
    """Of the sentences under a question, those that may be its answer, and not only say that there is none."""
    return (passage for passage in answering(analysis, place) if tells(passage))
