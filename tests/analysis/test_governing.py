"""Which event words that say when belong to."""

import pytest
from language import sentence

from generator.analysis import timex
from generator.analysis.governing import governor, heads_dateline


def dated(text: str, verbs: tuple[str, ...]) -> list[str]:
    """The words of a sentence, among some that name events, that its time expressions date."""
    found = sentence(text)
    kinds = {token.i: "" for token in found.tokens if token.text in verbs}
    governed = (governor(found, time, kinds) for time in timex.find(found))
    return [found.tokens[trigger].text for trigger in governed if trigger is not None]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bridge fell on Monday.", "fell"),
        ("The mayor said that the bridge fell on Monday.", "fell"),
        ("The mayor said on Monday that the bridge fell.", "said"),
        ("The bridge has stood still since 1999.", "stood"),
    ],
)
def test_a_time_dates_the_verb_above_it(text: str, word: str) -> None:
    assert dated(text, ("fell", "said", "stood")) == [word]


def test_a_comparison_dates_nothing() -> None:
    assert dated("The firm made its first loss since 1999.", ("made", "loss")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The recall covers cheese with use-by dates up to April 19.",
        "They sold the vaccine with an expiry date of 3 May 2021.",
        "Tickets valid until 3 May were sold.",
    ],
)
def test_the_day_until_which_a_thing_may_be_used_dates_nothing(text: str) -> None:
    assert dated(text, ("covers", "sold", "dates")) == []
    (time,) = timex.find(sentence(text))
    assert time.future


def test_a_dateline_is_told_from_the_text() -> None:
    for text, expected in (("LIMA, Oct. 12 (Agency) — A bus fell into a river.", True), ("It fell on Oct. 12.", False)):
        found = sentence(text)
        assert [heads_dateline(found, time) for time in timex.find(found)] == [expected]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The junta revoked a 2012 military deal with the firm.", []),
        ("The junta signed a 2012 military deal with the firm.", ["deal"]),
        ("After the 2016 fire, the firm paid nothing.", ["fire"]),
        ("Those who pay would be charged under the act of 2015.", []),
        ("The guide led the expedition of 1993.", ["led"]),
    ],
)
def test_a_year_that_tells_which_deal_or_law_dates_nothing_done_to_it(text: str, words: list[str]) -> None:
    assert dated(text, ("revoked", "signed", "deal", "fire", "charged", "led")) == words


def test_a_time_at_the_end_of_words_that_say_which_thing_is_meant_dates_the_deed() -> None:
    text = "Police searched a hotel used by the team's doctors late on Wednesday."
    found = sentence(text)
    kinds = {token.i: "search" if token.text == "searched" else "" for token in found.tokens if token.tag[0] == "V"}
    assert [governor(found, time, kinds) for time in timex.find(found)] == [1]
    kinds = dict.fromkeys(kinds, "event")  # what is an event itself has its own day
    assert [governor(found, time, kinds) for time in timex.find(found)] == [4]


def test_a_deadline_is_not_that_of_a_participle() -> None:
    text = "The bank will write to those affected by 8 October."
    assert dated(text, ("affected", "write")) == ["write"]
    assert dated("The bank will write to those affected on 8 October.", ("affected", "write")) == ["affected"]


@pytest.mark.parametrize(
    "text",
    [
        "The court asked experts to look at the letters, including that of 14 March.",
        "The union made a proposal for a short pause on Wednesday.",
    ],
)
def test_a_day_that_tells_which_thing_is_meant_dates_nothing(text: str) -> None:
    assert dated(text, ("look", "made", "proposal")) == []


def test_a_byline_run_into_the_text_dates_nothing() -> None:
    found = sentence("By Jane Doe, 3 May 2020 A bridge fell on Sunday, killing three people, the police said.")
    assert [heads_dateline(found, time) for time in timex.find(found)] == [True, False]
