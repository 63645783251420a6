"""Two passages, beside each other or one under the other, and no word of them lost."""

from hypothesis import given
from hypothesis import strategies as st

from generator.editing.showing import NARROW, beside

words = st.lists(st.sampled_from(["lock", "closed", "on", "Monday", "»the", "board«", "x" * 90]), max_size=30).map(
    " ".join
)


def test_wide() -> None:
    lines = list(beside([("one", "said here"), ("other", "told there")], NARROW))
    assert [line.split() for line in lines] == [["one:", "│", "other:"], ["said", "here", "│", "told", "there"]]


def test_narrow() -> None:
    lines = list(beside([("one", "said here"), ("other", "told there")], NARROW - 1))
    assert [line.strip() for line in lines] == ["one:", "said here", "other:", "told there"]


@given(words, words, st.integers(30, 300))
def test_every_word_is_there_and_no_line_is_too_long(one: str, other: str, width: int) -> None:
    lines = list(beside([("a", one), ("b", other)], width))
    assert all(len(line) <= width for line in lines)
    letters = sorted("".join(lines).replace("│", "").replace(" ", ""))
    assert letters == sorted(f"a:{one}b:{other}".replace(" ", ""))
