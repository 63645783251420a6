"""A fresh draft laid over a curated brief: what it takes from new articles, as additions to the brief's file.

A claim of the draft that rests on no new article is left alone: the editor has seen those articles, and what is not in
the file was taken out. What the file tells already gains the new articles' words as evidence; the rest comes in as
claims. All of it is `proposed` until somebody reviews it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, TypeVar

from generator.editing import alignment
from generator.editing.alignment import Statements
from generator.editing.emitting import Value
from generator.editing.patching import Addition, Entry
from generator.model import Actor, ActorKind, Article, Brief, Claim, Difference, Event, EventGroup, Evidence, Question
from generator.writing import Writer

C = TypeVar("C", bound=Claim)
Actors = Mapping[str, tuple[str, ActorKind]]
"""The actors of other briefs: name and kind by id."""


@dataclass
class Laid:
    """What came in."""

    additions: list[Addition] = field(default_factory=list)
    claims: int = 0
    """New claims, those in new actors, differences and questions among them."""
    evidence: int = 0
    """Pieces of evidence for claims, and for answers, that were there."""
    actors: int = 0
    differences: int = 0
    questions: int = 0


def lay(
    found: Brief, told: Any, draft: Brief, new: Collection[str], articles: Mapping[str, Article], others: Actors
) -> Laid:
    """What the draft adds to the brief by articles that are new to it; `told` is what the brief's file says."""
    return _Layer(found, told, draft, frozenset(new), articles, others).lay()


class _Layer:
    """Goes through a draft's sections in their order and gathers what is new."""

    def __init__(
        self,
        found: Brief,
        told: Any,
        draft: Brief,
        new: frozenset[str],
        articles: Mapping[str, Article],
        others: Actors,
    ):
        self.found, self.told, self.draft, self.new, self.others = found, told, draft, new, others
        self.writer = Writer(articles)
        self.statements = Statements(found)
        self.laid = Laid()
        self.given: dict[str, list[Evidence]] = {}
        """New evidence by the place that it is added at."""
        items: tuple[Claim | Actor | Difference | Question, ...]
        items = (*found.claims(), *found.actors, *found.differences, *found.questions)
        self.taken = {*found.retired, *(name for item in items for name in (item.id, *item.was))}
        self.differences = {d.id: alignment.same_difference(d, found.differences) for d in draft.differences}
        self.called: dict[str, str] = {}
        """Ids in the file of the draft's differences."""
        for difference in draft.differences:
            same = self.differences[difference.id]
            if same or self.any_new(difference.positions):
                self.called[difference.id] = same.id if same else self.free(difference.id)

    def lay(self) -> Laid:
        for claim in self.draft.bottom_line:
            self.statement("bottom_line", claim, None)
        for section in self.draft.background:
            for claim in section.claims:
                self.statement("background", claim, self.end_of(section.heading))
        for event in self.draft.events():
            self.statement("timeline", event, self.place_of(event))
        for actor in self.draft.actors:
            self.actor(actor)
        for difference in self.draft.differences:
            self.difference(difference, self.differences[difference.id])
        for question in self.draft.questions:
            self.question(question)
        return self.laid

    def is_new(self, claim: Claim) -> bool:
        return any(evidence.article in self.new for evidence in claim.evidence)

    def any_new(self, claims: Sequence[Claim]) -> bool:
        return any(map(self.is_new, claims))

    def free(self, wanted: str) -> str:
        """An id that nothing has or had."""
        name, number = wanted, 1
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self.taken.add(name)
        return name

    def proposed(self, claim: C) -> C:
        self.laid.claims += 1
        called = self.called.get(claim.differs, "")
        return replace(claim, id=self.free(claim.id), status="proposed", differs=called)

    def add(self, owner: str, key: str, value: Value, before: int | None = None, after: tuple[str, ...] = ()) -> None:
        self.laid.additions.append(Entry(owner, key, value, before, after))

    def support(self, owner: str, key: str, there: Sequence[Evidence], evidence: Sequence[Evidence]) -> None:
        """Adds those of a draft's pieces of evidence that are of new articles and stand there in no form."""
        given = self.given.setdefault(f"{owner}.{key}", list(there))
        for one in evidence:
            if one.article in self.new and not alignment.overlapping(one, given):
                given.append(one)
                self.laid.evidence += 1
                self.add(owner, key, self.writer.one_evidence(replace(one, status="proposed")), after=("missing",))

    def statement(self, section: str, claim: Claim, before: int | None) -> None:
        if not self.is_new(claim):
            return
        if same := self.statements.same(claim, section):
            self.support(same.place, "evidence", same.evidence, claim.evidence)
        else:
            self.add("", section, self.writer.claim(self.proposed(claim)), before)

    def end_of(self, heading: str) -> int | None:
        """Before which entry of the background a claim comes: at the end below its heading, else below none."""
        entries: list[Any] = self.told.get("background") or []
        headings = [(number, entry["heading"]) for number, entry in enumerate(entries) if entry.get("heading")]
        numbers = [number for number, _ in headings] + [len(entries)]
        for place, (_, words) in enumerate(headings):
            if heading and alignment.folded(words) == alignment.folded(heading):
                return numbers[place + 1]
        return numbers[0]

    def place_of(self, event: Event) -> int | None:
        """Before which entry of the timeline an event comes by its date, where the file's events ascend."""
        if event.date is None:
            return None
        for counted in ((Event, EventGroup), (Event,)):
            there = [
                (number, min(one.date.sort_key for one in _events_of(entry) if one.date))
                for number, entry in enumerate(self.found.timeline)
                if isinstance(entry, counted) and any(one.date for one in _events_of(entry))
            ]
            if there and all(one[1] <= other[1] for one, other in pairwise(there)):
                before = [number for number, key in there if key <= event.date.sort_key]
                return before[-1] + 1 if before else there[0][0]
        return None

    def actor(self, actor: Actor) -> None:
        if not self.any_new(actor.roles):
            return
        same = alignment.same_actor(actor, self.found.actors)
        if same is None:
            name = self.free_actor(actor)
            roles = tuple(map(self.proposed, actor.roles))
            self.add("", "actors", self.writer.actor(replace(actor, id=name, roles=roles)))
            self.laid.actors += 1
            return
        for role in filter(self.is_new, actor.roles):
            if there := alignment.same_role(role, same.roles):
                self.support(there.place, "evidence", there.evidence, role.evidence)
            else:
                self.add(same.place, "roles", self.writer.claim(self.proposed(role), "role"))

    def free_actor(self, actor: Actor) -> str:
        """The actor's id, which in other briefs too means this actor or nobody."""
        name, number = self.free(actor.id), 1
        while self.others.get(name, (actor.name, actor.kind)) != (actor.name, actor.kind):
            number += 1
            name = self.free(f"{actor.id}-{actor.kind}" + (f"-{number}" if number > 2 else ""))
        return name

    def difference(self, difference: Difference, same: Difference | None) -> None:
        if not self.any_new(difference.positions):
            return
        if same is None:
            positions = tuple(map(self.proposed, difference.positions))
            laid = replace(difference, id=self.called[difference.id], positions=positions, wording="proposed")
            self.add("", "differences", self.writer.difference(laid))
            self.laid.differences += 1
            return
        for position in filter(self.is_new, difference.positions):
            if there := alignment.same_position(position, same.positions):
                self.support(there.place, "evidence", there.evidence, position.evidence)
            else:
                self.add(same.place, "positions", self.writer.claim(self.proposed(position), "position"))

    def question(self, question: Question) -> None:
        if not (self.any_new(question.known) or any(e.article in self.new for e in question.answered_by)):
            return
        same = alignment.same_question(question, self.found.questions)
        if same is None:
            known = tuple(map(self.proposed, question.known))
            answers = tuple(replace(evidence, status="proposed") for evidence in question.answered_by)
            name = self.free(question.id)
            laid = replace(question, id=name, known=known, answered_by=answers, wording="proposed")
            self.add("", "open_questions", self.writer.question(laid))
            self.laid.questions += 1
            return
        for claim in filter(self.is_new, question.known):
            if there := alignment.Tellers(same.known).same(claim):
                self.support(there.place, "evidence", there.evidence, claim.evidence)
            else:
                self.add(same.place, "known", self.writer.claim(self.proposed(claim)), after=("status", "question"))
        self.support(same.place, "answered_by", same.answered_by, question.answered_by)


def _events_of(entry: Event | EventGroup) -> tuple[Event, ...]:
    return entry.events if isinstance(entry, EventGroup) else (entry,)


def actors_of(briefs: Sequence[Brief]) -> Iterator[tuple[str, tuple[str, ActorKind]]]:
    """The actors of some briefs, for `Actors`."""
    for brief in briefs:
        for actor in brief.actors:
            yield actor.id, (actor.name, actor.kind)
