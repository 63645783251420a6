"""What later articles have overtaken."""

from dataclasses import replace

from language import analysis

from generator.distillation import distil
from generator.distillation.differences import find as differing
from generator.distillation.overtaken import Standing
from generator.distillation.salience import Candidate, candidates
from generator.distillation.topic import Topic
from generator.model import Known

EARLY = """A ferry sank off Norvik in a storm, and 12 people drowned, the coast guard said.

The coast guard is still looking for the crew. Thirty people were missing after the storm.

The government will decide on 7 May whether the wreck can be raised.
"""
MIDDLE = """The ferry off Norvik had too many people on board, its former captain said.

I have sailed on that ferry. You should have seen it. Who lets such a ship sail? I would not have let you board it.

The ferry carried 300 people, its owner said.
"""
LATE = """Divers found seven more dead in the ferry off Norvik, and 19 people drowned in all, the coast guard said.

A court in Norvik will hear the case on 14 June. The ferry was built in 1978 in Norvik.

The coast guard said last month that the ferry was safe.
"""


def topic() -> Topic:
    """Three articles of three days."""
    dated = ((EARLY, "early", "2021-05-03"), (MIDDLE, "middle", "2021-05-08"), (LATE, "late", "2021-05-20"))
    found = [(analysis(text, f"{name}.txt"), day) for text, name, day in dated]
    return distil.gather(
        [replace(one, article=replace(one.article, published=Known(day, "supplied"))) for one, day in found]
    )


TOPIC = topic()
STANDING = Standing(TOPIC)


def saying(words: str) -> Candidate:
    """The candidate that says this."""
    return next(one for one in candidates(TOPIC) if words in one.passage.statement.text)


def test_an_earlier_toll_has_been_overtaken_and_the_last_has_not() -> None:
    assert STANDING.passed_toll(saying("12 people drowned")) > 0
    assert STANDING.passed_toll(saying("19 people drowned")) == 0
    assert STANDING.faults(saying("12 people drowned")) > STANDING.faults(saying("19 people drowned"))


def test_a_plan_whose_day_has_come_is_none() -> None:
    assert STANDING.is_past_plan(saying("decide on 7 May"))
    assert not STANDING.is_to_come(saying("decide on 7 May"))
    assert STANDING.is_to_come(saying("14 June"))
    assert not STANDING.is_past_plan(saying("14 June"))


def test_what_was_going_on_has_ended() -> None:
    assert STANDING.faults(saying("were missing")) > STANDING.faults(saying("was built in 1978"))


def test_who_speaks_of_himself_and_to_the_reader_does_not_report() -> None:
    assert STANDING.hangs(saying("carried 300 people")) > STANDING.hangs(saying("19 people drowned")) == 0


def test_a_time_that_only_the_article_dates_hangs_on_it() -> None:
    assert STANDING.hangs(saying("said last month")) > STANDING.hangs(saying("built in 1978")) == 0


def test_history_lies_well_before_the_first_article() -> None:
    start = STANDING.day(saying("12 people drowned"))
    assert start.isoformat() == "2021-05-03"
    old = STANDING.before(start, 100)
    assert saying("built in 1978").key in old
    assert saying("14 June").key not in old


def test_the_last_figure_of_a_development_is_worth_more() -> None:
    standing = Standing(TOPIC, differing(TOPIC))
    assert standing.faults(saying("19 people drowned")) <= STANDING.faults(saying("19 people drowned"))


def test_nothing_stands_where_there_is_nothing() -> None:
    assert Standing(distil.gather([])).last is None
