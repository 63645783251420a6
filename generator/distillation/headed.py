"""The two answers under a question that stands as a heading: "Is fuel running short?", and two who do not agree.

An article that asks its reader's questions answers each in the sentences below; where two speakers there are not at
one, the heading is the question and they are the positions.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from generator.analysis.passages import Analysis
from generator.distillation.conflicts import Found, disagreement, position
from generator.distillation.sayings import Said, Saying, apart
from generator.distillation.topic import Topic
from generator.distillation.wordings import LONGEST
from generator.wording import numbers

UNDER: Final = 4
"""How many sentences below a heading may answer it."""
WEIGHT: Final = 2.6

_YES_OR_NO = re.compile(
    r"(?:Is|Are|Was|Were|Did|Do|Does|Has|Have|Had|Will|Can|Could) (?!(?:we|you|it|they|this|that)\b)"
)
_WHO = re.compile(r"(?:And |But |So )?(?P<question>(?:[Ww]ho|[Ww]hen|[Ww]here) (?!(?:is|are|was|were) )[^?]+\?)")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|you|this|that|him|her|them)\b", re.IGNORECASE)
_SAYS_SO = re.compile(r"^(?P<who>[A-Z].{1,80}?),? says? (?P<what>yes|no)\.$")
_NEGATIVE = re.compile(r"\b(?:no|not|never|none|nobody)\b|n[’']t\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:declin|refus|unclear|know\b|known|comment|whether|may\b|might\b|could\b|also|added|hop(?:es|ed)|expect)",
    re.IGNORECASE,
)


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """The questions that articles ask and have answered in two ways, each with its weight."""
    for analysis, told in said:
        for place, passage in enumerate(analysis.passages):
            text = " ".join(analysis.text(passage.span).split())
            if text.endswith("?") and len(text.split()) <= LONGEST and (found := _answers(analysis, told, place, text)):
                question, (one, other) = found
                if not _borne(question, f"{one.text} {other.text}"):
                    continue
                sides = tuple(position(topic, analysis, side.passage, side.told, _by(side)) for side in (one, other))
                yield disagreement(question, sides, WEIGHT, "The article asks, and two answer differently.")


def _answers(
    analysis: Analysis, told: Sequence[Saying | None], place: int, text: str
) -> tuple[str, tuple[Saying, Saying]] | None:
    """The question of a heading, and the two sentences below that answer it differently."""
    below = []
    for one in told[place + 1 : place + 1 + UNDER]:
        if one is None:
            break
        below.append(one)
    if _YES_OR_NO.match(text) and not _PRONOUN.search(text):
        for one, other in pairwise(below):
            said = [_SAYS_SO.match(side.text) for side in (one, other)]
            if said[0] and said[1] and said[0]["what"] != said[1]["what"]:
                return text, (one, other)
            if not _within(analysis, place, (one, other)):
                continue
            if _plain(one, other) and bool(_NEGATIVE.search(one.words)) != bool(_NEGATIVE.search(other.words)):
                return text, (one, other)
        return None
    who = _WHO.fullmatch(text) if not _PRONOUN.search(text) else None
    if who and len(below) > 1 and _plain(below[0], below[1]) and not below[0].words.startswith(('"', "“")):
        question = who["question"]
        if question[:5].lower() == "where" and not (_somewhere(below[0]) and _somewhere(below[1])):
            return None
        if (
            _within(analysis, place, (below[0], below[1]))
            and below[0].passage.paragraph - analysis.passages[place].paragraph <= 1
        ):
            return question[:1].upper() + question[1:], (below[0], below[1])
    return None


def _within(analysis: Analysis, place: int, answers: Sequence[Saying]) -> bool:
    """Whether answers stand under a question: in its paragraph, where that goes on after it."""
    paragraph = analysis.passages[place].paragraph
    goes_on = place + 1 < len(analysis.passages) and analysis.passages[place + 1].paragraph == paragraph
    return not goes_on or all(one.passage.paragraph == paragraph for one in answers)


def _somewhere(answer: Saying) -> bool:
    """Whether what somebody says names a place, or a body that something may be at or go to."""
    return any(one.kind != "person" and one.name in answer.words for one in answer.passage.mentions)


def _borne(question: str, answers: str) -> bool:
    """Whether the answers name every number of the question: "Did 40 men come?"."""
    said = numbers(answers)
    return all(number.borne_by(said) for number in numbers(question))


def _plain(one: Saying, other: Saying) -> bool:
    """Whether two sentences are by two speakers who both state something."""
    spoken = bool(one.by and other.by) and apart(one, other) and not _UNSURE.search(f"{one.text} {other.text}")
    return spoken and not any(said.inferred for side in (one, other) for said in side.passage.attributions[:1])


def _by(side: Saying) -> str:
    said = _SAYS_SO.match(side.text)
    return side.by or (said["who"] if said and len(said["who"].split()) > 1 else "")
