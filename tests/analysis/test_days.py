"""Days that only an article's date tells, and which of them a sentence can do without."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language import sentence, sentences

from generator.analysis import days
from generator.analysis.reference import Quoted


def left_out(text: str) -> list[str]:
    """The words of a sentence that can go."""
    found = sentence(text)
    return [found.between(*place) for place in days.passing(found, 0, len(found.tokens), Quoted())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army on Monday left its last base in the south.", ["on Monday"]),
        ("The minister told reporters Tuesday that the port was safe.", ["Tuesday"]),
        ("The toll rose to 19 yesterday as crews searched the ruins.", ["yesterday"]),
        ("A man died in hospital on Saturday night, the police said.", ["on Saturday night"]),
        ("The army left its last base in the south.", []),
        ("The victims of Monday's flood were buried in the town.", []),
        ("The vote was on Sunday.", []),
        ("The port is closed until Monday.", []),
        ("The port was closed on Monday and Tuesday.", []),
        ("They return to their homes on Monday.", []),
        (
            "The bank completed the sale of the hall at ten past four yesterday afternoon.",
            ["at ten past four yesterday afternoon"],
        ),
        ("The board gave way, the union said late on Monday.", ["late on Monday"]),
        ("The mayor resigned on Friday, three days after the fire.", ["on Friday"]),
        ("The mayor resigned on Friday, 3 May.", []),
        ("The agent moved two million crowns last weekend to an account in Lund.", ["last weekend"]),
        ("Men who robbed three banks in Lund last month used a stolen van.", ["last month"]),
        ("Prices rose by three per cent last month.", []),
        ("The festival began last week.", []),
        ("Trade between Lund and Osk doubled between last month and this one.", []),
    ],
)
def test_a_day_that_only_adds_can_go(text: str, expected: list[str]) -> None:
    assert left_out(text) == expected


TEXTS = st.lists(
    st.sampled_from(["on", "Monday", ",", "yesterday", "the", "army", "left", "Lund", "night", "'s", "and", "said"]),
    min_size=1,
    max_size=12,
).map(lambda words: " ".join(["Lund", *words]))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_what_can_go_is_in_order_and_does_not_overlap(text: str) -> None:
    for found in sentences(text):
        places = days.passing(found, 0, len(found.tokens), Quoted())
        assert all(first < end <= len(found.tokens) for first, end in places)
        assert all(one[1] <= other[0] for one, other in pairwise(places))
