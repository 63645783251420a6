"""YAML files in the styles that people write, for Hypothesis: comments, empty lines, brackets, quotation marks, folds."""

from typing import Any

from hypothesis import strategies as st

LINES = st.sampled_from(["\n", "\r\n"])
WORDS = [
    "ferry",
    "the harbour",
    "it's on fire",
    'a "word"',
    "No. 7: late",
    "# no comment",
    "yes",
    "2024-08",
    "Ünö 𝄞",
    "- x",
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
comments = st.sampled_from(["", "", "  # why", " # a: b", " #"])
NOTES = [[], [], [], [""], ["# a note"], ["", "# a note", ""]]


@st.composite
def files(draw: st.DrawFn, value: dict[str, Any]) -> str:
    """The value as somebody may have written it; whatever it is, YAML reads it."""
    scribe = _Scribe(draw)
    lines = draw(st.sampled_from([[], ["---"], ["# head", "", "--- # start"], ["", ""]]))
    if draw(st.integers(0, 11)) == 0:
        lines = [*lines, scribe.flow(value)]
    else:
        lines = [*lines, *scribe.mapping(value, draw(st.sampled_from([0, 0, 0, 1, 3])))]
    lines += draw(st.sampled_from([[], [], ["# end"], ["", ""], ["..."]]))
    newline = draw(LINES)
    return newline.join(lines) + (newline if draw(st.integers(0, 3)) else "")


class _Scribe:
    """Writes in one hand: how far in things stand stays the same, the rest changes from line to line."""

    def __init__(self, draw: st.DrawFn):
        self.draw = draw
        self.step = draw(st.sampled_from([2, 2, 4]))
        self.list_in = draw(st.sampled_from([0, 2, 4]))
        self.in_lines = False
        """Whether the text before is one in lines, of which a note that stands further in would be a part."""

    def gap(self) -> list[str]:
        return self.draw(st.sampled_from(NOTES if self.in_lines else [*NOTES, ["", "      # {note}", ""]]))

    def mapping(self, value: dict[str, Any], column: int) -> list[str]:
        lines: list[str] = []
        for number, (key, item) in enumerate(value.items()):
            if number:
                lines += self.gap()
            name = self.draw(st.sampled_from([key, key, key, f'"{key}"', f"'{key}'"]))
            lines += self.under(f"{' ' * column}{name}:", item, column)
        return lines

    def under(self, head: str, item: Any, column: int) -> list[str]:
        """The lines of a key, or of a dash, and of what it holds."""
        comment, self.in_lines = self.draw(comments), False
        if item is None:
            return [head + comment]
        if isinstance(item, str):
            return self.text(head, item, column, comment)
        if not item or self.draw(st.integers(0, 3)) == 0:
            return [f"{head} {self.flow(item)}{comment}"]
        if isinstance(item, dict):
            return [head + comment, *self.gap(), *self.mapping(item, column + self.step)]
        return [head + comment, *self.gap(), *self.entries(item, column + self.list_in)]

    def entries(self, items: list[Any], column: int) -> list[str]:
        lines: list[str] = []
        parted = self.draw(st.booleans())
        for number, item in enumerate(items):
            if number:
                lines += [""] if parted else self.gap()
            if isinstance(item, dict) and item and self.draw(st.integers(0, 3)):
                first, *rest = self.mapping(item, column + self.step)
                lines += [" " * column + "-" + first[column + 1 :], *rest]
            else:
                lines += self.under(" " * column + "-", item, column)
        return lines

    def text(self, head: str, text: str, column: int, comment: str) -> list[str]:
        # Words that must be one of some few are never written in lines: a line's end would be a part of them.
        in_lines = ["|", ">", "|-", ">+", "|+"] if len(text) > 15 else []
        style = self.draw(st.sampled_from(["plain", "plain", "'", '"', *in_lines]))
        inside = " " * (column + self.step)
        if style == "plain" and not set(text) & set("#:\"'-"):
            first, space, rest = text.partition(" ")
            if space and self.draw(st.booleans()):
                return [f"{head} {first}", f"{inside}{rest}{comment}"]
            return [f"{head} {text}{comment}"]
        if style[0] in "|>":
            self.in_lines = True
            blank = self.draw(st.sampled_from([[], [""], ["", ""]]))
            return [f"{head} {style}{comment}", inside + text, *blank]
        return [f"{head} {self.quoted(text, style)}{comment}"]

    def quoted(self, text: str, style: str) -> str:
        if style == '"':
            return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return "'" + text.replace("'", "''") + "'"

    def flow(self, value: Any) -> str:
        if value is None:
            return "null"
        if isinstance(value, str):
            plain = not set(value) & set("#:\"'-,[]{}")
            return (
                value if plain and self.draw(st.booleans()) else self.quoted(value, self.draw(st.sampled_from("'\"")))
            )
        comma = self.draw(st.sampled_from([", ", ",", " , "]))
        end = self.draw(st.sampled_from(["", " ", ", "])) if value else ""
        if isinstance(value, list):
            return f"[{comma.join(map(self.flow, value))}{end}]"
        return "{" + comma.join(f"{key}: {self.flow(item)}" for key, item in value.items()) + end + "}"
