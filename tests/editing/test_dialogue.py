"""`briefing review`: what waits, decided on with single keys; every decision is in the file at once."""

import json
import os
import pty
import select
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner, Result
from conftest import Project

from generator.cli import main
from generator.editing import dialogue
from generator.editing.patching import means
from generator.errors import InputError, Problem

BRIEF = "briefs/ferry.yml"


@pytest.fixture
def marked(project: Project) -> Project:
    """A brief in which a claim is proposed, a quote of another, and a third rests on words that have changed."""
    project.edit(BRIEF, "    id: a-bang\n", "    id: a-bang\n    status: proposed  # heard by one\n")
    project.edit(BRIEF, "quote: a valve had been", "status: proposed\n            quote: a valve had been")
    project.edit(BRIEF, "    id: everyone-off\n", "    id: everyone-off\n    status: changed\n")
    project.edit(
        BRIEF,
        "        quote: Everyone was taken off the ship\n",
        "        quote: Everybody was brought off the ship\n        nearest: Everyone was taken off the ship\n",
    )
    project.edit(
        BRIEF,
        "articles: [0902-gazette, 0903-observer, 0920-report]",
        "articles: [0902-gazette, 0920-report]\noffered: [0903-observer]",
    )
    return project


def review(project: Project, keys: str, monkeypatch: pytest.MonkeyPatch, *more: str) -> Result:
    monkeypatch.setattr(dialogue, "answered", lambda: True)
    arguments = ["review", "--config-file", str(project.path("mkdocs.yml")), *more]
    return CliRunner().invoke(main, arguments, input=keys)


def text(project: Project) -> str:
    return project.path(BRIEF).read_text("utf-8")


def test_without_a_terminal_it_is_listed(marked: Project) -> None:
    before = text(marked)
    result = marked.briefing("review", "ferry")
    assert result.exit_code == 1
    assert [line.split(": ")[1] for line in result.stdout.splitlines()] == [
        "proposed claim",
        "evidence changed",
        "proposed quote",
        "3 decisions to make",
    ]
    assert result.stdout.startswith(f"{BRIEF}:{marked.line(BRIEF, '- claim: A passenger')}: ")
    assert text(marked) == before


def test_nothing_waits(project: Project) -> None:
    result = project.briefing("review")
    assert (result.exit_code, result.output) == (0, f"{BRIEF}: 0 decisions to make\n")


def test_accepting_takes_out_the_marks_and_nothing_else(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = text(marked)
    result = review(marked, "aaa", monkeypatch)
    assert result.exit_code == 0, result.output
    wanted = before.replace("    status: proposed  # heard by one\n", "    # heard by one\n")
    wanted = wanted.replace("            status: proposed\n", "").replace("    status: changed\n", "")
    wanted = wanted.replace("Everybody was brought", "Everyone was taken")
    wanted = wanted.replace("        nearest: Everyone was taken off the ship\n", "")
    wanted = wanted.replace("0920-report]\noffered: [0903-observer]", "0920-report, 0903-observer]")
    assert text(marked) == wanted
    assert marked.briefing("check", "--strict").exit_code == 0
    assert "»Everybody was brought off the ship«" in result.output
    assert "nothing waits" in result.output


def test_everything_can_be_taken_back_to_the_byte(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = marked.path(BRIEF).read_bytes()
    result = review(marked, "asruuuuq", monkeypatch)
    assert result.exit_code == 1
    assert "nothing to take back" in result.output
    assert marked.path(BRIEF).read_bytes() == before


def test_the_last_decision_can_be_taken_back(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = marked.path(BRIEF).read_bytes()
    result = review(marked, "aaauuuq", monkeypatch)
    assert result.exit_code == 1, result.output
    assert result.output.count("1 decision left") == 2
    assert marked.path(BRIEF).read_bytes() == before


def test_quitting_keeps_what_was_decided(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    assert review(marked, "aq", monkeypatch).exit_code == 1
    assert text(marked).count("status: proposed") == 1
    assert review(marked, "sss", monkeypatch).exit_code == 1
    assert text(marked).count("status: proposed") == 1


def test_rejecting_takes_out_a_claim_and_retires_what_was_published(
    marked: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert marked.briefing("check", "--record").exit_code == 0
    before = text(marked)
    review(marked, "rq", monkeypatch)
    after = text(marked)
    start, end = before.index("  - claim: A passenger"), before.index("\nbackground:")
    wanted = (before[:start] + before[end:]).replace("[first-report]", "[first-report, a-bang]")
    assert after == wanted.replace("0920-report]\noffered: [0903-observer]", "0920-report, 0903-observer]")
    assert marked.errors() == []


def test_a_claim_that_was_never_published_is_not_retired(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    review(marked, "rq", monkeypatch)
    assert "retired: [first-report]\n" in text(marked)
    assert "a-bang" not in text(marked)


def test_a_heading_goes_with_its_only_claim(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    review(marked, "srq", monkeypatch)
    assert "On board" not in text(marked)
    assert marked.errors() == []


def test_editing_changes_one_entry(marked: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed -i "s/she heard a bang/she heard a bang first/" "$1"\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(script))
    before = text(marked)
    review(marked, "eq", monkeypatch)
    assert text(marked) == before.replace("she heard a bang", "she heard a bang first")


def edit_by(monkeypatch: pytest.MonkeyPatch, *edits: Callable[[str], str | None]) -> list[str]:
    """Lets each of these edit lines in its turn; the lines that each is given."""
    given: list[str] = []

    def edit(text: str, **_: object) -> str | None:
        given.append(text)
        return edits[len(given) - 1](text)

    monkeypatch.setattr(dialogue.click, "edit", edit)
    return given


def kept(result: Result) -> str:
    """What stands in the file that is named as the one in which what was typed is kept."""
    path = Path(result.output.partition("what you wrote is kept in ")[2].split()[0])
    words = path.read_text("utf-8")
    path.unlink()
    return words


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "quote: We heard",
            "quote: They heard",
            "line 6 of what you wrote: bottom_line[1].evidence[0]: the quote is not",
        ),
        ("id: a-bang", "id: [a-bang", "line 2 of what you wrote: is not YAML: the [ is not closed"),
        ("id: a-bang", "\tid: a-bang", "line 2 of what you wrote: is not YAML: the line has a tab"),
        ("id: a-bang", "name: a-bang", "line 2 of what you wrote: bottom_line[1]: unknown key 'name'"),
        ("  - claim: A", "- claim: A", "line "),
        ("  - claim: A pa", "  - claim: One more\n  - claim: A pa", "something else of the file would change"),
    ],
)
def test_an_edit_that_makes_the_file_wrong_is_refused_and_can_be_mended(
    marked: Project, monkeypatch: pytest.MonkeyPatch, old: str, new: str, told: str
) -> None:
    before = text(marked)
    given = edit_by(
        monkeypatch,
        lambda lines: lines.replace(old, new),
        lambda lines: lines.replace(new, old).replace("bang", "boom", 1),
    )
    result = review(marked, "eeq", monkeypatch)
    assert f"not done: {told}" in result.output, result.output
    assert given[1] == given[0].replace(old, new) != given[0]
    assert text(marked) == before.replace(given[0], given[0].replace("bang", "boom", 1))


@pytest.mark.parametrize("keys", ["eqq", "e", "eeq"])
def test_what_was_typed_is_kept_where_the_editor_gives_up(
    marked: Project, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    before = text(marked)
    given = edit_by(monkeypatch, lambda lines: lines + "    [", lambda lines: None)
    result = review(marked, keys, monkeypatch)
    assert "the file is as it was" in result.output
    assert kept(result) == given[0] + "    ["
    assert text(marked) == before


def test_what_was_typed_is_kept_where_another_hand_came_between(
    marked: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit(lines: str) -> str:
        marked.path(BRIEF).write_text(text(marked) + "# by another hand\n", "utf-8")
        return lines.replace("bang", "boom", 1)

    before = text(marked)
    given = edit_by(monkeypatch, edit)
    result = review(marked, "eq", monkeypatch)
    assert "was changed by somebody else" in result.output
    assert kept(result) == given[0].replace("bang", "boom", 1)
    assert text(marked) == before + "# by another hand\n"


def test_an_edit_that_is_not_saved_changes_nothing(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = text(marked)
    edit_by(monkeypatch, lambda lines: None, lambda lines: lines)
    result = review(marked, "eeq", monkeypatch)
    assert "kept in" not in result.output
    assert text(marked) == before


def test_without_a_program_to_edit_with_the_review_goes_on(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    result = review(marked, "ea", monkeypatch)
    assert "not done: " in result.output
    assert "name a program that edits text in the variable EDITOR" in result.output
    assert text(marked).count("status: proposed") == 1


def test_where_the_keys_end_every_question_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended() -> str:
        raise EOFError

    monkeypatch.setattr(dialogue.click, "getchar", ended)
    assert dialogue._key({"a": "accept", "q": "quit", "o": "open"}) == "q"
    assert dialogue._key({"r": "reject all of it", "k": "keep it"}) == "k"


def test_what_is_left_is_told_with_the_reason(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    result = review(marked, "sas", monkeypatch)
    lines = result.output.splitlines()
    head = lines.index(f"{BRIEF}: 2 decisions left, and the next review asks again:")
    assert [line.partition(": ")[0] for line in lines[head + 1 : head + 3]] == ["  skipped", "  skipped"]
    assert "skipped: proposed claim: A passenger" in lines[head + 1]
    assert result.exit_code == 1
    result = review(marked, "sq", monkeypatch)
    lines = result.output.splitlines()
    head = lines.index(f"{BRIEF}: 2 decisions left, and the next review asks again:")
    assert [line.partition(": ")[0] for line in lines[head + 1 :]] == ["  skipped", "  not shown yet"]


def test_a_skipped_suggestion_is_told_and_nothing_waits(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    result = review(fresh, "as", monkeypatch)
    assert f"{BRIEF}: nothing waits; 1 suggestion left, and the next review asks again:\n  skipped: " in result.output
    result = review(fresh, "s", monkeypatch)
    assert "1 suggestion left" in result.output
    assert result.exit_code == 0


def test_of_much_that_is_left_some_is_named(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogue, "_LISTED", 2)
    assert "  and 1 more\n" in review(marked, "q", monkeypatch).output


def test_another_s_change_is_not_overwritten(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter("aq")

    def key() -> str:
        marked.path(BRIEF).write_text(text(marked) + "# by another hand\n", "utf-8")
        return next(keys)

    monkeypatch.setattr(dialogue.click, "getchar", key)
    before = text(marked)
    result = review(marked, "", monkeypatch)
    assert "was changed by somebody else" in result.output
    assert text(marked) == before + "# by another hand\n"


def test_a_brief_that_is_not_there(project: Project) -> None:
    result = project.briefing("review", "boat")
    assert result.exit_code == 2
    assert "there are: ferry" in result.output


PRESSED = ((b"", b"[q]uit"), (b"a", b"2 decisions left"), (b"", b"[q]uit"), (b"q", b"quit\r"))
TAKEN = ((b"", b"[q]uit"), (b"a", b"nothing waits"), (b"", b"[q]uit"), (b"q", b"quit\r"))


def test_a_real_terminal(marked: Project) -> None:
    assert in_a_terminal(marked, PRESSED) == 1
    assert text(marked).count("status: proposed") == 1


def test_a_suggestion_in_a_real_terminal(doubled: Project) -> None:
    assert in_a_terminal(doubled, TAKEN) == 0
    assert [one.get("was") for one in _actors(doubled)] == [None, ["mira-a-toft"]]


def in_a_terminal(project: Project, pressed: Sequence[tuple[bytes, bytes]]) -> int:
    """Presses each key until it is answered; the exit status."""
    arguments = [sys.executable, "-m", "generator", "review", "-f", str(project.path("mkdocs.yml"))]
    process, terminal = pty.fork()
    if not process:
        os.execv(sys.executable, arguments)
    # What is typed before the prompt takes single keys is dropped, so a key is pressed until it is answered.
    for key, answer in pressed:
        shown, patience = b"", 40
        while answer not in shown:
            os.write(terminal, key)
            while select.select([terminal], [], [], 1)[0] and answer not in shown:
                shown += os.read(terminal, 1)
            patience -= 1
            assert patience, shown
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status)


SLIP = """\
The pilot ferry towed the ship back to its berth at Norrhaven on {day}, and divers searched the harbour for the anchor.
"""


@pytest.fixture
def undated(project: Project) -> Project:
    """Three articles more, of which one says when what the others tell of was, and none is in sources.yml."""
    project.write("seeds/tow.txt", SLIP.format(day="Thursday"))
    project.write("seeds/tug.txt", SLIP.format(day="Thursday"))
    project.write("seeds/tow-again.txt", "Norrhaven divers:\n\n" + SLIP.format(day="12 September 2024"))
    return project


@pytest.fixture
def fresh(undated: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The same, where nothing can be drafted, so that the names in the draft bring nothing in."""
    monkeypatch.setattr(dialogue.desk.Desk, "draft", nothing_drafted)
    return undated


def entries(project: Project) -> bytes:
    return project.path("seeds/sources.yml").read_bytes()


def test_a_date_is_taken_over_by_one_key(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = entries(fresh)
    result = review(fresh, "as", monkeypatch)
    assert result.exit_code == 0, result.output
    assert "tow was published between 12 and 18 September 2024." in result.output
    assert "»The pilot ferry towed" in result.output
    assert "nothing waits" in result.output
    assert entries(fresh).startswith(before)
    assert b"\ntow:\n  published:\n    value: '[2024-09-12..2024-09-18]'\n    basis: inferred\n" in entries(fresh)
    assert fresh.errors() == []
    assert "tow was" not in review(fresh, "q", monkeypatch).output


def test_a_rejected_suggestion_does_not_come_back(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before, sources = text(fresh), entries(fresh)
    assert review(fresh, "rs", monkeypatch).exit_code == 0
    kept = iter(text(fresh))
    assert all(char in kept for char in before)
    assert "declined:\n  - 'tow: [2024-09-12..2024-09-18]'\n" in text(fresh)
    assert entries(fresh) == sources
    assert "tow was" not in review(fresh, "q", monkeypatch).output
    assert fresh.errors() == []


def test_suggestions_are_taken_back_to_the_byte(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before, sources = text(fresh), entries(fresh)
    for keys in ("auq", "ruq", "suq", "eq", "q"):
        assert review(fresh, keys, monkeypatch).exit_code == 0
        assert (text(fresh), entries(fresh)) == (before, sources)
    fresh.path("seeds/sources.yml").unlink()
    review(fresh, "auq", monkeypatch)
    assert not fresh.path("seeds/sources.yml").exists()


def test_another_s_change_of_the_sources_is_not_overwritten(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = entries(fresh)

    def key() -> str:
        fresh.path("seeds/sources.yml").write_bytes(before + b"# by another hand\n")
        return "a"

    monkeypatch.setattr(dialogue.click, "getchar", key)
    result = review(fresh, "", monkeypatch)
    assert "was changed by somebody else" in result.output
    assert entries(fresh) == before + b"# by another hand\n"


def test_suggestions_are_listed_where_nobody_can_answer(undated: Project) -> None:
    result = undated.briefing("review")
    assert f"{BRIEF}: suggested date: tow was published between 12 and 18 September 2024.\n" in result.output
    assert result.exit_code == 0
    told = undated.briefing("status").output
    assert "  suggested: tow was published between 12 and 18 September 2024. It says “Thursday” of what" in told


def test_status_gives_suggestions_as_data(undated: Project) -> None:
    document = json.loads(undated.briefing("status", "--format", "json").stdout)
    one, _ = document["briefs"][0]["suggestions"]
    assert (one["kind"], one["subject"], one["value"]) == ("date", "tow", "[2024-09-12..2024-09-18]")
    assert one["here"]["article"] == "tow"
    assert one["there"]["quote"].startswith("The pilot ferry towed")


@pytest.fixture
def doubled(project: Project) -> Project:
    """A brief that has one person as two actors."""
    project.write(
        "seeds/witness.txt", "Mira A. Toft, a teacher, was on the ship when the fire began, she told a radio.\n"
    )
    project.edit(
        BRIEF,
        "            quote: passenger Mira Toft\n",
        """\
            quote: passenger Mira Toft
  - name: Mira A. Toft
    kind: person
    roles:
      - role: Teacher   # so she says
        evidence: [{article: witness, quote: "Mira A. Toft, a teacher"}]
""",
    )
    project.edit(BRIEF, "0903-observer, 0920-report]", "0903-observer, 0920-report, witness]")
    assert project.errors() == []
    return project


def test_two_actors_are_made_one_by_one_key(doubled: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogue.desk.Desk, "draft", nothing_drafted)
    result = review(doubled, "a", monkeypatch)
    assert "Mira A. Toft is Mira Toft" in result.output, result.output
    assert result.exit_code == 0
    one = next(actor for actor in _actors(doubled) if actor["name"] == "Mira Toft")
    assert (one["aliases"], one["was"]) == (["Mira A. Toft"], ["mira-a-toft"])
    assert [role["role"] for role in one["roles"]] == ["Passenger", "Teacher"]
    assert "      - role: Teacher   # so she says\n" in text(doubled)
    assert doubled.errors() == []
    assert "suggested" not in review(doubled, "", monkeypatch).output


def nothing_drafted(*_: object) -> NoReturn:
    raise InputError([Problem("mkdocs.yml", 0, "", "there is no model", "no-model")])


def test_without_a_model_there_are_fewer_suggestions(undated: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogue.desk.Desk, "draft", nothing_drafted)
    result = review(undated, "q", monkeypatch)
    assert "fewer suggestions, as nothing can be drafted: there is no model" in result.output
    assert "suggested date" in result.output


def test_what_goes_with_a_rejected_role_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    roles = [(a, r) for a in _actors(project) for r in a["roles"] if len(a["roles"]) == 1]
    actor, role = roles[0]
    project.edit(BRIEF, f"- role: {role['role']}\n", f"- status: proposed\n        role: {role['role']}\n")
    result = review(project, "rq", monkeypatch)
    assert f"gone with it: the actor '{actor['name']}'" in result.output
    assert actor["name"] not in [one["name"] for one in _actors(project)]


def _actors(project: Project) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = means(text(project))["actors"]
    return found


@pytest.fixture
def worded(project: Project) -> Project:
    """A brief with a difference whose words a program wrote, and of whose positions one is proposed."""
    project.edit(BRIEF, "    kind: spread\n", "    kind: spread\n    wording: proposed  # whose?\n")
    project.edit(BRIEF, "        id: how-many-2\n", "        id: how-many-2\n        status: proposed\n")
    return project


def test_words_are_shown_with_the_positions_and_accepted_by_one_key(
    worded: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = worded.briefing("review").stdout.splitlines()
    assert [line.split(": ")[1] for line in listed] == ["proposed claim", "proposed wording", "2 decisions to make"]
    before = text(worded)
    result = review(worded, "aa", monkeypatch)
    assert result.exit_code == 0, result.output
    shown = result.output[result.output.index("proposed wording") :]
    assert "\n  How many people were on board?\n  kind: spread\n" in shown
    assert "\n  position: “About 230 people”\n" in shown
    wanted = before.replace("wording: proposed  # whose?", "# whose?").replace("        status: proposed\n", "")
    assert text(worded) == wanted


def test_words_are_rejected_with_what_somebody_stands_by_only_when_asked_again(
    worded: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = text(worded)
    kept = review(worded, "srkq", monkeypatch)
    assert "somebody stands by 1 position of it, which would go with it" in kept.output
    assert text(worded) == before
    assert "gone with it: " in review(worded, "srrq", monkeypatch).output
    assert "How many people were on board?" not in text(worded)
    assert worded.errors() == []


def test_the_whole_is_taken_back_to_the_byte(worded: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = text(worded)
    review(worded, "arruuq", monkeypatch)
    assert text(worded) == before
