"""What the article that leaves something open says of it in its next sentences, or in its headline.

"It was not clear where the boat went. Fishermen saw it off Osby." "She named neither of them. One is the treasurer,
Jane Roe." None of it settles a question: the article itself takes it for open.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.passages import Passage
from generator.distillation.corpus import Candidate, stem, tells
from generator.distillation.topic import Topic

_PLACES: Final = re.compile(r"(?:Where|Which (?:direction|way|route|road)|In which)\b")
_ONE: Final = re.compile(r"(?:One|Two|Both|They|Among them|The (?:first|two|other))\b")
"""How a sentence begins that names some of those of whom the one before told."""
_MOST: Final = 2
"""Sentences after a question in which its article may say more of it."""


def found(topic: Topic, one: Candidate) -> Iterator[tuple[int, int]]:
    """Article and passage of what the article of a question says of it besides."""
    yield from ((one.order, passage.number) for passage in _next(one) if _says(one, passage))
    if one.cue.asks == "whether":
        yield from ((order, number) for order, number in _headlines(topic, one))


def _next(one: Candidate) -> Iterator[Passage]:
    """The sentences right after a question, in its paragraph."""
    passages = one.analysis.passages
    for passage in passages[one.passage.number + 1 : one.passage.number + 1 + _MOST]:
        if passage.paragraph != one.passage.paragraph:
            return
        yield passage


def _says(one: Candidate, passage: Passage) -> bool:
    """Whether a sentence gives a place that was asked for, or one of several people."""
    if not tells(passage):
        return False
    question = one.cue.question
    if _PLACES.match(question):
        places = (mention for mention in passage.mentions if mention.kind == "place" and mention.name not in question)
        moved = any(event.modality == "happened" for event in passage.events)
        return passage.number == one.passage.number + 1 and moved and any(places)
    if question.startswith("Who are ") and _ONE.match(one.analysis.text(passage.span)):
        return any(mention.kind == "person" and mention.name not in question for mention in passage.mentions)
    return False


def _headlines(topic: Topic, one: Candidate) -> Iterator[tuple[int, int]]:
    """The headlines that say what is asked, in all its words: "Dam had leaked before"."""
    words = {stem(word) for word in one.cue.words}
    for order, analysis in enumerate(topic.analyses):
        for passage in analysis.passages:
            if not passage.headline:
                break
            happened = any(event.modality in ("happened", "denied") for event in passage.events)
            if len(words) > 1 and happened and words <= {stem(word) for word in passage.words}:
                yield order, passage.number
