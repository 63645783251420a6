"""Questions from the sources' own words: an indirect question or a clause turned into a direct one.

Only order and the form of the verb change, as English grammar asks (Huddleston and Pullum 2002, ch. 10); a pronoun
for the sentence's subject gives way to that subject. What cannot be turned safely is no question: None.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.analysis import inverting, lasting, openings, phrases, unasked
from generator.analysis.mentions import Mention
from generator.analysis.syntax import Sentence, Token
from generator.model import Span

_LONGEST: Final = 32
"""Words of a question; a longer one nobody would read."""
_SHORTEST: Final = 4
_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE: Final = frozenset(("MD", "VBD", "VBZ", "VBP"))
_CONTENT: Final = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
_WH: Final = frozenset(("WRB", "WP", "WDT", "WP$"))


class Asked(NamedTuple):
    """A question, what is missing, and what would answer it."""

    question: str
    missing: str
    asks: str
    """whether, who, what, when, where, why, how, how many …"""
    span: Span
    """Of the words it is made of."""
    words: tuple[str, ...]
    """Their lemmas, lower-case, those with content only."""
    answers: tuple[str, ...] = ()
    """Lemmas of which one stands in what answers it; empty where its own words tell."""
    keys: tuple[str, ...] = ()
    """With `answers`: words of which an answer has one too, since they tell whom or what it is about."""


def of_clause(
    sentence: Sentence, mentions: Sequence[Mention], verb: Token, governor: Token | None, end: int | None = None
) -> Asked | None:
    """The question that a clause asks or, where it is a statement, whether it is so.

    `verb` heads the clause, which goes no further than the token `end`; `governor` is the verb whose subject its
    pronouns may stand for.
    """
    tokens = [token for token in sentence.subtree(verb) if end is None or token.i < end]
    while tokens and tokens[0].pos in ("PUNCT", "CCONJ"):
        tokens = tokens[1:]
    if tokens and tokens[0].lower in ("whether", "if", "unless", "that"):
        tokens = tokens[1:]
        opening: list[Token] = []
    else:
        opening = openings.opening(sentence, verb, tokens)
    tokens = _timeless(sentence, lasting.lasting(sentence, phrases.without_aside(tokens, verb), verb))
    subject = sentence.child(verb, *_SUBJECTS)
    if not tokens or len(tokens) > _LONGEST:
        return None
    if subject is None or (subject.dep == "csubj"):
        return _infinitive(sentence, mentions, verb, governor, tokens, opening)
    noun = sentence.subtree(subject)
    if unasked.of_clause(sentence, subject, verb, governor):
        return None
    if (
        subject.lower in ("one", "you")
        or tokens[0].lower.endswith("ever")
        or lasting.strange(sentence, tokens, subject, governor)
    ):
        return None
    named = _replaced(sentence, mentions, subject, governor, tokens)
    if named is None:
        return None
    wh_subject = bool(opening) and any(token in noun for token in opening)
    past = (governor is not None and governor.tag == "VBD") or openings.past_above(sentence, verb)
    finite = next((t for t in sentence.below(verb) if t.dep in ("aux", "auxpass") and t.tag in _FINITE), None)
    if finite is None and verb.tag not in _FINITE:
        return None
    if any(child.dep == "neg" for child in sentence.below(verb)) and not opening:
        return None
    rest = [token for token in tokens if token not in noun and token not in opening]
    if verb not in rest and not wh_subject:
        return None
    stands = phrases.stands_for(sentence, subject, governor) if subject.pos == "PRON" else None
    named_by = [stands] if stands else []
    asks = openings.asks(opening, tokens)
    if wh_subject:
        told = phrases.words(sentence, tokens)
        if finite in tokens and finite is not None:
            place = tokens.index(finite)
            before, after = phrases.words(sentence, tokens[:place]), tokens[place + 1 :]
            if finite.lower == "had":
                told = f"{before} {inverting.simple_past(sentence, subject, verb, after)}"
            else:
                told = f"{before} {inverting.shifted(finite, subject, past)} {phrases.words(sentence, after)}"
        return made(sentence, told, phrases.words(sentence, tokens), asks, tokens)
    ask = phrases.words(sentence, opening)
    first, then = inverting.inverted(sentence, subject, verb, finite, rest, past)
    parts = (ask, first, named, then)
    whole = phrases.words(sentence, [token for token in tokens if token not in noun and token not in opening])
    missing = " ".join(part for part in (ask or "whether", named, whole) if part)
    aside = {token.i for token in noun} - {token.i for token in phrases.thing(sentence, subject)}
    content = [token for token in tokens if token.i not in aside or subject.pos not in ("NOUN", "PROPN")]
    return made(sentence, " ".join(part for part in parts if part), missing, asks, [*named_by, *content])


def will(sentence: Sentence, mentions: Sequence[Mention], subject: Token, verb: Token, how: str = "") -> Asked | None:
    """Whether somebody will do what an infinitive or a gerund says: "Will Acme close the plant?"; or how."""
    tokens = phrases.without_aside([token for token in sentence.subtree(verb) if token.i >= verb.i], verb)
    tokens = _timeless(sentence, lasting.lasting(sentence, tokens, verb))
    passive = [
        c for c in sentence.below(verb) if c.dep in ("aux", "auxpass") and c.tag not in ("TO", "MD") and c.i < verb.i
    ]
    named_by = sentence.subtree(subject)
    if subject.pos == "PRON":
        clause = sentence.tokens[subject.head]
        stands = phrases.stands_for(sentence, subject, clause)
        named_by += [stands] if stands else []
        named = phrases.antecedent(sentence, mentions, subject, clause)
    else:
        named = subject_name(sentence, mentions, subject)
    if (
        named is None
        or phrases.unbound(tokens, subject if subject.pos != "PRON" else None, verb)
        or unasked.is_no_deed(sentence, verb)
        or len(tokens) > _LONGEST
    ):
        return None
    first = "be" if passive and passive[0].lemma == "be" else "have" if passive else verb.lemma
    words = [*(passive[1:] if passive else ()), *((verb,) if passive else ()), *tokens[1:]]
    deed = f"{first} {phrases.words(sentence, words)}".strip()
    ask = f"{how} will" if how else "will"
    return made(
        sentence,
        f"{ask} {named} {deed}",
        f"{how or 'whether'} {named} will {deed}",
        how or "whether",
        [*named_by, *passive, *tokens],
    )


def did(sentence: Sentence, mentions: Sequence[Mention], subject: Token, verb: Token) -> Asked | None:
    """Whether somebody did what a perfect infinitive or a gerund says: "Did the mayor take bribes?"."""
    tokens = phrases.without_aside([token for token in sentence.subtree(verb) if token.i >= verb.i], verb)
    named = phrases.named(sentence, mentions, subject)
    passive = any(child.lower == "been" or child.dep == "auxpass" for child in sentence.below(verb))
    if (
        named is None
        or passive
        or verb.lemma == "be"
        or phrases.unbound(tokens, subject, verb)
        or len(tokens) > _LONGEST
    ):
        return None
    rest = phrases.words(sentence, tokens[1:])
    question = f"did {named} {verb.lemma} {rest}"
    return made(
        sentence, question, f"whether {named} did {verb.lemma} {rest}", "whether", [*sentence.subtree(subject), *tokens]
    )


def _timeless(sentence: Sentence, tokens: Sequence[Token]) -> list[Token]:
    """The words of a clause without "this year", which soon is another one."""
    pointing = [token for token in tokens if token.lower in ("this", "these") and token.dep == "det"]
    times = (sentence.tokens[token.head] for token in pointing)
    left_out = {token.i for time in times if time.dep == "npadvmod" for token in sentence.subtree(time)}
    return [token for token in tokens if token.i not in left_out]


def with_word(word: str, asked: Asked | None) -> Asked | None:
    """A question that asks whether, made to ask when, where or why: "Will it close?", "When will it close?"."""
    if asked is None or asked.asks != "whether":
        return None
    question = f"{word.capitalize()} {asked.question[:1].lower()}{asked.question[1:]}"
    return asked._replace(question=question, missing=asked.missing.replace("Whether", word.capitalize(), 1), asks=word)


def of_thing(
    sentence: Sentence, mentions: Sequence[Mention], noun: Token, who: bool = False, of: Token | None = None
) -> Asked | None:
    """What a thing is, as in "What is the cause of the fire?"; with `who`, who somebody is.

    `of` is the preposition of what it belongs to, where that is no part of it; a thing of nothing is no question.
    """
    tokens = phrases.thing(sentence, noun)
    if not any(child.dep in ("prep", "poss", "compound", "relcl") for child in sentence.below(noun)):
        if of is not None and of.i > noun.i:
            tokens = [*tokens, *sentence.subtree(of)]
        elif noun.lemma not in ("motive", "cause", "whereabouts") and not (
            who and tokens[:1] and tokens[0].lower == "the"
        ):
            return None
    if not tokens or phrases.unbound(tokens, None) or any(token.tag in _WH for token in tokens):
        return None
    told = phrases.words(sentence, tokens)
    if noun.lemma == "date" and (held := _dated(sentence, noun, of)):
        told = phrases.words(sentence, held)
        told = told if told.startswith("the ") or held[0].pos == "PROPN" else f"the {told}"
        return made(sentence, f"when will {told} take place", f"when {told} will take place", "when", held)
    for article in ("a ", "an ", "any ", "no ", "the exact ", "further ", "more "):
        if told.lower().startswith(article):
            told = "the " + told[len(article) :]
    plural = noun.tag in ("NNS", "NNPS")
    named = told if told.lower().startswith(("the ", "their ", "its ")) or noun.pos == "PROPN" else f"the {told}"
    if any(child.dep == "poss" for child in sentence.below(noun)):
        named = told
    be = "are" if plural else "is"
    ask = "who" if who else "what"
    if noun.lemma.lower().startswith("whereabout"):
        ask, plural = "where", False
        owner = sentence.child(noun, "poss")
        if of_ := sentence.child(noun, "prep"):
            owner = sentence.child(of_, "pobj")
        if owner is None:
            return None
        tokens = [token for token in sentence.subtree(owner) if token.tag != "POS" or token.head != owner.i]
        be, named = "are" if owner.tag in ("NNS", "NNPS") else "is", phrases.words(sentence, tokens)
        if named.endswith("'s") and owner.text.startswith(phrases.STAND_IN):
            named = phrases.STAND_IN
    return made(sentence, f"{ask} {be} {named}", named, ask, tokens)


def _dated(sentence: Sentence, date: Token, of: Token | None) -> list[Token]:
    """What a date is of: "the trial" of "a date for the trial" and of "the trial date"."""
    of = next((child for child in sentence.below(date) if child.lower in ("of", "for")), of)
    if of is not None and (thing := sentence.child(of, "pobj")):
        return [token for token in phrases.thing(sentence, thing) if token.lower != "its"]
    compound = sentence.child(date, "compound")
    return [compound] if compound else []


def _replaced(
    sentence: Sentence, mentions: Sequence[Mention], subject: Token, governor: Token | None, tokens: Sequence[Token]
) -> str | None:
    """The clause's subject, or whom its pronoun stands for; None where a pronoun stays without a name."""
    lower = subject.lower
    if lower == "it" and tokens[:1] and tokens[0].lower == "whose":
        return "it"  # "could not tell whose it was": never the one who cannot tell
    if subject.tag in _WH:
        return phrases.words(sentence, sentence.subtree(subject)) if not phrases.unbound(tokens, None) else None
    if subject.pos == "PRON" and subject.dep != "expl" and lower not in ("anyone", "anybody", "someone", "others"):
        named = phrases.antecedent(sentence, mentions, subject, governor)
        begun = named is not None and named.lower().startswith("the ")
        if named and not begun and (f"the {named}" in sentence.text or f"The {named}" in sentence.text):
            named = f"the {named}"
        above = phrases.subject_of(sentence, governor) if governor else None
        return named if not phrases.unbound([token for token in tokens if token != subject], above) else None
    if (lower in phrases.POINTING and subject.dep != "expl") or phrases.unbound(
        tokens, subject, sentence.tokens[subject.head]
    ):
        return None
    noun = sentence.subtree(subject)
    return (
        subject_name(sentence, mentions, subject) if subject.pos in ("NOUN", "PROPN") else phrases.words(sentence, noun)
    )


def subject_name(sentence: Sentence, mentions: Sequence[Mention], subject: Token) -> str | None:
    """A subject as a question names it, without what commas set off: "Jane Roe" of "Jane Roe, the mayor's aide,"."""
    told = phrases.named(sentence, mentions, subject)
    whose = sentence.child(subject, "poss")
    if told is None and whose is not None and whose.lower in ("its", "their") and subject.i == whose.i + 1:
        return f"the {subject.text}"  # "its members" of what the sentence names before
    aside = sentence.child(subject, "appos")
    first = sentence.subtree(aside)[0].i if aside else 0
    if told is None or aside is None or not first or sentence.tokens[first - 1].text not in (",", "–", "—"):
        return told
    tokens = [token for token in sentence.subtree(subject) if token.i < first - 1]
    return phrases.words(sentence, tokens) if subject in tokens else told


def _infinitive(
    sentence: Sentence,
    mentions: Sequence[Mention],
    verb: Token,
    governor: Token | None,
    tokens: Sequence[Token],
    opening: Sequence[Token],
) -> Asked | None:
    """Whether the subject will, and how: of "whether to appeal" and "how to pay"."""
    subject = phrases.subject_of(sentence, governor) if governor else None
    if subject is None or not any(child.tag == "TO" for child in sentence.below(verb)):
        return None
    return will(sentence, mentions, subject, verb, phrases.words(sentence, opening))


def made(sentence: Sentence, question: str, missing: str, asks: str, tokens: Sequence[Token]) -> Asked | None:
    """A question and what is missing with their capitals and marks; None where they are too short or too long."""
    question, missing = (" ".join(text.split()).replace(" ,", ",").strip(" ,;:") for text in (question, missing))
    if re.match(r"[A-Z]\w+-[A-Z]", sentence.text):  # "Inspector-General": only the first part was made small
        first = sentence.text.split("-", 1)[0]
        question = question.replace(f" {first[:1].lower()}{first[1:]}-", f" {first}-")
    words = tuple(token.lemma.lower() for token in tokens if token.pos in _CONTENT)
    words = tuple(word for word in words if word != phrases.STAND_IN)
    question, missing = (re.sub(r" ?[’']ll\b", " will", text) for text in (question, missing))
    if len(question.split()) < _SHORTEST or len(question.split()) > _LONGEST or not words or "?" in question:
        return None
    if question.count("(") != question.count(")"):
        return None
    named = any(token.pos == "PROPN" for token in tokens)
    if not named and any(token.lemma in unasked.SHELLS and token.dep.startswith("nsubj") for token in tokens):
        return None
    ends = missing.rstrip(".")
    return Asked(
        f"{question[:1].upper()}{question[1:].rstrip('.')}?",
        f"{ends[:1].upper()}{ends[1:]}.",
        asks,
        sentence.cover(tokens),
        words,
    )
