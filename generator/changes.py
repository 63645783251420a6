"""What changed in a brief, for its readers: the entries of `briefs/changes/<brief>.yml`, which an editor may reword.

`briefing log` adds the entries; the build only reads them, so that a site is made of its files and nothing else. Each
entry names the statement it is about, which stands in the brief, stood there under this id, or is retired.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias, get_args

from generator import addresses
from generator.dates import Date
from generator.errors import Problem
from generator.model import Brief, Claim, Difference, Question
from generator.reading import Fields, Report, parse

Kind: TypeAlias = Literal["added", "corrected", "withdrawn", "answered", "differs", "published"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
FOLDER: Final = "changes"
"""Of the briefs' folder, where the entries are kept."""
_REASONED: Final = ("corrected", "withdrawn")
"""What nobody does without a reason."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of substance."""

    date: Date
    """A day."""
    kind: Kind
    id: str
    """Of the claim, question or difference, without what its address begins with; empty where it is the whole brief."""
    text: str = ""
    """The words it is about; of a first publication the brief's title; empty for a correction."""
    before: str = ""
    after: str = ""
    why: str = ""
    anchor: str = ""
    """Its fragment on the page of changes. It stays the same when the entry is reworded, or others are put above it."""
    place: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False, repr=False)

    @property
    def says(self) -> tuple[str, ...]:
        """What it says was done, without when and why."""
        return (self.kind, self.id, self.text, self.before, self.after)


def path_of(briefs: Path, brief_id: str) -> Path:
    """Where a brief's changes are kept."""
    return briefs / FOLDER / f"{brief_id}.yml"


def read(path: Path, shown_as: str, brief: Brief) -> tuple[tuple[Change, ...], list[Problem]]:
    """The changes of a brief, newest first, and what is wrong with them; none where there is no file."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return (), []
    except OSError as error:
        return (), [Problem(shown_as, 0, "", f"cannot be read: {error.strerror}", "unreadable")]
    changes, problems = changes_in(data, shown_as)
    known = named(brief).keys() | set(brief.retired)
    for change in changes:
        if change.id and change.id not in known:
            told = (
                f"{change.id!r} neither stands in the brief nor stood there; name a statement, a question or a "
                "difference of the brief, or put the id under the brief's `retired`"
            )
            problems.append(Problem(shown_as, change.line, f"{change.place}.id", told, "unknown-id"))
    return changes, problems


def changes_in(data: bytes, shown_as: str) -> tuple[tuple[Change, ...], list[Problem]]:
    """The changes in a file's bytes, newest first, and what is wrong with them; `shown_as` names the file."""
    report = Report(shown_as)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.error(0, "", f"is not UTF-8 (byte {error.start}); save it as UTF-8", "not-utf-8")
        return (), report.problems
    root = parse(text, report)
    if root is None or (root.kind == "text" and root.value is None):
        return (), report.problems
    if root.kind != "list":
        report.error(root.line, "", "must be a list of changes, each beginning with `- date:`", "wrong-type")
        return (), report.problems
    found: list[Change] = []
    for index, node in enumerate(root.items):
        with Fields(node, f"[{index}]", report) as fields:
            if node.kind == "mapping" and (change := _change(fields)):
                found.append(change)
    return _anchored(found), report.problems


def named(brief: Brief) -> Mapping[str, Claim | Difference | Question]:
    """What an entry can be about and link to: everything with a permalink, by its id and its former ones."""
    items: tuple[Claim | Difference | Question, ...] = (*brief.claims(), *brief.differences, *brief.questions)
    return {old: item for item in items for old in item.was} | {item.id: item for item in items}


def _change(fields: Fields) -> Change | None:
    date = _day(fields)
    kind = fields.choice("kind", KINDS)
    told = {} if kind == "published" else {"id": fields.text("id", required=True)}
    for key in ("before", "after") if kind == "corrected" else ("text",):
        told[key] = fields.text(key, required=True)
    told["why"] = fields.text("why", required=kind in _REASONED)
    return Change(date, kind, told.pop("id", ""), place=fields.place, line=fields.line, **told) if date else None


def _day(fields: Fields) -> Date | None:
    text = fields.text("date", required=True)
    try:
        date = Date.parse(text) if text else None
    except ValueError:
        date = None
    if text and (date is None or date.text != date.datetime_attr or date.precision != "day"):
        fields.problem(f"{text!r} is no day; write it as in 2024-08-05", "bad-date", "date")
        return None
    return date


def _anchored(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes, newest first, with their fragments; of those that would share one the older keeps it."""
    ordered = sorted(changes, key=lambda change: change.date.sort_key, reverse=True)
    taken: dict[str, int] = {}
    out = []
    for change in reversed(ordered):
        about = f"-{addresses.name(change.id)}" if change.id else ""
        plain = f"on-{change.date.text}-{change.kind}{about}"
        taken[plain] = taken.get(plain, 0) + 1
        anchor = plain if taken[plain] == 1 else f"{plain}_{taken[plain]}"
        out.append(replace(change, anchor=anchor))
    return tuple(reversed(out))
