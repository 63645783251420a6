"""The same event told several times, in one article or in many, brought together.

Two tellings are of one event when their dates can be the same and what they share outweighs what they do not: words
weighted by how rare they are among the topic's passages (inverse document frequency, Spärck Jones 1972), where the
same class of event counts in favour. In articles on one topic likeness alone mostly finds the topic; the date is what
makes it telling. An index from days and words to tellings keeps the work linear in their number.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import date as day
from math import inf, log

from generator.analysis.events import CALLING_OFF, EventMention
from generator.analysis.ontology import TALK, VERBS
from generator.analysis.passages import Analysis, Passage
from generator.dates import Date
from generator.model import Span
from generator.names import CALENDAR, STEM, fold

DAY, MONTH = 10, 7
"""The length of a day and of a month in ISO 8601, which tell the keys of the index apart."""
ALIKE = {DAY: 0.5, MONTH: 0.6}
"""The share of its weight that the lighter of two tellings must have in common with the other to be of one event, by
what they were found under."""
NO_HELP = 0.7
"""The same, where the dates say no more than the year."""
SAME_CLASS, SAME_WORD = 0.15, 0.25
"""By how much less will do where the class of event is the same, or even the word that names it."""
OTHER_CLASS = 0.15
"""By how much more it takes where the classes are two."""
SAME_PEOPLE = 0.4
"""The same, where in one month it is also an event of the same persons and organisations."""
SEIZURE, DEPARTURE = "coerce or seize", "leave office"
POWER = 0.1
"""What is enough where one takes power and the other puts out or takes it too: a year seldom has two such events."""
SURENESS = {"denied": "not so", "possible": "perhaps", "conditional": "perhaps", "demanded": "demanded"}
"""How an event is told of that is not simply said to have happened or to be about to."""
DENYING = frozenset(("deny", "refute", "dispute"))
"""Verbs of which what they report is not so."""
COMMON = 50
"""No more tellings than this are compared for one word of one day: a word so common there tells nothing."""
LATE = 7
"""How many days before its report an event can have been that the report dates only by its own day."""
VAGUE = frozenset(
    ("year", "month", "week", "day", "today", "yesterday", "time", "hour", "morning", "evening", "night", "new", "more")
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one passage tells of one event, and when that was."""

    article: str
    passage: Passage
    event: EventMention
    date: Date | None
    reason: str
    """For people, where the date does not follow from the words alone."""
    score: float
    """How much the event matters by this telling of it."""
    words: frozenset[str] = frozenset()
    """What tells what happened: its content words, lower-case lemmas."""
    stands: bool = True
    """Whether the passage can be read without those around it."""
    copy: bool = False
    """Whether it repeats word for word what another article has."""
    aside: bool = False
    """Whether the passage tells of something else and only mentions the event."""
    cut: tuple[Span, ...] = ()
    """The words of the passage that tell of the event, where its statement tells of more."""
    also: tuple[Span, ...] = ()
    """Other words of the article that its date rests on."""
    written: day | None = None
    """The day on which its article was published, as far as it is known."""

    @property
    def ahead(self) -> bool:
        """Whether it was told before the day of the event, and does not tell that the event was called off."""
        first = self.date.earliest if self.date else None
        return first is not None and self.written is not None and first > self.written and not self.calls_off

    @property
    def calls_off(self) -> bool:
        """Whether its sentence tells that something was put off or called off."""
        return any(
            one.main and one.past and (one.lemma in CALLING_OFF or one.lemma in ("call", "put"))
            for one in self.passage.events
        )


Occurrence = tuple[Telling, ...]
"""Everything that tells of one event, the tellings with the most precise date first."""


def rarity(analyses: Iterable[Analysis]) -> Mapping[str, float]:
    """How much each word tells: the logarithm of how seldom passages have it."""
    seen: Counter[str] = Counter()
    total = 0
    for analysis in analyses:
        for passage in analysis.passages:
            seen.update(set(passage.words))
            total += 1
    return {word: log(1 + total / count) for word, count in seen.items()}


def content(passage: Passage, clause: str = "") -> frozenset[str]:
    """The words of a passage, or of a clause of it, that tell what happened: no calendar, no reporting verb."""
    stems = {word[:STEM] for word in clause.lower().split()}
    return frozenset(
        word
        for word in passage.words
        if word not in CALENDAR
        and word not in VAGUE
        and VERBS.get(word) != TALK
        and (not clause or word[:STEM] in stems)
    )


def together(tellings: Sequence[Telling], weights: Mapping[str, float]) -> list[Occurrence]:
    """The tellings by the event they tell of, in the order of their dates' precision.

    The more precise a date, the sooner its telling founds an occurrence for vaguer ones to join.
    """
    groups: list[list[Telling]] = []
    of: dict[int, int] = {}
    index: dict[tuple[str, str], list[int]] = {}
    words = [sorted(telling.words) for telling in tellings]
    masses = [sum(weights.get(word, 0.0) for word in found) for found in words]
    lightest = sum(masses) / max(1, len(masses)) / 2  # fewer words than half of what is usual prove little
    for place in sorted(range(len(tellings)), key=lambda place: precision(tellings[place].date)):
        telling = tellings[place]
        best, likeness = -1, 0.0
        for key in keys_to_look_under(telling.date):
            shared: dict[int, float] = {}
            for word in words[place]:
                for other in index.get((key, word), ()):
                    shared[other] = shared.get(other, 0.0) + weights.get(word, 0.0)
            for other, common in shared.items():
                share = common / max(lightest, min(masses[place], masses[other]))
                if share > likeness and share >= needed(telling, tellings[other], key):
                    best, likeness = other, share
        if best < 0:
            of[place] = len(groups)
            groups.append([])
        else:
            of[place] = of[best]
        groups[of[place]].append(telling)
        for key in keys_to_stand_under(telling.date):
            for word in words[place]:
                posting = index.setdefault((key, word), [])
                if len(posting) < COMMON:
                    posting.append(place)
    return [tuple(group) for group in groups]


def needed(one: Telling, other: Telling, key: str) -> float:
    """The share that two tellings found under a key need to be of one event; what nothing reaches, if they cannot be.

    One sentence with two dates tells of two events, and so do two sentences that say the opposite. The class of event,
    or the word that names it, replaces likeness, but not where there is no date at all.
    """
    same_sentence = one.article == other.article and one.passage.number == other.passage.number
    if one.date != other.date if same_sentence else not meet(one.date, other.date):
        return inf
    if opposed(one, other):
        return inf
    if not key:
        return NO_HELP
    enough = ALIKE.get(len(key), NO_HELP)
    same_class = one.event.kind == other.event.kind != ""
    kinds = {one.event.kind, other.event.kind}
    if SEIZURE in kinds and kinds <= {SEIZURE, DEPARTURE}:
        return POWER
    if same_class and len(key) >= MONTH and same_people(people(one), people(other)):
        return enough - SAME_PEOPLE
    if one.event.lemma == other.event.lemma:
        return enough - SAME_WORD
    if same_class:
        return enough - SAME_CLASS
    return enough + OTHER_CLASS if one.event.kind and other.event.kind else enough


def opposed(one: Telling, other: Telling) -> bool:
    """Whether one telling says that something is so, the other that it is not, may be, or ought to be."""
    if sureness(one.event) != sureness(other.event):
        return True
    denied, affirmed = (
        [
            {event.lemma for event in side.passage.events if (event.modality == "denied") == negative}
            for side in (one, other)
        ]
        for negative in (True, False)
    )
    return any(denied[a] & (affirmed[b] - denied[b]) - affirmed[a] for a, b in ((0, 1), (1, 0)))


def sureness(event: EventMention) -> str:
    """How an event is told of: as so or to come, as not so, or in a way that leaves it open."""
    return "not so" if event.lemma in DENYING else SURENESS.get(event.modality, "so")


def people(telling: Telling) -> frozenset[str]:
    """The persons and organisations that take part, by their last names."""
    found = (telling.passage.mentions[place] for place in telling.event.participants)
    return frozenset(fold(one.name.split()[-1]) for one in found if one.kind in ("person", "organisation") and one.name)


def same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether those who take part can be the same: some do, and on one side no others."""
    return bool(one and other) and (one <= other or other <= one)


def precision(when: Date | None) -> int:
    """0 for a certain day, more the less is known."""
    if when is None:
        return 9
    first, last = when.earliest, when.latest
    if when.form == "interval" and last is None and (opens := when.stretches[0][0]):
        last = opens.last  # what lasts since a day is told of that day
    if first is None or last is None:
        return 8
    if first == last:
        return 1 if when.approximate else 0
    days = (last - first).days
    return 2 if days < 31 and when.form == "set" else 3 if days < 31 else 4 if days < 93 else 5 if days < 366 else 6


def keys_to_stand_under(when: Date | None) -> tuple[str, ...]:
    """The days, months and years that a date can lie in, as far as they are few; always the empty key."""
    if when is None or when.earliest is None or when.latest is None:
        return ("",)
    first, last = when.earliest, when.latest
    keys = ["", *(str(year) for year in sorted(when.years)[:3])]
    if (last - first).days < 31:
        keys += sorted({first.isoformat()[:7], last.isoformat()[:7]})
    if (last - first).days < 31 and (first == last or when.form == "set"):
        keys += sorted({point.first.isoformat() for point in when.points})
    return tuple(keys)


def keys_to_look_under(when: Date | None) -> tuple[str, ...]:
    """Where tellings stand whose dates can be the same and are no vaguer."""
    if when is None or when.earliest is None or when.latest is None:
        return ("",)
    first, last = when.earliest, when.latest
    if first == last:
        early = min(LATE, (first - date.min).days) if when.approximate else 0
        return tuple((first - timedelta(days=days)).isoformat() for days in range(early + 1))
    if (last - first).days < 31:
        return tuple(sorted({first.isoformat()[:7], last.isoformat()[:7]}))
    return (str(first.year),) if first.year == last.year else ()


def meet(one: Date | None, other: Date | None) -> bool:
    """Whether two dates can be the same; what an article reports without a day can be some days older."""
    if one is None or other is None:
        return True
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return one == other
    late = LATE if one.approximate else 0
    return one.earliest.toordinal() - late <= other.latest.toordinal() and other.earliest <= one.latest
