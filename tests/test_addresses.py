"""Addresses: every thing has one of its own, and every relative link leads to it."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import articles, cited_spans, hostile

from generator import addresses
from generator.articles import read_article
from generator.model import Claim, Difference, Event, Position, Question, Span

SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
TEXTS = hostile | st.text(max_size=80) | st.text("aA1-_ é", max_size=80)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The US military", 0, "the-us-military"),
        ("The US military", 2, "the-us"),
        ("Nigér’s “junta”", 0, "nigers-junta"),
        ("O'Neill & Sons", 0, "oneill-sons"),
        ("ﬁre", 0, "fire"),
        ("ÅSA", 0, "asa"),
        ("日本", 0, ""),
        ("", 0, ""),
        ("../../etc/passwd", 0, "etc-passwd"),
        ("<script>", 0, "script"),
    ],
)
def test_slugs(text: str, words: int, expected: str) -> None:
    assert addresses.slug(text, words) == expected


@given(TEXTS, st.integers(0, 9))
def test_a_slug_is_a_slug_and_its_own(text: str, words: int) -> None:
    slug = addresses.slug(text, words)
    assert set(slug) <= SAFE
    assert addresses.slug(slug) == slug
    assert not words or len(slug.split("-")) <= words


@given(TEXTS)
@example("index")
@example("readme")
@example("")
@example("a" * 61)
@example("..")
def test_a_name_can_stand_in_an_address_and_as_a_file(text: str) -> None:
    name = addresses.name(text)
    assert name
    assert set(name) <= SAFE
    assert len(name) <= 60
    assert name not in ("index", "readme")
    assert name[0] not in "-_"


@given(TEXTS, TEXTS)
@example("a b", "a-b")
@example("A", "a")
@example("é", "e\u0301")
@example("日", "本")
@example("a" * 61, "a" * 62)
def test_no_two_texts_have_one_name(one: str, other: str) -> None:
    assert (addresses.name(one) == addresses.name(other)) == (one == other)


@given(st.data())
def test_every_passage_has_an_anchor_of_its_own(data: st.DataObject) -> None:
    article = data.draw(articles())
    spans = set(data.draw(cited_spans(article, 8)))
    anchors = addresses.passage_anchors(article, spans)
    assert anchors.keys() == spans
    assert len(set(anchors.values())) == len(spans)
    for anchor in anchors.values():
        assert set(anchor) <= SAFE
        assert anchor.startswith("q-p")


def test_so_it_has_where_words_look_like_places() -> None:
    article, _ = read_article(b"a 6 b a 6", "a.txt", "a.txt")
    spans = {Span(start, end) for start in range(9) for end in range(start + 1, 10)}
    assert len(set(addresses.passage_anchors(article, spans).values())) == len(spans)


def test_a_passages_anchor_is_its_words() -> None:
    article, _ = read_article(b"The ferry left.\n\nA timetable was quickly agreed.", "a.txt", "a.txt")
    start = article.text.index("A timetable")
    assert addresses.passage_anchors(article, {Span(start, len(article.text))}) == {
        Span(start, len(article.text)): "q-p2-a-timetable-was-quickly"
    }


def test_what_a_permalink_begins_with() -> None:
    claim = {"id": "x", "text": "", "evidence": ()}
    items = [
        (Claim(**claim, was=("y",)), "c-"),
        (Event(**claim, was=("y",), date=None, date_basis="unknown"), "t-"),
        (Position(**claim, was=("y",)), "d-"),
        (Difference(id="x", question="", kind="spread", positions=(), was=("y",)), "d-"),
        (Question(id="x", text="", status="open", was=("y",)), "q-"),
    ]
    for item, prefix in items:
        assert addresses.anchor(item) == f"{prefix}x"
        assert addresses.former_anchors(item) == (f"{prefix}y",)


def test_letters() -> None:
    assert [addresses.letters(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "a",
        "z",
        "aa",
        "az",
        "ba",
        "zz",
        "aaa",
    ]


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_no_two_passages_have_one_letter(one: int, other: int) -> None:
    assert (addresses.letters(one) == addresses.letters(other)) == (one == other)


@pytest.mark.parametrize(
    ("uri", "folders", "html"),
    [
        ("index.md", "", "index.html"),
        ("timeline.md", "timeline/", "timeline.html"),
        ("briefs/ferry.md", "briefs/ferry/", "briefs/ferry.html"),
        ("briefs/ferry/evidence.md", "briefs/ferry/evidence/", "briefs/ferry/evidence.html"),
        ("briefs/index.md", "briefs/", "briefs/index.html"),
        ("briefs/ferry/brief.json", "briefs/ferry/brief.json", "briefs/ferry/brief.json"),
    ],
)
def test_where_a_page_stands(uri: str, folders: str, html: str) -> None:
    assert addresses.page_url(uri, directory_urls=True) == folders
    assert addresses.page_url(uri, directory_urls=False) == html


URIS = st.sampled_from(
    [
        "index.md",
        "timeline.md",
        "briefs/a.md",
        "briefs/a/evidence.md",
        "briefs/a/brief.json",
        "sources/b.md",
        "actors/c.md",
        "briefs/index.md",
    ]
)


@given(
    URIS,
    URIS,
    st.booleans(),
    st.sampled_from(["https://x.example/", "https://x.example/news/briefs/", "file:///site/"]),
)
def test_a_relative_link_leads_where_it_should(page: str, target: str, folders: bool, root: str) -> None:
    base, wanted = addresses.page_url(page, folders), addresses.page_url(target, folders)
    link = addresses.relative(wanted, base)
    assert link
    assert not link.startswith("/")
    assert urljoin(root + base, link) == root + wanted


@given(
    st.sampled_from(["https://x.example/a", "https://x.example/a#b", "https://x.example/?a=b"]),
    hostile.filter(str.strip),
)
def test_a_text_fragment_names_the_passage(url: str, passage: str) -> None:
    address = addresses.text_fragment(url, passage)
    assert address.startswith(url)
    _, _, directive = urlsplit(address).fragment.partition(":~:text=")
    parts = [unquote(part) for part in directive.split(",")]
    flat = " ".join(passage.split())
    assert flat.startswith(parts[0])
    assert flat.endswith(parts[-1])
    assert not set(directive) & set("&-#<>\"' ")
    assert len(flat) > 300 or len(parts) == 1


def test_a_long_passage_is_named_by_its_ends() -> None:
    passage = " ".join(f"word{number}" for number in range(100))
    address = addresses.text_fragment("https://x.example/", passage)
    assert address.endswith(
        "text=word0%20word1%20word2%20word3%20word4%20word5,word94%20word95%20word96%20word97%20word98%20word99"
    )
