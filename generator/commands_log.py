"""The command `briefing log`: tells readers what has changed in a brief since it was last recorded."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator import changes, checks, permalinks
from generator.changes import Change
from generator.configuration import settings_from
from generator.curation import brief_in
from generator.dates import Date
from generator.editing import desk, logbook, saving, telling
from generator.editing.creating import put
from generator.editing.noticing import Noticed, noticed
from generator.editing.patching import Unpatchable
from generator.editing.reviewing import brief_file, config_file
from generator.errors import BriefingError, InputError, Problem
from generator.model import Brief
from generator.permalinks import Record
from generator.site import Settings
from generator.verbosity import say, spoken

_WORDS = {
    "added": "added",
    "corrected": "corrected",
    "withdrawn": "withdrawn",
    "answered": "answered",
    "differs": "difference added",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A brief as it is, as it was recorded, and the changes that were told of it."""

    settings: Settings
    file: saving.Snapshot
    brief: Brief
    record: Record
    recorded: saving.Snapshot | None
    """The file of the record, as it was read."""
    log: Path
    old: saving.Snapshot | None
    """The file of changes, as it was read."""
    told: Sequence[Change]


@click.command("log")
@config_file
@click.argument("brief")
@click.option("--why", default="", help="The reason of corrections and withdrawals, for readers.")
@click.option("--date", "day", default="", help="The day of the changes, as 2024-08-05, instead of today.")
@click.option("--minor", is_flag=True, help="Leave out claims of which only the wording differs.")
@click.option("--dry-run", is_flag=True, help="Show the changes, and write nothing.")
@spoken
def log(config_file: Path, brief: str, why: str, day: str, minor: bool, dry_run: bool) -> None:
    """Tell readers what has changed in BRIEF since it was last recorded: its id, or the path of its file.

    Claims added, corrected and withdrawn, questions answered and differences added become entries at the top of
    briefs/changes/BRIEF.yml, which you may reword; the brief's `edited` is set to their day, and its state is recorded.
    A correction and a withdrawal need a reason. White space and the look of quotation marks or dashes are no change.
    The first time, there is one entry: that it was published. A second run finds nothing.
    """
    try:
        date = _day(day)
        found = _find(config_file, brief)
        news = _news(found, minor)
        for one in news:
            for line in _shown(one):
                click.echo(line) if dry_run else say(line)
        if dry_run:
            first = f"{found.brief.id}: would be first published" if found.brief.id not in found.record else ""
            say(f"{first or _count(len(news))}; nothing is written")
            return
        entries = [*_first(found, date), *_entries(news, date, " ".join(why.split()))]
        _write(found, entries, [change for change in found.told if _is_told(change, found, minor)])
    except InputError as error:
        told = "".join(f"\n  {problem}" for problem in error.problems)
        raise click.ClickException(f"nothing was logged:{told}") from None
    except logbook.NotLogged as error:
        raise click.ClickException(f"nothing was logged:\n  {error}") from None
    except BriefingError as error:
        raise click.ClickException(str(error)) from None
    claims = sum(claim.status != "curated" for claim in found.brief.claims())
    words = sum(1 for _ in found.brief.unreviewed_words())
    if unreviewed := [
        telling.count(number, noun) for number, noun in ((claims, "claim"), (words, "wording")) if number
    ]:
        are, them = ("is", "it") if claims + words == 1 else ("are", "them")
        told = f"{telling.joined(unreviewed)} {are}"
        click.echo(f"warning: {told} not reviewed, and told as new only when somebody has reviewed {them}", err=True)
    if found.brief.id not in found.record:
        say(f"{found.brief.id}: first published; changes are told from now on")
    else:
        say(f"{_count(len(news))} logged: {found.settings.shown(found.log)}" if news else "nothing has changed")


def _find(config_file: Path, named: str) -> _Found:
    """The brief and all that it is held against.

    Raises:
        InputError: one of the files is wrong, or a published address is gone and nothing says where to.
    """
    settings = settings_from(config_file)
    file = saving.look(brief_file(settings, named))
    path = settings.briefs / file.path.name
    shown = settings.shown(path)
    articles = desk.desk(settings).articles
    brief, problems = brief_in(file.content, path.stem, shown, articles)
    if brief is None or (problems := problems or checks.check([brief], articles)):
        raise InputError(problems)
    where = settings.briefs / permalinks.FILE
    recorded = saving.look_if_there(where)
    try:
        record = permalinks.record_in(recorded.content) if recorded else {}
    except ValueError as error:
        told = f"cannot be read ({error}); write it anew with: briefing check --record"
        raise InputError([Problem(settings.shown(where), 0, "", told, "bad-record")]) from None
    own = {brief.id: record[brief.id]} if brief.id in record else {}
    lost = [p for p in permalinks.check(own, [brief], settings.shown(where)) if p.code == "permalink-lost"]
    path = changes.path_of(settings.briefs, brief.id)
    old = saving.look_if_there(path)
    told_of, problems = changes.read(path, settings.shown(path), brief)
    if lost or problems:
        raise InputError([*lost, *problems])
    return _Found(settings, file, brief, record, recorded, path, old, told_of)


def _all(found: _Found, minor: bool) -> list[Noticed]:
    """The changes since the record; none where nothing was recorded."""
    if found.brief.id not in found.record:
        return []
    since = noticed(found.record[found.brief.id], found.brief)
    return [one for one in since if not (minor and one.reworded)]


def _first(found: _Found, date: Date) -> list[Change]:
    """The entry that a brief was published, where it was not recorded yet."""
    if found.brief.id in found.record or any(change.kind == "published" for change in found.told):
        return []
    return [Change(date, "published", "", text=found.brief.title)]


def _latest(found: _Found, item_id: str) -> Change | None:
    """The newest entry about a thing."""
    return next((change for change in found.told if change.id == item_id), None)


def _news(found: _Found, minor: bool) -> list[Noticed]:
    """The changes that no entry tells yet; after a crash, some may be told and not recorded."""
    return logbook.untold(_all(found, minor), found.told)


def _is_told(change: Change, found: _Found, minor: bool) -> bool:
    """Whether an entry tells a change that is not recorded yet."""
    return change == _latest(found, change.id) and change.says in {one.says for one in _all(found, minor)}


def _entries(news: Sequence[Noticed], date: Date, why: str) -> list[Change]:
    """The entries, each with the reason it needs; a person is asked for what was not given."""
    missing = [one for one in news if one.needs_reason and not why]
    if missing and not sys.stdin.isatty():
        told = ", ".join(f"{one.id} ({_WORDS[one.kind]})" for one in missing)
        raise click.UsageError(f"readers must be told why: give --why for {told}; for mere rewordings, --minor")
    made = []
    for one in news:
        reason = why if one.needs_reason else ""
        if one.needs_reason and not reason:
            reason = " ".join(str(click.prompt(f"Why was {one.id} {_WORDS[one.kind]}?")).split())
        made.append(Change(date, one.kind, one.id, one.text, one.before, one.after, reason))
    return made


def _write(found: _Found, entries: Sequence[Change], unrecorded: Sequence[Change]) -> None:
    """The entries, then the brief's day, then the record; all are made before one is written.

    A crash between them leaves entries that the next run finds told, and goes on from there.

    Raises:
        NotSaved, NotCreated: one of them was changed in the meantime, or cannot be written.
    """
    shown = found.settings.shown(found.log)
    days = [change.date for change in (*entries, *unrecorded) if change.kind != "published"]
    if found.brief.edited:
        days.append(found.brief.edited)
    old = found.old.content if found.old else b""
    log, brief = logbook.with_entries(old, entries, shown), found.file.content
    latest = max(days, key=lambda date: date.sort_key[1], default=None)
    if latest and latest != found.brief.edited:
        try:
            brief = logbook.edited_on(brief, latest.text)
        except Unpatchable as error:
            raise InputError([Problem(found.brief.file, error.line, error.place, error.message, "not-set")]) from None
    if log:
        put(found.log, found.old, log)
    put(found.file.path, found.file, brief)
    record = {**found.record, found.brief.id: permalinks.published(found.brief)}
    put(found.settings.briefs / permalinks.FILE, found.recorded, permalinks.told(record))


def _day(given: str) -> Date:
    """The day that was given, else the day it is here."""
    from generator.editing.fetching import this_day

    try:
        date = Date.parse(given or this_day())
    except ValueError:
        date = None
    if date is None or date.text != date.datetime_attr or date.precision != "day":
        raise click.BadParameter(f"{given!r} is no day; write it as 2024-08-05", param_hint="--date")
    return date


def _shown(one: Noticed) -> list[str]:
    """A change as lines for the editor."""
    head = f"{_WORDS[one.kind]}: {one.id}"
    if one.kind == "corrected":
        return [head, f"  - {one.before}", f"  + {one.after}"]
    return [head, f"  {one.text}"]


def _count(number: int) -> str:
    return f"{number} change{'' if number == 1 else 's'}"
