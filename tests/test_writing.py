"""A brief as a file: what is written is read back as the same brief, whatever the articles say."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import yaml
from conftest import GOLDEN, REPOSITORY, Project
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import YAML_LIKE, articles, brief_of, cited_spans, hostile

from generator import site
from generator.articles import read_article
from generator.configuration import settings_from
from generator.curation import brief_in
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
    Lost,
    Position,
    Question,
    Section,
    Span,
)
from generator.quotes import places
from generator.writing import can_be_named, text_of

one_line = hostile.map(lambda text: " ".join(text.split())).filter(bool)
"""Any text, its white space made single, as reading makes it."""


def read_back(brief: Brief, known: dict[str, Article], header: tuple[str, ...] = ()) -> Brief:
    read, problems = brief_in(text_of(brief, known, header).encode(), brief.id, brief.file, known)
    assert problems == []
    assert read
    return read


def without_bases(brief: Brief) -> Brief:
    """The brief without what reading finds out itself: on what the dates of events rest."""

    def event(one: Event) -> Event:
        return replace(one, date_basis="unknown")

    return replace(
        brief,
        timeline=tuple(
            replace(entry, events=tuple(map(event, entry.events))) if isinstance(entry, EventGroup) else event(entry)
            for entry in brief.timeline
        ),
    )


def quoted(article: Article, words: str, attributed_to: str = "", nth: int = 0) -> Evidence:
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Evidence(article.id, words, Span(start, start + len(words)), attributed_to)


@settings(max_examples=100)
@given(st.data())
def test_a_brief_of_any_text_comes_back(found: st.DataObject) -> None:
    article = found.draw(articles())
    spans = found.draw(cited_spans(article))
    spans = [span for span in spans if span in places(article, article.text[span.start : span.end])]
    words = found.draw(st.lists(one_line, min_size=1, max_size=5))
    if not spans:
        return
    brief = brief_of(article, spans, lambda number: words[number % len(words)])
    brief = identified(replace(brief, retired=("gone",)))
    read = read_back(brief, {article.id: article}, (words[0],))
    assert without_bases(read) == without_bases(brief)
    assert text_of(read, {article.id: article}) == text_of(brief, {article.id: article})


@settings(max_examples=100)
@given(one_line | st.sampled_from(YAML_LIKE).filter(str.strip))
def test_every_reader_of_yaml_reads_texts_as_texts(words: str) -> None:
    claim = Claim(id="a", text=words, evidence=())
    brief = Brief(id="b", file="", title=words, topics=(words,), bottom_line=(claim,))
    found = yaml.safe_load(text_of(brief, {}))
    assert (found["title"], found["topics"], found["bottom_line"][0]["claim"]) == (words, [words], words)


@pytest.mark.parametrize("words", ["yes", "No", "012", "1e3", "2024-08-05", "null", "~", "=", "1:30", "0x1F", "<<"])
def test_what_looks_like_something_else_is_a_text(words: str) -> None:
    found = yaml.safe_load(text_of(Brief(id="b", file="", title=words), {}))
    assert found == {"title": words}


@settings(max_examples=50)
@given(st.lists(hostile, max_size=3))
def test_a_header_is_a_comment_whatever_it_says(lines: list[str]) -> None:
    text = text_of(Brief(id="b", file="", title="One"), {}, lines)
    assert yaml.safe_load(text) == {"title": "One"}
    assert all(line.startswith("#") for line in text.split("\n")[: len(lines)])


def test_the_real_briefs_come_back() -> None:
    corpus, problems = site.read(settings_from(REPOSITORY / "mkdocs.yml"))
    assert problems == []
    assert corpus.briefs
    for brief in corpus.briefs:
        assert read_back(brief, dict(corpus.articles)) == brief


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_the_golden_briefs_come_back(case: str, new_project: Callable[..., Project]) -> None:
    corpus, _ = site.read(new_project(case).settings())
    for brief in corpus.briefs:
        assert read_back(brief, dict(corpus.articles)) == brief


TEXT = """\
Fire on the ferry

The fire broke out at ten, the coast guard said. Nobody was hurt, the coast guard said.

"It was over in an hour: we were lucky", said Ines Vogt, the harbour master, who had been on the quay since the evening.

Nobody was hurt, the owner said.

Share this article
"""


def ferry() -> Article:
    return read_article(TEXT.encode(), "ferry.txt", "seeds/ferry.txt")[0]


def everything(article: Article) -> Brief:
    """A brief with one of everything, without ids."""
    hurt = quoted(article, "Nobody was hurt", "the owner", nth=1)
    over = quoted(article, TEXT.split("\n")[4])
    at_ten = quoted(article, "The fire broke out at ten, the coast guard said.")
    date = Date.parse("2025-03-04")

    def claim(text: str, evidence: Evidence = at_ten, kind: type[Claim] = Claim, **more: object) -> Any:
        return kind(id="", text=text, evidence=(evidence,), status="proposed", **more)

    return Brief(
        id="ferry",
        file="",
        title="Fire on the ferry",
        edited=Date.parse("2025-03-11"),
        topics=("Shipping", "Fires"),
        articles=("ferry",),
        bottom_line=(claim("Nobody was hurt.", hurt, differs=""), claim("Nobody was hurt.")),
        background=(
            Section(
                heading="The harbour", claims=(claim(" ".join(["The harbour master was on the quay."] * 3), over),)
            ),
            Section(heading="", claims=(claim("It burned.", allow={"name": "looked at: fine"}),)),
        ),
        timeline=(
            claim(
                "The fire broke out.", kind=Event, date=date, date_basis="inferred", date_note="the article's own day"
            ),
            EventGroup(
                label="Later",
                note="",
                events=(claim("It was over.", over, kind=Event, date=None, date_basis="unknown"),),
            ),
        ),
        actors=(
            Actor(
                id="",
                name="Ines Vogt",
                kind="person",
                aliases=("Vogt",),
                roles=(claim("Harbour master", over), claim("Said it was over", over)),
            ),
        ),
        differences=(
            Difference(
                id="",
                question="Who said so?",
                kind="spread",
                positions=(claim("the owner", hurt, kind=Position, note="once"), claim("the guard", kind=Position)),
            ),
        ),
        questions=(Question(id="", text="What burned?", status="open", known=(claim("It burned."),), missing="All."),),
    )


EXPECTED = """\
# Made by hand

title: Fire on the ferry
edited: 2025-03-11
topics: [Shipping, Fires]

articles:
  - ferry

bottom_line:
  - claim: Nobody was hurt.
    id: nobody-was-hurt
    status: proposed
    evidence:
      - article: ferry
        quote: Nobody was hurt
        occurrence: 2
        attributed_to: the owner

  - claim: Nobody was hurt.
    id: nobody-was-hurt-2
    status: proposed
    evidence:
      - article: ferry
        quote: The fire broke out at ten, the coast guard said.

background:
  - claim: It burned.
    id: it-burned
    status: proposed
    allow:
      name: 'looked at: fine'
    evidence:
      - article: ferry
        quote: The fire broke out at ten, the coast guard said.

  - heading: The harbour

  - claim: >-
      The harbour master was on the quay. The harbour master was on the quay. The harbour master
      was on the quay.
    id: the-harbour-master-was-on-the
    status: proposed
    evidence:
      - article: ferry
        quote: >-
          "It was over in an hour: we were lucky", said Ines Vogt, the harbour master, who had been
          on the quay since the evening.

timeline:
  - date: 2025-03-04
    date_note: the article's own day
    claim: The fire broke out.
    id: 2025-03-04-the-fire-broke-out
    status: proposed
    evidence:
      - article: ferry
        quote: The fire broke out at ten, the coast guard said.

  - group: Later
    events:
      - date: unknown
        claim: It was over.
        id: it-was-over
        status: proposed
        evidence:
          - article: ferry
            quote: >-
              "It was over in an hour: we were lucky", said Ines Vogt, the harbour master, who had
              been on the quay since the evening.

actors:
  - name: Ines Vogt
    id: ines-vogt
    kind: person
    aliases: [Vogt]
    roles:
"""


def test_the_layout_is_an_editors() -> None:
    article = ferry()
    brief = identified(everything(article))
    brief = replace(brief, background=brief.background[::-1])
    assert text_of(brief, {"ferry": article}, ["Made by hand"]).startswith(EXPECTED)


def test_claims_under_no_heading_come_first() -> None:
    article = ferry()
    brief = identified(everything(article))
    read = read_back(brief, {"ferry": article})
    assert [section.heading for section in read.background] == ["", "The harbour"]
    assert without_bases(read) == without_bases(replace(brief, background=brief.background[::-1]))


def test_a_quote_is_numbered_among_the_places_that_count() -> None:
    article = ferry()
    again = quoted(article, "Nobody was hurt", nth=1)
    claim = Claim(id="a", text="x", evidence=(again,))
    brief = Brief(id="b", file="", title="t", articles=("ferry",), bottom_line=(claim,))
    assert "occurrence: 2" in text_of(brief, {"ferry": article})
    masked = replace(article, furniture=(Span(TEXT.index("Nobody"), TEXT.index("Nobody") + 15),))
    assert "occurrence" not in text_of(brief, {"ferry": masked})
    for known in (article, masked):
        assert read_back(brief, {"ferry": known}).bottom_line[0].evidence == (again,)


@pytest.mark.parametrize(("name", "good"), [("a b", True), ("a  b", False), ("a\u00a0b", False), (" a", False)])
def test_a_file_with_odd_white_space_in_its_name_cannot_be_named(name: str, good: bool) -> None:
    assert can_be_named(replace(ferry(), id=name)) == good


@pytest.mark.parametrize(
    "name", ["012", "yes", "a: b", "<b>", "- x", "#1", "null", "日本", "a b/c d.txt", "'", "\x1b[31m"]
)
def test_articles_of_any_name_are_named(name: str) -> None:
    article = replace(ferry(), id=name)
    evidence = replace(quoted(article, "Nobody was hurt, the owner said."), article=name)
    claim = Claim(id="a", text="x", evidence=(evidence,))
    brief = Brief(id="b", file="", title="t", articles=(name,), bottom_line=(claim,))
    assert read_back(brief, {name: article}) == brief


def test_what_is_offered_renamed_proposed_and_lost_comes_back() -> None:
    article = ferry()
    told = replace(quoted(article, "Nobody was hurt, the owner said."), status="proposed")
    lost = Lost("gone", "All were hurt.", "", "the owner")
    near = Lost("ferry", "Nobody was hurt at all.", "Nobody was hurt, the owner said.")
    claim = Claim(id="a", text="x", evidence=(told,), lost=(lost, near), status="changed")
    question = Question(id="b", text="y", status="answered", lost=(lost,))
    brief = Brief(id="b", file="", title="t", articles=("ferry", "new"), offered=("new",), renamed={"old": "ferry"})
    brief = replace(brief, bottom_line=(claim,), questions=(question,))
    assert read_back(brief, {"ferry": article, "new": replace(article, id="new")}) == brief


def test_words_that_nobody_has_reviewed_come_back() -> None:
    claim = Position(id="p", text="nobody", evidence=(quoted(ferry(), "Nobody was hurt, the owner said."),))
    difference = Difference(id="d", question="Who?", kind="spread", positions=(claim,), wording="proposed")
    question = Question(id="q", text="Why?", status="open", missing="All.", wording="proposed")
    brief = Brief(id="b", file="", title="t", articles=("ferry",), differences=(difference,), questions=(question,))
    assert read_back(brief, {"ferry": ferry()}) == brief
