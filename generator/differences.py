"""Where the articles differ, typed: disagreement, development, spread.

A difference is offered, never a contradiction claimed: most of what looks like one is only time passing (see
`figures` for what is counted, `denials` for claims, `datings` for when things happened).
"""

from typing import Final

from generator import datings, denials, figures
from generator.model import Difference
from generator.topic import Topic

MOST: Final = 8
"""The most differences of a draft."""


def find(topic: Topic) -> tuple[Difference, ...]:
    """The differences of a topic, the weightiest first; ids are empty."""
    found = [*figures.find(topic), *denials.find(topic), *datings.find(topic)]
    found.sort(key=lambda item: (-item[0], item[1].question))
    once = {difference.question: difference for _, difference in reversed(found)}
    kept = [difference for _, difference in found if once[difference.question] is difference]
    return tuple(kept[:MOST])
