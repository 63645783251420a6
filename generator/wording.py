"""The dates and numbers an English sentence contains, read without a language model.

Two sentences are compared by what this module reads in both, so a misreading that is the same on both sides does no
harm. Every pattern runs in linear time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from generator.dates import MONTHS, Date, Point

FULL_MONTHS = "|".join((*MONTHS, *(name.upper() for name in MONTHS)))
SHORT_MONTHS = "|".join((*(name[:3] for name in MONTHS), *(name[:3].upper() for name in MONTHS), "Sept", "SEPT"))
MONTH = rf"(?:{FULL_MONTHS})\b|(?:{SHORT_MONTHS})\b\.?"
DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
DAYS = rf"(?<![0-9.,:]){DAY}(?:(?:\s?[–—,/-]\s?|,?\s(?:and|or|to)\s){DAY}){{0,4}}"
YEAR = r"(?:19|20)[0-9]{2}"
DAYS_US = rf"{DAY}(?:(?:\s?[–—/-]\s?|\s(?:and|or|to)\s){DAY}){{0,4}}"
DATE = re.compile(
    rf"(?<![0-9-])(?P<iso>{YEAR}-[01][0-9]-[0-3][0-9])(?![0-9-])"
    rf"|\b(?P<days>{DAYS})\s(?:of\s)?(?P<month>{MONTH})(?:,?\s(?P<year>{YEAR})(?![0-9,.]*[0-9]))?"
    rf"|\b(?P<month_us>{MONTH})\s(?P<days_us>{DAYS_US})(?![0-9,.]*[0-9%])\b(?:,?\s(?P<year_us>{YEAR})\b)?"
    rf"|\b(?P<month_only>{MONTH})(?:,?\s(?:of\s)?(?P<year_only>{YEAR})(?![0-9,.]*[0-9]))?"
    rf"|(?<![0-9.,])(?P<year_alone>{YEAR})(?:[–/-](?P<year_end>[0-9]{{2}}(?:[0-9]{{2}})?))?(?![0-9,.]*[0-9])(?!%)"
)
OPENERS = frozenset('.!?:;…“"‘•')
"""What a sentence, in the widest sense, may begin after."""
SEASON = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
UNITS = {word: value for value, word in enumerate(UNIT_WORDS.split())}
TENS = {word: 10 * value for value, word in enumerate(TEN_WORDS.split(), 2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
IMPLIED = {"single": 1, "couple": 2, "pair": 2, "both": 2, "twice": 2, "decade": 10, "century": 100} | {
    word: value for value, word in enumerate(ORDINAL_WORDS.split(), 1)
}
"""Words that bear a number in a quote, though nobody would call them one in a claim."""
NUMBER = re.compile(
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?P<suffix>(?:k|m|mn|bn|tn)\b)?"
    r"|(?P<word>[a-z]+)",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in running text; parts that are not given are None or empty."""

    text: str
    years: tuple[int, ...] = ()
    month: int | None = None
    days: tuple[int, ...] = ()

    def gives_day(self, month: int, day: int) -> bool:
        """Whether it names this day; "5–7 August" also gives the days between."""
        return self.month == month and bool(self.days) and min(self.days) <= day <= max(self.days)


def date_mentions(text: str) -> list[DateMention]:
    """Every date in a text, in order: `Aug. 5`, `5 and 6 August 2024`, `2024-08-05`, `August`, `2023–24`."""
    return [mention for match in DATE.finditer(text) if (mention := read_date(match))]


def read_date(match: re.Match[str]) -> DateMention | None:
    """The date a match of `DATE` means; None when it is more likely another word."""
    text = match[0]
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return DateMention(text, (year,), month, (day,))
    if match["year_alone"]:
        years = [match["year_alone"]]
        if match["year_end"]:
            years.append(match["year_alone"][: 4 - len(match["year_end"])] + match["year_end"])
        return DateMention(text, tuple(int(year) for year in years))
    name = match["month"] or match["month_us"] or match["month_only"]
    if match["month_only"] and not match["year_only"] and doubtful_month(match):
        return None
    given_year = match["year"] or match["year_us"] or match["year_only"]
    days = tuple(int(day) for day in re.findall(r"[0-9]+", match["days"] or match["days_us"] or ""))
    month = 1 + [month[:3] for month in MONTHS].index(name[:3].title())
    return DateMention(text, (int(given_year),) if given_year else (), month, days)


def doubtful_month(match: re.Match[str]) -> bool:
    """Whether a month standing alone may be another word: "May I", "March on!", "Jan" the first name."""
    name = match["month_only"]
    opens = match.start() == 0 or not OPENERS.isdisjoint(match.string[max(0, match.start() - 2) : match.start()])
    return (name.title() in ("May", "March") and opens) or (len(name) == 3 and name.title() != "May")


@lru_cache(maxsize=4096)
def without_dates(text: str) -> str:
    """The text with every date blanked out, so that its numbers are numbers only; offsets stay."""
    return DATE.sub(lambda match: "_" * len(match[0]) if read_date(match) else match[0], text)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in running text."""

    text: str
    end: int
    values: frozenset[Decimal]
    """What it may be worth: `5m` is five or five million."""
    magnitude: int = 0
    """Not 0 for `hundreds` and `several thousand`, which have no value."""

    def borne_by(self, others: Iterable["Number"]) -> bool:
        """Whether one of `others` is the same number, or for `hundreds` one that large."""
        least, most = 2 * self.magnitude, 1000 * self.magnitude
        if not self.magnitude:
            return any(self.values & other.values for other in others)
        return any(
            other.magnitude == self.magnitude or any(least <= value < most for value in other.values)
            for other in others
        )


def numbers(text: str, implied: bool = False) -> list[Number]:
    """Every number in a text: `1,100`, `1.2 million`, `five hundred and two`, `a dozen`, `hundreds`.

    With `implied`, also the words that only imply one, as in `both`, `third` and `a decade`.
    """
    return list(_numbers(text, implied))


@lru_cache(maxsize=4096)
def _numbers(text: str, implied: bool) -> tuple[Number, ...]:
    """As `numbers`, which is asked of one passage again and again."""
    found: list[Number] = []
    total = group = Decimal(0)
    start = end = -1  # of the number being read; start -1: none is
    last = ""  # the kind of the word before: digits, unit, ten, scale, half, and
    previous, suffix = "", 0

    def close() -> None:
        nonlocal total, group, start, suffix
        if start >= 0 and last != "half":
            values = {total + group} | ({group * suffix} if suffix else set())
            found.append(Number(text[start:end], end, frozenset(values)))
        total, group, start, suffix = Decimal(0), Decimal(0), -1, 0

    for match in NUMBER.finditer(text):
        word = (match["word"] or "").lower()
        joined = start >= 0 and text[end : match.start()] in (" ", "-", " and ", " a ", "\xa0")
        if word in ("and", "a") and last in ("scale", "half"):
            continue
        kind, value = "", Decimal(0)
        if match["digits"]:
            kind, value = "digits", Decimal(match["digits"].replace(",", ""))
        elif word in UNITS or word in TENS:
            kind, value = ("unit", Decimal(UNITS[word])) if word in UNITS else ("ten", Decimal(TENS[word]))
        elif word in SCALES:
            kind, value = "scale", Decimal(SCALES[word])
        elif word == "half":
            kind, value = "half", Decimal("0.5")
        scale = SCALES.get(word.removesuffix("s"), 0)
        vague = scale > 0 and (word.endswith("s") or previous in ("few", "several", "many"))
        fits = joined and {
            "unit": (last == "ten" and value < 10) or last == "scale",
            "ten": last == "scale",
            "scale": True,
        }.get(kind, False)
        if not fits or vague:
            close()
        if vague:
            shown = match[0]
            chained = found and found[-1].magnitude < scale and text[found[-1].end : match.start()] == " of "
            if chained and found[-1].magnitude:  # hundreds of thousands
                hundreds = found.pop()
                scale, shown = scale * hundreds.magnitude, f"{hundreds.text} of {shown}"
            found.append(Number(shown, match.end(), frozenset(), scale))
            kind = ""
        elif implied and word in IMPLIED:
            found.append(Number(match[0], match.end(), frozenset({Decimal(IMPLIED[word])})))
        elif kind:
            if start < 0:
                start = match.start()
            if kind == "scale" and value > 100:
                total, group = total + (group if fits else Decimal(1)) * value, Decimal(0)
            elif kind == "scale":
                group = (group or Decimal(1)) * value
            else:
                group += value
            suffix = SUFFIXES[match["suffix"].lower()] if match["suffix"] else 0
            end = match.end()
        last, previous = kind, word
    close()
    return tuple(found)


def date_basis(date: Date | None, quotes: Iterable[str]) -> Literal["stated", "inferred", "unknown"]:
    """How a date follows from quotes: `stated` when one of them gives its year, month and day as far as they go."""
    if date is None:
        return "unknown"
    return "stated" if any(not missing_parts(date, (quote,)) for quote in quotes) else "inferred"


def missing_parts(date: Date, quotes: Iterable[str]) -> list[Literal["year", "month", "day"]]:
    """The parts of a date that none of the quotes gives, the largest first."""
    quotes = tuple(quotes)
    mentions = [mention for quote in quotes for mention in date_mentions(quote)]
    seasons = {SEASON[word] for quote in quotes for word in re.findall(r"[a-z]+", quote.lower()) if word in SEASON}
    years = {year for mention in mentions for year in mention.years}
    years |= {int(value) for quote in quotes for number in numbers(quote) for value in number.values if value < 10**4}

    def missing(point: Point) -> Iterator[Literal["year", "month", "day"]]:
        if point.year not in years:
            yield "year"
        if point.month and point.month not in ({mention.month for mention in mentions} | seasons):
            yield "month"
        if point.day and not any(mention.gives_day(point.month or 0, point.day) for mention in mentions):
            yield "day"

    parts = {part for point in date.points for part in missing(point)}
    order: tuple[Literal["year", "month", "day"], ...] = ("year", "month", "day")
    return [part for part in order if part in parts]
