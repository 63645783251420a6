"""The commands that look at the whole site: `briefing check` and `briefing export`."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from generator import export as exporting
from generator import permalinks, site
from generator.configuration import settings_from
from generator.editing.creating import put
from generator.editing.logbook import untold
from generator.editing.noticing import noticed
from generator.editing.reviewing import config_file
from generator.editing.saving import look_if_there
from generator.errors import BriefingError, InputError, Problem
from generator.model import Brief
from generator.pages import Corpus
from generator.verbosity import counted, say, spoken, watching

_RECORDED_ANEW = ("permalink-lost", "permalink-moved", "bad-record")
"""Problems that recording the permalinks settles, as the editor then says that they are meant."""
_NAMED = 5
"""How many changes are named that nobody has told."""


@click.command
@config_file
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Fail on warnings too, as `mkdocs build --strict` does.")
@click.option("--record", is_flag=True, help="Record every permalink, so that later builds miss none of them.")
@click.option(
    "--untold", "swallowing", is_flag=True, help="With --record: record changes too that readers were not told of."
)
@spoken
def check(config_file: Path, form: str, strict: bool, record: bool, swallowing: bool) -> None:
    """Check every article and brief without building the site.

    Prints each problem with its file, line and place, and what would be right. Exit status 1 when there is an error.

    With --record, writes every permalink into briefs/.permalinks.json: do this when you publish. From then on a build
    fails when one of them is gone or leads to something else. Nothing is recorded while there are other errors, nor
    where a brief has changed since it was recorded and `briefing log` has not told readers so: it finds the changes by
    the record, and never again once they are in it.
    """
    try:
        settings = settings_from(config_file)
        corpus, problems = site.read(settings, watching)
        if record and not swallowing:
            problems += _untold(settings, corpus)
        if record and all(p.severity == "warning" or p.code in _RECORDED_ANEW for p in problems):
            _record([brief for brief in corpus.briefs if brief.status == "curated"], settings)
            problems = [p for p in problems if p.code not in _RECORDED_ANEW]
        problems = problems + _found_in_pages(settings, corpus, problems)
    except InputError as error:
        corpus, problems = Corpus({}, ()), list(error.problems)
    errors = sum(p.severity == "error" for p in problems)
    warnings = len(problems) - errors
    claims = sum(1 for brief in corpus.briefs for _ in brief.claims())
    quotes = sum(1 for brief in corpus.briefs for _ in brief.evidence())
    if form == "json":
        counts = {
            "articles": len(corpus.articles),
            "briefs": len(corpus.briefs),
            "statements": claims,
            "quotes": quotes,
        }
        told = {"version": 1, **counts, "errors": errors, "warnings": warnings}
        click.echo(json.dumps(told | {"problems": [asdict(p) for p in problems]}, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.secho(f"{problem.severity}: ", fg="red" if problem.severity == "error" else "yellow", nl=False)
            click.echo(problem)
        read = f"{counted(len(corpus.articles), 'article')}, {counted(len(corpus.briefs), 'brief')}, "
        read += f"{counted(claims, 'statement')}, {counted(quotes, 'quote')}"
        click.echo(f"{read}: {counted(errors, 'error')}, {counted(warnings, 'warning')}")
    sys.exit(1 if errors or (strict and warnings) else 0)


@click.command
@config_file
@click.argument("folder", type=click.Path(path_type=Path))
@spoken
def export(config_file: Path, folder: Path) -> None:
    """Write every page as plain Markdown into FOLDER.

    The folder must be empty, new, or hold an earlier export, whose files are replaced. Any generator builds it.
    """
    try:
        settings = settings_from(config_file)
        made = site.build(settings, "md", watching)
        written, removed = exporting.write(exporting.texts(made), folder)
    except InputError as error:
        raise click.ClickException(str(error)) from None
    for problem in made.warnings:
        click.echo(f"warning: {problem}", err=True)
    say(f"{counted(written, 'file')} written to {folder}" + (f", {removed} old ones removed" if removed else ""))


def _record(briefs: Sequence[Brief], settings: site.Settings) -> None:
    """Records every permalink of these briefs; former ones need no record."""
    where = settings.briefs / permalinks.FILE
    try:
        record = {brief.id: permalinks.published(brief) for brief in briefs}
        put(where, look_if_there(where), permalinks.told(record))
    except BriefingError as error:
        raise click.ClickException(f"nothing was recorded: {error}") from None


def _untold(settings: site.Settings, corpus: Corpus) -> Iterator[Problem]:
    """An error for each brief of which a record would swallow changes that no reader was told of."""
    try:
        record = permalinks.read(settings.briefs / permalinks.FILE)
    except (OSError, ValueError):
        return  # there is nothing to compare with, which is told already
    for brief in (brief for brief in corpus.briefs if brief.id in record):
        if news := untold(noticed(record[brief.id], brief), corpus.changes.get(brief.id, ())):
            told = ", ".join(f"{one.kind} {one.id}" for one in news[:_NAMED])
            more = f" and {len(news) - _NAMED} more" if len(news) > _NAMED else ""
            message = (
                f"{counted(len(news), 'change')} since the last record, of which readers were not told ({told}{more}): "
                f"tell them with briefing log {brief.id}, which records them (--minor leaves out mere rewordings), or "
                "record them as they are with --untold"
            )
            yield Problem(brief.file, 0, "", message, "change-untold")


def _found_in_pages(settings: site.Settings, corpus: Corpus, problems: list[Problem]) -> list[Problem]:
    """What only shows once pages are made, which none are of a corpus with errors: dead links, shared addresses."""
    try:
        if all(p.severity == "warning" for p in problems):
            site.publish(settings, corpus, problems)
    except InputError as error:
        return list(error.problems)
    return []
