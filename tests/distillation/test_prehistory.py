"""When a story begins, and what lies before."""

from dataclasses import replace
from datetime import date

from language import analysis

from generator.distillation import distil, prehistory, timeline
from generator.distillation.overtaken import Standing
from generator.distillation.topic import Topic
from generator.model import Known

FIRST = """The mill at Haldby burned down on Monday, the police said.

In 2009, the mill at Haldby had burned down before. The mill has been idle since last year.
"""


def topic(text: str, day: str) -> Topic:
    """The topic of one article of this day."""
    found = analysis(text, "one.txt")
    return distil.gather([replace(found, article=replace(found.article, published=Known(day or None, "supplied")))])


STORY = topic(FIRST, "2021-05-03")


def test_the_story_begins_with_its_first_article() -> None:
    begun = prehistory.beginning(STORY, ())
    assert begun is not None
    assert begun.isoformat() == "2021-05-03"


def test_without_dates_the_story_is_of_the_year_of_most_of_its_days() -> None:
    old = "The mill burned on 3 May 2018. It opened on 4 May 2018. It was sold on 5 June 2016 to Norvik of Haldby."
    found = topic(old, "")
    begun = prehistory.beginning(found, timeline.build(found))
    assert begun is not None
    assert begun.year == 2018
    assert prehistory.beginning(found, ()) is None


def test_what_names_only_old_times_lies_before() -> None:
    found = prehistory.before(STORY, Standing(STORY), prehistory.beginning(STORY, ()))
    passages = STORY.analyses[0].passages
    told = [passages[number].statement.text for _, number in found]
    assert "In 2009, the mill at Haldby had burned down before." in told
    assert not any("Monday" in text for text in told)


def test_what_is_so_since_last_year_does_not_lie_where_its_words_say() -> None:
    passages = STORY.analyses[0].passages
    assert [passages[number].statement.text for _, number in prehistory.lately(STORY)] == [
        "The mill has been idle since last year."
    ]


def test_since_may_compare() -> None:
    assert prehistory.compares("It was the strongest storm since 1961.")
    assert not prehistory.compares("The mill has been idle since 1961.")


def test_events_of_groups_are_events() -> None:
    found = timeline.build(STORY)
    assert all(event.evidence for event in prehistory.events_of(found))


def test_what_only_says_last_year_is_told_where_its_date_stands() -> None:
    (event, *_) = [one for one in prehistory.events_of(timeline.build(STORY)) if one.date]
    assert event.date and event.date.earliest
    start = date(event.date.earliest.year + 2, 1, 1)
    assert prehistory.started(replace(event, text="The mill closed in 2009."), start) == event.date.earliest
    assert prehistory.started(replace(event, text="The mill closed in March last year."), start) is None
