"""Quantities with what they count: "more than 1,000 troops", "up to 44 million people", "$8.6 billion"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.analysis import counted, modality, places
from generator.analysis.happenings import NOUNS, done, governor, happening, held_by, measured, of_a_toll
from generator.analysis.mentions import Mention
from generator.analysis.modality import Modality
from generator.analysis.numerals import Comparator, Numeral, comparison, read, root
from generator.analysis.scopes import everywhere, narrowing, told_in
from generator.analysis.syntax import Sentence, Token
from generator.model import Span
from generator.wording import SCALES, TENS, UNITS

_WORDS = frozenset((*UNITS, *TENS, *SCALES, *(f"{scale}s" for scale in SCALES)))
_MORE = frozenset(("additional", "another", "further", "extra", "other", "others", "more", "new"))
_PART = frozenset(("including", "include", "includes", "included"))
_SURE = frozenset(("known", "believed", "thought", "reported", "feared", "confirmed", "to", "be", "have", "been", "as"))
"""What stands between people and what became of them: "people known to be ill"."""
_KNOWN = frozenset(("reported", "confirmed", "listed", "known", "feared", "as", "still", "now"))
"""Words between those counted and what became of them."""
_EACH = frozenset(("each", "apiece", "per", "every"))


LARGE = 1000
"""From here on a length is one that few things have."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in running text, and what it counts."""

    span: Span
    """From the comparator to the noun counted."""
    text: str
    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    """Of a range ("20 to 30"), else None."""
    unit: str
    """The lemma of the noun counted, or a currency or %: troop, $, %."""
    category: str
    """A class of nouns that count the same: people, soldiers, deaths, money …; the unit where it is in none."""
    scope: tuple[str, ...] = ()
    """What narrows it, folded: names, adjectives and places: chile, combat, dock."""
    verb: str = ""
    """The lemma of the verb it belongs to: die, deploy, lose."""
    noun: str = ""
    """The noun counted with what stands before it, as written: "credit card numbers"."""
    places: tuple[str, ...] = ()
    """Of the scope the places and peoples, one name for a country and its people."""
    told_in: tuple[str, ...] = ()
    """The places that only those who give the number belong to: "Turkish officials said"."""
    held_by: str = ""
    """Of a sum or a share, the lemma of the noun it is of: loss, turnout, vote."""
    done: str = ""
    """What a question asks of those counted, in the words of the text: "were stolen", "remained"."""
    happening: str = ""
    """The class of what happens to those counted: deaths, affected, deployed …"""
    part: bool = False
    """Whether it is an increment, a share or a rate, so that no total: "another 9", "of them", "$5 an hour"."""
    vague: bool = False
    """Whether it has no value, only a magnitude: "hundreds"."""
    modality: Modality = "happened"


def find(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order; dates, ordinals and what counts nothing are left out."""
    if not any(token.lower in _WORDS or any(map(str.isdigit, token.text)) for token in sentence.tokens):
        return ()
    named = {index: mention for mention in mentions for index in range(mention.first, mention.end)}
    fronted = everywhere(sentence, named)
    found = (_quantity(sentence, number, named, fronted) for number in read(sentence))
    return tuple(quantity for quantity in found if quantity)


def _quantity(
    sentence: Sentence, number: Numeral, named: Mapping[int, Mention], fronted: tuple[str, ...]
) -> Quantity | None:
    tokens = sentence.tokens
    head = root(sentence, number)
    comparator, first = comparison(sentence, number)
    noun, part = _counted(sentence, number, head)
    if number.currency and noun and noun.lemma.lower() in counted.DURATIONS:
        noun = None
    state, last = _state(sentence, number, noun)
    place = noun or head
    verb = governor(sentence, place)
    unit, percent = _unit(sentence, number, noun)
    if percent:
        noun = None
    if not (unit or state):
        if number.value == 1 and not number.currency:
            return None
        if verb and not number.currency:
            unit, noun = measured(sentence, verb, head)
        if not (unit or number.currency):
            return None
    if number.value == 1 and not number.currency and tokens[number.first].lower == "one" and not state:
        return None
    happened = state or happening(sentence, verb, noun) or _participle(sentence, number, noun)
    if not happened and verb and verb.lemma.lower() in counted.CHANGES and of_a_toll(sentence, verb, place):
        happened = "deaths"
    lemma = verb.lemma.lower() if verb else ""
    if number.currency:
        unit, category = number.currency, "money"
    elif unit in ("$", *counted.CURRENCY_WORDS.values()):
        category = "money"
    elif unit == "%":
        category = "%"
    elif unit in counted.DURATIONS:
        if unit != "year" or not _penalty(sentence, noun, verb):
            return None
        category = "penalty"
    elif unit in counted.LENGTHS and number.value >= LARGE:
        category = counted.LENGTHS[unit]
    elif unit in counted.MEASURES or _dated(sentence, number, unit):
        return None
    elif noun is not None and _margin(sentence, noun, unit):
        category = "margin"
    else:
        category = _category(sentence, noun, unit, happened)
    if not category:
        return None
    written = _written(sentence, number, noun)
    scope, found_places = narrowing(sentence, number, noun, verb, named, category)
    found_places = tuple(dict.fromkeys((*found_places, *fronted)))
    if percent:
        last = number.end + (
            0 if tokens[number.end - 1].text.endswith("%") else 1 + (tokens[number.end].lower == "per")
        )
    return Quantity(
        span=Span(tokens[first].start, tokens[last - 1].end),
        text=sentence.between(first, last),
        comparator=comparator,
        value=number.value,
        upper=number.upper,
        unit=unit or (noun.lemma.lower() if noun else state),
        category=category,
        scope=tuple(dict.fromkeys((*scope, *found_places))),
        verb=lemma,
        noun=written,
        places=found_places,
        held_by=_held_by(sentence, number, noun, verb) if category in ("money", "%") else "",
        done=done(sentence, verb, place),
        told_in=told_in(sentence, verb, named),
        happening=happened,
        part=part or (not percent and _is_part(sentence, number, noun)),
        vague=number.vague,
        modality=modality.of(sentence, verb) if verb else "happened",
    )


def _counted(sentence: Sentence, number: Numeral, head: Token) -> tuple[Token | None, bool]:
    """The noun that a number counts, and whether the number is a part of it: "3 of the 14 passengers"."""
    tokens = sentence.tokens
    above = tokens[head.head]
    if above.lemma.lower() in counted.INSTANCES and above.i >= number.end and (of := sentence.child(above, "prep")):
        inner = sentence.child(of, "pobj") if of.lower == "of" else None
        if inner is not None and inner.tag == "NNS":
            return inner, False
    modifies = head.dep in ("nummod", "compound", "quantmod", "nmod", "amod", "det") and above.i >= number.end
    if modifies and (above.pos in NOUNS or above.lemma.lower() in counted.HAPPENINGS):
        return above, False
    if number.end < len(tokens) and tokens[number.end].lower == "of":
        inner = sentence.child(tokens[number.end], "pobj")
        if inner is None:
            return None, True
        narrowed = any(
            token.lower in ("the", "these", "those", "their", "its", "our") for token in sentence.below(inner)
        )
        total = number.vague or not narrowed
        return (inner if inner.pos in NOUNS else None), not total
    run = number.end
    while run < len(tokens) and tokens[run].pos in ("ADJ", "NOUN", "PROPN") and tokens[run].dep != "ROOT":
        run += 1
    if run > number.end and tokens[run - 1].pos in NOUNS and tokens[run - 1].lemma.lower() not in counted.DURATIONS:
        follows = tokens[run - 1]
        if follows.tag in ("NNS", "NNPS") or head.pos not in ("NUM", "NOUN"):
            return follows, False
    return None, False


def _unit(sentence: Sentence, number: Numeral, noun: Token | None) -> tuple[str, bool]:
    """The lemma of what is counted, with % and currencies as such; and whether it is %."""
    tokens = sentence.tokens
    after = [token.lower for token in tokens[number.end : number.end + 2]]
    if after[:1] in (["%"], ["percent"], ["pc"]) or after == ["per", "cent"]:
        return "%", True
    if sentence.tokens[number.end - 1].text.endswith("%"):
        return "%", True
    if noun is None:
        return "", False
    lemma = noun.lemma.lower()
    if lemma in counted.CURRENCY_WORDS and not number.currency:
        return counted.CURRENCY_WORDS[lemma], False
    return lemma, False


def _state(sentence: Sentence, number: Numeral, noun: Token | None) -> tuple[str, int]:
    """What an adjective says has become of those counted ("14 dead", "14 people missing"), and where it ends."""
    tokens = sentence.tokens
    if them := _of_them(tokens, number.end):
        return them, number.end
    last = noun.i + 1 if noun and number.end <= noun.i < number.end + 8 else number.end
    found = counted.HAPPENINGS.get(noun.lemma.lower(), "") if noun and noun.pos != "VERB" else ""
    if found in counted.OUTCOMES:
        return found, last
    if last < len(tokens) and tokens[last].pos in ("ADJ", "VERB", "NOUN", "ADV"):
        after = tokens[last]
        if (found := counted.HAPPENINGS.get(after.lower, "")) in counted.OUTCOMES:
            return found, last + 1
        if after.tag == "VBN" and (found := counted.HAPPENINGS.get(after.lemma.lower(), "")) in counted.OUTCOMES:
            return found, last + 1
    return _stated(sentence, last), last


def _of_them(tokens: tuple[Token, ...], end: int) -> str:
    """What became of some of those told of before: "three of them dead", "one of whom has died"."""
    rest = tokens[end : end + 6]
    if len(rest) < 3 or rest[0].lower != "of" or rest[1].lower not in ("them", "whom"):
        return ""
    told = next((token for token in rest[2:] if token.pos not in ("AUX", "ADV")), None)
    found = (counted.HAPPENINGS.get(word, "") for word in (told.lower, told.lemma.lower())) if told else ()
    return "deaths" if "deaths" in found else ""


def _stated(sentence: Sentence, last: int) -> str:
    """What is said to have become of those counted, who are the subject: "six were killed and 14 were missing"."""
    rest = sentence.tokens[last : last + 5]
    if not rest or rest[0].lemma.lower() not in ("be", "remain"):
        return ""
    stated = next((token for token in rest[1:] if token.pos != "ADV" and token.lower not in _KNOWN), None)
    found = counted.HAPPENINGS.get(stated.lower, "") if stated else ""
    return found if found in ("missing", "deaths", "homeless") else ""


def _participle(sentence: Sentence, number: Numeral, noun: Token | None) -> str:
    """What became of those whose number stands later on: "the number of people confirmed killed has climbed to 29"."""
    if noun is None or noun.i > number.first:
        return ""
    for token in sentence.tokens[noun.i + 1 : noun.i + 7]:
        if token.lower in _SURE:
            continue
        if token.tag != "VBN" and token.pos != "ADJ":
            break
        if (found := counted.HAPPENINGS.get(token.lemma.lower(), "")) in counted.OUTCOMES:
            return found
    return ""


def _category(sentence: Sentence, noun: Token | None, unit: str, happening: str) -> str:
    """The class of what is counted: what happened to them, where that is counted, else the noun's."""
    found = counted.NOUNS.get(unit, "")
    if unit == "body" and noun and any(token.lower in ("governing", "ruling") for token in sentence.below(noun)):
        return unit
    if noun is not None and not found:
        country = places.named(noun.text)
        if country and country.people:
            found = "person"
    if unit == "personnel" and noun is not None:
        modifiers = {token.lower for token in sentence.below(noun)}
        if modifiers & {"emergency", "medical", "rescue", "civilian", "health", "security", "relief", "key"}:
            return "staff"
    if happening in counted.OUTCOMES and found not in ("deaths", "bodies", "buildings", "votes", "seats"):
        return happening
    return found or unit or happening


def _margin(sentence: Sentence, noun: Token, unit: str) -> bool:
    """Whether votes or seats are those by which one is ahead: "a lead of 311 votes", "won by 274 votes"."""
    if counted.NOUNS.get(unit) not in ("votes", "seats") or noun.dep != "pobj":
        return False
    preposition = sentence.tokens[noun.head]
    outer = sentence.tokens[preposition.head]
    return preposition.lower == "by" or (preposition.lower == "of" and outer.lemma.lower() in counted.MARGINS)


def _dated(sentence: Sentence, number: Numeral, unit: str) -> bool:
    """Whether a number is a part of a date, a time or an ordinal, though the words beside it look counted."""
    entity = sentence.entity_at(number.first)
    if entity is None or entity.label not in ("DATE", "TIME", "ORDINAL", "LAW", "PRODUCT", "FAC"):
        return False
    return unit not in counted.NOUNS


def _penalty(sentence: Sentence, noun: Token | None, verb: Token | None) -> bool:
    """Whether years are a prison sentence."""
    if verb and verb.lemma.lower() in counted.PENALTIES:
        return True
    near = sentence.subtree(noun) if noun else []
    return any(token.lemma.lower() in counted.PENALTIES for token in near)


def _written(sentence: Sentence, number: Numeral, noun: Token | None) -> str:
    """The noun counted with what stands between the number and it."""
    if noun is None or noun.i < number.end:
        return ""
    first = number.end + (sentence.tokens[number.end].lower == "of" and noun.i > number.end)
    return sentence.between(first, noun.i + 1)


def _held_by(sentence: Sentence, number: Numeral, noun: Token | None, verb: Token | None) -> str:
    """The noun that a sum or a share is of; for "a $5 billion deal" the noun beside it."""
    if noun is not None and noun.lemma.lower() not in counted.CURRENCY_WORDS:
        return noun.lemma.lower()
    token = root(sentence, number)
    above = sentence.tokens[token.head]
    signs = above.text in ("%", "percent", "per", "cent") or above.lemma.lower() in counted.CURRENCY_WORDS
    return held_by(sentence, above if signs else token, verb)


def _is_part(sentence: Sentence, number: Numeral, noun: Token | None) -> bool:
    """Whether a number is an increment, a share of another, or a rate."""
    tokens = sentence.tokens
    last = noun.i + 1 if noun and noun.i >= number.end else number.end
    near = [token.lower for token in tokens[max(0, number.first - 4) : number.first]]
    if near[-2:] == ["of", "the"]:
        return True
    inside = [token.lower for token in tokens[number.end : last]]
    if any(word in _MORE for word in near if word != "more") or any(word in _MORE for word in inside):
        return True
    after = [token.lower for token in tokens[last : last + 3]]
    if after[:1] and (after[0] in _EACH or after[0] in ("more", "fewer", "less", "others")):
        return True
    if after[:2] in (["in", "a"], ["in", "one"], ["within", "a"]) and after[2:] and after[2] in counted.DURATIONS:
        return True
    if len(after) > 1 and after[0] in ("a", "an") and after[1] in (*counted.DURATIONS, "share", "head", "person"):
        return True
    if after[:1] == ["of"] and noun is not None and noun.i < number.end:
        return True
    above = sentence.above(noun or root(sentence, number))
    return any(token.lower in _PART for token, _ in zip(above, range(3), strict=False))
