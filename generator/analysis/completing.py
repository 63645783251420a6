"""Names of which the parser saw a part, or took two for one: where the words around say they begin and end."""

from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from generator.analysis import places, titles
from generator.analysis.cutting import LEGAL_FORMS, PARTICLES, Candidate, may_name, shouted
from generator.analysis.headwords import COMMON, NO_ACTORS, ORGANISATION_HEADS, PLACE_HEADS
from generator.analysis.syntax import Token
from generator.names import CALENDAR


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FOREIGN = _words("al as bi del der des di du el fi fil für pour ul un und wa y")
"""Small words within the names of bodies in other languages, at which the parser breaks off."""


RANKED = _words("acting chief deputy vice")
"""First words of offices: "the Chief Steward" is nobody's name."""


def parted(tokens: tuple[Token, ...], one: Candidate) -> Iterator[Candidate]:
    """A candidate, or the two names that a comma parts in it: "Acre, Little Acre"; not "Roe, Doe & Sons"."""
    inside = tokens[one.first : one.end]
    commas = [token.i for token in inside if token.text == ","]
    last = inside[-1].text.rstrip(".")
    firm = last in LEGAL_FORMS or titles.is_head(inside[-1]) or any(t.lower in ("&", "and", "of") for t in inside)
    if len(commas) != 1 or firm or one.kind == "person" or one.end - commas[0] > 3:
        yield one
        return
    for first, end in ((one.first, commas[0]), (commas[0] + 1, one.end)):
        if first < end and may_name(tokens[first:end]):
            yield Candidate(first, end, one.kind, one.people)


def with_first_name(tokens: tuple[Token, ...], one: Candidate, taken: set[int]) -> Candidate:
    """A person of whose name the parser saw the end alone, a place's name too: "the judge, Jane Acre".

    And one with a last name in two parts, "Jane Roe-Acre", who begins the sentence.
    """
    if one.kind == "person" and one.first == 1 and one.end == 4 and tokens[2].text == "-":
        given = tokens[0] if 0 not in taken else None
        named = given and given.pos == "PROPN" and given.dep == "compound" and given.head == one.end - 1
        if given and named and plain(given) and given.lower not in titles.COURTESY:
            return Candidate(one.first - 1, one.end, "person")
    if one.kind != "place" or one.end - one.first > 1 or one.first < 2 or one.first - 1 in taken:
        return one
    given, before = tokens[one.first - 1], tokens[one.first - 2]
    if before.text == "," and one.first > 2:
        before = tokens[one.first - 3]
    named = given.pos == "PROPN" and given.head == one.first and given.text.istitle() and plain(given)
    if named and titles.is_head(before) and given.lower not in places.COMPASS:
        return Candidate(one.first - 1, one.end, "person")
    return one


def with_last_name(tokens: tuple[Token, ...], one: Candidate, taken: set[int]) -> Candidate:
    """A person of whose name the parser saw the beginning alone: "Jane" + "Roe", "Jana" + "van der Roe"."""
    if one.kind in ("place", "state") or one.end - one.first > 1 or tokens[one.first].dep != "compound":
        return one
    last = tokens[one.first].head
    rest = tokens[one.end : last + 1]
    if not 0 < len(rest) < 4 or not taken.isdisjoint(range(one.end, last + 1)) or not _is_last_name(rest[-1]):
        return one
    if not all(token.text in PARTICLES or (token.pos == "PROPN" and _is_last_name(token)) for token in rest):
        return one
    if one.kind != "person" and not _introduced(tokens, one.first, last + 1):
        return one
    return Candidate(one.first, last + 1, "person")


def _introduced(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether the noun for a person stands right before some words, or after a comma: "Jane Roe, the judge"."""
    if first and titles.is_head(tokens[first - 1]):
        return True
    after = tokens[end : end + 4]
    return len(after) > 2 and after[0].text == "," and after[1].pos == "DET" and any(map(titles.is_head, after[2:]))


def _is_last_name(token: Token) -> bool:
    """Whether a word is written as a person's name and stands for no body or place."""
    written = token.text.istitle() and token.text.isalpha() and plain(token)
    return written and token.lower not in COMMON | NO_ACTORS | PLACE_HEADS


def spelt_out(tokens: tuple[Token, ...]) -> Iterator[Candidate]:
    """A body's foreign name and the initials after it: "Haraka wa Nur (HN)", "Jama'a Nur ul-Ilm, known as JNI".

    And an English one of two things, whose initials tell that they are one: "Acre Ski and Luge Federation (ASLF)".
    """
    for token in tokens:
        if not (token.text.isupper() and token.text.isalpha() and 2 < len(token.text) < 7):
            continue
        before = " ".join(one.lower for one in tokens[max(0, token.i - 3) : token.i])
        end = token.i - 1 if before.endswith("(") else token.i - 3 if before == ", known as" else 0
        letters, first = list(token.text), end
        while letters and first and end - first < 3 * len(token.text):
            word = tokens[first - 1]
            if word.text.rpartition("-")[2][:1] == letters[-1]:
                letters.pop()
            elif word.text == "," or not (word.text.islower() or not word.text[0].isalpha()):
                break
            first -= 1
        foreign = [one for one in tokens[first:end] if one.lower.partition("-")[0] in FOREIGN]
        joint = any(one.lower in ("and", "&") for one in tokens[first:end])
        english = joint and tokens[end - 1].lower in ORGANISATION_HEADS and tokens[first].text[0].isupper()
        if end and not letters and (foreign or english):
            yield Candidate(first, end, "organisation")
            yield Candidate(token.i, token.i + 1, "organisation")


def glossed(tokens: tuple[Token, ...], found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The initials in brackets behind the name of a body that they stand for, where the parser sees no name in them."""
    for one in found:
        if one.kind != "organisation" or one.end + 2 >= len(tokens) or tokens[one.end].text != "(":
            continue
        letters = tokens[one.end + 1].text
        words = [word.text for word in tokens[one.first : one.end] if word.text[0].isalpha()]
        own = "".join(word[0] for word in words if word[0].isupper())
        if letters.isupper() and len(letters) > 1 and tokens[one.end + 2].text == ")" and letters == own:
            yield Candidate(one.end + 1, one.end + 2, "organisation")


def with_first_field(tokens: tuple[Token, ...], one: Candidate, taken: Set[int]) -> Candidate:
    """A body's name with the field before "and" that the parser leaves out: "the Food and Allied Workers' Union"."""
    start = one.first - 2
    if one.kind != "organisation" or start < 1 or tokens[one.end - 1].lower not in ORGANISATION_HEADS:
        return one
    field, link, the = tokens[start], tokens[start + 1], tokens[start - 1]
    fits = field.text.istitle() and field.text.isalpha() and link.lower in ("and", "&") and the.lower == "the"
    fits = fits and start not in taken and one.end - one.first > 1
    return Candidate(start, one.end, one.kind) if fits else one


def is_of_body(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name holds the noun for a body and whose it is: "University of …"."""
    inside = tokens[one.first : one.end]
    return any(word.lower in ORGANISATION_HEADS and after.lower in ("of", "for") for word, after in pairwise(inside))


def is_office(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a candidate is an office and no name: "the Chief Steward"."""
    words = tokens[one.first : one.end]
    if len(words) > 1 and all(titles.is_head(word) or word.lower in titles.MODIFIERS for word in words):
        return titles.is_head(words[-1])
    if len(words) == 1:
        field = one.first > 0 and titles.is_head(tokens[one.first - 1]) and words[0].lower in titles.FIELDS
        return field or ends_office(tokens, one.first)
    return one.first > 0 and tokens[one.first - 1].lower == "the" and words[0].lower in RANKED


def ends_office(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word ends the name of an office that "the" begins: "the Chief Steward"."""
    return index > 1 and tokens[index - 2].lower == "the" and tokens[index - 1].lower in RANKED


def plain(token: Token) -> bool:
    """Whether a word is written as a name and is no title."""
    if not token.text[0].isupper() or shouted(token) or titles.is_head(token) or token.lower in titles.MODIFIERS:
        return False
    if token.lower in titles.FIELDS:
        return False
    return token.lower not in ORGANISATION_HEADS and token.lower not in CALENDAR
