"""What a web page says of itself in its code: title, publisher, author, day, address, and which words say so.

Read are the metadata of the head (https://ogp.me, Dublin Core and the like), schema.org's data as JSON-LD
(https://schema.org/NewsArticle), and marks on elements of the page. Nothing is guessed from its looks.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Final, Literal, TypeAlias

Fact: TypeAlias = Literal["title", "publisher", "author", "published", "url", "kind"]

_NAMES: Final[dict[Fact, tuple[str, ...]]] = {
    "title": ("og:title", "headline", "dc.title", "dcterms.title", "citation_title", "parsely-title", "twitter:title"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued",
        "dcterms.issued", "citation_publication_date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "sailthru.date", "article.published", "dc.date", "dcterms.date", "date",
    ),
    "url": ("og:url",),
    "kind": ("og:type",),
}  # fmt: skip
"""The names of metadata that state a fact, the more exact ones first."""
_STATES: Final = {name: fact for fact, names in _NAMES.items() for name in names}
_ARTICLE_KEYS: Final[dict[Fact, str]] = {
    "title": "headline",
    "publisher": "publisher",
    "author": "author",
    "published": "datePublished",
}
_ARTICLES: Final = re.compile(r"(?:.*Article|.*Posting|Report)")
"""The types of schema.org that are articles."""
_SAVED: Final = re.compile(r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")
"""What browsers write into a page that they save."""
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_LONGEST: Final = 300
"""Characters of a value; what is longer is no title, name, date or address."""
_DEEPEST: Final = 12
_HIDDEN: Final = frozenset(("comment", "script", "style", "noscript", "template", "title"))


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and how the page's code states it."""

    value: str
    words: str
    """`og:title “Fire on the ferry”`"""


@dataclass(frozen=True)
class Head:
    """What a page says of itself; for each fact the more exact statements first."""

    facts: dict[Fact, tuple[Stated, ...]]
    canonical: str
    """The address that the page gives as its own."""
    saved_from: str
    """The address that a browser noted when it saved the page."""
    title: str
    """Of the browser's window."""
    links: frozenset[str]
    """The texts of its links, white space made single."""
    times: tuple[str, ...]
    """What its `time` elements give for machines."""
    text: str
    """All words that it shows, white space made single."""

    def first(self, fact: Fact) -> Stated | None:
        return next(iter(self.facts.get(fact, ())), None)


def read(page: str, tree: Any) -> Head:
    """What the code of a page says of the page; `tree` are its elements as lxml has them, None for none."""
    reader = _Reader()
    for element in tree.iter() if tree is not None else ():
        reader.element(element)
    found = list(reader.found)
    for script in reader.scripts:
        found += _schema(script)
    order = {name: number for number, name in enumerate(name for names in _NAMES.values() for name in names)}
    found.sort(key=lambda one: order.get(one[1], -1))  # what schema.org's data say comes first
    facts: dict[Fact, tuple[Stated, ...]] = {}
    for fact, name, value in found:
        value = _clean(value)
        if value and len(value) <= _LONGEST:
            facts[fact] = (*facts.get(fact, ()), Stated(value, f"{name} “{value}”"))
    saved = _SAVED.search(page[:4000])
    return Head(
        facts,
        reader.canonical,
        next(filter(None, saved.groups()), "") if saved else "",
        _clean(reader.title),
        frozenset(filter(None, map(_clean, reader.links))),
        tuple(reader.times),
        " ".join(" ".join(reader.words).split()),
    )


def charset(content: bytes) -> str:
    """The encoding that a page's head names; empty where it names none."""
    found = _CHARSET.search(content[:4096])
    return found[1].decode("ascii") if found else ""


class _Reader:
    """Collects what the elements of a page say."""

    def __init__(self) -> None:
        self.found: list[tuple[Fact, str, str]] = []
        self.scripts: list[str] = []
        self.links: list[str] = []
        self.times: list[str] = []
        self.words: list[str] = []
        self.canonical = self.title = ""

    def element(self, element: Any) -> None:
        tag = element.tag if isinstance(element.tag, str) else "comment"
        if tag not in _HIDDEN:
            self.words.append(element.text or "")
        self.words.append(element.tail or "")
        if tag == "meta":
            self.metadata(element)
        elif tag == "link" and "canonical" in element.get("rel", "").lower().split():
            self.canonical = self.canonical or element.get("href", "").strip()
        elif tag == "title":
            self.title = self.title or element.text or ""
        elif tag == "a":
            self.links.append(element.text_content())
        elif tag == "script" and element.get("type", "").strip().lower() == "application/ld+json":
            self.scripts.append(element.text or "")
        elif tag == "time" and (stated := element.get("datetime", "").strip()):
            self.times.append(stated)
            if element.get("itemprop", "").lower() == "datepublished" or "pubdate" in element.attrib:
                self.found.append(("published", "datepublished", stated))

    def metadata(self, element: Any) -> None:
        for key in ("property", "name", "itemprop"):
            name = element.get(key, "").strip().lower()
            if name in _STATES:
                self.found.append((_STATES[name], name, element.get("content", "")))
                return


def _schema(script: str) -> Iterator[tuple[Fact, str, str]]:
    """What schema.org's data say of the article; nothing where they are no JSON."""
    try:
        root = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for node in _articles(root, 0):
        for fact, key in _ARTICLE_KEYS.items():
            if names := ", ".join(dict.fromkeys(filter(None, map(_clean, _names(node.get(key)))))):
                yield fact, f"schema.org {key}", names
        return  # the page's own comes first; others are those it leads to


def _articles(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for item in node:
            yield from _articles(item, depth + 1)
    elif isinstance(node, dict):
        kinds = node.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLES.fullmatch(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield node
        else:
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _articles(node.get(key), depth + 1)


def _names(value: Any) -> Iterator[str]:
    """The names in a value that is a text, something with a name, or several of either."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            yield unescape(name)


def _clean(value: str) -> str:
    """A text on one line, without what cannot be printed."""
    return " ".join("".join(char if char.isprintable() or char.isspace() else "" for char in value).split())
