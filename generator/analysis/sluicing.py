"""Questions of which only the first word is told: "did not say when", "gave no reason".

What they ask stands before: in the same sentence, or in the one before, whose statement is kept as a question for that.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis import asking, phrases, speakers
from generator.analysis.asking import Asked
from generator.analysis.mentions import Mention
from generator.analysis.openness import negated
from generator.analysis.prospects import Found
from generator.analysis.syntax import Sentence, Token

BEFORE: Final = "before"
"""Instead of a pronoun: `phrases.STAND_IN` stands for all that the sentence before states."""
_SHORT: Final = 14
"""Words of a sentence that asks only of the one before."""
_LONG: Final = 40
"""Words of a sentence whose statement is kept."""
_ASKS: Final = {
    "reason": "why", "explanation": "why", "date": "when", "timetable": "when", "timeline": "when", "timeframe": "when",
}  # fmt: skip
_TERMS: Final = frozenset(("amount", "price", "sum", "term", "value", "size", "cost"))
_SECRET: Final = frozenset(("confidential", "secret", "undisclosed", "unknown", "unclear"))
_DEALS: Final = frozenset(
    (
        "settlement",
        "deal",
        "sale",
        "agreement",
        "contract",
        "fine",
        "payment",
        "takeover",
        "purchase",
        "merger",
        "ransom",
    )
)
"""What has terms and a price."""
_GIVING: Final = frozenset(("give", "offer", "provide", "set", "fix", "announce", "name", "disclose", "specify"))
_TELLING: Final = frozenset(("say", "specify", "explain", "know", "disclose", "reveal", "elaborate"))
_WORDS: Final = frozenset(("when", "where", "why", "how"))
_SAYING: Final = frozenset(("say", "announce", "confirm", "tell", "report", "add", "state"))


def of_sentence_before(sentence: Sentence) -> Asked | None:
    """What a short sentence asks of what the one before states: "It gave no reason.", "No date has been set."."""
    if len(sentence.tokens) > _SHORT:
        return None
    for token in sentence.tokens:
        word = _asked(sentence, token) if token.pos == "VERB" and _is_main(sentence, token) else ""
        if word:
            question = f"{word.capitalize()} {phrases.STAND_IN}?"
            return Asked(question, f"{question[:-1]}.", word, token.span, (token.lemma.lower(),))
    return None


def _is_main(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is all that a sentence says, or what somebody would or could not do is."""
    while verb.dep == "xcomp":
        verb = sentence.tokens[verb.head]
    return verb.dep == "ROOT" and not sentence.child(verb, "conj")


def terms_before(sentence: Sentence) -> Asked | None:
    """What of a deal the next short sentence keeps secret: "The amount is confidential.", "It gave no price."."""
    for token in sentence.tokens if len(sentence.tokens) <= _SHORT else ():
        if token.lemma not in _TERMS or token.dep not in ("nsubj", "nsubjpass", "dobj"):
            continue
        verb = sentence.tokens[token.head]
        none = any(child.lower == "no" for child in sentence.below(token))
        secret = any(child.lemma in _SECRET for child in sentence.below(verb))
        telling = verb.lemma in _GIVING or verb.lemma in _TELLING
        after = any(child.dep == "prep" for child in (*sentence.below(token), *sentence.below(verb)))
        if not after and (secret or (telling and (none or negated(sentence, verb)))):
            be = "are" if token.tag == "NNS" else "is"
            question = f"What {be} the {token.lower} of {phrases.STAND_IN}?"
            missing = f"The {token.lower} of {phrases.STAND_IN}."
            return Asked(question, missing, "what", token.span, (token.lemma.lower(),))
    return None


def deal(sentence: Sentence) -> Asked | None:
    """The deal that a sentence tells of, where there is one, as what the next may say more of."""
    found = [token for token in sentence.tokens if token.pos == "NOUN" and token.lemma in _DEALS]
    if len(found) != 1:
        return None
    noun = found[0]
    before = [child for child in sentence.below(noun) if child.dep in ("compound", "amod") and child.i < noun.i]
    told = f"the {phrases.words(sentence, [*before, noun])}"
    return asking.made(sentence, f"what about {told} here", told, "what", [noun])


def persons_before(sentence: Sentence) -> Asked | None:
    """What a short sentence asks of people whom the one before tells of: "She did not name them."."""
    for token in sentence.tokens if len(sentence.tokens) <= _SHORT else ():
        them = sentence.child(token, "dobj")
        clause = sentence.child(token, "ccomp")
        if token.lemma in ("name", "identify") and them and them.lower == "them":
            unnamed = negated(sentence, token)
        elif token.lemma in _TELLING and clause and clause.lemma == "be":
            words = [child.lower for child in sentence.below(clause)]
            unnamed = negated(sentence, token) and words[:2] == ["who", "they"]
        else:
            continue
        if unnamed:
            question = f"Who {phrases.STAND_IN}?"
            return Asked(question, f"{question[:-1]}.", "who", token.span, (token.lemma.lower(),))
    return None


def persons(sentence: Sentence) -> Asked | None:
    """Who the people are of whom a sentence tells and whom it does not name, where there is one phrase for them."""
    found = [token for token in sentence.tokens if token.tag == "NNS" and speakers.is_people(token)]
    if len(found) != 1:
        return None
    tokens = phrases.thing(sentence, found[0])
    if not tokens or phrases.unbound(tokens, None):
        return None
    told = phrases.words(sentence, tokens)
    told = told if tokens[0].pos == "PROPN" else told[:1].lower() + told[1:]
    told = told if told.startswith("the ") else f"the {told}"
    return asking.made(sentence, f"who are {told}", f"who {told} are", "who", tokens)


def _asked(sentence: Sentence, verb: Token) -> str:
    """The word that a verb leaves to ask with; empty for none."""
    if verb.lemma in _GIVING:
        noun = sentence.child(verb, "dobj", "nsubjpass")
        none = noun is not None and any(child.lower == "no" for child in sentence.below(noun))
        bare = noun is not None and not any(child.dep in ("prep", "acl", "relcl") for child in sentence.below(noun))
        bare = bare and not any(child.dep == "prep" and child.lower in ("for", "of") for child in sentence.below(verb))
        return _ASKS.get(noun.lemma, "") if noun and bare and (none or negated(sentence, verb)) else ""
    if verb.lemma not in _TELLING or not negated(sentence, verb):
        return ""
    clause = sentence.child(verb, "ccomp")
    if clause is not None and clause.lemma in ("be", "happen"):
        subject = sentence.child(clause, "nsubj")
        first = next((child for child in sentence.below(clause) if child.lower in _WORDS), None)
        if subject and first and subject.lower in ("that", "it", "this") and clause.i >= len(sentence.tokens) - 3:
            return first.lower
    if verb.lemma == "explain" and not sentence.child(verb, "dobj", "ccomp", "prep", "advmod"):
        return "why"
    for child in sentence.below(verb):
        if child.lower in _WORDS and not sentence.children[child.i]:
            return child.lower
    return ""


def _to_whom(sentence: Sentence, verb: Token) -> str:
    """A question word with its preposition that hangs on a verb alone: "would not say to whom"."""
    for child in sentence.below(verb):
        whom = sentence.child(child, "pobj") if child.dep in ("prep", "dative") else None
        if whom and whom.tag == "WP" and not sentence.children[whom.i]:
            return f"{child.lower} {whom.lower}"
    return ""


def stated(sentence: Sentence, mentions: Sequence[Mention]) -> Asked | None:
    """What a sentence states, as a question: "Did the police drop the case?"; None where that is not safe."""
    if len(sentence.tokens) > _LONG or len(sentence.roots) != 1:
        return None
    (root,) = sentence.roots
    verb, governor = root, None
    clause = sentence.child(root, "ccomp")
    if root.lemma in _SAYING and clause is not None:
        verb, governor = clause, root
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.pos not in ("PROPN", "NOUN", "PRON") or negated(sentence, verb):
        return None
    if any(child.tag == "MD" and child.lower not in ("will", "would") for child in sentence.below(verb)):
        return None
    second = sentence.child(verb, "conj", "cc", "advcl", "parataxis")
    tokens = sentence.subtree(second) if second and second.i > verb.i else []
    end = min((token.i for token in tokens), default=None)
    asked = asking.of_clause(sentence, mentions, verb, governor, end)
    return asked if asked and asked.asks == "whether" else None


def within(sentence: Sentence, mentions: Sequence[Mention], verb: Token) -> Found:
    """A question of which only its first word is told: "will close two plants but did not say when"."""
    after = (child for child in sentence.below(verb) if child.i > verb.i and child.lower in ("when", "where", "why"))
    word = next((child.lower for child in after if not sentence.children[child.i]), "") or _to_whom(sentence, verb)
    if not word or not negated(sentence, verb):
        return
    top = verb
    while top.dep in ("xcomp", "pcomp") and top.head != top.i:
        top = sentence.tokens[top.head]
    told = sentence.tokens[top.head]
    if top.dep not in ("conj", "prep", "advcl") or told.pos not in ("VERB", "AUX"):
        return
    end = min(token.i for token in sentence.subtree(top))
    marks = (child.i for child in sentence.below(told) if child.dep == "cc" and child.i < verb.i)
    end = min(end, max(marks, default=end))
    if told.i >= end:
        return
    governor = sentence.tokens[told.head] if told.dep == "ccomp" else None
    clause = sentence.child(told, "ccomp")
    deed = sentence.child(told, "xcomp")
    subject = sentence.subject(told)
    if clause and clause.i < end:
        asked = asking.of_clause(sentence, mentions, clause, told, end)
    elif deed and deed.i < end and deed.tag == "VB" and subject:
        asked = asking.will(sentence, mentions, subject, deed)
    else:
        asked = asking.of_clause(sentence, mentions, told, governor, end)
    yield "undisclosed", asking.with_word(word, asked)
