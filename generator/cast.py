"""The actors of a topic: mentions of all articles brought together under one name each, reversibly.

Every merge has its reason, and an actor keeps the surfaces it was made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.mentions import Mention
from generator.model import Actor, ActorKind
from generator.passages import Analysis


@dataclass(frozen=True)
class Member:
    """An actor of the topic: its name, the surfaces merged into it, and how much it does."""

    number: int
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    merged: tuple[tuple[str, str], ...] = ()
    """Each alias with the rule that merged it."""
    weight: float = 0.0
    """For ranking: what it does and says, and in how many articles."""


@dataclass(frozen=True)
class Cast:
    """The actors of a topic, the weightiest first, and which mention is whose."""

    members: tuple[Member, ...] = ()
    owners: dict[tuple[str, int], int] = field(default_factory=dict)
    """(article id, start offset of a mention) to the member's number."""

    def member(self, article: str, mention: Mention) -> Member | None:
        """The actor that a mention names."""
        number = self.owners.get((article, mention.span.start))
        return None if number is None else self.members[number]


def resolve(analyses: Sequence[Analysis]) -> Cast:
    """The actors of a topic."""
    return Cast()


def actors(cast: Cast, analyses: Sequence[Analysis]) -> tuple[Actor, ...]:
    """The actors as a brief shows them, ranked, with their roles as stated; ids are empty."""
    return ()
