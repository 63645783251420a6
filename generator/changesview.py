"""What the pages and feeds show of the changes of a brief, and of all briefs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby

from generator import addresses
from generator.cache import digest
from generator.changes import Change, named
from generator.citations import Target
from generator.dates import Date
from generator.feeds import Entry, Feed
from generator.model import Claim, Difference, Event, Position, Question
from generator.views import BriefView

_ALIKE = 0.5
"""Of two wordings (difflib's ratio over words): from here on, what differs is shown within the sentence."""
_ANYWHERE = {
    "published": "First published",
    "corrected": "Corrected",
    "withdrawn": "Withdrawn",
    "answered": "Question answered",
    "differs": "Difference added",
}


class ChangesView:
    """The changes of a brief that was published, newest first."""

    def __init__(self, view: BriefView, changes: Sequence[Change], feeds: bool):
        self.view, self.changes, self._feeds = view, changes, feeds
        self._named = named(view.brief)
        self._roles = {role.id for actor in view.brief.actors for role in actor.roles}

    @property
    def uri(self) -> str:
        return addresses.changes_uri(self.view.brief.id)

    @property
    def target(self) -> Target:
        return Target(self.uri)

    @property
    def title(self) -> str:
        return f"What changed: {self.view.brief.title}"

    @cached_property
    def key(self) -> str:
        """Names everything that a page shows of the changes."""
        return digest(self.view.key, self.changes, self._feeds)

    @cached_property
    def day(self) -> str:
        """The day of the last change, or of the edition that none has changed; empty where it is not known."""
        edited = self.view.brief.edited
        first = edited.earliest if edited else None
        return self.changes[0].date.text if self.changes else first.isoformat() if first else ""

    @property
    def feed(self) -> str:
        """The address of its feeds, without the ends `.atom` and `.json`; empty where there is none."""
        return addresses.feed_stem(self.view.brief.id) if self._feeds and self.day else ""

    @cached_property
    def days(self) -> list[tuple[Date, list[Change]]]:
        """The changes by day, newest first."""
        return [(date, list(found)) for date, found in groupby(self.changes, key=lambda change: change.date)]

    @cached_property
    def withdrawn(self) -> Mapping[str, Change]:
        """By the id, for every retired one, the entry that tells of it where there is one."""
        found = {change.id: change for change in reversed(self.changes) if change.kind == "withdrawn"}
        return {old: found[old] for old in self.view.brief.retired if old in found}

    @property
    def untold(self) -> list[str]:
        """The retired ids that no entry tells of."""
        return [old for old in self.view.brief.retired if old not in self.withdrawn]

    @property
    def corrects(self) -> bool:
        """Whether a correction is among them."""
        return any(change.kind == "corrected" for change in self.changes)

    def at(self, change: Change) -> Target:
        """The entry's own address."""
        return Target(self.uri, change.anchor)

    def about(self, change: Change) -> Target | None:
        """Where the statement stands, None where it stands no longer; the brief, where it is about all of it."""
        if change.kind == "published":
            return self.view.target
        item = self._named.get(change.id)
        return self.view.at(item) if item else None

    def kind(self, change: Change) -> str:
        """What was done, in words: `Question added`."""
        if change.kind != "added":
            return _ANYWHERE[change.kind]
        item = self._named.get(change.id)
        return "Role added" if item and item.id in self._roles else _added(item)

    def differing(self, change: Change) -> list[tuple[str, str]]:
        """A correction as stretches of words, each `same`, `before` or `after`."""
        return _differing(change.before, change.after)


def _added(item: Claim | Difference | Question | None) -> str:
    match item:
        case Question():
            return "Question added"
        case Event():
            return "Event added"
        case Position():
            return "Account added"
        case Claim():
            return "Claim added"
    return "Added"


def _differing(before: str, after: str) -> list[tuple[str, str]]:
    """One stretch after the other; wordings that have little in common are shown whole."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [("before", before), ("after", after)]
    out: list[tuple[str, str]] = []
    for what, start, end, first, last in matcher.get_opcodes():
        if what == "equal":
            out.append(("same", " ".join(old[start:end])))
            continue
        out += [("before", " ".join(old[start:end]))] if end > start else []
        out += [("after", " ".join(new[first:last]))] if last > first else []
    return out


def latest(logs: Iterable[ChangesView], most: int) -> list[tuple[ChangesView, Change]]:
    """The last changes of all briefs, newest first; of one day, in the order of the briefs."""
    every = [(log, change) for log in logs for change in log.changes]
    return sorted(every, key=lambda one: one[1].date.sort_key, reverse=True)[:most]


def feed(log: ChangesView, author: str, url: Callable[[Target], str]) -> Feed:
    """The feed of one brief; `url` gives the whole address of a place."""
    entries = [_entry(log, change, url) for change in log.changes]
    return Feed(log.title, author or log.view.brief.title, url(log.target), log.day, entries)


def feed_of_all(logs: Sequence[ChangesView], title: str, url: Callable[[Target], str], most: int) -> Feed:
    """The feed of the whole site, whose entries begin with their briefs' titles."""
    entries = [_entry(log, change, url, f"{log.view.brief.title}: ") for log, change in latest(logs, most)]
    day = max((log.day for log in logs), default="")
    return Feed(f"What changed: {title}" if title else "What changed", title or "Briefs", url(Target("")), day, entries)


def _entry(log: ChangesView, change: Change, url: Callable[[Target], str], opening: str = "") -> Entry:
    told: tuple[str, ...] = (change.text,)
    if change.kind == "corrected":
        told = (f"Before: {change.before}", f"Now: {change.after}")
    elif change.kind == "published":
        opening, told = "", (log.view.brief.standfirst or change.text,)
    reason = (f"Why: {change.why}",) if change.why else ()
    about = log.about(change)
    words = change.after or change.text
    return Entry(
        url(log.at(change)),
        change.date.text,
        f"{opening}{log.kind(change)}: {words}",
        (*told, *reason),
        url(about) if about else "",
    )
