"""What a time expression's rule comes to: EDTF from the rule, the article's date and the date named before it.

A rule is a few words that say what to compute, so that it can be kept, compared and computed anew:

    date 2024-08-05             as it stands, whatever the article's date
    day 08-05 past              the latest 5 August up to publication; `future`: the first from it on; `near`: nearest
    day 08-05 past 0            the same, and it is a Monday
    month 04 past               likewise; `last`, `this`, `next` as in "last April"; `year -1` in the year before
    season 22 last, quarter 3 past, half 1 year 0
    weekday 0 past              the last seven days, publication included; `week -1`: of the week before;
                                `back` a week before the last one, `beyond` a week after the coming one
    shift month -1              counted from publication, as precise as its unit; `about shift year -2` is about it
    after month 4               counted from the date named before; `after weekday 0` the first Monday after it,
                                `after named 1` the first January
    beside day -2               counted from the day named before in the sentence: "two days after the vote"
    of 0 08, of 1 08-05         a month or a day in the year of the date named before, or in the one after that
    since 2021-03 month 04      a month or day after an explicit one in its sentence: that year's or the latest
    weekend past                the latest that has begun; `future`: the first that is not over
    week last month 03 past     the last seven days of a month; `first`: the first seven
    span A | B                  from one to the other
    none                        says when, but gives no date

A week runs from Monday (ISO 8601) and is one of its days; seasons are the northern ones.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from generator.dates import Date

MOST_MEMBERS: Final = 5
"""The longest list of "one of these" that still tells a reader something."""
WIDEST: Final = 62
"""The longest stretch, in days, of which "one of these days" still does."""
_LONGEST: Final = 366 * 2
"""Days on which an article may have been published beyond which nothing is computed from them."""
_PREFIX: Final = re.compile("span |about |week (?:first|last) ")
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


@lru_cache(maxsize=8192)
def value(rule: str, published: Date | None, previous: Date | None) -> Date | None:
    """The date a rule means, None where these two do not decide.

    Where an article may have been published on one of several days, what they all give, or a set of what they give.
    """
    try:
        return _value(rule, published, previous)
    except (ValueError, OverflowError):  # a day that the calendar does not have, or beyond its ends
        return None


def needs(rule: str) -> str:
    """What a rule counts from: `published`, `previous`, both as `published previous`, or nothing."""
    names = {_PREFIX.sub("", part).split()[0] for part in rule.split(" | ")}
    needed = ["published"] if names - {"date", "after", "beside", "of", "none"} else []
    return " ".join([*needed, *(["previous"] if names & {"after", "beside", "of"} else [])])


def _value(rule: str, published: Date | None, previous: Date | None) -> Date | None:
    name, _, rest = rule.partition(" ")
    if name == "none":
        return None
    if name == "date":
        return Date.parse(rest)
    if name == "about":
        exact = _value(rest, published, previous)
        vague = exact and exact.form == "point" and exact.text[-1] not in "?~%X"
        return Date.parse(f"{exact.text}~") if exact and vague else exact
    if name == "span":
        first, _, last = rest.partition(" | ")
        return _span(first, last, published, previous)
    if name in ("after", "beside", "of"):
        return (_of if name == "of" else _after)(rest.split(), previous) if previous else None
    if name == "week":
        which, _, month = rest.partition(" ")
        return _week_of(which, _value(month, published, previous))
    if published is None or published.earliest is None or published.latest is None:
        return None
    length = (published.latest - published.earliest).days
    if length > _LONGEST:
        return None
    days = [published.earliest + timedelta(days=number) for number in range(length + 1)]
    if published.form == "set":
        days = [day for day in days if any(a and b and a.first <= day <= b.last for a, b in published.stretches)]
    words = rest.split()
    found = list(dict.fromkeys(_RULES[name](words, day) for day in days))
    if name == "day" and len(published.years) == 1:
        # The year goes without saying when it is the article's own.
        found = [text for text in found if text.startswith(f"{days[0].year:04}")] or found
    result = _one_of(found)
    doubt = "%" if published.uncertain and published.approximate else "?" if published.uncertain else "~"
    if result and result.form == "point" and (published.uncertain or published.approximate):
        return Date.parse(result.text + doubt)
    return result


def _one_of(found: list[str]) -> Date | None:
    """The one date found, else "one of these"; None where they are too many to tell a reader anything."""
    if "" in found or not found:
        return None
    if len(found) == 1:
        return Date.parse(found[0])
    dates = sorted((Date.parse(text) for text in found), key=lambda one: one.sort_key)
    points = all(one.form == "point" for one in dates)
    if points and len(dates) <= MOST_MEMBERS:
        return Date.parse(f"[{', '.join(one.text for one in dates)}]")
    first, last = dates[0].earliest, max(one.latest or date.max for one in dates)
    daily = all(one.precision in ("day", "range") and one.form != "interval" for one in dates)
    if first and daily and (last - first).days < WIDEST:
        return Date.parse(f"[{first}..{last}]")
    return None


def _span(first: str, last: str, published: Date | None, previous: Date | None) -> Date | None:
    """From one date to another; the earlier one may be of the year before, as in "from November to March"."""
    start, end = _value(first, published, previous), _value(last, published, previous)
    if start is None or end is None or start.form != "point" or end.form != "point":
        return None
    opens, closes = start.points[0], end.points[0]
    if opens.first > closes.last and opens.month and first.startswith(("day ", "month ")):
        start = Date.parse(start.text.replace(f"{opens.year:04}", f"{opens.year - 1:04}", 1))
    return Date.parse(f"{start.text}/{end.text}") if start != end else start


def _after(words: list[str], previous: Date) -> Date | None:
    """A date counted from the one named before it, which must be as precise as what is counted."""
    point = previous.points[0] if previous.form == "point" else None
    unit, number = words[0], int(words[1])
    if point is None or point.precision in ("range", "season"):
        return None
    if unit == "weekday":
        ahead = (number - point.first.weekday() - 1) % 7 + 1
        return _date(point.first + timedelta(days=ahead)) if point.precision == "day" else None
    if unit == "named":
        later = point.precision == "year" or number <= point.first.month
        return Date.parse(f"{point.year + later:04}-{number:02}")
    fits = point.precision == "day" or (unit in ("month", "year") and point.precision == "month") or unit == "year"
    if not fits or (unit == "year" and point.precision == "year" and len(words) > 2):
        return None
    text = _shift([unit, str(number)], point.first)
    return Date.parse(text + point.qualifier if "[" not in text else text)


def _of(words: list[str], previous: Date) -> Date | None:
    """A month or a day in the year of the date named before."""
    if len(previous.years) != 1:
        return None
    return Date.parse(f"{min(previous.years) + int(words[0]):04}-{words[1]}")


def _week_of(which: str, month: Date | None) -> Date | None:
    """The first or last seven days of a month."""
    if month is None or month.precision != "month":
        return None
    point = month.points[0]
    first = point.first if which == "first" else point.last - timedelta(days=6)
    return Date.parse(f"[{first}..{first + timedelta(days=6)}]")


def _date(day: date) -> Date:
    return Date.parse(day.isoformat())


def _shift(words: list[str], day: date) -> str:
    """A number of days, weeks, months, quarters, years or decades from a day."""
    unit, number = words[0], int(words[1])
    if unit == "day":
        return (day + timedelta(days=number)).isoformat()
    if unit in ("week", "weekend", "rest", "start"):
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=number)
        first = {"weekend": monday + timedelta(days=5), "rest": day}.get(unit, monday)
        return f"[{first}..{day if unit == 'start' else monday + timedelta(days=6)}]"
    months = day.year * 12 + day.month - 1 + number * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return ""
    if unit == "quarter":
        return _months(year, month // 3 * 3 + 1, 3)
    return {"month": f"{year:04}-{month + 1:02}", "year": f"{year:04}", "decade": f"{year // 10:03}X"}[unit]


def _months(year: int, first: int, number: int) -> str:
    return f"{year:04}-{first:02}/{year:04}-{first + number - 1:02}"


def _in_year(day: date, which: list[str], earliest: Callable[[int], tuple[date, date]]) -> int:
    """The year in which a part of the year lies that begins and ends as `earliest` says; 0 for none.

    `past` is the latest that has begun, `last` the latest that is over, `future` the first that is not over, `next`
    the first that has not begun, `near` the one that begins nearest, `this` the one of the year, `year N` of a number
    of years from it.
    """
    word = which[0]
    if word == "year":
        return day.year + int(which[1])
    if word == "this":
        return day.year
    if word == "near":
        return min((day.year - 1, day.year, day.year + 1), key=lambda year: abs(earliest(year)[0] - day))
    past = word in ("past", "last")
    for year in range(day.year + 1, day.year - 9, -1) if past else range(day.year - 1, day.year + 9):
        if not 1 <= year <= 9999:
            continue
        try:
            first, last = earliest(year)
        except ValueError:  # 29 February
            continue
        if {"past": first <= day, "last": last < day, "future": last >= day, "next": first > day}[word]:
            return year
    return 0


def _day(words: list[str], day: date) -> str:
    """A day of a month, and where it is said the weekday that decides its year."""
    month, number = (int(part) for part in words[0].split("-"))
    # Where it is written the day may not have begun that it names.
    latest = day + timedelta(days=1) if words[1] == "past" else day
    year = _in_year(latest, words[1:], lambda year: (date(year, month, number), date(year, month, number)))
    if not year:
        return ""
    found = date(year, month, number)
    if len(words) > 2 and words[-2] != "year" and found.weekday() != int(words[-1]):
        near = [date(other, month, number) for other in (year - 1, year + 1) if number < 29 or month != 2]
        fitting = [other for other in near if other.weekday() == int(words[-1])]
        return min(fitting, key=lambda other: abs(other - day)).isoformat() if fitting else ""
    return found.isoformat()


def _month(words: list[str], day: date) -> str:
    month = int(words[0])
    year = _in_year(
        day, words[1:], lambda year: (date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    )
    return _last_or(words[1], year, day, f"-{month:02}") if year else ""


def _part(words: list[str], day: date, months: int) -> str:
    """A quarter or a half of a year: `past` is the latest that is over, since its figures are what is told."""
    first = (int(words[0]) - 1) * months + 1
    which = ["last"] if words[1] == "past" else words[1:]
    year = _in_year(
        day,
        which,
        lambda year: (
            date(year, first, 1),
            date(year, first + months - 1, calendar.monthrange(year, first + months - 1)[1]),
        ),
    )
    return _months(year, first, months) if year else ""


def _season(words: list[str], day: date) -> str:
    season = int(words[0])

    def extent(year: int) -> tuple[date, date]:
        point = Date.parse(f"{year:04}-{season}").points[0]
        return point.first, point.last

    which = words[1:]
    if which == ["this"] and season == 24 and day.month < 9:  # the winter that began in the year before
        which = ["year", "-1"]
    year = _in_year(day, which, extent)
    return _last_or(which[0], year, day, f"-{season}") if year else ""


def _last_or(which: str, year: int, day: date, part: str) -> str:
    """A part of a year; "last summer", said later in a year that has had its summer, may be that or the one before."""
    if which == "last" and year == day.year:
        return f"[{year - 1:04}{part}, {year:04}{part}]"
    return f"{year:04}{part}"


def _weekday(words: list[str], day: date) -> str:
    number, which = int(words[0]), words[1]
    if which == "week":
        monday = day - timedelta(days=day.weekday())
        return (monday + timedelta(weeks=int(words[2]), days=number)).isoformat()
    behind = (day.weekday() - number) % 7
    ahead = (number - day.weekday()) % 7
    days = {
        "past": -behind,
        "last": -(behind or 7),
        "future": ahead,
        "next": ahead or 7,
        "back": -(behind or 7) - 7,
        "beyond": ahead + 7,
    }[which]
    return (day + timedelta(days=days)).isoformat()


def _weekend(words: list[str], day: date) -> str:
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    if words[0] == "future" and day.weekday() < 5:
        saturday += timedelta(days=7)
    return f"[{saturday}..{saturday + timedelta(days=1)}]"


def _since(words: list[str], day: date) -> str:
    """A month or a day named after an explicit one in its sentence, where the year goes on or starts afresh."""
    after = Date.parse(words[0]).points[0].first
    rule = _RULES[words[1]]
    latest = rule([*words[2:], "past"], day)
    following = rule([*words[2:], "future"], after)
    if not latest or not following or following >= latest:
        return latest
    return f"[{following}, {latest}]"


_RULES: Final[dict[str, Callable[[list[str], date], str]]] = {
    "day": _day,
    "month": _month,
    "season": _season,
    "quarter": lambda words, day: _part(words, day, 3),
    "half": lambda words, day: _part(words, day, 6),
    "weekday": _weekday,
    "weekend": _weekend,
    "shift": _shift,
    "since": _since,
}
