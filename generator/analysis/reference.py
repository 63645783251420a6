"""What in a sentence points outside it: pronouns that nothing in it answers, "the latter", "the firm", "this move"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from generator.analysis.anaphors import (
    ALONE,
    BODIES,
    COMPANIES,
    COUNTING,
    FIRST,
    HE,
    IT,
    OPINIONS,
    ORDINALS,
    PEOPLE,
    POINTERS,
    POINTING,
    RAISING,
    REPORTING,
    SECOND,
    SHE,
    THEY,
    TIMES,
    WEATHER,
)
from generator.analysis.mentions import Mention
from generator.analysis.nouns import Nouns
from generator.analysis.syntax import SUBJECTS, Sentence, Token
from generator.model import Span

Kind: TypeAlias = Literal["pronoun", "context", "first person", "address"]
Fits: TypeAlias = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Quoted:
    """What of a sentence stands between quotation marks."""

    spans: tuple[Span, ...] = ()
    """In the article, in order."""

    def holds(self, token: Token) -> bool:
        """Whether a token is quoted."""
        return any(span.start <= token.start < span.end for span in self.spans)


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that means something named outside its sentence, or somebody who is not named at all."""

    token: int
    kind: Kind
    main: bool = False
    """Whether it is the subject of the sentence, or the possessor of its subject."""
    object: bool = False
    """Whether it is what the sentence's verb acts on."""


def outside(sentence: Sentence, first: int, end: int, names: Sequence[Mention], quoted: Quoted) -> list[Reference]:
    """What points outside the tokens `first` to `end` of a sentence, in order."""
    return list(_Search(sentence, first, end, names, quoted).references())


class _Search:
    """One search for references, with what it asks of the sentence again and again."""

    def __init__(self, sentence: Sentence, first: int, end: int, names: Sequence[Mention], quoted: Quoted):
        self.sentence, self.first, self.end, self.quoted = sentence, first, end, quoted
        self.nouns = Nouns(sentence, first, names)
        roots = [token for token in sentence.roots if first <= token.i < end]
        self.roots = {token.i for token in roots}
        self.root = roots[0] if roots else None
        self.subject = self.root and sentence.child(self.root, *SUBJECTS)
        told = self.root and sentence.child(self.root, "ccomp")
        fronted = told and self.subject and told.i < self.subject.i and not quoted.holds(told)
        self.told = sentence.child(told, *SUBJECTS) if told and fronted else None

    def references(self) -> Iterator[Reference]:
        """Every word that needs what was said before."""
        for token in self.sentence.tokens[self.first : self.end]:
            kind = self.kind(token)
            if kind:
                yield Reference(token.i, kind, self.is_main(token), token.dep == "dobj" and token.head in self.roots)

    def kind(self, token: Token) -> Kind | None:
        """How a token points outside, None where it does not."""
        if token.pos in ("PRON", "DET"):
            return self.pronoun(token, token.lower)
        if token.pos == "ADV" and token.dep == "advmod" and token.lower == "there":
            return None if any(found.pos == "PROPN" for found in self.sentence.tokens[: token.i]) else "context"
        if token.pos not in ("NOUN", "ADJ", "NUM"):
            return None
        if token.pos == "NOUN" and self.is_main(token) and self.counts_on(token):
            return "context"
        return self.counted(token) if token.dep in SUBJECTS and token.lower in ALONE else self.described(token)

    def pronoun(self, token: Token, word: str) -> Kind | None:
        """How a pronoun or determiner points outside."""
        if word in FIRST and token.text not in ("US", "IT"):
            return None if self.quoted.holds(token) else "first person"
        if word in SECOND:
            return None if self.quoted.holds(token) else "address"
        if word.endswith(("self", "selves")) and self.before(token, lambda found: found.dep in SUBJECTS):
            return None  # it means the subject of its clause
        if word in HE or word in SHE:
            known = self.nouns.is_man if word in HE else self.nouns.is_woman
            return None if self.answered(token, known) else "pronoun"
        if word in IT and token.text != "IT":
            return None if self.is_expletive(token) or self.answered(token, self.nouns.is_thing) else "pronoun"
        if word in THEY:
            return None if self.answered(token, self.nouns.is_several) else "pronoun"
        if word in POINTING and token.tag == "DT":
            return self.pointing(token)
        if token.tag in ("WDT", "WP") and self.subject is not None and token.i == self.subject.i:
            return "pronoun"
        return self.counted(token) if token.dep in SUBJECTS and word in ALONE else None

    def counted(self, token: Token) -> Kind | None:
        """How both, neither, others, as a subject, point outside."""
        answered = self.sentence.children[token.i] or any(self.candidates(token, self.nouns.is_several))
        return None if answered else "pronoun"

    def pointing(self, token: Token) -> Kind | None:
        """How this, that, these and those point outside: alone, or before a noun."""
        head = self.sentence.tokens[token.head]
        if token.dep == "det" and head.i > token.i:
            plain = (head.lemma in TIMES or head.i in self.nouns.times) and token.lower in ("this", "these")
            return None if plain or self.clause_before(token) or self.named_before(head) else "context"
        if token.lower in ("those", "that") and (said := self.sentence.child(token, "relcl", "acl", "prep", "amod")):
            who = said.dep != "relcl" or any(child.lower == "who" for child in self.sentence.below(said))
            return None if who else "pronoun"  # those who, that of; but not: those which
        return None if self.clause_before(token) else "pronoun"

    def counts_on(self, noun: Token) -> bool:
        """Whether its words count on from what was told before: other firms, both models, two more plants."""
        below = list(self.sentence.below(noun))
        if any(child.dep in ("appos", "relcl") or child.lower == "than" for child in below):
            return False
        years = any(token.tag == "CD" and len(token.text) == 4 for token in self.sentence.tokens)
        words = COUNTING - {"previous"} if years else COUNTING  # "three previous fires, in 2011, 2016 and 2020"
        counting = any(child.lower in words and child.i < noun.i for child in below)
        if counting and not any(child.dep in ("cc", "nmod") and child.i < noun.i for child in below):
            return True
        before = self.sentence.tokens[max(0, noun.i - 2) : noun.i]
        return len(before) == 2 and before[0].pos == "NUM" and before[1].lower == "more"

    def is_named(self, noun: Token) -> bool:
        """Whether a name, or what it is for, stands with a noun: the Acme company, the firm Acme, the maker of cars."""
        beside = (*self.sentence.tokens[noun.i + 1 : noun.i + 2], *self.sentence.below(noun))
        return any(token.pos == "PROPN" or token.dep in ("appos", "relcl", "acl", "prep") for token in beside)

    def described(self, token: Token) -> Kind | None:
        """A noun that "the" alone turns into what was said before: the company, the two, the latter."""
        below = list(self.sentence.below(token))
        the = next(
            (child for child in below if child.lower in ("the", "both") and child.dep in ("det", "predet")), None
        )
        if token.dep in ("compound", "amod", "nummod", "quantmod", "nmod") or not the:
            return None
        lemma = token.lemma.lower()
        ranked = token.tag == "JJS" or (token.pos == "ADJ" and token.lower in ORDINALS)
        if ranked and token.dep in SUBJECTS and not any(child.dep in ("prep", "relcl") for child in below):
            return "context"  # the youngest, the fourth, of those told of before
        if lemma in COMPANIES and token.tag == "NN" and self.is_main(token) and token.dep in SUBJECTS:
            begins = self.sentence.subtree(token)[0]
            named = self.is_named(token) or self.before(begins, lambda found: found.i in self.nouns.bodies)
            return None if named else "context"
        if any(child.dep not in ("det", "predet", "punct", "case", "cc", "conj", "preconj") for child in below):
            plain = {
                child.lower for child in below if child.dep in ("amod", "nummod", "prep", "relcl", "acl", "compound")
            }
            if not plain or not plain <= {
                "same",
                "two",
                "three",
                "four",
                "latter",
                "following",
                "previous",
                "new",
                "latest",
            }:
                return None
        if token.lower in ("latter", "former", "two", "three", "four", "others", "same"):
            return None if self.clause_before(token) else "pronoun"
        if lemma in COMPANIES or lemma in BODIES:
            owner = self.sentence.tokens[token.head] if token.dep == "poss" else None
            named = owner is not None and any(child.dep == "appos" for child in self.sentence.below(owner))
            carries = (token.dep in SUBJECTS or self.is_fronted(token)) and not named
            carries = carries and (token.tag != "NNS" or self.is_main(token))  # "extracted from the parties"
            return "context" if carries and not self.before(token, lambda found: found.i in self.nouns.bodies) else None
        if lemma in PEOPLE:
            return None if self.before(token, self.nouns.is_person) or self.named_before(token) else "context"
        if lemma in POINTERS and (self.is_main(token) or self.is_fronted(token, whole=False)):
            return None if self.clause_before(token) or self.named_before(token) else "context"
        return None

    def is_main(self, token: Token) -> bool:
        """Whether a token is the sentence's subject, that of what is reported before "officials said", or its owner."""
        subject, told = self.subject, self.told
        places = {found.i for found in (subject, told) if found is not None}
        return token.i in places or (token.dep == "poss" and token.head in places)

    def is_fronted(self, token: Token, whole: bool = True) -> bool:
        """Whether a token stands before the sentence's subject or, with `whole`, within it."""
        if self.subject is None:
            return False
        phrase = self.sentence.subtree(self.subject)
        return token.i <= phrase[-1].i if whole else token.i < phrase[0].i

    def answered(self, token: Token, fits: Fits) -> bool:
        """Whether what a pronoun means stands in the sentence: before it, or as the subject it depends on."""
        quoted = self.quoted.holds(token)
        if self.is_main(token):
            if token.dep == "poss" and self.told is not None and self.told.i < token.i and fits(self.told):
                return True  # "Lind was killed, his party said"
            return any(
                found.dep in SUBJECTS
                and self.opens_clause(self.sentence.tokens[found.head])
                and self.quoted.holds(found) == quoted
                for found in self.candidates(token, fits)
            ) or any(self.is_source(found) for found in self.candidates(token, fits))
        barred = token.head if token.dep in ("dobj", "dative") else -1  # nobody arrests them who is them
        if any(
            not self.says_it(found, token) and not self.is_subject_of(found, barred)
            for found in self.candidates(token, fits)
        ):
            return True
        # "In his testimony, Smith said": the subject comes later.
        subject = self.subject
        fronted = subject is not None and token.i < subject.i and not quoted
        return fronted and subject is not None and subject.pos != "PRON" and fits(subject)

    def is_subject_of(self, found: Token, verb: int) -> bool:
        """Whether a noun is a verb's subject, or says what that is."""
        head = self.sentence.tokens[found.head]
        subject = head if found.dep == "appos" else found
        return subject.dep in SUBJECTS and subject.head == verb

    def opens_clause(self, verb: Token) -> bool:
        """Whether a verb heads an adverbial clause with its conjunction: when, after, as, while."""
        joined = (child.dep == "mark" or child.tag == "WRB" for child in self.sentence.below(verb))
        return verb.dep == "advcl" and any(joined)

    def candidates(self, token: Token, fits: Fits) -> Iterator[Token]:
        """The nouns before a token that it may mean."""
        return (
            found for found in self.sentence.tokens[self.first : token.i] if self.nouns.is_head(found) and fits(found)
        )

    def before(self, token: Token, fits: Fits) -> bool:
        """Whether something that fits stands before a token."""
        return any(fits(found) for found in self.sentence.tokens[self.first : token.i])

    def named_before(self, noun: Token) -> bool:
        """Whether the same noun stands before."""
        return self.before(noun, lambda found: found.lemma == noun.lemma and found.pos in ("NOUN", "PROPN"))

    def clause_before(self, token: Token) -> bool:
        """Whether another clause has gone before, to which it may refer; "X said" is none."""
        own = self.clauses_of(token)
        return any(
            found.dep in SUBJECTS
            and found.head < token.i
            and found.head not in own
            and self.sentence.tokens[found.head].dep != "relcl"
            and self.sentence.tokens[found.head].lemma not in REPORTING
            and not (found.lower == "it" and self.is_expletive(found))
            for found in self.sentence.tokens[self.first : token.i]
        )

    def clauses_of(self, token: Token) -> set[int]:
        """The verb of the clause that a token stands in, and those of which that clause is the object."""
        verbs = [found for found in self.sentence.above(token) if self.sentence.child(found, *SUBJECTS)]
        found = {verb.i for verb in verbs[:1]}
        for verb, over in pairwise(verbs):
            if verb.dep not in ("ccomp", "xcomp"):
                break
            found.add(over.i)
        return found

    def says_it(self, found: Token, token: Token) -> bool:
        """Whether a candidate stands outside the direct speech that a pronoun stands in, and so speaks of another."""
        for span in self.quoted.spans:
            if span.start <= token.start < span.end and not span.start <= found.start < span.end:
                offset = self.sentence.span.start
                before = self.sentence.text[: max(0, span.start - offset)].rstrip(" \"'“‘`")
                return not before or before[-1] in ",:"
        return False

    def is_source(self, found: Token) -> bool:
        """Whether it is whom "according to" names."""
        head = self.sentence.tokens[found.head]
        return head.lower == "to" and head.head < head.i and self.sentence.tokens[head.head].lower == "according"

    def is_expletive(self, token: Token) -> bool:
        """Whether "it" means nothing: it rained, it is unclear whether, it took hours to, it is feared that."""
        if token.dep == "expl":
            return True
        if token.dep not in SUBJECTS:
            return False
        verb = self.sentence.tokens[token.head]
        below = {child.dep for child in self.sentence.below(verb)}
        clause = below & {"ccomp", "xcomp", "advcl", "csubj", "relcl", "acl", "csubjpass"}
        lemma = verb.lemma.lower()
        if lemma in WEATHER:
            return True
        if lemma == "be" or verb.text in ("'s", "’s"):
            said = self.sentence.child(verb, "acomp", "attr", "prep", "oprd")
            if said is None or said.lower == "like":
                return False
            inner = {child.dep for child in self.sentence.below(said)} if said.dep != "attr" else set()
            if said.lower in RAISING:
                return "ccomp" in clause | inner
            return bool((clause - {"relcl", "acl"}) or inner & {"ccomp", "xcomp"})
        if lemma in ("seem", "appear", "happen", "emerge", "follow", "turn", "transpire"):
            return "ccomp" in clause or (lemma in ("turn", "emerge", "transpire") and bool(clause))
        if lemma in ("take", "cost", "make"):
            return "xcomp" in clause or (lemma == "take" and bool(clause))
        return token.dep == "nsubjpass" and lemma in OPINIONS and "ccomp" in clause
