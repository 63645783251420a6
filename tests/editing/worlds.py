"""Invented articles, briefs and drafts for Hypothesis: any claims, resting on any sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from generator.articles import read_article
from generator.dates import Date
from generator.ids import identified
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
    Span,
)

NOUNS = ("harbour", "bridge", "council", "ferry", "archive", "mill", "school", "market", "valley", "station")
VERBS = ["closed", "opened", "visited", "repaired", "counted", "promised", "refused", "sold", "inspected", "flooded"]
NAMES = ("Ines Vogt", "Water Board", "Piet Olsen", "Lakes Authority")
DATES = ("2021", "2021-03", "2021-03-04", "2022-07-01", "unknown")
sentences = st.builds(
    lambda noun, verb, other, number: f"The {noun} {verb} the {other} with {number} workers that week.",
    st.sampled_from(NOUNS),
    st.sampled_from(VERBS),
    st.sampled_from(NOUNS),
    st.integers(2, 40),
)
HEADING = "What is known of the harbour and the bridge by now, in full, after all these years of waiting:"


def article(name: str, told: Sequence[str], topic: str = "") -> Article:
    """An article of these sentences, each a paragraph of its own."""
    file = f"{topic}/{name}.txt".lstrip("/")
    text = "\n\n".join([HEADING, *told]) + "\n"
    return read_article(text.encode(), file, f"seeds/{file}")[0]


@st.composite
def folders(draw: st.DrawFn, names: Sequence[str]) -> dict[str, Article]:
    """Some articles, in which sentences may be repeated."""
    return {name: article(name, draw(st.lists(sentences, min_size=1, max_size=5, unique=True))) for name in names}


def passages(found: Article) -> list[Evidence]:
    """Every sentence of an article that can be quoted, and each one's last words."""
    return [
        Evidence(found.id, found.text[span.start : span.end], span)
        for match in re.finditer(r"The [^.]*(with \d+ workers that week\.)", found.text)
        for span in (Span(*match.span()), Span(*match.span(1)))
        if found.text.count(found.text[span.start : span.end]) == 1
    ]


class _Author:
    """Makes briefs of some articles."""

    def __init__(self, draw: st.DrawFn, articles: Sequence[Article], least: int):
        self.draw, self.least = draw, least
        self.pool = [evidence for one in articles for evidence in passages(one)]

    def evidence(self) -> tuple[Evidence, ...]:
        found = self.draw(st.lists(st.sampled_from(self.pool), min_size=1, max_size=3))
        return tuple(dict.fromkeys(found))

    def claims(self, kind: type[Claim] = Claim, least: int = 0, **more: object) -> tuple[Claim, ...]:
        found = []
        for _ in range(self.draw(st.integers(least, max(least, 2)))):
            evidence = self.evidence()
            text = evidence[0].quote if kind is not Position else evidence[0].quote.split()[1]
            if kind is Event:
                date = self.draw(st.sampled_from(DATES))
                when = None if date == "unknown" else Date.parse(date)
                more = {"date": when, "date_basis": "inferred" if when else "unknown"}
            found.append(kind(id="", text=text, evidence=evidence, **more))  # type: ignore[arg-type]
        return tuple(found)

    def timeline(self) -> tuple[Event | EventGroup, ...]:
        events: list[Event | EventGroup] = list(self.claims(Event))  # type: ignore[arg-type]
        if self.draw(st.booleans()):
            group = EventGroup(label="Some time", note="", events=self.claims(Event, 1))  # type: ignore[arg-type]
            events.insert(self.draw(st.integers(0, len(events))), group)
        return tuple(events)

    def brief(self, articles: Sequence[str]) -> Brief:
        names = self.draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=3))
        asked = self.draw(st.lists(st.sampled_from(("Who?", "Why?", "Where?")), unique=True, max_size=2))
        return Brief(
            id="brief",
            file="briefs/brief.yml",
            title="The harbour",
            articles=tuple(articles),
            bottom_line=self.claims(least=self.least),
            background=tuple(
                Section(heading=heading, claims=self.claims(least=1))
                for heading in self.draw(st.sampled_from([(), ("",), ("Before",), ("", "Before", "After")]))
            ),
            timeline=self.timeline(),
            actors=tuple(
                Actor(id="", name=name, kind="person", roles=self.claims(least=self.draw(st.integers(0, 1))))
                for name in names
            ),
            differences=tuple(
                Difference(
                    id="",
                    question=f"{word} differs?",
                    kind="spread",
                    positions=self.claims(Position, 2),  # type: ignore[arg-type]
                )
                for word in asked
            ),
            questions=tuple(
                Question(
                    id="",
                    text=word,
                    status="open",
                    missing="All.",
                    known=self.claims(),
                    answered_by=self.draw(st.sampled_from([(), self.evidence()])),
                )
                for word in asked
            ),
        )


@st.composite
def briefs(draw: st.DrawFn, articles: dict[str, Article], least: int = 1) -> Brief:
    """A brief of the articles, which lists them all; each sentence of them may bear any of its claims."""
    author = _Author(draw, list(articles.values()), least)
    if not author.pool:
        return Brief(id="brief", file="briefs/brief.yml", title="The harbour", articles=tuple(articles))
    return identified(author.brief(list(articles)))


def drafted(brief: Brief) -> Brief:
    """The brief as the program makes them: every claim proposed, and all words beside them."""

    def proposed(claims: Sequence[Claim]) -> tuple[Claim, ...]:
        return tuple(replace(claim, status="proposed") for claim in claims)

    return replace(
        brief,
        status="draft",
        bottom_line=proposed(brief.bottom_line),
        background=tuple(replace(s, claims=proposed(s.claims)) for s in brief.background),
        timeline=tuple(
            replace(entry, events=proposed(entry.events)) if isinstance(entry, EventGroup) else proposed([entry])[0]
            for entry in brief.timeline
        ),
        actors=tuple(replace(a, roles=proposed(a.roles)) for a in brief.actors),
        differences=tuple(replace(d, positions=proposed(d.positions), wording="proposed") for d in brief.differences),
        questions=tuple(replace(q, known=proposed(q.known), wording="proposed") for q in brief.questions),
    )
