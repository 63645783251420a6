"""What is to come, so far as a sentence says it: plans, promises, talks, and what will be decided or found out."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from generator.analysis import asking, phrases
from generator.analysis.asking import Asked
from generator.analysis.mentions import Mention
from generator.analysis.openness import Group, has_auxiliary, has_negation, is_main, negated, ongoing
from generator.analysis.syntax import Sentence, Token

Found: TypeAlias = Iterator[tuple[Group, Asked | None]]
"""Groups and questions; None where no question can be made."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ATTRIBUTES: Final = _words(
    "cause reason motive name identity amount price cost value size number extent nature scope scale detail "
    "details term terms timeline timetable timeframe schedule date location whereabout fate future status source "
    "whereabouts "
    "origin age condition outcome result successor replacement buyer figure breakdown total charge penalty route "
    "destination method purpose"
)
"""What a thing has, so that "the cause of the fire" can be asked for."""
_DECISIONS: Final = _words(
    "vote hearing trial referendum election ballot talk talks negotiation decision ruling verdict sentencing appeal "
    "runoff run-off recount retrial audit inquiry inquest review summit test result analysis arbitration"
)
"""What is held, or comes, to decide something."""
_RECURRING: Final = _words("talk talks negotiation election summit result")
"""Of these, "the talks" alone does not tell which."""
_TELLING: Final = _words("result test analysis audit review")
_SHOWN: Final = ("show", "negative", "positive", "confirm", "match", "reveal", "clear")
_ENDS: Final = (
    *("pass", "approve", "reject", "win", "lose", "adopt", "defeat", "rule", "decide", "uphold", "dismiss", "grant"),
    *("declare", "fail", "collapse", "agree"),
)
"""How tests, and votes, hearings and talks, come out."""


def outcome(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """How something will end that is to be held: "a vote on the bill is planned for March"."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.lemma.lower() not in _DECISIONS or negated(sentence, verb):
        return
    if verb.lemma == "be" and not (sentence.child(verb, "xcomp") and verb.tag in ("VBZ", "VBP")):
        return
    if not ongoing(sentence, verb) or not (verb.dep == "ROOT" or verb.dep in ("ccomp", "conj")):
        return
    tokens = phrases.thing(sentence, subject)
    comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
    tokens = tokens[:comma]
    subject_of = [child for child in sentence.below(subject) if child.dep in ("prep", "compound", "poss", "amod")]
    test = subject.lemma == "result" and subject.tag == "NNS"  # "Results are expected in ten days."
    loose = not sentence.child(subject, "det") or subject.lemma.lower() in _RECURRING
    bare = not subject_of and not test and loose
    if not tokens or phrases.unbound(tokens, None) or bare:
        return
    if any(token.tag in ("WRB", "WP", "WDT") or token.lower == "whether" for token in tokens):
        return
    told = phrases.words(sentence, tokens)
    for article in ("a ", "an ", "any ", "the "):
        told = told.removeprefix(article)
    told = told if sentence.child(subject, "poss") or tokens[0].pos == "PROPN" else f"the {told}"
    question, missing = f"what will be the outcome of {told}", f"the outcome of {told}"
    if subject.lemma.lower() in _TELLING:
        question, missing = f"what will {told} show", f"what {told} will show"
    elif subject.lemma.lower() in ("decision", "ruling", "verdict"):
        question, missing = f"what will {told} be", told
    asked = asking.made(sentence, question, missing, "what", tokens)
    ends = _SHOWN if subject.lemma.lower() in _TELLING else _ENDS
    keys = ("result", "test", "sample") if ends is _SHOWN else (subject.lemma.lower(),)
    yield "future", asked._replace(answers=ends, keys=keys) if asked else None


def inquired(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What somebody will find out who looks into something: "prosecutors are looking into the death of the guard"."""
    into = next((child for child in sentence.below(verb) if child.lower == "into"), None)
    if (verb.lemma == "look" and into is None) or verb.lemma in ("search", "hunt"):
        return
    noun = sentence.child(into, "pobj") if into else sentence.child(verb, "dobj")
    subject = sentence.subject(verb)
    if noun is None or subject is None or noun.lemma.lower() in ATTRIBUTES or noun.pos != "NOUN":
        return
    bare = not any(child.dep in ("prep", "poss", "compound") for child in sentence.below(noun))
    if bare or not ongoing(sentence, verb) or negated(sentence, verb):
        return
    named, tokens = phrases.named(sentence, mentions, subject), phrases.short(phrases.thing(sentence, noun))
    if named is None or not tokens or phrases.unbound(tokens, None):
        return
    told = phrases.words(sentence, tokens)
    for article in ("a ", "an "):
        told = f"the {told.removeprefix(article)}" if told.startswith(article) else told
    words = [*sentence.subtree(subject), *tokens]
    question, missing = f"what will {named} find out about {told}", f"what {named} will find out about {told}"
    yield "seeking", asking.made(sentence, question, missing, "what", words)


def considered(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A deed that somebody considers: "is considering closing the plant"."""
    deed = sentence.child(verb, "xcomp")
    subject = sentence.subject(verb)
    if deed and deed.tag == "VBG" and subject and ongoing(sentence, verb):
        yield "seeking", asking.will(sentence, mentions, subject, deed)


def talks(sentence: Sentence, mentions: Sequence[Mention], noun: Token) -> Found:
    """A deed that is talked about: "is in talks to buy the bank"."""
    deed = sentence.child(noun, "acl", "relcl")
    verb = sentence.tokens[sentence.tokens[noun.head].head]
    if deed is None or deed.tag != "VB" or verb.lemma != "be" or verb.tag not in ("VBZ", "VBP"):
        return
    if subject := sentence.subject(verb):
        yield "seeking", asking.will(sentence, mentions, subject, deed)


def future(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What is expected, planned or set: "is expected to rule in May"."""
    deed = sentence.child(verb, "xcomp")
    subject = sentence.subject(verb)
    now = any(child.tag in ("VBZ", "VBP") for child in sentence.below(verb)) or verb.tag in ("VBZ", "VBP")
    own = verb.lemma in ("expect", "hope") and verb.tag in ("VBZ", "VBP")  # what one expects of oneself
    sure = verb.lemma in ("set", "slate")
    if not now or own or sure or not is_main(sentence, verb) or has_negation(sentence, verb):
        return
    if deed and subject and deed.tag == "VB":
        yield "future", asking.will(sentence, mentions, subject, deed)


def needed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What will have to be done: "the two will need to agree on a border"."""
    deed = sentence.child(verb, "xcomp")
    subject = sentence.subject(verb)
    if deed and subject and has_auxiliary(sentence, verb, "will") and deed.tag == "VB" and is_main(sentence, verb):
        yield "future", asking.will(sentence, mentions, subject, deed, "how")


def promised(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A deed that somebody promised."""
    subject = sentence.subject(verb)
    deed = sentence.child(verb, "xcomp")
    main = verb.dep in ("ROOT", "ccomp") or sentence.tokens[verb.head].dep == "ROOT"
    denied = has_negation(sentence, verb) or (deed is not None and has_negation(sentence, deed))
    if subject and deed and main and deed.tag == "VB" and not denied:
        yield "future", asking.will(sentence, mentions, subject, deed)


def ruling(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A decision to come: "the court will rule on the appeal"."""
    subject = sentence.subject(verb)
    on = next((child for child in sentence.below(verb) if child.lower == "on"), None)
    if subject and on and has_auxiliary(sentence, verb, "will") and is_main(sentence, verb):
        how = "what" if verb.lemma == "decide" else "how"
        yield "future", asking.will(sentence, mentions, subject, verb, how)


def kept_open(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A deed that somebody does not rule out."""
    subject = phrases.subject_of(sentence, verb)
    deed = sentence.child(verb, "xcomp", "pcomp", "dobj")
    out = any(child.lower == "out" for child in sentence.below(verb))
    if out and subject and deed and deed.tag == "VBG" and negated(sentence, verb):
        yield "seeking", asking.will(sentence, mentions, subject, deed)
