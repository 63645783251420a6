"""Proceedings under way: inquiries, trials, sentences, appeals, recounts, and what was put off.

Nobody says that their end is not known yet, so the question is made from what they are; with it go the words in which
a later article would tell their end.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from generator.analysis import asking, phrases
from generator.analysis.asking import Asked
from generator.analysis.mentions import Mention
from generator.analysis.openness import has_auxiliary, has_negation, negated
from generator.analysis.prospects import ATTRIBUTES, Found
from generator.analysis.syntax import Sentence, Token


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


INQUIRIES: Final = frozenset(_words("inquiry enquiry investigation probe inquest review audit commission"))
_OPENING: Final = frozenset(
    _words("open launch begin start order announce promise establish conduct continue hold set appoint face lead head")
)
_FINDING: Final = _words("find conclude blame determine establish reveal criticise criticize rule")
VERDICTS: Final = _words("convict acquit jail imprison sentence guilty innocent clear drop")
"""How a trial ends."""
_ON_APPEAL: Final = _words("uphold reject dismiss quash overturn allow grant throw succeed lose win")
_HELD: Final = frozenset(
    _words("recount retrial rerun referendum runoff run-off by-election autopsy audit vote election")
)
"""What is ordered or called to decide something."""
_PUT_OFF: Final = frozenset(_words("postpone delay adjourn defer suspend"))
_HAPPENINGS: Final = frozenset(
    _words(
        "inauguration election vote trial hearing summit meeting talk conference launch opening wedding match "
        "tournament verdict sentencing count ceremony flight start return"
    )
)
"""What is held on a day, or comes out on one."""
_OWN: Final = frozenset(("of", "into", "in", "on", "for", "against"))
"""Prepositions whose phrases say what an inquiry is about."""


def inquiry(sentence: Sentence, mentions: Sequence[Mention], noun: Token) -> Found:
    """What an inquiry that was opened will find: "ordered an inquiry into the sinking"."""
    into = next((child for child in sentence.below(noun) if child.lower == "into" and child.i > noun.i), None)
    verb = sentence.tokens[noun.head]
    into = into or next((child for child in sentence.below(verb) if child.lower == "into" and child.i > noun.i), None)
    if verb.lemma == "be" and noun.dep in ("nsubj", "attr"):
        opened = any(child.lower in ("underway", "way", "under") for child in sentence.below(verb))
    else:
        opened = verb.lemma in _OPENING and noun.dep in ("dobj", "nsubj", "nsubjpass") and not negated(sentence, verb)
    if not opened or verb.i == noun.i:
        return
    if into is None:
        return  # an inquiry of which nobody says what it is about
    tokens = [token for token in _about(sentence, noun) if token.i < into.i]
    tokens += sentence.subtree(into)
    if not phrases.unbound(tokens, None) and not any(token.tag in ("WRB", "WP", "WDT") for token in tokens):
        yield "pending", _finding(sentence, _definite(phrases.words(sentence, tokens)), tokens)


def _about(sentence: Sentence, noun: Token) -> list[Token]:
    """A noun with the words before it, and after it those that say what it is about."""
    tokens = [token for token in phrases.thing(sentence, noun) if token.i <= noun.i]
    after = next((child for child in sentence.below(noun) if child.i > noun.i), None)
    if after is None or after.dep != "prep" or after.lower not in _OWN:
        return tokens
    for token in phrases.without_aside(sentence.subtree(after), noun):
        if token.dep == "prep" and token.lower not in _OWN:
            break
        tokens.append(token)
    return tokens


def _own(name: str) -> str:
    return f"{name}'" if name.endswith("s") and not name[:1].isupper() else f"{name}'s"


def reporting_inquiry(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What an inquiry will find that is still to report: "the commission is due to report by April"."""
    deed = sentence.child(verb, "xcomp") or next(
        (found for child in sentence.below(verb) if child.dep == "acomp" and (found := sentence.child(child, "xcomp"))),
        None,
    )
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.lemma.lower() not in INQUIRIES or deed is None or negated(sentence, verb):
        return
    due = verb.lemma in ("expect", "schedule") or any(child.lemma == "due" for child in sentence.below(verb))
    if not due or deed.lemma not in ("report", "publish", "conclude", "finish", "present", "end", "complete"):
        return
    tokens = _about(sentence, subject)
    if tokens and not phrases.unbound(tokens, None):
        yield "pending", _finding(sentence, _definite(phrases.words(sentence, tokens)), tokens)


def under_inquiry(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What is under investigation: its cause is asked for, and of anything else what the investigation will find."""
    under = next((child for child in sentence.below(verb) if child.lower == "under"), None)
    noun = sentence.child(under, "pobj") if under else None
    subject = sentence.child(verb, "nsubj")
    if noun is None or subject is None or noun.lemma not in INQUIRIES or subject.pos != "NOUN":
        return
    if negated(sentence, verb):
        return
    if subject.lemma.lower() in ATTRIBUTES:
        yield "unknown", asking.of_thing(sentence, mentions, subject)
    elif any(child.dep in ("prep", "compound") for child in sentence.below(subject)):
        tokens = phrases.thing(sentence, subject)
        if tokens and not phrases.unbound(tokens, None):
            told = f"the {noun.lemma} into {phrases.words(sentence, tokens)}"
            yield "pending", _finding(sentence, told, [*tokens, noun])


def _finding(sentence: Sentence, told: str, tokens: Sequence[Token]) -> Asked | None:
    asked = asking.made(sentence, f"what will {told} find", f"what {told} will find", "what", tokens)
    keys = tuple(token.lemma.lower() for token in tokens if token.lemma.lower() in INQUIRIES)
    return asked._replace(answers=_FINDING, keys=keys) if asked else None


def _definite(told: str) -> str:
    """A phrase as of something known: "an inquiry into …" is "the inquiry into …" when it is asked about."""
    first, _, rest = told.partition(" ")
    known = first[:1].isupper() or first.lower() in ("the", "its", "their") or first.endswith(("'s", "’s"))
    return f"the {rest}" if first.lower() in ("a", "an", "any", "another") else told if known else f"the {told}"


def charged(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether somebody named who is charged will be convicted, and of what."""
    if verb.lemma == "plead":
        subject = sentence.child(verb, "nsubj")
        denied = sentence.child(verb, "acomp", "advcl", "oprd")
        if (
            denied is None
            or denied.lemma != "guilty"
            or not (has_negation(sentence, verb) or has_negation(sentence, denied))
        ):
            return
        crime = None
    else:
        subject = sentence.child(verb, "nsubjpass")
        if verb.tag != "VBN" or negated(sentence, verb) or not sentence.child(verb, "auxpass"):
            return
        prep = next((child for child in sentence.below(verb) if child.lower in ("with", "for", "on")), None)
        crime = sentence.child(prep, "pcomp", "pobj") if prep and prep.lower == "with" else None
        if verb.lemma == "charge" and crime is None:
            return
    name = person(sentence, mentions, subject)
    if subject is None or name is None:
        return
    told, tokens = "be convicted", [*sentence.subtree(subject)]
    if crime is not None:
        words = [token for token in sentence.subtree(crime) if token.i >= crime.i or token.dep != "punct"]
        plain = phrases.without_aside(words, crime)
        if len(plain) <= 10 and not phrases.unbound(plain, None) and crime.lemma not in ("charge", "count", "offence"):
            told, tokens = f"{told} of {phrases.words(sentence, plain)}", [*tokens, *plain]
    asked = asking.made(sentence, f"will {name} {told}", f"whether {name} will {told}", "whether", tokens)
    key = subject.lemma.lower()
    yield "pending", asked._replace(answers=VERDICTS, keys=(key,), words=(key, "convict")) if asked else None


def person(sentence: Sentence, mentions: Sequence[Mention], subject: Token | None) -> str | None:
    """The name of a person who is a verb's subject."""
    if subject is None:
        return None
    found = (one for one in mentions if one.kind == "person" and one.first <= subject.i < one.end)
    mention = next(found, None)
    return mention.name if mention and not sentence.child(subject, "conj") else None


def tried(sentence: Sentence, mentions: Sequence[Mention], noun: Token) -> Found:
    """Whether somebody will be convicted whose trial is told of: "the trial of Jane Roe opened", "went on trial"."""
    head = sentence.tokens[noun.head]
    if head.lower == "on":
        verb = sentence.tokens[head.head]
        whose = sentence.subject(verb) if verb.lemma in ("be", "go", "stand", "remain", "put") else None
    else:
        of = next((child for child in sentence.below(noun) if child.lower == "of"), None)
        going = head.lemma in ("open", "begin", "start", "continue", "resume", "enter", "due", "expect", "adjourn")
        whose = (sentence.child(noun, "poss") or (sentence.child(of, "pobj") if of else None)) if going else None
    name = person(sentence, mentions, whose)
    if whose is not None and name is not None:
        question, missing = f"will {name} be convicted", f"whether {name} will be convicted"
        asked = asking.made(sentence, question, missing, "whether", [whose, noun])
        key = whose.lemma.lower()
        yield "pending", asked._replace(answers=VERDICTS, keys=(key,), words=(key, "convict")) if asked else None


def sentencing(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Which sentence somebody will get: "will be sentenced in July"."""
    subject = sentence.subject(verb)
    name = person(sentence, mentions, subject)
    above = sentence.tokens[verb.head]
    coming = has_auxiliary(sentence, verb, "will") or above.lemma in ("due", "expect", "schedule", "be", "set")
    if name and subject and coming and verb.tag == "VBN" and verb.dep in ("ROOT", "conj", "ccomp", "xcomp"):
        question, missing = f"what sentence will {name} receive", f"what sentence {name} will receive"
        asked = asking.made(sentence, question, missing, "what", [verb])
        key = subject.lemma.lower()
        answers = _words("jail imprison sentence prison fine spare")
        yield "pending", asked._replace(answers=answers, keys=(key,), words=(key, "sentence")) if asked else None


def appealed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether the appeal that somebody will make, or made, will succeed."""
    above = sentence.tokens[verb.head]
    intends = verb.dep == "xcomp" and above.lemma in ("plan", "intend", "vow", "expect")
    if not has_auxiliary(sentence, verb, "will", "would") and not intends:
        return
    subject = phrases.subject_of(sentence, verb)
    if subject is None or negated(sentence, verb) or sentence.child(verb, "dobj"):
        return
    if any(child.lower in ("to", "for") and child.dep == "prep" for child in sentence.below(verb)):
        against = any(child.lower == "against" for child in sentence.below(verb))
        if not against:
            return  # "would appeal to voters", "for calm"
    name = (
        phrases.antecedent(sentence, mentions, subject, above)
        if subject.pos == "PRON"
        else asking.subject_name(sentence, mentions, subject)
    )
    if name:
        own = _own(name)
        words = [*sentence.subtree(subject), verb]
        asked = asking.made(
            sentence, f"will {own} appeal succeed", f"whether {own} appeal will succeed", "whether", words
        )
        yield "pending", asked._replace(answers=_ON_APPEAL, keys=("appeal",)) if asked else None


def ordered(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """How something will end that was ordered or called: "ordered a recount in 23 districts"."""
    noun = sentence.child(verb, "dobj", "nsubjpass")
    if noun is None or noun.lemma.lower() not in _HELD or negated(sentence, verb):
        return
    tokens = _about(sentence, noun)
    if verb.lemma not in ("order", "call", "hold", "announce") or phrases.unbound(tokens, None):
        return
    if verb.tag not in ("VBN", "VBD") or (verb.lemma in ("call", "hold") and not has_auxiliary(sentence, verb, "will")):
        return
    told = _definite(phrases.words(sentence, tokens))
    question, missing = f"what will be the outcome of {told}", f"the outcome of {told}"
    asked = asking.made(sentence, question, missing, "what", tokens)
    answers = _words("show confirm declare win lose find uphold result")
    yield "pending", asked._replace(answers=answers, keys=(noun.lemma.lower(),)) if asked else None


def put_off(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """When what was put off will be held after all, where no new date is told."""
    noun = sentence.child(verb, "dobj", "nsubjpass")
    if noun is None or noun.lemma.lower() not in _HAPPENINGS or negated(sentence, verb):
        return
    if verb.tag not in ("VBN", "VBD") or any(child.lower in ("until", "to", "till") for child in sentence.below(verb)):
        return
    tokens = _about(sentence, noun)
    if len(tokens) < 2 or phrases.unbound(tokens, None):
        return
    told = _definite(phrases.words(sentence, tokens))
    yield (
        "pending",
        asking.made(sentence, f"when will {told} take place", f"when {told} will take place", "when", tokens),
    )


_Rule: TypeAlias = Callable[[Sentence, Sequence[Mention], Token], Found]
RULES: Final[dict[str, tuple[_Rule, ...]]] = {
    **dict.fromkeys(("charge", "indict", "plead"), (charged,)),
    "sentence": (sentencing,),
    "appeal": (appealed,),
    **dict.fromkeys(("be", "remain"), (under_inquiry, reporting_inquiry)),
    "expect": (reporting_inquiry,),
    **dict.fromkeys(("order", "call", "hold", "announce"), (ordered,)),
    **dict.fromkeys(sorted(_PUT_OFF), (put_off,)),
}
"""What verbs leave pending, by their lemma."""
NOUNS: Final[dict[str, tuple[_Rule, ...]]] = {**dict.fromkeys(sorted(INQUIRIES), (inquiry,)), "trial": (tried,)}
"""What nouns leave pending, by their lemma."""
