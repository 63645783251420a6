"""What was published stays where it was, or is said to have gone."""

import json
import re

import pytest
from conftest import Project, assert_nothing_built

from generator import commands_check

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
    assert "if it is the same one reworded, tell readers so: briefing log ferry" in problem.message
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
    assert recorded.briefing("check", "--record", "--untold").exit_code == 0
    assert recorded.briefing("check").exit_code == 0


REWORDED = ("claim: Everyone was taken off the ship, the coast guard said.", "claim: All but two were taken off.")


def test_changes_that_readers_were_not_told_of_are_not_swallowed(recorded: Project) -> None:
    before = recorded.path(RECORD).read_bytes()
    recorded.edit("briefs/ferry.yml", *REWORDED)
    result = recorded.briefing("check", "--record")
    assert result.exit_code == 1
    assert "briefs/ferry.yml: 1 change since the last record, of which readers were not told" in result.output
    assert "(corrected everyone-off): tell them with briefing log ferry" in result.output
    assert recorded.path(RECORD).read_bytes() == before
    assert recorded.briefing("check").exit_code == 0
    assert recorded.briefing("log", "ferry", "--why", "Two stayed.", "--date", "2019-09-26").exit_code == 0
    assert "All but two" in recorded.path(RECORD).read_text("utf-8")
    assert recorded.briefing("check", "--record").exit_code == 0


def test_of_many_changes_some_are_named(recorded: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_check, "_NAMED", 1)
    recorded.edit("briefs/ferry.yml", *REWORDED)
    recorded.edit("briefs/ferry.yml", "claim: A passenger, Mira Toft, said", "claim: One passenger, Mira Toft, said")
    assert re.search(r"\(corrected [\w-]+ and \d more\)", recorded.briefing("check", "--record").output)


def test_what_was_told_may_be_recorded(recorded: Project) -> None:
    """As after a crash between the entry and the record."""
    before = recorded.path(RECORD).read_bytes()
    recorded.edit("briefs/ferry.yml", *REWORDED)
    assert recorded.briefing("log", "ferry", "--why", "Two stayed.", "--date", "2019-09-26").exit_code == 0
    recorded.path(RECORD).write_bytes(before)
    assert recorded.briefing("check", "--record").exit_code == 0
    assert recorded.path(RECORD).read_bytes() != before


def test_a_new_brief_has_nothing_to_tell(recorded: Project) -> None:
    text = recorded.path("briefs/ferry.yml").read_text("utf-8")
    recorded.write("briefs/boat.yml", text)
    assert recorded.briefing("check", "--record").exit_code == 0
    assert json.loads(recorded.path(RECORD).read_text("utf-8")).keys() == {"boat", "ferry"}
