"""What is pending of people: whom nobody has found, what is asked of somebody, and what has to be approved.

With each question go the words in which a later article would tell the end.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from generator.analysis import asking, phrases, proceedings
from generator.analysis.mentions import Mention
from generator.analysis.openness import has_auxiliary, has_negation, negated
from generator.analysis.proceedings import person
from generator.analysis.prospects import Found
from generator.analysis.syntax import Sentence, Token


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_TRACED: Final = _words("find recover rescue release free identify safe return die dead body")
_APPROVING: Final = _words("approve clear reject block back ratify veto sign refuse withhold permit pass fail")
_RECOVERING: Final = frozenset(_words("recover retrieve find locate"))
_RECOVERED: Final = _words("recover retrieve find locate read analyse analyze examine damage")
"""What can be done to a thing, or found of it, that one has."""
_LEAVING: Final = _words("resign quit step sack dismiss oust fire remove depart stay refuse reject")
_ASKING: Final = frozenset(_words("urge ask press call demand"))
_TELLING: Final = frozenset(
    _words("say explain tell disclose clarify reveal answer decide determine know specify announce")
)
_CONDUCTING: Final = frozenset(_words("conduct lead head chair undertake hold carry do make run"))
_ASSIGNED: Final = frozenset(_words("review inquiry enquiry investigation audit probe study assessment"))
_PUBLIC: Final = frozenset(
    _words(
        "people public resident voter citizen reader motorist driver passenger traveller traveler customer everyone "
        "anyone member parent witness supporter fan employee worker investor he she it they we you i"
    )
)
"""Whom one asks in general: whether they will do it is no question."""
_GOING_AHEAD: Final = frozenset(
    _words(
        "sale merger takeover bid offer ban boycott lawsuit recall closure inquiry evacuation ceasefire truce retrial "
        "strike appeal plan proposal recount curfew lockdown"
    )
)
_SAME_VERB: Final = frozenset(("strike", "appeal"))
_INQUIRIES: Final = _words("inquiry investigation review commission probe audit inquest recount retrial")
_OPENING: Final = _words("open launch begin start order announce establish appoint reject rule")
"""How it comes about, or not, that something is looked into."""
_ACCUSING: Final = _words("charge arrest indict")
_ACCUSERS: Final = _words("police prosecutor investigator detective magistrate")
_NEARLY: Final = frozenset(_words("about around some nearly almost roughly"))
_APPROVAL: Final = frozenset(_words("approval clearance consent ratification permission"))


def considered(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether somebody will do what is considered: "is considering an appeal", "is weighing a sale of the mill"."""
    noun, subject = sentence.child(verb, "dobj"), sentence.subject(verb)
    now = has_auxiliary(sentence, verb, "is", "are", "was", "were") and verb.tag == "VBG"
    if noun is None or subject is None or noun.lemma not in _GOING_AHEAD or not now or negated(sentence, verb):
        return
    name, tokens = asking.subject_name(sentence, mentions, subject), phrases.thing(sentence, noun)
    if name is None or not tokens or phrases.unbound(tokens, None):
        return
    told = f"go ahead with {phrases.words(sentence, tokens)}"
    if noun.lemma in _SAME_VERB:
        told = f"{noun.lemma} {phrases.words(sentence, [token for token in tokens if token.i > noun.i])}".strip()
    words = [*sentence.subtree(subject), *tokens]
    asked = asking.made(sentence, f"will {name} {told}", f"whether {name} will {told}", "whether", words)
    yield "pending", asked


def requested(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether somebody will do what is asked of them: "called on the ministry to publish the report"."""
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG") or has_negation(sentence, verb):
        return
    on = next((child for child in sentence.below(verb) if child.lower == "on" and child.dep == "prep"), None)
    if verb.lemma == "call":
        target = sentence.child(on, "pobj") if on else None
    else:
        target = sentence.child(verb, "dobj", "nsubjpass")
    deed = sentence.child(verb, "xcomp", "advcl", "ccomp") or (sentence.child(target, "acl") if target else None)
    if deed is not None and target is None:
        target = sentence.child(deed, "nsubj")
    if target is None or deed is None or deed.tag != "VB" or target.lemma.lower() in _PUBLIC:
        return
    if target.tag == "NNPS" or any(child.lower == "all" for child in sentence.below(target)):
        return
    if deed.lemma in _TELLING and sentence.child(deed, "ccomp"):
        return  # "asked the firm to say who paid" asks who paid
    done = sentence.child(deed, "dobj")
    if verb.lemma == "ask" and deed.lemma in _CONDUCTING and done is not None and done.lemma.lower() in _ASSIGNED:
        return  # whoever is asked to lead a review has been given one, and nobody wonders whether it is held
    to = any(child.tag == "TO" for child in sentence.below(deed))
    definite = target.pos == "PROPN" or any(child.lower in ("the", "its", "their") for child in sentence.below(target))
    if (to or verb.lemma == "demand") and definite and not has_negation(sentence, deed):
        yield "requested", asking.will(sentence, mentions, target, deed)


def resignation(sentence: Sentence, mentions: Sequence[Mention], noun: Token) -> Found:
    """Whether somebody will go, or be freed, whose resignation or release is demanded."""
    of = next((child for child in sentence.below(noun) if child.lower == "of"), None)
    whose = sentence.child(noun, "poss") or (sentence.child(of, "pobj") if of else None)
    if not _called_for(sentence, noun) or whose is None or whose.pos not in ("PROPN", "NOUN"):
        return
    name = asking.subject_name(sentence, mentions, whose)
    if name is None or whose.lemma.lower() in _PUBLIC:
        return
    name = name.removesuffix("'s").removesuffix("’s")
    told = "be released" if noun.lemma == "release" else "resign"
    answers = _words("release free rescue exchange") if noun.lemma == "release" else _LEAVING
    asked = asking.made(sentence, f"will {name} {told}", f"whether {name} will {told}", "whether", [whose, noun])
    yield "pending", asked._replace(answers=answers, keys=(whose.lemma.lower(),)) if asked else None


def missing(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What became of people who are missing: "six people were still missing", "Roe remains at large"."""
    states = (token for token in (verb, *sentence.below(verb)) if token.lower in ("missing", "unaccounted"))
    state = next(states, None)
    phrase = next((child for child in sentence.below(verb) if child.dep == "prep" and child.i > verb.i), None)
    lost = phrase and phrases.words(sentence, sentence.subtree(phrase)) in ("at large", "on the run", "in captivity")
    subject = sentence.child(verb, "nsubj", "nsubjpass") or (
        sentence.child(state, "nsubj", "nsubjpass") if state else None
    )
    still = verb.lemma == "remain" or any(
        child.lower == "still" for token in (verb, state) if token for child in sentence.below(token)
    )
    if subject is None or not (state or lost) or not still or has_negation(sentence, verb):
        return
    gone = f"still {state.lower}" if state else f"still {phrases.words(sentence, sentence.subtree(phrase or verb))}"
    gone = f"{gone} for" if state and state.lower == "unaccounted" else gone
    name = person(sentence, mentions, subject)
    if name:
        question, about = f"what has happened to {name}", f"what has happened to {name}"
    else:
        number = subject if subject.pos == "NUM" else sentence.child(subject, "nummod")
        if number is None:
            return
        noun = "people" if subject.pos == "NUM" else subject.text
        many = "".join(token.lower for token in sentence.subtree(number) if token.tag in ("CD", "HYPH"))
        question = about = f"what has happened to the {many} {noun} {gone}"
    words = [*sentence.subtree(subject), *([state] if state else [])]
    asked = asking.made(sentence, question, about, "what", words)
    if asked is None:
        return
    key = subject.lemma.lower() if name else "missing"
    yield "pending", asked._replace(answers=_TRACED, keys=(key,), words=(key, "missing"))


def unaccounted(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """What became of what nobody can account for: "three tonnes of rice could not be accounted for"."""
    subject = sentence.child(verb, "nsubjpass")
    for_ = any(child.lower == "for" for child in sentence.below(verb))
    if subject is None or subject.pos != "NOUN" or not for_ or not has_negation(sentence, verb):
        return
    tokens = [token for token in phrases.thing(sentence, subject) if token.lower not in _NEARLY]
    if not tokens or phrases.unbound(tokens, None):
        return
    told = phrases.words(sentence, tokens)
    told = told if told.lower().startswith("the ") else f"the {told[:1].lower()}{told[1:]}"
    asked = asking.made(sentence, f"what has become of {told}", f"what has become of {told}", "what", tokens)
    yield "unknown", asked._replace(answers=_TRACED, keys=(subject.lemma.lower(),)) if asked else None


def wanted(sentence: Sentence, mentions: Sequence[Mention], noun: Token) -> Found:
    """Whether there will be what somebody calls for to find something out: "called for an inquiry into the fire"."""
    article = sentence.child(noun, "det")
    if not _called_for(sentence, noun) or article is None or article.lower not in ("a", "an"):
        return
    of = next((child for child in sentence.below(noun) if child.lower == "of"), None)
    whose = sentence.child(of, "pobj") if of else None
    if noun.lemma == "commission" and (whose is None or whose.lemma != "inquiry"):
        return
    tokens = phrases.thing(sentence, noun)
    if len(tokens) <= len(("an", "inquiry")) or phrases.unbound(tokens, None):
        return
    told = phrases.words(sentence, tokens)
    asked = asking.made(sentence, f"will there be {told}", f"whether there will be {told}", "whether", tokens)
    yield "pending", asked._replace(answers=_OPENING, keys=(noun.lemma,)) if asked else None


def _called_for(sentence: Sentence, noun: Token) -> bool:
    """Whether somebody calls for a thing: "demanded an inquiry", "called for her resignation"."""
    verb = sentence.tokens[noun.head]
    if noun.dep == "dobj":
        return verb.lemma == "demand" and not negated(sentence, verb)
    above = sentence.tokens[verb.head]
    calls = noun.dep == "pobj" and verb.lower == "for" and above.lemma in ("call", "appeal")
    return calls and above.pos == "VERB" and not negated(sentence, above)


def unseen(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Where somebody is whom nobody has seen or heard from: "has not been seen since Tuesday"."""
    subject = sentence.child(verb, "nsubjpass")
    since = any(child.lower in ("since", "for", "from") for child in sentence.below(verb))
    if subject is None or not has_negation(sentence, verb) or not has_auxiliary(sentence, verb, "has", "have"):
        return
    name = person(sentence, mentions, subject)
    if name and since:
        asked = asking.made(sentence, f"where is {name} now", f"where {name} is", "where", sentence.subtree(subject))
        key = subject.lemma.lower()
        answers = _words("resurface reappear appear surface arrest return detain capture")
        yield "unknown", asked._replace(answers=answers, keys=(key,), words=(key, "see")) if asked else None


def yet(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether somebody will do what is still to do: "have yet to recover the recorder"."""
    deed, subject = sentence.child(verb, "xcomp"), sentence.subject(verb)
    waits = deed and any(child.lower == "yet" for token in (verb, deed) for child in sentence.below(token))
    if not waits or deed is None or subject is None or sentence.child(deed, "ccomp", "xcomp"):
        return
    thing = sentence.child(deed, "dobj")
    if deed.lemma not in _TELLING and thing:
        asked = asking.will(sentence, mentions, subject, deed)
        found = asked is not None and deed.lemma in _RECOVERING and thing.pos == "NOUN"
        yield "pending", asked._replace(answers=_RECOVERED, keys=(thing.lemma.lower(),)) if asked and found else asked


def suspects(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether anybody is suspected, where none is named: "has opened an investigation but named no suspects"."""
    noun = sentence.child(verb, "dobj")
    if noun is None or noun.lemma != "suspect" or any(child.dep == "poss" for child in sentence.below(noun)):
        return
    if negated(sentence, verb) or any(child.lower == "no" for child in sentence.below(noun)):
        asked = asking.made(sentence, "are there any suspects", "whether there are any suspects", "whether", [noun])
        yield "undisclosed", asked._replace(answers=_ACCUSING, keys=_ACCUSERS) if asked else None


def approval(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """Whether what needs somebody's approval will get it: "the deal must be approved by shareholders"."""
    subject = sentence.child(verb, "nsubjpass", "nsubj")
    if subject is None or negated(sentence, verb):
        return
    if verb.lemma in ("approve", "ratify", "clear"):
        agent = sentence.child(verb, "agent")
        by = sentence.child(agent, "pobj") if agent else None
        above = sentence.tokens[verb.head]
        due = has_auxiliary(sentence, verb, "must", "should") or above.lemma in ("need", "have")
        if verb.tag != "VBN" or not due:
            return
    else:
        noun = sentence.child(verb, "dobj")
        if noun is None or noun.lemma not in _APPROVAL or verb.tag not in ("VBZ", "VBP", "VBG"):
            return
        preps = (
            child for child in (*sentence.below(noun), *sentence.below(verb)) if child.lower in ("of", "from", "by")
        )
        by = next((found for prep in preps if (found := sentence.child(prep, "pobj"))), None) or sentence.child(
            noun, "poss"
        )
    thing = asking.subject_name(sentence, mentions, subject)
    if thing is None:
        return
    who = asking.subject_name(sentence, mentions, by) if by else None
    told = f"will {who} approve {thing}" if who else f"will {thing} be approved"
    missing_ = f"whether {who} will approve {thing}" if who else f"whether {thing} will be approved"
    words = [*sentence.subtree(subject), *(sentence.subtree(by) if by else [])]
    asked = asking.made(sentence, told, missing_, "whether", words)
    yield "pending", asked._replace(answers=_APPROVING, keys=(subject.lemma.lower(),)) if asked else None


_Rule: TypeAlias = Callable[[Sentence, Sequence[Mention], Token], Found]
RULES: Final[dict[str, tuple[_Rule, ...]]] = {
    **dict.fromkeys(("consider", "weigh", "mull", "contemplate"), (considered,)),
    **dict.fromkeys(sorted(_ASKING), (requested,)),
    **dict.fromkeys(("be", "remain", "miss"), (missing,)),
    **dict.fromkeys(("see", "hear"), (unseen,)),
    "have": (yet,),
    "account": (unaccounted,),
    **dict.fromkeys(("name", "identify"), (suspects,)),
    **dict.fromkeys(("approve", "ratify", "clear", "need", "require", "await"), (approval,)),
}
"""What verbs leave pending, by their lemma."""
NOUNS: Final[dict[str, tuple[_Rule, ...]]] = {
    **dict.fromkeys(("resignation", "release"), (resignation,)),
    **{noun: (*proceedings.NOUNS.get(noun, ()), wanted) for noun in _INQUIRIES},
}
"""What nouns leave pending, by their lemma; of those that proceedings have too, theirs first."""
