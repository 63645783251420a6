"""Whom nobody has found, what is asked of somebody, and what has to be approved."""

import pytest
from language import analysis

from generator.analysis.cues import Cue

ASKED = [
    ("Norvik is considering an appeal to the sports court.", "Will Norvik appeal to the sports court?"),
    ("Norvik is weighing a sale of the mill.", "Will Norvik go ahead with a sale of the mill?"),
    ("The union called on the ministry to publish the report.", "Will the ministry publish the report?"),
    ("Deputies urged Norvik to close the mill.", "Will Norvik close the mill?"),
    ("Protesters demanded the resignation of Jane Roe.", "Will Jane Roe resign?"),
    ("Her lawyer called for the release of Jane Roe.", "Will Jane Roe be released?"),
    ("Twenty-eight girls are still missing.", "What has happened to the twenty-eight girls still missing?"),
    ("About three tonnes of rice could not be accounted for.", "What has become of the three tonnes of rice?"),
    ("The opposition has called for a commission of inquiry.", "Will there be a commission of inquiry?"),
    ("Deputies demanded an independent investigation of the fire.",
     "Will there be an independent investigation of the fire?"),
    ("Six people were still missing.", "What has happened to the six people still missing?"),
    ("At least 40 remain in captivity.", "What has happened to the 40 people still in captivity?"),
    ("Jane Roe remains at large.", "What has happened to Jane Roe?"),
    ("Jane Roe has not been seen since Tuesday.", "Where is Jane Roe now?"),
    ("Divers have yet to recover the recorder of the ferry.", "Will divers recover the recorder of the ferry?"),
    ("The merger must be approved by shareholders.", "Will shareholders approve the merger?"),
    ("The merger requires the approval of the regulator.", "Will the regulator approve the merger?"),
]  # fmt: skip


def left_open(text: str) -> list[Cue]:
    """The cues of a text, without what its sentences only state."""
    return [cue for passage in analysis(text).passages for cue in passage.cues if cue.group != "stated"]


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_what_is_pending_of_people(text: str, question: str) -> None:
    (cue,) = left_open(text)
    assert cue.question == question


@pytest.mark.parametrize(
    "text",
    [
        "Norvik has considered a sale of the mill.",
        "The ministry urged residents to stay indoors.",
        "The president called on all Tarnians to go back to work.",
        "The minister did not urge Norvik to close the mill.",
        "A court ordered the club to pay the player.",
        "The opposition did not call for a commission of inquiry.",
        "The club called for a review.",
        "The rice was accounted for.",
        "Two of the missing were found on Sunday.",
        "Something was still missing from the plan.",
        "Such a dress has not been seen since the war.",
        "Her statement announced the release of the album.",
    ],
)
def test_what_is_asked_of_everybody_or_is_done_is_no_question(text: str) -> None:
    assert left_open(text) == []


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("The prosecutor in Osby has not named any suspects.", True),
        ("The police identified no suspects.", True),
        ("The police named two suspects.", False),
        ("The police have not named their suspects.", False),
    ],
)
def test_where_nobody_is_named_it_is_asked_whether_anybody_is_suspected(text: str, asks: bool) -> None:
    questions = [cue.question for passage in analysis(text).passages for cue in passage.cues]
    assert ("Are there any suspects?" in questions) == asks
