"""The whole way, from two folders to the files of a site, as one story: read, check, render.

A pure function of the folders and the settings: no clock, no network, no random order, nothing written but the cache.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generator import addresses, changes, changesview, checks, data, drafts, feeds, gone, pages, permalinks, search
from generator.articles import read_folder
from generator.cache import Cache, digest, program
from generator.citations import Target
from generator.drafts import Watching
from generator.errors import InputError, Problem
from generator.memory import Memory
from generator.model import Article, Brief
from generator.pages import Corpus, Look, Page
from generator.sources import misplaced, read_sources
from generator.views import BriefView

MARKER = "<!-- briefing -->"
"""In a page written by a person: where the generated content of that address is put."""
SOURCES_FILE = "sources.yml"


@dataclass(frozen=True)
class Settings:
    """Where things are and how they are shown."""

    root: Path
    """The project's folder; messages name files from here."""
    seeds: Path
    briefs: Path
    templates: Path
    cache: Path | None = None
    source_text: Literal["excerpt", "full"] = "excerpt"
    directory_urls: bool = True
    site_url: str = ""
    """Where the site is published, with a slash at its end; feeds need it."""
    site_name: str = ""
    model: str = "auto"
    """What drafts are made with: `auto`, an installed package, or a model's folder."""

    def shown(self, path: Path) -> str:
        """A path as messages name it."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


@dataclass(frozen=True)
class Site:
    """What is published: pages, other files by their address, entries for search; and the doubts left over."""

    pages: Sequence[Page]
    files: Mapping[str, str]
    entries: Sequence[Mapping[str, Any]]
    warnings: Sequence[Problem]
    written: Mapping[str, str]
    """The text of the pages that people wrote, by uri."""
    fresh: int = 0
    """How many of the pages were made anew; the others came from the cache."""


def read(settings: Settings, watching: Watching = lambda articles: iter) -> tuple[Corpus, list[Problem]]:
    """The articles and briefs, and everything wrong or doubtful with them.

    Drafts are among the briefs as soon as nothing is wrong. They raise no doubts: nobody has reviewed them. `watching`
    may show how far the reading of articles is that they need.

    Raises:
        InputError: a draft is to be made, and there is no model to make it with.
    """
    cache = Cache(settings.cache)
    memory = Memory(cache)
    articles, problems = read_folder(settings.seeds, settings.shown(settings.seeds), memory.read_article)
    sources = settings.seeds / SOURCES_FILE
    articles, more = read_sources(
        sources, settings.shown(sources), articles, read=memory.entries_in, lay=memory.describe
    )
    by_id: dict[str, Article] = {article.id: article for article in articles}
    problems += more
    briefs: list[Brief] = []
    files = sorted(settings.briefs.glob("*.yml"))
    for path in files:
        brief, more = memory.read_brief(path, settings.shown(path), by_id)
        problems += more
        if brief:
            briefs.append(brief)
    problems = gone.explained(problems, sources, files, settings.shown, by_id)
    problems += misplaced(settings.seeds, settings.shown(settings.seeds), SOURCES_FILE) + _not_read(settings)
    problems += [p for p in checks.check(briefs, by_id) if not _follows(p, problems)]
    problems += _permalinks(settings, briefs)
    told, more = _changes(settings, briefs)
    problems += more
    broken = {p.file for p in problems if p.severity == "error"}
    for brief in briefs:
        if brief.file not in broken:  # what could not be read would only raise doubts that are not there
            problems += memory.doubts(brief, by_id)
    corpus = Corpus(by_id, briefs, changes=told)
    if not broken:
        corpus = _with_drafts(corpus, settings, cache, watching)
        problems += checks.check(corpus.briefs, corpus.articles) if corpus.drafts else []
    return corpus, sorted(problems)


def _with_drafts(corpus: Corpus, settings: Settings, cache: Cache, watching: Watching) -> Corpus:
    """The corpus with drafts of the topics that no brief takes up, their articles as the drafts date them."""
    topics = drafts.untaken(corpus.articles.values(), corpus.briefs)
    shown = settings.shown(settings.seeds)
    made = drafts.draft_topics(topics, corpus.briefs, shown, settings.model, cache, watching) if topics else []
    dated = {article.id: article for draft in made for article in draft.articles}
    briefs = [*corpus.briefs, *(draft.brief for draft in made)]
    return Corpus({**corpus.articles, **dated}, briefs, {draft.brief.id: draft for draft in made}, corpus.changes)


def _follows(problem: Problem, found: Sequence[Problem]) -> bool:
    """Whether a problem was found before, or only follows from evidence that was left out because of one."""
    same = [(p.place.removeprefix(problem.place), p.code) for p in found if p.file == problem.file]
    if problem.code in ("no-evidence", "no-answer", "one-position", "words-not-quoted"):
        return any(rest.startswith((".evidence", ".answered_by", ".positions")) for rest, _ in same)
    return ("", problem.code) in same


def _not_read(settings: Settings) -> list[Problem]:
    """Files that look like briefs but are not where, or not called what, a brief is."""
    told = "is not read: a brief is a file of the briefs' folder itself, and its name ends in .yml"
    logs = {changes.path_of(settings.briefs, path.stem) for path in settings.briefs.glob("*.yml")}
    found = sorted(path for path in settings.briefs.rglob("*") if path.suffix.lower() in (".yml", ".yaml"))
    return [
        Problem(settings.shown(path), 0, "", told, "not-read", "warning")
        for path in found
        if path not in logs and (path.suffix != ".yml" or path.parent != settings.briefs)
    ]


def _changes(settings: Settings, briefs: Sequence[Brief]) -> tuple[dict[str, Sequence[changes.Change]], list[Problem]]:
    """What changed in each brief, by its id, and what is wrong with the files that tell it."""
    found: dict[str, Sequence[changes.Change]] = {}
    problems: list[Problem] = []
    for brief in briefs:
        path = changes.path_of(settings.briefs, brief.id)
        found[brief.id], more = changes.read(path, settings.shown(path), brief)
        problems += more
    return found, problems


def _permalinks(settings: Settings, briefs: Sequence[Brief]) -> list[Problem]:
    path = settings.briefs / permalinks.FILE
    try:
        return list(permalinks.check(permalinks.read(path), briefs, settings.shown(path)))
    except (OSError, ValueError) as error:
        told = f"cannot be read ({error}); write it anew with: briefing check --record"
        return [Problem(settings.shown(path), 0, "", told, "bad-record")]


def build(settings: Settings, outlet: pages.Outlet = "html", watching: Watching = lambda articles: iter) -> Site:
    """Everything that is published; `watching` as in `read`.

    Raises:
        InputError: an invariant is broken; carries every problem of severity `error`.
    """
    return publish(settings, *read(settings, watching), outlet)


def publish(settings: Settings, corpus: Corpus, problems: Sequence[Problem], outlet: pages.Outlet = "html") -> Site:
    """What is published of a corpus that was read, with the problems found in reading; raises as `build` does."""
    refuse(problems)
    written = written_pages(settings.briefs)
    look = Look(
        settings.templates,
        outlet,
        settings.directory_urls,
        settings.source_text,
        frozenset(written),
        addresses.named(written.get(addresses.METHOD, "")),
        feeds=outlet == "html" and bool(settings.site_url),
    )
    cache = Cache(settings.cache)
    sources = pages.source_views(corpus, look)
    made = pages.build(corpus, look, cache, sources)
    files = {
        addresses.data_uri(view.brief.id): _data(view, corpus, settings.directory_urls, cache) for view in corpus.views
    }
    files |= _feeds(corpus, look, settings)
    known: dict[str, frozenset[str] | None] = dict.fromkeys((*written, *files), None)
    refuse(pages.dead_links(made, known) if outlet == "html" else [])
    refuse(checks.addresses_taken(page.uri for page in made))
    entries: list[dict[str, Any]] = []
    if outlet == "html":
        blocks = {source.article.id: source.blocks for source in sources}
        entries = list(search.entries(corpus, settings.directory_urls, blocks))
    warnings = [p for p in problems if p.severity == "warning"]
    return Site(made, files, entries, warnings, written, cache.made["page"])


def _feeds(corpus: Corpus, look: Look, settings: Settings) -> dict[str, str]:
    """The feeds of what changed, of each brief and of the site, by their addresses."""

    def url(target: Target) -> str:
        page = addresses.page_url(target.uri, settings.directory_urls)
        return settings.site_url + page + (f"#{target.fragment}" if target.fragment else "")

    logs = [log for log in pages.changes_views(corpus, look).values() if log.feed]
    made = {log.feed: changesview.feed(log, settings.site_name, url) for log in logs}
    if logs:
        made[addresses.feed_stem()] = changesview.feed_of_all(logs, settings.site_name, url, feeds.MOST)
    out = {}
    for stem, feed in made.items():
        out[f"{stem}.atom"] = feeds.atom(feed, f"{settings.site_url}{stem}.atom")
        out[f"{stem}.json"] = feeds.json_feed(feed, f"{settings.site_url}{stem}.json")
    return out


def _data(view: BriefView, corpus: Corpus, directory_urls: bool, cache: Cache) -> str:
    """A brief's JSON file."""
    draft = corpus.drafts.get(view.brief.id)

    def document() -> str:
        return data.text(data.document(view.brief, corpus.articles, data.site_href(view, directory_urls), draft))

    told = [(article.file, article.sha256) for article in view.articles]
    name = digest(program(), view.key, told, directory_urls, (draft.model, draft.unused) if draft else None)
    made: str = cache.get("data", name, document)
    return made


def refuse(problems: Sequence[Problem]) -> None:
    """Raises InputError when any problem is an error."""
    if errors := [p for p in problems if p.severity == "error"]:
        raise InputError(errors)


def written_pages(folder: Path) -> dict[str, str]:
    """The Markdown pages people wrote in the briefs' folder, by uri."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8-sig")
        for path in sorted(folder.rglob("*.md"))
        if path.is_file()
    }
