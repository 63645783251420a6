"""The words of questions, and which passages may answer any."""

import pytest
from language import analysis

from generator.distillation.corpus import Corpus, stem, stems, tells, told_in


def test_words_are_one_by_their_first_letters() -> None:
    assert stem("withdrawal") == stem("withdraw")
    assert stems(("sale", "sale")) == {"sale"}


def test_a_word_that_most_articles_have_tells_nothing() -> None:
    corpus = Corpus(10, {"bridge": 9, "rivet": 5})
    assert corpus.telling("rivet")
    assert not corpus.telling("bridge")
    assert Corpus(7, {"bridge": 7}).telling("bridge")


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("The bridge was closed on Friday.", True),
        ("The bridge was reportedly closed on Friday.", False),
        ("The town has not said when the bridge will be closed.", False),
    ],
)
def test_what_may_answer(text: str, answers: bool) -> None:
    assert tells(analysis(text).passages[0]) == answers


def test_a_passage_has_the_names_its_pronoun_stands_for() -> None:
    assert stem("tandja") in told_in(analysis("Jane Tandja came on Friday. She left at noon."), 1)
