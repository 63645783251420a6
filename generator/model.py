"""What everything here is about: articles, evidence, claims and briefs, as frozen data.

Offsets count characters of `Article.text`, the file as stored and decoded; an end is exclusive. Nothing in this
module reads, decides or prints.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from generator.dates import Date

Basis: TypeAlias = Literal["stated", "supplied", "inferred", "unknown"]
Rights: TypeAlias = Literal["full", "excerpt", "link"]
Status: TypeAlias = Literal["curated", "proposed", "changed"]
ActorKind: TypeAlias = Literal["person", "organisation", "state", "place"]
DifferenceKind: TypeAlias = Literal["disagreement", "development", "spread"]
EvidenceStatus: TypeAlias = Literal["curated", "proposed"]
Wording: TypeAlias = Literal["curated", "proposed"]
QuestionStatus: TypeAlias = Literal["open", "partly answered", "answered"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article: its ordinal among the non-empty ones (from 1), its extent, whether it is furniture."""

    number: int
    span: Span
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """One thing known of an article, and how: a value, its basis, the words it rests on, and the reasoning."""

    value: str | None = None
    basis: Basis = "unknown"
    quotes: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where passages of an article come from — one interview, one agency report — and which passages those are."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Article:
    """A news text in the articles' folder, with what is known of it."""

    id: str
    """The file's name without its suffix, or its whole path where other files share that name; unique in the folder."""
    file: str
    """The file's path from the articles' folder, with forward slashes."""
    text: str
    sha256: str
    """Of the file's bytes, in hex."""
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Span, ...] = ()
    """Masked extents, in order, not overlapping; they may cover a part of a paragraph."""
    title: Known = Known()
    publisher: Known = Known()
    author: Known = Known()
    published: Known = Known()
    url: Known = Known()
    licence: Known = Known()
    label: str = ""
    """A short name for lists: the editor's, else the publisher's, else the title's first words."""
    rights: Rights | None = None
    """How much of the text may be shown; None leaves it to the site's setting."""
    rights_note: str = ""
    origins: tuple[Origin, ...] = ()
    shown_as: str = field(default="", compare=False)
    """How messages name the file; empty for its path from the articles' folder."""
    topic: str = ""
    """The sub-folder the file stands in; empty for the folder itself."""

    def __str__(self) -> str:
        return self.shown_as or self.file

    @cached_property
    def date(self) -> Date | None:
        """The publication date, None when it is unknown."""
        return Date.parse(self.published.value) if self.published.value else None

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds the character at `offset`, None between paragraphs."""
        return next((p for p in self.paragraphs if p.span.start <= offset < p.span.end), None)

    def origin_of(self, span: Span) -> str | None:
        """The name of the origin a passage comes from, None where none is known."""
        return next((o.name for o in self.origins if any(s.overlaps(span) for s in o.spans)), None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim passage of an article, and whom the article attributes it to."""

    article: str
    quote: str
    """The passage to the letter, as it stands in the article's text."""
    span: Span
    attributed_to: str = ""
    place: str = field(default="", compare=False, repr=False)
    """Where the editor wrote it, for messages: `timeline[3].evidence[0]`."""
    line: int = field(default=0, compare=False, repr=False)
    status: EvidenceStatus = "curated"
    """`proposed` where nobody has reviewed that it bears the claim it was laid under."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A quote of a claim under review that is no longer to be found in its article as it was quoted."""

    article: str
    """There may be no article of this id any more."""
    quote: str
    """The words as they stood there once."""
    nearest: str = ""
    """The passage of the article that comes nearest to them now, to the letter; empty where nothing does."""
    attributed_to: str = ""
    place: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of a brief, in a sentence, with at least one piece of evidence."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    lost: tuple[Lost, ...] = ()
    """Evidence that has changed since it was quoted; only in a claim whose status is `changed`."""
    status: Status = "curated"
    differs: str = ""
    """The id of the difference in which the sources answer otherwise."""
    was: tuple[str, ...] = ()
    """Former ids, whose addresses keep resolving."""
    allow: Mapping[str, str] = field(default_factory=dict)
    """Warnings an editor has looked at and overrules: code to reason."""
    place: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False, repr=False)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words it rests on, and after them those it rested on that are lost."""
        return tuple(e.quote for e in self.evidence) + tuple(e.quote for e in self.lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Claim):
    """A claim with a date; `date` None means that no article dates it."""

    date: Date | None
    date_basis: Basis
    date_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGroup:
    """Events whose order among themselves is not established."""

    label: str
    note: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the background under one heading (empty for claims before the first heading)."""

    heading: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, organisation, state or place that acts, with its other names and its roles."""

    id: str
    name: str
    kind: ActorKind
    group: str = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[Claim, ...] = ()
    named: bool = True
    """False where no article says who it is, and `name` is an office or a description."""
    was: tuple[str, ...] = ()
    place: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The name and every alias."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Claim):
    """One of the answers that articles give to a difference's question; `text` is the answer in their words."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A question to which articles give different answers, and how the brief reads it."""

    id: str
    question: str
    kind: DifferenceKind
    positions: tuple[Position, ...]
    summary: str = ""
    reading: str = ""
    wording: Wording = "curated"
    """`proposed` where nobody has reviewed the question, the kind, the summary and the reading."""
    was: tuple[str, ...] = ()
    place: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False, repr=False)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What is stated under it."""
        return self.positions


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the articles leave open: what is known, what is still missing, and the evidence that answers it."""

    id: str
    text: str
    status: QuestionStatus
    known: tuple[Claim, ...] = ()
    missing: str = ""
    wording: Wording = "curated"
    """`proposed` where nobody has reviewed the question, its status and what is missing."""
    answered_by: tuple[Evidence, ...] = ()
    lost: tuple[Lost, ...] = ()
    """Evidence of the answer that has changed since it was quoted."""
    was: tuple[str, ...] = ()
    place: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False, repr=False)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What is stated under it."""
        return self.known


@dataclass(frozen=True, kw_only=True)
class Brief:
    """Background, actors, timeline, differences and open questions on one topic."""

    id: str
    """The file's name without its suffix; the brief's address."""
    file: str
    """The file it was read from, for messages."""
    title: str
    standfirst: str = ""
    edited: Date | None = None
    status: Literal["curated", "draft"] = "curated"
    topics: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """Article ids, those taken in before those offered; the order gives them their numbers, from 1."""
    offered: tuple[str, ...] = ()
    """Those of the articles whose claims were laid in and are not wholly reviewed."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Former article ids, as the file may still name them, to what the articles are called now."""
    bottom_line: tuple[Claim, ...] = ()
    background: tuple[Section, ...] = ()
    timeline: tuple[Event | EventGroup, ...] = ()
    actors: tuple[Actor, ...] = ()
    differences: tuple[Difference, ...] = ()
    questions: tuple[Question, ...] = ()
    retired: tuple[str, ...] = ()
    """Ids that are no longer used and must never be given again."""
    declined: tuple[str, ...] = ()
    """Suggestions that an editor has turned down, by their names; readers see nothing of them."""

    def events(self) -> Iterator[Event]:
        """Every event, those of groups included, in the file's order."""
        for entry in self.timeline:
            yield from entry.events if isinstance(entry, EventGroup) else (entry,)

    def claims(self) -> Iterator[Claim]:
        """Everything that states something and needs evidence, in reading order."""
        yield from self.bottom_line
        for section in self.background:
            yield from section.claims
        yield from self.events()
        for actor in self.actors:
            yield from actor.roles
        for difference in self.differences:
            yield from difference.positions
        for question in self.questions:
            yield from question.known

    def unreviewed_words(self) -> Iterator[Difference | Question]:
        """The differences and questions whose own words nobody has reviewed, in reading order."""
        items: tuple[Difference | Question, ...] = (*self.differences, *self.questions)
        return (item for item in items if item.wording == "proposed")

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence, in reading order."""
        for claim in self.claims():
            yield from claim.evidence
        for question in self.questions:
            yield from question.answered_by

    def lost(self) -> Iterator[Lost]:
        """Every quote that is no longer to be found, in reading order."""
        for claim in self.claims():
            yield from claim.lost
        for question in self.questions:
            yield from question.lost
