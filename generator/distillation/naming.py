"""A topic's names as words to compare, and the words that distinguish nobody: legal forms, trades, small words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.analysis import places
from generator.model import ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a topic: its words for comparing, what it is, and where it stands."""

    number: int
    words: tuple[str, ...]
    """Without case, accents and points."""
    kind: ActorKind
    articles: frozenset[str]
    count: int
    capitals: bool = False
    """Whether it is written in capitals throughout, as an acronym is."""
    first: Mapping[str, int] = field(default_factory=dict)
    """Where it stands first in each article, headings left out."""
    described: bool = False
    """Whether it is a body without a name of its own."""
    joined: bool = False
    """Whether it is written as one word, with hyphens."""
    sure: bool = False
    """Whether words beside it say somewhere that it is a body or a place."""


@dataclass(frozen=True, slots=True)
class Merge:
    """One name taken for another, and the rule that says so."""

    number: int
    into: int
    rule: str


COMPANY_ENDINGS = _words(
    """
    ab ag asa co company corp corporation group gmbh holding holdings inc incorporated kg limited llc llp lp ltd nv oyj
    plc pty sa sas se spa srl
    """
)
"""What a company's name ends in without being another company."""
FIRMS = _words("associates capital partners ventures")
"""What the name of a firm of several people ends in, and its short name leaves out."""
SMALL = _words("of the and for on in to at &")
SPELLINGS = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
    "harbour": "harbor",
    "honour": "honor",
    "st": "saint",
    "mt": "mount",
    "intl": "international",
    "natl": "national",
    "dept": "department",
    "univ": "university",
    "assn": "association",
    "automobile": "auto",
    "automotive": "auto",
}
"""One spelling for words that have several."""


def plain(words: Sequence[str]) -> tuple[str, ...]:
    """Words in one spelling, a country's and its people's as one word, small words left out."""
    first = nation(words)
    country = (places.key(places.named_key(words[:first])),) if first > 1 else ()
    rest = tuple(
        places.key(places.named_key((word,))) or SPELLINGS.get(word, word)
        for word in words[len(country) and first :]
        if word not in SMALL
    )
    return country + rest


def core(words: Sequence[str]) -> tuple[str, ...]:
    """A company's name without what says that it is a company."""
    end = len(words)
    while end > 1 and words[end - 1] in COMPANY_ENDINGS:
        end -= 1
    return tuple(words[:end])


def nation(words: Sequence[str]) -> int:
    """How many words of a longer name's beginning are a country or its people."""
    return next((length for length in (2, 1) if len(words) > length and places.named_key(words[:length])), 0)


def short_for(name: str, words: Sequence[str]) -> bool:
    """Whether a name in parentheses is short for the words before it.

    Its letters stand in them in that order, the first beginning a word ("OWG-North" of "Oil Watch Group of the North");
    an acronym in another language needs only the first ("LZ").
    """
    short = places.key(name).split()
    letters = iter("".join(words))
    rest = all(part in words or len(part) == 1 for part in short[1:])
    begins = bool(short) and any(word[0] == short[0][0] for word in words)
    acronym = len(short) == 1 and name.isupper() and 1 < len(name) < 5 and bool(words) and words[0][0] == short[0][0]
    return (
        begins and rest and len(" ".join(words)) > len(name) and (acronym or all(char in letters for char in short[0]))
    )
