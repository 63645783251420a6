import pytest
from stories import topic, values

from generator.distillation import occasions
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in occasions.find(story, sayings(story))]


def test_how_often_somebody_did_it() -> None:
    (difference,) = found('"I did it twice," Vera Holm told the paper. The doctor speaks of 19 occasions.')
    assert difference.question == "How often did Vera Holm do it?"
    assert values(difference) == ["“I did it twice”", "“The doctor speaks of 19 occasions”"]
    assert difference.positions[1].note.startswith("The doctor")


def test_how_often_it_was_done_to_somebody() -> None:
    (difference,) = found(
        "Lindner told the court that he had been telephoned by the minister three times in April. "
        "The minister's office says there was one call."
    )
    assert difference.question == "How often was Lindner telephoned by the minister?"


def test_what_had_been_said_of_it() -> None:
    (difference,) = found(
        "The commission found Holm had telephoned director Karl Lindner three times in April. "
        "Holm had said there was a single call."
    )
    assert difference.question == "How often did Holm telephone director Karl Lindner?"


@pytest.mark.parametrize(
    "text",
    [
        '"I did it twice," Vera Holm told the paper. The doctor speaks of two occasions.',
        '"I did it twice," Vera Holm told the paper. The doctor speaks of a fine day.',
        "It rained twice. The doctor speaks of 19 occasions.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)


def test_one_count_is_asked_once() -> None:
    text = (
        "Lindner told the court that he had been telephoned by the minister three times in April. "
        "The minister's office says there was one call. It rained. "
        "Lindner told the paper that he had been telephoned by the minister four times. "
        "The minister's office says there was one call."
    )
    assert len(found(text)) == 1
