"""What somebody maintains against what is reported."""

import pytest
from stories import topic, values

from generator.distillation import maintained
from generator.model import Difference

REPORT = "The mill was told of a positive sample in mid-February, according to a document seen by the radio."


def found(*texts: str) -> dict[str, Difference]:
    story = topic(tuple((f"2024-03-{10 + number}", text) for number, text in enumerate(texts)))
    return {difference.question: difference for _, difference in maintained.find(story)}


def test_reports_that_somebody_calls_wrong() -> None:
    difference = found(
        REPORT,
        "Reports that the company knew of contamination in mid-February are wrong. The result related to a floor drain.",
    )["Did the company know of contamination in mid-February?"]
    assert difference.kind == "disagreement"
    assert values(difference) == [
        f"“{REPORT.rstrip('.')}”",
        "“Reports that the company knew of contamination in mid-February are wrong”",
    ]
    assert [one.quote for one in difference.positions[1].evidence][1] == "The result related to a floor drain."


def test_what_has_been_held_until_now() -> None:
    difference = found(f"{REPORT} The mill has said until now that it first heard of a positive sample on 27 February.")
    (question,) = difference
    assert question == "When did the mill first hear of a positive sample?"
    assert values(difference[question])[1] == "“it first heard of a positive sample on 27 February”"


@pytest.mark.parametrize(
    "texts",
    [
        # nobody reports it
        ("The mill opened in May.", "Reports that the company knew of contamination in mid-February are wrong."),
        # another day, and nothing else in common
        (REPORT, "Reports that the company knew of redundancies in June are wrong."),
        # it is not called wrong
        (REPORT, "Reports that the company knew of contamination in mid-February are in the papers."),
        # the report denies it too
        (
            REPORT.replace("was told", "was not told"),
            "Reports that the company knew of contamination in mid-February are wrong.",
        ),
        # nothing else is told
        ("The mill has said until now that it first heard of a positive sample on 27 February.",),
        # the same speaker
        (
            "The mill said that a positive sample was found. "
            "The mill has said until now that it first heard of a positive sample on 27 February.",
        ),
    ],
)
def test_nothing_is_maintained_against_a_report(texts: tuple[str, ...]) -> None:
    assert not found(*texts)
