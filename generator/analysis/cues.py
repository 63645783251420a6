"""What a sentence leaves open: cues of nine groups, each with the question it asks in the sentence's own words.

The groups: what is not disclosed, what is not known, what is being sought, what is pending, what is asked of
somebody, what something depends on, what is to come, what is feared, and what is reported without confirmation. What
cannot be made a question that stands alone is left out: an editor reads twenty bad ones less gladly than none. What a
sentence states is kept as a question too, for the next one to ask more of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis import asking, inverting, openings, pending, phrases, proceedings, sluicing
from generator.analysis.asking import Asked
from generator.analysis.attribution import Attribution
from generator.analysis.deeds import RULES, STATES
from generator.analysis.mentions import Mention
from generator.analysis.openness import (
    KNOWN,
    UNKNOWN,
    Group,
    has_auxiliary,
    leaves_open,
    negated,
    says_unknown,
    settled,
    unanswered,
)
from generator.analysis.prospects import Found
from generator.analysis.syntax import Sentence, Token
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """Words by which a sentence leaves something open."""

    group: Group
    span: Span
    """Of the words that the question is made of."""
    question: str
    """As in "When will the work resume?"."""
    missing: str
    """As in "When the work would resume."."""
    asks: str
    """What would answer it: whether, who, what, when, where, why, how, how many …"""
    words: tuple[str, ...]
    """The lemmas of the question's content words, lower-case."""
    pronoun: str = ""
    """he, she or it, where `phrases.STAND_IN` stands in the question for whom the sentences before mean by it; `BEFORE`
    where it stands for what the sentence before states."""
    answers: tuple[str, ...] = ()
    """Lemmas of which one stands in what answers it; empty where its own words tell."""
    keys: tuple[str, ...] = ()
    """With `answers`: lemmas of which an answer has one too."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FEARS: Final = _words(
    "fear worry concern warn risk danger possibility threat chance prospect warning speculation suspicion speculate"
)
_HARMS: Final = _words(
    "lead cause threaten force delay jeopardise jeopardize trigger affect collapse lose undermine derail disrupt "
    "worsen escalate spread bankrupt default close shut destabilise destabilize harm damage prompt result deepen"
)
_CLAIMS: Final = _words("report claim allegation rumour rumor accusation suggestion")
_VERIFYING: Final = _words("verify confirm corroborate substantiate")
_ELLIPTIC: Final = _words("say specify explain know tell")
"""Verbs after which a question word may stand alone: "did not say when"."""
_CLAUSES: Final = _words("ccomp pcomp xcomp csubj csubjpass acl advcl attr nsubj nsubjpass dobj")
BEFORE: Final = sluicing.BEFORE
_BEFORE: Final = (sluicing.of_sentence_before, sluicing.persons_before, sluicing.terms_before)
_PENDING: Final = {
    verb: (*proceedings.RULES.get(verb, ()), *pending.RULES.get(verb, ()))
    for verb in (*proceedings.RULES, *pending.RULES)
}
_NOUNS: Final = proceedings.NOUNS | pending.NOUNS
_WH: Final = frozenset(("WRB", "WP", "WDT", "WP$"))


_NOT_KNOWING: Final = re.compile(r"\bnot knowing\b")
"""Words for how it feels that something is not known."""
_SPOKE: Final = re.compile(r"^Did .{2,60}? (?:ask|say|tell) ")
"""What somebody said is told where it is said, and is seldom what is not known."""
_DROPPED: Final = re.compile(
    r"\bbut\b.{0,40}\b(?:dropped|abandoned|withdrew|withdrawn|gave up|given up|scrapped|shelved|decided against)\b"
)
"""Where what was to come is told to have come to nothing."""
_DANGLING: Final = re.compile(r" (for|of|to|by|with|on|about)\?$")


def find(
    sentence: Sentence, mentions: Sequence[Mention], sayings: Sequence[Attribution], asked_of: bool
) -> tuple[Cue, ...]:
    """The cues of a sentence, in order, none for a headline or a question; at most one for the same words.

    Where the next sentence asks more of it, also what it states.
    """
    if sentence.headline or "?" in sentence.text or len(sentence.tokens) < 5:
        return ()
    quoted = [said.content for said in sayings if said.kind == "direct"]
    found = _read(sentence, mentions, quoted, "")
    if not found:
        asked = next((asked for rule in _BEFORE if (asked := rule(sentence))), None)
        found = [_cue("undisclosed", asked, BEFORE)] if asked else []
    if not found and (led := phrases.led_by_pronoun(sentence)):
        found = _read(led[1], mentions, quoted, led[0])
    asks = (
        (sluicing.stated(sentence, mentions), sluicing.persons(sentence), sluicing.deal(sentence)) if asked_of else ()
    )
    for stated in asks:
        if stated and not any(span.overlaps(stated.span) for span in quoted):
            found.append(_cue("stated", stated))
    return tuple(sorted(found, key=lambda cue: (cue.span, cue.group)))


def _read(sentence: Sentence, mentions: Sequence[Mention], quoted: Sequence[Span], pronoun: str) -> list[Cue]:
    """The cues of a sentence, in which a stand-in may replace a pronoun."""
    found: list[Cue] = []
    for group, asked in _all(sentence, mentions):
        if asked is None or any(asked.span.overlaps(cue.span) for cue in found):
            continue
        spoken = any(span.overlaps(asked.span) for span in quoted)
        if spoken and _NOT_KNOWING.search(sentence.text):
            continue
        if spoken and (group not in ("unknown", "undisclosed") or asked.asks in ("what", "how", "why")):
            continue  # in people's mouths such words are rhetoric as often as not
        if group == "reported" and (not _of_somebody(asked.question) or _SPOKE.search(asked.question)):
            continue
        if group == "pending" and _DROPPED.search(sentence.text):
            continue
        if (last := _DANGLING.search(asked.question)) and re.search(rf"\b{last[1]} (?:it|them|this)\b", sentence.text):
            continue  # of "who will pay for it all" hardly anything is left
        if asked.question.startswith("Would ") and group not in ("unknown", "undisclosed"):
            continue  # what would be if something else were is asked by nobody
        meant = pronoun if phrases.STAND_IN in asked.question else ""
        found.append(_cue(group, asked, meant))
    return found


def _of_somebody(question: str) -> bool:
    """Whether a question is about somebody in particular, as "Did hackers steal the data?" is not."""
    subject = question.split()[1]
    return subject[:1].isupper() or subject in ("the", "its", "their", phrases.STAND_IN)


def _cue(group: Group, asked: Asked, pronoun: str = "") -> Cue:
    question, missing, asks, span, words, answers, keys = asked
    return Cue(group, span, question, missing, asks, words, pronoun, answers, keys)


def _all(sentence: Sentence, mentions: Sequence[Mention]) -> Found:
    """What a sentence leaves open; first where it tells only the word to ask with."""
    for token in sentence.tokens:
        if token.lemma in _ELLIPTIC and token.pos == "VERB":
            yield from sluicing.within(sentence, mentions, token)
    yield from _led(sentence)
    for token in sentence.tokens:
        if token.pos in ("VERB", "AUX"):
            if token.dep not in ("aux", "auxpass"):
                yield from _at(sentence, mentions, token)
        elif token.pos in ("ADJ", "NOUN"):
            for rule in (*STATES.get(token.lemma, ()), *_NOUNS.get(token.lemma, ())):
                yield from rule(sentence, mentions, token)


def _led(sentence: Sentence) -> Found:
    """A question that opens a sentence and that the parser did not see: "what powers it would have was not settled"."""
    parts = openings.fronted(sentence)
    if parts is None or phrases.unbound([*parts.subject, *parts.rest], None):
        return
    asked, subject, rest = (phrases.words(sentence, part) for part in (parts.asked, parts.subject, parts.rest))
    past = any(token.tag == "VBD" and token.dep in ("aux", "auxpass") for token in sentence.tokens)
    first = inverting.shifted(parts.first, parts.subject[-1], past and parts.first.lower != "would")
    tokens = [*parts.asked, *parts.subject, *parts.rest]
    missing = f"{asked} {subject} {parts.first.lower} {rest}"
    yield "unknown", asking.made(sentence, f"{asked} {first} {subject} {rest}", missing, "what", tokens)


def _at(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What a verb leaves open."""
    if verb.dep in _CLAUSES:
        yield from _indirect(sentence, mentions, verb)
        yield from _feared(sentence, mentions, verb)
        yield from _alleged(sentence, mentions, verb)
    elif verb.dep == "ROOT" and sentence.tokens[0].lower == "whether":
        yield from _fronted(sentence, mentions, verb)
    elif verb.dep == "ROOT" and sentence.tokens[0].tag in _WH:
        yield from _both_fronted(sentence, mentions, verb)
        yield from _swallowed(sentence, mentions, verb)
    for rule in (*_PENDING.get(verb.lemma, ()), *RULES.get(verb.lemma, ())):
        yield from rule(sentence, mentions, verb)
    if verb.dep == "advcl":
        yield from _condition(sentence, mentions, verb)
    if verb.dep == "ROOT" and verb.lemma in _HARMS:
        yield from _harm(sentence, mentions, verb)


def _indirect(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """An indirect question, where what governs it leaves it open."""
    first = next((token for token in sentence.subtree(verb) if token.pos not in ("PUNCT", "ADP", "CCONJ")), verb)
    if first.tag not in _WH and first.lower not in ("whether", "if"):
        return
    second = _second(sentence, verb)
    head = sentence.tokens[verb.head]
    while head.pos == "ADP" and head.head != head.i:
        head = sentence.tokens[head.head]
    if first.lower == "if" and verb.dep == "advcl" and not _of_knowledge(sentence, head, verb):
        return
    fronted = verb.dep in ("csubj", "csubjpass") and first.lower in ("whether", "who", "when", "where", "why", "how")
    group = "unknown" if fronted and not settled(sentence, head) else leaves_open(sentence, head)
    if unanswered(sentence, verb, head):
        group = "unknown"
    elif verb.dep in ("csubj", "csubjpass") and first.lower in ("what", "which"):
        return  # "What he said is not true."
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if group == "condition" and verb.tag in ("VBZ", "VBP") and subject and first.lower in ("whether", "if"):
        yield group, asking.will(sentence, mentions, subject, verb)
    elif group:
        governor = head if head.pos in ("VERB", "AUX") else sentence.tokens[head.head]
        read = phrases.with_object(sentence, mentions, verb, governor)
        yield group, asking.of_clause(read, mentions, verb, governor, second[0] if second else None)
        if second:
            yield group, asking.of_clause(sentence, mentions, second[1], governor)


def _second(sentence: Sentence, verb: Token) -> tuple[int, Token] | None:
    """Where a second question begins that is asked with the first, and its verb: "who paid, or why they did"."""
    for token in sentence.subtree(verb):
        if token.dep == "cc" and token.i > verb.i:
            after = sentence.tokens[token.i + 1 : token.i + 2]
            if after and (after[0].tag in _WH or after[0].lower == "whether"):
                verbs = (one for one in sentence.above(after[0]) if one.dep == "conj" and one.pos in ("VERB", "AUX"))
                return next(((token.i, one) for one in verbs if one.i > token.i), None)
    return None


def _of_knowledge(sentence: Sentence, head: Token, verb: Token) -> bool:
    """Whether what governs a clause with "if" tells of knowing: "is not known if", "it was not clear if"."""
    if head.lemma in UNKNOWN or head.lemma in KNOWN or head.lemma == "know":
        return True
    told = sentence.child(head, "acomp", "oprd") if head.lemma in ("be", "remain") and verb.i > head.i else None
    if told is None:
        return False
    return told.lemma.lower() in UNKNOWN or (told.lemma.lower() in KNOWN and negated(sentence, head))


def _fronted(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """An indirect question that opens the sentence, where the parser took it for the main clause."""
    mark = sentence.child(verb, "mark")
    if mark is None or mark.i or mark.lower != "whether":
        return
    later = [token for token in sentence.tokens[verb.i + 1 :] if token.dep in ("conj", "ccomp", "nsubj")]
    told = next((one for one in later if one.tag in ("VBZ", "VBP", "VBD", "VBN") and one.head == verb.i), None)
    nobody = next((one for one in later if one.lower in ("nobody", "one") and one.dep == "nsubj"), None)
    if nobody:
        yield "unknown", asking.of_clause(sentence, mentions, verb, None, nobody.i)
    elif told and told.dep == "conj" and not sentence.child(told, "nsubj", "nsubjpass", "mark"):
        parted = any(child.dep == "cc" for child in sentence.below(verb))
        if not parted and not settled(sentence, told):
            end = min(token.i for token in sentence.subtree(told) if token.i > verb.i)
            yield "unknown", asking.of_clause(sentence, mentions, verb, None, end)


def _both_fronted(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """The first of two questions that open a sentence: "Who took the call, and what became of it, is not known."."""
    told = next((child for child in sentence.below(verb) if child.dep == "conj" and child.i > verb.i), None)
    parted = next((child for child in sentence.below(verb) if child.dep == "cc"), None)
    if told and parted and sentence.child(told, "csubj", "csubjpass") and says_unknown(sentence, told):
        comma = sentence.tokens[parted.i - 1].text == ","
        yield "unknown", asking.of_clause(sentence, mentions, verb, None, parted.i - comma)


def _swallowed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A question that opens a sentence, its object given to the next verb: "Who paid the man is unknown."."""
    told = next((child for child in sentence.below(verb) if child.dep in ("ccomp", "advcl") and child.i > verb.i), None)
    subject = sentence.child(told, "nsubj", "nsubjpass") if told else None
    if told and subject and verb.i < subject.i < told.i and says_unknown(sentence, told):
        end = sentence.subtree(subject)[-1].i + 1
        if sentence.tokens[end].head == told.i or end == told.i:
            yield "unknown", asking.of_clause(sentence, mentions, verb, None, end)


def _condition(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What has to happen, or not, for something to come: "unless Congress approves the loan, …"."""
    mark = sentence.child(verb, "mark")
    head = sentence.tokens[verb.head]
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if mark is None or mark.lower not in ("if", "unless") or subject is None:
        return
    coming = has_auxiliary(sentence, head, "will", "could", "would")
    if not coming or negated(sentence, verb) or verb.lemma in ("be", "have", "do") or not _definite(sentence, subject):
        return
    if has_auxiliary(sentence, verb, "can", "could", "would"):
        yield "condition", asking.of_clause(sentence, mentions, verb, None)
    elif verb.tag in ("VBZ", "VBP"):
        yield "condition", asking.will(sentence, mentions, subject, verb)


def _feared(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What is feared or warned of: "fears that the dam could collapse"."""
    head = sentence.tokens[verb.head]
    if head.lemma not in _FEARS or verb.dep not in ("ccomp", "acl") or head.dep == "pobj":
        return
    if has_auxiliary(sentence, verb, "could", "may", "might", "will", "would"):
        yield "risk", asking.of_clause(sentence, mentions, verb, None)


def _harm(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A harm that may come: "the strike could delay the opening"."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    open_ = has_auxiliary(sentence, verb, "could", "may", "might") and not has_auxiliary(sentence, verb, "have")
    if open_ and subject and _definite(sentence, subject):
        yield "risk", asking.of_clause(sentence, mentions, verb, None)


def _definite(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject is somebody or something in particular: a name, "the motion", "a candidate"."""
    if subject.pos == "PROPN":
        return True
    return subject.pos == "NOUN" and any(
        (child.dep == "det" and child.lower in ("the", "a", "an")) or child.dep == "poss" or child.pos == "PROPN"
        for child in sentence.below(subject)
    )


def _alleged(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What is alleged, or reported and not confirmed."""
    head = sentence.tokens[verb.head]
    if head.lemma == "allege" and verb.dep == "ccomp":
        yield "reported", asking.of_clause(sentence, mentions, verb, None)
    elif head.lemma in _CLAIMS and verb.dep == "acl" and head.dep in ("nsubjpass", "dobj", "nsubj"):
        above = sentence.tokens[head.head]
        doubted = above.lemma in _VERIFYING and negated(sentence, above)
        if doubted or any(child.lower == "unconfirmed" for child in sentence.below(head)):
            yield "reported", asking.of_clause(sentence, mentions, verb, None)
