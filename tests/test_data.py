"""brief.json: what other programs may rely on."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from conftest import GOLDEN, REPOSITORY, Project
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import articles, brief_of, cited_spans, hostile, told_of

from generator import data, site
from generator.configuration import settings_from
from generator.pages import Corpus

SCHEMA = json.loads((REPOSITORY / "generator" / "brief.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def errors(document: Any) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(document)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_real_briefs_keep_to_the_schema() -> None:
    corpus, _ = site.read(settings_from(REPOSITORY / "mkdocs.yml"))
    assert corpus.briefs
    for view in corpus.views:
        document = data.document(view.brief, corpus.articles, data.site_href(view, directory_urls=True))
        assert errors(json.loads(json.dumps(document))) == []


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_the_golden_briefs_keep_to_the_schema(case: str, new_project: Callable[..., Project]) -> None:
    for text in site.build(new_project(case).settings()).files.values():
        assert errors(json.loads(text)) == []


@settings(max_examples=50)
@given(st.data())
def test_briefs_of_any_text_keep_to_the_schema_and_to_their_articles(found: st.DataObject) -> None:
    article = found.draw(articles())
    spans = found.draw(cited_spans(article).filter(bool))
    words = found.draw(hostile)
    brief = brief_of(
        article, spans, f"W {words} {{}}".replace("{", "{{").replace("}", "}}").replace("{{{{}}}}", "{}").format
    )
    corpus = Corpus({article.id: told_of(article, str)}, [brief])
    document = json.loads(
        json.dumps(data.document(brief, corpus.articles, data.site_href(corpus.views[0], directory_urls=True)))
    )
    assert errors(document) == []
    for evidence in nodes(document, "quote"):
        assert article.text[evidence["start"] : evidence["end"]] == evidence["quote"]
    claims = [node["id"] for node in nodes(document, "text")]
    assert claims == [claim.id for claim in brief.claims()]


def nodes(value: Any, key: str) -> list[dict[str, Any]]:
    """Every mapping with a key, in order."""
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return ([value] if isinstance(value, dict) and key in value else []) + [
        node for one in inner for node in nodes(one, key)
    ]


MUTATIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda brief: brief.update(version=2),
    "no version": lambda brief: brief.pop("version"),
    "no title": lambda brief: brief.update(title=""),
    "an unknown key": lambda brief: brief.update(more=1),
    "an unknown status": lambda brief: brief.update(status="verified"),
    "no timeline": lambda brief: brief.pop("timeline"),
    "a claim without evidence": lambda brief: brief["bottom_line"][0].update(evidence=[]),
    "a claim without an id": lambda brief: brief["bottom_line"][0].pop("id"),
    "a claim with an unknown key": lambda brief: brief["background"][0].update(more=1),
    "a claim of an unknown status": lambda brief: brief["timeline"][0].update(status="sure"),
    "an event without a date": lambda brief: brief["timeline"][0].pop("date"),
    "an event on a number": lambda brief: brief["timeline"][0].update(date=2019),
    "an event of an unknown basis": lambda brief: brief["timeline"][0].update(date_basis="guessed"),
    "an empty quote": lambda brief: brief["bottom_line"][0]["evidence"][0].update(quote=""),
    "a negative offset": lambda brief: brief["bottom_line"][0]["evidence"][0].update(start=-1),
    "an end of none": lambda brief: brief["bottom_line"][0]["evidence"][0].update(end=0),
    "evidence of no article": lambda brief: brief["bottom_line"][0]["evidence"][0].pop("article"),
    "evidence with an unknown key": lambda brief: brief["bottom_line"][0]["evidence"][0].update(more=1),
    "evidence of an unknown status": lambda brief: brief["bottom_line"][0]["evidence"][0].update(status="changed"),
    "a lost quote in a claim that stands": lambda brief: brief["bottom_line"][0].update(
        evidence=[], lost=[{"article": "a", "quote": "b"}]
    ),
    "a lost quote without words": lambda brief: brief["bottom_line"][0].update(lost=[{"article": "a", "quote": ""}]),
    "an address that runs code": lambda brief: brief["articles"][0].update(url="javascript:alert(1)"),
    "a short digest": lambda brief: brief["articles"][0].update(sha256="abc"),
    "an unknown basis": lambda brief: brief["articles"][0].update(published_basis="guessed"),
    "an unknown kind of actor": lambda brief: brief["actors"][0].update(kind="ship"),
    "one position": lambda brief: brief["differences"][0]["positions"].pop(),
    "an unknown kind of difference": lambda brief: brief["differences"][0].update(kind="quarrel"),
    "an unknown wording": lambda brief: brief["differences"][0].update(wording="changed"),
    "an unknown status of a question": lambda brief: brief["open_questions"][0].update(status="perhaps"),
    "a question with an unknown key": lambda brief: brief["open_questions"][0].update(more=1),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_the_schema_rejects_what_is_no_brief(project: Project, mutation: str) -> None:
    document = json.loads(site.build(project.settings()).files["briefs/ferry/brief.json"])
    assert errors(document) == []
    MUTATIONS[mutation](document)
    assert errors(document)


@pytest.mark.parametrize(
    ("directory_urls", "page"), [(True, "sources/0920-report/"), (False, "sources/0920-report.html")]
)
def test_an_href_leads_to_the_passage_from_the_sites_root(project: Project, directory_urls: bool, page: str) -> None:
    made = site.build(project.settings(directory_urls=directory_urls))
    evidence = json.loads(made.files["briefs/ferry/brief.json"])["bottom_line"][0]["evidence"][0]
    assert evidence["href"] == f"{page}#q-p2-the-fire-on-the"


def test_outside_a_site_there_is_no_href(project: Project) -> None:
    corpus, _ = site.read(project.settings())
    document = data.document(corpus.briefs[0], corpus.articles)
    assert {evidence["href"] for evidence in nodes(document, "quote")} == {None}
    assert errors(document) == []


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_a_draft_says_what_it_was_made_with_and_what_it_leaves_out(
    project: Project, one_claim_each: None, outlet: str
) -> None:
    project.topic()
    made = site.build(project.settings(), outlet)  # type: ignore[arg-type]
    document = json.loads(made.files["briefs/harbour-strike/brief.json"])
    assert errors(document) == []
    assert document["status"] == "draft"
    assert {claim["status"] for claim in nodes(document, "text")} == {"proposed"}
    assert document["model"].startswith("core_web_md 3.7.1 ")
    files = {article["id"]: article["file"] for article in document["articles"]}
    assert sorted(files.values()) == [f"harbour-strike/{name}" for name in ("deal.txt", "talks.md", "walkout.txt")]
    for one in document["unused"]:
        text = project.path(f"seeds/{files[one['article']]}").read_text("utf-8")
        assert text[one["start"] : one["end"]].strip()
        assert one["reason"]
    curated = json.loads(made.files["briefs/ferry/brief.json"])
    assert not curated.keys() & {"model", "unused"}


@pytest.mark.parametrize(
    "change", [{"model": ""}, {"unused": [{"article": "a", "start": 0, "end": 1}]}, {"unused": {}}]
)
def test_the_schema_rejects_what_no_draft_says(project: Project, change: dict[str, Any]) -> None:
    document = json.loads(site.build(project.settings()).files["briefs/ferry/brief.json"])
    assert errors(document | {"model": "m", "unused": []}) == []
    assert errors(document | change)


def test_what_repeats_an_origin_says_so(project: Project) -> None:
    document = json.loads(site.build(project.settings()).files["briefs/ferry/brief.json"])
    assert [one["origin"] for one in document["bottom_line"][1]["evidence"]] == [
        "Nordic Wire interview with Mira Toft"
    ] * 2
    assert document["timeline"][1]["group"] == "Before the fire"


def test_what_is_lost_offered_and_laid_in_is_told(project: Project) -> None:
    project.write("seeds/new.txt", "The ship was sold to a yard, the company said on its page.")
    project.edit("briefs/ferry.yml", "retired: [first-report]", "retired: [first-report]\noffered: [new]")
    project.edit(
        "briefs/ferry.yml",
        "      - article: 0902-gazette\n        quote: Everyone was taken off the ship\n",
        "      - {article: new, quote: The ship was sold, status: proposed}\n"
        "      - article: 0902-gazette\n        quote: Everyone swam\n        nearest: Everyone was taken off\n",
    )
    project.edit("briefs/ferry.yml", "    kind: spread\n", "    kind: spread\n    wording: proposed\n")
    corpus, _ = site.read(project.settings())
    document = data.document(corpus.briefs[0], corpus.articles)
    assert errors(document) == []
    assert [one["offered"] for one in document["articles"]] == [False, False, False, True]
    assert "proposed" in [one["wording"] for one in document["differences"]]
    assert {one["wording"] for one in document["open_questions"]} == {"curated"}
    (claim,) = [claim for claim in document["background"] if claim["lost"]]
    assert claim["status"] == "changed"
    assert [evidence["status"] for evidence in claim["evidence"]] == ["proposed"]
    assert claim["lost"] == [
        {
            "article": "0902-gazette",
            "quote": "Everyone swam",
            "nearest": "Everyone was taken off",
            "attributed_to": "coast guard",
        }
    ]
