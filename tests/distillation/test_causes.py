import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import causes
from generator.model import Difference


def found(*texts: str) -> list[Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return [difference for _, difference in causes.find(topic(story))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fire chief Otto Brandt said an overheated motor had started the fire. The owner's lawyer said it was arson.",
            ["“an overheated motor had started the fire”", "“The owner's lawyer said it was arson”"],
        ),
        (
            "The city blamed the fire on a gas leak. The gas company said the fire was started by fireworks.",
            ["“The city blamed the fire on a gas leak”", "“the fire was started by fireworks”"],
        ),
    ],
)
def test_two_causes(text: str, told: list[str]) -> None:
    (difference,) = found(text)
    assert difference.question == "What caused the fire?"
    assert [one.rstrip(".") for one in values(difference)] == told


def test_causes_of_two_articles() -> None:
    (difference,) = found(
        "The railway said a broken rail had caused the crash.",
        "Ann Roe of the drivers’ union said the collision was caused by a faulty signal.",
    )
    assert difference.question == "What caused the crash?"


@pytest.mark.parametrize(
    "text",
    [
        "The chief said a motor had started the fire. The mayor said it was unclear what caused the fire.",
        "The chief said a motor had started the fire. The chief said the fire was caused by a gas leak.",
        "The chief said a motor had started the fire. The mayor said the fire was caused by a motor.",
        "The chief said a motor had started the fire. The mayor said the crash was caused by fog.",
        "The chief said a motor had started the fire. The mayor said the fire was not caused by fireworks.",
    ],
)
def test_what_is_no_second_cause(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    [
        "the",
        "fire",
        "was",
        "caused",
        "by",
        "a",
        "motor",
        "said",
        "Police",
        "it",
        "arson",
        "blamed",
        "on",
        "gas",
        "started",
        ".",
        ",",
        "not",
        "what",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"The chief said a motor had started the fire. {text}"):
        assert len(difference.positions) == 2
