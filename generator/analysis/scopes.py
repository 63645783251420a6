"""What narrows a quantity: words before the noun, places and peoples, and where those belong who give the number."""

from collections.abc import Mapping

from generator.analysis import counted, places
from generator.analysis.mentions import Mention
from generator.analysis.numerals import Numeral
from generator.analysis.syntax import Sentence, Token

_WHERE = frozenset(
    ("in", "at", "across", "near", "throughout", "inside", "outside", "around", "along", "within", "between")
)
_AREAS = frozenset(
    (
        "area",
        "region",
        "province",
        "district",
        "enclave",
        "territory",
        "city",
        "town",
        "village",
        "camp",
        "county",
        "state",
        "zone",
    )
)
_ALL = frozenset(("both", "all", "combined", "together", "overall", "total"))


def narrowing(
    sentence: Sentence,
    number: Numeral,
    noun: Token | None,
    verb: Token | None,
    named: Mapping[int, Mention],
    category: str,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What narrows a quantity: words before the noun, the noun itself where its class is wider; and the places."""
    words: list[str] = []
    found: list[str] = []
    if noun is not None:
        for token in sentence.below(noun):
            if token.i == number.end - 1 or number.first <= token.i < number.end:
                continue
            if token.dep in ("amod", "compound", "nmod", "poss", "npadvmod"):
                place = place_of(sentence, token, named)
                if place:
                    found.append(place)
                elif (
                    token.pos in ("ADJ", "NOUN", "PROPN", "VERB")
                    and token.lower not in counted.COMPARING
                    and token.lower not in counted.MODIFIES_NOTHING
                    and counted.NOUNS.get(token.lower) != category
                ):
                    words.append(token.lemma.lower())
        lemma = noun.lemma.lower()
        country = places.named(noun.text)
        if country and country.people:
            found.append(places.key(country.name))
        elif category in counted.OUTCOMES and lemma not in counted.GENERIC and counted.NOUNS.get(lemma) != category:
            words.append(lemma)
        _located(sentence, noun, named, words, found)
    if verb is not None:
        _located(sentence, verb, named, words, found)
        subject = sentence.subject(verb)
        counts = subject is not None and (noun is None or subject.i != noun.i)
        if subject is not None and counts and subject.lemma.lower() in (*counted.TOTALS, *counted.NOUNS):
            found += [place for token in sentence.below(subject) if (place := place_of(sentence, token, named))]
            _located(sentence, subject, named, words, found)
    return tuple(dict.fromkeys(words)), tuple(dict.fromkeys(found))


def everywhere(sentence: Sentence, named: Mapping[int, Mention]) -> tuple[str, ...]:
    """The places a sentence begins with, which hold for all of it: "In Chile, officials said that …"."""
    if not sentence.tokens or sentence.tokens[0].lower not in _WHERE:
        return ()
    inner = sentence.child(sentence.tokens[0], "pobj")
    inside = sentence.subtree(inner)[:8] if inner else []
    return tuple(place for token in inside if (place := place_of(sentence, token, named)))


def told_in(sentence: Sentence, verb: Token | None, named: Mapping[int, Mention]) -> tuple[str, ...]:
    """The places that those who say it belong to: the subjects of the verbs whose complement it is."""
    found: list[str] = []
    below = verb
    for above in sentence.above(verb) if verb else ():
        if below and below.dep in ("ccomp", "pcomp") and (subject := sentence.child(above, "nsubj", "nsubjpass")):
            found += [place for token in sentence.subtree(subject)[:12] if (place := place_of(sentence, token, named))]
        below = above
    return tuple(dict.fromkeys(found))


def _located(
    sentence: Sentence, token: Token, named: Mapping[int, Mention], words: list[str], found: list[str]
) -> None:
    """Add the places that prepositions below a token give, and what narrows an area that has no name."""
    waiting = [token]
    while waiting:
        token = waiting.pop()
        for preposition in sentence.below(token):
            area = token.lemma.lower() in _AREAS and preposition.lower == "of"
            if preposition.dep != "prep" or not (area or preposition.lower in _WHERE):
                continue
            inner = sentence.child(preposition, "pobj")
            if inner is None or any(part.lower in _ALL or part.pos == "NUM" for part in sentence.below(inner)):
                continue
            waiting.append(inner)
            for name in (inner, *(part for part in sentence.below(inner) if part.dep in ("conj", "appos"))):
                if place := place_of(sentence, name, named):
                    found.append(place)
            if inner.lemma.lower() in _AREAS and not place_of(sentence, inner, named):
                named_by = [place_of(sentence, part, named) for part in sentence.below(inner) if part.dep == "compound"]
                words += [] if any(named_by) else [inner.lemma.lower()]
                for part in sentence.below(inner):
                    if part.dep in ("amod", "compound", "acl", "poss"):
                        narrowing = sentence.subtree(part)[:8] if part.dep == "acl" else (part,)
                        words += [
                            one.lemma.lower()
                            for one in narrowing
                            if one.pos in ("VERB", "NOUN", "ADJ", "PROPN") and not place_of(sentence, one, named)
                        ]
                        found += [place for one in narrowing if (place := place_of(sentence, one, named))]


def place_of(sentence: Sentence, token: Token, named: Mapping[int, Mention]) -> str:
    """The key of the place or people that a token names, as the last word of its name; else nothing."""
    mention = named.get(token.i)
    if mention is not None and mention.kind in ("state", "place"):
        return counted.country(mention.name) if token.i == mention.end - 1 else ""
    entity = sentence.entity_at(token.i)
    if entity is not None and entity.label in ("GPE", "LOC", "NORP"):
        if token.i != entity.end - 1:
            return ""
        words = sentence.between(entity.first, entity.end)
        return counted.country(words.removeprefix("the ").removeprefix("The "))
    country = places.named(token.text) if token.text[:1].isupper() else None
    return places.key(country.name) if country else ""
