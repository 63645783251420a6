import pytest

from generator.distillation import inquiries
from generator.wording import numbers


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Seventeen work at the mill.", "How many work at the mill?"),
        ("He said 28 girls are still missing, according to the minister.", "How many girls are still missing?"),
        ("It signed a contract worth 9 million crowns.", "How much is the contract worth?"),
        ("They stood 52 metres below the top.", "How many metres below the top was it?"),
        ("Police have spoken of 2 guards.", ""),
    ],
)
def test_the_words_around_a_number(text: str, question: str) -> None:
    assert inquiries.of_text(text, numbers(text)[0]) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The union puts the number killed at four.", "How many people were killed?"),
        ("The union puts the number of guards killed at four.", "How many guards were killed?"),
        ("The union puts the number of guards at four.", "How many guards were there?"),
        ("The club says the number missing is four.", "How many people are missing?"),
        ("The union says four.", ""),
    ],
)
def test_the_words_that_lead_to_a_figure(text: str, question: str) -> None:
    assert inquiries.of_cue(text) == question


@pytest.mark.parametrize(
    ("thing", "question"),
    [
        ("crowd", "How large was the crowd?"),
        ("damage", "How much was the damage?"),
        ("number of marchers", "How many marchers were there?"),
        ("death toll", "How many people died?"),
    ],
)
def test_what_somebody_puts_a_figure_on(thing: str, question: str) -> None:
    assert inquiries.how_large(thing) == question
