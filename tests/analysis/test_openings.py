"""How an indirect question begins, and what it asks by that."""

import pytest
from language import analysis, sentence

from generator.analysis.openings import asks, fronted, opening, past_above


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ("who wrote the letter", "who"),
        ("when the mill would close", "when"),
        ("how many letters Jane Roe burned", "how many"),
        ("how long the work would last", "how long"),
        ("how the mill was sold", "how"),
        ("whether the mill was sold", "whether"),
    ],
)
def test_the_word_that_a_question_asks_with(clause: str, word: str) -> None:
    (cue,) = (cue for cue in analysis(f"It was not known {clause}.").passages[0].cues if cue.group != "stated")
    assert cue.asks == word


def test_a_clause_without_a_question_word_opens_with_nothing() -> None:
    read = sentence("Norvik sold the mill to Jane Roe.")
    assert opening(read, read.roots[0], read.tokens) == []
    assert asks([], read.tokens) == "whether"


def test_what_was_said_not_to_be_known_is_told_of_the_past() -> None:
    for text, past in {
        "It was not known who sold the mill.": True,
        "It was unclear who sold the mill.": True,
        "It is not known who sold the mill.": False,
    }.items():
        read = sentence(text)
        verb = next(token for token in read.tokens if token.text == "sold")
        assert past_above(read, verb) == past, text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "What duties a council in Osby would have was not settled.",
            ("What duties", "a council in Osby", "would", "have"),
        ),
        ("Which mills the firm will close has not been decided.", ("Which mills", "the firm", "will", "close")),
        ("What duties a council in Osby would have was settled.", None),
        ("What duties a council in Osby would have was not funny.", None),
        ("What duties, a council in Osby would ask, was not settled.", None),
        ("Duties a council in Osby would have were not settled.", None),
    ],
)
def test_a_question_that_opens_a_sentence_is_read_from_the_order_of_its_words(
    text: str, parts: tuple[str, ...] | None
) -> None:
    found = fronted(sentence(text))
    words = found and tuple(
        " ".join(token.text for token in part) for part in (found.asked, found.subject, [found.first], found.rest)
    )
    assert words == parts
