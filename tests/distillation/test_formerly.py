import pytest
from stories import topic, values

from generator.distillation import formerly
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in formerly.find(story, sayings(story))]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Tests show that the bacteria are identical to those found at the plant in Halden. Others are outstanding. "
            "Ms Berg had said there was no contamination in Halden.",
            "Was there any contamination in Halden?",
        ),
        (
            "The foreign minister, Vera Holm, said that her government had accepted it within minutes. "
            "Norland had said there was no reply.",
            "Was there any reply?",
        ),
        (
            "The monitors documented two attacks on the villages, which killed three civilians. "
            "Norland had acknowledged one civilian death.",
            "How many civilians died?",
        ),
    ],
)
def test_what_had_been_said(text: str, question: str) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert len(values(difference)) == 2
    assert difference.positions[1].note.startswith(("Ms Berg", "Norland"))


@pytest.mark.parametrize(
    "text",
    [
        "The commission met on Friday. Holm had said on Monday that she would come.",
        "Holm said there was a reply. Holm had said there was no reply.",
        "It rained in Halden. Ms Berg had said there was no contamination at the plant.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)
