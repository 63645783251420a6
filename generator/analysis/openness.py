"""Whether words leave something open: that it is denied, still going on, or governed by what does not settle it."""

from typing import Final, Literal, TypeAlias

from generator.analysis.phrases import STAND_IN
from generator.analysis.syntax import Sentence, Token

Group: TypeAlias = Literal[
    "undisclosed", "unknown", "seeking", "pending", "requested", "condition", "future", "risk", "reported", "stated"
]
"""What is not told, not known, looked for, under way, asked of somebody, depended on, to come, feared, reported
without confirmation; and what is only stated, which the next sentence may ask more of."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TELLING: Final = _words(
    "say specify disclose reveal explain indicate announce confirm provide clarify detail name identify give "
    "release comment elaborate state share tell publish"
)
_KNOWING: Final = _words("know determine decide establish agree settle learn find see rule understand conclude resolve")
_SEEKING: Final = _words(
    "investigate examine probe review determine study explore assess consider weigh debate discuss decide "
    "establish learn evaluate analyze analyse find figure understand look inquire ascertain clarify piece "
    "deliberate talk vote"
)
"""Verbs whose indirect question is open while they go on, or are still to begin."""
_TRYING: Final = _words(
    "try seek work hope want need begin start struggle race continue scramble attempt wait yet have schedule hold "
    "set meet convene expect plan"
)
_TASKING: Final = _words("give appoint task instruct order set create convene establish mandate commission form ask")
UNKNOWN: Final = _words("unclear unknown uncertain unsure unresolved undecided undetermined unanswered murky")
KNOWN: Final = _words("clear known certain sure decided determined obvious apparent")
"""Adjectives that leave open what they are denied of."""
_QUESTIONS: Final = _words(
    "question inquiry investigation doubt debate uncertainty mystery probe puzzle questions doubts issue "
    "challenge review"
)
_SETTLING: Final = _words(
    "decide settle answer resolve determine establish explain confirm show matter know announce reveal disclose "
    "publish identify name tell"
)
_NOW: Final = ("is", "are", "'re", "’re", "’s", "'s")
_PRESENT: Final = ("VBZ", "VBP")
_DENYING: Final = _words("decline refuse fail unable unwilling early soon hard difficult impossible")
"""Words before an infinitive that deny it: "declined to say", "too early to say"."""
_TALKS: Final = _words("talk conversation discussion negotiation meeting")
_NEWS: Final = _words("word decision information indication detail idea answer clue agreement clarity")
"""What there may be none of."""
_DECISIONS: Final = _words("decision ruling verdict vote hearing")
_TREATING: Final = _words("touch deal address cover go")
"""Verbs by which a report passes over what it does not do: "does not touch on why"."""


def leaves_open(sentence: Sentence, head: Token) -> Group | None:
    """Whether a word that governs an indirect question leaves it open, and how."""
    lemma = head.lemma.lower()
    if lemma in UNKNOWN:
        return None if negated(sentence, sentence.tokens[head.head]) else "unknown"
    if head.pos in ("VERB", "AUX"):
        if head.lemma == "see":
            above = sentence.tokens[head.head]
            return "unknown" if above.lemma in ("remain", "be", "wait") and head.dep in ("xcomp", "advcl") else None
        if lemma in ("depend", "hinge", "rest"):
            return "condition"
        if negated(sentence, head):
            subject = sentence.subject(head) if lemma in ("know", "tell") else None
            if subject is not None and subject.lower in ("he", "she", "i", STAND_IN if lemma == "tell" else "i"):
                return None  # what one person does not know others may
            return (
                "undisclosed"
                if lemma in _TELLING or lemma in _TREATING or lemma == "draw"
                else "unknown"
                if lemma in _KNOWING or lemma == "be"
                else None
            )
        left = sentence.child(head, "oprd", "acomp") if lemma == "leave" else None
        if left is not None and left.lower == "open":
            return "unknown"
        if lemma in ("divide", "split", "disagree"):
            return "unknown"
        if lemma in _KNOWING and _wanted(sentence, head):
            return "seeking"
        if lemma == "ask" and head.tag in _PRESENT:
            # Words quoted from a letter are its writer's question, not the article's.
            return None if any(token.text in '“"' for token in sentence.subtree(head)) else "seeking"
        if lemma == "ask" and head.tag == "VBN" and head.dep in ("advcl", "ccomp", "dep"):
            return "undisclosed" if _unanswered(sentence, sentence.tokens[head.head]) else None
        if lemma == "explain" and _called_for(sentence, head):
            return "undisclosed"
        if lemma in ("question", "doubt") and head.tag != "VBG":
            return "unknown"
        if lemma == "hold" and (subject := sentence.subject(head)) and subject.lemma in _TALKS:
            return "seeking" if ongoing(sentence, head) else None
        if lemma in ("remain", "be"):
            adjective = sentence.child(head, "acomp", "oprd")
            subject = sentence.subject(head)
            if adjective and adjective.lemma.lower() in UNKNOWN:
                return "unknown"
            return "unknown" if subject and subject.lemma in ("question", "issue", "mystery") else None
        return "seeking" if lemma in _SEEKING and (ongoing(sentence, head) or _tasked(sentence, head)) else None
    if lemma in KNOWN:
        return "unknown" if negated(sentence, sentence.tokens[head.head]) else None
    if lemma in ("silent", "mute"):
        return "undisclosed"
    if lemma == "nothing":
        return "undisclosed" if sentence.tokens[head.head].lemma in _TELLING else None
    if head.pos == "NOUN":
        if any(child.lower == "no" and child.dep == "det" for child in sentence.below(head)):
            return "unknown" if lemma in _NEWS else None
        if lemma in _DECISIONS or lemma in _TALKS:
            verb = sentence.tokens[head.head]
            set_ = verb.lemma in ("fix", "schedule", "set") and verb.tag == "VBN"
            return "future" if head.dep in ("nsubj", "nsubjpass") and (set_ or ongoing(sentence, verb)) else None
        open_ = head.dep in ("nsubj", "nsubjpass", "attr", "dobj") and not _past(sentence, head)
        return "seeking" if lemma in _QUESTIONS and open_ else None
    return None


def _unanswered(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody who was asked something gave no answer: "…, she declined to say", "…, he shrugged"."""
    deed = sentence.child(verb, "xcomp")
    if verb.lemma in ("decline", "refuse"):
        return deed is None or deed.lemma in _TELLING or deed.lemma in ("answer", "respond", "reply", "discuss")
    if verb.lemma in ("shrug", "laugh", "demur"):
        return True
    clause = sentence.child(verb, "ccomp")
    if clause is not None and verb.lemma in ("say", "answer", "reply") and sentence.child(clause, "attr"):
        return any(child.lemma in ("matter", "question") for child in sentence.below(clause))
    return negated(sentence, verb) and (verb.lemma in _TELLING or verb.lemma in ("answer", "respond", "reply"))


def _tasked(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody was given the task to do what an infinitive says: "has thirty days to find out", "set up to"."""
    if not any(child.tag == "TO" for child in sentence.below(verb)):
        return False
    above = sentence.tokens[verb.head]
    if above.pos == "NOUN":
        above = sentence.tokens[above.head]
    return above.lemma in _TASKING and not has_negation(sentence, above)


def _wanted(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody wants what an infinitive says: "prosecutors want to know who paid"."""
    head = sentence.tokens[verb.head]
    return verb.dep == "xcomp" and head.lemma in ("want", "need") and not has_negation(sentence, head)


def _called_for(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody is called on to do what an infinitive says, or still has to: "called on X to explain"."""
    if not any(child.tag == "TO" for child in sentence.below(verb)):
        return False
    head = sentence.tokens[verb.head]
    called = ("call", "urge", "ask", "press", "demand", "order", "need")
    still = head.lemma == "have" and any(child.lower in ("still", "yet") for child in sentence.below(head))
    return still or (verb.dep in ("xcomp", "advcl", "ccomp") and head.lemma in called)


def unanswered(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Whether a sentence says of a question that it has no answer: "as to who paid, there is still no answer".

    Also of "what" and "which", where it opens the sentence: "which mills it will close has not been decided".
    """
    if verb.dep == "pcomp" and head.lemma in ("be", "have"):
        thing = sentence.child(head, "attr", "dobj")
        none = thing is not None and any(child.lower == "no" for child in sentence.below(thing))
        return none and thing is not None and thing.lemma in _NEWS
    if sentence.tokens[0].lower not in ("what", "which") or verb.dep not in ("csubj", "csubjpass", "nsubjpass"):
        return False
    return says_unknown(sentence, head)


def says_unknown(sentence: Sentence, head: Token) -> bool:
    """Whether a verb says of its subject that it is not known: "is not known", "remains unclear", "was not settled"."""
    told = sentence.child(head, "acomp", "oprd")
    if told is not None and head.lemma in ("be", "remain"):
        return told.lemma in UNKNOWN or (told.lemma in KNOWN and negated(sentence, head))
    return head.tag == "VBN" and head.lemma in _KNOWING and negated(sentence, head)


def settled(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb that has an indirect question for its subject says that it is answered, or does not matter."""
    if negated(sentence, verb):
        return verb.lemma in ("matter", "concern", "affect", "count")
    if verb.lemma == "know" and verb.tag == "VBN":
        return not has_auxiliary(sentence, verb, "will")
    if verb.lemma in _SETTLING and verb.tag in ("VBD", "VBN") and not ongoing(sentence, verb):
        return True
    told = (child.lemma.lower() for child in sentence.below(verb))
    return any(word in ("irrelevant", "clear", "obvious", "certain", "known") for word in told)


def _past(sentence: Sentence, noun: Token) -> bool:
    """Whether the clause a noun stands in is over: "answered questions about …"."""
    verb = next((above for above in sentence.above(noun) if above.pos in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma in ("answer", "resolve", "settle", "end", "close", "complete", "dismiss")


def negated(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is denied: did not, has yet to, declined to, was unable to, without."""
    if has_negation(sentence, verb) or _nobody(sentence, verb):
        return True
    head = sentence.tokens[verb.head]
    if verb.dep != "xcomp":
        return verb.dep == "pcomp" and head.lower == "without"
    if head.lemma in ("have", "be") and any(child.lower == "yet" for child in sentence.below(head)):
        return True
    return head.lemma in _DENYING or (head.lemma in ("able", "want") and has_negation(sentence, head))


def _nobody(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb's subject is nobody: "no one", "no group"."""
    subject = sentence.subject(verb)
    if subject is None:
        return False
    words = {subject.lower, *(child.lower for child in sentence.below(subject) if child.dep == "det")}
    return not words.isdisjoint(("nobody", "none", "no", "neither"))


def ongoing(sentence: Sentence, verb: Token) -> bool:
    """Whether something is still going on, or to come: is doing, is to do, will do, trying to do."""
    while True:
        head = sentence.tokens[verb.head]
        if has_auxiliary(sentence, verb, "will", "must", "’ll", "'ll"):
            return True
        if has_auxiliary(sentence, verb, *_NOW):
            return verb.tag in ("VBG", "VBN") or has_auxiliary(sentence, verb, "being")
        if verb.lemma == "be" and verb.tag in ("VBZ", "VBP"):
            return True
        reported = verb.dep == "ccomp" and head.tag in ("VBD", "VBN")
        if reported and (verb.tag == "VBG" or has_auxiliary(sentence, verb, "would")):
            return True  # "said it was reviewing": still is
        if verb.dep in ("xcomp", "advcl", "acl") and any(child.tag == "TO" for child in sentence.below(verb)):
            if head.lemma not in _TRYING:
                return False
            if head.tag in _PRESENT or any(child.tag in _PRESENT for child in sentence.below(head)):
                return True
        elif verb.dep != "conj" or head.pos != "VERB" or verb.tag != head.tag:
            return False
        if head == verb:
            return False
        verb = head


def is_main(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb heads a main clause, or what somebody says."""
    head = sentence.tokens[verb.head]
    if verb.dep == "conj":
        return head.dep == "ROOT" and head.tag not in ("VBD", "VBN")
    return verb.dep == "ROOT" or (verb.dep == "ccomp" and head.dep == "ROOT")


def has_negation(sentence: Sentence, verb: Token) -> bool:
    """Whether a negation belongs to the verb itself."""
    return any(child.dep == "neg" or (child.lower == "nor" and not child.i) for child in sentence.below(verb))


def has_auxiliary(sentence: Sentence, verb: Token, *words: str) -> bool:
    """Whether a verb has one of these auxiliaries."""
    return any(child.dep in ("aux", "auxpass") and child.lower in words for child in sentence.below(verb))
