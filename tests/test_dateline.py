"""Publication dates that an article states of itself, and what must not be taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles import read_article
from generator.dateline import find, from_address, opening
from generator.dates import Date
from generator.model import Known
from generator.supplied import Supplied, describe
from generator.wording import date_basis

PROSE = "The old road bridge over the river fell early in the morning, killing three people on it, the police said.\n"


def published(head: str, tail: str = "") -> Known:
    """What an article with these lines above and below its text states of its publication."""
    return read_article(f"{head}{PROSE}{tail}".encode(), "a.txt", "a.txt")[0].published


@pytest.mark.parametrize(
    ("head", "quote", "value"),
    [
        ("Bridge falls\n\nJune 01, 2009\n\n", "June 01, 2009", "2009-06-01"),
        ("Bridge falls\n\nMonday, 1 June 2009\n\n", "Monday, 1 June 2009", "2009-06-01"),
        ("Bridge falls\n2009-06-01\n\n", "2009-06-01", "2009-06-01"),
        ("June 1, 2009\nBridge falls\n\n", "June 1, 2009", "2009-06-01"),
        ("Bridge falls\nJune 1, 2009, 10:15 AM EST\n\n", "June 1, 2009, 10:15 AM EST", "2009-06-01"),
        ("Bridge falls\nPublished: 7 February 2023\n\n", "Published: 7 February 2023", "2023-02-07"),
        ("Published 14:02, 7 February 2023\nBridge falls\n\n", "Published 14:02, 7 February 2023", "2023-02-07"),
        ("Bridge falls\nPosted by Ann Lee on March 3, 2019\n\n", "Posted by Ann Lee on March 3, 2019", "2019-03-03"),
        ("Bridge falls\nBy Jane Doe | March 3, 2019\n\n", "By Jane Doe | March 3, 2019", "2019-03-03"),
        ("Bridge falls\nBy Jane Doe, March 3, 2019\n\n", "By Jane Doe, March 3, 2019", "2019-03-03"),
        ("Bridge falls\nMarch 3, 2019 by Jane Doe\n\n", "March 3, 2019 by Jane Doe", "2019-03-03"),
        ("Bridge falls\nThe Post • 3 March 2019 • 4:05 p.m.\n\n", "The Post • 3 March 2019 • 4:05 p.m.", "2019-03-03"),
        ("Bridge falls\n\nRVN News live, Monday 1 June 2009\n\n", "RVN News live, Monday 1 June 2009", "2009-06-01"),
        ("HILL WEEKLY — 1 June 2009\n\nBridge falls\n\n", "HILL WEEKLY — 1 June 2009", "2009-06-01"),
        ("Bridge falls\nMonday, June 1, 2009 | Radio Nord\n\n", "Monday, June 1, 2009 | Radio Nord", "2009-06-01"),
        ("Bridge falls\nJune 1, 2009 / Hill News\n\n", "June 1, 2009 / Hill News", "2009-06-01"),
        ("ROME, Sept. 16, 2024 (Agency) — ", "ROME, Sept. 16, 2024 (Agency) —", "2024-09-16"),
        ("Bridge falls\n\nROME, March 3, 2019 /Wire/ -- ", "ROME, March 3, 2019 /Wire/ --", "2019-03-03"),
        ("NEW YORK, March 3, 2019 - ", "NEW YORK, March 3, 2019 -", "2019-03-03"),
        ("Rome, 3 March 2019 (Agency) – ", "Rome, 3 March 2019 (Agency) –", "2019-03-03"),
        ("Bridge falls\n\nHill Courier, 1 June 2009\n\nOn Monday ", "Hill Courier, 1 June 2009", "2009-06-01"),
        ("Bridge falls\nJane Doe, Rome, 1 June 2009\n\nToday ", "Jane Doe, Rome, 1 June 2009", "2009-06-01"),
        ("Bridge falls\n(as of 1 June 2009)\n\n", "(as of 1 June 2009)", "2009-06-01"),
        ("Bridge falls\n\n(Rome, 1 June 2009) – ", "(Rome, 1 June 2009) –", "2009-06-01"),
        ("Bridge falls\n\n*Published 1 June 2009, Hill Post*\n\n", "*Published 1 June 2009, Hill Post*", "2009-06-01"),
        ("# Bridge falls\n_By Jane Doe, June 1, 2009_\n\n", "_By Jane Doe, June 1, 2009_", "2009-06-01"),
        ("Bridge falls\n**Published:** 1 June 2009\n\n", "**Published:** 1 June 2009", "2009-06-01"),
        ("Bridge falls\n> Posted: June 1, 2009\n\n", "> Posted: June 1, 2009", "2009-06-01"),
        ("Bridge falls\n**1 June 2009**\n\n", "**1 June 2009**", "2009-06-01"),
        (
            "Bridge falls\n\n*Published 1 June 2009, the morning after the bridge fell.*\n\n",
            "*Published 1 June 2009, the morning after the bridge fell.*",
            "2009-06-01",
        ),
        ("Bridge falls\nPublished 1 June 2009. No rights\n\n", "Published 1 June 2009. No rights", "2009-06-01"),
        ("By Jane Doe, 1 June 2009. ", "By Jane Doe, 1 June 2009.", "2009-06-01"),
        (
            "Bridge falls\n\nThe Pier. Comment & analysis. 1 June 2009. By Jane Doe-Lee\n\n",
            "The Pier. Comment & analysis. 1 June 2009. By Jane Doe-Lee",
            "2009-06-01",
        ),
        (
            "Bridge falls\n\nLa Rive de Vaux, Monday 1 June 2009\n\nOn Sunday ",
            "La Rive de Vaux, Monday 1 June 2009",
            "2009-06-01",
        ),
        (
            "The board on the bridge\n\n(Issued by the board on Monday 1 June 2009; reprinted in Roads)\n\n",
            "(Issued by the board on Monday 1 June 2009; reprinted in Roads)",
            "2009-06-01",
        ),
        (
            "Bridge falls\n\nThe Osby Courier, Monday 1 June 2009, page 3\nBy Jane Doe and staff\n\nBy 2027 ",
            "The Osby Courier, Monday 1 June 2009, page 3",
            "2009-06-01",
        ),
        (
            "Bridge falls\n\nPier Review – Documents. Published 1 June 2009. We print the statement of two unions in ",
            "Pier Review – Documents. Published 1 June 2009.",
            "2009-06-01",
        ),
        ("Bridge falls By Jane Doe 1 June 2009 ", "Bridge falls By Jane Doe 1 June 2009", "2009-06-01"),
        ("Published: 1 June 2009 ", "Published: 1 June 2009", "2009-06-01"),
        (
            "Bridge falls\nUpdated: 9 February 2023\nPublished: 7 February 2023\n\n",
            "Published: 7 February 2023",
            "2023-02-07",
        ),
        (
            "Bridge falls\nPublished 7 February 2023, updated 9 February 2023\n\n",
            "Published 7 February 2023, updated 9 February 2023",
            "2023-02-07",
        ),
    ],
)
def test_a_line_that_gives_year_month_and_day_is_believed(head: str, quote: str, value: str) -> None:
    assert published(head) == Known(value, "stated", (quote,))


@pytest.mark.parametrize(
    "line",
    [
        "Updated 10:15 GMT, 3 March 2019",
        "_Updated 3 March 2019_",
        "*Updated 3 March 2019, with what the mayor said*",
        "**Last updated:** March 3, 2019",
    ],
)
def test_an_update_is_only_inferred_to_be_the_date(line: str) -> None:
    told = "the day of the last update; no other is given"
    assert published(f"Bridge falls\n{line}\n\n") == Known("2019-03-03", "inferred", (line,), told)


@pytest.mark.parametrize(
    "line",
    [
        "Nord.tv | 03.06.2019 | 18:40",
        "13/6/2019, 10:15 GMT",
        "Radio Nord – 3.6.2019",
        "6/13/2019",
        "Nord News online | 3.6.2019, 18:40",
    ],
)
def test_a_date_in_figures_is_only_inferred_to_be_the_day(line: str) -> None:
    found = published(f"Bridge falls\n{line}\n\n")
    assert found.value in ("2019-06-03", "2019-06-13")
    assert (found.basis, found.quotes, found.note) == ("inferred", (line,), "read as day, month, year")


@pytest.mark.parametrize(
    "head",
    [
        "On 3 March 2019, the bridge fell\n\n",
        "Bridge falls\nThe bridge fell on 13.06.2019\n\n",
        "Bridge falls\nvalid until 13.06.2019\n\n",
        "Bridge falls\n13.06.2019 | 14.06.2019\n\n",
        "Bridge falls\n13.13.2019\n\n",
        "Bridge falls\n13.06.2019.4\n\n",
        "13.06.2019\nBridge falls\n\n",
        "Bridge falls\n(Issued by the board on Tuesday 1 June 2009; reprinted in Roads)\n\n",
        "Bridge falls\n(Asked by the board on Monday 1 June 2009; reprinted in Roads)\n\n",
        "Bridge falls\nLa Rive de Vaux, Tuesday 1 June 2009\n\nOn Sunday ",
        "The bridge over the Rive. 1 June 2009. The worst day\n\n",
        "3 March 2019: the day the bridge fell\n\n",
        "Remembering March 3, 2019\n\n",
        "Bridge falls\n*Nobody forgets the morning of March 3, 2019*\n\n",
        "Bridge falls\n*Published 3 March 2019, a day after 2 March 2019*\n\n",
        "Bridge falls\nPublished 3 March 2019, the report blames the mayor\n\n",
        "Bridge falls\nPublished 3 March 2019 figures show ten dead\n\n",
        "*3 March 2019*: the day the bridge fell\n\n",
        "By March 3, 2019, All Banks Must Close\n\n",
        "Election Results | November 3, 2020\n\n",
        "Key dates\nNovember 3, 2020 | Election Day\n\n",
        "Bridge falls\nPublished authors gather on March 3, 2019\n\n",
        "Bridge falls\nUpdated March 3, 2019 figures show ten dead\n\n",
        "Bridge falls\nTuesday, June 1, 2009 | Radio Nord\n\n",
        "Key dates\nTuesday, November 3, 2020 | Election Day\n\n",
        "Daily Mercury Apologises, March 3, 2019\n\n",
        "World Radio Day — 13 February 2019\n\n",
        "Bridge falls\nThe trial of Jane Doe, March 3, 2019\n\n",
        "Bridge falls\nThe Hill Courier, 1 June 2009\n\nIn May 2012, ",
        "Bridge falls\nHill Courier, 1 June 2009\n\n",
        "Hill Courier, 1 June 2009\n\nOn Monday ",
        "Bridge falls\nElection Day, 1 June 2009\n\nOn Monday ",
        "Bridge falls\nthe old town, 1 June 2009\n\nOn Monday ",
        "Seen by Jane Doe on 1 June 2009, ",
        "The report that the board published 1 June 2009. It says that the bridge is safe, and that ",
        "Bridge falls\nMarch 3\n\n",
        "Bridge falls\nMarch 2019\n\n",
        "Bridge falls\n03/04/2019\n\n",
        "Bridge falls\n3-5 March 2019\n\n",
        "Bridge falls\n31 February 2019\n\n",
        "How it happened\n\n3 March 2019\n\nThe bridge falls.\n\n4 March 2019\n\nThe dead are found.\n\n",
        "Bridge falls\n3 March 2019\n5 March 2019\n\n",
        "Home | News | Sport\nSunday, March 3, 2019\nBridge falls\n\n",
        "March 3, 2019 — ",
        "On March 3, 2019 — ",
        "",
    ],
)
def test_a_date_that_may_be_the_storys_is_left_alone(head: str) -> None:
    assert published(head) == Known()


def test_a_date_under_the_first_sentence_is_left_alone() -> None:
    assert published("", "\nMarch 3, 2019\n\nPublished: March 3, 2019\n") == Known()


def test_front_matter_comes_before_a_date_line() -> None:
    text = f"---\npublished: 2020-01-01\n---\n# Bridge falls\n\nMarch 3, 2019\n\n{PROSE}"
    assert read_article(text.encode(), "a.md", "a.md")[0].published.value == "2020-01-01"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://news.example/2023/02/07/bridge-falls", "2023-02-07"),
        ("https://news.example/world/2023/feb/8/bridge-falls", "2023-02-08"),
        ("https://news.example/2023-02-07/bridge", "2023-02-07"),
        ("https://news.example/20230207/bridge", "2023-02-07"),
        ("https://news.example/2023/02/bridge", None),
        ("https://news.example/2023/13/45/bridge", None),
        ("https://news.example/2023/abc/07/bridge", None),
        ("https://news.example/bridge-2023-02-07", None),
        ("https://news.example/?d=/2023/02/07/", None),
        ("https://[", None),
        (None, None),
    ],
)
def test_an_address_may_hold_the_date(url: str | None, value: str | None) -> None:
    found = from_address(url)
    assert found.value == value
    assert found.basis == ("inferred" if value else "unknown")
    assert bool(found.note) == bool(value)


def test_the_address_in_front_matter_dates_an_article() -> None:
    text = f"---\nurl: https://news.example/2023/02/07/bridge\n---\n{PROSE}"
    found = read_article(text.encode(), "a.md", "a.md")[0].published
    assert (found.value, found.basis) == ("2023-02-07", "inferred")
    assert found.note == "the date in its address, 2023/02/07"


def test_an_address_that_the_editor_supplies_dates_an_article_unless_the_editor_says_otherwise() -> None:
    article = read_article(PROSE.encode(), "a.txt", "a.txt")[0]
    url = Known("https://news.example/2023/02/07/bridge", "supplied")
    assert describe(article, Supplied(url=url))[0].published.value == "2023-02-07"
    assert describe(article, Supplied(url=url, published=Known()))[0].published == Known()
    dated = read_article(f"March 3, 2019\n\n{PROSE}".encode(), "a.txt", "a.txt")[0]
    assert describe(dated, Supplied(url=url))[0].published.value == "2019-03-03"


LINES = [
    "March 3, 2019", "3 March 2019", "Published", "Updated:", "By Jane Doe", "|", "•", "ROME,", "(Agency)", "—", "--",
    "10:15 GMT", "\n", "\n\n", "Bridge falls", "2019-03-03", "99 May 2019", "by", "date:", "@@", "Posted on", PROSE,
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(min_size=1, max_size=8)), min_size=1, max_size=12))
def test_what_is_stated_stands_there_to_the_letter(parts: list[str]) -> None:
    text = " ".join(parts).replace("\0", "") + 2 * PROSE
    article = read_article(text.encode("utf-8", "replace"), "a.txt", "a.txt")[0]
    found = find(article.text, article.paragraphs)
    assert all(quote in article.text for quote in found.quotes)
    assert (found.value is None) == (found == Known())
    if found.value:
        assert date_basis(Date.parse(found.value), found.quotes) == "stated"


def test_what_opens_a_paragraph_before_its_text() -> None:
    assert opening("By Jane Doe, 3 May 2020. A bridge fell.") == len("By Jane Doe, 3 May 2020. ")
    assert opening("A bridge built by Jane Doe fell on 3 May 2020 in Lund.") == 0
    assert opening("By March 3, 2019 All banks must close.") == 0
