import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpages import BODY, METADATA, page

from generator.editing.extraction import decoded, extract
from generator.errors import NotAnArticle
from generator.model import Known


def test_the_article_and_nothing_around_it() -> None:
    found = extract(page(), "", "2025-03-10", "bridge.html")
    headline, *paragraphs = found.text.rstrip("\n").split("\n\n")
    assert headline == "Bridge in Orrel closed"
    assert [paragraph.split()[0] for paragraph in paragraphs] == ["The", "“We", "About", "Traders"]
    assert paragraphs[0].endswith("in two of its pillars, the town council said.")
    assert not [word for word in ("Home", "Sport", "Copyright") if word in found.text]
    assert found.links == {"Home", "News", "Sport"}


def test_each_thing_is_known_with_its_basis() -> None:
    found = extract(page(), "", "2025-03-10", "bridge.html")
    assert found.title == Known("Bridge in Orrel closed", "stated", ("Bridge in Orrel closed",))
    assert found.publisher == Known(
        "Orrel Courier", "supplied", (), "From the page's metadata: og:site_name “Orrel Courier”."
    )
    assert (found.author.value, found.author.basis) == ("Nora Falk", "supplied")
    assert (found.published.value, found.published.basis) == ("2025-03-05", "supplied")
    assert "2025-03-05T08:00:00+01:00" in found.published.note
    assert (found.url.value, found.elsewhere) == ("https://courier.example/bridge-closed", "")


def test_what_a_page_does_not_say_stays_unknown() -> None:
    found = extract(page(head=""), "", "2025-03-10", "bridge.html")
    assert found.title.value == "Bridge in Orrel closed"
    assert (found.publisher, found.author, found.published, found.url) == (Known(), Known(), Known(), Known())


def test_what_htmldate_finds_is_a_guess() -> None:
    found = extract(page(f"<p>Posted on 4 March 2025</p>{BODY}", ""), "", "2025-03-10", "bridge.html")
    assert (found.published.value, found.published.basis) == ("2025-03-04", "inferred")
    assert "“4 March 2025”" in found.published.note
    assert "2025" not in (extract(page(head=""), "", "2025-03-10", "x").published.value or "")  # of the copyright


def test_a_headline_that_the_text_lacks_is_put_above_it() -> None:
    bare = page().replace("<h1>Bridge in Orrel closed</h1>", "")
    assert extract(bare, "", "2025-03-10", "x").text.startswith("Bridge in Orrel closed\n\nThe old bridge")
    named = bare.replace('content="Bridge in Orrel closed"', 'content="Bridge in Orrel closed | Orrel Courier"')
    assert extract(named, "", "2025-03-10", "x").text.startswith("Bridge in Orrel closed\n\nThe old bridge")


def test_the_headline_stands_once_in_the_texts_own_writing() -> None:
    told = METADATA.replace("Bridge in Orrel closed", "BRIDGE IN ORREL CLOSED!")
    text = extract(page(head=told), "", "2025-03-10", "x").text
    assert text.lower().count("bridge in orrel closed") == 1
    assert text.startswith("Bridge in Orrel closed\n")


def test_lists_and_tables_are_words() -> None:
    table = "<table><tr><th>Line</th><th>Stop</th></tr><tr><td>4</td><td>Market</td></tr></table>"
    text = extract(page(f"{BODY}<ul><li>Buses leave from the market.</li></ul>{table}"), "", "2025-03-10", "x").text
    assert "- Buses leave from the market.\n" in text
    assert "\n4 | Market\n" in text
    assert "---" not in text


@pytest.mark.parametrize(
    "empty", ["", "<html></html>", "<html><body><div id='app'></div><script>run()</script></body></html>"]
)
def test_a_page_without_text(empty: str) -> None:
    with pytest.raises(NotAnArticle, match="holds no text of an article"):
        extract(empty, "", "2025-03-10", "bridge.html")


def test_pictures_inside_the_code_do_no_harm() -> None:
    picture = base64.b64encode(bytes(12_800_000)).decode()
    found = extract(page(f'<img src="data:image/png;base64,{picture}">{BODY}'), "", "2025-03-10", "x")
    assert found.text == extract(page(), "", "2025-03-10", "x").text


@pytest.mark.parametrize(
    ("content", "charset", "expected"),
    [
        ("é".encode(), "", "é"),
        (b"\xef\xbb\xbfa", "", "a"),
        ("é".encode("utf-16"), "", "é"),
        (b"\xe9\x93", "", "é“"),
        (b"\xe9\x93", "iso-8859-1", "é“"),
        (b"<meta charset=koi8-r>\xc1", "", "<meta charset=koi8-r>а"),
        (b"\xc1", "koi8-r", "а"),
        (b"\xe9", "no-such-encoding", "é"),
        (b"\xe9\x81", "", "é\ufffd"),
        (b"\xe9", "idna", "é"),
    ],
)
def test_characters(content: bytes, charset: str, expected: str) -> None:
    assert decoded(content, charset) == expected


@given(st.binary(max_size=60), st.sampled_from(["", "utf-8", "hex", "utf-7", "rot13", "undefined", "big5"]))
def test_any_bytes_are_characters(content: bytes, charset: str) -> None:
    assert isinstance(decoded(content, charset), str)


@given(st.text(alphabet="<>/pdivah12 \n\"'=&;é", max_size=120))
def test_any_page_is_an_article_or_none(text: str) -> None:
    try:
        found = extract(f"<html><body>{text}</body></html>", "", "2025-03-10", "x")
    except NotAnArticle:
        return
    assert found.text.strip() and found.text.endswith("\n")
