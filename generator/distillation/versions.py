"""One deed as two speakers tell it, one right after the other: "that he asked for a closure", "for a lane".

Both use the same verb, the second of whom the first names, by a pronoun, and no word of what it was is the same.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.distillation.announcing import speakers
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rebuttals import alike
from generator.distillation.sayings import called
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, clause, quotable, unnamed
from generator.wording import numbers

WEIGHT: Final = 2.6

_SECOND = re.compile(
    r"(?:that )?(?:he|she|it|they) (?:(?:had|has|have|only|merely|just|simply) ){0,2}"
    r"(?P<verb>[a-z]{3,})(?P<to> (?:for|to|on|in|at|from|of|with|by|into))?(?P<rest> .+)",
    re.IGNORECASE,
)
_VAGUE: Final = frozenset(
    ("was", "were", "had", "has", "have", "is", "are", "will", "would", "could", "can", "did", "does", "may", "might",
     "should", "must", "said", "says", "told", "knew", "thought", "believed", "felt", "wanted", "hoped", "expected")
)  # fmt: skip
"""Verbs that two may use of one and the same without a word of contradiction."""
_ALSO = re.compile(r"\b(?:also|too|as well|again|then|later|and)\b", re.IGNORECASE)


def find(topic: Topic) -> Iterator[Found]:
    """The deeds of which two speakers give two versions, each with its weight."""
    return ranked(topic, _versions(topic))


def _versions(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        for one, other in zip(analysis.passages, analysis.passages[1:], strict=False):
            if one.headline or other.headline or one.paragraph != other.paragraph:
                continue
            if found := _pair(topic, analysis, one, other):
                yield found


def _pair(topic: Topic, analysis: Analysis, one: Passage, other: Passage) -> Found | None:
    """The two versions of two sentences, where they are two."""
    first, second = (_indirect(passage) for passage in (one, other))
    if first is None or second is None or alike(first.speaker, second.speaker):
        return None
    here, there = (quotable(analysis.text(said.content)) for said in (first, second))
    told = _SECOND.match(there)
    if told is None or told["verb"].lower() in _VAGUE or _ALSO.search(there):
        return None
    deed = f"{told['verb']}{told['to'] or ''}"
    before, verb, rest = here.partition(f" {deed} ")
    if not verb or not content(before) or content(rest) & content(told["rest"]) or numbers(here) or numbers(there):
        return None
    question = asked(analysis, one, clause(here))
    if not question or unnamed(question):
        return None
    positions = (
        position(topic, analysis, one, clause(here), called(analysis, first)),
        position(topic, analysis, other, clause(there), called(analysis, second)),
    )
    return disagreement(question, positions, WEIGHT, "Two sources tell it differently, one right after the other.")


def _indirect(passage: Passage) -> Attribution | None:
    """What the only speaker of a sentence says in it, where it is not in quotation marks."""
    spoken = speakers(passage)
    return spoken[0] if len(spoken) == 1 and spoken[0].kind == "indirect" else None
