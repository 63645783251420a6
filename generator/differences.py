"""Where the articles differ, typed: disagreement, development, spread."""

from generator.model import Difference
from generator.topic import Topic


def find(topic: Topic) -> tuple[Difference, ...]:
    """The differences of a topic, the weightiest first; ids are empty."""
    return ()
