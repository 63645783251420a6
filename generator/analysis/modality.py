"""How surely something is said: whether it happened, is planned, expected, possible, denied; and the hedge words.

Read off the parse, in the way of factuality lexicons (FactBank, Saurí and Pustejovsky 2009): a word's own auxiliaries
and negation, then the words that govern it on the way to the root, each with what it says of what it governs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from generator.analysis.syntax import Sentence, Token
from generator.model import Span

Modality: TypeAlias = Literal["happened", "planned", "expected", "possible", "conditional", "demanded", "denied"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GOVERNING: Final[dict[Modality, str]] = {
    "planned": (
        "plan agree decide intend schedule aim prepare pledge promise vow commit slate seek hope want try attempt "
        "arrange organise organize propose offer ready attend postpone delay decision intention commitment "
        "agreement effort bid move proposal willing preparation determined eager elect opt choose planned scheduled "
        "intended"
    ),
    "expected": (
        "expect forecast predict project anticipate likely due set bind bound poise expectation prediction prospect "
        "imminent upcoming future expected anticipated"
    ),
    "possible": (
        "consider explore weigh mull discuss contemplate allow permit enable authorise authorize fear worry suspect "
        "believe think appear seem threaten risk allege accuse warn wonder assume speculate possible potential "
        "possibility threat danger chance concern suspicion option opportunity ability able capable allegation "
        "accusation unlikely proposed alleged suspected feared rumour rumor rumoured rumored whether suggest study "
        "negotiate negotiation talk talks afraid reserve"
    ),
    "demanded": (
        "demand order urge ask call request require tell instruct direct appeal recommend advise command oblige "
        "insist press push pressure beg plead petition need call-up ultimatum requirement recommendation must"
    ),
    "denied": (
        "deny refuse decline fail avoid prevent reject prohibit bar ban forbid avert cancel scrap abandon rule "
        "stave foil thwart averted cancelled canceled refusal failure denial rejection unable unwilling impossible "
        "abort shelve"
    ),
}
"""What words say of the event they govern, by lemma. "rule" is for "ruled out" and "stave" for "staved off"."""
_SAYS: Final[dict[str, Modality]] = {word: kind for kind, words in _GOVERNING.items() for word in words.split()}
_TELLING: Final = frozenset(("tell", "insist", "advise"))
"""Verbs that demand with an infinitive, and only say so with a clause that has a tense."""
_WITH_PARTICLE: Final = {"rule": "out", "stave": "off", "call": "for on", "push": "for", "press": "for", "look": "at"}
"""Verbs that say so of a thing only with one of these words."""
_ONLY_CLAUSE: Final = _words(
    "try attempt fail move tell direct seek discuss stop prevent project study elect choose offer prepare organise "
    "organize think believe talk talks order press attend decline allege accuse warn set command option chance ban "
    "bar reserve"
)
"""Those that say so of a clause: one may fail an exam that took place, and order what exists."""
_MODALS: Final[dict[str, Modality]] = {
    "will": "planned",
    "'ll": "planned",
    "’ll": "planned",
    "wo": "planned",
    "shall": "planned",
    "would": "conditional",
    "'d": "conditional",
    "’d": "conditional",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "should": "demanded",
    "must": "demanded",
    "ought": "demanded",
}
_CONDITIONS: Final = frozenset(("if", "unless", "provided", "assuming"))
_NEVER: Final = frozenset(("never", "no", "neither", "nor", "hardly", "n't", "n’t", "not", "without"))
_CLAUSES: Final = frozenset(("xcomp", "ccomp", "acl", "advcl", "pcomp", "csubj", "csubjpass", "acomp", "oprd"))
_OBJECTS: Final = frozenset(("dobj", "obj", "nsubjpass", "attr", "oprd"))
_HOLDING: Final = _words(
    "take hold make have begin start launch carry conduct complete continue finish happen occur come end resume "
    "stage undertake be go proceed perform do follow lead file announce result"
)
"""Verbs that only tell that an event takes place: what is said of them is said of their subject or object."""
_THROUGH: Final = _words("of for to from on against about over")
"""Prepositions through which a noun is governed; after, before, during and since presuppose it."""
_REACH: Final = 12
"""How many words up the parse are asked."""


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
        if head == token:
            return
        if relation in ("pobj", "pcomp"):
            if head.lower == "without":
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
            said = _SAYS.get(head.lemma)
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
            said = _SAYS.get(child.lower) or (_SAYS.get(child.lemma) if child.tag in ("VBN", "JJ") else None)
            if said:
                yield said
    said = _MODALS.get(modal)
    if _negated(sentence, token):
        yield "possible" if modal in ("may", "might") else "denied"
    if token.pos in ("VERB", "AUX") and any(child.lower == "whether" for child in sentence.below(token)):
        yield "possible"
    elif said:
        yield _would(sentence, token) if said == "conditional" else _if(sentence, token, said)
    elif _if(sentence, token, "happened") == "conditional" or _marked(sentence, token):
        yield "conditional"


def _negated(sentence: Sentence, token: Token) -> bool:
    """Whether a negation belongs to the word itself."""
    return any(
        child.dep == "neg"
        or (child.lower in _NEVER and child.dep in ("det", "advmod", "preconj", "cc"))
        or (child.dep in ("nsubj", "nsubjpass") and _nobody(sentence, child))
        for child in sentence.below(token)
    )


def _nobody(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject names nobody: "no one", "none of them", "no agreement"."""
    if subject.lower in ("nobody", "none", "nothing", "neither"):
        return True
    return any(child.lower == "no" and child.dep in ("det", "advmod", "neg") for child in sentence.below(subject))


def _of_governor(sentence: Sentence, head: Token, below: Token, clause: bool) -> Modality | None:
    """What a word says of a clause or a thing it governs."""
    said = _SAYS.get(head.lemma) or _SAYS.get(head.lower)
    lemma = head.lemma
    if lemma == "be" and clause and below.dep == "xcomp" and _infinitive(sentence, below):
        return "planned"  # "is to meet"
    if lemma == "go" and head.tag == "VBG" and clause and _infinitive(sentence, below):
        return "planned"  # "is going to meet"
    if lemma == "have" and clause and _infinitive(sentence, below):
        yet = any(child.lower == "yet" for child in (*sentence.below(head), *sentence.below(below)))
        return "denied" if yet else "demanded"  # "has yet to meet", "has to meet"
    if lemma in _TELLING and clause and below.dep == "ccomp" and _finite(sentence, below):
        return None  # "told them that it had closed" orders nothing
    if said is None or (head.pos in ("NOUN", "PROPN") and not clause and below.dep not in ("prep", "compound")):
        return None
    if not clause:
        if lemma in _WITH_PARTICLE:
            words = _WITH_PARTICLE[lemma].split()
            near = [child.lower for child in sentence.below(head)]
            if below.lower not in words and not any(word in near for word in words):
                return None
        elif lemma in _ONLY_CLAUSE:
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
    return "denied" if _negated(sentence, head) else _SAYS.get(found.lemma)


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


_HEDGES: Final = _words(
    "reportedly allegedly apparently purportedly potentially possibly probably perhaps maybe likely unlikely "
    "alleged suspected presumed purported unconfirmed rumored rumoured feared supposedly seemingly"
)
"""Words that hedge wherever they stand."""
_HEDGING_MODALS: Final = frozenset(("may", "might", "could"))
_RUMOURED: Final = _words("believe think fear suspect report understand say presume rumor rumour assume")
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
