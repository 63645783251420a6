import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import gainsaid
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in gainsaid.find(topic((("2024-03-04", text),)))]


@pytest.mark.parametrize(
    ("text", "question", "holders"),
    [
        (
            "The harbour board said it had been refused a permit twice; Mayor Karl Lindner denied that.",
            "Was the harbour board refused a permit twice?",
            ["The harbour board", "Mayor Karl Lindner"],
        ),
        (
            "Fire chief Karl Lindner denied that his crew had locked the gates. One of his own men contradicts him. "
            "The man, who asked not to be named, said two gates were locked at midnight.",
            "Had Karl Lindner’s crew locked the gates?",
            ["Karl Lindner", "one of his own men"],
        ),
        (
            'Vera Holm, the receiver, told reporters about her work on Monday. "I have found no trace of a loan having '
            'been repaid to the bank," she said. That is at odds with what the owner, Hugo Brandt, said last week. '
            "A spokesman for him said on Monday that the loan had been settled in May.",
            "Was a loan repaid to the bank?",
            ["Vera Holm", "A spokesman"],
        ),
        (
            "Residents of Halden reported shots in the morning. The police denied that they had fired.",
            "Did the police fire?",
            ["Residents of Halden", "The police"],
        ),
        (
            'The lawyer, Karl Lindner, said the guard had "followed instructions from above". He did not say whose. '
            "Holm denied giving any.",
            "Did Holm give any instructions?",
            ["Karl Lindner", "Holm"],
        ),
        (
            "School minister Vera Holm insists that seven meetings were held in the valley. Parents told the paper they "
            "had never been invited to one.",
            "Were seven meetings held in the valley?",
            ["Vera Holm", "Parents"],
        ),
    ],
)
def test_what_is_gainsaid(text: str, question: str, holders: list[str]) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert [one.note.split(";")[0] for one in difference.positions] == holders
    assert difference.kind == "disagreement"


def test_what_somebody_long_said_and_now_admits_to_be_otherwise() -> None:
    (difference,) = found(
        "The bank Halden Trust admitted on Monday that records of 300 customers had been copied. "
        "Halden Trust had repeatedly said there was no sign that customer records had left its computers."
    )
    assert difference.kind == "development"
    assert difference.question == "Did customer records leave Halden Trust’s computers?"
    assert values(difference)[1] == "“records of 300 customers had been copied”"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board said it had been refused a permit; the harbour board denied that.",
        "Karl Lindner spoke of the weather. One of his own men contradicts him. The man said two gates were locked.",
        "Residents of Halden reported no shots. The police denied that they had fired.",
        "Residents of Halden reported shots.\n\nThe police denied that they had fired.",
        "The police said there were shots. The police denied that they had fired.",
        "The lawyer said the guard had taken letters, stamps and parcels. Holm denied giving any.",
        "Holm insists that seven meetings were held. Holm said he had never been invited to one.",
        "Halden Trust had repeatedly said that its doors were open. It rained on Monday.",
    ],
)
def test_what_nobody_gainsays(text: str) -> None:
    assert found(text) == []


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(("fired", "lied", "paid", "stayed")), st.booleans())
def test_only_the_next_sentence_denies(verb: str, between: bool) -> None:
    rain = "It rained all day. " if between else ""
    text = f"Residents of Halden reported it in the morning. {rain}The army denied that it had {verb}."
    assert len(found(text)) <= (not between)
