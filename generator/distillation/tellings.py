"""What one article tells of events: which of its passages can tell of which event, and when that was.

News tells its event first and dates it there or a few sentences on; what it mentions aside happened at another time.
So a passage tells of its main events under their dates, a clause of it may tell of an event by itself, and what opens
an article without any day is dated by its report.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.analysis.events import EventMention
from generator.analysis.ontology import STATEMENT, TALK, WEIGHTS
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timevalues import needs
from generator.analysis.timex import Dated, TimeExpression
from generator.dates import Date
from generator.distillation import dating
from generator.distillation.matching import LATE, Telling, content, precision
from generator.distillation.reportdays import announced, reported_on
from generator.distillation.topic import Topic
from generator.model import Span

LEADS, OPENING = 2, 3
"""The news stands in one of so many first passages of an article; so many are nearer to it than the rest."""
CLAUSE_STANDS = frozenset(("", "context", "pronoun", "long"))
"""What may keep a sentence from standing alone and yet not a clause of it."""
QUOTED_STANDS = frozenset(("pronoun", "quotation", "first person"))
"""What may keep the end of a quotation from standing alone and yet not the whole of it."""
GIVING = frozenset(("give", "issue", "make", "provide", "publish", "release"))
GIVEN = frozenset(("statement", "update"))
"""What is given to readers: that it was given tells nothing of what it says."""
HEADING = frozenset(("heading", "headline"))
"""What stands above the text and is none of its sentences."""
LONGEST = 40
"""Words of content, of nouns, verbs and the like, in the longest quotation told."""
NEWS, ASIDE, LEANS = 2.0, 1.0, 1.0
"""What an article opens with counts more; what a sentence mentions aside, or what leans on the text before, less."""
MONTH, YEAR = Date.parse("2000-01"), Date.parse("2000")
"""Any month: what is known less precisely matters less. Any year: less than that is no date."""
GRAVE = 3
"""The weight of events worth telling without a date."""
SURENESS = {"happened": 1.0, "planned": 0.5, "possible": -1.0, "conditional": -1.0, "denied": -1.0}
"""What took place counts more than what is to, and that more than what may."""
OUTSIDE = frozenset(("before", "after"))
"""Words that say that something was not just then."""
LASTING = frozenset(("day", "month", "season", "year"))
"""What is since a date of the calendar began then; what is "since Monday" is only lately so."""
NOT_SO = frozenset(("possible", "conditional", "denied"))
"""What is said in these ways has not happened and will perhaps never."""


def told(topic: Topic, analysis: Analysis) -> Iterator[Telling]:
    """What an article tells of events, each with its date."""
    article = analysis.article
    bound = dating.bound(analysis, topic.days)
    body = [one for one in analysis.passages if not one.headline and one.statement.obstacle not in HEADING]
    opening = {passage.number for passage in body[:OPENING]}
    leads = [one for one in body[:LEADS] if stands(one, opens=one is body[0])]
    news = next((one for one in leads if has_news(one, bound[one.number])), None)
    if news is None and leads and news_event(leads[0]):  # "The airline will close its base in Porto"
        news = leads[0]

    def telling(
        passage: Passage, event: EventMention, when: Dated, cut: tuple[Span, ...] = (), also: tuple[Span, ...] = ()
    ) -> Telling:
        inner = told_of(passage, event)
        aside = not event.main and not cut
        leans = not cut and passage is not news and passage.statement.obstacle == "context"
        return Telling(
            article=article.id,
            passage=passage,
            event=inner,
            date=when.date,
            reason=when.reason,
            score=(strength(event) if quoted(passage, inner) else max(strength(inner), strength(event)))
            + exactness(when)
            + (passage.number in opening)
            + NEWS * (passage is news and not cut)
            - ASIDE * aside * (2 if precision(when.date) > precision(MONTH) and when.basis != "stated" else 1)
            - LEANS * (leans or counts_on(passage, event) or is_beside(passage, event)),
            words=content(passage, " ".join(analysis.text(span) for span in cut)),
            stands=bool(cut)
            or (stands(passage, passage is news) and not says_which(passage, event, when))
            or (leans and event.main and precision(when.date) == 0),
            copy=article.id in topic.origins.copies or (article.id, passage.number) in topic.origins.repeated,
            aside=aside,
            cut=cut,
            also=also,
            written=article.date.latest if article.date else None,
        )

    day_from: tuple[Span, ...] = ()
    for place, passage in enumerate(body):
        dated = list(dated_events(passage, bound[passage.number]))
        for event, when in dated:
            if cut := clause(passage, event):
                yield telling(passage, event, when, cut)
        if passage.statement.span in day_from and not news_event(passage):
            continue
        if told_here := itself(passage, dated, passage is news and article.date is not None):
            said = utterance(body, place)
            for event, when in told_here:
                yield telling(passage, event, when, said if precision(when.date) == 0 else ())
            continue
        if not (event_told := news_event(passage)):
            continue
        unknown = unresolved(passage, bound[passage.number], event_told)
        if passage is news and not unknown:
            day, said_there = announced(body, bound, article.date, news)
            if is_reported(passage, event_told, day is not None):
                day_from = said_there
                yield telling(passage, event_told, day or reported_on(article.date), also=day_from)
            for event, when in dated:  # "after Sunday's vote"
                if precision(when.date) == 0 and WEIGHTS.get(event.kind) == GRAVE and not (event.main or event.cut):
                    yield telling(passage, event, when)
        elif passage is news or (not dated and grave(event_told) and (unknown or passage.number in opening)):
            yield telling(passage, event_told, unknown or Dated(None, "unknown"))


def dated_events(passage: Passage, dates: Sequence[Dated]) -> Iterator[tuple[EventMention, Dated]]:
    """The events of a passage that a date was found for, or a day or month without its year."""
    for event in said_events(passage):
        if event.time is not None:
            when, time = dates[event.time], passage.times[event.time]
            kept = passage.statement.span.start <= time.span.start < passage.statement.span.end
            far = event.modality == "planned" and when.date is not None and precision(when.date) > precision(MONTH)
            outside = time.bound in OUTSIDE or (time.bound == "since" and time.kind not in LASTING)
            if not event.kind and counts_on(passage, event):
                continue  # what counts from a date named before must be an event for certain
            if is_beside(passage, event) and not event.cut:
                continue  # "two days before the vote" only says when the sentence's own event was
            if tells_nothing(passage, event):
                continue
            if event.lemma == "be" and not event.kind and when.basis != "stated" and not event.perfect:
                continue  # how something was on a day that only the context gives is no event
            if when.date is not None and precision(when.date) > precision(YEAR) and when.basis != "stated":
                continue  # "last summer" may be of either year
            if (when.date is not None or in_part(time)) and not outside and not far and (kept or event.cut):
                yield event, when


def said_events(passage: Passage) -> list[EventMention]:
    """The events of a passage less what it says that nobody has said: "has not said when it will close"."""
    unsaid = {event.content for event in passage.events if event.kind == TALK and event.modality == "denied"}
    return [event for event in passage.events if event.trigger not in unsaid]


def tells_nothing(passage: Passage, event: EventMention) -> bool:
    """Whether a sentence only announces what follows it ("issued this statement", "provided an update"), says that
    something was done, or speaks of what may be in general: "A roof laid in 1990 may leak".
    """
    if event.lemma in GIVING and any(word in GIVEN for word in event.arguments):
        return True
    general = next((one.modality for one in passage.events if one.main), "happened") in NOT_SO - {"denied"}
    return (event.lemma == "do" and not event.kind) or (general and not event.kind and not event.cut)


def counts_on(passage: Passage, event: EventMention) -> bool:
    """Whether the date of an event counts from one that was named before: "two days later"."""
    if event.time is None or is_beside(passage, event):
        return False
    return "previous" in needs(passage.times[event.time].rule)


def is_beside(passage: Passage, event: EventMention) -> bool:
    """Whether the date of an event counts from that of its sentence: "a day after the court had stopped the work"."""
    return event.time is not None and passage.times[event.time].rule.startswith("beside ")


def in_part(time: TimeExpression) -> bool:
    """Whether words give a day or a month by name, though perhaps no year."""
    return time.kind in ("day", "month") and time.rule.startswith(("day ", "month "))


def clause(passage: Passage, event: EventMention) -> tuple[Span, ...]:
    """The clause that tells of an event alone, if it can be used: never out of a quotation."""
    if not event.cut or passage.statement.obstacle not in CLAUSE_STANDS:
        return ()
    quoted = (said.content for said in passage.attributions if said.kind != "indirect")
    return () if any(span.overlaps(cut) for span in quoted for cut in event.cut) else event.cut


def utterance(body: Sequence[Passage], place: int) -> tuple[Span, ...]:
    """The whole of a quotation of several sentences that ends at a place with who said it, if it is no longer than
    one claim.
    """
    last = body[place]
    if last.statement.obstacle not in QUOTED_STANDS or not any(said.kind == "direct" for said in last.attributions):
        return ()
    first, words = place, len(last.words)
    while first and words <= LONGEST:
        earlier = body[first - 1]
        inside = any(
            said.kind == "direct" and said.content.end >= earlier.span.end - 1 for said in earlier.attributions
        )
        if earlier.paragraph != last.paragraph or not inside:
            break
        first, words = first - 1, words + len(earlier.words)
    return (Span(body[first].span.start, last.span.end),) if first < place and words <= LONGEST else ()


def stands(passage: Passage, opens: bool) -> bool:
    """Whether a passage can be an entry; what opens an article cannot lean on what came before it."""
    return not passage.statement.obstacle or (opens and passage.statement.obstacle == "context")


def says_which(passage: Passage, event: EventMention, when: Dated) -> bool:
    """Whether a date only tells which thing is meant, and not when the sentence's own news was.

    "A gun of a type that the army bought in 2020 was found", "The ban imposed on 3 May has been lifted".
    """
    if not event.inner or event.cut or event.lemma == "date":
        return False
    news = [one for one in passage.events if one.main and one.time is None]
    vague = precision(when.date) > precision(MONTH)
    return any(one.perfect or (one.past and vague) for one in news)


def itself(
    passage: Passage, dated: Sequence[tuple[EventMention, Dated]], news: bool
) -> list[tuple[EventMention, Dated]]:
    """Of the dated events of a passage those that the passage as a whole tells of.

    Its main events, if there are dates for them, and what else stands under a day of the calendar; else all that it
    mentions aside. In the `news` of a dated article what is
    aside, or has no month, is only what the news is about: "lost a billion last year" was told on the article's day.
    So is what is planned, unless for a certain day.
    """
    main = [(event, when) for event, when in dated if event.main]
    if news:
        main = [(event, when) for event, when in main if precision(when.date) <= vaguest(event)]
    when_of = {event.trigger: (event, when) for event, when in main}
    kept = [(event, when) for event, when in main if not told_with(event, when, when_of)]
    others = [(event, when) for event, when in dated if not event.main and not event.cut]
    if not kept:
        return [pair for pair in others if not news or (pair[0].kind == TALK and precision(pair[1].date) == 0)]
    return kept + [(event, when) for event, when in others if names_day(passage, event)]


def told_with(event: EventMention, when: Dated, others: Mapping[int, tuple[EventMention, Dated]]) -> bool:
    """Whether another event of the sentence, of `others` by their triggers, stands for this one.

    "It said on Sunday that the ship sank on Friday" tells of Friday, "It said on Sunday that sales fell in May" of
    Sunday, and so does what is only to come.
    """
    if event.content in others:
        inner, then = others[event.content]
        return inner.modality != "planned" and precision(then.date) <= precision(when.date)
    outer = next((pair for pair in others.values() if pair[0].content == event.trigger), None)
    return outer is not None and not told_with(*outer, others)


def names_day(passage: Passage, event: EventMention) -> bool:
    """Whether an event stands under a day of a month, in figures."""
    time = passage.times[event.time] if event.time is not None else None
    return time is not None and time.kind == "day" and any(char.isdigit() for char in time.text)


def vaguest(event: EventMention) -> int:
    """How little the date of an event may tell for news to stand under it."""
    return 0 if event.modality == "planned" else precision(MONTH)


def has_news(passage: Passage, dates: Sequence[Dated]) -> bool:
    """Whether a passage tells of an event that was dated, or that is over: done, said or announced."""
    over = any(event.main and event.past and event.modality == "happened" for event in passage.events)
    return any(dated_events(passage, dates)) or (over and news_event(passage) is not None)


def news_event(passage: Passage) -> EventMention | None:
    """The event that a passage tells as news: its main one, over or planned, itself no mere talk."""
    for event in said_events(passage):
        if event.main and event.modality not in NOT_SO:
            inner = told_of(passage, event)
            weight = 0 if quoted(passage, inner) else WEIGHTS.get(inner.kind, 1)
            if weight > 0 and (event.past or event.modality == "planned"):
                return inner
    return None


def is_reported(passage: Passage, event: EventMention, day: bool) -> bool:
    """Whether an event is what its article reports: one of a class, told as news are told that give no day.

    "The bank has closed", "The bank will close", "The bank announced that it is closing"; "The bank closed" only where
    there is a `day` further down on which that was said.
    """
    outer = next((one for one in passage.events if one.content == event.trigger), event)
    if outer is not event:
        return outer.perfect or outer.kind in (TALK, STATEMENT)
    news = day or event.perfect or event.modality == "planned" or event.kind == STATEMENT
    return WEIGHTS.get(event.kind, 0) > 0 and news


def grave(event: EventMention) -> bool:
    """Whether an event matters even without a date."""
    return event.past and event.modality == "happened" and WEIGHTS.get(event.kind, 0) == GRAVE


def quoted(passage: Passage, event: EventMention) -> bool:
    """Whether an event is told in somebody's very words: what he says there is no news, only that he says it."""
    return any(said.kind == "direct" and said.content.contains(event.span) for said in passage.attributions)


def told_of(passage: Passage, event: EventMention) -> EventMention:
    """What a word that reports tells of; the event itself where it does not report."""
    found = {other.trigger: other for other in passage.events}
    while event.content in found and event.content != event.trigger:
        event = found.pop(event.content)
    return event


def unresolved(passage: Passage, dates: Sequence[Dated], event: EventMention) -> Dated | None:
    """What is known of the date of an event whose words give none yet: "on Monday" in an article without a date."""
    outer = (other.time for other in passage.events if other.time is not None and other.content == event.trigger)
    place = event.time if event.time is not None else next(outer, None)
    return None if place is None or dates[place].date or not dates[place].reason else dates[place]


def strength(event: EventMention) -> float:
    """How much an event matters: by its class, and by whether it took place."""
    return WEIGHTS.get(event.kind, 1) + SURENESS.get(event.modality, 0.0)


def exactness(when: Dated) -> float:
    """How much a date speaks for an entry: one in so many words more than one inferred, a day more than a year.

    One of several days tells less than their month does when they are weeks apart.
    """
    known, stated = precision(when.date), when.basis == "stated"
    first, last = (when.date.earliest, when.date.latest) if when.date else (None, None)
    scattered = when.date is not None and when.date.form == "set" and first and last and (last - first).days > LATE
    vague = scattered or known > precision(MONTH)
    return (1.0 if known == 0 else -1.0 if vague else 0.0) + (1.0 if stated else 0.0)
