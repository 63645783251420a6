"""The commands that begin something: `briefing init`, `new` and `add`."""

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.articles import read_folder
from generator.configuration import settings_from
from generator.editing.reviewing import config_file
from generator.errors import BriefingError, InputError
from generator.site import SOURCES_FILE, Settings
from generator.sources import read_sources
from generator.verbosity import say, spoken

if TYPE_CHECKING:  # takes a while to load
    from generator.editing.adding import Plan


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@spoken
def init(folder: Path) -> None:
    """Make a whole site in FOLDER, which must be new or empty; without it, in this folder.

    The site builds at once: mkdocs.yml, seeds/ for the articles, briefs/ with two written pages, and a workflow for
    GitHub Pages. Nothing that is there is overwritten.
    """
    from generator.editing.creating import create
    from generator.editing.scaffolding import site_in

    try:
        files = site_in(folder)
        create(files)
    except BriefingError as error:
        raise click.ClickException(str(error)) from None
    for path in files:
        say(path)
    where = "" if folder == Path() else f"cd {folder}; "
    say(f"{len(files)} files written. Look at the site: {where}mkdocs serve. Bring in articles: briefing add")


@click.command()
@config_file
@click.argument("title")
@click.option("--articles", "folder", default="", help="A topic's folder in seeds/, instead of all that no brief has.")
@spoken
def new(config_file: Path, title: str, folder: str) -> None:
    """Write an empty brief with this TITLE, its articles listed and the format explained.

    It takes the articles that no other brief lists or cites, or those of a topic's folder, and builds at once. Its file
    in briefs/ is named by the title; a file that is there is never overwritten.
    """
    from generator.editing.creating import create
    from generator.editing.scaffolding import brief_file, chosen, is_told_by_name

    settings = _settings(config_file)
    sources = settings.seeds / SOURCES_FILE
    articles, _ = read_folder(settings.seeds, settings.shown(settings.seeds))
    articles, _ = read_sources(sources, settings.shown(sources), articles)
    try:
        found = chosen(settings, articles, folder)
        path, content = brief_file(settings, title, found)
        create({path: content})
    except BriefingError as error:
        raise click.ClickException(str(error)) from None
    if not is_told_by_name(title):
        say("not all words of the title can stand in an address; rename the file before you publish, if you like")
    count = f"{len(found)} article{'' if len(found) == 1 else 's'}"
    say(f"{settings.shown(path)}: {count}, and no claim yet; for proposals: briefing update {path.stem} --anew")


@click.command()
@config_file
@click.argument("named", metavar="FILE|URL...", nargs=-1, required=True)
@click.option("--topic", default="", help="Put the articles into this sub-folder of seeds/.")
@click.option("--dry-run", is_flag=True, help="Write nothing; print the entries that sources.yml would get.")
@spoken
def add(config_file: Path, named: Sequence[str], topic: str, dry_run: bool) -> None:
    """Bring articles into seeds/: saved web pages, text files, or addresses.

    Of a page, the article's text is stored, and what is known of it is appended to seeds/sources.yml, each thing with
    what it rests on. What is no article, or there already, is refused, and said why; the others are added. The network
    is only asked for an address, and only for that one. Exit status 1 when anything was refused.
    """
    from generator.editing import adding, fetching

    settings = _settings(config_file)
    try:
        with contextlib.nullcontext() if dry_run else adding.alone(settings):
            found = adding.plan(settings, named, topic, fetching.this_day(), fetching.fetch)
            if not dry_run:
                adding.carry_out(found)
    except BriefingError as error:
        raise click.ClickException(str(error)) from None
    _tell(found, settings, dry_run)
    sys.exit(1 if found.refused else 0)


def _settings(config_file: Path) -> Settings:
    """The settings of the project that is meant; raises click's error where there is none."""
    try:
        return settings_from(config_file)
    except InputError as error:
        raise click.ClickException("\n".join(map(str, error.problems))) from None


def _tell(found: "Plan", settings: Settings, dry_run: bool) -> None:
    """Says what was added, what is to be known of it, and what was refused."""
    from generator.editing.emitting import block
    from generator.editing.screening import words_of

    for one in found.incoming:
        say(f"{settings.shown(one.path)}: {one.article.title.value or 'no title'} ({words_of(one.article)} words)")
        for remark in one.remarks:
            say(f"  {remark}")
    for name, reason in found.refused:
        click.echo(f"refused: {name}: {reason}", err=True)
    if dry_run:
        for one in found.incoming:
            click.echo(f"\n{block({one.article.id: one.entry})}", nl=False)
    count = f"{len(found.incoming)} article{'' if len(found.incoming) == 1 else 's'}"
    done = "would be added" if dry_run else "added"
    refused = f", {len(found.refused)} refused" if found.refused else ""
    shown = f"; what is known of them: {settings.shown(found.sources)}" if found.incoming else ""
    say(f"{count} {done}{refused}{shown}")
