"""What earlier builds read and doubted, so that a build does this only for what has changed.

Each method gives what the function of the same name gives, from the cache where nothing that it depends on has changed:
the bytes of the file, what it is called, the articles it cites, and this program. What is wrong is found anew in every
build: a reading with problems is not kept. Nor is the check of the invariants, which trusts nothing it is given.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator import articles, curation, sources, support
from generator.cache import LOG, Cache, digest, program
from generator.errors import Problem
from generator.model import Article, Brief
from generator.packing import pack, unpack
from generator.sources import Entries
from generator.supplied import Supplied, describe
from generator.text import decode


class Memory:
    """Readings, from the cache where they are there."""

    def __init__(self, cache: Cache):
        self.cache = cache
        self._states: dict[str, tuple[Article, str]] = {}

    def read_article(self, data: bytes, file: str, shown_as: str) -> tuple[Article, list[Problem]]:
        """See `articles.read_article`."""
        name = digest(program(), _digest(data), file, shown_as)
        if (kept := self.cache.find("article", name)) is not None:
            return replace(unpack(kept), text=decode(data, file)), []
        article, problems = articles.read_article(data, file, shown_as)
        if not problems:
            self.cache.keep("article", name, pack(replace(article, text="")))
        return article, problems

    def entries_in(self, data: bytes, shown_as: str) -> tuple[Entries, list[Problem]]:
        """See `sources.entries_in`."""
        LOG.debug("%s: %s bytes", shown_as, f"{len(data):,}")
        name = digest(program(), _digest(data), shown_as)
        if (kept := self.cache.find("sources", name)) is not None:
            return unpack(kept), []
        entries, problems = sources.entries_in(data, shown_as)
        if not problems:
            self.cache.keep("sources", name, pack(entries))
        return entries, problems

    def describe(self, article: Article, supplied: Supplied, file: str) -> tuple[Article, list[Problem]]:
        """See `supplied.describe`."""
        # The line is for messages only, and moves with every entry above.
        name = digest(program(), self._state(article), replace(supplied, line=0), file)
        if (kept := self.cache.find("described", name)) is not None:
            return replace(unpack(kept), text=article.text), []
        described, problems = describe(article, supplied, file)
        if not problems:
            self.cache.keep("described", name, pack(replace(described, text="")))
        return described, problems

    def read_brief(self, path: Path, shown_as: str, known: Mapping[str, Article]) -> tuple[Brief | None, list[Problem]]:
        """See `curation.read_brief`."""
        try:
            data = path.read_bytes()
        except OSError:
            return curation.read_brief(path, shown_as, known)
        LOG.debug("%s: %s bytes", shown_as, f"{len(data):,}")
        name = digest(program(), _digest(data), path.stem, shown_as)
        cited = self.cache.find("cites", name)
        if cited is not None:
            kept = self.cache.find("brief", self._with_articles(name, cited, known))
            if kept is not None:
                return unpack(kept), []
        brief, problems = curation.brief_in(data, path.stem, shown_as, known)
        if brief and not problems:
            lost = (lost.article for lost in brief.lost())
            cited = sorted({*brief.articles, *(evidence.article for evidence in brief.evidence()), *lost})
            self.cache.keep("cites", name, cited)
            self.cache.keep("brief", self._with_articles(name, cited, known), pack(brief))
        return brief, problems

    def doubts(self, brief: Brief, known: Mapping[str, Article]) -> list[Problem]:
        """See `support.doubts`."""
        packed = pack(brief)  # with places and lines, which a brief's own name for itself leaves out
        cited = sorted({evidence.article for evidence in brief.evidence()})
        name = self._with_articles(digest(program(), packed), cited, known)
        found = self.cache.get("doubts", name, lambda: pack(tuple(support.doubts(brief, known))))
        return list(unpack(found))

    def _with_articles(self, name: str, cited: Iterable[str], known: Mapping[str, Article]) -> str:
        """A name for something that depends on these articles too."""
        return digest(name, [(i, self._state(known[i]) if i in known else None) for i in cited])

    def _state(self, article: Article) -> str:
        """Names everything known of an article; its text is named by its digest."""
        found, state = self._states.get(article.id, (None, ""))
        if found is not article:
            state = digest(pack(replace(article, text="")))
            self._states[article.id] = article, state
        return state


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
