"""The rules over all names of a topic."""

from hypothesis import given
from hypothesis import strategies as st

from generator.distillation import merging
from generator.distillation.merging import closure
from generator.distillation.naming import Merge, Name
from generator.model import ActorKind


def test_a_slip_of_the_pen_needs_a_frequent_name_in_the_same_article() -> None:
    def slip(count: int, articles: str) -> list[Merge]:
        names = [
            Name(0, ("whitbread",), "organisation", frozenset("a"), count),
            Name(1, ("whitbraed",), "organisation", frozenset(articles), 1),
        ]
        return list(merging.merges(names))

    assert slip(9, "a") == [Merge(1, 0, "slip of the pen")]
    assert slip(2, "a") == []
    assert slip(9, "b") == []


def test_a_rule_stands_beside_every_name_that_joined() -> None:
    tops, rules = closure(4, [Merge(1, 0, "x"), Merge(3, 1, "y"), Merge(0, 3, "z")])
    assert tops == [0, 0, 2, 0]
    assert (rules[1], rules[3]) == ("x", "y")


WORDS = st.sampled_from(
    [
        "acme",
        "us",
        "american",
        "white",
        "house",
        "inc",
        "corp",
        "army",
        "of",
        "the",
        "defence",
        "defense",
        "jr",
        "john",
        "smith",
        "x",
        "europe",
    ]
)


@given(
    st.lists(
        st.tuples(
            st.lists(WORDS, min_size=1, max_size=4).map(tuple),
            st.sampled_from(("person", "organisation", "place", "state")),
            st.sets(st.sampled_from("abc"), min_size=1),
            st.integers(1, 9),
            st.booleans(),
        ),
        max_size=12,
        unique_by=lambda row: row[0],
    )
)
def test_persons_never_join_bodies_but_for_a_last_name_that_was_taken_for_one(
    rows: list[tuple[tuple[str, ...], ActorKind, set[str], int, bool]],
) -> None:
    names = [Name(i, row[0], row[1], frozenset(row[2]), row[3], row[4]) for i, row in enumerate(rows)]
    tops, _ = closure(len(names), merging.merges(names))
    for name, top in zip(names, tops, strict=True):
        assert top <= name.number
        guessed = {one.kind for one in (name, names[top]) if len(one.words) == 1}
        assert (name.kind == "person") == (names[top].kind == "person") or guessed == {"organisation"}
