"""What a draft says first, its bottom line, and what it leaves out, with the reason."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import log2
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.analysis.statements import CRISP
from generator.distillation import bothsides, bygone
from generator.distillation.bothsides import wording
from generator.distillation.choosing import Choice, Known, cited, overlaps, resting
from generator.distillation.overtaken import LATEST, Standing, is_ahead
from generator.distillation.prehistory import before, beginning
from generator.distillation.salience import Candidate, Key, alike, candidates, content, figures
from generator.distillation.topic import Topic
from generator.draft import Unused
from generator.model import Brief, Claim, Difference, Event, EventGroup, Evidence, Span

WITNESSES: Final = 3
"""No more articles than this are quoted for one statement."""
LEAST, LEAST_NEXT = 0.4, 0.35
"""A statement is left out of the bottom line that is worth less than this share of the best; as what comes next."""
CENTRAL: Final = 0.65
"""What came last is told first where it is worth this share of the most central statement, at least."""
ON_TOPIC: Final = 0.5
"""It is as near the topic's centre as this share of that statement, at least: a feature opens with a scene."""
DISPUTED, DISPUTED_TOO = 0.4, 0.5
"""What the sources differ on is told where it is worth this share; what else they differ on, this."""
LONG_CLAIM: Final = 0.25
"""How much a statement loses in the bottom line for each word beyond those that are read at a glance."""
NO_NEWS: Final = 2.0
"""How much it loses there when it tells of a state or of what came before."""
LEADS: Final = 3
"""What is new stands in so many of an article's first sentences."""
RECENT: Final = 1.6
"""What it is worth there to tell of the last day; of earlier days less."""
TOLL: Final = 1.5
"""What the last count is worth of those whom the topic counts: the dead, the injured, the saved."""
ENDED: Final = frozenset(("end", "conclude"))
ENDING: Final = 2.0
"""What it is worth there that something is told to be over, by one of those words."""
LEAST_PLAN: Final = 0.5
"""What comes next without a day is told where it is worth this share."""
ONE_SIDED: Final = 0.8
"""How much it loses that tells what one side says of what the sources differ on."""
NEAR: Final = 1.0
"""How near the topic's centre a statement has to be that tells what comes next; others lose what they lack of it."""
PROVISIONAL: Final = re.compile(
    r"\b(?:so far|partial|provisional|preliminary|early (?:results|returns|figures|estimates)"
    r"|the first (?:victims?|deaths?|cases?|fatality)|[Ww]ith (?:the )?(?:results|returns|votes|ballots|precincts))\b"
)
"""Words for figures and findings that others follow."""
LONG_TIMES: Final = re.compile(r"\b(?:over|for|in recent) (?:the (?:past|last) )?(?:[a-z0-9-]+ )?(?:years|decades)\b")
"""Words for times in which much else has happened."""
TEASER: Final = re.compile(r"\b(?:did|does|do|said|says) what\b")
"""Words that keep back what happened."""
TEASING, HEARSAY, REACTION = 2.5, 1.5, 1.0
"""How much it loses with such words; with somebody's words without their speaker; with what was only said, once later
articles have followed.
"""
CATAPHORA: Final = 1.5
"""How much it loses that has a pronoun before the name it stands for."""
QUOTED: Final = frozenset(("direct", "mixed"))
"""Kinds of attributions that have words in quotation marks."""
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
    usable = candidates(topic)
    sides = list(bothsides.told(topic, differences, usable))
    positions = [position for one in differences if bothsides.is_dispute(one) for position in one.positions]
    disputed = cited(positions)
    weighed = [(_weight(one, standing) - HISTORY * (one.key in history), one) for one in usable]
    whole = {one.first.key for one in sides if one.other is None}
    choice = Choice((weight - ONE_SIDED * _is_one_sided(one, disputed, whole), one) for weight, one in weighed)
    wanted = min(8, 4 + (len(topic.analyses) > 2) + int(log2(max(1, len(topic.analyses))) / 4))
    first = choice.add()
    if not first:
        return ()
    newer = max(LATEST, first[0].recent)
    leads = {
        one.key
        for _, one in choice.ranked
        if one.place <= LEADS and one.centre >= ON_TOPIC * first[0].centre
        if not is_ahead(one.passage) and standing.is_new(one)
    }
    latest = choice.add(lambda one: one.key in leads and one.recent >= 1 > newer, CENTRAL)
    latest = latest or choice.add(lambda one: one.key in leads and one.recent > newer, CENTRAL)
    next_ = choice.add(lambda one: standing.is_to_come(one) and one.centre >= NEAR, LEAST_NEXT)
    next_ = next_ or choice.add(_is_next, LEAST_PLAN)
    rest = choice.add(standing.counts_last, LEAST)
    rest += choice.add(_tells_the_end, LEAST)
    weights = {one.key: weight for weight, one in weighed}
    disputes: list[bothsides.Sides] = []
    for least in (DISPUTED, DISPUTED_TOO):
        if len(first) + len(latest) + len(next_) + len(rest) + len(disputes) < wanted:
            disputes += _dispute(sides, weights, choice, least)
    free = wanted - len(first) - len(latest) - len(next_) - len(disputes)
    while len(rest) < free and (more := choice.add(lambda one: one.centre >= NEAR, LEAST) or choice.add(least=LEAST)):
        rest += more
    plain = sorted([*first, *latest, *rest], key=standing.day)
    opening = min(plain, key=lambda one: (one.key not in leads, -one.recent, one.place))
    story = [opening, *(one for one in plain if one is not opening)]
    replies = {found.first.key: found for found in sides if not _is_answered(found, choice)}
    claims = [
        replies[one.key].claim(topic) if one.key in replies else _witnessed(topic, one, standing) for one in story
    ]
    claims += [found.claim(topic) for found in disputes]
    return (*claims, *(_witnessed(topic, one, standing) for one in next_))


def _dispute(
    sides: Sequence[bothsides.Sides], weights: Mapping[Key, float], choice: Choice, least: float
) -> list[bothsides.Sides]:
    """The dispute that matters most, its passages now chosen; none where none is worth a share of the best passage."""
    found: list[bothsides.Sides] = []
    highest = least * choice.ranked[0][0]
    for one in sides:
        weight = sum(weights[side.key] for side in one.passages) / len(one.passages)
        if weight > highest and not any(choice.tells(side) for side in one.passages):
            found, highest = [one], weight
    choice.chosen += [side for one in found for side in one.passages]
    return found


def _is_answered(found: bothsides.Sides, choice: Choice) -> bool:
    """Whether the second side of a dispute is among what is chosen already."""
    others = [one for one in choice.chosen if one.key != found.first.key]
    return found.partner is not None and any(alike(found.partner.words, other.words) for other in others)


def _is_one_sided(one: Candidate, disputed: Mapping[str, Sequence[Span]], whole: Collection[Key]) -> bool:
    """Whether a passage tells what one side says of what the sources differ on."""
    return one.key not in whole and overlaps(disputed, one.analysis, one.passage.span)


def _is_next(one: Candidate) -> bool:
    """Whether a passage of the last articles tells what is planned or expected."""
    return is_ahead(one.passage) and one.recent in (0, 1) and one.centre >= NEAR


def _weight(one: Candidate, standing: Standing) -> float:
    """How much a passage is worth in the bottom line."""
    nothing = all(event.modality == "denied" for event in one.passage.events if event.main)
    form = one.passage.statement.form
    faults = NO_NEWS * bool(form) + (form == "earlier") + 0.7 * nothing + standing.faults(one)
    faults += CATAPHORA * _points_ahead(one.passage)
    faults += TEASING * bool(TEASER.search(wording(one.passage))) + HEARSAY * _is_hearsay(one)
    faults += REACTION * (one.recent <= LATEST and standing.last is not None and _is_reaction(one.passage))
    recent = RECENT * one.recent if standing.is_new(one) else 0.0
    last = standing.counts_last(one)
    ended = _tells_the_end(one)
    far = max(0.0, NEAR - one.centre) * (not last and not ended)
    provisional = PROVISIONAL.search(wording(one.passage)) and one.recent <= LATEST
    faults += far + REACTION * bool(provisional)
    faults += NO_NEWS * bool(LONG_TIMES.search(wording(one.passage)))
    recent += TOLL * last + ENDING * ended
    return one.centre + one.news + recent - faults - LONG_CLAIM * max(0, len(wording(one.passage).split()) - CRISP)


def _tells_the_end(one: Candidate) -> bool:
    """Whether a passage of the last articles tells as its main event that something came to its end."""
    ended = any(event.main and event.lemma in ENDED and event.modality == "happened" for event in one.passage.events)
    return ended and one.recent > LATEST


def _is_hearsay(one: Candidate) -> bool:
    """Whether it goes on with what somebody says and does not name the speaker."""
    return not one.passage.attributions and bygone.is_hearsay(one.analysis, one.passage.number)


def _points_ahead(passage: Passage) -> bool:
    """Whether a pronoun stands before the name that it means: "He was at sea, Lind said"."""
    text = wording(passage)
    pronoun = bothsides.PRONOUN.search(text)
    names = [text.find(one.speaker) for one in passage.attributions if one.speaker]
    return pronoun is not None and any(pronoun.start() < place for place in names)


def _is_reaction(passage: Passage) -> bool:
    """Whether it gives nothing but what a speaker thinks, promises or holds against somebody: no figure, no deed."""
    told = [event for event in passage.events if event.main]
    blames = any(event.kind == "accuse or blame" for event in told)
    return not passage.quantities and (blames or any(one.kind in QUOTED for one in passage.attributions))


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


def _witnessed(topic: Topic, one: Candidate, standing: Standing) -> Claim:
    """The passage's claim, with evidence from other articles that say the same with the same figures."""
    claim = topic.claim(one.analysis, one.passage, standing.current(one) or wording(one.passage))
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
