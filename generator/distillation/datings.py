"""One event on two dates, and slips of the calendar: a weekday that does not go with "two days after"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.counted import country
from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timex import bind
from generator.dates import WEEKDAYS
from generator.distillation.conflicts import LEAST, Found, content, disagreement, position
from generator.distillation.topic import Topic
from generator.wording import TENS, UNITS, date_mentions

WINDOW: Final = 110
"""Characters after a word for an event within which stands what it is about."""
APART: Final = 62
"""Days within which two dates are taken for two datings of one event; what is further apart recurs."""
SLIP: Final = 3
"""Days by which articles misdate what is of no class."""
MANY: Final = 60
"""The most tellings of one class of event that are compared."""

_ONCE: Final[Mapping[str, str]] = {
    "demand": "When was the demand made?",
    "agree": "When was it agreed?",
    "break off or suspend": "When was it ended?",
    "coerce or seize": "When was power taken?",
    "arrest": "When was the arrest?",
    "charge": "When were the charges brought?",
    "convict or acquit": "When was the verdict?",
    "sue": "When was the suit filed?",
    "appoint": "When was the appointment?",
    "leave office": "When was the departure?",
    "go bankrupt": "When was the bankruptcy?",
    "kill or die": "When was the death?",
    "disaster or accident": "When did it happen?",
    "discover or disclose": "When was it found out?",
    "elect": "When was the vote?",
}
"""Classes of events that seldom recur between the same parties, with what asks for their date."""
_BETWEEN_PARTIES = frozenset(("demand", "agree", "break off or suspend", "coerce or seize"))
"""Of those the classes that a party and an object identify; the others need nearly the same words."""
_DAYS = "|".join(WEEKDAYS)
_NUMBERS = {word: value for word, value in (*UNITS.items(), *TENS.items()) if 1 <= value <= 60}
_AFTER = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|[1-9][0-9]?|a) (?P<unit>days?|weeks?) (?P<way>after|before|since) "
    r"(?:the |an? |his |her |their |its )?(?P<event>[a-z][^.,;:]{2,60})",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b(?P<day>{_DAYS})\b(?P<own>['’]s (?P<nouns>[\w-]+(?: [\w-]+){{0,2}}))?")


_When = tuple[int | None, int, int | None]
"""Year where it is known, month, day where it is given."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event in a passage, with the date the passage gives it as far as it goes."""

    analysis: Analysis
    passage: Passage
    when: _When
    text: str
    """The date in the words of the text."""
    words: frozenset[str]
    """What the words from the event on are about."""
    lemma: str
    subject: str
    """Who or what the event befalls or who does it, as far as it is known."""


def find(topic: Topic) -> list[Found]:
    """The events of a topic that are dated differently, each with its weight."""
    return [*_datings(topic), *_slips(topic)]


def _datings(topic: Topic) -> Iterator[Found]:
    """One event that articles date differently, when none of them gives both dates."""
    by_kind: dict[str, list[_Telling]] = {}
    for analysis in topic.analyses:
        for kind, telling in _tellings(analysis):
            by_kind.setdefault(kind, []).append(telling)
    for kind, found in by_kind.items():
        if (kind in _ONCE or not kind) and (difference := _dated_apart(topic, kind, found[:MANY])):
            yield difference


def _tellings(analysis: Analysis) -> Iterator[tuple[str, _Telling]]:
    """The events of an article to which it gives a month or a day."""
    dates = bind([passage.times for passage in analysis.passages], analysis.article.date)
    for passage, bound in zip(analysis.passages, dates, strict=True):
        by_trigger = {event.trigger: event for event in passage.events}
        for event in passage.events:
            if event.time is None or passage.times[event.time].bound or passage.times[event.time].future:
                continue
            told = by_trigger.get(event.content, event) if event.kind in (TALK, STATEMENT) else event
            time, known = passage.times[event.time], bound[event.time].date
            mentions = date_mentions(time.text)
            if not mentions or not mentions[0].month:
                continue  # what counts from the day of publication is no dating of the article's own
            when: _When | None = None
            if known and known.form == "point" and known.points[0].precision in ("day", "month"):
                point = known.points[0]
                when = point.year, point.month or 0, point.day
            elif known is None:
                when = None, mentions[0].month, mentions[0].days[0] if mentions[0].days else None
            if when is None or told.modality in ("planned", "expected", "conditional", "possible"):
                continue
            text = analysis.article.text[told.span.start : min(passage.span.end, told.span.start + WINDOW)]
            parties = {country(passage.mentions[index].name) for index in (*told.participants, *event.participants)}
            words = content(text).difference(*(party.split() for party in parties)) | parties
            words |= content(" ".join(told.arguments))
            subject = told.arguments[0] if told.arguments else ""
            yield told.kind, _Telling(analysis, passage, when, time.text, words, told.lemma, subject)


def _dated_apart(topic: Topic, kind: str, tellings: Sequence[_Telling]) -> Found | None:
    """The datings of one event of a class that cannot both be right."""
    for index, one in enumerate(tellings):
        for other in tellings[index + 1 :]:
            here, there = one.analysis.article.id, other.analysis.article.id
            if topic.origins.source(here) == topic.origins.source(there) or not _differ(one.when, other.when):
                continue
            if (
                (not kind and not one.subject)
                or not _of_one_event(kind, one, other)
                or _gives_both(tellings, one, other)
            ):
                continue
            same = [
                one,
                other,
                *(found for found in tellings if _of_one_event(kind, one, found) and found is not other),
            ]
            same = list(dict.fromkeys(same))
            sides = [
                [telling for telling in same if telling is side or _agree(telling.when, side.when)]
                for side in (one, other)
            ]
            sides.sort(key=lambda side: (side[0].when[0] or 0, side[0].when[1], side[0].when[2] or 0))
            positions = tuple(
                position(
                    topic,
                    side[0].analysis,
                    side[0].passage,
                    side[0].text,
                    also=tuple(
                        topic.evidence(telling.analysis, telling.passage.span)
                        for telling in side[1:3]
                        if telling.passage is not side[0].passage
                    ),
                )
                for side in sides
            )
            reading = "Both give the date themselves; unless it happened twice, one of them is wrong."
            question = _ONCE.get(kind) or f"When did the {one.subject} {one.lemma}?"
            return disagreement(question, positions, 2.0 + len(same) / 2, reading)
    return None


def _of_one_event(kind: str, one: _Telling, other: _Telling) -> bool:
    """Whether two tellings of one class are of one event, by the words and parties they share."""
    shared = len(one.words & other.words)
    if kind in _BETWEEN_PARTIES:
        return shared >= LEAST
    if kind == "" and (one.lemma != other.lemma or not _within_days(one.when, other.when)):
        return False
    if kind == "kill or die" and not {one.lemma, other.lemma} <= {"die", "death"}:
        return False
    return shared >= LEAST and shared * 3 >= 2 * min(len(one.words), len(other.words))


def _differ(one: _When, other: _When) -> bool:
    """Whether two dates, as far as they go, are different and yet near enough to mean one event."""
    if one[0] and other[0] and abs(one[0] * 12 + one[1] - other[0] * 12 - other[1]) * 30 > APART:
        return False
    if one[1] != other[1]:
        months = abs(one[1] - other[1])
        return min(months, 12 - months) * 30 <= APART
    return bool(one[2] and other[2] and one[2] != other[2])


def _within_days(one: _When, other: _When) -> bool:
    """Whether two days are so near that one is more likely mistaken for the other than that something recurred."""
    return one[1] == other[1] and abs((one[2] or 99) - (other[2] or -99)) <= SLIP


def _agree(one: _When, other: _When) -> bool:
    """Whether two dates may be the same day, as far as they go."""
    return (
        one[1] == other[1]
        and (not one[0] or not other[0] or one[0] == other[0])
        and (not one[2] or not other[2] or one[2] == other[2])
    )


def _gives_both(tellings: Sequence[_Telling], one: _Telling, other: _Telling) -> bool:
    """Whether an article dates events of the class to both, or names both dates together, so that there are two."""
    for side, against in ((one, other), (other, one)):
        article = side.analysis.article.id
        if any(told.analysis.article.id == article and _agree(told.when, against.when) for told in tellings):
            return True
        _, month, day = against.when
        named = date_mentions(side.analysis.text(side.passage.span))
        if any(date.month == month and (not day or day in date.days) for date in named if date.text != side.text):
            return True
    return False


def _slips(topic: Topic) -> Iterator[Found]:
    """A weekday and a number of days since an event that do not go with the weekday the event is given elsewhere."""
    days = _days_of_events(topic)
    for analysis in topic.analyses:
        for passage in analysis.passages:
            text = analysis.text(passage.span)
            after = _AFTER.search(text)
            today = after and _weekday_before(text, after.start())
            if not after or not today:
                continue
            number = int(after["number"]) if after["number"].isdigit() else _NUMBERS.get(after["number"].lower(), 1)
            number *= 7 if after["unit"].startswith("week") else 1
            way = 1 if after["way"].lower() == "before" else -1
            wanted = (WEEKDAYS.index(today) + way * number) % 7
            told = _told_day(days, analysis, passage, after["event"].lower())
            if told is None or number > 6 or told[0] == wanted:
                continue
            _, words, other, elsewhere = told
            positions = (
                position(topic, analysis, passage, f"{today}"),
                position(topic, other, elsewhere, words),
            )
            question = f"On which day was the {_head(after['event'].lower())}?"
            reading = f"“{' '.join(after[0].split()[:3])}” does not lead from {today} to {WEEKDAYS[told[0]]}."
            yield disagreement(question, positions, 1.5, reading)


def _weekday_before(text: str, end: int) -> str | None:
    """The weekday a sentence gives as its own before some place: none, or one that is no possessive."""
    found = [match for match in _WEEKDAY.finditer(text, 0, end) if not match["own"] and text[match.end() :][:2] != "’s"]
    return found[-1]["day"] if len(found) == 1 else None


def _head(phrase: str) -> str:
    """The noun of a phrase, as far as its place tells: the last word before what describes it further."""
    words = re.split(r"\b(?:that|which|who|in|on|at|of|near|tore|hit|struck|was|were|had|has|left|killed)\b", phrase)[0]
    return words.split()[-1] if words.split() else ""


def _days_of_events(topic: Topic) -> list[tuple[str, int, str, Analysis, Passage]]:
    """The weekdays that articles give to an event by its noun: "Monday’s pre-dawn quake"."""
    found = []
    for analysis in topic.analyses:
        for passage in analysis.passages:
            text = analysis.text(passage.span)
            for match in _WEEKDAY.finditer(text):
                words = match["nouns"].split() if match["own"] else []
                for place, noun in enumerate(words):
                    told = f"{text[match.start() : match.start('nouns')]}{' '.join(words[: place + 1])}"
                    found.append((noun.lower(), WEEKDAYS.index(match["day"]), told, analysis, passage))
    return found


def _told_day(
    days: Sequence[tuple[str, int, str, Analysis, Passage]], analysis: Analysis, passage: Passage, event: str
) -> tuple[int, str, Analysis, Passage] | None:
    """The weekday that the article itself gives an event elsewhere; another one where it gives none."""
    noun = _head(event)
    same = [
        (day, words, where, there)
        for known, day, words, where, there in days
        if len(known) > 3 and there is not passage and (known == noun or noun.endswith(known) or known.endswith(noun))
    ]
    if len(noun) < 4 or len({day for day, *_ in same}) != 1:
        return None
    return next((told for told in same if told[2] is analysis), None)
