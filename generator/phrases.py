"""Phrases of a sentence as they can stand in a question: without marks and asides, with a name for each pronoun."""

from collections.abc import Sequence
from typing import Final

from generator import speakers
from generator.mentions import Mention
from generator.syntax import Sentence, Token

LONGEST: Final = 14
"""Words of a subject; of a longer one only the name is kept."""
_OWN: Final = frozenset(("i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours"))
_PERSONS: Final = frozenset(("he", "she", "him", "her", "his", "hers"))
POINTING: Final = frozenset(("this", "that", "these", "those"))
_MARKS: Final = '"“”«»'


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
        opens = token.i == 0 and (shouted or not token.text.isupper())
        named = sentence.entity_at(0) is not None and token.pos not in ("DET", "ADV", "ADJ", "PRON")
        lowered = opens and not named and token.pos not in ("PROPN", "NUM")
        if token.tag == "DT" and token.dep == "det" and token.lower in POINTING:
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
        if child.dep in ("appos", "relcl", "advcl", "cc", "conj", "punct") and (comma or child.dep == "relcl"):
            left_out |= {token.i for token in sentence.subtree(child)}
    tokens = [token for token in sentence.subtree(noun) if token.i not in left_out]
    kept: list[Token] = []
    for token in tokens:
        if kept and token.i != kept[-1].i + 1 and token.i > noun.i:
            break
        kept.append(token)
    return kept


def without_aside(tokens: list[Token], verb: Token) -> list[Token]:
    """A clause up to what a comma sets off at its end: ", which would …", ", ending a decade of …"."""
    for place in range(1, len(tokens) - 1):
        if tokens[place].text == "," and tokens[place].i > verb.i and tokens[place + 1].tag in ("WDT", "WP", "VBG"):
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
    who = speakers.name(sentence, mentions, above)
    plural = above.tag in ("NNS", "NNPS") or who.plural
    if (lower in _PERSONS) != (who.kind == "person") or (lower == "it" and plural):
        return None
    tokens = thing(sentence, above)
    return words(sentence, tokens) if len(tokens) < 8 and not unbound(tokens, None) else _inside(who.name)


def stands_for(sentence: Sentence, pronoun: Token, verb: Token | None) -> Token | None:
    """The subject of the verb that governs a pronoun's clause, or of the next one above that has another."""
    above = subject_of(sentence, verb) if verb else None
    if verb and (above is None or above == pronoun):
        higher = (one for one in sentence.above(verb) if one.pos in ("VERB", "AUX"))
        above = next((found for one in higher if (found := sentence.child(one, "nsubj", "nsubjpass"))), None)
    return above


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """A verb's subject; of an infinitive that of the verb it belongs to: "has yet to decide", "declined to say"."""
    found = sentence.subject(verb)
    while found is None and verb.dep in ("xcomp", "conj", "pcomp", "prep", "advcl") and verb.head != verb.i:
        verb = sentence.tokens[verb.head]
        found = sentence.subject(verb)
    return found


def unbound(tokens: Sequence[Token], subject: Token | None) -> bool:
    """Whether a pronoun among some words has nothing there to stand for, or means the speaker."""
    for token in tokens:
        lower = token.lower
        if token.tag not in ("PRP", "PRP$") and not (token.pos == "PRON" and lower in POINTING):
            continue
        if lower in _OWN or (lower in POINTING and token.dep != "expl"):
            return True
        if token.dep == "expl":
            continue
        if subject is None or subject.pos not in ("NOUN", "PROPN") or token.i < subject.i:
            return True
        if lower in _PERSONS and subject.pos != "PROPN" and not speakers.is_person(subject):
            return True
    return False
