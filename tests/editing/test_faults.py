"""Whatever happens while a command writes, no file is lost or half written, and the same command again completes it.

Each command is killed before and after every one of its calls that change something on the disk, is stopped with a key
and finds the disk full at each, may not write, and meets another hand.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import GOLDEN, MKDOCS_YML, Project, files
from dying import counted, failing, killed, writes
from webpages import page

from generator.cli import main
from generator.editing import desk, dialogue

BRIEF = "briefs/ferry.yml"
FLOOD = "Flood in Vell\n\nThe river Vell rose by two metres on Monday, and forty houses by the mill were flooded.\n"
LATE = ("--date", "2024-12-01", "--why", "It was wrong.")


@dataclass(frozen=True)
class Scene:
    """A command in a project that was prepared for it."""

    command: tuple[str, ...]
    prepare: Callable[[Project], object] = lambda project: None
    keys: str = ""
    locks: int = 0
    """Its calls that write before it has read what it will change: for a lock."""

    def run(self, folder: Path, keys: str | None = None) -> Result:
        os.chdir(folder)
        return CliRunner().invoke(main, list(self.command), input=self.keys if keys is None else keys)


def lost(project: Project) -> None:
    project.edit("seeds/0902-gazette.txt", "Everyone was taken off the ship", "Everyone was brought off the ship")


def marked(project: Project) -> None:
    project.edit(BRIEF, "    id: a-bang\n", "    id: a-bang\n    status: proposed\n")
    project.edit(BRIEF, "quote: a valve had been", "status: proposed\n            quote: a valve had been")


def corrected(project: Project) -> None:
    project.briefing("log", "ferry", "--date", "2024-11-01")
    project.edit(BRIEF, "claim: Everyone was taken off the ship,", "claim: All were taken off,")
    project.edit(BRIEF, "edited: 2019-09-25", "edited: 2019-09-25  # by me")


def incoming(project: Project) -> None:
    project.write("page.html", page())
    project.write("flood.txt", FLOOD)


def first_of_all(project: Project) -> None:
    incoming(project)
    for path in project.path("seeds").iterdir():
        path.unlink()
    project.path(BRIEF).unlink()


SCENES = {
    "update": Scene(("update", "ferry"), lost),
    "review": Scene(("review", "ferry"), marked, keys="aaa"),
    "log": Scene(("log", "ferry", *LATE), corrected),
    "first log": Scene(("log", "ferry", *LATE)),
    "record": Scene(("check", "--record")),
    "add": Scene(("add", "page.html", "flood.txt", "--topic", "vell"), incoming, locks=1),
    "add to nothing": Scene(("add", "page.html", "flood.txt"), first_of_all, locks=1),
    "new": Scene(("new", "The flood"), incoming),
    "init": Scene(("init", "site")),
}


def kept(folder: Path) -> dict[str, bytes]:
    """What people see of a folder; what a crash may leave beside it is hidden, and is in nobody's way."""
    found = {name: data for name, data in files(folder).items() if not name.startswith(".cache/")}
    return {name: data for name, data in found.items() if not name.endswith((".new", ".lock"))}


@dataclass
class Stage:
    """A scene, its project before, what it leaves when all goes well, and how many calls that takes.

    A review leaves the file anew with each decision; `between` are these contents.
    """

    scene: Scene
    before: Path
    after: dict[str, bytes]
    calls: int
    between: frozenset[bytes] = frozenset()

    def fresh(self) -> Path:
        """The project as it was before, in a folder that is always called the same."""
        folder = self.before.with_name("project")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.before, folder, symlinks=True)
        return folder

    def assert_whole(self, folder: Path) -> None:
        """Every file is the old or the new one."""
        old, now = kept(self.before), kept(folder)
        for name, data in now.items():
            assert data in (old.get(name), self.after.get(name), *self.between), name
        assert old.keys() <= now.keys()

    def assert_completed(self, folder: Path) -> None:
        """The same command again leaves what it would have left."""
        result = self.scene.run(folder)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        assert kept(folder) == self.after, result.output


@pytest.fixture(scope="module", params=SCENES)
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("stage")
    project = Project(folder / "project")
    for part in ("seeds", "briefs"):
        shutil.copytree(GOLDEN / "ferry" / part, project.root / part)
    project.write("mkdocs.yml", MKDOCS_YML)
    scene = SCENES[request.param]
    scene.prepare(project)
    project.briefing("status")  # what is read is in the cache from now on
    shutil.copytree(project.root, folder / "before")
    made = Stage(scene, folder / "before", {}, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(dialogue, "answered", lambda: True)
        patch.setattr(desk.Desk, "suggestions", lambda *_, **__: [], raising=False)  # drafts take a while
        between = []
        for number in range(1, len(scene.keys)):
            made.scene.run(made.fresh(), f"{scene.keys[:number]}q")
            between += kept(project.root).values()
        made.between = frozenset(between)
        made.fresh()
        made.calls = writes(lambda: scene.run(project.root))
        made.after = kept(project.root)
        assert made.calls > 5
        assert made.after != kept(made.before)
        yield made


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_killed_at_any_call_that_writes(stage: Stage, after: bool) -> None:
    for last in range(1, stage.calls + 1):
        folder = stage.fresh()
        assert killed(lambda folder=folder: stage.scene.run(folder), last, after)  # type: ignore[misc]
        stage.assert_whole(folder)
        stage.assert_completed(folder)


@pytest.mark.slow
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS], ids=["full", "read-only"])
def test_a_disk_that_takes_nothing_more_from_any_call_on(stage: Stage, number: int) -> None:
    refused = 0
    for last in range(1, stage.calls + 1):
        folder = stage.fresh()
        with failing(last, number):
            result = stage.scene.run(folder)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        stage.assert_whole(folder)
        if kept(folder) != stage.after:
            refused += 1
            assert result.exit_code == 1
            assert os.strerror(number) in result.output
        stage.assert_completed(folder)
    assert refused


@pytest.mark.slow
@pytest.mark.parametrize("stage", ["log", "add", "add to nothing"], indirect=True)
def test_stopped_with_a_key_at_any_call_that_writes(stage: Stage) -> None:
    for last in range(1, stage.calls + 1):
        folder = stage.fresh()

        def stop(number: int, name: str, call: Callable[[], object], last: int = last) -> object:
            if number == last:
                raise KeyboardInterrupt
            return call()

        with counted(stop):
            result = stage.scene.run(folder)
        assert result.exit_code == 1
        assert "Traceback" not in result.output
        stage.assert_whole(folder)
        stage.assert_completed(folder)


def test_nothing_of_another_hand_is_overwritten(stage: Stage) -> None:
    folder = stage.fresh()
    old = kept(stage.before)
    names = [name for name, data in stage.after.items() if old.get(name) != data]
    others = b"# another hand\n"

    def write(number: int, name: str, call: Callable[[], object]) -> object:
        if number == stage.scene.locks + 1:
            for one in names:
                (folder / one).parent.mkdir(parents=True, exist_ok=True)
                with (folder / one).open("ab") as file:
                    file.write(others)
        return call()

    with counted(write):
        result = stage.scene.run(folder)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    assert result.exit_code == 1
    assert "exists, and is left as it is" in result.output or "somebody else" in result.output
    assert {name: kept(folder)[name] for name in names} == {name: old.get(name, b"") + others for name in names}


def test_two_at_once(stage: Stage) -> None:
    for _ in range(5):
        folder = stage.fresh()
        processes = []
        for _ in range(2):
            if not (process := os.fork()):
                stage.scene.run(folder)
                os._exit(0)
            processes.append(process)
        for process in processes:
            os.waitpid(process, 0)
        stage.assert_whole(folder)
        stage.assert_completed(folder)
        assert [name for name in files(folder) if name.endswith((".new", ".lock"))] == []


@pytest.mark.parametrize("stage", ["update", "review", "log", "add"], indirect=True)
def test_what_may_not_be_written_is_left_alone(stage: Stage) -> None:
    folder = stage.fresh()
    old = kept(stage.before)
    protected = [name for name, data in stage.after.items() if name in old and old[name] != data]
    assert protected
    for name in protected:
        (folder / name).chmod(0o444)
    result = stage.scene.run(folder)
    assert result.exit_code == 1
    assert "is write-protected" in result.output
    assert {name: kept(folder)[name] for name in protected} == {name: old[name] for name in protected}
    for name in protected:
        (folder / name).chmod(0o644)
    stage.assert_completed(folder)
