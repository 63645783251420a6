"""What somebody denies having done: "Berg has denied making the call", against who says that he did.

The denial names the act itself, so that it makes the question; the other side is the sentence of another speaker
nearby, or in another article, that shares most words with it.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rebuttals import alike, said, speaker
from generator.distillation.topic import Topic
from generator.distillation.wordings import accused, base, clause, lower, quotable
from generator.names import fold

BEFORE: Final = 6
"""How many sentences before a denial may tell of the act."""
JUST: Final = 3
"""How many sentences before somebody's own words may say that he did it."""
SHARED: Final = 3
"""Content words that a sentence elsewhere shares with a denial."""
MOST: Final = 300
"""The most sentences elsewhere with one word that are looked at."""
SUBJECT: Final = 6
LONGEST: Final = 14
"""Words of an act that a question can hold."""
WEIGHT: Final = 2.6

_DENIES = re.compile(
    r"(?P<lead>^|[,;.”\"]|\b(?:and|but|that|though|while) )\s*(?P<who>[A-Z“\"]?[\w’'. -]{2,60}?)(?:, [^,]{1,60},)?,? "
    r"(?:has |have |had )?(?:also |always |repeatedly |since |flatly |strongly )?"
    r"(?:den(?:y|ies|ied)|disputes|disputed) "
    r"(?P<having>having |ever having )?(?:ever )?(?P<act>[a-z]+(?:ing|ed|en|t|ght|wn|id|ne)) (?P<rest>[^;:]{3,120})"
)
_CHARGE = re.compile(
    r", (?P<what>(?:a|an) (?:charge|claim|allegation|accusation|suggestion|assertion) (?:that |which )?"
    r"(?P<who>[\w’'. -]{2,50}?) (?:has |have |had )?(?:\w+ly )?(?:den(?:y|ies|ied)|rejects?|rejected|dismiss(?:es|ed)"
    r"|disputes?|disputed|described as|describes as|called|calls|contests?|contested)\b[^;]*)"
)
_I_DID_NOT = re.compile(
    r"(?<=[“\"])I (?:(?:did not|didn[’']t|have not|haven[’']t|had not) (?:ever )?|(?:have |had )?never )"
    r"(?P<verb>[a-z]{3,}) (?P<rest>(?!(?:know|think|believe)\b)[^.,;:“”\"]{3,80})"
)
_NOT_ACTS: Final = frozenset(
    ("anything", "something", "nothing", "everything", "wrongdoing", "being", "rising", "spending")
)
_PRONOUN: Final = frozenset(("he", "she", "it", "they", "we", "i", "who", "which", "that", "both"))
_NEGATIVE = re.compile(r"\b(?:no|not|never|none|den(?:y|ies|ied)|false|untrue|whether|if)\b|n[’']t\b", re.IGNORECASE)
_ANY: Final = frozenset(("any", "anyone", "anybody", "anything"))
_RELATED: Final = {
    "call": ("telephone", "phone", "ring", "speak"),
    "write": ("writing", "letter", "write"),
    "pay": ("payment", "bribe"),
    "meet": ("meeting",),
    "take": ("receive", "accept"),
}
"""Words that tell of what another names."""


def find(topic: Topic) -> Iterator[Found]:
    """The acts of a topic that are denied by whom they are laid to, each with its weight."""
    return ranked(topic, _disavowals(topic))


def _disavowals(topic: Topic) -> Iterator[Found]:
    yield from _charges(topic)
    yield from _own_words(topic)
    denials: list[tuple[int, int, str, str]] = []
    for place, analysis in enumerate(topic.analyses):
        for index, passage in enumerate(analysis.passages):
            if not passage.headline and (denial := _denial(analysis, passage)):
                denials.append((place, index, *denial))
    if not denials:
        return
    words = frozenset(word for _, _, _, act in denials for word in content(act))
    told = _index(topic, words)
    seen: set[str] = set()
    for place, index, question, act in denials:
        if question not in seen and (found := _against(topic, (place, index), question, act, told)):
            seen.add(question)
            yield found


def _own_words(topic: Topic) -> Iterator[Found]:
    """What somebody says in his own words not to have done, with who says just before that he did."""
    for analysis in topic.analyses:
        for place, passage in enumerate(analysis.passages):
            text = " ".join(analysis.text(passage.span).split())
            told = None if passage.headline else _I_DID_NOT.search(text)
            by = next((one.speaker for one in passage.attributions if one.speaker and one.kind != "indirect"), "")
            if not told or not by or fold(by.split()[0]) in _PRONOUN:
                continue
            verb, rest = told["verb"], clause(told["rest"])
            lemma = verb if "did" in told[0] else base(analysis, passage, verb)
            claim = _just_told(analysis, place, lemma, by)
            if not lemma or claim is None or len(rest.split()) > LONGEST or not content(rest):
                continue
            positions = (
                position(topic, analysis, claim, quotable(analysis.text(claim.span)), speaker(claim)),
                position(topic, analysis, passage, quotable(told[0]), by),
            )
            yield disagreement(f"Did {lower(by)} {lemma} {rest}?", positions, WEIGHT)


def _just_told(analysis: Analysis, place: int, lemma: str, by: str) -> Passage | None:
    """The sentence shortly before that tells, by another, of a deed by its verb; None where there is none."""
    for one in reversed(analysis.passages[max(0, place - JUST) : place]):
        text = analysis.text(one.span)
        done = any(event.lemma == lemma and event.modality in ("happened", "possible") for event in one.events)
        if one.headline or not done or _NEGATIVE.search(text) or text.rstrip().endswith("?"):
            continue
        if one.attributions and not alike(by, speaker(one)):
            return one
    return None


def _charges(topic: Topic) -> Iterator[Found]:
    """What somebody is accused of in a sentence that goes on with what he says of it: "a charge he denies"."""
    for analysis in topic.analyses:
        for passage in analysis.passages:
            text = " ".join(analysis.text(passage.span).split())
            found = None if passage.headline else _CHARGE.search(text)
            question = accused(analysis, passage) if found else ""
            if not found or not question:
                continue
            told = text[: found.start()].strip()
            by = next((one.speaker for one in passage.attributions if one.speaker), "")
            positions = (
                position(topic, analysis, passage, quotable(told), "" if alike(by, found["who"]) else by),
                position(topic, analysis, passage, quotable(text[found.start("what") :]), found["who"]),
            )
            yield disagreement(question, positions, WEIGHT)


def _denial(analysis: Analysis, passage: Passage) -> tuple[str, str] | None:
    """What asks for the act that a sentence denies, and the act itself."""
    text = " ".join(analysis.text(passage.span).split())
    found = _DENIES.search(text) if "den" in text or "disput" in text else None
    if not found or found["act"] in _NOT_ACTS or not (found["having"] or found["act"].endswith("ing")):
        return None
    lemma = base(analysis, passage, found["act"])
    rest = clause(found["rest"])
    who = found["who"].strip(' “"')
    if who.lower() in _PRONOUN:
        named = [mention for mention in passage.mentions if mention.kind in ("person", "organisation")]
        who = next((one.speaker for one in passage.attributions if one.speaker), named[0].name if named else "")
    if not lemma or not who or len(who.split()) > SUBJECT or len(rest.split()) > LONGEST:
        return None
    nothing = content(rest) <= _ANY
    about = f"{lemma} {rest}" if lemma in _RELATED or nothing else rest
    if nothing and " denies " in found[0] and not found["having"]:
        return f"Is {lower(who)} {found['act']} {rest}?", about
    return f"Did {lower(who)} {lemma} {rest}?", about


def _index(topic: Topic, words: frozenset[str]) -> dict[str, list[tuple[int, int]]]:
    """The sentences that have some words, by word."""
    index: dict[str, list[tuple[int, int]]] = {}
    for place, analysis in enumerate(topic.analyses):
        for number, passage in enumerate(analysis.passages):
            if not passage.headline:
                for word in sorted(content(analysis.text(passage.span)) & words):
                    if len(found := index.setdefault(word, [])) < MOST:
                        found.append((place, number))
    return index


def _against(
    topic: Topic, where: tuple[int, int], question: str, act: str, told: dict[str, list[tuple[int, int]]]
) -> Found | None:
    """A denied act with the sentence that tells of it."""
    analysis = topic.analyses[where[0]]
    passage = analysis.passages[where[1]]
    words = content(act)
    near = {
        (where[0], index): len(words & _telling(analysis, analysis.passages[index]))
        for index in range(max(0, where[1] - BEFORE), where[1])
    }
    shared: dict[tuple[int, int], int] = {}
    for word in sorted(words):
        for other in told.get(word, ()):
            shared[other] = shared.get(other, 0) + 1
    found = {other: number for other, number in shared.items() if number >= SHARED}
    found |= {other: number for other, number in near.items() if number}
    by = speaker(passage)
    ranked = sorted(
        found.items(), key=lambda item: (item[0][0] != where[0], -item[1], abs(item[0][1] - where[1]), item[0])
    )
    for (place, index), _ in ranked:
        there = topic.analyses[place]
        one = there.passages[index]
        text = there.text(one.span)
        if (place, index) == where or one.headline or _NEGATIVE.search(text) or text.rstrip().endswith("?"):
            continue
        if by and speaker(one) and alike(by, speaker(one)):
            continue
        positions = (
            position(topic, there, one, quotable(said(there, one)), speaker(one)),
            position(topic, analysis, passage, quotable(clause(analysis.text(passage.span))), by),
        )
        return disagreement(question, positions, WEIGHT)
    return None


def _telling(analysis: Analysis, passage: Passage) -> frozenset[str]:
    """The words of a sentence, with those for what they tell of."""
    words = content(analysis.text(passage.span)) | content(" ".join(passage.words))
    return words | {word for word, others in _RELATED.items() if words.intersection(others)}
