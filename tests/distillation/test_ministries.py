"""Whose the ministries of a topic with several states are."""

import pytest
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import bearers, cast, ministries, settling

ZARVAN = (
    "Zarvan's prime minister and Zarvan's government spoke on Monday. Zarvan's Defence Ministry said two men died. "
)
USTARA = (
    "Ustara's prime minister and Ustara's government spoke on Monday. Ustara's Defense Ministry said six men died. "
)


def articles(*texts: str) -> list[Analysis]:
    """Articles of these texts."""
    return [analysis(text, f"{number}.txt") for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ministry of defence", "defense ministry"),
        ("defense ministry", "defense ministry"),
        ("ministry of foreign affairs", "foreign ministry"),
        ("foreign ministry", "foreign ministry"),
        ("ministry", ""),
        ("health board", ""),
    ],
)
def test_kind(name: str, expected: str) -> None:
    assert ministries.kind(name.split()) == expected


def test_two_states_have_each_a_ministry() -> None:
    found = cast.resolve(articles(ZARVAN + USTARA, USTARA)).members
    names = [{one.name, *one.aliases} for one in found if any("Ministry" in name for name in (one.name, *one.aliases))]
    assert sorted(map(sorted, names)) == [["Ustara's Defense Ministry"], ["Zarvan's Defence Ministry"]]


def test_a_ministry_without_owner_is_the_only_one_of_its_article_or_nobodys() -> None:
    said = "The Defence Ministry said the shelling had stopped."
    texts = articles(ZARVAN + said, ZARVAN + USTARA + said, USTARA)
    rows = settling.settle(texts, bearers.rows(texts))
    keys = [[key for _, one, key in row if one.name == "Defence Ministry"] for row in rows]
    assert keys == [[(False, "zarvan defense ministry")], [None], []]


def test_the_ministries_of_one_state_stay_as_they_are() -> None:
    texts = articles(USTARA + "The Defense Ministry said so.")
    names = {one.name for row in settling.settle(texts, bearers.rows(texts)) for _, one, _ in row}
    assert "Defense Ministry" in names
    assert "Ustara's Defense Ministry" not in names
