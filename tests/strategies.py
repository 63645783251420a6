"""Texts that have broken programs like this one, for Hypothesis to put together."""

from hypothesis import strategies as st

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
YAML_LIKE = ["no", "null", "~", "2024-08", "1_000", "key: value", "- one", "&a", "*a", "!!str", "%YAML", "---", "...", "'", '"', "|", ">-", "? ", "@", "`"]
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
CONTROLS = ["\x00", "\x01", "\x02", "\x03", "\x08", "\x1b[31m", "\x7f", "\ufffe", "\uffff", "\x02wzxhzdk:0\x03", "\x02amp\x03"]
MARKS = ["“one”", "‘one’", '"one"', "'one'", "«one»", "–", "—", "…", "--", "---", "...", "(c)", "'", "´", "`", "O'Neill’s"]

WORDS = ["one", "The ferry", "said on Tuesday", "Nigér", "1,100", "A.", "x", " ", "\n", "\n\n", "\t", ".", "!", "?", "-", "+", ":", "/", "\\"]

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
