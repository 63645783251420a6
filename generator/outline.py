"""What goes where in a draft: the bottom line, the background, and what is left out, with the reason."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import log2
from typing import Final

from generator.forms import Form
from generator.model import Brief, Claim, Difference, Event, EventGroup, Evidence, Section, Span
from generator.passages import Analysis, Passage
from generator.salience import Candidate, alike, candidates, content, figures
from generator.timex import bind
from generator.topic import Topic

WITNESSES: Final = 3
"""No more articles than this are quoted for one statement."""
VARIETY: Final = 4.0
"""How much a statement loses that has all its words in common with one that is already chosen."""
SAME_COUNT: Final = 0.25
"""What two statements have in common beyond their words that count the same things."""
COMMON: Final = 50
"""A word in more statements than this tells nothing of which of them says the same."""
CONSIDERED: Final = 200
"""So many of the best passages are weighed against one another."""
LEAST, LEAST_ASKED, LEAST_KNOWN = 0.45, 0.3, 0.4
"""A statement is left out that is worth less than this share of the best: in the bottom line, there where one of its
kind is asked for, and in the background."""
LATEST: Final = 0.75
"""Of the articles in the order of their dates, those beyond this share tell the latest."""
CURRENT, OVERTAKEN = 0.7, -2.0
"""What it is worth to give the last figure of a development, or one that a later figure overtook."""
BEFORE: Final = 120
"""What lies so many days before the first article came before its story."""
HISTORY: Final = 2.0
"""What it is worth to background to tell of times before the story."""
FORMS: Final[Mapping[Form, float]] = {"definition": 1.5, "earlier": 1.0, "state": 1.0, "": 0.0}
"""What it is worth to background that a sentence has a form."""
LONG: Final = 0.8
"""What it is worth to background to speak of long times."""
REACHING_BACK: Final = re.compile(
    r"\b(?:(?:recent|many|several|past|last|previous|long) (?:years|decades|century)|decades?|centur(?:y|ies)"
    r"|[a-z0-9]+-year|since (?:the )?(?:19|20)[0-9]{2}|founded|historically|traditionally|used to)\b"
)
"""Words that speak of long times."""
NOW: Final = re.compile(r"\b(?:at the moment|currently|now|today|still)\b", re.IGNORECASE)
"""Words for the day an article was written."""
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


@dataclass(frozen=True, slots=True)
class Unused:
    """A passage that no claim of a brief rests on, and why."""

    article: str
    span: Span
    reason: str


def bottom_line(
    topic: Topic, timeline: Sequence[Event | EventGroup], differences: Sequence[Difference]
) -> tuple[Claim, ...]:
    """Four or five claims that tell a reader what matters most, a few more for many articles.

    First what came last, then what is most central, then what adds most to those, a dispute where there is one, and
    what comes next.
    """
    counts = _developments(topic, differences)
    choice = _Choice((_weight(one, counts), one) for one in candidates(topic))
    wanted = min(8, 4 + (len(topic.analyses) > 2) + int(log2(max(1, len(topic.analyses))) / 4))
    disputed = _cited(position for one in differences if one.kind == "disagreement" for position in one.positions)
    first = choice.add()
    if not first:
        return ()
    latest = choice.add(lambda one: one.recent > max(LATEST, first[0].recent))
    next_ = choice.add(looks_ahead)
    dispute = choice.add(lambda one: overlaps(disputed, one.analysis, one.passage))
    rest: list[Candidate] = []
    while len(choice.chosen) < wanted and (more := choice.add(least=LEAST)):
        rest += more
    return tuple(_witnessed(topic, one) for one in [*latest, *first, *rest, *dispute, *next_])


def looks_ahead(one: Candidate) -> bool:
    """Whether a passage tells what is planned or expected, and late enough still to come."""
    return is_ahead(one.passage) and (one.recent == 0 or one.recent > LATEST)


def is_ahead(passage: Passage) -> bool:
    """Whether a passage tells what was to come when it was written."""
    told = any(event.main and event.modality in ("planned", "expected") for event in passage.events)
    return told or any(time.future for time in passage.times)


def background(topic: Topic, timeline: Sequence[Event | EventGroup], told: Sequence[Claim]) -> tuple[Section, ...]:
    """What one has to know to understand the events: states and what came before; nothing that is told already."""
    used = _cited([*told, *(event for entry in timeline for event in _events(entry))])
    known = _Known(content(passage) for _, passage in _resting(topic, used))
    start = beginning(topic, timeline)
    history = {} if start is None else dict(_history(topic, start))
    weighed = []
    for one in candidates(topic):
        extra = _extra(one, one.key in history)
        if extra and not (overlaps(used, one.analysis, one.passage) or known.has(one.words)):
            weighed.append((one.centre + extra - one.news / 2, one))
    choice = _Choice(weighed)
    wanted = min(12, 4 + int(1.2 * log2(max(1, len(topic.analyses)))))
    while len(choice.chosen) < wanted and choice.add(least=LEAST_KNOWN):
        pass
    before = sorted((one for one in choice.chosen if one.key in history), key=lambda one: (history[one.key], one.key))
    rest = [one for one in choice.chosen if one.key not in history]
    if start is None or len(before) < HEADED or not rest:
        return _sections(topic, [("", [*before, *rest])])
    return _sections(topic, [("", rest), (f"Before {start.year}", before)])


class _Choice:
    """Passages chosen one after the other, each the one that adds most to those before.

    Maximal marginal relevance (Carbonell and Goldstein 1998), over the best passages only.
    """

    def __init__(self, weighed: Iterable[tuple[float, Candidate]]):
        self.ranked = sorted(weighed, key=lambda found: (-found[0], found[1].key))[:CONSIDERED]
        self.chosen: list[Candidate] = []

    def add(self, fits: Callable[[Candidate], bool] = lambda one: True, least: float = LEAST_ASKED) -> list[Candidate]:
        """The fitting passage that adds most, now chosen; none where all that fit say what is said already, or are
        worth less than a share of the best.
        """
        best: Candidate | None = None
        highest = 0.0
        top = self.ranked[0][0] if self.ranked else 0.0
        for weight, one in self.ranked:
            if weight < top - (1 - least) * abs(top) or (best is not None and weight <= highest):
                break
            if not fits(one) or any(alike(one.words, other.words) for other in self.chosen):
                continue
            shared = max((_shared(one, other) for other in self.chosen), default=0.0)
            if best is None or weight - VARIETY * shared > highest:
                best, highest = one, weight - VARIETY * shared
        if best is None:
            return []
        self.chosen.append(best)
        return [best]


def _weight(one: Candidate, counts: Mapping[tuple[str, int], float]) -> float:
    """How much a passage is worth in the bottom line."""
    nothing = all(event.modality == "denied" for event in one.passage.events if event.main)
    faults = FORMS[one.passage.statement.form] + 1.0 * is_stale(one) + 0.7 * nothing
    return one.centre + one.news + one.recent - faults + counts.get(one.key, 0.0)


def _extra(one: Candidate, old: bool) -> float:
    """What a passage adds to background; nothing where it was news that has passed. `old` tells of times before."""
    statement = one.passage.statement
    reaches_back = bool(REACHING_BACK.search(statement.text))
    passing = is_stale(one) and (NOW.search(statement.text) or (statement.form == "" and not old))
    if passing or is_ahead(one.passage):
        return 0.0
    return FORMS[statement.form] + HISTORY * old + LONG * reaches_back


def is_stale(one: Candidate) -> bool:
    """Whether a passage tells how things stood when an article was written that others have followed."""
    past = any(event.main and event.past for event in one.passage.events)
    return 0 < one.recent <= LATEST and not past


def _developments(topic: Topic, differences: Sequence[Difference]) -> dict[tuple[str, int], float]:
    """For the passages that give the figures of a development, more for the last, less for those it overtook."""
    found: dict[tuple[str, int], float] = {}
    for difference in differences:
        if difference.kind != "development":
            continue
        for place, position in enumerate(reversed(difference.positions)):
            for analysis, passage in _resting(topic, _cited([position])):
                found.setdefault((analysis.article.id, passage.number), OVERTAKEN if place else CURRENT)
    return found


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
    known = _Known(content(passage) for _, passage in _resting(topic, used))
    return tuple(
        Unused(analysis.article.id, passage.span, _reason(topic, analysis, passage, known))
        for analysis in topic.analyses
        for passage in analysis.passages
        if not overlaps(used, analysis, passage)
    )


def _reason(topic: Topic, analysis: Analysis, passage: Passage, known: "_Known") -> str:
    if analysis.article.id in topic.origins.copies:
        return REPEATS
    if passage.headline:
        return REASONS["headline"]
    if reason := REASONS.get(passage.statement.obstacle):
        return reason
    if known.has(content(passage)):
        return SAME
    return REPEATED if (analysis.article.id, passage.number) in topic.origins.repeated else LESS


class _Known:
    """Sets of words that are told already, found by their words."""

    def __init__(self, told: Iterable[frozenset[str]]):
        self.told = list(dict.fromkeys(told))
        self.holders: dict[str, list[int]] = {}
        for index, words in enumerate(self.told):
            for word in words:
                self.holders.setdefault(word, []).append(index)

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of them says the same as these words."""
        holders = [found for word in words if (found := self.holders.get(word)) and len(found) <= COMMON]
        shared = Counter(index for found in holders for index in found)
        return any(alike(words, self.told[index]) for index, _ in shared.most_common(5))


def _shared(one: Candidate, other: Candidate) -> float:
    """The share of the words of the shorter of two passages that are in the other, more where both count the same."""
    words = len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))
    counts_same = not {what for what, _ in one.figures}.isdisjoint(what for what, _ in other.figures)
    return words + SAME_COUNT * counts_same


def _witnessed(topic: Topic, one: Candidate) -> Claim:
    """The passage's claim, with evidence from other articles that say the same with the same figures."""
    claim = topic.claim(one.analysis, one.passage)
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
        Section(heading=heading, claims=tuple(topic.claim(one.analysis, one.passage) for one in found))
        for heading, found in parts
        if found
    )


def _history(topic: Topic, start: date) -> Iterator[tuple[tuple[str, int], int]]:
    """The passages whose times are well before the topic's articles, with the earliest day they name."""
    for analysis in topic.analyses:
        bound = bind([passage.times for passage in analysis.passages], analysis.article.date)
        for passage, dated in zip(analysis.passages, bound, strict=True):
            spans = [(one.date.earliest, one.date.latest) for one in dated if one.date]
            ends = [end or first for first, end in spans if end or first]
            firsts = [first for first, _ in spans if first]
            if firsts and (start - max(end for end in ends if end)).days > BEFORE:
                yield (analysis.article.id, passage.number), min(firsts).toordinal()


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
