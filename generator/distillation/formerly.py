"""What somebody had said, which the article sets against what is told now: "Ashby had said there was no reply".

News writing uses the pluperfect for a statement that the sentence before it does not bear out. It is taken so only
where the two cannot both hold: the one says no, or another number.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from generator.analysis import counted
from generator.analysis.passages import Analysis
from generator.analysis.quantities import Quantity
from generator.distillation import inquiries
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.sayings import Said, Saying, apart
from generator.distillation.topic import Topic
from generator.distillation.wordings import denied, quotable, unnamed
from generator.wording import numbers

NEAR: Final = 2
"""How many sentences before may tell what is so now."""
WEIGHT: Final = 2.54

_HAD_SAID = re.compile(
    r"^(?P<who>[A-Z][^,;:“”\"]{1,50}?)(?:, [^,]{3,60},)? had (?:earlier |previously |initially |once |already |first )?"
    r"(?P<verb>said|maintained|insisted|claimed|stated|acknowledged|admitted|reported)(?: that)? (?P<claim>.+?)\.?$"
)
_NOT = re.compile(r"\b(?:no|none|not|never|nobody|nothing)\b|n[’']t\b", re.IGNORECASE)
_NO_ANSWER = re.compile(r"\bno (?:reply|answer|response|request|contact|warning|call|notice|offer)\b", re.IGNORECASE)
_OF_MEETING = re.compile(
    r"\b(?:accept|repl|answer|respon|request|ask|contact|warn|call|telephon|notif|offer|sen[dt])\w*"
)
_DEATHS = re.compile(r"\b(?P<number>[\w,]+) (?:[a-z]+ )?deaths?\b")


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """What was said before and what is told now, each pair with its weight."""
    for analysis, told in said:
        for one in told:
            had = _HAD_SAID.match(one.text) if one else None
            if one and had and (found := _against(topic, analysis, told, one, had)):
                yield found


def _against(
    topic: Topic, analysis: Analysis, told: Sequence[Saying | None], one: Saying, had: re.Match[str]
) -> Found | None:
    """What had been said, with the nearest sentence before that does not bear it out."""
    claim, who = had["claim"], had["who"]
    for now in reversed(told[max(0, one.place - NEAR) : one.place]):
        if now is None or _HAD_SAID.match(now.text) or (now.by and not apart(now, one)) or who in now.by:
            continue
        question = _question(analysis, now, one, claim, next_to=now.place == one.place - 1)
        if not question or unnamed(question):
            continue
        sides = (
            position(topic, analysis, now.passage, now.told, now.by),
            position(topic, analysis, one.passage, quotable(claim), who),
        )
        weight = WEIGHT if len(content(question)) > 1 else WEIGHT / 2
        return disagreement(question, sides, weight, "The second was said before the first was told.")
    return None


def _question(analysis: Analysis, now: Saying, one: Saying, claim: str, next_to: bool) -> str:
    """What both sentences answer that cannot both hold; nothing where they can."""
    for first, second in product(now.passage.quantities, one.passage.quantities):
        if next_to and _other_count(first, second):
            return inquiries.how_many(analysis, now.passage, first if first.noun else second)
    if next_to and (counted := _DEATHS.search(claim)):
        dead = next((found for found in now.passage.quantities if found.category == "deaths" and not found.part), None)
        number = next((found for found in numbers(counted["number"]) if found.values), None)
        if dead and number and dead.value not in number.values:
            return inquiries.how_many(analysis, now.passage, dead)
    if not _NOT.search(claim) or _NOT.search(now.words):
        return ""
    missing = _NO_ANSWER.search(claim)
    if next_to and missing and _OF_MEETING.search(now.words):
        return denied(claim)
    if content(claim) & (content(now.text) - content(one.text.partition(" had ")[0])):
        return denied(claim.partition(",")[0].strip('“”" ').replace('"', "").replace("“", ""))
    return ""


def _other_count(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities give two numbers of the dead, the injured … of one kind."""
    same = one.category == other.category and one.category in counted.OUTCOMES
    exact = not (one.part or other.part or one.vague or other.vague)
    return same and exact and one.value != other.value and content(one.noun) <= content(other.noun) | content("people")
