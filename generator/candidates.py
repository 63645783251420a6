"""Stretches of a sentence that may be names: the parser's entities cut right, and the countries it missed.

Every rule looks at words one by one, so that no text, however odd, takes long.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator import places, titles
from generator.headwords import BODIES, COMMON, NO_ACTORS, NO_NAMES, ORGANISATION_HEADS, PLACE_HEADS
from generator.model import ActorKind
from generator.names import CALENDAR, FUNCTION_WORDS
from generator.syntax import Sentence, Token


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
LEGAL_FORMS = _words("Co Corp Inc LLC Ltd PLC Plc plc")
"""What the parser may leave outside a company's name."""
_NAME_POS = frozenset(("PROPN", "ADJ", "NOUN"))
FEW, MANY = 5, 10
"""Words a sentence has at least, before it counts that none is English grammar."""
NAMING = frozenset(KINDS) | OTHER


def find(sentence: Sentence) -> list[Candidate]:
    """The candidates of a sentence, in order, not overlapping; none where capitals mean nothing."""
    if shouts(sentence) or foreign(sentence):
        return []
    found = [
        Candidate(first, first + length, "state", people)
        for first, length, people in _countries(sentence)
        if length > 1 or sentence.tokens[first].pos == "PROPN" or people
    ]
    long_countries = {index for one in found if one.end - one.first > 1 for index in range(one.first, one.end)}
    kept: list[Candidate] = []
    for first, end, label in _joined(sentence):
        for left, right in _pieces(sentence.tokens, first, end, label):
            one = _cut(sentence, left, right, label)
            if one and not long_countries.issuperset(range(one.first, one.end)):
                kept.append(one)
    taken = {index for one in kept for index in range(one.first, one.end)}
    kept += [one for one in found if taken.isdisjoint(range(one.first, one.end))]
    if not sentence.headline:
        kept += _missed(sentence, {index for one in kept for index in range(one.first, one.end)})
    return _grown(sentence, sorted(kept))


def _missed(sentence: Sentence, taken: set[int]) -> Iterator[Candidate]:
    """Names the parser missed, that follow a title or the noun for a body: "Secretary Jane Doe", "the firm Acme"."""
    tokens = sentence.tokens
    index = 1
    while index < len(tokens):
        end = index
        while end < len(tokens) and end not in taken and tokens[end].pos == "PROPN" and _plain(tokens[end]):
            end += 1
        before = tokens[index - 1]
        if end > index and index - 1 not in taken and _names(tokens[index:end]):
            if before.text in BODIES:
                yield Candidate(index, end, "organisation")
            elif titles.is_head(before) and before.text[0].isupper() and end - index < 5:
                yield Candidate(index, end, "person")
        index = max(end, index) + 1


def _plain(token: Token) -> bool:
    """Whether a word is written as a name and is no title."""
    if not token.text[0].isupper() or titles.is_head(token) or token.lower in titles.MODIFIERS:
        return False
    return token.lower not in ORGANISATION_HEADS and token.lower not in CALENDAR


def _grown(sentence: Sentence, found: list[Candidate]) -> list[Candidate]:
    """The candidates without overlaps, each with the rest of a body's name: "U.S." + "Attorney's Office"."""
    tokens = sentence.tokens
    result: list[Candidate] = []
    for place, one in enumerate(found):
        if result and one.first < result[-1].end:
            continue
        if result and result[-1].kind == "state" and _generic(tokens, result[-1].end, one):
            one = Candidate(result.pop().first, one.end, "organisation")
        later = found[place + 1] if place + 1 < len(found) else None
        if later and later.first == one.end + 1 and _body_of(tokens, one):
            one = Candidate(one.first, later.end, "organisation")
        end = one.end
        while end < len(tokens) and end - one.end < 4 and (tokens[end].text[0].isupper() or tokens[end].tag == "POS"):
            end += 1
        while end > one.end and tokens[end - 1].lower not in ORGANISATION_HEADS:
            end -= 1
        whole = sentence.headline or one.kind == "person" or end - one.end in (0, 4) or tokens[one.end].tag == "POS"
        if whole or (end < len(tokens) and titles.is_head(tokens[end])):
            result.append(one)
        else:
            result.append(Candidate(one.first, end, "organisation"))
    return result


def _generic(tokens: tuple[Token, ...], owner: int, one: Candidate) -> bool:
    """Whether only its owner tells a body from others of the name: "Mexico's Foreign Ministry"."""
    owned = one.first == owner + 1 and tokens[owner].tag == "POS" and one.kind == "organisation"
    words = (token.lower for token in tokens[one.first : one.end])
    return owned and all(word in ORGANISATION_HEADS or word in titles.MODIFIERS for word in words)


def _body_of(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name ends in the noun for a body and "of" follows: "Electoral Commission of …"."""
    ends = one.kind == "organisation" and tokens[one.end - 1].lower in ORGANISATION_HEADS
    return ends and tokens[one.end].lower in ("of", "for")


def shouts(sentence: Sentence) -> bool:
    """Whether a sentence is written in capitals, which then mean nothing."""
    words = [token.text for token in sentence.tokens if len(token.text) > 3 and token.text.isalpha()]
    return len(words) > 2 and 2 * sum(word.isupper() for word in words) > len(words)


def foreign(sentence: Sentence) -> bool:
    """Whether a sentence of some length holds no English word of grammar at all."""
    words = [token.lower for token in sentence.tokens if token.text.isalpha()]
    if sentence.headline or len(words) < FEW or not FUNCTION_WORDS.isdisjoint(words):
        return False
    return len(words) > MANY or sum(not word.isascii() for word in words) > 1


def works(sentence: Sentence) -> Iterator[str]:
    """The initials of the laws, treaties and prizes a sentence names, by which it may call them later."""
    for first, end, label in sentence.entities:
        if label in NAMING and end - first > 1 and sentence.tokens[end - 1].lower in NO_ACTORS:
            words = [token for token in sentence.tokens[first:end] if token.lower not in OPENERS]
            yield "".join(token.text[0] for token in words if token.text[0].isupper()).lower()


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
        if _parts(tokens, index, end) or (tokens[index].text.islower() and _no_link(tokens[index], label)):
            yield first, index
            first = index + 1
    yield first, end


def _no_link(token: Token, label: str) -> bool:
    """Whether a small word stands in no name: a verb, and in a person's name whatever is no particle."""
    if label == "PERSON":
        return token.text.isalpha() and token.text not in PARTICLES
    return token.pos in ("VERB", "AUX")


def _parts(tokens: tuple[Token, ...], index: int, end: int) -> bool:
    """Whether the word at `index` parts two names of an entity that goes on to `end`."""
    word = tokens[index].lower
    if word in ("-", "–", "—", "|", "/", "•", ":", ";"):
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
    while first < end and (_opens_no_name(tokens[first]) or (first + 1 < end and tokens[first].lower in CREDITS)):
        first += 1
    while first < end and (_ends_no_name(tokens[end - 1]) or (end - first > 1 and _opens_title(tokens, end - 1))):
        end -= 1
    if label == "PERSON" and end - first == 1 and first and tokens[first - 1].lower in ROYAL:
        first -= 1
    if first < end < len(tokens) and label in ("ORG", "PERSON") and tokens[end].text.rstrip(".") in LEGAL_FORMS:
        end += 1
    if first >= end or not _names(tokens[first:end]) or places.named(sentence.between(first, end)):
        return None
    noun = tokens[end - 1].pos in ("NOUN", "PROPN")
    if label == "NORP" and noun and first and tokens[first - 1].lower in ("a", "an"):
        return None  # "a Democrat"
    kind = KINDS.get(label)
    if label != "NORP" and end - first == 1 and first == 0 and tokens[0].pos == "NOUN":
        kind = None
    people = label == "NORP" and tokens[end - 1].tag not in ("NNPS", "NNS")
    return Candidate(first, end, _by_words(tokens[first:end], "place" if people else kind), people)


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
    if token.lower.rstrip(".") in titles.COURTESY:
        return True
    return token.text[0].islower() and token.text.islower() and token.lower not in PARTICLES


def _ends_no_name(token: Token) -> bool:
    """Whether a word at the end of an entity is no part of the name."""
    if token.tag == "POS" or token.pos in ("PUNCT", "SYM"):
        return True
    return token.text.islower() or token.text[0] in "'’"


def _names(tokens: tuple[Token, ...]) -> bool:
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
    if len(tokens) < 2 or kind == "person":
        return kind
    words = [token.lower.rstrip(".") for token in tokens if not token.text[0].isdigit()]
    heads = {word for word, after in pairwise(words) if after in ("of", "for", "on")}
    if words[-1] in PLACE_HEADS and heads.isdisjoint(ORGANISATION_HEADS):
        return "place"
    if words[-1] in ORGANISATION_HEADS or not heads.isdisjoint(ORGANISATION_HEADS):
        return "organisation"
    return kind


def _countries(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """The countries and peoples named in a sentence, the longest names first: token, length, whether a people."""
    tokens = sentence.tokens
    index = 0
    while index < len(tokens):
        step = 1
        token = tokens[index]
        if token.text[0].isupper() and token.pos in _NAME_POS and places.may_begin(token.text):
            for length in range(min(places.MOST_WORDS, len(tokens) - index), 0, -1):
                if not tokens[index + length - 1].text[0].isupper():
                    continue
                country = places.named(sentence.between(index, index + length))
                if country:
                    yield index, length, country.people
                    step = length
                    break
        index += step
