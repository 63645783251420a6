"""What governs an indirect question, and whether it leaves it open."""

import pytest
from language import analysis


def groups(text: str) -> list[str]:
    """The groups of a text's cues, without what its sentences only state."""
    return [cue.group for passage in analysis(text).passages for cue in passage.cues if cue.group != "stated"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Norvik did not say when the mill would reopen.", "undisclosed"),
        ("Norvik declined to say when the mill would reopen.", "undisclosed"),
        ("It is unclear who wrote the letter.", "unknown"),
        ("It is not known who wrote the letter.", "unknown"),
        ("Norvik is yet to decide whether to sell the mill.", "unknown"),
        ("Norvik has yet to decide whether to sell the mill.", "unknown"),
        ("Whether Norvik will sell the mill, it has left open.", "unknown"),
        ("The police are investigating who wrote the letter.", "seeking"),
        ("The town council would talk about whether the mill should keep its name, Jane Roe said.", "seeking"),
        ("The panel was set up to find out who wrote the letter.", "seeking"),
        ("The report does not touch on who wrote the letter.", "undisclosed"),
        ("The report is silent on who wrote the letter.", "undisclosed"),
        ("The report says nothing about who wrote the letter.", "undisclosed"),
        ("Who wrote the letter, and what became of it, is not known.", "unknown"),
        ("Who wrote the letter and why it was burnt is unclear.", "unknown"),
        ("Who wrote the last letter of the mayor is not known.", "unknown"),
    ],
)
def test_what_is_denied_or_goes_on_leaves_a_question_open(text: str, group: str) -> None:
    assert groups(text) == [group]


@pytest.mark.parametrize(
    "text",
    [
        "Norvik said when the mill would reopen.",
        "It is clear who wrote the letter.",
        "Who wrote the letter is known.",
        "Who wrote the letter was announced on Monday.",
        "The report touches on who wrote the letter.",
        "Who wrote the letter, and what became of it, is well known.",
        "Norvik decided whether to sell the mill.",
        "The police established who wrote the letter.",
        "The town council talked about whether the mill should keep its name.",
        "Jane Roe said that she did not know who wrote the letter.",
        "How the mill was sold does not matter.",
    ],
)
def test_what_is_told_found_or_settled_is_closed(text: str) -> None:
    assert groups(text) == []
