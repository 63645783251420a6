"""Entries go above the others, and what an editor wrote stays to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scribe import files, words

from generator.changes import Change, changes_in
from generator.dates import Date
from generator.editing.logbook import NotLogged, edited_on, with_entries
from generator.editing.patching import Unpatchable, means

texts = words.map(lambda text: " ".join(text.split()))
days = st.dates().map(lambda day: Date.parse(day.isoformat()))
changes = st.one_of(
    st.builds(lambda date, text: Change(date, "added", "one", text), days, texts),
    st.builds(lambda date, a, b, why: Change(date, "corrected", "two", "", a, b, why), days, texts, texts, texts),
)
ONE = Change(Date.parse("2024-08-06"), "added", "one", "One: is so.")
OLD = "- date: 2024-08-05 # a day\n  kind: 'added'\n  id: old\n  text: >\n    It was\n    so.\n"


@given(st.lists(changes, max_size=4), st.lists(changes, max_size=4))
def test_entries_are_read_as_they_were_meant(first: list[Change], second: list[Change]) -> None:
    made = with_entries(with_entries(b"", first, "x"), second, "x")
    found, problems = changes_in(made, "x")
    assert problems == []
    assert sorted(c.says for c in found) == sorted(c.says for c in [*first, *second])
    assert with_entries(made, [], "x") == made


@pytest.mark.parametrize("head", ["", "# head\n", "# head\n\n# of the entry\n", "---\n", "\n\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("column", [0, 2])
def test_what_stands_there_stays(head: str, newline: str, bom: bytes, column: int) -> None:
    entry = "".join(" " * column + line for line in OLD.splitlines(keepends=True))
    old = bom + (head + entry).replace("\n", newline).encode()
    made = with_entries(old, [ONE], "x")
    text, before = made.decode(), old.decode()
    at = next(index for index in range(len(before), -1, -1) if text.startswith(before[:index]))
    assert any(text.endswith(before[i:]) for i in range(at + 1))
    assert made.startswith(bom)
    assert text.count("\n") == text.count(newline)
    assert [change.id for change in changes_in(made, "x")[0]] == ["one", "old"]
    if head.endswith("entry\n"):
        assert text.index("One: is so") < text.index("# of the entry")


@pytest.mark.parametrize(
    "old", [b"[{date: 2024-08-05, kind: added, id: a, text: A.}]\n", b"a: 1\n", b"- kind: added\n"]
)
def test_what_cannot_be_added_to_is_refused(old: bytes) -> None:
    with pytest.raises(NotLogged) as refused:
        with_entries(old, [ONE], "log.yml")
    assert all(problem.file == "log.yml" for problem in refused.value.problems)


def test_a_list_in_brackets_is_told_what_would_be_right() -> None:
    with pytest.raises(NotLogged) as refused:
        with_entries(b"[{date: 2024-08-05, kind: added, id: a, text: A.}]\n", [ONE], "log.yml")
    assert [problem.code for problem in refused.value.problems] == ["not-added"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A # a\nedited: 2024-08-05 # b\nx: 1\n", "title: A # a\nedited: 2024-12-01 # b\nx: 1\n"),
        ("edited: '2024-08'\r\ntitle: A", "edited: 2024-12-01\r\ntitle: A"),
        ("title: A\nedited:\nx: 1\n", "title: A\nedited: 2024-12-01\nx: 1\n"),
        ("title: A\nstandfirst: B\nx: 1\n", "title: A\nstandfirst: B\nedited: 2024-12-01\nx: 1\n"),
        ("\ufefftitle: A\n", "\ufefftitle: A\nedited: 2024-12-01\n"),
        ("{title: A, edited: 2024-08-05}\n", "{title: A, edited: 2024-12-01}\n"),
    ],
)
def test_the_day_is_set_and_nothing_else(old: str, new: str) -> None:
    assert edited_on(old.encode(), "2024-12-01").decode() == new


@given(files({"title": "A", "edited": "2024-08-05", "topics": ["a", "b"]}))
def test_the_day_is_set_however_it_is_written(old: str) -> None:
    try:
        new = edited_on(old.encode(), "2024-12-01").decode()
    except Unpatchable:
        return
    assert means(new) == {**means(old), "edited": "2024-12-01"}
