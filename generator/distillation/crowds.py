"""Groups that speak or act in several articles without a name of their own: "police", "residents", "the attackers"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis, Passage
from generator.distillation.roles import Seen
from generator.model import Span

_KINDS: Final = (
    "police",
    "prosecutors",
    "investigators inspectors",
    "residents villagers locals townspeople",
    "protesters protestors demonstrators marchers",
    "gunmen attackers assailants kidnappers hijackers abductors captors",
    "rebels insurgents",
    "militants",
    "soldiers troops army",
    "rescuers firefighters",
    "survivors",
    "witnesses",
    "parents families relatives",
    "doctors medics",
    "strikers workers employees",
    "students pupils",
    "lawmakers",
    "jurors jury",
    "hackers",
    "shareholders investors",
    "creditors",
    "passengers",
)
"""Nouns for groups, those of one group in a line."""
KINDS: Final = {noun: number for number, nouns in enumerate(_KINDS) for noun in nouns.split()}
ACTING: Final = re.compile(
    rf"(?:^|\W)((?:[Tt]he )?({'|'.join(sorted(KINDS))}))"
    r" (?:(?:also|had|has|have|later|now|still|then) )*$",
    re.IGNORECASE,
)
"""A group right before the word that tells what it does."""
SPEAKING: Final = re.compile(
    rf"(?:the |local |many |some |several |two |three )?({'|'.join(sorted(KINDS))})", re.IGNORECASE
)
REACH: Final = 60
"""Characters before an event in which its subject is looked for."""
SPOKEN, ACTED, CAP, SHARED = 2.0, 1.0, 6.0, 1.0
"""What a group's saying and act add to its weight, the most one article adds, and what each further article does."""
MANY: Final = 5
"""Articles of a topic that are enough for a group to be shown; of few articles it is most, and two at least.

Half of them are enough where the group says something in each, or does as much.
"""


@dataclass(frozen=True)
class Crowd:
    """A group without a name, and where it speaks or acts."""

    name: str
    aliases: tuple[str, ...]
    weight: float
    seen: tuple[Seen, ...]


@dataclass
class _Found:
    """What the articles tell of one kind of group."""

    nouns: Counter[str] = field(default_factory=Counter)
    weights: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    seen: list[Seen] = field(default_factory=list)

    def is_told(self, articles: int) -> bool:
        """Whether enough of a topic's articles tell of it."""
        speaks = sum(self.weights.values()) >= SPOKEN * len(self.weights)
        return len(self.weights) >= max(2, min(MANY, articles // 2 + (not speaks)))


def find(analyses: Sequence[Analysis], names: Sequence[str]) -> list[Crowd]:
    """The groups that several articles tell of, the weightiest first; none of whose kind one of the names is."""
    named = {KINDS[word] for name in names for word in name.lower().split() if word in KINDS}
    found: dict[int, _Found] = defaultdict(_Found)
    for analysis in analyses:
        for passage in analysis.passages:
            if passage.headline:
                continue
            for noun, span, worth in _groups(analysis, passage):
                one = found[KINDS[noun]]
                one.nouns[noun] += 1
                one.weights[analysis.article.id] += worth
                mention = Mention(span, noun, "organisation", 0, 0, acts=True)
                one.seen.append(Seen(mention, -1, passage, analysis))
    crowds = [
        _crowd(one) for number, one in sorted(found.items()) if number not in named and one.is_told(len(analyses))
    ]
    return sorted(crowds, key=lambda crowd: (-crowd.weight, crowd.name))


def _crowd(found: _Found) -> Crowd:
    """A group by the noun it mostly goes by."""
    nouns = sorted(found.nouns, key=lambda noun: (-found.nouns[noun], noun))
    weight = sum(min(weight, CAP) for weight in found.weights.values()) + SHARED * (len(found.weights) - 1)
    return Crowd(nouns[0].capitalize(), tuple(nouns[1:]), weight, tuple(found.seen))


def _groups(analysis: Analysis, passage: Passage) -> Iterator[tuple[str, Span, float]]:
    """The groups of a passage that say something or do what it tells, with what that adds to their weight."""
    taken: set[int] = set()
    for said in passage.attributions:
        found = _speaker(analysis, passage, said)
        if found and found[1].start not in taken:
            taken.add(found[1].start)
            yield *found, SPOKEN
    for event in passage.events:
        start = max(passage.span.start, event.span.start - REACH)
        match = ACTING.search(analysis.article.text, start, event.span.start)
        if match is None or match.start(2) in taken:
            continue
        span = Span(match.start(2), match.end(2))
        if not _named(passage, Span(max(0, match.start(1) - 2), match.end(1))):
            taken.add(span.start)
            yield match[2].lower(), span, ACTED


def _speaker(analysis: Analysis, passage: Passage, said: Attribution) -> tuple[str, Span] | None:
    """The group that says something, with its noun; None for any other speaker."""
    span = said.speaker_span
    match = SPEAKING.fullmatch(said.speaker) if span and passage.span.contains(span) else None
    if span is None or match is None or analysis.text(span) != said.speaker or _named(passage, span):
        return None
    return match[1].lower(), Span(span.start + match.start(1), span.start + match.end(1))


def _named(passage: Passage, span: Span) -> bool:
    """Whether a name stands in some words of a passage: "the Danish police"."""
    return any(mention.span.overlaps(span) for mention in passage.mentions)
