"""The actors of a topic: mentions of all articles brought together under one name each, reversibly.

Every merge has its reason, and an actor keeps the surfaces it was made of.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.analysis import places
from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis
from generator.distillation import merging, roles
from generator.distillation.bearers import Key, Row, rows
from generator.distillation.naming import Merge, Name
from generator.distillation.roles import Seen
from generator.distillation.tally import Tally
from generator.model import Actor, ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    articles: int = 0
    """In how many articles it is named."""
    stands_by: bool = False
    """Whether it mostly carries the news, or stands in headings and bylines."""
    acts: bool = False
    """Whether it does or says something anywhere."""
    described: bool = False
    """Whether it is a body without a name of its own: "US troops"."""


@dataclass(frozen=True)
class Cast:
    """The actors of a topic, the weightiest first, and which mention is whose."""

    members: tuple[Member, ...] = ()
    owners: dict[tuple[str, int], int] = field(default_factory=dict)
    """(article id, start offset of a mention) to the member's number."""
    bodies: dict[tuple[str, int], int] = field(default_factory=dict)
    """The same for the bodies without a name of their own that mentions own."""

    def member(self, article: str, mention: Mention) -> Member | None:
        """The actor that a mention names."""
        number = self.owners.get((article, mention.span.start))
        return None if number is None else self.members[number]


MOST, BASE, PER_ARTICLE = 40, 20, 2.0
"""The most actors a brief shows, and how many it shows for its number of articles."""
PUBLIC = _words(
    """
    agency army assembly bank bureau cabinet command commission congress council court department embassy force forces
    government guard house intelligence legislature marines military ministry navy office parliament police prosecutor
    secretariat senate service supreme treasury
    """
)
"""Nouns for bodies of a state."""
TOLD = 3
"""How often a name of one word has to stand, that nothing says is a person's, to be shown as one."""
LEAST = 2.0
"""The weight below which no actor is shown; places have to stand in two articles."""


def resolve(analyses: Sequence[Analysis]) -> Cast:
    """The actors of a topic."""
    keys = rows(analyses)
    order = list(dict.fromkeys(key for article in keys for _, _, key in article if key))
    gathered = {key: Tally(person=key[0]) for key in order}
    described: set[Key] = set()
    for analysis, article in zip(analyses, keys, strict=True):
        for passage, mention, key in article:
            if key:
                gathered[key].add(analysis.article.id, passage, mention)
            if mention.body:
                own = False, mention.body.words
                gathered.setdefault(own, Tally()).add_body(analysis.article.id, passage, mention, mention.body)
                described.add(own)
    order = list(gathered)
    names = []
    for number, key in enumerate(order):
        one = gathered[key]
        surface = one.surfaces.most_common(1)[0][0]
        capitals = surface.replace(".", "").isupper() and len(key[1].split()) == 1
        words = tuple(key[1].split())
        body = key in described
        names.append(Name(number, words, one.kind(), frozenset(one.articles), one.count, capitals, one.first, body))
    found = [*merging.merges(names), *_in_parentheses(analyses, keys, {key: n for n, key in enumerate(order)})]
    tops, rules = merging.closure(len(names), found)
    sets: dict[int, list[int]] = defaultdict(list)
    for number, top in enumerate(tops):
        sets[top].append(number)
    made = []
    for numbers in sets.values():
        parts = [gathered[order[number]] for number in numbers]
        made.append((_member(parts, [rules.get(number, "") for number in numbers]), numbers))
    made.sort(key=lambda pair: (-pair[0].weight, pair[0].name))
    members = []
    place: dict[int, int] = {}
    for rank, (member, numbers) in enumerate(made):
        members.append(replace(member, number=rank))
        place |= dict.fromkeys(numbers, rank)
    numbered = {key: place[number] for number, key in enumerate(order)}
    owners = {
        (analysis.article.id, mention.span.start): numbered[key]
        for analysis, article in zip(analyses, keys, strict=True)
        for _, mention, key in article
        if key
    }
    bodies = {
        (analysis.article.id, mention.span.start): numbered[False, mention.body.words]
        for analysis in analyses
        for passage in analysis.passages
        for mention in passage.mentions
        if mention.body
    }
    return Cast(tuple(members), owners, bodies)


def _in_parentheses(
    analyses: Sequence[Analysis],
    keys: Sequence[Sequence[Row]],
    numbers: dict[Key, int],
) -> Iterator[Merge]:
    """A short name that an article gives in parentheses after the long one: "Long Form (LF)"."""
    for analysis, article in zip(analyses, keys, strict=True):
        text = analysis.article.text
        for (_, before, one), (_, mention, other) in pairwise(article):
            gap = text[before.span.end : mention.span.start]
            closed = text[mention.span.end : mention.span.end + 1] == ")"
            if gap.strip() != "(" or not closed or not one or not other or one[0] or other[0]:
                continue
            if _short_for(places.key(mention.name), places.key(before.name).split()):
                yield Merge(numbers[other], numbers[one], "given in parentheses")


def _short_for(short: str, words: Sequence[str]) -> bool:
    """Whether a short name's letters stand in the long one's words in that order, its first letter beginning one."""
    letters = iter("".join(words))
    return " " not in short and any(word[0] == short[0] for word in words) and all(char in letters for char in short)


def _member(parts: Sequence[Tally], rules: Sequence[str]) -> Member:
    """An actor of the names merged into one."""
    whole = Tally()
    reasons: dict[str, str] = {}
    for part, rule in zip(parts, rules, strict=True):
        whole.update(part)
        for surface in part.surfaces:
            reasons.setdefault(surface, rule)
    kind = whole.kind()
    name = whole.name()
    counts = whole.surfaces
    aliases = tuple(sorted((surface for surface in counts if surface != name), key=lambda s: (-counts[s], s)))
    same = "body of one kind" if whole.described else "part of the name"
    merged = tuple((alias, reasons[alias] or _reason(alias, name, same)) for alias in aliases)
    stands_by = (
        whole.asides * 2 > whole.count
        or (kind == "place" and whole.peoples >= whole.surfaces.keys())
        or (kind == "person" and " " not in name and not whole.told and whole.count < TOLD)
        or (whole.described and (not whole.acts or (whole.crowd and len(whole.articles) < 2)))
    )
    return Member(
        number=0,
        name=name,
        kind=kind,
        aliases=aliases,
        merged=merged,
        weight=whole.weight(),
        articles=len(whole.articles),
        stands_by=stands_by,
        acts=whole.acts > 0,
        described=whole.described,
    )


def _reason(alias: str, name: str, other: str) -> str:
    """Why a surface is an actor's where no rule joined two names: it has the same key, or is a person's last name."""
    return "same words" if places.key(alias) == places.key(name) else other


def actors(cast: Cast, analyses: Sequence[Analysis]) -> tuple[Actor, ...]:
    """The actors as a brief shows them, ranked, with their roles as stated; ids are empty."""
    limit = min(MOST, int(BASE + PER_ARTICLE * len(analyses)))
    shown = [member for member in cast.members if _matters(member)][: 2 * limit]
    seen = roles.sightings(cast.owners, cast.bodies, [member.number for member in shown], analyses)
    stated = {member.number: roles.stated(seen[member.number]) for member in shown}
    shown = [one for one in shown if stated[one.number] or one.articles > 1 or one.acts or one.kind == "person"][:limit]
    groups = _groups(cast, shown, seen)
    return tuple(
        Actor(
            id="",
            name=member.name,
            kind=member.kind,
            group=groups.get(member.number, ""),
            aliases=member.aliases,
            roles=stated[member.number],
        )
        for member in shown
    )


def _matters(member: Member) -> bool:
    """Whether a brief shows an actor: it does something, or the articles keep coming back to it."""
    if member.stands_by:
        return False
    return member.articles > 1 if member.kind == "place" else member.weight >= LEAST


def _groups(cast: Cast, shown: Sequence[Member], seen: Mapping[int, Sequence[Seen]]) -> dict[int, str]:
    """The body or state that actors belong to by their titles and names, where it is shown and has two at least."""
    numbers = {member.number for member in shown}
    states = {
        country.name: member.number
        for member in shown
        if member.kind == "state"
        for country in map(places.named, (member.name, *member.aliases))
        if country
    }
    above: dict[int, int] = {}
    for member in shown:
        if member.kind == "person":
            body = roles.belongs_to(seen[member.number], cast.owners, member.number)
            if body in numbers:
                above[member.number] = body
        elif member.kind == "organisation":
            words = places.key(member.name).split()
            country = next(filter(None, (places.named_key(words[:length]) for length in (2, 1))), "")
            if country in states and (member.described or not PUBLIC.isdisjoint(words)):
                above[member.number] = states[country]
    tops = {number: above.get(body, body) for number, body in above.items()}
    for body in sorted(set(tops.values())):
        tops[body] = body
    return {number: cast.members[body].name for number, body in tops.items()}
