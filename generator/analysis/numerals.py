"""The numbers of a sentence that count or measure, with what is said of how exact they are.

What dates, times, numbers or labels a thing is left out: `4 pm`, `W-2`, `7-storey`, `Flight 370`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias, cast

from generator.analysis import counted
from generator.analysis.syntax import Sentence, Token
from generator.wording import SCALES, SUFFIXES, numbers, without_dates

Comparator: TypeAlias = Literal["=", "~", ">", ">=", "<", "<="]

_SUFFIX = re.compile(r"\s(bn|mn|tn|m|k)\b")
_NOT_A_COUNT = re.compile(r"[-–‑][^\W\d]|\s?(?:am|pm|a\.m|p\.m|UTC|GMT|th|st|nd|rd|°|º)\b|:\d|[./]\d|\w", re.IGNORECASE)
_TIED = frozenset(("@", "#", "/", ":", ".", "_", "\\"))
_RANGE = re.compile(r"\s?(?:-|–|—|to)\s?|\sand\s|\sor\s")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number by its tokens `first` to `end` (exclusive)."""

    first: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    vague: bool = False
    currency: str = ""


def read(sentence: Sentence) -> Iterator[Numeral]:
    """The numbers of a sentence that are no dates, times, ages or labels; ranges brought together."""
    text, start = sentence.text, sentence.span.start
    found: list[tuple[int, int, Decimal, bool]] = []
    for number in numbers(without_dates(text)):
        first, end = number.end - len(number.text), number.end
        value = max(number.values, default=Decimal(number.magnitude))
        if suffix := _SUFFIX.match(text, end):
            value, end = value * SUFFIXES[suffix[1].lower()], suffix.end()
        if found and found[-1][1] == first and number.text.lower() in SCALES:  # "143million"
            before = found.pop()
            first, value = before[0], before[2] * value
        found.append((first, end, value, bool(number.magnitude)))
    index = 0
    at = {token.start - start: token.i for token in sentence.tokens}
    ends = {token.end - start: token.i + 1 for token in sentence.tokens}
    while index < len(found):
        first, end, value, vague = found[index]
        index += 1
        upper = None
        if index < len(found) and (gap := _RANGE.fullmatch(text, end, found[index][0])):
            other = found[index][2]
            scale = _scale(text[found[index][0] : found[index][1]])
            scaled = value * scale if value < 1000 <= scale else value
            joins = gap[0].strip() not in ("and", "or") or "between" in text[max(0, first - 9) : first].lower()
            changes = text[max(0, first - 5) : first].lower().endswith("from ")
            if joins and not changes:
                index += 1
                if other <= scaled:
                    continue  # a score, or a count-down: no range
                end, value, upper = found[index - 1][1], scaled, other
        if _labels(text, first, end, value):
            continue
        token, last = at.get(first), ends.get(end)
        if token is None:  # "US$5" may be one token
            token = next((one.i for one in sentence.tokens if one.start - start <= first < one.end - start), None)
        if last is None:
            last = next((one.i + 1 for one in sentence.tokens if one.start - start < end <= one.end - start), None)
        if token is None or last is None or last <= token:
            continue
        yield Numeral(token, last, value, upper, vague, _currency(text, first))


def comparison(sentence: Sentence, number: Numeral) -> tuple[Comparator, int]:
    """How exact a number is said to be, and the token its words begin at."""
    tokens, first = sentence.tokens, number.first
    while first and (tokens[first - 1].pos == "SYM" or tokens[first - 1].text[-1:] in counted.CURRENCY_SIGNS):
        first -= 1
    start = first
    if start and tokens[start - 1].lower in ("only", "a", "another", "additional"):
        start -= 1
    for length in range(counted.LONGEST, 0, -1):
        words = tuple(token.lower for token in tokens[max(0, start - length) : start])
        if len(words) == length and words in counted.COMPARATORS:
            return cast(Comparator, counted.COMPARATORS[words]), start - length
    before = tokens[start - 1] if start else None
    if before and before.pos == "ADV" and before.lower == "already" and start > 1:
        before = tokens[start - 2]
    if before and before.lemma.lower() in counted.SURPASSING:
        return ">", before.i
    after = [token.lower for token in tokens[number.end : number.end + 2]]
    if after == ["or", "more"] or after[:1] == ["+"]:
        return ">=", first
    return "=", first


def root(sentence: Sentence, number: Numeral) -> Token:
    """The token of a number that the others depend on."""
    inside = sentence.tokens[number.first : number.end]
    return next((token for token in inside if not number.first <= token.head < number.end), inside[-1])


def _scale(text: str) -> int:
    """What the last word of a number multiplies it by: "30 million" a million."""
    return SCALES.get(text.lower().rpartition(" ")[2].lstrip("0123456789.,"), 1)


def _labels(text: str, first: int, end: int, value: Decimal) -> bool:
    """Whether a number names, dates or measures and does not count: `W-2`, `7-storey`, `4 pm`, `magnitude 7.8`."""
    before = text[max(0, first - 2) : first]
    if before[-1:] in _TIED or (before[-1:] in ("-", "–") and before[:1].isalpha()) or before[-1:].isalpha():
        return True
    if text[first] == "0" and text[first + 1 : first + 2].isdigit():
        return True
    if text[max(0, first - 10) : first].lower().endswith("magnitude "):
        return True
    fraction = value != int(value) and not text[end:].lstrip().startswith(("%", "per", "pc"))
    return (fraction and not _currency(text, first)) or bool(_NOT_A_COUNT.match(text, end))


def _currency(text: str, first: int) -> str:
    """The currency sign before a number, with the letters before it that tell which dollar."""
    before = text[max(0, first - 4) : first].rstrip()
    if not before or before[-1] not in counted.CURRENCY_SIGNS:
        return ""
    letters = before[:-1].rpartition(" ")[2]
    known = letters in counted.CURRENCY_PREFIXES and letters != "US"
    return f"{letters if known else ''}{before[-1]}"
