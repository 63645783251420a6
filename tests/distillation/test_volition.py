import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import volition
from generator.model import Difference


def found(*texts: str) -> list[Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return [difference for _, difference in volition.find(topic(story))]


def test_who_resigned_and_was_dismissed() -> None:
    (difference,) = found(
        "According to the club, Karl Lindner was dismissed on Friday.",
        "Karl Lindner says that he resigned on Thursday.",
    )
    assert difference.question == "Did Karl Lindner resign?"
    assert values(difference) == ["“Karl Lindner was dismissed on Friday”", "“he resigned on Thursday”"]


def test_of_its_own_accord_or_ordered() -> None:
    (difference,) = found(
        "Halden Foods recalled the jars on Monday, saying it did so on its own initiative. "
        "The health ministry said that it had ordered the recall."
    )
    assert difference.question == "Did the health ministry order the recall?"
    assert len(difference.positions) == 2


def test_whose_decision_it_was() -> None:
    (difference,) = found("The company halted production at the mill. The governor says the halt was his decision.")
    assert difference.question == "Whose decision was the halt?"


@pytest.mark.parametrize(
    "texts",
    [
        ("The club said Karl Lindner was dismissed.", "Karl Lindner says that he may have resigned if asked."),
        ("Karl Lindner was dismissed on Friday.", "Karl Lindner resigned on Thursday."),
        ("The club said Karl Lindner was dismissed.", "Anna Berg says that she resigned on Thursday."),
        ("The club said Karl Lindner was dismissed. The club said Karl Lindner resigned.",),
        ("Halden said it acted on its own initiative. The health ministry said that it had ordered the masks.",),
        ("The company sold the mill. The governor says the halt was his decision.",),
    ],
)
def test_what_is_no_difference(texts: tuple[str, ...]) -> None:
    assert not found(*texts)


TEXT = (
    "The company said that it he had ordered the recall halted halt was his decision on its own initiative resigned "
    "dismissed Karl Lindner by mutual agreement left , . “ ”"
)
WORDS = st.sampled_from(TEXT.split())


@given(st.lists(WORDS, min_size=1, max_size=30))
@settings(max_examples=25, deadline=None)
def test_odd_text_raises_nothing(words: list[str]) -> None:
    for difference in found(f"Karl {' '.join(words)}"):
        assert difference.question.endswith("?")
        assert len(difference.positions) == 2
