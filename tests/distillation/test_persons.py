"""Names of persons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.distillation import persons
from generator.distillation.naming import Name
from generator.model import ActorKind


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("john smith", "john f smith", True),
        ("john francis smith", "john f smith", True),
        ("john smith", "john smith jr", True),
        ("john smith sr", "john smith jr", False),
        ("john a smith", "john b smith", False),
        ("john smith", "jane smith", False),
        ("john smith", "john smyth", False),
        ("smith", "john smith", False),
    ],
)
def test_same(one: str, other: str, expected: bool) -> None:
    assert persons.same(one.split(), other.split()) is expected
    assert persons.same(other.split(), one.split()) is expected


def merged(*rows: tuple[str, str]) -> set[tuple[int, int]]:
    """The pairs merged among names given with the articles they stand in."""
    names = [
        Name(number, tuple(name.split()), "person", frozenset(articles.split()), 1)
        for number, (name, articles) in enumerate(rows)
    ]
    return {(one.number, one.into) for one in persons.merges(names)}


def test_a_middle_name_makes_no_other_person() -> None:
    assert merged(("richard smith", "a"), ("richard f smith", "b")) == {(1, 0)}


def test_two_middle_names_keep_all_apart() -> None:
    assert merged(("john smith", "a"), ("john a smith", "b"), ("john b smith", "c")) == set()


def test_father_and_son_stay_apart_where_an_article_has_both() -> None:
    assert merged(("john smith", "a"), ("john smith jr", "a")) == set()
    assert merged(("john smith", "a"), ("john smith jr", "b")) == {(1, 0)}


def test_a_double_last_name_alone_is_its_only_bearers() -> None:
    assert merged(("ana santos lima", "a"), ("santos lima", "a")) == {(1, 0)}
    assert merged(("ana santos lima", "a"), ("santos lima", "b")) == set()
    assert merged(("ana santos lima", "a"), ("eva santos lima", "a"), ("santos lima", "a")) == set()


@given(st.lists(st.sampled_from(["a", "b", "smith", "jr", "sr", "ii", "john", "jane"]), min_size=1, max_size=6))
def test_a_name_is_the_sum_of_its_parts(words: list[str]) -> None:
    given_names, family, generation = persons.given_and_family(words)
    assert [*given_names, family, *([generation] if generation else [])] == words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mohamed khalil", "mohammed kalil", True),
        ("sergei volkov", "sergey volkov", True),
        ("maria rossi", "mario rossi", False),
        ("john roe", "jon roe", False),
    ],
)
def test_a_name_of_another_alphabet_is_one_in_all_its_spellings(one: str, other: str, expected: bool) -> None:
    assert bool(merged((one, "a"), (other, "b"))) is expected


def test_one_article_tells_two_persons_apart_by_their_spelling() -> None:
    assert merged(("mohamed khalil", "a"), ("mohammed khalil", "a")) == set()


def guess(*, count: int = 2, sure: bool = False, articles: str = "b") -> Name:
    """A last name that the parser took for a body's."""
    return Name(1, ("lind",), "organisation", frozenset(articles), count, sure=sure)


def test_a_last_name_with_a_hyphen_is_its_only_bearers_in_other_articles() -> None:
    def lone(kind: ActorKind, joined: bool, *bearers: str) -> set[tuple[int, int]]:
        full = [Name(n, tuple(b.split()), "person", frozenset("a"), 1) for n, b in enumerate(bearers, 1)]
        alone = Name(0, ("osei", "lund"), kind, frozenset("b"), 1, joined=joined)
        return {(merge.number, merge.into) for merge in persons.lone([alone, *full])}

    assert lone("person", True, "ada osei lund") == {(0, 1)}
    assert lone("organisation", True, "ada osei lund") == {(0, 1)}
    assert lone("person", False, "ada osei lund") == set()
    assert lone("organisation", False, "ada osei lund") == set()
    assert lone("person", True, "ada osei lund", "eva osei lund") == set()


def test_a_last_name_alone_is_its_only_bearers() -> None:
    bearer = Name(0, ("eva", "lind"), "person", frozenset("a"), 4)
    relative = Name(2, ("max", "lind"), "person", frozenset("a"), 4)
    firm = Name(2, ("lind", "shipping"), "organisation", frozenset("a"), 4)
    assert [one.into for one in persons.lone([bearer, guess()])] == [0]
    for names in (
        [bearer, guess(), relative],
        [bearer, guess(), firm],
        [bearer, guess(sure=True)],
        [bearer, guess(count=9)],
        [bearer, guess(articles="a")],
    ):
        assert list(persons.lone(names)) == []
