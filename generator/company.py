"""Who stands with whom: for an actor, the others that the same claims name, those with most claims first.

A claim names an actor where it holds one of its names that is not a part of a longer one: "Niger’s prime minister" does
not name Niger where the prime minister is an actor too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.actorview import ActorView
from generator.model import Actor
from generator.views import BriefView, kinds

MOST = 8
"""Others that are shown of one actor."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor, the number of claims that name both, and that number in percent of the largest one."""

    actor: Actor
    claims: int
    share: int


class Company:
    """Who stands with whom in some briefs; each brief's claims are read once, when the first of its actors asks."""

    def __init__(self) -> None:
        self._named: dict[str, list[frozenset[str]]] = {}

    def of(self, view: ActorView) -> tuple[list[Companion], int]:
        """The others of the actor's company, and how many more there are."""
        actors: dict[str, Actor] = {}
        counts: dict[str, int] = {}
        for brief_view, actor in view.appearances:
            by_id = {other.id: other for other in brief_view.brief.actors}
            for named in self._claims(brief_view):
                for other in named - {actor.id} if actor.id in named else ():
                    actors.setdefault(other, by_id[other])
                    counts[other] = counts.get(other, 0) + 1
        ranked = sorted(counts, key=lambda i: (-counts[i], actors[i].name.casefold(), i))
        shown = [Companion(actors[i], counts[i], 100 * counts[i] // counts[ranked[0]]) for i in ranked[:MOST]]
        return shown, len(ranked) - len(shown)

    def _claims(self, view: BriefView) -> list[frozenset[str]]:
        """For each claim of the brief that names an actor, the ids of all it names."""
        if view.brief.id not in self._named:
            bearers = _bearers(view.brief.actors)
            longest = sorted(bearers, key=lambda name: (-len(name), name))
            names = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)") if longest else None
            claims = (
                [c for kind, c in kinds(view.brief) if not kind.startswith(("Actor", "Difference"))] if names else []
            )
            found = [frozenset(i for name in names.findall(c.text) for i in bearers[name]) for c in claims if names]
            self._named[view.brief.id] = [ids for ids in found if ids]
        return self._named[view.brief.id]


def _bearers(actors: tuple[Actor, ...]) -> Mapping[str, set[str]]:
    """Every name, with the actors that bear it."""
    bearers: dict[str, set[str]] = {}
    for actor in actors:
        for name in actor.names:
            bearers.setdefault(name, set()).add(actor.id)
    return bearers
