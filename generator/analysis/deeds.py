"""Things and deeds a sentence leaves open: a cause nobody knows, a price not told, a plan not carried out."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from generator.analysis import asking, phrases, prospects, speakers
from generator.analysis.mentions import Mention
from generator.analysis.openness import UNKNOWN, has_auxiliary, has_negation, is_main, negated, ongoing
from generator.analysis.prospects import ATTRIBUTES, Found
from generator.analysis.syntax import Sentence, Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLES: Final = _words(
    "company firm bidder supplier buyer seller owner donor suspect victim partner successor candidate culprit winner "
    "contractor customer client manufacturer maker lender investor author perpetrator attacker killer informant"
)
"""Nouns for somebody by what they do, beside those for persons."""
_HIDDEN: Final = frozenset(("confidential", "secret", "undisclosed", "sealed", "classified"))


def _undisclosed(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A thing that somebody did not tell: "did not disclose the price", "has not been named"."""
    noun = sentence.child(verb, "nsubjpass") or sentence.child(verb, "dobj")
    none = noun is not None and any(child.lower == "no" and child.dep == "det" for child in sentence.below(noun))
    if noun is None or not (none or negated(sentence, verb)) or noun.pos not in ("NOUN", "PROPN"):
        return
    if verb.lemma in ("name", "identify"):
        plural = noun.tag == "NNS" and not sentence.child(verb, "nsubjpass")
        if noun.pos == "NOUN" and not plural and (speakers.is_person(noun) or noun.lemma in _ROLES):
            yield "undisclosed", asking.of_thing(sentence, mentions, noun, who=True)
    else:
        nouns = (noun, *(child for child in sentence.below(noun) if child.dep == "conj"))
        if found := next((one for one in nouns if one.lemma.lower() in ATTRIBUTES), None):
            yield "undisclosed", asking.of_thing(sentence, mentions, found, of=_complement(sentence, verb))


def _no_figure(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What nobody gives a number for: "could not put a figure on the cost", "gave no figure for the losses"."""
    noun = sentence.child(verb, "dobj")
    if noun is None or noun.lemma not in ("figure", "number", "estimate", "price", "date", "reason"):
        return
    none = any(child.lower == "no" and child.dep == "det" for child in sentence.below(noun))
    if not none and not negated(sentence, verb):
        return
    preps = (child for child in (*sentence.below(verb), *sentence.below(noun)) if child.lower in ("on", "for"))
    thing = next((found for prep in preps if (found := sentence.child(prep, "pobj"))), None)
    if thing is None or noun.lemma in ("reason", "date"):
        return
    if thing.lemma in ATTRIBUTES:
        yield "undisclosed", asking.of_thing(sentence, mentions, thing)


def _lost(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Where somebody or something is that has not been found."""
    subject = sentence.child(verb, "nsubjpass")
    if subject is None or not has_negation(sentence, verb) or verb.tag != "VBN" or not is_main(sentence, verb):
        return
    if not has_auxiliary(sentence, verb, "has", "have") or sentence.child(verb, "oprd", "xcomp", "ccomp"):
        return
    if named := phrases.named(sentence, mentions, subject):
        be = "are" if subject.tag in ("NNS", "NNPS") or sentence.child(subject, "conj") else "is"
        words = [*sentence.subtree(subject), verb]
        yield "unknown", asking.made(sentence, f"where {be} {named} now", f"where {named} {be}", "where", words)


def _hidden(sentence: Sentence, mentions: Sequence[Mention], adjective: Token) -> Found:
    """A thing kept secret: "the terms of the settlement are confidential"."""
    verb = sentence.tokens[adjective.head]
    subject = sentence.subject(verb) if verb.lemma in ("be", "remain") else None
    if subject and subject.lemma in ATTRIBUTES and not negated(sentence, verb):
        yield "undisclosed", asking.of_thing(sentence, mentions, subject)


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
    if noun.lemma.lower() in ATTRIBUTES:
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


def _state(sentence: Sentence, mentions: Sequence[Mention], adjective: Token) -> Found:
    """A thing that is unknown: "the cause of the fire is unclear"; and "is due to open"."""
    verb = sentence.tokens[adjective.head]
    subject = sentence.subject(verb) if verb.pos in ("VERB", "AUX") else None
    if subject is None or verb.lemma not in ("be", "remain"):
        return
    if adjective.lemma in UNKNOWN:
        clause = sentence.child(verb, "ccomp") or sentence.child(adjective, "ccomp")
        if subject.lemma in ATTRIBUTES and clause is None:
            yield "unknown", asking.of_thing(sentence, mentions, subject)
    elif (
        verb.tag in ("VBZ", "VBP") and not has_negation(sentence, verb) and (deed := sentence.child(adjective, "xcomp"))
    ):
        yield "future", asking.will(sentence, mentions, subject, deed)


def _unknown(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A thing not known: "the cause was not known", "has not been determined"."""
    subject = sentence.child(verb, "nsubjpass")
    if subject and subject.lemma in ATTRIBUTES and negated(sentence, verb):
        yield "unknown", asking.of_thing(sentence, mentions, subject)


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
        ("disclose", "reveal", "specify", "announce", "release", "name", "give", "provide"), (_undisclosed, _no_figure)
    ),
    **dict.fromkeys(
        ("investigate", "examine", "probe", "review", "assess", "search", "hunt", "explore"),
        (_sought, prospects.inquired),
    ),
    **dict.fromkeys(("know", "establish", "identify", "determine"), (_unknown, _undisclosed, _sought)),
    **dict.fromkeys(("consider", "weigh", "mull", "contemplate", "discuss"), (prospects.considered,)),
    **dict.fromkeys(
        ("expect", "schedule", "slate", "plan", "seek", "aim", "hope", "want", "intend"),
        (prospects.future, prospects.outcome),
    ),
    **dict.fromkeys(("threaten", "prepare"), (prospects.future,)),
    **dict.fromkeys(("vow", "pledge", "promise"), (prospects.promised,)),
    "vote": (prospects.ruling,),
    "decide": (prospects.ruling, _unknown),
    "rule": (prospects.ruling, prospects.kept_open),
    "claim": (_unclaimed,),
    **dict.fromkeys(("believe", "fear", "suspect", "allege", "think", "report", "accuse"), (_rumoured,)),
    "need": (prospects.needed,),
    "set": (prospects.future, _undisclosed, prospects.outcome),
    "look": (_sought, prospects.inquired, prospects.future),
    **dict.fromkeys(("begin", "start", "resume", "convene", "come", "be", "fix", "hold"), (prospects.outcome,)),
    "put": (_no_figure,),
    **dict.fromkeys(("find", "locate", "recover", "trace"), (_lost,)),
}
"""What verbs leave open, by their lemma."""
STATES: Final[dict[str, tuple[_Rule, ...]]] = {
    **dict.fromkeys(sorted(UNKNOWN), (_state,)),
    **dict.fromkeys(sorted(_HIDDEN), (_hidden,)),
    **dict.fromkeys(("due", "likely", "set"), (_state,)),
    **dict.fromkeys(("talk", "negotiation", "discussion"), (prospects.talks,)),
}
"""What adjectives and nouns leave open, by their lemma."""
