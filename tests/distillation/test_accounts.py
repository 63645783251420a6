import pytest
from stories import topic, values

from generator.distillation import figures
from generator.model import Difference


def found(*stories: tuple[str, str]) -> list[Difference]:
    return [difference for _, difference in figures.find(topic(stories))]


def test_sums_that_were_taken_are_counted_anew() -> None:
    (difference,) = found(
        ("2025-05-12", "The former treasurer of the Orlen Trust was charged with embezzling £820,000, police said."),
        ("2025-11-10", "The trial of Viktor Ames opened. Prosecutors told jurors that he had stolen £790,000."),
    )
    assert difference.question == "How much money was taken?"
    assert difference.kind == "development"
    assert values(difference) == ["“£820,000”", "“£790,000”"]


@pytest.mark.parametrize("second", ["Thieves stole £95,000 in Lund.", "Viktor Ames earned £790,000 at the trust."])
def test_other_sums_are_not(second: str) -> None:
    first = "The former treasurer of the Orlen Trust was charged with embezzling £820,000, police said."
    assert not found(("2025-05-12", first), ("2025-11-10", second))


def test_staff_rounded_to_hundreds_is_a_spread() -> None:
    (difference,) = found(
        ("2022-08-09", "The cold store in Velden is the largest employer of the town with 698 workers."),
        ("2022-08-11", "The town of Velden told the cold store, its largest employer, to send home its 700 workers."),
    )
    assert difference.kind == "spread"
