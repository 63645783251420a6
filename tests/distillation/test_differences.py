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
    assert len(found) <= min(differences.MOST, 4 + len(gathered.analyses))
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


def test_a_plea_and_a_later_verdict_are_a_development() -> None:
    (difference,) = differences.find(
        topic(
            (
                ("2024-05-02", "Karel Novotny was charged with fraud in Brno. Novotny denies the charges."),
                ("2024-11-02", "Karel Novotny was found guilty of fraud by a jury in Brno."),
            )
        )
    )
    assert difference.kind == "development"
    assert [position.evidence[0].article for position in difference.positions] == ["0", "1"]


def test_a_plea_after_a_verdict_is_a_disagreement() -> None:
    (difference,) = differences.find(
        topic(
            (
                ("2024-05-02", "Karel Novotny was found guilty of fraud by a jury in Brno."),
                ("2024-11-02", "Novotny denies the charges, his wife said. Karel Novotny will appeal."),
            )
        )
    )
    assert difference.kind == "disagreement"


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Who shut the gate?\n\n",
                "Did 40 men come?\n\n",
                "The mayor said the gate was locked. ",
                "Police said the gate was not locked. ",
                "But the club said no gate was ever shut. ",
                "Police put the crowd at 300, the club at 2,000. ",
                "The mayor said 12 people were hurt. ",
                "The club said 19 people were hurt, not 12 as the mayor had said. ",
                "The club denied shutting the gate. ",
                "The mayor said a fire was caused by a motor. ",
                "Police said the fire was arson. ",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_what_is_said_in_any_order_rests_on_its_evidence(text: str) -> None:
    holds(topic((("2024-03-04", f"A gate in Lund is shut. {text}"),)))


def test_a_few_articles_have_few_differences() -> None:
    doubts = "".join(
        f"The {who} said the {what} was locked. Police said the {what} was not locked. "
        for who, what in (
            ("mayor", "gate"),
            ("club", "door"),
            ("school", "shed"),
            ("council", "hall"),
            ("church", "tower"),
            ("farmer", "barn"),
            ("union", "office"),
        )
    )
    articles = tuple(
        (f"2024-03-0{day}", f"Locks of Lund. {doubts}" if day == 1 else "Lund waits.") for day in (1, 2, 3)
    )
    few, more = (len(differences.find(topic(articles[:count]))) for count in (1, 3))
    assert (few, more) == (5, 7)


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
