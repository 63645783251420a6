"""Names of which the parser saw a part."""

import pytest
from language import sentence

from generator.analysis import candidates, completing
from generator.analysis.cutting import Candidate


def found(text: str) -> dict[str, str | None]:
    """The candidates of a sentence with what they are taken for."""
    parsed = sentence(text)
    return {parsed.between(one.first, one.end): one.kind for one in candidates.find(parsed)}


def place(text: str, name: str) -> Candidate:
    """A name of one word, as a place's."""
    first = next(token.i for token in sentence(text).tokens if token.text == name)
    return Candidate(first, first + 1, "place")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A commission headed by a judge, Agathe Paris, has met.", "Paris", "Agathe Paris"),
        ("The judge Agathe Paris has retired.", "Paris", "Agathe Paris"),
        ("The judge left Paris on Monday.", "Paris", "Paris"),
    ],
)
def test_a_person_may_be_named_like_a_place(text: str, name: str, expected: str) -> None:
    parsed = sentence(text)
    one = completing.with_first_name(parsed.tokens, place(text, name), set())
    assert parsed.between(one.first, one.end) == expected
    assert (one.kind == "person") is (expected != name)


def test_what_another_name_holds_is_not_taken() -> None:
    text = "The judge Agathe Paris has retired."
    one = place(text, "Paris")
    assert completing.with_first_name(sentence(text).tokens, one, {one.first - 1}) == one


def test_a_last_name_with_its_particles_belongs_to_the_first() -> None:
    text = "Commission President Jana van der Linde sent her condolences."
    parsed = sentence(text)
    first = next(token.i for token in parsed.tokens if token.text == "Jana")
    one = completing.with_last_name(parsed.tokens, Candidate(first, first + 1, "person"), set())
    assert parsed.between(one.first, one.end) == "Jana van der Linde"


@pytest.mark.parametrize(
    "text", ["Haraka ul-Nur wa al-Salam, known as HNS, is active.", "Haraka al-Nur wa Salam (HNS) left."]
)
def test_a_foreign_name_is_whole_before_its_initials(text: str) -> None:
    names = found(text)
    assert names["HNS"] == "organisation"
    assert [kind for name, kind in names.items() if name.startswith("Haraka") and name.endswith("Salam")] == [
        "organisation"
    ]


def test_initials_in_brackets_behind_a_body_are_its_name() -> None:
    text = "They complained to the World Ice Skating Organisation (WISO) and were not answered."
    assert found(text)["WISO"] == "organisation"


def test_other_letters_in_brackets_behind_a_body_are_not_taken_for_its_initials() -> None:
    parsed = sentence("They complained to the World Ice Skating Organisation (PDF).")
    body = Candidate(4, 8, "organisation")
    assert parsed.between(4, 8) == "World Ice Skating Organisation"
    assert list(completing.glossed(parsed.tokens, [body])) == []


def test_a_body_s_name_begins_with_its_first_field() -> None:
    names = found("The recruits joined the Transport and Allied Workers' Union.")
    assert names == {"Transport and Allied Workers' Union": "organisation"}


def test_a_field_that_no_article_goes_before_is_another_name() -> None:
    parsed = sentence("She met Food and Allied Workers' Union on Monday.")
    body = Candidate(4, 8, "organisation")
    assert parsed.between(4, 8) == "Allied Workers' Union"
    assert completing.with_first_field(parsed.tokens, body, set()) == body


def test_initials_of_nothing_before_them_complete_nothing() -> None:
    parsed = sentence("The minister met al-Nur, known as HNS, on Monday.")
    assert list(completing.spelt_out(parsed.tokens)) == []


def test_two_places_in_a_list_are_two() -> None:
    parsed = sentence("Houses were damaged on Ranu, Little Ranu and Sef.")
    one = Candidate(4, 8, "organisation")
    assert parsed.between(4, 8) == "Ranu, Little Ranu"
    assert [parsed.between(a, b) for a, b, *_ in completing.parted(parsed.tokens, one)] == ["Ranu", "Little Ranu"]


def test_a_firm_of_several_partners_is_one() -> None:
    parsed = sentence("They hired Roe, Doe & Sons on Monday.")
    one = Candidate(2, 7, "organisation")
    assert parsed.between(2, 7) == "Roe, Doe & Sons"
    assert list(completing.parted(parsed.tokens, one)) == [one]


def test_an_office_is_no_person() -> None:
    for text in ("The Chief Justice, Karin Lund, left.", "The polls closed late, said the Chief Steward, Karin Lund."):
        assert [name for name in found(text) if name != "Karin Lund"] == []


def test_initials_tell_that_a_body_of_two_things_is_one() -> None:
    names = found("The Temsan Ski and Luge Federation (TSLF) said that the bags were not its own.")
    assert names["Temsan Ski and Luge Federation"] == names["TSLF"] == "organisation"
    apart = found("The Temsan Team and the Luge Federation (LF) said that the bags were not theirs.")
    assert not any("Team" in name and "Federation" in name for name in apart)
