"""What a draft says first, its bottom line, and what it leaves out, with the reason."""

from collections.abc import Sequence
from dataclasses import replace
from math import log2
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.analysis.statements import CRISP
from generator.distillation.background import before, beginning
from generator.distillation.choosing import Choice, Known, cited, overlaps, resting
from generator.distillation.overtaken import LATEST, Standing, is_ahead
from generator.distillation.salience import Candidate, alike, candidates, content, figures
from generator.distillation.topic import Topic
from generator.draft import Unused
from generator.model import Brief, Claim, Difference, Event, EventGroup, Evidence

WITNESSES: Final = 3
"""No more articles than this are quoted for one statement."""
LEAST, LEAST_NEXT = 0.45, 0.35
"""A statement is left out of the bottom line that is worth less than this share of the best; as what comes next."""
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
HISTORY: Final = 2.0
"""How much less the bottom line thinks of what tells of times before the story."""
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
    "foreign": "in an article that is not in English",
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
    history = before(topic, standing, beginning(topic, timeline))
    choice = Choice((_weight(one, standing) - HISTORY * (one.key in history), one) for one in candidates(topic))
    wanted = min(8, 4 + (len(topic.analyses) > 2) + int(log2(max(1, len(topic.analyses))) / 4))
    disputed = cited(position for one in differences if one.kind == "disagreement" for position in one.positions)
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
    dispute = choice.add(lambda one: overlaps(disputed, one.analysis, one.passage.span), DISPUTED)
    rest: list[Candidate] = []
    while len(choice.chosen) < wanted and (more := choice.add(least=LEAST)):
        rest += more
    opening = latest or first
    story = sorted((one for one in [*first, *rest] if one not in opening), key=standing.day)
    return tuple(_witnessed(topic, one) for one in [*opening, *story, *dispute, *next_])


def _is_next(one: Candidate) -> bool:
    """Whether a passage of the last articles tells what is planned or expected."""
    return is_ahead(one.passage) and one.recent in (0, 1)


def _weight(one: Candidate, standing: Standing) -> float:
    """How much a passage is worth in the bottom line."""
    nothing = all(event.modality == "denied" for event in one.passage.events if event.main)
    faults = NO_NEWS * bool(one.passage.statement.form) + 0.7 * nothing + standing.faults(one)
    recent = one.recent if standing.is_new(one) else 0.0
    return one.centre + one.news + recent - faults - LONG_CLAIM * max(0, len(_text(one).split()) - CRISP)


def _text(one: Candidate) -> str:
    """A passage's claim as it reads on any day."""
    return one.passage.statement.lasting or one.passage.statement.text


def unused(topic: Topic, brief: Brief) -> tuple[Unused, ...]:
    """Every passage that the brief does not rest on, in the articles' order."""
    used = cited(brief.claims())
    for question in brief.questions:
        for evidence in question.answered_by:
            used.setdefault(evidence.article, []).append(evidence.span)
    known = Known(content(passage) for _, passage in resting(topic, used))
    return tuple(
        Unused(analysis.article.id, passage.span, _reason(topic, analysis, passage, known))
        for analysis in topic.analyses
        for passage in analysis.passages
        if not overlaps(used, analysis, passage.span)
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
