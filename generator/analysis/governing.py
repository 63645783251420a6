"""Which event a time expression dates: the one it governs in the parse, and none where it dates a thing or compares."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from generator.analysis import timecues
from generator.analysis.syntax import Sentence, Token
from generator.analysis.timex import TimeExpression
from generator.dateline import opening

BEFORE_NOUN = frozenset(("compound", "amod", "nummod", "poss", "nmod"))
AT_ONCE = frozenset(("when", "while"))
LONGEST_PLACE = 8
"""Words before the date in a dateline."""
DASH = re.compile(r",?(?: ?\([^()]{1,30}\))? ?[-–—]{1,2} ")
KEPT = frozenset(
    (
        "accord",
        "act",
        "agreement",
        "arrangement",
        "commitment",
        "contract",
        "deal",
        "decision",
        "document",
        "investment",
    )
) | {"law", "letter", "memo", "order", "pact", "partnership", "pledge", "promise", "report", "ruling", "settlement"}
"""Nouns of what is there long after it was made; a year before one tells which, and nothing of what is done to it."""
MAKING = frozenset(
    ("agree", "announce", "conclude", "issue", "make", "negotiate", "pass", "publish", "reach", "seal", "sign", "write")
)
"""Verbs that tell how such a thing came about."""
COMPARED = 6
"""Words before "since" among which a superlative says that it compares."""


def is_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a common noun, also one that was read as a verb behind its article: "revoked a trade deal"."""
    if token.pos == "NOUN":
        return True
    return token.pos == "VERB" and token.dep in ("dobj", "pobj") and sentence.child(token, "det", "poss") is not None


def governor(sentence: Sentence, time: TimeExpression, kinds: dict[int, str]) -> int | None:
    """The event that a time expression dates, by its token; None where it dates a thing or nothing."""
    tokens = sentence.tokens
    first = bisect_left(tokens, time.span.start, key=lambda token: token.start)
    end = bisect_left(tokens, time.span.end, key=lambda token: token.start)
    inside = range(first, end)
    top = next((tokens[i] for i in inside if tokens[i].head not in inside or tokens[i].head == i), None)
    if top is None or (time.bound == "since" and compares(sentence, first)) or timecues.expires(sentence, top):
        return None
    if time.rule.startswith("beside "):
        return followed(sentence, tokens[end - 1], kinds)
    if top.i in kinds:  # "a year ago" never, but "Monday's vote" read as one expression may
        return top.i
    if top.dep in BEFORE_NOUN and tokens[top.head].pos in ("NOUN", "PROPN"):
        found = next((noun for noun in nouns_above(sentence, top) if noun.i in kinds), None)
        kept = found is not None and time.kind == "year" and found.lemma.lower() in KEPT
        return None if found is None or (kept and not made(sentence, found)) else found.i
    if time.kind == "year" and (noun := possessed(sentence, top)) and not made(sentence, noun):
        return None
    if time.kind == "day" and stand_in(sentence, top):
        return None
    below = top
    for token in sentence.above(top):
        below, through = token, below
        if token.i in kinds:
            if time.future and token.pos == "NOUN" and through.lower == "for":
                return None  # "accepted a proposal for a pause on Wednesday"
            if not time.future and to_come(sentence, token):
                continue
            if describes(sentence, token, top, kinds, time.bound in ("by", "until")):
                continue
            if token.pos == "AUX":
                subject = sentence.child(token, "nsubj")
                return subject.i if subject and subject.i in kinds else token.i
            return token.i
        if token.dep in BEFORE_NOUN and token.pos != "NUM":
            return next((noun.i for noun in nouns_above(sentence, token) if noun.i in kinds), None)
    return None


def followed(sentence: Sentence, word: Token, kinds: dict[int, str]) -> int | None:
    """The event that "two days after" or "before", by its last `word`, leads up to; None where a name follows."""
    below = sentence.tokens[word.head] if word.dep == "mark" else sentence.child(word, "pcomp", "pobj")
    return below.i if below is not None and below.i in kinds else None


def stand_in(sentence: Sentence, top: Token) -> bool:
    """Whether a time tells which of several things is meant: "the messages, including that of 14 March"."""
    word = sentence.tokens[top.head]
    return top.dep == "pobj" and word.lower == "of" and sentence.tokens[word.head].lower in ("that", "those", "one")


def describes(sentence: Sentence, token: Token, top: Token, kinds: dict[int, str], deadline: bool) -> bool:
    """Whether a participle only says which thing is meant, so that a time after it goes with the verb before.

    "Police searched a hotel used by the team late on Wednesday": as long as the verb is a past one of a class, the
    participle is of none, and the time ends its phrase, or is a `deadline`.
    """
    if token.dep != "acl" or token.tag != "VBN" or kinds[token.i]:
        return False
    if deadline:  # "will tell those affected by 8 October"
        return True
    noun = sentence.tokens[token.head]
    verb = sentence.tokens[noun.head]
    told = noun.dep == "dobj" and verb.tag == "VBD" and bool(kinds.get(verb.i))
    return told and sentence.subtree(token)[-1].i <= sentence.subtree(top)[-1].i


def possessed(sentence: Sentence, top: Token) -> Token | None:
    """What is kept of the year that a time gives: "the act of 2015"; None where there is none."""
    word = sentence.tokens[top.head]
    above = sentence.tokens[word.head]
    of = top.dep == "pobj" and word.lower == "of" and word.dep == "prep"
    return above if of and above.lemma.lower() in KEPT else None


def made(sentence: Sentence, noun: Token) -> bool:
    """Whether the verb of a noun tells how it came about: signed a 2012 deal, the 2012 deal was reached."""
    verb = sentence.tokens[noun.head]
    return noun.dep in ("dobj", "nsubjpass") and verb.lemma.lower() in MAKING


def compares(sentence: Sentence, first: int) -> bool:
    """Whether a comparison leads up to an expression: "its first loss since 2012", "the highest since May"."""
    before = sentence.tokens[max(0, first - COMPARED) : first]
    return any(token.tag in ("JJS", "RBS") or token.lower in ("first", "last", "time") for token in before)


def at_once(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause gives the time of the one it hangs on: "three people died when a bridge fell on Monday"."""
    if verb.dep != "advcl":
        return False
    opening = next((child for child in sentence.below(verb) if child.dep in ("mark", "advmod")), None)
    return opening is not None and opening.lower in AT_ONCE and opening.i < verb.i


def occasion_of(sentence: Sentence, noun: Token) -> int:
    """The verb of what happens on an occasion, which has its time: "in a filing on Monday it said"; -1 for none."""
    if noun.dep != "pobj" or noun.pos != "NOUN":
        return -1
    word = sentence.tokens[noun.head]
    verb = sentence.tokens[word.head]
    return verb.i if word.lower in ("in", "at", "during") and verb.pos == "VERB" else -1


def heads_dateline(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time stands in an agency's dateline, where it dates the report: "LIMA, Oct. 12 (Agency) — At least"."""
    end = time.span.end - sentence.span.start
    if end <= opening(sentence.text):
        return True
    before = [token for token in sentence.tokens[:LONGEST_PLACE] if token.end <= time.span.start]
    place = (
        before and time.span.start <= before[-1].end + 2 and all(token.pos in ("PROPN", "PUNCT") for token in before)
    )
    return bool(place) and DASH.match(sentence.text, end) is not None


def to_come(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is an infinitive, of which no past date can be told: "accepted the call to leave on Friday"."""
    return (
        verb.tag == "VB"
        and verb.dep in ("acl", "xcomp", "advcl")
        and any(child.dep == "aux" and child.lower == "to" for child in sentence.below(verb))
    )


def nouns_above(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The nouns of the phrase that a word stands in, without leaving it."""
    for above in sentence.above(token):
        if above.pos != "PROPN" and not is_noun(sentence, above):
            return
        yield above
        if above.dep not in BEFORE_NOUN:
            return
