"""The cache may be lost, spoilt or shared: what comes out is always what would be made anew."""

import os
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import hostile

from generator.cache import MOST, Cache, digest

VALUES = st.recursive(hostile | st.integers() | st.none(), lambda inner: st.lists(inner, max_size=3), max_leaves=5)


def never() -> Any:
    raise AssertionError("made again")


@given(VALUES, VALUES)
def test_equal_values_have_one_name_and_others_another(one: Any, other: Any) -> None:
    assert (digest(one) == digest(other)) == (one == other)
    assert digest(one, other) != digest([one, other])


@given(hostile)
def test_what_was_kept_comes_back(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        name = digest(text)
        assert Cache(Path(folder)).get("page", name, lambda: {"content": text}) == {"content": text}
        assert Cache(Path(folder)).get("page", name, never) == {"content": text}


def test_it_counts_what_it_made(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for name in ("abc", "abd", "abc"):
        cache.get("page", name, lambda: 1)
    assert cache.made["page"] == 2


def test_without_a_folder_everything_is_made() -> None:
    cache = Cache(None)
    assert [cache.get("page", "abc", lambda: 1), cache.get("page", "abc", lambda: 2)] == [1, 2]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"\0" * 9], ids=["empty", "cut", "not UTF-8", "NUL"])
def test_what_cannot_be_read_is_made_again(tmp_path: Path, content: bytes) -> None:
    cache = Cache(tmp_path)
    cache.get("page", "abc", lambda: "good")
    (entry,) = tmp_path.rglob("*.json")
    entry.write_bytes(content)
    assert cache.get("page", "abc", lambda: "good") == "good"
    assert cache.get("page", "abc", never) == "good"


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")
    assert cache.get("page", "abc", lambda: 1) == 1
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_crash_leaves_whole_entries_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        with pytest.raises(KeyboardInterrupt):
            Cache(tmp_path).get("page", "abc", lambda: 1)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_it_does_not_grow_without_end_and_keeps_what_came_last(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    names = [f"ab{number:05}" for number in range(3 * MOST)]
    for number, name in enumerate(names):
        cache.keep("page", name, number)
        path = tmp_path / "page" / "ab" / f"{name[2:]}.json"
        os.utime(path, ns=(number, number))  # a fast machine writes many in one tick
        assert len(list(path.parent.iterdir())) <= MOST
    last = names[-MOST // 2 :]
    assert [cache.find("page", name) for name in last] == list(range(3 * MOST - MOST // 2, 3 * MOST))
    assert cache.find("page", names[0]) is None
    assert cache.get("page", names[0], lambda: "again") == "again"


def test_two_builds_at_once_do_no_harm(tmp_path: Path) -> None:
    found: list[Any] = []

    def work(number: int) -> Callable[[], None]:
        return lambda: found.extend(
            Cache(tmp_path).get("page", f"name{name}", lambda n=name: "x" * 10_000 + str(n)) for name in range(50)
        )

    threads = [threading.Thread(target=work(number)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(["x" * 10_000 + str(number) for number in range(50)] * 4)
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".json"}
