"""Nobody is set against himself, whether he is named by his name, his last name or his office."""

import pytest
from stories import topic

from generator.distillation.conflicts import disagreement, position
from generator.distillation.speaking import by_two

TITLED = "Paul Orr, the manager, came late. Jane Dahl, the owner, came early. Kim Dahl, a guard, was ill."


def shown(one: str, other: str, titled: str = TITLED) -> int:
    """How many of the differences between two speakers are left."""
    found = topic((("2024-05-01", f"{one} said the door was open. {other} said the door was locked. {titled}"),))
    analysis = found.analyses[0]
    first, second = analysis.passages[:2]
    sides = (position(found, analysis, first, "open"), position(found, analysis, second, "locked"))
    return len(list(by_two(found, iter([disagreement("Was the door open?", sides, 1.0)]))))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Paul Orr", "Mr Orr"), ("Paul Orr", "Orr"), ("The manager", "Paul Orr"), ("The manager", "Orr")],
)
def test_one_person_is_no_two_sides(one: str, other: str) -> None:
    assert shown(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("Paul Orr", "Jane Dahl"), ("The manager", "Jane Dahl"), ("Jane Dahl", "Kim Dahl"), ("The cook", "Paul Orr")],
)
def test_two_persons_are_two_sides(one: str, other: str) -> None:
    assert shown(one, other) == 1


def test_an_office_that_two_hold_tells_nobody() -> None:
    assert shown("The manager", "Paul Orr", f"{TITLED} Ola Ness, the manager of the bar, was out.") == 1
