import pytest
from webpages import BODY, listing, page

from generator.articles import read_article
from generator.editing import screening
from generator.editing.extraction import extract
from generator.errors import NotAnArticle

SENTENCE = "The council of Orrel met on Monday and decided to close the old bridge for at least six weeks. "


def judged(html: str) -> str:
    """Why a page is refused; empty where it is not."""
    try:
        found = extract(html, "", "2025-03-10", "x")
        screening.judge_page(read_article(found.text.encode(), "x.txt", "x")[0], found.links, "x")
    except NotAnArticle as error:
        return error.reason
    return ""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"PK\x03\x04...", "is an archive or an office document"),
        (b"{\\rtf1 words}", "is an office document"),
        (b"\x1f\x8b\x08", "is packed"),
        (b"From: <Saved by Blink>\r\nSubject: x", "is a browser's archive (MHTML)"),
        (b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"', "is a browser's archive (MHTML)"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "is a feed"),
        (b"<svg xmlns='x'>", "is a feed, a site map or a drawing"),
        (b"", "is empty"),
        (b" \n", "is empty"),
    ],
)
def test_files_of_another_kind(content: bytes, told: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        screening.kind(content, "a.html")
    assert told in refused.value.reason


@pytest.mark.parametrize(
    ("content", "name", "told", "expected"),
    [
        (b"<!DOCTYPE html><p>", "a.txt", "", "page"),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<HTML lang=en>", "a", "", "page"),
        (b"<p>no head", "a.HTM", "", "page"),
        (b"<p>no head", "https://a.example/x", "text/html", "page"),
        (b"Words <b>", "a.txt", "", "text"),
        (b"<!---->" * 5000, "a.txt", "", "text"),
        (b"<!-- " * 5000 + b"<html>", "a.txt", "", "text"),
        (b"<!-- a --> " * 5000 + b"<html>", "a.txt", "", "page"),
        (b"Words", "a.md", "", "text"),
        (b"Words", "https://a.example/x", "text/plain", "text"),
    ],
)
def test_pages_and_texts(content: bytes, name: str, told: str, expected: str) -> None:
    assert screening.kind(content, name, told) == expected


@pytest.mark.parametrize("told", ["image/webp", "application/json", "video/mp4"])
def test_what_a_server_says_it_is(told: str) -> None:
    with pytest.raises(NotAnArticle, match=told):
        screening.kind(b"{}", "https://a.example/x", told)


def test_an_article_is_one() -> None:
    assert judged(page()) == ""


def test_a_short_report_is_one() -> None:
    assert judged(page(f"<p>{SENTENCE * 4}</p>")) == ""


@pytest.mark.parametrize(
    "title", ["404 Not Found", "Page not found - Orrel Courier", "Just a moment...", "403 Forbidden", "Error 503"]
)
def test_an_error_page(title: str) -> None:
    told = f"<p>{'The page that you asked for is not here, or it was moved to another place by somebody. ' * 6}</p>"
    assert judged(page(told, "", title)).startswith("is an error page")


@pytest.mark.parametrize(
    "title", ["404 homes without power in Orrel", "Access denied to convoys, aid group says", "Security check at port"]
)
def test_an_article_whose_title_has_such_words(title: str) -> None:
    assert judged(page(f"<p>{SENTENCE * 5}</p>", "", title)) == ""


def test_a_list_of_links() -> None:
    assert judged(listing()).startswith("is a list of links")


def test_a_list_of_headlines() -> None:
    rows = "".join(f"<p>Council votes on bridge number {number}</p>" for number in range(40))
    assert judged(page(f"{rows}<p>{SENTENCE * 4}</p>")).startswith("is a list")


def test_what_a_paywall_leaves() -> None:
    stub = f"<p>{SENTENCE * 5}</p><p>To continue reading this article, subscribe now or sign in to your account.</p>"
    assert "asks to subscribe" in judged(page(stub))
    short = "<p>The old bridge in Orrel was closed on Tuesday after engineers found cracks in two of its pillars, the "
    assert judged(page(f"{short}council said.</p>")).startswith("holds only ")


def test_a_whole_article_with_an_offer_below_it() -> None:
    offer = "<p>Subscribe to our newsletter to continue to get the news of Orrel every morning before breakfast.</p>"
    assert judged(page(BODY * 3 + offer)) == ""


def test_a_text_needs_a_sentence() -> None:
    screening.judge_text(read_article(SENTENCE.encode(), "x.txt", "x")[0], "x")
    with pytest.raises(NotAnArticle, match="no sentence"):
        screening.judge_text(read_article(b"milk\neggs\nbread\n", "x.txt", "x")[0], "x")


def test_another_language() -> None:
    german = (
        "Die alte Brücke in Orrel wurde am Dienstag gesperrt, nachdem Ingenieure Risse in zwei Pfeilern fanden. " * 3
    )
    assert screening.foreign(read_article(german.encode(), "x.txt", "x")[0])
    assert not screening.foreign(read_article((SENTENCE * 3).encode(), "x.txt", "x")[0])
