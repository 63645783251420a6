"""Plans whose day has passed: what later articles tell became of them, and which plans a timeline is better without.

"The march begins on Saturday" is no event of Saturday once a later article says that the march was called off, or
tells what was done on that day. A plan of which nothing more is heard stays, and says that it is one.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from generator.analysis.events import LIGHT
from generator.analysis.ontology import NOUNS, TALK
from generator.analysis.passages import Passage
from generator.distillation.matching import Occurrence, Telling, content, sureness
from generator.distillation.topic import Topic
from generator.names import CALENDAR, STEM

RARE: Final = 0.12
"""A word tells one plan from another that stands in no more than this share of a topic's passages."""
FEWEST: Final = 3
"""A word that stands in so few passages does so too."""
SHARED: Final = 2
"""So many such words are in common with what tells what became of a plan."""
OFF: Final = frozenset(
    ("abandon", "break", "call", "cancel", "collapse", "defer", "delay", "postpone", "put", "scrap", "shelve")
)
"""Verbs that tell of a plan, as their subject or object, that nothing came of it; some of them with "off"."""
WITH_OFF: Final = frozenset(("break", "call", "put"))
FAILED: Final = re.compile(
    r"\b(?:(?:would|will|to|had|has|have) miss|missed|fell through|never (?:took place|happened|began)"
    r"|without a (?:deal|result|vote|decision)|(?:is|are|was|were|remains?) still|(?:has|have) yet to)\b",
    re.IGNORECASE,
)
"""Words by which something did not come about, or not then."""


class _Heard(NamedTuple):
    """What an article says of a day or of what did not come about."""

    written: date | None
    words: frozenset[str]


class _Became:
    """What a topic tells became of plans."""

    def __init__(self, topic: Topic, found: Iterable[Occurrence]):
        self.telling = _telling(topic)
        self.off: dict[str, date] = {}
        """For what was called off the last day on which that is told."""
        self.failures: list[_Heard] = []
        self.done: dict[str, list[tuple[date, date, frozenset[str]]]] = {}
        """By words what was done, with the first and the last day on which it can have been."""
        for analysis in topic.analyses:
            written = analysis.article.date.earliest if analysis.article.date else None
            for passage in analysis.passages if written else ():
                for thing in called_off(passage):
                    self.off[thing] = max(written or date.min, self.off.get(thing, date.min))
                if FAILED.search(passage.statement.text):
                    self.failures.append(_Heard(written, _stems(content(passage))))
        for one in found:
            for told in one:
                first, last = (told.date.earliest, told.date.latest) if told.date else (None, None)
                if not told.ahead and first and last and sureness(told.event) == "so":
                    words = _stems(told.words)
                    for word in sorted(words):
                        self.done.setdefault(word, []).append((first, last, words))

    def was_called_off(self, plan: Telling) -> bool:
        """Whether an article says, after the one that tells of it, that a plan was called off."""
        return any(self.off.get(thing[:STEM], date.min) > (plan.written or date.max) for thing in things(plan))

    def failed(self, plan: Telling) -> bool:
        """Whether a later article says of what was planned that it did not come about."""
        return any(
            heard.written and plan.written and heard.written > plan.written and self.alike(plan, heard.words)
            for heard in self.failures
        )

    def was_told(self, plan: Telling) -> bool:
        """Whether something is told of the planned day that has the words of the plan."""
        first, last = (plan.date.earliest, plan.date.latest) if plan.date else (None, None)
        return bool(first and last) and any(
            (first or begins) <= begins and ends <= (last or ends) and self.alike(plan, words)
            for word in sorted(_stems(plan.words))
            for begins, ends, words in self.done.get(word, ())
        )

    def alike(self, plan: Telling, words: frozenset[str]) -> bool:
        """Whether words have what a plan is about, and more that tells it from other plans."""
        about = _stems(things(plan)) & words
        shared = _stems(plan.words) & words & self.telling
        return bool(about) and (len(shared) >= SHARED or bool(about & self.telling & _stems(NOUNS)))


def sifted(topic: Topic, found: Iterable[Occurrence]) -> list[Occurrence]:
    """What is told of each event, less plans that came to nothing, or of whose day there is more to tell."""
    found = list(found)
    last = max(topic.days, default=None)
    plans = [one for one in found if all(telling.ahead for telling in one)]
    if not plans or last is None:
        return found
    became = _Became(topic, found)
    out = {id(one) for one in plans if not _stays(one, became, last)}
    return [one for one in found if id(one) not in out]


def is_passed(one: Occurrence, last: date | None) -> bool:
    """Whether the day of an event has passed by that of the `last` article."""
    if last is None:
        return False
    ends = (telling.date.latest for telling in one if telling.date)
    return max((end for end in ends if end), default=last) < last


def _stays(plan: Occurrence, became: _Became, last: date | None) -> bool:
    """Whether a plan is still one when all articles have been read, or nothing is heard of it."""
    if any(became.was_called_off(one) for one in plan):
        return False
    if any(became.was_told(one) for one in plan):
        return False
    if not is_passed(plan, last):
        return True
    return not any(became.failed(one) for one in plan)


def things(plan: Telling) -> frozenset[str]:
    """What a plan is about: the word for the event, those for what it happens to and by whom, and other main events."""
    event = plan.event
    others = (other.lemma for other in plan.passage.events if other.main and other.kind not in ("", TALK))
    return frozenset((event.lemma, *event.arguments, *others)) - LIGHT - (CALENDAR - NOUNS.keys())


def called_off(passage: Passage) -> frozenset[str]:
    """The first letters of the words for what a passage says was called off."""
    found: set[str] = set()
    for event in passage.events:
        off = event.lemma not in WITH_OFF or " off" in passage.statement.text
        if event.lemma in OFF and off and event.past and event.modality == "happened":
            found |= {word[:STEM] for word in event.arguments}
    return frozenset(found)


def _telling(topic: Topic) -> frozenset[str]:
    """The first letters of the words that stand in few passages of a topic."""
    passages = [_stems(content(passage)) for analysis in topic.analyses for passage in analysis.passages]
    counts = Counter(word for words in passages for word in words)
    most = max(FEWEST, RARE * len(passages))
    return frozenset(word for word, count in counts.items() if count <= most)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words)
