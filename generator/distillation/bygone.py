"""Which passages tell by themselves what came before a story or what is always so, and which only seem to.

An old year in a sentence does not make it history: it may belong to a picture, to a purchase told by the way, or to
what a party to the story says. What such a sentence tells is news.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.overtaken import SAID
from generator.model import Span

HAS_BEEN: Final = re.compile(r"\b(?:has|have) (?:\w+ )?been\b")
"""Words for what began before and lasts."""
CAN: Final = re.compile(r"\bcan (?!be seen\b)(?:\w+ly )?[a-z]+\b")
"""A word for what is always possible."""
REMAINS: Final = re.compile(r"\bremains? (?!an? |the |one |home )")
"""Words for a state that is sure to end."""
INCLUDES: Final = re.compile(r"\bincludes? (?![^,;]*[A-Z0-9])")
"""What includes nobody by name is rather a count than a body."""
NO_MORE: Final = re.compile(r"\bno (?:longer|more)\b|\bnot .*\bany (?:longer|more)\b")
"""Words for what has just changed."""
THEN: Final = re.compile(r"\b(?:thereupon|thereafter|hereupon|afterwards|subsequently|in response|in return)\b")
"""Words for an order in time or reason that starts in the sentences before."""
HANGING_OBJECT: Final = re.compile(
    r"\b(?:for|of|about|to|by|with|on|from|in|against|after) (?:it|them)\b|\b\w+(?:ed|ds|ns) it\b"
)
"""A pronoun that is the object of its clause."""
MADE_THING: Final = re.compile(
    r"^(?:The|That|This) (?:accusation|allegation|analysis|announcement|assertion|assessment|assumption|charge|claim"
    r"|conclusion|decision|figure|finding|number|report|request|result|statement|suspicion|warning)s?"
    r" (?:is|are|was|has)\b"
)
"""Words for something that was said in the sentences before."""
OPENING: Final = 8
"""Characters after the first of a sentence in which a time stands that is of all of it: "In 2009, …"."""
WHO: Final = re.compile(
    r", who ((?:is (?:an?|the|one)|has been|(?:has )?(?:led|headed|ruled|run|ran|chaired|owned|founded)"
    r"|leads|heads|runs|chairs|owns|was (?=[^,;]*\b(?:until|from|(?:19|20)[0-9]{2})\b))\b[^,;:.?!\"“”‘]*[a-z0-9)])(?=,)"
)
"""A clause after somebody's name that says who that is."""


def dates_main(passage: Passage) -> bool:
    """Whether a time dates what a passage mainly tells of, and not only a thing or a clause in it; or it tells what
    has been so for long, or is.
    """
    if passage.statement.form in ("definition", "state"):
        return True
    told = [event for event in passage.events if event.main]
    if any(event.kind in SAID for event in told) and not passage.attributions:
        return False  # "The office confirmed a conversation in May"
    text = passage.statement.text
    if any(event.perfect for event in told) and (HAS_BEEN.search(text) or " since " in text):
        return True
    opens = any(time.span.start < passage.statement.span.start + OPENING for time in passage.times)
    return opens or any(event.time is not None for event in told)


def is_hearsay(analysis: Analysis, place: int) -> bool:
    """Whether a passage, by its place, is what somebody in the story says: with a speaker; or, in the pluperfect,
    right after words of a speaker ("She had been told so, Lind said. She had left the club by agreement.").

    A day that stands outside of what is said dates the saying, which then itself is what came before.
    """
    passage = analysis.passages[place]
    for one in passage.attributions:
        if not passage.times or any(one.content.contains(time.span) for time in passage.times):
            return True
    if passage.statement.form != "earlier" or passage.attributions or not place:
        return False
    before = analysis.passages[place - 1]
    return bool(before.attributions) and before.paragraph >= passage.paragraph - 1


def hangs(text: str) -> bool:
    """Whether a statement points to something told before it, or to a state of the day."""
    if any(words.search(text) for words in (MADE_THING, NO_MORE, REMAINS, THEN)):
        return True
    clause = re.split(r"[,;:]| (?:and|but|that|which|who|when|after|because|if|as) ", text, maxsplit=1)[0]
    return HANGING_OBJECT.search(clause) is not None


def introduced(analysis: Analysis, passage: Passage) -> Iterator[tuple[str, Span]]:
    """What clauses behind names of people say who they are, each as a sentence with the words it is taken from:
    "Lind, who has led the club since 2009, declined to comment".
    """
    for mention in passage.mentions:
        clause = WHO.match(analysis.article.text, mention.span.end, passage.span.end)
        if mention.kind == "person" and clause and not HANGING_OBJECT.search(clause[1]):
            yield f"{analysis.text(mention.span)} {clause[1]}.", Span(mention.span.start, clause.end())


def is_general(passage: Passage) -> bool:
    """Whether a passage tells what is always so: "Such a fall can be fatal", with no day, no speaker, no doubt."""
    if passage.times or passage.attributions or passage.quantities or any(name.acts for name in passage.mentions):
        return False
    told = [event for event in passage.events if event.main]
    possible = any(event.modality == "possible" for event in told)
    return possible and bool(CAN.search(passage.statement.text)) and not any(event.past for event in told)
