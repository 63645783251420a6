"""What a sentence is about, in words that can stand for a pronoun in the next one: a name, or "the rebels"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.analysis.anaphors import COMPANIES, INSTITUTIONS, REPORTING, TIMES, is_human
from generator.analysis.mentions import Mention
from generator.analysis.reference import Quoted
from generator.analysis.syntax import SUBJECTS, Sentence, Token

SPEAKING: Final = INSTITUTIONS | {
    "military", "opposition", "hospital", "church", "regime", "junta", "mission", "federation", "organisation",
    "organization", "prosecution", "tribunal", "inquiry", "charity", "regulator",
}  # fmt: skip
"""Nouns of bodies that can say something, and that “the” alone tells apart in an article."""
LONGEST: Final = 6
"""Words of a phrase that can stand for a pronoun."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a sentence is about, and so whom a pronoun in the next one may mean."""

    name: str
    """As the article puts it: "Ekman", "the Pentagon", "the rebels"."""
    kind: Literal["person", "body", "several"]
    sentence: int
    """The number of the sentence in which the name stands."""
    paragraph: int
    alone: bool
    """Whether nobody else of its kind is named near it."""
    reporting: bool
    """Whether it is the subject of a verb of saying."""
    acts_on: bool
    """Whether its verb has an object, which "it" may mean as well."""
    several: bool = False
    """Whether it begins with how many they are: "three miners"."""

    @property
    def last(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Pair:
    """The only two things that a sentence joins by "and" or "or": the former and the latter of the next one."""

    former: str
    """As the article puts it, "the northern base"; empty where that would not tell which is meant."""
    latter: str
    sentence: int


def pair_of(sentence: Sentence, quoted: Quoted) -> Pair | None:
    """The only two things that a sentence joins."""
    joined = [token for token in sentence.tokens if token.dep == "conj" and token.pos in ("NOUN", "PROPN")]
    if len(joined) != 1 or any(quoted.holds(token) for token in joined):
        return None
    latter = joined[0]
    former = sentence.tokens[latter.head]
    between = next((token for token in sentence.tokens[: latter.i] if token.lower == "between"), None)
    if former.pos not in ("NOUN", "PROPN") and between:  # joined to the verb by the parser
        former = sentence.child(between, "pobj") or former
    if former.pos not in ("NOUN", "PROPN"):
        return None
    return Pair(_definite(sentence, former), _definite(sentence, latter), sentence.number)


def _definite(sentence: Sentence, noun: Token) -> str:
    """A noun with the words before it, where "the" or a name tells which is meant; else nothing."""
    words = [token for token in sentence.subtree(noun) if token.i <= noun.i]
    known = words[0].lower == "the" or all(token.pos == "PROPN" for token in words)
    if not known or len(words) > LONGEST or words[-1].i - words[0].i >= len(words):
        return ""
    return " ".join(sentence.between(words[0].i, noun.i + 1).split())


def subject_of(sentence: Sentence, names: Sequence[Mention], quoted: Quoted) -> Subject | None:
    """The person, body or group that a sentence is about."""
    verb = next((root for root in sentence.roots if not quoted.holds(root)), None)
    noun = verb and sentence.child(verb, *SUBJECTS)
    if not verb or not noun or quoted.holds(noun) or sentence.child(noun, "conj"):
        return None
    name = _name_at(noun, names) or next(
        (_name_at(one, names) for one in sentence.below(noun) if one.dep == "appos"), None
    )
    if name is None:
        return _described(sentence, verb, noun)
    person = name.kind == "person"
    others = {one.name.split()[-1] for one in names if one.kind == "person"} if person else bodies(names)
    alone = others <= {name.name.split()[-1]} and not (person and _others(sentence, noun))
    the = name.first > 0 and sentence.tokens[name.first - 1].lower == "the"
    return Subject(
        name=name.name if person else f"the {name.name}" if the else _owned(sentence, name),
        kind="person" if person else "body",
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        alone=alone,
        reporting=verb.lemma in REPORTING,
        acts_on=_acts_on(sentence, verb),
    )


def thing_of(sentence: Sentence, quoted: Quoted) -> Subject | None:
    """The thing that a sentence is about by "the" and its noun, where it has no other singular noun but times."""
    verb = next((root for root in sentence.roots if not quoted.holds(root)), None)
    noun = verb and sentence.child(verb, *SUBJECTS)
    if not verb or not noun or noun.tag != "NN" or quoted.holds(noun) or is_human(noun.lemma.lower()):
        return None
    words = [token.lower for token in sentence.subtree(noun)]
    if words[0] != "the" or len(words) > 3 or noun.lemma.lower() in SPEAKING | TIMES or verb.lemma in REPORTING:
        return None
    others = (token for token in sentence.tokens if token.tag in ("NN", "NNP") and token.head != noun.i)
    if any(token.i != noun.i and token.lemma.lower() not in TIMES for token in others):
        return None
    return Subject(" ".join(words), "body", sentence.number, sentence.paragraph, True, False, False)


def _acts_on(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has an object that "it" may mean: one thing, or what is said."""
    found = sentence.child(verb, "dobj", "attr", "ccomp")
    return found is not None and found.tag != "NNS"


def _described(sentence: Sentence, verb: Token, noun: Token) -> Subject | None:
    """A body or group that is not named: "the army", "the rebels", "analysts at the bank"."""
    below = sentence.subtree(noun)
    several = noun.tag == "NNS"
    body = noun.tag == "NN" and noun.lemma.lower() in SPEAKING
    the = any(token.lower == "the" and token.head == noun.i for token in below)
    if not (several or (body and the)):
        return None
    phrase = below if all(token.dep not in ("punct", "relcl", "appos") for token in below) else []
    if not phrase and the:  # "the rebels, who hold the north": what follows only adds
        phrase = [token for token in below if token.i <= noun.i]
    if not phrase or len(phrase) > LONGEST or phrase[-1].i - phrase[0].i >= len(phrase):
        return None
    held = {token.i for token in below}
    human = is_human(noun.lemma.lower())
    rivals = any(
        (token.tag in ("NNS", "NNPS") and (is_human(token.lemma.lower()) or not human))
        if several
        else (token.pos == "PROPN" or token.lemma.lower() in SPEAKING)
        for token in sentence.tokens
        if token.i not in held and token.pos in ("NOUN", "PROPN")
    )
    text = " ".join(sentence.between(phrase[0].i, phrase[-1].i + 1).split())
    return Subject(
        name=text[0].lower() + text[1:] if phrase[0].pos != "PROPN" else text,
        kind="several" if several else "body",
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        alone=not rivals,
        several=phrase[0].pos == "NUM",
        reporting=verb.lemma in REPORTING,
        acts_on=_acts_on(sentence, verb),
    )


def described_as(sentence: Sentence, name: Mention) -> str:
    """The noun for a firm beside a name: "the carmaker Acme", "Acme, a maker of pumps"; empty where there is none."""
    inside = range(name.first, name.end)
    heads = [
        token for token in sentence.tokens[name.first : name.end] if token.head not in inside or token.head == token.i
    ]
    beside = [sentence.tokens[name.first - 1]] if name.first else []
    for head in heads:
        beside += [child for child in sentence.below(head) if child.dep == "appos"]
        beside += [sentence.tokens[head.head]] if head.dep == "appos" else []
    nouns = (token.lemma.lower() for token in beside if token.tag == "NN")
    return next((noun for noun in nouns if noun in COMPANIES), "")


def _owned(sentence: Sentence, name: Mention) -> str:
    """A name with whose it is, where that stands before it: "Norland's Defence Ministry"."""
    if name.first < 2 or sentence.tokens[name.first - 1].dep != "case":
        return name.name
    owner = [token for token in sentence.subtree(sentence.tokens[name.first - 2]) if token.i < name.first]
    plain = all(token.pos in ("PROPN", "PART") for token in owner) and len(owner) <= LONGEST
    if not plain or owner[-1].i - owner[0].i >= len(owner):
        return name.name
    return " ".join(f"{sentence.between(owner[0].i, name.first)} {name.name}".split())


def _name_at(token: Token, names: Sequence[Mention]) -> Mention | None:
    """The name that a token is part of, unless it is a place's or a people's."""
    return next((n for n in names if n.first <= token.i < n.end and n.kind != "place" and not n.people), None)


def bodies(names: Sequence[Mention]) -> set[str]:
    """The last words of the names of organisations and states."""
    return {name.name.split()[-1] for name in names if name.kind not in ("person", "place") and not name.people}


def _others(sentence: Sentence, noun: Token) -> bool:
    """Whether the sentence speaks of a person besides its subject who is not named."""
    return any(
        token.tag == "NN"
        and is_human(token.lemma.lower())
        and token.i != noun.i
        and token.dep not in ("appos", "compound", "attr", "nmod")
        for token in sentence.tokens
    )


def names_person(sentence: Sentence) -> bool:
    """Whether a sentence names somebody."""
    return any(entity.label == "PERSON" for entity in sentence.entities)
