"""Ids for the parts of a brief that have none: what their addresses are made of, each taken once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, TypeVar

from generator import addresses
from generator.model import Actor, Brief, Claim, Difference, Event, EventGroup, Question

C = TypeVar("C", bound=Claim)
WORDS: Final = 6
"""Words of a text that make its id."""
LONGEST: Final = 60


def identified(brief: Brief) -> Brief:
    """The brief with an id for every item, none twice; ids that are there and can stay do."""
    return _Identifier(brief).brief()


class _Identifier:
    """Gives ids: from a claim's first words, an event's day and words, an actor's name; numbered when taken."""

    def __init__(self, found: Brief):
        self.found = found
        items: list[Claim | Actor | Difference | Question] = [*found.claims(), *found.actors]
        items += [*found.differences, *found.questions]
        self.taken = {*found.retired, *(old for item in items for old in item.was)}
        self.counts: dict[str, int] = {}
        # The differences before all others: claims name them.
        self.differences = [self.free(d.id or named(d.question)) for d in found.differences]
        self.renamed = {d.id: new for d, new in zip(found.differences, self.differences, strict=True) if d.id}

    def brief(self) -> Brief:
        found = self.found
        return replace(
            found,
            bottom_line=tuple(map(self.claim, found.bottom_line)),
            background=tuple(replace(s, claims=tuple(map(self.claim, s.claims))) for s in found.background),
            timeline=tuple(
                replace(e, events=tuple(map(self.claim, e.events))) if isinstance(e, EventGroup) else self.claim(e)
                for e in found.timeline
            ),
            actors=tuple(map(self.actor, found.actors)),
            differences=tuple(map(self.difference, found.differences, self.differences)),
            questions=tuple(map(self.question, found.questions)),
        )

    def free(self, wanted: str) -> str:
        """The name as it can stand in an address, with the first number that makes it new where it is taken."""
        wanted = addresses.slug(wanted)
        name, number = wanted, self.counts.get(wanted, 1)
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self.counts[wanted] = number
        self.taken.add(name)
        return name

    def claim(self, claim: C) -> C:
        wanted = named(claim.text)
        if isinstance(claim, Event) and claim.date:
            wanted = named(f"{claim.date.datetime_attr} {claim.text}", WORDS + claim.date.datetime_attr.count("-"))
        return self.with_id(claim, wanted)

    def with_id(self, claim: C, wanted: str) -> C:
        return replace(claim, id=self.free(claim.id or wanted), differs=self.renamed.get(claim.differs, claim.differs))

    def numbered(self, claims: Iterable[C], owner: str) -> tuple[C, ...]:
        return tuple(self.with_id(claim, f"{owner}-{number}") for number, claim in enumerate(claims, 1))

    def actor(self, actor: Actor) -> Actor:
        name = self.free(actor.id or named(actor.name))
        return replace(actor, id=name, roles=self.numbered(actor.roles, name))

    def difference(self, difference: Difference, name: str) -> Difference:
        return replace(difference, id=name, positions=self.numbered(difference.positions, name))

    def question(self, question: Question) -> Question:
        name = self.free(question.id or named(question.text))
        return replace(question, id=name, known=self.numbered(question.known, name))


def named(text: str, words: int = WORDS) -> str:
    """An id of a text's first words; where it has no ASCII letters, of its digest."""
    found = addresses.slug(text, words)
    if len(found) > LONGEST:
        found = found[:LONGEST].rpartition("-")[0] or found[:LONGEST]
    return found or addresses.name(text)
