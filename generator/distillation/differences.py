"""Where the articles differ, typed: disagreement, development, spread.

A difference is offered, never a contradiction claimed: most of what looks like one is only time passing (see
`figures` for what is counted, `denials` for claims, `datings` for when things happened).
"""

from typing import Final

from generator.distillation import absences, corrections, datings, denials, figures, pleas, rebuttals, restated
from generator.distillation.topic import Topic
from generator.model import Difference, Position, Span

MOST: Final = 8
"""The most differences of a draft."""


def find(topic: Topic) -> tuple[Difference, ...]:
    """The differences of a topic, the weightiest first; ids are empty."""
    found = [
        *figures.find(topic),
        *denials.find(topic),
        *rebuttals.find(topic),
        *restated.find(topic),
        *absences.find(topic),
        *corrections.find(topic),
        *pleas.find(topic),
        *datings.find(topic),
    ]
    found.sort(key=lambda item: (-item[0], item[1].question))
    kept: list[Difference] = []
    for _, difference in found:
        if len(kept) < MOST and not any(_same(difference, other) for other in kept):
            kept.append(difference)
    return tuple(kept)


def _same(one: Difference, other: Difference) -> bool:
    """Whether two differences ask the same, or rest on the same sentences."""
    if one.question == other.question:
        return True
    if not one.kind == other.kind == "disagreement":
        return False
    mine, theirs = ([_places(position) for position in item.positions] for item in (one, other))
    return all(any(here & there for there in theirs) for here in mine)


def _places(position: Position) -> frozenset[tuple[str, Span]]:
    return frozenset((evidence.article, evidence.span) for evidence in position.evidence)
