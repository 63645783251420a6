import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic

from generator.distillation import pleas
from generator.model import Difference


def found(*texts: str) -> dict[str, Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return {difference.question: difference for _, difference in pleas.find(topic(story))}


def test_the_conviction_stands_against_the_plea() -> None:
    ((question, difference),) = found(
        "Karl Novotny, a banker, was charged with fraud in May. Novotny pleaded not guilty.",
        "A court in Orlen convicted Karl Novotny of fraud on Friday.",
    ).items()
    assert question.endswith("Novotny guilty?")
    assert [position.evidence[0].quote for position in difference.positions] == [
        "A court in Orlen convicted Karl Novotny of fraud on Friday.",
        "Novotny pleaded not guilty.",
    ]


@pytest.mark.parametrize(
    "plea",
    [
        "Novotny denies any wrongdoing.",
        "He denies all charges.",
        "Novotny denied fraud and left.",
        "Novotny maintains his innocence.",
        "Novotny denied the allegations.",
    ],
)
def test_the_ways_to_plead(plea: str) -> None:
    assert len(found(f"Karl Novotny, a banker, was charged with fraud in May. {plea}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Karl Novotny, a banker, was charged with fraud in May. Ann Berg denies any wrongdoing.",
        "Banker Karl Novotny was seen in May. Novotny denies any wrongdoing.",
        "Karl Novotny, a banker, was charged with fraud in May. Novotny denied the report.",
    ],
)
def test_what_is_no_plea_to_an_accusation(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    ["Novotny", "He", "denies", "any", "wrongdoing", "charged", "guilty", "not", "convicted", "pleaded", ".", ","]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for question in found("Karl Novotny, a banker, was charged with fraud in May.", f"It rained. {text}"):
        assert question.endswith("?")
