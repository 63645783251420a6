"""Two accounts that an article sets against each other, and says so: "gave different accounts", "but the mayor said".

An announcement ("why it stopped is a matter of argument") makes the next two speakers' words the positions. Without
one, a sentence that begins with "but" or has "however", or the second half of a sentence after a semicolon, must deny
something, and share words with what another speaker said just before.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.rebuttals import CONCEDES, alike, rejection
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, clause, denied, heading, lower, part, quotable, true, unnamed
from generator.model import Span
from generator.wording import numbers

NEXT: Final = 4
"""How many sentences after an announcement may give the accounts."""
BEFORE: Final = 4
"""How many sentences before a contrast may hold what it is set against."""
WEIGHT: Final = 2.5

_ANNOUNCES = re.compile(
    r"\b(?:a matter of (?:argument|dispute|debate)|depends on (?:whom|who) (?:one|you) asks?|is disputed|are disputed"
    r"|remains? (?:in dispute|disputed|contested)|is contested|are contested|in dispute"
    r"|(?:gave|give|gives|offered|offer|told|tell) (?:\w+ )?(?:different|conflicting|differing|contradictory|rival"
    r"|competing) (?:accounts?|versions?|stories|explanations?|reasons?)"
    r"|(?:accounts?|versions?|stories) (?:differ|diverge|conflict|contradict)"
    r"|disagree (?:on|about|over|whether|why|how)"
    r"|each blames? the other|blame each other|blame one another|counted differently|tell it the other way)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"^(?P<word>why|how|when|where|who|what) (?P<subject>[\w’'-]+(?: [\w’'-]+){0,7}?) "
    r"(?P<aux>was|were|is|are|had|has|did)\b(?P<rest>[^,;]*?) (?=(?:is|was|are|were|remains?|depends)\b)",
    re.IGNORECASE,
)
_FIRST_SIDE = re.compile(
    r": (?P<who>(?:the |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?[\w’'-]+(?: [\w’'-]+){0,3}?) "
    r"(?:said|says|maintain(?:s|ed)|insist(?:s|ed)) (?:that )?"
)
_BUT = re.compile(
    r"^[“\"]?(?:But|Yet|However|By contrast|On the contrary|In contrast)\b|,? (?:however|though|by contrast|meanwhile"
    r"|for (?:its|his|her|their) part),|\b(?:contradict(?:s|ed|ing)|at odds with|disputed by)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|nothing|without|false|untrue|wrong|rather|instead|only)\b|n[’']t\b", re.I
)
_NO_SUCH = re.compile(r"\b(?:no|any) (?P<thing>[a-z]+(?: [a-z]+)?)", re.IGNORECASE)
_DENIES = re.compile(r"(?<!, )\b(?:no(?!t only)|not|never|none|nobody|neither|false|untrue)\b|n[’']t\b", re.IGNORECASE)
_EVASIVE = re.compile(
    r"\b(?:declin|refus)\w*|\b(?:would|did|could|has|have|had|do|does)(?: not|n[’']t) (?:\w+ )?(?:comment|respond|reply"
    r"|say|return|answer|elaborate|give|name|identify|know|rule|be reached|confirm|provide|disclose|specify|dispute"
    r"|discuss|expect|think|believe|want|see why)\b|\bno (?:comment|plans?|doubt|details|reason|decision|word|longer"
    r"|one should|need)\b|\bnot (?:clear|known|yet|immediately|only|enough|say|sure|ready|ruled|just)\b|\byet to\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|should|must|may|might|could|can|want(?:s|ed)?|hope[sd]?|expect\w*|if|ought)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|us|me)\b", re.IGNORECASE)

_Side = tuple[int, Passage, Attribution]
"""What somebody says, with its passage and the passage's place."""


def find(topic: Topic) -> Iterator[Found]:
    """The accounts set against each other, each pair with its weight."""
    for analysis in topic.analyses:
        used: set[int] = set()
        for index, passage in enumerate(analysis.passages):
            if passage.headline or index in used:
                continue
            text = analysis.text(passage.span)
            if not text.rstrip().endswith("?") and _ANNOUNCES.search(text) and not rejection(text):
                told = _announced(topic, analysis, index)
            elif len(_speakers(passage)) > 1 and ";" in text:
                told = _halves(topic, analysis, index)
            else:
                told = _but(topic, analysis, index)
            if told and not used & set(told[0]):
                used |= set(told[0])
                yield told[1]


def _speakers(passage: Passage) -> list[Attribution]:
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


def _announced(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """The words of the two speakers after a sentence that says their accounts differ."""
    sides: list[tuple[int, Passage, Attribution]] = []
    first = analysis.passages[index]
    if one := _after_colon(analysis, first):
        sides.append((index, first, one))
    for place in range(index + 1, min(index + 1 + NEXT, len(analysis.passages))):
        passage = analysis.passages[place]
        if passage.headline or analysis.text(passage.span).rstrip().endswith("?"):
            break
        for one in _speakers(passage)[:1]:
            if not sides or not alike(sides[0][2].speaker, one.speaker):
                sides.append((place, passage, one))
        if len(sides) == 2:
            break
    if len(sides) < 2:
        return None
    question = _wondered(analysis.text(first.span)) or _question(analysis, sides[0], sides[1])
    return _pair(topic, analysis, sides[0], sides[1], question, "The article itself says that the accounts differ.")


def _after_colon(analysis: Analysis, passage: Passage) -> Attribution | None:
    """What the first speaker says, where the announcement goes on with it: "A point is in dispute: Jones said …"."""
    text = analysis.text(passage.span)
    match = _FIRST_SIDE.search(text)
    if not match or not _ANNOUNCES.search(text[: match.start()]):
        return None
    content = Span(passage.span.start + match.end(), passage.span.end)
    return Attribution(content, match["who"], None, "say", "indirect")


def _wondered(text: str) -> str:
    """The question that an announcement begins with: "Why the train was stopped is a matter of argument"."""
    text = " ".join(text.split())
    found = _WHY.match(text)
    if found and found["subject"].split()[0].lower() not in ("it", "they", "he", "she", "this", "that"):
        rest = re.sub(r" (?:also|too)$", "", found["rest"])
        return f"{found['word'].capitalize()} {found['aux'].lower()} {lower(found['subject'])}{rest}?"
    return ""


def _halves(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """The words of two speakers in one sentence, on the two sides of a semicolon."""
    passage = analysis.passages[index]
    text = analysis.text(passage.span)
    middle = passage.span.start + text.index(";")
    speakers = _speakers(passage)
    left = [one for one in speakers if one.content.end <= middle + 1]
    right = [one for one in speakers if one.content.start > middle]
    if not left or not right or alike(left[0].speaker, right[0].speaker) or _AHEAD.search(text):
        return None
    one, other = (content(analysis.text(side[0].content)) for side in (left, right))
    if not one & other or numbers(text):
        return None
    sides = ((index, passage, left[0]), (index, passage, right[0]))
    return _pair(topic, analysis, *sides, _question(analysis, *sides), "Two sources put it differently.")


def _but(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """A sentence that sets what somebody says against what another said just before."""
    passage = analysis.passages[index]
    text = analysis.text(passage.span)
    speakers = _speakers(passage)
    if not speakers or index == 0 or rejection(text) or _EVASIVE.search(text) or CONCEDES.search(text):
        return None
    words = analysis.text(speakers[0].content)
    contrast = _BUT.search(text)
    over = heading(analysis, index)
    if _AHEAD.search(clause(words)) or (_FIRST_PERSON.search(words) and not over):
        return None
    negative = (_NEGATIVE if contrast else _DENIES).search(words)
    if not contrast and not negative:
        return None
    best: tuple[int, _Side] | None = None
    for place in range(index - 1, max(-1, index - 1 - (BEFORE if contrast else 1)), -1):
        before = analysis.passages[place]
        if before.headline or analysis.text(before.span).rstrip().endswith("?"):
            continue
        for one in _speakers(before):
            claimed = clause(analysis.text(one.content))
            if not (negative or (over and _NEGATIVE.search(claimed))) or alike(one.speaker, speakers[0].speaker):
                continue
            if _AHEAD.search(claimed) or _EVASIVE.search(claimed) or (not contrast and _NEGATIVE.search(claimed)):
                continue
            parties = content(one.speaker) | content(speakers[0].speaker)
            shared = len((content(claimed) & content(words)) - parties)
            needed = 0 if contrast and (over or place == index - 1) else 1 if contrast else _needed(words, claimed)
            if shared >= needed and (best is None or shared > best[0]):
                best = (shared, (place, before, one))
    if best is None:
        return None
    sides = (best[1], (index, passage, speakers[0]))
    reading = "The article sets the one against the other." if contrast else "What the one says the other denies."
    return _pair(topic, analysis, *sides, _question(analysis, *sides), reading)


def _needed(words: str, claimed: str) -> int:
    """How many words a denial shares with the sentence before it, where nothing else ties them together."""
    none = _NO_SUCH.search(words)
    return 1 if none and content(none["thing"]) & content(claimed) else 2


def _question(analysis: Analysis, one: _Side, other: _Side) -> str:
    """What both sides answer: the first one's claim as a question, else what the second says was not."""
    claimed, answer = (analysis.text(side[2].content) for side in (one, other))
    if over := heading(analysis, one[0]):
        return over
    claimed = part(claimed, answer)
    first = asked(analysis, one[1], claimed, _selves(claimed, one[2].speaker))
    return (
        first
        or denied(answer)
        or asked(analysis, other[1], answer, _selves(answer, other[2].speaker))
        or true(claimed, one[2].speaker)
    )


def _selves(claimed: str, speaker: str) -> str:
    """Whom the pronoun a claim begins with most likely stands for: the one who speaks."""
    return speaker if re.match(r"(?:that )?(?:he|she|it|they) (?!was |were |is |are )", claimed.strip(), re.I) else ""


def _pair(
    topic: Topic, analysis: Analysis, one: _Side, other: _Side, question: str, reading: str
) -> tuple[tuple[int, ...], Found] | None:
    if not question or unnamed(question):
        return None
    positions = tuple(
        position(topic, analysis, passage, quotable(_told(analysis, passage, said)), said.speaker)
        for _, passage, said in (one, other)
    )
    return (one[0], other[0]), disagreement(question, positions, WEIGHT, reading)


def _told(analysis: Analysis, passage: Passage, said: Attribution) -> str:
    """What a speaker says, up to where its clause ends; after a colon where that only leads to it."""
    text = analysis.text(passage.span)
    lead, colon, rest = text.partition(": ")
    within = said.content.start > passage.span.start + len(lead)
    if colon and not within and _ANNOUNCES.search(lead) and len(rest.split()) > 2:
        return rest
    return clause(analysis.text(said.content))
