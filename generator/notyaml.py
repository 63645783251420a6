"""Why a text is not YAML, in an editor's words: the line to look at, what is wrong there, and what would be right.

A parser tells where it could not go on and what it expected then; an editor has to know what was written amiss, which
is often some lines above. So the text around that place is looked at, and the parser's words are the last resort.
"""

import re
from typing import Final

import yaml

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE_IT: Final = "put it in quotation marks"
_DOUBLED: Final = {"'": "''", '"': '\\"'}
"""How a quotation mark is written between two of its kind."""
_CLOSING: Final = {"[": "]", "{": "}"}
_KEY_WITHOUT_SPACE: Final = re.compile(r"[ ]*(?:- +)*[\w-]+:[^\s:/]")
_KEY: Final = re.compile(r"[ ]*(?:- +)*(?:[\w-]+|\"[^\"]*\"|'[^']*'):(?:\s|$)")


def explained(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line of the text, from 1 (0 where none can be named), and what is wrong there and would be right.

    The words follow on "is not YAML: ".
    """
    if isinstance(error, yaml.reader.ReaderError):
        return _of_character(error, text)
    if not isinstance(error, yaml.MarkedYAMLError):
        return 0, " ".join(str(error).split())
    return _Fault(error, text).told()


def _of_character(error: yaml.reader.ReaderError, text: str) -> tuple[int, str]:
    code = error.character if isinstance(error.character, int) else ord(error.character[:1] or "\0")
    at = text.find(chr(code))
    told = f"there is the character U+{code:04X}, which no YAML file may have; take it out"
    return (text.count("\n", 0, at) + 1 if at >= 0 else 0), told


class _Fault:
    """One error of the parser, and the text it stands in."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str):
        self.lines = re.split(r"\r\n|\r|\n", text)
        self.text = text
        self.problem, self.context = error.problem or "", error.context or ""
        mark = error.problem_mark or error.context_mark
        first = error.context_mark or mark
        last = len(self.lines) - 1  # a parser may say the line below
        self.line, self.column = (min(mark.line, last), mark.column) if mark else (0, 0)
        if mark and mark.line > last:
            self.column = len(self.lines[last])
        self.first, self.first_column = (min(first.line, last), first.column) if first else (0, 0)

    def told(self) -> tuple[int, str]:
        if self.at(self.line, self.column) == "\t" or " tab " in self.problem:
            return self.line + 1, "the line has a tab where only spaces may stand; indent with spaces"
        for said, tell in (
            ("end of stream", self.never_closed),
            ("document indicator", self.never_closed),
            ("document separator", self.never_closed),
            ("',' or", self.bracket),
            ("mapping values", self.colon),
            ("could not find expected ':'", self.no_colon),
            ("cannot start any token", self.first_character),
            ("alphabetic or numeric", self.first_character),
            ("node content", self.nothing),
            ("did not find expected key", self.indented),
            ("'-' indicator", self.indented),
            ("<block end>", self.indented),
            ("sequence entries are not allowed", self.dash),
            ("escape character", self.escape),
            ("document start", self.after_the_end),
            ("another document", self.second),
            ("second occurrence", self.named_twice),
            ("undefined alias", self.first_character),
        ):
            if said in self.problem:
                return tell()
        if "block scalar" in self.context:
            mark = self.at(self.first, self.first_column)
            told = f"there is something behind the {mark}; put the text on the lines below, or in quotation marks"
            return self.first + 1, told
        return self.line + 1, " ".join(filter(None, (self.context, self.problem)))

    def at(self, line: int, column: int) -> str:
        """The character at a place; empty where a line ends."""
        return self.lines[line][column : column + 1] if line < len(self.lines) else ""

    def never_closed(self) -> tuple[int, str]:
        mark = self.at(self.first, self.first_column)
        told = (
            f"the quotation mark {mark} is never closed; close it, and write {_DOUBLED.get(mark, mark)} for one inside"
        )
        return self.first + 1, told

    def bracket(self) -> tuple[int, str]:
        opened = self.at(self.first, self.first_column)
        closed = _CLOSING.get(opened, "")
        if self.line > self.first:
            told = (
                f"the {opened} is not closed before line {self.line + 1}, or a comma is missing; close it with {closed}"
            )
            return self.first + 1, told
        told = f"what begins with {opened} cannot be read on from column {self.column + 1}; put commas between the "
        return self.line + 1, f"{told}entries, and texts with a comma, a colon or a bracket in quotation marks"

    def colon(self) -> tuple[int, str]:
        before = self.lines[self.line][: self.column]
        above = next((n for n in range(self.line - 1, -1, -1) if self.is_said(n)), -1)
        if not _KEY.match(before + " ") and above >= 0:
            if _KEY_WITHOUT_SPACE.match(self.lines[above]) and not _KEY.match(self.lines[above]):
                return above + 1, "the line has no space behind the colon; write `key: value`"
            if not _KEY.match(self.lines[above]):
                return (
                    above + 1,
                    "the line has no colon; write `key: value`, or put a text of several lines in quotation marks",
                )
            told = f"the line stands further in than line {above + 1}, which says its value already; indent both alike"
            return self.line + 1, told
        told = "the line has a colon and a space in a text; put the text in quotation marks"
        return self.line + 1, told

    def above(self) -> int:
        """The last line above that says something; -1 where there is none."""
        return next((number for number in range(self.line - 1, -1, -1) if self.is_said(number)), -1)

    def no_key(self, line: int) -> tuple[int, str]:
        if _KEY_WITHOUT_SPACE.match(self.lines[line]):
            return line + 1, "the line has no space behind the colon; write `key: value`"
        told = "the line has no colon; write `key: value`, or put a text of several lines in quotation marks"
        return line + 1, told

    def is_said(self, line: int) -> bool:
        return bool(self.lines[line].strip()) and not self.lines[line].lstrip().startswith("#")

    def no_colon(self) -> tuple[int, str]:
        told = "the line has no colon; write `key: value`, or indent it further where it belongs to the text above"
        return self.first + 1, told

    def first_character(self) -> tuple[int, str]:
        place = (self.line, self.column) if "token" in self.problem else (self.first, self.first_column)
        found = self.at(*place)
        return place[
            0
        ] + 1, f"the line has a text that begins with {found}, which means something else in YAML; {_QUOTE_IT}"

    def nothing(self) -> tuple[int, str]:
        if any(line.strip() for line in self.lines[self.line + 1 :]) or self.lines[self.line][self.column :].strip():
            return self.first_character()
        opened = max(self.text.rfind("["), self.text.rfind("{"))
        told = f"the {self.text[opened]} is never closed; close it with {_CLOSING[self.text[opened]]}"
        return self.text.count("\n", 0, opened) + 1, told

    def indented(self) -> tuple[int, str]:
        if quoted := self.quoted_before():
            mark, first, last = quoted
            if first < last:
                told = f"the quotation mark {mark} is closed only on line {last + 1}; close it on its own line"
                return first + 1, f"{told}, and write {_DOUBLED[mark]} for one inside"
            told = (
                f"the line has something behind a closed quotation mark; write {_DOUBLED[mark]} for one inside the text"
            )
            return last + 1, told
        if "collection" in self.context or "sequence" in self.context:
            told = (
                f"the line fits neither the list from line {self.first + 1} on nor an entry of it; begin entries with "
            )
            return self.line + 1, f"{told}`- ` in one column, and indent what is theirs further"
        told = f"the line fits not under the keys from line {self.first + 1} on; put keys that belong together in "
        return self.line + 1, f"{told}one column, and indent what is below a key further"

    def quoted_before(self) -> tuple[str, int, int] | None:
        """The quoted text that ends right before the place: its mark, its first line and its last one."""
        found = None
        try:
            for token in yaml.scan(self.text, Loader=_LOADER):
                if (token.start_mark.line, token.start_mark.column) >= (self.line, self.column):
                    break
                found = token
        except yaml.YAMLError:
            pass
        if not isinstance(found, yaml.ScalarToken) or found.style not in _DOUBLED or found.end_mark.line != self.line:
            return None
        return found.style, found.start_mark.line, found.end_mark.line

    def dash(self) -> tuple[int, str]:
        return (
            self.line + 1,
            "the line has a dash behind a key; put the list on lines of its own, or the text in quotation marks",
        )

    def escape(self) -> tuple[int, str]:
        return (
            self.line + 1,
            "the line has a \\ between double quotation marks that YAML reads as a sign; write \\\\ for it",
        )

    def second(self) -> tuple[int, str]:
        return self.line + 1, "the line `---` begins another document; take it out"

    def named_twice(self) -> tuple[int, str]:
        return self.line + 1, f"the anchor here stands on line {self.first + 1} too; give one of them another name"

    def after_the_end(self) -> tuple[int, str]:
        above = self.above()
        if above >= 0 and not any(line.rstrip() == "..." for line in self.lines[: self.line]):
            return self.no_key(above)
        return self.line + 1, "the line stands behind `...`, which ends a YAML file; take that line out"
