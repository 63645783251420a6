"""What is known of the articles: reads `sources.yml` and lays it over them.

A plain value is the editor's own word; a mapping says on what it rests. Nothing is guessed in between.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.errors import Problem
from generator.model import Article, Basis, Known
from generator.reading import Fields, Report, parse
from generator.supplied import Supplied, describe, unknown_articles

# The first stands in for a wrong one, so it is the one that needs nothing more.
_BASES: tuple[Basis, ...] = ("supplied", "stated", "inferred", "unknown")


Entries = dict[str, Supplied]
"""What is supplied, by article id."""


def entries_in(data: bytes, shown_as: str) -> tuple[Entries, list[Problem]]:
    """The entries in the file's bytes, and what is wrong with them; none when it cannot be read as such a file."""
    report = Report(shown_as)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.error(0, "", f"is not UTF-8 (byte {error.start}); save it as UTF-8", "not-utf-8")
        return {}, report.problems
    root = parse(text, report)
    if root is None:
        return {}, report.problems
    if root.kind != "mapping":
        report.error(
            root.line,
            "",
            "must be keys with values: an article's file name without suffix, and its entry",
            "wrong-type",
        )
        return {}, report.problems
    entries: Entries = {}
    for article_id, node in root.mapping.items():
        with Fields(node, article_id, report) as fields:
            entries[article_id] = _supplied(fields)
    return entries, report.problems


def read_sources(
    path: Path,
    shown_as: str,
    articles: Sequence[Article],
    read: Callable[[bytes, str], tuple[Entries, list[Problem]]] = entries_in,
    lay: Callable[[Article, Supplied, str], tuple[Article, list[Problem]]] = describe,
) -> tuple[list[Article], list[Problem]]:
    """The articles with what `sources.yml` says of them, and what is wrong in it; without the file, as they are."""
    try:
        entries, problems = read(path.read_bytes(), shown_as)
    except FileNotFoundError:
        return list(articles), []
    except OSError as error:
        return list(articles), [Problem(shown_as, 0, "", f"cannot be read: {error.strerror}", "unreadable")]
    problems += unknown_articles({key: entry.line for key, entry in entries.items()}, articles, shown_as)
    described = []
    for article in articles:
        if article.id in entries:
            article, more = lay(article, entries[article.id], shown_as)
            problems += more
        described.append(article)
    return described, problems


def misplaced(folder: Path, shown_as: str, name: str) -> list[Problem]:
    """A doubt about each file of this name in a sub-folder, where nobody reads it."""
    told = f"is not read: what is known of the articles in sub-folders stands in {shown_as}/{name} too"
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob(name) if path.parent != folder)
    return [Problem(f"{shown_as}/{path}", 0, "", told, "not-read", "warning") for path in found]


def _supplied(fields: Fields) -> Supplied:
    return Supplied(
        title=_known(fields, "title"),
        publisher=_known(fields, "publisher"),
        author=_known(fields, "author"),
        published=_known(fields, "published"),
        url=_known(fields, "url"),
        licence=_known(fields, "licence"),
        label=fields.text("label"),
        rights=fields.choice("rights", ("full", "excerpt", "link")) if fields.has("rights") else None,
        rights_note=fields.text("rights_note"),
        furniture=fields.texts("furniture", verbatim=True),
        not_furniture=fields.texts("not_furniture", verbatim=True),
        origins=fields.each("origins", lambda f: (f.text("name", required=True), f.texts("quotes", verbatim=True))),
        line=fields.line,
    )


def _known(fields: Fields, key: str) -> Known | None:
    """A plain value is supplied; null is unknown, where the key stands; None leaves what the article states."""
    node = fields.get(key)
    if node is None:
        return Known() if key in fields.node.mapping else None
    if node.kind == "text":
        return Known(fields.text(key), "supplied")
    with Fields(node, fields.at(key), fields.report) as inner:
        quotes = (*inner.texts("quote", verbatim=True), *inner.texts("quotes", verbatim=True))
        value, note = inner.text("value"), inner.text("note")
        return Known(value or None, inner.choice("basis", _BASES, "supplied" if value else "unknown"), quotes, note)
