"""The part a name plays in its sentence."""

import pytest
from language import sentence

from generator.analysis import candidates, standing
from generator.analysis.candidates import Candidate


def candidate(text: str, name: str) -> Candidate:
    """The candidate of this name in a sentence."""
    parsed = sentence(text)
    return next(one for one in candidates.find(parsed) if parsed.between(one.first, one.end) == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Acme Corp. cut 300 jobs.", "Acme Corp.", True),
        ("Acme Corp. and Brandt AG agreed to merge.", "Brandt AG", True),
        ("Norwegian officials said the pipeline was safe.", "Norwegian", True),
        ("Norwegian salmon cost more last year.", "Norwegian", False),
        ("The deal was signed by Acme Corp. on Friday.", "Acme Corp.", True),
        ("The workers sued Acme Corp. on Friday.", "Acme Corp.", False),
    ],
)
def test_acts(text: str, name: str, expected: bool) -> None:
    assert standing.acts(sentence(text).tokens, candidate(text, name)) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The minister told Reuters that talks had failed.", "Reuters", True),
        ("The minister told Congress that talks had failed.", "Congress", False),
        ("Reuters reported on Friday that talks had failed.", "Reuters", True),
        ("Reuters fired 300 workers on Friday.", "Reuters", False),
        ("Toyota reported a loss of $3 billion on Friday.", "Toyota", False),
        ("Talks had failed, the newspaper Le Monde said.", "Le Monde", True),
    ],
)
def test_carries(text: str, name: str, expected: bool) -> None:
    assert standing.carries(sentence(text), candidate(text, name), None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe, Staff Writer", True),
        ("Jane Doe met the mayor of Leeds on Friday.", False),
        ("FRIGHT NIGHT Pupil meets ghost LUCKY STRIKE Gran wins car SHOCK HORROR Cat bites dog.", True),
    ],
)
def test_loose(text: str, expected: bool) -> None:
    assert standing.loose(sentence(text)) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Fighters from the Kestrel mercenary group left.", "Kestrel", "organisation"),
        ("His company, Acme Corp., is under investigation.", "Acme Corp.", "organisation"),
        ("They thanked Jane Doe, who left on Friday.", "Jane Doe", "person"),
        ("They named Jane Doe, a retired net-maker, on Friday.", "Jane Doe", None),
        ("They thanked Jane Doe on Friday.", "Jane Doe", None),
    ],
)
def test_beside(text: str, name: str, expected: str | None) -> None:
    assert standing.beside(sentence(text), candidate(text, name)) == expected


def test_many() -> None:
    for text, expected in (
        ("Bromley Rovers have signed a new striker.", True),
        ("Jane Doe has signed a new contract.", False),
        ("Jane Doe and John Roe have signed a contract.", False),
    ):
        assert standing.many(sentence(text), candidates.find(sentence(text))[0]) is expected


def test_signs() -> None:
    text = "Jane Doe in Oslo contributed to this report."
    assert standing.signs(sentence(text), candidate(text, "Jane Doe"))
    text = "Jane Doe contributed $500 to the campaign."
    assert not standing.signs(sentence(text), candidate(text, "Jane Doe"))
