"""Things and deeds a sentence leaves open: a cause nobody knows, a price not told, a plan not carried out."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from generator import asking, phrases, speakers
from generator.asking import Asked
from generator.mentions import Mention
from generator.openness import UNKNOWN, Group, has_auxiliary, has_negation, is_main, negated, ongoing
from generator.syntax import Sentence, Token

Found: TypeAlias = Iterator[tuple[Group, Asked | None]]
"""Groups and questions; None where no question can be made."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ATTRIBUTES: Final = _words(
    "cause reason motive name identity amount price cost value size number extent nature scope scale detail "
    "details term terms timeline timetable timeframe schedule date location whereabouts fate future status source "
    "origin age condition outcome result successor replacement buyer figure breakdown total charge penalty route "
    "destination method purpose"
)
"""What a thing has, so that "the cause of the fire" can be asked for."""


def _undisclosed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A thing that somebody did not tell: "did not disclose the price", "has not been named"."""
    noun = sentence.child(verb, "nsubjpass") or sentence.child(verb, "dobj")
    none = noun is not None and any(child.lower == "no" and child.dep == "det" for child in sentence.below(noun))
    if noun is None or not (none or negated(sentence, verb)) or noun.pos not in ("NOUN", "PROPN"):
        return
    if verb.lemma in ("name", "identify"):
        if noun.pos == "NOUN" and (speakers.is_person(noun) or noun.lemma in ("company", "firm", "bidder")):
            yield "undisclosed", asking.of_thing(sentence, mentions, noun, who=True)
    else:
        nouns = (noun, *(child for child in sentence.below(noun) if child.dep == "conj"))
        if found := next((one for one in nouns if one.lemma.lower() in _ATTRIBUTES), None):
            yield "undisclosed", asking.of_thing(sentence, mentions, found, of=_complement(sentence, verb))


def _complement(sentence: Sentence, verb: Token) -> Token | None:
    """What a noun is of, where the parser gave it to the verb: "no date has been set for the trial"."""
    return next((child for child in sentence.below(verb) if child.dep == "prep" and child.lower in ("for", "of")), None)


def _sought(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A thing that is being looked for or into."""
    if not ongoing(sentence, verb):
        return
    noun = sentence.child(verb, "dobj", "nsubjpass")
    if verb.lemma in ("search", "look", "hunt"):
        prep = next((child for child in sentence.below(verb) if child.lower in ("for", "into")), None)
        noun = sentence.child(prep, "pobj") if prep else None
        if prep and noun and prep.lower == "for":
            yield from _found(sentence, mentions, verb, noun)
            return
    if noun is None:
        return
    if noun.lemma.lower() in _ATTRIBUTES:
        yield "seeking", asking.of_thing(sentence, mentions, noun)
    elif verb.lemma == "explore" and noun.tag == "NNS":
        yield from _found(sentence, mentions, verb, noun)


def _found(sentence: Sentence, mentions: Sequence[Mention], verb: Token, noun: Token) -> Found:
    """Whether somebody will find what they look for."""
    subject = sentence.subject(verb)
    named = phrases.named(sentence, mentions, subject) if subject else None
    tokens = sentence.subtree(noun)
    if named and subject and not phrases.unbound(tokens, subject):
        thing = phrases.words(sentence, tokens)
        question, missing = f"will {named} find {thing}", f"whether {named} will find {thing}"
        yield "seeking", asking.made(sentence, question, missing, "whether", [*sentence.subtree(subject), *tokens])


def _considered(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A deed that somebody considers: "is considering closing the plant"."""
    deed = sentence.child(verb, "xcomp")
    subject = sentence.subject(verb)
    if deed and deed.tag == "VBG" and subject and ongoing(sentence, verb):
        yield "seeking", asking.will(sentence, mentions, subject, deed)


def _state(sentence: Sentence, mentions: Sequence[Mention], adjective: Token) -> Found:
    """A thing that is unknown: "the cause of the fire is unclear"; and "is due to open"."""
    verb = sentence.tokens[adjective.head]
    subject = sentence.subject(verb) if verb.pos in ("VERB", "AUX") else None
    if subject is None or verb.lemma not in ("be", "remain"):
        return
    if adjective.lemma in UNKNOWN:
        clause = sentence.child(verb, "ccomp") or sentence.child(adjective, "ccomp")
        if subject.lemma in _ATTRIBUTES and clause is None:
            yield "unknown", asking.of_thing(sentence, mentions, subject)
    elif (
        verb.tag in ("VBZ", "VBP") and not has_negation(sentence, verb) and (deed := sentence.child(adjective, "xcomp"))
    ):
        yield "future", asking.will(sentence, mentions, subject, deed)


def _talks(sentence: Sentence, mentions: Sequence[Mention], noun: Token) -> Found:
    """A deed that is talked about: "is in talks to buy the bank"."""
    deed = sentence.child(noun, "acl", "relcl")
    verb = sentence.tokens[sentence.tokens[noun.head].head]
    if deed is None or deed.tag != "VB" or verb.lemma != "be" or verb.tag not in ("VBZ", "VBP"):
        return
    if subject := sentence.subject(verb):
        yield "seeking", asking.will(sentence, mentions, subject, deed)


def _unknown(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A thing not known: "the cause was not known", "has not been determined"."""
    subject = sentence.child(verb, "nsubjpass")
    if subject and subject.lemma in _ATTRIBUTES and negated(sentence, verb):
        yield "unknown", asking.of_thing(sentence, mentions, subject)


def _future(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What is expected, planned or set: "is expected to rule in May"."""
    deed = sentence.child(verb, "xcomp")
    subject = sentence.subject(verb)
    now = any(child.tag in ("VBZ", "VBP") for child in sentence.below(verb)) or verb.tag in ("VBZ", "VBP")
    if deed and subject and now and deed.tag == "VB" and is_main(sentence, verb) and not has_negation(sentence, verb):
        yield "future", asking.will(sentence, mentions, subject, deed)


def _needed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What will have to be done: "the two will need to agree on a border"."""
    deed = sentence.child(verb, "xcomp")
    subject = sentence.subject(verb)
    if deed and subject and has_auxiliary(sentence, verb, "will") and deed.tag == "VB" and is_main(sentence, verb):
        yield "future", asking.will(sentence, mentions, subject, deed, "how")


def _promised(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A deed that somebody promised."""
    subject = sentence.subject(verb)
    deed = sentence.child(verb, "xcomp")
    main = verb.dep in ("ROOT", "ccomp") or sentence.tokens[verb.head].dep == "ROOT"
    denied = has_negation(sentence, verb) or (deed is not None and has_negation(sentence, deed))
    if subject and deed and main and deed.tag == "VB" and not denied:
        yield "future", asking.will(sentence, mentions, subject, deed)


def _ruling(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A decision to come: "the court will rule on the appeal"."""
    subject = sentence.subject(verb)
    on = next((child for child in sentence.below(verb) if child.lower == "on"), None)
    if subject and on and has_auxiliary(sentence, verb, "will") and is_main(sentence, verb):
        how = "what" if verb.lemma == "decide" else "how"
        yield "future", asking.will(sentence, mentions, subject, verb, how)


def _kept_open(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A deed that somebody does not rule out."""
    subject = phrases.subject_of(sentence, verb)
    deed = sentence.child(verb, "xcomp", "pcomp", "dobj")
    out = any(child.lower == "out" for child in sentence.below(verb))
    if out and subject and deed and deed.tag == "VBG" and negated(sentence, verb):
        yield "seeking", asking.will(sentence, mentions, subject, deed)


def _unclaimed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Who did it: "no group has claimed responsibility for the attack"."""
    noun = sentence.child(verb, "dobj")
    if noun and noun.lemma == "responsibility" and negated(sentence, verb):
        prep = next((c for c in (*sentence.below(noun), *sentence.below(verb)) if c.lower == "for"), None)
        deed = sentence.child(prep, "pobj") if prep else None
        if deed and (tokens := phrases.thing(sentence, deed)):
            told = phrases.words(sentence, tokens)
            words = [noun, *tokens]
            yield (
                "unknown",
                asking.made(sentence, f"who is responsible for {told}", f"who is responsible for {told}", "who", words),
            )


def _rumoured(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What somebody is believed to have done, or accused of."""
    subject = sentence.child(verb, "nsubjpass")
    if (
        subject is None
        or verb.tag != "VBN"
        or has_negation(sentence, verb)
        or not has_auxiliary(sentence, verb, "is", "are", "was", "were")
    ):
        return
    deed = sentence.child(verb, "xcomp")
    if verb.lemma == "accuse" and has_auxiliary(sentence, verb, "is", "are"):
        of = next((child for child in sentence.below(verb) if child.lower == "of"), None)
        deed = sentence.child(of, "pcomp") if of else None
    elif deed is None or not has_auxiliary(sentence, deed, "have"):
        return
    if deed and deed.tag in ("VBG", "VBN"):
        yield "reported", asking.did(sentence, mentions, subject, deed)


_Rule: TypeAlias = Callable[[Sentence, Sequence[Mention], Token], Found]
RULES: Final[dict[str, tuple[_Rule, ...]]] = {
    **dict.fromkeys(
        ("disclose", "reveal", "specify", "announce", "release", "name", "give", "provide"), (_undisclosed,)
    ),
    **dict.fromkeys(("investigate", "examine", "probe", "review", "assess", "search", "hunt", "explore"), (_sought,)),
    **dict.fromkeys(("know", "establish", "identify", "determine"), (_unknown, _undisclosed, _sought)),
    **dict.fromkeys(("consider", "weigh", "mull", "contemplate", "discuss"), (_considered,)),
    **dict.fromkeys(("expect", "schedule", "slate", "plan", "seek", "aim", "hope", "want", "intend"), (_future,)),
    **dict.fromkeys(("threaten", "prepare"), (_future,)),
    **dict.fromkeys(("vow", "pledge", "promise"), (_promised,)),
    "vote": (_ruling,),
    "decide": (_ruling, _unknown),
    "rule": (_ruling, _kept_open),
    "claim": (_unclaimed,),
    **dict.fromkeys(("believe", "fear", "suspect", "allege", "think", "report", "accuse"), (_rumoured,)),
    "need": (_needed,),
    "set": (_future, _undisclosed),
    "look": (_sought, _future),
}
"""What verbs leave open, by their lemma."""
STATES: Final[dict[str, tuple[_Rule, ...]]] = {
    **dict.fromkeys(sorted(UNKNOWN), (_state,)),
    **dict.fromkeys(("due", "likely", "set"), (_state,)),
    **dict.fromkeys(("talk", "negotiation", "discussion"), (_talks,)),
}
"""What adjectives and nouns leave open, by their lemma."""
