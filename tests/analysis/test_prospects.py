"""What is to come, so far as a sentence says it, as a question."""

import pytest
from language import analysis


def questions(text: str) -> list[str]:
    """The questions of a text, without what its sentences only state."""
    return [cue.question for passage in analysis(text).passages for cue in passage.cues if cue.group != "stated"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("A vote on the bill is planned for March.", "What will be the outcome of the vote on the bill?"),
        ("Results are expected within ten days.", "What will the results show?"),
        ("Norvik is considering closing the mill.", "Will Norvik close the mill?"),
        ("Norvik is in talks to buy the bank.", "Will Norvik buy the bank?"),
        ("The board is expected to dismiss Jane Roe.", "Will the board dismiss Jane Roe?"),
        ("Jane Roe promised to publish the letters.", "Will Jane Roe publish the letters?"),
        ("Norvik has not ruled out closing the mill.", "Will Norvik close the mill?"),
    ],
)
def test_what_is_planned_or_promised_is_asked_for(text: str, question: str) -> None:
    assert questions(text) == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The result is expected within ten days.",
        "The vote on the bill was held in March.",
        "Norvik considered closing the mill.",
        "The minister is expected to face anger in Osby.",
        "The board is expected to discuss the matter in Osby.",
        "Jane Roe promised not to publish the letters.",
        "Norvik ruled out closing the mill.",
    ],
)
def test_what_is_over_or_no_deed_is_none(text: str) -> None:
    assert questions(text) == []
