"""The subject of a clause, by the words that stand before its verb: what a claim is about."""

import re
from dataclasses import dataclass
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.names import fold

LONGEST: Final = 9
"""Words a subject has at most."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BOUNDARY = re.compile(
    r"(?:.*(?:[,;:“”\"–—(]|\b(?:that|said|says|say|told \w+|and|but|because|while|where|as|which|who|claims?|claimed"
    r"|insist(?:s|ed)?|shows?|showed|found|maintain(?:s|ed)?|added|believes?|believed|den(?:y|ies|ied)|confirmed"
    r"|stated|reported|argue[sd]?|alleged?|recall(?:s|ed)|according to [^,]*)\b))",
    re.IGNORECASE | re.DOTALL,
)
_CUT = re.compile(
    r" (?:of|on|in|at|from|to|for|by|with|near|behind|inside|between|along|under|above|around|into|during) ",
    re.IGNORECASE,
)
_QUANTIFIERS: Final = _words(
    """all both some most many several the a an its his her their our my your this that these those every each any no
    none neither only just even one two three four five six seven eight nine ten about"""
)
_PERSONAL: Final = frozenset(("he", "she", "i", "we", "you", "who", "there", "what"))
_PRONOUNS: Final = frozenset(("it", "they", "them", "these", "those", "this", "that", "both", "none", "neither", "all"))
_ALIKE: Final = {"exit": "door", "entrance": "door", "siren": "alarm", "blaze": "fire", "inferno": "fire"}
"""Words that name one thing."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a clause is about."""

    text: str
    """As written."""
    start: int
    """Where it begins in the words it was read from."""
    head: str
    """Its noun, folded, without a plural's ending; empty for a pronoun."""
    pronoun: bool
    """Whether it only points back: "it", "two of them"."""
    plural: bool
    named: bool
    """Whether it begins with a name."""


def before(analysis: Analysis, passage: Passage, told: str) -> Subject | None:
    """The subject that some words of a passage end with; None where they end with none."""
    boundary = _BOUNDARY.match(told)
    start = boundary.end() if boundary else 0
    text = told[start:].strip()
    start = told.rfind(text) if text else start
    words = text.split()
    if not 1 <= len(words) <= LONGEST or fold(words[0]) in _PERSONAL:
        return None
    core = _CUT.split(f"{text} ", maxsplit=1)[0].split()
    if fold(words[-1]) in _PRONOUNS or fold(core[-1]) in _PRONOUNS or fold(core[-1]) in _QUANTIFIERS:
        plural = fold(words[-1]) != "it"
        return Subject(text, start, "", True, plural, False)
    last = fold(core[-1])
    plural = last.endswith("s") and not last.endswith(("ss", "us"))
    head = last.removesuffix("s") if plural else last
    names = [analysis.text(mention.span) for mention in passage.mentions]
    named = any(name.startswith(words[0].removesuffix("’s").removesuffix("'s")) for name in names)
    return Subject(text, start, _ALIKE.get(head, head), False, plural, named)


def same(one: Subject, other: Subject) -> bool:
    """Whether two subjects have the same noun."""
    return bool(one.head) and one.head == other.head


def phrase(subject: Subject) -> str:
    """A subject as a question names it: without how many they are, and with an article."""
    words = subject.text.split()
    if subject.named:
        return subject.text
    while len(words) > 1 and (fold(words[0]) in _QUANTIFIERS or words[0].isdigit()):
        words.pop(0)
    if words[0][:1].isupper() and words[0][1:].islower():
        words[0] = words[0].lower()
    return f"the {' '.join(words)}"
