"""The command `briefing draft`: a brief of a folder of articles, made by rules alone.

It works outside of any project, and loads what reads a project only where there is one.
"""

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator import data, drafts, writing
from generator.analysis.parsing import find_model
from generator.articles import read_folder
from generator.cache import Cache
from generator.draft import Draft
from generator.errors import InputError, Problem
from generator.model import Article
from generator.sources import misplaced, read_sources
from generator.verbosity import counted, say, spoken, watching

if TYPE_CHECKING:  # takes a while to load
    from generator.site import Settings

SOURCES_FILE: Final = "sources.yml"
"""What a folder says of its articles, as in a site."""


@click.command
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
def draft(
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
        say(f"{counted(len(made.articles), 'article')}, {counted(claims, 'statement')}: {output}", err=True)


def _project() -> "Settings | None":
    """The settings of the project in the current folder, None where there is none, or another one than ours."""
    here = Path("mkdocs.yml")
    if not here.is_file():
        return None
    from generator.configuration import settings_from

    try:
        return settings_from(here)
    except InputError as error:
        if any(problem.code != "no-folder" for problem in error.problems):
            raise click.ClickException(str(error)) from None
        return None


def _articles_in(folder: Path, project: "Settings | None") -> list[Article]:
    """The articles in a folder that a brief can name, with what is said of them in its sources.yml, or its project's.

    Every problem is told, and none stops the others; raises click's error when there is no article.
    """
    path, inside = folder.resolve(), ""
    if project and path.is_relative_to(project.seeds):  # known as the project knows them
        inside = "" if path == project.seeds else path.relative_to(project.seeds).as_posix()
        path = project.seeds
    shown = project.shown(path) if inside and project else str(folder)
    found, problems = read_folder(path, shown)
    found, more = read_sources(path / SOURCES_FILE, f"{shown}/{SOURCES_FILE}", found)
    problems += misplaced(path, shown, SOURCES_FILE)
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
        f"A draft, made by a program from {counted(len(made.articles), 'article')}. Nobody has reviewed it.",
        f"The articles were parsed with the model {made.model}.",
        "",
        "To take it over: put this file into briefs/, and the articles into seeds/. Read every claim against its",
        "quotes, reword it or take it out, and delete its `status: proposed` when you stand by it; then the words of",
        "each difference and question, and delete their `wording: proposed`. `briefing review` asks for one after the",
        "other. Until then its page says that it is not reviewed, and `--strict` fails.",
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
