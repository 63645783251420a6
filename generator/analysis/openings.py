"""How an indirect question begins, what it asks by that, and whether it is told of the past."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.syntax import Sentence, Token

_WH: Final = frozenset(("WRB", "WP", "WDT", "WP$"))
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
