import pytest
from webpages import read

from generator.dates import Date
from generator.editing import pagefacts
from generator.editing.pagefacts import normalised, published
from generator.model import Known

TODAY = "2025-03-10"


def day(page: str, url: str = "", guess: str = "") -> Known:
    found = published(read(page), url, guess, TODAY)
    if found.value:
        Date.parse(found.value)
    return found


def meta(**names: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for name, value in names.items())


@pytest.mark.parametrize(
    "value",
    ["2025-03-04", "2025-03-04T23:30:00-05:00", "20250304", "2025/03/04 08:00", "4 March 2025", "March 4, 2025, 8 am"],
)
def test_a_day_that_the_code_states_is_supplied_with_its_words(value: str) -> None:
    assert day(meta(pubdate=value)) == Known(
        "2025-03-04", "supplied", (), f"From the page's metadata: pubdate “{value}”."
    )


@pytest.mark.parametrize("value", ["2025-03", "March 2025", "2025-02-30", "yesterday", "2025-03-12", "1970-01-01", ""])
def test_what_is_no_day_or_cannot_be_is_not_taken(value: str) -> None:
    assert day(meta(pubdate=value)) == Known()


def test_tomorrow_is_here_already_in_some_places() -> None:
    assert day(meta(pubdate="2025-03-11")).value == "2025-03-11"


def test_two_days_are_not_a_fact() -> None:
    found = day(meta(pubdate="2025-03-04", date="2025-03-06"))
    assert (found.value, found.basis) == ("2025-03-04", "inferred")
    assert found.note == "From the page's metadata: pubdate “2025-03-04”. But it has date “2025-03-06” too."
    assert day(meta(pubdate="2025-03-04T01:00", date="2025-03-04T09:00")).basis == "supplied"


def test_the_address_is_asked_after_the_code_and_before_a_guess() -> None:
    url = "https://courier.example/2025/03/03/bridge"
    assert day(meta(pubdate="2025-03-04"), url).value == "2025-03-04"
    found = day("<p>2 March 2025</p>", url, "2025-03-02")
    assert (found.value, found.basis) == ("2025-03-03", "inferred")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>Orrel, 2 March 2025</p>", "2 March 2025"),
        ("<p>Posted <b>March 2,</b> 2025</p>", "March 2, 2025"),
        ("<p>Seen 2025-03-02</p>", "2025-03-02"),
        ('<time datetime="2025-03-02T09:00">Sunday</time>', "2025-03-02T09:00"),
    ],
)
def test_a_guess_is_inferred_with_the_words_it_rests_on(page: str, words: str) -> None:
    found = day(page, guess="2025-03-02")
    assert (found.value, found.basis) == ("2025-03-02", "inferred")
    assert f"“{words}”" in found.note and "guess" in found.note


@pytest.mark.parametrize(
    "page",
    ["<p>Copyright 2025</p>", "<p>March 2025</p>", "<script>'2025-03-02'</script>", "<style>/* 2025-03-02 */</style>"],
)
def test_a_guess_that_rests_on_no_words_is_dropped(page: str) -> None:
    assert day(page, guess="2025-03-02") == Known()


def author(head: str, byline: str = "", publisher: str = "Orrel Courier") -> Known:
    return pagefacts.author(read(head), byline, publisher)


def test_the_author() -> None:
    assert author(meta(author="Nora Falk"), "By Somebody").value == "Nora Falk"
    assert author(meta(author="Nora Falk")).basis == "supplied"
    assert author(meta(author="https://social.example/nora"), "Nora Falk; Ole Dahl") == Known(
        "Nora Falk, Ole Dahl", "inferred", (), "Taken for the author by trafilatura; look at the page."
    )
    assert author(meta(author="Orrel courier"), "Orrel Courier") == Known()
    assert author("") == Known()


def test_the_publisher_is_a_name_and_never_an_account() -> None:
    page = meta(publisher="@courier") + '<meta property="og:site_name" content="Orrel Courier">'
    assert pagefacts.publisher(read(page)).value == "Orrel Courier"
    assert pagefacts.publisher(read(meta(publisher="https://social.example/courier"))) == Known()


def address(head: str, asked: str = "") -> tuple[str | None, str]:
    known, elsewhere = pagefacts.address(read(head), asked)
    return known.value, elsewhere


CANONICAL = '<link rel="canonical" href="https://www.courier.example/bridge?utm_source=x">'


def test_the_address_of_a_saved_page() -> None:
    assert address(CANONICAL) == ("https://www.courier.example/bridge", "")
    assert address('<meta property="og:url" content="https://courier.example/b">') == ("https://courier.example/b", "")
    assert address("<!-- saved from url=(0025)https://a.example/b -->") == ("https://a.example/b", "")
    assert address("<p>") == (None, "")


@pytest.mark.parametrize("href", ["/bridge", "javascript:alert(1)", "https://jane:secret@courier.example/", "https://"])
def test_what_is_no_address_is_not_recorded(href: str) -> None:
    assert address(f'<link rel="canonical" href="{href}">') == (None, "")


def test_the_address_that_was_asked_for() -> None:
    assert address(CANONICAL, "https://courier.example/b?x=1#top") == ("https://www.courier.example/bridge", "")
    assert address("<p>", "https://courier.example/b?x=1&fbclid=7#top") == ("https://courier.example/b?x=1", "")
    assert address(CANONICAL, "https://m.courier.example/b") == ("https://www.courier.example/bridge", "")


def test_a_page_that_says_it_is_another_sites() -> None:
    assert address(CANONICAL, "https://mirror.example/b") == (
        "https://mirror.example/b",
        "https://www.courier.example/bridge",
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("HTTPS://Courier.Example/A", "https://courier.example/A"),
        ("https://a.example/?id=5&utm_medium=x&q=%C3%A9", "https://a.example/?id=5&q=%C3%A9"),
        ("https://a.example/?q=a+b", "https://a.example/?q=a+b"),
        ("https://a.example/x#y", "https://a.example/x"),
    ],
)
def test_what_says_nothing_of_the_page_is_left_out(given: str, expected: str) -> None:
    assert normalised(given) == expected
    assert normalised(expected) == expected
