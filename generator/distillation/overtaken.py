"""What later articles have overtaken, and what hangs on the day an article was written.

A reader who sees a sentence first, and without its date, must not take for the present state what has passed: an
earlier toll, a plan whose day has come, "is missing" of somebody found since.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from generator.analysis.counted import OUTCOMES
from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timevalues import needs
from generator.analysis.timex import Dated, bind
from generator.distillation.salience import Candidate, Key
from generator.distillation.topic import Topic
from generator.model import Difference

LATEST: Final = 0.75
"""Of the articles in the order of their dates, those beyond this share tell the latest."""
CURRENT, OVERTAKEN = 0.7, -2.0
"""What it is worth to give the last figure of a development, or one that a later figure overtook."""
ADDRESSED: Final = frozenset(("address", "first person", "question"))
"""What keeps the sentences of those from being statements who speak to the reader or of themselves."""
TOLL, FEWER = 1.5, 1.5
"""What it costs to count fewer than the last article counts; what more, to count hardly any of them."""
OUTCOME: Final = re.compile(
    r"\bnumber of (?:[a-z-]+ ){0,5}(?:(?P<deaths>killed|dead|died)|(?P<injured>injured|wounded|hurt)"
    r"|(?P<missing>missing)|(?P<infections>ill|sick|infected))\b"
)
"""Words that say what is counted in a sentence whose number stands far from them."""
NEW: Final = 31
"""Days for which what has happened is news."""
SAID: Final = frozenset((TALK, STATEMENT))
"""Classes of events that only say something."""
INTENDING: Final = frozenset(("agree", "demand", "meet", "offer or plan", "rule or decide", TALK, STATEMENT))
"""Classes of events that lead up to others."""
PLANNED: Final = frozenset(("planned", "expected", "demanded"))
COMPLETING: Final = frozenset(("complete", "conclude", "end", "finalise", "finalize", "finish"))
"""Verbs whose object is what has been done."""
STEM: Final = 6
"""Letters in which a verb and the noun of it agree, withdraw and withdrawal."""
DONE: Final = 4.0
"""What it costs to tell as agreed or planned what a later article tells as done."""
COUNTED: Final = frozenset(
    ("people", "person", "civilian", "victim", "soldier", "child", "infant", "baby", "case", "patient")
)
"""Nouns of those who are counted so."""
OPEN: Final = re.compile(r"\b(?:missing|unaccounted|trapped|stranded|at large|search(?:ed|ing)?|rac(?:ed|ing))\b")
"""Words for what is sure to have ended some day."""
PASSED: Final = 2.0
"""What it costs to tell what has passed as if it still were to come or went on."""
PERSONAL: Final = 6.0
"""How much a passage loses in an article that does nothing else."""


TAIL: Final = re.compile(r"(?<=[a-z]),? (?:that|which|who) (?:has|have|had) (?=[^.;“”\"]*\.$)")
"""Where the clause begins that only adds, at a sentence's end, what has come of it so far."""
DEICTIC: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|ago|(?:last|this|next) (?:night|week|weekend|month|year)"
    r"|(?:days?|weeks?|months?) (?:before|earlier|later)(?=[,.;]|$))\b",
    re.IGNORECASE,
)
POINTING: Final = 2.0
"""What such words cost where no date stands beside the claim: they tell a time only on the day they were written."""


class Standing:
    """How the passages of a topic stand to the day of its last article."""

    def __init__(self, topic: Topic, differences: Sequence[Difference] = ()):
        self.times: dict[Key, tuple[Dated, ...]] = {}
        self.personal: dict[str, float] = {}
        self.developments = dict(_developments(topic, differences))
        days = []
        for analysis in topic.analyses:
            bound = bind([passage.times for passage in analysis.passages], analysis.article.date)
            for passage, dated in zip(analysis.passages, bound, strict=True):
                if dated:
                    self.times[analysis.article.id, passage.number] = dated
            addressed = sum(passage.statement.obstacle in ADDRESSED for passage in analysis.passages)
            self.personal[analysis.article.id] = max(0, addressed - 1) / max(1, len(analysis.passages))
            if analysis.article.date and (day := analysis.article.date.earliest):
                days.append(day)
        self.last = max(days, default=None)
        """The day of the last article that has one."""
        self.several: Collection[str] = ()
        """The classes of outcomes of which there are several numbers."""
        self.tolls = self._tolls(topic)
        self.done = _done(topic)

    def _tolls(self, topic: Topic) -> Mapping[str, list[tuple[date, Decimal]]]:
        """For each class of outcomes, the numbers of people counted as news, with the days of the articles."""
        found: dict[str, list[tuple[date, Decimal]]] = {}
        for analysis in topic.analyses:
            written = _day(analysis)
            if written is None:
                continue
            for passage in analysis.passages:
                counted = list(outcomes(passage))
                if counted and (written - self.told(analysis, passage)).days <= NEW:
                    for category, value in counted:
                        found.setdefault(category, []).append((written, value))
        self.several = {name for name, counts in found.items() if len({value for _, value in counts}) > 1}
        return {category: _rising(counts) for category, counts in found.items()}

    def faults(self, one: Candidate) -> float:
        """How much less a passage is worth to a reader of today."""
        overtaken = 0.0 if self.current(one) else self.passed_toll(one) or -self.developments.get(one.key, 0.0)
        overtaken += DONE * self.is_done(one)
        return self.hangs(one) + overtaken + PASSED * (is_stale(one) or self.is_past_plan(one))

    def current(self, one: Candidate) -> str:
        """Its words without the clause at their end whose figures others have followed; empty where there is none."""
        text = one.passage.statement.lasting or one.passage.statement.text
        tail = TAIL.search(text)
        if tail is None or not (self.passed_toll(one) or self.developments.get(one.key, 0.0) < 0):
            return ""
        head = text[: tail.start()]
        told = [" ".join(found.text.split()) for found in one.passage.quantities if found.category in OUTCOMES]
        whole = head.count("“") == head.count("”") and head.count('"') % 2 == 0
        return f"{head}." if whole and told and not any(words in head for words in told) else ""

    def hangs(self, one: Candidate) -> float:
        """How much it hangs on who wrote it, and when: "in May" needs its year, "last night" the very day."""
        times = list(hanging(one.passage))
        deictic = any(DEICTIC.search(words) for words in times)
        return PERSONAL * self.personal[one.analysis.article.id] + 0.5 * min(2, len(times)) + POINTING * deictic

    def is_done(self, one: Candidate) -> bool:
        """Whether a later article tells as done what it tells as agreed, ordered or planned."""
        day = _day(one.analysis)
        if day is None or not any(event.main and event.kind in INTENDING for event in one.passage.events):
            return False
        going_on = not any(event.main and event.past for event in one.passage.events)  # "are in talks to withdraw"
        planned = [
            event
            for event in one.passage.events
            if (going_on or event.modality in PLANNED) and event.kind not in INTENDING
        ]
        return any(self.done.get(event.lemma[:STEM], day) > day for event in planned)

    def is_past_plan(self, one: Candidate) -> bool:
        """Whether it tells of something to come on a day that lies before the last article."""
        end = self.end_of_plan(one)
        return end is not None and self.last is not None and end <= self.last

    def is_to_come(self, one: Candidate) -> bool:
        """Whether it tells of something to come on a day after the last article."""
        end = self.end_of_plan(one)
        if end is None or self.last is None or end <= self.last:
            return False
        written = _day(one.analysis) or self.last
        return not any(self.done.get(event.lemma[:STEM], written) > written for event in one.passage.events)

    def end_of_plan(self, one: Candidate) -> date | None:
        """The last day that it names for something to come; None where there is none."""
        if not is_ahead(one.passage):
            return None
        dated = self.times.get(one.key, ())
        to_come = zip(one.passage.times, dated, strict=True) if dated else ()
        ends = [when.date.latest for time, when in to_come if when.date and (time.future or len(dated) == 1)]
        return max((end for end in ends if end), default=None)

    def day(self, one: Candidate) -> date:
        """The day of what it tells: the last that it names up to its article's, else the article's."""
        return self.told(one.analysis, one.passage)

    def told(self, analysis: Analysis, passage: Passage) -> date:
        """The same for any passage."""
        written = _day(analysis) or date.min
        times = self.times.get((analysis.article.id, passage.number), ())
        days = [when.date.earliest for when in times if when.date]
        return max((day for day in days if day and day <= written), default=written)

    def passed_toll(self, one: Candidate) -> float:
        """What it costs that a later article counts more of those whom it counts: the dead, the injured, the saved."""
        day = _day(one.analysis)
        if day is None:
            return 0.0
        found = 0.0
        for category, value in outcomes(one.passage):
            later = [count for when, count in self.tolls.get(category, ()) if when > day]
            if later and max(later) > value:
                found = max(found, TOLL + FEWER * (1 - float(value / max(later))))
        return found

    def counts_last(self, one: Candidate) -> bool:
        """Whether it gives the last and highest count that the topic has of the dead, the injured, the saved."""
        day = _day(one.analysis)
        told = {(category, value) for category, value in outcomes(one.passage) if category in self.several}
        return any(
            counts[-1] == (day, value) and len(counts) == 1
            for category, value in told
            for counts in [self.tolls[category]]
        )

    def is_new(self, one: Candidate) -> bool:
        """Whether what it tells was new when its article was written."""
        written = _day(one.analysis)
        return written is None or (written - self.day(one)).days <= NEW

    def before(self, start: date, days: int) -> Mapping[Key, date]:
        """The passages whose times all lie so many days before `start`, with the earliest day they name."""
        found = {}
        for key, dated in self.times.items():
            spans = [(one.date.earliest, one.date.latest) for one in dated if one.date]
            ends = [end or first for first, end in spans if end or first]
            firsts = [first for first, _ in spans if first]
            if firsts and (start - max(end for end in ends if end)).days > days:
                found[key] = min(firsts)
        return found


def outcomes(passage: Passage) -> Iterator[tuple[str, Decimal]]:
    """How many a passage says have died, were injured, are missing and so on, by what happened to them."""
    named = OUTCOME.search(passage.statement.text)
    for quantity in passage.quantities:
        if quantity.category in OUTCOMES:
            if not quantity.part:
                yield quantity.category, quantity.value
        elif named and named.lastgroup and quantity.unit in COUNTED:
            yield named.lastgroup, quantity.value


def _done(topic: Topic) -> Mapping[str, date]:
    """For each deed that is told to its end, by the first letters of its word, the last day on which it is told."""
    found: dict[str, date] = {}
    for analysis in topic.analyses:
        day = _day(analysis)
        for passage in analysis.passages if day else ():
            if any(event.main and event.past and event.lemma in COMPLETING for event in passage.events):
                for event in passage.events:
                    if event.modality == "happened" and event.kind not in INTENDING and day:
                        found[event.lemma[:STEM]] = max(day, found.get(event.lemma[:STEM], day))
    return found


def is_ahead(passage: Passage) -> bool:
    """Whether a passage tells what was to come when it was written."""
    told = any(event.main and event.modality in ("planned", "expected") for event in passage.events)
    return told or any(time.future for time in passage.times)


def is_stale(one: Candidate) -> bool:
    """Whether a passage tells how things stood when an article was written that others have followed."""
    if not 0 < one.recent <= LATEST:
        return False
    silent = not one.passage.attributions  # "has recalled 400 cars" tells no saying
    past = any(
        event.main and event.past and (event.kind not in SAID or (silent and event.kind == TALK))
        for event in one.passage.events
    )
    return not past or is_ahead(one.passage) or bool(OPEN.search(one.passage.statement.text))


def hanging(passage: Passage) -> Iterator[str]:
    """The words for times in a statement that only the date of its article tells: last month, in April."""
    text = passage.statement.lasting or passage.statement.text
    for time in passage.times:
        dates = time.kind not in ("duration", "vague") and needs(time.rule)
        if dates and time.text in text:
            yield time.text


def _rising(counts: Iterable[tuple[date, Decimal]]) -> list[tuple[date, Decimal]]:
    """Of numbers by day the greatest of each last stretch of days: those that no later number exceeds."""
    found: list[tuple[date, Decimal]] = []
    for day, value in sorted(counts, reverse=True):
        if not found or value > found[-1][1]:
            found.append((day, value))
    return found


def _day(analysis: Analysis) -> date | None:
    return analysis.article.date.earliest if analysis.article.date else None


def _developments(topic: Topic, differences: Sequence[Difference]) -> Iterator[tuple[Key, float]]:
    """For the passages that give the figures of a development, more for the last, less for those it overtook."""
    seen: set[Key] = set()
    for difference in differences:
        if difference.kind != "development":
            continue
        for place, position in enumerate(reversed(difference.positions)):
            for evidence in position.evidence:
                analysis = topic.by_id.get(evidence.article)
                for passage in analysis.passages if analysis else ():
                    key = (evidence.article, passage.number)
                    if passage.span.overlaps(evidence.span) and key not in seen:
                        seen.add(key)
                        yield key, OVERTAKEN if place else CURRENT
