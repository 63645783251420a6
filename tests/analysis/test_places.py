"""Countries by their names and peoples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import places


@pytest.mark.parametrize(
    ("words", "country", "people"),
    [
        ("United States", "United States", False),
        ("U.S.", "United States", False),
        ("US", "United States", False),
        ("America", "United States", False),
        ("Americans", "United States", True),
        ("Britain", "United Kingdom", False),
        ("Dutch", "Netherlands", True),
        ("Danes", "Denmark", True),
        ("Indian", "India", True),
        ("French", "France", True),
        ("South Korean", "South Korea", True),
        ("Côte d’Ivoire", "Ivory Coast", False),
        ("Cote d'Ivoire", "Ivory Coast", False),
        ("Republic of Chad", "Chad", False),
        ("Austrian", "Austria", True),
        ("Burkina", "Burkina Faso", False),
    ],
)
def test_a_country_is_known_by_its_names_and_its_people(words: str, country: str, people: bool) -> None:
    assert places.named(words) == (country, people)


@pytest.mark.parametrize("words", ["us", "it", "IT", "NO", "Acme", "", "…", "Paris", "Georgian House", "GB"])
def test_other_words_are_no_country(words: str) -> None:
    assert places.named(words) is None


def test_the_words_of_a_key_are_read_like_the_name() -> None:
    assert places.named_key(("united", "states")) == "United States"
    assert places.named_key(("us",)) == "United States"
    assert places.named_key(("it",)) == ""


def test_capitals_and_provinces_are_known() -> None:
    assert places.is_known("Washington")
    assert places.is_known("Brasilia")
    assert places.is_known("Massachusetts")
    assert not places.is_known("Acme")


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    words = places.key(text).split(" ")
    assert all(word == word.strip() for word in words)
    assert places.named(text) is None or places.may_begin(words[0])
