"""Sentences by which an article says that accounts differ: "why it stopped is a matter of argument".

What such a sentence asks, and the side that stands in it or just before it, are read here.
"""

import re
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.distillation.wordings import base, lower
from generator.model import Span

JUST: Final = 4
"""How many sentences before what somebody tells otherwise may give it."""

ANNOUNCES = re.compile(
    r"\b(?:a matter of (?:argument|dispute|debate)|depends on (?:whom|who) (?:one|you) asks?|is disputed|are disputed"
    r"|remains? (?:in dispute|disputed|contested)|is contested|are contested|in dispute"
    r"|(?:gave|give|gives|offered|offer|told|tell) (?:\w+ )?(?:different|conflicting|differing|contradictory|rival"
    r"|competing) (?:accounts?|versions?|stories|explanations?|reasons?)"
    r"|(?:accounts?|versions?|stories) (?:differ|diverge|conflict|contradict)"
    r"|disagree (?:on|about|over|whether|why|how)"
    r"|each blames? the other|blame each other|blame one another|counted differently|tell it the other way"
    r"|(?:each )?accus(?:ing|e|es|ed) (?:each other|one another|the other)|tells? it (?:very |quite )?differently"
    r"|tells? (?:a different|another) version"
    r"|(?:remember|recall)(?:s|ed)? (?:it|that|this) (?:very |quite )?differently)\b",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"\btells? (?:it (?:very |quite )?differently|it the other way|(?:a different|another) version)\b"
    r"|\b(?:remember|recall)(?:s|ed)? (?:it|that|this) (?:very |quite )?differently\b"
)
"""What sets the accounts after it against the one before."""
_ACCUSING = re.compile(r"accus\w+ (?:each other|one another|the other) of (?P<act>[a-z]+ing)(?P<rest>[^,;.]*)")
_WHY = re.compile(
    r"^(?P<word>why|how|when|where|who|what) (?P<subject>[\w’'-]+(?: [\w’'-]+){0,7}?) "
    r"(?P<aux>was|were|is|are|had|has|did)\b(?P<rest>[^,;]*?) (?=(?:is|was|are|were|remains?|depends)\b)",
    re.IGNORECASE,
)
_FIRST_SIDE = re.compile(
    r": (?P<who>(?:the |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?[\w’'-]+(?: [\w’'-]+){0,3}?) "
    r"(?:said|says|maintain(?:s|ed)|insist(?:s|ed)) (?:that )?"
)

Side = tuple[int, Passage, Attribution]
"""What somebody says, with its passage and the passage's place."""


def speakers(passage: Passage) -> list[Attribution]:
    """What is said in a passage, the first words of each speaker."""
    found: list[Attribution] = []
    for one in passage.attributions:
        if (
            one.speaker
            and one.content.end - one.content.start > 12
            and all(one.speaker != had.speaker for had in found)
        ):
            found.append(one)
    return found


def just_before(analysis: Analysis, index: int) -> list[Side]:
    """The words of the last speaker before a sentence that says that somebody tells it otherwise."""
    for place in range(index - 1, max(-1, index - 1 - JUST), -1):
        passage = analysis.passages[place]
        spoken = [one for one in speakers(passage) if not analysis.text(one.content).startswith(('"', "“"))]
        if spoken and not passage.headline:
            return [(place, passage, spoken[0])]
    return []


def accused_of(analysis: Analysis, passage: Passage) -> str:
    """What asks who did what two sides accuse each other of."""
    found = _ACCUSING.search(" ".join(analysis.text(passage.span).split()))
    if not found:
        return ""
    verb = base(analysis, passage, found["act"])
    if found["rest"].strip() == "first":
        return f"Who was the first to {verb}?" if verb else ""
    return f"Who is to blame for {found['act']}{found['rest'].rstrip()}?"


def after_colon(analysis: Analysis, passage: Passage) -> Attribution | None:
    """What the first speaker says, where the announcement goes on with it: "A point is in dispute: Jones said …"."""
    text = analysis.text(passage.span)
    match = _FIRST_SIDE.search(text)
    if not match or not ANNOUNCES.search(text[: match.start()]):
        return None
    content = Span(passage.span.start + match.end(), passage.span.end)
    return Attribution(content, match["who"], None, "say", "indirect")


def wondered(text: str) -> str:
    """The question that an announcement begins with: "Why the train was stopped is a matter of argument"."""
    text = " ".join(text.split())
    found = _WHY.match(text)
    if found and found["subject"].split()[0].lower() not in ("it", "they", "he", "she", "this", "that"):
        rest = re.sub(r" (?:also|too)$", "", found["rest"])
        return f"{found['word'].capitalize()} {found['aux'].lower()} {lower(found['subject'])}{rest}?"
    return ""
