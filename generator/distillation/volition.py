"""Who is said to have acted freely by one side and under orders by another: "he resigned" against "he was dismissed".

Three pairs of words exclude each other: leaving an office and being put out of it, by one name, in any article; doing
something of one's own accord and being ordered to, about one noun; doing it, and another's "that was my decision".
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.rebuttals import alike, said, speaker
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, clause, lower, quotable, unnamed

NEAR: Final = 2
"""How many sentences apart the two sides of a deed may stand."""
MOST: Final = 20
"""The most accounts of one person's leaving that are compared."""
WEIGHT: Final = 2.65

_NAME = r"(?P<name>(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
_LEFT = re.compile(
    rf"(?:{_NAME}|\b(?P<pronoun>he|she))(?: had| has)? (?:resigned|stepped down|stood down|quit"
    r"|left (?:[\w’' -]{3,30}? )?(?P<how>by mutual (?:agreement|consent)|voluntarily|of (?:his|her) own accord))\b"
)
_PUT_OUT = re.compile(
    rf"(?:{_NAME}|\b(?P<pronoun>he|she))(?: was| had been| has been| is) "
    r"(?:dismissed|sacked|fired|ousted|let go|removed from (?:office|[a-z]+ post))\b"
)
_UNSURE = re.compile(
    r"\b(?:whether|if|would|will|may|might|could|should|until|after|before|den(?:y|ies|ied))\b|n[’']t\b"
)
_FREELY = re.compile(
    r"\b(?:(?:on|of) (?:its|his|her|their) own (?:initiative|accord|volition|free will)|voluntarily)\b", re.IGNORECASE
)
_ORDERED = re.compile(
    r"\b(?:had|has|have) (?:ordered|demanded|imposed|enforced) (?:the|this|that|its|their) (?P<deed>[a-z]{4,})\b"
)
_DECIDED = re.compile(
    r"\b(?:said|says|insist(?:s|ed)|maintain(?:s|ed)) (?:that )?the (?P<deed>[a-z]{4,}) (?:was|had been) "
    r"(?:his|her|its|their)(?: own)? decision\b"
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Dr)\.? ")


class _Leaving(NamedTuple):
    """What somebody says of how somebody left."""

    analysis: Analysis
    passage: Passage
    name: str
    freely: bool
    how: str
    by: str


def find(topic: Topic) -> Iterator[Found]:
    """What one side says was done freely and another that it was not, each with its weight."""
    leavings: dict[str, list[_Leaving]] = {}
    for analysis in topic.analyses:
        for index, passage in enumerate(analysis.passages):
            if passage.headline or analysis.text(passage.span).rstrip().endswith("?"):
                continue
            for leaving in _leavings(analysis, passage):
                leavings.setdefault(leaving.name.split()[-1], []).append(leaving)
            if found := _ordered(topic, analysis, index) or _decided(topic, analysis, index):
                yield found
    for told in leavings.values():
        if found := _left(topic, told[:MOST]):
            yield found


def _leavings(analysis: Analysis, passage: Passage) -> Iterator[_Leaving]:
    """The accounts of a leaving that a passage gives to a speaker; "he" is the speaker himself."""
    text = " ".join(analysis.text(passage.span).split())
    by = speaker(passage)
    for freely, pattern in ((True, _LEFT), (False, _PUT_OUT)):
        match = pattern.search(text)
        if not match or not by or _UNSURE.search(text[: match.start()]) or _UNSURE.search(match[0]):
            continue
        name = match["name"] or (by if freely and by[:1].isupper() else "")
        if name and not any(alike(name, mention.name) for mention in passage.mentions if mention.kind == "person"):
            name = name if match["pronoun"] else ""
        if name:
            yield _Leaving(analysis, passage, name, freely, (match["how"] or "") if freely else "", by)


def _left(topic: Topic, told: list[_Leaving]) -> Found | None:
    """The difference between who says that somebody left and who says that he was put out."""
    for one in (leaving for leaving in told if leaving.freely):
        other = next(
            (
                leaving
                for leaving in told
                if not leaving.freely and leaving.passage is not one.passage and not alike(leaving.by, one.by)
            ),
            None,
        )
        if other is not None:
            name = max(_TITLE.sub("", one.name), _TITLE.sub("", other.name), key=len)
            question = f"Did {name} leave {one.how}?" if one.how else f"Did {name} resign?"
            sides = tuple(
                position(topic, side.analysis, side.passage, _told(side.analysis, side.passage), side.by)
                for side in (other, one)
            )
            return disagreement(question, sides, WEIGHT, "One says that it was a dismissal, another that it was none.")
    return None


def _ordered(topic: Topic, analysis: Analysis, index: int) -> Found | None:
    """Somebody's "of our own accord", against who says nearby to have ordered the same deed."""
    passage = analysis.passages[index]
    ordered = _ORDERED.search(analysis.text(passage.span))
    by = speaker(passage)
    if not ordered or not by:
        return None
    for place in range(max(0, index - NEAR), min(index + NEAR + 1, len(analysis.passages))):
        freely = analysis.passages[place]
        text = analysis.text(freely.span)
        if place == index or not _FREELY.search(text) or alike(by, speaker(freely)):
            continue
        if not content(ordered["deed"]) <= content(text):
            continue
        question = asked(analysis, passage, clause(said(analysis, passage)), by)
        if question and not unnamed(question):
            sides = (
                position(topic, analysis, freely, quotable(text), speaker(freely)),
                position(topic, analysis, passage, _told(analysis, passage), by),
            )
            return disagreement(question, sides, WEIGHT, "One says that it acted freely, another that it was made to.")
    return None


def _decided(topic: Topic, analysis: Analysis, index: int) -> Found | None:
    """What one is said to have done, and in the next sentence another, that it was his decision."""
    passage = analysis.passages[index]
    match = _DECIDED.search(" ".join(analysis.text(passage.span).split()))
    by = speaker(passage)
    if not match or not by or not index:
        return None
    before = analysis.passages[index - 1]
    done = next((event for event in before.events if content(event.lemma) == content(match["deed"])), None)
    if before.headline or done is None or not done.past or not done.main or alike(by, analysis.text(before.span)):
        return None
    sides = (
        position(topic, analysis, before, quotable(analysis.text(before.span)), speaker(before)),
        position(topic, analysis, passage, _told(analysis, passage), by),
    )
    question = f"Whose decision was the {lower(match['deed'])}?"
    return disagreement(question, sides, WEIGHT, "Two sides are said to have decided the same.")


def _told(analysis: Analysis, passage: Passage) -> str:
    return quotable(clause(said(analysis, passage)))
