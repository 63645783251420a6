"""What a clause must lose, and what spoils it, if it is to be read by itself and on any day."""

from collections.abc import Sequence
from typing import Final

from generator.analysis import phrases, speakers
from generator.analysis.syntax import Sentence, Token

_BODIES: Final = frozenset(("police", "team", "family", "government", "company", "public", "couple", "staff", "crew"))
"""Nouns of the singular that "they" may mean."""
_HANGING: Final = frozenset(
    (
        "today", "tomorrow", "tonight", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday",
    )
)  # fmt: skip
_TIME: Final = 4
"""Words of a time that only the day of the telling makes plain."""


def lasting(sentence: Sentence, tokens: list[Token], verb: Token) -> list[Token]:
    """A clause without what only the day of the telling makes plain: "tomorrow", "on Monday", "next week"."""
    left_out: set[int] = set()
    coming = any(child.lower in ("would", "will") for child in sentence.below(verb))
    for token in sentence.below(verb):
        if coming and token.dep == "advcl" and token.i > verb.i and _is_past(sentence, token):
            left_out |= {word.i for word in sentence.subtree(token)}  # "would rise once contact was restored"
        time = sentence.child(token, "pobj") if token.dep == "prep" else token
        if time is None or (token.dep != "prep" and token.dep not in ("npadvmod", "advmod")):
            continue
        words = sentence.subtree(time)
        hangs = any(word.lower in _HANGING for word in words) or (len(words) > 1 and words[0].lower in ("last", "next"))
        if hangs and len(words) <= _TIME and not any(word.pos == "NUM" for word in words):
            left_out |= {word.i for word in sentence.subtree(token)}
    return [token for token in tokens if token.i not in left_out]


def _is_past(sentence: Sentence, verb: Token) -> bool:
    return verb.tag == "VBD" or any(child.tag == "VBD" for child in sentence.below(verb))


def strange(sentence: Sentence, tokens: Sequence[Token], subject: Token, governor: Token | None) -> bool:
    """Whether a pronoun after the subject means something that stands in no noun before it."""
    stands = phrases.stands_for(sentence, subject, governor) if subject.pos == "PRON" else subject
    nouns = [stands] if stands is not None else []
    nouns += [token for token in tokens if token.pos in ("NOUN", "PROPN") and token != subject]
    for token in tokens:
        if token == subject or token.dep == "expl" or token.pos != "PRON":
            continue
        before = [noun for noun in nouns if noun.i < token.i]
        if token.lower in ("they", "them", "their"):
            plural = any(noun.tag in ("NNS", "NNPS") or sentence.child(noun, "conj") for noun in before)
            if not plural and not any(noun.lemma in _BODIES for noun in before):
                return True
        elif token.lower in ("it", "its") and all(
            speakers.is_person(noun) or _is_name(sentence, noun) for noun in before
        ):
            return True
    return False


def _is_name(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is a person's name."""
    if noun.text.startswith(phrases.STAND_IN):
        return True  # were it a thing, each "it" would be a stand-in
    entity = sentence.entity_at(noun.i)
    return entity is not None and entity.label == "PERSON"
