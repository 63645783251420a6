"""The picture of a brief's time: every event is there, as exactly as it is dated, and the words say what is drawn."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import hostile

from generator.dates import Date
from generator.pictures import LIMIT, NARROW, Mark, Picture, time_span

SPRING = (
    "2024-03-16",
    "2024-03-18",
    "2024-04",
    "2024-04",
    "[2024-04-05, 2024-04-12, 2024-04-19, 2024-04-26]",
    "2024-05-06",
)


def marks(*dates: str, inferred: bool = False) -> list[Mark]:
    return [Mark(f"#t-{n}", Date.parse(text), f"Event {n} happened.", inferred) for n, text in enumerate(dates)]


def drawn(given: Sequence[Mark], undated: int = 0) -> Picture:
    picture = time_span(given, undated)
    assert picture
    return picture


def links(picture: Picture) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(picture.svg).iter("a"))


def percent(text: str | None) -> float:
    assert text and text.endswith("%")
    return float(text[:-1])


DATES = st.one_of(
    st.dates().map(lambda day: f"{day:%Y}".zfill(4) + f"-{day.month:02}-{day.day:02}"),
    st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda pair: f"{pair[0]:04}-{pair[1]:02}"),
    st.integers(1, 9999).map("{:04}".format),
    st.sampled_from(
        ["201X", "2024-21", "2024-04~", "../2024-05-01", "2024-05-01/..", "2019/2024-03", "[2024-03-01..]"]
    ),
)


@given(st.lists(DATES, min_size=4, max_size=40), st.data())
def test_every_event_is_drawn_once_and_inside(dates: list[str], data: st.DataObject) -> None:
    asked = [
        Mark(f"#t-{n}", Date.parse(text), data.draw(hostile), data.draw(st.booleans())) for n, text in enumerate(dates)
    ]
    picture = time_span(asked)
    if picture is None:
        assert len({mark.extent for mark in asked}) == 1
        return
    assert sorted(link.get("href", "") for link in links(picture)) == sorted(mark.href for mark in asked)
    for link in links(picture):
        shape, title = link
        assert title.tag == "title"
        assert title.text
        if shape.tag == "circle":
            assert -2 <= percent(shape.get("cx")) <= 102
        else:
            left, width = percent(shape.get("x")), percent(shape.get("width"))
            assert width > 0
            assert left >= -0.1
            assert left + width <= 100.1
    root = ElementTree.fromstring(picture.svg)
    assert {element.tag for element in root.iter()} <= {
        "svg",
        "g",
        "line",
        "path",
        "a",
        "circle",
        "rect",
        "title",
        "text",
    }
    assert time_span(asked) == picture == time_span(asked[::-1])


@given(st.lists(DATES, min_size=4, max_size=40))
def test_labels_are_few_and_do_not_meet_in_the_narrowest_column(dates: list[str]) -> None:
    picture = time_span(marks(*dates))
    if picture is None:
        return
    labels = list(ElementTree.fromstring(picture.svg).iter("text"))
    assert 1 <= len(labels) <= 8
    reached = -1.0
    for label in labels:
        assert label.text
        left, width = percent(label.get("x")) * NARROW / 100, 6 * len(label.text)
        left -= width if label.get("text-anchor") == "end" else 0
        assert left >= reached
        reached = left + width


def test_precision_is_seen() -> None:
    shapes = {
        link.get("href"): (link[0].tag, link[0].get("height"))
        for link in links(
            drawn(marks("2024-03-16", "2024-04", "2024", "2024-04-05/2024-05-06", "[2024-05-03, 2024-05-10]"))
        )
    }
    assert shapes == {
        "#t-0": ("circle", None),
        "#t-1": ("rect", "6"),
        "#t-2": ("rect", "6"),
        "#t-3": ("rect", "3"),
        "#t-4": ("rect", "3"),
    }


def test_an_inferred_date_is_hollow() -> None:
    picture = drawn([*marks(*SPRING), Mark("#t-it", Date.parse("2024-05-08"), "It.", inferred=True)])
    groups = {link.get("href"): group for group in ElementTree.fromstring(picture.svg).iter("g") for link in group}
    assert groups["#t-it"].get("fill") == "none"
    assert groups["#t-0"].get("fill") is None


def test_a_month_is_as_wide_as_it_is_and_a_day_stands_in_it() -> None:
    april, day, may, _ = (link[0] for link in links(drawn(marks("2024-04", "2024-04-16", "2024-05", "2024-06-30"))))
    if april.tag == "circle":
        pytest.fail("the first mark is the month")
    left, width = percent(april.get("x")), percent(april.get("width"))
    assert abs(percent(day.get("cx")) - (left + width / 2)) < 1
    assert abs(percent(may.get("width")) - width * 31 / 30) < 1


def test_marks_do_not_cover_one_another() -> None:
    boxes = []
    for link in links(drawn(marks(*SPRING, *SPRING, *SPRING))):
        shape = link[0]
        if shape.tag == "circle":
            x, y = percent(shape.get("cx")), float(shape.get("cy", ""))
            boxes.append((x - 1.5, x + 1.5, y - 4, y + 4))
        else:
            x, y, height = percent(shape.get("x")), float(shape.get("y", "")), float(shape.get("height", ""))
            boxes.append((x, x + percent(shape.get("width")), y, y + height))
    for n, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            assert right <= other[0] + 0.2 or other[1] <= left + 0.2 or bottom <= other[2] or other[3] <= top


def test_empty_years_are_cut_and_named() -> None:
    picture = drawn(marks("2012", "2019", *SPRING))
    assert picture.svg.count("<path") == 2
    assert "The axis is cut where nothing is dated, from 2013 to 2018 and from 2020 to 15 March 2024" in picture.caption
    assert "each part has its own scale" in picture.caption


@pytest.mark.parametrize(
    "dates",
    [
        ("2010", "2013", "2016", "2019", "2022"),
        ("2024-03-01", "2024-03-05", "2024-03-09", "2024-03-16"),
        ("2024-01", "2024-02", "2024-05", "2024-08"),
        ("2000/2020", "2001", "2018", "2019"),  # something is told of the whole time
    ],
)
def test_an_axis_without_a_long_gap_is_whole(dates: tuple[str, ...]) -> None:
    picture = drawn(marks(*dates))
    assert "<path" not in picture.svg
    assert "cut" not in picture.caption


@pytest.mark.parametrize(
    ("dates", "undated", "words"),
    [
        (SPRING, 0, "6 events from March 2024 to May 2024; most in April 2024: 3."),
        (SPRING, 1, " 1 more is not dated."),
        (SPRING, 3, " 3 more are not dated."),
        (("2012", "2013", "2014", "2015"), 0, "4 events from 2012 to 2015."),
        (("2024-04", "2024-04-03", "2024-05", "2024-05-06"), 0, "4 events from April 2024 to May 2024. A dot"),
        (
            ("2019", "2020-03", "2020-03", "2021-02-03"),
            0,
            "4 events from 2019 to February 2021; most in March 2020: 2.",
        ),
    ],
)
def test_the_caption_counts(dates: tuple[str, ...], undated: int, words: str) -> None:
    picture = drawn(marks(*dates), undated)
    assert words in picture.caption
    assert picture.caption.startswith(picture.summary)


def test_the_summary_says_nothing_of_the_drawing() -> None:
    picture = drawn(marks("2012", "2019-05-04", "2024-03-16", "2024-04", "2024-05-01/2024-05-03"))
    assert not [word for word in ("dot", "bar", "axis", "scale") if word in picture.summary]
    assert picture.caption == f"{picture.summary} {picture.legend}"
    assert "a dot is a day".capitalize() in picture.legend and "The axis is cut" in picture.legend


@pytest.mark.parametrize("dates", [(), ("2024", "2024-03", "2024-04"), ("2024-03-01",) * 5])
def test_there_is_no_picture_where_there_is_nothing_to_see(dates: tuple[str, ...]) -> None:
    assert time_span(marks(*dates)) is None


def test_thirty_events_are_small() -> None:
    text = "The military government of the country asked for the agreement to be ended, a spokesman said."
    dates = [
        *SPRING,
        "2012",
        "2019",
        "2023-07",
        *(f"2024-{month:02}-{day:02}" for month in (6, 7, 8) for day in range(1, 8)),
    ]
    many = [
        Mark(f"#t-{date[:10].strip('[')}-agadez", Date.parse(date), text, n % 2 == 0) for n, date in enumerate(dates)
    ]
    assert len(many) == 30
    assert len(drawn(many).svg.encode()) <= LIMIT


def test_titles_are_text() -> None:
    words = '<script>alert(1)</script> & "quoted"\x00 and more'
    given = [*marks(*SPRING), Mark('#t-"><x', Date.parse("2024-05-08"), words)]
    picture = drawn(given)
    assert "<script" not in picture.svg
    link = next(one for one in links(picture) if one.get("href", "").startswith('#t-"'))
    assert link[1].text == '8 May 2024: <script>alert(1)</script> & "quoted" and more'


def test_the_picture_takes_its_colours_and_its_width_from_the_page() -> None:
    svg = drawn(marks(*SPRING)).svg
    assert not re.search(r"#[0-9a-f]{3,6}\b", svg.replace('href="#', ""))
    assert 'width="100%"' in svg
    assert "viewBox" not in svg  # its words would shrink with the column
