"""sources.yml: what the editor supplies is laid over the articles, and what is wrong with it is told."""

import breaches
import pytest
from breaches import Breach
from conftest import Project, assert_refused

from generator.model import Article, Known
from generator.site import read


@pytest.mark.parametrize("breach", breaches.SUPPLIED, ids=str)
def test_what_cannot_be_so_is_refused(project: Project, breach: Breach) -> None:
    assert_refused(project, breach)


def article(project: Project, article_id: str) -> Article:
    corpus, problems = read(project.settings())
    assert [problem for problem in problems if problem.severity == "error"] == []
    return corpus.articles[article_id]


def test_a_plain_value_is_the_editors_and_a_mapping_says_on_what_it_rests(project: Project) -> None:
    gazette = article(project, "0902-gazette")
    assert gazette.publisher == Known("Orrin Gazette", "supplied")
    assert (gazette.published.value, gazette.published.basis) == ("[2019-09-02..2019-09-03]", "inferred")
    assert gazette.published.note.startswith("The fire was")
    assert gazette.title == Known("Fire on the ferry Halden Star", "stated", ("Fire on the ferry Halden Star",))
    assert gazette.label == "Gazette"


def test_an_absent_fact_is_what_the_article_states_and_null_is_unknown(project: Project) -> None:
    assert article(project, "0903-observer").publisher.value == "Vell Observer"
    project.edit(
        "seeds/sources.yml",
        "label: Observer\n",
        "label: Observer\n  publisher: null\n  title: {value: null, note: None.}\n",
    )
    observer = article(project, "0903-observer")
    assert observer.publisher == Known()
    assert observer.title == Known(None, "unknown", (), "None.")


def test_passages_of_one_origin_are_known_to_be(project: Project) -> None:
    (origin,) = article(project, "0902-gazette").origins
    (other,) = article(project, "0903-observer").origins
    assert origin.name == other.name == "Nordic Wire interview with Mira Toft"
    text = project.path("seeds/0902-gazette.txt").read_text("utf-8")
    assert [text[span.start : span.end][:17] for span in origin.spans] == ["“We heard a bang "]


def test_furniture_is_corrected_both_ways(project: Project) -> None:
    project.edit(
        "seeds/sources.yml",
        "label: Gazette",
        "label: Gazette\n  furniture: [Everyone was taken off]\n  not_furniture: [Share this article]",
    )
    (problem,) = project.errors()
    assert (problem.code, problem.place) == ("quote-furniture", "background[2].evidence[0]")
    project.edit("briefs/ferry.yml", "quote: Everyone was taken off the ship\n", "quote: Share this article\n")
    assert project.errors() == []


def test_without_the_file_the_articles_are_as_they_are(project: Project) -> None:
    project.path("seeds/sources.yml").unlink()
    assert article(project, "0902-gazette").publisher == Known()
    project.path("seeds/sources.yml").mkdir()
    (problem,) = project.errors()
    assert (problem.code, problem.file) == ("unreadable", "seeds/sources.yml")
