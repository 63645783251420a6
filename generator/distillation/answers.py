"""What answers a question: passages of later articles that share its words and give what it asks for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from generator.analysis.cues import Cue
from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Analysis, Passage
from generator.analysis.proceedings import VERDICTS
from generator.dates import Date
from generator.distillation.topic import Topic
from generator.model import Claim, Evidence

DATED: Final = frozenset(("day", "weekday", "week", "month", "season", "year", "quarter"))
_AMOUNTS: Final = frozenset(("cost", "amount", "price", "value", "size", "number", "total", "charge", "penalty"))
_MEASURES: Final = ("how many", "how much", "how large", "how big", "how far", "how long")
_SCHEDULES: Final = frozenset(("date", "timeline", "timetable", "schedule", "timeframe"))
_COMPLETING: Final = frozenset(("complete", "conclude", "end", "finalise", "finalize", "finish"))
"""What tells that something was done to its end: "completed its move"."""
_QUOTABLE: Final = ("", "pronoun", "context", "long")
"""What may keep a passage from standing alone, and not from being quoted as an answer."""
_OPEN: Final = frozenset(("undisclosed", "unknown", "seeking", "condition", "reported"))
"""Groups of cues that say that something is not settled."""
_CAUSE: Final = frozenset(("cause", "trigger", "spark", "origin"))
_CAUSING: Final = ("cause", "start", "spark", "trigger", "ignite", "lead", "blame")
"""What tells the cause of something."""
_CLAIMING: Final = ("claim", "carry", "confess", "blame", "charge", "convict", "establish")
"""What tells who did something that nobody owned up to at first."""
_DEEDS: Final = ("attack", "raid", "bombing", "blast", "explosion", "shooting", "killing", "abduction", "kidnapping")
_ALIKE: Final = (
    ("failure", "collapse", "breach"),
    ("fire", "blaze"),
    ("crash", "accident", "collision", "derailment"),
    ("explosion", "blast"),
    ("outbreak", "illness", "epidemic"),
    ("sinking", "disaster", "accident"),
)
"""Nouns that news uses one for the other."""
_FINDERS: Final = frozenset(
    ("commission", "inquiry", "inquest", "report", "court", "investigators", "judge", "jury", "coroner", "panel")
)
_PLAIN: Final = frozenset(("guilty", "innocent", "negative", "positive"))
"""Adjectives that tell an end."""
_ALL: Final = re.compile(r"\b(?:all|last of the|every|both)\b", re.IGNORECASE)
_BODIES: Final = frozenset(("commission", "inquiry", "investigation", "panel", "probe"))
"""Nouns for those who look into something."""
_GONE: Final = ("release", "free", "leave", "escape", "die", "transfer", "move", "flee")
"""What tells that somebody is no longer where they were."""
_DELAYING: Final = re.compile(r"\b(?:started|resumed|stalled|paused|scheduled|continued|opened)$")
"""What tells of something that it goes on, or not yet, and no outcome."""
_SAID: Final = frozenset((TALK, STATEMENT))
"""Classes of events that only say something."""
_SETTLED: Final = ("happened", "denied")
_ENOUGH: Final = 3
"""Words that a passage of the same matter shares at least."""
_MARKS: Final = ".,;:!?'’\"“”()"
_STEM: Final = 6


@dataclass(frozen=True)
class Candidate:
    """A question with where it was found, and how much it matters."""

    order: int
    """The article's place among the topic's."""
    analysis: Analysis
    passage: Passage
    cue: Cue
    known: Claim
    weight: float = 0.0


@dataclass(frozen=True)
class Corpus:
    """How many articles have each word, and where the words stand that questions are made of."""

    articles: int
    frequency: Mapping[str, int]
    last: date | None = None
    """The day of the last article whose day is known."""
    places: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)

    def telling(self, word: str) -> bool:
        """Whether a word is rare enough among the articles to tell what a passage is about."""
        return self.articles < 8 or 2 * self.frequency.get(word, 0) <= self.articles


def places(topic: Topic, corpus: Corpus, candidates: Sequence[Candidate]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where the telling words of some questions stand: article and passage, by their places."""
    wanted = {word for one in candidates for word in stems(one.cue.words) if corpus.telling(word)}
    for one in candidates:
        wanted |= _deeds(one) if one.cue.asks == "whether" else _scheduled(one.cue)
        if one.cue.asks == "who" and not _BODIES.isdisjoint(one.cue.words):
            wanted |= stems(sorted(_BODIES))
        answers, keys = _wanted(one)
        wanted |= stems((*answers, *keys))
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for order, analysis in enumerate(topic.analyses):
        for number in range(len(analysis.passages)):
            for word in wanted.intersection(_stems(analysis, number)):
                places[word].append((order, number))
    return places


def find(topic: Topic, corpus: Corpus, one: Candidate) -> tuple[tuple[Evidence, ...], bool]:
    """Passages of later articles that may answer a question, and whether they surely do.

    They share its words and give what it asks for, or have one of the words in which such a matter ends. That
    something was done also counts where it is not known which article is the later: nobody plans what is done.
    """
    found = sorted((*_ends(topic, corpus, one), *_matches(topic, corpus, one)))
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
    return tuple(evidence), bool(answers) and answers[0][1]


def _ends(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """The passages that tell the end of a matter in the words that such ends have: by rank, likeness and place."""
    answers, keys = _wanted(one)
    if not answers:
        return
    ends = {place for word in stems(answers) for place in corpus.places.get(word, ())}
    named = {place for word in stems(keys) for place in corpus.places.get(word, ())}
    words = stems(one.cue.words)
    for order, number in sorted(ends & named):
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        later = _later(analysis.article.date, one.analysis.article.date, True)
        if order == one.order or not later or not _tells(passage):
            continue
        told = [one for one in passage.events if one.modality == "happened" and one.past and one.lemma in answers]
        text = analysis.text(passage.span)
        if answers is _CAUSING:
            if not _causes(text, keys):
                continue
        elif not told and not (_PLAIN.intersection(passage.words) & set(answers)):
            continue
        of_someone = any(said.speaker and not _is_finder(said.speaker) for said in passage.attributions)
        partly = (answers in (_CAUSING, _CLAIMING) and of_someone) or (
            "missing" in one.cue.words and not _ALL.search(text)
        )
        both = len(words.intersection(_stems(analysis, number)))
        yield int(partly), -both, order, number
    yield from _turned(topic, corpus, one)


def _turned(topic: Topic, corpus: Corpus, one: Candidate) -> Iterator[tuple[int, int, int, int]]:
    """The passages of which what is to decide something is the subject: "the recount has wiped out her lead"."""
    if not one.cue.question.startswith("What will be the outcome"):
        return
    decides = "|".join(re.escape(key) for key in one.cue.keys)
    has = re.compile(
        rf"\b(?:the|an?) (?:[a-z-]+ )?(?:{decides})(?: (?:in|of|on) [\w’'-]+)? has (?:\w+ed)\b", re.IGNORECASE
    )
    for order, number in sorted({place for word in stems(one.cue.keys) for place in corpus.places.get(word, ())}):
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        later = order != one.order and _later(analysis.article.date, one.analysis.article.date, True)
        found = has.search(analysis.text(passage.span)) if later and _tells(passage) else None
        if found and not _DELAYING.search(found[0]):
            yield 0, 0, order, number


def _causes(text: str, keys: Sequence[str]) -> bool:
    """Whether a passage says of something that it caused one of these."""
    things = "|".join(re.escape(key) for key in keys)
    before = rf"\b(?:caused|started|sparked|triggered|ignited|led to|blamed for)\W+(?:[\w'’-]+\W+){{0,3}}(?:{things})"
    after = rf"\b(?:{things})\w*\W+(?:[\w'’-]+\W+){{0,3}}(?:caused|started|sparked|triggered|ignited) by\b"
    return bool(keys) and re.search(f"{before}|{after}", text, re.IGNORECASE) is not None


def _wanted(one: Candidate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words in which a matter ends, and those that tell which matter it is."""
    cue = one.cue
    if cue.group == "reported":
        persons = (mention.name for mention in one.passage.mentions if mention.kind == "person")
        return VERDICTS, tuple(name.split()[-1].lower() for name in persons if name in cue.question)
    if cue.asks in ("what", "why") and not _CAUSE.isdisjoint(cue.words):
        about = [word for word in cue.words if word not in _CAUSE]
        alike = (other for group in _ALIKE for word in about if word in group for other in group)
        return _CAUSING, tuple(dict.fromkeys((*about, *alike)))
    if cue.asks == "who" and "responsibility" in cue.words:
        return _CLAIMING, tuple(dict.fromkeys((*cue.words, *_DEEDS)))
    return cue.answers, cue.keys


def _is_finder(speaker: str) -> bool:
    """Whether who speaks is appointed to find out."""
    return any(word.lower() in _FINDERS for word in speaker.split())


def _tells(passage: Passage) -> bool:
    """Whether a passage may answer anything."""
    opens = any(cue.group in _OPEN for cue in passage.cues)
    return not (passage.headline or passage.hedges or opens) and passage.statement.obstacle in _QUOTABLE


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
    for word in sorted(words | scheduled | deeds | bodies):
        shared.update(corpus.places.get(word, ()))
    for (order, number), count in shared.items():
        analysis = topic.analyses[order]
        passage = analysis.passages[number]
        if order == one.order or not _later(analysis.article.date, asked, planned) or not _tells(passage):
            continue
        told = _stems(analysis, number)
        both = len(words & told)
        if _completes(one, passage, deeds):
            yield -1, -both, order, number
        elif (scheduled and _schedules(passage, told, words - scheduled, scheduled)) or _appoints(one, passage):
            yield 0, -both, order, number
        elif count > 1 and 2 * both >= len(words) and _gives(one, analysis, number):
            ends = (*one.cue.words, *(_GONE if "still" in one.cue.question.split() else ()))
            happened = any(event.lemma in ends for event in passage.events if event.modality in _SETTLED)
            sure = happened and 3 * both >= 2 * len(words)
            if is_later(analysis, one.analysis) or (sure and not told.isdisjoint(_subject(one.cue, deeds))):
                yield int(not sure), -both, order, number


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


def _completes(one: Candidate, passage: Passage, deeds: frozenset[str]) -> bool:
    """Whether a passage says that what a question asks for was done to its end, by one whom the question names."""
    ends = [event for event in passage.events if event.lemma in _COMPLETING]
    if not any(event.past and event.modality == "happened" for event in ends):
        return False
    done = stems([word for word in passage.words if word not in _COMPLETING])
    named = {mention.name for mention in passage.mentions} & {mention.name for mention in one.passage.mentions}
    return not deeds.isdisjoint(done) and any(name in one.cue.question for name in named)


def _scheduled(cue: Cue) -> frozenset[str]:
    """The words for a timetable, in stems, where a question asks for one."""
    return stems(sorted(_SCHEDULES)) if cue.asks == "what" and not _SCHEDULES.isdisjoint(cue.words) else frozenset()


def _schedules(passage: Passage, told: frozenset[str], about: frozenset[str], scheduled: frozenset[str]) -> bool:
    """Whether a passage gives a day for something, as a timetable for one of the things asked about."""
    fixed = any(event.modality in ("happened", "planned") for event in passage.events)
    dated = any(time.kind in DATED for time in passage.times)
    return fixed and dated and not scheduled.isdisjoint(told) and not about.isdisjoint(told)


def is_later(given: Analysis, asked: Analysis) -> bool:
    """Whether one article is later than another for sure."""
    return given is not asked and _later(given.article.date, asked.article.date, False)


def _later(given: Date | None, asked: Date | None, perhaps: bool) -> bool:
    """Whether an article of one date is later than one of another; with `perhaps`, whether it may be."""
    if given is None or asked is None or given.earliest is None or asked.latest is None:
        return perhaps
    return given.earliest > asked.latest


def _gives(one: Candidate, analysis: Analysis, number: int) -> bool:
    """Whether a passage has what a question asks for: a date, a number, a name, or the event itself."""
    cue, passage = one.cue, analysis.passages[number]
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
        persons = (mention.name for mention in passage.mentions if mention.kind == "person")
        return any(name not in speakers and name not in cue.question for name in persons)
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
        both = len(words.intersection(_stems(analysis, number)))
        return bool(told) and both >= _ENOUGH and 3 * both >= 2 * len(words)
    return False


def _stems(analysis: Analysis, number: int) -> frozenset[str]:
    """What a passage says in stems, with the names for its pronouns: its statement's, or those of the one before."""
    passage = analysis.passages[number]
    names = [word.strip(_MARKS).lower() for word in passage.statement.text.split() if word[:1].isupper()]
    if number and names and names[0] in ("he", "she", "it", "they"):
        before = analysis.passages[number - 1]
        if before.paragraph == passage.paragraph:
            names += [word.lower() for mention in before.mentions for word in mention.name.split()]
    return stems((*passage.words, *names))


def stem(word: str) -> str:
    """The first letters of a word, so that "withdraw" and "withdrawal" are one."""
    return word[:_STEM]


def stems(words: Sequence[str]) -> frozenset[str]:
    """The first letters of some words, each once."""
    return frozenset(map(stem, words))
