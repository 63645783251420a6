"""The time that a brief covers as a small picture: one mark an event, where it falls, as exactly as its date is known.

The picture is SVG for a page, drawn when the site is built. Across, it is measured in percent of the page's column, up
and down in pixels, so that its words stay as large as they are however narrow the column is. Its colours are the
text's own, as `currentColor`, so that it follows a dark page, forced colours and print without being told.

Where years pass without an event, or half of the time shown does, the axis is cut, and the parts on either side have
each their own scale: a brief that mentions 2012 and then tells of one spring would otherwise show the spring as one
spot. The cuts are drawn, and the words below the picture name the time they leave out.

The picture is for the eye; its words are the alternative, and the timeline itself is the list behind it. So assistive
technology is told to pass it by, and its links are no stops on the way through the page.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Literal

from generator.dates import MONTHS, Date
from generator.markdown import visible

FEWEST = 4
"""Dated events that make a picture; fewer are told as fast by the list itself."""
MOST_CUTS = 3
LONG, YEARS = 1 / 2, 1 / 3
"""A gap is cut out when it is this part of the time shown; the second is for gaps of a year and more."""
LIMIT = 4096
"""Characters that a picture of 30 events stays within: the more events, the fewer of their words are with the marks."""
NARROW = 290
"""Pixels of the narrowest column, on a window of 320: labels and marks must not collide there."""

_GAP = 4.0  # percent of the width, for a cut
_LEAST = 11.0  # percent of the width that every part has
_LETTER = 6.0 / NARROW * 100  # percent of the narrowest width, for a letter of a label
_DOT = 9.0 / NARROW * 100
_SEAM = 0.4  # percent between bars that follow one another
_LANE, _TALLEST = 9, 108  # pixels
_LONGEST = 60  # letters of an event's text in its mark's title

_Unit = Literal["year", "month", "day"]
_STEPS: dict[_Unit, tuple[int, ...]] = {
    "year": (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
    "month": (1, 2, 3, 6, 12),
    "day": (1, 2, 5, 10, 15),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as the picture shows it: where its link leads, when it was, and whether that is inferred."""

    href: str
    date: Date
    text: str
    inferred: bool = False

    @property
    def extent(self) -> tuple[int, int]:
        """The first and the last day it can mean, as ordinals; an open end is where the date is known."""
        first, last = self.date.earliest or self.date.latest, self.date.latest or self.date.earliest
        return (first or date.min).toordinal(), (last or date.min).toordinal()

    def title(self, letters: int) -> str:
        """The date, and as many of the first words as have room: `5 Aug 2024: US forces leave Air…`."""
        words = visible(" ".join(self.text.split()))
        if len(words) > letters:
            words = words[: max(letters, 0)].rpartition(" ")[0].rstrip(",;:")
            words += "…" if words else ""
        return self.date.display(short=True) + (f": {words}" if words else "")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and in words what it shows."""

    svg: str
    summary: str
    """How many events, from when to when; says as much where there is no picture."""
    legend: str = ""
    """What its shapes and cuts mean."""

    @property
    def caption(self) -> str:
        return f"{self.summary} {self.legend}".rstrip()


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the axis without a cut: its days, what its labels count, and from where to where it is drawn."""

    first: int
    last: int
    unit: _Unit
    left: float = 0.0
    width: float = 100.0

    def at(self, day: int) -> float:
        """How far from the left the day begins, in percent of the picture's width."""
        return self.left + self.width * (day - self.first) / (self.last + 1 - self.first)


def time_span(marks: Sequence[Mark], undated: int = 0) -> Picture | None:
    """The picture of when things happened; None where too few are dated, or all on one day."""
    marks = sorted(marks, key=lambda mark: mark.date.sort_key)
    if len(marks) < FEWEST or len({mark.extent for mark in marks}) == 1:
        return None
    gaps = _cuts([mark.extent for mark in marks])
    parts = _parts(marks, gaps)
    return Picture(_svg(marks, parts), _summary(marks, undated), _legend(marks, gaps))


def _cuts(extents: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first and last days of the empty stretches that are left out, in order."""
    gaps: list[tuple[int, int]] = []
    reached = extents[0][1]
    for first, last in extents:
        if first > reached + 1:
            gaps.append((reached + 1, first - 1))
        reached = max(reached, last)
    shown = reached + 1 - extents[0][0]
    cut: list[tuple[int, int]] = []
    for gap in sorted(gaps, key=lambda gap: gap[0] - gap[1])[:MOST_CUTS]:
        length = gap[1] + 1 - gap[0]
        if length < shown * (YEARS if length >= 365 else LONG):
            break
        cut.append(gap)
        shown -= length
    return sorted(cut)


def _parts(marks: Sequence[Mark], gaps: Sequence[tuple[int, int]]) -> list[_Part]:
    """The stretches between the cuts, each as wide as it has events, and wide enough for a label."""
    starts = [marks[0].extent[0], *(last + 1 for _, last in gaps)]
    ends = [*(first - 1 for first, _ in gaps), max(mark.extent[1] for mark in marks)]
    inside = [[m for m in marks if start <= m.extent[0] <= end] for start, end in zip(starts, ends, strict=True)]
    spare = 100 - _GAP * len(gaps) - _LEAST * len(starts)
    parts, left = [], 0.0
    for start, end, members in zip(starts, ends, inside, strict=True):
        unit = _unit(start, end, members)
        width = _LEAST + spare * len(members) / len(marks)
        parts.append(_Part(_floor(start, unit), _ceiling(end, unit), unit, left, width))
        left += width + _GAP
    return parts


def _unit(first: int, last: int, members: Sequence[Mark]) -> _Unit:
    """What the labels of a stretch count: no finer than its dates, and coarser for a longer one."""
    finest = {mark.date.precision for mark in members}
    if last - first > 1200 or finest <= {"year"}:
        return "year"
    return "day" if last - first <= 92 and not finest <= {"year", "month", "season"} else "month"


def _floor(day: int, unit: _Unit) -> int:
    at = date.fromordinal(day)
    return at.replace(day=at.day if unit == "day" else 1, month=1 if unit == "year" else at.month).toordinal()


def _ceiling(day: int, unit: _Unit) -> int:
    at = date.fromordinal(day)
    if unit == "day":
        return day
    months = at.year * 12 + (12 if unit == "year" else at.month)
    if months >= date.max.year * 12 + 12:
        return date.max.toordinal()
    return date(months // 12, months % 12 + 1, 1).toordinal() - 1


def _svg(marks: Sequence[Mark], parts: Sequence[_Part]) -> str:
    placed = list(_placed(marks, parts))
    lanes = max(lane for _, _, _, lane in placed) + 1
    pitch = min(_LANE, _TALLEST / lanes)
    axis = round(pitch * lanes + 4)
    room = (LIMIT - 1050) // len(marks)
    stated, inferred = (
        "".join(
            _drawn(mark, left, width, axis - 6 - pitch * lane, room)
            for mark, left, width, lane in placed
            if choice(mark)
        )
        for choice in (lambda mark: not mark.inferred, lambda mark: mark.inferred)
    )
    lines = [f'<line x1="{_n(part.left)}%" x2="{_n(part.left + part.width)}%"/>' for part in parts]
    cuts = [
        f'<svg x="{_n(part.left - _GAP / 2)}%" overflow="visible"><path d="M-5 4l4-8M1 4l4-8"/></svg>'
        for part in parts[1:]
    ]
    ticks, words = [], []
    for x, anchor, text in _labels(parts):
        ticks.append(f'<line x1="{_n(x)}%" x2="{_n(x)}%" y2="4"/>')
        words.append(f'<text x="{_n(x)}%" y="15"{anchor}>{text}</text>')
    return (
        f'<svg width="100%" style="height:{axis + 19}px" font-size="11" fill="currentColor" aria-hidden="true">'
        f'<svg y="{axis}" overflow="visible"><g stroke="currentColor">{"".join(lines + cuts + ticks)}</g>'
        f"{''.join(words)}</svg><g>{stated}</g>"
        f'<g stroke="currentColor" fill="none" pointer-events="all">{inferred}</g></svg>'
    )


def _placed(marks: Sequence[Mark], parts: Sequence[_Part]) -> Iterator[tuple[Mark, float, float, int]]:
    """Each mark with its left edge and its width in percent, and the lowest lane in which it covers no other."""
    ends: list[float] = []
    for mark in sorted(marks, key=lambda m: (m.extent[0], -m.extent[1], m.date.text, m.href)):
        first, last = mark.extent
        part = next(p for p in reversed(parts) if p.first <= first)
        left, right = part.at(first), part.at(last + 1)
        if right - left < _DOT:
            left = min(max((left + right - _DOT) / 2, 0), 100 - _DOT)
            right = left + _DOT
        lane = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        ends[lane : lane + 1] = [right]
        yield mark, left, right - left, lane


def _drawn(mark: Mark, left: float, width: float, middle: float, room: int) -> str:
    """A dot for a day, a bar for a month, season or year, a thin bar for anything from one day to another."""
    if mark.date.precision == "day":
        shape = f'<circle cx="{_n(left + width / 2)}%" cy="{_n(middle)}" r="4"/>'
    else:
        height = 3 if mark.date.precision == "range" else 6
        shape = f'<rect x="{_n(left)}%" width="{_n(width - _SEAM)}%" y="{_n(middle - height / 2)}" height="{height}"/>'
    bare = f'<a href="{escape(mark.href)}" tabindex="-1">{shape}<title></title></a>'
    title = mark.title(min(room - len(bare) - len(mark.date.display(short=True)) - 2, _LONGEST))
    return bare.replace("<title>", f"<title>{escape(title, quote=False)}")


def _labels(parts: Sequence[_Part]) -> Iterator[tuple[float, str, str]]:
    """Where a label stands on the axis, how it is anchored there, and what it says; none reaches into the next."""
    free, year = 0.0, ""
    for part in parts:
        for day, text in _ticks(part):
            if text.endswith(f" {year}"):  # said by the label before
                text = text.removesuffix(f" {year}")
            x, width = part.at(day), len(text) * _LETTER
            left = x if x + width <= 100 else x - width
            if left >= free:
                yield x, "" if left == x else ' text-anchor="end"', text
                free, year = left + width + _LETTER, str(date.fromordinal(day).year)


def _ticks(part: _Part) -> list[tuple[int, str]]:
    """The days of a part that are labelled: as many as there is room for, and at least its first."""
    most = max(1, int(part.width / (_LETTER * {"year": 6, "month": 10, "day": 12}[part.unit])))
    for step in _STEPS[part.unit]:
        days = [day for day in _units(part) if _counted(day, part.unit, step)]
        if 1 <= len(days) <= most:
            break
    else:
        days = [part.first]
    return [(day, _told(day, part.unit)) for day in days]


def _units(part: _Part) -> Iterator[int]:
    """The first day of every unit in a part."""
    if part.unit == "day":
        yield from range(part.first, part.last + 1)
        return
    months = 12 if part.unit == "year" else 1
    first, last = date.fromordinal(part.first), date.fromordinal(part.last)
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month, months):
        yield date(month // 12, month % 12 + 1, 1).toordinal()


def _counted(day: int, unit: _Unit, step: int) -> bool:
    """Whether a label stands at this year, month or day when they stand at every `step`-th."""
    at = date.fromordinal(day)
    number = {"year": at.year, "month": at.month - 1, "day": at.day if step == 1 or at.day < 30 else 1}[unit]
    return number % step == 0


def _told(day: int, unit: _Unit) -> str:
    at = date.fromordinal(day)
    month = f"{MONTHS[at.month - 1][:3]} {at.year}"
    return {"year": f"{at.year}", "month": month, "day": f"{at.day} {month}"}[unit]


def _summary(marks: Sequence[Mark], undated: int) -> str:
    first, last = (_month(date.fromordinal(day)) for day in (marks[0].extent[0], max(m.extent[1] for m in marks)))
    told = f"{len(marks)} events from {_year_or(marks[0], first)} to {_year_or(_latest(marks), last)}"
    within = Counter(m.date.datetime_attr[:7] for m in marks if len(m.date.datetime_attr) > 4)
    (busiest, most), *others = [*within.most_common(2), ("", 0)][:2]
    if most > 1 and all(count < most for _, count in others):
        told += f"; most in {Date.parse(busiest).display()}: {most}"
    told += "."
    if undated:
        told += f" {undated} more {'is' if undated == 1 else 'are'} not dated."
    return told


def _legend(marks: Sequence[Mark], gaps: Sequence[tuple[int, int]]) -> str:
    shapes = {mark.date.precision if mark.date.precision in ("day", "range") else "month" for mark in marks}
    named = {"day": "a dot is a day", "month": "a bar a month or longer", "range": "a thin bar one or all of its days"}
    legend = ", ".join(words for shape, words in named.items() if shape in shapes)
    told = f"{legend[0].upper()}{legend[1:]}." if len(shapes) > 1 else ""
    if gaps:
        between = " and ".join(f"from {_edge(start)} to {_edge(end + 1, end)}" for start, end in gaps)
        told += f" The axis is cut where nothing is dated, {between}; each part has its own scale."
    return told.strip()


def _latest(marks: Sequence[Mark]) -> Mark:
    return max(marks, key=lambda mark: mark.extent[1])


def _year_or(mark: Mark, month: str) -> str:
    """The month, or only its year where the date tells no month."""
    return month if any(point.month for point in mark.date.points) else month.rpartition(" ")[2]


def _month(at: date) -> str:
    return f"{MONTHS[at.month - 1]} {at.year}"


def _edge(boundary: int, day: int = 0) -> str:
    """A gap's first or last day, or its month or year where the gap begins or ends with that."""
    at, shown = date.fromordinal(boundary), date.fromordinal(day or boundary)
    if at.day > 1:
        return f"{shown.day} {_month(shown)}"
    return _month(shown) if at.month > 1 else str(shown.year)


def _n(number: float) -> str:
    """A number with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")
