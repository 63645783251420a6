"""Additions to YAML as text: all that was there stands there still, and it means what it meant and the additions."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from scribe import files, words

from generator.editing import patching
from generator.editing.patching import Addition, Entry, Key, Unpatchable, means, patched

KEYS = ["title", "claim", "evidence", "known", "status", "note"]
values = st.recursive(
    words,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, min_size=1),
    max_leaves=8,
)
written = st.dictionaries(st.sampled_from(KEYS), st.none() | values, min_size=1)
new_entries = words | st.dictionaries(st.sampled_from(KEYS), values, min_size=1, max_size=3)


def mappings(value: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping in what a file says, with its place."""
    if isinstance(value, dict):
        yield place, value
        for key, item in value.items():
            yield from mappings(item, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from mappings(item, f"{place}[{index}]")


@st.composite
def additions(draw: st.DrawFn, told: Any) -> list[Addition]:
    """Some additions that a file of this meaning can take."""
    found: list[Addition] = []
    places = list(mappings(told))
    for number in range(draw(st.integers(1, 5))):
        owner, mapping = draw(st.sampled_from(places))
        lists = [key for key, item in mapping.items() if isinstance(item, list)]
        empty = [key for key, item in mapping.items() if item is None]
        if draw(st.booleans()) and lists:
            key = draw(st.sampled_from(lists))
            before = draw(st.none() | st.integers(0, len(mapping[key])))
            found.append(Entry(owner, key, draw(new_entries), before))
        elif draw(st.booleans()):
            key = draw(st.sampled_from([*empty, f"list{number}"]))
            if not any(one.owner == owner and one.key == key for one in found):
                found += [Entry(owner, key, draw(new_entries)) for _ in range(draw(st.integers(1, 2)))]
        else:
            after = tuple(draw(st.sets(st.sampled_from(KEYS))))
            found.append(Key(owner, f"key{number}", draw(st.none() | words), after))
    return found


def stands_in(old: str, new: str) -> bool:
    """Whether the characters of one text stand in another, in their order."""
    rest = iter(new)
    return all(char in rest for char in old)


def added(told: Any, found: list[Addition]) -> Any:
    """What a file must mean, found in another way than the code does: from the last addition to the first."""
    owners = [patching.at(told, one.owner) for one in found]
    counts = [len(owner.get(one.key) or []) for owner, one in zip(owners, found, strict=True)]
    places = [
        count if not isinstance(one, Entry) or one.before is None else one.before
        for one, count in zip(found, counts, strict=True)
    ]
    for number in sorted(range(len(found)), key=lambda number: (places[number], number), reverse=True):
        one, owner = found[number], owners[number]
        if isinstance(one, Entry):
            owner[one.key] = owner.get(one.key) or []
            owner[one.key].insert(places[number], one.value)
        else:
            owner[one.key] = one.value
    return told


def without_ends(value: Any) -> Any:
    """The value, its texts without line ends at their end."""
    if isinstance(value, dict):
        return {key: without_ends(item) for key, item in value.items()}
    if isinstance(value, list):
        return [without_ends(item) for item in value]
    return value.rstrip("\n") if isinstance(value, str) else value


@settings(max_examples=400)
@given(st.data())
def test_in_any_hand_everything_stays_and_the_additions_are_there(found: st.DataObject) -> None:
    text = found.draw(written.flatmap(files))
    told = means(text)
    new = found.draw(additions(told))
    try:
        result = patched(text, new)
    except Unpatchable as refused:
        assert "says that there is nothing" in str(refused)
        assert "null" in text
        return
    assert stands_in(text, result)
    assert without_ends(means(result)) == without_ends(added(means(text), new))
    assert result.endswith("\n") == text.endswith("\n") or text.rstrip().endswith("...")
    assert ("\r\n" in result) == ("\r\n" in text) or "\n" not in text


@given(written.flatmap(files))
def test_nothing_added_is_nothing_changed(text: str) -> None:
    assert patched(text, []) == text


BRIEF = """\
title: The fire   # working title
articles:
  - one

# what matters most
bottom_line:
  - claim: It burned.
    evidence: [{article: one, quote: 'It burned, they said'}]  # all we have

  # second thoughts
  - {claim: It sank., evidence: [{article: one, quote: It sank}]}

timeline:
  - date: 2024
    claim: >-
      A fire
      broke out.
"""
EXPECTED = """\
title: The fire   # working title
articles:
  - one

offered:
  - two
  - three

# what matters most
bottom_line:
  - claim: It burned.
    status: changed
    evidence: [{article: one, quote: 'It burned, they said', nearest: null}]  # all we have

  - claim: 'New: words'

  # second thoughts
  - {claim: It sank., status: changed, evidence: [{article: one, quote: It sank}, {article: two, quote: 'yes'}]}

timeline:
  - date: 2024
    claim: >-
      A fire
      broke out.
    evidence:
      - article: two
        quote: A fire

open_questions:
  - question: Why?

  - question: Who?
"""
ADDED: list[Addition] = [
    Entry("", "offered", "two", after=("title", "articles")),
    Entry("", "offered", "three", after=("title", "articles")),
    Key("bottom_line[0]", "status", "changed", ("claim", "id")),
    Key("bottom_line[0].evidence[0]", "nearest", None),
    Entry("", "bottom_line", {"claim": "New: words"}, 1),
    Key("bottom_line[1]", "status", "changed", ("claim",)),
    Entry("bottom_line[1]", "evidence", {"article": "two", "quote": "yes"}),
    Entry("timeline[0]", "evidence", {"article": "two", "quote": "A fire"}),
    Entry("", "open_questions", {"question": "Why?"}),
    Entry("", "open_questions", {"question": "Who?"}),
]


def test_a_diff_shows_only_additions_in_the_files_own_style() -> None:
    assert patched(BRIEF, ADDED) == EXPECTED
    assert patched(BRIEF.replace("\n", "\r\n"), ADDED) == EXPECTED.replace("\n", "\r\n")
    assert patched(BRIEF.rstrip("\n"), ADDED) == EXPECTED.rstrip("\n")


@pytest.mark.parametrize(
    ("text", "addition", "expected"),
    [
        ("a:\n- x\n", Entry("", "a", {"b": ["c"]}), "a:\n- x\n- b:\n    - c\n"),
        ("a:\n- b:\n  - c\n", Entry("", "a", {"b": ["c"]}), "a:\n- b:\n  - c\n- b:\n  - c\n"),
        ("a:\n-   b: x\n", Entry("", "a", {"b": "x", "c": ["d"]}), "a:\n-   b: x\n-   b: x\n    c:\n    - d\n"),
        ("a: []\n", Entry("", "a", "x"), "a: [x]\n"),
        ("a: [ # none\n  ]\n", Entry("", "a", "x"), "a: [x # none\n  ]\n"),
        ("a: [x, ]\n", Entry("", "a", "y"), "a: [x, y, ]\n"),
        ("a: [x]\n", Entry("", "a", "y", 0), "a: [y, x]\n"),
        ("a:\n", Entry("", "a", "y"), "a:\n  - y\n"),
        ("a:", Entry("", "a", "y"), "a:\n  - y"),
        ("{a: }", Entry("", "a", "y"), "{a:  [y]}"),
        ("{}", Key("", "a", "y"), "{a: y}"),
        ("a: |+\n  x\n\n", Key("", "b", "y"), "a: |+\n  x\n\nb: y\n"),
        ("a: |\n  x\n\n\n# end\n", Key("", "b", "y"), "a: |\n  x\nb: y\n\n\n# end\n"),
        ("a:\n- b: x\n\n- b: |+\n    y\n\nc: d\n", Entry("", "a", "z"), "a:\n- b: x\n\n- b: |+\n    y\n\n- z\nc: d\n"),
        ("a: &n\n  # x\n- b\n", Entry("", "a", "c", 0), "a: &n\n  # x\n- c\n- b\n"),
        ("a:\n  - &n\n    b: x\n", Key("a[0]", "c", "y"), "a:\n  - &n\n    b: x\n    c: y\n"),
        ("a: x\nr:\n  b: c\n", Key("r", "d: e", "f"), "a: x\nr:\n  b: c\n  'd: e': f\n"),
        ("\tb: x".replace("\t", "  ") + "\n", Key("", "c", "y"), "  b: x\n  c: y\n"),
        ("a: x\n...\n", Key("", "b", "y"), "a: x\nb: y\n...\n"),
    ],
)
def test_styles(text: str, addition: Addition, expected: str) -> None:
    assert patched(text, [addition]) == expected


@pytest.mark.parametrize(
    ("text", "addition", "line", "told"),
    [
        ("a: ~\n", Entry("", "a", "x"), 1, "says that there is nothing under 'a'"),
        ("b: x\na: null # none\n", Entry("", "a", "x"), 2, "says that there is nothing under 'a'"),
        ("a: x\n", Entry("", "a", "y"), 0, "something else than a list under 'a'"),
        ("a: x\n", Key("", "a", "y"), 0, "has a key 'a' already"),
        ("a: [b: x]\n", Key("a[0]", "c", "y"), 1, "put { } around it"),
        ("a: x: y\n", Key("", "b", "y"), 1, "is not YAML"),
        ("- a\n", Key("", "b", "y"), 1, "holds no keys"),
        ("a: *b\n", Key("", "b", "y"), 1, "is an alias"),
    ],
)
def test_what_cannot_be_added_to_is_told_with_its_line(text: str, addition: Addition, line: int, told: str) -> None:
    with pytest.raises(Unpatchable, match=told.replace("{", r"\{").replace("}", r"\}")) as refused:
        patched(text, [addition])
    assert refused.value.line == line


def test_a_patch_that_would_change_what_is_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patching.Marked, "line_below", lambda self, node: self.text.index("x"))
    with pytest.raises(Unpatchable, match="would change what the file says"):
        patched("a: x\n", [Key("", "b", "y")])


def test_every_reader_of_yaml_reads_the_same() -> None:
    assert yaml.safe_load(patched(BRIEF, ADDED))["offered"] == ["two", "three"]
