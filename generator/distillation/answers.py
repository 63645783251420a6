"""What answers a question: passages of later articles that share its words and give what it asks for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.analysis.cues import Cue
from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Analysis, Passage
from generator.distillation import aftermath, endings, independence, posed, raised
from generator.distillation.corpus import Candidate, Corpus, stem, stems, tells, told_in
from generator.distillation.kindred import akin, kin
from generator.distillation.succession import is_later, later
from generator.distillation.topic import Topic
from generator.model import Evidence

DATED: Final = frozenset(("day", "weekday", "week", "month", "season", "year", "quarter"))
_AMOUNTS: Final = frozenset(("cost", "amount", "price", "value", "size", "number", "total", "charge", "penalty"))
_MEASURES: Final = ("how many", "how much", "how large", "how big", "how far", "how long")
_SCHEDULES: Final = frozenset(("date", "timeline", "timetable", "schedule", "timeframe"))
_COMPLETING: Final = frozenset(("complete", "conclude", "end", "finalise", "finalize", "finish"))
"""What tells that something was done to its end: "completed its move"."""
_BODIES: Final = frozenset(("commission", "inquiry", "investigation", "panel", "probe"))
"""Nouns for those who look into something."""
_REASONS: Final = re.compile(
    r"\b(?:because|due to|owing to|so that|in order to|the reason|thanks to"
    r"|to (?:let|allow|avoid|prevent|protect|save|make))\b",
    re.IGNORECASE,
)
"""What tells why something was done."""
_GONE: Final = ("release", "free", "leave", "escape", "die", "transfer", "move", "flee")
"""What tells that somebody is no longer where they were."""
_OWNING: Final = frozenset(("own", "sell", "buy"))
"""Of what somebody owns, a body may be the owner as well as a person."""
_MEANS: Final = frozenset(("use", "exploit", "enter", "bypass"))
"""What tells by what means somebody did something."""
_AUXILIARIES: Final = frozenset(("is", "was", "will", "has", "had", "did", "are", "were", "would", "can", "could"))
_ORIGINS: Final = frozenset(("source", "origin", "originate", "trace", "stem", "contaminate"))
"""Words that tell where something came from."""
_WIDE: Final = ("who", "where", "when", "how", *_MEASURES)
"""What questions ask that are answered in other words than their own."""
_SAID: Final = frozenset((TALK, STATEMENT))
"""Classes of events that only say something."""
_SETTLED: Final = ("happened", "denied")
_LEAD: Final = 4
"""Passages at the head of an article in which it tells its news."""
_ENOUGH: Final = 3
"""Words that a passage of the same matter shares at least."""


def places(topic: Topic, corpus: Corpus, candidates: Sequence[Candidate]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where the telling words of some questions stand: article and passage, by their places."""
    wanted = {word for one in candidates for word in stems(one.cue.words) if corpus.telling(word)}
    wanted |= {
        other for one in candidates if _is_wide(one) for word in one.cue.words for other in stems(sorted(kin(word)))
    }
    for one in candidates:
        wanted |= _deeds(one) if one.cue.asks == "whether" else _scheduled(one.cue)
        if one.cue.asks == "who" and not _BODIES.isdisjoint(one.cue.words):
            wanted |= stems(sorted(_BODIES))
        answers, keys = endings.wanted(one)
        wanted |= stems((*answers, *keys))
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for order, analysis in enumerate(topic.analyses):
        for number in range(len(analysis.passages)):
            for word in wanted.intersection(told_in(analysis, number)):
                places[word].append((order, number))
    return places


def find(topic: Topic, corpus: Corpus, one: Candidate) -> tuple[tuple[Evidence, ...], bool]:
    """Passages of later articles that may answer a question, and whether they surely do.

    They share its words and give what it asks for, or have one of the words in which such a matter ends. That
    something was done also counts where it is not known which article is the later: nobody plans what is done.
    """
    found = [
        row
        for rows in (endings.found, _matches, _raised)
        for row in rows(topic, corpus, one)
        if independence.is_such(topic, one, *row[2:])
    ]
    found = sorted([*found, *independence.refused(topic, corpus, one)])
    best = min((rank for rank, *_ in found), default=0)
    places: dict[tuple[int, int], bool] = {}
    for rank, _, order, number in found:
        if rank == best:  # what was done in the end, before what was ordered or what somebody says of it
            places.setdefault((order, number), rank <= 0)
    answers = list(places.items())[:2]
    evidence = (
        topic.evidence(topic.analyses[order], topic.analyses[order].passages[number].statement.span)
        for (order, number), _ in answers
    )
    return tuple(evidence), bool(answers) and answers[0][1] and not _at_odds(
        topic, one, [place for place, _ in answers]
    )


def _at_odds(topic: Topic, one: Candidate, places: Sequence[tuple[int, int]]) -> bool:
    """Whether of two answers the one says what the other denies, or gives another day."""
    if one.cue.asks == "when":
        days = [
            {found.text for time in passage.times if time.kind in DATED and (found := topic.dated(analysis, time).date)}
            for analysis, passage in ((topic.analyses[o], topic.analyses[o].passages[n]) for o, n in places)
        ]
        return len(days) > 1 and not days[0] & days[1]
    said: set[bool] = set()
    for order, number in places:
        events = topic.analyses[order].passages[number].events
        said.update(event.modality == "denied" for event in events if event.lemma in one.cue.words)
    return one.cue.asks == "whether" and len(places) > 1 and len(said) > 1


def _raised(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """What is said right under a question, here or in another article that asks the same; it never settles it."""
    yield from ((1, 0, order, number) for order, number in raised.found(topic, corpus, one))
    if one.posed:
        shown = one.known.evidence[0].span
        given = [*posed.given(one.analysis, one.passage.number)]
        under = [passage for passage in given if not passage.span.overlaps(shown)]
        under = under or [passage for passage in given if _bears(one, passage)]
        yield from ((2, 0, one.order, passage.number) for passage in under)
    else:
        yield from ((2, 0, order, number) for order, number in aftermath.found(topic, one))


def _bears(one: Candidate, passage: Passage) -> bool:
    """Whether the only sentence under a question has what it asks for."""
    if one.cue.asks in (*_MEASURES, "who", "where", "when"):
        return raised.bears(one.analysis, passage, one)
    return _gives(one, one.analysis, passage.number)


def _matches(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """The passages that share a question's words and give what it asks for: by rank, likeness and place."""
    if one.cue.answers:
        return
    asked = one.analysis.article.date
    planned = one.cue.question.startswith(("Will ", "Who will ")) or "still" in one.cue.question.split()
    words, scheduled = stems(one.cue.words), _scheduled(one.cue)
    deeds = _deeds(one) if one.cue.asks == "whether" else frozenset()
    shared: Counter[tuple[int, int]] = Counter()
    bodies = stems(sorted(_BODIES)) if one.cue.asks == "who" and not _BODIES.isdisjoint(one.cue.words) else frozenset()
    wide = _is_wide(one)
    for word in sorted(words | scheduled | deeds | bodies):
        shared.update(corpus.places.get(word, ()))
    if wide:
        alike = {other for word in one.cue.words for other in stems(sorted(kin(word)))}
        shared.update(dict.fromkeys((place for word in alike for place in corpus.places.get(word, ())), 0))
    for (order, number), count in shared.items():
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        if order == one.order or not later(analysis.article.date, asked, planned) or not tells(passage):
            continue
        told = told_in(analysis, number)
        both = len(words & told)
        if _completes(one, passage, deeds):
            yield -1, -both, order, number
        elif (
            (scheduled and _schedules(passage, told, words - scheduled, scheduled))
            or _appoints(one, passage)
            or (_traces(one, passage, told) and is_later(analysis, one.analysis))
        ):
            yield 0, -both, order, number
        elif count > 1 and 2 * both >= len(words) and _gives(one, analysis, number):
            ends = (*one.cue.words, *(_GONE if "still" in one.cue.question.split() else ()))
            happened = any(event.lemma in ends for event in passage.events if event.modality in _SETTLED)
            sure = happened and 3 * both >= 2 * len(words)
            if is_later(analysis, one.analysis) or (sure and not told.isdisjoint(_subject(one.cue, deeds))):
                yield int(not sure), -both, order, number
        elif wide and is_later(analysis, one.analysis):
            like = akin(one.cue.words, analysis, number)
            if _is_akin(one, analysis, number, like, len(words)):
                yield 1, -like, order, number


def _is_wide(one: Candidate) -> bool:
    """Whether a question may be answered in other words than its own."""
    return one.posed or one.cue.asks in _WIDE


def _is_akin(one: Candidate, analysis: Analysis, number: int, like: int, words: int) -> bool:
    """Whether a passage has so much of a question's words, or of words like them, that it may answer it."""
    if one.posed and one.cue.asks == "whether":
        told = any(event.modality in ("happened", "denied", "planned") for event in analysis.passages[number].events)
        return told and like > 1 and 2 * like >= words
    if one.cue.asks == "when" and (3 * like < 2 * words or not _same_deed(one, analysis.passages[number])):
        return False
    return 2 * like > words - (one.cue.asks == "how") and _gives(one, analysis, number)


def _same_deed(one: Candidate, passage: Passage) -> bool:
    """Whether a passage tells of the deed that a question asks for, or of one like it, and not only who is named."""
    asked = {event.lemma for event in one.passage.events if one.cue.span.contains(event.span)}
    named = {word.lower() for word in one.cue.question.split()[1:] if word[:1].isupper()}
    deeds = asked.intersection(one.cue.words) or [word for word in one.cue.words if word not in named]
    told = stems(passage.words)
    return any(not told.isdisjoint(stems(sorted(kin(lemma)))) for lemma in deeds)


def _appoints(one: Candidate, passage: Passage) -> bool:
    """Whether a passage names who does, or will do, what a question asks: "Jane Roe will lead the inquiry"."""
    if one.cue.asks != "who" or not one.cue.question.startswith("Who will "):
        return False
    about = frozenset(one.cue.words)
    about |= _BODIES if not _BODIES.isdisjoint(about) else frozenset()
    for event in passage.events:
        acting = passage.mentions[event.participants[0]] if event.participants else None
        if event.lemma in one.cue.words and event.modality in ("happened", "planned") and acting is not None:
            before = acting.kind == "person" and acting.span.end <= event.span.start
            if before and len(about.intersection(passage.words) - {event.lemma}):
                return True
    return False


def _deeds(one: Candidate) -> frozenset[str]:
    """What a question asks the doing of, in stems."""
    asked = (event for event in one.passage.events if one.cue.span.contains(event.span))
    return stems([event.lemma for event in asked if event.kind and event.kind not in _SAID]) & stems(one.cue.words)


def _subject(cue: Cue, deeds: frozenset[str]) -> frozenset[str]:
    """Who or what a question is about, in stems: its words before the deed, or all of them."""
    words = [stem(word) for word in cue.words]
    first = next((place for place, word in enumerate(words) if word in deeds), 0)
    return frozenset(words[:first] or words)


def _traces(one: Candidate, passage: Passage, told: frozenset[str]) -> bool:
    """Whether a passage says where something came from that a question asks for: "was traced to a well"."""
    if one.cue.asks != "where" or not one.cue.question.rstrip("?").endswith(" from"):
        return False
    thing = stems([word for word in one.cue.words if word not in ("come", "originate")][:1])
    found = any(event.modality == "happened" for event in passage.events)
    return found and not thing.isdisjoint(told) and not _ORIGINS.isdisjoint(passage.words)


def _completes(one: Candidate, passage: Passage, deeds: frozenset[str]) -> bool:
    """Whether a passage says that what a question asks for was done to its end, by one whom the question names."""
    ends = [event for event in passage.events if event.lemma in _COMPLETING]
    if not any(event.past and event.modality == "happened" for event in ends):
        return False
    done = stems([word for word in passage.words if word not in _COMPLETING])
    asked = [stem(word) for word in one.cue.words if stem(word) in deeds]  # the first is what is asked about
    named = {mention.name for mention in passage.mentions} & {mention.name for mention in one.passage.mentions}
    return not done.isdisjoint(asked[:1]) and any(name in one.cue.question for name in named)


def _scheduled(cue: Cue) -> frozenset[str]:
    """The words for a timetable, in stems, where a question asks for one."""
    return stems(sorted(_SCHEDULES)) if cue.asks == "what" and not _SCHEDULES.isdisjoint(cue.words) else frozenset()


def _schedules(passage: Passage, told: frozenset[str], about: frozenset[str], scheduled: frozenset[str]) -> bool:
    """Whether a passage gives a day for something, as a timetable for one of the things asked about."""
    fixed = any(event.modality in ("happened", "planned") for event in passage.events)
    dated = any(time.kind in DATED for time in passage.times)
    return fixed and dated and not scheduled.isdisjoint(told) and not about.isdisjoint(told)


def _describes(cue: Cue, text: str) -> bool:
    """Whether a text says by their office who did what a question asks: "the duty officer who took the call"."""
    first, verb = [*cue.question.rstrip("?").split(), ""][:2]
    who = rf"\b(?:the|an?) (?:[\w’'-]+ ){{1,3}}?(?:who|that) {re.escape(verb)}\b"
    return first == "Who" and verb not in _AUXILIARIES and re.search(who, text, re.IGNORECASE) is not None


def _gives(one: Candidate, analysis: Analysis, number: int) -> bool:
    """Whether a passage has what a question asks for: a date, a number, a name, or the event itself."""
    cue, passage = one.cue, analysis.passages[number]
    if cue.asks == "when" and not _same_deed(one, passage):
        return False
    if cue.asks == "when" or (cue.asks == "what" and not _SCHEDULES.isdisjoint(cue.words)):
        return any(time.kind in DATED for time in passage.times)
    if cue.asks == "how" and cue.question.startswith(("How fast", "How high", "How deep", "How far", "How tall")):
        return bool(passage.quantities) or any(char.isdigit() for char in passage.statement.text)
    counted = cue.asks == "what" and not _AMOUNTS.isdisjoint(cue.words)
    if counted or cue.asks in _MEASURES:
        return bool(passage.quantities) or (counted and any(char.isdigit() for char in passage.statement.text))
    if cue.asks == "what" and "happen" in cue.words:
        return any(event.modality == "happened" for event in passage.events)
    if cue.asks == "who":
        speakers = {said.speaker for said in passage.attributions}
        owners = ("person",) if _OWNING.isdisjoint(cue.words) else ("person", "organisation")
        named = (mention.name for mention in passage.mentions if mention.kind in owners)
        return any(name not in speakers and name not in cue.question for name in named) or _describes(
            cue, analysis.text(passage.span)
        )
    if cue.asks == "why":
        done = any(event.modality == "happened" for event in passage.events)
        return done and _REASONS.search(analysis.text(passage.span)) is not None
    if cue.asks == "how":
        means = (event for event in passage.events if event.lemma in _MEANS and event.modality == "happened")
        return number < _LEAD and any(means)
    if cue.asks == "where":
        return any(mention.kind == "place" for mention in passage.mentions)
    if cue.asks == "whether":
        words = stems(cue.words)
        asked = [event for event in one.passage.events if cue.span.contains(event.span)]
        kinds = {event.kind for event in asked if event.kind and event.kind not in _SAID}
        lemmas = {event.lemma for event in asked}
        told = [event for event in passage.events if event.modality in _SETTLED]
        if any(event.kind in kinds or event.lemma in lemmas for event in told):
            return True
        both = len(words.intersection(told_in(analysis, number)))
        return bool(told) and both >= _ENOUGH and 3 * both >= 2 * len(words)
    return False
