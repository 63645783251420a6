"""Dates that keep their precision: "August 2024" stays a month, "a Friday in April 2024" stays one of four days.

The notation is EDTF, the Extended Date/Time Format of ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/):
levels 0 and 1 without times of day, and of level 2 the sets that mean "one of these".

    2024-08-05, 2024-08, 2024     a day, a month, a year
    2024-21 … 2024-24             spring, summer, autumn, winter
    2024-08-XX, 2024-XX, 201X     an unspecified day, month, year of a decade
    2024-08? 2024-08~ 2024-08%    uncertain, approximate, both
    2024-08-05/2024-08-11         an interval; `..` or nothing at one end leaves it open
    [2024-08-06..2024-08-11]      one day of these; also [a, b, c], [a..] and [..b]

Nothing here reads the clock.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

Precision: TypeAlias = Literal["day", "month", "season", "year", "range"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

POINT = re.compile(r"([0-9]{3}[0-9X])(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")
EXAMPLES = "write 2024-08-05, 2024-08 or 2024"


@dataclass(frozen=True, slots=True)
class Point:
    """One date as far as it is specified: a day, month, season, year or decade, and the days it covers."""

    year: int
    month: int | None
    """1 to 12, or 21 to 24 for a season."""
    day: int | None
    precision: Precision
    """`range` for a decade."""
    qualifier: str
    """`?`, `~`, `%` or nothing, as in EDTF."""
    first: date
    last: date

    def display(self, short: bool = False) -> str:
        """The date for people: `5 August 2024`, `about August 2024`, `spring 2024 (uncertain)`, `2010s`."""
        words = [f"{self.year}s" if self.precision == "range" else str(self.year)]
        if self.month in SEASONS:
            words.insert(0, SEASONS[self.month])
        elif self.month:
            words.insert(0, MONTHS[self.month - 1][:3] if short else MONTHS[self.month - 1])
        if self.day:
            words.insert(0, str(self.day))
        if self.qualifier in ("~", "%"):
            words.insert(0, "about")
        if self.qualifier in ("?", "%"):
            words.append("(uncertain)")
        return " ".join(words)


Stretch: TypeAlias = tuple[Point | None, Point | None]
"""From one point to another; None is an open or unknown end; a point alone is both of its ends."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date, an interval or "one of these dates", exactly as precise as it was written."""

    text: str
    """The EDTF as written, white space apart."""
    form: Literal["point", "interval", "set"]
    stretches: tuple[Stretch, ...]
    """One, except for a set of several members."""

    @classmethod
    def parse(cls, text: str) -> "Date":
        """The date an EDTF string means.

        Raises:
            ValueError: it is not EDTF, not in the calendar, or ends before it begins; says what would be right.
        """
        return parse(" ".join(text.split()))

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point written, once each, in the order written."""
        return tuple(dict.fromkeys(point for stretch in self.stretches for point in stretch if point))

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; None when the beginning is open."""
        firsts = [start.first for start, _ in self.stretches if start]
        return min(firsts) if len(firsts) == len(self.stretches) else None

    @property
    def latest(self) -> date | None:
        """The last day it can mean; None when the end is open."""
        lasts = [end.last for _, end in self.stretches if end]
        return max(lasts) if len(lasts) == len(self.stretches) else None

    @property
    def precision(self) -> Precision:
        """How much is specified; `range` for intervals, sets and decades."""
        return self.points[0].precision if self.form == "point" else "range"

    @property
    def approximate(self) -> bool:
        """Whether a part is marked `~` or `%`."""
        return any(point.qualifier in ("~", "%") for point in self.points)

    @property
    def uncertain(self) -> bool:
        """Whether a part is marked `?` or `%`."""
        return any(point.qualifier in ("?", "%") for point in self.points)

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """For an ascending timeline: by the first day, then the last; an open beginning stands where it ends."""
        earliest = self.earliest or self.latest or date.min
        return earliest, self.latest or date.max, self.text

    @property
    def years(self) -> frozenset[int]:
        """Every year it can fall in; where an end is open, only the year of the other end."""
        years: set[int] = set()
        for start, end in self.stretches:
            first, last = start or end, end or start
            if first and last:
                years.update(range(first.first.year, last.last.year + 1))
        return frozenset(years)

    @property
    def datetime_attr(self) -> str:
        """What HTML's `<time datetime>` can say of it: the day or month it stays within, else the year it begins in."""
        first, last = self.earliest, self.latest
        if first and last and first == last:
            return first.isoformat()
        if first and last and (first.year, first.month) == (last.year, last.month):
            return first.isoformat()[:7]
        return (first or last or date.min).isoformat()[:4]

    def before(self, other: "Date") -> bool:
        """Whether it certainly lies before `other`: no day of the one reaches the other, and neither is qualified."""
        if self.latest is None or other.earliest is None:
            return False
        vague = self.approximate or self.uncertain or other.approximate or other.uncertain
        return not vague and self.latest < other.earliest

    def display(self, short: bool = False) -> str:
        """The date for people, in British order; `short` abbreviates the months.

        An interval lasts (`6–11 August 2024`), a set means one of its days (`between 6 and 11 August 2024`).
        """
        if self.form == "interval":
            return display_interval(self.stretches[0], short)
        if weekday := self.weekday():
            point = self.points[0]
            month = Point(point.year, point.month, None, "month", "", point.first, point.last)
            return f"a {weekday} in {month.display(short)}"
        return join([display_choice(stretch, short) for stretch in self.stretches], ", ", " or ")

    def weekday(self) -> str | None:
        """The weekday's name when the date is a set of every such day in one month, otherwise None."""
        points = self.points
        if len(points) < 2 or any(point.precision != "day" or point.qualifier for point in points):
            return None
        if any(start != end for start, end in self.stretches):
            return None
        first = min(point.first for point in points)
        month_end = calendar.monthrange(first.year, first.month)[1]
        same = {first.replace(day=day) for day in range((first.day - 1) % 7 + 1, month_end + 1, 7)}
        return WEEKDAYS[first.weekday()] if same == {point.first for point in points} else None


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """The date an EDTF string means, its white space already normalised; see `Date.parse`."""
    if text.startswith("[") and text.endswith("]"):
        members = [member.strip() for member in text[1:-1].split(",")]
        return Date(text, "set", tuple(parse_stretch(text, *member.partition("..")) for member in members))
    if "/" in text:
        start, slash, end = ("" if part == ".." else part for part in text.partition("/"))
        return Date(text, "interval", (parse_stretch(text, start, slash, end),))
    point = parse_point(text, text)
    return Date(text, "point", ((point, point),))


def parse_stretch(text: str, start: str, separator: str, end: str) -> Stretch:
    """What stands on both sides of `..` in a set, or of `/` in an interval."""
    first = parse_point(text, start.strip()) if start.strip() else None
    if not separator:
        if not first:
            raise ValueError(f"{text!r} has an empty member; write [2024-08-05, 2024-08-06] or [2024-08-05..]")
        return first, first
    last = parse_point(text, end.strip()) if end.strip() else None
    if not first and not last:
        raise ValueError(f"{text!r} is open at both ends; give at least one, or leave the date out")
    if first and last and first.first > last.last:
        raise ValueError(f"{text!r} ends before it begins; the earlier date comes first")
    return first, last


def parse_point(text: str, part: str) -> Point:
    """The date a `part` of `text` without `/`, `..` and brackets means."""
    match = POINT.fullmatch(part)
    if not match:
        within = "" if part == text else f" (in {text!r})"
        raise ValueError(f"{part!r}{within} is not EDTF; {EXAMPLES}")
    decade, qualifier = match[1].endswith("X"), match[4]
    year = int(match[1].replace("X", "0"))
    month, day = (int(digits) if digits and digits != "XX" else None for digits in (match[2], match[3]))
    if year == 0:
        raise ValueError(f"{part!r} is outside the calendar used here; write a year from 0001 to 9999")
    if (decade and match[2]) or (day and not month):
        raise ValueError(f"{part!r} leaves out a larger part than it gives; {EXAMPLES}")
    if decade:
        return Point(year, None, None, "range", qualifier, date(year, 1, 1), date(year + 9, 12, 31))
    if month is None:
        return Point(year, None, None, "year", qualifier, date(year, 1, 1), date(year, 12, 31))
    if month in SEASONS and not match[3]:
        return Point(year, month, None, "season", qualifier, *season(year, month))
    if not 1 <= month <= 12:
        raise ValueError(f"{part!r} has no such month; months go from 01 to 12, seasons from 21 to 24 without a day")
    length = calendar.monthrange(year, month)[1]
    if day is None:
        if match[3] == "XX" or match[3] is None:
            return Point(year, month, None, "month", qualifier, date(year, month, 1), date(year, month, length))
    elif 1 <= day <= length:
        return Point(year, month, day, "day", qualifier, date(year, month, day), date(year, month, day))
    raise ValueError(f"{part!r} is not in the calendar; {MONTHS[month - 1]} {year} has the days 01 to {length}")


def season(year: int, month: int) -> tuple[date, date]:
    """The first and last day of a season, which EDTF leaves open: the northern, meteorological ones.

    The year's winter begins in its December, since EDTF sorts winter last.
    """
    start = date(year, (month - 20) * 3, 1)
    if month < 24:
        return start, date(year, start.month + 3, 1) - timedelta(days=1)
    return start, date.max if year == date.max.year else date(year + 1, 3, 1) - timedelta(days=1)


def display_interval(stretch: Stretch, short: bool) -> str:
    """An interval: all the days between two, or from or until one."""
    start, end = stretch
    if start and end:
        words = start.display(short), end.display(short)
        return join(words, "–", "–") if start != end else words[0]
    point, word = (start, "from") if start else (end, "until")
    assert point, "a stretch has at least one end"
    return f"{word} {point.display(short)}"


def display_choice(stretch: Stretch, short: bool) -> str:
    """One member of a set: a date alone, or the days between two, one of which is meant."""
    start, end = stretch
    if start and end:
        if start == end:
            return start.display(short)
        return f"between {join((start.display(short), end.display(short)), ', ', ' and ')}"
    point, side = (start, "after") if start else (end, "before")
    assert point, "a stretch has at least one end"
    return f"{'on' if point.precision == 'day' else 'in'} or {side} {point.display(short)}"


def join(phrases: Sequence[str], comma: str, last: str) -> str:
    """Phrases as a list that says the words they all end in once: `5`, `12 or 19 April 2024`.

    A dash between phrases of several words gets spaces: `6 August – 11 September 2024`.
    """
    heads = [phrase.split(" ") for phrase in phrases]
    tail: list[str] = []
    while len(heads) > 1 and all(len(head) > 1 and head[-1] == heads[0][-1] for head in heads):
        tail.insert(0, heads[0][-1])
        heads = [head[:-1] for head in heads]
    if comma == last == "–" and any(len(head) > 1 for head in heads):
        comma = last = " – "
    words = [" ".join(head) for head in heads]
    listed = last.join(filter(None, (comma.join(words[:-1]), words[-1])))
    return " ".join([listed, *tail])
