"""Claims and their denials, and the same words given to different persons.

Each rule asks for words that show the disagreement; likeness alone shows only that articles have one topic.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import LEAST, Found, bare, content, disagreement, position
from generator.distillation.rebuttals import alike
from generator.distillation.succession import is_later
from generator.distillation.topic import Topic
from generator.model import Position
from generator.names import FUNCTION_WORDS, fold

COVERED: Final = 0.75
"""The share of a denied claim's words that a passage has which makes the claim."""

_DISPUTES = re.compile(
    r"\b(?:disput(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)"
    r"|contradict(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted)?)\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:reports?|claims?|allegations?|accusations?|suggestions?|assertions?|accounts?|statements?|stor(?:y|ies)"
    r"|rumou?rs?|speculation|charges?|finding|version)\b",
    re.IGNORECASE,
)
_NO_EVIDENCE = re.compile(r"\bno (?:evidence|proof|indication|sign|reason to believe|suggestion)\b", re.IGNORECASE)
_CLAIMED = re.compile(r"\s(?:the |these |those |any )?(?:reports?|claims?|allegations?|accusations?|suggestions?)\b")
_SAYS = re.compile(
    r"\b(?:said|says|saying|claimed|claims|alleged|alleges|reported|stated|suggested)\b(?: that\b)?\s*", re.I
)
_TELLING = re.compile(r"\b(?:where|which|who|whose)\b")
"""What leads from a report to what it has somebody say."""
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|false|untrue|without|unrelated)\b|n['’]t\b", re.IGNORECASE)
_DOUBT = re.compile(r"\b(?:whether|if|would|could|might|may|ask(?:s|ed)?|unclear|deny|denies|denied|disput\w+)\b", re.I)
_QUOTE = re.compile(r"[“\"]([^“”\"]{12,300})[”\"]?")


def find(topic: Topic) -> list[Found]:
    """The claims of a topic that somebody denies, each with its weight."""
    return [*_disputes(topic), *_denials(topic), *_speakers(topic)]


def _disputes(topic: Topic) -> Iterator[Found]:
    """A report of what somebody says, and in the same breath that somebody else disputes it."""
    for analysis in topic.analyses:
        for passage in analysis.passages:
            text = analysis.text(passage.span)
            cue = _DISPUTES.search(text)
            claim = cue and _CLAIM.search(text, cue.end(), min(len(text), cue.end() + 60))
            if not cue or not claim or _NOT.search(text, max(0, cue.start() - 12), cue.start()):
                continue
            said = _SAYS.search(text, claim.end())
            if not said or not _TELLING.search(text, claim.end(), said.start()):
                continue
            claimed = _clause(text[said.end() :])
            if len(content(claimed)) < LEAST or passage.statement.obstacle == "question":
                continue
            denial = _denied_next(analysis, passage)
            begin = passage.span.start + said.end()
            source = next((found.speaker for found in passage.attributions if found.content.end > begin), "")
            one = position(topic, analysis, passage, claimed, source)
            if denial:
                words, after = denial
                other = position(topic, analysis, after, words, _speaker(after))
            else:
                other = position(topic, analysis, passage, text[cue.start() : claim.end()], "")
            yield disagreement(f"Is it true that {_lower(claimed)}?", (one, other), 2.0)


def _clause(text: str) -> str:
    """A claim up to where its sentence or quotation ends."""
    text = text.strip()
    if text[:1] in '"“':
        text = re.split(r"[\"”]", text[1:], maxsplit=1)[0]
    return re.split(r"[.!?;\"”]|, (?:but|and|saying|which|who)\b", text, maxsplit=1)[0].strip(" ,")


def _lower(clause: str) -> str:
    """A clause as it stands within a sentence: its first letter small, unless a name begins there."""
    first = clause.split(maxsplit=1)[0] if clause else ""
    return clause[:1].lower() + clause[1:] if fold(first) in FUNCTION_WORDS else clause


def _denied_next(analysis: Analysis, passage: Passage) -> tuple[str, Passage] | None:
    """What the next sentence says against it, where it is reported speech and denies something."""
    place = next((index for index, one in enumerate(analysis.passages) if one.number == passage.number), -1)
    if place + 1 >= len(analysis.passages):
        return None
    after = analysis.passages[place + 1]
    text = analysis.text(after.span)
    found = _NO_EVIDENCE.search(text) or (_NOT.search(text) if after.attributions else None)
    if not found:
        return None
    start = max((text.rfind(mark, 0, found.start()) for mark in ("“", '"', ", ", " and ", " that ")), default=-1)
    said = [one.content.start - after.span.start for one in after.attributions]
    start = max((begin for begin in (0, start, *said) if begin <= found.start()), default=0)
    words = re.sub(r"^(?:[“\"]|, | and | that )", "", text[start:])
    return re.split(r"[.!?;”\"]", words, maxsplit=1)[0], after


def _speaker(passage: Passage) -> str:
    return next((said.speaker for said in passage.attributions if said.speaker), "")


def _denials(topic: Topic) -> Iterator[Found]:
    """A claim that one passage denies ("denied that …", "no evidence that …") and another makes."""
    index: dict[str, list[tuple[int, int]]] = {}
    denied: list[tuple[int, Passage, str, str]] = []
    for place, analysis in enumerate(topic.analyses):
        for passage in analysis.passages:
            text = analysis.text(passage.span)
            for cue in (*_DISPUTES.finditer(text), *_NO_EVIDENCE.finditer(text)):
                claim = _CLAIMED.match(text, cue.end())
                start = claim.end() if claim else cue.end()
                if text[start : start + 6] == " that ":
                    denied.append((place, passage, text[cue.start() :], _clause(text[start + 6 :])))
    if not denied:
        return
    wanted = frozenset(word for *_, clause in denied for word in content(clause))
    for place, analysis in enumerate(topic.analyses):
        for passage in analysis.passages:
            for word in sorted(wanted & content(analysis.text(passage.span))):
                index.setdefault(word, []).append((place, passage.number))
    for place, passage, cue_on, clause in denied:
        words = content(clause)
        if len(words) < LEAST:
            continue
        shared: dict[tuple[int, int], int] = {}
        for word in sorted(words):
            for where in index.get(word, ())[:500]:
                shared[where] = shared.get(where, 0) + 1
        for where, number in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            if number < max(LEAST, COVERED * len(words)):
                break
            other = topic.analyses[where[0]]
            affirmed = next(one for one in other.passages if one.number == where[1])
            text = other.text(affirmed.span)
            if where == (place, passage.number) or _NOT.search(text) or _DOUBT.search(text) or _DISPUTES.search(text):
                continue
            if len(content(text)) > 4 * len(words):
                continue
            denying = topic.analyses[place]
            sides = (
                position(topic, other, affirmed, affirmed.statement.text or text, _speaker(affirmed)),
                position(topic, denying, passage, _clause(cue_on), _speaker(passage)),
            )
            question = f"Is it true that {_lower(clause)}?"
            if not alike(_speaker(affirmed), _speaker(passage)):
                yield disagreement(question, sides, 2.5)
                break
            if is_later(denying, other) or is_later(other, denying):
                yield _changed(question, sides if is_later(denying, other) else (sides[1], sides[0]))
                break


def _changed(question: str, sides: tuple[Position, Position]) -> Found:
    """What one speaker says in an earlier article and takes back in a later one."""
    weight, found = disagreement(question, sides, 2.5, "The same speaker first said the one, and later the other.")
    return weight, replace(found, kind="development")


def _speakers(topic: Topic) -> Iterator[Found]:
    """The same quoted words given to different persons."""
    for (article, number), (origin, first) in topic.origins.repeated.items():
        sides = []
        for name, place in ((origin, first), (article, number)):
            analysis = topic.by_id[name]
            passage = next(one for one in analysis.passages if one.number == place)
            speakers = [
                mention.name
                for said in passage.attributions
                if said.kind == "direct" and not said.inferred and said.speaker_span
                for mention in passage.mentions
                if mention.kind == "person" and mention.span.overlaps(said.speaker_span)
            ]
            sides.append((analysis, passage, speakers))
        (one, told, here), (other, retold, there) = sides
        if len(here) != 1 or len(there) != 1 or content(here[0]) & content(there[0]):
            continue
        positions = (position(topic, one, told, here[0]), position(topic, other, retold, there[0]))
        quoted = _QUOTE.search(one.text(told.span))
        words = bare(quoted[1]).rstrip(",.") if quoted else ""
        yield disagreement(f"Who said “{words}”?", positions, 1.5, "The same words are given to different persons.")
