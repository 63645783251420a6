import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import restated
from generator.model import Difference


def found(text: str) -> list[Difference]:
    return [difference for _, difference in restated.find(topic((("2024-03-04", text),)))]


@pytest.mark.parametrize(
    ("text", "first", "second", "question"),
    [
        (
            "The union said 800 drivers had walked out. The company put the number at 350.",
            "800",
            "350",
            "How many drivers had walked out?",
        ),
        (
            "The bridge is worth 9 million euros, its owner said. A buyer put its worth at 12 million.",
            "9",
            "12",
            "How much is the bridge worth?",
        ),
        (
            "Nine of the patients work at the mill, said the union. The mill says it knows of six.",
            "Nine",
            "six",
            "How many of the patients work at the mill?",
        ),
        (
            "612 people had voted. The clerk gives a different figure. She had 590 names on her list.",
            "612",
            "590",
            "How many people had voted?",
        ),
        (
            "Ann counted eight cups at breakfast. The list says seven.",
            "eight",
            "seven",
            "How many cups were counted?",
        ),
        (
            "Police have spoken of two guards. The union puts the number killed at four.",
            "two",
            "four",
            "How many people were killed?",
        ),
        (
            "About 800 people took part, police said. The organisers, a small club, said there were 3,000.",
            "about 800",
            "3,000",
            "How many people took part?",
        ),
    ],
)
def test_a_figure_that_another_source_puts_otherwise(text: str, first: str, second: str, question: str) -> None:
    (difference,) = found(text)
    assert difference.kind == "disagreement"
    told = values(difference)
    assert told[0].lower().startswith(f"“{first.lower()}")
    assert told[1].startswith(f"“{second}")
    assert difference.question == question


@pytest.mark.parametrize(
    "text",
    [
        "The club put the cost at $90 million to $110 million. Analysts had been expecting about $100 million.",
        "They turned back 52 metres below the top. A rival had put the gap at about 60 metres.",
    ],
)
def test_rounded_figures_are_a_spread(text: str) -> None:
    assert [difference.kind for difference in found(text)] == ["spread"]


@pytest.mark.parametrize(
    "text",
    [
        "It is insured up to 1.2 billion euros. Analysts put the likely claims at 2 billion euros.",  # another thing
        "About 40 people came. The police put the damage at 90 euros.",  # another measure
        "In 2019 the mill closed. The union put the number at 2,010.",  # a year
        "Seven people died. The mayor said 300 houses had burned.",
        "The test was announced two weeks ago. Ann Roe said it was one.",
        "Three people are missing. The club gave a higher toll. It has counted five.",  # no toll before
        "The loss was 2 million euros. The mayor put it at 900 million euros.",  # too far apart to be one thing
        "About 40 people came. About 50 left.",
    ],
)
def test_other_figures_are_left(text: str) -> None:
    assert not found(text)


WORDS = st.sampled_from(
    [
        "put",
        "the",
        "number",
        "at",
        "figure",
        "different",
        "12",
        "seven",
        "million",
        "$5",
        "%",
        "The",
        "mill",
        "says",
        "it",
        "knows",
        "of",
        ".",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"Nine men work at the mill. {text}"):
        assert len(difference.positions) == 2


@pytest.mark.parametrize(
    ("text", "values_", "question", "kind"),
    [
        (
            "The yard employs 340 people at the site, 190 of them local, according to the company. "
            "The trade union Havn counts 120 local.",
            ["“190”", "“120”"],
            "How many of them are local?",
            "disagreement",
        ),
        (
            "About 6,000 people have fled the valley, according to the government. The refugee agency, in Halden, has "
            "registered 3,400.",
            ["“About 6,000 people have fled”", "“3,400”"],
            "How many people have fled the valley?",
            "spread",
        ),
        (
            "Nine people died here on Tuesday, the mayor, Gela Sharan, said. It was hot. The road was wet. Dogs barked. "
            "A bus stood there. The agency said it had evacuated four wounded. A spokeswoman put the number of dead at "
            "eight.",
            ["“Nine people died”", "“eight”"],
            "How many people died on Tuesday?",
            "disagreement",
        ),
    ],
)
def test_a_second_count_of_the_same(text: str, values_: list[str], question: str, kind: str) -> None:
    (difference,) = found(text)
    assert values(difference) == values_
    assert (difference.question, difference.kind) == (question, kind)


def test_who_gives_a_figure_is_named() -> None:
    (difference,) = found(
        "The dairy first said that she had never worked for it. On Tuesday it corrected itself: Olsen received "
        "1.8 million kroner between January and May. Olsen herself speaks of 1.2 million."
    )
    assert difference.question == "How many kroner did Olsen receive?"
    assert values(difference) == ["“1.8 million kroner”", "“1.2 million”"]
    assert [position.note.partition(";")[0] for position in difference.positions] == ["The dairy", "Olsen"]


def test_an_adjective_is_of_the_number_before() -> None:
    assert not found("The yard employs 340 people, the company said. The trade union Havn counts 120 local.")


def test_two_counts_of_a_crowd_far_apart() -> None:
    (difference,) = found(
        "Organisers from the river committee said 15,000 people had taken part in the march. "
        "Police put the number at about 2,000."
    )
    assert values(difference) == ["“15,000 people had taken part”", "“about 2,000”"]


def test_who_told_a_paper() -> None:
    (difference,) = found(
        "The thieves are asking for 12 million dollars, a friend of the family told Halden Radio. "
        "An earlier newspaper report had put the figure at 4.5 million."
    )
    assert difference.positions[0].note.startswith("a friend of the family")


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (
            "The harbour office says it spent 4.2 million crowns on repairs in 2023. "
            "The Court of Accounts, in a report, arrives at 1.9 million for the same year.",
            "How much did the harbour office spend on repairs?",
            ["“4.2 million crowns”", "“1.9 million”"],
        ),
        (
            "Official figures put traffic at about 31,000. The town's own counter, on the ramp, showed an average of "
            "38,000 last autumn.",
            "How large is the traffic?",
            ["“about 31,000”", "“38,000”"],
        ),
    ],
)
def test_what_a_second_source_arrives_at(text: str, question: str, told: list[str]) -> None:
    (difference,) = found(text)
    assert difference.question == question
    assert values(difference) == told


def test_who_arrives_at_a_figure_is_named() -> None:
    (difference,) = found(
        "The harbour office says it spent 4.2 million crowns on repairs. The Court of Accounts arrives at 1.9 million."
    )
    assert difference.positions[1].note.startswith("The Court of Accounts")


@pytest.mark.parametrize(
    "text",
    [
        "The firm says it sold 12,000 boats. Its records show 9,000 of them were leased.",
        "The firm sold 12,000 boats in May. The survey shows 9,000 at sea.",
        "The harbour is 12 metres deep. The bill came to 9 million crowns, said Jane Roe.",
    ],
)
def test_what_is_a_part_or_nobodys_figure_is_no_rival(text: str) -> None:
    assert not found(text)


def test_what_comes_to_another_figure_in_another_paragraph_is_of_something_else() -> None:
    assert not found(
        "The harbour office says it spent 4.2 million crowns on repairs.\n\nThe survey shows 1.9 million herring."
    )


def test_who_sticks_to_a_figure() -> None:
    (difference,) = found("The chief executive puts the number of posts affected at 290. The union sticks to 410.")
    assert difference.question == "How many posts affected were there?"
    assert values(difference) == ["“290”", "“410”"]
