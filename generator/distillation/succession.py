"""Which of two articles is the later, as far as their dates tell."""

from generator.analysis.passages import Analysis
from generator.dates import Date


def is_later(given: Analysis, asked: Analysis) -> bool:
    """Whether one article is later than another for sure."""
    return given is not asked and later(given.article.date, asked.article.date, False)


def later(given: Date | None, asked: Date | None, perhaps: bool) -> bool:
    """Whether an article of one date is later than one of another; with `perhaps`, whether it may be."""
    if given is None or asked is None or given.earliest is None or asked.latest is None:
        return perhaps
    return given.earliest > asked.latest
