"""The command `briefing review`: what waits for an editor, one thing at a time, in a terminal."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from generator import addresses, permalinks
from generator.configuration import settings_from
from generator.editing import creating, desk, saving
from generator.editing.deciding import Ground, Undecided
from generator.editing.retyping import retyped
from generator.editing.reviewing import brief_file, config_file
from generator.editing.showing import beside
from generator.editing.sitting import Sitting
from generator.editing.suggested import Suggestion
from generator.editing.telling import count
from generator.editing.waiting import Waiting, context
from generator.errors import InputError
from generator.model import Article, Brief, Evidence
from generator.site import SOURCES_FILE
from generator.verbosity import spoken, watching

_KEYS = {
    "a": "accept",
    "e": "edit",
    "r": "reject",
    "s": "skip for now",
    "u": "undo",
    "q": "quit",
}
_ANSWER = {"a": "accept as the answer", "p": "part of an answer"}
"""The keys that take over a passage which may answer a question."""
_LAST = {"u": "undo", "n": "next", "q": "quit"}
"""The keys when a brief has nothing left to decide on."""
_WHOLLY = {"r": "reject all of it", "k": "keep it"}
"""The keys when somebody stands by a part of what is rejected."""
_AGAIN = {"e": "edit again", "q": "give up"}
"""The keys when what was written cannot be taken."""
_KINDS = {
    "proposed": "proposed claim",
    "changed": "evidence changed",
    "quote": "proposed quote",
    "lost": "lost quote of an answer",
    "wording": "proposed wording",
    "date": "suggested date",
    "alias": "suggested name",
    "merge": "suggested merge",
}
_LISTED = 8
"""How many of the things that are left are named."""
_PREVIEW = "http://127.0.0.1:8000"
"""Where `mkdocs serve` shows the site."""


@click.command
@config_file
@click.argument("briefs", metavar="[BRIEF]...", nargs=-1)
@click.option("--open", "preview", is_flag=True, help="Run `mkdocs serve` meanwhile; the key o opens the page.")
@spoken
def review(config_file: Path, briefs: tuple[str, ...], preview: bool) -> None:
    """Decide on what waits in BRIEFS, or in all of them: claims, quotes and wordings that were proposed, or
    have changed.

    Each is shown with its quotes in context. One key accepts, edits (in $EDITOR), rejects or skips it, takes the last
    decision back, or quits; every decision is in the file at once. Where nobody can answer, what waits is listed. Exit
    status 0 when nothing waits any more, 1 when something does or a brief cannot be read.

    After what waits come suggestions, which nothing waits for: days on which articles were published, and names that
    are one actor's, with the passages side by side. Accepted, a day goes to sources.yml and a name to the brief;
    rejected, it does not come back.
    """
    try:
        settings = settings_from(config_file)
        paths = [brief_file(settings, brief) for brief in briefs] or sorted(settings.briefs.glob("*.yml"))
        project = desk.desk(settings, watching)
        record = permalinks.read(settings.briefs / permalinks.FILE)
    except InputError as error:
        raise click.ClickException("".join(f"\n  {problem}" for problem in error.problems).strip()) from None
    except ValueError as error:
        raise click.ClickException(f"{permalinks.FILE}: {error}; record it anew with briefing check --record") from None
    answers = answered()
    waits = False
    with _served(config_file) if preview and answers else _nothing():
        for path in paths:
            ground = Ground(path.stem, settings.shown(path), project.articles, record.get(path.stem, {}))
            try:
                sitting = Sitting(path, ground, settings.seeds / SOURCES_FILE, _suggesting(project, answers))
            except InputError as error:
                waits = True
                for problem in error.problems:
                    click.echo(f"error: {problem}", err=True)
                continue
            except saving.NotSaved as error:
                raise click.ClickException(str(error)) from None
            goes_on = _converse(sitting, preview) if answers else _list(sitting)
            waits = waits or sitting.is_open
            if not goes_on:
                break
    sys.exit(1 if waits else 0)


def answered() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _suggesting(project: desk.Desk, drafted: bool) -> Callable[[Brief], Sequence[Suggestion]]:
    """Finds what is suggested for a brief; with a draft where somebody can wait for it and the model is there."""

    def suggest(brief: Brief) -> Sequence[Suggestion]:
        if drafted:
            try:
                return project.suggestions(brief, drafted=True)
            except InputError as error:
                click.echo(f"fewer suggestions, as nothing can be drafted: {error.problems[0].message}", err=True)
        return project.suggestions(brief)

    return suggest


def _list(sitting: Sitting) -> bool:
    for one in sitting.waiting:
        click.echo(f"{sitting.ground.shown_as}:{one.line}: {_KINDS[one.kind]}: {_plain(one.text)}")
    for suggestion in sitting.suggested:
        click.echo(f"{sitting.ground.shown_as}: {_KINDS[suggestion.kind]}: {_plain(suggestion.text)}")
    click.echo(f"{sitting.ground.shown_as}: {count(len(sitting.waiting), 'decision')} to make")
    return True


def _converse(sitting: Sitting, preview: bool) -> bool:
    """Goes through what waits; False where the editor quits."""
    keys = _KEYS | ({"o": "open the page"} if preview else {})
    last: Waiting | Suggestion | None = None
    while True:
        try:
            one = next(iter(sitting.waiting), None) or next(iter(sitting.suggested), None)
            if one is None:
                _tell_what_is_left(sitting)
                key = _key(_LAST) if sitting.decided else "n"
                if key == "u":
                    sitting.undo()
                    last = None
                    continue
                sitting.settle()
                return key == "n"
            if one != last:
                _show(sitting, one) if isinstance(one, Waiting) else _suggest(sitting, one)
            last = one
            key = _key({**_ANSWER, **keys, **_ANSWER} if isinstance(one, Waiting) and one.status else keys)
            if key == "q":
                _tell_what_is_left(sitting)
                return False
            _do(sitting, one, key)
        except (Undecided, saving.NotSaved, creating.NotCreated) as error:
            _not_done(error)
            if not isinstance(error, Undecided):
                return False


def _key(keys: dict[str, str]) -> str:
    told = "  ".join(f"[{key}]{name[1:] if name.startswith(key) else f' {name}'}" for key, name in keys.items())
    click.echo(f"\n{told} ", nl=False)
    stop = "q" if "q" in keys else list(keys)[-1]
    while True:
        try:
            key = click.getchar().casefold()
        except (KeyboardInterrupt, EOFError):
            key = stop
        if not key or key in "\x03\x04\x1b":
            key = stop
        if key in keys:
            click.echo(keys[key])
            return key


def _do(sitting: Sitting, one: Waiting | Suggestion, key: str) -> None:
    match key:
        case "a" | "p":
            sitting.accept(one, partly=key == "p")
        case "r":
            along = sitting.goes_along(one)
            if stands := sitting.stood_by(one):
                click.secho(f"somebody stands by {stands} of it, which would go with it", fg="yellow")
                if _key(_WHOLLY) != "r":
                    return
            sitting.reject(one, wholly=bool(stands))
            if along:
                click.secho(f"gone with it: {_plain(along)}; u takes it back", fg="yellow")
        case "s":
            sitting.skip(one)
        case "e":
            _edit(sitting, one)
        case "o":
            brief_uri = addresses.brief_uri(sitting.brief.id)
            place = f"#{one.anchor}" if isinstance(one, Waiting) else ""
            click.launch(f"{_PREVIEW}/{addresses.page_url(brief_uri, True)}{place}")
        case "u":
            if not sitting.undo():
                click.echo("nothing to take back")


def _edit(sitting: Sitting, one: Waiting | Suggestion) -> None:
    """Opens a thing's lines until they can be taken or the editor gives up, who finds them in a file then."""

    def goes_on(error: Undecided) -> bool:
        _not_done(error)
        return _key(_AGAIN) == "e"

    lines = sitting.lines(one)
    assert isinstance(one, Waiting), "a suggestion has no lines"
    try:
        kept = retyped(
            lines, lambda text: click.edit(text, extension=".yml"), lambda new: sitting.edit(one, new), goes_on
        )
    except click.ClickException as error:  # there is no such program
        raise Undecided(f"{error.message}; name a program that edits text in the variable EDITOR") from None
    if kept:
        click.echo(f"the file is as it was; what you wrote is kept in {kept}")


def _not_done(error: Exception) -> None:
    click.secho("\n".join([f"not done: {error}", *getattr(error, "__notes__", ())]), fg="red")


def _tell_what_is_left(sitting: Sitting) -> None:
    """Says what is left undecided in a brief, and why, after everything was asked or the editor quits."""
    waits = [one for one in sitting.left if isinstance(one, Waiting)]
    more = [one for one in sitting.left if not isinstance(one, Waiting)]
    told = " and ".join(count(len(ones), noun) for ones, noun in ((waits, "decision"), (more, "suggestion")) if ones)
    head = f"{sitting.ground.shown_as}: " + ("" if waits else "nothing waits")
    if not told:
        click.echo(head)
        return
    click.echo(f"{head}{'' if waits else '; '}{told} left, and the next review asks again:")
    left = sorted(sitting.left, key=lambda one: one.key not in sitting.put_by)
    for one in left[:_LISTED]:
        why = "skipped" if one.key in sitting.put_by else "not shown yet"
        click.echo(f"  {why}: {_KINDS[one.kind]}: {_plain(one.text)}")
    if len(left) > _LISTED:
        click.echo(f"  and {len(left) - _LISTED} more")


def _show(sitting: Sitting, one: Waiting) -> None:
    left = count(len(sitting.waiting), "decision")
    click.secho(f"\n{sitting.ground.shown_as}:{one.line} · {_KINDS[one.kind]} · {left} left", dim=True)
    click.echo(_plain(one.about))
    click.secho(f"  {_plain(one.text)}", bold=True)
    for key, told in one.words:
        click.echo(f"  {key}: {_plain(told)}")
    for evidence in one.evidence:
        article = sitting.ground.articles[evidence.article]
        before, quote, after = map(_plain, context(article, evidence))
        mark = " (proposed)" if evidence.status == "proposed" else ""
        click.echo(f"  {_named(article)}{mark}:")
        click.echo(f"    {before}{click.style(f'»{quote}«', fg='green')}{after}")
    for lost in one.lost:
        click.echo(f"  {lost.article}: no longer stands there:")
        click.secho(f"    »{_plain(lost.quote)}«", fg="red")
        click.echo("  now nearest, taken over when you accept:" if lost.nearest else "  and nothing is near it")
        if lost.nearest:
            click.secho(f"    »{_plain(lost.nearest)}«", fg="green")
    for text in one.near:
        click.secho(f"  beside it: {_plain(text)}", dim=True)


def _suggest(sitting: Sitting, one: Suggestion) -> None:
    left = count(len(sitting.suggested), "suggestion")
    click.secho(f"\n{sitting.ground.shown_as} · {_KINDS[one.kind]} · {left} left", dim=True)
    click.secho(f"  {_plain(one.text)}", bold=True)
    click.echo(f"  {_plain(one.reason)}")
    passages = [_passage(sitting.ground.articles[side.article], side) for side in one.sides]
    for line in beside(passages, shutil.get_terminal_size().columns):
        click.echo(line)


def _passage(article: Article, side: Evidence) -> tuple[str, str]:
    before, quote, after = map(_plain, context(article, side))
    return _named(article), f"{before}»{quote}«{after}".strip()


def _named(article: Article) -> str:
    date = f", {article.date.display()}" if article.date else ""
    name = article.label or article.title.value or article.id
    return _plain(f"{name}{date}" + (f" ({article.id})" if name != article.id else ""))


def _plain(text: str) -> str:
    """A text on one line, in which nothing commands the terminal."""
    kept = "".join(char if char.isprintable() else " " for char in text)
    lead, end = kept[:1].isspace(), kept[-1:].isspace()
    return " " * lead + " ".join(kept.split()) + " " * end


@contextmanager
def _nothing() -> Iterator[None]:
    yield


@contextmanager
def _served(config_file: Path) -> Iterator[None]:
    """`mkdocs serve` on the project, as long as the review goes on."""
    arguments = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--config-file", str(config_file)]
    with subprocess.Popen(arguments) as server:
        click.echo(f"the site is shown at {_PREVIEW} as soon as it is built")
        try:
            yield
        finally:
            server.terminate()
