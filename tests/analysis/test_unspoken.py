"""Sentences that leave unsaid what they are about."""

import pytest
from language import analysis


def obstacle(text: str) -> str:
    """What keeps the last sentence of an article from being told alone."""
    return analysis(f"News\n\n{text}\n").passages[-1].statement.obstacle


@pytest.mark.parametrize(
    "text",
    [
        "Acme Rail said it would comply by the end of May.",
        "The union is to decide by May 31.",
        "When Osby Rovers did so in 2009, nobody in Tarn noticed.",
        "The last to pretend otherwise, Tarn United, were dissolved in 2013.",
    ],
)
def test_a_deed_that_is_told_nowhere_in_its_sentence_cannot_be_told_alone(text: str) -> None:
    assert obstacle(text) == "context"


@pytest.mark.parametrize(
    "text",
    [
        "Acme Rail said it would comply with the ruling of the court in Osby by the end of May.",
        "Ada Berg is to decide on the wage offer of Acme Rail by May 31.",
        "Ada Berg decided against a new trial.",
        "Osby Rovers sold the ground in 2008 and Tarn United did so in 2009.",
        "Osby Rovers were dissolved on Monday, becoming the first club in Tarn to do so in a decade.",
        "The mayor of Osby did so much for the town that a square was named after her.",
    ],
)
def test_a_deed_that_is_told_can_be_told_alone(text: str) -> None:
    assert obstacle(text) == ""
