"""What came before a story is told by itself; an old year by the way, hearsay and what hangs make no history."""

import pytest
from language import analysis

from generator.analysis.passages import Passage
from generator.distillation import bygone


def passage(text: str) -> Passage:
    """The only passage of a text."""
    (found,) = analysis(text).passages
    return found


@pytest.mark.parametrize(
    "text",
    [
        "In 2009, the mill burned down after a storm.",
        "The mill has been run by two families since the village was founded in 1871.",
        "The harbour has never been dredged since the war ended in 1945.",
        "Orrin is the oldest town of the valley.",
    ],
)
def test_a_time_that_dates_the_main_verb_makes_history(text: str) -> None:
    assert bygone.dates_main(passage(text))


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors examined the parts of a crane that the harbour had bought in 2011.",
        "The Ministry of Transport confirmed one conversation, on 4 May 2009.",
    ],
)
def test_an_old_year_by_the_way_makes_none(text: str) -> None:
    assert not bygone.dates_main(passage(text))


@pytest.mark.parametrize(
    ("text", "hearsay"),
    [
        ("The crane was bought in 2011, Mayor Anna Lind said.", True),
        ("The crane was bought in 2011.", False),
        ("Anna Lind said she had been told nothing. Her deputy had left the council by agreement.", True),
        ("The council meets on Monday. Its deputy mayor had left the council by agreement.", False),
        ("A parliamentary report in 2011 found that the bridge was unsafe.", False),
    ],
)
def test_what_a_party_says_is_hearsay_with_its_speaker_or_right_after(text: str, hearsay: bool) -> None:
    found = analysis(text)
    assert bygone.is_hearsay(found, len(found.passages) - 1) is hearsay


@pytest.mark.parametrize(
    "text",
    [
        "The assertion is based on an analysis made in Orrin.",
        "Anna Lind thereupon circulated a picture from a ceremony in 2012.",
        "The engineer Anna Lind remains in prison.",
        "Anna Lind is chair of the board no longer.",
        "The Orrin agency has asked for it since 2018.",
    ],
)
def test_what_points_back_or_will_end_hangs(text: str) -> None:
    assert bygone.hangs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orrin remains the largest port of the coast.",
        "The valley remained under water for a year.",
        "When the mill burned down in 2009, the town rebuilt it.",
    ],
)
def test_what_lasts_or_names_its_object_does_not(text: str) -> None:
    assert not bygone.hangs(text)


def test_what_can_always_happen_is_general() -> None:
    assert bygone.is_general(passage("The fungus is harmless to most people but can cause fever in children."))
    assert not bygone.is_general(passage("The two can be seen shaking hands on the bridge."))
    assert not bygone.is_general(passage("The fungus can cause fever in children, the clinic said."))
    assert not bygone.is_general(passage("A decision on whether the claims can go forward is months away."))
    assert not bygone.is_general(passage("The fungus caused a fever, as it can do."))


def test_a_clause_behind_a_name_says_who_somebody_is() -> None:
    found = analysis("Anna Lind, who has led the club since 2009, declined to comment on the fire.")
    ((text, span),) = bygone.introduced(found, found.passages[0])
    assert text == "Anna Lind has led the club since 2009."
    assert found.text(span) == "Anna Lind, who has led the club since 2009"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lind, who had said nothing for a week, spoke on Monday.",
        "Anna Lind, who heads it, declined to comment on the fire.",
        "Anna Lind, who is ready, declined to comment on the fire.",
        'Anna Lind, who leads "the best club of all", declined to comment on the fire.',
    ],
)
def test_a_clause_of_news_or_one_that_hangs_does_not(text: str) -> None:
    found = analysis(text)
    assert list(bygone.introduced(found, found.passages[0])) == []
