"""The theme around a page, rendered once for all the pages that stand alike, instead of once for each.

A theme writes some hundred lines around every page, and nearly nothing of them is the page's own: its title, its
content, its address. So for the pages of one folder that share their metadata the theme renders one page that does not
exist, whose title, description, content and name are marks; each page is then these lines with its own words where the
marks stand.

The result is the same to the byte as what the theme would write, or the theme is asked for the page itself. The marks
are texts that no filter leaves as they are and that refuse to be measured, compared or searched, so a template that
does anything with them but write them out shows it; and a page that the lines link to is not made in this way.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

TEMPLATE = "briefing-page.html"
"""What stands in a page's metadata as its template, for MkDocs to render."""
SOURCE = '{% if briefing_themed is none %}{% include "main.html" %}{% else %}{{ briefing_themed }}{% endif %}'

_PLAIN = re.compile(r"(?P<folder>[a-z]+)/(?P<name>[a-z0-9]+(?:[-_][a-z0-9]+)*)(?P<rest>/[a-z]+)?\.md")
_FIRST, _LAST = "\ue000", "\ue001"
# Letters of both cases, an entity, an element, two spaces, and more than any summary takes.
_WORDS = f"Aa&amp;<b>é</b>  '{'x ' * 4000}z"
_TITLE = f"{_FIRST}t{_WORDS}{_LAST}"
_CONTENT = f"{_FIRST}c{_WORDS}{_LAST}"
_DESCRIPTION = f"{_FIRST}d{_WORDS}{_LAST}"
_NAME = "zzqx-no_page-zzqx"  # stands in addresses, where other marks would be written as %EE
_STRIPPED = str(Markup(_TITLE).striptags())
_MARKS = re.compile("|".join(map(re.escape, (_TITLE, _CONTENT, _DESCRIPTION, _NAME, _STRIPPED))))
# A mark that was changed: what is left of it, in whatever writing.
_CHANGED = re.compile(rf"[{_FIRST}{_LAST}]|%EE%80%8[01]|\\ue00[01]|&#(?:57344|57345|xe00[01]);|zzqx", re.IGNORECASE)

Shell = Sequence[str]
"""The theme's lines and, at every odd place, the mark that stands between them."""


class Shells:
    """What the theme writes around pages, by where they stand and what their metadata say."""

    def __init__(self, env: jinja2.Environment):
        self.env = env
        self._shells: dict[str, Shell | None] = {}

    def page(self, page: Page, context: Mapping[str, Any], config: MkDocsConfig) -> str | None:
        """The whole page as the theme would write it; None where only the theme itself can tell."""
        content, title, description = page.content or "", page.meta.get("title"), page.meta.get("description", "")
        place = _PLAIN.fullmatch(page.file.src_uri)
        alone = page.parent is None and page.previous_page is None and page.next_page is None and not list(page.toc)
        told = isinstance(title, str) and title and isinstance(description, str)
        if not (place and alone and told and "<h1" in content):
            return None
        if place["name"] in ("index", "readme"):
            return None
        meta = {key: value for key, value in page.meta.items() if key not in ("title", "template")}
        if description:
            meta["description"] = _DESCRIPTION
        key = json.dumps([place["folder"], place["rest"], meta], sort_keys=True, default=repr)
        if key not in self._shells:
            self._shells[key] = self._shell(place, meta, context, config)
        shell = self._shells[key]
        if shell is None or any(f"{before}{place['name']}" in lines for lines in shell[::2] for before in "/\"'="):
            return None
        values = {
            _TITLE: title,
            _STRIPPED: str(Markup(title).striptags()),
            _CONTENT: content,
            _DESCRIPTION: description,
            _NAME: place["name"],
        }
        return "".join(values[part] if index % 2 else part for index, part in enumerate(shell))

    def _shell(
        self, place: re.Match[str], meta: Mapping[str, Any], context: Mapping[str, Any], config: MkDocsConfig
    ) -> Shell | None:
        """The theme's lines around a page that does not exist."""
        file = File.generated(config, f"{place['folder']}/{_NAME}{place['rest'] or ''}.md", content="")
        page = _Marked(None, file, config)
        page.markdown, page.content, page.meta = "", _Mark(_CONTENT), {**meta, "title": _Mark(_TITLE)}
        if "description" in meta:
            page.meta["description"] = _Mark(_DESCRIPTION)
        page.canonical_url = _Mark(page.canonical_url) if page.canonical_url else None
        page.abs_url = _Mark(page.abs_url) if page.abs_url else None
        page.address = _Address(page.url)
        try:
            made = self.env.get_template("main.html").render({**context, "page": page})
        except (jinja2.TemplateError, _Asked, TypeError):
            return None
        lines, marks = _MARKS.split(made), _MARKS.findall(made)
        if any(_CHANGED.search(line) for line in lines) or _CONTENT not in marks:
            return None
        return [part for pair in zip(lines, [*marks, ""], strict=True) for part in pair][:-1]


class _Asked(Exception):
    """A template wants to know something of a mark that differs from page to page."""


class _Mark(str):
    """A mark in a page that does not exist: may be written out, and asked what is the same for every page."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True

    def __contains__(self, part: object) -> bool:
        if part == "<h1":  # the theme asks this of the content, which has one
            return True
        raise _Asked

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise _Asked

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __len__ = __iter__ = __getitem__ = _refuse
    endswith = find = rfind = index = rindex = count = replace = _refuse

    def __hash__(self) -> int:
        raise _Asked

    def startswith(self, *prefix: Any) -> bool:
        raise _Asked


class _Address(_Mark):
    """A mark that MkDocs can reckon links from, which it does once for each address."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash(str(self))

    def __eq__(self, other: object) -> bool:  # type: ignore[override]
        if isinstance(other, _Address):  # of an earlier build in this process
            return str(self) == str(other)
        raise _Asked

    def startswith(self, *prefix: Any) -> bool:
        if prefix == ("/",):  # no address does
            return False
        raise _Asked


class _Marked(Page):
    """A page that does not exist, with a mark for its address once it is made."""

    address: _Address | None = None

    @property
    def url(self) -> str:
        return super().url if self.address is None else self.address
