"""New entries of a brief's file of changes, and the day it was edited, as patches: what stands there stays as it is."""

import re
from collections.abc import Sequence

from generator.changes import Change, changes_in
from generator.editing.emitting import Plain, Value, block
from generator.editing.marks import Marked, is_block, value_of
from generator.editing.noticing import Noticed
from generator.editing.patching import Key, Unpatchable, means, patched
from generator.errors import BriefingError, Problem

_BOM = b"\xef\xbb\xbf"
_FIRST = """\
# What changed in this brief, newest first, for its readers. `briefing log` adds entries at the top; reword them as you
# like. Kinds: added, corrected (with `before`, `after`, `why`), withdrawn (with `why`), answered, differs; and, without
# an `id`, published.

"""
_COMMENTS = re.compile(r"(?:^[ \t]*#[^\n]*\n)+\Z", re.MULTILINE)


class NotLogged(BriefingError):
    """A file of changes that was not added to, and is as it was; carries what is wrong with it."""

    def __init__(self, problems: Sequence[Problem]):
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def with_entries(old: bytes, entries: Sequence[Change], shown_as: str) -> bytes:
    """The file of changes with more entries above the others; `old` is empty where there is none yet.

    Raises:
        NotLogged: it cannot be read, or not be added to.
    """
    before, problems = changes_in(old, shown_as)
    if problems:
        raise NotLogged(problems)
    if not entries:
        return old
    text = old.decode("utf-8-sig")
    new = _put(text, entries) if text.strip() else _FIRST + _lines(entries, 0, "\n")[:-1]
    made = (_BOM if old.startswith(_BOM) else b"") + new.encode()
    after, problems = changes_in(made, shown_as)
    if problems or _told(after) != sorted([*_told(entries), *_told(before)]):
        told = "cannot be added to without changing what stands there; make it a list of lines that begin with `- `"
        raise NotLogged([Problem(shown_as, 0, "", told, "not-added")])
    return made


def untold(news: Sequence[Noticed], told: Sequence[Change]) -> list[Noticed]:
    """Those changes that no entry tells; `told` are the entries, newest first. After a crash, some may be told."""
    latest: dict[str, Change] = {}
    for change in told:
        latest.setdefault(change.id, change)
    return [one for one in news if one.id not in latest or latest[one.id].says != one.says]


def edited_on(old: bytes, date: str) -> bytes:
    """A brief with another day of its last change of substance; every other character stays.

    Raises:
        Unpatchable: the file is not of a form in which this one thing can be changed.
    """
    text = old.decode("utf-8-sig")
    wanted = means(text)
    if wanted.get("edited") is None and "edited" not in wanted:
        new = patched(text, [Key("", "edited", Plain(date), after=("title", "standfirst"))])
    else:
        node = value_of(Marked(text).root, "edited")
        assert node is not None, "the key is there"
        start, end = node.start_mark.index, node.end_mark.index
        new = text[:start] + ("" if text[start - 1 : start] in (" ", "\t") else " ") + date + text[end:]
        if means(new) != {**wanted, "edited": date}:
            raise Unpatchable(int(node.start_mark.line) + 1, "edited", f"cannot be set; write `edited: {date}`")
    return (_BOM if old.startswith(_BOM) else b"") + new.encode()


def _put(text: str, entries: Sequence[Change]) -> str:
    """The text with entries before the first one; comments right above that one stay with it."""
    if not _is_list(text):
        return text + ("" if text.endswith("\n") else "\n") + _lines(entries, 0, "\n")  # comments alone
    found = Marked(text)
    root = found.root
    if not is_block(root) or not root.value:
        return text
    column, newline = found.column(root), found.newline
    at = text.rfind("\n", 0, found.first_dash(root)) + 1
    above = _COMMENTS.search(text, 0, at)
    if above and above.start():
        at = above.start()
    return text[:at] + _lines(entries, column, newline) + text[at:]


def _is_list(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _lines(entries: Sequence[Change], column: int, newline: str) -> str:
    """Entries as lines, an empty one after each."""
    blocks = [block([_value(entry)]) for entry in entries]
    lines = [line for one in blocks for line in (*one.rstrip("\n").split("\n"), "")]
    return "".join((" " * column + line if line else "") + newline for line in lines)


def _value(entry: Change) -> Value:
    told: dict[str, Value] = {"date": Plain(entry.date.text), "kind": entry.kind}
    more = {"id": entry.id, "text": entry.text, "before": entry.before, "after": entry.after, "why": entry.why}
    return told | {key: value for key, value in more.items() if value}


def _told(changes: Sequence[Change]) -> list[tuple[str, ...]]:
    return sorted((change.date.text, *change.says, change.why) for change in changes)
