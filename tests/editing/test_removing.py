"""Keys, entries and values taken out of YAML as text: the rest stands there still and means what it meant."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scribe import files, words
from strategies import UNSHRUNK
from test_patching import mappings, stands_in, written

from generator.editing import removing
from generator.editing.marks import Marked, is_block
from generator.editing.patching import Unpatchable, at, means
from generator.editing.removing import with_value, without_entries, without_entry, without_key

FILE = """\
# head
articles: [one, two, "three"]
timeline:
  # the first one
  - date: 2020
    status: proposed  # look at this
    claim: >
      A mill
      burnt.

  - status: proposed
    claim: B.  # true
  # in between
  - {claim: C, status: proposed, evidence: []}

# end
"""


def test_what_goes_takes_its_lines_along() -> None:
    assert without_key(FILE, "timeline[1]", "claim") == FILE.replace("    claim: B.  # true\n", "    # true\n")
    assert without_entry(FILE, "", "timeline", 1) == FILE.replace("  - status: proposed\n    claim: B.  # true\n", "")


def test_a_remark_behind_a_key_stays_where_it_stood() -> None:
    assert without_key(FILE, "timeline[0]", "status") == FILE.replace("status: proposed  # look", "# look")


def test_what_stands_behind_a_dash_gives_its_place_to_the_next() -> None:
    assert without_key(FILE, "timeline[1]", "status") == FILE.replace("- status: proposed\n    claim: B", "- claim: B")


@pytest.mark.parametrize("remark", ["  # why\n", "\n    # why\n"])
def test_a_remark_between_a_dash_and_what_would_take_its_place_is_never_lost(remark: str) -> None:
    text = FILE.replace("- status: proposed\n    claim: B", f"- status: proposed{remark}    claim: B")
    assert text != FILE
    with pytest.raises(Unpatchable, match="remark"):
        without_key(text, "timeline[1]", "status")


def test_within_brackets_the_comma_goes_too() -> None:
    assert without_key(FILE, "timeline[2]", "status") == FILE.replace(" status: proposed, ev", " ev")
    assert without_key(FILE, "timeline[2]", "evidence") == FILE.replace(", evidence: []", "")
    assert without_entry(FILE, "", "articles", 0) == FILE.replace("[one, two", "[two")
    assert without_entry(FILE, "", "articles", 2) == FILE.replace(', "three"', "")


def test_the_last_entry_takes_its_key_along() -> None:
    assert without_entry("a: b\nc:\n  - d\n", "", "c", 0) == "a: b\n"


def test_a_value_in_another_s_place() -> None:
    assert with_value(FILE, "timeline[1]", "claim", "D: d") == FILE.replace("B.  #", "'D: d'  #")
    folded = FILE.replace(">\n      A mill\n      burnt.\n", "E.\n")
    assert with_value(FILE, "timeline[0]", "claim", "E.") == folded


@pytest.mark.parametrize(
    ("text", "owner", "key"), [("a: b\n", "", "c"), ("a: b\n", "", "a"), ("a:\n  - b: c\n", "a[0]", "b")]
)
def test_what_cannot_go_is_refused(text: str, owner: str, key: str) -> None:
    with pytest.raises(Unpatchable):
        without_key(text, owner, key)


@settings(max_examples=150, phases=UNSHRUNK)
@given(st.data())
def test_only_what_is_meant_goes(data: st.DataObject) -> None:
    told: dict[str, Any] = data.draw(written)
    text = data.draw(files(told))
    told = means(text)
    place, mapping = data.draw(st.sampled_from([(p, m) for p, m in mappings(told) if m]))
    key = data.draw(st.sampled_from(sorted(mapping)))
    found = Marked(text)
    node = found.at(f"{place}.{key}".lstrip("."))
    begins = text.rfind(key, 0, node.start_mark.index)
    try:
        if isinstance(mapping[key], list) and len(mapping[key]) > 1:
            number = data.draw(st.integers(0, len(mapping[key]) - 1))
            begins = removing._dash(found, node, number) if is_block(node) else begins
            node, after = node.value[number], without_entry(text, place, key, number)
            del at(told, place)[key][number]
        else:
            after = without_key(text, place, key)
            del at(told, place)[key]
    except Unpatchable:
        return
    assert _same(means(after), told)
    assert stands_in(after, text)
    # No remark goes but those that stand within what goes.
    simple = not is_block(node) and getattr(node, "style", None) not in ("|", ">")
    end = found.end(node) if simple else found.line_below(node)
    start = node.start_mark.index if simple else text.rfind("\n", 0, begins) + 1
    assert text.count("#") - after.count("#") <= text[start:end].count("#")


@settings(max_examples=150, phases=UNSHRUNK)
@given(st.data())
def test_several_entries_go_as_one_after_the_other_would(data: st.DataObject) -> None:
    text = data.draw(files(data.draw(written)))
    lists = [(p, k, v) for p, m in mappings(means(text)) for k, v in m.items() if isinstance(v, list) and len(v) > 1]
    assume(lists)
    place, key, entries = data.draw(st.sampled_from(lists))
    numbers = data.draw(st.sets(st.integers(0, len(entries) - 1), min_size=1))
    try:
        after = text
        for number in sorted(numbers, reverse=True):
            after = without_entry(after, place, key, number)
    except Unpatchable:
        return
    assert without_entries(text, place, key, numbers) == after


def test_many_entries_go_as_fast_as_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a long file takes a while, and hundreds of articles may be reviewed with one decision."""
    read = []
    monkeypatch.setattr(removing, "Marked", lambda text: read.append(text) or Marked(text))
    text = "offered:\n" + "".join(f"  - a{number}\n" for number in range(300))
    assert means(without_entries(text, "", "offered", range(299))) == {"offered": ["a299"]}
    assert len(read) == 1


@settings(max_examples=100, phases=UNSHRUNK)
@given(st.data(), words)
def test_only_the_value_changes(data: st.DataObject, value: str) -> None:
    text = data.draw(files(data.draw(written)))
    told = means(text)
    found = [(p, k) for p, m in mappings(told) for k, v in m.items() if isinstance(v, str)]
    assume(found)
    place, key = data.draw(st.sampled_from(found))
    try:
        after = with_value(text, place, key, value)
    except Unpatchable:
        return
    at(told, place)[key] = value
    assert _same(means(after), told)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    return one is other
