import pytest
from stories import DERAILMENT, FLOOD, TRIAL, topic, values

from generator.distillation import datings
from generator.model import Difference


def found(story: tuple[tuple[str, str], ...], dated: bool = True) -> dict[str, Difference]:
    return {difference.question: difference for _, difference in datings.find(topic(story, dated))}


def reports(*sentences: str) -> tuple[tuple[str, str], ...]:
    return tuple(("2024-05-01", text) for text in sentences)


def test_one_arrest_on_two_days() -> None:
    difference = found(TRIAL)["When was the arrest?"]
    assert values(difference) == ["“3 March 2023”", "“12 March 2023”"]


def test_an_event_of_no_class_on_two_days() -> None:
    difference = found(FLOOD)["When did the dam break?"]
    assert values(difference) == ["“9 June”", "“10 June”"]
    assert values(found(FLOOD, dated=False)["When did the dam break?"]) == ["“9 June”", "“10 June”"]


@pytest.mark.parametrize(
    "sentences",
    [
        # a month and a day in it
        (
            "Police arrested Anna Berg on 3 March 2023 at her home in Ulm.",
            "Anna Berg was arrested by police in March 2023 at her home in Ulm.",
        ),
        # another person
        (
            "Police arrested Anna Berg on 3 March 2023 at her home in Ulm.",
            "Police arrested Peter Lang on 9 March 2023 in a hotel in Linz.",
        ),
        # an article that tells of both
        (
            "Police arrested Anna Berg on 3 March 2023 in Ulm and on 9 March 2023 in Ulm.",
            "Police arrested Anna Berg on 9 March 2023 in Ulm.",
        ),
        # what recurs
        (
            "The ministers met in Geneva on 3 March 2023 for talks on trade.",
            "The ministers met in Geneva on 9 March 2023 for talks on trade.",
        ),
        # what recurs, of no class
        (
            "The royal choir sang in the old cathedral of Ulm on 3 March 2023.",
            "The royal choir sang in the old cathedral of Ulm on 10 March 2023.",
        ),
        # attacks recur
        (
            "Rebels attacked the bridge at Karda with drones on 3 March 2023.",
            "Rebels attacked the bridge at Karda with drones on 4 March 2023.",
        ),
        # days counted from publication
        (
            "Police arrested Anna Berg on Monday at her home in Ulm.",
            "Police arrested Anna Berg yesterday at her home in Ulm.",
        ),
        # too far apart for one event
        (
            "Police arrested Anna Berg on 3 March 2021 at her home in Ulm.",
            "Police arrested Anna Berg on 9 August 2023 at her home in Ulm.",
        ),
    ],
)
def test_dates_that_can_both_hold(sentences: tuple[str, ...]) -> None:
    assert found(reports(*sentences)) == {}


def test_a_slip_of_the_calendar() -> None:
    difference = found(DERAILMENT)["On which day was the derailment?"]
    assert values(difference) == ["“Wednesday”", "“Monday's derailment”"]
    assert "three days after" in difference.reading


def test_days_that_add_up_are_no_slip() -> None:
    story = reports(
        "Investigators on Wednesday examined the track, two days after the derailment killed five people. "
        "Monday's derailment was the worst in a decade."
    )
    assert found(story) == {}
