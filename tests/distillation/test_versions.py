"""One deed in two versions, one right after the other."""

import pytest
from stories import topic, values

from generator.distillation import versions
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in versions.find(topic((("2024-03-04", text),)))]


def test_one_deed_that_two_tell_otherwise() -> None:
    (difference,) = found(
        "The contractor says that its foreman asked for closure the night before. "
        "The harbour office says that he asked for a lane."
    )
    assert difference.question == "Did the contractor’s foreman ask for closure the night before?"
    assert difference.kind == "disagreement"
    assert values(difference) == ["“its foreman asked for closure the night before”", "“he asked for a lane”"]


@pytest.mark.parametrize(
    "text",
    [
        "The contractor says that its foreman asked for closure. The contractor says that he asked for a lane.",
        "The contractor says that its foreman asked for closure. The office says that he also asked for a lane.",
        "The contractor says that its foreman asked for closure. The office says that he asked for closure in May.",
        "The contractor says that its foreman asked for closure. The office says that he left the port.",
        "The mother says that her son was a good boy. The police say that he was asleep.",
        "The contractor says that its foreman asked for closure.\n\nThe office says that he asked for a lane.",
    ],
)
def test_no_two_versions(text: str) -> None:
    assert not found(text)
