"""Event mentions: a word that tells of an event of a closed, general list of classes, with its time and participants.

The classes follow the public ontologies of news events, CAMEO (Schrodt 2012) and ACE 2005, brought together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.mentions import Mention
from generator.modality import Modality
from generator.model import Span
from generator.syntax import Sentence
from generator.timex import TimeExpression


@dataclass(frozen=True, slots=True)
class EventMention:
    """A mention of an event."""

    kind: str
    """The class, or `` for an event of none of them."""
    trigger: int
    """The token that names it."""
    lemma: str
    span: Span
    """Of the trigger."""
    modality: Modality
    time: int | None = None
    """The time expression that dates it, by its place among the sentence's."""
    participants: tuple[int, ...] = ()
    """The mentions that take part, by their places among the sentence's; the one who acts first."""


def find(sentence: Sentence, times: Sequence[TimeExpression], mentions: Sequence[Mention]) -> tuple[EventMention, ...]:
    """The event mentions of a sentence, in order."""
    return ()
