"""The publication date that an article states of itself in a line above its text, or that its address gives.

Nothing is taken that might be the date of what the article tells: a line must be made of a date and of what stands
around one at the head of a page, and give year, month and day. When in doubt there is no date.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from generator.dates import MONTHS, WEEKDAYS, Date
from generator.furniture import is_date, is_prose
from generator.model import Known, Paragraph
from generator.wording import DATE, MONTH, YEAR, date_basis, read_date

TOP: Final = 12
"""The paragraphs at the head of a file in which a date line is looked for, as far as the first one of prose."""
LONGEST: Final = 140
"""Characters of the longest date line or byline."""

PUBLISHED: Final = (
    r"(?:first |originally )?(?:published|posted)(?: (?:on|at|by))?|date(?: published| posted)?(?= ?:)|as (?:of|at)"
)
_UPDATED: Final = r"(?:last |page )?(?:updated|modified|revised|update)(?: (?:on|at))?"
_LABEL: Final = re.compile(rf"\b(?:(?P<published>{PUBLISHED})|(?P<updated>{_UPDATED}))(?![\w-])", re.IGNORECASE)
_BY: Final = re.compile(r"\bby\s+(?=[^\W\d])", re.IGNORECASE)
_DATED: Final = "@@"
"""Stands for a date that was read."""
_EMPHASISED: Final = re.compile(r"([*_]{1,3})(?=[^\s*_]).*[^\s*_]\1")
"""A line that is emphasised as a whole, in Markdown."""
_MARKS: Final = str.maketrans("*_>", "   ")
"""What Markdown puts around words, as spaces: everything else stays where it stands."""
_BAR: Final = re.compile(r"\s[|•·]\s")
_TIME: Final = re.compile(
    r"\b[0-9]{1,2}(?:[:.h][0-9]{2}){0,2} ?(?:[ap]\.?m\b\.?)?|\b[A-Z]{0,2}[SD]T\b|\b(?:GMT|UTC|CET|ET|PT)\b",
    re.IGNORECASE,
)
_JOINERS: Final = frozenset(
    (
        "and",
        "of",
        "the",
        "for",
        "with",
        "in",
        "at",
        "on",
        "de",
        "la",
        "van",
        "von",
        "der",
        "al",
        "online",
        "web",
        "digital",
        "print",
        "edition",
    )
)
_OUTLETS: Final = frozenset((
    "advertiser", "argus", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo",
    "examiner", "express", "gazette", "guardian", "herald", "inquirer", "journal", "ledger", "magazine",
    "mercury", "messenger", "monthly", "news", "newspaper", "observer", "online", "post", "radio", "sentinel",
    "telegraph", "television", "times", "tribune", "tv", "weekly",
))  # fmt: skip
"""Words in the names of newspapers and stations that are seldom in those of occasions."""
_OCCASIONS: Final = frozenset(("day", "week", "year", "conference", "election", "summit", "awards"))
_RULE: Final = re.compile(r"\s[|•·/]\s|\s?[—–]\s")
"""What stands between an outlet's name and a date; a comma does only where the weekday is given."""
_DAY_OF_WEEK: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b,? *$", re.IGNORECASE)
_FULL_DATE: Final = (
    rf"(?:[0-9]{{1,2}}\s(?:{MONTH}),?\s{YEAR}|(?:{MONTH})\s[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR})(?![0-9])"
)
AGENCY: Final = r"\s?(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/)"
DASH: Final = r"\s?(?:--|[-–—])\s"
_FROM_PLACE: Final = re.compile(
    rf"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{{1,40}}(?:,\s[A-Z][\w.]{{1,20}}(?:\s[A-Z][\w.]{{1,20}})?)?,?\s\(?{_FULL_DATE}\)?"
    rf"(?:{AGENCY}{DASH}|{AGENCY}:?\s|{DASH})"
    rf"|[A-ZÀ-Þ][\w’'-]{{1,20}}(?:\s[A-ZÀ-Þ][\w’'-]{{1,20}}){{0,2}},\s{_FULL_DATE}{AGENCY}{DASH}"
    rf"|\([A-ZÀ-Þ][\w.,’' -]{{1,40}},\s{_FULL_DATE}\){DASH})"
)
_PAGE: Final = re.compile(
    r",? (?:page|p\.|pages|pp\.|section) ?[A-Z]?[0-9]{1,3}(?: ?[-–] ?[A-Z]?[0-9]{1,3})?\.?$", re.IGNORECASE
)
"""The page of a printed paper, after its date."""
_OPENING: Final = re.compile(
    rf"(?:[^\n!?“\"]{{0,80}}?[.|–—]\s)?(?:Published|Posted)(?:\son)?:?\s{_FULL_DATE}\.\s+(?=[A-ZÀ-Þ][^\n]{{50}})"
    rf"|(?:[^\n.!?“\"]{{0,100}}?(?<!\w))?(?:[Bb]y(?:\s(?!(?:{MONTH})\b)[A-ZÀ-Þ][\w.’'-]*){{2,4}},?\s(?:\|\s)?"
    rf"|(?:Published|Posted|PUBLISHED|POSTED)(?:\son)?\s?:\s?){_FULL_DATE}\.?(?:\s?[|–—-])?\s+(?=[“\"]?[A-ZÀ-Þ])"
)
_NEWS: Final = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|yesterday|tomorrow|last (?:night|week)|this (?:week|morning))\b", re.IGNORECASE
)
"""Words by which a text shows that it is news of the day."""
_YEAR: Final = re.compile(rf"(?<![0-9.,-]){YEAR}(?![0-9%]|[.,][0-9])")
_NUMERIC: Final = re.compile(r"(?<![0-9.])([0-3]?[0-9])([./])([0-3]?[0-9])\2((?:19|20)[0-9]{2})(?![0-9])(?!\.[0-9])")
_DIVIDERS: Final = re.compile(r"\s[|•·/–—-]\s|,\s|\s{2,}|\t")
_ISSUED: Final = re.compile(
    rf"\((?:Issued|Released|Published|Posted)\b[^()\n.]{{0,80}}?\bon (?:(?P<weekday>{'|'.join(WEEKDAYS)}),? )?"
    rf"(?P<date>{_FULL_DATE})(?:[,;] [^()\n]{{1,80}})?\)"
)
"""A line in brackets that says when a statement was given out, which others print later at will."""
_SECTIONS: Final = frozenset(("analysis", "business", "comment", "news", "opinion", "politics", "sport", "world"))
_IN_PATH: Final = (
    re.compile(rf"/(?P<year>{YEAR})/(?P<month>[0-9]{{1,2}}|[a-z]{{3,9}})/(?P<day>[0-9]{{1,2}})(?:/|$)"),
    re.compile(rf"/(?P<year>{YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?:/|$)"),
    re.compile(rf"/(?P<year>{YEAR})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?:/|$)"),
)


class _Line(NamedTuple):
    """A date in a line that states it."""

    value: str
    quote: str
    form: str
    """published, updated, byline, bare, named or numeric."""


def find(text: str, paragraphs: Sequence[Paragraph]) -> Known:
    """The publication date in an article's date line or byline; nothing where no line gives year, month and day.

    A line that says "published" counts before any other, and one that says "updated" only where there is no other.
    """
    top: list[_Line] = []
    for number, paragraph in enumerate(paragraphs[:TOP]):
        words = text[paragraph.span.start : paragraph.span.end]
        if found := _from_place(words) or _from_opening(words):
            return found
        prose = not paragraph.furniture and is_prose(" ".join(words.split()))
        for line in words.splitlines():
            if not prose or _EMPHASISED.fullmatch(line.strip()):
                top += _dates(line.strip(), first=number == 0)
        if prose and not _EMPHASISED.fullmatch(words.strip()):
            break
    for form in ("published", "byline", "bare", "named", "numeric", "updated"):
        values = list(dict.fromkeys(line.value for line in top if line.form == form))
        if not values:
            continue
        if len(values) > 1:
            return Known()
        if form == "bare" and (_is_chronology(text, paragraphs, values[0]) or _is_masthead(text, paragraphs)):
            return Known()
        if form == "named" and not _is_of_news(text, values[0]):
            return Known()
        quote = next(line.quote for line in top if line.form == form)
        if form == "updated":
            return Known(values[0], "inferred", (quote,), "the day of the last update; no other is given")
        if form == "numeric":
            return Known(values[0], "inferred", (quote,), "read as day, month, year")
        return Known(values[0], "stated", (quote,))
    return Known()


def opening(words: str) -> int:
    """How many characters of a paragraph are a byline or a label with a date, run into what it tells; 0 for none."""
    match = _OPENING.match(words) if _YEAR.search(words, 0, LONGEST + TOP) else None
    return match.end() if match else 0


def from_address(url: str | None) -> Known:
    """The publication date in an article's address: `/2023/02/07/`, `/2023/feb/08/`; nothing where it has none."""
    try:
        path = urlsplit(url or "").path.lower()
    except ValueError:
        return Known()
    for pattern in _IN_PATH:
        if match := pattern.search(path):
            name = match["month"]
            names = [month for month, full in enumerate(MONTHS, 1) if name in (full.lower(), full[:3].lower())]
            month = int(name) if name.isdigit() else names[0] if names else 0
            value = f"{match['year']}-{month:02}-{int(match['day']):02}"
            if _exists(value):
                return Known(value, "inferred", (), f"the date in its address, {match[0].strip('/')}")
    return Known()


def _exists(value: str) -> bool:
    try:
        Date.parse(value)
    except ValueError:
        return False
    return True


def _from_place(words: str) -> Known | None:
    """The date in an agency's opening: `NIAMEY, Sept. 16, 2024 (Agency) —`."""
    match = _FROM_PLACE.match(words)
    dates = list(_full_dates(match[0])) if match else []
    if match and len(dates) == 1:
        return Known(dates[0][1], "stated", (match[0].strip(),))
    return None


def _from_opening(words: str) -> Known | None:
    """The date in a byline or after a label that the text follows on its line: `By Jane Doe, 3 May 2020. A bridge`."""
    head = words[: opening(words)]
    dates = list(_full_dates(head))
    return Known(dates[0][1], "stated", (head.strip(" |–—-"),)) if len(dates) == 1 else None


def _full_dates(line: str) -> Iterator[tuple[re.Match[str], str]]:
    """The dates of a line that give year, month and one day, with their values."""
    for match in DATE.finditer(line):
        mention = read_date(match)
        if mention and mention.month and len(mention.days) == 1 and len(mention.years) == 1:
            value = f"{mention.years[0]}-{mention.month:02}-{mention.days[0]:02}"
            if _exists(value) and date_basis(Date.parse(value), (match[0],)) == "stated":
                yield match, value


def _dates(line: str, first: bool) -> Iterator[_Line]:
    """The dates of a line that is a date line or a byline and nothing else; the file's first line may be a headline."""
    if not 6 <= len(line) <= LONGEST or not re.search("[0-9]", line):
        return
    emphasised, quote = _EMPHASISED.fullmatch(line) is not None, line
    line = _PAGE.sub("", line.translate(_MARKS).strip())
    dates = list(_full_dates(line))
    if not dates:
        if not first and (value := _numeric(line)):
            yield _Line(value, quote, "numeric")
        return
    if (issued := _ISSUED.fullmatch(line)) and _falls_on(dates[0][1], issued["weekday"]):
        yield _Line(dates[0][1], quote, "published")
        return
    bare = is_date(line)
    labels = list(_LABEL.finditer(line))
    byline = _is_byline(line, dates, first, bool(labels)) or _is_outlet_line(line, dates)
    byline = byline or _begins_with_its_date(line, dates, labels, emphasised)
    if not bare and not byline and (first or not _is_named(line, dates)):
        return
    for match, value in dates:
        label = next((label for label in reversed(labels) if label.end() <= match.start()), None)
        form = (label.lastgroup or "") if label else "bare" if bare else "byline" if byline else "named"
        yield _Line(value, quote, form)


def _begins_with_its_date(
    line: str, dates: Sequence[tuple[re.Match[str], str]], labels: Sequence[re.Match[str]], emphasised: bool
) -> bool:
    """Whether a line begins with a label and a date, and then ends, or begins anew; emphasised, it may go on."""
    date = dates[0][0]
    if not labels or labels[0].start() or line[labels[0].end() : date.start()].strip(" :"):
        return False
    return emphasised or re.match(r"\W*$|\. +[A-Z]|\s[|•·–—]\s", line[date.end() :]) is not None


def _numeric(line: str) -> str:
    """The date in figures of a line that holds names and times beside it: `Kanal 4 | 13.10.2023 | 18:40`; or nothing.

    Dots put the day before the month; strokes do so, or the other way round, where only one of the two can be a month.
    """
    dates = list(_NUMERIC.finditer(line))
    if len(dates) != 1:
        return ""
    one, mark, two, year = dates[0].groups()
    day, month = (one, two) if mark == "." or int(one) > 12 else (two, one)
    value = f"{year}-{int(month):02}-{int(day):02}"
    if not _exists(value) or (mark == "/" and int(one) <= 12 and int(two) <= 12 and one != two):
        return ""
    rest = _TIME.sub(" ", line[: dates[0].start()] + " | " + line[dates[0].end() :])
    parts = [part.strip(" |,.()") for part in _DIVIDERS.split(rest)]
    words = [word for part in parts for word in part.split()]
    named = all(word[0].isupper() or word in _JOINERS for word in words) and len(words) <= 8
    return value if named and sum(map(bool, parts)) <= 3 else ""


def _falls_on(value: str, weekday: str | None) -> bool:
    """Whether a day is the weekday that is named with it, if one is."""
    day = Date.parse(value).earliest
    return not weekday or (day is not None and WEEKDAYS[day.weekday()].lower() == weekday.strip(" ,").lower())


def _is_byline(line: str, dates: Sequence[tuple[re.Match[str], str]], first: bool, labelled: bool) -> bool:
    """Whether all that a line holds beside dates and times is a label and names: `By Jane Doe | March 3, 2019`."""
    if line[-1] in "!?…" or not (labelled or _BY.search(line) or (_BAR.search(line) and not first)):
        return False
    rest = line
    for match, _ in reversed(dates):
        rest = rest[: match.start()] + f" {_DATED} " + rest[match.end() :]
    if labelled:
        label = _LABEL.search(rest)
        # Not "Published authors gather": after the label comes the date, the time, or who published.
        if label and not re.match(rf"\W*(?:{_DATED}|[A-Z0-9]|$)", rest[label.end() :]):
            return False
        rest = _LABEL.sub(" ", rest)
    by_whom = re.search(rf"(?:^|[.|•·–—] )\W*{_DATED}\W*by\s", rest, re.IGNORECASE)
    rest = _TIME.sub(" ", _BY.sub("", rest, count=1)).strip(" ,.;:()|•·–—-")
    words = [
        word.strip(".") for word in re.split(r"[\s|•·,:;()/–—-]+", rest) if word.strip(".") not in ("", "&", _DATED)
    ]
    named = all(word[0].isupper() or word in _JOINERS | _SECTIONS or "@" in word[1:-1] for word in words)
    # Without a label a date stands after the names, and not among them as in a headline.
    return named and len(words) <= 12 and (labelled or bool(by_whom) or (bool(words) and rest.endswith(_DATED)))


def _is_outlet_line(line: str, dates: Sequence[tuple[re.Match[str], str]]) -> bool:
    """Whether a line is an outlet's name and a date: `The Post — 9 March 2023`, `Radio Nord, 4 May 2020`."""
    if len(dates) != 1:
        return False
    match, value = dates[0]
    head, tail = line[: match.start()], line[match.end() :]
    weekday = _DAY_OF_WEEK.search(head)
    if weekday:
        if not _falls_on(value, weekday[0]):
            return False
        head = head[: weekday.start()]
    if bool(head.strip()) == bool(tail.strip()):
        return False
    ruled = _RULE.search(head[-3:] if head else tail[:3]) is not None
    if not ruled and not (weekday and (head.rstrip() if head else tail)[-1 if head else 0] == ","):
        return False
    words = re.findall(r"[^\W_][\w’'&.-]*", head or tail)
    named = all(word[0].isupper() or word in _JOINERS or word == "live" for word in words)
    said = {word.lower() for word in words}
    return named and len(words) <= 6 and bool(said & _OUTLETS) and not said & _OCCASIONS


def _is_named(line: str, dates: Sequence[tuple[re.Match[str], str]]) -> bool:
    """Whether a line is names and a date after a comma: `Hill Courier, 14 May 2020`, `Jane Doe, Rome, 14 May 2020`."""
    if len(dates) != 1 or line[dates[0][0].end() :].strip(" .)"):
        return False
    names = line[: dates[0][0].start()].rstrip()
    if (weekday := _DAY_OF_WEEK.search(names)) and _falls_on(dates[0][1], weekday[0]):
        names = names[: weekday.start()].rstrip()
    if not names.endswith(","):
        return False
    parts = [re.findall(r"[^\W_][\w’'&.-]*", part) for part in names[:-1].split(",")]
    words = [word for part in parts for word in part]
    named = all(part and part[0][0].isupper() and part[-1][0].isupper() for part in parts)
    named = named and all(word[0].isupper() or word in _JOINERS for word in words)
    said = {word.lower() for word in words}
    return named and len(words) <= 6 and not said & _OCCASIONS and not said & {day.lower() for day in WEEKDAYS}


def _is_of_news(text: str, value: str) -> bool:
    """Whether a text is told as news of the day, and of no year after the one given."""
    return bool(_NEWS.search(text)) and all(int(year[0]) <= int(value[:4]) for year in _YEAR.finditer(text))


def _is_chronology(text: str, paragraphs: Sequence[Paragraph], value: str) -> bool:
    """Whether other lines are dates too, so that the first of them heads a day and not the article."""
    for paragraph in paragraphs:
        if paragraph.span.end - paragraph.span.start <= LONGEST:
            for line in text[paragraph.span.start : paragraph.span.end].splitlines():
                dated = is_date(line) and not _LABEL.search(line)
                if dated and any(other != value for _, other in _full_dates(line)):
                    return True
    return False


def _is_masthead(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a date stands above the headline in a page with navigation: it may be the day the page was called up."""
    top = paragraphs[:TOP]
    first = next((one for one in top if not one.furniture), None)
    return bool(first and is_date(text[first.span.start : first.span.end]) and any(one.furniture for one in top))
