"""`briefing update`: an editor's file and the articles, brought together on the disk."""

import json
from pathlib import Path

import pytest
from conftest import Project
from dying import locked
from test_data import VALIDATOR
from test_patching import stands_in
from worlds import article

from generator import site
from generator.draft import Draft
from generator.editing import desk
from generator.model import Article, Brief, Claim, Evidence, Span

NEW = "The coast guard said in May that the harbour will get a second fire boat next year."


@pytest.fixture
def drafted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts have one claim for each article: its second paragraph."""

    def draft(self: object, brief_id: str, articles: list[Article]) -> Draft:
        claims = []
        for one in articles:
            span = one.paragraphs[-1].span
            words = one.text[span.start : span.end]
            evidence = Evidence(one.id, words, Span(span.start, span.end))
            claims.append(Claim(id=f"from-{one.id}", text=words, evidence=(evidence,), status="proposed"))
        brief = Brief(id=brief_id, file="", title="x", status="draft", bottom_line=tuple(claims))
        sentences = tuple(tuple(one.span for one in article.paragraphs) for article in articles)
        return Draft(brief, tuple(articles), (), "model", sentences)

    monkeypatch.setattr(desk.Desk, "draft", draft)


def files(project: Project) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in project.path("briefs").iterdir()}


def test_nothing_new_is_nothing_written(project: Project) -> None:
    before, stamp = files(project), project.path("briefs/ferry.yml").stat().st_mtime_ns
    for name in ("ferry", str(project.path("briefs/ferry.yml"))):
        result = project.briefing("update", name)
        assert (result.exit_code, result.output) == (0, "nothing new\n")
    assert files(project) == before
    assert project.path("briefs/ferry.yml").stat().st_mtime_ns == stamp


def test_new_articles_come_in_once_and_the_site_builds(project: Project, drafted: None) -> None:
    before = project.path("briefs/ferry.yml").read_text("utf-8")
    project.write("seeds/new.txt", article("new", [NEW]).text)
    told = "1 new article: 1 claim proposed\n"
    result = project.briefing("update", "ferry", "--dry-run")
    assert result.exit_code == 0
    assert result.stderr == told
    assert result.stdout.startswith("--- briefs/ferry.yml\n+++ briefs/ferry.yml (updated)\n@@ ")
    changes = [line for line in result.stdout.splitlines()[2:] if line[0] in "+-"]
    assert all(line.startswith("+") for line in changes)
    assert "+    status: proposed" in changes
    assert project.path("briefs/ferry.yml").read_text("utf-8") == before

    assert project.briefing("update", "ferry").output == told
    after = project.path("briefs/ferry.yml").read_text("utf-8")
    assert "offered:\n  - new\n" in after
    assert stands_in(before, after)
    assert project.briefing("update", "ferry", "-q").output == ""
    assert project.path("briefs/ferry.yml").read_text("utf-8") == after
    made = site.build(project.settings())
    assert ["1 claim is proposed or changed" in str(warning) for warning in made.warnings] == [True]
    assert [name for name in files(project) if name.startswith(".")] == []


def test_a_brief_that_was_begun_empty_takes_proposals_when_it_is_asked_to(project: Project, drafted: None) -> None:
    project.write("seeds/boats/new.txt", article("new", [NEW]).text)
    assert project.briefing("new", "Fire boats", "--articles", "boats").exit_code == 0
    before = project.path("briefs/fire-boats.yml").read_text("utf-8")
    assert project.briefing("update", "fire-boats").output == "nothing new\n"
    assert project.briefing("update", "fire-boats", "--anew").output == "of articles read before: 1 claim proposed\n"
    after = project.path("briefs/fire-boats.yml").read_text("utf-8")
    assert stands_in(before, after)
    assert "status: proposed" in after
    assert project.briefing("update", "fire-boats", "--anew").output == "nothing new\n"
    assert project.path("briefs/fire-boats.yml").read_text("utf-8") == after


def test_where_a_renamed_article_has_an_entry_its_new_name_is_told(project: Project) -> None:
    project.path("seeds/0902-gazette.txt").rename(project.path("seeds/gazette.txt"))
    line = project.line("seeds/sources.yml", "0902-gazette:") + 1  # where what it says begins
    told = (
        f"warning: seeds/sources.yml:{line}: 0902-gazette: this article is called gazette now; call its entry so too\n"
    )
    for _ in range(2):
        assert project.briefing("update", "ferry").stderr == told
    project.edit("seeds/sources.yml", "0902-gazette:", "gazette:")
    assert project.briefing("update", "ferry").output == "nothing new\n"
    assert project.errors() == []


def test_lost_quotes_are_a_warning_from_then_on(project: Project) -> None:
    project.edit("seeds/0902-gazette.txt", "Everyone was taken off the ship", "Everyone was brought off the ship")
    assert [problem.code for problem in project.errors()] == ["quote-lost"]
    result = project.briefing("update", "ferry")
    assert result.output == "1 quote lost: marked in the file, with the nearest passages\n"
    made = site.build(project.settings())
    assert [(p.code, p.severity) for p in made.warnings] == [("unreviewed", "warning")]
    assert project.errors() == []  # from a warm cache too
    assert "nearest: Everyone was brought off the ship\n" in project.path("briefs/ferry.yml").read_text("utf-8")


def test_when_an_article_is_gone_its_claims_stay_under_review(project: Project) -> None:
    text = project.path("seeds/0902-gazette.txt").read_text("utf-8")
    project.path("seeds/0902-gazette.txt").unlink()
    sources = project.path("seeds/sources.yml").read_text("utf-8")
    kept = [part for part in sources.split("\n\n") if "0902-gazette:" not in part]
    project.write("seeds/sources.yml", "\n\n".join(kept))
    assert project.briefing("update", "ferry").exit_code == 0
    made = site.build(project.settings())
    assert {(p.code, p.severity) for p in made.warnings} <= {("unreviewed", "warning"), ("unknown-article", "warning")}
    told = json.loads(made.files["briefs/ferry/brief.json"])
    (claim,) = [claim for claim in told["background"] if claim["id"] == "everyone-off"]
    assert (claim["status"], claim["evidence"]) == ("changed", [])
    assert [(one["article"], one["nearest"]) for one in claim["lost"]] == [("0902-gazette", None)]
    assert claim["lost"][0]["quote"] in text
    assert "0902-gazette" not in [one["id"] for one in told["articles"]]
    assert VALIDATOR.is_valid(told)
    assert project.briefing("update", "ferry").output.endswith("nothing new\n")


def test_what_is_wrong_is_told_with_its_place_and_nothing_is_written(project: Project) -> None:
    project.edit("briefs/ferry.yml", "kind: spread", "kind: quarrel")
    before = files(project)
    result = project.briefing("update", "ferry")
    assert result.exit_code == 1
    line = project.line("briefs/ferry.yml", "kind: quarrel")
    assert result.stderr.startswith(
        f"Error: ferry was not updated, and is as it was:\n  briefs/ferry.yml:{line}: differences[1].kind: 'quarrel' is"
    )
    assert files(project) == before


def test_an_unknown_brief_is_called_wrongly(project: Project) -> None:
    for name in ("fery", "../ferry", str(project.path("mkdocs.yml")), ""):
        result = project.briefing("update", name)
        assert result.exit_code == 2
        assert f"there is no brief {name!r} in briefs; there are: ferry" in result.stderr


def test_a_file_that_is_in_use_or_protected_is_left_alone(project: Project) -> None:
    project.edit("seeds/0902-gazette.txt", "Everyone was taken off the ship", "Everyone was brought off the ship")
    path = project.path("briefs/ferry.yml")
    before = path.read_bytes()
    with locked(path):
        result = project.briefing("update", "ferry")
    assert result.exit_code == 1
    assert "is being written by another program" in result.stderr
    path.chmod(0o444)
    result = project.briefing("update", "ferry")
    assert (result.exit_code, path.read_bytes()) == (1, before)
    assert "is write-protected" in result.stderr


def test_what_somebody_wrote_while_it_worked_stays(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.edit("seeds/0902-gazette.txt", "Everyone was taken off the ship", "Everyone was brought off the ship")
    real = desk.Desk.update

    def update(self: desk.Desk, path: Path, content: bytes, **how: bool) -> object:
        made = real(self, path, content, **how)
        path.write_bytes(b"title: Mine\n")
        return made

    monkeypatch.setattr(desk.Desk, "update", update)
    result = project.briefing("update", "ferry")
    assert result.exit_code == 1
    assert "changed by somebody else" in result.stderr
    assert project.path("briefs/ferry.yml").read_bytes() == b"title: Mine\n"
