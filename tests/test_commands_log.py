"""`briefing log` tells what changed since the record, once, and loses nothing."""

import json

import pytest
from click.testing import Result
from conftest import Project

BRIEF, LOG, RECORD = "briefs/ferry.yml", "briefs/changes/ferry.yml", "briefs/.permalinks.json"
OLD = "claim: Everyone was taken off the ship, the coast guard said."
NEW = "claim: Everybody was taken off, the coast guard said."
DAY = ("--date", "2024-12-01")


def log(project: Project, *more: str) -> Result:
    return project.briefing("log", "ferry", *DAY, *more)


@pytest.fixture
def published(project: Project) -> Project:
    before = project.path(BRIEF).read_bytes()
    result = log(project)
    assert (result.exit_code, result.output) == (0, "ferry: first published; changes are told from now on\n")
    assert project.path(BRIEF).read_bytes() == before
    return project


FIRST = "- date: 2024-12-01\n  kind: published\n  text: "


def entries(project: Project) -> str:
    """What is told since the first publication."""
    text = project.path(LOG).read_text("utf-8")
    assert text.count(FIRST) == 1
    return text.partition("\n\n")[2].partition(FIRST)[0]


def test_the_first_thing_told_is_the_publication(published: Project) -> None:
    built = published.built()
    page = built["briefs/ferry/changes/index.html"].decode()
    assert "First published" in page
    assert "A correction shows" not in page
    assert 'href="../#' not in page.partition('class="change"')[2].partition("</li>")[0]
    for name in ("briefs/ferry/changes.json", "changes.json"):
        (item,) = json.loads(built[name])["items"]
        assert item["url"].endswith("briefs/ferry/changes/#on-2024-12-01-published")


def test_nothing_has_changed(published: Project) -> None:
    result = log(published)
    assert (result.exit_code, result.output) == (0, "nothing has changed\n")
    assert entries(published) == ""


def test_a_correction_is_told_once(published: Project) -> None:
    published.edit(BRIEF, OLD, NEW)
    before = published.path(BRIEF).read_text("utf-8")
    result = log(published, "--why", "It was\n wrong.")
    assert result.exit_code == 0, result.output
    assert published.path(BRIEF).read_text("utf-8") == before.replace("edited: 2019-09-25", "edited: 2024-12-01")
    assert entries(published).count("- date:") == 1
    assert "why: It was wrong." in entries(published)
    kept = {name: published.path(name).read_bytes() for name in (BRIEF, LOG, RECORD)}
    assert log(published).output == "nothing has changed\n"
    assert kept == {name: published.path(name).read_bytes() for name in kept}
    assert published.errors() == []


def test_a_correction_needs_a_reason(published: Project) -> None:
    published.edit(BRIEF, OLD, NEW)
    before = published.path(BRIEF).read_bytes()
    result = log(published)
    assert result.exit_code == 2
    assert "everyone-off (corrected)" in result.output
    assert published.path(BRIEF).read_bytes() == before
    assert entries(published) == ""


def test_a_mere_rewording_can_be_left_out(published: Project) -> None:
    published.edit(BRIEF, OLD, NEW)
    assert log(published, "--minor").exit_code == 0
    assert entries(published) == ""
    assert log(published).output == "nothing has changed\n"


def test_a_dry_run_tells_of_the_first_publication(project: Project) -> None:
    result = log(project, "--dry-run")
    assert result.output == "ferry: would be first published; nothing is written\n"
    assert not project.path(RECORD).exists()


def test_what_nobody_has_reviewed_is_said(project: Project) -> None:
    brief = project.path(BRIEF).read_text("utf-8")
    first = next(line for line in brief.splitlines(keepends=True) if line.startswith("  - claim: "))
    project.path(BRIEF).write_text(brief.replace(first, f"{first}    status: proposed\n", 1), "utf-8")
    result = log(project)
    assert result.stderr == "warning: 1 claim is not reviewed, and told as new only when somebody has reviewed it\n"


def test_a_dry_run_writes_nothing(published: Project) -> None:
    published.edit(BRIEF, OLD, NEW)
    before = published.path(RECORD).read_bytes()
    result = log(published, "--dry-run")
    assert "+ Everybody was taken off" in result.output
    assert result.output.endswith("1 change; nothing is written\n")
    assert published.path(RECORD).read_bytes() == before
    assert entries(published) == ""


def test_an_address_that_is_gone_must_be_named_first(published: Project) -> None:
    published.edit(BRIEF, "    id: everyone-off\n", "    id: all-off\n")
    result = log(published, "--why", "So.")
    assert result.exit_code == 1
    assert "add `was: [everyone-off]`" in result.output
    published.edit(BRIEF, "retired: [first-report]", "retired: [first-report, everyone-off]")
    assert log(published, "--why", "So.").exit_code == 0
    text = entries(published)
    assert text.index("id: all-off") < text.index("id: everyone-off")
    assert "href" in published.built()["briefs/ferry/changes/index.html"].decode()


@pytest.mark.parametrize("day", ["2024", "soon", "2024-08-05~", "[2024-08-05..]"])
def test_only_a_day_is_a_date(published: Project, day: str) -> None:
    assert published.briefing("log", "ferry", "--date", day).exit_code == 2


def test_a_brief_with_errors_is_not_logged(published: Project) -> None:
    published.edit(BRIEF, "quote: Everyone was taken off the ship\n", "quote: Nobody was taken off the ship\n")
    result = log(published)
    assert result.exit_code == 1
    assert "nothing was logged" in result.output


def test_a_record_that_cannot_be_written_is_told(published: Project) -> None:
    published.path(RECORD).chmod(0o444)
    published.edit(BRIEF, OLD, NEW)
    result = log(published, "--why", "So.")
    assert result.exit_code == 1
    assert ".permalinks.json: is write-protected" in result.output
    published.path(RECORD).chmod(0o644)
    assert log(published, "--why", "So.").exit_code == 0
    assert entries(published).count("- date:") == 1
    assert log(published).output == "nothing has changed\n"


def test_an_old_record_is_read(published: Project) -> None:
    record = json.loads(published.path(RECORD).read_text("utf-8"))
    assert record["ferry"]["q-who-closed-it"] == {"status": "open", "words": "Who closed the valve?"}
    plain = {name: told if isinstance(told, str) else told["words"] for name, told in record["ferry"].items()}
    published.write(RECORD, json.dumps({"ferry": plain}))
    assert published.errors() == []
    assert log(published).output == "nothing has changed\n"
