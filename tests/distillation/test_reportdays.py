"""The day of news that does not give its own."""

import pytest
from language import analysis

from generator.analysis.timex import bind
from generator.dates import Date
from generator.distillation.reportdays import announced, just_before, reported_on

WEDNESDAY = Date.parse("2025-03-05")


def day_of(text: str) -> str:
    """The day on which an article of a Wednesday says that its news was told."""
    one = analysis(text)
    bound = bind([passage.times for passage in one.passages], WEDNESDAY)
    day, said = announced(one.passages, bound, WEDNESDAY)
    assert bool(said) == (day is not None)
    return day.date.text if day and day.date else ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bank will close. It said on Monday that it had no money.", "2025-03-03"),
        ("The bank will close. It said on 3 January that it had no money.", ""),
        ("The bank will close. It opened on Monday.", ""),
        ("The bank said on Monday that it would close. It had no money.", ""),
    ],
)
def test_the_day_of_the_first_report_further_down(text: str, day: str) -> None:
    assert day_of(text) == day


def test_a_week_before_is_just_before() -> None:
    assert just_before(Date.parse("2025-02-26"), WEDNESDAY)
    assert not just_before(Date.parse("2025-02-25"), WEDNESDAY)
    assert not just_before(Date.parse("2025-03-06"), WEDNESDAY)


@pytest.mark.parametrize(
    ("published", "about"),
    [("2025-03-05", "2025-03-05~"), ("2025-03", "2025-03~"), ("2025", ""), ("[2025-03-05, 2025-03-06]", "")],
)
def test_a_report_is_about_its_own_day(published: str, about: str) -> None:
    found = reported_on(Date.parse(published))
    assert (found.date.text if found.date else "") == about
    assert bool(found.reason) == bool(about)


def test_what_others_said_days_before_does_not_date_news_that_names_who_told_it() -> None:
    one = analysis(
        "Aid was handed out by one party alone, villagers say. It reached few. The minister told parliament on Monday "
        "that all had their share. The villagers say so still."
    )
    bound = bind([passage.times for passage in one.passages], WEDNESDAY)
    news = one.passages[0]
    assert announced(one.passages, bound, WEDNESDAY)[0] is not None
    assert announced(one.passages, bound, WEDNESDAY, news)[0] is None
    thursday = Date.parse("2025-03-04")
    bound = bind([passage.times for passage in one.passages], thursday)
    assert announced(one.passages, bound, thursday, news)[0] is not None
