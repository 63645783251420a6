"""Values as YAML text: whatever they say and however far in they stand, they are read back as they are."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import line

from generator.editing.emitting import Style, block, inline
from generator.editing.patching import means

KEYS = st.sampled_from(["claim", "evidence", "quote", "aliases", "a b", "x: y", "#"])
values = st.recursive(
    st.none() | line,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)
styles = st.builds(Style, st.integers(2, 9), st.booleans())


@given(st.dictionaries(KEYS, values, min_size=1), styles, st.integers(46, 92), st.integers(0, 12))
def test_lines_come_back_wherever_they_stand(value: dict[str, object], style: Style, width: int, column: int) -> None:
    text = block(value, style, width)  # type: ignore[arg-type]
    assert means(text) == value
    assert means("a:\n" + textwrap.indent(text, " " * (column + 1), lambda line: line != "\n")) == {"a": value}


@given(values)
def test_what_stands_in_brackets_comes_back_from_one_line(value: object) -> None:
    text = inline(value)  # type: ignore[arg-type]
    assert "\n" not in text
    assert means(f"a: [{text}]") == {"a": [value]}
    assert means(f"{{a: [x, {text}, {{b: {text}}}]}}") == {"a": ["x", value, {"b": value}]}


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style(), "a:\n  - b: c\n    d:\n      - e\n"),
        (Style(indentless=True), "a:\n- b: c\n  d:\n  - e\n"),
        (Style(4), "a:\n    -   b: c\n        d:\n            - e\n"),
    ],
)
def test_styles(style: Style, expected: str) -> None:
    assert block({"a": [{"b": "c", "d": ["e"]}]}, style) == expected
