"""How surely something is said: whether it happened, is planned, expected, possible, denied; and the hedge words."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.model import Span
from generator.syntax import Sentence, Token

Modality: TypeAlias = Literal["happened", "planned", "expected", "possible", "conditional", "demanded", "denied"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that weaken a statement: "reportedly", "is believed to"."""

    span: Span
    text: str


def of(sentence: Sentence, verb: Token) -> Modality:
    """How surely the event that a token names is said to have happened."""
    return "happened"


def hedges(sentence: Sentence) -> tuple[Hedge, ...]:
    """The hedges of a sentence, in order."""
    return ()
