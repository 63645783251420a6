"""Who turns down what is asked for from outside, and what is no such thing."""

import pytest
from test_answers import answered

CALLED = "The envoy Ada Berg called for an independent inquiry into the attack."


@pytest.mark.parametrize(
    "told",
    [
        "The government sees no need of a foreign inquiry.",
        "The army will not allow any outside military inquiry.",
    ],
)
def test_who_wants_none_answers_in_part(told: str) -> None:
    question = answered(CALLED, told)
    assert question.status == "partly answered"
    assert [one.quote for one in question.answered_by] == [told]


def test_one_that_was_rejected_will_not_be() -> None:
    assert answered(CALLED, "The government rejected an independent inquiry.").status == "answered"


@pytest.mark.parametrize(
    "told",
    [
        "The government ordered an inquiry into the attack.",
        "The public was not told of the inquiry.",
        "The government rejected the inquiry of the mayor.",
        "The foreign minister did not read the inquiry.",
    ],
)
def test_another_thing_or_another_matter_answers_nothing(told: str) -> None:
    assert answered(CALLED, told).status == "open"
