"""Text of any kind, written as Markdown, is read as that text: by Markdown alone, and with the extensions sites use."""

import html
from collections.abc import Callable
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import unquote

import markdown as python_markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils import meta
from strategies import hostile

from generator import markdown

MKDOCS = ["toc", "tables", "fenced_code"]
COMMON = ["attr_list", "md_in_html", "footnotes", "admonition", "def_list", "abbr", "tables"]
PYMDOWN = [
    f"pymdownx.{name}"
    for name in [
        "betterem",
        "caret",
        "tilde",
        "mark",
        "critic",
        "emoji",
        "superfences",
        "snippets",
        "tasklist",
        "magiclink",
        "inlinehilite",
        "keys",
        "arithmatex",
        "details",
        "tabbed",
        "progressbar",
    ]
]
EXTENSIONS = {
    "MkDocs's own": MKDOCS,
    "Markdown's own": [*COMMON, "fenced_code", "toc"],
    "pymdownx": [*COMMON, "toc", *PYMDOWN],
}
CONFIG = {
    "pymdownx.magiclink": {"repo_url_shorthand": True, "social_url_shorthand": True, "user": "a", "repo": "b"},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.snippets": {"check_paths": False},
}
POSITIONS = {
    "paragraph": ("{}", ["p"]),
    "later in a paragraph": ("One two {} three", ["p"]),
    "heading": ("# {}", ["h1"]),
    "list item": ("- {}", ["ul", "li"]),
    "inner list item": ("- One\n    - {}", ["ul", "li", "ul", "li"]),
    "link label": ("[{}](a.md)", ["p", "a"]),
    "strong": ("**{}**", ["p", "strong"]),
    "emphasised": ("*{}*", ["p", "em"]),
    "after an anchor": ('<a id="x"></a>{}', ["p", "a"]),
}
SHOWN = {"later in a paragraph": "One two {} three", "inner list item": "One {}"}
HARMLESS = {"id", "href", "class"}


STARTS = [
    "1.",
    "1. one",
    "1) one",
    "- one",
    "-",
    "+",
    "#",
    "# one #",
    "> one",
    "=",
    ": one",
    "| one |",
    "!!! note",
    "/// note",
    "--8<-- 'a'",
    "[ ] one",
    "*[one]: two",
    "one {#two}",
    "one { .two }",
    "a  b",
    "\\",
    "http://x.example one.",
    "x@x.example",
    ":smile: :+1: :-1:",
    "1/2 (c) (tm) +/- --> <-- =/= 1st 2nd",
    "one\x02two\x03",
    "\x02klzzwxh:0000\x03",
    "klzzwxh:0000",
    "&amp;",
    "{--one--}",
    "++a++",
    "one\u00a0two\u2028three",
    "[=50% one]",
    "?1 !1 #1 one!1 one?1",
]
"""What has a meaning in one of these positions or extensions, alone."""


def folded(text: str) -> str:
    return " ".join(markdown.visible(text).split())


def each_start(test: Callable[..., None]) -> Callable[..., None]:
    for text in STARTS:
        test = example(text=text)(test)
    return test


class Reader(HTMLParser):
    """The text and the elements of a page, as a browser finds them."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.other: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def render(text: str, extensions: list[str]) -> Reader:
    return Reader(converter(tuple(extensions)).reset().convert(text))


@lru_cache
def converter(extensions: tuple[str, ...]) -> python_markdown.Markdown:
    known = {name: options for name, options in CONFIG.items() if name in extensions}
    return python_markdown.Markdown(extensions=extensions, extension_configs=known)


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("extensions", EXTENSIONS)
@settings(max_examples=60)
@given(text=hostile.filter(folded))
@each_start
def test_escaped_text_is_read_as_the_text(text: str, extensions: str, position: str) -> None:
    frame, tags = POSITIONS[position]
    page = render(frame.format(markdown.escape(text)), EXTENSIONS[extensions])
    assert " ".join(page.text.split()) == SHOWN.get(position, "{}").replace("{}", folded(text))
    assert page.tags == tags
    assert page.other == []
    assert {name for name, _ in page.attributes} <= HARMLESS


@given(hostile)
def test_escaped_text_is_one_line_without_markup(text: str) -> None:
    escaped = markdown.escape(text)
    assert "\n" not in escaped
    assert not set(escaped) & set("<>`*_[]{}|\\")
    assert html.unescape(escaped) == folded(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left at 10.30: five minutes late.",
        "Around 1,000 – or more? – “left”.",
        "Nigér (AFP) 3.5% A. B. Smith's",
    ],
)
def test_prose_stays_as_it_is(text: str) -> None:
    assert markdown.escape(text) == text


@given(st.sampled_from(["https://x.example/", "http://x.example/a?b=", "https://é.example/#"]), hostile)
def test_an_address_stays_in_its_place(start: str, rest: str) -> None:
    url = start + rest
    page = render(f"[one]({markdown.address(url)})", EXTENSIONS["MkDocs's own"])
    assert (page.text.strip(), page.tags, page.other) == ("one", ["p", "a"], [])
    ((name, href),) = page.attributes
    assert name == "href"
    assert href == html.unescape(markdown.address(url))
    assert unquote(href) == unquote(url.encode("utf-8", "replace").decode())
    assert not set(href) & set("\"'<>() ")


@given(hostile)
def test_front_matter_is_the_title_made_safe_for_themes(text: str) -> None:
    block = markdown.front_matter(title=text, number=1)
    body, read = meta.get_data(f"{block}# One")
    assert body == "# One"
    assert read["number"] == 1
    assert html.unescape(read["title"]).split() == markdown.visible(text).split()
    assert not set(read["title"]) & set("<>\"'")
