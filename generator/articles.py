"""The articles' folder: every file in it read, its furniture masked, and what is known of each article.

What is known comes from a headline in the text and from the front matter; what an editor supplies comes over it, in
`supplied`. An article's text is never changed; furniture is only marked.
"""

import hashlib
import os
import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import urlsplit

from generator import dateline, furniture
from generator.cache import LOG
from generator.dates import Date
from generator.errors import NotAnArticle, Problem
from generator.masking import flagged
from generator.model import Article, Known, Paragraph, Span
from generator.reading import Node, Report, parse
from generator.text import MAX_BYTES, decode, front_matter, split

SUFFIXES: Final = (".txt", ".md")
"""Of the files that are articles, in any case."""

FACTS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("title",),
    "publisher": ("publisher", "source", "site"),
    "author": ("author", "authors"),
    "published": ("published", "date"),
    "url": ("url",),
    "licence": ("licence", "license"),
}
"""What can be known of an article, and the front matter keys that state it, the first that is there counting."""

_MAX_FRONT_MATTER: Final = 64_000
_MAX_HEADLINE: Final = 120
_LABEL_WORDS: Final = 6
_HEADING: Final = re.compile(r"#{1,6} (.*?\S)(?: #+)?")
_EMPHASIS: Final = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=[^\s*_])(.*?[^\s])\1(?!\w)")
_ADDRESS: Final = re.compile(r"https?://[^\s\"<>\\^`{|}/?#][^\s\"<>\\^`{|}]*", re.IGNORECASE)


Reader = Callable[[bytes, str, str], tuple[Article, list[Problem]]]
"""Reads an article as `read_article` does."""


def read_folder(folder: Path, shown_as: str = "", read: Reader | None = None) -> tuple[list[Article], list[Problem]]:
    """The articles of a folder and of its sub-folders, in the order of their paths, and what is wrong with its files.

    Hidden files, and files that end neither in .txt nor in .md, are ignored. An article is called by its file's name
    without suffix; where other files share that name, case and the form of accents apart, by its whole path.
    `shown_as` names the folder in messages.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    names = list(_article_files(folder, shown_as or str(folder), problems))
    sharing = Counter(map(_folded_stem, names))
    for name in names:
        shown = _printable((Path(shown_as or folder) / name).as_posix())
        try:
            contents = _contents(folder, name)
            LOG.debug("%s: %s bytes", shown, f"{len(contents):,}")
            article, doubts = (read or read_article)(contents, name, shown)
        except NotAnArticle as refused:
            problems.append(Problem(shown, 0, "", refused.reason, "not-an-article", "warning"))
            continue
        except OSError as error:
            problems.append(Problem(shown, 0, "", f"cannot be read: {error.strerror or error}", "unreadable"))
            continue
        articles.append(replace(article, id=name) if sharing[_folded_stem(name)] > 1 else article)
        problems += doubts
    return articles, problems


def read_article(data: bytes, file: str, shown_as: str) -> tuple[Article, list[Problem]]:
    """The article in a file's bytes, and doubts about its front matter.

    `file` is the path from the articles' folder, `shown_as` names the file in messages. Raises NotAnArticle.
    """
    text, path = decode(data, file), PurePosixPath(file)
    markdown = path.suffix.lower() == ".md"
    facts, body, problems = _front_matter(text, shown_as) if markdown else ({}, 0, [])
    spans = [span for span in split(text, body) if span.start >= body]  # front matter holds no paragraph
    masks = furniture.find(text, [span for span in spans if span.start >= body])
    masks = [Span(0, body), *masks] if body else masks
    paragraphs = flagged(text, spans, masks)
    facts.setdefault("title", _headline(text, paragraphs, markdown))
    facts.setdefault("published", _published(text, paragraphs, facts.get("url", Known())))
    article = Article(
        id=path.stem,
        file=file,
        shown_as=shown_as,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        paragraphs=paragraphs,
        furniture=tuple(masks),
        topic=path.parts[0] if len(path.parts) > 1 else "",
        **facts,
    )
    return replace(article, label=label(article)), problems


def _article_files(folder: Path, shown_as: str, problems: list[Problem]) -> Iterator[str]:
    """The paths of the articles' files from the folder, sorted, with forward slashes."""

    def named(path: Path) -> str:
        return _printable((Path(shown_as) / path.relative_to(folder)).as_posix())

    def unreadable(error: OSError) -> None:
        shown = named(Path(error.filename or folder))
        problems.append(Problem(shown, 0, "", f"cannot be read: {error.strerror or error}", "unreadable"))

    found: list[Path] = []
    for where, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for link in (path for path in (Path(where, name) for name in folders) if path.is_symlink()):
            message = "is a symbolic link to a folder; such links are not followed"
            problems.append(Problem(named(link), 0, "", message, "not-an-article", "warning"))
        found += [Path(where, name) for name in files if not name.startswith(".") and name.lower().endswith(SUFFIXES)]
    yield from sorted(path.relative_to(folder).as_posix() for path in found)


def _folded_stem(name: str) -> str:
    """The file's name without suffix, as systems compare names that ignore case and the form of accents."""
    return unicodedata.normalize("NFC", PurePosixPath(name).stem).casefold()


def _contents(folder: Path, name: str) -> bytes:
    """The bytes of a file, at most one more than may be read. Raises OSError, and NotAnArticle for what is no file."""
    if _printable(name) != name:
        raise NotAnArticle(name, "has a name that is not UTF-8; rename it")
    path = folder / name
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise NotAnArticle(name, "is a symbolic link that leads out of the folder; put the file itself there")
    # A pipe or a device would wait for ever, or never end.
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotAnArticle(name, "is not a regular file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _printable(path: str) -> str:
    """A path that can be printed: bytes of a file name that are not UTF-8 are written as escapes."""
    return path.encode("utf-8", "backslashreplace").decode()


def _front_matter(text: str, file: str) -> tuple[dict[str, Any], int, list[Problem]]:
    """What the front matter states, the offset where the article proper begins, and doubts about it."""
    report = Report(file)
    facts: dict[str, Any] = {}
    block = front_matter(text)
    if block is None:
        if re.match(r"---\s+[A-Za-z][\w -]{0,40}:\s", text):
            report.error(1, "", "is never closed with ---, and is taken for text", "front-matter")
    elif block.end > _MAX_FRONT_MATTER:
        report.error(1, "", f"is longer than {_MAX_FRONT_MATTER:,} characters, and is not read", "front-matter")
    else:
        # Without the fences' dashes but with the first one's line end, so that YAML counts the file's lines.
        root = parse(text[3 : block.end - 3], report)
        # A document with anything wrong in it is not believed in part.
        stated = root.mapping if root and not report.problems else {}
        for fact, keys in FACTS.items():
            key = next((key for key in keys if key in stated and stated[key].value is not None), None)
            if key is None:
                continue
            try:
                value = checked(fact, _scalar(fact, stated[key]))
            except ValueError as error:
                report.error(stated[key].line, key, f"{error}; it is left out", "front-matter")
            else:
                facts[fact] = Known(value, "stated", (text.splitlines()[stated[key].line - 1].strip(),))
    problems = [
        replace(problem, message=f"front matter: {problem.message}", code="front-matter", severity="warning")
        for problem in report.problems
    ]
    return facts, block.end if block else 0, problems


def _scalar(fact: str, node: Node) -> str:
    """The text of a front matter value: several authors are joined, a time of day is dropped. Raises ValueError."""
    names = [item.text for item in node.items if item.text] if fact == "author" else []
    value = " ".join((", ".join(names) or node.text or "").split())
    if not value:
        raise ValueError("must be text")
    return value[:10] if fact == "published" and re.match(r"\d{4}-\d\d-\d\d[T ]", value) else value


def checked(fact: str, value: str) -> str:
    """A fact's value, unchanged. Raises ValueError for a date that is none, or an address that may not be linked."""
    if fact == "published":
        Date.parse(value)
    if fact == "url" and not (_ADDRESS.fullmatch(value) and _has_host(value)):
        raise ValueError(f"{value!r} is not an http:// or https:// address")
    return value


def _has_host(url: str) -> bool:
    """Whether the address names a host, and a port that there can be."""
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _headline(text: str, paragraphs: Sequence[Paragraph], markdown: bool) -> Known:
    """The title that an article prints above itself: a Markdown heading, or a short first line above prose."""
    kept = [text[paragraph.span.start : paragraph.span.end] for paragraph in paragraphs if not paragraph.furniture]
    if markdown:
        heading = next((words.splitlines()[0] for words in kept if re.match(r"# +\W{0,4}\w", words)), None)
        return Known(_unmarked(heading), "stated", (heading,)) if heading else Known()
    # A date or a section's name may stand above the headline, a standfirst or a date between it and the first sentence.
    for index, words in enumerate(kept[:3]):
        plain, headed = _unmarked(words), re.match(r"#{1,6} ", words) is not None
        if (len(plain.split()) < 3 and not headed) or furniture.is_date(plain):
            continue
        headline = len(plain) <= _MAX_HEADLINE and plain[-1] not in ".,;:…" and plain[0] not in "{[<"
        if headline and any(furniture.is_prose(after) for after in kept[index + 1 : index + 4]):
            return Known(plain, "stated", (words,))
        break
    return Known()


def _unmarked(line: str) -> str:
    """A heading without the marks that Markdown has for it, which stand in plain texts too; white space made single."""
    line = " ".join(line.split())
    if len(line) > 4 * _MAX_HEADLINE:
        return line
    heading = _HEADING.fullmatch(line)
    line = heading[1] if heading else line
    return _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", line))  # *of one kind in **another***


def _published(text: str, paragraphs: Sequence[Paragraph], url: Known) -> Known:
    """The date that a line of the article states, else the one in its address."""
    stated = dateline.find(text, paragraphs)
    return stated if stated.value else dateline.from_address(url.value)


def label(article: Article) -> str:
    """A short name for an article the editor gave none: its publisher, else the title's first words, else its id."""
    words = (article.title.value or "").split()
    title = " ".join(words[:_LABEL_WORDS]).rstrip(",:;–-") + ("…" if len(words) > _LABEL_WORDS else "")
    return article.publisher.value or title or article.id
