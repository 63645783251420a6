"""The command `briefing`: the same checks and pages as the site's, without MkDocs.

Exit status: 0 all is well; 1 something is wrong with the articles or briefs (or doubtful, with --strict); 2 the command
itself was called wrongly. Reports go to standard output, errors to standard error.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from generator import __version__, export, permalinks, site
from generator.configuration import settings_from
from generator.errors import InputError, Problem
from generator.pages import Corpus


def _existing(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    """A file that was named must be there; a project without one has the usual folders."""
    named = context.get_parameter_source(parameter.name or "") is not click.core.ParameterSource.DEFAULT
    if named and not value.is_file():
        raise click.BadParameter(f"there is no file {value}")
    return value


config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    callback=_existing,
    help="The project's mkdocs.yml; folders count from where it is.",
)


_RECORDED_ANEW = ("permalink-lost", "permalink-moved", "bad-record")
"""Problems that recording the permalinks settles, as the editor then says that they are meant."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Briefs you can check: every claim leads to the words it rests on."""


@main.command()
@config_file
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Fail on warnings too, as `mkdocs build --strict` does.")
@click.option("--record", is_flag=True, help="Record every permalink, so that later builds miss none of them.")
def check(config_file: Path, form: str, strict: bool, record: bool) -> None:
    """Check every article and brief without building the site.

    Prints each problem with its file, line and place, and what would be right. Exit status 1 when there is an error.

    With --record, writes every permalink into briefs/.permalinks.json: do this when you publish. From then on a build
    fails when one of them is gone or leads to something else. Nothing is recorded while there are other errors.
    """
    try:
        settings = settings_from(config_file)
        corpus, problems = site.read(settings)
        if record and all(p.severity == "warning" or p.code in _RECORDED_ANEW for p in problems):
            permalinks.write(settings.briefs / permalinks.FILE, corpus.briefs)
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
        read = f"{_count(len(corpus.articles), 'article')}, {_count(len(corpus.briefs), 'brief')}, "
        read += f"{_count(claims, 'statement')}, {_count(quotes, 'quote')}"
        click.echo(f"{read}: {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    sys.exit(1 if errors or (strict and warnings) else 0)


@main.command("export")
@config_file
@click.argument("folder", type=click.Path(path_type=Path))
def export_command(config_file: Path, folder: Path) -> None:
    """Write every page as plain Markdown into FOLDER.

    The folder must be empty, new, or hold an earlier export, whose files are replaced. Any generator builds it.
    """
    try:
        settings = settings_from(config_file)
        made = site.build(settings, "md")
        written, removed = export.write(export.texts(made), folder)
    except InputError as error:
        raise click.ClickException(str(error)) from None
    for problem in made.warnings:
        click.echo(f"warning: {problem}", err=True)
    click.echo(f"{_count(written, 'file')} written to {folder}" + (f", {removed} old ones removed" if removed else ""))


def _found_in_pages(settings: site.Settings, corpus: Corpus, problems: list[Problem]) -> list[Problem]:
    """What only shows once pages are made, which none are of a corpus with errors: dead links, shared addresses."""
    try:
        if all(p.severity == "warning" for p in problems):
            site.publish(settings, corpus, problems)
    except InputError as error:
        return list(error.problems)
    return []


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
