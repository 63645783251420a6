"""Lines that a person rewrites are opened again until they can be taken, and are never lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.editing.deciding import Undecided
from generator.editing.retyping import kept, retyped
from generator.editing.saving import NotSaved

Edits = Callable[[str], str | None]


def typing(*typed: str | None) -> tuple[Edits, list[str]]:
    """Somebody who types these lines, and the lines that are opened for them."""
    given: list[str] = []

    def edit(lines: str) -> str | None:
        given.append(lines)
        return typed[len(given) - 1]

    return edit, given


def taking(*right: str) -> Callable[[str], None]:
    """Takes these lines, and no others."""

    def put(lines: str) -> None:
        if lines not in right:
            raise Undecided("wrong")

    return put


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        (("good",), ["old"]),
        (("bad", "worse", "good"), ["old", "bad", "worse"]),
        ((None,), ["old"]),
        (("old",), ["old"]),
    ],
)
def test_lines_are_opened_as_they_were_typed_until_they_are_taken(
    folder: Path, typed: tuple[str | None, ...], opened: list[str]
) -> None:
    edit, given = typing(*typed)
    assert retyped("old", edit, taking("good"), lambda error: True) is None
    assert given == opened
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("typed", [("bad",), ("bad", None), ("bad", "old")])
def test_who_gives_up_finds_the_last_lines_again(folder: Path, typed: tuple[str | None, ...]) -> None:
    edit, given = typing(*typed)
    path = retyped("old", edit, taking("good"), lambda error: len(typed) > 1)
    assert path
    assert path.read_text("utf-8") == "bad"
    assert list(folder.iterdir()) == [path]
    assert len(given) == len(typed)


def test_lines_that_cannot_be_written_are_kept_too(folder: Path) -> None:
    def put(lines: str) -> None:
        raise NotSaved(Path("brief.yml"), "is write-protected")

    with pytest.raises(NotSaved) as refused:
        retyped("old", typing("new\r\nÜ")[0], put, lambda error: True)
    (path,) = folder.iterdir()
    assert refused.value.__notes__ == [f"what you wrote is kept in {path}"]
    assert path.read_bytes() == "new\r\nÜ".encode()


def test_each_is_kept_in_a_file_of_its_own() -> None:
    assert kept("one") != kept("one")
