"""What an editor works with: a project's articles and briefs as they are, right or wrong, and nothing made of them."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator import drafts, gone
from generator.analysis.parsing import find_model
from generator.articles import read_folder
from generator.cache import Cache
from generator.curation import brief_in
from generator.draft import Draft
from generator.drafts import Watching
from generator.editing.laying import actors_of
from generator.editing.patching import Unpatchable
from generator.editing.progress import Progress, progress
from generator.editing.suggested import Suggestion
from generator.editing.suggesting import suggestions
from generator.editing.updating import Update, taking_part, updated, with_names
from generator.errors import InputError, Problem
from generator.memory import Memory
from generator.model import Article, Brief
from generator.site import SOURCES_FILE, Settings
from generator.sources import read_sources

_HARMLESS: Final = ("unknown-article", "quote-lost", "quote-paragraphs", "furniture-lost")
"""What is wrong in sources.yml when an article has changed, and takes no words from any article."""


@dataclass(frozen=True)
class Desk:
    """A project's articles, and its briefs as far as they can be read."""

    settings: Settings
    articles: dict[str, Article]
    briefs: tuple[Brief, ...]
    problems: tuple[Problem, ...]
    """Doubts about the articles."""
    watching: Watching

    def path(self, brief_id: str) -> Path:
        """Where a brief of this id stands, or would stand."""
        return self.settings.briefs / f"{brief_id}.yml"

    def update(self, path: Path, content: bytes, *, anew: bool = False) -> Update:
        """What `updated` makes of a brief's file that has this content."""
        others = dict(actors_of([brief for brief in self.briefs if brief.id != path.stem]))
        articles, shown = self.articles, self.settings.shown(path)
        return updated(
            content, path.stem, shown, articles, lambda part: self.draft(path.stem, part).brief, others, anew=anew
        )

    def explained(self, problems: Sequence[Problem]) -> list[Problem]:
        """Problems with names of articles that are not there, in words that say what became of the article."""
        files, sources = sorted(self.settings.briefs.glob("*.yml")), self.settings.seeds / SOURCES_FILE
        return gone.explained(problems, sources, files, self.settings.shown, self.articles)

    def progress(self, path: Path) -> Progress:
        """Where the brief stands in this file.

        Raises:
            InputError: the file cannot be read without errors.
        """
        shown = self.settings.shown(path)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise InputError([Problem(shown, 0, "", f"cannot be read: {error.strerror}", "unreadable")]) from None
        found, problems = brief_in(content, path.stem, shown, self.articles, keep_lost=True)
        if found is None or problems:
            raise InputError(self.explained(problems))
        with contextlib.suppress(Unpatchable):
            named, moved = with_names(content, found, self.articles)
            again, _ = brief_in(named, path.stem, shown, self.articles, keep_lost=True) if moved else (None, [])
            if again is not None:
                return progress(again, self.articles, moved)
        return progress(found, self.articles)

    def suggestions(self, brief: Brief, *, drafted: bool = False) -> list[Suggestion]:
        """What is suggested for a brief; with `drafted` also what a draft of its articles gives."""
        part = taking_part(brief, self.articles) if drafted else []
        return suggestions(brief, self.articles, self.draft(brief.id, part) if part else None)

    def draft(self, brief_id: str, articles: Sequence[Article]) -> Draft:
        """A draft of some articles, from the project's cache where it is there."""
        model, cache = find_model(self.settings.model), Cache(self.settings.cache)
        return drafts.draft(articles, brief_id, "", model, cache, self.watching(articles))


def desk(settings: Settings, watching: Watching = lambda articles: iter) -> Desk:
    """The project as it is now; `watching` may show how far the reading of articles is that a draft needs.

    Raises:
        InputError: an article, or what is known of the articles, cannot be read as it should be. What is not read
            would be taken for gone.
    """
    memory = Memory(Cache(settings.cache))
    articles, problems = read_folder(settings.seeds, settings.shown(settings.seeds), memory.read_article)
    sources = settings.seeds / SOURCES_FILE
    articles, more = read_sources(
        sources, settings.shown(sources), articles, read=memory.entries_in, lay=memory.describe
    )
    problems += more
    if serious := [p for p in problems if p.severity == "error" and p.code not in _HARMLESS]:
        raise InputError(serious)
    by_id = {article.id: article for article in articles}
    if not by_id:
        told = "holds no article; an update would take every quote for lost"
        raise InputError([Problem(settings.shown(settings.seeds), 0, "", told, "no-article")])
    files = sorted(settings.briefs.glob("*.yml"))
    found = [memory.read_brief(path, settings.shown(path), by_id)[0] for path in files]
    problems = gone.explained(problems, sources, files, settings.shown, by_id)
    return Desk(settings, by_id, tuple(filter(None, found)), tuple(problems), watching)
