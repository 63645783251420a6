"""Whether the words around a time expression set it in the future: what will be, is planned, or is due.

A weekday, a month or a day without a year is read from the tense of the verb it hangs on (the earlier one unless the
words look ahead), as in the normalisation rules of HeidelTime for news (Strötgen & Gertz 2013).
"""

import re
from itertools import pairwise
from typing import Final

from generator.analysis.syntax import Sentence, Token


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


WILL: Final = _words("will 'll ’ll wo shall sha")
MODALS: Final = _words("would could may might should can ca must")
PLANS: Final = _words(
    """
    agree aim allow announce ask call commit decide demand direct due eligible expect force forecast give hope
    instruct intend invite likely need oblige offer order plan pledge poise predict prepare project promise propose
    ready request require schedule seek set slate summon target tell threaten unlikely urge vote vow want
    warn
    """
)
"""Verbs and adjectives whose infinitive has yet to happen."""
PLANNED: Final = _words(
    """
    accord agreement appointment bid deadline deal decision demand intention launch mandate obligation offer order plan
    pledge promise proposal proposition request schedule target threat timetable vow
    """
)
"""Nouns whose infinitive has yet to happen."""
SCHEDULED: Final = _words("anticipate delay due expect plan postpone schedule set slate target tentative")
BEGINS: Final = _words(
    """
    appear arrive begin celebrate close come commence compete conclude convene debate decide depart elect end expire
    face fall finish gather go head hear hold host kick land launch leave mark meet open play reconvene reopen resume
    return run start take travel visit vote
    """
)
"""Verbs whose present tense tells of what stands in the calendar: "the trial begins on Monday"."""
DUE: Final = _words("deadline due upcoming forthcoming scheduled target planned")
PUT_OFF: Final = _words("adjourn defer delay extend give have postpone put suspend wait")
"""Verbs that lead up to a day that was still to come, also in the past tense: "put off until Monday"."""
INVITING: Final = frozenset(("ask", "call", "convene", "demand", "invite", "propose", "request", "seek", "summon"))
OCCASIONS: Final = _words(
    """
    assembly briefing conference congress consultation debate hearing march meeting negotiation rally session sitting
    summit talk
    """
)
"""What somebody is asked or invited to on a day to come: "invited both sides to talks on Friday"."""
MEASURES: Final = _words(
    """
    account amount balance bill budget count data earnings estimate fee figure forecast income index inflation loss
    number output price profit rate refund result return revenue salary sale statistic sum tally toll total turnover
    wage
    """
)
"""Nouns that have the day or month they count after "for": "announced figures for June"."""
PARTS: Final = frozenset(("beginning", "end", "half", "middle", "start", "week", "days"))
"""Of a month or a year."""
OPENINGS: Final = _words("opening start launch deadline election vote trial hearing verdict date target restart return")
"""Nouns of what is set for a month: "an April opening"."""
SETTING: Final = frozenset(("set", "schedule", "postpone"))
CALLED: Final = _words(
    """
    adjourn announce arrange book bring call cancel convene declare defer fix move order organise organize plan postpone
    proclaim reschedule schedule set summon
    """
)
"""Verbs whose past tense sets something for a day to come: "called a strike for Monday", "was moved to Friday"."""
STARTING: Final = frozenset(("starting", "beginning", "effective"))
"""Words before the day from which something holds."""
MOVING: Final = frozenset(
    ("bring", "change", "defer", "delay", "move", "postpone", "push", "reschedule", "shift", "switch")
)
"""Verbs after which "from Monday to Friday" is no stretch of time."""
MISHAPS: Final = _words(
    """
    accident arrest attack blast bombing collapse crash death earthquake explosion fire flood killing murder quake raid
    shooting storm stabbing
    """
)
"""Nouns of what nobody planned: with a day behind it, it has happened, whatever will come of it."""
DECLARING: Final = frozenset(("declare", "designate", "name", "proclaim"))
NAMING: Final = frozenset(("propose", "suggest", "fix"))
"""Verbs whose object may be a day to come."""
EXPIRING: Final = re.compile(
    r"\b(?:(?:use|sell|best)[- ](?:by|before)|expiry|expiration|maturity|valid (?:until|till|through))\b"
)
"""What stands before the day until which a thing may be used."""
FORMERLY: Final = _words("originally initially previously formerly once")
_FARTHEST: Final = 8


def is_future(sentence: Sentence, first: Token, last: Token) -> bool:
    """Whether an expression, from its first to its last token, is set in the future."""
    head = core(sentence, first, last)
    noun = attributed(sentence, first, last)
    before = "" if noun or not first.i else sentence.tokens[first.i - 1].lower
    beside = sentence.tokens[max(0, first.i - 2) : first.i] + sentence.tokens[last.i + 1 : last.i + 3]
    if any(token.lower in DUE for token in beside):
        return not _came_otherwise(sentence, last)
    if before == "since":
        return False
    if expires(sentence, first):
        return True
    verb = _infinitive(sentence, governor(sentence, noun or head), first)
    if _planned_for(sentence, head) or _declared(sentence, first, last):
        return True
    if noun is None and _of_mishap(sentence, head):
        return False
    if verb is None:
        return before in ("by", "until", "till")
    if any(token.lower in FORMERLY for token in sentence.below(verb)):
        return False
    if noun and noun.dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    if before in ("by", "until", "till") and (verb.lemma.lower() in PLANS or not _is_past(sentence, verb)):
        return True
    if before in ("until", "till") and verb.lemma.lower() in PUT_OFF:
        return True
    if _of_thing(sentence, head) and verb.tag in ("VBZ", "VBP"):
        return False  # "faces questions over the deaths on 9 April"
    return _looks_ahead(sentence, verb, head) and not _came_otherwise(sentence, last)


def expires(sentence: Sentence, first: Token) -> bool:
    """Whether an expression says until when a thing may be used: "with use-by dates up to 3 May"."""
    return EXPIRING.search(sentence.between(max(0, first.i - _FARTHEST), first.i).lower()) is not None


def was_ahead(sentence: Sentence, first: Token, last: Token) -> bool:
    """Whether an expression says when something was planned in the past, or starts: the day may have come since.

    So does "an April opening", of which the words alone do not tell whether it has been.
    """
    if first.i and sentence.tokens[first.i - 1].lower in STARTING:
        return True
    noun = attributed(sentence, first, last)
    if noun and noun.lemma.lower() in OPENINGS and any(child.lower in ("a", "an") for child in sentence.below(noun)):
        return True
    verb = _infinitive(sentence, governor(sentence, core(sentence, first, last)), first)
    for count in range(_FARTHEST):
        if verb is None:
            return False
        if _lemma(verb) in PLANS | SCHEDULED:
            return (verb.tag == "VBD" and count > 0) or _had_been(sentence, verb)
        if "to" not in _auxiliaries(sentence, verb) or verb.head == verb.i:
            return False
        verb = sentence.tokens[verb.head]
    return False


def core(sentence: Sentence, first: Token, last: Token) -> Token:
    """The token of an expression, from its first to its last, on which the others hang."""
    head = last
    for _ in range(_FARTHEST):
        if head.head == head.i or not first.i <= head.head <= last.i:
            break
        head = sentence.tokens[head.head]
    return head


def attributed(sentence: Sentence, first: Token, last: Token) -> Token | None:
    """The noun after an expression that it belongs to: "Monday's quake", "the May vote"; None where there is none."""
    head = core(sentence, first, last)
    if head.head > last.i and head.dep in ("compound", "poss", "nmod", "amod", "nummod"):
        return sentence.tokens[head.head]
    return None


def governor(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb that a token hangs on; the token itself where it is one."""
    for count, above in enumerate((token, *sentence.above(token))):
        if above.pos in ("VERB", "AUX") or above.lemma.lower() in ("due", "likely"):
            return above
        if count > _FARTHEST:
            break
    return None


def _infinitive(sentence: Sentence, verb: Token | None, first: Token) -> Token | None:
    """The verb, or where it is one of planning the infinitive it plans, if that stands before the expression."""
    if verb is None or _lemma(verb) not in PLANS:
        return verb
    planned = sentence.child(verb, "xcomp")
    to_be = planned is not None and planned.i < first.i and "to" in _auxiliaries(sentence, planned)
    return planned if to_be else verb


def _lemma(token: Token) -> str:
    """The lemma of a verb; "hopes" is often read as a form of hop."""
    return "hope" if token.lower.startswith("hop") and token.lower[3:4] == "e" else token.lemma.lower()


def _auxiliaries(sentence: Sentence, verb: Token) -> set[str]:
    return {token.lower for token in sentence.below(verb) if token.dep in ("aux", "auxpass")}


def _is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is finite and in the past, or perfect."""
    helpers = _auxiliaries(sentence, verb)
    if helpers & (WILL | MODALS | {"to"}):
        return False
    perfect = bool(helpers & {"had", "was", "were", "has", "have", "'ve", "’ve", "been"})
    return verb.tag == "VBD" or (verb.tag in ("VBN", "VBG", "VBD") and perfect)


def _looks_ahead(sentence: Sentence, verb: Token, last: Token) -> bool:
    seen = 0
    while seen < _FARTHEST:
        seen += 1
        helpers, lemma = _auxiliaries(sentence, verb), _lemma(verb)
        if helpers & WILL:
            return True
        if helpers & MODALS:
            return not helpers & {"have", "'ve", "’ve", "of"}
        head = sentence.tokens[verb.head] if verb.head != verb.i else None
        if "to" in helpers and "have" in helpers and verb.tag == "VBN":
            return False  # "was to have opened on Monday"
        if "to" in helpers or (verb.tag == "VB" and not helpers & {"did", "do", "does"}):
            if head is None:
                return "to" in helpers or _in_the_present(sentence, verb, last)
            if head.lemma.lower() in SCHEDULED and _had_been(sentence, head):
                return False
            if _lemma(head) in (PLANNED if head.pos in ("NOUN", "PROPN") else PLANS):
                return "had" not in _auxiliaries(sentence, head)
            if head.lemma.lower() == "be" and verb.dep == "xcomp":  # is to, was to
                return True
            if head.lemma.lower() == "go" and head.tag == "VBG":
                return True
            if verb.dep in ("pcomp", "relcl") and head.pos in ("NOUN", "PROPN"):
                return not _is_past(sentence, verb) and head.lemma.lower() in PLANNED
        elif verb.tag == "VBG":
            if helpers & {"is", "are", "'s", "’s", "'re", "’re", "am", "'m", "’m"}:
                return True
            if helpers:
                return False
            if lemma in SCHEDULED:
                return True
        elif verb.tag == "VBN" or lemma in ("due", "likely"):
            called = (lemma in CALLED and _is_for(sentence, last)) or _invites(sentence, verb, last)
            return (called or lemma in SCHEDULED) and not _had_been(sentence, verb)
        elif verb.tag in ("VBZ", "VBP"):
            return _in_the_present(sentence, verb, last)
        else:
            if lemma in NAMING and last.head == verb.i and last.dep in ("dobj", "npadvmod"):
                return verb.tag == "VBD"  # "they proposed 15 June"
            called = (lemma in CALLED and _is_for(sentence, last)) or _invites(sentence, verb, last)
            return verb.tag == "VBD" and called
        # An infinitive of purpose or a participle has the tense of the verb above it.
        above = governor(sentence, head) if head is not None else None
        if above is None or above.i == verb.i:
            return False
        verb = above
    return False


def _of_thing(sentence: Sentence, head: Token) -> bool:
    """Whether an expression belongs to a noun that is no object of the verb and nothing planned."""
    word = sentence.tokens[head.head]
    noun = sentence.tokens[word.head]
    return word.pos == "ADP" and noun.pos == "NOUN" and noun.dep == "pobj" and noun.lemma.lower() not in PLANNED


def _planned_for(sentence: Sentence, head: Token) -> bool:
    """Whether an expression belongs to what something planned is for: "a proposal for a pause on Wednesday"."""
    word = sentence.tokens[head.head]
    thing = sentence.tokens[word.head]
    purpose = sentence.tokens[thing.head]
    plan = sentence.tokens[purpose.head]
    inner = word.pos == "ADP" and thing.pos == "NOUN" and thing.dep == "pobj" and purpose.lower == "for"
    return inner and plan.pos == "NOUN" and plan.lemma.lower() in PLANNED


def _of_mishap(sentence: Sentence, head: Token) -> bool:
    """Whether a day is that of something nobody planned: "the quake on Monday will cost a billion"."""
    word = sentence.tokens[head.head]
    thing = sentence.tokens[word.head]
    return word.lower == "on" and thing.pos == "NOUN" and thing.lemma.lower() in MISHAPS and thing.dep != "pobj"


def _declared(sentence: Sentence, first: Token, last: Token) -> bool:
    """Whether a day is declared to be something: "declared Thursday a day of mourning"."""
    before = sentence.tokens[first.i - 1] if first.i else None
    after = sentence.tokens[last.i + 1].lower if last.i + 1 < len(sentence.tokens) else ""
    return before is not None and _lemma(before) in DECLARING and after in ("a", "an", "the")


def _came_otherwise(sentence: Sentence, last: Token) -> bool:
    """Whether what was planned came otherwise, so that its day is over: "was due on Sunday but never came"."""
    planned = any(token.lower in ("was", "were", "due") for token in sentence.tokens[: last.i])
    rest = sentence.tokens[last.i + 1 :]
    for token, after in pairwise(rest):
        if planned and token.lower == "did" and after.lower in ("not", "n't", "n’t"):
            return True
        if planned and token.lower in ("but", "never"):
            near = sentence.tokens[after.i : after.i + 4]
            return any(word.tag == "VBD" or word.lower in ("did", "never") for word in near)
    return False


def _had_been(sentence: Sentence, planned: Token) -> bool:
    """Whether something "had been due" or "had been expected", and came otherwise."""
    above = sentence.tokens[planned.head] if planned.dep in ("acomp", "attr") else planned
    return "had" in _auxiliaries(sentence, planned) | _auxiliaries(sentence, above)


def _in_the_present(sentence: Sentence, verb: Token, last: Token) -> bool:
    """Whether a verb in the present tense tells of the calendar; in a headline it tells of the past."""
    if sentence.headline:
        return False
    lemma = verb.lemma.lower()
    if lemma == "be":
        head = sentence.tokens[last.head]
        return last.head == verb.i or (head.pos == "ADP" and head.head == verb.i and head.lower in ("on", "for", "in"))
    return lemma in BEGINS or lemma in PLANS


def _invites(sentence: Sentence, verb: Token, last: Token) -> bool:
    """Whether a verb asks somebody to an occasion, and the day follows it."""
    off = any(child.lower in ("off", "out") and child.dep == "prt" for child in sentence.below(verb))
    if _lemma(verb) not in INVITING or off or sentence.tokens[last.head].lower != "on":
        return False
    between = sentence.tokens[verb.i + 1 : last.head]
    # A day that has passed does not go with the perfect: "has called for a strike on Monday".
    perfect = bool(_auxiliaries(sentence, verb) & {"has", "have", "'ve", "’ve"})
    to_it = any(token.pos == "NOUN" and (perfect or token.lemma.lower() in OCCASIONS) for token in between)
    return to_it and not any(token.pos == "VERB" for token in between)


def _is_for(sentence: Sentence, last: Token) -> bool:
    head = sentence.tokens[last.head]
    if head.lower == "of" and sentence.tokens[head.head].lemma.lower() in PARTS:  # "for the first half of April"
        head = sentence.tokens[sentence.tokens[head.head].head]
    if head.lower == "for" and head.i:
        counted = {_lemma(sentence.tokens[head.head]), _lemma(sentence.tokens[head.i - 1])}
        return not counted & MEASURES
    if head.lower == "from" and _lemma(sentence.tokens[head.head]) in MOVING:
        return False
    return head.lower in ("to", "until", "as", "from", *STARTING) or (last.dep == "dobj" and _lemma(head) in SETTING)
