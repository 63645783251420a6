"""What was published stays where it was, or is said to have gone."""

import json

import pytest
from conftest import Project, assert_nothing_built

RECORD = "briefs/.permalinks.json"


@pytest.fixture
def recorded(project: Project) -> Project:
    result = project.briefing("check", "--record")
    assert result.exit_code == 0, result.output
    return project


def test_the_record_holds_every_permalink_and_its_words(recorded: Project) -> None:
    record = json.loads(recorded.path(RECORD).read_text("utf-8"))
    assert record.keys() == {"ferry"}
    assert record["ferry"]["c-everyone-off"] == "Everyone was taken off the ship, the coast guard said."
    assert {"t-accepted", "d-where-it-began", "d-where-1", "q-who-closed-it", "c-sprinklers-1"} <= record[
        "ferry"
    ].keys()
    assert recorded.errors() == []
    assert recorded.mkdocs("--strict").exit_code == 0


GONE = ("    id: everyone-off\n", "    id: all-off\n")


def test_a_permalink_that_is_gone_is_refused(recorded: Project) -> None:
    recorded.edit("briefs/ferry.yml", *GONE)
    (problem,) = recorded.errors()
    assert (problem.code, problem.file) == ("permalink-lost", "briefs/ferry.yml")
    assert "#c-everyone-off was published (“Everyone was taken off" in problem.message
    assert "add `was: [everyone-off]`" in problem.message
    assert_nothing_built(recorded, str(problem))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GONE[0], GONE[1] + "    was: [everyone-off]\n"),
        ("retired: [first-report]", "retired: [first-report, everyone-off]"),
    ],
    ids=["was", "retired"],
)
def test_a_permalink_may_go_by_being_named(recorded: Project, old: str, new: str) -> None:
    recorded.edit("briefs/ferry.yml", old, new)
    if "retired" in old:
        recorded.edit("briefs/ferry.yml", *GONE)
    assert recorded.errors() == []
    assert 'id="c-everyone-off"' in recorded.built()["briefs/ferry/index.html"].decode()


def test_a_permalink_that_leads_elsewhere_is_refused(recorded: Project) -> None:
    recorded.edit(
        "briefs/ferry.yml",
        "claim: Everyone was taken off the ship, the coast guard said.",
        "claim: Bread got dearer again.",
    )
    (problem,) = recorded.errors()
    assert problem.code == "permalink-moved"
    assert "now leads to “Bread got dearer again.”" in problem.message
    assert_nothing_built(recorded, str(problem))


def test_other_words_for_the_same_are_no_matter(recorded: Project) -> None:
    recorded.edit(
        "briefs/ferry.yml",
        "claim: Everyone was taken off the ship, the coast guard said.",
        "claim: The coast guard said that everyone was taken off.",
    )
    assert recorded.errors() == []


def test_a_brief_that_is_gone_is_refused(recorded: Project) -> None:
    recorded.path("briefs/ferry.yml").unlink()
    (problem,) = recorded.errors()
    assert (problem.code, problem.file, problem.place) == ("permalink-lost", RECORD, "ferry")


@pytest.mark.parametrize("text", ["{", "[]", '{"ferry": 1}', "\ud800"])
def test_a_record_that_cannot_be_read_is_refused(project: Project, text: str) -> None:
    project.write(RECORD, text)
    (problem,) = project.errors()
    assert (problem.code, problem.file) == ("bad-record", RECORD)
    assert "briefing check --record" in problem.message
    assert project.briefing("check", "--record").exit_code == 0
    assert project.errors() == []


def test_nothing_is_recorded_while_anything_else_is_wrong(recorded: Project) -> None:
    before = recorded.path(RECORD).read_bytes()
    recorded.edit("briefs/ferry.yml", *GONE)
    recorded.edit("briefs/ferry.yml", "kind: spread", "kind: argument")
    assert recorded.briefing("check", "--record").exit_code == 1
    assert recorded.path(RECORD).read_bytes() == before


def test_an_editor_who_means_it_records_anew(recorded: Project) -> None:
    recorded.edit("briefs/ferry.yml", *GONE)
    assert recorded.briefing("check").exit_code == 1
    assert recorded.briefing("check", "--record").exit_code == 0
    assert recorded.briefing("check").exit_code == 0
