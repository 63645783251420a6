"""Names of states and organisations."""

import pytest

from generator.distillation import merging
from generator.distillation.merging import closure
from generator.distillation.naming import Name
from generator.model import ActorKind


def together(*rows: str, kind: ActorKind = "organisation", capitals: bool = False) -> set[frozenset[str]]:
    """The sets of more than one name among these, each `name` or `name @ articles`."""
    names = []
    for number, row in enumerate(rows):
        name, _, articles = row.partition(" @ ")
        short = capitals and " " not in name
        words = tuple(name.split())
        first = dict.fromkeys(articles.split(), 10 * number)
        names.append(Name(number, words, kind, frozenset((articles or "a").split()), 1, short, first))
    tops, _ = closure(len(names), merging.merges(names))
    sets: dict[int, set[str]] = {}
    for name, top in zip(rows, tops, strict=True):
        sets.setdefault(top, set()).add(name)
    return {frozenset(one) for one in sets.values() if len(one) > 1}


@pytest.mark.parametrize(
    "rows",
    [
        ("acme inc", "acme"),
        ("acme corporation", "acme corp"),
        ("acme motors", "acme"),
        ("acme pharma", "acme pharmaceuticals inc"),
        ("acmecom", "acme"),
        ("ministry of defence", "ministry of defense"),
        ("asian bank", "asia bank"),
        ("danish navy", "denmark navy"),
        ("us senate", "senate"),
        ("us treasury department", "us treasury"),
        ("united states", "us"),
        ("united states", "us government"),
        ("united states", "white house"),
        ("russia", "kremlin"),
        ("us department of defense", "pentagon"),
        ("united states navy", "us navy"),
        ("acre lane partners", "acre lane"),
    ],
)
def test_one_body(rows: tuple[str, ...]) -> None:
    assert together(*rows) == {frozenset(rows)}
    assert together(*reversed(rows)) == {frozenset(rows)}


@pytest.mark.parametrize(
    "rows",
    [
        ("acme europe", "acme"),
        ("acme foundation", "acme"),
        ("acme bank", "bank"),
        ("new acme", "acme"),
        ("acme workforce solutions", "acme"),
        ("acme motors", "acme airlines", "acme"),
        ("us senate", "french senate", "senate"),
        ("austrian army", "australian army"),
        ("washington", "united states"),
        ("dominica", "dominican republic"),
        ("ministry of health", "ministry of wealth"),
        ("iraqi department of defense", "us department of health", "pentagon force"),
    ],
)
def test_different_bodies(rows: tuple[str, ...]) -> None:
    assert together(*rows) == set()


def test_a_body_is_called_for_short_after_its_full_name() -> None:
    assert together("acme cycles @ a", "acme @ a") != set()
    assert together("acme @ a", "acme cycles @ a") == set()
    assert together("acme cycles @ a", "acme @ a", "acme pumps @ b") == set()
    assert together("acme foundation @ a", "acme @ a") == set()
    assert together("kestrel cycles @ a", "kestrel @ b") != set()
    assert together("kestrel cycles team @ a", "kestrel @ b") == set()


def test_a_body_is_called_by_its_last_word_after_its_full_name() -> None:
    assert together("dagblad kestrel @ a", "kestrel @ a") != set()
    assert together("kestrel @ a", "dagblad kestrel @ a") == set()
    assert together("dagblad kestrel @ a", "kestrel @ b") == set()
    assert together("dagblad kestrel @ a", "radio kestrel @ b", "kestrel @ a") == set()
    assert together("bank of kestrel @ a", "kestrel @ a") == set()
    assert together("acme foundation @ a", "foundation @ b") == set()


def test_a_body_is_called_by_its_noun_after_its_full_name() -> None:
    trust, fund = "osby supporters trust @ a", "river trust @ a"
    assert together(trust, "trust @ a") == {frozenset((trust, "trust @ a"))}
    assert together(trust, fund, "trust @ a") == set()
    assert together("trust @ a", trust) == set()
    assert together(trust, "trust @ b") == set()
    assert together("osby people's congress @ a", "congress @ a") == set()


def test_acronyms_that_everybody_knows() -> None:
    assert together("united nations @ a", "un @ b", capitals=True) == {frozenset(("united nations @ a", "un @ b"))}
    assert together("upper nile @ a", "un @ b", capitals=True) == set()


def test_a_body_is_one_with_and_without_a_state_of_the_topic() -> None:
    rows = ("acre", "acre red cross", "red cross")
    kinds: tuple[ActorKind, ...] = ("state", "organisation", "organisation")
    names = [
        Name(number, tuple(row.split()), kind, frozenset("a"), 1)
        for number, (row, kind) in enumerate(zip(rows, kinds, strict=True))
    ]
    assert closure(3, merging.merges(names))[0] == [0, 1, 1]
    others = [Name(0, ("acre",), "organisation", frozenset("a"), 1), *names[1:]]
    assert closure(3, merging.merges(others))[0] == [0, 1, 2]


def test_an_acronym_is_the_only_name_with_its_initials() -> None:
    assert together("wto", "world trade organization", capitals=True) != set()
    assert together("doj", "us department of justice", capitals=True) != set()
    assert together("who", "world health organization", "wild horse office", capitals=True) == set()
    assert together("gm", "general motors", capitals=True) != set()
    assert together("gm @ a", "general motors @ b", capitals=True) == set()
    assert together("who", "world health organization") == set()  # not written in capitals
