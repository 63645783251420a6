"""A file that is written over is never lost: whatever happens, it is the old one or the new one, whole."""

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import REPOSITORY
from dying import locked

from generator.editing.saving import NotSaved, look, save

OLD, NEW = b"title: Old\r\n" * 2000, b"title: New\n" * 3000
WRITING = ("open", "write", "fsync", "close", "chmod", "replace", "unlink")
"""The calls by which the system is asked to change something."""

DYING = f"""
import os, sys
from pathlib import Path
from generator.editing import saving

path, last, after = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "after"
found = saving.look(path)
calls = 0

def dying(name, real):
    def call(*arguments, **named):
        global calls
        calls += 1
        if calls == last and name == "write":
            real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
        elif calls == last and after:
            try:
                real(*arguments, **named)
            except OSError:
                pass
        if calls == last:
            os._exit(9)
        return real(*arguments, **named)
    return call

for name in {WRITING!r}:
    setattr(os, name, dying(name, getattr(os, name)))
saving.save(found, b"title: New\\n" * 3000)
os._exit(0)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "brief.yml"
    path.write_bytes(OLD)
    return path


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def test_new_content_comes_in_and_nothing_is_left_behind(path: Path) -> None:
    save(look(path), NEW)
    assert path.read_bytes() == NEW
    assert names(path) == ["brief.yml"]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_crash_at_any_point_leaves_the_old_file_or_the_new_one(path: Path, when: str) -> None:
    seen = set()
    for last in range(1, 40):
        path.write_bytes(OLD)
        command = [sys.executable, "-c", DYING, str(path), str(last), when]
        died = subprocess.run(command, check=False, cwd=REPOSITORY).returncode
        content = path.read_bytes()
        assert content in (OLD, NEW)
        seen.add(content)
        if not died:
            break
        save(look(path), NEW)  # whatever was left behind is in nobody's way
        assert names(path) == ["brief.yml"]
    assert not died
    assert last > 8
    assert seen == {OLD, NEW}


@pytest.mark.parametrize("name", WRITING)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_full_disk_at_any_point_is_told_and_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    found, real = look(path), getattr(os, name)

    for failing in range(1, 4):
        calls = 0

        def fail(*arguments: object, failing: int = failing, **named: object) -> object:
            nonlocal calls
            calls += 1
            if calls == failing:
                raise OSError(number, os.strerror(number))
            return real(*arguments, **named)

        with monkeypatch.context() as patch:
            patch.setattr(os, name, fail)
            try:
                save(found, NEW)
            except NotSaved as refused:
                assert os.strerror(number) in str(refused) or "another program" in str(refused)
        assert path.read_bytes() in (OLD, NEW)
        if path.read_bytes() == OLD:
            assert calls >= failing
        path.write_bytes(OLD)


@pytest.mark.parametrize("change", [lambda path: path.write_bytes(b"mine"), lambda path: path.unlink()])
def test_what_somebody_else_wrote_in_between_stays(path: Path, change: Callable[[Path], object]) -> None:
    found = look(path)
    change(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(NotSaved, match=r"somebody else|No such file"):
        save(found, NEW)
    assert (path.read_bytes() if path.exists() else None) == before
    assert [name for name in names(path) if name != "brief.yml"] == []


def test_one_of_two_at_once_is_refused_and_loses_nothing(path: Path) -> None:
    for _ in range(20):
        path.write_bytes(OLD)
        start, told = threading.Barrier(2), []

        def write(content: bytes, start: threading.Barrier = start, told: list[bytes] = told) -> None:
            found = look(path)
            start.wait()
            try:
                save(found, content)
                told.append(content)
            except NotSaved:
                pass

        threads = [threading.Thread(target=write, args=[content]) for content in (b"one", b"two")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [path.read_bytes()] == told
        assert names(path) == ["brief.yml"]


def test_while_another_program_is_at_work_nothing_is_written(path: Path) -> None:
    with locked(path), pytest.raises(NotSaved, match=r"brief\.yml: is being written by another program"):
        save(look(path), NEW)
    assert path.read_bytes() == OLD
    save(look(path), NEW)
    assert names(path) == ["brief.yml"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_stay(path: Path, mode: int) -> None:
    path.chmod(mode)
    save(look(path), NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_file_that_may_not_be_written_is_left_alone(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(NotSaved, match=r"brief\.yml: is write-protected"):
        save(look(path), NEW)
    assert path.read_bytes() == OLD


def test_a_file_named_by_a_link_is_written_and_the_link_stays(path: Path) -> None:
    link = path.with_name("link.yml")
    link.symlink_to("brief.yml")
    save(look(link), NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir, lambda path: path.symlink_to(path.name)])
def test_what_is_no_file_is_told(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "none.yml"
    make(path)
    with pytest.raises(NotSaved, match=r"none\.yml: cannot be read"):
        look(path)


def test_what_a_crash_left_behind_is_replaced(path: Path) -> None:
    path.with_name(".brief.yml.new").write_bytes(b"half")
    save(look(path), NEW)
    assert path.read_bytes() == NEW
    assert names(path) == ["brief.yml"]


def test_a_folder_that_cannot_be_brought_to_the_disk_is_no_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no folders")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    save(look(path), NEW)
    assert path.read_bytes() == NEW


def test_all_of_it_is_on_the_disk_before_it_takes_the_old_ones_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noting(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object) -> object:
            folder = name == "fsync" and stat.S_ISDIR(os.fstat(arguments[0]).st_mode)  # type: ignore[call-overload]
            done.append("settle" if folder else name)
            return real(*arguments)

        monkeypatch.setattr(os, name, call)

    for name in ("write", "fsync", "replace"):
        noting(name)
    save(look(path), NEW)
    assert done == ["write", "fsync", "replace", "settle"]
