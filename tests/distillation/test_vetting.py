"""What is taken out of a draft, and what goes with it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import articles, brief_of, cited_spans, hostile

from generator import checks, support
from generator.articles import read_article
from generator.dates import Date
from generator.distillation.vetting import DOUBTS, vetted
from generator.errors import InputError
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

TEXT = "Fire on the ferry\n\nThe fire broke out at ten. Two people were hurt, the owner said.\n\nIt may have been a cable.\n"
ARTICLE = read_article(TEXT.encode(), "ferry.txt", "seeds/ferry.txt")[0]
KNOWN = {"ferry": ARTICLE}
TEN = "The fire broke out at ten."
HURT = "Two people were hurt, the owner said."


def evidence(words: str, attributed_to: str = "") -> Evidence:
    start = TEXT.index(words)
    return Evidence("ferry", words, Span(start, start + len(words)), attributed_to)


def claim(text: str, words: str = TEN, kind: type[Claim] = Claim, **more: object) -> Any:
    return kind(id="", text=text, evidence=(evidence(words),), status="proposed", **more)


def draft(**parts: Any) -> Brief:
    return Brief(id="ferry", file="", title="Fire", status="draft", articles=("ferry",), **parts)


GOOD = claim(TEN)
BAD = [
    claim("The fire broke out at 11."),
    claim("The fire broke out on 4 March."),
    claim("The Halden Star burned."),
    claim(""),
    replace(GOOD, evidence=()),
    replace(GOOD, evidence=(Evidence("ferry", "at ten", Span(0, 6)),)),
    replace(GOOD, evidence=(Evidence("ferry", "he fire", Span(20, 27)),)),
    replace(GOOD, evidence=(Evidence("other", "Fire", Span(0, 4)),)),
    replace(GOOD, evidence=(evidence("owner said.\n\nIt may"),)),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.text[:20])
def test_a_claim_that_may_not_stand_is_taken_out(bad: Claim) -> None:
    assert [one.text for one in vetted(draft(bottom_line=(bad, GOOD)), KNOWN).bottom_line] == [TEN]


def test_what_only_an_editor_judges_stays() -> None:
    cautious = claim("It was a cable.", "It may have been a cable.")
    said = replace(claim("Two people were hurt.", HURT), evidence=(evidence(HURT, "the owner"),))
    brief = vetted(draft(bottom_line=(cautious, said)), KNOWN)
    assert {doubt.code for doubt in support.doubts(brief, KNOWN)} == {"hedge", "attribution"}
    assert len(brief.bottom_line) == 2


def test_what_is_nothing_without_its_claims_goes_with_them() -> None:
    bad = claim("The fire broke out at 11.")
    event = claim("The fire broke out at 11.", kind=Event, date=None, date_basis="unknown")
    difference = Difference(
        id="when",
        question="When?",
        kind="spread",
        positions=(claim("at ten", kind=Position), claim("at 11", kind=Position)),
    )
    brief = vetted(
        draft(
            bottom_line=(replace(GOOD, differs="when"),),
            background=(Section(heading="Before", claims=(bad,)), Section(heading="Then", claims=(GOOD,))),
            timeline=(EventGroup(label="Later", note="", events=(event,)), event),
            actors=(
                Actor(id="", name="Owner", kind="person", roles=(claim("Owner of 11 ships"),)),
                Actor(id="", name="Ferry", kind="organisation"),
            ),
            differences=(difference,),
            questions=(
                Question(id="", text="Why?", status="open", known=(bad,), missing="A cause."),
                Question(id="", text="Who?", status="open", missing="A name."),
                Question(id="", text="How?", status="open"),
                Question(id="", text="Where?", status="answered", answered_by=(Evidence("ferry", "x", Span(1, 2)),)),
            ),
        ),
        KNOWN,
    )
    assert [section.heading for section in brief.background] == ["Then"]
    assert brief.timeline == ()
    assert [actor.name for actor in brief.actors] == ["Ferry"]
    assert brief.differences == ()
    assert [one.differs for one in brief.bottom_line] == [""]
    assert [question.text for question in brief.questions] == ["Who?"]


def test_it_comes_back_as_a_draft_with_places_and_ids() -> None:
    event = claim(TEN, kind=Event, date=Date.parse("2025-03"), date_basis="stated", date_note="as the article says")
    brief = vetted(draft(bottom_line=(GOOD,), timeline=(event,)), KNOWN)
    assert (brief.status, brief.bottom_line[0].status) == ("draft", "proposed")
    assert [one.id for one in brief.claims()] == ["the-fire-broke-out-at-ten", "2025-03-the-fire-broke-out-at"]
    assert [one.place for one in brief.claims()] == ["bottom_line[0]", "timeline[0]"]
    assert vetted(brief, KNOWN) == brief


def test_what_no_claim_is_to_blame_for_is_told() -> None:
    with pytest.raises(InputError, match="title: is empty"):
        vetted(replace(draft(bottom_line=(GOOD,)), title=" "), KNOWN)


@settings(max_examples=50)
@given(st.data())
def test_what_is_left_of_any_brief_may_be_published(found: st.DataObject) -> None:
    article: Article = found.draw(articles())
    words = found.draw(st.lists(hostile.filter(str.strip), min_size=1, max_size=4))
    brief = brief_of(article, found.draw(cited_spans(article)), lambda number: words[number % len(words)])
    left = vetted(replace(brief, status="draft"), {article.id: article})
    assert checks.check([left], {article.id: article}) == []
    assert not [doubt for doubt in support.doubts(left, {article.id: article}) if doubt.code in DOUBTS]
    assert left.status == "draft"
    for one in left.evidence():
        assert article.text[one.span.start : one.span.end] == one.quote
