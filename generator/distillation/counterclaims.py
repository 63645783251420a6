"""A claim that a sentence itself says does not hold: "contradicting the company's account that it knew of none".

Such a sentence names the claim, whose it is, and what stands against it, so that both sides are in one place.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.passages import Analysis
from generator.distillation.conflicts import Found, disagreement, position
from generator.distillation.sayings import Said, Saying
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, base, clause, lower, quotable, unnamed

WEIGHT: Final = 2.68

_CLAIM = re.compile(
    r"(?P<owner>(?:the |his |her |its |their )?[\w.-]+(?: [\w.-]+){0,4})(?:['’]s|(?<=s)['’]) (?:\w+ )?"
    r"(?:account|claim|statement|assertion|version|denial|insistence|assurance|explanation|contention) that "
    r"(?P<claim>[^;:]+?)(?=[;:.]|$)"
)
_AGAINST = re.compile(
    r"(?:,? (?:contradict(?:s|ed|ing)|undermin(?:es|ed|ing)|disprov(?:es|ed|ing)|refut(?:es|ed|ing)|bel(?:ies|ied|ying)"
    r"|cast(?:s|ing)? doubt on)"
    r"|\b(?:do|does|did)(?: not|n[’']t) (?:support|bear out|confirm)|^(?:Neither|No|None)\b.*? supports?"
    r"|\bat odds with|\bno (?:evidence|proof|support) for) (?=[\w ])"
)
_WHO = re.compile(r"^(?P<who>[^,;“”\"]{3,60}?) (?:said|says|reported|told)\b")
_DATELINE = re.compile(r"^[A-Z][\w ,.]*\([^)]*\) [-–—] ")
_PRESENT = re.compile(r"(?P<it>it|he|she) (?P<verb>[a-z]+s) (?P<rest>[^,]+)$")
_PAST = re.compile(r"(?:it|he|she|they) (?P<how>first |only |already |never )?(?P<verb>[a-z]+ed)(?P<rest> [^,]+)$")
_PRONOUN = re.compile(r"(?:it|he|she|they) ")


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """The claims that a sentence says something stands against, each with its weight."""
    for analysis, told in said:
        for one in told:
            against = _AGAINST.search(one.text) if one else None
            claim = _CLAIM.match(one.text, against.end()) if one and against else None
            if one is None or claim is None or against is None:
                continue
            question = _question(analysis, one, claim)
            if not question or unnamed(question):
                continue
            rest = one.text[claim.end() :].lstrip(":; ")
            words = rest if len(rest.split()) > 2 else one.text[: against.start()]
            words = _DATELINE.sub("", words)
            who = _WHO.match(words)
            sides = (
                position(topic, analysis, one.passage, quotable(claim["claim"]), lower(claim["owner"])),
                position(topic, analysis, one.passage, quotable(words), who["who"] if who else ""),
            )
            yield disagreement(question, sides, WEIGHT, "The article itself sets the second against the first.")


def _question(analysis: Analysis, one: Saying, claim: re.Match[str]) -> str:
    """What the claim and what stands against it answer."""
    words = clause(claim["claim"])
    owner = lower(claim["owner"])
    if present := _PRESENT.fullmatch(words):
        verb = base(analysis, one.passage, present["verb"]) or present["verb"].removesuffix("s")
        return f"Does {owner} {verb} {present['rest']}?" if present["verb"] not in ("is", "was", "has") else ""
    past = _PAST.fullmatch(words)
    if past and (verb := base(analysis, one.passage, past["verb"])):
        return f"Did {owner} {past['how'] or ''}{verb}{past['rest']}?"
    return asked(analysis, one.passage, words, owner if _PRONOUN.match(words) else "")
