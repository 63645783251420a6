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
    EvidenceStatus,
    Lost,
    Position,
    Question,
    Section,
    Wording,
)
from generator.quotes import places, resolve
from generator.reading import Fields, Report, parse
from generator.wording import date_basis

C = TypeVar("C", bound=Claim)
OVERRULED = ("number", "date", "name", "hedge", "attribution", "near-duplicate")
"""The warnings that a claim may overrule with a reason, by their codes."""
_STATUSES = ("curated", "proposed", "changed")
_EVIDENCE_STATUSES: tuple[EvidenceStatus, ...] = ("curated", "proposed")
_WORDINGS: tuple[Wording, ...] = ("curated", "proposed")
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
    data: bytes, brief_id: str, shown_as: str, articles: Mapping[str, Article], *, keep_lost: bool = False
) -> tuple[Brief | None, list[Problem]]:
    """The brief in a file's bytes, and what is wrong with it, as `read_brief` gives them.

    Evidence that is not to be found is wrong, except where the file says that it is under review: by its claim's
    `status: changed`, or by the key `nearest`. With `keep_lost` it is never wrong, and always among the claim's lost.
    """
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
        brief = _BriefReader(fields, articles, keep_lost).brief(brief_id)
    return brief, report.problems


class _ClaimParts(TypedDict):
    """What every kind of claim is made of."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    lost: tuple[Lost, ...]
    status: str
    differs: str
    was: tuple[str, ...]
    allow: dict[str, str]
    place: str
    line: int


class _BriefReader:
    def __init__(self, fields: Fields, articles: Mapping[str, Article], keep_lost: bool):
        self.fields, self.articles, self.keep_lost = fields, articles, keep_lost
        self.renamed = fields.pairs("renamed")
        self.missed: set[str] = set()
        """Ids of articles that are gone, as evidence under review says."""

    def brief(self, brief_id: str) -> Brief:
        top = self.fields
        brief = Brief(
            id=brief_id,
            file=top.report.file,
            title=top.text("title", required=True),
            standfirst=top.text("standfirst"),
            edited=self.date(top, "edited"),
            topics=tuple({topic.casefold(): topic for topic in reversed(top.texts("topics"))}.values())[::-1],
            renamed=self.renamed,
            bottom_line=top.each("bottom_line", self.claim),
            background=self.background(),
            timeline=top.each("timeline", self.event_or_group),
            actors=top.each("actors", self.actor),
            differences=top.each("differences", self.difference),
            questions=top.each("open_questions", self.question),
            retired=self.former_ids(top, "retired"),
            declined=top.texts("declined"),
        )
        # Last, as what is under review tells which articles may be gone.
        articles, offered = self.article_list("articles"), self.article_list("offered")
        for both in sorted({*articles} & {*offered}):
            told = f"{both!r} stands in `articles` too; take it out here"
            top.problem(told, "duplicate-id", "offered", top.node.mapping["offered"].line)
        return replace(brief, articles=tuple(dict.fromkeys((*articles, *offered))), offered=offered)

    def article_list(self, key: str) -> tuple[str, ...]:
        """The articles a list names, without those that are known to be gone."""
        ids = tuple(map(self.called_now, self.fields.texts(key)))
        node = self.fields.node.mapping.get(key)
        for index, article_id in enumerate(ids):
            line = node.items[index].line if node and node.kind == "list" else self.fields.line
            if article_id not in self.missed:
                self.known_article(self.fields, f"{key}[{index}]", article_id, line)
        for twice in sorted({i for i in ids if ids.count(i) > 1}):
            self.fields.problem(f"{twice!r} stands in the list twice", "duplicate-id", key, node.line if node else 0)
        return tuple(i for i in ids if i not in self.missed)

    def called_now(self, article_id: str) -> str:
        """The id of an article that the brief may name by a former one."""
        former = {article_id}
        while (now := self.renamed.get(article_id)) is not None and now not in former:
            former.add(now)
            article_id = now
        return article_id

    def known_article(self, fields: Fields, key: str, article_id: str, line: int) -> bool:
        if article_id in self.articles:
            return True
        sharing = sorted(i for i in self.articles if article_id in i and PurePosixPath(i).stem == article_id)
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
        status = fields.choice("status", _STATUSES, "curated")
        evidence, lost = self.evidence(fields, "evidence", changed=status == "changed")
        parts = _ClaimParts(
            id=self.identifier(fields, default_id or addresses.slug(text, _ID_WORDS) or addresses.name(text)),
            text=text,
            evidence=evidence,
            lost=lost,
            status="changed" if lost else status,
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

    def evidence(
        self, fields: Fields, key: str, *, required: bool = True, changed: bool = False
    ) -> tuple[tuple[Evidence, ...], tuple[Lost, ...]]:
        """The evidence in a list, and what of it is under review as it is not to be found any more."""
        found = fields.each(key, lambda f: self.one_evidence(f, changed))
        node = fields.get(key)
        if required and not (node and node.items):
            fields.problem("has no evidence; name an article and quote it", "no-evidence", key)
        return tuple(e for e in found if isinstance(e, Evidence)), tuple(e for e in found if isinstance(e, Lost))

    def one_evidence(self, fields: Fields, changed: bool) -> Evidence | Lost | None:
        article_id, quote = self.called_now(fields.text("article", required=True)), fields.verbatim("quote")
        occurrence, prefix, suffix = fields.number("occurrence"), fields.verbatim("prefix"), fields.verbatim("suffix")
        attributed_to, nearest = fields.text("attributed_to"), fields.verbatim("nearest")
        status = fields.choice("status", _EVIDENCE_STATUSES, "curated")
        kept = changed or self.keep_lost or "nearest" in fields.node.mapping
        if not quote.strip():
            fields.problem("is missing; quote the article word for word", "missing", "quote")
        if not article_id or not quote.strip():
            return None
        if kept and article_id not in self.articles:
            self.missed.add(article_id)
            return Lost(article_id, quote, "", attributed_to, fields.place, fields.line)
        if not self.known_article(fields, "article", article_id, fields.line):
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
        if isinstance(resolved, Evidence):
            return replace(resolved, status=status)
        if kept:
            near = nearest if places(self.articles[article_id], nearest) else ""
            return Lost(article_id, quote, near, attributed_to, fields.place, fields.line)
        fields.report.problems.append(resolved)
        return None

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
            wording=fields.choice("wording", _WORDINGS, "curated"),
            was=self.former_ids(fields, "was"),
            place=fields.place,
            line=fields.line,
        )

    def question(self, fields: Fields) -> Question:
        text = fields.text("question", required=True)
        question_id = self.identifier(fields, addresses.slug(text, _ID_WORDS) or addresses.name(text))
        answered_by, lost = self.evidence(fields, "answered_by", required=False)
        counter = iter(range(1, 1_000))
        return Question(
            id=question_id,
            text=text,
            status=fields.choice("status", ("open", "partly answered", "answered")),
            known=fields.each("known", lambda f: self.build(Claim, f, "claim", f"{question_id}-{next(counter)}")),
            missing=fields.text("missing"),
            wording=fields.choice("wording", _WORDINGS, "curated"),
            answered_by=answered_by,
            lost=lost,
            was=self.former_ids(fields, "was"),
            place=fields.place,
            line=fields.line,
        )


def _nearest(word: str, known: Mapping[str, object]) -> str:
    near = process.extractOne(word, sorted(known), score_cutoff=50)
    return f"; the nearest is {near[0]!r}" if near else ""
