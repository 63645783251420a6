"""What happens to those counted: the verb a number belongs to, its class, and the noun a number alone is about."""

from generator.analysis import counted
from generator.analysis.syntax import Sentence, Token

NOUNS = frozenset(("NOUN", "PROPN"))
ELSEWHERE = frozenset(("by", "from", "of", "in", "with", "for", "since", "during", "after", "before"))
"""Prepositions after which a number is not what the verb's subject amounts to."""
_STEPS = 6
_ARGUMENTS = frozenset(("dobj", "nsubjpass", "nsubj", "ROOT"))
_THROUGH = frozenset(("of", "on", "from", "about", "to"))
"""Prepositions through which a number belongs to what its noun belongs to: "data on 5 million customers"."""
_HAPPENS = frozenset(("die", "perish", "drown", "flee"))
"""Verbs whose subject is the one to whom it happens."""


def governor(sentence: Sentence, token: Token) -> Token | None:
    """The verb that a noun or number belongs to, directly or as "information of", "data on" it."""
    tokens = sentence.tokens
    for _ in range(_STEPS):
        above = tokens[token.head]
        if token.head == token.i:
            return token if token.pos == "VERB" else None
        if token.pos == "VERB" and token.dep not in ("acl", "relcl", "amod"):
            return token
        if token.dep == "pobj":
            outer = tokens[above.head]
            if outer.pos in ("VERB", "AUX"):
                return outer
            if above.lower not in _THROUGH:
                return None
            token = outer
        elif above.pos in ("VERB", "AUX"):
            return above
        else:
            token = above
    return None


def happening(sentence: Sentence, verb: Token | None, noun: Token | None) -> str:
    """The class of what happens to those counted; "bringing the total to" leads on to what it follows from."""
    if noun is not None:
        for clause in sentence.below(noun):
            if clause.dep in ("relcl", "acl"):
                for token in sentence.subtree(clause)[:12]:
                    if token.pos == "VERB" and (found := counted.HAPPENINGS.get(token.lemma.lower())):
                        return found
    if verb is None:
        return ""
    subject = sentence.child(verb, "nsubj")
    lemma = verb.lemma.lower()
    found = counted.HAPPENINGS.get(lemma) or counted.HAPPENINGS.get(verb.lower, "")
    if found:
        acts = noun is not None and subject is not None and noun.i == subject.i and lemma not in _HAPPENS
        if acts and sentence.child(verb, "dobj"):
            return ""  # those counted did it
        return found
    for result in sentence.below(verb):
        if result.dep in ("acomp", "oprd", "xcomp", "ccomp", "attr", "advmod"):
            for word in (result.lemma.lower(), result.lower):
                if counted.HAPPENINGS.get(word) in counted.OUTCOMES or (
                    word in counted.HAPPENINGS and result.dep != "advmod"
                ):
                    return counted.HAPPENINGS[word]
    held = sentence.child(verb, "dobj")
    if held and held.lemma.lower() in counted.TOTALS and verb.dep in ("advcl", "xcomp", "conj"):
        return counted.HAPPENINGS.get(sentence.tokens[verb.head].lemma.lower(), "")
    if held and held.lemma.lower() == "access":
        return "affected"
    return ""


def done(sentence: Sentence, verb: Token | None, counts: Token) -> str:
    """What is done to those counted, or what they do, ready to follow "How many …"."""
    if verb is None or sentence.child(verb, "neg"):
        return ""
    passive = sentence.child(verb, "nsubjpass")
    inside = passive and counts in sentence.subtree(passive)
    if verb.tag == "VBN" and inside:
        return f"were {verb.lower}"
    held = sentence.child(verb, "dobj")
    if held and held.i == counts.i and verb.tag in ("VBN", "VBD") and verb.lower.endswith(("ed", "en")):
        return f"were {verb.lower}"
    subject = sentence.child(verb, "nsubj")
    if verb.tag == "VBD" and subject and subject.i == counts.i and not held:
        return verb.lower
    return ""


def measured(sentence: Sentence, verb: Token, head: Token) -> tuple[str, Token | None]:
    """The noun whose number this is, where the number stands alone: "the death toll rose past 7,200", "killed 14"."""
    happened = counted.HAPPENINGS.get(verb.lemma.lower()) or counted.HAPPENINGS.get(verb.lower)
    if happened in counted.OUTCOMES and head.dep in _ARGUMENTS:
        return "person", None
    preposition = sentence.tokens[head.head].lower if head.dep == "pobj" else ""
    if preposition in ("as", "at") and verb.lemma.lower() in (*counted.PUTTING, "give"):
        noun = sentence.child(verb, "dobj")
        of = sentence.child(noun, "prep") if noun is not None and noun.lemma.lower() in counted.TOTALS else None
        inner = sentence.child(of, "pobj") if of is not None else None
        if inner is not None and counted.NOUNS.get(inner.lemma.lower()) == "deaths":
            return inner.lemma.lower(), inner
    if preposition in ELSEWHERE:
        return "", None
    # a parser often hangs "to 14" on a clause inside what rose
    verbs = (verb, *sentence.above(verb)) if preposition == "to" else (verb,)
    for change in verbs:
        if change.pos not in ("VERB", "AUX") or change.lemma.lower() not in counted.CHANGES:
            continue
        subject = sentence.tokens[change.head] if change.dep == "acl" else sentence.subject(change)
        if subject is None and (clause := sentence.child(change, "csubj")):
            subject = sentence.subject(clause)  # "the number of people confirmed killed has climbed to 14"
        for noun in (sentence.child(change, "dobj"), subject):
            if noun is None or noun.i == head.i or noun.pos not in NOUNS:
                continue
            lemma = noun.lemma.lower()
            if lemma in counted.TOTALS and lemma != "toll":
                ofs = (
                    token
                    for token in sentence.tokens[: head.i]
                    if token.lower == "of" and sentence.tokens[token.head].lemma.lower() in counted.TOTALS
                )
                inner = next((found for of in ofs if (found := sentence.child(of, "pobj"))), None)
                if inner is not None:
                    return inner.lemma.lower(), inner
            elif lemma in counted.NOUNS or noun.tag == "NNS":
                return lemma, noun
            elif preposition == "to" and (of := sentence.child(noun, "prep")) and of.lower == "of":
                inner = sentence.child(of, "pobj")
                if inner is not None and inner.tag == "NNS":
                    return inner.lemma.lower(), inner
    return "", None


def of_a_toll(sentence: Sentence, verb: Token, counts: Token) -> bool:
    """Whether a verb says how high a death toll is: by its subject or, as in "raising the toll to", its object."""
    if counts.dep == "pobj" and sentence.tokens[counts.head].lower in ELSEWHERE:
        return False
    nouns = (sentence.subject(verb), sentence.child(verb, "dobj"))
    return any(
        noun is not None and noun.i != counts.i and counted.NOUNS.get(noun.lemma.lower()) == "deaths" for noun in nouns
    )


def held_by(sentence: Sentence, number: Token, verb: Token | None) -> str:
    """The noun that a sum or a share is of: "a loss of $6 billion", "turnout was 61 per cent", "52 % of the vote"."""
    inner = next(
        (found for of in sentence.below(number) if of.lower == "of" and (found := sentence.child(of, "pobj"))), None
    )
    if inner is not None and inner.pos in NOUNS:
        return inner.lemma.lower()
    above = sentence.tokens[number.head]
    if number.dep == "pobj" and above.lower == "of" and sentence.tokens[above.head].pos in NOUNS:
        return sentence.tokens[above.head].lemma.lower()
    if verb is not None and verb.lemma.lower() in counted.PUTTING and number.dep == "pobj" and above.lower == "at":
        held = sentence.child(verb, "dobj")
        return held.lemma.lower() if held is not None and held.pos == "NOUN" else ""
    if verb is not None and verb.lemma.lower() in counted.GETTING and number.dep == "dobj":
        subject = sentence.subject(verb)
        return subject.lemma.lower() if subject is not None and subject.pos in NOUNS else ""
    if (
        verb is not None
        and verb.lemma.lower() in counted.CHANGES
        and number.dep in ("attr", "dobj", "pobj", "npadvmod")
    ):
        subject = sentence.subject(verb)
        if subject is not None and subject.pos == "NOUN" and not (number.dep == "pobj" and above.lower in ELSEWHERE):
            return subject.lemma.lower()
    return ""
