"""What changed, as feeds: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org), the same entries in both.

An entry's id is its address, which rewording does not change. Times are not known, only days: a day is written as its
beginning in UTC. A feed needs addresses that hold anywhere, so there is none without the site's own.
"""

import json
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass

from generator.markdown import visible

_ATOM = "http://www.w3.org/2005/Atom"
MOST = 100
"""Entries of a feed; older ones stand on the page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as a feed tells it."""

    url: str
    """Where it stands on the site; also its id."""
    day: str
    """`2024-08-05`"""
    title: str
    lines: tuple[str, ...]
    """What it says, in sentences."""
    about: str
    """The address of the statement it is about; empty where there is none any more."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its entries, newest first."""

    title: str
    author: str
    page: str
    """The address of the page that shows the same."""
    day: str
    """Of the last change; where there is none, of the edition it begins with."""
    entries: Sequence[Entry]


def atom(feed: Feed, url: str) -> str:
    """The feed as Atom; `url` is its own address."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(_tag("feed"))
    _put(root, "title", feed.title)
    _put(root, "id", feed.page)
    _put(root, "link", rel="self", type="application/atom+xml", href=url)
    _put(root, "link", rel="alternate", type="text/html", href=feed.page)
    _put(root, "updated", _time(feed.day))
    _put(_put(root, "author"), "name", feed.author)
    for entry in feed.entries[:MOST]:
        element = _put(root, "entry")
        _put(element, "title", entry.title)
        _put(element, "id", entry.url)
        _put(element, "link", rel="alternate", type="text/html", href=entry.url)
        if entry.about:
            _put(element, "link", rel="related", type="text/html", href=entry.about)
        _put(element, "published", _time(entry.day))
        _put(element, "updated", _time(entry.day))
        _put(element, "content", "\n".join(entry.lines), type="text")
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def json_feed(feed: Feed, url: str) -> str:
    """The feed as JSON Feed; `url` is its own address."""
    items = [
        {
            "id": entry.url,
            "url": entry.url,
            "title": _clean(entry.title),
            "content_text": _clean("\n".join(entry.lines)),
            "date_published": _time(entry.day),
            "date_modified": _time(entry.day),
        }
        for entry in feed.entries[:MOST]
    ]
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _clean(feed.title),
        "home_page_url": feed.page,
        "feed_url": url,
        "authors": [{"name": _clean(feed.author)}],
        "language": "en",
        "items": items,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _put(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, _tag(name), attributes)
    element.text = _clean(text) or None
    return element


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _clean(text: str) -> str:
    """The text without what XML cannot hold, or nobody can see."""
    return "".join(char for char in visible(text) if _stands(ord(char)))


def _stands(code: int) -> bool:
    """Whether XML 1.0 takes a character (production 2, Char)."""
    return code in (0x9, 0xA) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
