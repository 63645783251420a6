"""What the pages show: briefs seen from the reader's side, with every citation's target.

A view adds to the model what only exists on a page: numbers, passage letters, targets, counts, sentences such as
"2 articles, repeating one interview". Templates read views; they decide nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.cache import digest
from generator.citations import Citations, Cite, Passage
from generator.citations import Target as Target
from generator.dates import Date
from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Lost,
    Position,
    Question,
    Span,
)

_QUESTION_ORDER = ("open", "partly answered", "answered")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim on the evidence page: where in the brief it stands, and what is notable of it."""

    kind: str
    claim: Claim
    differs: bool
    single: bool
    inferred: bool


class BriefView:
    """One brief with its numbers, letters and targets."""

    def __init__(
        self,
        brief: Brief,
        articles: Mapping[str, Article],
        anchors: Mapping[str, Mapping[Span, str]],
        incoming: Sequence[Article] = (),
    ):
        self.brief = brief
        self.incoming = incoming
        """Articles of its topics that no brief has taken in."""
        self.articles = [articles[i] for i in brief.articles]
        self.citations = Citations(self.articles, brief.evidence(), anchors)
        self._by_id = articles

    @property
    def uri(self) -> str:
        return addresses.brief_uri(self.brief.id)

    @property
    def target(self) -> Target:
        return Target(self.uri)

    @property
    def evidence_target(self) -> Target:
        return Target(addresses.evidence_uri(self.brief.id))

    @property
    def coverage_target(self) -> Target:
        return Target(f"briefs/{addresses.name(self.brief.id)}/coverage.md")

    @property
    def unreviewed_target(self) -> Target:
        return Target(f"briefs/{addresses.name(self.brief.id)}/unreviewed.md")

    @cached_property
    def key(self) -> str:
        """Names everything that a page about this brief shows."""
        shown = (*self.articles, *self.incoming)
        described = [(a.id, a.label, a.title, a.publisher, a.published, a.url, a.origins) for a in shown]
        lost = [self.lost_from(one) for one in self.brief.lost()]
        return digest(self.brief, described, lost, [p.target for p in self.citations.passages])

    def at(self, item: Claim | Difference | Question) -> Target:
        """The permalink of something in this brief."""
        return Target(self.uri, addresses.anchor(item))

    def number(self, article: Article) -> int:
        return self.citations.number(article)

    def passages_of(self, article: Article) -> list[Passage]:
        """The article's quoted passages in its order."""
        return self.citations.passages_of(article)

    def passage(self, evidence: Evidence) -> Passage:
        return self.citations.passage(evidence)

    def cites(self, evidence: Sequence[Evidence]) -> list[Cite]:
        """One citation an article, in the order of the articles' numbers."""
        return self.citations.cites(evidence)

    def support(self, evidence: Sequence[Evidence]) -> str:
        """`one article`, `3 articles`, or `2 articles, repeating one AFP interview` where all share one origin.

        A quote that nobody has reviewed counts for nothing.
        """
        count = _supporting(evidence)
        if count == 0:
            return "no reviewed quote" if evidence else "no article as quoted"
        if count == 1:
            return "one article"
        origin = self.shared_origin(evidence)
        return f"{count} articles" + (f", repeating one origin: {origin}" if origin else "")

    def shared_origin(self, evidence: Sequence[Evidence]) -> str:
        """The one origin of every piece of evidence where several articles repeat it, else empty."""
        origins = {self._by_id[e.article].origin_of(e.span) for e in _reviewed(evidence)}
        return next(iter(origins)) or "" if _supporting(evidence) > 1 and len(origins) == 1 else ""

    def lost_from(self, lost: Lost) -> str:
        """The label of the article that a lost quote stood in, or its id where there is none of it any more."""
        article = self._by_id.get(lost.article)
        return article.label if article else lost.article

    @cached_property
    def waiting(self) -> list[str]:
        """What no editor has reviewed as it stands, counted: `2 claims`, `1 quote`; of a draft, nothing is said."""
        brief = self.brief
        if brief.status == "draft":
            return []
        counts = {
            "claim": sum(claim.status != "curated" for claim in brief.claims()),
            "answer": sum(bool(question.lost) for question in brief.questions),
            "quote": len({(e.article, e.span) for e in brief.evidence() if e.status == "proposed"}),
            "difference": sum(difference.wording == "proposed" for difference in brief.differences),
            "question": sum(question.wording == "proposed" for question in brief.questions),
            "article": len(brief.offered),
        }
        return [f"{count} {one}{'s' if count > 1 else ''}" for one, count in counts.items() if count]

    def difference(self, claim: Claim) -> Difference | None:
        return next((d for d in self.brief.differences if d.id == claim.differs), None)

    @cached_property
    def timeline(self) -> list[Event | EventGroup]:
        """Dated entries in ascending order; a group stands where its first event would. Undated events: `undated`."""
        dated = [e for e in self.brief.timeline if isinstance(e, EventGroup) or e.date]
        return sorted(dated, key=_entry_key)

    @cached_property
    def undated(self) -> list[Event]:
        return [e for e in self.brief.timeline if isinstance(e, Event) and not e.date]

    @cached_property
    def covers(self) -> str:
        """The time from the first to the last dated event: `2012 – September 2024`."""
        dates = sorted((e.date for e in self.brief.events() if e.date), key=lambda d: d.sort_key)
        if not dates:
            return ""
        first, last = _month(dates[0]), _month(dates[-1])
        return first if first == last else f"{first} – {last}"

    @cached_property
    def claim_count(self) -> int:
        """Statements in sentences: bottom line, background, timeline, and what is known of open questions."""
        brief = self.brief
        roles_and_positions = sum(len(a.roles) for a in brief.actors) + sum(len(d.positions) for d in brief.differences)
        return sum(1 for _ in brief.claims()) - roles_and_positions

    def status_count(self, *statuses: str) -> int:
        return sum(q.status in statuses for q in self.brief.questions)

    @property
    def questions(self) -> list[Question]:
        """The open ones first, the answered ones last."""
        return sorted(self.brief.questions, key=lambda q: _QUESTION_ORDER.index(q.status))

    @cached_property
    def actor_groups(self) -> list[tuple[str, list[Actor]]]:
        """Actors under their groups, in the order of the groups' first actors; those without a group last."""
        return _grouped(self.brief.actors)

    @cached_property
    def rows(self) -> list[Row]:
        """Every claim with its evidence, in reading order, for the evidence page."""
        return [self._row(kind, claim) for kind, claim in kinds(self.brief)]

    def _row(self, kind: str, claim: Claim) -> Row:
        origin = self.shared_origin(claim.evidence)
        return Row(
            kind,
            claim,
            differs=bool(claim.differs) or isinstance(claim, Position),
            single=bool(origin) or _supporting(claim.evidence) == 1,
            inferred=isinstance(claim, Event) and claim.date_basis == "inferred",
        )

    def supported_by_several(self) -> int:
        """Claims that rest on two or more articles, by quotes that are reviewed."""
        return sum(_supporting(c.evidence) > 1 for c in self._sentences())

    def supported_by_one(self) -> int:
        """Claims that rest on a single article."""
        return sum(_supporting(c.evidence) == 1 for c in self._sentences())

    def supported_by_none(self) -> int:
        """Claims whose quotes are lost, or reviewed by nobody."""
        return sum(_supporting(c.evidence) == 0 for c in self._sentences())

    def repeating(self) -> int:
        """Claims whose several articles are known to repeat one origin."""
        return sum(bool(self.shared_origin(c.evidence)) for c in self._sentences())

    def _sentences(self) -> Iterator[Claim]:
        return (c for kind, c in kinds(self.brief) if not kind.startswith(("Actor", "Difference")))


def _reviewed(evidence: Sequence[Evidence]) -> list[Evidence]:
    return [e for e in evidence if e.status == "curated"]


def _supporting(evidence: Sequence[Evidence]) -> int:
    """How many articles a claim rests on."""
    return len({e.article for e in _reviewed(evidence)})


def _entry_key(entry: Event | EventGroup) -> tuple[object, ...]:
    if isinstance(entry, EventGroup):
        return min((e.date.sort_key for e in entry.events if e.date), default=_LAST)
    return entry.date.sort_key if entry.date else _LAST


_LAST = Date.parse("9999").sort_key


def _month(date: Date) -> str:
    """The date's month, or its year where no month is known: the facts line needs no days."""
    stamp = date.datetime_attr
    return Date.parse(stamp[:7]).display()


def _grouped(actors: Sequence[Actor]) -> list[tuple[str, list[Actor]]]:
    groups: dict[str, list[Actor]] = {}
    for actor in actors:
        groups.setdefault(actor.group, []).append(actor)
    return sorted(groups.items(), key=lambda item: not item[0])


def kinds(brief: Brief) -> Iterator[tuple[str, Claim]]:
    """Every claim of the brief in reading order, with the words for where it stands."""
    yield from (("Bottom line", c) for c in brief.bottom_line)
    for section in brief.background:
        yield from (("Background", c) for c in section.claims)
    yield from (("Timeline", e) for e in brief.events())
    for actor in brief.actors:
        yield from ((f"Actor: {actor.name}", role) for role in actor.roles)
    for difference in brief.differences:
        yield from ((f"Difference: {difference.question}", p) for p in difference.positions)
    for question in brief.questions:
        yield from ((f"Open question: {question.text}", c) for c in question.known)
