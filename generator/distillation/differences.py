"""Where the articles differ, typed: disagreement, development, spread.

A difference is offered, never a contradiction claimed: most of what looks like one is only time passing (see
`figures` for what is counted, `denials` for claims, `datings` for when things happened).
"""

import re
from dataclasses import replace
from typing import Final

from generator.distillation import (
    absences,
    alongside,
    causes,
    contrasts,
    corrections,
    datings,
    denials,
    disavowals,
    figures,
    gainsaid,
    maintained,
    measured,
    oppositions,
    outcomes,
    pleas,
    rebuttals,
    restated,
    rivals,
    versions,
)
from generator.distillation.speaking import by_two
from generator.distillation.topic import Topic
from generator.model import Difference, Position, Span

_VERDICT = re.compile(r"\b(?:guilty|convicted|acquitted|cleared)\b", re.IGNORECASE)
MOST: Final = 12
"""The most differences of a draft, and no more than four and one for each article."""


def find(topic: Topic) -> tuple[Difference, ...]:
    """The differences of a topic, the weightiest first; ids are empty."""
    found = [
        *figures.find(topic),
        *by_two(topic, iter(denials.find(topic))),
        *by_two(topic, rebuttals.find(topic)),
        *restated.find(topic),
        *measured.find(topic),
        *rivals.find(topic),
        *by_two(topic, alongside.find(topic)),
        *by_two(topic, gainsaid.find(topic)),
        *by_two(topic, oppositions.find(topic)),
        *causes.find(topic),
        *by_two(topic, contrasts.find(topic)),
        *by_two(topic, versions.find(topic)),
        *by_two(topic, disavowals.find(topic)),
        *by_two(topic, maintained.find(topic)),
        *absences.find(topic),
        *outcomes.find(topic),
        *corrections.find(topic),
        *((weight, _judged(topic, plea)) for weight, plea in pleas.find(topic)),
        *datings.find(topic),
    ]
    found.sort(key=lambda item: (-item[0], item[1].question))
    limit = min(MOST, 4 + len(topic.analyses))
    kept: list[Difference] = []
    for _, difference in found:
        if len(kept) < limit and not any(_same(difference, other) for other in kept):
            kept.append(difference)
    return tuple(kept)


def _judged(topic: Topic, plea: Difference) -> Difference:
    """An accusation and a plea, in the order of time where a verdict came after the plea."""
    if len(plea.positions) != 2 or plea.kind != "disagreement":
        return plea
    accused, denied = plea.positions
    verdict = accused.evidence[0]
    dates = [topic.by_id[one.evidence[0].article].article.date for one in plea.positions]
    if not _VERDICT.search(verdict.quote) or None in dates or verdict.article == denied.evidence[0].article:
        return plea
    then, now = ((date.latest or date.earliest) if date else None for date in reversed(dates))
    if not then or not now or then >= now:
        return plea
    return replace(
        plea,
        kind="development",
        positions=(denied, accused),
        summary=f"{denied.text} came before {accused.text}.",
        reading="The denial is from before the verdict; no later one is told.",
    )


def _same(one: Difference, other: Difference) -> bool:
    """Whether two differences ask the same, or rest on the same sentences."""
    if one.question == other.question:
        return True
    counted = one.question.startswith("How many ") and other.question.startswith("How many ")
    if not (counted or one.kind == other.kind == "disagreement"):
        return False
    mine, theirs = ([_places(position) for position in item.positions] for item in (one, other))
    return all(any(here & there for there in theirs) for here in mine)


def _places(position: Position) -> frozenset[tuple[str, Span]]:
    return frozenset((evidence.article, evidence.span) for evidence in position.evidence)
