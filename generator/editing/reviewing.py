"""The editor's commands: `briefing update` and `briefing status`."""

import difflib
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from generator.configuration import settings_from
from generator.editing import desk, saving, telling
from generator.editing.progress import Progress, told
from generator.editing.suggested import Suggestion
from generator.errors import InputError, Problem
from generator.site import Settings
from generator.verbosity import say, spoken, watching


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


@click.command
@config_file
@click.argument("brief")
@click.option("--dry-run", is_flag=True, help="Print what would be added, as a diff, and write nothing.")
@click.option("--anew", is_flag=True, help="Propose from the articles too that are read already: see below.")
@spoken
def update(config_file: Path, brief: str, dry_run: bool, anew: bool) -> None:
    """Bring BRIEF up to date with the articles: its id, or the path of its file.

    What you wrote stays to the letter. What new articles tell is added as claims, and as evidence for your claims, that
    are marked `status: proposed`; a claim whose quotes are no longer to be found is marked `status: changed`, with the
    nearest passage beside the quote; an article whose file has another name is found again. A second run adds nothing.

    With --anew, all of the brief's articles are taken for new, so that what you left out or took out is proposed: for a
    brief that was begun empty, or to look through the articles again.
    """
    try:
        settings = settings_from(config_file)
        path = brief_file(settings, brief)
        found = saving.look(path)
        project = desk.desk(settings, watching)
        made = project.update(path, found.content, anew=anew)
        if made.content != found.content and not dry_run:
            saving.save(found, made.content)
    except InputError as error:
        told = "".join(f"\n  {problem}" for problem in error.problems)
        raise click.ClickException(f"{brief} was not updated, and is as it was:{told}") from None
    except saving.NotSaved as error:
        raise click.ClickException(str(error)) from None
    for problem in (*project.problems, *project.explained(made.problems)):
        click.echo(f"warning: {problem}", err=True)
    if dry_run:
        shown = settings.shown(path)
        before, after = (data.decode("utf-8-sig").splitlines(keepends=True) for data in (found.content, made.content))
        click.echo("".join(difflib.unified_diff(before, after, shown, f"{shown} (updated)")).encode(), nl=False)
    for line in telling.came_in(made):
        say(line, err=dry_run)


@click.command
@config_file
@click.argument("briefs", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--coverage", is_flag=True, help="Print every sentence of the articles, with the claims that quote it.")
@spoken
def status(config_file: Path, briefs: tuple[str, ...], form: str, coverage: bool) -> None:
    """Say what waits for an editor in BRIEFS, or in all of them: ids, or paths of files.

    New articles, claims and quotes that were proposed, quotes that were lost, the differences and questions they touch,
    and how much of each article a brief quotes. Exit status 0 when nothing waits, 1 when something does or a brief
    cannot be read.

    What is suggested besides is told, and nothing waits for it: days on which articles were published, and actors that
    look like one. `briefing review` drafts from the articles too, and may suggest more.
    """
    wrong: list[Problem] = []
    found: list[Progress] = []
    suggested: dict[str, Sequence[Suggestion]] = {}
    try:
        settings = settings_from(config_file)
        paths = [brief_file(settings, brief) for brief in briefs] or sorted(settings.briefs.glob("*.yml"))
        project = desk.desk(settings)
        for path in paths:
            try:
                found.append(project.progress(path))
                suggested |= {brief.id: project.suggestions(brief) for brief in project.briefs if brief.id == path.stem}
            except InputError as error:
                wrong += error.problems
    except InputError as error:
        wrong += error.problems
    waiting = bool(wrong) or any(one.is_open for one in found)
    if form == "json":
        documents = [
            asdict(one) | {"open": one.is_open, "suggestions": [asdict(s) for s in suggested.get(one.brief, ())]}
            for one in found
        ]
        document = {"version": 1, "open": waiting, "briefs": documents, "problems": [asdict(p) for p in wrong]}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        for one in found:
            for line in told(one, project.articles if coverage else None):
                click.echo(line)
            for suggestion in suggested.get(one.brief, ()):
                click.echo(f"  suggested: {suggestion.text} {suggestion.reason}")
        for problem in wrong:
            click.echo(f"error: {problem}", err=True)
    sys.exit(1 if waiting else 0)


def brief_file(settings: Settings, brief: str) -> Path:
    """The file of a brief that is named by its id or its path."""
    for path in (Path(brief), settings.briefs / f"{brief}.yml"):
        if path.is_file() and path.suffix == ".yml" and path.resolve().parent == settings.briefs.resolve():
            return settings.briefs / path.name
    known = ", ".join(sorted(path.stem for path in settings.briefs.glob("*.yml"))) or "none"
    raise click.BadParameter(f"there is no brief {brief!r} in {settings.shown(settings.briefs)}; there are: {known}")
