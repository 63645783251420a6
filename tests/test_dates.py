"""Dates: what EDTF strings mean, what they refuse, and how people read them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import Date, Precision

FRIDAYS = "[2024-04-05, 2024-04-12, 2024-04-19, 2024-04-26]"

days = st.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
months = days.map(lambda day: day[:7])
years = days.map(lambda day: day[:4])
seasons = st.builds("{}-{}".format, years, st.integers(21, 24))
loose = st.one_of(days.map(lambda day: f"{day[:7]}-XX"), years.map("{}-XX".format), years.map(lambda y: f"{y[:3]}X"))
points = st.builds(str.__add__, st.one_of(days, months, years, seasons, loose), st.sampled_from(["", "?", "~", "%"]))


@st.composite
def stretches(draw: st.DrawFn, separator: str, nothing: list[str]) -> str:
    first, last = sorted([draw(points), draw(points)], key=lambda text: Date.parse(text).sort_key)
    shape = draw(st.sampled_from(["both", "from", "until"]))
    open_end = draw(st.sampled_from(nothing))
    return {
        "both": f"{first}{separator}{last}",
        "from": f"{first}{separator}{open_end}",
        "until": f"{open_end}{separator}{last}",
    }[shape]


members = st.one_of(points, stretches("..", [""]))
sets = st.lists(members, min_size=1, max_size=6).map(lambda given: f"[{', '.join(given)}]")
edtf = st.one_of(points, stretches("/", ["", ".."]), sets)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-08-05", "2024-08-05", "2024-08-05", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("2024-23", "2024-09-01", "2024-11-30", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("9999-24", "9999-12-01", "9999-12-31", "season"),
        ("201X", "2010-01-01", "2019-12-31", "range"),
        ("2024-XX", "2024-01-01", "2024-12-31", "year"),
        ("2024-08-XX", "2024-08-01", "2024-08-31", "month"),
        ("2024-08-06/2024-08-11", "2024-08-06", "2024-08-11", "range"),
        ("2024-08-06/..", "2024-08-06", None, "range"),
        ("2024-08-06/", "2024-08-06", None, "range"),
        ("../2024-08", None, "2024-08-31", "range"),
        ("/2024-08", None, "2024-08-31", "range"),
        ("[2024-08-06..2024-08-11]", "2024-08-06", "2024-08-11", "range"),
        ("[2024-03-18..]", "2024-03-18", None, "range"),
        ("[..2024-03-18]", None, "2024-03-18", "range"),
        ("[2024-05, 2024-03-02, 2024-07..]", "2024-03-02", None, "range"),
        (FRIDAYS, "2024-04-05", "2024-04-26", "range"),
    ],
)
def test_meaning(text: str, earliest: str | None, latest: str | None, precision: Precision) -> None:
    parsed = Date.parse(text)
    assert (parsed.earliest and parsed.earliest.isoformat()) == earliest
    assert (parsed.latest and parsed.latest.isoformat()) == latest
    assert parsed.precision == precision


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5 Aug 2024", "'5 Aug 2024' is not EDTF; write 2024-08-05, 2024-08 or 2024"),
        ("2024-8-5", "is not EDTF"),
        ("2024-08-05T10:00", "is not EDTF"),
        ("٢٠٢٤", "is not EDTF"),
        ("", "is not EDTF"),
        ("yesterday", "write 2024-08-05"),
        ("2023-02-29", "February 2023 has the days 01 to 28"),
        ("2024-04-31", "April 2024 has the days 01 to 30"),
        ("2024-04-00", "April 2024 has the days 01 to 30"),
        ("2024-13", "months go from 01 to 12"),
        ("2024-22-05", "seasons from 21 to 24 without a day"),
        ("0000", "from 0001 to 9999"),
        ("2024-XX-05", "leaves out a larger part"),
        ("201X-05", "leaves out a larger part"),
        ("2024/2023", "the earlier date comes first"),
        ("[2024-08-11..2024-08-06]", "the earlier date comes first"),
        ("../..", "open at both ends"),
        ("[..]", "open at both ends"),
        ("[]", "empty member"),
        ("[2024, ]", "empty member"),
        ("[2024, 5 May]", "'5 May' (in '[2024, 5 May]') is not EDTF"),
        ("20..24/2025", "is not EDTF"),
        ("2023/2024/2025", "is not EDTF"),
    ],
)
def test_refuses_and_says_what_would_be_right(text: str, message: str) -> None:
    with pytest.raises(ValueError) as error:
        Date.parse(text)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2024-08-05", "5 August 2024", "5 Aug 2024"),
        ("2024-08", "August 2024", "Aug 2024"),
        ("2024", "2024", "2024"),
        ("2024-22", "summer 2024", "summer 2024"),
        ("201X", "2010s", "2010s"),
        ("2024-08~", "about August 2024", "about Aug 2024"),
        ("2024-08?", "August 2024 (uncertain)", "Aug 2024 (uncertain)"),
        ("2024%", "about 2024 (uncertain)", "about 2024 (uncertain)"),
        ("2024-08-06/2024-08-11", "6–11 August 2024", "6–11 Aug 2024"),
        ("2024-08-06/2024-09-11", "6 August – 11 September 2024", "6 Aug – 11 Sep 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024", "30 Dec 2023 – 2 Jan 2024"),
        ("2024-08/2024-09", "August–September 2024", "Aug–Sep 2024"),
        ("2019/2024", "2019–2024", "2019–2024"),
        ("2024-08-05/2024-08-05", "5 August 2024", "5 Aug 2024"),
        ("2024-08-05/..", "from 5 August 2024", "from 5 Aug 2024"),
        ("../2024-08", "until August 2024", "until Aug 2024"),
        ("[2024-08-06..2024-08-11]", "between 6 and 11 August 2024", "between 6 and 11 Aug 2024"),
        ("[2019..2024]", "between 2019 and 2024", "between 2019 and 2024"),
        ("[2024-03-18..]", "on or after 18 March 2024", "on or after 18 Mar 2024"),
        ("[..2024-03-18]", "on or before 18 March 2024", "on or before 18 Mar 2024"),
        ("[2024-03..]", "in or after March 2024", "in or after Mar 2024"),
        (FRIDAYS, "a Friday in April 2024", "a Friday in Apr 2024"),
        ("[2024-04-26,2024-04-12,2024-04-05,2024-04-19]", "a Friday in April 2024", "a Friday in Apr 2024"),
        ("[2024-04-05, 2024-04-12, 2024-04-19]", "5, 12 or 19 April 2024", "5, 12 or 19 Apr 2024"),
        ("[2024-04-05..2024-04-12, 2024-04-19, 2024-04-26]", "between 5 and 12, 19 or 26 April 2024", None),
        ("[2024-04-05, 2024-05-03]", "5 April or 3 May 2024", "5 Apr or 3 May 2024"),
        ("[2024-04, 2024-05]", "April or May 2024", "Apr or May 2024"),
        ("[2023, 2024]", "2023 or 2024", "2023 or 2024"),
        ("[2024-04-05]", "5 April 2024", "5 Apr 2024"),
    ],
)
def test_display(text: str, long: str, short: str | None) -> None:
    assert Date.parse(text).display() == long
    assert short is None or Date.parse(text).display(short=True) == short


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2024-08-05", "2024-08-05"),
        ("2024-08~", "2024-08"),
        ("2024", "2024"),
        ("0987", "0987"),
        ("2024-22", "2024"),
        (FRIDAYS, "2024-04"),
        ("2024-08-06/2024-09-11", "2024"),
        ("2023-12-30/2024-01-02", "2023"),
        ("[2024-03-18..]", "2024"),
        ("../2024-08", "2024"),
    ],
)
def test_datetime_attr(text: str, attribute: str) -> None:
    assert Date.parse(text).datetime_attr == attribute


def test_white_space_is_normalised() -> None:
    assert Date.parse(" [2024-04-05,\n  2024-04-12] ").text == "[2024-04-05, 2024-04-12]"


def test_qualifiers() -> None:
    assert [(Date.parse(t).approximate, Date.parse(t).uncertain) for t in ("2024", "2024~", "2024?", "2024%")] == [
        (False, False),
        (True, False),
        (False, True),
        (True, True),
    ]
    assert Date.parse("2023/2024-08~").approximate


def test_years() -> None:
    assert Date.parse("2022-05/2024-01").years == {2022, 2023, 2024}
    assert Date.parse("[2020, 2023]").years == {2020, 2023}
    assert Date.parse("[2024-03-18..]").years == {2024}


@pytest.mark.parametrize(
    ("earlier", "later", "certain"),
    [
        ("2024-08-05", "2024-08-06", True),
        ("2024-07", "2024-08-01", True),
        ("2024-08", "2024-08-31", False),
        ("2024-08-06", "2024-08-05", False),
        ("2024-08-05/..", "2025", False),
        ("2024-08-05", "../2025", False),
        ("2023~", "2024", False),
        ("2023", "2024?", False),
    ],
)
def test_before(earlier: str, later: str, certain: bool) -> None:
    assert Date.parse(earlier).before(Date.parse(later)) is certain


def test_an_open_beginning_sorts_where_it_ends() -> None:
    texts = ["2024-03-17", "[..2024-03-18]", "2024-03-19", "[2024-03-19..]", "2024-04"]
    shuffled = [texts[index] for index in (3, 1, 4, 0, 2)]
    assert sorted(shuffled, key=lambda text: Date.parse(text).sort_key) == texts


@given(edtf)
def test_text_round_trips(text: str) -> None:
    assert Date.parse(text).text == text
    assert Date.parse(Date.parse(text).text) == Date.parse(text)


@given(edtf)
def test_earliest_is_not_after_latest(text: str) -> None:
    parsed = Date.parse(text)
    assert parsed.earliest or parsed.latest or len(parsed.stretches) > 1
    if parsed.earliest and parsed.latest:
        assert parsed.earliest <= parsed.latest
        assert parsed.years >= {parsed.earliest.year, parsed.latest.year}


@given(edtf, st.booleans())
def test_anything_valid_can_be_shown(text: str, short: bool) -> None:
    parsed = Date.parse(text)
    shown = parsed.display(short)
    assert shown == " ".join(shown.split())
    assert any(str(year) in shown for year in parsed.years)
    assert len(parsed.datetime_attr) in (4, 7, 10)
    assert Date.parse(parsed.datetime_attr).datetime_attr == parsed.datetime_attr


@given(st.lists(edtf, max_size=12))
def test_order_is_total(texts: list[str]) -> None:
    ordered = sorted((Date.parse(text) for text in texts), key=lambda parsed: parsed.sort_key)
    again = sorted((Date.parse(text) for text in reversed(texts)), key=lambda parsed: parsed.sort_key)
    assert ordered == again
    for first, second in pairwise(ordered):
        assert not second.before(first)


@given(st.text(alphabet="0123456789-/.,[]?~%X ", max_size=30))
def test_anything_else_is_a_value_error(text: str) -> None:
    try:
        parsed = Date.parse(text)
    except ValueError as error:
        assert str(error)
    else:
        assert parsed.text == " ".join(text.split())
