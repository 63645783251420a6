import pytest
from stories import topic, values

from generator.distillation import replies
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in replies.find(story, sayings(story))]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            'Vera Holm blamed the leak on "a rival firm" without naming it. '
            "The intelligence service said it had no information pointing to such an operation.",
            'Was "a rival firm" behind the leak?',
        ),
        (
            "The director, Karl Lindner, told the committee that he had passed the warning on to headquarters. "
            "The firm's lawyer said there was no trace of such a message.",
            "Did Karl Lindner pass the warning on to headquarters?",
        ),
        (
            "President Hugo Brandt told the nation that the army had liberated two valleys. "
            "Prime Minister Vera Holm said that not a metre had been lost.",
            "Did the army liberate two valleys?",
        ),
        (
            "Hugo Brandt refused to show the original, which he said he had handed to the police. "
            "A police spokeswoman said that no material had been received from the minister.",
            "Did Brandt hand the original to the police?",
        ),
        (
            "Karl Lindner said the plant would reopen in September. The prefecture said no date had been agreed.",
            "Will the plant reopen in September?",
        ),
        (
            "The driver says the coach carried the boxes himself. The coach says he did not know of any boxes.",
            "Did the coach carry the boxes himself?",
        ),
    ],
)
def test_what_the_next_one_knows_nothing_of(text: str, question: str) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert len(values(difference)) == 2


def test_the_whole_sentence_where_only_words_are_quoted() -> None:
    (difference,) = found(
        'Vera Holm blamed the leak on "a rival firm" without naming it. '
        "The intelligence service said it had no information pointing to such an operation."
    )
    assert values(difference)[0] == '“Vera Holm blamed the leak on "a rival firm" without naming it”'


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lindner said the plant would reopen in September. Lindner said no date had been agreed.",
        "Karl Lindner said the plant was old. The prefecture said no date had been agreed.",
        "The driver says the coach carried the boxes himself. The coach says he did not know of any letters.",
        "The driver said the road was wet. A police spokeswoman said that no material had been received.",
        "The police searched the house. Hugo Brandt said there was no sign of rain.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)


def test_a_sign_that_something_is_so_answers_nobody() -> None:
    assert (
        found(
            "Inspector Karl Lindner said it was too early to say how the thieves had got in. "
            "The museum said it had no indication that paintings had been taken."
        )
        == []
    )


def test_who_is_asked_about_anothers_account_answers_that() -> None:
    answer = "Asked about {}'s account, a spokesman, Karl Brandt, said the firm had no record of any such warning."
    told = "Dana Whitcomb, the director, has said the firm learned of a fire in May."
    assert found(f"{told} {answer.format('Whitcomb')}")
    assert not found(f"{told} {answer.format('Pruitt')}")
