"""New entries between brackets, as patches: behind the others where the line has room, else on lines of their own.

What an editor keeps on lines of their own stays so, with the comments behind it; a line in brackets that would become
too long to be read is broken behind a comma.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml

from generator.editing.emitting import WIDTH, Value, inline, laid
from generator.editing.marks import Marked

LONGEST: Final = 120
"""Columns of a line between brackets that is not broken."""
_END_OF_LINE: Final = re.compile(r"[ \t]*(?P<comma>,)?[ \t]*(?P<comment>#[^\r\n\x85\u2028\u2029]*)?(?=[\r\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Put:
    """Words at an offset, or whole lines above the one that begins there."""

    offset: int
    words: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A key with its value, as an entry between braces."""

    key: str
    value: Value

    def laid(self, width: int) -> list[str]:
        """In lines of about this width."""
        lines = laid({self.key: self.value}, width)
        lines[0] = lines[0].removeprefix("{")
        lines[-1] = lines[-1].removesuffix("}")
        return lines


Inner: TypeAlias = "Value | Pair"
"""An entry of a list, or a pair of a mapping."""


class Brackets:
    """Places entries between the brackets of one text."""

    def __init__(self, found: Marked):
        self.found, self.text = found, found.text
        self.grown: dict[int, int] = {}
        """By how many characters lines have become longer, by the offsets at which they begin."""
        self.parted: set[int] = set()
        """Offsets at which a comma was put, with what follows on lines of its own."""

    def put(self, node: yaml.Node, number: int, values: Sequence[Inner]) -> list[Put]:
        """New entries of a list in brackets, or pairs of a mapping in braces, before the entry of this number."""
        children = [child if isinstance(child, tuple) else (child, child) for child in node.value]
        if number:
            behind = children[number - 1]
            is_last = number == len(children)
            return self.behind(node, behind[0].start_mark.index, self.found.end(behind[1]), values, is_last)
        if children:
            return self.above(node, children[0][0].start_mark.index, values)
        return self.inside(node, values)

    def behind(self, node: yaml.Node, start: int, end: int, values: Sequence[Inner], is_last: bool) -> list[Put]:
        """Behind an entry that begins and ends at these offsets."""
        own = self.own_line(node, start)
        line_ends = _END_OF_LINE.match(self.text, end)
        words = self.on_one_line(values)
        alone = own is not None and (is_last or line_ends is not None)
        if end not in self.parted and not alone and self.has_room(end, f", {words}"):
            return [Put(end, f", {words}")]
        indent = self.indent(node) if own is None else own
        if line_ends and (line_ends["comma"] or (line_ends["comment"] and is_last)):
            lines = [line for value in values for line in self.lines(value, indent, ",")]
            below = re.compile(r"\r\n|\r|\n|\Z").search(self.text, line_ends.end())
            assert below, "a text ends"
            comma = [] if line_ends["comma"] or end in self.parted else [Put(end, ",")]
            self.parted.add(end)
            return [*comma, Put(below.end(), lines=tuple(lines))]
        newline = self.found.newline
        entries = [self.lines(value, indent) for value in values]
        self.broken(end, entries[-1][-1])
        return [Put(end, "".join(f",{newline}{newline.join(lines)}" for lines in entries))]

    def above(self, node: yaml.Node, start: int, values: Sequence[Inner]) -> list[Put]:
        """Before the first entry, which begins at this offset."""
        own, words = self.own_line(node, start), self.on_one_line(values)
        if own is not None:
            lines = [line for value in values for line in self.lines(value, own, ",")]
            return [Put(start - len(own), lines=tuple(lines))]
        if self.has_room(start, f"{words}, "):
            return [Put(start, f"{words}, ")]
        indent, newline = self.indent(node), self.found.newline
        lines = [line for value in values for line in self.lines(value, indent, ",")]
        self.broken(start, indent)
        return [Put(start, newline.join(lines).lstrip(" ") + newline + indent)]

    def inside(self, node: yaml.Node, values: Sequence[Inner]) -> list[Put]:
        """Between brackets that hold nothing."""
        at = int(self.text.index("[" if isinstance(node, yaml.SequenceNode) else "{", node.start_mark.index)) + 1
        words = self.on_one_line(values)
        if self.has_room(at, words):
            return [Put(at, words + " " * (self.text[at] == "#"))]
        indent, newline = self.indent(node), self.found.newline
        last = len(values) - 1
        lines = [
            line for index, one in enumerate(values) for line in self.lines(one, indent, "," if index < last else "")
        ]
        self.broken(at, lines[-1])
        return [Put(at, newline + newline.join(lines) + " " * (self.text[at] == "#"))]

    def on_one_line(self, values: Sequence[Inner]) -> str:
        return ", ".join(inline({v.key: v.value})[1:-1] if isinstance(v, Pair) else inline(v) for v in values)

    def lines(self, value: Inner, indent: str, end: str = "") -> list[str]:
        """An entry as lines, the first of which stands so far in."""
        width = max(WIDTH // 2, WIDTH - len(indent))
        first, *more = value.laid(width) if isinstance(value, Pair) else laid(value, width)
        lines = [indent + first, *(f"{indent}  {line}" for line in more)]
        return [*lines[:-1], lines[-1] + end]

    def has_room(self, offset: int, words: str) -> bool:
        """Whether the words can go into the line; they are counted then."""
        start = self.line_start(offset)
        end = re.compile(r"[\r\n]|\Z").search(self.text, offset)
        assert end, "a text ends"
        length = end.start() - start + self.grown.get(start, 0) + len(words)
        if length > LONGEST:
            return False
        self.grown[start] = self.grown.get(start, 0) + len(words)
        return True

    def broken(self, offset: int, before: str) -> None:
        """Notes that the rest of a line, from an offset on, now stands behind other words."""
        start = self.line_start(offset)
        self.grown[start] = len(before) - (offset - start)

    def line_start(self, offset: int) -> int:
        return max(self.text.rfind(char, 0, offset) for char in "\r\n") + 1

    def own_line(self, node: yaml.Node, start: int) -> str | None:
        """What an entry is indented by that begins its line, None where it does not."""
        line = self.line_start(start)
        before = self.text[line:start]
        return before if line > node.start_mark.index and not before.strip(" ") else None

    def indent(self, node: yaml.Node) -> str:
        """What new lines are indented by: a bit more than the outermost bracket around them."""
        outer = self.outermost(self.found.root, node)
        line = self.line_start(outer.start_mark.index)
        column = outer.start_mark.index - line + (1 if outer is node else 2)
        stands = len(self.text[line:]) - len(self.text[line:].lstrip(" "))
        return " " * (column if column <= WIDTH // 2 else stands + 4)

    def outermost(self, top: yaml.Node, node: yaml.Node) -> yaml.Node:
        """The outermost collection in brackets that a node is in, maybe itself."""
        while not (isinstance(top, yaml.CollectionNode) and top.flow_style):
            children = [child[1] if isinstance(child, tuple) else child for child in top.value]
            top = next(c for c in children if c.start_mark.index <= node.start_mark.index < c.end_mark.index)
        return top
