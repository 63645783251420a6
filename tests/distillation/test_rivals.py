import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import rivals
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in rivals.find(topic((("2024-03-04", text),)))]


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (
            "Norland said it had lost 38 soldiers. The Monitor, a group in Halden that counts death notices, has found "
            "the names of 63 Norland soldiers.",
            "How many soldiers did Norland lose?",
            ["“38 soldiers”", "“63 Norland soldiers”"],
        ),
        ("Police put the crowd at 300, organisers at 2,000.", "How large was the crowd?", ["“300”", "“2,000”"]),
        (
            "Police said 40 officers were deployed, while the union said it was 65.",
            "How many officers were deployed?",
            ["“40”", "“65”"],
        ),
        (
            "The mayor said 12 people had been arrested. Lawyers for the marchers said 19 people were arrested.",
            "How many people were arrested?",
            ["“12 people”", "“19 people”"],
        ),
        (
            "Another 31 people are being treated for burns, the ministry said. Union leader Petra Lindh said that 38 "
            "were injured.",
            "How many people were injured?",
            ["“31 people”", "“38”"],
        ),
        (
            "Greta Holm estimated that one in 50 powders contains the drug; Altara says the rate is one in 1,000.",
            "What share of powders contains the drug?",
            ["“one in 50”", "“one in 1,000”"],
        ),
    ],
)
def test_figures_of_two_speakers(text: str, question: str, told: list[str]) -> None:
    (difference,) = found(text)
    assert difference.kind == "disagreement"
    assert difference.question == question
    assert values(difference) == told
    assert all(position.note for position in difference.positions)


def test_several_speakers_make_one_difference() -> None:
    (difference,) = found(
        "Police say three people died when a lorry overturned. Doctors told us they had received 17 bodies. "
        "The Aid League speaks of 40 dead."
    )
    assert difference.question == "How many people died?"
    assert values(difference) == ["“three people”", "“17 bodies”", "“40 dead”"]


def test_a_figure_given_before_is_a_development() -> None:
    (difference,) = found(
        "The minister said that 112 girls were kidnapped. Police had earlier said that 63 girls were kidnapped."
    )
    assert difference.kind == "development"
    assert values(difference) == ["“63 girls”", "“112 girls”"]


@pytest.mark.parametrize(
    "text",
    [
        "The office put the dead at 33 and the missing at 41.",  # two things
        "Police said 12 people were arrested. The mayor said five of them were women.",  # a part
        "Police said 12 people were arrested on Monday. The mayor said 19 people were arrested on Friday.",
        "Police said 12 people were arrested. Police said 19 people were arrested.",  # one speaker
        "Police said 12 people were arrested. The mayor said 19 people were injured.",
        "Police said 12 people died in the south. In the hills of Norland, the mayor said 19 people died.",
        "The club made a loss of 2 million euros, it said. Analysts had expected a loss of 3 million euros.",
        "Police said 12 people were arrested. He said 12 people were arrested.",
    ],
)
def test_other_figures_are_left(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    [
        "Police",
        "put",
        "the",
        "crowd",
        "at",
        "300",
        ",",
        "organisers",
        "said",
        "12",
        "people",
        "were",
        "arrested",
        ";",
        "one",
        "in",
        "50",
        "while",
        "it",
        "was",
        ".",
        "40",
        "dead",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"Police said 12 people were arrested. {text}"):
        assert len(difference.positions) >= 2


def test_who_gives_a_figure_right_before_it() -> None:
    (difference,) = found(
        "The guard, which in 2018 could send 20,000 riders, is down to perhaps 8,000, according to two envoys; the guard "
        "says 15,000."
    )
    assert values(difference) == ["“8,000”", "“15,000”"]
    assert [one.note.split(";")[0] for one in difference.positions] == ["two envoys", "the guard"]
