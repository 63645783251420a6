import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import oppositions
from generator.model import Difference


def found(*texts: str) -> list[Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return [difference for _, difference in oppositions.find(topic(story))]


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (
            "The fire chief said sprinklers on the third floor had been switched off. "
            "A spokesman for the mill said the sprinklers worked.",
            "Were the sprinklers on the third floor switched off?",
            ["“sprinklers on the third floor had been switched off”", "“the sprinklers worked”"],
        ),
        (
            "The report says that all four emergency exits were open. "
            "Survivors say that two of them had been locked for years.",
            "Were the emergency exits open?",
            ["“all four emergency exits were open”", "“two of them had been locked for years”"],
        ),
        (
            "The mayor said the alarm did not sound. Residents said the alarm went off at noon.",
            "Did the alarm sound?",
            ["“the alarm did not sound”", "“the alarm went off at noon”"],
        ),
        (
            "Ann Roe said the gate was locked. The company denied that the gate was locked.",
            "Was the gate locked?",
            ["“the gate was locked”", "“the gate was locked”"],
        ),
    ],
)
def test_opposite_states_of_one_thing(text: str, question: str, told: list[str]) -> None:
    (difference,) = found(text)
    assert difference.kind == "disagreement"
    assert difference.question == question
    assert values(difference) == told


def test_articles_are_compared_where_both_name_the_thing_and_who_says_so() -> None:
    (difference,) = found(
        "“The doors at the back were locked,” said Ines Marek, a weaver who jumped from a window.",
        "The mill has two floors. The inspectors’ report says that the doors were open.",
    )
    assert difference.question == "Were the doors at the back locked?"
    assert [position.evidence[0].article for position in difference.positions] == ["0", "1"]


@pytest.mark.parametrize(
    "texts",
    [
        ("The mayor said the bridge was closed. The mayor said the bridge was open.",),  # one speaker
        ("The mayor said the bridge was closed. The governor said it would be open by May.",),  # ahead
        ("The mayor said the road was closed. The governor said the harbour was open.",),  # two things
        ("The road was closed. The road was open.",),  # nobody says so
        ("The mayor said the road was closed. The governor asked whether the road was open.",),
        ("The mayor said the road was closed. Police said the road was open again.",),  # later
        ("The mayor said the road was closed. Police said the road was not open.",),  # the same
        ("The road was closed on Monday.", "The road was open, police said."),  # another day, perhaps
    ],
)
def test_what_is_no_opposition(texts: tuple[str, ...]) -> None:
    assert not found(*texts)


WORDS = st.sampled_from(
    [
        "the",
        "doors",
        "were",
        "was",
        "locked",
        "open",
        "not",
        "said",
        "Police",
        "Residents",
        "that",
        "alarm",
        "it",
        "worked",
        ".",
        ",",
        "?",
        "if",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"The mayor said the doors were locked. {text}"):
        assert len(difference.positions) == 2
