"""What is asked for as a thing from outside, such as an independent inquiry: what is one, and what turns it down."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.distillation.corpus import Candidate, Corpus, stems, tells
from generator.distillation.succession import later
from generator.distillation.topic import Topic

_FREE: Final = frozenset(("independent", "international", "parliamentary", "public"))
"""What makes it another thing, where it is asked for."""
_OUTSIDE: Final = _FREE | {"foreign", "external", "outside"}
"""The same in the mouths of those who want none."""
_REFUSES: Final = re.compile(
    r"\b(?:no|not|never|nor|reject\w*|refus\w*|ruled? out|rules out|dismiss\w*|unnecessary|needless)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What tells that there will be no such thing, or that somebody wants none."""


def is_such(topic: Topic, one: Candidate, order: int, number: int) -> bool:
    """Whether a passage speaks of what is asked for: an inquiry that is ordered is no independent one."""
    return _FREE.intersection(one.cue.words) <= set(topic.analyses[order].passages[number].words)


def _refuses(text: str, things: Sequence[str]) -> bool:
    """Whether words say that there is no need of such a thing from outside, or that nobody wants it."""
    outside, nouns = "|".join(sorted(_OUTSIDE)), "|".join(map(re.escape, things))
    thing = re.search(rf"\b(?:{outside})(?: [\w-]+)? (?:{nouns})\b", text, re.IGNORECASE)
    return thing is not None and _REFUSES.search(text) is not None


def refused(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """The passages of other articles that turn down what is called for; each is the word of one side."""
    if not one.cue.question.startswith("Will there be ") or _FREE.isdisjoint(one.cue.words):
        return
    for order, number in sorted({place for word in stems(one.cue.keys) for place in corpus.places.get(word, ())}):
        analysis = topic.analyses[order]
        after = order != one.order and later(analysis.article.date, one.analysis.article.date, True)
        passage = analysis.passages[number]
        if after and tells(passage) and _refuses(analysis.text(passage.span), one.cue.keys):
            yield 1, 0, order, number
