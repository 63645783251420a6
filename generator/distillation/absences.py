"""What somebody says there never was, and others tell of: "no letter ever came" against "signed for the letter".

A denial of existence names its thing by a noun; a sentence that tells of such a thing, and of one more thing or person
the denial names, stands against it. The denial must be of somebody: where an article itself says "there was no time",
nobody contradicts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.rebuttals import CONCEDES, alike, said, speaker
from generator.distillation.topic import Topic
from generator.distillation.wordings import lower, quotable
from generator.names import fold

NEAR: Final = 5
"""How many sentences around a denial may tell of what it denies without sharing another word with it."""
MOST: Final = 400
"""The most sentences of one noun that are looked at."""
SHARED: Final = 2
"""Content words, names included, that a telling elsewhere shares with a denial besides the noun."""
LEAST: Final = 5
"""Words of what somebody says that tell it."""
STEM: Final = 5
"""Letters by which a word is known again: "close" and "closed"."""
WEIGHT: Final = 2.2


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ANY = r"(?:any |an? |the |such |that |his |her |its |their )*"
_NOUN = r"(?P<noun>[a-z][a-z-]{2,}(?: [a-z-]{3,}){0,2})"
_THINGS = (
    re.compile(
        rf"\bno (?:record|trace|knowledge|memory|recollection)(?:, [^.;:]{{3,80}},)? of {_ANY}{_NOUN}", re.IGNORECASE
    ),
    re.compile(
        r"\bat no (?:time|point|stage) (?:did|had|has|have) [\w’' -]{2,40}? "
        r"(?P<verb>requested|request|ask(?:ed)? for|receive|demand|order|propose|suggest|recommend|grant|give|make"
        rf"|offer|sign|see|hold)(?:d|ed)? {_ANY}{_NOUN}",
        re.IGNORECASE,
    ),
    re.compile(rf"\bthere (?:was|were|is|are|has been|had been) (?:no|never any|never an?) {_NOUN}", re.IGNORECASE),
    re.compile(
        rf"\bno {_NOUN}(?<! one)(?: ever)? "
        r"(?:came|arrived|reached|took place|existed|happened|(?:was|were|had been|has been)(?: ever)? "
        r"(?:made|given|sent|received|offered|paid|signed|held|issued|delivered|fired|used))\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bno {_NOUN} (?:about|on|from|to|for) (?:[\w’'-]+ ){{1,4}}?ever "
        r"(?:came|arrived|reached|was made|was sent)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:never|did(?: not|n[’']t)|had(?: not|n[’']t)|has(?: not|n[’']t)) (?:ever )?"
        r"(?P<verb>receive|got|get|see|seen|saw|send|sent|make|made|give|gave|given|issue|sign|pay|paid|offer|write"
        rf"|wrote|written|meet|order|use|fire|hold|held|take|took|accept)(?:d|ed)? {_ANY}{_NOUN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bthe {_NOUN},? (?:it )?(?:never|did(?: not|n[’']t)) (?:took place|take place|happen(?:ed)?|exist(?:ed)?"
        r"|c[ao]me|arrived?|was (?:made|sent|held))\b",
        re.IGNORECASE,
    ),
)
_AT_NO_TIME = re.compile(
    r"\bat no (?:time|point|stage) did (?P<who>(?!(?:it|he|she|they|we|i)\b)[\w’'-]+(?: [\w’'-]+){0,4}?) "
    r"(?P<rest>(?:request|ask|receive|demand|order|propose|suggest|recommend|grant|give|make|offer|sign|see|hold)\b"
    r"[^.,;:”\"]{3,80})",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:no|any) [^.;]{3,60}? (?:ever )?(?:reached|came to|arrived on) (?:me|my|him|his|her|us|our)\b", re.I
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|rejects?|rejected|disputes?|disputed)\b")
_CUE = re.compile(r"\b(?:no|never|not)\b|n[’']t\b", re.IGNORECASE)
_ENDING = re.compile(
    r"\b(?:of|on|in|at|from|to|for|by|with|that|which|who|was|were|and|or|about|ever|before|after|until)\b"
)
_LIGHT: Final = _words(
    "time money doubt choice reason need comment plan date way word answer sign evidence one thing point use sense "
    "place chance hope change end question problem room case difference immediate further other more longer idea "
    "matter link suggestion indication response part action decision details detail step"
)
"""Nouns whose absence is no fact that others contradict."""
_DONE: Final = {
    "call": ("phone", "telephone", "ring"),
    "letter": ("write",),
    "payment": ("pay",),
    "meeting": ("meet",),
    "warning": ("warn",),
    "offer": ("offer",),
    "visit": ("visit",),
    "threat": ("threaten",),
    "attack": ("attack",),
    "agreement": ("agree",),
    "promise": ("promise",),
    "complaint": ("complain",),
    "bribe": ("bribe",),
    "shot": ("shoot",),
    "conversation": ("speak", "talk"),
    "talk": ("talk", "negotiate"),
    "contact": ("contact",),
    "request": ("request", "ask"),
    "order": ("order",),
    "closure": ("close", "shut"),
    "inspection": ("inspect", "examine"),
    "evacuation": ("evacuate",),
    "withdrawal": ("withdraw",),
    "resignation": ("resign",),
    "dismissal": ("dismiss",),
    "approval": ("approve",),
    "permission": ("permit", "allow"),
    "transfer": ("transfer",),
    "repair": ("repair",),
    "delay": ("delay", "postpone"),
    "apology": ("apologise", "apologize"),
    "invitation": ("invite",),
    "delivery": ("deliver",),
    "refusal": ("refuse",),
    "test": ("test",),
}
"""Verbs that tell of what a noun names."""
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|without|false|deny|denies|denied|whether|if|(?:would|could) have)\b|n[’']t\b", re.I
)
_BASE = {
    "got": "get", "saw": "see", "seen": "see", "sent": "send", "made": "make", "gave": "give", "given": "give",
    "paid": "pay", "wrote": "write", "written": "write", "held": "hold", "took": "take",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Denial:
    """A sentence that says there was no such thing."""

    place: int
    """Of its article among the topic's."""
    index: int
    """Of its passage among the article's."""
    noun: str
    phrase: str
    verb: str
    by: str
    """Who denies it, by name."""
    question: str = ""
    """What it answers, where it says in so many words who did not do what."""


def find(topic: Topic) -> Iterator[Found]:
    """What is said never to have been and is told of elsewhere, each with its weight."""
    denials: dict[str, list[_Denial]] = {}
    for place, analysis in enumerate(topic.analyses):
        for index, passage in enumerate(analysis.passages):
            if not passage.headline and (denial := _denial(analysis, passage, place, index)):
                denials.setdefault(denial.noun, []).append(denial)
    if not denials:
        return
    told = _tellings(topic, denials)
    for noun, found in denials.items():
        for denial in found:
            if difference := _against(topic, denial, found, told.get(noun, [])):
                yield difference
                break


def _denial(analysis: Analysis, passage: Passage, place: int, index: int) -> _Denial | None:
    text = analysis.text(passage.span)
    if not _CUE.search(text) or CONCEDES.search(text):
        return None
    for pattern in _THINGS:
        for found in pattern.finditer(text):
            phrase = _ENDING.split(found["noun"].lower(), maxsplit=1)[0].strip()
            noun = phrase.rpartition(" ")[2]
            spoken = any(one.content.overlaps(passage.span) for one in passage.attributions)
            if len(noun) < 4 or noun in _LIGHT or phrase in _LIGHT or not (spoken or _reported(text)):
                continue
            if noun not in {word.removesuffix("s") for word in passage.words} | set(passage.words):
                continue
            verb = found.groupdict().get("verb") or ""
            by = _who(analysis, passage, passage.span.start + found.start())
            question = ""
            if at_no_time := _AT_NO_TIME.search(" ".join(text.split())):
                question = f"Did {at_no_time['who']} {at_no_time['rest']}?"
            elif by and _REACHED.search(text):
                question = f"Did {_with_article(phrase)} reach {lower(by)}?"
            verb = _BASE.get(verb.lower(), verb.lower())
            return _Denial(place, index, noun.removesuffix("s"), phrase, verb, by, question)
    return None


def _who(analysis: Analysis, passage: Passage, end: int) -> str:
    """Who denies something: the last one named before it in the sentence, else who speaks, where that is plain."""
    acting = ("person", "organisation")
    named = [mention for mention in passage.mentions if mention.kind in acting and mention.span.end <= end]
    if named:
        return analysis.text(named[-1].span)
    return next((found.speaker for found in passage.attributions if found.speaker and not found.inferred), "")


def _reported(text: str) -> bool:
    """Whether a sentence tells what somebody puts forward, though no verb of saying governs it."""
    return bool(re.search(r"\bas for\b|\btold\b|\baccording\b|\bsa(?:id|ys)\b", text, re.IGNORECASE))


def _tellings(topic: Topic, nouns: Mapping[str, object]) -> dict[str, list[tuple[int, int]]]:
    """The sentences that have one of some nouns, and deny nothing."""
    told: dict[str, list[tuple[int, int]]] = {}
    named = {word: noun for noun in nouns for word in (*_DONE.get(noun, ()), noun)}
    for place, analysis in enumerate(topic.analyses):
        for index, passage in enumerate(analysis.passages):
            for noun in dict.fromkeys(named[word] for word in passage.words if word in named):
                if len(told.setdefault(noun, [])) < MOST and not passage.headline:
                    text = analysis.text(passage.span)
                    if not _NEGATIVE.search(text) and not text.rstrip().endswith("?"):
                        told[noun].append((place, index))
    return told


def _against(topic: Topic, denial: _Denial, denials: list[_Denial], told: list[tuple[int, int]]) -> Found | None:
    analysis = topic.analyses[denial.place]
    passage = analysis.passages[denial.index]
    by = denial.by
    about = _about(analysis, passage) - {fold(denial.noun)}
    previous = analysis.passages[denial.index - 1] if denial.index else passage
    denied = previous is not passage and _DENIED.search(analysis.text(previous.span)) is not None
    best: list[tuple[int, int, int]] = []
    for place, index in told:
        other = topic.analyses[place]
        passage_there = other.passages[index]
        if place == denial.place and index == denial.index:
            continue
        if by and speaker(passage_there) and alike(by, speaker(passage_there)):
            continue
        near = place == denial.place and abs(index - denial.index) <= NEAR
        shared = len(about & _about(other, passage_there))
        done = not _DONE.keys().isdisjoint({denial.noun}) and denial.noun not in passage_there.words
        before = near and index < denial.index and denied
        if shared >= SHARED or before or (near and (shared or done or index == denial.index - 1)):
            best.append((-shared - (NEAR - abs(index - denial.index) if near else 0), place, index))
    if not best:
        return None
    best.sort()
    _, place, index = best[0]
    other = topic.analyses[place]
    more = tuple(
        topic.evidence(topic.analyses[there], topic.analyses[there].passages[one].span)
        for _, there, one in best[1:3]
        if there != denial.place
    )
    also = tuple(
        topic.evidence(topic.analyses[one.place], topic.analyses[one.place].passages[one.index].span)
        for one in denials
        if one is not denial and one.place != denial.place
    )[:2]
    positions = (
        position(
            topic, other, other.passages[index], quotable(_told(denial, other, other.passages[index])),
            speaker(other.passages[index]), also=more,
        ),
        position(topic, analysis, passage, quotable(_told(denial, analysis, passage)), by, also=also),
    )  # fmt: skip
    articles = 1 + len({one.article for item in positions for one in item.evidence})
    return disagreement(_question(denial), positions, WEIGHT + articles / 3)


def _about(analysis: Analysis, passage: Passage) -> frozenset[str]:
    return content(analysis.text(passage.span))


def _told(denial: _Denial, analysis: Analysis, passage: Passage) -> str:
    """What a passage has somebody say, where that names the thing or what is done with it; else all of it."""
    words = said(analysis, passage)
    stems = (denial.noun, *_DONE.get(denial.noun, ()))
    named = any(stem[:STEM] in words.lower() for stem in stems)
    somebody = words.lower().startswith(("he ", "she "))  # who need not be the one who speaks
    return words if named and not somebody and len(words.split()) >= LEAST else analysis.text(passage.span)


def _question(denial: _Denial) -> str:
    """What asks for the thing denied: by the one who says not to have received or made it, else whether it was."""
    if denial.question:
        return denial.question
    plural, thing = _is_plural(denial.phrase), _with_article(denial.phrase)
    if denial.verb and denial.by:
        return f"Did {lower(denial.by)} {denial.verb} {'' if plural else 'the '}{denial.phrase}?"
    return f"{'Were' if plural else 'Was'} there {thing}?"


def _is_plural(phrase: str) -> bool:
    return phrase.endswith("s") and not phrase.endswith("ss")


def _with_article(phrase: str) -> str:
    """A thing with "a" or "an", several without."""
    return phrase if _is_plural(phrase) else f"{'an' if phrase[0] in 'aeiou' else 'a'} {phrase}"
