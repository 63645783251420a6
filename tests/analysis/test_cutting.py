"""The parser's entities cut right."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from language import article, parser, sentence

from generator.analysis import cutting


def names(text: str) -> list[str]:
    parsed = sentence(text)
    return [parsed.between(one.first, one.end) for one in cutting.entities(parsed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan came from the chairman of Roebuck LLC Jim Press.", ["Roebuck LLC", "Jim Press"]),
        ("Retailer Lumley & Sons, which sold the bikes, apologised.", ["Lumley & Sons"]),
        ("What Ragna Holm saw on the hill changed her mind.", ["Ragna Holm"]),
        ("Ex-Lumley boss leaves for Paris on Friday.", ["Lumley"]),
    ],
)
def test_what_ran_into_a_name_is_cut(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name not in ("Paris",)] == expected


def test_what_stands_after_a_persons_name_makes_no_body() -> None:
    parsed = sentence("For the defence, Jocelyn Marsh QC said the jury would hear more.")
    assert [(parsed.between(one.first, one.end), one.kind) for one in cutting.entities(parsed)] == [
        ("Jocelyn Marsh", "person")
    ]


def test_a_police_force_is_no_person() -> None:
    parsed = sentence("Two men were charged, Barsetshire Police said.")
    assert [one.kind for one in cutting.entities(parsed)] in ([], ["organisation"])


PIECES = st.sampled_from(
    ["Acme", "LLC", "Ex", "-", "QC", "Jane", "Doe", "Twitter", "lawyers", "of", "SANT", "W.P.", "&", ","]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=15))
def test_a_name_is_a_stretch_of_its_sentence(pieces: list[str]) -> None:
    ((_, parsed),) = parser().parse([article("They met " + " ".join(pieces) + " on Friday.")])
    for one in parsed:
        for found in cutting.entities(one):
            assert 0 <= found.first < found.end <= len(one.tokens)
