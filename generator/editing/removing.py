"""A key, an entry or a value of a YAML file taken out or put in another's place, and no other character touched.

As with additions, the result is read again and held against what it must mean. A remark that an editor wrote behind a
key that goes stays, on a line of its own.
"""

import copy
import re
from collections.abc import Collection
from typing import Any, Final

import yaml

from generator.editing.emitting import Value, inline
from generator.editing.marks import Marked, is_block, value_of
from generator.editing.patching import Unpatchable, at, means

_REST: Final = re.compile(r"[^\r\n\x85\u2028\u2029]*")
_BREAKS: Final = "\r\n\x85\u2028\u2029"


def without_key(text: str, owner: str, key: str) -> str:
    """The text without a key of the mapping at a place.

    Raises:
        Unpatchable: it has no such key, or the key cannot go alone.
    """
    wanted = copy.deepcopy(means(text))
    mapping = at(wanted, owner)
    if key not in mapping:
        raise Unpatchable(0, owner, f"has no key {key!r}")
    del mapping[key]
    found = Marked(text)
    node = found.at(owner)
    number = next(n for n, (name, _) in enumerate(node.value) if name.value == key)
    return _checked(_without(found, node, number), wanted, owner)


def without_entry(text: str, owner: str, key: str, index: int) -> str:
    """The text without an entry of the list under a mapping's key; without the key, where it is the last entry."""
    wanted = copy.deepcopy(means(text))
    entries = at(wanted, owner)[key]
    if not isinstance(entries, list) or index >= len(entries):
        raise Unpatchable(0, owner, f"has no entry {index} under {key!r}")
    if len(entries) == 1:
        return without_key(text, owner, key)
    del entries[index]
    found = Marked(text)
    node = value_of(found.at(owner), key)
    assert node is not None, "it was found among what the text says"
    return _checked(_without(found, node, index), wanted, owner)


def without_entries(text: str, owner: str, key: str, indexes: Collection[int]) -> str:
    """The text without some entries of a list, as if one after the other were taken out."""
    found = Marked(text)
    node = value_of(found.at(owner), key)
    wanted = copy.deepcopy(means(text))
    entries = at(wanted, owner)[key]
    if not isinstance(node, yaml.SequenceNode) or not is_block(node) or len(indexes) == len(entries):
        for index in sorted(indexes, reverse=True):
            text = without_entry(text, owner, key, index)
        return text
    at(wanted, owner)[key] = [entry for index, entry in enumerate(entries) if index not in indexes]
    for index in sorted(indexes, reverse=True):  # from the last to the first, so that the others stay where they are
        start, end = _cut(found, node, index)
        text = text[:start] + text[end:]
    return _checked(text, wanted, owner)


def with_value(text: str, owner: str, key: str, value: Value) -> str:
    """The text with another value, written on one line, under a key that stands there with a text."""
    wanted = copy.deepcopy(means(text))
    at(wanted, owner)[key] = value
    found = Marked(text)
    node = value_of(found.at(owner), key)
    if not isinstance(node, yaml.ScalarNode) or node.start_mark.index == node.end_mark.index:
        raise Unpatchable(0, owner, f"has no text under {key!r}")
    start, end = node.start_mark.index, found.end(node)
    whole_line = end > start and text[end - 1] in _BREAKS
    return _checked(text[:start] + inline(value) + (found.newline if whole_line else "") + text[end:], wanted, owner)


def _checked(result: str, wanted: Any, owner: str) -> str:
    try:
        told = means(result)
    except Unpatchable:
        told = None
    if _bare(told) != _bare(wanted):
        raise Unpatchable(0, owner, "cannot be changed here without changing what else the file says; edit it by hand")
    return result


def _bare(told: Any) -> Any:
    """What a text says but for line ends at the end of a text, which may be that of its file."""
    if isinstance(told, dict):
        return {key: _bare(value) for key, value in told.items()}
    if isinstance(told, list):
        return [_bare(item) for item in told]
    return told.rstrip("\n") if isinstance(told, str) else told


def _without(found: Marked, node: yaml.Node, number: int) -> str:
    """The text without one pair of a mapping, or one entry of a list."""
    start, end = _cut(found, node, number)
    return found.text[:start] + found.text[end:]


def _cut(found: Marked, node: yaml.Node, number: int) -> tuple[int, int]:
    """From where to where the text goes with one pair of a mapping, or one entry of a list."""
    parts = [part if isinstance(part, tuple) else (part, part) for part in node.value]
    key, value = parts[number]
    if not is_block(node):
        return _words(found, parts, number)
    text, below = found.text, found.line_below(value)
    start = _dash(found, node, number) if isinstance(node, yaml.SequenceNode) else int(key.start_mark.index)
    line = max((text.rfind(char, 0, start) for char in _BREAKS), default=-1) + 1
    remark = _remark(found, value, below)
    if text[line:start].strip():  # behind a dash
        if number + 1 == len(parts):
            raise Unpatchable(int(key.start_mark.line) + 1, "", "would leave nothing behind its dash")
        after = int(parts[number + 1][0].start_mark.index)
        if "#" in text[found.end(value) : after]:
            raise Unpatchable(int(key.start_mark.line) + 1, "", "has a remark below it; edit it by hand")
        return start, after
    if remark:
        return start, text.index(remark, found.end(value))
    if isinstance(node, yaml.SequenceNode) and found.parted(node):
        line = _above_empty(text, line) if number or below == len(text) else line
    return line, below


def _dash(found: Marked, node: yaml.Node, number: int) -> int:
    """The offset of the dash of a list's entry."""
    if not number:
        return found.first_dash(node)
    below = found.line_below(node.value[number - 1])
    dash = re.compile(rf"(?<=[{_BREAKS}]) {{{found.column(node)}}}-").search(found.text, below)
    assert dash is not None, "an entry of such a list has a dash"
    return dash.end() - 1


def _remark(found: Marked, value: yaml.Node, below: int) -> str:
    """What an editor wrote behind a value on its line."""
    if is_block(value) or (isinstance(value, yaml.ScalarNode) and value.style in ("|", ">")):
        return ""
    rest = _REST.match(found.text[found.end(value) : below])
    words = rest[0].strip() if rest else ""
    return words if words.startswith("#") else ""


def _above_empty(text: str, line: int) -> int:
    """The offset of the line, or of the empty one right above it."""
    before = re.search(r"(?:\r\n|[\r\n])([ \t]*(?:\r\n|[\r\n]))\Z", text[:line])
    return before.start(1) if before else line


def _words(found: Marked, parts: list[tuple[yaml.Node, yaml.Node]], number: int) -> tuple[int, int]:
    """Where words stand between brackets, with the comma that parts them from the others."""
    key, value = parts[number]
    start, end = int(key.start_mark.index), found.end(value)
    if number + 1 < len(parts):
        end = int(parts[number + 1][0].start_mark.index)
    elif number:
        start = found.end(parts[number - 1][1])
    between = found.text[start : int(key.start_mark.index)] + found.text[found.end(value) : max(end, found.end(value))]
    if "#" in between:
        raise Unpatchable(int(key.start_mark.line) + 1, "", "has a remark beside it in its brackets; edit it by hand")
    return start, end
