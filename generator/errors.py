"""What can go wrong, told in one voice: who, where, what, and what would be right.

    BriefingError          anything this package raises on purpose
    ├── InputError         the input cannot be used at all; carries every Problem found
    └── NotAnArticle       a file in the articles' folder that holds no readable article

A `Problem` is one thing wrong (or doubtful) at one place. Readers and checks return problems instead of raising,
so that an editor sees all of them at once; `InputError` is raised only at the edge, by the plugin and the command.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong: the file, its line (from 1; 0 when there is none), the place inside it, and what is wrong."""

    file: str
    line: int
    place: str
    message: str
    code: str
    """A short name of the kind of problem, stable for machines: `quote-lost`, `unknown-key`, `number`, …"""
    severity: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (where, self.place, self.message) if part)


class BriefingError(Exception):
    """Anything this package raises on purpose."""


class InputError(BriefingError):
    """The input breaks an invariant, so nothing may be published from it."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(problems)
        count = len(self.problems)
        lines = [f"{count} problem{'s' if count != 1 else ''} in the articles and briefs, nothing was built:"]
        lines += [f"  {problem}" for problem in self.problems]
        super().__init__("\n".join(lines))


class NotAnArticle(BriefingError):
    """A file in the articles' folder that holds no readable article; says which and why."""

    def __init__(self, file: str, reason: str):
        self.file, self.reason = file, reason
        super().__init__(f"{file}: {reason}")
