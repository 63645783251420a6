import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.distillation.wordings import asked, clause, part, quotable


def question(claim: str, it: str = "") -> str:
    found = analysis(f"Ann Berg said {claim}.")
    return asked(found, found.passages[0], claim, it)


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        ("the mayor had signed the letter", "Did the mayor sign the letter?"),
        ("the mayor signed the letter in May", "Did the mayor sign the letter in May?"),
        ("the pump was last repaired in 2019", "Was the pump last repaired in 2019?"),
        ("nobody at the port has spoken to them", "Has anybody at the port spoken to them?"),
        ("two men were hurt and a house was hit", "Were two men hurt?"),
        (
            "the ship that passed the port on Monday was 80 metres long",
            "Was the ship that passed the port on Monday 80 metres long?",
        ),
    ],
)
def test_a_claim_as_a_question(claim: str, wanted: str) -> None:
    assert question(claim) == wanted


@pytest.mark.parametrize("claim", ["we have won", "never again", "I signed it in May", "the sooner the better"])
def test_what_makes_no_question(claim: str) -> None:
    assert question(claim) == ""


def test_it_is_named() -> None:
    assert question("it ignored a warning", "The port") == "Did the port ignore a warning?"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The port is closed,”", "The port is closed"),
        ("The port is closed; the mill is not", "The port is closed"),
        ("The toll rose on Feb. 9 in Orlen. It was high", "The toll rose on Feb. 9 in Orlen"),
        ("13:52 The port replies", "The port replies"),
    ],
)
def test_a_clause_ends(text: str, wanted: str) -> None:
    assert clause(text) == wanted


def test_the_part_that_is_answered() -> None:
    claimed = "he was ill and that nobody had visited his parents"
    assert part(claimed, "A doctor visited the parents on Sunday.") == "nobody had visited his parents"


@given(st.text(max_size=60))
def test_what_is_quoted_is_in_the_text(text: str) -> None:
    assert quotable(text) in " ".join(text.split())
