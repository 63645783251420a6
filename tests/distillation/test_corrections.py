import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import corrections
from generator.model import Difference


def found(*texts: str) -> list[Difference]:
    story = tuple((f"2024-03-{number:02}", text) for number, text in enumerate(texts, start=1))
    return [difference for _, difference in corrections.find(topic(story))]


def test_a_sum_corrected() -> None:
    (difference,) = found(
        "The league had paid Olsen Consulting 85,000 euros, its chairman said.",
        "Bank papers show that the league transferred not 85,000 but 231,500 euros to Olsen Consulting.",
    )
    assert difference.question == "How much did the league transfer to Olsen Consulting?"
    assert values(difference) == ["“85,000 euros”", "“231,500 euros”"]


def test_a_figure_corrected() -> None:
    (difference,) = found(
        "The storm cost 48 people on the ferry their homes.",
        "Fifty-one people were on the ferry, not 48 as first thought.",
    )
    assert difference.kind == "development"
    assert values(difference) == ["“48 people”", "“Fifty-one people”"]
    assert difference.question == "How many people were on the ferry?"
    assert [position.evidence[0].article for position in difference.positions] == ["0", "1"]


def test_a_time_corrected() -> None:
    (difference,) = found(
        "A call was made from the office at 2.11am, an engineer said.",
        "The call from the office was made not at 2.11 but at 2.05, the court said.",
    )
    assert difference.kind == "disagreement"
    assert values(difference) == ["“2.11am”", "“2.05”"]
    assert difference.question == "When was the call from the office made?"


def test_a_day_corrected() -> None:
    (difference,) = found(
        "The runner gave the sample on 14 July at a meeting in Lund, the board said.",
        "Ann Roe said she gave the sample on 12 July, not 14 July as the board had stated.",
    )
    assert difference.question == "When did Ann Roe give the sample?"
    assert values(difference) == ["“14 July”", "“12 July”"]


def test_a_reason_corrected() -> None:
    (difference,) = found(
        "The visit to the mill planned for May was put off because of a lack of staff.",
        "The visit to the mill was dropped not for want of staff, as it had claimed, but because the file was lost.",
    )
    assert difference.question == "Why was the visit to the mill dropped?"


@pytest.mark.parametrize(
    "text",
    [
        "He is not tall but fast.",
        "Not one but two men came.",
        "They came, not that it mattered.",
        "It was closed not for long but for good.",
    ],
)
def test_what_corrects_nothing(text: str) -> None:
    assert not found("A man came at noon and closed the door for a while.", text)


def test_a_measure_is_not_the_count_that_was_wrong() -> None:
    (difference,) = found(
        "A call from the ferry lasted 48 seconds. The storm hit 48 people.",
        "Fifty-one people were on the ferry, not 48 as first thought.",
    )
    assert "seconds" not in values(difference)[0]


WORDS = st.sampled_from(
    [
        "not",
        "but",
        "48",
        "seven",
        "as",
        "first",
        "at",
        "2.05",
        "for",
        "want",
        "of",
        "staff",
        "because",
        ",",
        ".",
        "people",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found("48 people came at 2.05 for want of staff.", f"It rained. {text}"):
        assert len(difference.positions) == 2


def test_a_month_that_another_gives() -> None:
    (difference,) = found(
        "Players have not been paid since November, the club said in a statement.",
        "They were last paid in September, said Karl Lindner of the players' union, not November.",
    )
    assert difference.question == "Which is right, “November” or “September”?"
    assert found("It rained in November.", "They were last paid in September, said Karl Lindner, not November.") == []
