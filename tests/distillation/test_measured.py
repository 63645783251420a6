"""Amounts that two sources give otherwise."""

import pytest
from stories import topic, values

from generator.distillation import measured
from generator.model import Difference


def found(*texts: str) -> list[Difference]:
    return [difference for _, difference in measured.find(topic(tuple(("2024-03-04", text) for text in texts)))]


def test_two_amounts_of_one_sentence() -> None:
    (difference,) = found("How much was sold? The mill says 18 tonnes, the Milk Office 31.")
    assert difference.question == "How much was sold?"
    assert difference.kind == "disagreement"
    assert values(difference) == ["“18 tonnes”", "“31”"]
    assert [one.note.split(";")[0] for one in difference.positions] == ["The mill", "the Milk Office"]


def test_an_amount_that_another_gives_otherwise_right_after() -> None:
    (difference,) = found(
        "The company speaks of 18 tonnes. But Piers Odon told reporters that his inspectors had counted 31 tonnes."
    )
    assert values(difference) == ["“18 tonnes”", "“31 tonnes”"]
    assert difference.question == "How many tonnes was it?"


def test_the_same_two_amounts_of_several_articles_are_one_difference() -> None:
    (difference,) = found(
        "The company speaks of 18 tonnes. But Piers Odon told reporters that his inspectors had counted 31 tonnes.",
        "How much was sold? The mill says 18 tonnes, the Milk Office 31.",
        "The mill says that 16 of 18 tonnes are back; the Milk Office holds to 31.",
    )
    assert difference.question == "How much was sold?"
    assert [len(one.evidence) for one in difference.positions] == [3, 3]
    assert difference.positions[1].evidence[2].attributed_to == "the Milk Office"


@pytest.mark.parametrize(
    "text",
    [
        "The company speaks of 18 tonnes. The council said that the harvest came to 31 tonnes.",
        "The company speaks of 18 tonnes. But the company said that 31 tonnes were safe.",
        "The company speaks of 18 tonnes. But the council said that the road is 31 miles long.",
        "The company speaks of 18 tonnes. But the council said that it had counted 18 tonnes.",
        "The company speaks of 18 tonnes. But the council said that it had counted 900 tonnes.",
        "The mill says 18 tonnes were sold, the mill in May.",
        "The mill sold 18 tonnes of milk in March, 31 shops said.",
        "It lies 18 miles north of Osby, the council 31.",
    ],
)
def test_no_two_amounts_of_one_thing(text: str) -> None:
    assert not found(text)
