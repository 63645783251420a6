"""Stretches of a sentence that may be names: the parser's entities, the countries it missed, names after a title.

Every rule looks at words one by one, so that no text, however odd, takes long.
"""

from collections.abc import Iterator

from generator.analysis import completing, places, titles
from generator.analysis.cutting import LEGAL_FORMS, NAMING, OPENERS, Candidate, entities, may_name
from generator.analysis.headwords import BODIES, NO_ACTORS, ORGANISATION_HEADS
from generator.analysis.syntax import Sentence, Token
from generator.names import FUNCTION_WORDS

_NAME_POS = frozenset(("PROPN", "ADJ", "NOUN"))
AUXILIARIES = frozenset(("Will", "May", "Can", "Must"))
"""Words that open a question, and are given names or months too."""
FEW, MANY = 5, 10
"""Words a sentence has at least, before it counts that none is English grammar."""


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
    asks = sentence.tokens[-1].text == "?" and sentence.tokens[0].text in AUXILIARIES
    for one in (part for whole in entities(sentence) for part in completing.parted(sentence.tokens, whole)):
        if asks and one.first == 0:  # "Will Norvane appeal?"
            one = one._replace(first=1)
            if one.first == one.end:
                continue
        if not long_countries.issuperset(range(one.first, one.end)):
            of_body = one.kind == "person" and completing.is_of_body(sentence.tokens, one)
            kept.append(one._replace(kind="organisation") if of_body else one)
    for full in completing.spelt_out(sentence.tokens):
        covered = range(full.first, full.end)
        kept = [one for one in kept if one.first not in covered and one.end - 1 not in covered] + [full]
    taken = {index for one in kept for index in range(one.first, one.end)}
    kept = [
        completing.with_last_name(sentence.tokens, completing.with_first_name(sentence.tokens, one, taken), taken)
        for one in kept
    ]
    taken = {index for one in kept for index in range(one.first, one.end)}
    kept = [completing.with_first_field(sentence.tokens, one, taken) for one in kept]
    initials = {one.first: one for one in completing.glossed(sentence.tokens, kept)}
    kept = [one for one in kept if one.first not in initials] + list(initials.values())
    taken = {index for one in kept for index in range(one.first, one.end)}
    kept = [one for one in kept if one.kind in ("place", "state") or not completing.is_office(sentence.tokens, one)]
    kept += [one for one in found if taken.isdisjoint(range(one.first, one.end))]
    if not sentence.headline:
        kept += _missed(sentence, {index for one in kept for index in range(one.first, one.end)})
    return [one for one in _grown(sentence, sorted(kept)) if sentence.tokens[one.end - 1].text != "&"]


def _missed(sentence: Sentence, taken: set[int]) -> Iterator[Candidate]:
    """Names the parser missed, that follow a title or the noun for a body: "Secretary Jane Doe", "the firm Acme"."""
    tokens = sentence.tokens
    index = 1
    while index < len(tokens):
        end = index
        while end < len(tokens) and end not in taken and tokens[end].pos == "PROPN" and completing.plain(tokens[end]):
            end += 1
        before = tokens[index - 1]
        if end > index and index - 1 not in taken and may_name(tokens[index:end]):
            if before.text in BODIES:
                yield Candidate(index, end, "organisation")
            elif (
                titles.is_head(before)
                and before.text[0].isupper()
                and end - index < 5
                and not completing.ends_office(tokens, index)
            ):
                yield Candidate(index, end, "person")
        index = max(end, index) + 1


def _grown(sentence: Sentence, found: list[Candidate]) -> list[Candidate]:
    """The candidates without overlaps, each with the rest of a body's name: "U.S." + "Attorney's Office"."""
    tokens = sentence.tokens
    result: list[Candidate] = []
    for place, one in enumerate(found):
        if result and one.first < result[-1].end:
            continue
        if result and not sentence.headline and _branch(result[-1], one):
            one = Candidate(result.pop().first, one.end, "organisation")
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
        formed = tokens[one.end - 1].text.rstrip(".") in LEGAL_FORMS
        whole = (
            sentence.headline
            or formed
            or one.kind == "person"
            or end - one.end in (0, 4)
            or tokens[one.end].tag == "POS"
        )
        if whole or (end < len(tokens) and titles.is_head(tokens[end])):
            result.append(one)
        else:
            result.append(Candidate(one.first, end, "organisation"))
    return result


def _branch(before: Candidate, one: Candidate) -> bool:
    """Whether a country's name ends a body's: "Roe" + "Germany"."""
    joined = before.kind == "organisation" and before.end == one.first
    return joined and one.kind == "state" and not one.people


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
