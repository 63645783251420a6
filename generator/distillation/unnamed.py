"""Single persons on whom a story turns though no article says who they are: "the dispatcher", "the suspect".

That two articles speak of the same one is only certain where none of them knows of several, or of a name. So a noun
that also stands in the plural, after "another", with two callings ("bus driver", "lorry driver") or beside a name is
left out altogether.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis, Passage
from generator.distillation.roles import Seen
from generator.model import Span

_NOUNS: Final = (
    "arsonist assailant attacker bomber caretaker conductor controller defendant dispatcher doorman driver "
    "gunman hijacker informant intruder kidnapper motorist nanny nightwatchman passer-by pilot robber shooter "
    "signaller signalman skipper stowaway suspect technician teenager thief whistleblower"
)
NOUNS: Final = tuple(_NOUNS.split())
"""Nouns for one person that news goes by where no name is known."""
SINGLE: Final = re.compile(
    rf"\b(the|an?)\s+((?:[\w-]+\s+){{0,2}}?)({'|'.join(NOUNS)})\b(?!['’]|\s+of\b|-)", re.IGNORECASE
)
"""One such person, with up to two words that describe the person."""
SEVERAL: Final = re.compile(
    rf"\b(?:({'|'.join(NOUNS)})s|(gunmen|doormen|signalmen|thieves|passers-by|nightwatchmen))\b", re.IGNORECASE
)
"""More than one of them."""
PLURALS: Final = {
    "gunmen": "gunman",
    "doormen": "doorman",
    "signalmen": "signalman",
    "thieves": "thief",
    "passers-by": "passer-by",
    "nightwatchmen": "nightwatchman",
}
OTHER: Final = frozenset(("another", "each", "every", "first", "other", "second", "third", "next", "former", "new"))
"""Words that tell of a second one."""
ONE_OF: Final = re.compile(rf"\b(?:another|each|every|one|other|second|third)\s+({'|'.join(NOUNS)})\b", re.IGNORECASE)
OF: Final = re.compile(rf"\b({'|'.join(NOUNS)})\s+of\s+(?:the\s+|an?\s+)?([\w-]+)", re.IGNORECASE)
"""Whose or what's the person is: "the driver of the van"."""
STATE: Final = re.compile(
    r"\d|ed$|^(?:alleged|dead|young|old|male|female|lone|main|prime|sole|only|unknown)$", re.IGNORECASE
)
"""Words that tell of a person's age or lot, and not which of several it is."""
BEFORE: Final = re.compile(rf"\b({'|'.join(NOUNS)})[\s,(–-]{{1,3}}$", re.IGNORECASE)
AFTER: Final = re.compile(
    rf"\s?[,(–-]\s?(?:who \w+ )?(?:(?:the|an?)\s+)?(?:[\w-]+\s+){{0,2}}?({'|'.join(NOUNS)})\b", re.IGNORECASE
)
"""Such a noun right before or after the name of who it is: "the driver, Jane Roe", "Jane Roe, a former driver"."""
NEAR: Final = 40
"""Characters around a name in which the noun is looked for."""
_HELPING: Final = "also already had has have is later now still then was were been being did not who ,"
HELPING: Final = frozenset(_HELPING.split())
"""Words between who acts and the word for what is done."""
LEAST: Final = 3
"""Passages of one article, or articles of which two are enough, that must tell of a person."""
TOLD, SHARED, CAP = 1.0, 1.0, 6.0
"""What a passage adds to a person's weight, what each further article does, and the most that one article adds."""


@dataclass(frozen=True)
class Unnamed:
    """A person without a name, and where the articles tell of the person."""

    name: str
    weight: float
    seen: tuple[Seen, ...]


@dataclass
class _Found:
    """What the articles tell of those that one noun stands for."""

    seen: list[Seen] = field(default_factory=list)
    callings: set[str] = field(default_factory=set)
    passages: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def is_one(self) -> bool:
        """Whether all of it is told of one and the same person, by enough passages or articles."""
        enough = len(self.passages) > 1 or any(len(told) >= LEAST for told in self.passages.values())
        return enough and len(self.callings) < 2 and any(one.mention.acts for one in self.seen)


def find(analyses: Sequence[Analysis]) -> list[Unnamed]:
    """The persons without a name, the weightiest first."""
    found: dict[str, _Found] = defaultdict(_Found)
    several: set[str] = set()
    for analysis in analyses:
        for passage in analysis.passages:
            several.update(_not_one(analysis, passage))
            if passage.headline:
                continue
            for noun, calling, seen in _persons(analysis, passage):
                one = found[noun]
                one.seen.append(seen)
                one.callings.update(calling)
                one.passages[analysis.article.id].add(passage.number)
    persons = [
        Unnamed(noun.capitalize(), _weight(one), tuple(one.seen))
        for noun, one in sorted(found.items())
        if noun not in several and one.is_one()
    ]
    return sorted(persons, key=lambda one: (-one.weight, one.name))


def _weight(found: _Found) -> float:
    """How much a person matters, as groups do."""
    told = sum(min(CAP, TOLD * len(passages)) for passages in found.passages.values())
    return told + SHARED * (len(found.passages) - 1)


def _not_one(analysis: Analysis, passage: Passage) -> Iterator[str]:
    """The nouns of a passage that are said of several, or of somebody with a name."""
    text, span = analysis.article.text, passage.span
    for match in SEVERAL.finditer(text, span.start, span.end):
        yield PLURALS[match[2].lower()] if match[2] else match[1].lower()
    for match in ONE_OF.finditer(text, span.start, span.end):
        yield match[1].lower()
    for match in SINGLE.finditer(text, span.start, span.end):
        if not OTHER.isdisjoint(match[2].lower().split()):
            yield match[3].lower()
    for mention in passage.mentions:
        if mention.kind != "person":
            continue
        yield from (noun for noun in NOUNS if noun in mention.title.lower().split())
        beside = (
            BEFORE.search(text, max(span.start, mention.span.start - NEAR), mention.span.start),
            AFTER.match(text, mention.span.end, min(span.end, mention.span.end + NEAR)),
        )
        yield from (match[1].lower() for match in beside if match)


def _persons(analysis: Analysis, passage: Passage) -> Iterator[tuple[str, set[str], Seen]]:
    """The persons of a passage: the noun, what calling goes with it, and where it stands."""
    text = analysis.article.text
    for match in SINGLE.finditer(text, passage.span.start, passage.span.end):
        span = Span(match.start(3), match.end(3))
        if any(mention.span.overlaps(Span(match.start(), match.end())) for mention in passage.mentions):
            continue
        words = match[2].lower().split()
        calling = {word for word in words[-1:] if not STATE.search(word)}
        mention = Mention(
            span, match[3].lower(), "person", 0, 0, acts=_acts(text, passage, Span(match.start(), span.end))
        )
        yield match[3].lower(), calling, Seen(mention, -1, passage, analysis)
    for match in OF.finditer(text, passage.span.start, passage.span.end):
        mention = Mention(Span(match.start(1), match.end(1)), match[1].lower(), "person", 0, 0)
        yield match[1].lower(), {match[2].lower()}, Seen(mention, -1, passage, analysis)


def _acts(text: str, passage: Passage, span: Span) -> bool:
    """Whether a person says something or does what the passage tells."""
    if any(one.speaker_span and one.speaker_span.overlaps(span) for one in passage.attributions):
        return True
    after = (text[span.end : event.span.start].split() for event in passage.events if event.span.start >= span.end)
    return any(all(word in HELPING for word in between) for between in after)
