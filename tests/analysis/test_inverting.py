"""The verb of an indirect question as a direct one has it: its auxiliary first, in the tense of the asking."""

import pytest
from language import analysis


def question(clause: str) -> str:
    """The only question of what is not known."""
    (cue,) = (cue for cue in analysis(f"It was not known {clause}.").passages[0].cues if cue.group != "stated")
    return cue.question


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("whether Norvik would close the mill", "Will Norvik close the mill?"),
        ("whether Norvik could close the mill", "Could Norvik close the mill?"),
        ("whether the mill had been insured", "Was the mill insured?"),
        ("whether the mills had been insured", "Were the mills insured?"),
        ("whether Jane Roe had sold the mill", "Did Jane Roe sell the mill?"),
        ("why Jane Roe did the deed", "Why did Jane Roe do the deed?"),
        ("why Jane Roe sold the mill", "Why did Jane Roe sell the mill?"),
        ("whether more arrests were expected", "Are more arrests expected?"),
        ("who had stolen the letter", "Who stole the letter?"),
        ("who had been in the mill", "Who was in the mill?"),
        ("when the mill was to reopen", "When was the mill to reopen?"),
    ],
)
def test_the_auxiliary_comes_first_and_backshift_is_taken_back(clause: str, asked: str) -> None:
    assert question(clause) == asked
