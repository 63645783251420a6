import pytest
from language import sentence

from generator.analysis import phrases


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("This tram will be sold.", "the tram will be sold"),
        ("The hall will open this year.", "the hall will open this year"),
        ("Those in the hall heard nothing on that evening.", "those in the hall heard nothing on that evening"),
    ],
)
def test_words_within_a_sentence(text: str, wanted: str) -> None:
    found = sentence(text)
    assert phrases.words(found, found.tokens) == wanted
