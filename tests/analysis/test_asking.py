"""Indirect questions turned into direct ones: order, form of the verb, and whom a pronoun stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import analysis, sentence

from generator.analysis.asking import made


def questions(text: str) -> list[str]:
    """The questions of a text, without what its sentences only state."""
    return [cue.question for passage in analysis(text).passages for cue in passage.cues if cue.group != "stated"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It was not clear when the mill would reopen.", "When will the mill reopen?"),
        ("It is not known who wrote the letter.", "Who wrote the letter?"),
        ("It was not known who had written the letter.", "Who wrote the letter?"),
        ("Norvik did not say whether it would close the mill.", "Will Norvik close the mill?"),
        ("Jane Roe declined to say why she sold the mill.", "Why did Jane Roe sell the mill?"),
        ("The police did not say how many letters Jane Roe had burned.", "How many letters did Jane Roe burn?"),
        ("Norvik is yet to decide whether to sell the mill.", "Will Norvik sell the mill?"),
        ("Ada Berg would not say what Jane Roe would be charged with.", "What will Jane Roe be charged with?"),
    ],
)
def test_an_indirect_question_becomes_a_direct_one(text: str, question: str) -> None:
    assert questions(text) == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Aid workers warned that the toll would rise in the coming days.",
        "Chief prosecutor Ada Berg declined to say what she would be charged with.",
        "The union asked Norvik to look at the letters of Jane Roe.",
        "Deputies urged the minister to consider the plan of Jane Roe.",
    ],
)
def test_what_everybody_knows_or_nobody_could_see_done_is_no_question(text: str) -> None:
    assert questions(text) == []


def test_who_charges_others_may_be_asked_whom_they_will_charge() -> None:
    asked = questions("Chief prosecutor Ada Berg did not say whether she would charge Jane Roe with theft.")
    assert asked == ["Will chief prosecutor Ada Berg charge Jane Roe with theft?"]


@given(st.text(alphabet="ab ,;:?()", max_size=60))
def test_a_question_ends_in_its_only_question_mark_and_begins_with_a_capital(told: str) -> None:
    read = sentence("Norvik sold the old mill to Jane Roe.")
    asked = made(read, told, told, "whether", read.tokens)
    if asked is not None:
        assert asked.question.endswith("?")
        assert asked.question.count("?") == 1
        assert asked.question[0] == asked.question[0].upper()
        assert asked.question.count("(") == asked.question.count(")")
