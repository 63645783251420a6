"""The articles' folder: every file in it read, its furniture masked, and what is known of each article.

What is known comes from three places, the later over the earlier: a headline in the text, the front matter, and what
the editor supplies in sources.yml. An article's text is never changed; furniture is only marked.
"""

import hashlib
import os
import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import urlsplit

from rapidfuzz import process

from generator import furniture, quotes
from generator.dates import Date
from generator.errors import NotAnArticle, Problem
from generator.model import Article, Known, Origin, Paragraph, Rights, Span
from generator.reading import Node, Report, parse
from generator.text import MAX_BYTES, decode, front_matter, split

SUFFIXES: Final = (".txt", ".md")
"""Of the files that are articles, in any case."""

_FACTS: Final[dict[str, tuple[str, ...]]] = {
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
_ADDRESS: Final = re.compile(r"https?://[^\s\"<>\\^`{|}/?#][^\s\"<>\\^`{|}]*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Supplied:
    """What sources.yml says of one article; a fact that is None leaves what the article itself states."""

    title: Known | None = None
    publisher: Known | None = None
    author: Known | None = None
    published: Known | None = None
    url: Known | None = None
    licence: Known | None = None
    label: str = ""
    rights: Rights | None = None
    rights_note: str = ""
    furniture: tuple[str, ...] = ()
    """Texts that are furniture though not recognised, wherever they stand in the article."""
    not_furniture: tuple[str, ...] = ()
    origins: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names of origins, each with the passages that come from it."""
    line: int = 0


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
    names = list(_article_files(folder, problems))
    sharing = Counter(map(_folded_stem, names))
    for name in names:
        shown = _printable((Path(shown_as or folder) / name).as_posix())
        try:
            article, doubts = (read or read_article)(_contents(folder, name), name, shown)
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
    paragraphs = _flagged(text, spans, masks)
    facts.setdefault("title", _headline(text, paragraphs, markdown))
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
    return replace(article, label=_label(article)), problems


def describe(article: Article, supplied: Supplied, file: str = "sources.yml") -> tuple[Article, list[Problem]]:
    """An article with what the editor supplies laid over it, and what is wrong with that.

    `file` names sources.yml in messages. A fact that breaks a rule is left as the article states it. Codes:
    furniture-lost, quote-lost, quote-paragraphs, no-quote, no-note, bad-date, bad-url.
    """
    described = _Description(article, supplied, file)
    return described.article(), described.problems


def unknown_articles(keys: Mapping[str, int], articles: Iterable[Article], file: str = "sources.yml") -> list[Problem]:
    """An error for each key of sources.yml (given with its line) that is the id of no article."""
    ids = [article.id for article in articles]
    problems = []
    for key in sorted(keys.keys() - set(ids), key=lambda key: keys[key]):
        near = process.extractOne(key, ids, score_cutoff=60)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        problems.append(Problem(file, keys[key], key, f"there is no article of this name{hint}", "unknown-article"))
    return problems


def _article_files(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """The paths of the articles' files from the folder, sorted, with forward slashes."""

    def unreadable(error: OSError) -> None:
        shown = _printable(Path(error.filename or folder).as_posix())
        problems.append(Problem(shown, 0, "", f"cannot be read: {error.strerror or error}", "unreadable"))

    found: list[Path] = []
    for where, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for link in (path for path in (Path(where, name) for name in folders) if path.is_symlink()):
            message = "is a symbolic link to a folder; such links are not followed"
            problems.append(Problem(_printable(link.as_posix()), 0, "", message, "not-an-article", "warning"))
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
        for fact, keys in _FACTS.items():
            key = next((key for key in keys if key in stated and stated[key].value is not None), None)
            if key is None:
                continue
            try:
                value = _checked(fact, _scalar(fact, stated[key]))
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


def _checked(fact: str, value: str) -> str:
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
        heading = next((words.splitlines()[0] for words in kept if re.match(r"# +\w", words)), None)
        return Known(heading.strip("# \t"), "stated", (heading,)) if heading else Known()
    # A date or a section's name may stand above the headline, a standfirst or a date between it and the first sentence.
    for index, words in enumerate(kept[:3]):
        if len(words.split()) < 3 or furniture.is_date(words):
            continue
        headline = len(words) <= _MAX_HEADLINE and words[-1] not in ".,;:…" and words[0] not in "{[<"
        if headline and any(furniture.is_prose(after) for after in kept[index + 1 : index + 4]):
            return Known(" ".join(words.split()), "stated", (words,))
        break
    return Known()


def _label(article: Article) -> str:
    """A short name for an article the editor gave none: its publisher, else the title's first words, else its id."""
    return article.publisher.value or " ".join((article.title.value or "").split()[:5]) or article.id


def _flagged(text: str, spans: Iterable[Span], masks: Sequence[Span]) -> tuple[Paragraph, ...]:
    """Numbered paragraphs; one is furniture when nothing of it but white space is outside the masks."""
    paragraphs = []
    first = 0
    for number, span in enumerate(spans, start=1):
        while first < len(masks) and masks[first].end <= span.start:
            first += 1
        end = first
        while end < len(masks) and masks[end].start < span.end:
            end += 1
        overlapping = masks[first:end]
        left = _without(text, [span], overlapping) if overlapping else [span]
        paragraphs.append(Paragraph(number, span, not left))
    return tuple(paragraphs)


def _without(text: str, spans: Iterable[Span], cuts: Iterable[Span]) -> list[Span]:
    """What is left of the spans without the cuts, white space at its ends apart."""
    rest = list(spans)
    for cut in cuts:
        rest = [
            Span(start, end)
            for span in rest
            for start, end in ((span.start, min(span.end, cut.start)), (max(span.start, cut.end), span.end))
            if start < end
        ]
    return [trimmed for span in rest if (trimmed := _trimmed(text, span)).start < trimmed.end]


def _trimmed(text: str, span: Span) -> Span:
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start, max(start, span.start + len(stretch.rstrip())))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


class _Description:
    """Lays what the editor supplies over an article, and notes what is wrong with it."""

    def __init__(self, article: Article, supplied: Supplied, file: str):
        self.read, self.supplied, self.file = article, supplied, file
        self.problems: list[Problem] = []

    def article(self) -> Article:
        masks = self.masks()
        spans = [paragraph.span for paragraph in self.read.paragraphs]
        facts: dict[str, Any] = {fact: self.fact(fact) for fact in _FACTS}
        article = replace(
            self.read,
            furniture=tuple(masks),
            paragraphs=_flagged(self.read.text, spans, masks),
            rights=self.supplied.rights,
            rights_note=self.supplied.rights_note,
            origins=self.origins(),
            **facts,
        )
        return replace(article, label=self.supplied.label or _label(article))

    def masks(self) -> list[Span]:
        """The furniture as recognised, with the editor's corrections."""
        added, removed = (
            [
                span
                for index, words in enumerate(texts)
                for span in self.found(words, f"{key}[{index}]", "furniture-lost")
            ]
            for key, texts in (("furniture", self.supplied.furniture), ("not_furniture", self.supplied.not_furniture))
        )
        return _without(self.read.text, _joined([*self.read.furniture, *added]), removed)

    def fact(self, fact: str) -> Known:
        """One fact as the editor supplies it; as the article states it when what is supplied is nothing, or wrong."""
        stated: Known = getattr(self.read, fact)
        known: Known | None = getattr(self.supplied, fact)
        if known is None:
            return stated
        before = len(self.problems)
        for index, words in enumerate(known.quotes):
            self.found(words, f"{fact}.quote" if len(known.quotes) == 1 else f"{fact}.quotes[{index}]", "quote-lost")
        if known.basis == "stated" and not known.quotes:
            self.problem(
                fact, "is said to be stated, so it needs the words of the article that state it: quote", "no-quote"
            )
        if known.basis == "inferred" and not known.note.strip():
            self.problem(fact, "is said to be inferred, so it needs the reasoning: note", "no-note")
        if known.value is not None:
            try:
                _checked(fact, known.value)
            except ValueError as error:
                self.problem(fact, str(error), "bad-date" if fact == "published" else "bad-url")
        return stated if len(self.problems) > before else known

    def origins(self) -> tuple[Origin, ...]:
        origins = []
        for index, (name, passages) in enumerate(self.supplied.origins):
            spans: list[Span] = []
            for number, words in enumerate(passages):
                place = f"origins[{index}].quotes[{number}]"
                everywhere = self.found(words, place, "quote-lost")
                whole = [span for span in everywhere if quotes.in_one_paragraph(self.read, span)]
                if everywhere and not whole:
                    self.problem(
                        place, "the quote crosses the end of a paragraph; give one for each", "quote-paragraphs"
                    )
                spans += whole
            origins.append(Origin(name, tuple(_joined(spans))))
        return tuple(origins)

    def found(self, words: str, place: str, code: str) -> list[Span]:
        """Where words stand in the article; a problem when they stand nowhere."""
        spans = quotes.locate(self.read.text, words)
        if not spans:
            what = "the quote" if code == "quote-lost" else "the text"
            self.problem(place, quotes.lost(self.read, words, what), code)
        return spans

    def problem(self, place: str, message: str, code: str) -> None:
        self.problems.append(Problem(self.file, self.supplied.line, f"{self.read.id}.{place}", message, code))
