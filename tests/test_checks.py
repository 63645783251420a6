"""The invariants of every brief, whoever wrote it; and that each of them is tested."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import breaches
import pytest
from breaches import Breach
from conftest import REPOSITORY, Project, assert_nothing_built, assert_refused

from generator import addresses, checks
from generator.model import Article, Brief, Claim, Evidence, Lost, Position, Section, Span
from generator.site import read


@pytest.mark.parametrize("breach", breaches.CHECKS, ids=str)
def test_a_broken_invariant_is_refused(project: Project, breach: Breach) -> None:
    assert_refused(project, breach)


TESTED_ELSEWHERE = {
    "dead-link": "test_pages",
    "same-address": "test_checks",
    "too-large": "test_reading",
    "unreadable": "test_curation",
    "not-empty": "test_export",
    "no-folder": "test_configuration",
    "bad-option": "test_configuration",
    "bad-template": "test_pages",
    "not-writable": "test_export",
    "permalink-lost": "test_permalinks",
    "permalink-moved": "test_permalinks",
    "bad-record": "test_permalinks",
    "unknown-id": "test_changes",
    "change-untold": "test_permalinks",
    "not-added": "editing/test_logbook",
    "not-set": "editing/test_logbook",
    "no-model": "test_configuration",
    "wrong-model": "analysis/test_parsing",
    "not-updated": "editing/test_updating",
    "no-article": "editing/test_desk",
}


REPORTING = ("problem", "error", "Problem", "found")
"""The functions and methods that are handed a problem's code."""
WARNINGS_OF_ARTICLES = {"not-an-article", "front-matter"}


def codes_in(path: Path) -> Iterator[str]:
    """The codes of the errors that a module reports."""
    for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", "") or getattr(call.func, "attr", "")
        given = [
            value
            for argument in call.args
            for value in (getattr(argument, "body", argument), getattr(argument, "orelse", None))
        ]
        texts = [value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)]
        if name in REPORTING and "warning" not in texts:
            yield from (text for text in texts if re.fullmatch("[a-z]+(-[a-z0-9]+)+|missing|unreadable", text))


def test_every_error_code_is_tested() -> None:
    found = {
        code for path in sorted((REPOSITORY / "generator").rglob("*.py")) for code in codes_in(path)
    } - WARNINGS_OF_ARTICLES
    tested = {breach.code for breach in breaches.ALL} | set(TESTED_ELSEWHERE)
    assert len(found) > 30
    assert sorted(found - tested) == []
    assert sorted(tested - found) == []
    assert all((Path(__file__).parent / f"{module}.py").is_file() for module in TESTED_ELSEWHERE.values())


def ferry(project: Project) -> tuple[Brief, Mapping[str, Article]]:
    corpus, _ = read(project.settings())
    return corpus.briefs[0], corpus.articles


def codes(brief: Brief, articles: Mapping[str, Article]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in checks.check([brief], articles)]


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "A fire broke out in the car deck"},
        {"quote": "a fire broke out"},
        {"span": Span(0, 4)},
        {"span": Span(5, 5), "quote": ""},
        {"span": Span(-4, 0)},
        {"span": Span(10, 99_999)},
    ],
    ids=["another word", "another case", "another place", "nothing", "before the text", "after the text"],
)
def test_evidence_of_another_program_is_looked_up_again(project: Project, change: dict[str, object]) -> None:
    brief, articles = ferry(project)
    claim = brief.bottom_line[0]
    wrong = replace(claim, evidence=(replace(claim.evidence[0], **change),))  # type: ignore[arg-type]
    assert not checks.holds(wrong.evidence[0], articles["0920-report"])
    assert codes(replace(brief, bottom_line=(wrong,)), articles) == [("quote-lost", "bottom_line[0].evidence[0]")]


def test_evidence_in_furniture_is_none_whoever_found_it(project: Project) -> None:
    brief, articles = ferry(project)
    gazette = articles["0902-gazette"]
    start = gazette.text.index("Share this article")
    share = Evidence(gazette.id, "Share this article", Span(start, start + 18))
    claim = Claim(id="share", text="Share it.", evidence=(share,), place="background[0]")
    assert codes(replace(brief, bottom_line=(claim,), background=()), articles)[0][0] == "quote-lost"


def test_an_article_that_nobody_read_is_no_evidence(project: Project) -> None:
    brief, articles = ferry(project)
    without = {name: article for name, article in articles.items() if name != "0920-report"}
    assert ("unknown-article", "bottom_line[0].evidence[0]") in codes(brief, without)


def test_a_claim_without_evidence_is_none(project: Project) -> None:
    brief, articles = ferry(project)
    bare = replace(brief.bottom_line[1], evidence=())
    assert codes(replace(brief, bottom_line=(bare,)), articles) == [("no-evidence", "bottom_line[1]")]


@pytest.mark.parametrize(
    ("position", "quote", "missing"),
    [
        ("“10 tonnes”", "some 10 tonnes of oil", []),
        ("about 10", "some 10 tonnes of oil", []),
        ("about 10", "some 100 tonnes of oil", ["10"]),
        ("about 1,000", "some 1000 tonnes", ["1,000"]),
        ("about 1.5", "some 1.5 tonnes", []),
        ("about 5", "some 1.5 tonnes", ["5"]),
        ("'ten' tonnes", "ten tonnes", []),
        ('"ten" tonnes', "some tonnes", ["ten"]),
        ("‘ten’ tonnes", "some tonnes", ["ten"]),
        ("the ship’s crew and the captain’s", "some tonnes", []),
        ("“the ship's crew”", "the ship’s crew", []),
        ("“ten tonnes,” it says", "ten tonnes of oil", []),
        ("“ten\ttonnes”", "ten tonnes", []),
    ],
)
def test_a_positions_words_and_figures_stand_in_its_quotes(position: str, quote: str, missing: list[str]) -> None:
    found = Position(id="p", text=position, evidence=(Evidence("a", quote, Span(0, len(quote))),))
    assert list(checks.unsupported_words(found)) == missing


@pytest.mark.parametrize(
    ("uris", "same"),
    [
        (["sources.md", "sources/index.md"], ["sources/index.md"]),
        (["briefs/a.md", "briefs/A.md"], ["briefs/A.md"]),
        (["briefs/a.md", "briefs/a/evidence.md", "briefs/a/brief.json"], []),
        (["index.md", "a.md", "b.md", "a.md"], ["a.md"]),
    ],
)
def test_no_two_pages_share_an_address(uris: list[str], same: list[str]) -> None:
    assert [(problem.file, problem.code) for problem in checks.addresses_taken(uris)] == [
        (uri, "same-address") for uri in same
    ]


def test_two_files_at_one_address_are_refused(project: Project) -> None:
    shared = addresses.name("A")
    for name in ("A", shared):
        project.write(f"seeds/{name}.txt", "Somebody wrote this short text about a ferry.")
    (problem,) = [problem for problem in project.errors() if problem.code == "same-address"]
    assert (
        str(problem)
        == f"sources/{shared}.md: would stand at the same address as sources/{shared}.md; rename one of them"
    )
    assert_nothing_built(project, str(problem))


WARNINGS = [
    (
        "number",
        "claim: Everyone was taken off the ship, the",
        "claim: All 245 were taken off the ship, the",
        'the claim says "245"',
    ),
    (
        "date",
        "claim: Everyone was taken off the ship, the",
        "claim: Everyone was taken off the ship on 3 June, the",
        'the claim says "3 June"',
    ),
    (
        "name",
        "claim: Everyone was taken off the ship, the",
        "claim: Everyone was taken off the ship to Bergholm, the",
        'the claim names "Bergholm"',
    ),
    (
        "attribution",
        "claim: Everyone was taken off the ship, the coast guard said.",
        "claim: Everyone was taken off the ship.",
        "attributed to coast guard",
    ),
    (
        "near-duplicate",
        "quote: Everyone was taken off the ship\n",
        "quote: Everyone was taken off the ship\n      - article: 0902-gazette\n        quote: Everyone was taken off the\n",
        "shares",
    ),
    (
        "unreviewed",
        "    id: everyone-off\n",
        "    id: everyone-off\n    status: proposed\n",
        "1 claim is proposed or changed and not reviewed",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "message"), WARNINGS, ids=[code for code, *_ in WARNINGS])
def test_a_doubt_is_a_warning_that_fails_only_a_strict_build(
    project: Project, code: str, old: str, new: str, message: str
) -> None:
    project.edit("briefs/ferry.yml", old, new)
    (problem,) = project.problems()
    assert (problem.code, problem.severity, problem.file) == (code, "warning", "briefs/ferry.yml")
    assert message in problem.message
    assert_nothing_built(project, str(problem), "--strict")
    result = project.mkdocs()
    assert result.exit_code == 0
    assert f"WARNING -  briefing: {problem}" in result.output
    assert "Everyone" in project.path("site/briefs/ferry/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "claim: Everyone was taken off the ship, the coast guard said.",
            "claim: All 245 people were taken off the ship, the coast guard said.\n    allow: {number: 214 and 31 are 245.}",
        ),
        (
            "claim: Everyone was taken off the ship, the coast guard said.",
            "claim: Everyone was taken off the ship.\n    allow: {attribution: It is plain.}",
        ),
    ],
)
def test_an_editor_who_looked_overrules_a_doubt(project: Project, old: str, new: str) -> None:
    project.edit("briefs/ferry.yml", old, new)
    assert project.problems() == []


def test_a_file_that_is_no_article_is_a_warning(project: Project) -> None:
    project.write("seeds/empty.txt", "")
    project.write("seeds/binary.txt", b"\0\1\2")
    assert [str(problem) for problem in project.problems()] == [
        "seeds/binary.txt: is not text: it holds NUL characters",
        "seeds/empty.txt: is empty",
    ]
    assert_nothing_built(project, "seeds/empty.txt: is empty", "--strict")
    assert project.mkdocs().exit_code == 0


def test_only_a_claim_under_review_may_rest_on_what_is_lost(project: Project) -> None:
    corpus, _ = read(project.settings())
    lost = Lost("0902-gazette", "Everyone swam ashore")
    for status, found in (("changed", []), ("curated", ["quote-lost"]), ("proposed", ["quote-lost"])):
        claim = Claim(id="a", text="x", evidence=(), lost=(lost,), status=status)  # type: ignore[arg-type]
        brief = replace(corpus.briefs[0], background=(Section(heading="", claims=(claim,)),))
        assert [problem.code for problem in checks.check([brief], corpus.articles)] == found


def test_the_words_of_a_position_may_stand_in_a_quote_that_is_lost() -> None:
    position = Position(
        id="p", text="214 people", evidence=(), lost=(Lost("a", "with 214 on board"),), status="changed"
    )
    assert list(checks.unsupported_words(position)) == []
