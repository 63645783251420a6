import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import disavowals
from generator.model import Difference


def found(*texts: str) -> list[Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return [difference for _, difference in disavowals.find(topic(story))]


def test_an_act_that_is_denied() -> None:
    (difference,) = found(
        "Mira Lund said the chairman, Lord Berg, telephoned her in May and told her to stop. "
        "Lord Berg, 71, has denied making the call."
    )
    assert difference.question == "Did Lord Berg make the call?"
    assert values(difference)[1] == "“Lord Berg, 71, has denied making the call”"


def test_the_other_side_may_stand_in_another_article() -> None:
    (difference,) = found(
        "The board said that Karl Denk took a gold watch from the builder.",
        "Karl Denk denied taking a gold watch from any builder.",
    )
    assert difference.question == "Did Karl Denk take a gold watch from any builder?"
    assert [position.evidence[0].article for position in difference.positions] == ["0", "1"]


def test_a_charge_and_its_denial_in_one_sentence() -> None:
    (difference,) = found(
        "Opposition leader Edvard Moe has accused the government of holding back the ships, a charge Ms Hale denied."
    )
    assert difference.question == "Did the government hold back the ships?"
    assert values(difference)[1] == "“a charge Ms Hale denied”"


@pytest.mark.parametrize(
    "text",
    [
        "Karl Denk has denied taking money from the builder.",  # nobody says that he did
        "Karl Denk said that he liked the builder. Karl Denk has denied taking money from the builder.",  # himself
        "The mayor said the bridge was old. Karl Denk has denied anything of the kind.",
        "The mayor said that he was denied seeing his lawyer.",
    ],
)
def test_what_is_no_disavowal(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    [
        "Karl",
        "Denk",
        "denied",
        "taking",
        "money",
        "from",
        "having",
        "made",
        "the",
        "call",
        ",",
        "a",
        "charge",
        "he",
        "accused",
        "of",
        ".",
        "not",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"The board said he took money. {text}"):
        assert len(difference.positions) == 2


def test_what_is_denied_of_now() -> None:
    (difference,) = found("Norland says that four men are being held. Ustmark denies holding anyone.")
    assert difference.question == "Is Ustmark holding anyone?"
    assert values(difference) == ["“four men are being held”", "“Ustmark denies holding anyone”"]


TOLD = "According to a source in the palace, the governor herself had offered to step down. "


@pytest.mark.parametrize(
    ("denial", "question"),
    [
        ('Ana Roe replied: "I did not offer to resign, not on Friday."', "Did Ana Roe offer to resign?"),
        ('"I never offered to resign," Ana Roe said.', "Did Ana Roe offer to resign?"),
    ],
)
def test_what_somebody_says_in_his_own_words_not_to_have_done(denial: str, question: str) -> None:
    (difference,) = found(TOLD + denial)
    assert difference.question == question
    assert values(difference)[0].startswith("“According to a source")


@pytest.mark.parametrize(
    "text",
    [
        'The governor resigned in May. Ana Roe replied: "I did not offer to resign, not on Friday."',
        TOLD + 'Ana Roe replied: "I did not know of it on Friday."',
        'Ana Roe said that she had offered to help. Ana Roe replied: "I did not offer to resign."',
    ],
)
def test_own_words_that_answer_nobody(text: str) -> None:
    assert not found(text)
