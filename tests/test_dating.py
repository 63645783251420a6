"""What is known of a publication date: what the article states, or the bound that its text sets."""

from dataclasses import replace

import pytest
from language import analysis

from generator.dating import date
from generator.model import Known

REST = "The old road bridge over the river was closed after engineers found deep cracks in two of its main piers.\n"


@pytest.mark.parametrize(
    ("text", "words", "note"),
    [
        ("The bridge opened in 2008 and was closed on 6 January 2023.", "6 January 2023", "6 January 2023"),
        ("The bridge was closed on 6 January 2023 after it opened in 2008.", "6 January 2023", "6 January 2023"),
        ("The bridge was repaired in March 2019.", "March 2019", "March 2019"),
        ("The bridge has carried no trains since 2008.", "2008", "2008"),
        ("The bridge opened in 2019. It was repaired in early January 2019.", "early January 2019", "January 2019"),
        ("The bridge opened in 2008 and will be rebuilt by 1 May 2030.", "2008", "2008"),
        ("The bridge opened in 2008. The city plans to rebuild it in 2030.", "2008", "2008"),
    ],
)
def test_an_undated_article_is_not_older_than_what_it_reports(text: str, words: str, note: str) -> None:
    known = Known(None, "unknown", (words,), f"undated; not before {note}, which it names")
    assert date(analysis(f"{text} {REST}")) == known


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on Monday.",
        "The bridge was closed on 6 January.",
        "The bridge will be rebuilt by 1 May 2030.",
        "The bridge was closed before 2008.",
        "The bridge was closed.",
    ],
)
def test_where_nothing_past_is_fully_dated_nothing_is_said(text: str) -> None:
    assert date(analysis(f"{text} {REST}")) == Known()


def test_what_is_known_stays() -> None:
    read = analysis(f"March 5, 2019\n\nThe bridge was closed on 6 January 2023. {REST}")
    assert date(read).value == "2019-03-05"
    told = Known(None, "unknown", (), "the archive has lost it")
    assert date(replace(read, article=replace(read.article, published=told))) == told
