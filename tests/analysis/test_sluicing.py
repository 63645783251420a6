"""Questions of which only the first word is told, and what the sentence before states."""

import pytest
from language import analysis, sentence

from generator.analysis import sluicing
from generator.analysis.cues import BEFORE, Cue
from generator.analysis.phrases import STAND_IN


def cues(text: str, stated: bool) -> list[Cue]:
    """The cues of a text: those of what its sentences state, or the others."""
    found = (cue for passage in analysis(text).passages for cue in passage.cues)
    return [cue for cue in found if (cue.group == "stated") == stated]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It gave no reason.", "Why ￼?"),
        ("The ministry did not explain.", "Why ￼?"),
        ("No date has been set.", "When ￼?"),
        ("A date has not been fixed.", "When ￼?"),
        ("He declined to say when that would be.", "When ￼?"),
        ("The firm would not say where.", "Where ￼?"),
        ("She did not name them.", "Who ￼?"),
        ("He would not say who they were.", "Who ￼?"),
        ("The amount is confidential.", "What is the amount of ￼?"),
        ("The terms were not disclosed.", "What are the terms of ￼?"),
    ],
)
def test_a_short_sentence_asks_more_of_the_one_before(text: str, question: str) -> None:
    (cue,) = cues(text, stated=False)
    assert STAND_IN == "￼"
    assert (cue.question, cue.pronoun) == (question, BEFORE)


@pytest.mark.parametrize(
    "text",
    [
        "It gave a reason.",
        "He promised to publish it, but could not say when.",
        "The price of the ticket is not known to be high.",
        "She named them.",
        "He said when.",
    ],
)
def test_others_ask_nothing_of_it(text: str) -> None:
    assert not any(cue.pronoun == BEFORE for cue in cues(text, stated=False))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Norvik closed the mill in Osby on Monday.", "Did Norvik close the mill in Osby?"),
        ("The union said it would strike in June.", "Will the union strike in June?"),
        ("The minister has handed in her resignation, the palace announced.",
         "Has the minister handed in her resignation?"),
    ],
)  # fmt: skip
def test_a_statement_as_a_question(text: str, question: str) -> None:
    assert question in [cue.question for cue in cues(f"{text} No reason was given.", stated=True)]
    assert not cues(f"{text} The sun was shining on the quay.", stated=True)  # nothing asks more of it


def test_what_is_not_so_or_of_a_pronoun_is_not_kept() -> None:
    assert sluicing.stated(sentence("Norvik did not close the mill."), ()) is None
    assert sluicing.stated(sentence("Norvik may close the mill."), ()) is None
    assert sluicing.stated(sentence("They closed the mill."), ()) is None


def test_people_are_kept_where_one_phrase_tells_of_them() -> None:
    found = sluicing.persons(sentence("Two managers of the yard were charged."))
    assert found
    assert found.question == "Who are the two managers of the yard?"
    assert sluicing.persons(sentence("The managers met the workers.")) is None
