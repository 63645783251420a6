"""The timeline of a draft: the dated-event table, the events that several articles tell told once, the best kept."""

from generator.model import Event, EventGroup
from generator.topic import Topic


def build(topic: Topic) -> tuple[Event | EventGroup, ...]:
    """The events of a topic, in order of their dates, undated ones last; ids are empty."""
    return ()
