"""What the pages show of an actor, over all briefs."""

import re
from collections.abc import Sequence
from functools import cached_property

from generator import addresses
from generator.citations import Citations, Target, across
from generator.model import Actor, Claim, Evidence, Span
from generator.views import BriefView, kinds


class ActorView:
    """One actor over all briefs: roles, what they said, and the claims that name them."""

    def __init__(self, appearances: Sequence[tuple[BriefView, Actor]]):
        self.appearances = appearances
        self.actor = appearances[0][1]

    @property
    def uri(self) -> str:
        return addresses.actor_uri(self.actor.id)

    @property
    def target(self) -> Target:
        return Target(self.uri)

    @cached_property
    def aliases(self) -> list[str]:
        return list(dict.fromkeys(alias for _, actor in self.appearances for alias in actor.aliases))

    @cached_property
    def roles(self) -> list[tuple[BriefView, Claim]]:
        """Each role once, however many briefs state it from the same passages."""
        found: dict[tuple[str, frozenset[tuple[str, Span]]], tuple[BriefView, Claim]] = {}
        for view, actor in self.appearances:
            for role in actor.roles:
                quoted = frozenset((e.article, e.span) for e in role.evidence)
                found.setdefault((role.text, quoted), (view, role))
        return list(found.values())

    @cached_property
    def said(self) -> list[tuple[BriefView, Evidence]]:
        """The passages attributed to the actor, each once, by the articles' order."""
        found: dict[tuple[str, Span], tuple[BriefView, Evidence]] = {}
        for view, actor in self.appearances:
            names = {n.casefold() for n in actor.names}
            for evidence in view.brief.evidence():
                if evidence.attributed_to.casefold() in names:
                    found.setdefault((evidence.article, evidence.span), (view, evidence))
        return [found[key] for key in sorted(found)]

    @cached_property
    def citations(self) -> Citations:
        """What the page quotes: of the roles, and what the actor said."""
        roles = [(view, evidence) for view, role in self.roles for evidence in role.evidence]
        return across((view.citations, evidence) for view, evidence in roles + self.said)

    @cached_property
    def beside(self) -> set[str]:
        """The letters of the passages that stand among what the actor said."""
        return {self.citations.passage(evidence).letter for _, evidence in self.said}

    @cached_property
    def named_in(self) -> list[tuple[BriefView, list[tuple[str, Claim]]]]:
        """By brief, the claims whose sentence names the actor."""
        out = []
        for view, actor in self.appearances:
            named = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, actor.names)) + r")(?!\w)")
            claims = [
                (kind, claim)
                for kind, claim in kinds(view.brief)
                if not kind.startswith(("Actor", "Difference")) and named.search(claim.text)
            ]
            if claims:
                out.append((view, claims))
        return out


def actor_views(views: Sequence[BriefView]) -> list[ActorView]:
    """Every actor of every brief once, by id, sorted by name."""
    appearances: dict[str, list[tuple[BriefView, Actor]]] = {}
    for view in views:
        for actor in view.brief.actors:
            appearances.setdefault(actor.id, []).append((view, actor))
    return sorted(map(ActorView, appearances.values()), key=lambda a: (a.actor.name.casefold(), a.actor.id))


def former_actors(actors: Sequence[ActorView]) -> dict[str, ActorView]:
    """Ids that an actor had before, and that none has now, each with the actor whose page tells of it today."""
    former: dict[str, ActorView] = {}
    for actor in actors:
        for _, found in actor.appearances:
            for old in found.was:
                former.setdefault(old, actor)
    now = {actor.actor.id for actor in actors}
    return {old: actor for old, actor in former.items() if old not in now}
