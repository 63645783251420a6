"""Additions to a YAML file as patches of its text: lines and words go in, and no character that stands there changes.

A patch is placed by where the file's nodes stand, and written in the file's own style. The patched text is then read
again and held against what it must mean: the old values and the additions, and nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from generator.editing.bracketing import Brackets, Inner, Pair
from generator.editing.emitting import WIDTH, Style, Value, block, inline
from generator.editing.marks import PLACE, Marked, is_block, is_null, value_of
from generator.errors import BriefingError
from generator.reading import Node, Report, parse


@dataclass(frozen=True, slots=True)
class Key:
    """A new key of a mapping, behind the last of the keys `after` that it has, or else behind all of them."""

    owner: str
    """The mapping's place: `timeline[3]`; the file's own is empty."""
    key: str
    value: Value
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A new entry of the list under a mapping's key; the list is begun where there is none yet."""

    owner: str
    key: str
    value: Value
    before: int | None = None
    """The number of the entry, from 0, that it comes before; None for the end."""
    after: tuple[str, ...] = ()
    """What a list that is begun comes behind."""


Addition: TypeAlias = Key | Entry


class Unpatchable(BriefingError):
    """A file that cannot be added to without touching what stands there; says where and why."""

    def __init__(self, line: int, place: str, message: str):
        self.line, self.place, self.message = line, place, message
        super().__init__(": ".join(filter(None, (place, message))))


@dataclass(frozen=True, slots=True)
class _Patch:
    """Words at an offset, or whole lines above the one that begins there."""

    offset: int
    depth: int
    words: str = ""
    lines: tuple[str, ...] = ()


def patched(text: str, additions: Sequence[Addition]) -> str:
    """The text with the additions in it. At one place they stand in the order in which they are given.

    Raises:
        Unpatchable: the text means something else than it must, or an addition finds no place.
    """
    wanted = means(text)
    _add(wanted, additions)
    patcher = _Patcher(Marked(text))
    # What stands further in ends before what it stands in.
    patches = sorted(patcher.patches(additions), key=lambda patch: (patch.offset, -patch.depth))
    parts, at = [], 0
    for patch in patches:
        parts += [text[at : patch.offset], patcher.written(patch)]
        at = patch.offset
    result = "".join([*parts, text[at:]])
    if not _says(result, wanted):
        raise Unpatchable(0, "", "an addition would change what the file says, so nothing is added")
    return result


def _says(text: str, wanted: Any) -> bool:
    try:
        return _same(means(text), wanted)
    except Unpatchable:
        return False


def means(text: str) -> Any:
    """What a text says: mappings, lists, texts and None. Raises Unpatchable where it is not this project's YAML."""
    report = Report("")
    root = parse(text, report)
    if report.problems or root is None or root.kind != "mapping":
        first = report.problems[0] if report.problems else None
        raise Unpatchable(first.line if first else 1, "", first.message if first else "holds no keys with values")
    return _plain(root)


def at(tree: Any, place: str) -> Any:
    """What stands at a place of what a text says."""
    for key, index in PLACE.findall(place):
        tree = tree[int(index)] if index else tree[key]
    return tree


def _plain(node: Node) -> Any:
    if node.kind == "mapping":
        return {key: _plain(value) for key, value in node.mapping.items()}
    return [_plain(item) for item in node.items] if node.kind == "list" else node.value


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same, except for line ends at the end of a text: one ends with its file."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    return one is None and other is None


def _add(tree: Any, additions: Sequence[Addition]) -> None:
    """Adds to what a text means. Places count what is there before anything is added, so all are found first."""
    owners = [at(tree, addition.owner) for addition in additions]
    lists: dict[int, tuple[list[Any], dict[int, list[Any]]]] = {}
    for owner, addition in zip(owners, additions, strict=True):
        if owner.get(addition.key) is None:
            owner[addition.key] = _bare(addition.value) if isinstance(addition, Key) else []
        elif isinstance(addition, Key) or not isinstance(owner[addition.key], list):
            what = "a key" if isinstance(addition, Key) else "something else than a list under"
            raise Unpatchable(0, addition.owner, f"has {what} {addition.key!r} already")
        if isinstance(addition, Entry):
            entries, new = lists.setdefault(id(owner[addition.key]), (owner[addition.key], {}))
            new.setdefault(_index(addition, entries), []).append(_bare(addition.value))
    for entries, new in lists.values():
        entries[:] = [
            value for index in range(len(entries) + 1) for value in (*new.get(index, ()), *entries[index : index + 1])
        ]


def _index(entry: Entry, before: Sequence[Any]) -> int:
    return len(before) if entry.before is None else min(entry.before, len(before))


def _bare(value: Value) -> Any:
    """A value as it is read back."""
    if isinstance(value, Mapping):
        return {key: _bare(item) for key, item in value.items()}
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    return [_bare(item) for item in value]


class _Patcher:
    """Places and writes patches of one text."""

    def __init__(self, found: Marked):
        self.found, self.text, self.brackets = found, found.text, Brackets(found)

    def written(self, patch: _Patch) -> str:
        """The characters that go in."""
        if patch.words:
            return patch.words
        newline = self.found.newline
        lines = newline.join(patch.lines)
        whole_line = patch.offset == 0 or self.text[patch.offset - 1] in "\r\n\x85\u2028\u2029"
        return lines + newline if whole_line else newline + lines

    def patches(self, additions: Sequence[Addition]) -> Iterable[_Patch]:
        entries: dict[tuple[str, str], list[Entry]] = {}
        for addition in additions:
            if isinstance(addition, Entry):
                entries.setdefault((addition.owner, addition.key), []).append(addition)
        for addition in additions:
            if isinstance(addition, Key):
                yield from self.key(addition)
            elif found := entries.pop((addition.owner, addition.key), None):
                yield from self.entries(found)

    def entries(self, found: Sequence[Entry]) -> Iterable[_Patch]:
        """All new entries of one list."""
        first = found[0]
        node = value_of(self.found.at(first.owner), first.key)
        if node is None or is_null(node):
            yield from self.key(Key(first.owner, first.key, [entry.value for entry in found], first.after))
            return
        depth = _depth(first.owner) + 1
        for before in sorted({_index(entry, node.value) for entry in found}):
            values = [entry.value for entry in found if _index(entry, node.value) == before]
            if is_block(node):
                yield self.lines_in(node, before, values, depth, first.owner == "")
            else:
                yield from self.in_brackets(node, before, values, depth)

    def in_brackets(self, node: yaml.Node, before: int, values: Sequence[Inner], depth: int) -> Iterable[_Patch]:
        """New entries between brackets, before the one of this number."""
        for one in self.brackets.put(node, before, values):
            yield _Patch(one.offset, depth, one.words, one.lines)

    def lines_in(self, node: yaml.Node, before: int, values: Sequence[Value], depth: int, top: bool) -> _Patch:
        """New entries of a list without brackets, parted by empty lines where the others are."""
        found, column = self.found, self.found.column(node)
        parted = found.parted(node)
        if parted is None:
            parted = top and found.parts_keys and isinstance(values[0], Mapping)
        blocks = [self.block([value], column) for value in values]
        if before == 0:
            lines = [line for one in blocks for line in ([*one, ""] if parted else one)]
            return _Patch(found.first_dash(node) - column, depth, lines=tuple(lines))
        last = node.value[before - 1]
        lines = [line for one in blocks for line in (["", *one] if parted else one)]
        return _Patch(found.line_below(last), depth, lines=tuple(lines[found.keeps_lines(last) and parted :]))

    def key(self, addition: Key) -> Iterable[_Patch]:
        node, depth = self.found.at(addition.owner), _depth(addition.owner)
        there = value_of(node, addition.key)
        if there is not None:
            return [self.filled(addition, node, there, depth)]
        values = [value for key, value in node.value if key.value in addition.after] or [v for _, v in node.value]
        if is_block(node):
            place = values[-1]
            column, top = self.found.column(node), addition.owner == ""
            lines = [" " * column + f"{addition.key}:", *self.below(addition.value, column, top)]
            if isinstance(addition.value, (str, type(None))):
                lines = self.block({addition.key: addition.value}, column)
            gap = [""] if top and self.found.parts_keys and not self.found.keeps_lines(place) else []
            return [_Patch(self.found.line_below(place), depth, lines=(*gap, *lines))]
        if self.text[node.end_mark.index - 1] != "}":
            raise Unpatchable(_line(node), addition.owner, "is a pair without braces; put { } around it")
        number = next((n for n, (_, value) in enumerate(node.value, 1) if values and value is values[-1]), 0)
        return self.in_brackets(node, number, [Pair(addition.key, addition.value)], depth)

    def filled(self, addition: Key, node: yaml.Node, there: yaml.Node, depth: int) -> _Patch:
        """The value of a key that stands there without one."""
        offset = there.start_mark.index
        empty = there.end_mark.index == offset and self.text[:offset].rstrip().endswith(":")
        if not empty:
            told = f"says that there is nothing under {addition.key!r}; take the word or the line out, and update again"
            raise Unpatchable(_line(there), addition.owner, told)
        if not is_block(node):
            return _Patch(offset, depth + 1, f" {inline(addition.value)}")
        if isinstance(addition.value, (str, type(None))):
            return _Patch(offset, depth + 1, f" {inline(addition.value)}")
        lines = self.below(addition.value, self.found.column(node), addition.owner == "")
        return _Patch(self.found.line_below(there), depth + 1, lines=tuple(lines))

    def below(self, value: Value, column: int, top: bool) -> list[str]:
        """The lines of a list or a mapping under a key."""
        if isinstance(value, str) or value is None:
            return []
        style = self.found.style
        if isinstance(value, Mapping):
            return self.block(value, column + style.step)
        column += 0 if style.indentless else style.step
        blocks = [self.block([entry], column) for entry in value]
        parted = top and self.found.parts_keys and any(isinstance(entry, Mapping) for entry in value)
        return [line for number, one in enumerate(blocks) for line in (["", *one] if number and parted else one)]

    def block(self, value: Value, column: int) -> list[str]:
        """A value as lines that stand so far in."""
        style: Style = self.found.style
        lines = block(value, style, max(WIDTH // 2, WIDTH + 2 - column)).rstrip("\n").split("\n")
        return [" " * column + line if line else "" for line in lines]


def _depth(place: str) -> int:
    return len(PLACE.findall(place))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
