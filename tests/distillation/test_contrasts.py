import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import contrasts
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in contrasts.find(topic((("2024-03-04", text),)))]


def test_an_announced_difference() -> None:
    (difference,) = found(
        "Why the freight train was stopped is also a matter of argument. Nordbahn says that its driver had been "
        "halted by the guard. The guard told police that the train had stopped with a brake fault."
    )
    assert difference.question == "Why was the freight train stopped?"
    assert values(difference) == [
        "“its driver had been halted by the guard”",
        "“the train had stopped with a brake fault”",
    ]


def test_an_announcement_that_goes_on_with_the_first_side() -> None:
    (difference,) = found(
        "A fourth point is in dispute: Mr Holm said that the union had signed the letter. "
        "There was no such letter, Ms Berg said on Saturday. The port said it had lost two boats."
    )
    assert difference.question == "Did the union sign the letter?"
    assert values(difference) == ["“the union had signed the letter”", "“There was no such letter”"]


def test_who_concedes_contests_nothing() -> None:
    assert not found(
        "The agency said a seal was the source of the leak at the plant. But Halden, which said until May that there "
        "was no leak at the plant, accepts the finding."
    )


def test_a_speaker_set_against_another() -> None:
    (difference,) = found(
        "General Hugo Stern said that his men had freed the girls in a raid on the camp. "
        "Father Pavel Orlo, however, told reporters that there had been no fighting at the camp."
    )
    assert difference.question == "Did Hugo Stern’s men free the girls in a raid on the camp?"
    assert values(difference)[1] == "“there had been no fighting at the camp”"


def test_a_denial_in_the_next_sentence_shares_its_thing() -> None:
    (difference,) = found(
        "Ida Falk said she had received the figures from the railway. "
        "The head of the railway said that he had given her no figures."
    )
    assert difference.reading == "What the one says the other denies."


def test_a_heading_is_the_question() -> None:
    (difference,) = found(
        "The talks go on.\n\nIs the government talking to the gang?\n\nThe minister, Lena Varga, said there were no "
        "talks of any kind.\n\nBut two officials said a priest had been in contact with the gang."
    )
    assert difference.question == "Is the government talking to the gang?"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bridge was safe. But the governor said it would not open before May.",  # ahead
        "The mayor said the bridge was safe. But the governor declined to comment.",
        "The mayor said the bridge was safe. But the mayor said the road was not open.",  # one speaker
        "The mayor said the bridge was safe. The club said the match was not lost.",  # nothing in common
        "The mayor said the bridge was safe. The club said the bridge was old.",  # nothing denied
    ],
)
def test_what_is_no_contrast(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    [
        "But",
        "the",
        "mayor",
        "said",
        "that",
        "it",
        "was",
        "not",
        "true",
        ";",
        "however",
        ",",
        "differ",
        "accounts",
        "is",
        "disputed",
        ".",
        "?",
        "why",
        "no",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"The guard said the bridge was safe. {text}"):
        assert len(difference.positions) == 2


def test_each_accuses_the_other() -> None:
    (difference,) = found(
        "Soldiers were killed on Monday, the two countries said, each accusing the other of firing first. "
        "Norland's Defence Ministry said that Ustmark's forces opened fire at dawn. "
        "Ustmark's Defence Ministry said that the other side had begun to shell a village before midnight."
    )
    assert difference.question == "Who was the first to fire?"
    notes = [position.note.partition(";")[0] for position in difference.positions]
    assert notes == ["Norland's Defence Ministry", "Ustmark's Defence Ministry"]


def test_who_speaks_between_commas() -> None:
    (difference,) = found(
        "Why they left is a matter of argument. Governor Karl Lindner said that the order was given by the army. "
        "At headquarters they say otherwise: the governor, an officer said, had himself asked in writing for it."
    )
    assert difference.positions[1].note.startswith("an officer")


def test_a_number_and_none() -> None:
    (difference,) = found(
        "A hospital source said that six people had been injured; the interior ministry said there had been none."
    )
    assert difference.question == "How many people were injured?"
    assert values(difference)[1] == "“there had been none”"


def test_who_tells_it_otherwise_of_another_thing() -> None:
    assert not found(
        "Vera Holm said that the bridge was old. The palace tells it differently. Karl Lindner said that rain had "
        "come early."
    )


def test_but_another_tells_of_what_there_was_none_of() -> None:
    said = (
        'Chief Karl Lindner spoke on Monday. "They used shields and sticks of rubber, nothing else," he told reporters. '
        '"Live rounds were not issued." '
    )
    (difference,) = found(
        said + "But a nurse at the clinic said the dead man had a hole of a stick of steel in the neck."
    )
    assert difference.question == "Were live rounds issued?"
    assert found(said + "But a nurse at the clinic said the food was late.") == []


UNION = "What the union says\n\nThe union says that a driver fell as he ran from tear gas. "
POLICE = "What the police say\n\n“No tear gas was used at any time,” said Superintendent Ana Roe.\n\n"


def test_two_sides_under_their_headings() -> None:
    own = '"The police fired gas," said the union\'s leader, Karl Odon.\n\n'
    (difference,) = found(f"What exactly happened is disputed.\n\n{UNION}{own}{POLICE}The inquiry goes on in Osby.")
    assert difference.question == "Was any tear gas used at any time?"
    assert values(difference)[1] == "“No tear gas was used at any time”"
    assert not found(f"What exactly happened is disputed.\n\n{UNION}{own}The inquiry goes on in Osby.")
