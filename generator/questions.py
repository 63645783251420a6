"""What the articles leave open, from the words that say so, with candidate answers from later articles."""

from generator.model import Question
from generator.topic import Topic


def find(topic: Topic) -> tuple[Question, ...]:
    """The open questions of a topic, the weightiest first; ids are empty."""
    return ()
