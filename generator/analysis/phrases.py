"""Phrases of a sentence as they can stand in a question: without marks and asides, with a name for each pronoun."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.analysis import speakers
from generator.analysis.mentions import Mention
from generator.analysis.syntax import Sentence, Token

LONGEST: Final = 14
"""Words of a subject; of a longer one only the name is kept."""
_OWN: Final = frozenset(("i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours"))
_PERSONS: Final = frozenset(("he", "she", "him", "her", "his", "hers"))
_PLURAL: Final = frozenset(("they", "them"))
POINTING: Final = frozenset(("this", "that", "these", "those"))
_PERIODS: Final = frozenset((
    "morning", "afternoon", "evening", "night", "day", "week", "weekend", "month", "quarter", "summer", "autumn",
    "winter", "spring", "season", "year", "decade",
))  # fmt: skip
"""Of these, "this" and "the" are not the same one."""
_MARKS: Final = '"“”«»'
_RELATIVE: Final = frozenset(("WDT", "WP", "WP$", "WRB"))
STAND_IN: Final = "\ufffc"
"""What stands in a question for whom a pronoun means that only the sentences before can tell."""
_CLASSES: Final = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "it", "its": "it",
}  # fmt: skip


def words(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """Words as they stand in the sentence, quotation marks and a capital that only opened it left out."""
    kept = [token for token in tokens if token.text not in _MARKS]
    while kept and kept[-1].pos == "PUNCT" and kept[-1].text not in ")%]":
        kept.pop()
    while kept and kept[0].pos == "PUNCT":
        kept.pop(0)
    text = ""
    for place, token in enumerate(kept):
        if place:
            before = kept[place - 1]
            start = sentence.span.start
            gap = sentence.text[before.end - start : token.start - start]
            text += gap if before.i + 1 == token.i else " "
        shouted = token.text.isupper() and len(token.text) > 5
        opens = token.i == 0 and (shouted or token.text == "A" or not token.text.isupper())
        named = sentence.entity_at(0) is not None and token.pos not in ("DET", "ADV", "ADJ", "PRON")
        lowered = opens and not named and token.pos not in ("PROPN", "NUM")
        points = token.tag == "DT" and token.dep == "det" and token.lower in POINTING
        if points and sentence.tokens[token.head].lower not in _PERIODS:
            text += "the"
            continue
        text += (
            token.lower if lowered and shouted else token.text[:1].lower() + token.text[1:] if lowered else token.text
        )
    return " ".join(text.split())


def thing(sentence: Sentence, noun: Token) -> list[Token]:
    """A noun with what belongs to it, without clauses set off by commas."""
    left_out: set[int] = set()
    for child in sentence.below(noun):
        comma = child.i and sentence.tokens[child.i - 1].text in (",", "—", "–", "-") and child.i > noun.i
        if child.dep in ("appos", "relcl", "acl", "amod", "advcl", "cc", "conj", "punct") and (
            comma or child.dep == "relcl"
        ):
            left_out |= {token.i for token in sentence.subtree(child)}
    tokens = [token for token in sentence.subtree(noun) if token.i not in left_out]
    kept: list[Token] = []
    for token in tokens:
        if kept and token.i != kept[-1].i + 1 and token.i > noun.i:
            break
        kept.append(token)
    return kept


def short(tokens: list[Token]) -> list[Token]:
    """A long phrase up to what a clause within it adds: "the death of a man" of "a man whose boat …"."""
    if len(tokens) > LONGEST:
        place = next((place for place, token in enumerate(tokens) if place and token.tag in _RELATIVE), len(tokens))
        return tokens[:place]
    return tokens


def without_aside(tokens: list[Token], verb: Token) -> list[Token]:
    """A clause up to what a comma sets off at its end: ", which would …", ", where …", ", ending a decade of …"."""
    for place in range(1, len(tokens) - 1):
        if (
            tokens[place].text == ","
            and tokens[place].i > verb.i
            and tokens[place + 1].tag in ("WDT", "WP", "WRB", "VBG")
        ):
            return tokens[:place]
    return tokens


def named(sentence: Sentence, mentions: Sequence[Mention], subject: Token) -> str | None:
    """A subject as a question names it; None for a pronoun, and for what only points back."""
    if subject.pos not in ("NOUN", "PROPN") or subject.lower in POINTING:
        return None
    tokens = thing(sentence, subject)
    conjoined = [child for child in sentence.below(subject) if child.dep == "conj"]
    if conjoined:
        tokens = [token for token in sentence.subtree(subject) if token.i <= max(c.i for c in conjoined)]
    if len(tokens) > LONGEST or unbound(tokens, None):
        found = speakers.name(sentence, mentions, subject)
        if found.plural or not found.name or any(token.pos == "PRON" for token in tokens[:1]):
            return None
        return _inside(found.name)
    return words(sentence, tokens)


def _inside(name: str) -> str:
    """A name as it reads within a sentence: "the firm", not "The firm"."""
    return name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name


def antecedent(sentence: Sentence, mentions: Sequence[Mention], pronoun: Token, verb: Token | None) -> str | None:
    """The subject above that a pronoun stands for: "the firm" in "the firm did not say when it would open"."""
    above = stands_for(sentence, pronoun, verb)
    lower = pronoun.lower
    if above is None or above.pos not in ("NOUN", "PROPN") or lower in _OWN | POINTING:
        return None
    written = sentence.text[above.start - sentence.span.start : above.end - sentence.span.start].lower()
    if above.text.startswith(STAND_IN) and (written in _PERSONS) != (lower in _PERSONS):
        return None  # "she did not say what it would cost"
    who = speakers.name(sentence, mentions, above)
    plural = above.tag in ("NNS", "NNPS") or who.plural
    if (lower in _PERSONS) != (who.kind == "person") or (lower == "it" and plural):
        return None
    tokens = thing(sentence, above)
    return words(sentence, tokens) if len(tokens) < 8 and not unbound(tokens, None) else _inside(who.name)


def stands_for(sentence: Sentence, pronoun: Token, verb: Token | None) -> Token | None:
    """The subject of the verb that governs a pronoun's clause, or of the next one above that has another."""
    above = subject_of(sentence, verb) if verb else None
    if verb and (above is None or above == pronoun or above.lower == pronoun.lower):
        higher = (one for one in sentence.above(verb) if one.pos in ("VERB", "AUX"))
        above = next((found for one in higher if (found := sentence.child(one, "nsubj", "nsubjpass"))), None)
    return above


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """A verb's subject; of an infinitive that of the verb it belongs to: "has yet to decide", "declined to say"."""
    found = sentence.subject(verb)
    head = sentence.tokens[verb.head]
    if found is None and verb.dep in ("xcomp", "advcl") and head.lemma in ("call", "urge", "ask", "press", "order"):
        on = next((child for child in sentence.below(head) if child.lower == "on"), None)
        asked = sentence.child(on, "pobj") if on else sentence.child(head, "dobj")
        if asked and asked.i < verb.i:
            return asked
    while found is None and verb.dep in ("xcomp", "conj", "pcomp", "prep", "advcl") and verb.head != verb.i:
        verb = sentence.tokens[verb.head]
        found = sentence.subject(verb)
    return found


def with_object(sentence: Sentence, mentions: Sequence[Mention], verb: Token, governor: Token | None) -> Sentence:
    """A sentence with the subject above for an "it" that is the object of a clause: "whether it was open to it"."""
    tokens = sentence.subtree(verb)
    found = next((token for token in tokens if token.lower == "it" and _is_object_of(tokens, token, verb)), None)
    own = sentence.child(verb, "nsubj", "nsubjpass")
    if found is None or own is None or own.pos == "PRON":
        return sentence
    name = antecedent(sentence, mentions, found, governor)
    if name is None:
        return sentence
    put = found._replace(text=name, pos="PROPN", tag="NNP")
    return replace(sentence, tokens=(*sentence.tokens[: found.i], put, *sentence.tokens[found.i + 1 :]))


def led_by_pronoun(sentence: Sentence) -> tuple[str, Sentence] | None:
    """The pronoun a sentence is about, with the sentence in which a stand-in replaces it; None where there is none.

    Only a pronoun with no noun before it that it could stand for is sure to mean somebody of the sentences before.
    """
    first, nouns = None, False
    for token in sentence.tokens:
        if token.pos == "PROPN" or (token.pos == "NOUN" and speakers.is_person(token)):
            return None
        if token.pos == "PRON" and token.lower in _CLASSES:
            first = token
            break
        nouns = nouns or token.pos == "NOUN"
    if first is None or first.dep not in ("nsubj", "nsubjpass", "poss") or (nouns and first.lower not in _PERSONS):
        return None
    meant = _CLASSES[first.lower]
    tokens = tuple(
        token._replace(
            text=STAND_IN + "'s" if token.tag == "PRP$" else STAND_IN, lemma=STAND_IN, pos="PROPN", tag="NNP"
        )
        if _CLASSES.get(token.lower) == meant and token.dep != "expl"
        else token
        for token in sentence.tokens
    )
    return meant, replace(sentence, tokens=tokens)


def _is_object_of(tokens: Sequence[Token], pronoun: Token, verb: Token | None) -> bool:
    """Whether a pronoun is the object of a verb, or of a preposition or adjective that belongs to it."""
    places = {token.i: token for token in tokens}
    above = places.get(pronoun.head)
    while above is not None and above != verb and above.pos in ("ADP", "ADJ", "ADV") and above.head != above.i:
        above = places.get(above.head)
    return verb is not None and above == verb and pronoun.dep in ("dobj", "dative", "pobj")


def unbound(tokens: Sequence[Token], subject: Token | None, verb: Token | None = None) -> bool:
    """Whether a pronoun among some words has nothing there to stand for, or means the speaker.

    `verb` is that of which the subject is the subject, so that its object is somebody else.
    """
    for token in tokens:
        lower = token.lower
        if token.tag == "WDT" or lower.endswith(("self", "selves")):
            continue
        if token.tag not in ("PRP", "PRP$") and not (token.pos == "PRON" and lower in POINTING):
            continue
        if lower in _OWN or (lower in POINTING and token.dep != "expl"):
            return True
        if token.dep == "expl":
            continue
        if subject is not None and token.tag == "PRP" and lower not in _PLURAL and _is_object_of(tokens, token, verb):
            return True  # of two of one clause neither is the other
        if subject is None or subject.pos not in ("NOUN", "PROPN") or token.i < subject.i:
            return True
        if lower in _PERSONS and subject.pos != "PROPN" and not speakers.is_person(subject):
            return True
    return False
