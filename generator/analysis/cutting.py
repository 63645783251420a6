"""The parser's entities cut right: one name each, without determiners, titles, credits and what else ran into it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.analysis import places, titles
from generator.analysis.headwords import (
    BODIES,
    COMMON,
    INTRODUCTIONS,
    NEVER_PERSONS,
    NO_ACTORS,
    NO_NAMES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
)
from generator.analysis.syntax import Sentence, Token
from generator.model import ActorKind
from generator.names import CALENDAR, FUNCTION_WORDS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Candidate(NamedTuple):
    """Tokens `first` to `end` (exclusive) of a sentence, and what they name."""

    first: int
    end: int
    kind: ActorKind | None
    """None where it may be no name, or one of something that cannot act, a product or a work."""
    people: bool = False
    """Whether it is the word for a people, or its adjective."""


KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "organisation",
}
"""What an entity of each label is, until its words or the article know better."""
OTHER = frozenset(("PRODUCT", "EVENT", "WORK_OF_ART", "LAW"))
"""Labels that are no actors, but under which the parser also finds some."""
CREDITS = _words("afp ap contributor credit epa file getty handout image images photo photograph picture reuters")
"""What a photograph's credit ends in, run into the name that follows."""
ROYAL = _words("prince princess king queen pope saint st emperor empress sultan sheikh emir")
"""Titles that a person's one name is never without."""
PARTICLES = _words("al bin ibn de do da dos das du del della der di el la le van von ter ten")
"""Lower-case words inside or before a person's family name."""
OPENERS = _words("a an the this that these those its their his her our my your another every each some any no")
BEFORE_TITLES = _words("acting assistant chief deputy executive general interim managing press prime senior vice")
"""Words of a title that the parser may take for the end of the name before it."""
POSTNOMINALS = _words("CBE DBE Esq KBE KC MBE MD MEP MP OBE PhD QC SC")
"""What follows a person's name, and may make the parser take it for an organisation's."""
PLATFORMS = _words("Facebook Instagram Twitter YouTube")
"""Where a body has an account, that runs into its name: "Roe Twitter"."""
LEGAL_FORMS = _words("Co Corp Inc LLC Ltd PLC Plc plc")
"""What the parser may leave outside a company's name."""
NAMING = frozenset(KINDS) | OTHER


def entities(sentence: Sentence) -> Iterator[Candidate]:
    """The names in a sentence's entities, cut right, in order."""
    for first, end, label in _joined(sentence):
        for left, right in _pieces(sentence.tokens, first, end, label):
            one = _cut(sentence, left, right, label)
            if one:
                yield one


def _joined(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The entities that may be names, a person's parted at a particle joined: "Ana" + dos + "Santos Lima"."""
    pending: tuple[int, int, str] | None = None
    for first, end, label in sentence.entities:
        if label not in NAMING:
            continue
        if pending and pending[2] == label == "PERSON":
            between = sentence.tokens[pending[1] : first]
            if all(token.lower in PARTICLES for token in between):
                pending = (pending[0], end, label)
                continue
        if pending:
            yield pending
        pending = (first, end, label)
    if pending:
        yield pending


def _pieces(tokens: tuple[Token, ...], first: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """An entity, or its parts where the parser took several names for one."""
    for index in range(first + 1, end - 1):
        if tokens[index].text.rstrip(".") in LEGAL_FORMS and _goes_on(tokens[index + 1]):
            yield first, index + 1
            first = index + 1
        elif _parts(tokens, index, end) or (tokens[index].text.islower() and _no_link(tokens[index], label)):
            yield first, index
            first = index + 1
    yield first, end


def _goes_on(token: Token) -> bool:
    """Whether another name begins with a word that follows a legal form: "Roe LLC" + "Jane Doe"."""
    return token.text.istitle() and token.text.isalpha() and token.lower not in ORGANISATION_HEADS


def _no_link(token: Token, label: str) -> bool:
    """Whether a small word stands in no name: a verb, and in a person's name whatever is no particle."""
    if label == "PERSON":
        return token.text.isalpha() and token.text not in PARTICLES
    return token.pos in ("VERB", "AUX")


def _parts(tokens: tuple[Token, ...], index: int, end: int) -> bool:
    """Whether the word at `index` parts two names of an entity that goes on to `end`."""
    word = tokens[index].lower
    if word in (":", ";"):
        return True  # "Acme: Update on the recall"
    if word in ("-", "–", "—", "|", "/", "•"):
        return tokens[index].start > tokens[index - 1].end
    if word == "and":
        return tokens[index - 1].lower in ORGANISATION_HEADS and tokens[end - 1].lower in ORGANISATION_HEADS
    return word == "or"


def _cut(sentence: Sentence, first: int, end: int, label: str) -> Candidate | None:
    """An entity without determiners, titles, possessives and what else is no part of a name; None without one."""
    tokens = sentence.tokens
    if label == "PERSON":
        heads = [i for i in range(first, end - 1) if titles.is_head(tokens[i]) and tokens[i].lower not in ROYAL]
        first = heads[-1] + 1 if heads else first
    while end - first > 2 and label in ("ORG", "PERSON") and tokens[end - 1].text in POSTNOMINALS:
        end, label = end - 1, "PERSON"
    if label == "ORG":
        first = _after_noun(tokens, first, end)
    if end - first > 2 and tokens[first].lower == "ex" and tokens[first + 1].text == "-":
        first += 2
    while first < end and (_opens_no_name(tokens[first]) or (first + 1 < end and tokens[first].lower in CREDITS)):
        first += 1
    while first < end and (
        _ends_no_name(tokens[end - 1], end - first) or (end - first > 1 and _opens_title(tokens, end - 1))
    ):
        end -= 1
    if label == "PERSON" and end - first == 1 and first and tokens[first - 1].lower in ROYAL:
        first -= 1
    while first and label in ("GPE", "LOC") and shouted(tokens[first - 1]) and shouted(tokens[first]):
        first -= 1
    if first < end < len(tokens) and label in ("ORG", "PERSON") and tokens[end].text.rstrip(".") in LEGAL_FORMS:
        end += 1
    if first >= end or not may_name(tokens[first:end]) or places.named(sentence.between(first, end)):
        return None
    if end - first == 1 and (tokens[first].text.endswith(".") or (label == "PERSON" and shouted(tokens[first]))):
        return None
    noun = tokens[end - 1].pos in ("NOUN", "PROPN")
    if label == "NORP" and noun and first and tokens[first - 1].lower in ("a", "an"):
        return None  # "a Democrat"
    kind = KINDS.get(label)
    if label != "NORP" and end - first == 1 and first == 0 and tokens[0].pos == "NOUN":
        kind = None
    people = label == "NORP" and tokens[end - 1].tag not in ("NNPS", "NNS")
    return Candidate(first, end, _by_words(tokens[first:end], "place" if people else kind), people)


def _after_noun(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where a body's name begins in an entity: after the noun for it, "Ohio lawyers Roe & Sons", "Retailer Roe"."""
    for index in range(end - 2, first, -1):
        token = tokens[index]
        if token.text.islower() and token.pos == "NOUN" and (titles.is_head(token) or token.text in BODIES):
            return index + 1
    opening = tokens[first]
    return first + (first == 0 and end - first > 1 and opening.lower in INTRODUCTIONS)


def shouted(token: Token) -> bool:
    """Whether a word is in capitals and no acronym, as in a dateline."""
    return token.text.isupper() and token.text.isalpha() and len(token.text) > 3


def _opens_title(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word belongs to the title that goes on after it: `Chief` in "Acme Chief Executive"."""
    if index + 1 >= len(tokens) or not titles.is_head(tokens[index + 1]):
        return False
    word, head = tokens[index].lower, tokens[index + 1].lower
    return word in BEFORE_TITLES and (word != "press" or head in ("secretary", "officer", "chief", "aide"))


def _opens_no_name(token: Token) -> bool:
    """Whether a word at the beginning of an entity is no part of the name."""
    if token.tag == "POS" or token.pos in ("PUNCT", "SYM", "CCONJ") or token.lower in OPENERS:
        return True
    if token.lower.rstrip(".") in titles.COURTESY or token.tag in ("WDT", "WP", "WP$", "WRB"):
        return True
    return token.text[0].islower() and token.text.islower() and token.lower not in PARTICLES


def _ends_no_name(token: Token, length: int) -> bool:
    """Whether a word at the end of an entity of some length is no part of the name."""
    if token.tag == "POS" or token.pos in ("PUNCT", "SYM") or (length > 1 and token.text in PLATFORMS):
        return True
    return token.text.islower() or token.text[0] in "'’"


def may_name(tokens: tuple[Token, ...]) -> bool:
    """Whether some words can be a name at all."""
    first = tokens[0]
    if first.text[0].isdigit() or not any(token.text[0].isupper() or not token.text.islower() for token in tokens):
        return False
    if len(first.text) == 1 and len(tokens) > 1 and tokens[1].text == "-":
        return False  # a party and a state: "D-N.Y."
    if any(mark in token.text for token in tokens for mark in ("@", "/", "#", "$", "www")):
        return False
    last = tokens[-1].lower.rstrip(".")
    if last in NO_ACTORS and len(tokens) > 1:
        return False
    words = " ".join(token.lower for token in tokens)
    if any(words.startswith(phrase) for phrase in NO_NAMES):
        return False
    if len(tokens) > 1:
        return not all(token.lower in COMMON or token.lower in CALENDAR for token in tokens)
    if (
        last in CALENDAR
        or last in COMMON
        or last in titles.COURTESY
        or (last in FUNCTION_WORDS and not first.text.isupper())
    ):
        return False
    if len(last) < 2 or titles.is_head(first) or last in titles.MODIFIERS or last in places.COMPASS:
        return False
    return not any(char.isdigit() for char in last) or (first.text[0].isalpha() and last.isalnum())


def _by_words(tokens: tuple[Token, ...], kind: ActorKind | None) -> ActorKind | None:
    """What a name is, by the words it is made of."""
    if len(tokens) < 2 or (kind == "person" and tokens[-1].lower.rstrip(".") not in NEVER_PERSONS):
        return kind
    words = [token.lower.rstrip(".") for token in tokens if not token.text[0].isdigit()]
    heads = {word for word, after in pairwise(words) if after in ("of", "for", "on")}
    if words[-1] in PLACE_HEADS and heads.isdisjoint(ORGANISATION_HEADS):
        return "place"
    if words[-1] in ORGANISATION_HEADS or not heads.isdisjoint(ORGANISATION_HEADS):
        return "organisation"
    return kind
