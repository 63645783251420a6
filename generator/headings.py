"""The day that an article gives at its head without the year: `ROME, March 8 (Agency) -`, `Post, published 8 March`.

As in `dateline` a line must be made of what stands at the head of a page and of nothing else. Which year it is, only
the other articles of a topic can tell.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.dateline import AGENCY, DASH, LONGEST, PUBLISHED, TOP
from generator.dates import WEEKDAYS
from generator.furniture import is_prose
from generator.model import Paragraph
from generator.wording import DATE, MONTH, YEAR, read_date

_DAY: Final = rf"(?:[0-9]{{1,2}}\s(?:{MONTH})|(?:{MONTH})\s[0-9]{{1,2}}(?:st|nd|rd|th)?)(?![0-9]|,?\s{YEAR}|[-–/][0-9])"
"""A day and a month without the year."""
_DAY_OF_WEEK: Final = rf"(?:(?:{'|'.join(WEEKDAYS)})\b|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\b\.?)"
_WEEKDAY: Final = rf"(?P<weekday>{_DAY_OF_WEEK})"
_TIME: Final = r"(?:[\s,|•·-]+(?:at\s)?[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4})?)?"
_NAME: Final = rf"(?!{_DAY_OF_WEEK}[\s,])[A-ZÀ-Þ][\w.’'&-]{{0,24}}"
_NAMES: Final = rf"{_NAME}(?:\s(?:of\s|the\s|in\s|and\s)?{_NAME}){{0,5}}"
_CAPITALS: Final = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ.’'/ -]{1,40}"
_FROM_PLACE: Final = re.compile(
    rf"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{{1,40}}(?:,\s[A-Z][\w.]{{1,20}}(?:\s[A-Z][\w.]{{1,20}})?)?,?\s(?P<date>{_DAY}),?"
    rf"(?:{AGENCY}{DASH}|{AGENCY}:?\s|{DASH})"
)
_PLACE_STOPPED: Final = re.compile(
    rf"{_CAPITALS},\s(?:{_WEEKDAY},?\s)?(?P<date>{_DAY})(?:,\s{_NAME}(?:\s{_NAME}){{0,2}})?(?:\.|:)\s(?=[“\"‘']?[A-ZÀ-Þ])"
)
"""`OSLO, July 16, Agency. The …`: in capitals, for a sentence may begin with a name and a date as well."""
_LABELLED: Final = re.compile(
    rf"(?:{_NAMES}(?:,|\s[|•·–—-])\s)?(?i:{PUBLISHED})\s?:?\s?(?:(?i:{_WEEKDAY}),?\s)?(?P<date>{_DAY}){_TIME}"
)
_BYLINE: Final = re.compile(
    r"(?:(?:By|BY|From|FROM)\s)?"
    rf"(?:(?:[Oo]ur|OUR|[Aa]|[Tt]he)\s(?:\w+\s){{0,2}}(?i:correspondents?|reporters?|editor|staff)|(?<=\s){_NAMES})"
    rf"(?:,?\s(?:in\s|and\s)?{_NAMES}){{0,3}}(?:,|\s[|•·–—-])?\s(?:{_WEEKDAY},?\s)?(?P<date>{_DAY})\.?{_TIME}"
)
_DATE_LINE: Final = re.compile(rf"{_WEEKDAY},?\s(?P<date>{_DAY}){_TIME}")


class Heading(NamedTuple):
    """A day that an article gives at its head without the year."""

    month: int
    day: int
    weekday: int | None
    """0 for Monday; None where it is not said."""
    quote: str


def find(text: str, paragraphs: Sequence[Paragraph]) -> Heading | None:
    """The day that an article's dateline, byline or date line gives without the year; None where there is none."""
    for number, paragraph in enumerate(paragraphs[:TOP]):
        words = text[paragraph.span.start : paragraph.span.end]
        for match in _matches(words, first=number == 0):
            if (heading := _heading(match)) and not (match.re is _DATE_LINE and _is_chronology(text, paragraphs)):
                return heading
        if not paragraph.furniture and is_prose(" ".join(words.split())):
            break
    return None


def _matches(words: str, first: bool) -> Iterator[re.Match[str]]:
    """What opens a paragraph as a dateline does, and lines that hold a date and nothing but what goes with one.

    A headline may be made like a byline, so that a file's first line is none.
    """
    for pattern in (_FROM_PLACE, _PLACE_STOPPED):
        if match := pattern.match(words):
            yield match
    for place, line in enumerate(line.strip() for line in words.splitlines()):
        if len(line) > LONGEST:
            continue
        patterns = (_LABELLED,) if first and place == 0 else (_LABELLED, _BYLINE, _DATE_LINE)
        for pattern in patterns:
            if match := pattern.fullmatch(line):
                yield match


def _is_chronology(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether several lines are a weekday and a day, so that they head what follows and not the article."""
    short = (one.span for one in paragraphs if one.span.end - one.span.start <= LONGEST)
    lines = (line.strip() for span in short for line in text[span.start : span.end].splitlines())
    return sum(_DATE_LINE.fullmatch(line) is not None for line in lines) > 1


def _heading(match: re.Match[str]) -> Heading | None:
    """The day that a head gives."""
    dated = DATE.search(match["date"])
    mention = read_date(dated) if dated else None
    if mention is None or len(mention.days) != 1:
        return None
    named = match.groupdict().get("weekday")
    weekday = [day[:3].lower() for day in WEEKDAYS].index(named[:3].lower()) if named else None
    return Heading(mention.month or 0, mention.days[0], weekday, match[0].strip())
