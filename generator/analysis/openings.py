"""How an indirect question begins, what it asks by that, and whether it is told of the past."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.analysis.syntax import Sentence, Token

_WH: Final = frozenset(("WRB", "WP", "WDT", "WP$"))
_SETTLING: Final = frozenset(("settle", "decide", "determine", "agree", "disclose", "know", "explain", "specify"))
_HOW: Final = frozenset(("many", "much", "long", "soon", "far", "often", "likely", "big", "large", "badly", "quickly"))


def opening(sentence: Sentence, verb: Token, tokens: Sequence[Token]) -> list[Token]:
    """The question phrase a clause begins with: "when", "how many people", "in which city"."""
    first = tokens[0] if tokens else verb
    if first.tag not in _WH:
        return []
    top = first
    while top.head != top.i and sentence.tokens[top.head].pos not in ("VERB", "AUX"):
        top = sentence.tokens[top.head]
    if top.pos in ("VERB", "AUX"):
        second = tokens[1] if len(tokens) > 1 else first
        return [first, second] if first.head == second.i and second.lower in _HOW else [first]
    found: list[Token] = []
    for token in sentence.subtree(top):
        if token in tokens and (not found or token.i == found[-1].i + 1):
            found.append(token)
    return found


class Fronted(NamedTuple):
    """The parts of an indirect question that opens a sentence."""

    asked: Sequence[Token]
    """As in "what powers"."""
    subject: Sequence[Token]
    first: Token
    """The auxiliary that a direct question puts before the subject."""
    rest: Sequence[Token]


def fronted(sentence: Sentence) -> Fronted | None:
    """The parts of "what powers the council would have" where "was not settled" follows.

    Read from the order of the words, since parsers take such nouns for verbs.
    """
    tokens = sentence.tokens
    denial = next((token for token in tokens if token.dep == "neg"), None)
    modal = next((token for token in tokens if token.tag == "MD"), None)
    if denial is None or modal is None or tokens[0].lower not in ("what", "which") or not 3 < modal.i < denial.i - 2:
        return None
    noun, then, told = tokens[1], tokens[2], sentence.tokens[denial.head]
    begins = then.pos in ("DET", "PROPN") or then.tag == "PRP$"
    verb, finite = tokens[modal.i + 1], tokens[denial.i - 1]
    if not (noun.tag in ("NNS", "NN", "VBZ") and begins and verb.tag == "VB" and finite.tag in ("VBD", "VBZ", "VBP")):
        return None
    if told.lemma not in _SETTLING or told.dep != "ROOT" or any(token.text == "," for token in tokens[: denial.i]):
        return None
    return Fronted(tokens[:2], tokens[2 : modal.i], modal, tokens[modal.i + 1 : denial.i - 1])


def past_above(sentence: Sentence, verb: Token) -> bool:
    """Whether what governs a clause is told in the past: "it was unclear", "did not say"."""
    for above in sentence.above(verb):
        auxiliaries = [child for child in sentence.below(above) if child.dep in ("aux", "auxpass")]
        if above.tag == "VBD" or any(one.tag == "VBD" or one.lower in ("would", "could") for one in auxiliaries):
            return True
        if above.tag in ("VBZ", "VBP"):
            return False
    return False


def asks(opening: Sequence[Token], tokens: Sequence[Token]) -> str:
    """The word that a question asks with, as in "who" or "how many"; "whether" without one."""
    if not opening:
        return "whether"
    word = opening[0].lower
    if word == "how" and len(opening) > 1 and opening[1].lower in _HOW:
        return f"how {opening[1].lower}"
    return word
