"""Trials, inquiries, appeals and what was put off, each asked for how it ends."""

import pytest
from language import analysis

from generator.analysis.cues import Cue

ASKED = [
    ("The government ordered an inquiry into the sinking of the ferry.",
     "What will the inquiry into the sinking of the ferry find?"),
    ("The commission of inquiry under Agnes Lund is due to report by April.",
     "What will the commission of inquiry find?"),
    ("The sale of the port is under review.", "What will the review into the sale of the port find?"),
    ("Jane Roe was charged with fraud on Monday.", "Will Jane Roe be convicted of fraud?"),
    ("The trial of Jane Roe opened in Osby.", "Will Jane Roe be convicted?"),
    ("Jane Roe went on trial in Osby.", "Will Jane Roe be convicted?"),
    ("Jane Roe pleaded not guilty.", "Will Jane Roe be convicted?"),
    ("Jane Roe will be sentenced in July.", "What sentence will Jane Roe receive?"),
    ("The lawyer said Jane Roe would appeal.", "Will Jane Roe's appeal succeed?"),
    ("A court ordered a recount in nine districts.", "What will be the outcome of the recount in nine districts?"),
    ("The court postponed the inauguration of Jane Roe, which had been set for May.",
     "When will the inauguration of Jane Roe take place?"),
]  # fmt: skip


def pending(text: str) -> list[Cue]:
    """The cues of what is pending."""
    return [cue for passage in analysis(text).passages for cue in passage.cues if cue.group == "pending"]


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_what_is_under_way_is_asked_for_how_it_ends(text: str, question: str) -> None:
    (cue,) = pending(text)
    assert cue.question == question


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry into the sinking found that a door was open.",
        "The government did not order an inquiry into the sinking.",
        "The public prosecutor in Osby has opened an investigation.",
        "Jane Roe was not charged with fraud.",
        "A man was charged with fraud on Monday.",
        "The minister said he would appeal to voters in the north.",
        "The trial of a new vaccine opened in Osby.",
        "The summit was postponed until June.",
        "A court did not order a recount in nine districts.",
    ],
)
def test_what_is_over_or_of_nobody_in_particular_is_not(text: str) -> None:
    assert pending(text) == []


def test_a_verdict_answers_whether_somebody_will_be_convicted() -> None:
    (cue,) = pending("The trial of Jane Roe opened in Osby.")
    assert cue.keys == ("roe",)
    assert {"convict", "acquit", "guilty"} <= set(cue.answers)
