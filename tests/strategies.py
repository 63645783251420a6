"""Texts that have broken programs like this one, for Hypothesis to put together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from hypothesis import Phase, reject
from hypothesis import strategies as st

from generator.articles import read_article
from generator.dates import Date
from generator.errors import NotAnArticle
from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Known,
    Position,
    Question,
    Section,
    Span,
)

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""For examples that take a tenth of a second: to make a failing one smaller would take minutes."""

MARKUP = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</p></div></mark>",
    "<!-- briefing -->",
    "<!-- body -->",
    "-->",
    "&amp;",
    "&#60;b&#62;",
    "&nbsp;",
    "<b>",
    "<a id='x'>",
    "<https://x.example/>",
    "<a@x.example>",
    "]]>",
    "<?php",
    "<details markdown>",
]
MARKDOWN = [
    "# One",
    "One\n===",
    "* one",
    "- one",
    "+ one",
    "1. one",
    "1) one",
    "> one",
    "```\none\n```",
    "~~~",
    "    one",
    "***",
    "---",
    "_one_",
    "**one**",
    "`one`",
    "[one](javascript:alert(1))",
    "![one](x.png)",
    "[one]: x",
    "[^1]",
    "[^1]: one",
    "[one][two]",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "\\*",
    "one  \ntwo",
    "{ .one #two }",
    "{: onclick=alert(1) }",
    "!!! note",
    "??? note",
    "/// note",
    ": one",
    "*[HTML]: one",
    "https://x.example/?a=b&c=d",
    "www.x.example",
    "@name",
    "name@x.example",
    "#12",
    "x.example#1",
    "--8<-- 'seeds/sources.yml'",
    ";--8<--",
    ":smile:",
    ":material-eye:",
    "++ctrl++",
    "~~one~~",
    "==one==",
    "^^one^^",
    "{++one++}",
    "{~~one~>two~~}",
    "{>>one<<}",
    "`#!py one`",
    "[x] one",
    "[ ] one",
    "$x$",
    "\\(x\\)",
]
TEMPLATES = ["{{ 7*7 }}", "{% raw %}", "{% include 'x' %}", "{# one #}", "${7*7}", "%(x)s", "{0}", "#{7*7}"]
YAML_LIKE = [
    "no",
    "null",
    "~",
    "2024-08",
    "1_000",
    "key: value",
    "- one",
    "&a",
    "*a",
    "!!str",
    "%YAML",
    "---",
    "...",
    "'",
    '"',
    "|",
    ">-",
    "? ",
    "@",
    "`",
]
UNICODE = [
    "\u202ecba\u202c",
    "\u2067שלום\u2069",
    "مرحبا",
    "e\u0301",
    "e\u0301\u0323",
    "日本語",
    "👩\u200d👩\u200d👧",
    "🇳🇪",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\x0c",
    "\x1c",
    "ﬁ",
    "ı",
    "İ",
    "ß",
    "\U000e0041",
    "\ufffd",
]
CONTROLS = [
    "\x00",
    "\x01",
    "\x02",
    "\x03",
    "\x08",
    "\x1b[31m",
    "\x7f",
    "\ufffe",
    "\uffff",
    "\x02wzxhzdk:0\x03",
    "\x02amp\x03",
]
MARKS = [
    "“one”",
    "‘one’",
    '"one"',
    "'one'",
    "«one»",
    "–",
    "—",
    "…",
    "--",
    "---",
    "...",
    "(c)",
    "'",
    "´",
    "`",
    "O'Neill’s",
]

WORDS = [
    "one",
    "The ferry",
    "said on Tuesday",
    "Nigér",
    "1,100",
    "A.",
    "x",
    " ",
    "\n",
    "\n\n",
    "\t",
    ".",
    "!",
    "?",
    "-",
    "+",
    ":",
    "/",
    "\\",
]

awkward_words = st.sampled_from([*MARKUP, *MARKDOWN, *TEMPLATES, *YAML_LIKE, *UNICODE, *CONTROLS, *MARKS, *WORDS])
"""One piece out of the pools."""

hostile = st.lists(awkward_words | st.text(max_size=8), max_size=8).map("".join) | st.lists(
    awkward_words, min_size=1, max_size=6
).map(" ".join)
"""Any text: pieces of the pools, joined or apart, between any characters; control characters and lone surrogates too."""

awkward = hostile.map(lambda text: "".join(char for char in text if char.isprintable() or char in "\n\t"))
"""The same, of printable characters only."""

line = awkward.map(lambda text: " ".join(text.split())).filter(bool)
"""One line with words on it."""


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article of one to five paragraphs of any text."""
    paragraphs = draw(st.lists(hostile.filter(str.strip), min_size=1, max_size=5))
    text = "\n\n".join(["The ferry left.", *paragraphs]).replace("\0", "")
    try:
        return read_article(text.encode(), "a.txt", "seeds/a.txt")[0]
    except NotAnArticle:  # too many control characters
        reject()


@st.composite
def cited_spans(draw: st.DrawFn, article: Article, most: int = 6) -> list[Span]:
    """Stretches of paragraphs, as an editor quotes them: nested, touching and overlapping ones among them."""
    paragraphs = [paragraph.span for paragraph in article.paragraphs]
    spans: list[Span] = []
    for _ in range(draw(st.integers(1, most))):
        inside = draw(st.sampled_from([*paragraphs, *spans]))
        edges = sorted(
            {
                inside.start,
                inside.end,
                *(edge for span in spans for edge in (span.start, span.end) if inside.contains(Span(edge, edge))),
            }
        )
        edge = st.sampled_from(edges) | st.integers(inside.start, inside.end)
        start, end = sorted((draw(edge), draw(edge)))
        words = article.text[start:end]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        masked = any(mask.overlaps(span) for mask in article.furniture)
        if span.start < span.end and not masked and span not in spans:
            spans.append(span)
    return spans


def evidence_at(article: Article, span: Span, attributed_to: str = "") -> Evidence:
    return Evidence(article.id, article.text[span.start : span.end], span, attributed_to)


def brief_of(article: Article, spans: Sequence[Span], say: Callable[[int], str] = "Words {}.".format) -> Brief:
    """A brief with everything a brief can have; `say` gives the words of its first, second, … text."""
    number = count(1)
    found = tuple(evidence_at(article, span, "somebody") for span in spans)

    def words() -> str:
        return say(next(number))

    def claim(kind: type[Claim] = Claim, **more: object) -> Any:
        return kind(id=f"item-{next(number)}", text=words(), evidence=found, **more)

    date = Date.parse("2019-09-02")
    events = [
        claim(Event, date=date, date_basis="inferred", date_note=words()),
        claim(Event, date=None, date_basis="unknown"),
    ]
    group = EventGroup(label=words(), note=words(), events=(claim(Event, date=date, date_basis="stated"),))
    difference = Difference(
        id="where",
        question=words(),
        kind="spread",
        positions=(claim(Position, note=words()), claim(Position)),
        summary=words(),
        reading=words(),
    )
    return Brief(
        id="brief",
        file="briefs/brief.yml",
        title=words(),
        standfirst=words(),
        edited=date,
        topics=(words(),),
        articles=(article.id,),
        bottom_line=(claim(differs="where"), claim(status="proposed")),
        background=(Section(heading=words(), claims=(claim(),)),),
        timeline=(group, *events),
        actors=(Actor(id="actor", name=words(), kind="person", group=words(), aliases=(words(),), roles=(claim(),)),),
        differences=(difference,),
        questions=(
            Question(id="open", text=words(), status="open", known=(claim(),), missing=words()),
            Question(id="answered", text=words(), status="answered", answered_by=found),
        ),
    )


def told_of(article: Article, say: Callable[[int], str]) -> Article:
    """The article with words for everything that can be known of it."""
    facts: dict[str, Any] = {
        name: Known(say(100 + index), "supplied", (say(200 + index),), say(300 + index))
        for index, name in enumerate(("title", "publisher", "author", "licence"))
    }
    return replace(article, **facts, label=say(400), rights_note=say(401))
