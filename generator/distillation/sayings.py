"""What is said in an article, sentence by sentence, with its speakers told apart: "Norland's Defence Ministry"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import content
from generator.distillation.rebuttals import SHORT, alike, speaker
from generator.distillation.topic import Topic
from generator.distillation.wordings import quotable

BEFORE: Final = 3
"""How many sentences before a pronoun name whom it means."""
LONGEST: Final = 700
"""Characters of a sentence that is read; what is longer is a list or a wall of text."""
FEW: Final = 3
"""Words that say nothing by themselves."""
OWNING: Final = 60
"""Characters before a speaker within which its owner stands."""

_OWNER = re.compile(r"(?P<owner>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3})(?:['’]s|(?<=s)['’]) $")
_SAID = r"(?:said|says|told|tells|insisted|insists|maintained|claimed|added|stressed|conceded|confirmed)"
_THAT = re.compile(rf"\b{_SAID}(?: (?!that\b)[\w’'.-]+){{0,6}} that (?P<rest>.+)$")
_TAIL = re.compile(
    r"(?P<words>[A-Z][^“”\"?]{14,}?), "
    r"(?P<who>(?!(?:which|who|he|she|it|they|that|as)\b)(?:the |an? |his |her |its |their )?[\w’'. -]{3,40}"
    r"(?:, [A-Z][\w. -]{2,40},)?) "
    rf"{_SAID}\b[^,“”\"]{{0,60}}\.$"
)
_BETWEEN = re.compile(r", (?P<who>an? [a-z]+(?: [a-z]+)?|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}) sa(?:id|ys), ")
_COLON = re.compile(r"(?P<who>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3})(?: [a-z]+){0,3}: [“\"]")

_WHO = re.compile(
    r"^(?:But |And )?(?P<who>(?:[Tt]he |An? )?[\w’'.& -]{2,60}?)(?:, [^,;]{2,60},)? (?:(?:her|him|it)self )?"
    r"(?:has |have |had )?(?:puts?|sets?|says?|said|counts?|counted|speaks?|spoke|estimate[sd]?|registered|recorded"
    r"|gives?|gave|documented|verified|reckon(?:s|ed)?) "
)
_TOLD_LAST = re.compile(r", (?P<who>an? [a-z][^,;“”\"]{3,60}?) told (?:the )?[A-Z][^,;“”\"]{1,40}\.$")
"""Who has told a paper something, at the end of a sentence."""
_AMENDS = re.compile(r"\b(?:it|he|she) (?:has )?(?:corrected (?:it|him|her)self|said|says|added)\b")


@dataclass(frozen=True, slots=True)
class Saying:
    """What one sentence says."""

    place: int
    """Of its passage among the article's."""
    passage: Passage
    text: str
    """The sentence, on one line."""
    words: str
    """What is attributed to somebody; the sentence where nothing is."""
    by: str
    """Who says it, with whose he is where the name alone is another's too; empty where nobody is named."""

    @property
    def told(self) -> str:
        """What is said, as a position has it; the whole sentence where only a few words of it are somebody's."""
        return quotable(self.words if len(self.words.split()) > FEW else self.text)


Said = Sequence[tuple[Analysis, Sequence[Saying | None]]]
"""What each passage of each article says; None for headings, questions, walls of text."""


def sayings(topic: Topic) -> Said:
    """What is said in the articles of a topic, sentence by sentence."""
    return [
        (analysis, [_saying(analysis, place, passage) for place, passage in enumerate(analysis.passages)])
        for analysis in topic.analyses
    ]


def lines(analysis: Analysis) -> list[str]:
    """The sentences of an article, each on one line; nothing for what is too long to be one."""
    texts = (" ".join(analysis.text(passage.span).split()) for passage in analysis.passages)
    return [text if len(text) <= LONGEST else "" for text in texts]


def _saying(analysis: Analysis, place: int, passage: Passage) -> Saying | None:
    text = " ".join(analysis.text(passage.span).split())
    if passage.headline or text.endswith("?") or len(text) > LONGEST:
        return None
    spoken = [one for one in passage.attributions if one.speaker and one.content.end - one.content.start > SHORT]
    if not spoken:
        tail, colon = _TAIL.match(text), _COLON.match(text)
        words, by = (tail["words"], tail["who"].rstrip(",")) if tail else (text, speaker(passage))
        return Saying(place, passage, text, text[colon.end() :] if colon else words, colon["who"] if colon else by)
    longest = max(spoken, key=lambda one: one.content.end - one.content.start)
    words = " ".join(analysis.text(longest.content).split())
    clause = _THAT.search(text)
    if clause and len(clause["rest"]) > len(words) and words in clause["rest"]:
        words = clause["rest"].rstrip(".")
    return Saying(place, passage, text, words, called(analysis, longest))


def called(analysis: Analysis, said: Attribution) -> str:
    """A speaker with the owner that stands before the name: "Norland's Defence Ministry".

    Who is put between commas speaks, not whom his sentence is about: "the governor, an officer said, had asked …".
    """
    if said.speaker_span is None or said.inferred:
        return said.speaker
    start, end = said.speaker_span.start, said.speaker_span.end
    if between := _BETWEEN.match(analysis.article.text[end : end + OWNING]):
        return between["who"]
    owner = _OWNER.search(analysis.article.text[max(0, start - OWNING) : start])
    return f"{owner['owner']}'s {said.speaker}" if owner else said.speaker


def giver(analysis: Analysis, passage: Passage) -> str:
    """Who gives the figure of a sentence, as far as it or, where only a pronoun does, the one before it says so."""
    text = " ".join(analysis.text(passage.span).split())
    if last := _TOLD_LAST.search(text):
        return last["who"]
    if found := speaker(passage):
        return found
    before = next((one for one in analysis.passages if one.number == passage.number - 1), None)
    if before and _AMENDS.search(text):
        return speaker(before)
    who = _WHO.match(text)
    return who["who"] if who and content(who["who"]) else ""


def apart(one: Saying, other: Saying) -> bool:
    """Whether two sentences are by two speakers, as far as they name any; of nobody and nobody they are not."""
    if not one.by or not other.by:
        return bool(one.by or other.by)
    first, second = (_owner(saying.by) for saying in (one, other))
    return bool(first and second and first != second) or not alike(one.by, other.by)


def _owner(name: str) -> str:
    return name.partition("'s ")[0] if "'s " in name else ""


def meant(analysis: Analysis, place: int) -> str:
    """The only person whom the nearest sentence before names that names one; empty where there are several."""
    for before in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        passage = analysis.passages[before]
        names = dict.fromkeys(mention.name for mention in passage.mentions if mention.kind == "person")
        if names:
            return next(iter(names)) if len(names) == 1 and not passage.headline else ""
    return ""
