"""What a question leaves to the sentences before: whom its pronoun means, what it asks more of, and what is known."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from generator.analysis import speakers
from generator.analysis.cues import Cue
from generator.analysis.passages import Analysis
from generator.analysis.phrases import STAND_IN
from generator.distillation.corpus import Candidate
from generator.distillation.topic import Topic
from generator.model import Claim

_LEADING: Final = frozenset(("he", "she", "it", "his", "her", "its"))


class Meant(NamedTuple):
    """Whom a pronoun means."""

    name: str
    said: str
    """The same, as the passage that names them has it."""
    passage: int | None
    """The place of the passage that names them, where it is not the pronoun's own that was given the name."""


def of_before(topic: Topic, order: int, place: int, cue: Cue) -> Iterator[Candidate]:
    """What a passage asks of what the one before it states: "It gave no reason." asks why."""
    analysis = topic.analyses[order]
    passage, before = analysis.passages[place], analysis.passages[place - 1]
    wanted = cue.asks if cue.asks in ("who", "what") else "whether"
    stated = next((one for one in before.cues if one.group == "stated" and one.asks == wanted), None)
    if not place or stated is None or before.headline or before.paragraph < passage.paragraph - 1:
        return
    if cue.asks == "when" and not stated.question.startswith("Will "):
        return
    question, missing = stated.question, stated.missing
    if cue.asks == "what":
        thing = missing[:1].lower() + missing[1:].rstrip(".")
        question, missing = cue.question.replace(STAND_IN, thing), cue.missing.replace(STAND_IN, thing)
    elif cue.asks != "who":
        question = cue.question.replace(STAND_IN + "?", question[:1].lower() + question[1:])
        missing = missing.replace("Whether", cue.question.partition(f" {STAND_IN}")[0], 1)
    claim = topic.claim(analysis, before)
    known = replace(claim, evidence=(*claim.evidence, topic.evidence(analysis, passage.span)))
    told = replace(cue, question=question, missing=missing, words=stated.words)
    yield Candidate(order, analysis, passage, told, known)


def antecedent(topic: Topic, analysis: Analysis, place: int, pronoun: str) -> Meant | None:
    """Whom a pronoun means that a sentence begins with, where the sentences before leave no choice.

    It is what the statement was given for it, or the only person or body named in the nearest sentence that names one;
    where somebody else begins the sentence, the only one in all of them.
    """
    passage = analysis.passages[place]
    stated = passage.statement
    given = "" if stated.obstacle or not stated.support else _put(analysis.text(stated.span), stated.text)
    if given:
        return Meant(given, given, None)
    leads = analysis.text(passage.span).split(" ", 1)[0].lower() in _LEADING
    nearest: Meant | None = None
    for number in range(place - 1, max(place - 4, -1), -1):
        before = analysis.passages[number]
        if before.headline or before.paragraph < passage.paragraph - 1:
            return nearest
        kinds = ("organisation", "state") if pronoun == "it" else ("person",)
        found = {
            member.name: mention.name
            for mention in before.mentions
            if mention.kind in kinds and (member := topic.cast.member(analysis.article.id, mention)) is not None
        }
        if not found and number == place - 1 and (role := _role(analysis, number, pronoun)):
            return Meant(role, role, number)
        if len(found) > 1 or (nearest and found and nearest.name not in found):
            return None
        if found and leads:
            return Meant(*next(iter(found.items())), number)
        if found and nearest is None:
            nearest = Meant(*next(iter(found.items())), number)
    return nearest


def _role(analysis: Analysis, number: int, pronoun: str) -> str:
    """The office or body that a sentence is about and that a pronoun after it means: "The company has paid …"."""
    first = re.match(r"The (\w+) ", analysis.text(analysis.passages[number].span))
    leads = analysis.text(analysis.passages[number + 1].span).lower().startswith(f"{pronoun} ")
    fits = speakers.is_body if pronoun == "it" else speakers.is_somebody
    return f"The {first[1]}" if first and leads and fits(first[1]) else ""


def _put(words: str, stated: str) -> str:
    """The name a statement has where the article's words have a pronoun: what is left between what both share."""
    first = words.split(" ", 1)[0]
    if first.lower() not in _LEADING or not stated.rstrip(".").endswith(words[len(first) :].rstrip(".")):
        return ""
    return stated[: stated.rindex(words[len(first) :].rstrip("."))].strip()


def with_article(analysis: Analysis, name: str) -> str:
    """A name with the article that its article of news gives it: "the Board of Trade"."""
    return f"the {name}" if re.search(rf"\b[Tt]he {re.escape(name)}\b", analysis.article.text) else name


def filled(cue: Cue, name: str) -> Cue:
    """A question with a name for what stands in for it."""
    name = name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
    name = name.removesuffix("'s").removesuffix("’s")
    question, missing = (text.replace(STAND_IN, name) for text in (cue.question, cue.missing))
    words = (*(word.lower() for word in name.split() if word[:1].isupper()), *cue.words)
    return replace(
        cue, question=question[:1].upper() + question[1:], missing=missing[:1].upper() + missing[1:], words=words
    )


_HE_OR_SHE: Final = re.compile(r"\b(?:he|she)\b")
_OTHERS: Final = re.compile(r"\b(?:him|his|hers?|they|them|their|it|its|this|that)\b|[“”\"\n]", re.IGNORECASE)
"""Words that point elsewhere too."""


def known(topic: Topic, analysis: Analysis, place: int, cue: Cue, meant: Meant | None) -> Claim | None:
    """What the articles say: the passage as a claim, or the one before it where this one cannot stand alone."""
    passage = analysis.passages[place]
    if not passage.statement.obstacle:
        claim = topic.claim(analysis, passage)
        if any(evidence.span.contains(cue.span) for evidence in claim.evidence):
            return claim
        rest = claim.evidence[1:]
        return replace(claim, evidence=(topic.evidence(analysis, passage.span), *rest))
    before = analysis.passages[place - 1] if place else None
    if passage.statement.obstacle in ("context", "pronoun") and not meant and cue.group in ("undisclosed", "unknown"):
        return topic.claim(analysis, passage)
    words = analysis.text(passage.span)
    first = words.split(" ", 1)[0]
    if meant and meant.passage is not None and first.lower() in _LEADING:
        owner = meant.said if first.lower() in ("he", "she", "it") else f"{meant.said}'s"
        named = analysis.passages[meant.passage].span
        evidence = (topic.evidence(analysis, passage.span), topic.evidence(analysis, named))
        return Claim(id="", text=owner + words[len(first) :], evidence=evidence, status="proposed")
    if meant and meant.passage is not None and len(_HE_OR_SHE.findall(words)) == 1 and not _OTHERS.search(words):
        named = analysis.passages[meant.passage].span
        evidence = (topic.evidence(analysis, passage.span), topic.evidence(analysis, named))
        return Claim(id="", text=_HE_OR_SHE.sub(meant.said, words), evidence=evidence, status="proposed")
    if meant and meant.passage is not None:
        before = analysis.passages[meant.passage]
    elif before and before.paragraph != passage.paragraph:
        return None
    if before is None or before.statement.obstacle or before.headline:
        return None
    claim = topic.claim(analysis, before)
    return replace(claim, evidence=(*claim.evidence, topic.evidence(analysis, passage.span)))
