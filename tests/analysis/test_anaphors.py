"""The lists of words that point at what was named before."""

import pytest

from generator.analysis import anaphors

LISTS = {name: value for name, value in vars(anaphors).items() if isinstance(value, frozenset)}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_word_is_in_lower_case(name: str) -> None:
    assert LISTS[name]
    assert all(word == word.lower().strip() for word in LISTS[name])


def test_no_word_is_of_two_genders() -> None:
    assert anaphors.HE.isdisjoint(anaphors.SHE)
    assert anaphors.MEN.isdisjoint(anaphors.WOMEN)


@pytest.mark.parametrize(("noun", "human"), [("teacher", True), ("chemist", True), ("list", False), ("bridge", False)])
def test_nouns_for_people(noun: str, human: bool) -> None:
    assert anaphors.is_human(noun) is human
