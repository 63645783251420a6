"""A clause of a sentence that tells of one event by itself, in the sentence's own words.

"The talks come after the council revoked the permit last month" also tells when the permit was revoked: the clause
under "after" stands alone. So does a relative clause behind a comma once its pronoun gives way to the noun just
before it: "the council, which revoked the permit in May". Where anything is doubtful nothing is cut.
"""

from generator.analysis.syntax import Sentence, Token
from generator.model import Span

FACTUAL = frozenset(("after", "as", "when", "while", "since", "because", "although", "though", "where", "whereas"))
"""Words that open a clause whose event is told as a fact."""
SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = frozenset(("which", "who"))
OWN = frozenset(("its", "their", "his", "her", "it", "they", "itself", "themselves"))
"""Pronouns that point back to a noun of the clause itself, as a rule, where one stands before them."""
JOINS = frozenset(("because", "if", "unless", "until", "although", "though", "whether", "so", "than"))
"""Words that may join what follows to another verb than the clause's own."""
TIMES = frozenset(("day", "week", "month", "year", "night", "morning", "evening", "weekend"))
BREAKS = frozenset('()[]"“”')
FEWEST = 5
"""Fewer words than this are no statement."""


def cut(sentence: Sentence, verb: Token) -> tuple[Span, ...]:
    """The words of a clause that stands alone, as one stretch or two; nothing where none surely does."""
    subject = sentence.child(verb, *SUBJECTS)
    if subject is None or not finite(sentence, verb):
        return ()
    if clause := before_semicolon(sentence, verb):
        return clause
    if verb.dep == "relcl" and sentence.subtree(verb)[0].lower != "where":
        return relative(sentence, verb, subject)
    return subordinate(sentence, verb, subject) if verb.dep in ("advcl", "relcl") else ()


def parted(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether a semicolon stands between two tokens, so that neither says anything of the other's clause."""
    first, last = sorted((one.i, other.i))
    return any(token.text == ";" for token in sentence.tokens[first:last])


def before_semicolon(sentence: Sentence, verb: Token) -> tuple[Span, ...]:
    """The words from a sentence's beginning to its first semicolon where they are the whole clause of a verb that was
    read as part of what follows: "The warden was dismissed on Monday; he denies the charge".
    """
    stop = next((token.i for token in sentence.tokens if token.text == ";"), 0)
    subject = sentence.child(verb, *SUBJECTS)
    if verb.dep not in ("ccomp", "parataxis") or not subject or not subject.i < verb.i < stop:
        return ()
    words = list(sentence.tokens[:stop])
    whole = parted(sentence, verb, sentence.tokens[verb.head]) and subject.pos in ("NOUN", "PROPN")
    if not whole or len(words) < FEWEST or not unbroken(words) or points_outside(words):
        return ()
    return (sentence.cover(words),) if words[0].text[:1].isupper() and finite(sentence, verb) else ()


def reported(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in what somebody says: cut out of it, it would be said by nobody."""
    return any(token.dep == "ccomp" for token in (verb, *sentence.above(verb)))


def finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb, or its first auxiliary, is finite."""
    helpers = [child for child in sentence.below(verb) if child.dep in ("aux", "auxpass")]
    return (helpers[0] if helpers else verb).tag in ("VBD", "VBZ", "VBP", "MD")


def subordinate(sentence: Sentence, verb: Token, subject: Token) -> tuple[Span, ...]:
    """The clause behind a subordinating word, with a subject that is a noun; "two days" may stand before the word."""
    words = trimmed(sentence.subtree(verb))
    if (measure := sentence.child(verb, "npadvmod")) and measure.i < subject.i:
        words = words[len(sentence.subtree(measure)) :]
    if not words or words[0].lower not in FACTUAL or subject.pos not in ("NOUN", "PROPN"):
        return ()
    if subject.lemma.lower() in TIMES:  # "soldiers who had been there since last year had left", misread
        return ()
    words = words[1:]
    if len(words) < FEWEST or not unbroken(words) or words[0].i > subject.i or points_outside(words):
        return ()
    if reported(sentence, verb) or any(token.lower in JOINS for token in words):
        return ()
    return (sentence.cover(words),)


def relative(sentence: Sentence, verb: Token, subject: Token) -> tuple[Span, ...]:
    """The noun before the comma, and the relative clause without its pronoun; an age may stand between them.

    What is one of many needs no comma: "a tower that was inspected in June".
    """
    words = trimmed(sentence.subtree(verb))
    if not words or words[0].i != subject.i or subject.i < 2:
        return ()
    noun, rest = sentence.tokens[verb.head], words[1:]
    if noun.i >= subject.i or noun.pos not in ("NOUN", "PROPN"):
        return ()
    before = [token for token in sentence.subtree(noun) if token.i <= noun.i]
    between = [token.text for token in sentence.tokens[noun.i + 1 : subject.i]]
    if subject.lower in RELATIVE and (between == [","] or (len(between) == 3 and between[0] == between[2] == ",")):
        named = noun.pos == "PROPN" or before[0].lower in ("the", "a", "an")
        named = named and (between == [","] or between[1].isdigit())
    else:
        named = subject.lower in ("that", *RELATIVE) and not between and before[0].lower in ("a", "an")
    if not named or len(before) + len(rest) < FEWEST or not unbroken(before) or not unbroken(rest):
        return ()
    if points_outside([*before, *rest]):
        return ()
    return sentence.cover(before), sentence.cover(rest)


def trimmed(words: list[Token]) -> list[Token]:
    """Words without the marks at their ends, as far as they are commas and dashes."""
    while words and words[-1].pos == "PUNCT" and words[-1].text in (",", ".", ";", "–", "—", "-", "!"):
        words = words[:-1]
    while words and words[0].pos == "PUNCT" and words[0].text in (",", ";", "–", "—", "-"):
        words = words[1:]
    return words


def unbroken(words: list[Token]) -> bool:
    """Whether words follow one another in the sentence, with no quotation mark or bracket among them."""
    whole = words[-1].i - words[0].i == len(words) - 1
    return whole and not any(token.text in BREAKS or token.tag in ("``", "''") for token in words)


def points_outside(words: list[Token]) -> bool:
    """Whether a pronoun points to something that is not among the words."""
    nouns = 0
    for token in words:
        if token.pos in ("NOUN", "PROPN"):
            nouns += 1
        elif token.tag in ("PRP", "PRP$"):
            if not (nouns and token.lower in OWN):
                return True
        elif token.tag == "DT" and token.lower in ("this", "that", "these", "those"):
            return True
    return False
