"""What a sentence is about."""

import pytest
from language import analysis, sentence

from generator.analysis.reference import Quoted
from generator.analysis.theme import Subject, described_as, subject_of


def about(text: str) -> Subject | None:
    """What the only sentence of a text is about."""
    return subject_of(sentence(text), analysis(text).passages[0].mentions, Quoted())


@pytest.mark.parametrize(
    ("text", "name", "kind", "several"),
    [
        ("Karl Lind left the party in May.", "Karl Lind", "person", False),
        ("The mission left the valley in May.", "the mission", "body", False),
        ("Three miners left the valley in May.", "three miners", "several", True),
        ("Miners in the valley oppose the dam.", "miners in the valley", "several", False),
        ("Norway's Defence Ministry said that the ship had sunk.", "Norway's Defence Ministry", "body", False),
    ],
)
def test_a_name_or_a_description(text: str, name: str, kind: str, several: bool) -> None:
    found = about(text)
    assert found
    assert (found.name, found.kind, found.several) == (name, kind, several)


@pytest.mark.parametrize("text", ["It rained in the valley.", "Karl Lind and Anna Berg left the party."])
def test_what_is_about_nobody_or_about_two(text: str) -> None:
    assert about(text) is None


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The carmaker Volvo closed a plant.", ["carmaker"]),
        ("Volvo, a maker of cars, closed a plant.", ["maker"]),
        ("Volvo closed a plant near a bank.", [""]),
    ],
)
def test_a_noun_beside_a_name_tells_that_it_is_a_firm(text: str, nouns: list[str]) -> None:
    one = sentence(text)
    names = [name for name in analysis(text).passages[0].mentions if name.name == "Volvo"]
    assert [described_as(one, name) for name in names] == nouns


def test_several_objects_are_not_it() -> None:
    for text, acts in (("Acme announced a pump.", True), ("Acme announced new pumps.", False)):
        found = about(text)
        assert found
        assert found.acts_on is acts
