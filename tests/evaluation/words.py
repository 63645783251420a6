"""Words, numbers and names of a text, as the measures compare them."""

import re
from collections import Counter
from dataclasses import dataclass, field

STOP_WORDS = """
    a about above after again against ago all almost along already also although always am among an and another any
    are around as at away back be became because been before being below between both but by came can cannot could did
    do does doing done down during each either else ever every few first for from further get go had has have having he
    her here hers him his how however i if in into is it its just last later least less like made many may me might more
    most much must my near neither never next no nor not now of off often on once one only onto or other our out over
    own per put quite rather s same she should since so some soon still such t than that the their them then there these
    they this those though through to today together tomorrow too toward towards two under until up upon us very was
    way we well were what when where whether which while who whom whose why will with within without would yesterday
    yet you your
"""
TITLE_WORDS = """
    mr mrs ms miss dr sir dame lord lady prof professor president premier minister mayor senator judge justice captain
    colonel general inspector sergeant superintendent chief
"""
UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"

STOP = frozenset(STOP_WORDS.split())
"""Words that say nothing of what a text is about."""
TITLES = frozenset(TITLE_WORDS.split())
NUMBERS = {word: str(value) for value, word in enumerate(UNITS.split())} | {
    word: str(value * 10) for value, word in enumerate(TENS.split(), start=1)
}


@dataclass
class Result:
    """What one measure found: figures from 0 to 1, None where there was nothing to measure, and the passages behind."""

    figures: dict[str, float | None] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    """What the gold holds and the draft does not."""
    invented: list[str] = field(default_factory=list)
    """What the draft holds and the gold does not, or holds otherwise."""


def share(part: float, whole: float) -> float | None:
    """A part of a whole; None of nothing."""
    return part / whole if whole else None


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, lower-case, without accents of typography: `Harbour’s` is `harbour`, `s`."""
    return re.findall(r"[^\W_]+", text.casefold())


def content(text: str) -> Counter[str]:
    """How often each word occurs that is no stop word."""
    return Counter(word for word in tokens(text) if word not in STOP)


def numbers(text: str) -> set[str]:
    """The numbers of a text in digits, those in words up to ninety included; without separators of thousands."""
    found = {number.replace(",", "") for number in re.findall(r"\d+(?:[.,:]\d+)*", text)}
    return found | {NUMBERS[word] for word in tokens(text) if word in NUMBERS and word != "one"}


def capitalised(text: str) -> set[str]:
    """The words with a capital, but for those a sentence or a quotation opens with."""
    return {match[1] for match in re.finditer(r"(?<=[^\W_])[,;:)’']* +([A-Z][^\W_]+)", text)} - {"I"}


def all_capitalised(text: str) -> set[str]:
    """The words with a capital, wherever they stand."""
    return set(re.findall(r"[A-Z][^\W_]+", text))


def name_key(name: str) -> tuple[str, ...]:
    """A name as it is compared: lower-case words without titles, an article in front and a possessive behind."""
    words = tokens(re.sub(r"['’]s?\b", "", name.replace(".", "")))
    while len(words) > 1 and (words[0] == "the" or words[0] in TITLES):
        words = words[1:]
    return tuple(words)


def same_speaker(name: str, other: str) -> bool:
    """Whether one can be a shorter form of the other: all its words of weight stand in the other."""
    words = [{*key} - STOP or {*key} for key in (name_key(name), name_key(other))]
    short, long = sorted(words, key=len)
    return bool(short) and short <= long
