"""Days in a sentence that only the date of its article tells: "on Monday", "yesterday"; and which of them may go."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.anaphors import REPORTING
from generator.analysis.counted import CHANGES
from generator.analysis.reference import Quoted
from generator.analysis.syntax import Sentence, Token
from generator.dates import MONTHS, WEEKDAYS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMED: Final = frozenset(day.lower() for day in WEEKDAYS)
PASSING: Final = NAMED | {"yesterday", "today"}
_MONTHS: Final = frozenset(form for name in MONTHS for form in (name.lower(), name[:3].lower(), f"{name[:3].lower()}."))
PARTS: Final = _words("morning afternoon evening night")
BESIDE: Final = PASSING | PARTS | _words("early late")
HOURS: Final = _words("past to half quarter a.m. p.m. am pm o'clock o’clock noon midnight")
"""Words of an hour before a day: "at half past four yesterday afternoon"."""
STRETCHES: Final = _words("week weekend month")
"""What "last" makes a time that only the article's date tells."""
SHARES: Final = _words("% cent percent")
"""Words before "last month" of what is told of that month alone."""
LENGTHS: Final = _words("day days week weeks month months year years")
TIMED: Final = _words(
    "be begin start end open close happen occur take come schedule set expect date resume last fall run due plan"
)
"""Verbs after which the day is what is told."""
BOUND: Final = _words(
    "until till from since by before after only not except even and or to of just as like between late early shortly"
)
"""Words before a day that make it more than an addition."""
JOINING: Final = _words("and or to through until till 's ’s - –")
"""Words after a day that go on with it."""


def passing(sentence: Sentence, first: int, end: int, quoted: Quoted) -> list[tuple[int, int]]:
    """The tokens, first and end, that name such a day and without which the clauses say the same, in order.

    None where one of several has to stay: "closed on Sunday and reopened on Monday".
    """
    found: list[tuple[int, int]] = []
    for token in sentence.tokens[first:end]:
        if _is_last(sentence, token):
            phrase = None if quoted.holds(token) else _stretch(sentence, token)
        elif token.lower not in PASSING or sentence.child(token, "case"):
            continue
        else:
            phrase = None if quoted.holds(token) else _phrase(sentence, token, first)
        if phrase is None:
            return []
        if not found or found[-1][1] <= phrase[0]:
            found.append(phrase)
    return found


def _phrase(sentence: Sentence, day: Token, first: int) -> tuple[int, int] | None:
    """The phrase of a day, with its "on", where it only adds to a verb."""
    tokens = sentence.tokens
    head = tokens[day.head]
    top = head if head.lower in PARTS and head.i != day.i else day
    words = sentence.subtree(top)
    begin, end = words[0].i, words[-1].i + 1
    governor = tokens[top.head]
    if end - begin != len(words) or any(word.lower not in BESIDE and not _tells_hour(word) for word in words):
        return None
    hour = governor.lower == "at" and all(map(_tells_hour, tokens[governor.i + 1 : begin]))
    on = governor.lower == "on" and governor.dep == "prep" and governor.i == begin - 1
    if top.dep == "pobj" and (hour or on):
        begin, governor = governor.i, tokens[governor.head]
    elif (
        top.dep not in ("npadvmod", "advmod", "nmod") or governor.pos not in ("VERB", "AUX") or _hangs(governor, begin)
    ):
        return None
    if governor.i < begin and (governor.lemma in TIMED or _is_to_come(sentence, governor)):
        return None
    if begin > first and tokens[begin - 1].lower in ("late", "early") and tokens[begin - 1].dep == "advmod":
        begin -= 1
    if begin > first and tokens[begin - 1].lower in BOUND:
        return None
    return None if _goes_on(tokens, end) else (begin, end)


def _tells_hour(word: Token) -> bool:
    """Whether a word tells the hour of a day, after "at"."""
    return word.pos == "NUM" or word.lower in HOURS


def _is_last(sentence: Sentence, token: Token) -> bool:
    """Whether a token is the noun of "last week", "last month"."""
    return token.lower in STRETCHES and token.i > 0 and sentence.tokens[token.i - 1].lower == "last"


def _stretch(sentence: Sentence, noun: Token) -> tuple[int, int] | None:
    """The phrase of "last month" where it only adds to a verb in the past; growth is told of a time."""
    tokens = sentence.tokens
    verb, begin, end = tokens[noun.head], noun.i - 1, noun.i + 1
    adds = noun.dep == "npadvmod" and verb.tag in ("VBD", "VBN") and verb.i < begin and len(sentence.subtree(noun)) == 2
    if not adds or verb.lemma in TIMED or verb.lemma in CHANGES or tokens[begin - 1].lower in BOUND | SHARES:
        return None
    joined = end < len(tokens) and tokens[end].lower in JOINING - {"to"}
    return None if joined else (begin, end)


def _hangs(governor: Token, begin: int) -> bool:
    """Whether a word needs the day after it: starting Monday."""
    return governor.tag == "VBG" and governor.i == begin - 1


def _is_to_come(sentence: Sentence, governor: Token) -> bool:
    """Whether a verb in the present tense tells of what is still to come, or of these days: they return on Monday."""
    present = governor.tag in ("VBP", "VBZ") and governor.lemma not in REPORTING
    return present and sentence.child(governor, "aux", "auxpass") is None


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a day belongs to it: its date, a second day, the noun it stands before."""
    after = tokens[end : end + 2]
    if not after:
        return False
    length = len(tokens) > end + 2 and tokens[end + 2].lower in LENGTHS  # ", two days after the vote"
    dated = (
        after[0].text == "," and len(after) > 1 and not length and (after[1].tag == "CD" or after[1].lower in _MONTHS)
    )
    return dated or after[0].lower in JOINING or after[0].tag == "CD" or after[0].lower in _MONTHS
