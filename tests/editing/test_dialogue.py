"""`briefing review`: what waits, decided on with single keys; every decision is in the file at once."""

import os
import pty
import select
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import Project

from generator.cli import main
from generator.editing import dialogue

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


def test_an_edit_that_makes_the_file_wrong_is_refused(
    marked: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed -i "s/quote: We heard/quote: They heard/" "$1"\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(script))
    before = text(marked)
    result = review(marked, "eq", monkeypatch)
    assert "not done: " in result.output
    assert text(marked) == before


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


def test_a_real_terminal(marked: Project) -> None:
    arguments = [sys.executable, "-m", "generator", "review", "-f", str(marked.path("mkdocs.yml"))]
    process, terminal = pty.fork()
    if not process:
        os.execv(sys.executable, arguments)
    # What is typed before the prompt takes single keys is dropped, so a key is pressed until it is answered.
    for key, answer in ((b"", b"[q]uit"), (b"a", b"2 decisions left"), (b"", b"[q]uit"), (b"q", b"quit\r")):
        shown, patience = b"", 40
        while answer not in shown:
            os.write(terminal, key)
            while select.select([terminal], [], [], 1)[0] and answer not in shown:
                shown += os.read(terminal, 1)
            patience -= 1
            assert patience, shown
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 1
    assert text(marked).count("status: proposed") == 1
