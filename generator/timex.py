"""Time expressions of a sentence, and the dates they mean once the article's own date is known.

Binding is late: an expression keeps its words and its rule, and its date is a function of the article's date, so that
a corrected publication date dates every event anew. Values are EDTF, as precise as the words and no more.
"""

from dataclasses import dataclass

from generator.dates import Date
from generator.model import Basis, Span
from generator.syntax import Sentence


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when: "on Monday", "Aug. 5", "last month", "four months later"."""

    span: Span
    text: str
    kind: str
    """day, weekday, month, season, year, decade, relative, duration, vague … (see the rules below)"""
    rule: str
    """What to compute, in this module's notation."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What an expression means: a date with its basis and the reason, or nothing."""

    date: Date | None
    basis: Basis
    reason: str = ""
    """For people, where the words alone do not give the date: `"Monday" before publication on 9 September 2024`."""


def find(sentence: Sentence) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, in order, not overlapping."""
    return ()


def resolve(expression: TimeExpression, published: Date | None, previous: Date | None = None) -> Dated:
    """The date of an expression in an article of this date, after `previous`, the date named before it in the text."""
    return Dated(None, "unknown")
