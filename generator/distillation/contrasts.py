"""Two accounts that an article sets against each other, and says so: "gave different accounts", "but the mayor said".

An announcement ("why it stopped is a matter of argument") makes the next two speakers' words the positions. Without
one, a sentence that begins with "but" or has "however", or the second half of a sentence after a semicolon, must deny
something, and share words with what another speaker said just before.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.distillation import inquiries
from generator.distillation.announcing import (
    ANNOUNCES,
    OTHERWISE,
    Side,
    accused_of,
    after_colon,
    just_before,
    speakers,
    wondered,
)
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rebuttals import CONCEDES, alike
from generator.distillation.rejections import rejection
from generator.distillation.sayings import called
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, clause, denied, heading, part, quotable, true, unnamed
from generator.wording import numbers

NEXT: Final = 4
"""How many sentences after an announcement may give the accounts."""
BESIDE: Final = 40
"""Characters before a name in which it is said whose he is."""
WITHIN: Final = 16
"""As much where they stand under two headings."""
BEFORE: Final = 4
"""How many sentences before a contrast may hold what it is set against."""
WEIGHT: Final = 2.5
SAID: Final = 0.2
"""What a difference gains that an article itself announces."""

_BUT = re.compile(
    r"^[“\"]?(?:But|Yet|However|By contrast|On the contrary|In contrast)\b|,? (?:however|though|by contrast|meanwhile"
    r"|for (?:its|his|her|their) part),|\b(?:contradict(?:s|ed|ing)|at odds with|disputed by)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|nothing|without|false|untrue|wrong|rather|instead|only)\b|n[’']t\b", re.I
)
_NONE_AT_ALL = re.compile(
    r"; (?:but |while )?(?P<who>[\w’' -]{3,50}?) (?:said|says|insist(?:s|ed)) (?:that )?"
    r"(?P<words>there (?:had been|were|was|have been|are) none)\b"
)
_NO_SUCH = re.compile(r"\b(?:no|any) (?P<thing>[a-z]+(?: [a-z]+)?)", re.IGNORECASE)
_DENIES = re.compile(r"(?<!, )\b(?:no(?!t only)|not|never|none|nobody|neither|false|untrue)\b|n[’']t\b", re.IGNORECASE)
_EVASIVE = re.compile(
    r"\b(?:declin|refus)\w*|\b(?:would|did|could|has|have|had|do|does)(?: not|n[’']t) (?:\w+ )?(?:comment|respond|reply"
    r"|say|return|answer|elaborate|give|name|identify|know(?! of any| about any)|rule|be reached|confirm|provide"
    r"|disclose|specify|dispute|discuss|expect|think|believe|want|see why)\b"
    r"|\bno (?:comment|plans?|doubt|details|reason|decision|word|longer|one should|need)\b"
    r"|\bnot (?:clear|known|yet|immediately|only|enough|say|sure|ready|ruled|just)\b|\byet to\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|should|must|may|might|could|can|want(?:s|ed)?|hope[sd]?|expect\w*|if|ought)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|us|me)\b", re.IGNORECASE)


def find(topic: Topic) -> Iterator[Found]:
    """The accounts set against each other, each pair with its weight."""
    return ranked(topic, _contrasts(topic))


def _contrasts(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        used: set[int] = set()
        for index, passage in enumerate(analysis.passages):
            if passage.headline or index in used:
                continue
            text = analysis.text(passage.span)
            if not text.rstrip().endswith("?") and ANNOUNCES.search(text) and not rejection(text):
                told = _announced(topic, analysis, index)
            elif len(speakers(passage)) > 1 and ";" in text:
                told = _halves(topic, analysis, index)
            elif ";" in text and "none" in text:
                told = _none(topic, analysis, index)
            else:
                told = _but(topic, analysis, index) or _after_no(topic, analysis, index)
            if told and not used & set(told[0]):
                used |= set(told[0])
                yield told[1]


def _announced(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """The words of the two speakers after a sentence that says their accounts differ."""
    first = analysis.passages[index]
    if parts := _under_headings(analysis, index):
        return _by_parts(topic, analysis, parts)
    sides: list[tuple[int, Passage, Attribution]] = []
    if one := after_colon(analysis, first):
        sides.append((index, first, one))
    elif OTHERWISE.search(analysis.text(first.span)):
        sides += just_before(analysis, index)
    for place in range(index + 1, min(index + 1 + NEXT, len(analysis.passages))):
        passage = analysis.passages[place]
        if passage.headline or analysis.text(passage.span).rstrip().endswith("?"):
            break
        for one in speakers(passage)[:1]:
            if not sides or (_by_another(analysis, sides[0][2], one) and not _is_its_own(analysis, sides[0][2], one)):
                sides.append((place, passage, one))
        if len(sides) == 2:
            break
    text = analysis.text(first.span)
    if len(sides) < 2:
        return None
    if OTHERWISE.search(text):
        here, there = (content(analysis.text(side[2].content)) for side in sides)
        if not here & there:
            return None
    question = accused_of(analysis, first) or wondered(text) or _question(analysis, sides[0], sides[1])
    reading = "The article itself says that the accounts differ."
    return _pair(topic, analysis, sides[0], sides[1], question, reading, WEIGHT + SAID)


def _under_headings(analysis: Analysis, index: int) -> list[list[Side]]:
    """What is said under each of the two headings after a sentence; nothing where another sentence comes first."""
    parts: list[list[Side]] = []
    for place in range(index + 1, min(index + 1 + WITHIN, len(analysis.passages))):
        passage = analysis.passages[place]
        if passage.headline or passage.statement.obstacle == "heading":
            if len(parts) == 2:
                break
            parts.append([])
        elif not parts:
            return []
        else:
            parts[-1] += [(place, passage, one) for one in speakers(passage)]
    return parts if len(parts) == 2 and all(parts) else []


def _by_parts(topic: Topic, analysis: Analysis, parts: list[list[Side]]) -> tuple[tuple[int, ...], Found] | None:
    """Of what is said under two headings the two sayings that share most words, the negative one last."""
    best: tuple[int, Side, Side] | None = None
    for one, other in product(*parts):
        words = [content(analysis.text(side[2].content)) for side in (one, other)]
        denies = bool(_DENIES.search(analysis.text(other[2].content)))
        shared = len(words[0] & words[1]) + denies
        if shared > 1 and _by_another(analysis, one[2], other[2]) and (best is None or shared > best[0]):
            best = (shared, one, other)
    if best is None:
        return None
    _, one, other = best
    answer = quotable(analysis.text(other[2].content))
    question = denied(answer) or asked(analysis, other[1], answer) or _question(analysis, one, other)
    reading = "The article itself says that the accounts differ."
    return _pair(topic, analysis, one, other, question, reading, WEIGHT + SAID)


def _by_another(analysis: Analysis, one: Attribution, other: Attribution) -> bool:
    """Whether two speakers are not one, though they may have one office: "Norland's Defence Ministry"."""
    first, second = called(analysis, one), called(analysis, other)
    owners = [name.partition("'s ")[0] for name in (first, second) if "'s " in name]
    return (len(owners) == 2 and owners[0] != owners[1]) or not alike(first, second)


def _is_its_own(analysis: Analysis, one: Attribution, other: Attribution) -> bool:
    """Whether the second of two speakers leads or speaks for the first: "said the union's leader, Jane Roe"."""
    if other.speaker_span is None:
        return False
    start = other.speaker_span.start
    beside = analysis.article.text[max(0, start - BESIDE) : start].lower()
    return any(f"{word}{mark}s " in beside for word in one.speaker.lower().split() if len(word) > 3 for mark in "'’")


def _halves(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """The words of two speakers in one sentence, on the two sides of a semicolon."""
    passage = analysis.passages[index]
    text = analysis.text(passage.span)
    middle = passage.span.start + text.index(";")
    spoken = speakers(passage)
    left = [one for one in spoken if one.content.end <= middle + 1]
    right = [one for one in spoken if one.content.start > middle]
    if not left or not right or alike(left[0].speaker, right[0].speaker) or _AHEAD.search(text):
        return None
    sides = ((index, passage, left[0]), (index, passage, right[0]))
    one, other = (content(analysis.text(side[0].content)) for side in (left, right))
    if not one & other or numbers(text):
        return None
    return _pair(topic, analysis, *sides, _question(analysis, *sides), "Two sources put it differently.")


def _none(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """A number that one gives in a sentence after whose semicolon another says that there were none."""
    passage = analysis.passages[index]
    text = analysis.text(passage.span)
    none = _NONE_AT_ALL.search(text)
    spoken = speakers(passage)
    if not none or not spoken or alike(none["who"], spoken[0].speaker):
        return None
    given = next((one for one in passage.quantities if one.span.overlaps(spoken[0].content) and not one.part), None)
    question = inquiries.how_many(analysis, passage, given)
    if not question:
        return None
    positions = (
        position(topic, analysis, passage, quotable(text[: none.start()]), called(analysis, spoken[0])),
        position(topic, analysis, passage, quotable(none["words"]), none["who"]),
    )
    return (index,), disagreement(question, positions, WEIGHT, "Two sources put it differently.")


def _but(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """A sentence that sets what somebody says against what another said just before."""
    passage = analysis.passages[index]
    text = analysis.text(passage.span)
    spoken = speakers(passage)
    if not spoken or index == 0 or rejection(text) or _EVASIVE.search(text) or CONCEDES.search(text):
        return None
    words = analysis.text(spoken[0].content)
    contrast = _BUT.search(text)
    over = heading(analysis, index)
    if _AHEAD.search(clause(words)) or (_FIRST_PERSON.search(words) and not over):
        return None
    negative = (_NEGATIVE if contrast else _DENIES).search(words)
    if not contrast and not negative:
        return None
    best: tuple[int, Side] | None = None
    for place in range(index - 1, max(-1, index - 1 - (BEFORE if contrast else 1)), -1):
        before = analysis.passages[place]
        if before.headline or analysis.text(before.span).rstrip().endswith("?"):
            continue
        for one in speakers(before):
            claimed = clause(analysis.text(one.content))
            if not (negative or (over and _NEGATIVE.search(claimed))) or alike(one.speaker, spoken[0].speaker):
                continue
            if _AHEAD.search(claimed) or _EVASIVE.search(claimed) or (not contrast and _NEGATIVE.search(claimed)):
                continue
            parties = content(one.speaker) | content(spoken[0].speaker)
            shared = len((content(claimed) & content(words)) - parties)
            needed = 0 if contrast and (over or place == index - 1) else 1 if contrast else _needed(words, claimed)
            if shared >= needed and (best is None or shared > best[0]):
                best = (shared, (place, before, one))
    if best is None:
        return None
    sides = (best[1], (index, passage, spoken[0]))
    reading = "The article sets the one against the other." if contrast else "What the one says the other denies."
    return _pair(topic, analysis, *sides, _question(analysis, *sides), reading)


def _after_no(topic: Topic, analysis: Analysis, index: int) -> tuple[tuple[int, ...], Found] | None:
    """A sentence that begins with "but" and tells of what another just said there was none of.

    What he says in a row is taken together: "They used shields, nothing else. Batons were not carried."
    """
    passage = analysis.passages[index]
    text = analysis.text(passage.span)
    spoken = speakers(passage)
    if index == 0 or not text.startswith("But ") or not spoken or rejection(text) or _EVASIVE.search(text):
        return None
    words = analysis.text(spoken[0].content)
    if _AHEAD.search(clause(words)) or _FIRST_PERSON.search(words) or _NEGATIVE.search(words):
        return None
    row: list[Side] = []
    for place in range(index - 1, max(-1, index - 1 - BEFORE), -1):
        before = analysis.passages[place]
        told = speakers(before)
        if before.headline or not told or (row and told[0].speaker != row[0][2].speaker):
            break
        row.append((place, before, told[0]))
    if not row or alike(row[0][2].speaker, spoken[0].speaker):
        return None
    said = content(" ".join(analysis.text(one.content) for _, _, one in row))
    parties = content(row[0][2].speaker) | content(spoken[0].speaker)
    if not (said & content(words)) - parties:
        return None
    for side in row:
        claimed = clause(analysis.text(side[2].content))
        if _AHEAD.search(claimed) or _EVASIVE.search(claimed):
            continue
        start = side[2].content.start
        if not any(one.span.start <= start < one.span.end for one in side[1].mentions):
            claimed = claimed[:1].lower() + claimed[1:]
        if question := denied(claimed):
            other = (index, passage, spoken[0])
            return _pair(topic, analysis, side, other, question, "The article sets the one against the other.")
    return None


def _needed(words: str, claimed: str) -> int:
    """How many words a denial shares with the sentence before it, where nothing else ties them together."""
    none = _NO_SUCH.search(words)
    return 1 if none and content(none["thing"]) & content(claimed) else 2


def _question(analysis: Analysis, one: Side, other: Side) -> str:
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
    topic: Topic, analysis: Analysis, one: Side, other: Side, question: str, reading: str, weight: float = WEIGHT
) -> tuple[tuple[int, ...], Found] | None:
    if not question or unnamed(question):
        return None
    positions = tuple(
        position(topic, analysis, passage, quotable(_told(analysis, passage, said)), called(analysis, said))
        for _, passage, said in (one, other)
    )
    return (one[0], other[0]), disagreement(question, positions, weight, reading)


def _told(analysis: Analysis, passage: Passage, said: Attribution) -> str:
    """What a speaker says, up to where its clause ends; after a colon where that only leads to it."""
    text = analysis.text(passage.span)
    lead, colon, rest = text.partition(": ")
    within = said.content.start > passage.span.start + len(lead)
    if colon and not within and ANNOUNCES.search(lead) and len(rest.split()) > 2:
        return rest
    return clause(analysis.text(said.content))
