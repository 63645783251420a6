"""The day that stands at an article's head without the year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import headings
from generator.articles import read_article
from generator.model import Known

PROSE = "The old road bridge over the river fell early in the morning, killing three people on it, the police said.\n"
PIECES = (
    "By Jane Doe", "From our correspondent", "NOVA", "LUND, ", "8 March", "March 8", "Friday", ", ", " (Agency) - ",
    "published ", "The Hill Post", ". ", "\n\n", "2019", "Fri ", "|",
)  # fmt: skip


@pytest.mark.parametrize(
    ("head", "month", "day", "weekday"),
    [
        ("ROME, March 8 (Agency) - ", 3, 8, None),
        ("NEW YORK, Sept 18 (Agency) — ", 9, 18, None),
        ("ROME, 8 March (Agency) – ", 3, 8, None),
        ("LUND, March 8, NordPress. ", 3, 8, None),
        ("LUND, 8 March. ", 3, 8, None),
        ("Bridge falls\n\nPosted Wednesday 12 February\n\n", 2, 12, 2),
        ("Bridge falls\n\nPublished March 8, 10:15\n\n", 3, 8, None),
        ("Bridge falls\n\nHill News, published 8 March\n\n", 3, 8, None),
        ("Bridge falls\n\nThe Hill Post | Updated never | x\n\nHill Post – posted on 8 March\n\n", 3, 8, None),
        ("Bridge falls\n\nFrom our correspondent, LUND, 8 March\n\n", 3, 8, None),
        ("Bridge falls\n\nFrom our roads correspondent in Lund, Fri 8 March\n\n", 3, 8, 4),
        ("Bridge falls\n\nBy Jane Doe and Bo Ek, Lund, 8 March\n\n", 3, 8, None),
        ("Bridge falls\n\nFriday, 8 March\n\n", 3, 8, 4),
    ],
)
def test_a_head_may_lack_the_year(head: str, month: int, day: int, weekday: int | None) -> None:
    article = read_article(f"{head}{PROSE}".encode(), "a.txt", "a.txt")[0]
    found = headings.find(article.text, article.paragraphs)
    assert found
    assert (found.month, found.day, found.weekday) == (month, day, weekday)
    assert found.quote in head
    assert article.published == Known()


@pytest.mark.parametrize(
    "head",
    [
        "",
        "ROME, March 8, 2019 (Agency) - ",
        "On March 8 - ",
        "ROME, March 3-8 (Agency) - ",
        "In Lund, March 8. ",
        "Lund, 8 March. ",
        "LUND, 8 March they said. ",
        "From Hope to Despair, 8 March\n\n",
        "Bridge falls\n\nThe bridge, published 8 March\n\n",
        "Bridge falls\n\nFrom our side of the river to yours by 8 March\n\n",
        "Bridge falls\n\n8 March\n\n",
        "Bridge falls\n\nFriday, 8 March\n\nIt fell.\n\nSaturday, 9 March\n\n",
    ],
)
def test_a_head_that_gives_no_such_day(head: str) -> None:
    article = read_article(f"{head}{PROSE}".encode(), "a.txt", "a.txt")[0]
    assert headings.find(article.text, article.paragraphs) is None


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(min_size=1, max_size=6)), min_size=1, max_size=20))
def test_what_a_head_gives_stands_there_to_the_letter(parts: list[str]) -> None:
    text = "".join(parts).replace("\0", "") + "\n\n" + PROSE
    article = read_article(text.encode("utf-8", "replace"), "a.txt", "a.txt")[0]
    found = headings.find(article.text, article.paragraphs)
    if found:
        assert found.quote in article.text
        assert str(found.day) in found.quote
