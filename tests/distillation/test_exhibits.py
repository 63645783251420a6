import pytest
from stories import topic, values

from generator.distillation import exhibits
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in exhibits.find(story, sayings(story))]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Norland's government told the monitors that its forces had not used rockets. "
            "Videos published by soldiers show them in use.",
            "Did Norland's forces use rockets?",
        ),
        (
            'Brandt yesterday: "I haven\'t seen Mr Krause for ten years." '
            "On Krause's page there is a photograph of the two of them at the races.",
            "Has Brandt seen Mr Krause in the last ten years?",
        ),
        (
            "The army said its soldiers were not deployed in the capital until Thursday. "
            "Footage from a shop shows soldiers in the capital on Tuesday.",
            "Were the army's soldiers deployed in the capital before Thursday?",
        ),
        (
            "She had not spoken with Krause and did not know him, said Vera Holm. Opposition leader Hugo Brandt "
            "circulated a picture from a fair, on which the two can be seen shaking hands.",
            "Did Vera Holm know Krause?",
        ),
    ],
)
def test_what_a_document_shows(text: str, question: str) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert len(values(difference)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Norland's government said that its forces had used rockets. Videos published by soldiers show them in use.",
        "Norland's government said that its forces had not used rockets. Videos show no soldiers there.",
        "Norland's government said that its forces had not used rockets. The monitors went home on Friday.",
        "Its forces had not used rockets. Videos published by soldiers show them in use.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)
