"""The gold of a set: what a good brief of its articles holds. README.md describes the file.

Every quote is looked up in its article when the file is read, so that a gold which does not fit its articles is found
at once, with everything that is wrong with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.dates import Date
from generator.model import Evidence, Span

FILES = ("gold.yml", "gold.json")
KINDS = ("person", "organisation", "state", "place")
DIFFERENCES = ("disagreement", "development", "spread")
STATUSES = ("open", "partly answered", "answered")
DATED_BY = ("text", "sources", "nothing")


class GoldError(Exception):
    """The gold file cannot be used; one line for each thing that is wrong."""


@dataclass(frozen=True)
class Place:
    """A verbatim passage of an article."""

    article: str
    quote: str
    span: Span

    def touches(self, evidence: Evidence) -> bool:
        """Whether a piece of evidence holds a part of this passage."""
        return evidence.article == self.article and evidence.span.overlaps(self.span)

    def __str__(self) -> str:
        return f"{self.article}: {self.quote}"


@dataclass(frozen=True)
class Published:
    """The day an article appeared, and what says so: its text, the set's sources.yml, or nothing a reader has."""

    date: Date
    by: str


@dataclass(frozen=True)
class Happening:
    """An event of the timeline; an optional one may be there or not."""

    date: Date
    text: str
    places: tuple[Place, ...]
    optional: bool


@dataclass(frozen=True)
class Named:
    """An actor with every name that the articles give it."""

    name: str
    kind: str
    names: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class Said:
    """Words of an article and who says them: an actor, or the article's own words for somebody unnamed."""

    place: Place
    speaker: str
    names: tuple[str, ...]
    """Every way to put the speaker that is right."""
    anonymous: bool
    through: str
    """Whom the article has it from: the outlet in "told the Harbour Post"."""


@dataclass(frozen=True)
class Differing:
    """Passages that answer a question differently; of kind `none` they only look as if they did."""

    question: str
    kind: str
    sides: tuple[tuple[Place, ...], ...]
    optional: bool


@dataclass(frozen=True)
class Left:
    """Something left open, the passages that raise it, and those of other articles that answer it."""

    asks: str
    status: str
    raised: tuple[Place, ...]
    answered_by: tuple[Place, ...]
    optional: bool


@dataclass(frozen=True)
class Gold:
    """What a good brief of some articles holds."""

    about: str
    published: Mapping[str, Published]
    timeline: tuple[Happening, ...]
    actors: tuple[Named, ...]
    speakers: tuple[Said, ...]
    differences: tuple[Differing, ...]
    questions: tuple[Left, ...]

    def places(self) -> Iterator[Place]:
        """Every passage it names."""
        for happening in self.timeline:
            yield from happening.places
        for said in self.speakers:
            yield said.place
        for differing in self.differences:
            for side in differing.sides:
                yield from side
        for left in self.questions:
            yield from left.raised
            yield from left.answered_by


def read(path: Path, texts: Mapping[str, str]) -> Gold:
    """The gold in a file, for articles of these ids and texts. Raises GoldError."""
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # all scalars stay text
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise GoldError(f"{path}: {error}") from None
    reader = _Reader(texts)
    if not isinstance(data, dict):
        raise GoldError(f"{path}: must be keys with values")
    gold = reader.gold(data)
    if reader.wrong:
        raise GoldError("\n".join(f"{path}: {wrong}" for wrong in reader.wrong))
    return gold


class _Reader:
    """Reads a gold's parts, and notes what is wrong with each."""

    def __init__(self, texts: Mapping[str, str]):
        self.texts = texts
        self.wrong: list[str] = []
        self.names: dict[str, tuple[str, ...]] = {}

    def gold(self, data: dict[str, Any]) -> Gold:
        sections = ("about", "articles", "timeline", "actors", "speakers", "differences", "questions")
        self.wrong += [f"unknown key {key}" for key in data if key not in sections]
        articles = data.get("articles") or {}
        missing, strange = sorted({*self.texts} - {*articles}), sorted({*articles} - {*self.texts})
        self.wrong += [f"articles: {name} is missing" for name in missing]
        self.wrong += [f"articles: there is no article {name}" for name in strange]
        actors = tuple(self.actor(entry) for entry in data.get("actors") or ())
        self.names = {actor.name: actor.names for actor in actors}
        return Gold(
            about=data.get("about", ""),
            published={name: self.published(name, entry) for name, entry in articles.items()},
            timeline=tuple(self.happening(entry) for entry in data.get("timeline") or ()),
            actors=actors,
            speakers=tuple(
                self.said(article, entry)
                for article, entries in (data.get("speakers") or {}).items()
                for entry in entries
            ),
            differences=tuple(self.differing(entry) for entry in data.get("differences") or ()),
            questions=tuple(self.left(entry) for entry in data.get("questions") or ()),
        )

    def published(self, article: str, entry: dict[str, str]) -> Published:
        where = f"articles.{article}"
        date = self.date(entry.get("published", ""), where)
        return Published(date, self.one_of(DATED_BY, entry.get("by", ""), where))

    def happening(self, entry: dict[str, Any]) -> Happening:
        where = f"timeline: {entry.get('text')}"
        places = self.places(entry.get("quotes"), where)
        return Happening(self.date(entry.get("date", ""), where), entry.get("text", ""), places, _optional(entry))

    def actor(self, entry: dict[str, Any]) -> Named:
        name = entry.get("name", "")
        kind = self.one_of(KINDS, entry.get("kind", ""), f"actors: {name}")
        for one in (name, *(entry.get("aliases") or ())):
            if not any(one in text for text in self.texts.values()):
                self.wrong.append(f"actors: no article holds {one}")
        return Named(name, kind, (name, *(entry.get("aliases") or ())), _optional(entry))

    def said(self, article: str, entry: dict[str, Any]) -> Said:
        place = self.place(article, entry.get("quote", ""), "speakers")
        speaker = entry.get("speaker", "")
        anonymous = entry.get("anonymous") == "true"
        if not speaker or not (anonymous or speaker in self.names or speaker in self.texts.get(article, "")):
            self.wrong.append(f"speakers: {speaker!r} is neither an actor nor in {article}")
        names = (*self.names.get(speaker, (speaker,)), *(entry.get("or") or ()))
        return Said(place, speaker, names, anonymous, entry.get("through", ""))

    def differing(self, entry: dict[str, Any]) -> Differing:
        question = entry.get("question", "")
        kind = self.one_of((*DIFFERENCES, "none"), entry.get("kind", ""), f"differences: {question}")
        sides = tuple(self.places(side, f"differences: {question}") for side in entry.get("sides") or ())
        if len(sides) < 2:
            self.wrong.append(f"differences: {question}: needs two sides")
        return Differing(question, kind, sides, _optional(entry))

    def left(self, entry: dict[str, Any]) -> Left:
        asks = entry.get("asks", "")
        where = f"questions: {asks}"
        status = self.one_of(STATUSES, entry.get("status", "open"), where)
        raised = self.places(entry.get("raised"), where)
        answers = self.places(entry["answered_by"], where) if "answered_by" in entry else ()
        if (status == "open") is not (not answers):
            self.wrong.append(f"{where}: what is open has no answer, and the others have one")
        return Left(asks, status, raised, answers, _optional(entry))

    def places(self, entries: Sequence[dict[str, str]] | None, where: str) -> tuple[Place, ...]:
        if not entries:
            self.wrong.append(f"{where}: has no quote")
        return tuple(self.place(article, quote, where) for entry in entries or () for article, quote in entry.items())

    def place(self, article: str, quote: str, where: str) -> Place:
        text = self.texts.get(article, "")
        if not quote or text.count(quote) != 1:
            self.wrong.append(f"{where}: {article} holds {text.count(quote) if quote else 0} times {quote!r}")
        start = max(text.find(quote), 0)
        return Place(article, quote, Span(start, start + len(quote)))

    def date(self, text: str, where: str) -> Date:
        try:
            return Date.parse(text)
        except ValueError as error:
            self.wrong.append(f"{where}: {error}")
            return Date.parse("0001")

    def one_of(self, allowed: Sequence[str], value: str, where: str) -> str:
        if value not in allowed:
            self.wrong.append(f"{where}: {value!r} is none of {', '.join(allowed)}")
        return value


def _optional(entry: dict[str, Any]) -> bool:
    return entry.get("optional") == "true"
