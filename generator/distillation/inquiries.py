"""What a figure answers, as a plain question: "How many people were injured?", "How much is the contract worth?"."""

import re
from typing import Final

from generator.analysis import counted
from generator.analysis.passages import Analysis, Passage
from generator.analysis.quantities import Quantity
from generator.distillation import figures
from generator.distillation.tallies import Entry, Figure
from generator.wording import Number

LONGEST: Final = 14
"""Words after a number that a question can hold."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SUMS = frozenset(("cost", "costs", "damage", "price", "value", "worth", "bill", "loss", "losses", "debt", "sum"))
_BEGINS = re.compile(
    r"(?:^|[,;:“”\"–—(] ?|\b(?:that|said|says|say|and|but|because|while|where|as) )(?:\w+ ){0,2}?$", re.IGNORECASE
)
_EXACTNESS = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|only|just|at least|more than|up to|over|another"
    r"|fewer than|less than) )+$",
    re.I,
)
_GOES_ON = re.compile(
    r" (?P<rest>(?:of (?:the|its|his|her|their) )?(?:[a-z-]+ ){0,3}?(?:was|were|are|is|had|have|has|did|[a-z]+ed"
    r"|works?|took|came|fell|left|went|won|lost|got|saw|said no|fled|stood|lives?)\b[^,;:.–—“”\"(]*)"
)
_LEADING: Final = _words("a an the of on at to for from with and or but that who which by as than")
"""Words with which a question does not end."""
_WORTH = re.compile(r"\b(?P<thing>[a-z]+)(?: is| was)? worth (?:about |some |around |nearly |over )?[$£€]?$")
_MEASURED = re.compile(
    rf" (?P<unit>{'|'.join(sorted(counted.MEASURES, key=len, reverse=True))})e?s? "
    r"(?P<rest>(?:below|above|from|away from|deep|high|long|tall|wide|off|short of|north|south|east|west)\b"
    r"(?: [\w’'-]+){0,4})"
)
_NUMBER_OF = re.compile(
    r"\b(?:the |its |their |that )?(?:number|toll|total|count|figure) "
    r"(?:of (?P<things>[a-z]+(?: (?!at\b|to\b|as\b|is\b)[a-z]+)??) )?"
    r"(?P<done>killed|dead|injured|hurt|missing|arrested|wounded|detained|rescued|evacuated)?",
    re.IGNORECASE,
)


def how_many(analysis: Analysis, passage: Passage, quantity: Quantity | None) -> str:
    """What asks for a quantity, put as of figures of several articles; nothing where it has no noun."""
    if quantity is None or (quantity.category in ("money", "%") and not quantity.held_by):
        return ""
    if quantity.verb in ("treat", "hospitalise", "hospitalize"):
        return f"How many {quantity.noun or 'people'} were injured?"
    nobody: frozenset[str] = frozenset()
    figure = Figure(analysis, passage, quantity, nobody, "", "", nobody, nobody)
    return figures.question([Entry(quantity.value, (figure,))])


def how_large(thing: str) -> str:
    """What asks for the measure of what somebody "puts at" some figure: "the crowd", "the number of dead"."""
    words = thing.lower().split()
    if words[:2] == ["number", "of"]:
        return f"How many {' '.join(words[2:])} were there?"
    if words[0] == "number" and len(words) == 2:
        return f"How many people were {words[1]}?"
    if words[-1] == "toll":
        return "How many people died?"
    return f"How {'much' if _SUMS & set(words) else 'large'} was the {thing}?"


def of_text(text: str, number: Number) -> str:
    """What the words around a number make of it: "17 work at the plant" as "How many work at the plant?"."""
    first = number.end - len(number.text)
    head, rest = text[:first], text[number.end :]
    if worth := _WORTH.search(head):
        return f"How much is the {worth['thing']} worth?"
    if measured := _MEASURED.match(rest):
        return f"How many {_plural(measured['unit'])} {_trimmed(measured['rest'])} was it?"
    before = _EXACTNESS.sub("", head)
    if (goes_on := _GOES_ON.match(rest)) and _BEGINS.search(before) and not before.rstrip().endswith((" of", " in")):
        words = goes_on["rest"].split()
        if len(words) <= LONGEST:
            return f"How many {_trimmed(' '.join(words))}?"
    return ""


def of_cue(text: str) -> str:
    """What the words that lead to a figure make of it: "puts the number killed at" as "How many were killed?"."""
    found = _NUMBER_OF.search(text)
    if found and found["done"]:
        return f"How many {found['things'] or 'people'} were {found['done'].lower()}?".replace(
            "were missing", "are missing"
        )
    return f"How many {found['things']} were there?" if found and found["things"] else ""


def _plural(unit: str) -> str:
    return "feet" if unit == "foot" else "inches" if unit == "inch" else f"{unit}s"


def _trimmed(words: str) -> str:
    parts = words.split()
    while len(parts) > 1 and parts[-1].lower() in _LEADING:
        parts.pop()
    return " ".join(parts)
