import pytest
from stories import topic, values

from generator.distillation import counterclaims
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in counterclaims.find(story, sayings(story))]


def test_what_contradicts_an_account() -> None:
    (difference,) = found(
        "HALDEN (NRT) - The food agency said on Tuesday that it had told the dairy in May of a suspicion, "
        "contradicting the company's account that it first learned of a case last week."
    )
    assert difference.question == "Did the company first learn of a case last week?"
    assert values(difference) == [
        "“it first learned of a case last week”",
        "“The food agency said on Tuesday that it had told the dairy in May of a suspicion”",
    ]
    assert [position.note.partition(";")[0] for position in difference.positions] == ["the company", "The food agency"]


def test_what_is_not_supported() -> None:
    (difference,) = found(
        "Neither the monitors nor satellite images support Norland's claim that it holds the pass: "
        "the post there has flown another flag since July."
    )
    assert difference.question == "Does Norland hold the pass?"
    assert values(difference)[1] == "“the post there has flown another flag since July”"


@pytest.mark.parametrize(
    "text",
    [
        "The monitors repeated Norland's claim that it holds the pass.",
        "The monitors contradicted the company on Friday.",
        "The agency said so, contradicting the company's account of the matter.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)
