"""What an article says of its own question in the next sentences, or in a headline."""

import pytest
from language import analysis

from generator.distillation import cast, questions
from generator.distillation.origins import Origins
from generator.distillation.topic import Topic


def known(text: str, headline: str = "News of the day", part: str = "") -> list[str]:
    """The words that answer the only question of an article, which it may not settle."""
    analyses = (analysis(f"{headline}\n\n{text}\n", "a.txt"),)
    found = questions.find(Topic(analyses, cast.resolve(analyses), Origins({})))
    (question,) = (one for one in found if part in one.text)
    assert question.status == ("partly answered" if question.answered_by else "open")
    return [one.quote for one in question.answered_by]


WHERE = "It was not clear which direction the raiders had taken."


@pytest.mark.parametrize(
    ("then", "answers"),
    [
        (" Residents heard trucks leaving towards Paris.", True),
        (" Residents heard trucks leaving in the night.", False),
        (" Nobody heard them. Residents heard trucks leaving towards Paris.", False),
        ("\n\nResidents heard trucks leaving towards Paris.", False),
    ],
)
def test_a_place_in_the_next_sentence(then: str, answers: bool) -> None:
    assert known(WHERE + then) == (["Residents heard trucks leaving towards Paris."] if answers else [])


def test_one_of_those_who_were_not_named() -> None:
    text = "Ada Berg said that two managers of Acme Bank had been charged. She did not name them."
    one = "One is the treasurer, Jane Roe, according to her lawyer."
    assert known(f"{text} {one}", part="Who are") == [one]
    assert known(f"{text} The treasurer, Jane Roe, said nothing.", part="Who are") == []


def test_a_headline_that_says_what_is_asked() -> None:
    text = "The firm would not say whether the dam in Osby had leaked. It is old.\n\nJane Roe lives below it."
    assert known(text, "Dam in Osby leaked for years") == ["Dam in Osby leaked for years"]
    assert known(text, "Dam in Osby may have leaked") == []
    assert known(text, "Dam in Osby burst at night") == []
