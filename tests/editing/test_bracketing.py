"""New entries between brackets: no line too long to be read, nothing moved, and every comment stays with its entry."""

import difflib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.bracketing import LONGEST
from generator.editing.emitting import Value
from generator.editing.patching import Addition, Entry, Key, patched

BRIEF = """\
timeline:
  - {date: 2024-01-01, claim: "The ferry burned off the coast, the guard said.", evidence: [{article: one, quote: "A"}]}
  - {date: 2024-01-02,
     claim: It sank.,   # they say
     evidence: [{article: one, quote: It sank}]}   # so far
  - {
      date: 2024-01-03,
      evidence: [
        {article: one, quote: It sank}, # why
        {article: one, quote: It sank again}  # why again
      ],
    }
bottom_line: []
aliases: [a, b] # names
"""
QUOTE = "The ferry caught fire on Monday evening off the island, the coast guard said in a statement to reporters"
PROPOSED: Value = {"article": "two", "quote": QUOTE, "status": "proposed"}
SHORT: Value = {"article": "two", "quote": "Sank"}
ADDED: list[Addition] = [
    *(Key(f"timeline[{number}]", "status", "changed", ("date", "claim")) for number in range(3)),
    *(Entry(f"timeline[{number}]", "evidence", PROPOSED) for number in range(3)),
    Entry("timeline[2]", "evidence", SHORT, 0),
    Entry("timeline[2]", "evidence", SHORT, 1),
    Entry("", "bottom_line", {"claim": QUOTE, "evidence": [PROPOSED]}),
    Entry("", "bottom_line", {"claim": "It sank.", "evidence": [SHORT]}),
    Entry("", "aliases", "c"),
]
EXPECTED = """\
timeline:
  - {date: 2024-01-01, claim: "The ferry burned off the coast, the guard said.",
     status: changed, evidence: [{article: one, quote: "A"},
      {article: two, quote: 'The ferry caught fire on Monday evening off the island, the coast
        guard said in a statement to reporters', status: proposed}]}
  - {date: 2024-01-02,
     claim: It sank.,   # they say
     status: changed,
     evidence: [{article: one, quote: It sank},
      {article: two, quote: 'The ferry caught fire on Monday evening off the island, the coast
        guard said in a statement to reporters', status: proposed}]}   # so far
  - {
      date: 2024-01-03,
      status: changed,
      evidence: [
        {article: two, quote: Sank},
        {article: one, quote: It sank}, # why
        {article: two, quote: Sank},
        {article: one, quote: It sank again},  # why again
        {article: two, quote: 'The ferry caught fire on Monday evening off the island, the coast
          guard said in a statement to reporters', status: proposed},
      ],
    }
bottom_line: [
              {claim: 'The ferry caught fire on Monday evening off the island, the coast guard
                said in a statement to reporters', evidence: [{article: two, quote: 'The ferry
                caught fire on Monday evening off the island, the coast guard said in
                a statement to reporters', status: proposed}]},
              {claim: It sank., evidence: [{article: two, quote: Sank}]}]
aliases: [a, b, c] # names
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_stay_readable_and_keep_their_comments(newline: str) -> None:
    assert patched(BRIEF.replace("\n", newline), ADDED) == EXPECTED.replace("\n", newline)


def test_of_lines_of_their_own_a_diff_shows_only_additions() -> None:
    text = "a:\n  - [\n      x, # so\n      y,\n    ]\n  - {\n      b: c,\n    }\n"
    added: list[Addition] = [Key("a[1]", "d", "e"), Entry("", "a", ["z"])]
    after = patched(text, added)
    changes = [line for line in difflib.ndiff(text.splitlines(), after.splitlines()) if line[0] in "-?"]
    assert changes == []
    assert "      b: c,\n      d: e,\n    }\n" in after


def test_a_short_entry_stays_on_the_line() -> None:
    assert patched("a: [b, c]\n", [Entry("", "a", "d", 1)]) == "a: [b, d, c]\n"
    assert patched("a: [b]\n", [Entry("", "a", "d", 0)]) == "a: [d, b]\n"


def test_above_a_first_entry_a_long_line_is_broken() -> None:
    text = f"a: [{'b' * 100}]\n"
    assert patched(text, [Entry("", "a", "c" * 30, 0)]) == f"a: [{'c' * 30},\n    {'b' * 100}]\n"


BETWEEN = st.sampled_from([", ", ",", ",\n    ", ",  # n{}\n    ", " , # n{}\n\n    "])
BEGIN = st.sampled_from(["", " ", "\n    ", " # n\n    "])
END = st.sampled_from(["", " ", ",", ", ", "\n    ", ",\n    ", " # n{}\n    ", ",  # n{}\n    "])
VALUES = st.sampled_from(["w", "a long word " * 5 + "end", "so " * 60 + "on"])


@given(
    st.lists(BETWEEN, max_size=4), BEGIN, END, st.lists(st.tuples(st.integers(0, 5), VALUES), min_size=1, max_size=4)
)
def test_whatever_the_layout_nothing_moves(
    between: list[str], begin: str, end: str, new: list[tuple[int, str]]
) -> None:
    parts = [f"{{k: e{number}}}{sign.format(number)}" for number, sign in enumerate([*between, end])]
    text = f"x:\n  - y: [{begin}{''.join(parts)}]\n"
    after = patched(text, [Entry("x[0]", "y", {"k": value}, before) for before, value in new])
    rest = iter(after)
    assert all(char in rest for char in text)
    for line in after.splitlines():
        if comment := re.search(r"# n(\d)", line):
            assert re.findall(r"\be(\d)\}", line[: comment.start()])[-1:] == [comment[1]]
        assert len(line) <= LONGEST + max(map(len, text.splitlines()))  # what stood behind the last new entry
