"""What one has to know to understand the events: states, laws and what came before; and nothing that is told."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import background, distil, timeline
from generator.distillation.topic import Topic
from generator.model import Claim, Difference, Known, Position

FIRST = """A gas explosion at the Norvik chemical plant in Haldby killed 12 workers on Monday, the police said.

The blast destroyed two halls of the Norvik plant and broke windows in the centre of Haldby. “It was like an earthquake,” said Anna Berg, who lives near the plant.

Norvik is the largest employer in Haldby. The Norvik plant was founded in 1978 as a maker of fertiliser.

In 2009, an explosion at the plant injured four workers. Who is to blame?
"""
SECOND = """The death toll of the explosion at the Norvik plant in Haldby rose to 19 on Wednesday, the police said.

The government ordered Norvik to close two other plants until they have been inspected.
"""


def told(text: str, name: str, day: str) -> Analysis:
    """An article of this text and date, analysed."""
    found = analysis(text, f"{name}.txt")
    return replace(found, article=replace(found.article, published=Known(day or None, "supplied")))


def topic(*parts: tuple[str, str, str]) -> Topic:
    """The topic of some articles: text, name and date of each."""
    return distil.gather([told(*part) for part in parts])


def texts(found: Topic, lines: tuple[Claim, ...] = ()) -> list[str]:
    """The claims of a topic's background, beside an empty timeline."""
    return [claim.text for section in background.build(found, (), lines) for claim in section.claims]


def beside(added: str) -> Topic:
    """The story, with words more in its first article."""
    return topic((f"{FIRST}\n{added}", "one", "2021-05-03"), (SECOND, "two", "2021-05-05"))


STORY = topic((FIRST, "one", "2021-05-03"), (SECOND, "two", "2021-05-05"))


def test_background_tells_states_and_what_came_before() -> None:
    found = texts(STORY)
    assert "Norvik is the largest employer in Haldby." in found
    assert "In 2009, an explosion at the plant injured four workers." in found
    assert "The Norvik plant was founded in 1978 as a maker of fertiliser." in found
    assert not any("killed 12 workers" in text or "rose to 19" in text for text in found)


def test_every_quote_is_verbatim() -> None:
    claims = [claim for section in background.build(STORY, (), ()) for claim in section.claims]
    assert claims
    for evidence in (evidence for claim in claims for evidence in claim.evidence):
        assert STORY.by_id[evidence.article].text(evidence.span) == evidence.quote


def test_advice_and_what_hangs_on_the_day_are_no_background() -> None:
    told = "Drivers rely on insurers such as Norvik to pay for damage. Norvik is in talks with the banks of Haldby."
    assert not any("Drivers" in text or "in talks" in text for text in texts(beside(told)))


def test_who_runs_what_is_background() -> None:
    told = "The Norvik plant is run by Berg Holding, a company of three brothers from the north of the country."
    assert told in texts(beside(told))


def test_what_belongs_to_a_group_is_background() -> None:
    told = "Haldby is among the towns of the country that are most exposed to floods and storms."
    assert told in texts(beside(told))


def test_the_law_is_background() -> None:
    told = "Under the law, owners of chemical plants must report leaks of gas to the ministry within one day."
    assert told in texts(beside(told))
    broken = "Under the law, owners of chemical plants reported leaks of gas to the ministry on Monday."
    assert broken not in texts(beside(broken))


def test_a_clause_that_says_what_somebody_is_stands_alone() -> None:
    told = "The Sund Bank, which owns a third of the plant, declined to comment on the explosion."
    assert "The Sund Bank owns a third of the plant." in texts(beside(told))


def test_a_clause_about_days_to_come_is_no_background() -> None:
    told = "The games of Haldby, which begin on 13 September, will take place in spite of the explosion."
    assert not any("13 September" in text for text in texts(beside(told)))


def test_what_is_compared_with_earlier_years_is_not_of_those_years() -> None:
    told = "Norvik has posted its first annual loss since 1992, according to its report."
    assert not any("1992" in text for text in texts(beside(told)))


def test_what_is_so_since_last_year_is_not_what_came_before() -> None:
    told = "Guards have watched the gates of the Norvik plant since last year, Anna Berg said."
    assert not any("Guards" in text for text in texts(beside(told)))


def test_under_a_heading_it_is_in_order_of_time() -> None:
    sections = background.build(STORY, (), ())
    assert [section.heading for section in sections] == ["", "Before 2021"]
    assert [claim.text[:9] for claim in sections[1].claims] == ["The Norvi", "In 2009, "]


def test_nothing_is_told_that_a_reader_has_been_told() -> None:
    before = [claim for section in background.build(STORY, (), ()) for claim in section.claims]
    assert before[0].text not in texts(STORY, tuple(before[:1]))


def test_where_little_else_is_known_it_tells_again_what_the_timeline_has_of_earlier_times() -> None:
    events = timeline.build(STORY)
    sections = background.build(STORY, events, ())
    again = [claim.text for section in sections for claim in section.claims]
    in_timeline = [event.text for event in events if hasattr(event, "text")]
    assert "In 2009, an explosion at the plant injured four workers." in in_timeline
    assert "In 2009, an explosion at the plant injured four workers." in again
    assert not any("killed 12 workers" in text for text in again)


def test_without_any_day_what_names_years_in_full_came_before() -> None:
    text = f"{FIRST.replace(' on Monday', '')}"
    found = texts(topic((text, "one", ""), (SECOND.replace(" on Wednesday", ""), "two", "")))
    assert "In 2009, an explosion at the plant injured four workers." in found


def test_where_there_are_no_actors_nothing_is_told() -> None:
    assert background.build(distil.gather([]), (), ()) == ()


PARTS = [part for text in (FIRST, SECOND) for part in text.split("\n\n")]
ARTICLES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("\n\n".join)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(ARTICLES, st.sampled_from(["2021-05-03", "2021", ""])), max_size=3))
def test_each_passage_is_told_once_at_most(parts: list[tuple[str, str]]) -> None:
    found = topic(*((text, f"a{place}", day) for place, (text, day) in enumerate(parts)))
    events = timeline.build(found)
    sections = background.build(found, events, ())
    claims = [claim for section in sections for claim in section.claims]
    assert len({claim.text for claim in claims}) == len(claims)
    assert all(claim.evidence for claim in claims)
    assert all(section.claims for section in sections)
    assert sections == background.build(found, events, ())


def test_what_the_sources_dispute_is_no_background() -> None:
    found = topic((FIRST, "one", "2021-05-03"), (SECOND, "two", "2021-05-05"))
    injured = next(passage for passage in found.analyses[0].passages if passage.statement.text.startswith("In 2009"))
    claim = found.claim(found.analyses[0], injured)
    position = Position(id="", text=claim.text, evidence=claim.evidence)
    differing = Difference(id="d", question="How many?", kind="disagreement", positions=(position, position))
    lines = [one.text for section in background.build(found, (), (), [differing]) for one in section.claims]
    assert lines and claim.text not in lines


def test_what_a_party_says_of_former_times_is_no_background() -> None:
    said = "Norvik knew of the cracks in the tank in 2016, the union of the plant said."
    plain = "In 2016, Norvik closed the eastern hall of the plant in Haldby after a fire."
    assert said not in texts(beside(said))
    assert plain in texts(beside(plain))


def test_a_clause_is_told_with_its_sentence_where_all_of_it_is_history() -> None:
    whole = "The eastern border of the plant has never been agreed since the old Norvik company collapsed in 1991."
    found = beside(whole)
    told = [claim.text for section in background.build(found, timeline.build(found), ()) for claim in section.claims]
    assert whole in told
    assert not any(text.startswith("The old Norvik company collapsed") for text in told)


def test_one_thing_of_one_year_is_told_once() -> None:
    one = "In 2015, parliament made the payment of bribes punishable by up to 15 years in prison."
    other = "Haldby made paying bribes a crime in 2015."
    later = "Haldby made paying bribes a crime in 2017."
    assert len({one, other} & set(texts(beside(f"{one}\n\n{other}")))) == 1
    assert {one, later} <= set(texts(beside(f"{one}\n\n{later}")))


def test_a_clause_behind_a_name_tells_who_somebody_is() -> None:
    said = "Maria Holm, who has led the Norvik plant since 2009, declined to comment on the explosion."
    assert "Maria Holm has led the Norvik plant since 2009." in texts(beside(said))


def test_what_was_a_few_months_ago_is_the_storys_own() -> None:
    recent = "The Norvik plant in Haldby dismissed its two safety engineers last November."
    old = "The Norvik plant in Haldby dismissed its two safety engineers in November 2018."
    assert recent not in texts(beside(recent))
    assert old in texts(beside(old))


def test_a_scene_of_the_day_is_no_background() -> None:
    scene = "Norvik had been in talks with Haldby about the plant when the explosion destroyed two halls."
    state = "Until the explosion, Norvik had been one of the proudest companies of Haldby."
    assert scene not in texts(beside(scene))
    assert state in texts(beside(state))
