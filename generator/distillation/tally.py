"""What the articles of a topic do with one name, counted: how often they give it, as what, and how much it does."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.analysis import places
from generator.analysis.collectives import MEMBERS, Body
from generator.analysis.headwords import APART, ORGANISATION_HEADS, PLACE_HEADS
from generator.analysis.mentions import Mention
from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Passage
from generator.model import ActorKind

CAP = 60
"""The most that one article adds to a name's weight, in quarters."""
SITES = PLACE_HEADS - {"county", "district", "port", "prison", "province", "region", "territory", "township", "village"}
"""Last words of the names of what does nothing, though a bridge may open or fall."""
SHARED = 1.0
"""What each further article adds."""


@dataclass
class Tally:
    """What the articles do with one name, counted by article."""

    surfaces: Counter[str] = field(default_factory=Counter)
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    weights: Counter[str] = field(default_factory=Counter)
    first: dict[str, int] = field(default_factory=dict)
    """Where it stands first in each article, headings left out."""
    peoples: set[str] = field(default_factory=set)
    acts: int = 0
    located: int = 0
    asides: int = 0
    described: bool = False
    """Whether it has no name of its own: "US troops"."""
    crowd: bool = False
    """Whether it is several people who speak or act without a body: "US officials"."""
    told: bool = False
    """Whether a title, a form of address or a clause says that it is a person's."""
    person: bool = False
    """Whether it stands among the names of persons, where a last name may be a company's too."""

    def add(self, article: str, passage: Passage, mention: Mention) -> None:
        """Counts a mention."""
        said = any(one.speaker_span and one.speaker_span.overlaps(mention.span) for one in passage.attributions)
        self.surfaces[mention.name] += 1
        self.kinds[mention.kind] += 1
        if not passage.headline:
            self.first.setdefault(article, mention.span.start)
        self.articles[article] += 1
        owns = mention.kind == "person" and mention.body is not None
        self.acts += mention.acts and not mention.aside and not owns
        self.told |= mention.courtesy or bool(mention.title) or mention.sure == "person"
        self.located += mention.located
        self.asides += mention.aside
        self.weights[article] += _worth(passage, mention, said)
        if mention.people:
            self.peoples.add(mention.name)

    def add_body(self, article: str, passage: Passage, mention: Mention, body: Body) -> None:
        """Counts a mention for the body without a name of its own that it owns."""
        said = any(one.speaker_span and one.speaker_span.overlaps(mention.span) for one in passage.attributions)
        self.surfaces[body.name] += 1
        self.kinds["organisation"] += 1
        self.articles[article] += 1
        self.acts += body.acts and not mention.aside
        self.asides += mention.aside
        self.weights[article] += (
            1 if mention.aside else 2 + 2 * _takes_part(passage, mention) + 4 * body.acts + 4 * said
        )
        self.described = True
        self.crowd |= body.crowd

    def update(self, other: "Tally") -> None:
        """Adds what was counted of another name."""
        self.surfaces.update(other.surfaces)
        self.kinds.update(other.kinds)
        self.articles.update(other.articles)
        self.weights.update(other.weights)
        self.peoples |= other.peoples
        self.acts += other.acts
        self.located += other.located
        self.asides += other.asides
        self.described |= other.described
        self.crowd |= other.crowd
        self.told |= other.told
        self.person |= other.person

    @property
    def count(self) -> int:
        """How many mentions there are."""
        return self.articles.total()

    def kind(self) -> ActorKind:
        """What most mentions take it for; a place that is nowhere a place but acts is an organisation."""
        if self.person:
            return "person"
        if self.kinds["state"]:
            return "state"
        others: tuple[ActorKind, ...] = ("organisation", "place")
        kind = max(others, key=lambda kind: self.kinds[kind])
        nowhere = not self.located and not self.peoples and not any(map(places.is_known, self.surfaces))
        built = all(surface.split()[-1].lower() in SITES for surface in self.surfaces)
        if kind == "place" and nowhere and not built and self.count > 1 and self.acts:
            return "organisation"
        return kind

    def weight(self) -> float:
        """How much it does: acts and sayings, in how many articles; a place that only locates weighs little."""
        total = sum(min(weight, CAP) / 4 for weight in self.weights.values())
        total += SHARED * (len(self.articles) - 1)
        if self.kind() == "state" and not self.acts:
            total *= 0.5
        if self.kind() == "place":
            total *= 0.2 + 0.1 * min(self.acts, 3)
        return round(total, 3)

    def name(self) -> str:
        """The surface an actor goes by: the commonest full one; a country's own name, never the word for its people."""
        counts = {surface: count for surface, count in self.surfaces.items() if surface not in self.peoples}
        if self.kind() == "state":
            countries = {surface: country.name for surface in self.surfaces if (country := places.named(surface))}
            own = [surface for surface, name in countries.items() if places.key(surface) == places.key(name)]
            if own or not counts:
                return own[0] if own else min(countries.values(), default=min(self.surfaces))
        counts = counts or dict(self.surfaces)
        if self.kind() == "person":
            full = [surface for surface in counts if " " in surface] or list(counts)
            return max(full, key=lambda surface: (counts[surface], -_initials(surface), len(surface), surface))
        if self.described:
            return _institution(counts)
        readable = [surface for surface in counts if not surface.replace(".", "").isupper()] or list(counts)
        called = max(readable, key=lambda surface: (counts[surface], len(surface), surface))
        if " " not in called and called.lower() in ORGANISATION_HEADS | APART:  # "the Trust" is short for one
            whole = [surface for surface in readable if places.key(surface).endswith(f" {places.key(called)}")]
            return max(whole, key=lambda surface: (counts[surface], len(surface), surface), default=called)
        return called


def _institution(counts: Mapping[str, int]) -> str:
    """The commonest surface of a body without a name of its own, by its noun for the body where it has one."""
    owned = {surface: count for surface, count in counts.items() if not surface.startswith("the ")}
    counts = owned or counts
    bodies = [surface for surface in counts if surface.split()[-1].lower() not in MEMBERS]
    some = bodies if sum(counts[surface] for surface in bodies) > 1 else list(counts)
    return max(some, key=lambda surface: (counts[surface], -len(surface), surface))


def _initials(name: str) -> int:
    """How many words of a name are one letter."""
    return sum(len(word.rstrip(".")) == 1 for word in name.split())


def _worth(passage: Passage, mention: Mention, said: bool) -> int:
    """What one mention adds to its article's weight, in quarters."""
    if mention.aside:
        return 1
    if mention.people or mention.located:
        return 2 + 2 * mention.acts
    if mention.body and mention.kind == "person":
        return 1
    part = _takes_part(passage, mention)
    return 4 + 2 * part + 4 * mention.acts + 4 * said + 4 * bool(mention.title) + 4 * passage.headline


def _takes_part(passage: Passage, mention: Mention) -> bool:
    """Whether a mention takes part in an event that is more than words."""
    return any(
        passage.mentions[place] is mention
        for event in passage.events
        if event.kind and event.kind not in (STATEMENT, TALK)
        for place in event.participants
    )
