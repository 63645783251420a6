"""The words in which a matter ends: a verdict, a cause that is found, somebody who owns up, an outcome."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.analysis.proceedings import VERDICTS
from generator.distillation.corpus import Candidate, Corpus, stems, tells, told_in
from generator.distillation.succession import later
from generator.distillation.topic import Topic

_CAUSE: Final = frozenset(("cause", "trigger", "spark", "origin"))
_CAUSING: Final = ("cause", "start", "spark", "trigger", "ignite", "lead", "blame")
"""What tells the cause of something."""
_CLAIMING: Final = ("claim", "carry", "confess", "blame", "charge", "convict", "establish")
"""What tells who did something that nobody owned up to at first."""
_DEEDS: Final = ("attack", "raid", "bombing", "blast", "explosion", "shooting", "killing", "abduction", "kidnapping")
_ALIKE: Final = (
    ("failure", "collapse", "breach"),
    ("fire", "blaze"),
    ("crash", "accident", "collision", "derailment"),
    ("explosion", "blast"),
    ("outbreak", "illness", "epidemic"),
    ("sinking", "disaster", "accident"),
)
"""Nouns that news uses one for the other."""
_FINDERS: Final = frozenset(
    ("commission", "inquiry", "inquest", "report", "court", "investigators", "judge", "jury", "coroner", "panel")
)
_PLAIN: Final = frozenset(("guilty", "innocent", "negative", "positive"))
"""Adjectives that tell an end."""
_CHARGED: Final = re.compile(
    r"(?:(?!\b(?:no|not|never|nobody|if)\b)[^;])*?\b(?:charged|arrested|indicted) (?:him|her|[A-Z])"
)
"""What tells before anything is denied that somebody was charged."""
_NOT_ALL: Final = frozenset(("missing", "suspect"))
"""Of these one may be found, and others not."""
_ALL: Final = re.compile(r"\b(?:all|last of the|every|both)\b", re.IGNORECASE)
_DELAYING: Final = re.compile(r"\b(?:started|resumed|stalled|paused|scheduled|continued|opened)$")
"""What tells of something that it goes on, or not yet, and no outcome."""
_ACCUSES: Final = re.compile(r"\b(?:alleg|accus|charg|suspect|indict|prosecut)", re.IGNORECASE)
"""What shows that a report is of what somebody is to be judged for."""


def wanted(one: Candidate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words in which a matter ends, and those that tell which matter it is."""
    cue = one.cue
    if cue.group == "reported" and _ACCUSES.search(one.analysis.text(one.passage.span)):
        persons = (mention.name for mention in one.passage.mentions if mention.kind == "person")
        return VERDICTS, tuple(name.split()[-1].lower() for name in persons if name in cue.question)
    if cue.asks in ("what", "why") and not _CAUSE.isdisjoint(cue.words):
        about = [word for word in cue.words if word not in _CAUSE]
        alike = (other for group in _ALIKE for word in about if word in group for other in group)
        return _CAUSING, tuple(dict.fromkeys((*about, *alike)))
    if cue.asks == "who" and "responsibility" in cue.words:
        return _CLAIMING, tuple(dict.fromkeys((*cue.words, *_DEEDS)))
    return cue.answers, cue.keys


def found(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """The passages that tell the end of a matter in the words that such ends have: by rank, likeness and place."""
    answers, keys = wanted(one)
    if not answers:
        return
    ends = {place for word in stems(answers) for place in corpus.places.get(word, ())}
    named = {place for word in stems(keys) for place in corpus.places.get(word, ())}
    words = stems(one.cue.words)
    for order, number in sorted(ends & named):
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        after = later(analysis.article.date, one.analysis.article.date, True)
        if order == one.order or not after or not tells(passage, answers):
            if after and order != one.order and _accused(one, analysis, passage):
                yield 1, 0, order, number
            continue
        told = [one for one in passage.events if one.modality == "happened" and one.past and one.lemma in answers]
        text = analysis.text(passage.span)
        if answers is _CAUSING:
            if not _causes(text, keys):
                continue
        elif not told and not (_PLAIN.intersection(passage.words) & set(answers)):
            continue
        of_someone = any(said.speaker and not _is_finder(said.speaker) for said in passage.attributions)
        partly = (answers in (_CAUSING, _CLAIMING) and of_someone) or (
            not _NOT_ALL.isdisjoint(one.cue.words) and not _ALL.search(text)
        )
        both = len(words.intersection(told_in(analysis, number)))
        yield int(partly), -both, order, number
    yield from _turned(topic, corpus, one)


def _accused(one: Candidate, analysis: Analysis, passage: Passage) -> bool:
    """Whether a passage tells, among what it leaves open, of somebody charged who was asked for as a suspect."""
    if "suspect" not in one.cue.words or passage.headline or passage.hedges:
        return False
    return _CHARGED.match(analysis.text(passage.span)) is not None


def _turned(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """The passages of which what is to decide something is the subject: "the recount has wiped out her lead"."""
    if not one.cue.question.startswith("What will be the outcome"):
        return
    decides = "|".join(re.escape(key) for key in one.cue.keys)
    has = re.compile(
        rf"\b(?:the|an?) (?:[a-z-]+ )?(?:{decides})(?: (?:in|of|on) [\w’'-]+)? has (?:\w+ed)\b", re.IGNORECASE
    )
    for order, number in sorted({place for word in stems(one.cue.keys) for place in corpus.places.get(word, ())}):
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        after = order != one.order and later(analysis.article.date, one.analysis.article.date, True)
        turned = has.search(analysis.text(passage.span)) if after and tells(passage) else None
        if turned and not _DELAYING.search(turned[0]):
            yield 0, 0, order, number


def _causes(text: str, keys: Sequence[str]) -> bool:
    """Whether a passage says of something that it caused one of these."""
    things = "|".join(re.escape(key) for key in keys)
    before = rf"\b(?:caused|started|sparked|triggered|ignited|led to|blamed for)\W+(?:[\w'’-]+\W+){{0,3}}(?:{things})"
    after = rf"\b(?:{things})\w*\W+(?:[\w'’-]+\W+){{0,3}}(?:caused|started|sparked|triggered|ignited) by\b"
    return bool(keys) and re.search(f"{before}|{after}", text, re.IGNORECASE) is not None


def _is_finder(speaker: str) -> bool:
    """Whether who speaks is appointed to find out."""
    return any(word.lower() in _FINDERS for word in speaker.split())
