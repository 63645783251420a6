"""Accusations and pleas: one who is charged or convicted, and who says that he is innocent."""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, disagreement, position
from generator.distillation.topic import Topic
from generator.distillation.wordings import quotable

WEIGHT: Final = 2.3

_PLEA = re.compile(
    r"\b(?:plead(?:s|ed)? not guilty|(?:den(?:y|ies|ied)|rejects|rejected) (?:(?:any|all|the|both|every) )?(?:\w+ )?"
    r"(?:wrongdoing|involvement|charges?|accusations?|allegations?|counts)"
    r"|den(?:y|ies|ied) (?:manslaughter|murder|arson|fraud|bribery|corruption|theft|rape|assault|robbery|treason"
    r"|perjury|embezzlement|negligence|conspiracy|extortion|espionage|spying|kidnapping)"
    r"|(?:maintains?|maintained|protested|insists? on|insisted on) (?:his|her|their|its) innocence)\b",
    re.IGNORECASE,
)
_ACCUSED = (
    re.compile(r"\b(?:found guilty|convicted|(?<!not )guilty of)\b", re.IGNORECASE),
    re.compile(r"\b(?:charged|indicted|on trial)\b", re.IGNORECASE),
    re.compile(r"\b(?:accuse[sd]?|accusing|suspected|alleg(?:es|ed))\b", re.IGNORECASE),
)
"""What weighs most first."""
_ACQUITTED = re.compile(r"\b(?:not guilty|acquitted|cleared of|den(?:y|ies|ied))\b", re.IGNORECASE)


def find(topic: Topic) -> Iterator[Found]:
    """Who is accused or convicted and denies it, each with its weight: one difference for each of them."""
    pleas: dict[str, tuple[Analysis, Passage, str]] = {}
    for analysis in topic.analyses:
        for index, passage in enumerate(analysis.passages):
            text = analysis.text(passage.span)
            plea = None if passage.headline else _PLEA.search(text)
            mention = plea and _accused(analysis, index, passage.span.start + plea.start())
            if mention:
                pleas.setdefault(_key(topic, analysis, mention), (analysis, passage, mention.name))
    if not pleas:
        return
    accusations: dict[str, tuple[int, Analysis, Passage]] = {}
    for analysis in topic.analyses:
        for passage in analysis.passages:
            text = analysis.text(passage.span)
            if passage.headline or (_ACQUITTED.search(text) and not _ACCUSED[0].search(text)):
                continue
            weight = next((place for place, one in enumerate(_ACCUSED) if one.search(text)), -1)
            if weight < 0:
                continue
            for mention in passage.mentions:
                key = _key(topic, analysis, mention)
                if key in pleas and (key not in accusations or weight < accusations[key][0]):
                    accusations[key] = weight, analysis, passage
    for key, (analysis, passage, name) in pleas.items():
        if key not in accusations:
            continue
        _, other, accusing = accusations[key]
        if accusing is passage:
            continue
        positions = (
            position(topic, other, accusing, quotable(other.text(accusing.span))),
            position(topic, analysis, passage, quotable(analysis.text(passage.span))),
        )
        articles = len({other.article.id, analysis.article.id})
        yield disagreement(f"Is {name} guilty?", positions, WEIGHT + articles / 4)


def _accused(analysis: Analysis, index: int, end: int) -> Mention | None:
    """The person or organisation named last before a plea: in its sentence, else in the one before."""
    here = [one for one in analysis.passages[index].mentions if one.kind in ("person", "organisation")]
    before = [one for one in here if one.span.end <= end]
    if before:
        return before[-1]
    if here or index == 0:
        return None
    earlier = [one for one in analysis.passages[index - 1].mentions if one.kind in ("person", "organisation")]
    return earlier[0] if earlier else None


def _key(topic: Topic, analysis: Analysis, mention: Mention) -> str:
    member = topic.cast.member(analysis.article.id, mention)
    return str(member.number) if member else mention.name
