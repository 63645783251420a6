"""Words that news uses one for the other, so that an answer need not repeat the words of its question.

Small families of general English, in the manner of the synonym sets of WordNet: who is not known by name yet, what is
asked for, what is owned, where money goes. Two of one family are no proof of one matter; what rests on them alone is a
candidate for an answer, and never one that settles a question.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.passages import Analysis
from generator.distillation.corpus import stem, told_in

_FAMILIES: Final = (
    "attacker assailant gunman hacker intruder raider robber thief bomber kidnapper abductor captor perpetrator",
    "want demand ask request seek require",
    "own owner belong sell buy purchase sale lease mortgage landlord",
    "go pass transfer pay wire move account",
    "enter access break intrude infiltrate",
    "kill shoot murder die death",
    "cost spend price worth",
    "cause trigger spark ignite",
    "hurt injure wound",
    "hear meet interview question",
    "attack hit strike bomb shell fire",
    "open reopen close closed closure",
    "airport airstrip airfield runway",
    "leak disclose",
    "order command instruct instruction",
    "missing disappear vanish",
)
_OF: Final = {word: frozenset(family.split()) for family in reversed(_FAMILIES) for word in family.split()}
_HEADS: Final = {stem(word): stem(family.split()[0]) for family in reversed(_FAMILIES) for word in family.split()}


def kin(word: str) -> frozenset[str]:
    """The lemmas that stand for the same as one, with it."""
    return _OF.get(word, frozenset((word,)))


def head(short: str) -> str:
    """One stem for all words that stand for the same as one of this stem."""
    return _HEADS.get(short, short)


def akin(words: Sequence[str], analysis: Analysis, number: int) -> int:
    """How many of some lemmas a passage has, in their own form or another one, or in a word for the same."""
    told, lemmas = told_in(analysis, number), frozenset(analysis.passages[number].words)
    kept = {stem(word): word for word in words}
    return sum(short in told or not kin(word).isdisjoint(lemmas) for short, word in kept.items())
