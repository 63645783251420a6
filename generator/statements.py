"""What a sentence states when it stands alone: a faithful cut of it that can be read without the sentences around."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.attribution import Attribution
from generator.mentions import Mention
from generator.model import Span
from generator.syntax import Sentence


@dataclass(frozen=True, slots=True)
class Statement:
    """The part of a sentence that can be used as a claim; or why nothing of it can."""

    span: Span
    """Of the words used, the evidence: within the sentence, one stretch."""
    text: str
    """The claim: those words, with a capital and a full stop, a pronoun replaced where its name is certain."""
    obstacle: str = ""
    """Why it cannot stand alone: pronoun, fragment, question, connective, heading, …; empty where it can."""
    support: tuple[Span, ...] = ()
    """Further passages it rests on: where the name stands that replaced a pronoun."""


def find(
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    attributions: Sequence[Sequence[Attribution]],
) -> tuple[Statement, ...]:
    """For each sentence of an article what it states."""
    return tuple(Statement(sentence.span, sentence.text) for sentence in sentences)
