"""Tellings of one event come together, those of different events do not, whatever the order they come in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.events import EventMention
from generator.analysis.factuality import Modality
from generator.analysis.passages import Passage
from generator.analysis.statements import Statement
from generator.dates import Date
from generator.distillation.matching import (
    COMMON,
    Telling,
    keys_to_look_under,
    keys_to_stand_under,
    precision,
    together,
)
from generator.model import Span

DATES = (
    "2025-03-04", "2025-03-05", "2025-03-04~", "2025-03", "2025", "2025-21", "[2025-03-04, 2025-03-11]", "2025-03/2025-04",
    "[..2025-03]", "2019/..", "201X", "0001-01-02~", "9999-12-31",
)  # fmt: skip


def telling(
    words: str,
    date: str = "2025-03-04",
    article: str = "a",
    number: int = 0,
    lemma: str = "close",
    kind: str = "",
    modality: Modality = "happened",
) -> Telling:
    """A telling whose passage has these content words."""
    span = Span(0, len(words))
    passage = Passage(
        number, 1, span, False, Statement(span, words), (), (), (), (), (), (), tuple(words.split())
    )  # fmt: skip
    event = EventMention(kind, 0, lemma, Span(0, 1), modality)
    return Telling(article, passage, event, Date.parse(date) if date else None, "", 1.0, frozenset(words.split()))


def grouped(*tellings: Telling) -> list[list[str]]:
    """The articles of each occurrence, in a fixed order."""
    weights = dict.fromkeys((word for one in tellings for word in one.passage.words), 1.0)
    return sorted(sorted(one.article for one in group) for group in together(tellings, weights))


def test_what_shares_day_and_words_is_one_event() -> None:
    one = telling("crane collapse injure worker", article="a")
    other = telling("crane collapse worker hospital", article="b")
    assert grouped(one, other) == [["a", "b"]]


@pytest.mark.parametrize("modality", ["denied", "possible", "demanded"])
def test_what_is_so_and_what_is_not_stay_two(modality: Modality) -> None:
    one = telling("museum reopen city spring", article="a")
    other = telling("museum reopen city spring", article="b", modality=modality)
    assert grouped(one, other) == [["a"], ["b"]]


def test_what_was_planned_and_what_was_done_come_together() -> None:
    one = telling("museum reopen city spring", article="a")
    other = telling("museum reopen city spring", article="b", modality="planned")
    assert grouped(one, other) == [["a", "b"]]


def test_a_denial_is_no_telling_of_what_it_denies() -> None:
    one = telling("manager pay inspector spring", article="a", lemma="say", kind="say")
    other = telling("manager pay inspector spring", article="b", lemma="deny", kind="say")
    assert grouped(one, other) == [["a"], ["b"]]


def test_two_events_of_one_day_stay_two() -> None:
    one = telling("crane collapse injure worker", article="a", lemma="injure")
    other = telling("parliament approve budget deficit", article="b", lemma="approve")
    assert grouped(one, other) == [["a"], ["b"]]


def test_the_same_words_on_two_days_are_two_events() -> None:
    one = telling("market fall percent", "2025-03-04", "a")
    other = telling("market fall percent", "2025-03-05", "b")
    assert grouped(one, other) == [["a"], ["b"]]


def test_a_month_joins_the_day_it_contains() -> None:
    day = telling("crane collapse injure worker", "2025-03-04", "a")
    month = telling("crane collapse worker port", "2025-03", "b")
    assert grouped(month, day) == [["a", "b"]]
    assert grouped(telling("crane collapse worker port", "2025-04", "b"), day) == [["a"], ["b"]]


def test_a_report_joins_the_event_of_the_days_before() -> None:
    day = telling("senate reject bill vote", "2025-03-04", "a")
    assert grouped(telling("senate reject bill", "2025-03-05~", "b"), day) == [["a", "b"]]
    assert grouped(telling("senate reject bill", "2025-03-25~", "b"), day) == [["a"], ["b"]]


def test_weeks_that_do_not_meet_are_two_weeks() -> None:
    one = telling("crane collapse injure worker", "[2025-02-24..2025-03-02]", "a")
    assert grouped(one, telling("crane collapse injure worker", "2025-03-04", "b")) == [["a"], ["b"]]
    assert grouped(one, telling("crane collapse injure worker", "2025-03-01", "b")) == [["a", "b"]]


def test_the_same_class_needs_less_likeness() -> None:
    words = "crane collapse injure worker port", "crane collapse wound docker harbour"
    assert grouped(telling(words[0], lemma="injure"), telling(words[1], article="b", lemma="wound")) == [["a"], ["b"]]
    assert grouped(telling(words[0]), telling(words[1], article="b")) == [["a", "b"]]


def test_whoever_takes_power_puts_others_out_of_it() -> None:
    coup = telling("army oust government capital", "2025-03", "a", lemma="oust", kind="coerce or seize")
    words = "general sack president government"
    fall = telling(words, "2025", "b", lemma="sack", kind="leave office")
    assert grouped(coup, fall) == [["a", "b"]]
    assert grouped(coup, telling(words, "2024", "b", lemma="sack", kind="leave office")) == [["a"], ["b"]]
    chief = telling("chief resign bank board", "2025-03", "a", lemma="resign", kind="leave office")
    clerk = telling("clerk dismiss bank theft", "2025-03", "b", lemma="dismiss", kind="leave office")
    assert grouped(chief, clerk) == [["a"], ["b"]]


def test_without_any_date_the_class_does_not_help() -> None:
    words = "bank post annual loss", "port post annual profit year"
    assert grouped(telling(words[0], "", "a"), telling(words[1], "", "b")) == [["a"], ["b"]]
    assert grouped(telling(words[0], "2025-03-04", "a"), telling(words[1], "2025-03-04", "b")) == [["a", "b"]]


def test_precise_dates_come_first() -> None:
    order = ["2025-03-04", "2025-03-04~", "[2025-03-04, 2025-03-11]", "2025-03", "2025-21", "2025", "201X"]
    found = [precision(Date.parse(text)) for text in order] + [precision(None)]
    assert found == sorted(found) and len(set(found)) == len(found)
    assert precision(Date.parse("2019-05/..")) == precision(Date.parse("2019-05"))


@given(st.sampled_from(DATES))
def test_what_has_one_date_can_always_meet(text: str) -> None:
    date = Date.parse(text)
    stands, looks = keys_to_stand_under(date), keys_to_look_under(date)
    assert set(stands) & set(looks) or not looks


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6), st.sampled_from((*DATES, ""))),
        max_size=12,
    )
)
def test_every_telling_belongs_to_one_occurrence(drawn: list[tuple[list[str], str]]) -> None:
    tellings = [telling(" ".join(words), date, str(at), at) for at, (words, date) in enumerate(drawn)]
    found = together(tellings, dict.fromkeys("abcdefgh", 1.0))
    assert sorted(one.article for group in found for one in group) == sorted(one.article for one in tellings)
    for group in found:
        assert [precision(one.date) for one in group] == sorted(precision(one.date) for one in group)


def test_the_same_news_in_very_many_articles_is_still_one_event() -> None:
    tellings = [telling("crane collapse injure worker", article=f"{number:04}") for number in range(4 * COMMON)]
    assert len(grouped(*tellings)) == 1
