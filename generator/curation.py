"""Curated briefs: reads `briefs/*.yml` into `Brief`s, and finds every quote in its article on the way.

Everything wrong in a file is reported at once. What cannot be resolved is left out of the brief, which is then never
published: a problem of severity `error` stops the build.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypedDict, TypeVar

from rapidfuzz import process

from generator import addresses
from generator.dates import Date
from generator.errors import Problem
from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Position,
    Question,
    Section,
)
from generator.quotes import resolve
from generator.reading import Fields, Report, parse
from generator.wording import date_basis

C = TypeVar("C", bound=Claim)
OVERRULED = ("number", "date", "name", "hedge", "attribution", "near-duplicate")
"""The warnings that a claim may overrule with a reason, by their codes."""
_STATUSES = ("curated", "proposed", "changed")
_ID_WORDS = 6
"""Words of a claim that make its id where the editor gives none."""


def read_brief(path: Path, shown_as: str, articles: Mapping[str, Article]) -> tuple[Brief | None, list[Problem]]:
    """The brief in one file, and what is wrong with it; None when the file cannot be read as a brief at all.

    `shown_as` names the file in messages.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [Problem(shown_as, 0, "", f"cannot be read: {error.strerror}", "unreadable")]
    return brief_in(data, path.stem, shown_as, articles)


def brief_in(
    data: bytes, brief_id: str, shown_as: str, articles: Mapping[str, Article]
) -> tuple[Brief | None, list[Problem]]:
    """The brief in a file's bytes, and what is wrong with it, as `read_brief` gives them."""
    report = Report(shown_as)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.error(0, "", f"is not UTF-8 (byte {error.start}); save it as UTF-8", "not-utf-8")
        return None, report.problems
    root = parse(text, report)
    if root is None or root.kind != "mapping":
        if not report.problems:
            report.error(1, "", "holds no brief; a brief begins with `title:`", "not-a-brief")
        return None, report.problems
    with Fields(root, "", report) as fields:
        brief = _BriefReader(fields, articles).brief(brief_id)
    return brief, report.problems


class _ClaimParts(TypedDict):
    """What every kind of claim is made of."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    status: str
    differs: str
    was: tuple[str, ...]
    allow: dict[str, str]
    place: str
    line: int


class _BriefReader:
    def __init__(self, fields: Fields, articles: Mapping[str, Article]):
        self.fields, self.articles = fields, articles

    def brief(self, brief_id: str) -> Brief:
        top = self.fields
        return Brief(
            id=brief_id,
            file=top.report.file,
            title=top.text("title", required=True),
            standfirst=top.text("standfirst"),
            edited=self.date(top, "edited"),
            topics=tuple({topic.casefold(): topic for topic in reversed(top.texts("topics"))}.values())[::-1],
            articles=self.article_list(),
            bottom_line=top.each("bottom_line", self.claim),
            background=self.background(),
            timeline=top.each("timeline", self.event_or_group),
            actors=top.each("actors", self.actor),
            differences=top.each("differences", self.difference),
            questions=top.each("open_questions", self.question),
            retired=self.former_ids(top, "retired"),
        )

    def article_list(self) -> tuple[str, ...]:
        ids = self.fields.texts("articles")
        node = self.fields.node.mapping.get("articles")
        for index, article_id in enumerate(ids):
            line = node.items[index].line if node and node.kind == "list" else self.fields.line
            self.known_article(self.fields, f"articles[{index}]", article_id, line)
        for twice in sorted({i for i in ids if ids.count(i) > 1}):
            self.fields.problem(
                f"{twice!r} stands in the list twice", "duplicate-id", "articles", node.line if node else 0
            )
        return ids

    def known_article(self, fields: Fields, key: str, article_id: str, line: int) -> bool:
        if article_id in self.articles:
            return True
        sharing = sorted(i for i in self.articles if PurePosixPath(i).stem == article_id)
        near = f": several files have that name; write {' or '.join(map(repr, sharing))}" if sharing else ""
        near = near or _nearest(article_id, self.articles)
        fields.problem(f"there is no article {article_id!r}{near}", "unknown-article", key, line)
        return False

    def background(self) -> tuple[Section, ...]:
        sections: list[tuple[str, list[Claim]]] = [("", [])]
        headings: list[Fields] = []

        def entry(fields: Fields) -> None:
            if fields.has("heading"):
                sections.append((fields.text("heading", required=True), []))
                headings.append(fields)
            else:
                sections[-1][1].append(self.claim(fields))

        self.fields.each("background", entry)
        for fields, (_, claims) in zip(headings, sections[1:], strict=True):
            if not claims:
                fields.problem("has no claim below it", "missing", "heading")
        return tuple(Section(heading=h, claims=tuple(c)) for h, c in sections if h or c)

    def claim(self, fields: Fields) -> Claim:
        return self.build(Claim, fields, "claim")

    def build(self, kind: Callable[..., C], fields: Fields, text_key: str, default_id: str = "", **more: object) -> C:
        """A claim of some kind; without an id of its own it is called `default_id`, or by its first words."""
        text = fields.text(text_key, required=True)
        parts = _ClaimParts(
            id=self.identifier(fields, default_id or addresses.slug(text, _ID_WORDS) or addresses.name(text)),
            text=text,
            evidence=self.evidence(fields, "evidence"),
            status=fields.choice("status", _STATUSES, "curated"),
            differs=fields.text("differs"),
            was=self.former_ids(fields, "was"),
            allow=self.allowed(fields),
            place=fields.place,
            line=fields.line,
        )
        return kind(**parts, **more)

    def former_ids(self, fields: Fields, key: str) -> tuple[str, ...]:
        """Ids that addresses were made of; each once."""
        found = fields.texts(key)
        for index, given in enumerate(found):
            if not given or given != addresses.slug(given):
                fields.problem(f"{given!r} was never an id: it cannot stand in an address", "bad-id", f"{key}[{index}]")
            elif given in found[:index]:
                fields.problem(f"{given!r} stands in the list twice", "duplicate-id", f"{key}[{index}]")
        return tuple(dict.fromkeys(found))

    def allowed(self, fields: Fields) -> dict[str, str]:
        allowed = fields.pairs("allow")
        for code in sorted(set(allowed) - set(OVERRULED)):
            known = ", ".join(OVERRULED)
            fields.problem(f"{code!r} is no warning that can be overruled; there are {known}", "bad-choice", "allow")
        return allowed

    def identifier(self, fields: Fields, default: str) -> str:
        given = fields.text("id")
        if given and given != addresses.slug(given):
            right = addresses.slug(given) or default
            fields.problem(f"{given!r} cannot stand in an address; write {right!r}", "bad-id", "id")
        return given or default

    def evidence(self, fields: Fields, key: str, *, required: bool = True) -> tuple[Evidence, ...]:
        found = [e for e in fields.each(key, self.one_evidence) if e]
        node = fields.get(key)
        if required and not (node and node.items):
            fields.problem("has no evidence; name an article and quote it", "no-evidence", key)
        return tuple(found)

    def one_evidence(self, fields: Fields) -> Evidence | None:
        article_id, quote = fields.text("article", required=True), fields.verbatim("quote")
        occurrence, prefix, suffix = fields.number("occurrence"), fields.verbatim("prefix"), fields.verbatim("suffix")
        attributed_to = fields.text("attributed_to")
        if not quote.strip():
            fields.problem("is missing; quote the article word for word", "missing", "quote")
        if not article_id or not quote.strip() or not self.known_article(fields, "article", article_id, fields.line):
            return None
        resolved = resolve(
            self.articles[article_id],
            quote,
            occurrence=occurrence,
            prefix=prefix,
            suffix=suffix,
            attributed_to=attributed_to,
            place=fields.place,
            line=fields.line,
            file=fields.report.file,
        )
        if isinstance(resolved, Problem):
            fields.report.problems.append(resolved)
            return None
        return resolved

    def date(self, fields: Fields, key: str) -> Date | None:
        node = fields.get(key, "text")
        if node is None or node.text == "unknown":
            return None
        try:
            return Date.parse(node.text or "")
        except ValueError as error:
            fields.problem(str(error), "bad-date", key, node.line)
            return None

    def event_or_group(self, fields: Fields) -> Event | EventGroup:
        if fields.has("group"):
            label, note, events = (
                fields.text("group", required=True),
                fields.text("note"),
                fields.each("events", self.event),
            )
            if not events and not fields.has("events"):
                fields.problem(
                    "is missing; a group holds the events whose order is not established", "missing", "events"
                )
            return EventGroup(label=label, note=note, events=events)
        return self.event(fields)

    def event(self, fields: Fields) -> Event:
        date, note = self.date(fields, "date"), fields.text("date_note")
        if not fields.has("date"):
            fields.problem("is missing; write `date: unknown` where no article dates it", "missing", "date")
        event = self.build(Event, fields, "claim", date=date, date_basis="unknown", date_note=note)
        return replace(event, date_basis=date_basis(date, [e.quote for e in event.evidence]))

    def actor(self, fields: Fields) -> Actor:
        actor_name = fields.text("name", required=True)
        actor_id = self.identifier(fields, addresses.slug(actor_name) or addresses.name(actor_name))
        counter = iter(range(1, 1_000))
        return Actor(
            id=actor_id,
            name=actor_name,
            kind=fields.choice("kind", ("person", "organisation", "state", "place")),
            group=fields.text("group"),
            aliases=fields.texts("aliases"),
            named=fields.choice("named", ("yes", "no"), "yes") == "yes",
            roles=fields.each("roles", lambda f: self.build(Claim, f, "role", f"{actor_id}-{next(counter)}")),
            was=self.former_ids(fields, "was"),
            place=fields.place,
            line=fields.line,
        )

    def difference(self, fields: Fields) -> Difference:
        question = fields.text("question", required=True)
        difference_id = self.identifier(fields, addresses.slug(question, _ID_WORDS) or addresses.name(question))
        counter = iter(range(1, 1_000))

        def position(f: Fields) -> Position:
            return self.build(Position, f, "position", f"{difference_id}-{next(counter)}", note=f.text("note"))

        return Difference(
            id=difference_id,
            question=question,
            kind=fields.choice("kind", ("disagreement", "development", "spread")),
            positions=fields.each("positions", position),
            summary=fields.text("summary"),
            reading=fields.text("reading"),
            was=self.former_ids(fields, "was"),
            place=fields.place,
            line=fields.line,
        )

    def question(self, fields: Fields) -> Question:
        text = fields.text("question", required=True)
        question_id = self.identifier(fields, addresses.slug(text, _ID_WORDS) or addresses.name(text))
        counter = iter(range(1, 1_000))
        return Question(
            id=question_id,
            text=text,
            status=fields.choice("status", ("open", "partly answered", "answered")),
            known=fields.each("known", lambda f: self.build(Claim, f, "claim", f"{question_id}-{next(counter)}")),
            missing=fields.text("missing"),
            answered_by=self.evidence(fields, "answered_by", required=False),
            was=self.former_ids(fields, "was"),
            place=fields.place,
            line=fields.line,
        )


def _nearest(word: str, known: Mapping[str, object]) -> str:
    near = process.extractOne(word, sorted(known), score_cutoff=50)
    return f"; the nearest is {near[0]!r}" if near else ""
