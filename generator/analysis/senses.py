"""What an article takes its names for: one sense for each name, by vote of all its sentences.

What the words beside a name say of it counts for more than what the parser takes it for.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.analysis import beside, candidates, standing, titles
from generator.analysis.cutting import Candidate
from generator.analysis.headwords import STORMS
from generator.analysis.places import key
from generator.analysis.syntax import Sentence
from generator.model import ActorKind

SURE = 8
"""Votes for what the words beside a name say of it; a mention has two, and one in a headline."""
SITED = 4
"""Votes for a place where a person would be another: "in Smith"."""


class Senses(NamedTuple):
    """What an article takes its names for."""

    kinds: Mapping[str, ActorKind | None]
    """By name; None for what is no name."""
    surnames: frozenset[str]
    """The last words of its persons' names."""
    starts: Mapping[str, tuple[tuple[str, ...], ...]]
    """Its names as words, the longest first, by their first words."""
    firm: frozenset[str]
    """The names that stand within a sentence somewhere, where a capital means something."""
    small: frozenset[str] = frozenset()
    """The words it also writes small."""


@dataclass
class Heard:
    """What an article's candidates say of its names, before it is settled; sentences by their numbers."""

    votes: dict[str, Counter[ActorKind | None]] = field(default_factory=lambda: defaultdict(Counter))
    begun: dict[str, int] = field(default_factory=dict)
    """Where each name stands first."""
    introduced: dict[str, int] = field(default_factory=dict)
    """Where a person's full name first ends in this word."""
    called: dict[str, int] = field(default_factory=dict)
    """Where a person's full name first begins with this word."""
    headed: dict[str, int] = field(default_factory=dict)
    """Where another longer name first begins with this word."""
    firm: set[str] = field(default_factory=set)
    """The names that stand within a sentence, where a capital means something."""
    works: set[str] = field(default_factory=set)
    """What laws and prizes may be called for short."""

    def add(self, sentence: Sentence, one: Candidate) -> None:
        """Hears a candidate."""
        name = key(sentence.between(one.first, one.end))
        words = name.split()
        self.votes[name][one.kind] += 1 if sentence.headline else 2
        if one.kind != "state":
            sure = beside.kind(sentence, one)
            if sure:
                self.votes[name][sure] += SURE
            elif one.kind == "person" and beside.is_several(sentence, one):
                self.votes[name]["organisation"] += SURE
            elif one.kind == "person" and len(words) == 1 and beside.where(sentence, one) in beside.INTO:
                self.votes[name]["place"] += SITED
        if one.kind not in ("state", "person") and standing.is_thing(sentence.tokens, one):
            self.votes[name][None] += SURE
        if one.kind != "state" and beside.is_thing(sentence.tokens, one):
            self.votes[name][None] += SURE
            self.works.update(words)
        if beside.is_numbered(sentence.tokens, one):
            self.votes[name][None] += SITED
        if len(words) > 1 and words[0] in STORMS:
            self.votes[name][None] += SURE
            self.works.add(" ".join(words[1:]))
        if not sentence.headline:
            self.begun.setdefault(name, sentence.number)
        if len(words) > 1 and one.kind == "person" and words[0] not in STORMS:
            for surname in _families(words):
                self.introduced.setdefault(surname, sentence.number)
            self.called.setdefault(words[0], sentence.number)
        elif len(words) > 1:
            self.headed.setdefault(words[0], sentence.number)
        if one.first and not sentence.headline:
            self.firm.add(name)

    def kind(self, name: str, lower: frozenset[str]) -> ActorKind | None:
        """What a name is; one word that is also written small, and never within a sentence with a capital, is none."""
        never = 2 + max(self.begun.values(), default=0)
        counted = self.votes[name]
        introduced = self.introduced.get(name, self.called.get(name, never))
        if name in self.works or (name in lower and name not in self.firm):
            return None
        begun = self.begun.get(name, never - 1)
        if introduced <= begun < self.headed.get(name, never) and "state" not in counted:
            return "person"
        if counted["person"] and name in self.headed and introduced > begun:
            counted["organisation"] += counted.pop("person")
        return max(counted, key=lambda kind: (counted[kind], kind == "person", kind or ""))


def settle(sentences: Sequence[Sentence], found: Sequence[Sequence[Candidate]]) -> Senses:
    """One sense for each name of an article, by vote; a full name speaks for the last name that follows it."""
    heard = Heard()
    for sentence, row in zip(sentences, found, strict=True):
        heard.works.update(candidates.works(sentence))
        for one in row:
            heard.add(sentence, one)
    lower = frozenset(token.text for sentence in sentences for token in sentence.tokens if token.text.islower())
    kinds = {name: heard.kind(name, lower) for name in heard.votes}
    alone = {surname: kinds.get(surname, "person") for surname in heard.introduced}
    starts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name, kind in sorted((kinds | alone).items()):
        if name and kind and kind != "state":
            starts[name.split()[0]].append(tuple(name.split()))
    longest = {word: tuple(sorted(names, key=lambda words: (-len(words), words))) for word, names in starts.items()}
    return Senses(kinds | alone, frozenset(heard.introduced), longest, frozenset(heard.firm), lower)


def _families(words: Sequence[str]) -> list[str]:
    """What may be the last name of a person: the last word, and with a double name or a particle some before it."""
    end = len(words) - (words[-1] in titles.GENERATIONS and len(words) > 2)
    return [" ".join(words[begin:end]) for begin in range(end - 1, 0, -1)]
