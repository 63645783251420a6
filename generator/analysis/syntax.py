"""Sentences with their words, parts of speech, dependencies and entities: what a parser found, as plain data.

Everything that reads an article's language reads this; only `parsing` knows which parser made it. The labels are
spaCy's for English: Universal and Penn parts of speech, ClearNLP dependencies, OntoNotes entities.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from generator.model import Span

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))


class Token(NamedTuple):
    """A word or a mark of a sentence."""

    i: int
    """Its place in the sentence, from 0."""
    text: str
    start: int
    """Offsets into the article's text; the end is exclusive."""
    end: int
    lemma: str
    pos: str
    """Universal part of speech: NOUN, PROPN, VERB …"""
    tag: str
    """Penn Treebank tag: NNS, VBD …"""
    dep: str
    """Dependency on the head: nsubj, dobj …; ROOT for a root, which is its own head."""
    head: int
    """The head's index in the sentence."""

    @property
    def span(self) -> Span:
        """The characters it covers."""
        return Span(self.start, self.end)

    @property
    def lower(self) -> str:
        """Its text in lower case."""
        return self.text.lower()


class Entity(NamedTuple):
    """A run of words the parser recognised: tokens `first` to `end` (exclusive) of a sentence."""

    first: int
    end: int
    label: str
    """PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, LAW, PRODUCT, DATE, TIME, MONEY, PERCENT, CARDINAL, ORDINAL …"""


@dataclass(frozen=True)
class Sentence:
    """A passage of an article and its syntax."""

    number: int
    """Its place in the article, from 0."""
    paragraph: int
    """The number of its paragraph, as `Paragraph.number`."""
    span: Span
    text: str
    """To the letter, as it stands in the article."""
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    headline: bool = False
    """Whether it belongs to the article's title."""
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    """For each token the tokens that depend on it, in order."""

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        object.__setattr__(self, "children", tuple(map(tuple, below)))

    @cached_property
    def roots(self) -> tuple[Token, ...]:
        """The tokens that depend on none: one, or several where two parses were joined."""
        return tuple(token for token in self.tokens if token.head == token.i)

    def below(self, token: Token) -> Iterator[Token]:
        """The tokens that depend on a token directly, in order."""
        return (self.tokens[index] for index in self.children[token.i])

    def child(self, token: Token, *labels: str) -> Token | None:
        """The first dependent of a token with one of these labels."""
        return next((found for found in self.below(token) if found.dep in labels), None)

    def above(self, token: Token) -> Iterator[Token]:
        """The token's head, its head's head, and so on to a root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """The token and everything that depends on it, in the order of the text."""
        found, waiting = [], [token.i]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting += self.children[index]
        return [self.tokens[index] for index in sorted(found)]

    def subject(self, verb: Token) -> Token | None:
        """A verb's subject; that of the verb it is coordinated with, where it has none of its own."""
        if found := self.child(verb, *SUBJECTS):
            return found
        if verb.dep == "conj" and self.tokens[verb.head].pos in ("VERB", "AUX"):
            return self.subject(self.tokens[verb.head])
        return None

    def between(self, first: int, end: int) -> str:
        """The text of tokens `first` to `end` (exclusive), to the letter."""
        if first >= end:
            return ""
        start = self.span.start
        return self.text[self.tokens[first].start - start : self.tokens[end - 1].end - start]

    def cover(self, tokens: Iterable[Token]) -> Span:
        """The characters from the first to the last of some tokens."""
        tokens = list(tokens)
        return Span(min(token.start for token in tokens), max(token.end for token in tokens))

    def entity_at(self, index: int) -> Entity | None:
        """The entity that a token is part of."""
        return next((entity for entity in self.entities if entity.first <= index < entity.end), None)
