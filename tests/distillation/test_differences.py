import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import COMPANY, DERAILMENT, ELECTION, EPIDEMIC, FLOOD, PRIMARIES, TRIAL, WAR, topic

from generator.distillation import differences
from generator.distillation.topic import Topic
from generator.wording import numbers

STORIES = {
    "trial": TRIAL,
    "election": ELECTION,
    "flood": FLOOD,
    "company": COMPANY,
    "war": WAR,
    "train": DERAILMENT,
    "epidemic": EPIDEMIC,
    "primaries": PRIMARIES,
}


def holds(gathered: Topic) -> None:
    """What is true of the differences of any topic."""
    found = differences.find(gathered)
    assert len(found) <= differences.MOST
    assert len({difference.question for difference in found}) == len(found)
    for difference in found:
        assert difference.id == ""
        assert len(difference.positions) >= 2
        assert difference.question.endswith("?")
        assert difference.summary
        assert difference.reading
        quotes = " ".join(evidence.quote for position in difference.positions for evidence in position.evidence)
        for number in numbers(difference.question + difference.summary):
            assert number.borne_by(numbers(quotes)), number
        for position in difference.positions:
            assert position.status == "proposed"
            assert position.evidence
            for evidence in position.evidence:
                text = gathered.by_id[evidence.article].article.text
                assert text[evidence.span.start : evidence.span.end] == evidence.quote
            borne = numbers(" ".join(evidence.quote for evidence in position.evidence))
            for number in numbers(position.text):
                assert number.borne_by(borne), number


@pytest.mark.parametrize("name", sorted(STORIES))
@pytest.mark.parametrize("dated", [True, False])
def test_every_position_rests_on_its_evidence(name: str, dated: bool) -> None:
    holds(topic(STORIES[name], dated))


def test_a_war_of_many_attacks_has_no_differences() -> None:
    assert differences.find(topic(WAR)) == ()


def test_the_weightiest_come_first() -> None:
    questions = [difference.question for difference in differences.find(topic(FLOOD))]
    assert questions == ["How many people died in Valdoria?", "When did the dam break?"]


def test_nothing_differs_in_no_article() -> None:
    assert differences.find(topic(())) == ()


SENTENCES = [sentence for story in STORIES.values() for _, text in story for sentence in text.split(". ")]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), max_size=4))
def test_any_mixture_of_sentences_keeps_to_its_evidence(articles: list[list[str]]) -> None:
    holds(topic(tuple(("2024-05-01", ". ".join(text)) for text in articles)))
