import pytest
from test_answers import answered

NOT_KNOWN = "It is not known where the money for the crane went."


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Where did the money for the crane go? The seller says that it was paid to Acme Bank.", "partly answered"),
        ("Where did the money for the crane go?\n\nThe seller says that it was paid to Acme Bank.", "partly answered"),
        ("Where did the money for the crane go? Ada Berg is looking into it.", "open"),
        ("What did the paint of the crane cost? The seller says that it was paid to Acme Bank.", "open"),
        ("“Where did the money for the crane go?” asked Ada Berg. Acme Bank is in Osby.", "open"),
    ],
)
def test_what_another_article_says_right_after_it_asks_the_same(later: str, status: str) -> None:
    question = answered(NOT_KNOWN, later)
    assert question.status == status
    assert [one.quote for one in question.answered_by] == (
        ["The seller says that it was paid to Acme Bank."] if status != "open" else []
    )


def test_what_an_earlier_article_asks_and_answers_is_asked_as_it_does() -> None:
    later = "Where did the money for the crane go? The seller says that it was paid to Acme Bank."
    question = answered(NOT_KNOWN, later, "2024-05-01")
    assert question.status == "partly answered"
    assert [one.quote for one in question.answered_by] == ["The seller says that it was paid to Acme Bank."]


def test_a_question_word_alone_asks_what_the_sentence_before_leaves_open() -> None:
    later = "Ada Berg said that the crane was paid for by a second firm. Who? We found that it was Acme Bank in Osby."
    question = answered("The harbour board would not say who the second firm was.", later)
    assert [one.quote for one in question.answered_by] == ["We found that it was Acme Bank in Osby."]
    assert answered("The harbour board would not say who the third owner was.", later).answered_by == ()
