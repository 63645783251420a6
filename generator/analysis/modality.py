"""How surely something is said: whether it happened, is planned, expected, possible, denied; and the hedge words.

Read off the parse, in the way of factuality lexicons (FactBank, Saurí and Pustejovsky 2009): a word's own auxiliaries
and negation, then the words that govern it on the way to the root, each with what it says of what it governs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.analysis.clauses import parted
from generator.analysis.factuality import MODALS, ONLY_CLAUSE, SAYS, TELLING, WITH_PARTICLE, words
from generator.analysis.factuality import Modality as Modality
from generator.analysis.syntax import Sentence, Token
from generator.model import Span

_CONDITIONS: Final = frozenset(("if", "unless", "provided", "assuming"))
_NEVER: Final = frozenset(("never", "no", "neither", "nor", "hardly", "n't", "n’t", "not", "without"))
_CLAUSES: Final = frozenset(("xcomp", "ccomp", "acl", "advcl", "pcomp", "csubj", "csubjpass", "acomp", "oprd"))
_OBJECTS: Final = frozenset(("dobj", "obj", "nsubjpass", "attr", "oprd"))
_HOLDING: Final = words(
    "take hold make have begin start launch carry conduct complete continue finish happen occur come end resume "
    "stage undertake be go proceed perform do follow lead file announce result"
)
"""Verbs that only tell that an event takes place: what is said of them is said of their subject or object."""
_THROUGH: Final = words("of for to from on against about over")
"""Prepositions through which a noun is governed; after, before, during and since presuppose it."""
_REACH: Final = 12
"""How many words up the parse are asked."""
_CHOOSING: Final = words("decide opt choose vote rule")
_GOING_ON: Final = words("stay remain last wait continue live")
"""What is done until a day, so that with a negation it ends sooner."""
_CONFIRMING: Final = words("confirm verify establish prove corroborate substantiate demonstrate")


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that weaken a statement: "reportedly", "is believed to"."""

    span: Span
    text: str


def of(sentence: Sentence, verb: Token) -> Modality:
    """How surely the event that a token names is said to have happened: `happened` where nothing weakens it.

    A denial anywhere on the way to the root wins; otherwise what is said nearest to the word.
    """
    found = list(_said(sentence, verb))
    if "denied" in found:
        return "denied"
    return found[0] if found else "happened"


def _said(sentence: Sentence, token: Token) -> Iterator[Modality]:
    """What the words on the way from a token to the root say of it, the nearest first."""
    yield from _own(sentence, token)
    for _ in range(_REACH):
        head, relation = sentence.tokens[token.head], token.dep
        said: Modality | None = None
        if head == token or parted(sentence, token, head):
            return
        if relation in ("pobj", "pcomp"):
            if head.lower == "without" or _averts(sentence, head):
                yield "denied"
            if head.lower not in _THROUGH:
                return
        elif relation == "prep":
            said = _of_governor(sentence, head, token, clause=False)
            if said is None:
                return
        elif relation == "conj":
            if not _shares(sentence, token, head):
                return
            yield from _own(sentence, head)
        elif relation in _CLAUSES:
            if relation == "acl" and token.tag in ("VBN", "VBG"):
                return
            if relation == "advcl":
                yield from _adverbial(sentence, token)
                if token.tag not in ("VBG", "VBN") or sentence.child(token, "mark"):
                    return
            said = _of_governor(sentence, head, token, clause=True)
            if relation == "ccomp" and said is None:
                if _negated(sentence, head):
                    yield from _unborne(sentence, head)
                return  # what is said of saying is not said of what is said
            if said is None:
                yield from _own(sentence, head)
        elif relation == "nsubj" and head.lemma == "be" and (said := _predicate(sentence, head)):
            yield said
            return
        elif relation in _OBJECTS or (relation == "nsubj" and head.lemma in _HOLDING):
            said = _of_governor(sentence, head, token, clause=False)
            if said is None:
                yield from _own(sentence, head)
                if head.lemma not in _HOLDING:
                    return
        elif relation == "compound" and head.pos == "NOUN":
            said = SAYS.get(head.lemma)
        else:
            return
        if said:
            yield said
            if _negated(sentence, head):
                yield "denied"
        token = head


def _own(sentence: Sentence, token: Token) -> Iterator[Modality]:
    """What a word's auxiliaries, negation, determiner and adjectives say of it."""
    modal = token.lower if token.tag == "MD" else ""
    for child in sentence.below(token):
        if child.dep == "aux" and child.tag == "MD":
            modal = child.lower
        elif child.dep in ("amod", "compound") and token.pos in ("NOUN", "PROPN"):
            said = SAYS.get(child.lower) or (SAYS.get(child.lemma) if child.tag in ("VBN", "JJ") else None)
            if said:
                yield said
    said = MODALS.get(modal)
    if _negated(sentence, token):
        yield "possible" if modal in ("may", "might") else "denied"
    if token.pos in ("VERB", "AUX") and any(child.lower == "whether" for child in sentence.below(token)):
        yield "possible"
    elif said:
        yield _would(sentence, token) if said == "conditional" else _if(sentence, token, said)
    elif _if(sentence, token, "happened") == "conditional" or _marked(sentence, token):
        yield "conditional"


def _negated(sentence: Sentence, token: Token) -> bool:
    """Whether a negation belongs to the word itself; what is not done until a day is done on that day."""
    starts = token.lemma not in _GOING_ON
    if starts and any(
        one.dep in ("prep", "mark") and one.lower in ("until", "till") for one in _after(sentence, token)
    ):
        return False
    return any(
        child.dep == "neg"
        or (child.lower in _NEVER and child.dep in ("det", "advmod", "preconj", "cc"))
        or (child.dep in ("nsubj", "nsubjpass") and _nobody(sentence, child))
        for child in sentence.below(token)
    )


def _after(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The words directly below a verb that say until when, and those that open the clauses below it that do."""
    for child in sentence.below(token):
        if child.i > token.i:
            yield child
            if child.dep == "advcl":
                yield from sentence.below(child)


def _averts(sentence: Sentence, preposition: Token) -> bool:
    """Whether what follows a preposition did not come about: "decided against", "stopped short of", "instead of"."""
    above = sentence.tokens[preposition.head]
    if preposition.lower == "against":
        return above.lemma in _CHOOSING
    return preposition.lower == "of" and above.lower in ("short", "instead")


def _unborne(sentence: Sentence, head: Token) -> Iterator[Modality]:
    """What a negation says of the clause below it: "is not true that" denies it, "has not confirmed that" leaves it."""
    if head.lemma == "be":
        told = sentence.child(head, "acomp", "attr")
        if told and told.lemma in ("true", "correct", "case"):
            yield "denied"
    elif head.lemma in _CONFIRMING:
        yield "possible"


def _nobody(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject names nobody: "no one", "none of them", "no agreement"."""
    if subject.lower in ("nobody", "none", "nothing", "neither"):
        return True
    return any(
        child.lower in ("no", "neither") and child.dep in ("det", "advmod", "neg", "preconj")
        for child in sentence.below(subject)
    )


def _of_governor(sentence: Sentence, head: Token, below: Token, clause: bool) -> Modality | None:
    """What a word says of a clause or a thing it governs."""
    said = SAYS.get(head.lemma) or SAYS.get(head.lower)
    lemma = head.lemma
    if lemma == "call" and any(child.lower == "off" for child in sentence.below(head)):
        return "denied"
    if lemma == "be" and clause and below.dep == "xcomp" and _infinitive(sentence, below):
        return "planned"  # "is to meet"
    if lemma == "go" and head.tag == "VBG" and clause and _infinitive(sentence, below):
        return "planned"  # "is going to meet"
    if lemma == "have" and clause and _infinitive(sentence, below):
        yet = any(child.lower == "yet" for child in (*sentence.below(head), *sentence.below(below)))
        return "denied" if yet else "demanded"  # "has yet to meet", "has to meet"
    if lemma in TELLING and clause and below.dep == "ccomp" and _finite(sentence, below):
        return None  # "told them that it had closed" orders nothing
    if said is None or (head.pos in ("NOUN", "PROPN") and not clause and below.dep not in ("prep", "compound")):
        return None
    if not clause:
        if lemma in WITH_PARTICLE:
            particles = WITH_PARTICLE[lemma].split()
            near = [child.lower for child in sentence.below(head)]
            if below.lower not in particles and not any(word in near for word in particles):
                return None
        elif lemma in ONLY_CLAUSE:
            return None
    elif lemma == "rule" and "out" not in [child.lower for child in sentence.below(head)]:
        return None
    if said == "denied" and _negated(sentence, head):
        return "possible"
    return said


def _finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause has a tense, as "that it had closed" has and "that it close" and "to close" have not."""
    tensed = ("VBD", "VBZ", "MD")
    return verb.tag in tensed or any(child.tag in tensed for child in sentence.below(verb))


def _predicate(sentence: Sentence, head: Token) -> Modality | None:
    """What an adjective says of the event that is its subject: "a strike is likely"."""
    if head.lemma != "be" or not (found := sentence.child(head, "acomp", "attr")):
        return None
    return "denied" if _negated(sentence, head) else SAYS.get(found.lemma)


def _adverbial(sentence: Sentence, token: Token) -> Iterator[Modality]:
    """What the place of an adverbial clause says: a condition, or a purpose."""
    if _marked(sentence, token):
        yield "conditional"
    elif _infinitive(sentence, token):
        yield "planned"


def _infinitive(sentence: Sentence, token: Token) -> bool:
    return any(child.tag == "TO" and child.dep == "aux" for child in sentence.below(token))


def _marked(sentence: Sentence, token: Token) -> bool:
    """Whether a clause begins with if or unless, and is not a question ("asked if")."""
    if token.dep not in ("advcl", "ROOT"):
        return False
    return any(child.dep == "mark" and child.lower in _CONDITIONS for child in sentence.below(token))


def _shares(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether a coordinated word shares what is said of the first: "will close the plant and cut 300 jobs"."""
    if token.pos not in ("VERB", "AUX") or head.pos not in ("VERB", "AUX"):
        return token.pos in ("NOUN", "PROPN") and head.pos in ("NOUN", "PROPN")
    own = any(child.dep in ("aux", "nsubj", "nsubjpass", "expl") for child in sentence.below(token))
    return not own and token.tag in ("VB", head.tag)


def _would(sentence: Sentence, token: Token) -> Modality:
    """Whether "would" is the future of the past, as in "said it would close", or conditional."""
    if any(child.lower in ("have", "'ve", "’ve") and child.dep == "aux" for child in sentence.below(token)):
        return "conditional"
    if _if(sentence, token, "planned") == "conditional":
        return "conditional"
    head = sentence.tokens[token.head]
    told = token.dep in ("ccomp", "relcl", "acl", "conj", "parataxis") and head.tag in ("VBD", "VBN", "NN", "NNS")
    before = any(child.dep in ("ccomp", "parataxis") and child.tag == "VBD" for child in sentence.below(token))
    return "planned" if told or before else "conditional"


def _if(sentence: Sentence, token: Token, otherwise: Modality) -> Modality:
    """Conditional where the clause has a condition below it, else what its auxiliary says."""
    conditional = any(child.dep == "advcl" and _marked(sentence, child) for child in sentence.below(token))
    return "conditional" if conditional else otherwise


_HEDGES: Final = words(
    "reportedly allegedly apparently purportedly potentially possibly probably perhaps maybe likely unlikely "
    "alleged suspected presumed purported unconfirmed rumored rumoured feared supposedly seemingly"
)
"""Words that hedge wherever they stand."""
_HEDGING_MODALS: Final = frozenset(("may", "might", "could"))
_RUMOURED: Final = words("believe think fear suspect report understand say presume rumor rumour assume")
"""Verbs that hedge in "is believed to have", of nobody in particular."""
_SEEMING: Final = frozenset(("appear", "seem"))


def hedges(sentence: Sentence) -> tuple[Hedge, ...]:
    """The hedges of a sentence, in order.

    All but "feared" and the last few adverbs are also those of `support.HEDGE`, by which a build warns when a claim
    drops the caution of its quote. Words for plans, expectations and rough figures are none.
    """
    found = []
    for token in sentence.tokens:
        first, end = token.i, token.i + 1
        lower = token.lower
        followed = end < len(sentence.tokens) and sentence.tokens[end].lower == "to"
        if followed and token.tag == "VBN" and token.lemma in _RUMOURED:
            passive = sentence.child(token, "auxpass")
            first, end = (passive.i if passive and passive.i < first else first), end + 1
        elif followed and token.lemma in _SEEMING:
            end += 1
        elif lower not in _HEDGES and not (lower in _HEDGING_MODALS and token.tag == "MD" and _hedges(sentence, token)):
            continue
        found.append(Hedge(sentence.cover(sentence.tokens[first:end]), sentence.between(first, end)))
    return tuple(found)


def _hedges(sentence: Sentence, modal: Token) -> bool:
    """Whether a modal hedges: "could not" is the past of "cannot"."""
    follows = sentence.tokens[modal.i + 1].lower if modal.i + 1 < len(sentence.tokens) else ""
    return modal.lower != "could" or follows not in ("not", "n't", "n’t", "hardly")
