"""The command `briefing`: the same checks and pages as the site's, without MkDocs.

Exit status: 0 all is well; 1 something is wrong with the articles or briefs (or doubtful, with --strict); 2 the command
itself was called wrongly. Reports go to standard output, errors to standard error.
"""

import itertools
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from generator import __version__, commands, data, drafts, export, permalinks, site, writing
from generator.analysis.parsing import find_model
from generator.articles import read_folder
from generator.cache import Cache
from generator.commands_log import log
from generator.configuration import settings_from
from generator.draft import Draft
from generator.editing.creating import put
from generator.editing.dialogue import review
from generator.editing.reviewing import config_file, status, update
from generator.editing.saving import look_if_there
from generator.errors import BriefingError, InputError, Problem
from generator.model import Article, Brief
from generator.pages import Corpus
from generator.sources import misplaced, read_sources
from generator.verbosity import say, spoken, watching

_RECORDED_ANEW = ("permalink-lost", "permalink-moved", "bad-record")
"""Problems that recording the permalinks settles, as the editor then says that they are meant."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Briefs you can check: every claim leads to the words it rests on."""


for command in (update, review, status, log):
    main.add_command(command)
commands.register(main)


@main.command()
@config_file
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Fail on warnings too, as `mkdocs build --strict` does.")
@click.option("--record", is_flag=True, help="Record every permalink, so that later builds miss none of them.")
@spoken
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
        read = f"{_count(len(corpus.articles), 'article')}, {_count(len(corpus.briefs), 'brief')}, "
        read += f"{_count(claims, 'statement')}, {_count(quotes, 'quote')}"
        click.echo(f"{read}: {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    sys.exit(1 if errors or (strict and warnings) else 0)


@main.command("export")
@config_file
@click.argument("folder", type=click.Path(path_type=Path))
@spoken
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
    say(f"{_count(written, 'file')} written to {folder}" + (f", {removed} old ones removed" if removed else ""))


@main.command("draft")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write this file, which must not be there yet.")
@click.option("--format", "form", type=click.Choice(["yaml", "json"]), default="yaml", show_default=True)
@click.option("--title", default="", help="The brief's title, instead of one from the folder's name or an article.")
@click.option("--model", help="An installed spaCy model for English, or its folder, instead of the usual one.")
@click.option(
    "--cache",
    "cache_folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep here what need not be made again. A project keeps it in its own cache; elsewhere nothing is kept.",
)
@click.option("--no-cache", is_flag=True, help="Keep nothing, and make everything anew.")
@spoken
def draft_command(
    folder: Path,
    output: Path | None,
    form: str,
    title: str,
    model: str | None,
    cache_folder: Path | None,
    no_cache: bool,
) -> None:
    """Make a draft brief of the articles in FOLDER.

    FOLDER holds articles on one topic, as .txt or .md files, and maybe a sources.yml; no project is needed. In a
    project's folder, its mkdocs.yml and seeds/sources.yml count. The draft is made by rules alone, of the articles' own
    words: as the YAML file that you review and put into briefs/, or as JSON for programs. What is wrong with an article
    is told on standard error.
    """
    if output and output.is_dir():
        raise click.BadParameter("is a folder; name a file, as in briefs/title.yml", param_hint="--output")
    if title and not (title.strip() and title.isprintable()):
        raise click.BadParameter("is no title; write some words on one line", param_hint="--title")
    if output and (output.exists() or output.is_symlink()):
        raise click.ClickException(f"{output} exists; an edited brief is never overwritten")
    project = _project()
    cache = Cache(None if no_cache else cache_folder or (project.cache if project else None))
    articles = _articles_in(folder, project)
    model = model or (project.model if project else "auto")
    name, title = folder.resolve().name, title or drafts.title_of(folder.resolve().name)
    try:
        made = drafts.draft(articles, drafts.address_of(name), title, find_model(model), cache, watching(articles))
    except InputError as error:
        raise click.ClickException(str(error)) from None
    if not any(made.brief.claims()):
        click.echo("warning: nothing in these articles can stand in a brief; every sentence is left out", err=True)
    text = _file_of(made, articles) if form == "yaml" else _document_of(made)
    if output is None:
        try:
            click.echo(text.encode(), nl=False)  # as bytes, so that no locale changes them
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"cannot be printed: {error.strerror}") from None
    else:
        _write_new(output, text)
        claims = sum(1 for _ in made.brief.claims())
        say(f"{_count(len(made.articles), 'article')}, {_count(claims, 'statement')}: {output}", err=True)


def _record(briefs: Sequence[Brief], settings: site.Settings) -> None:
    """Records every permalink of these briefs; former ones need no record."""
    where = settings.briefs / permalinks.FILE
    try:
        record = {brief.id: permalinks.published(brief) for brief in briefs}
        put(where, look_if_there(where), permalinks.told(record))
    except BriefingError as error:
        raise click.ClickException(f"nothing was recorded: {error}") from None


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


def _project() -> site.Settings | None:
    """The settings of the project in the current folder, None where there is none, or another one than ours."""
    here = Path("mkdocs.yml")
    try:
        return settings_from(here) if here.is_file() else None
    except InputError as error:
        if any(problem.code != "no-folder" for problem in error.problems):
            raise click.ClickException(str(error)) from None
        return None


def _articles_in(folder: Path, project: site.Settings | None) -> list[Article]:
    """The articles in a folder that a brief can name, with what is said of them in its sources.yml, or its project's.

    Every problem is told, and none stops the others; raises click's error when there is no article.
    """
    path, inside = folder.resolve(), ""
    if project and path.is_relative_to(project.seeds):  # known as the project knows them
        inside = "" if path == project.seeds else path.relative_to(project.seeds).as_posix()
        path = project.seeds
    shown = project.shown(path) if inside and project else str(folder)
    found, problems = read_folder(path, shown)
    found, more = read_sources(path / site.SOURCES_FILE, f"{shown}/{site.SOURCES_FILE}", found)
    problems += misplaced(path, shown, site.SOURCES_FILE)
    problems = [problem for problem in problems if problem.file.startswith(f"{shown}/{inside}")] + more
    found = [article for article in found if article.file.startswith(f"{inside}/".lstrip("/"))]
    articles = list(filter(writing.can_be_named, found))
    told = "is left out: no brief can name a file with such white space in its name; rename it"
    unnamed = itertools.filterfalse(writing.can_be_named, found)
    problems += [Problem(repr(str(article)), 0, "", told, "bad-name", "warning") for article in unnamed]
    for problem in sorted(problems):
        click.echo(f"warning: {problem}", err=True)
    if not articles:
        raise click.ClickException(f"{folder} holds no article: no .txt or .md file with text in it")
    return articles


def _file_of(made: Draft, articles: Sequence[Article]) -> str:
    """The draft as the file that an editor takes over."""
    header = [
        f"A draft, made by a program from {_count(len(made.articles), 'article')}. Nobody has reviewed it.",
        f"The articles were parsed with the model {made.model}.",
        "",
        "To take it over: put this file into briefs/, and the articles into seeds/. Read every claim against its",
        "quotes, reword it or take it out, and delete its `status: proposed` when you stand by it. Until then its page",
        "says that it is not reviewed, and `--strict` fails.",
    ]
    given = {article.id: article.published.value for article in articles}
    dates = [(a.id, a.published) for a in made.articles if a.published.value and a.published.value != given[a.id]]
    if dates:
        header += ["", "Dates of articles that were found in them, for seeds/sources.yml:"]
        header += [f"  {article_id}: {known.value} ({known.basis})" for article_id, known in dates]
    return writing.text_of(made.brief, {article.id: article for article in made.articles}, header)


def _document_of(made: Draft) -> str:
    """The draft as JSON."""
    return data.text(data.document(made.brief, {article.id: article for article in made.articles}, draft=made))


def _write_new(path: Path, text: str) -> None:
    """Writes a file that is not there yet, whole or not at all."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_text(text, "utf-8", newline="\n")
        fresh.replace(path)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from None
    finally:
        fresh.unlink(missing_ok=True)
