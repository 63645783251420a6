"""The words in which a matter ends."""

import pytest
from stories import topic

from generator.distillation import endings, questions
from generator.distillation.corpus import Candidate, Corpus


def candidate(text: str) -> Candidate:
    """The first question of a text, where it stands."""
    found = topic((("2024-05-01", text),))
    return next(iter(questions._candidates(found)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The cause of the blaze is not known.", "spark"),
        ("No group claimed responsibility for the raid.", "confess"),
        ("Prosecutors allege that Jane Roe took bribes from the bank.", "acquit"),
    ],
)
def test_the_words_of_an_end(text: str, word: str) -> None:
    assert word in endings.wanted(candidate(text))[0]


def test_what_is_only_believed_ends_in_no_verdict() -> None:
    assert endings.wanted(candidate("Jane Roe is believed to have gone back up the stairs of the hotel."))[0] == ()


def test_nothing_ends_where_no_word_stands_anywhere() -> None:
    one = candidate("The cause of the blaze is not known.")
    assert list(endings.found(topic((("2024-05-02", "It rained."),)), Corpus(1, {}), one)) == []
