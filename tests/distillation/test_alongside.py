import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import alongside
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in alongside.find(topic((("2024-03-04", text),)))]


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (
            "The two sides argued over buses for a week. The council had first offered 24 buses and the union demanded "
            "35.",
            "How many buses were offered, and how many demanded?",
            ["“24”", "“35”"],
        ),
        (
            "The firm proposed $2 million, but the widow wanted $5 million.",
            "What was offered, and what demanded?",
            ["“$2 million”", "“$5 million”"],
        ),
        (
            "It came as the number of schools closed rose to 19. The ministry had first spoken of 12.",
            "How many schools were closed?",
            ["“12”", "“19”"],
        ),
        (
            "In all 1,430 flights were cancelled, a spokeswoman said, correcting an earlier count of 1,150.",
            "How many flights were cancelled?",
            ["“1,150”", "“1,430 flights”"],
        ),
        (
            "The mayor's figure of 3,500 jobs has not helped. Halden Steel itself now speaks of 650 lasting ones.",
            "Which is right, “3,500 jobs” or “650 lasting ones”?",
            ["“3,500 jobs”", "“650 lasting ones”"],
        ),
        (
            "According to the ministry, the trains are to run again at noon on Sunday, 18 May. "
            "The union says it will be Tuesday, 20 May.",
            "When are the trains to run again?",
            ["“the trains are to run again at noon on Sunday, 18 May”", "“Tuesday”"],
        ),
        (
            "The river rose.\n\nWhen was the bridge closed?\n\nThe railway says March 12. But inspectors at the "
            "harbour board have found that the gates were locked on February 29.",
            "When was the bridge closed?",
            [
                "“The railway says March 12”",
                "“inspectors at the harbour board have found that the gates were locked on February 29”",
            ],
        ),
        (
            "It snowed.\n\nHow much salt does the road need?\n\nHalden Works says 90 tonnes a night. The council's "
            "own study speaks of 240.",
            "How much salt does the road need?",
            ["“Halden Works says 90 tonnes a night”", "“The council's own study speaks of 240”"],
        ),
    ],
)
def test_two_sides_side_by_side(text: str, question: str, told: list[str]) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert values(difference) == told


@pytest.mark.parametrize(
    "text",
    [
        "The council offered 24 buses and the union accepted.",
        "The council offered 24 buses and the union demanded 24.",
        "The number of schools closed rose to 19. The ministry had first met in 1990.",
        "The ministry said the trains are to run again on Sunday, 18 May. The ministry says it will be Tuesday.",
        "According to the ministry, the trains are to run again on Sunday. The union says it will be hard.",
        "The river rose.\n\nWhen was the bridge closed?\n\nThe railway says March 12. But inspectors have found that the gates were "
        "locked on March 12.",
        "The river rose.\n\nWhen was the bridge closed?\n\nNobody knows. The railway says March 12.",
        "It snowed.\n\nHow much salt does the road need?\n\nHalden Works says it cannot tell. The council says 90 tonnes.",
    ],
)
def test_no_two_sides(text: str) -> None:
    assert found(text) == []


@settings(max_examples=15, deadline=None)
@given(st.integers(10, 900), st.integers(10, 900))
def test_an_offer_and_a_demand_differ(offered: int, demanded: int) -> None:
    differences = found(f"The council had offered {offered} buses and the union demanded {demanded}.")
    assert len(differences) == (offered != demanded)
