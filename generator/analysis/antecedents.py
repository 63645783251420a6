"""Whom a pronoun means that nothing in its own sentence answers, where that is certain; else nobody.

It means the subject of the sentence before when no other candidate is near: the preference for subjects of centering
theory (Grosz, Joshi and Weinstein 1995), held to the cases in which number, gender and kind leave no doubt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from generator.analysis import genders
from generator.analysis.anaphors import BODIES, COMPANIES, HE, INSTITUTIONS, OFFICES, REPORTING, is_human
from generator.analysis.mentions import Mention
from generator.analysis.reference import Quoted, Reference
from generator.analysis.syntax import SUBJECTS, Sentence, Token

SPEAKING: Final = INSTITUTIONS | {
    "military", "opposition", "hospital", "church", "regime", "junta", "mission", "federation", "organisation",
    "organization", "prosecution", "tribunal", "inquiry", "charity", "regulator",
}  # fmt: skip
"""Nouns of bodies that can say something, and that “the” alone tells apart in an article."""
SHORTENED: Final = frozenset(("'s", "’s", "'ll", "’ll", "'d", "’d", "'ve", "’ve", "'re", "’re"))
"""Verbs that a name cannot be joined to."""
FAR: Final = 6
"""After so many sentences a name is named again."""
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


class Antecedents:
    """An article read sentence by sentence: whom the last one was about, and what is known of the persons named."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self.subject: Subject | None = None
        self.pair: Pair | None = None
        self.genders = dict(known or {})
        """Of persons, by the last words of their names: he or she."""
        self.persons: set[str] = set()
        """The last words of the names of all persons so far."""
        self.firms: dict[str, tuple[str, int]] = {}
        """The names so far that a noun for a firm describes: that noun, and the number of the sentence."""

    def meant(self, sentence: Sentence, reference: Reference) -> str:
        """Whom a reference means, when that is certain; a possessive comes out as one: "Ekman's"."""
        word = sentence.tokens[reference.token].lower
        if word in ("former", "latter"):
            return self.one_of_two(sentence, reference)
        if word == "them" and not reference.object:
            return self.counted(sentence, reference)
        if firm := self.only_firm(sentence, reference):
            return firm
        subject = self.subject
        if subject and word in ("he", "she", "his", "her") and not reference.main and self.is_told_by_body(sentence):
            reference = replace(reference, main=True) if subject.alone else reference
        if subject is None or not (reference.main or reference.object) or sentence.number - subject.sentence > FAR:
            return ""
        token = sentence.tokens[reference.token]
        if reference.object and (token.lower not in ("him", "her") or not subject.alone or _names_person(sentence)):
            return ""
        if sentence.tokens[token.i + 1 :] and sentence.tokens[token.i + 1].lower in SHORTENED:
            return ""
        verb = next((found for found in sentence.above(token) if found.pos in ("VERB", "AUX")), None)
        says = verb is not None and verb.lemma in REPORTING
        if not (subject.alone or (says and subject.reporting)):
            return ""
        near = sentence.paragraph == subject.paragraph
        word, lemma = token.lower, token.lemma.lower()
        if word in ("he", "she", "his", "her", "him"):
            fits = subject.kind == "person" and self.may_be(subject, "he" if word in HE else "she", near)
        elif word == "it":
            puts = verb is not None and verb.lemma == "put" and sentence.child(verb, "prep") is not None
            fits = subject.kind == "body" and (
                says or (near and not subject.acts_on and not subject.reporting) or (near and puts)
            )
        elif word == "its":
            owner = sentence.tokens[token.head]
            owned = is_human(owner.lemma.lower()) or owner.lower in OFFICES
            fits = subject.kind == "body" and near and owned and token.dep == "poss"
        elif word == "they":
            fits = subject.kind == "several" and near
        elif lemma in COMPANIES and token.tag != "NNS":
            fits = subject.kind == "body" and not INSTITUTIONS & set(subject.name.lower().split())
        else:
            fits = subject.kind == "body" and lemma in BODIES and token.tag != "NNS"
        if not fits:
            return ""
        return subject.name + ("'s" if token.dep == "poss" else "")

    def one_of_two(self, sentence: Sentence, reference: Reference) -> str:
        """What "the latter" or "the former" means, where the sentence before joins two things and no more."""
        token, pair = sentence.tokens[reference.token], self.pair
        alone = token.dep in SUBJECTS and sentence.subtree(token)[-1].i == token.i
        if pair is None or not reference.main or not alone or sentence.number != pair.sentence + 1:
            return ""
        return pair.latter if token.lower == "latter" else pair.former

    def counted(self, sentence: Sentence, reference: Reference) -> str:
        """What "them" means in "one of them": those whom the sentence before gives in number, "the three miners"."""
        token, subject = sentence.tokens[reference.token], self.subject
        of = sentence.tokens[token.head]
        some = sentence.tokens[of.head]
        partial = (
            token.dep == "pobj" and of.lower == "of" and some.dep in SUBJECTS and some.pos in ("NUM", "DET", "PRON")
        )
        if subject is None or not partial or sentence.number != subject.sentence + 1 or not subject.alone:
            return ""
        plain = subject.kind == "several" and subject.several and subject.paragraph == sentence.paragraph
        return f"the {subject.name}" if plain else ""

    def only_firm(self, sentence: Sentence, reference: Reference) -> str:
        """The firm that "the company" means where an article has described but one, and speaks of no other body."""
        token = sentence.tokens[reference.token]
        lemma, other = token.lemma.lower(), self.subject is not None and self.subject.kind == "body"
        if lemma not in COMPANIES or token.tag != "NN" or not reference.main or other or len(self.firms) != 1:
            return ""
        [(name, (noun, _))] = self.firms.items()
        return (name + ("'s" if token.dep == "poss" else "")) if lemma in (noun, "company", "firm") else ""

    def is_told_by_body(self, sentence: Sentence) -> bool:
        """Whether a sentence names nobody and is told by a body or by several, who are neither he nor she."""
        verb = next(iter(sentence.roots), None)
        teller = sentence.child(verb, *SUBJECTS) if verb else None
        if verb is None or teller is None or verb.lemma not in REPORTING or _names_person(sentence):
            return False
        several = teller.tag == "NNS" and sentence.child(teller, "conj") is None
        return several or teller.lemma.lower() in SPEAKING

    def may_be(self, subject: Subject, pronoun: str, near: bool) -> bool:
        """Whether a person may be meant by he or she: known to be, or nobody else can be."""
        known = self.genders.get(subject.last)
        return known == pronoun or (known is None and (near or self.persons <= {subject.last}))

    def read(self, sentence: Sentence, names: Sequence[Mention], quoted: Quoted, meant: str = "") -> None:
        """Take note of a sentence; `meant` is the pronoun that is its subject, where it means the subject before."""
        people = {name.name.split()[-1] for name in names if name.kind == "person"}
        self.persons |= people
        self.pair = _pair(sentence, quoted)
        for name in names:
            if name.kind == "person" and (gender := genders.of(sentence, name, len(people) == 1)):
                self.genders.setdefault(name.name.split()[-1], gender)
        for name in names:
            if name.kind == "organisation" and (noun := _described_as(sentence, name)):
                self.firms.setdefault(name.name, (noun, sentence.number))
        found = _subject(sentence, names, quoted)
        before = self.subject
        if found is None and meant and before is not None:
            if before.kind == "person":
                self.genders.setdefault(before.last, "he" if meant in HE else "she")
            others = people if before.kind == "person" else _bodies(names)
            found = replace(before, alone=before.alone and others <= {before.last}, paragraph=sentence.paragraph)
        self.subject = found


def _pair(sentence: Sentence, quoted: Quoted) -> Pair | None:
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


def _subject(sentence: Sentence, names: Sequence[Mention], quoted: Quoted) -> Subject | None:
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
    others = {one.name.split()[-1] for one in names if one.kind == "person"} if person else _bodies(names)
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


def _described_as(sentence: Sentence, name: Mention) -> str:
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


def _bodies(names: Sequence[Mention]) -> set[str]:
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


def _names_person(sentence: Sentence) -> bool:
    """Whether a sentence names somebody."""
    return any(entity.label == "PERSON" for entity in sentence.entities)
