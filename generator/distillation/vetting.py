"""What may stand in a draft: a claim that a file can hold, whose quotes are found where they were taken from, and that
says nothing which its quotes do not.

A draft is written as an editor's file and read back, and goes through the checks that hold for everybody. What raises
an error, or a doubt about a number, a date or a name, is taken out, so the invariants hold on any folder of articles.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, Protocol, TypeAlias, TypeVar

from generator import checks, support
from generator.curation import brief_in
from generator.errors import InputError, Problem
from generator.ids import identified
from generator.model import Actor, Article, Brief, Claim, Difference, Event, EventGroup, Question
from generator.quotes import places
from generator.writing import text_of

C = TypeVar("C", bound=Claim)
Item: TypeAlias = Claim | Actor | Difference | Question
DOUBTS: Final = ("number", "date", "name")
"""Doubts that a claim made of the articles' own words must not raise."""


def vetted(brief: Brief, articles: Mapping[str, Article]) -> Brief:
    """The brief as its file says it, with an id for everything, less what may not stand in a draft.

    Raises:
        InputError: something is wrong that no part of it is to blame for.
    """
    brief = identified(without(brief, lambda item: not _found_again(item, articles)))
    while True:
        read, problems = brief_in(text_of(brief, articles).encode(), brief.id, brief.file, articles)
        if read is None:
            raise InputError(problems)
        read = replace(read, status=brief.status)
        problems += checks.check([read], articles)
        problems += [doubt for doubt in support.doubts(read, articles) if doubt.code in DOUBTS]
        if not problems:
            return read
        blamed = set(_blamed(read, problems))
        if not blamed:
            raise InputError(problems)
        brief = without(read, lambda item: item.place in blamed)  # noqa: B023  # called before the next round


def _found_again(item: Item, articles: Mapping[str, Article]) -> bool:
    """Whether the item's quotes stand where it says, and can be quoted so that they are found there."""
    evidence = item.evidence if isinstance(item, Claim) else item.answered_by if isinstance(item, Question) else ()
    return all(e.article in articles and e.span in places(articles[e.article], e.quote) for e in evidence) and not (
        isinstance(item, Claim) and not evidence
    )


def _blamed(brief: Brief, problems: Iterable[Problem]) -> Iterator[str]:
    """The place of the innermost item that each problem lies in."""
    known = {item.place for item in _items(brief)}
    for problem in problems:
        place = problem.place
        while place and place not in known:
            place = place[: max(place.rfind("."), place.rfind("["), 0)]
        if place:
            yield place


def _items(brief: Brief) -> Iterator[Item]:
    yield from brief.claims()
    yield from brief.actors
    yield from brief.differences
    yield from brief.questions


def without(brief: Brief, gone: Callable[[Item], bool]) -> Brief:
    """The brief less some items, and less what is nothing without them: a heading, a group, a difference of one
    position, an actor or a question of which all claims are gone.
    """

    def kept(claims: Sequence[C]) -> tuple[C, ...]:
        return tuple(claim for claim in claims if not gone(claim))

    before = replace(
        brief,
        actors=tuple(actor for actor in brief.actors if not gone(actor)),
        differences=tuple(difference for difference in brief.differences if not gone(difference)),
        questions=tuple(question for question in brief.questions if not gone(question)),
    )
    left = _changed(before, kept)
    had_roles = {id(now) for now, then in zip(left.actors, before.actors, strict=True) if then.roles}
    had_known = {id(now) for now, then in zip(left.questions, before.questions, strict=True) if then.known}
    left = replace(
        left,
        background=tuple(section for section in left.background if section.claims),
        timeline=tuple(entry for entry in left.timeline if not isinstance(entry, EventGroup) or entry.events),
        actors=tuple(actor for actor in left.actors if actor.roles or id(actor) not in had_roles),
        differences=tuple(difference for difference in left.differences if len(difference.positions) > 1),
        questions=tuple(question for question in left.questions if question.known or id(question) not in had_known),
    )
    known = {difference.id for difference in left.differences}
    return _changed(left, lambda claims: tuple(c if c.differs in known else replace(c, differs="") for c in claims))


class _Change(Protocol):
    """What becomes of some claims of one kind."""

    def __call__(self, claims: Sequence[C], /) -> tuple[C, ...]: ...


def _changed(brief: Brief, change: _Change) -> Brief:
    """The brief with each of its runs of claims changed."""
    timeline: list[Event | EventGroup] = []
    for entry in brief.timeline:
        if isinstance(entry, EventGroup):
            timeline.append(replace(entry, events=change(entry.events)))
        else:
            timeline += change([entry])
    return replace(
        brief,
        bottom_line=change(brief.bottom_line),
        background=tuple(replace(section, claims=change(section.claims)) for section in brief.background),
        timeline=tuple(timeline),
        actors=tuple(replace(actor, roles=change(actor.roles)) for actor in brief.actors),
        differences=tuple(replace(d, positions=change(d.positions)) for d in brief.differences),
        questions=tuple(replace(question, known=change(question.known)) for question in brief.questions),
    )
