"""The day of news that does not give its own: the one on which the article says that it was told, or about its own."""

from collections.abc import Sequence

from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Passage
from generator.analysis.timex import Dated
from generator.dates import Date
from generator.distillation.matching import LATE, precision
from generator.model import Span
from generator.names import WORD, fold

RELATED = 10
"""Among so many first passages an article says on which day its news was told."""

PRONOUNS = frozenset(("he", "it", "she", "they"))


def announced(
    body: Sequence[Passage], bound: Sequence[Sequence[Dated]], published: Date | None, news: Passage | None = None
) -> tuple[Dated | None, tuple[Span, ...]]:
    """The day on which the news was told that an article opens with, and the words that say so further down.

    "The bank is to close. … It said on Monday" is how news names its day: by the first reporting verb that has one of
    the days up to publication. Where the news itself names who told it ("villagers say"), what others said dates it
    only on the day of publication or the one before.
    """
    told = _speakers(news) if news else set()
    for passage in body[1:RELATED]:
        others = bool(told) and not (_goes_on(passage) or _speakers(passage) & told)
        for event in passage.events:
            if event.time is None or not event.main or event.kind not in (TALK, STATEMENT):
                continue
            when = bound[passage.number][event.time]
            if (
                when.date
                and published
                and precision(when.date) == 0
                and just_before(when.date, published, 1 if others else LATE)
            ):
                return when, (passage.statement.span,)
    return None, ()


def _speakers(passage: Passage) -> set[str]:
    """The last words of those who say something in a passage, who or whatever they are: Lind, police, officials."""
    return {fold(words[-1]) for one in passage.attributions if (words := WORD.findall(one.speaker))}


def _goes_on(passage: Passage) -> bool:
    """Whether a passage begins with a pronoun: "It said on Monday"."""
    return passage.statement.text.partition(" ")[0].lower() in PRONOUNS


def just_before(day: Date, published: Date, days: int = LATE) -> bool:
    """Whether a day is the last one that an article can be of, or of so many days before it, of a week or less."""
    last, then = published.latest, day.latest
    return last is not None and then is not None and 0 <= (last - then).days <= days


def reported_on(when: Date | None) -> Dated:
    """The date of an event that a dated article reports as news without saying when it was: about the article's own."""
    if when is None or when.form != "point" or when.precision not in ("day", "month"):
        return Dated(None, "unknown")
    about = Date.parse(when.text.rstrip("?~%") + "~")
    return Dated(about, "inferred", f"Reported as news in an article of {when.display()}; its own day is not certain.")
