"""When each article was published, by order of trust, and never a guess presented as a fact.

The editor's word (`sources.yml`) and the article's own front matter come first; then a date line or a byline in the
text; then the address. A date line without its year is of the one year that brings it near to another article of the
topic. Where there is none of these the date is unknown, and the note gives the bound that the text sets, with its
reason: "undated; not before 6 January 2023, which it names".
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date as day

from generator import headings
from generator.analysis.passages import Analysis
from generator.analysis.timevalues import value
from generator.analysis.timex import Dated, TimeExpression, bind, resolve
from generator.dates import MONTHS, WEEKDAYS, Date
from generator.distillation import linking
from generator.model import Known
from generator.wording import DATE, read_date

NEAR, SOON = 92, 31
"""Days, three months and one: no farther before or after a date that an article names is a day without a year taken to
be of that year; nor farther after it if it is past, for then the article is later still."""
FAR, RECENT = 366, 2
"""Days from another article, and years after what an article names, within which a weekday decides the year."""
ROUNDS = 4
"""So often what has been dated helps to date the rest."""
_WHEN = ("", "by", "until")
_PASSED = ("day", "month", "season", "year")
_PICTURE = re.compile(
    r"\b(?:[Pp]hotos?|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ff]ile|[Cc]redit|PHOTO|IMAGE|Getty|AFP|AP)\b"
)
"""Words that show a line which is no part of the text to be a caption or a credit."""
_DAY = re.compile(r"day (?P<month>[0-9]{2})-(?P<day>[0-9]{2}) (?:past|future|near)(?: (?P<weekday>[0-6]))?")
_YEAR = re.compile(r"date (?P<year>[0-9]{4})")
_WEEKDAY = re.compile(r"weekday ([0-6]) (?:past|week)")
OPENING = 3
"""The first passages of an article, of which some tell what happened on its day or the day before."""
UNDATED = "undated; "
"""How the note begins that tells only what bounds a date."""


def dated(analyses: Iterable[Analysis]) -> list[Analysis]:
    """Articles of one topic with what is known of their publication dates.

    Each article that is dated by another one's day helps to date the next; what its head does not date, the news may
    that it shares with another.
    """
    found = [replace(one, article=replace(one.article, published=date(one))) for one in analyses]
    heads = {place: head for place, one in enumerate(found) if (head := _head(one))}
    for _ in range(ROUNDS):
        days = days_of(found)
        known = {place: day for place, head in heads.items() if (day := _headed(found[place], head, days))}
        known = known or {place: linked for place, linked in linking.find(found).items() if _fits(found[place], linked)}
        for place, published in known.items():
            found[place] = replace(found[place], article=replace(found[place].article, published=published))
            heads.pop(place, None)
        if not known:
            break
    return found


def _fits(analysis: Analysis, linked: Known) -> bool:
    """Whether nothing else is known of an article's date, and what it names as past is not after what was found."""
    note, latest = analysis.article.published.note, _latest(analysis)
    first = Date.parse(linked.value).earliest if linked.value else None
    unknown = not note or note.startswith(UNDATED)
    return unknown and first is not None and not _is_before(first, latest[0] if latest else None)


def _head(analysis: Analysis) -> headings.Heading | None:
    """What the head of an article gives of its date, where that is all that is known of it."""
    article = analysis.article
    if article.published.value or (article.published.note and not article.published.note.startswith(UNDATED)):
        return None
    return headings.find(article.text, article.paragraphs)


def days_of(analyses: Iterable[Analysis]) -> tuple[day, ...]:
    """The days on which articles were published, as far as they are known, in order."""
    known = (one.article.date for one in analyses)
    days = {when.earliest for when in known if when and when.earliest and when.earliest == when.latest}
    return tuple(sorted(days))


def date(analysis: Analysis) -> Known:
    """What is known of an article's publication date, and how; where it is unknown, the note says what bounds it."""
    published = analysis.article.published
    if published.value or published.note:
        return published
    latest = _latest(analysis)
    if latest is None:
        return published
    named, words, what = latest
    return Known(None, "unknown", (words,), f"{UNDATED}not before {named.display()}, {what}")


def _latest(analysis: Analysis) -> tuple[Date, str, str] | None:
    """The last date that an article names as past, with its words and what it is; the more precise of two."""
    latest: tuple[day, str, str, str] | None = None
    for named, words, what in (*_named(analysis), *_pictured(analysis)):
        # Of dates that begin on one day the more precise one, which has the longer notation.
        key = (named.earliest or day.min, named.text, words, what)
        if latest is None or key[:2] > latest[:2]:
            latest = key
    return (Date.parse(latest[1]), *latest[2:]) if latest else None


def _headed(analysis: Analysis, head: headings.Heading, days: Sequence[day]) -> Known | None:
    """The date of an article whose head gives all but the year, from the days of the topic's other articles.

    It is not believed where the weekdays at its head, or a later date in its text, say otherwise. Farther from the
    other articles than `NEAR` a weekday has to name that very day, in only one of the years that come after what the
    article names as past, and not long after it.
    """
    latest = _latest(analysis)
    named = latest[0] if latest else None
    told = [passage for passage in analysis.passages if not passage.headline][:OPENING]
    weekdays = {int(match[1]) for passage in told for one in passage.times if (match := _WEEKDAY.match(one.rule))}
    said = weekdays if head.weekday is None else {head.weekday}
    near = _near(head.month, head.day, days, NEAR)
    if len(near) == 1:
        [(then, other)] = near.items()
        fits = head.weekday is None or then.weekday() == head.weekday
        fits = fits and (not weekdays or any((then.weekday() - weekday) % 7 <= 1 for weekday in weekdays))
        if not fits or _is_before(then, named):
            return None
        note = f"Its head gives no year; another article is of {Date.parse(other.isoformat()).display()}."
        return Known(then.isoformat(), "inferred", (head.quote,), note)
    if near or not said or named is None or latest is None:
        return None
    far = [then for then in _near(head.month, head.day, days, FAR) if not _is_before(then, named)]
    fitting = [then for then in far if then.weekday() in said and then.year - max(named.years, default=0) <= RECENT]
    if len(fitting) != 1:
        return None
    [then] = fitting
    note = (
        f"Its head gives no year; {then.day} {MONTHS[then.month - 1]} was a {WEEKDAYS[then.weekday()]} in {then.year}, "
        f"and it names {named.display()}."
    )
    return Known(then.isoformat(), "inferred", (head.quote, latest[1]), note)


def _is_before(then: day, named: Date | None) -> bool:
    """Whether a day is before what an article names as past."""
    return named is not None and named.earliest is not None and named.earliest > then


def _near(month: int, number: int, anchors: Sequence[day], most: int) -> dict[day, day]:
    """The days of this month and number that lie near to one of some days in order, each with the nearest of them."""
    found = {}
    for year in sorted({anchor.year + by for anchor in anchors for by in (-1, 0, 1)}):
        try:
            then = day(year, month, number)
        except ValueError:
            continue
        place = bisect_left(anchors, then)
        nearest = min(anchors[max(0, place - 1) : place + 1], key=lambda one: abs((one - then).days))
        if abs((nearest - then).days) <= most:
            found[then] = nearest
    return found


def bound(analysis: Analysis, days: Sequence[day] = ()) -> list[tuple[Dated, ...]]:
    """What the time expressions of an article's passages mean, passage by passage; see `timex.bind`.

    In an undated article a day without its year is taken to be of the year that brings it near to a full date which
    the article names, or else to `days`, on which other articles of the topic were published, if only one year does.
    That is marked as uncertain, with the reason in words.
    """
    times = [passage.times for passage in analysis.passages]
    found = bind(times, analysis.article.date)
    if analysis.article.date is not None:
        return found
    named, pictured = (
        sorted(set(_full(analysis))),
        sorted({taken.points[0].first for taken, _, _ in _pictured(analysis)}),
    )
    if not named and not pictured and not days:
        return found
    past = [time.rule for one in times for time in one if not time.future]
    latest = max((int(match["year"]) for rule in past if (match := _YEAR.match(rule))), default=0)
    named = [one for one in named if one.year >= latest - 1]
    return [
        tuple(
            dated
            if dated.date
            else _in_a_year(time, named, pictured, latest) or _in_year_of(time, days, latest) or dated
            for time, dated in zip(expressions, sentence, strict=True)
        )
        for expressions, sentence in zip(times, found, strict=True)
    ]


def _in_year_of(time: TimeExpression, days: Sequence[day], latest: int) -> Dated | None:
    """A day in the one year that brings it near to another article, and is not before the latest named as past."""
    match = _DAY.fullmatch(time.rule)
    if match is None or time.bound not in _WHEN:
        return None
    near = {
        then: other
        for then, other in _near(int(match["month"]), int(match["day"]), days, NEAR).items()
        if then.year >= latest and (match["weekday"] is None or then.weekday() == int(match["weekday"]))
    }
    if len(near) != 1:
        return None
    [(then, other)] = near.items()
    words = f"“{' '.join(time.text.split())}”"
    told = f"another article is of {Date.parse(other.isoformat()).display()}"
    return Dated(Date.parse(f"{then}?"), "inferred", f"{words}, taken to be of {then.year}: {told}.")


def _in_a_year(time: TimeExpression, named: Iterable[day], pictured: Iterable[day], latest: int) -> Dated | None:
    """A day in the one year that brings it near to a date named, and is not before the latest that is named as past.

    A picture may be years older than its article, so that only a day shortly before it is taken to be of its year.
    """
    match = _DAY.fullmatch(time.rule)
    if match is None or time.bound not in _WHEN:
        return None
    late = -NEAR if time.future else -SOON
    near: dict[int, tuple[int, day]] = {}
    for anchor, earliest in (*((one, late) for one in named), *((one, 0) for one in pictured)):
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            try:
                then = day(year, int(match["month"]), int(match["day"]))
            except ValueError:
                continue
            before = (anchor - then).days
            fits = match["weekday"] is None or then.weekday() == int(match["weekday"])
            if earliest <= before <= NEAR and fits and year >= latest:
                near[year] = min(near.get(year, (abs(before), anchor)), (abs(before), anchor))
    if len(near) != 1:
        return None
    [(year, (_, anchor))] = near.items()
    words = f"“{' '.join(time.text.split())}”"
    reason = f"{words}, taken to be of {year}: the article names {Date.parse(anchor.isoformat()).display()}."
    return Dated(Date.parse(f"{year:04}-{match['month']}-{match['day']}?"), "inferred", reason)


def _full(analysis: Analysis) -> Iterator[day]:
    """The days that the text of an article names in full."""
    for passage in analysis.passages:
        for time in passage.times:
            if time.kind == "day" and time.rule.startswith("date ") and (full := value(time.rule, None, None)):
                yield full.points[0].first


def _named(analysis: Analysis) -> Iterator[tuple[Date, str, str]]:
    """The dates of an article's text that had passed when it was written, each with its words."""
    for passage in analysis.passages:
        for time in passage.times:
            if named := _passed(time):
                yield named, time.text, "which it names"


def _pictured(analysis: Analysis) -> Iterator[tuple[Date, str, str]]:
    """The full dates in captions and credits, which are no part of the text, each with its words."""
    article = analysis.article
    for paragraph in article.paragraphs:
        if not any(span.overlaps(paragraph.span) for span in article.furniture):
            continue
        words = article.text[paragraph.span.start : paragraph.span.end]
        for match in DATE.finditer(words) if _PICTURE.search(words) else ():
            mention = read_date(match)
            if mention and mention.month and len(mention.days) == 1 and len(mention.years) == 1:
                try:
                    taken = Date.parse(f"{mention.years[0]}-{mention.month:02}-{mention.days[0]:02}")
                except ValueError:
                    continue
                yield taken, match[0], "the date of a picture"


def _passed(time: TimeExpression) -> Date | None:
    """The date that words give in full and that had begun when they were written; None for plans and deadlines."""
    if time.future or time.bound in ("by", "until", "before", "after") or time.kind not in _PASSED:
        return None
    dated = resolve(replace(time, bound=""), None)
    return dated.date if dated.date and dated.basis == "stated" and dated.date.earliest else None
