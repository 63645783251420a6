"""Plans with a day, and what came of them."""

import pytest
from stories import topic, values

from generator.distillation import outcomes
from generator.model import Difference

PLAN = (
    "2024-03-15",
    "The bakery said that it had replaced two drains. It plans to resume production of rye bread on Monday 25 March. "
    "Forty people work there.",
)


def found(*articles: tuple[str, str]) -> list[Difference]:
    return [difference for _, difference in outcomes.find(topic(articles))]


def test_what_was_not_done_on_the_day_it_was_planned_for() -> None:
    (difference,) = found(PLAN, ("2024-04-11", "Bread was not made again on 25 March, as the bakery had hoped."))
    assert difference.question == "Was bread made again on 25 March?"
    assert difference.kind == "development"
    assert values(difference) == [
        "“It plans to resume production of rye bread on Monday 25 March”",
        "“Bread was not made again on 25 March”",
    ]


def test_what_was_put_off() -> None:
    (difference,) = found(
        ("2024-05-02", "The hearing on the mine will take place on 8 May, the court said. Two lawyers resigned."),
        ("2024-05-20", "The court postponed the hearing on 8 May, a day late for the miners, and gave no reason."),
    )
    assert difference.question == "What came of what was planned for 8 May?"


def test_what_began_later_than_planned() -> None:
    (difference,) = found(
        ("2024-03-12", "A ferry is to start from the quay on 24 March, the mayor said. The bridge is closed."),
        ("2024-04-09", "The ferry made its first crossing on 2 April. Nobody was hurt when the bridge fell."),
    )
    assert difference.question == "When did the ferry start?"
    assert [text[:12] for text in values(difference)] == ["“A ferry is ", "“The ferry m"]


@pytest.mark.parametrize(
    "told",
    [
        ("2024-04-11", "Bread was made again on 25 March, as the bakery had hoped."),
        ("2024-04-11", "Bread was not made again on 26 March, as the bakery had hoped."),
        ("2024-04-11", "The mayor was not in town on 25 March, as he had hoped."),
        ("2024-03-01", "Bread was not made again on 25 March, as the bakery had hoped."),
        ("2024-04-11", "Opponents called off a march, two days after the bakery sold bread on 25 March."),
    ],
)
def test_no_outcome_that_differs(told: tuple[str, str]) -> None:
    assert not found(PLAN, told)


@pytest.mark.parametrize(
    "told",
    [
        ("2024-04-09", "The ferry made its first crossing on 24 March, and a second one on 2 April."),
        ("2024-04-09", "The ferry started on 24 March. The ferry resumed on 2 April after a day off."),
        ("2024-04-09", "The mayor made his first visit on 2 April."),
        ("2024-12-09", "The ferry made its first crossing on 2 November."),
    ],
)
def test_no_late_beginning(told: tuple[str, str]) -> None:
    plan = ("2024-03-12", "A ferry is to start from the quay on 24 March, the mayor said. The bridge is closed.")
    assert not found(plan, told)
