"""Names of articles that are not there: whether the file is called otherwise now, is gone, or never was; one rule.

The build, `briefing check` and the editor's commands say the same. An article is called otherwise where a brief says so
under `renamed`, or where exactly one other article holds every quote that the briefs take from it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.curation import brief_in
from generator.editing.renaming import renamed
from generator.errors import Problem
from generator.model import Article, Brief
from generator.quotes import places
from generator.sources import Entries, entries_in
from generator.supplied import Supplied

CODE = "unknown-article"
_LEAST = 20
"""Characters by which words tell an article from others."""


def explained(
    problems: Sequence[Problem],
    sources: Path,
    briefs: Sequence[Path],
    shown: Callable[[Path], str],
    articles: Mapping[str, Article],
) -> list[Problem]:
    """The problems, those with names of articles that are not there in words that say what became of the article.

    `sources` is the file of what is known of the articles, `briefs` are files of briefs, `shown` names a file.
    """
    if not any(problem.code == CODE for problem in problems):
        return list(problems)
    try:
        entries, _ = entries_in(sources.read_bytes(), shown(sources))
    except OSError:
        entries = {}
    found = [brief_in(path.read_bytes(), path.stem, shown(path), articles, keep_lost=True)[0] for path in briefs]
    fate = _Fate(articles, entries, list(filter(None, found)))
    files = {shown(path): path.stem for path in briefs}
    return [_told(problem, fate, shown(sources), files) if problem.code == CODE else problem for problem in problems]


@dataclass
class _Fate:
    """What became of articles, as far as the project's files tell."""

    articles: Mapping[str, Article]
    entries: Entries
    briefs: Sequence[Brief]

    def __post_init__(self) -> None:
        self.called: dict[str, str] = {}
        for brief in self.briefs:
            for former, name in {**renamed(brief, self.articles), **brief.renamed}.items():
                if name in self.articles:
                    # Where two briefs name two articles, neither is believed.
                    self.called[former] = name if self.called.get(former, name) == name else ""
        listed = {i for brief in self.briefs for i in brief.articles}
        self.cited = {lost.article for brief in self.briefs for lost in brief.lost()}
        """Articles that briefs quote, and whose words are in no other."""
        self.named = {name for name in (*listed, *self.cited, *self.called) if name not in self.articles}
        """Articles that a brief names and that are not there."""

    def by_its_words(self, entry: Supplied) -> str:
        """The one article without an entry that has the title, or all the words, of this one; else nothing."""
        known = (entry.title, entry.publisher, entry.author, entry.published, entry.url, entry.licence)
        words = [quote for one in known if one for quote in one.quotes]
        words += [*entry.furniture, *(quote for _, quotes in entry.origins for quote in quotes)]
        title = entry.title.value if entry.title else ""
        told = sum(map(len, words)) >= _LEAST
        found = [
            article.id
            for article in self.articles.values()
            if article.id not in self.entries
            and ((title and article.title.value == title) or (told and all(places(article, one) for one in words)))
        ]
        return found[0] if len(found) == 1 else ""


def _told(problem: Problem, fate: _Fate, sources: str, briefs: Mapping[str, str]) -> Problem:
    told = ""
    if problem.file == sources:
        told = _of_entry(problem.place, fate)
    elif problem.file in briefs:
        for name in sorted(fate.named | fate.entries.keys()):
            if name not in fate.articles and problem.message.startswith(f"there is no article {name!r}"):
                told = _of_brief(name, fate, briefs[problem.file])
    return replace(problem, message=told) if told else problem


def _of_entry(name: str, fate: _Fate) -> str:
    """What is right of an entry, empty where nothing is known of its article."""
    if name_now := fate.called.get(name):
        if name_now in fate.entries:
            return f"this article is called {name_now} now, which has an entry too; take this one out"
        return f"this article is called {name_now} now; call its entry so too"
    if name_now := fate.by_its_words(fate.entries[name]) if name in fate.entries.keys() - fate.cited else "":
        return (
            f"there is no article of this name; {name_now} has the same words, so if it is this one, call its entry so"
        )
    if name in fate.named:
        return "there is no article of this name any more; take its entry out, or put its file back"
    return ""


def _of_brief(name: str, fate: _Fate, brief: str) -> str:
    if name_now := fate.called.get(name):
        return f"there is no article {name!r}, it is called {name_now!r} now; briefing update {brief} writes that down"
    if name in fate.entries:
        told = (
            f"there is no article {name!r} any more; put its file back, or let briefing update {brief} mark what rests"
        )
        return f"{told} on it"
    return ""
