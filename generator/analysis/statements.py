"""What a sentence states when it stands alone: a faithful cut of it that can be read without the sentences around.

Nothing is taken from a sentence but connectives at its beginning, a dateline, and from a long one a clause at its end
that only adds; never a number, a negation, a hedge, a condition or the words that say whose statement it is.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis import days, genders, quotations, reference
from generator.analysis.anaphors import HE, IT, SHE, THEY
from generator.analysis.anaphors import REPORTING as SAYING
from generator.analysis.antecedents import Antecedents
from generator.analysis.attribution import Attribution
from generator.analysis.forms import ENDS, SPACE, Form, Shape
from generator.analysis.mentions import Mention
from generator.analysis.reference import Quoted
from generator.analysis.syntax import SUBJECTS, Sentence
from generator.model import Span
from generator.names import FUNCTION_WORDS, Vocabulary
from generator.support import HEDGE, REPORTING, names_source

LONGEST: Final = 60
"""Words a statement has at most."""
SHORT: Final = 8
"""Words that are left at least where a second clause is."""
CRISP: Final = 35
"""Words a claim has at most that is read first."""

TIES: Final = """
however but and yet so also meanwhile moreover furthermore additionally nevertheless nonetheless besides indeed instead
still similarly likewise conversely therefore thus consequently plus first firstly second secondly third thirdly
finally lastly overall again well now anyway incidentally notably
"""
CONNECTIVES: Final = frozenset(TIES.split())
"""Adverbs and conjunctions that only tie a sentence to the one before; most need a comma after them."""
WITHOUT_COMMA: Final = frozenset(("but", "and", "yet", "so", "also", "meanwhile"))
PHRASES: Final = (
    ("in", "addition"), ("in", "particular"), ("in", "fact"), ("of", "course"), ("as", "a", "result"),
    ("for", "example"), ("for", "instance"), ("in", "contrast"), ("by", "contrast"), ("on", "the", "other", "hand"),
    ("at", "the", "same", "time"), ("even", "so"), ("that", "said"), ("after", "all"), ("in", "other", "words"),
    ("in", "turn"), ("to", "be", "sure"), ("in", "the", "meantime"), ("more", "importantly"), ("in", "short"),
    ("in", "sum"), ("all", "the", "same"), ("on", "top", "of", "that"), ("to", "make", "matters", "worse"),
)  # fmt: skip
"""Phrases that do the same; all need a comma after them."""
LIMITING: Final = frozenset(
    ("if", "unless", "but", "although", "though", "except", "provided", "whether", "while", "not", "n't", "no")
)
"""Words that make a clause at the end of a sentence more than an addition."""
PAIRS: Final = {'"': '"', "“": "”", "„": "”", "«": "»", "'": "'", "‘": "’"}
"""Each mark that opens a quotation, with the one that closes it."""
MARKS: Final = frozenset((*PAIRS, *PAIRS.values(), "``", "''"))
INSIDE: Final = re.compile(
    r", (?:however|meanwhile|for example|for instance|moreover|in turn|though),(?= [a-z])|, however(?=\.)"
)
"""A connective within a sentence, with its commas."""
EXTENSIONS: Final = frozenset(("advcl", "relcl", "acl"))


@dataclass(frozen=True, slots=True)
class Statement:
    """The part of a sentence that can be used as a claim; or why nothing of it can."""

    span: Span
    """Of the words used, the evidence: within the sentence, one stretch."""
    text: str
    """The claim: those words, with a capital and a full stop, a pronoun replaced where its name is certain."""
    obstacle: str = ""
    """Why it cannot stand alone: fragment, heading, headline, question, quotation, pronoun, context, long,
    first person, address, foreign; empty where it can."""
    support: tuple[Span, ...] = ()
    """Further passages it rests on: where the name stands that replaced a pronoun."""
    form: Form = ""
    """Whether it tells of a state or of what came before."""
    lasting: str = ""
    """The claim without days that only the article's date tells ("on Monday") and, where it is long, without clauses
    at its end that only add; empty where that is all of it."""
    crisp: str = ""
    """The claim, where it is long, without clauses at its end that only add; empty where that is all of it."""
    aside: tuple[Span, ...] = ()
    """The words of a clause in it that tells of a state by itself; see `forms`."""


def find(
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    attributions: Sequence[Sequence[Attribution]],
) -> tuple[Statement, ...]:
    """For each sentence of an article what it states."""
    plain = frozenset(token.text for sentence in sentences for token in sentence.tokens if token.text.islower())
    quoted: list[list[Span]] = [[] for _ in sentences]
    numbers = {sentence.number: index for index, sentence in enumerate(sentences)}
    for quotation in quotations.find(sentences):
        for number, span in quotation.parts:
            quoted[numbers[number]].append(span)
    found: list[Statement] = []
    antecedents = Antecedents(genders.find(sentences, mentions))
    for sentence, names, said, spans in zip(sentences, mentions, attributions, quoted, strict=True):
        subject, pair = antecedents.subject, antecedents.pair
        support = (found[numbers[subject.sentence]].span,) if subject else ()
        paired = (found[numbers[pair.sentence]].span,) if pair else ()
        firm = tuple(found[numbers[place]].span for _, place in antecedents.firms.values())
        cut = _Cut(sentence, names, said, Quoted(tuple(spans)), plain)
        found.append(cut.statement(antecedents, support, paired, firm, tuple(one.span for one in found[-1:])))
    return tuple(found)


class _Cut:
    """One sentence on its way to a statement."""

    def __init__(
        self,
        sentence: Sentence,
        names: Sequence[Mention],
        said: Sequence[Attribution],
        quotes: Quoted,
        plain: frozenset[str],
    ):
        self.sentence, self.names, self.said, self.quotes, self.plain = sentence, names, said, quotes, plain
        self.shape = Shape(sentence, quotes)
        self.first, self.end = 0, len(sentence.tokens) - self.shape.closes_note()
        self.before = self.after = ""
        if quotes.spans:
            self.before, self.after = self.missing()

    def statement(
        self,
        antecedents: Antecedents,
        support: tuple[Span, ...],
        paired: tuple[Span, ...],
        firm: tuple[Span, ...],
        near: tuple[Span, ...],
    ) -> Statement:
        """What the sentence states; `support` is where the name stands that a pronoun in it may mean, `paired` where
        the two things do of which it may mean the latter, `firm` where the only firm is described, `near` the sentence
        before, which may name but one person or thing.
        """
        obstacle = self.shape.obstacle()
        if not obstacle and len(self.shape.words) > LONGEST:
            self.end = self.shorter(LONGEST)
            obstacle = "" if self.end else "long"
        if obstacle:
            if not self.shape.is_within():  # what is all quotation leaves its speaker the one spoken of
                antecedents.read(self.sentence, self.names, self.quotes)
            return Statement(self.sentence.span, self.sentence.text, obstacle)
        self.trim()
        found = reference.outside(self.sentence, self.first, self.end, self.names, self.quotes)
        replaced: dict[int, str] = {}
        subject = ""
        for one in found:
            if not replaced and (meant := antecedents.meant(self.sentence, one)):
                replaced[one.token] = meant
                subject = "" if meant.endswith("'s") else self.sentence.tokens[one.token].lower
                if subject in ("former", "latter"):
                    subject, support = "", paired
                elif antecedents.only_firm(self.sentence, one):
                    subject, support = "", firm
                elif antecedents.only_person(self.sentence, one):
                    support, antecedents.subject = near, antecedents.told
                elif antecedents.only_thing(self.sentence, one):
                    subject, support = "", near
        antecedents.read(self.sentence, self.names, self.quotes, subject)
        left = [one for one in found if one.token not in replaced and not self.follows(one, replaced)]
        if left:
            rests = support if replaced else ()
            return Statement(self.span(), self.text(replaced), left[0].kind, rests, aside=self.shape.aside())
        text = self.text(replaced)
        flaw = self.flaw(text)
        lasting = "" if flaw else self.lasting(replaced)
        crisp = "" if flaw else self.crisp(replaced)
        kind, aside = self.shape.kind(), self.shape.aside()
        return Statement(self.span(), text, flaw, support if replaced else (), kind, lasting, crisp, aside)

    def lasting(self, replaced: Mapping[int, str]) -> str:
        """The claim as it reads on any day, and no longer than it must be; empty where that is how it stands."""
        passing = days.passing(self.sentence, self.first, self.end, self.quotes)
        return self.cut_short(replaced, passing, self.before_second())

    def crisp(self, replaced: Mapping[int, str]) -> str:
        """The claim no longer than it must be; empty where that is how it stands."""
        return self.cut_short(replaced, ()) if len(self.shape.words) > CRISP else ""

    def cut_short(self, replaced: Mapping[int, str], left_out: Sequence[tuple[int, int]], second: int = 0) -> str:
        """The claim without some of its words, nor what only adds at its end; empty where nothing of it can go."""
        end = self.end
        if len(self.shape.words) > CRISP:
            self.end = self.shorter(CRISP) or second or end
        text = self.text(replaced, left_out) if left_out or self.end < end else ""
        self.end = end
        return text if not text or not self.flaw(text) else ""

    def missing(self) -> tuple[str, str]:
        """The marks that the sentence lacks for its quotations to be whole: one before it, one after it."""
        sentence, spans = self.sentence, self.quotes.spans
        start, end = spans[0].start - sentence.span.start, spans[-1].end - sentence.span.start
        opening = sentence.text[:start].rstrip()[-1:]
        closing = sentence.text[end:].lstrip(" ,.!?\n")[:1]
        before = "" if opening in PAIRS else next((one for one, other in PAIRS.items() if other == closing), "")
        return before, "" if closing in PAIRS.values() else PAIRS.get(opening, "")

    def trim(self) -> None:
        """Take connectives and a dateline from the beginning."""
        tokens = self.sentence.tokens
        self.first = self.shape.dateline()
        for _ in range(3):
            start = self.first
            while start < self.end and not tokens[start].text[0].isalnum():
                if tokens[start].text in MARKS:
                    return
                start += 1
            rest = self.after_connective(start)
            if rest == start:
                self.first = start if tokens[start].text[0].isalnum() else self.first
                return
            self.first = rest

    def after_connective(self, start: int) -> int:
        """The token after a connective and its comma at `start`; `start` where there is none that can go."""
        tokens = self.sentence.tokens
        words = [token.lower for token in tokens[start : start + 5]]
        for phrase in PHRASES:
            if tuple(words[: len(phrase)]) == phrase and words[len(phrase) : len(phrase) + 1] == [","]:
                return self.kept(start, start + len(phrase) + 1)
        word = words[0] if words else ""
        if word in CONNECTIVES and words[1:2] == [","]:
            return self.kept(start, start + 2)
        if word in WITHOUT_COMMA and tokens[start].dep in ("cc", "advmod", "preconj"):
            head = tokens[tokens[start].head]
            if word in ("but", "and", "yet") or (
                word in ("so", "meanwhile")
                and head == self.shape.root
                and words[1:2] not in (["far"], ["long"], ["that"])
            ):
                return self.kept(start, start + 1)
            if word == "also" and words[1:2] and tokens[start + 1].pos == "ADP":
                return self.kept(start, start + 1)
        return start

    def kept(self, start: int, rest: int) -> int:
        """`rest` where a clause with its subject follows it, else `start`."""
        root = self.shape.root
        subject = root and self.sentence.child(root, *SUBJECTS)
        return rest if root and subject and min(root.i, subject.i) >= rest else start

    def shorter(self, most: int) -> int:
        """Where it ends when the clauses after a comma at its end that only add are gone; 0 where so many words still
        are not enough.
        """
        tokens, end = self.sentence.tokens, self.end
        root = self.shape.root
        for token in reversed(tokens[: self.end]):
            if token.text != "," or token.i + 1 >= end or root is None or token.i < root.i + 2:
                continue
            tail = tokens[token.i + 1 : end]
            heads = [one for one in tail if one.head <= token.i]
            adds = all(one.dep in EXTENSIONS or one.dep == "punct" for one in heads) and bool(heads)
            held = any(one.lower in LIMITING or one.lemma in SAYING or one.tag == "CD" for one in tail)
            if not adds or held or self.quotes.holds(token) or HEDGE.search(self.sentence.between(token.i + 1, end)):
                return 0
            end = token.i
            if sum(one.text[0].isalnum() for one in tokens[self.first : end]) <= most:
                return end
        return 0

    def before_second(self) -> int:
        """Where it ends before a second clause like one that it has: "a deal that A, and that B"; 0 where none is."""
        tokens, root = self.sentence.tokens, self.shape.root
        for comma, link, opening in zip(tokens[: self.end], tokens[1:], tokens[2:], strict=False):
            second = comma.text == "," and link.lower == "and" and opening.lower in ("that", "which")
            first = any(token.lower == opening.lower for token in tokens[self.first : comma.i])
            whole = root is not None and self.first <= root.i < comma.i and comma.i - self.first >= SHORT
            if second and first and whole and not self.quotes.holds(comma):
                return comma.i
        return 0

    def follows(self, one: reference.Reference, replaced: dict[int, str]) -> bool:
        """Whether a reference is answered by a name put in before it."""
        first = min(replaced, default=-1)
        if not replaced or one.token < first:
            return False
        put, word = self.sentence.tokens[first].lower, self.sentence.tokens[one.token].lower
        same = (HE, SHE, IT, THEY)
        if any(put in forms and word in forms for forms in same):
            return True
        return put == word or (put not in HE | SHE and word in IT | THEY)

    def span(self) -> Span:
        """The words used, in the article."""
        tokens = self.sentence.tokens
        if self.first == 0 and self.end == len(tokens):
            return self.sentence.span
        end = self.sentence.span.end if self.end == len(tokens) else tokens[self.end - 1].end
        return Span(tokens[self.first].start, end)

    def text(self, replaced: Mapping[int, str] | None = None, left_out: Sequence[tuple[int, int]] = ()) -> str:
        """The claim: the words used, with names for pronouns, a capital and a full stop; without what is left out."""
        span, offset, tokens = self.span(), self.sentence.span.start, self.sentence.tokens
        changes = [self.gap(first, end) for first, end in left_out if end <= self.end]
        for index, name in (replaced or {}).items():
            the = index > self.first and tokens[index - 1].lower == "the"
            changes.append((tokens[index - the].start, tokens[index].end, name))
        pieces, start = [], span.start
        for begin, end, words in sorted(changes):
            pieces += [self.sentence.text[start - offset : begin - offset], words]
            start = max(start, end)
        pieces.append(self.sentence.text[start - offset : span.end - offset])
        text = SPACE.sub(" ", "".join(pieces)).strip()
        if text.count(")") > text.count("("):
            text = "".join(text.rsplit(")", 1))
        tie = INSIDE.search(text) if "," in text else None
        if tie and "," not in text[: tie.start()]:
            text = text[: tie.start()] + text[tie.end() :]
        if self.before and self.first == 0:
            text = self.before + text
        if self.after and self.end == len(self.sentence.tokens):
            text += self.after
        word = text.split(" ", 1)[0]
        if (
            word.isupper()
            and len(word) > 1
            and word.isalpha()
            and word.lower() in self.plain | FUNCTION_WORDS
            and word not in ("US", "UN", "UK", "IT")
        ):
            text = word.capitalize() + text[len(word) :]
        for index, char in enumerate(text[:3]):
            if char.isalnum():
                text = text[:index] + char.upper() + text[index + 1 :]
                break
        if text.endswith("..") and not text.endswith("..."):
            text = text[:-1]  # an abbreviation's full stop and the sentence's
        return text if ENDS.search(text) else text.rstrip(" ,;:-–—") + "."

    def gap(self, first: int, end: int) -> tuple[int, int, str]:
        """What of the article goes with tokens left out: they, the space before them, and commas on both sides."""
        tokens = self.sentence.tokens
        before = tokens[first - 1] if first > self.first else None
        after = tokens[end] if end < self.end else None
        comma = after is not None and after.text == ","
        stop = after.end if after is not None and comma else tokens[end - 1].end
        if before is None:
            return tokens[first].start, stop, ""
        if before.text != ",":
            return before.end, tokens[end - 1].end, ""
        closes = after is None or comma or after.text in (".", ";")
        return (before.start if closes else before.end), (stop if comma else tokens[end - 1].end), ""

    def flaw(self, text: str) -> str:
        """What is wrong with a claim's text: unpaired quotation marks, or words said by somebody it does not show."""
        if text.count('"') % 2 or text.count("“") + text.count("„") != text.count("”"):
            return "quotation"
        span = self.span()
        speakers = [one.speaker for one in self.said if one.content.overlaps(span) and one.speaker]
        if not speakers or REPORTING.search(text):
            return ""
        shown = Vocabulary.of([text])
        return "" if any(names_source(speaker, shown) for speaker in speakers) else "quotation"
