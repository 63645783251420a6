import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpages import read

from generator.editing import pagehead


def values(head: str, fact: str) -> list[str]:
    return [one.value for one in read(f"<html><head>{head}</head><body></body></html>").facts.get(fact, ())]  # type: ignore[call-overload]


def schema(**keys: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(keys)}</script>'


@pytest.mark.parametrize(
    ("head", "fact", "expected"),
    [
        ('<meta property="og:title" content="Fire &amp; smoke">', "title", ["Fire & smoke"]),
        ('<META NAME="DC.Title" CONTENT="Fire">', "title", ["Fire"]),
        ('<meta property="og:site_name" content="  Harbour\n Post ">', "publisher", ["Harbour Post"]),
        ('<meta name="author" content="">', "author", []),
        (f'<meta name="author" content="{"x" * 301}">', "author", []),
        ('<meta name="pubdate" content="20250304">', "published", ["20250304"]),
        ('<time datetime="2025-03-04" itemprop="datePublished">4 March</time>', "published", ["2025-03-04"]),
        ('<time datetime="2025-03-04" pubdate>4 March</time>', "published", ["2025-03-04"]),
        ('<time datetime="2025-03-04">4 March</time>', "published", []),
        ('<meta name="theme-color" content="red">', "title", []),
    ],
)
def test_what_metadata_state(head: str, fact: str, expected: list[str]) -> None:
    assert values(head, fact) == expected


def test_schema_org_comes_first_and_then_the_more_exact_names() -> None:
    head = '<meta name="date" content="2025-03-06"><meta property="article:published_time" content="2025-03-05">'
    assert values(head + schema(**{"@type": "NewsArticle", "datePublished": "2025-03-04"}), "published") == [
        "2025-03-04",
        "2025-03-05",
        "2025-03-06",
    ]


def test_the_words_that_state_it() -> None:
    stated = read('<meta property="og:title" content="Fire">').first("title")
    assert stated is not None
    assert (stated.value, stated.words) == ("Fire", "og:title “Fire”")
    assert read("<p>Fire").first("title") is None


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Nora Falk", ["Nora Falk"]),
        ({"@type": "Person", "name": "Nora Falk"}, ["Nora Falk"]),
        ([{"name": "Nora Falk"}, {"name": "Ole Dahl"}], ["Nora Falk, Ole Dahl"]),
        ([{"name": "Nora Falk"}, {"name": "Nora Falk"}], ["Nora Falk"]),
        ({"name": ["Nora Falk"]}, []),
        ("Falk &amp; Dahl", ["Falk & Dahl"]),
        (7, []),
        (None, []),
    ],
)
def test_names_in_schema_org(author: object, expected: list[str]) -> None:
    assert values(schema(**{"@type": "NewsArticle", "author": author}), "author") == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"@type": "NewsArticle", "headline": "Fire"}, ["Fire"]),
        ({"@type": ["Thing", "ReportageNewsArticle"], "headline": "Fire"}, ["Fire"]),
        ({"@graph": [{"@type": "WebSite", "name": "Post"}, {"@type": "BlogPosting", "headline": "Fire"}]}, ["Fire"]),
        ([{"@type": "Article", "headline": "Fire"}, {"@type": "Article", "headline": "Related"}], ["Fire"]),
        ({"@type": "Organization", "headline": "Fire"}, []),
        ("Fire", []),
    ],
)
def test_the_article_in_schema_orgs_data(data: object, expected: list[str]) -> None:
    assert values(f'<script type="application/ld+json">{json.dumps(data)}</script>', "title") == expected


@pytest.mark.parametrize("broken", ["{", "[" * 100_000, "", '{"@type": "Article", "headline": "\\ud800"}'])
def test_data_that_cannot_be_read_state_nothing(broken: str) -> None:
    assert values(f'<script type="application/ld+json">{broken}</script>', "title") == []


def test_addresses_title_links_and_times() -> None:
    head = read(
        "<!-- saved from url=(0031)https://courier.example/a -->"
        "<html><head><title> Bridge\nclosed </title><title>Other</title>"
        '<link rel="stylesheet" href="x.css"><link rel="canonical" href=" https://courier.example/b "></head>'
        '<body><a href="/">Home <b>page</b></a><a>one<a>two</a><svg><title>Icon</title></svg>'
        '<time datetime="2025-03-05">today</time><script>var a = "<a>no</a>"</script></body></html>'
    )
    assert head.saved_from == "https://courier.example/a"
    assert head.canonical == "https://courier.example/b"
    assert head.title == "Bridge closed"
    assert head.links == {"Home page", "one", "two"}
    assert head.times == ("2025-03-05",)


def test_another_browsers_note() -> None:
    assert (
        read("<!--\n Page saved with SingleFile \n url: https://a.example/b \n-->").saved_from == "https://a.example/b"
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'<meta charset="ISO-8859-1">', "ISO-8859-1"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b"<meta name=x>", ""),
        (b" " * 5000 + b"<meta charset=utf-8>", ""),
    ],
)
def test_the_encoding_that_a_page_names(content: bytes, expected: str) -> None:
    assert pagehead.charset(content) == expected


@given(st.text(alphabet="<>/='\" !-[]&;abcmetalinkscriptAB\n\0\ud800é", max_size=200) | st.text(max_size=200))
def test_any_text_can_be_read(page: str) -> None:
    head = read(page)
    assert all(
        one.value == " ".join(one.value.split()) and one.value.isprintable() for f in head.facts.values() for one in f
    )
