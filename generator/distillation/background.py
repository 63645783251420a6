"""What one has to know to understand the events of a topic: who and what is concerned, and what came before.

States and lasting facts ("the trust, which looks after the wall"), the law, and times before the story begins. What a
reader has been told already is not told again; only where the articles hold little else does background say once more
what also stands in the timeline.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import log2
from typing import Final, NamedTuple

from generator.analysis.datelines import YEAR
from generator.analysis.forms import Form
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timevalues import needs
from generator.distillation import bygone
from generator.distillation.bothsides import is_dispute
from generator.distillation.choosing import Choice, Known, cited, overlaps, resting
from generator.distillation.matching import content as words_of
from generator.distillation.overtaken import Standing, is_ahead, is_stale
from generator.distillation.prehistory import before, beginning, events_of, lately, started
from generator.distillation.salience import Candidate, Key, alike, candidates, content
from generator.distillation.topic import Topic
from generator.model import Claim, Difference, Event, EventGroup, Section, Span

LEAST: Final = 0.1
"""A statement is left out that is worth less than this share of the best."""
ENOUGH: Final = 1.0
"""What a passage has to add, at least."""
FULL: Final = 5
"""So many statements are wanted before something of the timeline is told again."""
AGO: Final = 365
"""What names no year is history where it lies so many days before the first article."""
HISTORY: Final = 2.0
"""What it is worth to tell of times before the story."""
FORMS: Final[Mapping[Form, float]] = {"definition": 2.0, "earlier": 0.6, "state": 1.0, "": 0.0}
"""What it is worth that a sentence has a form."""
HAD_BEEN: Final = re.compile(r"\bhad (?:\w+ )?(?:been|remained) (?:an?|the|one|part|among)\b|^(?:Before|Until) ")
"""Words for what somebody or something was before the events."""
LONG: Final = 0.8
"""What it is worth to speak of long times."""
REACHING_BACK: Final = re.compile(
    r"\b(?:(?:recent|many|several|past|last|previous|long) (?:years|decades|century)|decades?|centur(?:y|ies)"
    r"|[a-z0-9]+-year|since (?:the )?(?:19|20)[0-9]{2}|founded|historically|traditionally|used to)\b"
)
"""Words that speak of long times."""
LEGAL: Final = 1.2
"""What it is worth to tell of the law."""
LAW: Final = re.compile(
    r"\b(?:[Uu]nder|[Bb]y|[Tt]he) (?:the |an? |its |[A-Z][\w’'-]+ )?(?:law|constitution|treaty|statute|penal code"
    r"|(?:rules|regulations)(?= (?:of|on|for|require|allow|forbid|say)))\b"
    r"|\b(?:is|are) (?:illegal|unlawful|a crime|punishable|banned|required by law)\b"
)
"""Words of sentences about what the law is."""
NOW: Final = re.compile(
    r"\b(?:at the moment|currently|now|today|still|overnight|recently|yet)\b|\b(?:this|last) (?:week|month|morning)\b",
    re.IGNORECASE,
)
"""Words for the day an article was written."""
NEAR: Final = 1.0
"""How near the topic's centre is what came before something that is not told, at least."""
SHORTEST: Final = 7
"""Words that a sentence of background has at least."""
FEWEST: Final = 4
"""Words that a clause has at least that tells by itself what somebody or something is."""
MAIN: Final = 12
"""So many of the actors, the weightiest, have to be known to understand the events."""
KNOWN_ACTOR: Final = 0.6
"""What it is worth to tell of one of them."""
STEM: Final = 3
"""Letters in which the forms of a word agree, pay and payment."""
TWINS: Final = 0.4
"""The share of the shorter one's words that two statements of one year have in common when they tell the same."""
HEADED: Final = 2
"""A heading stands over no fewer statements than this."""


class _Piece(NamedTuple):
    """A claim of background, with what orders it among the others."""

    claim: Claim
    words: frozenset[str]
    since: date | None
    """The first day it names, where it tells of times before the story."""
    key: Key
    form: Form = ""


def build(
    topic: Topic,
    timeline: Sequence[Event | EventGroup],
    told: Sequence[Claim],
    differences: Sequence[Difference] = (),
) -> tuple[Section, ...]:
    """The sections of background for a timeline, with nothing that is `told` already nor what the sources dispute."""
    if not topic.cast.members:
        return ()
    start = beginning(topic, timeline)
    standing = Standing(topic)
    history = before(topic, standing, start)
    recent = lately(topic)
    history = {
        key: day
        for key, day in history.items()
        if key not in recent and _tells_it(topic, key) and _is_long_ago(topic, key, day, start)
    }
    wanted = min(12, 4 + int(1.2 * log2(max(1, len(topic.analyses)))))
    told = [*told, *(position for one in differences if is_dispute(one) for position in one.positions)]
    found: list[_Piece] = []
    for piece in _whole(topic, timeline, told, standing, history, wanted):
        if not any(_twins(piece, other) for other in found):
            found.append(piece)
    for piece in (*_asides(topic, told), *_again(topic, timeline, told, history, start)):
        new = not any(alike(piece.words, other.words) or _twins(piece, other) for other in found)
        if len(found) < min(FULL, wanted) and new:
            found.append(piece)
    old = sorted((one for one in found if one.since), key=lambda one: (one.since or date.min, one.key))
    rest = [one for one in found if not one.since]
    if start is None or len(old) < HEADED or not rest:
        parts = [("", [*rest, *old])]
    else:
        parts = [("", rest), (f"Before {start.year}", old)]
    return tuple(
        Section(heading=heading, claims=tuple(one.claim for one in pieces)) for heading, pieces in parts if pieces
    )


def _whole(
    topic: Topic,
    timeline: Sequence[Event | EventGroup],
    told: Sequence[Claim],
    standing: Standing,
    history: Mapping[Key, date],
    wanted: int,
) -> Iterator[_Piece]:
    """The sentences that neither the timeline nor what is told rests on and that add most, in that order."""
    used = cited([*told, *events_of(timeline)])
    known = Known(content(passage) for _, passage in resting(topic, used))
    weighed = []
    for one in candidates(topic):
        if bygone.is_hearsay(one.analysis, one.passage.number) or bygone.hangs(one.passage.statement.text):
            continue
        if any(bygone.introduced(one.analysis, one.passage)) and one.key not in history:
            continue  # its clause says what lasts
        extra = _worth(topic, one, one.key in history) - standing.hangs(one)
        if extra >= ENOUGH and not (overlaps(used, one.analysis, one.passage.span) or known.has(one.words)):
            weighed.append((one.centre + extra - one.news / 2, one))
    choice = Choice(weighed)
    while len(choice.chosen) < wanted and choice.add(least=LEAST):
        pass
    for one in choice.chosen:
        statement = one.passage.statement
        claim = topic.claim(one.analysis, one.passage, statement.lasting or statement.text)
        yield _Piece(claim, one.words, history.get(one.key), one.key, statement.form)


def _worth(topic: Topic, one: Candidate, old: bool) -> float:
    """What a passage adds to background; nothing where it was news that has passed. `old` tells of times before."""
    statement = one.passage.statement
    text = statement.text
    lasts = bool(REACHING_BACK.search(text))
    legal = bool(LAW.search(text)) and not any(event.main and event.past for event in one.passage.events)
    legal = legal or bygone.is_general(one.passage)
    if (
        len(text.split()) < SHORTEST
        or (is_ahead(one.passage) and not old)
        or NOW.search(text)
        or (one.passage.attributions and not old)
    ):
        return 0.0
    named = [name for name in one.passage.mentions if name.acts or statement.form == "definition"]
    members = (topic.cast.member(one.analysis.article.id, name) for name in named)
    acts = any(member.number < MAIN for member in members if member)
    if not (statement.form or old or legal) and is_stale(one):
        return 0.0
    if statement.form == "earlier" and not (old or lasts) and (one.centre < NEAR or not HAD_BEEN.search(text)):
        return 0.0
    tells = acts or lasts or old or statement.form == "definition"
    form = FORMS[statement.form] if tells else 0.0
    return form + HISTORY * old + LONG * lasts + LEGAL * legal + KNOWN_ACTOR * acts * bool(form or lasts or legal)


def _asides(topic: Topic, told: Sequence[Claim]) -> Iterator[_Piece]:
    """What clauses of longer sentences say somebody or something is, in the articles' order."""
    used = cited(told)
    for analysis in topic.analyses:
        if analysis.article.id in topic.origins.copies:
            continue
        for passage in analysis.passages:
            for text, whole in () if passage.headline else _clauses(analysis, passage):
                passing = any(whole.contains(time.span) and needs(time.rule) for time in passage.times)
                if len(text.split()) < FEWEST or NOW.search(text) or passing or overlaps(used, analysis, whole):
                    continue  # passing: "which begins on Monday"
                evidence = (topic.evidence(analysis, whole),)
                claim = replace(topic.claim(analysis, passage, text), evidence=evidence)
                yield _Piece(claim, words_of(passage, text), None, (analysis.article.id, passage.number))


def _clauses(analysis: Analysis, passage: Passage) -> Iterator[tuple[str, Span]]:
    """The clauses of a passage that say what somebody or something is, as sentences, and the words they are from."""
    cut = passage.statement.aside
    text = " ".join(analysis.text(span) for span in cut)
    if cut and not bygone.INCLUDES.search(text):
        yield f"{text[0].upper()}{text[1:].rstrip('.')}.", Span(cut[0].start, cut[-1].end)
    yield from bygone.introduced(analysis, passage)


def _again(
    topic: Topic,
    timeline: Sequence[Event | EventGroup],
    told: Sequence[Claim],
    history: Mapping[Key, date],
    start: date | None,
) -> Iterator[_Piece]:
    """Events of the timeline that came before the story, those first that more articles tell of.

    A clause is told with its sentence where all of it came before: by itself it would lose its main point.
    """
    used = cited(told)
    for event in sorted(events_of(timeline), key=lambda event: -len(event.evidence)):
        first = event.evidence[0]
        analysis = topic.by_id[first.article]
        for passage in analysis.passages:
            if not passage.span.overlaps(first.span) or overlaps(used, analysis, first.span):
                continue
            key, statement = (first.article, passage.number), passage.statement
            cut = not first.span.contains(statement.span)
            since = history.get(key) or (started(event, start) if cut else None)
            if since is None:
                continue
            claim = Claim(id="", text=event.text, evidence=event.evidence, status=event.status)
            if cut and key in history and not statement.obstacle:
                claim = topic.claim(analysis, passage, statement.lasting or statement.text)
            yield _Piece(claim, words_of(passage, claim.text), since, key)
            break


def _is_long_ago(topic: Topic, key: Key, day: date, start: date | None) -> bool:
    """Whether what a passage names is not of the story's own last months: it names a year, or lies a year back."""
    text = topic.by_id[key[0]].passages[key[1]].statement.text
    return YEAR.search(text) is not None or (start is not None and (start - day).days > AGO)


def _tells_it(topic: Topic, key: Key) -> bool:
    """Whether a passage that names old times tells of them, and by itself."""
    analysis = topic.by_id[key[0]]
    passage = analysis.passages[key[1]]
    hangs = bygone.hangs(passage.statement.text)
    return not hangs and bygone.dates_main(passage) and not bygone.is_hearsay(analysis, key[1])


def _twins(one: _Piece, other: _Piece) -> bool:
    """Whether two statements of one year, or of what had been so, tell one thing in other forms of the same words."""
    years = {piece.since.year if piece.since else None for piece in (one, other)}
    framed = len(years) == 1 and (None not in years or one.form == other.form == "earlier")
    least, most = sorted(({word[:STEM] for word in piece.words} for piece in (one, other)), key=len)
    return framed and len(least & most) >= TWINS * len(least)
