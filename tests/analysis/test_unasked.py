"""What nobody asks: light deeds, tolls that may rise, officers who are charged."""

import pytest
from language import analysis


def asked(text: str) -> bool:
    """Whether a text leaves a question open."""
    return any(cue.group != "stated" for passage in analysis(text).passages for cue in passage.cues)


@pytest.mark.parametrize(
    ("unasked", "other"),
    [
        ("The minister is expected to face anger in Osby.", "The minister is expected to leave Osby."),
        ("The board is expected to discuss the sale of the mill.", "The board is expected to approve the sale of the mill."),
        ("The union asked Norvik to look at the letters.", "The union asked Norvik to look into the letters."),
        ("It was unclear whether the toll would rise.", "It was unclear whether the price would rise."),
        ("Prosecutor Ada Berg did not say what she would be charged with.",
         "Jane Roe did not say what she would be charged with."),
    ],
)  # fmt: skip
def test_what_nobody_asks_and_what_is_like_it(unasked: str, other: str) -> None:
    assert not asked(unasked)
    assert asked(other)
