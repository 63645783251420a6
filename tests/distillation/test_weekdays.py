"""The order of events without a date: by the weekdays and the words for days that their article has."""

from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.dates import WEEKDAYS
from generator.distillation import distil, timeline
from generator.distillation.weekdays import LONG_AGO, days_of
from generator.model import Event

STORY = """The road bridge in Lund fell into the river on Tuesday, killing three people, the police said.

The next day the police arrested an engineer, Ann Berg. The city of Lund closed a second bridge two days later.

On Monday, a storm destroyed the harbour of Lund and killed two men. Three weeks ago the council of Lund inspected the bridge.
"""


def days(text: str) -> list[int | None]:
    """The days of the passages of an article."""
    found = analysis(text)
    told = days_of(found)
    return [told.get(passage.number) for passage in found.passages]


def test_days_are_counted_from_the_first() -> None:
    assert days(STORY) == [1, 2, 4, 0, LONG_AGO]


def test_a_passage_without_a_day_is_of_that_before_it() -> None:
    assert days("It rained. The bridge fell on Friday. Three people died. It was closed on Sunday.") == [None, 0, 0, 2]


def test_what_is_to_come_has_no_place_among_them() -> None:
    assert days("The bridge fell on Friday. It will be torn down on Sunday.") == [0, 0]


def test_the_week_begins_after_the_longest_gap() -> None:
    assert days("It fell on Sunday. He was held on Monday. It was closed on Tuesday.") == [0, 1, 2]


@given(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=4))
def test_some_day_is_the_first_and_all_are_of_one_week(names: list[str]) -> None:
    found = days(" ".join(f"The bridge fell on {name}." for name in names))
    assert 0 in found
    assert all(day is not None and 0 <= day < 7 for day in found)


def test_a_timeline_without_dates_is_in_the_order_of_the_days() -> None:
    events = [event for event in timeline.build(distil.gather([analysis(STORY)])) if isinstance(event, Event)]
    words = [event.text for event in events]
    assert all(event.date is None for event in events)
    storm, fell, held = (
        next(place for place, text in enumerate(words) if key in text) for key in ("storm", "fell", "arrested")
    )
    assert storm < fell < held
