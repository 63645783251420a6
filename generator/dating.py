"""When each article was published, by order of trust, and never a guess presented as a fact.

The editor's word (`sources.yml`) and the article's own front matter come first; then a date line or a byline in the
text; then the address. Where there is none of these the date is unknown, and the note gives the bound that the text
sets, with its reason: "undated; not before 6 January 2023, which it names".
"""

from dataclasses import replace
from datetime import date as day

from generator.dates import Date
from generator.model import Known
from generator.passages import Analysis
from generator.timex import TimeExpression, resolve

_PASSED = ("day", "month", "season", "year")


def date(analysis: Analysis) -> Known:
    """What is known of an article's publication date, and how; where it is unknown, the note says what bounds it."""
    published = analysis.article.published
    if published.value or published.note:
        return published
    latest: tuple[day, str, str] | None = None
    for passage in analysis.passages:
        for time in passage.times:
            named = _passed(time)
            # Of dates that begin on one day the more precise one, which has the longer notation.
            key = (named.earliest, named.text, time.text) if named and named.earliest else None
            if key and (latest is None or key[:2] > latest[:2]):
                latest = key
    if latest is None:
        return published
    _, value, words = latest
    return Known(None, "unknown", (words,), f"undated; not before {Date.parse(value).display()}, which it names")


def _passed(time: TimeExpression) -> Date | None:
    """The date that words give in full and that had begun when they were written; None for plans and deadlines."""
    if time.future or time.bound in ("by", "until", "before", "after") or time.kind not in _PASSED:
        return None
    dated = resolve(replace(time, bound=""), None)
    return dated.date if dated.date and dated.basis == "stated" and dated.date.earliest else None
