"""What nobody asks: what is no deed, whether a toll will rise, and whether who charges people is charged."""

from typing import Final

from generator.analysis import phrases
from generator.analysis.syntax import Sentence, Token

_SAYING: Final = frozenset(("say", "report", "announce", "tell", "be", "see", "note", "last"))
"""What nobody asks whether it will be done."""
SHELLS: Final = frozenset(
    ("move", "step", "issue", "matter", "incident", "measure", "idea", "claim", "effort", "thing")
)
"""Nouns that only point back to what the sentence before told."""
_LIGHT: Final = frozenset(
    ("face", "consider", "think", "feel", "bear", "know", "learn", "understand", "discuss", "debate")
)
"""What is no deed that anybody could see done: "will face anger"."""
_RISING: Final = frozenset(("rise", "climb", "grow", "increase"))
_CHARGING: Final = frozenset(("charge", "accuse", "indict", "arraign", "prosecute"))
_OFFICERS: Final = frozenset(
    ("inspector", "superintendent", "commissioner", "sheriff", "detective", "prosecutor", "constable", "police")
)
"""Who charges others: "he" in what they say of a charge is never they themselves."""


def of_clause(sentence: Sentence, subject: Token, verb: Token, governor: Token | None) -> bool:
    """Whether a clause asks what nobody would: "the toll would rise", "he would be charged" of what an officer says."""
    if subject.lemma == "toll" and verb.lemma in _RISING:
        return True
    charged = verb.lemma in _CHARGING and any(child.dep == "auxpass" for child in sentence.below(verb))
    return charged and subject.pos == "PRON" and governor is not None and _is_officer(sentence, governor)


def is_no_deed(sentence: Sentence, verb: Token) -> bool:
    """Whether nobody could see a thing done: "face anger", "look at the messages", "discuss a truce"."""
    looks = verb.lemma == "look" and any(child.lower == "at" for child in sentence.below(verb))
    return verb.lemma in _SAYING or verb.lemma in _LIGHT or looks


def _is_officer(sentence: Sentence, verb: Token) -> bool:
    """Whether who does something is of those who charge people."""
    subject = phrases.subject_of(sentence, verb)
    words = (word for token in sentence.subtree(subject) for word in token.lower.split("-")) if subject else ()
    return not _OFFICERS.isdisjoint(words)
