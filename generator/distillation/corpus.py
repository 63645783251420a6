"""Questions with where they were found, and what the articles of a topic have of their words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from generator.analysis.cues import Cue
from generator.analysis.passages import Analysis, Passage
from generator.model import Claim

_QUOTABLE: Final = ("", "pronoun", "context", "long")
"""What may keep a passage from standing alone, and not from being quoted as an answer."""
_OPEN: Final = frozenset(("undisclosed", "unknown", "seeking", "condition", "reported"))
"""Groups of cues that say that something is not settled."""
_MARKS: Final = ".,;:!?'’\"“”()"
_STEM: Final = 6


@dataclass(frozen=True)
class Candidate:
    """A question with where it was found, and how much it matters."""

    order: int
    """The article's place among the topic's."""
    analysis: Analysis
    passage: Passage
    cue: Cue
    known: Claim
    weight: float = 0.0
    posed: bool = False
    """Whether the article asks it itself."""


@dataclass(frozen=True)
class Corpus:
    """How many articles have each word, and where the words stand that questions are made of."""

    articles: int
    frequency: Mapping[str, int]
    last: date | None = None
    """The day of the last article whose day is known."""
    places: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)

    def telling(self, word: str) -> bool:
        """Whether a word is rare enough among the articles to tell what a passage is about."""
        return self.articles < 8 or 2 * self.frequency.get(word, 0) <= self.articles


def tells(passage: Passage, deeds: Sequence[str] = ()) -> bool:
    """Whether a passage may answer anything; of what it leaves open, only one of some deeds it tells besides."""
    left = [cue.span for cue in passage.cues if cue.group in _OPEN]
    told = (event for event in passage.events if event.lemma in deeds and event.modality == "happened" and event.past)
    opens = bool(left) and not any(not span.overlaps(event.span) for event in told for span in left)
    return not (passage.headline or passage.hedges or opens) and passage.statement.obstacle in _QUOTABLE


def told_in(analysis: Analysis, number: int) -> frozenset[str]:
    """What a passage says in stems, with the names for its pronouns: its statement's, or those of the one before."""
    passage = analysis.passages[number]
    names = [word.strip(_MARKS).lower() for word in passage.statement.text.split() if word[:1].isupper()]
    if number and names and names[0] in ("he", "she", "it", "they"):
        before = analysis.passages[number - 1]
        if before.paragraph == passage.paragraph:
            names += [word.lower() for mention in before.mentions for word in mention.name.split()]
    return stems((*passage.words, *names))


def stem(word: str) -> str:
    """The first letters of a word, so that "withdraw" and "withdrawal" are one."""
    return word[:_STEM]


def stems(words: Sequence[str]) -> frozenset[str]:
    """The first letters of some words, each once."""
    return frozenset(map(stem, words))
