import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import restated
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in restated.find(topic((("2024-03-04", text),)))]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The union said 800 drivers had walked out. The company put the number at 350.", "800", "350"),
        ("The bridge is worth 9 million euros, its owner said. A buyer put its worth at 12 million.", "9", "12"),
        ("Nine of the patients work at the mill, said the union. The mill says it knows of six.", "Nine", "six"),
        ("612 people had voted. The clerk gives a different figure. She had 590 names on her list.", "612", "590"),
        ("Ann counted eight cups at breakfast. The list says seven.", "eight", "seven"),
    ],
)
def test_a_figure_that_another_source_puts_otherwise(text: str, first: str, second: str) -> None:
    (difference,) = found(text)
    assert difference.kind == "disagreement"
    told = values(difference)
    assert told[0].startswith(f"“{first}")
    assert told[1].startswith(f"“{second}")
    assert difference.question == f"Which figure is right, {told[0]} or {told[1]}?"


@pytest.mark.parametrize(
    "text",
    [
        "The club put the cost at $90 million to $110 million. Analysts had been expecting about $100 million.",
        "They turned back 52 metres below the top. A rival had put the gap at about 60 metres.",
    ],
)
def test_rounded_figures_are_a_spread(text: str) -> None:
    assert [difference.kind for difference in found(text)] == ["spread"]


@pytest.mark.parametrize(
    "text",
    [
        "It is insured up to 1.2 billion euros. Analysts put the likely claims at 2 billion euros.",  # another thing
        "About 40 people came. The police put the damage at 90 euros.",  # another measure
        "In 2019 the mill closed. The union put the number at 2,010.",  # a year
        "Seven people died. The mayor said 300 houses had burned.",
        "The loss was 2 million euros. The mayor put it at 900 million euros.",  # too far apart to be one thing
        "About 40 people came. About 50 left.",
    ],
)
def test_other_figures_are_left(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    [
        "put",
        "the",
        "number",
        "at",
        "figure",
        "different",
        "12",
        "seven",
        "million",
        "$5",
        "%",
        "The",
        "mill",
        "says",
        "it",
        "knows",
        "of",
        ".",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"Nine men work at the mill. {text}"):
        assert len(difference.positions) == 2
