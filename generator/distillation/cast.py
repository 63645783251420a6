"""The actors of a topic: mentions of all articles brought together under one name each, reversibly.

Every merge has its reason, and an actor keeps the surfaces it was made of.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.analysis import places, standing
from generator.analysis.collectives import SPECIFIC
from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis
from generator.distillation import crowds, merging, roles, settling, together, unnamed
from generator.distillation.bearers import Key, rows
from generator.distillation.naming import Name
from generator.distillation.roles import Seen
from generator.distillation.tally import Tally
from generator.model import Actor, ActorKind, Claim


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


MOST, BASE, PER_ARTICLE = 40, 26, 2.0
"""The most actors a brief shows, and how many it shows for its number of articles."""
PUBLIC = _words(
    """
    agency army assembly bank bureau cabinet command commission congress council court department embassy force forces
    government guard house intelligence legislature marines military ministry navy office parliament police prosecutor
    secretariat senate service supreme treasury
    """
)
"""Nouns for bodies of a state."""
COMMON_HEADS = SPECIFIC | _words("board club committee company county fund group mission party team town")
"""Nouns that alone, though with a capital, only take up a longer name: "the Court"."""
TOLD = 3
"""How often a name of one word has to stand, that nothing says is a person's, to be shown as one."""
LEAST, ONCE = 2.0, 1.5
"""The weight below which no actor is shown, and an organisation with a full name; places have to stand in two
articles."""
SCENES = 4
"""The most places shown in which things only happen."""


def resolve(analyses: Sequence[Analysis]) -> Cast:
    """The actors of a topic."""
    keys = settling.settle(analyses, rows(analyses))
    called = settling.called(analyses, keys)
    order = list(dict.fromkeys(key for article in keys for _, _, key in article if key))
    gathered = {key: Tally(person=key[0]) for key in order}
    described: set[Key] = set()
    sure: set[Key] = set()
    heads: set[Key] = set()
    named: set[Key] = set()
    for analysis, article in zip(analyses, keys, strict=True):
        for passage, mention, key in article:
            if key:
                gathered[key].add(analysis.article.id, passage, mention)
                if mention.sure in ("organisation", "place"):
                    sure.add(key)
                if mention.acts or mention.title or not mention.modifies:
                    heads.add(key)
                if not _by_the_way(analysis, mention):
                    named.add(key)
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
        names.append(
            Name(
                number=number,
                words=words,
                kind=one.kind(),
                articles=frozenset(one.articles),
                count=one.count,
                capitals=capitals,
                first=one.first,
                described=key in described,
                joined=len(words) > 1 and " " not in surface,
                sure=key in sure,
            )
        )
    found = [*merging.merges(names), *together.merges(analyses, keys, {key: n for n, key in enumerate(order)})]
    tops, rules = merging.closure(len(names), found)
    sets: dict[int, list[int]] = defaultdict(list)
    for number, top in enumerate(tops):
        sets[top].append(number)
    outlets = {one.article.id: places.key(one.article.publisher.value or "").removeprefix("the ") for one in analyses}
    made = []
    for numbers in sets.values():
        parts = [gathered[order[number]] for number in numbers]
        title = called.get(order[numbers[0]], "")
        member = _member(parts, [rules.get(number, "") for number in numbers], title)
        beside_others = heads.isdisjoint(order[number] for number in numbers) and member.kind == "organisation"
        thing = beside_others and not member.described and " " not in member.name and not member.name.isupper()
        nowhere = member.kind in ("state", "place") and named.isdisjoint(order[number] for number in numbers)
        itself = all(_is_of(outlets[article], member) for one in parts for article in one.articles)
        passive = nowhere or itself or (thing and sum(one.count for one in parts) >= TOLD)
        made.append((replace(member, stands_by=member.stands_by or passive), numbers))
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


def _is_of(outlet: str, member: Member) -> bool:
    """Whether a name is of who published an article, by its key, or of theirs: "the Post's newsletter", "the Post"."""
    names = {places.key(name).removeprefix("the ") for name in (member.name, *member.aliases)}
    own = len(names) == 1 and bool(names & standing.PAPERS & set(outlet.split()))
    owner, possessive, _ = member.name.replace("’", "'").partition("'s ")
    owned = bool(possessive) and outlet.endswith(places.key(owner).removeprefix("the "))
    return bool(outlet) and (outlet in names or owned or own)


def _by_the_way(analysis: Analysis, mention: Mention) -> bool:
    """Whether a state is named by its adjective or as where something is; and a place as what somebody has."""
    if mention.kind == "state":
        return mention.located or (mention.people and mention.modifies)
    start = mention.span.start
    return not mention.acts and analysis.article.text[max(0, start - 3) : start] in ("'s ", "’s ")


def _member(parts: Sequence[Tally], rules: Sequence[str], title: str) -> Member:
    """An actor of the names merged into one; a person's one name goes with its title."""
    whole = Tally()
    reasons: dict[str, str] = {}
    for part, rule in zip(parts, rules, strict=True):
        whole.update(part)
        for surface in part.surfaces:
            reasons.setdefault(surface, rule)
    kind = whole.kind()
    name = whole.name()
    if title and kind == "person" and " " not in name:
        name = f"{title} {name}"
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
    scenes = [one for one in shown if one.kind == "place" and not one.acts][SCENES:]
    shown = [one for one in shown if one not in scenes and _told(one, stated[one.number])][:limit]
    groups = _groups(cast, shown, seen)
    weighed = [
        (
            member.weight,
            Actor(
                id="",
                name=member.name,
                kind=member.kind,
                group=groups.get(member.number, ""),
                aliases=member.aliases,
                roles=stated[member.number],
            ),
        )
        for member in shown
    ]
    for crowd in crowds.find(analyses, [name for member in cast.members for name in (member.name, *member.aliases)]):
        told = roles.stated(crowd.seen)[:1]  # what such a group does next may be others' doing
        if told:
            actor = Actor(id="", name=crowd.name, kind="organisation", aliases=crowd.aliases, roles=told)
            weighed.append((crowd.weight, actor))
    for person in unnamed.find(analyses):
        told = roles.stated(person.seen)[:1]
        if told:
            weighed.append((person.weight, Actor(id="", name=person.name, kind="person", roles=told, named=False)))
    return tuple(actor for _, actor in sorted(weighed, key=lambda pair: -pair[0])[:limit])


def _matters(member: Member) -> bool:
    """Whether a brief shows an actor: it does something, or the articles keep coming back to it."""
    if member.stands_by or member.name.lower() in COMMON_HEADS:
        return False
    if member.kind == "place":
        region = member.name.split()[-1].lower() in places.REGIONS
        return member.articles > 1 and (member.acts or not region)
    full = member.kind == "organisation" and (" " in member.name or member.name.isupper())
    return member.weight >= (ONCE if full else LEAST)


def _told(member: Member, stated: Sequence[Claim]) -> bool:
    """Whether there is something to tell of a member, or its name tells enough."""
    if stated or member.articles > 1 or member.acts or member.kind == "person":
        return True
    return member.kind == "organisation" and not member.described


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
