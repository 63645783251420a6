import pytest
from stories import topic, values

from generator.distillation import headed
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in headed.find(story, sayings(story))]


def test_yes_and_no() -> None:
    (difference,) = found(
        "Did Holm interfere in the tender?\n\nShe says no.\n\nThe port's director, Karl Lindner, says yes."
    )
    assert difference.question == "Did Holm interfere in the tender?"
    assert values(difference) == ["“She says no”", "“The port's director, Karl Lindner, says yes”"]


def test_one_of_two_says_no() -> None:
    (difference,) = found(
        "Is fuel running short?\n\nSome stations limit sales.\n\nThe energy minister, Vera Holm, said there was no "
        "shortage. The retailers' federation said one in four of its members had run out of petrol."
    )
    assert difference.question == "Is fuel running short?"


def test_who_did_it() -> None:
    (difference,) = found(
        "And who tipped off the police?\n\nThe agency says it was an anonymous letter received in November. "
        "The broadcaster Kanal 5 says it gave the agency the information in September."
    )
    assert difference.question == "Who tipped off the police?"


@pytest.mark.parametrize(
    "text",
    [
        "Is fuel running short?\n\nVera Holm said there was no shortage. Holm said that all stations were open.",
        "Is fuel running short?\n\nVera Holm said that sales rose. Karl Lindner said that stations were open.",
        "Where does he live?\n\nVera Holm said in the harbour. Karl Lindner said that the house was on the hill.",
        "Is fuel running short?\n\nVera Holm said there was no shortage. Karl Lindner declined to comment on it.",
        "What happens next?\n\nVera Holm said there was no plan. Karl Lindner said that the court would sit.",
        "Were 40 buses sold?\n\nVera Holm said there was no sale. Karl Lindner said that 12 buses were sold.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)


def test_answers_stand_under_their_question() -> None:
    assert (
        found(
            "The talks went on.\n\nThe third is about money. Will Karl Lindner come to Halden? Some doubt it. The union "
            "has shown no letter of his since May; Vera Holm told me he writes.\n\nAs for the fire, a report by "
            "inspectors says that ash came from a stove."
        )
        == []
    )


def test_where_asks_for_a_place() -> None:
    under = "Where did the money go?\n\n"
    lacking = "The buyer says that it paid in full in August. A banker says that 5 million was passed on."
    assert found(under + lacking) == []
