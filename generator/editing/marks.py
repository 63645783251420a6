"""Where things stand in a YAML file: the nodes of its text by their place, where each ends, and how far in it stands.

Offsets count characters of the text. libyaml says where each node begins and ends, with two exceptions that this module
sees to: a list or mapping without brackets ends for it where the next thing begins, after all comments; and a text in
several lines (`|`, `>`) ends after the empty lines below it.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

import yaml

from generator.editing.emitting import Style

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PLACE: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_BREAKS: Final = "\r\n\x85\u2028\u2029"
_BREAK: Final = r"(?:\r\n|\r(?!\n)|(?<!\r)\n|[\x85\u2028\u2029])"
_REST_OF_LINE: Final = re.compile(rf"[^\r\n\x85\u2028\u2029]*{_BREAK}?")
_EMPTY_LINE: Final = re.compile(rf"{_BREAK}[ \t]*{_BREAK}")
_TRAILING_BREAK: Final = re.compile(rf"{_BREAK}\Z")
_EMPTY_LINES_AT_END: Final = re.compile(rf"({_BREAK}){_BREAK}+\Z")
_KEPT: Final = re.compile(r"(?:&\S+\s+)?[|>]\d?\+")
"""The beginning of a text that keeps the empty lines below it."""
_TO_FIRST_DASH: Final = re.compile(r"&\S+\s*(?:#[^\r\n]*\s*)*")
"""From the name of a list to its first entry."""


class Marked:
    """A YAML text that holds a mapping, with its nodes."""

    def __init__(self, text: str):
        self.text = text
        self.root: yaml.Node = yaml.compose(text, Loader=_LOADER)  # type: ignore[assignment]  # it is not empty
        found = re.search(r"\r\n|\n|\r", text)
        self.newline = found[0] if found else "\n"

    def at(self, place: str) -> yaml.Node:
        """The node at a place such as `timeline[3].evidence`; the root's is empty."""
        node: yaml.Node = self.root
        for key, index in PLACE.findall(place):
            found: yaml.Node | None = node.value[int(index)] if index else value_of(node, key)
            if found is None:
                raise KeyError(place)
            node = found
        return node

    def end(self, node: yaml.Node) -> int:
        """The offset right after the last character of a node."""
        last = _last(node)
        end: int = last.end_mark.index
        if _is_text_in_lines(last) and not self.keeps_lines(last):
            found = _EMPTY_LINES_AT_END.search(self.text, last.start_mark.index, end)
            end = found.end(1) if found else end
        return end

    def line_below(self, node: yaml.Node) -> int:
        """The offset of the line below a node, or the text's end; no part of the node stands there or after it."""
        end = self.end(node)
        if end and _TRAILING_BREAK.search(self.text, end - 2 if end > 1 else 0, end):
            return end  # a text in several lines ends with its line
        rest = _REST_OF_LINE.match(self.text, end)
        return rest.end() if rest else end

    def keeps_lines(self, node: yaml.Node) -> bool:
        """Whether an empty line below a node would become a part of it."""
        last = _last(node)
        return _is_text_in_lines(last) and _KEPT.match(self.text, last.start_mark.index) is not None

    def column(self, node: yaml.Node) -> int:
        """How many columns in a list's dashes or a mapping's keys stand; the node is in no brackets and not empty."""
        if self.text[node.start_mark.index] != "&":
            return int(node.start_mark.column)
        if isinstance(node, yaml.MappingNode):
            return int(node.value[0][0].start_mark.column)
        dash = self.first_dash(node)
        return dash - max(self.text.rfind(char, 0, dash) for char in _BREAKS) - 1

    def first_dash(self, node: yaml.Node) -> int:
        """The offset of a list's first dash."""
        named = _TO_FIRST_DASH.match(self.text, node.start_mark.index)
        return named.end() if named else int(node.start_mark.index)

    def parted(self, node: yaml.Node) -> bool | None:
        """Whether an empty line stands between the last two entries of a list; None where there are not two."""
        if len(node.value) < 2:
            return None
        before, last = node.value[-2:]
        return _EMPTY_LINE.search(self.text, max(0, self.end(before) - 2), last.start_mark.index) is not None

    @cached_property
    def style(self) -> Style:
        """How far in things stand in this file, by its first list of entries."""
        for key, value in self.root.value if is_block(self.root) else ():
            if isinstance(value, yaml.SequenceNode) and is_block(value) and value.value:
                dashes = self.column(value)
                indentless = dashes == key.start_mark.column
                for entry in filter(is_block, value.value):
                    return Style(min(9, max(2, self.column(entry) - dashes)), indentless)
        return Style()

    @cached_property
    def parts_keys(self) -> bool:
        """Whether empty lines stand between the file's keys."""
        return any(
            _EMPTY_LINE.search(self.text, max(0, self.end(before[1]) - 2), after[0].start_mark.index)
            for before, after in zip(self.root.value, self.root.value[1:], strict=False)
        )


def _last(node: yaml.Node) -> yaml.Node:
    """What stands last in a node: a text, or something in brackets."""
    while is_block(node) and node.value:
        node = node.value[-1]
        node = node[1] if isinstance(node, tuple) else node
    return node


def _is_text_in_lines(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def is_block(node: yaml.Node) -> bool:
    """Whether a node is a list or a mapping without brackets."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def entries(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    """The keys of a mapping with their values."""
    for key, value in node.value:
        yield key.value, value


def value_of(node: yaml.Node, key: str) -> yaml.Node | None:
    """The value of a key of a mapping, None where it has no such key."""
    return next((value for name, value in entries(node) if name == key), None)


def is_null(node: yaml.Node) -> bool:
    """Whether a node says nothing: `null`, `~`, or no word at all."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null", "Null", "NULL")
