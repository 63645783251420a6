"""The article in a web page: its text by trafilatura, and what the page says of it, each thing with its basis.

Only this module imports trafilatura (A. Barbaresi, https://aclanthology.org/2021.acl-demo.15) and htmldate, and it does
so only when a page is read.
"""

import codecs
import contextlib
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.editing import pagefacts, pagehead
from generator.editing.pagehead import Head
from generator.errors import NotAnArticle
from generator.model import Known

_INLINE: Final = re.compile(r"data:[\w/+.-]+(?:;[\w=-]+)*;base64,[A-Za-z0-9+/=%]+")
_TABLE_RULE: Final = re.compile(r"\|[\s|:-]*")
_OTHER_NAMES: Final = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
"""Encodings that browsers read as another: https://encoding.spec.whatwg.org/#names-and-labels."""


@dataclass(frozen=True, slots=True)
class Extract:
    """An article taken out of a web page."""

    text: str
    """The headline and the paragraphs, parted by empty lines."""
    title: Known
    publisher: Known
    author: Known
    published: Known
    url: Known
    elsewhere: str
    """The address of another site that the page gives as its own; empty where it gives none."""
    links: frozenset[str]
    """The texts of the page's links, white space made single."""


def decoded(content: bytes, charset: str = "") -> str:
    """The characters of a page: by its byte order mark, as UTF-8, as the server or the page says, as Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    named = [name for name in (charset.lower(), pagehead.charset(content).lower()) if name]
    for name in ("utf-8-sig", *named):
        with contextlib.suppress(LookupError, ValueError):  # there is no such encoding, or it is not in it
            return content.decode(_OTHER_NAMES.get(name, name))
    return content.decode("cp1252", "replace")


def extract(page: str, address: str, today: str, shown_as: str) -> Extract:
    """The article in a page that stood at an address (empty for a file), as it was on this day.

    Raises:
        NotAnArticle: there is no text of an article in it.
    """
    page = _INLINE.sub("data:,", page)
    head, text, title, byline, guess = _found(page, today, shown_as)
    paragraphs = list(_paragraphs(text))
    if not paragraphs:
        raise NotAnArticle(shown_as, "holds no text of an article; a page that scripts draw has none when it is saved")
    headline = _headline(paragraphs[0], title, head)
    if headline and headline != paragraphs[0]:
        paragraphs.insert(0, headline)
    published_by = pagefacts.publisher(head)
    url, elsewhere = pagefacts.address(head, address)
    return Extract(
        text="\n\n".join(paragraphs) + "\n",
        title=Known(headline, "stated", (headline,)) if headline else Known(),
        publisher=published_by,
        author=pagefacts.author(head, byline, published_by.value or ""),
        published=pagefacts.published(head, url.value or "", guess, today),
        url=url,
        elsewhere=elsewhere,
        links=head.links,
    )


def _found(page: str, today: str, shown_as: str) -> tuple[Head, str, str, str, str]:
    """What a page's code says, and what the libraries find: text, a line for each paragraph, title, byline, and day."""
    import htmldate
    import trafilatura

    for name in ("trafilatura", "htmldate"):  # what they have to say is said by what they find
        logging.getLogger(name).setLevel(logging.CRITICAL)
    plain = {"extensive_search": False, "max_date": today}
    try:
        head = pagehead.read(page, trafilatura.load_html(page))
        found = trafilatura.bare_extraction(
            page, include_comments=False, with_metadata=True, date_extraction_params=plain
        )
        day = htmldate.find_date(page, original_date=True, min_date=pagefacts.EARLIEST, max_date=today)
    except Exception as error:  # a page can break any parser, and must not break the others of its list
        told = f"cannot be read as a web page ({type(error).__name__}); save its text as a .txt file"
        raise NotAnArticle(shown_as, told) from None
    title, byline = (" ".join((getattr(found, field, None) or "").split()) for field in ("title", "author"))
    return head, getattr(found, "text", None) or "", title, byline, day or ""


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs that trafilatura found, a line each; of tables only the words."""
    for line in text.splitlines():
        line = " ".join(line.split())
        if line.startswith("|"):
            line = "" if _TABLE_RULE.fullmatch(line) else line.strip("| ")
        if line:
            yield line


def _headline(first: str, title: str, head: Head) -> str:
    """The headline as the text has it in its first paragraph, else as the page's code or trafilatura gives it."""
    stated = [one.value for one in head.facts.get("title", ())]
    titles = [one for one in (*stated, title, head.title) if one]
    if any(pagefacts.bare(one) == pagefacts.bare(first) for one in titles):
        return first
    return _without_site(titles[0], head) if titles else ""


def _without_site(title: str, head: Head) -> str:
    """A title without the publisher's name behind it."""
    site = head.first("publisher")
    before = title[: -len(site.value)].rstrip() if site and title.endswith(site.value) else title
    return before.rstrip("|•·–—- ") if before[-1:] in tuple("|•·–—-") and len(before) > 12 else title
