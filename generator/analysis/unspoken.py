"""Sentences that leave unsaid what only the sentences before them tell: "It said it would comply", "did so in 2009"."""

from typing import Final

from generator.analysis.syntax import Sentence, Token

_NEEDING: Final = frozenset(("comply", "decide"))
"""Verbs that mean nothing without what is complied with or decided."""
_COMPLEMENTS: Final = frozenset(("dobj", "ccomp", "xcomp", "nsubjpass", "auxpass", "agent", "relcl", "dative"))
_PREPOSITIONS: Final = frozenset(("with", "on", "upon", "about", "against", "for", "in", "between", "whether", "over"))
"""What leads to such a complement; "in May" and "on Friday" do not."""
_TIMES: Final = frozenset(("DATE", "TIME"))


def points_back(sentence: Sentence) -> bool:
    """Whether a sentence cannot be understood alone for want of what a verb of it is about."""
    return any(_is_bare(sentence, token) or _stands_for(sentence, token) for token in sentence.tokens)


def _is_bare(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb lacks what it needs: "would comply by Friday"."""
    if verb.pos != "VERB" or verb.lemma not in _NEEDING or verb.dep in ("relcl", "acl", "amod", "pcomp"):
        return False
    above = sentence.tokens[verb.head]
    if verb.lemma == "decide" and verb.dep in ("ccomp", "advcl", "xcomp") and above.lemma != "be":
        return False  # "how they decide", "it is for the court to decide"
    for child in sentence.below(verb):
        if child.dep in _COMPLEMENTS or (child.dep == "advmod" and child.lower in ("whether", "how", "otherwise")):
            return False
        if child.dep == "prep" and child.lower in _PREPOSITIONS:
            noun = sentence.child(child, "pobj")
            entity = sentence.entity_at(noun.i) if noun else None
            if entity is None or entity.label not in _TIMES:
                return False
    return not any(token.text in '"“”' for token in sentence.tokens)


def _stands_for(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands for a deed that is told nowhere before it: "did so", "pretend otherwise"."""
    verb = sentence.tokens[token.head]
    if token.dep != "advmod" or token.i != verb.i + 1 or verb.pos not in ("VERB", "AUX"):
        return False
    if token.lower != "otherwise" and not (token.lower == "so" and verb.lemma == "do"):
        return False
    if token.lower == "so" and sentence.tokens[min(token.i + 1, len(sentence.tokens) - 1)].pos in ("ADJ", "ADV", "DET"):
        return False
    return not any(one.pos == "VERB" for one in sentence.tokens[: verb.i])
