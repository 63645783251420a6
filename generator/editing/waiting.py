"""What waits for an editor's decision in a brief, one thing after the other, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator import addresses
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
)

BEFORE, AFTER = 160, 160
"""Characters of an article that are shown around a quote."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to decide on: a claim, one quote of a claim or of an answer that stands already, or the words that a
    program wrote of a difference or question.
    """

    kind: Literal["proposed", "changed", "quote", "lost", "wording"]
    """A claim that nobody has reviewed; one under review; a quote that was laid in; a lost quote of an answer;
    the words of a difference or question.
    """
    owner: str
    """The place of the claim, of the question, or of the difference."""
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
    words: tuple[tuple[str, str], ...] = ()
    """What else is written of it, each with its key in the file: an event's date, a difference's summary."""
    under: frozenset[str] = frozenset()
    """The articles that bear what stands under a difference or question whose words are to be decided on."""

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
        return self.under | {one.article for one in self.quotes}


def waiting(brief: Brief) -> list[Waiting]:
    """Everything to be decided on in a brief that was read with `keep_lost`."""
    return [one for about, claims, item in _lists(brief) for one in _of_list(about, claims, item)]


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


def _lists(brief: Brief) -> Iterator[tuple[str, tuple[Claim, ...], Difference | Question | None]]:
    """The claims of each list of the brief, with what they belong to; of a difference or a question, itself."""
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
        yield f"Sources differ: {difference.question}", difference.positions, difference
    for question in brief.questions:
        yield f"Open question: {question.text}", question.known, question


def _named(actor: Actor) -> str:
    return f"{actor.name} ({', '.join(actor.aliases)})" if actor.aliases else actor.name


def _of_list(about: str, claims: tuple[Claim, ...], item: Difference | Question | None) -> Iterator[Waiting]:
    for number, claim in enumerate(claims):
        near = tuple(one.text for one in (*claims[max(0, number - 1) : number], *claims[number + 1 : number + 2]))
        anchor = addresses.anchor(claim)
        if claim.status == "proposed" or claim.status == "changed" or claim.lost:
            kind: Literal["proposed", "changed"] = "proposed" if claim.status == "proposed" else "changed"
            yield Waiting(
                kind,
                claim.place,
                claim.text,
                about,
                claim.evidence,
                claim.lost,
                claim.line,
                anchor,
                near,
                words=_beside(claim),
            )
            continue
        for evidence in claim.evidence:
            if evidence.status == "proposed":
                yield Waiting("quote", claim.place, claim.text, about, (evidence,), (), evidence.line, anchor, near)
    if isinstance(item, Question):
        yield from _of_answers(about, item)
    if item is not None and item.wording == "proposed":
        yield _wording(about, item)


def _of_answers(about: str, question: Question) -> Iterator[Waiting]:
    anchor, near = addresses.anchor(question), tuple(claim.text for claim in question.known[-2:])
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


def _wording(about: str, item: Difference | Question) -> Waiting:
    """The decision on the words of a difference or question, shown with what stands under it."""
    answers: tuple[Evidence | Lost, ...] = ()
    if isinstance(item, Difference):
        text = item.question
        words = [("kind", item.kind), ("summary", item.summary)]
        words += [("position", position.text) for position in item.positions] + [("reading", item.reading)]
    else:
        text, answers = item.text, (*item.answered_by, *item.lost)
        words = [("status", item.status), *(("known", claim.text) for claim in item.known)]
        words += [*(("answered_by", answer.quote) for answer in answers), ("missing", item.missing)]
    quotes: list[Evidence | Lost] = [*answers]
    for claim in item.claims:
        quotes += (*claim.evidence, *claim.lost)
    return Waiting(
        "wording",
        item.place,
        text,
        about,
        (),
        line=item.line,
        anchor=addresses.anchor(item),
        words=tuple((key, told) for key, told in words if told),
        under=frozenset(quote.article for quote in quotes),
    )


def _beside(claim: Claim) -> tuple[tuple[str, str], ...]:
    """What is written beside a claim's text, which is accepted with it."""
    words: list[tuple[str, str]] = []
    if isinstance(claim, Event):
        date = f"{claim.date.text} ({claim.date_basis})" if claim.date else "unknown"
        words = [("date", date), ("date_note", claim.date_note)]
    if isinstance(claim, Position):
        words = [("note", claim.note)]
    return tuple((key, told) for key, told in words if told)
