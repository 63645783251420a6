"""What the words beside a name say it is."""

import pytest
from language import sentence

from generator.analysis import beside, candidates
from generator.analysis.cutting import Candidate


def candidate(text: str, name: str, kind: str) -> Candidate:
    """A name in a sentence, taken for something."""
    parsed = sentence(text)
    length = len(name.replace("'s", " 's").split())
    first = next(i for i in range(len(parsed.tokens)) if parsed.between(i, i + length) == name)
    return Candidate(first, first + length, kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name", "taken", "expected"),
    [
        ("The plant in the city of Korvat burned down.", "Korvat", "person", "place"),
        ("The ship passed the capital, Lotari, which was spared.", "Lotari", "organisation", "place"),
        ("The village Temsa was cut off.", "Temsa", "organisation", "place"),
        ("They lived in Temsa province for years.", "Temsa", "person", "place"),
        ("Her coach, Petra Sandel, blamed a powder.", "Petra Sandel", "organisation", "person"),
        ("Petra Sandel, 45, blamed a powder.", "Petra Sandel", "organisation", "person"),
        ("The plant's operator, Sirel Holme, blamed a powder.", "Sirel Holme", "organisation", None),
        ("The chief executive of Nordval Plus resigned.", "Nordval Plus", "organisation", None),
        ("She wept for her sister Petra yesterday.", "Petra", "organisation", "person"),
        ('"It burned," her son, Tamsin Eskal, said.', "Tamsin Eskal", "organisation", "person"),
        ("Tamsin Eskal, whose mother died first, left.", "Tamsin Eskal", "organisation", "person"),
        ("Her son, Eskal University said, had left.", "Eskal University", "organisation", None),
        ("They buried a farmer from Nether Temsa.", "Nether Temsa", "organisation", "place"),
        ("They heard an economist from Haldrin Sachs.", "Haldrin Sachs", "organisation", None),
        ("A spokesman for Haldrin said the sprinklers worked.", "Haldrin", "place", "organisation"),
        ("Haldrin's shareholders met on Monday.", "Haldrin", "place", "organisation"),
        ("A spokesman for Rome said the streets were clean.", "Rome", "place", None),
        ("Haldrin's streets were empty on Monday.", "Haldrin", "place", None),
        ("The parents' association Petra Sandel says that two left.", "Petra Sandel", "person", "organisation"),
        ("An opposition website, Temsa Svoboda, reported that he had left.", "Temsa Svoboda", "person", "organisation"),
        ("The head of the union, Petra Sandel, said that two left.", "Petra Sandel", "person", None),
        ("The town will rename the Petra Sandel Hall.", "Petra Sandel Hall", "organisation", "place"),
        ("The mayor will meet City Hall on Monday.", "City Hall", "organisation", None),
        ("They thanked Ruth Hall on Monday.", "Ruth Hall", "person", None),
        (
            "She thanked Ruth Hall of the University of Leeds, who studies dust.",
            "University of Leeds",
            "organisation",
            None,
        ),
    ],
)
def test_kind(text: str, name: str, taken: str, expected: str | None) -> None:
    assert beside.kind(sentence(text), candidate(text, name, taken)) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Fires burned in Korvat on Monday.", "Korvat", "in"),
        ("Fires burned in northern Korvat on Monday.", "Korvat", "in"),
        ("Fires burned on Lesk, Korvat and Ostin.", "Korvat", "on"),
        ("Fires burned in Korvat's port.", "Korvat", ""),
        ("Korvat burned on Monday.", "Korvat", ""),
    ],
)
def test_where(text: str, name: str, expected: str) -> None:
    assert beside.where(sentence(text), candidate(text, name, "place")) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The Comet 407 was on its way to the port.", "Comet", True),
        ("The Comet was on its way to the port.", "Comet", False),
        ("Jane Roe, 47, was on her way to the port.", "Jane Roe", False),
    ],
)
def test_is_numbered(text: str, name: str, expected: bool) -> None:
    parsed = sentence(text)
    assert beside.is_numbered(parsed.tokens, candidate(text, name, "organisation")) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Bromley Rovers have signed a striker.", "Bromley Rovers", True),
        ('"We have no word from them," director Jane Roe told reporters.', "Jane Roe", False),
        ("Jane Roe has signed a contract.", "Jane Roe", False),
    ],
)
def test_is_several(text: str, name: str, expected: bool) -> None:
    assert beside.is_several(sentence(text), candidate(text, name, "person")) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Two bags, Lynx and Marten, belong to no one.", "Lynx", True),
        ("Petra Sandel's dog is called Otter.", "Otter", True),
        ("They have a horse named Comet.", "Comet", True),
        ("Her lawyer, Petra Sandel, left.", "Petra Sandel", False),
        ("The boss is called Otter.", "Otter", False),
        ("Petra Sandel's dog bit Otter.", "Otter", False),
    ],
)
def test_is_thing(text: str, name: str, expected: bool) -> None:
    assert beside.is_thing(sentence(text).tokens, candidate(text, name, "person")) is expected


def test_every_candidate_can_be_asked() -> None:
    for text in ("Acre", "In Acre", "Jane Roe, of Acre", "of Acre province"):
        parsed = sentence(text)
        for one in candidates.find(parsed):
            beside.kind(parsed, one)
            beside.where(parsed, one)
            beside.is_numbered(parsed.tokens, one)


def test_what_is_sold_by_the_batch_is_a_thing() -> None:
    text = "They destroyed a batch of Temsa Silver on Monday."
    assert beside.is_thing(sentence(text).tokens, candidate(text, "Temsa Silver", "person"))
    other = "They heard a member of Temsa Silver on Monday."
    assert not beside.is_thing(sentence(other).tokens, candidate(other, "Temsa Silver", "person"))
