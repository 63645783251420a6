"""What is not YAML is told in an editor's words, with the line on which it was written amiss."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import reading
from generator.notyaml import explained

LOADERS = [yaml.SafeLoader, reading.Loader]
PARSERS_OWN = ("while scanning", "while parsing", "did not find", "expected <", "stream")


def told(text: str, loader: object) -> tuple[int, str]:
    with pytest.raises(yaml.YAMLError) as refused:
        list(yaml.parse(text, Loader=loader))  # type: ignore[type-var]
    return explained(refused.value, text)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: a\nlist:\n\t- claim: b\n", 3, "a tab where only spaces may stand; indent with spaces"),
        ("a:\n  b: c\n\td: e\n", 3, "indent with spaces"),
        ("a: |\n\tb\n", 2, "indent with spaces"),
        ('x: y\na: "b\nc: d\n', 2, 'the quotation mark " is never closed; close it, and write \\" for one inside'),
        ("a: 'b\nc: d\ne: f\n", 1, "the quotation mark ' is never closed; close it, and write '' for one inside"),
        ('a: "b\n---\nc: d"\n', 1, 'the quotation mark " is never closed'),
        ("a: 'b\nc: 'd'\ne: f\n", 1, "the quotation mark ' is closed only on line 2"),
        ("a: b\nc: 'it's so'\n", 2, "has something behind a closed quotation mark; write '' for one inside"),
        ('a: "b" c\n', 1, 'write \\" for one inside'),
        ("a: [b, c\nd: e\n", 1, "the [ is not closed before line 2, or a comma is missing; close it with ]"),
        ("x: y\na: {b: c\nd: e\n", 2, "the { is not closed before line 3"),
        ("title: [", 1, "the [ is never closed; close it with ]"),
        ("title: x\nlist: [\n", 2, "the [ is never closed; close it with ]"),
        ("a: [b c: d: e]\n", 1, "cannot be read on from column 11; put commas between the entries"),
        ("x: y\na: b: c\n", 2, "a colon and a space in a text; put the text in quotation marks"),
        ("title\na: b\n", 1, "has no colon; write `key: value`"),
        ("a: b\ncd\ne: f\n", 2, "has no colon; write `key: value`"),
        ("a:b\n# so\nc: d\n", 1, "has no space behind the colon; write `key: value`"),
        ("a: b\n\n  c: d\n", 3, "stands further in than line 1, which says its value already; indent both alike"),
        ("a: @b\n", 1, "begins with @, which means something else in YAML; put it in quotation marks"),
        ("a: **bold** text\n", 1, "begins with *, which"),
        ("a: & text\n", 1, "begins with &, which"),
        ("a: ,b\n", 1, "begins with ,, which"),
        (
            "a:\n  b: c\n d: e\n",
            3,
            "fits not under the keys from line 1 on; put keys that belong together in one column",
        ),
        ("a: b\n- c\n", 2, "fits not under the keys from line 1 on"),
        ("a:\n  - b: c\n   d: e\n", 3, "fits neither the list from line 2 on nor an entry of it"),
        ("a: - b\n", 1, "a dash behind a key; put the list on lines of its own"),
        ('a: "b\\qc"\n', 1, "write \\\\ for it"),
        ("a: > b\n c\n", 1, "something behind the >; put the text on the lines below"),
        ("a: b\n...\nc: d\n", 3, "behind `...`, which ends a YAML file; take that line out"),
        ("a: b\nc: d\x01e\n", 2, "the character U+0001, which no YAML file may have; take it out"),
    ],
)
def test_the_line_and_what_would_be_right(text: str, line: int, words: str, loader: object) -> None:
    found, message = told(text, loader)
    assert found == line
    assert words in message
    assert not any(own in message for own in PARSERS_OWN)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b\n---\nc: d\n", 2, "`---` begins another document; take it out"),
        ("a: &x b\nc: &x d\n", 2, "the anchor here stands on line 1 too"),
        ("a: b\nc: *x\n", 2, "begins with *, which"),
    ],
)
def test_what_only_a_whole_document_shows(text: str, line: int, words: str) -> None:
    with pytest.raises(yaml.YAMLError) as refused:
        yaml.compose(text, Loader=yaml.SafeLoader)
    found, message = explained(refused.value, text)
    assert (found, words in message) == (line, True)


@given(st.text(st.sampled_from("ab:-'\"[]{}#&*!|>%@`,?\t \n\\\x01"), max_size=40))
def test_every_error_is_told_with_a_line_of_the_text(text: str) -> None:
    for loader in LOADERS:
        try:
            list(yaml.parse(text, Loader=loader))
        except yaml.YAMLError as error:
            line, message = explained(error, text)
            assert message
            assert 1 <= line <= text.count("\n") + 1
