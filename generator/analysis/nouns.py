"""What the nouns of a sentence can stand for: one person, one thing, several; so what a pronoun after them may mean."""

from collections.abc import Sequence

from generator.analysis.anaphors import COLLECTIVES, INSTITUTIONS, MEN, REPORTING, TIMES, WOMEN, is_human
from generator.analysis.mentions import Mention
from generator.analysis.syntax import Sentence, Token


class Nouns:
    """The names of a sentence by their kind, and what its other nouns tell of."""

    def __init__(self, sentence: Sentence, first: int, names: Sequence[Mention]):
        self.sentence, self.first = sentence, first
        self.persons = {i for name in names if name.kind == "person" for i in range(name.first, name.end)}
        self.bodies = {
            i for name in names if name.kind in ("organisation", "state") for i in range(name.first, name.end)
        }
        self.peoples = {i for name in names if name.people for i in range(name.first, name.end)}
        self.times: set[int] = set()
        for entity in sentence.entities:
            covered = range(entity.first, entity.end)
            if entity.label == "PERSON" and not self.bodies.intersection(covered):
                self.persons.update(covered)
            elif entity.label in ("ORG", "GPE", "NORP") and not self.persons.intersection(covered):
                self.bodies.update(covered)
            elif entity.label in ("DATE", "TIME", "MONEY", "PERCENT"):
                self.times.update(covered)

    def is_head(self, token: Token) -> bool:
        """Whether a token is a noun that stands for its phrase."""
        return token.pos in ("NOUN", "PROPN", "PRON", "NUM") and token.dep not in (
            "compound",
            "nmod",
            "amod",
            "nummod",
            "det",
        )

    def is_person(self, token: Token) -> bool:
        """Whether it names or describes one person."""
        if token.i in self.persons:
            return True
        if token.dep == "nsubj" and token.i not in self.bodies | self.times and self.is_name(token):
            return self.sentence.tokens[token.head].lemma in REPORTING
        return token.tag == "NN" and is_human(token.lemma.lower())

    def is_name(self, token: Token) -> bool:
        """Whether it is a name: a proper noun, or what alone and with a capital speaks at the beginning."""
        if token.pos == "PROPN":
            return True
        alone = token.tag == "NN" and token.i == self.first and token.text.istitle()
        return alone and not self.sentence.children[token.i] and token.lower not in COLLECTIVES | INSTITUTIONS

    def is_man(self, token: Token) -> bool:
        """Whether it names or describes one person, and none who is called Mrs."""
        return self.is_person(token) and not self.is_called(token, WOMEN)

    def is_woman(self, token: Token) -> bool:
        """Whether it names or describes one person, and none who is called Mr."""
        return self.is_person(token) and not self.is_called(token, MEN)

    def is_called(self, token: Token, titles: frozenset[str]) -> bool:
        """Whether one of these titles stands before a name."""
        begin = min((child.i for child in self.sentence.below(token) if child.dep == "compound"), default=token.i)
        return self.sentence.tokens[begin].lower.rstrip(".") in titles

    def is_thing(self, token: Token) -> bool:
        """Whether it names or describes one thing or body."""
        if token.i in self.times or token.i in self.persons or token.tag not in ("NN", "NNP", "VBG", "NNPS", "NNS"):
            return False
        if token.tag in ("NNS", "NNPS"):
            return token.i in self.bodies and token.i not in self.peoples
        return token.lemma.lower() not in TIMES and not (token.tag == "NN" and is_human(token.lemma.lower()))

    def is_several(self, token: Token) -> bool:
        """Whether it names or describes several."""
        if token.i in self.times:
            return False
        plural = token.tag in ("NNS", "NNPS") and token.lemma.lower() not in TIMES
        joined = token.pos in ("NOUN", "PROPN") and self.sentence.child(token, "conj") is not None
        counted = token.pos in ("NUM", "PRON") and token.lower in (
            "many",
            "some",
            "both",
            "several",
            "others",
            "those",
            "few",
            "all",
            "most",
        )
        return plural or joined or counted or token.i in self.bodies or token.lemma.lower() in COLLECTIVES
