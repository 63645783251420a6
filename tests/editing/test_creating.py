import os
from pathlib import Path

import pytest
from conftest import files

from generator.editing import creating
from generator.editing.creating import NotCreated, create, remove


def test_new_files_in_new_folders(tmp_path: Path) -> None:
    create({tmp_path / "a" / "b" / "one.txt": b"1\r\n", tmp_path / "a" / "two.txt": b""})
    assert files(tmp_path) == {"a/b/one.txt": b"1\r\n", "a/two.txt": b""}


def test_a_file_that_is_there_stays_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_bytes(b"old")
    with pytest.raises(NotCreated, match=r"two\.txt: exists, and is left as it is"):
        create({tmp_path / "a" / "one.txt": b"1", tmp_path / "two.txt": b"2"})
    assert files(tmp_path) == {"two.txt": b"old"}
    assert not (tmp_path / "a").exists()


def test_a_link_that_leads_nowhere_is_there_too(tmp_path: Path) -> None:
    (tmp_path / "one.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(NotCreated, match="exists"):
        create({tmp_path / "one.txt": b"1"})
    assert [path.name for path in tmp_path.iterdir()] == ["one.txt"]


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(NotCreated):
        create({tmp_path / "b" / "one.txt": b"1", tmp_path / "a" / "two.txt": b"2"})
    assert files(tmp_path) == {"a": b"old"}
    assert not (tmp_path / "b").exists()


def test_a_disk_that_knows_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    create({tmp_path / "one.txt": b"1"})
    with pytest.raises(NotCreated, match="exists"):
        create({tmp_path / "one.txt": b"2"})
    assert files(tmp_path) == {"one.txt": b"1"}


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_goes_wrong_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException
) -> None:
    calls = iter(range(100))
    real = os.fsync

    def full(handle: int) -> None:
        if next(calls) == number:
            raise error
        real(handle)

    monkeypatch.setattr(creating.os, "fsync", full)
    with pytest.raises((NotCreated, KeyboardInterrupt)):
        create({tmp_path / "a" / f"{name}.txt": b"x" for name in range(4)})
    assert list(tmp_path.iterdir()) == []


def test_what_is_undone_is_only_what_was_made(tmp_path: Path) -> None:
    made = create({tmp_path / "a" / "one.txt": b"1"})
    (tmp_path / "a" / "mine.txt").write_bytes(b"mine")
    remove(made)
    assert files(tmp_path) == {"a/mine.txt": b"mine"}


def test_what_a_crash_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".one.txt.new").write_bytes(b"half")
    create({tmp_path / "one.txt": b"1"})
    assert files(tmp_path) == {"one.txt": b"1"}
