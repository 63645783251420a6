"""What waits for an editor's decision in a brief, one thing after the other, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator import addresses
from generator.model import Actor, Article, Brief, Claim, EventGroup, Evidence, Lost, Question

BEFORE, AFTER = 160, 160
"""Characters of an article that are shown around a quote."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to decide on: a claim, or one quote of a claim or of an answer that stands already."""

    kind: Literal["proposed", "changed", "quote", "lost"]
    """A claim that nobody has reviewed; one under review; a quote that was laid in; a lost quote of an answer."""
    owner: str
    """The place of the claim, or of the question."""
    text: str
    about: str
    """What it belongs to: a section, an actor, a difference, a question."""
    evidence: tuple[Evidence, ...]
    """What is to be decided on; of a claim all that it rests on."""
    lost: tuple[Lost, ...] = ()
    line: int = 0
    """Of the file."""
    anchor: str = ""
    """Where the brief's page has it."""
    near: tuple[str, ...] = ()
    """What stands right before and after it in the brief."""
    status: str = ""
    """How far the question is answered that a proposed quote would answer; empty for anything else."""

    @property
    def key(self) -> tuple[str, ...]:
        """Names the thing wherever it stands."""
        return (self.kind, self.about, self.text, *(f"{one.article}: {one.quote}" for one in self.quotes))

    @property
    def quotes(self) -> tuple[Evidence | Lost, ...]:
        """What stands, and what is lost."""
        return (*self.evidence, *self.lost)

    @property
    def articles(self) -> frozenset[str]:
        """The articles it rests on."""
        return frozenset(one.article for one in self.quotes)


def waiting(brief: Brief) -> list[Waiting]:
    """Everything to be decided on in a brief that was read with `keep_lost`."""
    return [one for about, claims, owner in _lists(brief) for one in _of_list(about, claims, owner)]


def reviewed(brief: Brief) -> list[str]:
    """The articles that are offered and of which nothing waits any more."""
    still = {article for one in waiting(brief) for article in one.articles}
    return [article for article in brief.offered if article not in still]


def context(article: Article, evidence: Evidence) -> tuple[str, str, str]:
    """The words before a quote in its article, the quote, and those after it."""
    start, end, text = evidence.span.start, evidence.span.end, article.text
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    if start > BEFORE:
        before = "…" + before.partition(" ")[2]
    if end + AFTER < len(text):
        after = after.rpartition(" ")[0] + "…"
    return before, text[start:end], after


def _lists(brief: Brief) -> Iterator[tuple[str, tuple[Claim, ...], Question | None]]:
    """The claims of each list of the brief, with what they belong to; of a question, itself."""
    yield "Bottom line", brief.bottom_line, None
    for section in brief.background:
        yield f"Background: {section.heading}".removesuffix(": "), section.claims, None
    loose: list[Claim] = []
    for entry in brief.timeline:
        if isinstance(entry, EventGroup):
            yield f"Timeline: {entry.label}", entry.events, None
        else:
            loose.append(entry)
    yield "Timeline", tuple(loose), None
    for actor in brief.actors:
        yield f"Actor: {_named(actor)}", actor.roles, None
    for difference in brief.differences:
        yield f"Sources differ: {difference.question}", difference.positions, None
    for question in brief.questions:
        yield f"Open question: {question.text}", question.known, question


def _named(actor: Actor) -> str:
    return f"{actor.name} ({', '.join(actor.aliases)})" if actor.aliases else actor.name


def _of_list(about: str, claims: tuple[Claim, ...], question: Question | None) -> Iterator[Waiting]:
    for number, claim in enumerate(claims):
        near = tuple(one.text for one in (*claims[max(0, number - 1) : number], *claims[number + 1 : number + 2]))
        anchor = addresses.anchor(claim)
        if claim.status == "proposed" or claim.status == "changed" or claim.lost:
            kind: Literal["proposed", "changed"] = "proposed" if claim.status == "proposed" else "changed"
            yield Waiting(kind, claim.place, claim.text, about, claim.evidence, claim.lost, claim.line, anchor, near)
            continue
        for evidence in claim.evidence:
            if evidence.status == "proposed":
                yield Waiting("quote", claim.place, claim.text, about, (evidence,), (), evidence.line, anchor, near)
    if question is None:
        return
    anchor, near = addresses.anchor(question), tuple(claim.text for claim in claims[-2:])
    for evidence in question.answered_by:
        if evidence.status == "proposed":
            yield Waiting(
                "quote",
                question.place,
                f"Answers: {question.text}",
                about,
                (evidence,),
                (),
                evidence.line,
                anchor,
                near,
                question.status,
            )
    for lost in question.lost:
        yield Waiting("lost", question.place, f"Answers: {question.text}", about, (), (lost,), lost.line, anchor, near)
