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

The coast guard said in April that the ferry was safe. As of last night the ferry lay on its side in the bay of Norvik.
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
    assert STANDING.hangs(saying("said in April")) > STANDING.hangs(saying("built in 1978")) == 0


def test_last_night_tells_no_time_to_a_reader_of_another_day() -> None:
    assert STANDING.hangs(saying("last night")) > STANDING.hangs(saying("said in April"))


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


def story(*parts: tuple[str, str]) -> tuple[Standing, list[Candidate]]:
    """How the passages of some articles stand, and they; text and date of each article."""
    analyses = []
    for number, (text, day) in enumerate(parts):
        one = analysis(text, f"{number}.txt")
        analyses.append(replace(one, article=replace(one.article, published=Known(day, "supplied"))))
    found = distil.gather(analyses)
    return Standing(found), list(candidates(found))


AGREED = "Arland has agreed to withdraw its 300 soldiers from the port of Tarn, officials in Tarn said."
DONE = "Arland said it had completed its withdrawal from the port of Tarn."


def test_what_was_agreed_is_overtaken_once_it_is_done() -> None:
    standing, (agreed, done) = story((AGREED, "2021-05-03"), (DONE, "2021-07-05"))
    assert standing.is_done(agreed) and not standing.is_done(done)
    assert standing.faults(agreed) > standing.faults(done)


def test_talks_are_overtaken_by_what_they_were_about() -> None:
    talks = "Arland and Tarn are in discussions to withdraw the soldiers of Arland from the port."
    standing, (one, _) = story((talks, "2021-05-03"), (DONE, "2021-07-05"))
    assert standing.is_done(one)


def test_what_was_agreed_stands_while_nobody_tells_that_it_is_done() -> None:
    other = "Arland said it had completed its review of the port of Tarn."
    standing, (agreed, _) = story((AGREED, "2021-05-03"), (other, "2021-07-05"))
    assert not standing.is_done(agreed)
    standing, (_, agreed) = story((DONE, "2021-05-03"), (AGREED, "2021-07-05"))
    assert not standing.is_done(agreed)


def test_the_last_count_is_told_apart_from_those_before() -> None:
    first = "At least 12 people drowned when the ferry sank off Tarn, the police said."
    last = "The death toll of the ferry disaster off Tarn rose to 19, the police said."
    standing, (one, other) = story((first, "2021-05-03"), (last, "2021-05-06"))
    assert standing.counts_last(other) and not standing.counts_last(one)
    standing, (one,) = story((last, "2021-05-06"))
    assert not standing.counts_last(one)


def test_a_number_far_from_its_words_counts_the_dead() -> None:
    first = "The number of people confirmed killed by the storm off Tarn has climbed to 12, officials say."
    last = "At least 19 people were killed by the storm off Tarn, officials say."
    standing, (one, other) = story((first, "2021-05-03"), (last, "2021-05-06"))
    assert standing.passed_toll(one) > standing.passed_toll(other) == 0


def test_a_deed_named_by_a_word_of_saying_has_not_ended() -> None:
    recalled = "Tarn Works has recalled 400 boats of the Heron line in three countries."
    later = "The head of Tarn Works resigned over the boats of the Heron line."
    standing, (one, _) = story((recalled, "2021-05-03"), (later, "2021-05-06"))
    assert standing.faults(one) == 0
