"""What the next speaker says there is not: "no sign of that", "not a metre", "nothing has been received", "no date".

Such a sentence answers the one before it by another speaker, though the two share hardly a word: what is missing is
what the first one tells of.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.analysis.passages import Analysis
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.rebuttals import alike
from generator.distillation.sayings import Said, Saying, apart, meant
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, base, lower, quotable, unnamed

NEAR: Final = 2
"""How many sentences before may hold what is answered."""
WEIGHT: Final = 2.58

_SUCH = re.compile(
    r"\bno (?:signs?|information|indications?|trace|record|knowledge|proof)\b "
    r"(?:(?:\w+ )?(?:of|to|for|about|on) (?:any )?(?:that|this|such)|(?:\w+ )?(?:any )?(?:this|such))\b",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(
    r"^(?:that )?not (?:an?|one|a single) [a-z]+\b(?! (?:of us|person|fan|friend|member))", re.IGNORECASE
)
_NOTHING_CAME = re.compile(
    r"\b(?:no(?: such)? (?P<thing>[a-z-]+(?: [a-z-]+)?) (?:had|has|have|was|were) (?:ever |yet )?(?:been )?"
    r"(?:received|submitted|delivered|handed (?:over|in)|sent|seen|filed|registered|paid|shown)\b"
    r"|(?:had|has|have) (?:received|seen|got|been (?:given|sent|shown)) (?:no|nothing)\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:handed|given|gave|shown|showed|sent|submitted|delivered|passed|forwarded|reported|returned|paid|filed)\b"
)
_NO_DATE = re.compile(
    r"\bno (?:date|day|time|timetable|deadline|decision|agreement) (?:had|has) (?:yet )?been "
    r"(?:agreed|set|fixed|decided|made|taken|reached)\b"
)
_KNEW_NONE = re.compile(
    r"\b(?:did(?: not|n[’']t) know|had(?: not|n[’']t) known|knew) (?:of|about) (?:any|no) (?P<thing>[a-z]+)\b"
    r"|\bknew nothing (?:of|about) (?:the|any|his|her|its) (?P<other>[a-z]+)\b"
)
_ABOUT = re.compile(r"Asked about (?P<who>(?:[A-Z][\w’'-]+ ?)+?)(?:[’']s|(?<=s)[’']) ")
"""Whose account it is that is answered."""
_AHEAD = re.compile(r"\b(?:will|would)\b")
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|nothing|whether|if|(?:too|far) (?:early|soon) to)\b|n[’']t\b", re.IGNORECASE
)
_BLAMED = re.compile(
    r"\bblam(?:es|ed) (?P<deed>(?:the|this|its|his|her) [a-z -]{3,40}?) on (?P<who>[^,;.]{3,40}?)(?: without\b|[,;.]|$)"
)
_WHICH = re.compile(
    r"(?P<thing>the [a-z]+(?: [a-z]+)?), which (?:he|she|it|they) (?:said|says) (?:he|she|it|they) (?:had|has|have) "
    r"(?P<done>[a-z]+) (?P<rest>(?:over )?to [^,;.]{3,40})"
)
_HAS = re.compile(r"^(?P<who>he|she) (?P<aux>has|had) ", re.IGNORECASE)
_READINGS: Final = {
    "such": "What the one tells of the other sees no sign of.",
    "one": "What the one claims the other denies.",
    "came": "What the one says was given the other says never came.",
    "date": "The one names a time that the other says nobody agreed on.",
    "knew": "What the one claims the other says he knew nothing of.",
}


class _Kind(NamedTuple):
    name: str
    reach: int
    """How many sentences before may be answered."""


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """The claims that the next speaker knows nothing of, each with its weight."""
    for analysis, told in said:
        used: set[int] = set()
        for answer in told:
            kind = _kind(answer) if answer and answer.by else None
            if answer is None or kind is None:
                continue
            claim = _claim(told, answer, kind)
            question = _question(analysis, claim, kind) if claim and claim.place not in used else ""
            if claim and question and not unnamed(question):
                used |= {claim.place, answer.place}
                whole = quotable(claim.text) if _WHICH.search(claim.text) else claim.told
                sides = (
                    position(topic, analysis, claim.passage, whole, claim.by),
                    position(topic, analysis, answer.passage, answer.told, answer.by),
                )
                yield disagreement(question, sides, WEIGHT, _READINGS[kind.name])


def _kind(answer: Saying) -> _Kind | None:
    """How a sentence denies what was said before it; None where it does not."""
    if _SUCH.search(answer.words):
        return _Kind("such", NEAR)
    if _NOT_ONE.match(answer.words):
        return _Kind("one", 1)
    if _NOTHING_CAME.search(answer.words):
        return _Kind("came", 1)
    if _NO_DATE.search(answer.words):
        return _Kind("date", 1)
    return _Kind("knew", 1) if _KNEW_NONE.search(answer.words) else None


def _claim(told: Sequence[Saying | None], answer: Saying, kind: _Kind) -> Saying | None:
    """The sentence that a denial answers, the nearest by another speaker that fits it."""
    for one in reversed(told[max(0, answer.place - kind.reach) : answer.place]):
        if one and apart(one, answer) and not _NEGATIVE.search(one.words) and _fits(one, answer, kind):
            return one
    return None


def _fits(one: Saying, answer: Saying, kind: _Kind) -> bool:
    """Whether a claim can be what a denial of its kind answers."""
    about = _ABOUT.match(answer.text)
    if about and not alike(about["who"], one.by):
        return False
    if kind.name == "one":
        return bool(one.by and (one.passage.quantities or '"' in one.words or "“" in one.words))
    if kind.name == "came":
        return bool(_GIVEN.search(one.text))
    if kind.name == "date":
        return bool(one.by and _AHEAD.search(one.words) and one.passage.times)
    if kind.name == "knew":
        found = _KNEW_NONE.search(answer.words)
        return bool(one.by and found and content(found["thing"] or found["other"]) & content(one.words))
    return bool(one.by)


def _question(analysis: Analysis, claim: Saying, kind: _Kind) -> str:
    """What both sides answer, by the words of the claim."""
    if blamed := _BLAMED.search(claim.text):
        return f"Was {blamed['who'].strip()} behind {lower(blamed['deed'])}?"
    if which := _WHICH.search(claim.text):
        verb = base(analysis, claim.passage, which["done"])
        named = (mention.name for mention in claim.passage.mentions if mention.kind == "person")
        by = claim.by or next(named, "")
        return f"Did {by} {verb} {which['thing']} {which['rest']}?" if verb and by else ""
    subject = claim.by
    if _HAS.match(claim.words) and "’s" not in claim.text and claim.text.startswith(claim.words):
        subject = meant(analysis, claim.place) or subject
    question = asked(analysis, claim.passage, claim.words, subject)
    return question.replace("Would ", "Will ", 1) if kind.name == "date" else question
