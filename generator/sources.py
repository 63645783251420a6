"""What is known of the articles: reads `sources.yml` and lays it over them.

A plain value is the editor's own word; a mapping says on what it rests. Nothing is guessed in between.
"""

from collections.abc import Sequence
from pathlib import Path

from generator.articles import Supplied, describe, unknown_articles
from generator.errors import Problem
from generator.model import Article, Basis, Known
from generator.reading import Fields, Report, parse

# The first stands in for a wrong one, so it is the one that needs nothing more.
_BASES: tuple[Basis, ...] = ("supplied", "stated", "inferred", "unknown")


def read_sources(path: Path, shown_as: str, articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles with what `sources.yml` says of them, and what is wrong in it; without the file, as they are."""
    report = Report(shown_as)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return list(articles), []
    except UnicodeDecodeError as error:
        report.error(0, "", f"is not UTF-8 (byte {error.start}); save it as UTF-8", "not-utf-8")
        return list(articles), report.problems
    except OSError as error:
        report.error(0, "", f"cannot be read: {error.strerror}", "unreadable")
        return list(articles), report.problems
    root = parse(text, report)
    if root is None:
        return list(articles), report.problems
    if root.kind != "mapping":
        report.error(
            root.line,
            "",
            "must be keys with values: an article's file name without suffix, and its entry",
            "wrong-type",
        )
        return list(articles), report.problems
    supplied: dict[str, Supplied] = {}
    for article_id, node in root.mapping.items():
        with Fields(node, article_id, report) as fields:
            supplied[article_id] = _supplied(fields)
    report.problems += unknown_articles({i: node.line for i, node in root.mapping.items()}, articles, shown_as)
    described = []
    for article in articles:
        if article.id in supplied:
            article, problems = describe(article, supplied[article.id], shown_as)
            report.problems += problems
        described.append(article)
    return described, report.problems


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
