"""Which persons are he and which she."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import analysis, sentences

from generator.analysis import genders

PIECES = (
    "Karl Lind left the party.", "Anna Berg said she would stay.", "He founded another.", "She did not.",
    "Mr Lind praised her.", "Mrs Berg said he had lied.", "It rained.",
)  # fmt: skip


def found(text: str) -> dict[str, str]:
    """What is known of the persons of an article."""
    return dict(genders.find(sentences(text), [passage.mentions for passage in analysis(text).passages]))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Mr Lind left the party in May.", {"Lind": "he"}),
        ("Anna Berg left the party with her sister in May.", {"Berg": "she"}),
        ("Karl Lind left the party in May. He founded another one.", {"Lind": "he"}),
        ("Karl Lind persuaded her to stay in the party.", {}),
        ("Karl Lind met Anna Berg with his sister in May.", {}),
        ("Anna Berg said of Karl Lind that the party was his.", {}),
        ('Anna Berg told the court: "He was never there."', {}),
        ("Anna Berg praised Karl Lind. Karl Lind said he would stay.", {"Lind": "he"}),
        ("Anna Berg left early. She was tired. Anna Berg said he was asleep.", {}),
        ("Mrs Berg left early. Anna Berg said he was asleep.", {"Berg": "she"}),
    ],
)
def test_what_titles_and_pronouns_tell(text: str, known: dict[str, str]) -> None:
    assert {name: gender for name, gender in found(text).items() if name in known or not known} == known


def test_one_speaker_who_speaks_of_a_man_may_speak_of_another() -> None:
    once = "Anna Berg and Karl Lind met. Berg told Lind she was late."
    assert "Berg" not in found(once)
    assert found(f"{once} Berg told Lind she was ill.")["Berg"] == "she"


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5))
def test_whatever_is_said_everybody_is_he_or_she(parts: list[str]) -> None:
    assert set(found(" ".join(parts)).values()) <= {"he", "she"}
