"""What goes where in a draft: the bottom line, the background, and what is left out, with the reason."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import log2
from typing import Final

from generator.analysis.forms import Form
from generator.analysis.passages import Analysis, Passage
from generator.analysis.statements import CRISP
from generator.distillation.choosing import Choice, Known
from generator.distillation.overtaken import LATEST, SAID, Standing, is_ahead, is_stale
from generator.distillation.salience import Candidate, alike, candidates, content, figures
from generator.distillation.topic import Topic
from generator.draft import Unused
from generator.model import Brief, Claim, Difference, Event, EventGroup, Evidence, Section, Span

WITNESSES: Final = 3
"""No more articles than this are quoted for one statement."""
LEAST, LEAST_NEXT, LEAST_KNOWN = 0.45, 0.35, 0.2
"""A statement is left out that is worth less than this share of the best: in the bottom line, there as what comes
next, and in the background."""
CENTRAL: Final = 0.65
"""What came last is told first where it is worth this share of the most central statement, at least."""
DISPUTED: Final = 0.45
"""What the sources differ on is told where it is worth this share."""
LONG_CLAIM: Final = 0.25
"""How much a statement loses in the bottom line for each word beyond those that are read at a glance."""
NO_NEWS: Final = 1.5
"""How much it loses there when it tells of a state or of what came before."""
LEADS: Final = 3
"""What is new stands in so many of an article's first sentences."""
BEFORE: Final = 120
"""What lies so many days before the first article came before its story."""
HISTORY: Final = 2.0
"""What it is worth to background to tell of times before the story."""
FORMS: Final[Mapping[Form, float]] = {"definition": 2.0, "earlier": 0.6, "state": 1.0, "": 0.0}
"""What it is worth to background that a sentence has a form."""
LONG: Final = 0.8
"""What it is worth to background to speak of long times."""
REACHING_BACK: Final = re.compile(
    r"\b(?:(?:recent|many|several|past|last|previous|long) (?:years|decades|century)|decades?|centur(?:y|ies)"
    r"|[a-z0-9]+-year|since (?:the )?(?:19|20)[0-9]{2}|founded|historically|traditionally|used to)\b"
)
"""Words that speak of long times."""
NOW: Final = re.compile(
    r"\b(?:at the moment|currently|now|today|still|overnight|recently|yet)\b|\b(?:this|last) (?:week|month|morning)\b",
    re.IGNORECASE,
)
"""Words for the day an article was written."""
NEAR: Final = 1.0
"""How near the topic's centre is what came before something that is not told, at least."""
SHORTEST: Final = 7
"""Words that a sentence of background has at least."""
MAIN: Final = 12
"""So many of the actors, the weightiest, have to be known to understand the events."""
KNOWN_ACTOR: Final = 0.6
"""What it is worth to background to tell of one of them."""
ENOUGH: Final = 1.0
"""What a passage has to add to background, at least."""
HEADED: Final = 2
"""A heading stands over no fewer statements than this."""
REASONS: Final = {
    "fragment": "a fragment, not a whole sentence",
    "heading": "a heading, a caption or a list item",
    "headline": "a headline",
    "question": "a question",
    "quotation": "words of a quotation without its speaker",
    "pronoun": "cannot stand alone: a pronoun means something named before it",
    "context": "cannot stand alone: it points to something told before it",
    "long": "too long for one statement",
    "first person": "the writer's own words about themselves",
    "address": "addressed to the reader",
}
"""What keeps a passage from being a statement, in a reader's words."""
REPEATS: Final = "the article repeats another"
REPEATED: Final = "another article has the same sentence"
SAME: Final = "says the same as a sentence that is used"
LESS: Final = "less central than what is used"


def bottom_line(
    topic: Topic, timeline: Sequence[Event | EventGroup], differences: Sequence[Difference]
) -> tuple[Claim, ...]:
    """Four or five claims that tell a reader what matters most, a few more for many articles.

    First what came last, then what is most central and what adds most to it, in the order of time, a dispute
    where there is one, and what comes next. What names nobody is no news: where there are no actors, nothing is told.
    """
    if not topic.cast.members:
        return ()
    standing = Standing(topic, differences)
    start = beginning(topic, timeline)
    history = {} if start is None else standing.before(start, BEFORE)
    choice = Choice((_weight(one, standing) - HISTORY * (one.key in history), one) for one in candidates(topic))
    wanted = min(8, 4 + (len(topic.analyses) > 2) + int(log2(max(1, len(topic.analyses))) / 4))
    disputed = _cited(position for one in differences if one.kind == "disagreement" for position in one.positions)
    first = choice.add()
    if not first:
        return ()
    newer = max(LATEST, first[0].recent)
    leads = {
        one.key for _, one in choice.ranked if one.place <= LEADS and not is_ahead(one.passage) and standing.is_new(one)
    }
    latest = choice.add(lambda one: one.key in leads and one.recent >= 1 > newer, CENTRAL)
    latest = latest or choice.add(lambda one: one.key in leads and one.recent > newer, CENTRAL)
    next_ = choice.add(standing.is_to_come, LEAST_NEXT) or choice.add(_is_next)
    dispute = choice.add(lambda one: overlaps(disputed, one.analysis, one.passage), DISPUTED)
    rest: list[Candidate] = []
    while len(choice.chosen) < wanted and (more := choice.add(least=LEAST)):
        rest += more
    opening = latest or first
    story = sorted((one for one in [*first, *rest] if one not in opening), key=standing.day)
    return tuple(_witnessed(topic, one) for one in [*opening, *story, *dispute, *next_])


def _is_next(one: Candidate) -> bool:
    """Whether a passage of the last articles tells what is planned or expected."""
    return is_ahead(one.passage) and one.recent in (0, 1)


def background(topic: Topic, timeline: Sequence[Event | EventGroup], told: Sequence[Claim]) -> tuple[Section, ...]:
    """What one has to know to understand the events: states and what came before; nothing that is told already."""
    if not topic.cast.members:
        return ()
    used = _cited([*told, *(event for entry in timeline for event in _events(entry))])
    known = Known(content(passage) for _, passage in _resting(topic, used))
    start = beginning(topic, timeline)
    standing = Standing(topic)
    history = {} if start is None else standing.before(start, BEFORE)
    weighed = []
    for one in candidates(topic):
        extra = _extra(topic, one, one.key in history) - standing.hangs(one)
        if extra >= ENOUGH and not (overlaps(used, one.analysis, one.passage) or known.has(one.words)):
            weighed.append((one.centre + extra - one.news / 2, one))
    choice = Choice(weighed)
    wanted = min(12, 4 + int(1.2 * log2(max(1, len(topic.analyses)))))
    while len(choice.chosen) < wanted and choice.add(least=LEAST_KNOWN):
        pass
    before = sorted((one for one in choice.chosen if one.key in history), key=lambda one: (history[one.key], one.key))
    rest = [one for one in choice.chosen if one.key not in history]
    if start is None or len(before) < HEADED or not rest:
        return _sections(topic, [("", [*before, *rest])])
    return _sections(topic, [("", rest), (f"Before {start.year}", before)])


def _weight(one: Candidate, standing: Standing) -> float:
    """How much a passage is worth in the bottom line."""
    nothing = all(event.modality == "denied" for event in one.passage.events if event.main)
    faults = NO_NEWS * bool(one.passage.statement.form) + 0.7 * nothing + standing.faults(one)
    recent = one.recent if standing.is_new(one) else 0.0
    return one.centre + one.news + recent - faults - LONG_CLAIM * max(0, len(_text(one).split()) - CRISP)


def _text(one: Candidate) -> str:
    """A passage's claim as it reads on any day."""
    return one.passage.statement.lasting or one.passage.statement.text


def _extra(topic: Topic, one: Candidate, old: bool) -> float:
    """What a passage adds to background; nothing where it was news that has passed. `old` tells of times before."""
    statement = one.passage.statement
    lasts = bool(REACHING_BACK.search(statement.text))
    if (
        len(statement.text.split()) < SHORTEST
        or is_ahead(one.passage)
        or NOW.search(statement.text)
        or (one.passage.attributions and not old)
    ):
        return 0.0
    named = [name for name in one.passage.mentions if name.acts or statement.form == "definition"]
    members = (topic.cast.member(one.analysis.article.id, name) for name in named)
    acts = any(member.number < MAIN for member in members if member)
    if not (statement.form or old) and is_stale(one):
        return 0.0
    if statement.form == "earlier" and not (old or lasts):
        said = any(event.main and event.kind in SAID for event in one.passage.events)
        if said or one.centre < NEAR:
            return 0.0
    tells = acts or lasts or old or statement.form == "definition"
    form = FORMS[statement.form] if tells else 0.0
    return form + HISTORY * old + LONG * lasts + KNOWN_ACTOR * acts * bool(form or lasts)


def beginning(topic: Topic, timeline: Sequence[Event | EventGroup]) -> date | None:
    """When the topic's articles begin; where none has a date, the year in which most events of the timeline fall."""
    days = [day for analysis in topic.analyses if analysis.article.date and (day := analysis.article.date.earliest)]
    if days:
        return min(days)
    events = [event.date for entry in timeline for event in _events(entry) if event.date]
    years = Counter(day.year for event in events if (day := event.earliest))
    return date(max(years, key=lambda year: (years[year], year)), 1, 1) if years else None


def unused(topic: Topic, brief: Brief) -> tuple[Unused, ...]:
    """Every passage that the brief does not rest on, in the articles' order."""
    used = _cited(brief.claims())
    for question in brief.questions:
        for evidence in question.answered_by:
            used.setdefault(evidence.article, []).append(evidence.span)
    known = Known(content(passage) for _, passage in _resting(topic, used))
    return tuple(
        Unused(analysis.article.id, passage.span, _reason(topic, analysis, passage, known))
        for analysis in topic.analyses
        for passage in analysis.passages
        if not overlaps(used, analysis, passage)
    )


def _reason(topic: Topic, analysis: Analysis, passage: Passage, known: Known) -> str:
    if analysis.article.id in topic.origins.copies:
        return REPEATS
    if passage.headline:
        return REASONS["headline"]
    if reason := REASONS.get(passage.statement.obstacle):
        return reason
    if known.has(content(passage)):
        return SAME
    return REPEATED if (analysis.article.id, passage.number) in topic.origins.repeated else LESS


def _witnessed(topic: Topic, one: Candidate) -> Claim:
    """The passage's claim, with evidence from other articles that say the same with the same figures."""
    claim = topic.claim(one.analysis, one.passage, _text(one))
    if not one.figures:
        return claim
    evidence: list[Evidence] = []
    for analysis in topic.analyses:
        if analysis is one.analysis or analysis.article.id in topic.origins.copies:
            continue
        same = next((passage for passage in analysis.passages if _same(topic, one, analysis, passage)), None)
        if same and len(evidence) < WITNESSES - 1:
            evidence.append(topic.evidence(analysis, same.statement.span))
    return replace(claim, evidence=(*claim.evidence, *evidence))


def _same(topic: Topic, one: Candidate, analysis: Analysis, passage: Passage) -> bool:
    if passage.headline or passage.statement.obstacle or figures(passage) != one.figures:
        return False
    return (analysis.article.id, passage.number) not in topic.origins.repeated and alike(one.words, content(passage))


def _sections(topic: Topic, parts: Iterable[tuple[str, Sequence[Candidate]]]) -> tuple[Section, ...]:
    """The sections of these parts; those without a statement are left out."""
    return tuple(
        Section(heading=heading, claims=tuple(topic.claim(one.analysis, one.passage, _text(one)) for one in found))
        for heading, found in parts
        if found
    )


def _events(entry: Event | EventGroup) -> tuple[Event, ...]:
    return entry.events if isinstance(entry, EventGroup) else (entry,)


def _cited(claims: Iterable[Claim]) -> dict[str, list[Span]]:
    """The spans that claims rest on, by article."""
    found: dict[str, list[Span]] = {}
    for claim in claims:
        for evidence in claim.evidence:
            found.setdefault(evidence.article, []).append(evidence.span)
    return found


def overlaps(cited: Mapping[str, Sequence[Span]], analysis: Analysis, passage: Passage) -> bool:
    """Whether something cited stands in a passage."""
    return any(passage.span.overlaps(span) for span in cited.get(analysis.article.id, ()))


def _resting(topic: Topic, cited: Mapping[str, Sequence[Span]]) -> Iterator[tuple[Analysis, Passage]]:
    """The passages in which something cited stands."""
    for name in cited:
        analysis = topic.by_id.get(name)
        for passage in analysis.passages if analysis else ():
            if analysis and overlaps(cited, analysis, passage):
                yield analysis, passage
