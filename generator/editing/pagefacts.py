"""What is known of a web page, each thing with what it rests on: who published it, who wrote it, when, and where.

What the page's code states is written down as supplied, with the words of the code. What was only found on the page by
a program is inferred, with the words that it was found in; where there are none to point at, it stays unknown.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from generator import dateline
from generator.articles import checked
from generator.dates import Date
from generator.editing.pagehead import Head, Stated
from generator.model import Known
from generator.wording import DATE, read_date

UNKNOWN: Final = Known()
EARLIEST: Final = "1990-01-01"
"""Days before this one are taken for mistakes: there were no web pages."""
_FIGURES: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<rule>[-/]?)(?P<month>[01]\d)(?P=rule)(?P<day>[0-3]\d)(?!\d)")
_OF_TRACKING: Final = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|cmpid")
"""Parts of addresses that say how a reader came, and nothing of the page."""


def publisher(head: Head) -> Known:
    """The publisher, as the page's code names it."""
    return _name(head.facts.get("publisher", ()))


def author(head: Head, byline: str, published_by: str) -> Known:
    """The author whom the page's code names, else the one of the byline that was found on the page."""
    stated = _name([one for one in head.facts.get("author", ()) if bare(one.value) != bare(published_by)])
    if stated.value or not byline or bare(byline) == bare(published_by):
        return stated
    return Known(byline.replace("; ", ", "), "inferred", (), "Taken for the author by trafilatura; look at the page.")


def published(head: Head, url: str, guess: str, today: str) -> Known:
    """The day that the page's code states, else the one in its address, else a guess, if the page has it written."""
    stated = [(day, one) for one in head.facts.get("published", ()) if (day := _day(one.value, today))]
    if stated:
        day, one = stated[0]
        other = next((other for other_day, other in stated if other_day != day), None)
        note = f"From the page's metadata: {one.words}."
        return Known(day, "inferred", (), f"{note} But it has {other.words} too.") if other else supplied(day, note)
    if (known := dateline.from_address(url)).value:
        return known
    machines = (time for time in head.times if _day(time, today) == guess)
    written = (words for words, day in _days(head.text) if day == guess)
    words = guess and (next(machines, "") or next(written, ""))
    if not words:
        return UNKNOWN
    return Known(guess, "inferred", (), f"A guess by htmldate, from “{words}” in the page; look it up.")


def address(head: Head, asked: str) -> tuple[Known, str]:
    """The page's address, and the one of another site that it gives as its own; `asked` is empty for a file."""
    stated = head.first("url")
    own = [normalised(one) for one in (head.canonical, stated.value if stated else "") if _is_address(one)]
    if not asked:
        note = "From the page's metadata." if own else "As the browser noted it when the page was saved."
        usable = own or [normalised(one) for one in (head.saved_from,) if _is_address(one)]
        return (supplied(usable[0], note) if usable else UNKNOWN), ""
    same = [one for one in own if _site(one) == _site(asked)]
    other = next((one for one in own if _site(one) != _site(asked)), "")
    return supplied(same[0] if same else normalised(asked)), other


def normalised(url: str) -> str:
    """An address without what says nothing of the page: a fragment, and marks of how a reader came."""
    parts = urlsplit(url)
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in given if not _OF_TRACKING.fullmatch(key.lower())]
    query = parts.query if len(kept) == len(given) else urlencode(kept)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))


def supplied(value: str, note: str = "") -> Known:
    """A value as an editor would supply it."""
    return Known(value, "supplied", (), note)


def bare(text: str) -> str:
    """A text's letters and digits, in one case."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _name(stated: Sequence[Stated]) -> Known:
    """The first value that is a name, and no address or account."""
    for one in stated:
        if not re.match(r"@|https?:|www\.|/", one.value, re.IGNORECASE) and re.search(r"[^\W\d_]", one.value):
            return supplied(one.value, f"From the page's metadata: {one.words}.")
    return UNKNOWN


def _day(value: str, today: str) -> str:
    """The day in a value of metadata, as it is written there; empty where there is none, or it is still to come."""
    day = next((day for _, day in _days(value)), "")
    return day if day and day >= EARLIEST and _apart(day, today) <= 1 else ""  # tomorrow it is already in some places


def _days(text: str) -> Iterator[tuple[str, str]]:
    """The days that a text gives with month and year, in figures or words, and how it writes them."""
    for match in _FIGURES.finditer(text):
        if _is_day(day := f"{match['year']}-{match['month']}-{match['day']}"):
            yield match[0], day
    for match in DATE.finditer(text):
        mention = read_date(match)
        if mention and mention.month and len(mention.days) == 1 and len(mention.years) == 1:
            day = f"{mention.years[0]}-{mention.month:02}-{mention.days[0]:02}"
            if _is_day(day):
                yield match[0], day


def _is_day(day: str) -> bool:
    try:
        return Date.parse(day).earliest is not None
    except ValueError:
        return False


def _apart(day: str, today: str) -> int:
    """How many days there are from one to the other."""
    first, last = Date.parse(today).earliest, Date.parse(day).earliest
    return (last - first).days if first and last else 0


def _is_address(text: str) -> bool:
    try:
        checked("url", text)
        return urlsplit(text).username is None
    except ValueError:
        return False


def _site(url: str) -> str:
    """The name of the host, without what says nothing of the site."""
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", (urlsplit(url).hostname or "").lower())
