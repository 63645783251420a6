"""What kind of sentence a sentence is: whether it states something at all, and whether it tells of a state or an event.

Headings, captions, fragments, questions, words of pages and quotations without their speakers state nothing that could
be told again.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final, Literal, TypeAlias

from generator.analysis import counted, datelines, openness
from generator.analysis.anaphors import BODIES, COMPANIES, POINTERS, REPORTING
from generator.analysis.clauses import relative, reported
from generator.analysis.datelines import YEAR
from generator.analysis.reference import Quoted
from generator.analysis.syntax import SUBJECTS, Sentence, Token
from generator.model import Span
from generator.names import FUNCTION_WORDS

SHORTEST: Final = 5
"""Words a statement has at least."""
DANGLING: Final = frozenset(
    ("below", "there", "then", "thereafter", "otherwise", "nor", "either", "afterwards", "elsewhere", "hence", "here")
)
"""Words that, first in a sentence, hang on the one before and cannot be taken away."""
DANGLING_PHRASES: Final = (
    "after that", "since then", "by then", "until then", "at that", "at the time", "before that", "because of that",
    "despite that", "to that end", "in that case", "if so", "if not", "as such", "in so doing", "in doing so",
    "for that reason", "even then", "only then", "not so", "same goes", "such is", "so do", "so did", "so does",
    "so is", "so was", "so are", "so were", "so far so",
)  # fmt: skip
FURNITURE: Final = re.compile(
    r"https?://|www\.|@\w|\bpic\.twitter|\bclick here\b|\bread more\b|\bsign up\b|\bsubscribe\b|\bfollow us\b"
    r"|\bcontributed to this (?:report|story|article)|\b(?:reporting|editing|writing) by [A-Z]|\ball rights reserved\b"
    r"|^\W*(?:photo|image|picture|file photo|getty|watch|listen|see also|related|update)\b\s*[:|–—-]"
    r"|\bthis (?:article|story|post|report) (?:was|has been) \w+|\bnewsletter\b|^notes? (?:to|for) editors\b",
    re.IGNORECASE,
)
"""Words of pages and agencies, not of reports."""
HINTS: Final = (
    "http", "www", "@", "twitter", "click", "read more", "sign up", "subscribe", "follow us", "contributed", "ing by ",
    "rights reserved", "photo", "image", "picture", "getty", "watch", "listen", "see also", "related", "update",
    "article", "story", "post", "report", "newsletter", "editors",
)  # fmt: skip
"""One of these is in every text that the pattern finds; to look for them is quicker."""
HIDDEN: Final = frozenset(("relcl", "ccomp", "appos", "amod"))
"""What the parser takes the verb of a sentence for where it misses it."""
FINITE: Final = frozenset(("VBD", "VBZ", "VBP", "MD"))
OPENING: Final = frozenset(('"', "“", "``", "‘", "'"))
SPACE: Final = re.compile(r"\s+")
ENDS: Final = re.compile(r"[.!?…][\"”’'»)\]]*$|,['\"”’]$|[\"”’'»]\.$")
Form: TypeAlias = Literal["", "definition", "state", "earlier"]
"""What kind of sentence it is: it says what somebody or something is, how things are, or what had been before what it
reports; empty for what happens and is said."""
_STATES: Final = """
be have own hold operate produce employ include consist contain lie live remain represent serve border comprise cover
control account belong rely depend make run provide sell manage oversee mean require allow govern
"""
STATES: Final = frozenset(_STATES.split())
"""Verbs that in the present tense tell of a state."""
EVIDENCE: Final = frozenset(
    ("copy", "document", "evidence", "footage", "letter", "list", "proof", "recording", "tape", "transcript", "video")
)
"""What somebody has of the news, which is no state: "the bureau has a recording"."""
SETTLED: Final = frozenset(("base", "locate", "situate", "know", "lead", "head", "headquarter", "compose", "surround"))
"""Verbs that do so in the passive: is based in."""


class Shape:
    """The form of a sentence, with what is asked of it again and again."""

    def __init__(self, sentence: Sentence, quoted: Quoted):
        self.sentence, self.quoted = sentence, quoted
        self.words = [token for token in sentence.tokens if token.text[0].isalnum()]

    def obstacle(self) -> str:
        """What about its form keeps the sentence from being a statement; empty where nothing does."""
        sentence, text = self.sentence, SPACE.sub(" ", self.sentence.text.strip())
        text = text[:-1] if self.closes_note() else text
        words = self.words
        if sentence.headline:
            return "headline"
        if self.is_within():
            return "quotation"
        if text.endswith("?") or (text.rstrip("\"”’')").endswith("?") and not self.speaks()):
            return "question"
        if "?" in text and any(token.text == "?" and not self.quoted.holds(token) for token in sentence.tokens):
            return "question"
        if not ENDS.search(text):
            return "heading" if len(words) < 2 * SHORTEST else "fragment"
        if any(text.count(mark) != text.count(other) for mark, other in ("()", "[]")):
            return "fragment"
        if self.is_short() or self.is_furniture(text) or self.is_foreign(words) or self.shouts(words):
            return "fragment"
        if self.quoted.spans and not self.speaks():
            return "quotation"
        if words[0].text[0].islower() and words[0].pos != "PROPN":
            return "quotation" if self.quoted.spans or words[0].lemma in REPORTING else "fragment"
        if self.root is None:
            return "fragment"
        if not sentence.child(self.root, *SUBJECTS):
            return "address"
        if words[0].tag in ("WP", "WRB") and words[0].head == self.root.i and words[0].dep not in SUBJECTS:
            return "heading"  # "What Lind saw in the tower."
        lower = text.lower()
        opening = next((token for token in words if token.lower not in ("but", "and", "so")), words[0])
        hangs = opening.lower in DANGLING and opening.dep != "expl"
        if self.breaks_off():
            return "context"
        if hangs or lower.startswith(DANGLING_PHRASES):
            return "address" if opening.lower in ("here", "below") else "context"
        return ""

    def closes_note(self) -> bool:
        """Whether it is the last of several sentences within brackets, as of an editor's note."""
        text = self.sentence.text.rstrip()
        return text.endswith("]") and "[" not in text and self.sentence.tokens[-1].text == "]"

    def breaks_off(self) -> bool:
        """Whether its first verb leaves out what was said before: "The sentence is not," she said."""
        first = next((token for token in self.sentence.tokens if token.pos in ("VERB", "AUX")), None)
        if first is None or first.dep in ("aux", "auxpass") or first.lemma not in ("be", "do", "have"):
            return False
        after = [token for token in self.sentence.tokens[first.i + 1 :] if token.dep != "neg"]
        goes_on = any(token.text in OPENING for token in after[2:])
        if not after or after[0].text[0].isalnum() or goes_on:
            return False
        return all(child.dep in (*SUBJECTS, "neg", "punct", "cc", "mark") for child in self.sentence.below(first))

    def is_furniture(self, text: str) -> bool:
        """Whether it holds words of pages and agencies."""
        lower = text.lower()
        return any(hint in lower for hint in HINTS) and FURNITURE.search(text) is not None

    def is_short(self) -> bool:
        """Whether it has too few words; one fewer will do where a verb has a noun for its subject."""
        subject = self.sentence.child(self.root, *SUBJECTS) if self.root else None
        happened = counted.HAPPENINGS.get(self.root.lemma) if self.root else None
        if happened in counted.OUTCOMES and subject and self.sentence.child(subject, "nummod"):
            return False  # "Fifteen people died."
        if len(self.words) != SHORTEST - 1 or self.root is None:
            return len(self.words) < SHORTEST
        return subject is None or subject.pos not in ("NOUN", "PROPN") or self.root.tag not in FINITE | {"VBN"}

    def dateline(self) -> int:
        """The token after a dateline."""
        return datelines.end(self.sentence, self.root)

    def is_within(self) -> bool:
        """Whether it is all quotation: no word stands outside the marks."""
        return bool(self.quoted.spans) and all(
            self.quoted.holds(token) for token in self.sentence.tokens if token.text[0].isalnum()
        )

    def speaks(self) -> bool:
        """Whether there is a clause outside the quotation marks, as who says it."""
        return any(
            token.pos in ("VERB", "AUX")
            and not self.quoted.holds(token)
            and any(child.dep in SUBJECTS and (not self.quoted.holds(child)) for child in self.sentence.below(token))
            for token in self.sentence.tokens
        )

    def is_foreign(self, words: Sequence[Token]) -> bool:
        """Whether it is hardly English: of many words, names aside, few are those of grammar."""
        named = {place for entity in self.sentence.entities for place in range(entity.first, entity.end)}
        words = [word for word in words if word.i not in named or word.lower in FUNCTION_WORDS]
        return len(words) > 7 and sum(word.lower in FUNCTION_WORDS for word in words) < len(words) / 9

    def shouts(self, words: Sequence[Token]) -> bool:
        """Whether it holds a heading: three words in capitals running, besides a dateline."""
        run, begins = 0, self.dateline()
        for word in words:
            if word.i < begins:
                continue
            run = run + 1 if word.text.isupper() and word.text.isalpha() and len(word.text) > 1 else 0
            if run == 3:
                return True
        return False

    @cached_property
    def root(self) -> Token | None:
        """The finite verb of the sentence; where the parser found none at the root, of a clause that it hid."""
        verbs = [root for root in self.sentence.roots if self.is_clause(root)]
        if not verbs:
            verbs = [
                token
                for token in self.sentence.tokens
                if token.dep in HIDDEN and self.is_clause(token) and not self.quoted.holds(token)
            ]
        if not verbs:  # "A drain, unnoticed for years, led to the collapse": an adjective taken for the verb
            verbs = [root for root in self.sentence.roots if root.pos == "ADJ" and self.has_verb_after(root)]
        if not verbs and self.words and self.words[0].tag in ("WP", "WRB"):  # "Who took it, and why, is not known."
            verbs = [token for token in self.sentence.tokens if token.dep == "conj" and self.says_unknown(token)]
        return verbs[0] if verbs else None

    def says_unknown(self, verb: Token) -> bool:
        """Whether a verb says that what the sentence asks before it is not known."""
        asked = self.sentence.child(verb, "csubj", "csubjpass")
        return asked is not None and openness.says_unknown(self.sentence, verb)

    def has_verb_after(self, root: Token) -> bool:
        """Whether a root with a subject has a finite verb below it that has none, and no conjunction."""
        below = list(self.sentence.below(root))
        finite = any(
            child.dep in ("advcl", "conj") and child.tag in FINITE and not self.sentence.child(child, "mark", *SUBJECTS)
            for child in below
        )
        return finite and any(child.dep in SUBJECTS for child in below)

    def is_clause(self, verb: Token) -> bool:
        """Whether a token is the finite verb of a clause with a subject, and no conjunction subordinates it."""
        if verb.pos not in ("VERB", "AUX"):
            return False
        below = list(self.sentence.below(verb))
        subject = next((child for child in below if child.dep in SUBJECTS), None)
        if verb.tag == "VB" and subject is None and verb.dep == "ROOT" and verb.i < 2:
            return True  # an imperative
        inflected = (
            any(child.dep in ("aux", "auxpass") and child.tag in FINITE for child in below) or verb.tag in FINITE
        )
        if subject is None or subject.tag in ("WDT", "WP") or any(child.dep == "mark" for child in below):
            return False
        misread = verb.tag == "VBN" and subject.dep == "nsubj" and subject.i < verb.i  # a past tense after all
        beside = verb.i > 0 and self.sentence.tokens[verb.i - 1].text == ","  # a caption: "Lind, left, in 2017"
        return inflected or (misread and not beside)

    def kind(self) -> Form:
        """What kind of sentence it is, from its verb."""
        root = self.root
        if root is None:
            return ""
        sentence = self.sentence
        helpers = {token.lower for token in sentence.below(root) if token.dep in ("aux", "auxpass")}
        subject, said = sentence.child(root, *SUBJECTS), sentence.child(root, "attr")
        if root.tag == "VBN" and "had" in helpers:
            return "earlier"
        if subject is None or subject.pos not in ("NOUN", "PROPN"):
            return ""
        if root.tag == "VBN" and root.lemma in STATES | SETTLED and helpers and helpers <= {"is", "are"}:
            named = any(token.pos == "PROPN" for token in sentence.tokens[root.i :])
            return "definition" if named else "" if self.is_vague(subject) else "state"
        if self.is_vague(subject):
            return ""
        held = sentence.child(root, "dobj")
        if root.lemma not in STATES or (held is not None and held.lemma in EVIDENCE):
            return ""
        plain = root.tag in ("VBZ", "VBP") and not helpers
        perfect = root.lemma == "be" and bool(helpers) and helpers <= {"has", "have"} and bool(said)
        among = any(child.lower in ("among", "one") for child in sentence.below(root))
        passing = root.lemma == "be" and said is None and not among  # "is in talks", "is ready"
        if not (plain or perfect) or passing:
            return ""
        named = subject.pos == "PROPN" or any(child.pos == "PROPN" for child in sentence.below(subject))
        defines = named and said is not None and said.pos in ("NOUN", "PROPN")
        return "definition" if defines and root.lemma in ("be", "remain") else "state"

    def aside(self) -> tuple[Span, ...]:
        """The words of a relative clause that tells by itself what somebody or something is, does or has long done:
        "the trust, which looks after the wall, has closed"; nothing where there is none.
        """
        for which in self.sentence.tokens:
            if which.lower == "which" and which.dep in SUBJECTS and not self.quoted.holds(which):
                verb = self.sentence.tokens[which.head]
                noun = self.sentence.tokens[verb.head]
                named = noun.pos == "PROPN" or noun.lemma.lower() not in BODIES | COMPANIES | POINTERS
                if verb.dep == "relcl" and named and self.is_lasting(verb) and not reported(self.sentence, verb):
                    return relative(self.sentence, verb, which)
        return ()

    def is_lasting(self, verb: Token) -> bool:
        """Whether a verb tells how things are: in the present tense, or in another with a year."""
        helpers = [child for child in self.sentence.below(verb) if child.dep in ("aux", "auxpass")]
        ahead = any((one.tag == "MD" and one.lower != "can") or one.lower == "being" for one in helpers)
        plans = verb.lemma == "be" and self.sentence.child(verb, "xcomp") is not None  # "is to be held"
        if verb.lemma in REPORTING or ahead or plans:
            return False
        first = helpers[0] if helpers else verb
        if first.tag == "VBD" or first.lemma == "have":
            return any(YEAR.fullmatch(token.text) for token in self.sentence.subtree(verb))
        return verb.tag != "VBG" and first.tag in ("VBZ", "VBP", "MD")

    def is_vague(self, noun: Token) -> bool:
        """Whether it is a common noun that "the" makes one told of before: the dealers, the data."""
        below = list(self.sentence.below(noun))
        the = any(child.lower in ("the", "all", "many") and child.dep in ("det", "predet", "amod") for child in below)
        return noun.pos == "NOUN" and the and not any(child.pos == "PROPN" for child in below)
