"""Bodies that have no name of their own: an institution's noun and whose it is, "the Danish police", "Acre's junta".

The noun comes from a list of institutions, its owner is a name; the state or person that owns it stays what it is.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.analysis import places
from generator.analysis.syntax import Sentence, Token
from generator.model import ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Body(NamedTuple):
    """A body without a proper name."""

    name: str
    """To the letter, from its owner to its noun: "US troops", "Acre's junta"."""
    words: str
    """For comparing: the owner's name and the kind of body, "united states armed forces"."""
    owner: str
    """The owner's name for comparing."""
    acts: bool
    """Whether it is the subject of a verb, or the agent of a passive."""
    crowd: bool
    """Whether its noun means several people who speak or act without a body: "US officials"."""
    alone: bool = False
    """Whether its noun stands without its owner: "the junta"."""


ARMED, JUNTA, PARLIAMENT, OFFICIALS = "armed forces", "junta", "parliament", "officials"
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "military": ARMED,
        "army": ARMED,
        "forces": ARMED,
        "troops": ARMED,
        "soldiers": ARMED,
        "servicemen": ARMED,
        "personnel": ARMED,
        "contingent": ARMED,
        "junta": JUNTA,
        "parliament": PARLIAMENT,
        "legislature": PARLIAMENT,
        "lawmakers": PARLIAMENT,
        "officials": OFFICIALS,
        "police": "police",
        "navy": "navy",
        "delegation": "delegation",
        "negotiators": "delegation",
        "prosecutors": "prosecutors",
        "prosecutor": "prosecutors",
        "opposition": "opposition",
        "rebels": "rebels",
        "insurgents": "rebels",
        "militants": "militants",
        "fighters": "fighters",
        "separatists": "separatists",
        "peacekeepers": "peacekeepers",
        "instructors": "instructors",
        "embassy": "embassy",
        "regulator": "regulators",
        "regulators": "regulators",
        "watchdog": "regulators",
        "court": "court",
        "ministry": "ministry",
        "agency": "agency",
        "bank": "bank",
        "force": "force",
        "guard": "guard",
        "service": "service",
        "services": "service",
        "brigade": "brigade",
        "department": "department",
        "office": "office",
        "commission": "commission",
        "council": "council",
        "union": "union",
        "administration": "government",
        "government": "government",
        "cabinet": "government",
        "authorities": "government",
        "regime": "government",
        "leadership": "government",
        "rulers": "government",
        "leaders": "leaders",
    }
)
"""The nouns of institutions, and what kind of body each means."""
CROWDS = _words("officials leaders lawmakers militants fighters instructors negotiators rebels insurgents separatists")
SPECIFIC = _words(
    """
    agency bank brigade commission council court department force guard leaders ministry office service services union
    """
)
"""Nouns that name one body only with what stands before them: "disaster agency", "central bank"."""
MILITARY = _words("combat ground armed military regular active-duty land own")
"""What an army's soldiers are called without being others."""
RULING = _words("military ruling")
"""What makes a council or a government a junta."""
MEMBERS = _words("contingent forces personnel servicemen soldiers troops")
"""Nouns for the members of an armed force, by which it goes only where nothing else names it."""
GOVERNMENT = "government"
ALONE = _words("army delegation embassy junta military navy opposition parliament police regulator watchdog")
"""Nouns by which alone an article calls the one body of the kind that it names."""
BEFORE = frozenset(("compound", "amod", "poss", "nmod"))
PAST = _words("former ex previous ousted deposed then")
LONGEST = 7
"""The most words of a body's name."""
PERSONS = _words("administration government forces troops regime cabinet")
"""What a person's name may own that is a body: "the Doe administration"."""


def of(sentence: Sentence, first: int, end: int, kind: ActorKind) -> Body | None:
    """The body that the name of tokens `first` to `end` owns, or None."""
    tokens = sentence.tokens
    if kind == "organisation" or (first and tokens[first - 1].lower in PAST):
        return None
    noun = _noun(tokens, first, end)
    if noun is None or noun.i - first >= LONGEST:
        return None
    start = end + (tokens[end].tag == "POS")
    between = [token for token in tokens[start : noun.i] if token.text != "-"]
    if not all(_modifies(token) for token in between):
        return None
    which = _kind(noun.lower, [token.lower for token in between], kind)
    if not which:
        return None
    name = sentence.between(first, end)
    country = places.named(name)
    owner = places.key(country.name if country else name)
    if kind == "person":
        owner = owner.split()[-1]
    acts = _acts(tokens, noun)
    return Body(sentence.between(first, noun.i + 1), f"{owner} {which}", owner, acts, noun.lower in CROWDS)


def _noun(tokens: tuple[Token, ...], first: int, end: int) -> Token | None:
    """The institution's noun that a name stands before, itself before no other noun: not "US army base"."""
    inside = reversed(tokens[first:end])
    token = next((token for token in inside if not first <= token.head < end), tokens[end - 1])
    if token.dep not in BEFORE:
        return None
    while token.dep in BEFORE and token.head > token.i:
        token = tokens[token.head]
    following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    joined = following is not None and (following.text == "-" or (following.tag == "POS"))
    if token.i < end or token.lower not in KINDS or token.text != token.lower or joined:
        return None
    return token


def _modifies(token: Token) -> bool:
    """Whether a word may stand between a body's owner and its noun."""
    return (
        token.pos in ("NOUN", "ADJ", "PROPN", "VERB")
        and token.tag != "POS"
        and token.text.isascii()
        and token.text[0].isalpha()
    )


def _kind(noun: str, modifiers: list[str], owner: ActorKind) -> str:
    """What kind of body a noun with its modifiers means, in words to compare; empty for none."""
    which = KINDS[noun]
    if owner == "person" and noun not in PERSONS:
        return ""
    if noun == "personnel" and "military" not in modifiers:
        return ""
    if which in (GOVERNMENT, "leaders", "council") and not RULING.isdisjoint(modifiers):
        return JUNTA
    if which == GOVERNMENT and owner == "state":
        return ""  # the state itself
    if noun == "leaders" or (noun in SPECIFIC and not modifiers):
        return ""
    if which == ARMED:
        modifiers = [word for word in modifiers if word not in MILITARY]
    return " ".join([*modifiers, which])


def _acts(tokens: tuple[Token, ...], noun: Token) -> bool:
    """Whether a noun is the subject of a verb, or the agent of a passive."""
    return noun.dep == "nsubj" or (noun.dep == "pobj" and tokens[noun.head].dep == "agent")


def alone(sentence: Sentence, named: Mapping[str, Body]) -> Iterator[tuple[Token, Body]]:
    """The nouns of a sentence that stand alone for one of the bodies named before, by their kinds: "the junta"."""
    for token in sentence.tokens:
        if token.text not in ALONE or token.dep in BEFORE or KINDS[token.text] not in named:
            continue
        below = list(sentence.below(token))
        if len(below) == 1 and below[0].lower == "the" and below[0].i == token.i - 1:
            body = named[KINDS[token.text]]
            text = sentence.between(token.i - 1, token.i + 1)
            name = text[0].lower() + text[1:]
            yield token, body._replace(name=name, acts=_acts(sentence.tokens, token), alone=True)
