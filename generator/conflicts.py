"""What disagreements that are not about figures have in common: how they are worded, and the words they rest on."""

import re
from collections.abc import Iterable
from typing import Final

from generator.model import Article, Difference, Evidence, Position
from generator.names import CALENDAR, FUNCTION_WORDS, fold
from generator.passages import Analysis, Passage
from generator.topic import Topic

Found = tuple[float, Difference]
"""A difference with its weight."""

LEAST: Final = 3
"""The fewest content words by which a claim is known again."""

_SAYING = frozenset(("say", "says", "said", "saying", "told", "tell", "according", "added", "report", "reported"))
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def content(text: str) -> frozenset[str]:
    """The words that say something, folded; the endings of plural and past are cut off."""
    words = (fold(word) for word in _WORD.findall(text))
    return frozenset(
        word.removesuffix("s").removesuffix("ed")
        for word in words
        if len(word) > 2
        and word not in _SAYING
        and word not in FUNCTION_WORDS
        and word not in CALENDAR
        and not word.isdigit()
    )


def bare(text: str) -> str:
    """Words without line ends and without quotation marks around them."""
    return " ".join(text.split()).strip('“”"')


def position(
    topic: Topic, analysis: Analysis, passage: Passage, text: str, note: str = "", also: Iterable[Evidence] = ()
) -> Position:
    """What a passage says, in its words, with the passage as evidence; the note says who and when."""
    return Position(
        id="",
        text=f"“{bare(text)}”",
        evidence=(topic.evidence(analysis, passage.span), *also),
        status="proposed",
        note=", ".join(filter(None, (note, published((analysis.article,))))),
    )


def published(articles: Iterable[Article]) -> str:
    """When articles are of, as far as somebody has said so; nothing where their dates are only inferred."""
    known = {article.date for article in articles if article.published.basis in ("stated", "supplied")}
    dates = sorted((one for one in known if one), key=lambda one: one.sort_key)
    if not dates:
        return ""
    return f"article of {dates[0].display()}" if len(dates) == 1 else f"articles from {dates[0].display()} on"


def disagreement(question: str, positions: tuple[Position, ...], weight: float, reading: str = "") -> Found:
    """Two positions that cannot both hold; without a `reading` the second denies the first."""
    first, second = (one.text for one in positions)
    return weight, Difference(
        id="",
        question=question,
        kind="disagreement",
        positions=positions,
        summary=f"The articles say {first} and {second}." if reading else f"{first} stands against {second}.",
        reading=reading or "What the one claims the other denies.",
    )
