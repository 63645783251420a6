"""The passage that is nearest to a lost quote: one that can be quoted, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, line

from generator.articles import read_article
from generator.editing.lost import passage
from generator.model import Article
from generator.quotes import places

TEXT = """\
The ferry left the harbour at nine, the guard said. Nobody was hurt.

Share this article

The owner sold the other ferry last year, to a company in the north.
"""


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The ferry left the port at nine", "The ferry left the harbour at nine"),
        ("The owner sold the other ferry this year", "The owner sold the other ferry last year"),
        ("nothing like it at all anywhere", ""),
        ("Share that article", ""),
        ("Nobody was hurt.", ""),  # it is there: other things are wrong with it
    ],
)
def test_the_nearest_passage(quote: str, expected: str) -> None:
    article = read_article(TEXT.encode(), "a.txt", "a.txt")[0]
    assert passage(article, quote) == expected


@given(articles(), line | st.just("The ferry lost."))
def test_it_can_be_quoted_and_is_another_one(article: Article, quote: str) -> None:
    found = passage(article, quote)
    assert not found or places(article, found)
    assert " ".join(found.split()) == found != " ".join(quote.split())
