"""Numbers, letters and names of what a page cites: each leads to one place, and says which."""

import pytest
from conftest import Project
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses
from generator.citations import Citations, across, by_date, first_words, label_and_date
from generator.dates import Date
from generator.model import Article, Evidence, Span
from generator.site import read
from generator.views import BriefView

TOLD = (
    "The dam held for an hour. The dam held for an hour and a half, said an engineer. It broke at noon. "
    "The dam held for days."
)


@pytest.fixture
def ferry(project: Project) -> BriefView:
    (view,) = read(project.settings())[0].views
    return view


def cited(project: Project, quotes: list[str]) -> Citations:
    """A brief's citations of passages that all stand in one article."""
    project.write("seeds/dam.txt", TOLD)
    listed = ", ".join(f'{{article: dam, quote: "{quote}"}}' for quote in quotes)
    project.write(
        "briefs/dam.yml", f"title: Dam\narticles: [dam]\nbackground: [{{claim: It broke., evidence: [{listed}]}}]\n"
    )
    return next(view.citations for view in read(project.settings())[0].views if view.brief.id == "dam")


def test_a_link_is_named_by_number_label_and_first_words(project: Project) -> None:
    found = cited(project, ["The dam held for days.", "It broke at noon."])
    ((cite,), (short,)) = (found.cites([passage.evidence]) for passage in reversed(found.passages))
    assert (cite.name, cite.full_name) == ("1: dam: The dam held for…", "dam: The dam held for…")
    assert short.name == "1: dam: It broke at noon."


def test_passages_that_begin_alike_are_told_apart_by_their_letters(project: Project) -> None:
    found = cited(project, ["The dam held for an hour.", "The dam held for days.", "It broke"])
    assert [passage.begun for passage in found.passages] == [
        "(1a) The dam held for…",
        "It broke",
        "(1c) The dam held for…",
    ]


WORDS = st.lists(st.sampled_from(["the", "dam", "held", "broke", "again"]), min_size=5, max_size=7).map(" ".join)


@given(sentences=st.lists(WORDS, min_size=1, max_size=8), numbered=st.booleans())
def test_names_and_letters_differ_where_links_lead_elsewhere(sentences: list[str], numbered: bool) -> None:
    text = ". ".join(sentences)
    article = Article(id="dam", file="dam.txt", text=text, sha256="", paragraphs=(), label="Dam")
    starts = [sum(len(one) + 2 for one in sentences[:index]) for index in range(len(sentences))]
    spans = [Span(start, start + len(one)) for start, one in zip(starts, sentences, strict=True)]
    evidence = [Evidence(article.id, text[span.start : span.end], span) for span in spans]
    found = Citations([article], evidence, {article.id: {span: f"q-{span.start}" for span in spans}}, numbered)
    cites = [found.cites([one])[0] for one in evidence]
    assert len({cite.target for cite in cites}) == len(sentences)
    assert len({cite.name for cite in cites}) == len({cite.full_name for cite in cites}) == len(sentences)
    assert len({passage.anchor for passage in found.passages}) == len(sentences)


def test_a_page_over_briefs_has_letters_of_its_own_and_no_numbers(project: Project, ferry: BriefView) -> None:
    other = cited(project, ["It broke at noon."])
    asked = [
        *((ferry.citations, evidence) for evidence in reversed(ferry.citations.evidence)),
        (other, other.evidence[0]),
    ]
    found = across(asked)
    assert not found.numbered
    assert [article.id for article in found.articles] == ["0902-gazette", "0903-observer", "0920-report", "dam"]
    letters = [passage.letter for passage in found.passages]
    assert letters == [addresses.letters(index) for index in range(len(letters))]
    assert {passage.target for passage in found.passages} == {
        passage.target for of in (ferry.citations, other) for passage in of.passages
    }


def test_a_page_over_briefs_names_only_what_it_cites(ferry: BriefView) -> None:
    one = next(evidence for evidence in ferry.brief.evidence() if evidence.article == "0903-observer")
    assert [article.id for article in across([(ferry.citations, one)]).articles] == ["0903-observer"]
    assert across([]).passages == []


def test_whom_a_passage_is_attributed_to_is_told_by_the_first_that_says(ferry: BriefView) -> None:
    (one, *_) = (evidence for evidence in ferry.brief.evidence() if evidence.attributed_to)
    silent = Evidence(one.article, one.quote, one.span)
    found = across([(ferry.citations, silent), (ferry.citations, one)])
    assert [passage.evidence.attributed_to for passage in found.passages] == [one.attributed_to]


def test_articles_without_a_date_come_last(ferry: BriefView, project: Project) -> None:
    undated = cited(project, ["It broke"]).articles[0]
    mixed: list[Article] = [undated, *reversed(ferry.articles)]
    assert [article.id for article in sorted(mixed, key=by_date)] == [*(a.id for a in ferry.articles), "dam"]


def test_label_and_date(ferry: BriefView) -> None:
    assert label_and_date(ferry.articles[1]) == f"Observer, {Date.parse('2019-09-03').display(short=True)}"


@pytest.mark.parametrize(
    ("text", "told"), [("", ""), ("one", "one"), ("one two", "one two"), (" one  two\nthree ", "one two…")]
)
def test_first_words(text: str, told: str) -> None:
    assert first_words(text, 2) == told
