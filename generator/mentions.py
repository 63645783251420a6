"""Who and what a sentence names: persons, organisations, states and places, with the titles they are given."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ActorKind, Span
from generator.syntax import Sentence


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence, to the letter."""

    span: Span
    """Of the name, titles and determiners left out."""
    name: str
    kind: ActorKind
    first: int
    """Tokens `first` to `end` (exclusive) of the sentence."""
    end: int
    title: str = ""
    """The role stated beside it, to the letter: "Secretary of State", "president of Equifax"."""
    title_span: Span | None = None
    acts: bool = False
    """Whether it is the subject of a verb, or the agent of a passive."""


def find(sentences: Sequence[Sentence]) -> tuple[tuple[Mention, ...], ...]:
    """For each sentence of an article the mentions in it, in order, not overlapping."""
    return tuple(() for _ in sentences)
