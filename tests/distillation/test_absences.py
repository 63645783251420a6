import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import absences
from generator.model import Difference


def found(*texts: str) -> dict[str, Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return {difference.question: difference for _, difference in absences.find(topic(story))}


def test_what_was_never_received_and_was_sent() -> None:
    ((question, difference),) = found(
        "A clerk of Northmill signed for the letter of the inspectors on Monday. The mill is old.",
        "Northmill says it never received a letter of the inspectors. It is closed.",
    ).items()
    assert question == "Did Northmill receive the letter?"
    assert [position.evidence[0].article for position in difference.positions] == ["0", "1"]


@pytest.mark.parametrize(
    ("claim", "denial", "question"),
    [
        (
            "The fire brigade of Orlen sent a warning to the port.",
            "The port of Orlen said it has no record of any warning from the fire brigade.",
            "Was there a warning?",
        ),
        (
            "Prosecutors said a meeting of Holm and Berg took place in May.",
            "Holm told the court there was no meeting with Berg.",
            "Was there a meeting?",
        ),
    ],
)
def test_what_there_never_was(claim: str, denial: str, question: str) -> None:
    assert list(found(claim, denial)) == [question]


def test_a_verb_tells_of_what_the_noun_names() -> None:
    (difference,) = found(
        "Ann Holm told the court that he had phoned her at night. As for the telephone call, it never took place."
    ).values()
    assert values(difference)[0] == "“Ann Holm told the court that he had phoned her at night”"


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("The mill got a letter from the bank.", "There was no time to lose, the mayor said."),
        ("The mill got a letter from the bank.", "The school said no letter had come from parents."),
        ("The mill will get a letter if it asks.", "The mill said it never received a letter."),
        ("The mill did not get a letter.", "The mill said it never received a letter."),
    ],
)
def test_what_nobody_contradicts(claim: str, denial: str) -> None:
    assert not found(claim, denial)


WORDS = st.sampled_from(
    [
        "no",
        "never",
        "letter",
        "record",
        "of",
        "any",
        "such",
        "The",
        "mill",
        "said",
        "there",
        "was",
        "it",
        "received",
        "came",
        "came",
        ".",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for question in found("The mill got a letter from the bank.", f"The mill said {text}"):
        assert question.endswith("?")


def test_what_was_asked_for_at_no_time() -> None:
    (question,) = found(
        "The union of Orlen said its foreman had asked on Monday that the quay be closed.",
        "Harbour Office of Orlen said: at no time did the union request the closure of the quay.",
    )
    assert question == "Did the union request the closure of the quay?"


def test_a_position_is_what_somebody_says_of_it() -> None:
    (difference,) = found(
        "In a statement the contractor said its foreman had wanted the quay of Orlen closed on Monday.",
        "Harbour Office of Orlen said: at no time did the contractor request the closure of the quay in Orlen.",
    ).values()
    assert values(difference)[0] == "“its foreman had wanted the quay of Orlen closed on Monday”"


def test_a_letter_about_something_that_never_reached_anybody() -> None:
    assert found(
        "Ann Holm held up a letter of 6 February in which she had warned the minister of the quay.",
        '"No letter about this quay ever reached me," the minister told the council.',
    )


def test_what_somebody_denied_before_is_what_he_denies_now() -> None:
    (question,) = found(
        "Jane Roe held up a letter dated 6 February in which she warned of the steps. It carries a stamp. "
        'Karl Lind denied having received it. "No letter about this quay ever reached my desk," Karl Lind told MPs.'
    )
    assert question == "Did a letter reach Karl Lind?"
