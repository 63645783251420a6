"""The day of an article from news that another one tells."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import linking
from generator.distillation.dating import dated
from generator.model import Known

ELSEWHERE = "Anna Berg, the mayor of Lund, resigned on Thursday over the contract for the harbour bridge."
HERE = "The mayor of Lund, Anna Berg, resigned on Thursday over the harbour bridge contract. It rained."
PIECES = (
    "The mayor resigned on Thursday.",
    "It rained yesterday.",
    "Anna Berg left Lund.",
    "He died on 14 March 2024.",
)


def of(text: str, published: str | None, name: str = "a") -> Analysis:
    """An article of this text and day."""
    one = analysis(text, f"{name}.txt")
    return replace(one, article=replace(one.article, published=Known(published, "supplied") if published else Known()))


def known(text: str, *others: str) -> str | None:
    """The day found for an article beside others, each told on 16 March 2024, a Saturday."""
    found = linking.find(
        [of(text, None), *(of(other, "2024-03-16", f"o{place}") for place, other in enumerate(others))]
    )
    return found[0].value if found else None


def test_a_weekday_is_that_of_the_same_news_elsewhere() -> None:
    found = linking.find([of(HERE, None), of(ELSEWHERE, "2024-03-16", "b")])[0]
    assert (found.value, found.basis) == ("[2024-03-14, 2024-03-15]", "inferred")
    assert found.note == "Another article tells this of 14 March 2024, a Thursday."
    assert found.quotes == ("The mayor of Lund, Anna Berg, resigned on Thursday over the harbour bridge contract.",)


def test_yesterday_leaves_one_day() -> None:
    assert known(HERE.replace("on Thursday", "yesterday"), ELSEWHERE) == "2024-03-15"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (HERE.replace("Thursday", "Friday"), ELSEWHERE),
        (HERE, ELSEWHERE.replace("on Thursday", "lately")),
        (HERE.replace("resigned", "will resign"), ELSEWHERE),
        (HERE.replace("resigned on", "met six people on"), ELSEWHERE.replace("resigned on", "met nine people on")),
        ("The mayor of Lund, Anna Berg, spoke on Thursday of new schools and of a theatre.", ELSEWHERE),
        (HERE.replace("resigned", "died"), ELSEWHERE.replace("resigned", "died")),
        (f"The quay was dry. The bridge was shut. {HERE}", ELSEWHERE),
    ],
)
def test_where_the_news_may_be_other_news_there_is_no_day(text: str, other: str) -> None:
    assert known(text, other) is None


def test_all_that_is_shared_must_agree() -> None:
    again = ELSEWHERE.replace("on Thursday", "on 7 March")
    assert known(HERE, ELSEWHERE, again) is None


def test_it_is_not_before_what_the_article_names_as_past() -> None:
    late = HERE.replace("It rained.", "The bridge was closed on 3 May 2024.")
    assert linking.find([of(late, None), of(ELSEWHERE, "2024-03-16", "b")])
    assert dated([of(late, None), of(ELSEWHERE, "2024-03-16", "b")])[0].article.published.value is None


def test_what_an_editor_says_of_an_undated_article_stays() -> None:
    told = of(HERE, None)
    told = replace(told, article=replace(told.article, published=Known(None, "unknown", (), "the archive lost it")))
    assert dated([told, of(ELSEWHERE, "2024-03-16", "b")])[0].article.published.note == "the archive lost it"


@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=4))
def test_only_undated_articles_get_a_day(texts: list[list[str]]) -> None:
    days = ("2024-03-16", None, "9999-12-31", None)
    articles = [
        of(" ".join(text), day, f"a{place}") for place, (text, day) in enumerate(zip(texts, days, strict=False))
    ]
    for place, found in linking.find(articles).items():
        assert days[place] is None
        assert found.value
        assert found.quotes[0] in articles[place].article.text
