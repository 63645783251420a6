"""The forms of time expressions in English news: words that give each away, its pattern, and what reads it.

What there is follows TimeML's TIMEX3 (ISO 24617-1). A pattern is only run on a sentence that has one of its words,
and none of them backtracks; each expects white space to be single plain spaces.
"""

import re
from typing import Final, NamedTuple

from generator.analysis.timereading import Reader
from generator.analysis.timewords import (
    read_beside,
    read_counted,
    read_day,
    read_decade,
    read_duration,
    read_half,
    read_iso,
    read_month,
    read_next_day,
    read_numeric,
    read_quarter,
    read_said,
    read_season,
    read_today,
    read_vague,
    read_weekday,
    read_year,
    read_years,
)
from generator.dates import MONTHS, WEEKDAYS
from generator.wording import DAY, MONTH, SEASON, TENS, UNITS

YEAR: Final = r"(?:1[5-9]|20)[0-9]{2}"
_FULL_YEAR: Final = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_NOT_MORE: Final = r"(?![0-9%]|[,.][0-9])"
_MON: Final = rf"(?-i:{MONTH})"
_WD: Final = rf"(?-i:(?:{'|'.join((*WEEKDAYS, *map(str.upper, WEEKDAYS)))})\b|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri)\.)"
_DAYS: Final = rf"(?P<days>{DAY}(?: ?(?:–|-|to|and|or|,) ?{DAY}){{0,2}})"
_WEEKDAY_FIRST: Final = rf"(?:(?P<weekday>{_WD}),? (?:the )?)?"
_PART: Final = (
    "(?:(?:the )?(?:beginning|start|middle|end|close|(?:first|last|final) (?:days?|weeks?|months?)) of (?:the )?"
    "|(?:early|late|mid)[ -](?:in )?|(?:earlier|later) (?:in )?)?"
)
_OF_YEAR: Final = (
    rf"(?:,? (?:of )?(?:(?P<year>{YEAR}){_NOT_MORE}|(?P<said>last|this|next) year"
    "|(?P<that>that(?: same)?|the same|the following|the previous) year))"
)
_NUMBER: Final = (
    rf"[0-9]{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS)}))?|{'|'.join(UNITS)}|an?|couple of|dozen|several"
    "|(?:a )?few|many"
)
_UNIT: Final = "(?P<unit>(?:minute|hour|day|week|fortnight|month|year|decade)s?)"
_ABOUT: Final = (
    "(?:(?P<about>about|around|nearly|almost|some|roughly|approximately|just (?:over|under)|over|under"
    "|(?:more|less) than|at (?:least|most)) )?"
)

_YEARS: Final = " ".join(map(str, range(1500, 2100)))
_TENS: Final = "3 4 5 6 7 8 9"
_MONTHS: Final = " ".join(["sept", *(name for full in MONTHS for name in (full.lower(), full[:3].lower()))])
_WEEKDAYS: Final = " ".join(["mon tue tues wed thu thur thurs fri", *map(str.lower, WEEKDAYS)])
_UNITS: Final = (
    "minute hour day night week weekend fortnight month year decade morning afternoon evening quarter "
    "minutes hours days nights weeks fortnights months years decades"
)


class Form(NamedTuple):
    """A form of time expressions."""

    words: frozenset[str]
    """One of these, in lower case, is in every sentence that has it; of a number its first four digits, else each."""
    pattern: re.Pattern[str]
    read: Reader


def _form(words: str, read: Reader, pattern: str) -> Form:
    return Form(frozenset(words.split()), re.compile(pattern, re.IGNORECASE), read)


FORMS: Final[tuple[Form, ...]] = (
    _form(_YEARS, read_iso, r"(?<![\w-])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![\w-])"),
    _form(
        _YEARS,
        read_numeric,
        rf"(?<![\w./])(?P<one>[0-9]{{1,2}})(?P<mark>[./])(?P<two>[0-9]{{1,2}})(?P=mark){_FULL_YEAR}",
    ),
    _form(
        _MONTHS,
        read_day,
        rf"(?<![\w.,:/-])(?P<days>[0-9]{{1,2}})[./-](?P<month>{_MON})[./-]?{_FULL_YEAR}(?P<weekday>)(?P<said>)(?P<that>)",
    ),
    _form(_MONTHS, read_day, rf"{_WEEKDAY_FIRST}(?<![0-9.,:$£€-]){_DAYS} (?:of )?(?P<month>{_MON}){_OF_YEAR}?"),
    _form(
        _MONTHS,
        read_day,
        rf"{_WEEKDAY_FIRST}\b(?P<month>{_MON}) (?:the )?{_DAYS}(?![0-9]|[,.:][0-9]|[%\w]){_OF_YEAR}?",
    ),
    _form(
        "quarter",
        read_quarter,
        r"(?:the )?\b(?P<which>first|second|third|fourth|final|last)[ -]quarter\b"
        rf"(?: (?:of )?(?:(?P<year>{YEAR})\b|(?P<said>last|this|next|the) (?:fiscal )?year\b))?",
    ),
    _form(
        "q1 q2 q3 q4",
        read_quarter,
        rf"\b(?P<which>(?-i:Q)[1-4])\b(?:,? (?:of )?(?P<year>{YEAR}){_NOT_MORE})?(?P<said>)",
    ),
    _form(
        "half",
        read_half,
        rf"(?:the )?\b(?P<which>first|second) half of (?:(?P<year>{YEAR})\b|(?P<said>last|this|next|the) year\b)",
    ),
    _form(
        " ".join(SEASON),
        read_season,
        rf"{_PART}(?:\b(?P<which>last|this|next|the|past|coming) )?\b(?P<season>{'|'.join(SEASON)})\b{_OF_YEAR}?",
    ),
    _form(
        _MONTHS,
        read_month,
        rf"{_PART}(?:\b(?P<which>last|this|next|past|coming|the (?:following|next|previous)) )?"
        rf"\b(?P<month>{_MON}){_OF_YEAR}?",
    ),
    _form(
        _WEEKDAYS,
        read_weekday,
        r"(?:\b(?P<which>last|this(?: past| coming)?|next|past|the (?:following|next|previous)|every|each|a|coming) )?"
        rf"(?:(?:early|late) (?:on )?)?\b(?P<weekday>{_WD})(?: (?:morning|afternoon|evening|night|midday|noon)\b)?"
        r"(?:,? (?:of )?(?P<said>last|this|next) week\b)?",
    ),
    _form(
        _UNITS,
        read_next_day,
        r"\bthe (?P<way>next|following|previous|preceding) (?:day|morning|afternoon|evening|night)\b",
    ),
    _form(_UNITS, read_next_day, r"\bthe day (?P<way>before|after)(?=[,.;]|$)"),
    _form(
        _UNITS,
        read_said,
        rf"{_PART}\b(?P<which>(?:the )?(?:last|past|next|coming)|this|the (?:following|previous|preceding|same)"
        r"|that(?: same)?|the) (?P<unit>week|month|year|quarter|decade|weekend|fortnight)\b",
    ),
    _form(_UNITS, read_said, r"(?:later |earlier )?\b(?P<which>that(?: same)?|the same) (?P<unit>day)\b"),
    _form(
        _UNITS,
        read_counted,
        rf"\b{_ABOUT}\b(?P<number>{_NUMBER}) {_UNIT} "
        r"(?P<way>(?:ago|earlier|later|previously|afterwards?)\b|before(?=[,.;]|$))",
    ),
    _form(
        "day days",
        read_beside,
        rf"\b(?P<number>the|{_NUMBER}) days? (?P<way>after|before)\b(?! (?:that|this|them|it)\b)",
    ),
    _form(
        "today tonight yesterday tomorrow morning afternoon evening night",
        read_today,
        r"(?:the day (?:before|after) |earlier |later |late |early )?\b(?:(?:today|tonight|yesterday|tomorrow)\b"
        r"(?: (?:morning|afternoon|evening|night)\b)?|this (?:morning|afternoon|evening)\b|last night\b)",
    ),
    _form(
        _YEARS,
        read_decade,
        r"(?:the )?(?:(?:early|late|mid)[ -])?\b(?P<decade>(?:1[5-9]|20)[0-9]0)[’']?s\b(?P<short>)",
    ),
    _form(
        _TENS,
        read_decade,
        r"(?:\bthe |(?<=\band ))(?:(?:early|late|mid)[ -])?[’']?(?P<short>[3-9]0)s\b(?P<decade>)",
    ),
    _form(
        _YEARS,
        read_years,
        rf"(?<![\w.,$£€/-])(?P<first>{YEAR})[–/-](?P<last>[0-9]{{4}}|[0-9]{{2}})(?![\w–/-]|[,.][0-9])",
    ),
    _form(
        _YEARS,
        read_year,
        rf"(?P<part>{_PART})(?:(?<![\w.,$£€#/-])|(?<=mid-)|(?<=early-)|(?<=late-))(?:the year )?"
        rf"(?P<year>{YEAR})(?![\w/]|[,.][0-9]|%)",
    ),
    _form(
        _UNITS,
        read_duration,
        rf"\b(?:(?:the )?(?:last|past|next|coming|recent|first|previous) )?\b(?P<number>{_NUMBER})[ -]{_UNIT}\b",
    ),
    _form(
        f"{_UNITS} past future term recent recently current currently soon nowadays lately ongoing",
        read_vague,
        r"\b(?:(?:recent|coming|past|last|next) (?:days|weeks|months|years|decades)|the (?:past|future|long term)"
        r"|(?:recent|current)(?:ly)?|soon|nowadays|lately|ongoing)\b(?!-)",
    ),
)
"""Every form, the more telling first: what one has taken the next leaves."""
TRIGGERS: Final = frozenset(word for form in FORMS for word in form.words)
