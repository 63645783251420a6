"""What goes where in a draft: the bottom line, the background, and what is left out, with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Brief, Claim, Difference, Event, EventGroup, Section, Span
from generator.topic import Topic


@dataclass(frozen=True, slots=True)
class Unused:
    """A passage that no claim of a brief rests on, and why."""

    article: str
    span: Span
    reason: str


def bottom_line(
    topic: Topic, timeline: Sequence[Event | EventGroup], differences: Sequence[Difference]
) -> tuple[Claim, ...]:
    """Four or five claims that tell a reader what matters most."""
    return ()


def background(topic: Topic, timeline: Sequence[Event | EventGroup], told: Sequence[Claim]) -> tuple[Section, ...]:
    """What one has to know to understand the events: states and what came before; nothing that is told already."""
    return ()


def unused(topic: Topic, brief: Brief) -> tuple[Unused, ...]:
    """Every passage that the brief does not rest on, in the articles' order."""
    return ()
