import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import compulsion
from generator.distillation.sayings import sayings
from generator.model import Difference


def found(text: str) -> list[Difference]:
    story = topic((("2024-03-01", text),))
    return [difference for _, difference in compulsion.find(story, sayings(story))]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Mayor Hugo Brandt said that he had asked Anna Berg to go. Berg's aides said the decision was hers.",
            "Was Anna Berg made to go?",
        ),
        (
            "Karl Lindner stood at the window. He stepped down on 4 May, for family reasons as he put it. "
            "The health minister, Vera Holm, says that she had demanded it.",
            "Was Karl Lindner made to go?",
        ),
        (
            "Former banker Otto Krause was arrested on Monday at the border, police said. "
            "His wife said he had given himself up.",
            "Did Otto Krause surrender?",
        ),
        (
            "Prime Minister Vera Holm said it was her decision. Hugo Brandt of the opposition said the prime minister "
            "had been forced into it by her coalition partner.",
            "Was the prime minister forced into it by her coalition partner?",
        ),
        (
            "Norland's customs office said it had suspended imports of cheese. "
            "The dairy said that exports to Norland, a tenth of sales, had been halted voluntarily on Friday.",
            "Were exports to Norland halted voluntarily?",
        ),
    ],
)
def test_freely_or_made_to(text: str, question: str) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert difference.kind == "disagreement"
    assert len(values(difference)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Hugo Brandt said that he had asked Anna Berg to go. Brandt said the decision was hers.",
        "Otto Krause was arrested on Monday, police said. His wife said he had been at home.",
        "Vera Holm left for family reasons. Karl Lindner and Hugo Brandt said that Anna Berg and Otto Krause were sacked.",
        "Mayor Hugo Brandt said that he had asked Anna Berg to go. It rained. The road was wet. The fair was closed. "
        "Berg's aides said the decision was hers.",
    ],
)
def test_what_is_no_difference(text: str) -> None:
    assert not found(text)


TEXT = (
    "The mayor said that it he had asked Anna Berg to go the decision was hers given himself up arrested was halted "
    "voluntarily suspended imports exports for family reasons , . “ ”"
)
WORDS = st.sampled_from(TEXT.split())


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_never_raises(words: list[str]) -> None:
    for difference in found(f"Anna {' '.join(words)}"):
        assert difference.question.endswith("?")
        assert len(difference.positions) == 2
