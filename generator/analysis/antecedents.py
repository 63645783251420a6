"""Whom a pronoun means that nothing in its own sentence answers, where that is certain; else nobody.

It means the subject of the sentence before when no other candidate is near: the preference for subjects of centering
theory (Grosz, Joshi and Weinstein 1995), held to the cases in which number, gender and kind leave no doubt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.analysis import genders
from generator.analysis.anaphors import BODIES, COMPANIES, HE, INSTITUTIONS, OFFICES, REPORTING, SHE, is_human
from generator.analysis.mentions import Mention
from generator.analysis.reference import Quoted, Reference
from generator.analysis.syntax import SUBJECTS, Sentence
from generator.analysis.theme import (
    SPEAKING,
    Pair,
    Subject,
    bodies,
    described_as,
    names_person,
    pair_of,
    subject_of,
    thing_of,
)

SHORTENED: Final = frozenset(("'s", "’s", "'ll", "’ll", "'d", "’d", "'ve", "’ve", "'re", "’re"))
"""Verbs that a name cannot be joined to."""
FAR: Final = 6
"""After so many sentences a name is named again."""


class Antecedents:
    """An article read sentence by sentence: whom the last one was about, and what is known of the persons named."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self.subject: Subject | None = None
        self.pair: Pair | None = None
        self.genders = dict(known or {})
        """Of persons, by the last words of their names: he or she."""
        self.persons: set[str] = set()
        """The last words of the names of all persons so far."""
        self.told: Subject | None = None
        """The only person of the last sentence, who is not its subject."""
        self.thing: Subject | None = None
        """The only thing that the last sentence tells of, by its noun: "the strike"."""
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
        if person := self.only_person(sentence, reference):
            return person
        if thing := self.only_thing(sentence, reference):
            return thing
        subject = self.subject
        if subject and word in ("he", "she", "his", "her") and not reference.main and self.is_told_by_body(sentence):
            reference = replace(reference, main=True) if subject.alone else reference
        if subject is None or not (reference.main or reference.object) or sentence.number - subject.sentence > FAR:
            return ""
        if subject.kind == "body" and subject.last in self.persons | self.genders.keys():
            return ""  # a person's last name alone, taken for a body's
        token = sentence.tokens[reference.token]
        if reference.object and (token.lower not in ("him", "her") or not subject.alone or names_person(sentence)):
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

    def only_person(self, sentence: Sentence, reference: Reference) -> str:
        """Whom "he" or "she" means where the sentence before names one person, tells of nobody else, and of no doer."""
        token, told = sentence.tokens[reference.token], self.told
        if told is None or not reference.main or token.dep not in SUBJECTS or token.lower not in ("he", "she"):
            return ""
        if (sentence.number, sentence.paragraph) != (told.sentence + 1, told.paragraph):
            return ""
        return told.name if self.genders.get(told.last, token.lower) == token.lower else ""

    def only_thing(self, sentence: Sentence, reference: Reference) -> str:
        """What "it" means where the sentence before is about one thing and names no other: "the strike"."""
        token, thing = sentence.tokens[reference.token], self.thing
        if thing is None or not reference.main or token.dep not in SUBJECTS or token.lower != "it":
            return ""
        return thing.name if (sentence.number, sentence.paragraph) == (thing.sentence + 1, thing.paragraph) else ""

    def is_told_by_body(self, sentence: Sentence) -> bool:
        """Whether a sentence names nobody and is told by a body or by several, who are neither he nor she."""
        verb = next(iter(sentence.roots), None)
        teller = sentence.child(verb, *SUBJECTS) if verb else None
        if verb is None or teller is None or verb.lemma not in REPORTING or names_person(sentence):
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
        self.pair = pair_of(sentence, quoted)
        for name in names:
            if name.kind == "person" and (gender := genders.of(sentence, name, len(people) == 1)):
                self.genders.setdefault(name.name.split()[-1], gender)
        for name in names:
            if name.kind == "organisation" and (noun := described_as(sentence, name)):
                self.firms.setdefault(name.name, (noun, sentence.number))
        found = subject_of(sentence, names, quoted)
        self.told = None if found and found.kind == "person" else _only_person(sentence, names, quoted)
        self.thing = None if names else thing_of(sentence, quoted)
        if found and found.kind == "body" and not people and _speaks_of_person(sentence, found):
            found = None
        before = self.subject
        if found is None and meant and before is not None:
            if before.kind == "person":
                self.genders.setdefault(before.last, "he" if meant in HE else "she")
            others = people if before.kind == "person" else bodies(names)
            found = replace(before, alone=before.alone and others <= {before.last}, paragraph=sentence.paragraph)
        self.subject = found


def _only_person(sentence: Sentence, names: Sequence[Mention], quoted: Quoted) -> Subject | None:
    """The one person of whom a sentence tells, by full name; None where it tells of others, or of one by an office."""
    persons = [name for name in names if name.kind == "person"]
    if len(persons) != 1 or " " not in persons[0].name:
        return None
    [person] = persons
    name = sentence.tokens[person.end - 1]
    own = set(range(person.first, person.end))
    for token in (name, sentence.tokens[name.head]):
        if token is name or name.dep == "appos":
            own |= {below.i for below in sentence.subtree(token)}
    others = (token for token in sentence.tokens if token.pos == "NOUN" and token.i not in own)
    if quoted.holds(name) or any(is_human(token.lemma.lower()) for token in others):
        return None
    return Subject(person.name, "person", sentence.number, sentence.paragraph, True, False, False)


def _speaks_of_person(sentence: Sentence, subject: Subject) -> bool:
    """Whether a body is a person's name, taken for a body's: "Orr said his unit was ready"."""
    behind = sentence.text.partition(subject.last)[2]
    return any(word.strip("\"'“”‘’.,;").lower() in HE | SHE for word in behind.split())
