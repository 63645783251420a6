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


def test_a_dateline_is_told_from_the_text() -> None:
    for text, expected in (("LIMA, Oct. 12 (Agency) — A bus fell into a river.", True), ("It fell on Oct. 12.", False)):
        found = sentence(text)
        assert [heads_dateline(found, time) for time in timex.find(found)] == [expected]
