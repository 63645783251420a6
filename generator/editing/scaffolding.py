"""What is there before anything is written: a whole site in an empty folder, and a brief that holds no claim yet.

Both build at once, strictly, and say nothing that nobody has written. The files come with this package.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator import __version__, addresses, drafts
from generator.curation import read_brief
from generator.editing.emitting import block, inline
from generator.errors import BriefingError
from generator.model import Article
from generator.site import Settings
from generator.templates import default_templates
from generator.writing import can_be_named

FILES: Final = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    "requirements.txt": "requirements.txt",
    "seeds/sources.yml": "sources.yml",
    ".github/workflows/pages.yml": "pages.yml",
}
"""The files of a new site, each with the one of this package that it is made of."""
PAGES: Final = ("index.md", "method.md")
"""Pages that people wrote for this project's own site, and that any site can begin with."""
NOT_IN_THE_WAY: Final = (".git", ".venv")
"""What a folder may hold that a site is to be made in: its history, and the environment that made it."""
_HERE: Final = Path(__file__).parent.parent
_PACKED: Final = _HERE / "scaffold"
_WORDS: Final = 8
_NONE: Final = "articles: []  # put articles into seeds/, and their names here"


class NotScaffolded(BriefingError):
    """Nothing was written; says why, and what would be right."""


def site_in(folder: Path) -> dict[Path, bytes]:
    """The files of a new site in a folder that is new or empty, none of them written yet.

    Where a crash has left some of them, and nothing else is there, they are those that are missing.

    Raises:
        NotScaffolded: it is no folder, or something is in it.
    """
    files = _files_of_a_site(folder)
    if not (folder.is_symlink() or folder.exists()):
        return files
    if not folder.is_dir():
        raise NotScaffolded(f"{folder} is no folder")
    try:
        there = sorted(path.name for path in folder.iterdir() if path.name not in NOT_IN_THE_WAY)
        left = {path: content for path, content in files.items() if not path.exists()}
        is_ours = left and all(_is_left_over(path, files) for name in there for path in _files_in(folder / name))
    except OSError as error:
        raise NotScaffolded(f"{folder} cannot be read: {error.strerror or error}") from None
    if not is_ours:
        named = ", ".join(there[:5]) + (f" and {len(there) - 5} more" if len(there) > 5 else "")
        raise NotScaffolded(f"{folder} is not empty, and nothing is overwritten: it holds {named}; name a new folder")
    return left


def _files_in(path: Path) -> Iterable[Path]:
    return (one for one in path.rglob("*") if not one.is_dir()) if path.is_dir() else [path]


def _is_left_over(path: Path, files: Mapping[Path, bytes]) -> bool:
    """Whether a file is one of these, or what a crash has left beside one: its text before it had its name, a lock."""
    if path.name.startswith(".") and path.suffix in (".new", ".lock"):
        return path.with_name(path.stem[1:]) in files
    return path in files and path.read_bytes() == files[path]


def _files_of_a_site(folder: Path) -> dict[Path, bytes]:
    files = {folder / name: (_PACKED / source).read_text("utf-8") for name, source in FILES.items()}
    name = drafts.title_of(folder.resolve().name) or "Briefs"
    settings = folder / "mkdocs.yml"
    files[settings] = block({"site_name": name}) + files[settings].partition("\n")[2]
    files[folder / "requirements.txt"] += f"briefing-site=={__version__}\n"
    files |= {folder / "briefs" / page: _page(page) for page in PAGES}
    overrides = default_templates(_HERE) / "overrides"
    files |= {
        folder / "site_templates" / "overrides" / path.name: path.read_text("utf-8")
        for path in sorted(overrides.iterdir())
        if path.is_file()
    }
    return {path: text.encode() for path, text in files.items()}


def brief_file(settings: Settings, title: str, articles: Sequence[Article]) -> tuple[Path, bytes]:
    """The file of a new brief on these articles, not written yet: its title, its articles, and how to go on.

    Raises:
        NotScaffolded: the title is none, or a brief is there that has its address.
    """
    title = " ".join(title.split())
    if not title.isprintable() or not any(map(str.isalnum, title)):
        raise NotScaffolded(f"{title!r} is no title: a brief needs some words on one line, with a letter or a digit")
    name = _name(title)
    path = settings.briefs / f"{name}.yml"
    taken = {other.stem.casefold(): other for other in settings.briefs.glob("*.y*ml")}
    if there := taken.get(name.casefold()):
        raise NotScaffolded(f"{settings.shown(there)} exists; a brief is never overwritten: give it another title")
    ordered = sorted(filter(can_be_named, articles), key=_order)
    lines = [f"  - {inline(article.id)}  # {_told(article)}" for article in ordered]
    values = {
        "TITLE": block({"title": title}).rstrip("\n"),
        "ARTICLES": "\n".join(["articles:  # their order gives them their numbers", *lines]) if lines else _NONE,
        "ARTICLE": inline(ordered[0].id) if ordered else "ferry-fire",
    }
    text = (_PACKED / "brief.yml").read_text("utf-8")
    return path, re.sub(r"%([A-Z]+)%", lambda match: values[match[1]], text).encode()


def is_told_by_name(title: str) -> bool:
    """Whether a title's words can stand in the name of a file, and so in an address: those of some scripts cannot."""
    return all(addresses.slug(word) for word in title.split() if any(map(str.isalnum, word)))


def chosen(settings: Settings, articles: Sequence[Article], folder: str) -> list[Article]:
    """The articles of a topic's folder; without one, all that no brief lists or cites.

    Raises:
        NotScaffolded: there is no such topic, or articles of several topics are left.
    """
    if folder:
        topic = _topic(settings, folder)
        found = [article for article in articles if not topic or article.file.startswith(f"{topic}/")]
        if not found:
            raise NotScaffolded(f"{folder} holds no article of this project; {_there_are(articles)}")
        return found
    used = _used(settings, articles)
    found = [article for article in articles if article.id not in used]
    if len({article.topic for article in found}) > 1:
        raise NotScaffolded(
            f"articles of several topics are in no brief yet; name one with --articles: {_topics(found)}"
        )
    return found


def _name(title: str) -> str:
    """The name of a brief's file: the title's first words, or, where they cannot all stand in it, one of its own."""
    return addresses.name(addresses.slug(title, _WORDS) if is_told_by_name(title) else title)


def _page(name: str) -> str:
    """A page of this project's own site: beside the package's code where it is installed, else in the checkout."""
    packed = _PACKED / "briefs" / name
    return (packed if packed.is_file() else _HERE.parent / "briefs" / name).read_text("utf-8")


def _order(article: Article) -> tuple[str, str]:
    first = article.date and (article.date.earliest or article.date.latest)
    return (first.isoformat() if first else "9999", article.id)


def _told(article: Article) -> str:
    """What a line of comment says of an article."""
    told = [article.publisher.value or "", article.published.value or "no date", article.title.value or ""]
    return "".join(char for char in ", ".join(filter(None, told)) if char.isprintable())


def _topic(settings: Settings, folder: str) -> str:
    """The topic that a folder is, named by its path or by its name in the articles' folder; empty for all."""
    for path in (Path(folder).resolve(), (settings.seeds / folder).resolve()):
        if path.is_dir() and path.is_relative_to(settings.seeds.resolve()):
            inside = path.relative_to(settings.seeds.resolve()).as_posix()
            return "" if inside == "." else inside
    return folder.strip("/")


def _used(settings: Settings, articles: Sequence[Article]) -> set[str]:
    """The articles that a brief lists or cites, as far as the briefs can be read."""
    by_id: Mapping[str, Article] = {article.id: article for article in articles}
    found = (read_brief(path, settings.shown(path), by_id)[0] for path in sorted(settings.briefs.glob("*.yml")))
    briefs = [brief for brief in found if brief]
    return {i for brief in briefs for i in (*brief.articles, *(evidence.article for evidence in brief.evidence()))}


def _topics(articles: Iterable[Article]) -> str:
    counts: dict[str, int] = {}
    for article in articles:
        counts[article.topic] = counts.get(article.topic, 0) + 1
    return ", ".join(f"{topic or '.'} ({count})" for topic, count in sorted(counts.items()))


def _there_are(articles: Sequence[Article]) -> str:
    return f"there are {_topics(articles)}" if articles else "there are no articles yet"
