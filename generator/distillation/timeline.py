"""The timeline of a draft: the dated-event table, the events that several articles tell told once, the best kept."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.analysis.counted import LENGTHS
from generator.analysis.quantities import Quantity
from generator.dates import Date
from generator.distillation import lapsed
from generator.distillation.matching import Occurrence, Telling, precision, rarity, sureness, together
from generator.distillation.rounding import LARGE, compatible
from generator.distillation.tellings import is_beside, told
from generator.distillation.topic import Topic
from generator.distillation.weekdays import in_order
from generator.model import Basis, Event, EventGroup, Evidence, Span
from generator.names import WORD, fold
from generator.wording import date_basis, missing_parts

FIRST, EACH, LEAST, MOST = 2, 3, 20, 60
"""A timeline has at most `FIRST` entries and `EACH` for every article, where these are few; else at most `LEAST` and
one for every second article, and never more than `MOST`.
"""
PER_DAY, PER_MONTH = 3, 8
"""No more events than this of one day, or of one month or year of which no day is known."""
UNDATED = 5
"""No more events than this without a date, where there are any dates; more where many articles have none."""
ARTICLE = 2.0
"""What each further article adds to an event's weight: as much as being news."""
AGAIN = 2.0
"""What each further event of one day is put back by: a day that has none yet tells more."""
SAME_NEWS = 0.5
"""The share of its words that the shorter of two tellings of one day has in common with the other when it brings no
other news, though one is surer of it.
"""
MEASURES = frozenset(("money", "%", "penalty", *LENGTHS.values()))
"""Categories of figures that are never another wording for a number of people or things."""
WITNESSES = 6
"""No more articles than this are quoted for one event."""
LEAST_SCORE, LEAST_UNDATED = 2.0, 3.0
"""Below this too little speaks for an event that has a date, or has none."""


def build(topic: Topic) -> tuple[Event | EventGroup, ...]:
    """The events of a topic, in order of their dates, undated ones last; ids are empty."""
    tellings = [telling for analysis in topic.analyses for telling in told(topic, analysis)]
    dated: list[Occurrence] = []
    undated: list[Occurrence] = []
    for found in lapsed.sifted(topic, together(tellings, rarity(topic.analyses))):
        if not any(telling.stands for telling in found):
            continue
        (undated if found[0].date is None else dated).append(found)
    articles = len(topic.analyses)
    budget = min(FIRST + EACH * articles, LEAST + articles // 2, MOST)
    first = select(dated, budget)
    without = sum(analysis.article.date is None for analysis in topic.analyses)
    share = max(UNDATED, budget * without // max(1, 2 * articles)) if first else budget
    last = in_order(topic, best_undated(undated, share))
    kept = first[: budget - len(last)]
    days = {day_of(found) for found in kept}
    # What has no date takes no place from the only event of a day.
    kept += [one for one in first[len(kept) :] if precision(one[0].date) == 0 and day_of(one) not in days]
    events = [entry(topic, found) for found in kept]
    events.sort(key=lambda event: event.date.sort_key if event.date else (date.max, date.max, ""))
    return (*grouped(events), *(entry(topic, found) for found in last))


def importance(found: Occurrence) -> float:
    """How much an event matters by all its tellings; what repeats an earlier article word for word adds nothing."""
    articles = {telling.article for telling in found if not telling.copy}
    return max(telling.score for telling in found) + ARTICLE * max(0, len(articles) - 1)


def select(found: Iterable[Occurrence], budget: int) -> list[Occurrence]:
    """The weightiest events, few for each day, the weightiest first."""
    days: Counter[str] = Counter()
    shown: set[tuple[str, int]] = set()
    found = [one for one in found if importance(one) >= LEAST_SCORE]
    told = {one.date for occurrence in found for one in occurrence if one.stands and not one.aside}
    found = [one for one in found if one[0].date not in told or not all(telling.aside for telling in one)]
    found.sort(key=lambda one: (-importance(one), one[0].article, one[0].passage.number))
    found = without_echoes(found)
    heads = {day_of(one): one for one in reversed(found)}
    found.sort(key=lambda one: heads[day_of(one)] is not one)
    ranked: list[tuple[float, int, Occurrence]] = []
    done: set[str] = set()
    for occurrence in found:
        day = day_of(occurrence)
        if days[day] == (PER_DAY if precision(occurrence[0].date) < 2 else PER_MONTH):
            continue
        best = best_telling(occurrence)
        passage = (best.article, best.passage.number)
        if days[day] and (is_beside(best.passage, best.event) or (best.ahead and day in done)):
            continue  # of a day that is told, it seldom tells anything else
        if passage in shown and not best.cut and (best.aside or days[day]):
            continue
        if not best.cut:
            shown.add(passage)
        again = AGAIN * days[day] * (precision(occurrence[0].date) < 2)
        ranked.append((again - importance(occurrence), len(ranked), occurrence))
        days[day] += 1
        done |= set() if best.ahead else {day}
    return [occurrence for _, _, occurrence in sorted(ranked, key=lambda one: one[:2])[:budget]]


def without_echoes(found: Sequence[Occurrence]) -> list[Occurrence]:
    """Events, the weightiest first, less those of one day that tell its news again; the exacter telling stays."""
    kept: list[Occurrence] = []
    of_day: dict[str, list[int]] = {}
    for one in found:
        places = of_day.setdefault(day_of(one), [])
        again = next((place for place in places if echoes(best_telling(one), best_telling(kept[place]))), None)
        if again is None:
            places.append(len(kept))
            kept.append(one)
        elif fuller(best_telling(one), best_telling(kept[again])):
            kept[again] = one
    return kept


def echoes(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one day bring the same news: a part of the other's sentence, the same large figure, or
    the same words, where only one of them is sure: "Hundreds were hurt", "As many as 400 may have been hurt".
    """
    if one.date != other.date or one.date is None:
        return False
    if (one.article, one.passage.number) == (other.article, other.passage.number):
        return bool(one.cut) != bool(other.cut)
    if precision(one.date) or "not so" in (sureness(one.event), sureness(other.event)):
        return False
    if same_figure(one, other):
        return True
    shared = len(one.words & other.words)
    return one.event.lemma == other.event.lemma and shared >= SAME_NEWS * min(len(one.words), len(other.words))


def fuller(one: Telling, other: Telling) -> bool:
    """Whether a telling of the same news tells more of it: the sentence than its clause, an exact figure than none."""
    if other.cut and not one.cut and (one.article, one.passage.number) == (other.article, other.passage.number):
        return True
    return len(exact_figures(one)) > len(exact_figures(other))


def same_figure(one: Telling, other: Telling) -> bool:
    """Whether two tellings that name one who acts give a large figure, the same but for rounding."""
    if not actors(one) & shown_words(other) and not actors(other) & shown_words(one):
        return False
    return any(
        compatible(left, right) and (left.category == right.category or not {left.category, right.category} & MEASURES)
        for left in large_figures(one)
        for right in large_figures(other)
    )


def actors(telling: Telling) -> set[str]:
    """Who says or does something in the passage of a telling, by their last names."""
    return {fold(one.name.split()[-1]) for one in telling.passage.mentions if one.acts and one.name}


def shown_words(telling: Telling) -> set[str]:
    """The words that a telling is shown with, where a pronoun may have given way to a name."""
    return {fold(word) for word in WORD.findall(telling.passage.statement.text)}


def large_figures(telling: Telling) -> list[Quantity]:
    """What a telling counts in such numbers as seldom recur by chance."""
    return [one for one in telling.passage.quantities if one.value >= LARGE and not one.vague]


def exact_figures(telling: Telling) -> list[Quantity]:
    """The large figures of a telling that it neither rounds nor bounds."""
    return [one for one in large_figures(telling) if one.comparator == "="]


def day_of(found: Occurrence) -> str:
    """What an event is found under: its date, whether it is certain or not."""
    return found[0].date.text.rstrip("~?") if found[0].date else ""


def best_undated(found: Sequence[Occurrence], most: int) -> list[Occurrence]:
    """The weightiest of the events without a date; less will do where words say something of when they were."""
    hinted = {id(one): any(telling.reason for telling in one) for one in found}
    worth = [one for one in found if importance(one) >= (LEAST_SCORE if hinted[id(one)] else LEAST_UNDATED)]
    return sorted(worth, key=importance, reverse=True)[:most]


def best_telling(found: Occurrence) -> Telling:
    """The telling of an event whose words are shown."""
    return min(
        (telling for telling in found if telling.stands),
        key=lambda one: (
            one.ahead,
            one.aside,
            precision(one.date),
            one.copy,
            -one.score,
            len(one.passage.statement.text),
        ),
    )


def entry(topic: Topic, found: Occurrence) -> Event:
    """An event in the words of its best telling, with those of the other articles as further evidence."""
    best = best_telling(found)
    dating = found[0] if precision(found[0].date) < precision(best.date) else best
    analysis = topic.by_id[best.article]
    text = best.passage.statement.crisp or best.passage.statement.text
    if best.cut:
        text = " ".join(analysis.text(span) for span in best.cut)
        text = f"{text[0].upper()}{text[1:].rstrip('.')}."
        evidence = [topic.evidence(analysis, stretch(best))]
    else:
        evidence = list(topic.claim(analysis, best.passage, text).evidence)
    evidence += [topic.evidence(analysis, span) for span in best.also]
    shown = {best.article}
    if dating is not best:
        evidence.append(topic.evidence(topic.by_id[dating.article], stretch(dating)))
        shown.add(dating.article)
    for telling in sorted(found, key=lambda one: (one.copy, -one.score)):
        if telling.article not in shown and len(shown) < WITNESSES and not counts_otherwise(telling, best):
            shown.add(telling.article)
            evidence.append(topic.evidence(topic.by_id[telling.article], stretch(telling)))
    basis, note = reason(dating, evidence)
    if best.ahead and lapsed.is_passed(found, max(topic.days, default=None)):
        note = f"{note or 'Told'}, when it was still to come."
    return Event(
        id="",
        text=text,
        evidence=tuple(evidence),
        status="proposed",
        date=dating.date,
        date_basis=basis,
        date_note=note,
    )


def counts_otherwise(telling: Telling, best: Telling) -> bool:
    """Whether a telling gives another number of the same things, so that it is no evidence for the best one's."""
    counted = {(one.category, one.unit): one.value for one in best.passage.quantities}
    return any(
        counted.get((one.category, one.unit), one.value) != one.value for one in telling.passage.quantities if one.unit
    )


def stretch(telling: Telling) -> Span:
    """The words of a telling, as evidence."""
    return Span(telling.cut[0].start, telling.cut[-1].end) if telling.cut else telling.passage.statement.span


def reason(dating: Telling, evidence: Sequence[Evidence]) -> tuple[Basis, str]:
    """The basis of an event's date and, where its quotes do not give the whole of it, how it was found."""
    if dating.date is None:
        return "unknown", dating.reason
    quotes = [piece.quote for piece in evidence]
    missing = missing_parts(dating.date, quotes)
    if not missing and not dating.date.approximate:
        return date_basis(dating.date, quotes), dating.reason
    return "inferred", dating.reason or f"The quoted words do not give the {' and '.join(missing)}."


def grouped(events: Sequence[Event]) -> Iterator[Event | EventGroup]:
    """Events in order; neighbours of one month together whose days may be the same."""
    for run in runs(events):
        if len(run) > 1:
            label = Date.parse(month_alone(run[0])).display()
            note = f"The order of these events within {label} is not established."
            yield EventGroup(label=label, note=note, events=run)
        else:
            yield from run


def runs(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    """Events in order, neighbours together of which no more is known than that one month has them, and which may begin
    on the same day.
    """
    run: list[Event] = []
    last = date.min
    for event in events:
        first, end = beginning(event)
        if run and not (month_alone(event) and month_alone(event) == month_alone(run[0]) and first <= last):
            yield tuple(run)
            run = []
        last = max(last, end) if run else end
        run.append(event)
    if run:
        yield tuple(run)


def beginning(event: Event) -> tuple[date, date]:
    """The first and the last day on which an event can have begun."""
    first, last = (event.date.earliest, event.date.latest) if event.date else (None, None)
    if event.date and event.date.form == "interval" and (opens := event.date.stretches[0][0]):
        last = opens.last
    return first or date.min, last or date.max


def month_alone(event: Event) -> str:
    """The month an event's date stays within, where it is no day; else nothing."""
    first, last = (event.date.earliest, event.date.latest) if event.date else (None, None)
    within = first and last and first != last and (first.year, first.month) == (last.year, last.month)
    return first.isoformat()[:7] if first and within else ""
