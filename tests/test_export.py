"""The export: plain Markdown that people read and any generator builds; golden files hold it to the letter."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import GOLDEN, Project, files

from generator import export, site
from generator.errors import InputError

CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())


def texts(project: Project) -> dict[str, str]:
    return export.texts(site.build(project.settings(), "md"))


@pytest.mark.parametrize("case", CASES)
def test_the_export_is_what_it_was(
    case: str, new_project: Callable[..., Project], request: pytest.FixtureRequest
) -> None:
    """`pytest tests/test_export.py --update-golden` writes anew what is expected; the difference is then to be read."""
    made = texts(new_project(case))
    folder = GOLDEN / case / "expected"
    if request.config.getoption("--update-golden"):
        for name in files(folder):
            (folder / name).unlink()
        for name, text in made.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8", newline="\n")
    assert made == {name: content.decode() for name, content in files(folder).items()}


def test_an_export_is_written_as_it_is(project: Project) -> None:
    folder = project.path("out/deep")
    wanted = texts(project)
    assert export.write(wanted, folder) == (len(wanted), 0)
    written = files(folder)
    manifest = json.loads(written.pop(export.MANIFEST))
    assert written == {name: text.encode() for name, text in wanted.items()}
    assert manifest == sorted(wanted)


def test_a_second_export_changes_nothing_but_what_changed(project: Project) -> None:
    folder = project.path("out")
    export.write(texts(project), folder)
    before = files(folder)
    assert export.write(texts(project), folder) == (len(before) - 1, 0)
    assert files(folder) == before


def test_what_is_no_more_is_removed_and_nothing_else(project: Project) -> None:
    folder = project.path("out")
    export.write({**texts(project), "briefs/old.md": "# Old\n"}, folder)
    (folder / "briefs" / "mine.txt").write_text("my own note")
    assert export.write(texts(project), folder)[1] == 1
    assert not (folder / "briefs/old.md").exists()
    assert (folder / "briefs/mine.txt").read_text() == "my own note"


@pytest.mark.parametrize("kind", ["a folder with files", "a file"])
def test_a_folder_of_somebody_else_is_refused(project: Project, kind: str) -> None:
    folder = project.path("out")
    if kind == "a file":
        project.write("out", "mine")
    else:
        project.write("out/mine.txt", "mine")
    before = files(project.root)
    with pytest.raises(InputError) as refused:
        export.write({"index.md": "# Home\n"}, folder)
    assert refused.value.problems[0].code == "not-empty"
    assert "name an empty or new folder" in str(refused.value)
    assert files(project.root) == before


@pytest.mark.parametrize("listed", ['["../outside.md", "/outside.md", "a.md", 7]', "{", "", '{"a": 1}'])
def test_a_manifest_of_somebody_else_removes_nothing_outside(project: Project, listed: str) -> None:
    project.write("outside.md", "mine")
    project.write(f"out/{export.MANIFEST}", listed)
    project.write("out/a.md", "an old page")
    export.write({"index.md": "# Home\n"}, project.path("out"))
    assert project.path("outside.md").read_text() == "mine"
    assert project.path("out/a.md").exists() == ("a.md" not in listed)


def test_a_crash_half_way_is_mended_by_the_next_export(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project.path("out")
    old = {"index.md": "# Old\n", "gone.md": "# Gone\n"}
    new = {"a.md": "# A\n", "b.md": "# B\n", "index.md": "# New\n"}
    export.write(old, folder)
    replace = Path.replace

    def fail_at_b(self: Path, target: Path) -> Path:
        if target.name == "b.md":
            raise OSError("the disk is full")
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail_at_b)
        with pytest.raises(OSError, match="disk is full"):
            export.write(new, folder)
    # Nothing old is lost, no page is half written, and every file is known to the next export.
    assert (folder / "index.md").read_text() == "# Old\n"
    assert (folder / "gone.md").exists()
    assert not (folder / "b.md").exists()
    export.write({"index.md": "# New\n"}, folder)
    assert {name for name in files(folder) if not name.startswith(".")} == {"index.md"}


def test_a_link_out_of_the_folder_is_not_followed(project: Project) -> None:
    project.write("outside/index.md", "mine")
    folder = project.path("out")
    export.write({"briefs/a.md": "# A\n"}, folder)
    (folder / "index.md").symlink_to(project.path("outside/index.md"))
    export.write({"index.md": "# Home\n"}, folder)
    assert project.path("outside/index.md").read_text() == "mine"


def test_the_same_bytes_whatever_the_system_thinks_of_line_ends(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "linesep", "\r\n")
    export.write({"index.md": "# Home\n\nText\n"}, project.path("out"))
    assert project.path("out/index.md").read_bytes() == b"# Home\n\nText\n"


def test_a_page_that_a_person_wrote_holds_what_is_generated(new_project: Callable[..., Project]) -> None:
    made = texts(new_project("takeover"))
    assert made["topics.md"].startswith("# What we write about\n")
    assert "Write to us" in made["topics.md"]
    assert "[Brandt buys Oakline](briefs/takeover.md)" in made["topics.md"]
    assert site.MARKER not in made["topics.md"]
    assert made["about.md"] == "# About\n\nThe topics are [listed](topics.md).\n"


def test_a_folder_that_cannot_be_made_is_told(project: Project) -> None:
    project.write("taken", "a file")
    result = project.briefing("export", str(project.path("taken") / "inside"))
    assert result.exit_code == 1
    assert "cannot be made" in result.output
