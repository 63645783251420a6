"""Where sentences begin, given where a parser puts them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.segmentation import beginnings
from generator.model import Span


def words_of(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\w+(?:['’]\w+)*|[^\w\s]", text)]


def cut(text: str, *starts: str, masks: tuple[Span, ...] = ()) -> list[str]:
    """The sentences of a text when a parser lets them begin at the first of each of these words after the last."""
    words = words_of(text)
    proposed, place = [0], 0
    for start in starts:
        place = next(i for i, word in enumerate(words) if i > place and text[word.start : word.end] == start)
        proposed.append(place)
    begins = beginnings(text, words, proposed, masks)
    ends = [*begins[1:], len(words)]
    return [text[words[a].start : words[b - 1].end] for a, b in zip(begins, ends, strict=True)]


def test_a_sentence_begins_where_the_parser_says() -> None:
    assert cut("It rained. We left.", "We") == ["It rained.", "We left."]


def test_a_closing_mark_stays_with_the_sentence_it_closes() -> None:
    assert cut("“We left.” They stayed.", "”") == ["“We left.”", "They stayed."]
    assert cut("“We left.” They stayed.", "They") == ["“We left.”", "They stayed."]


def test_an_opening_mark_begins_a_sentence() -> None:
    assert cut("It rained. “We left.”", "“") == ["It rained.", "“We left.”"]
    assert cut('It rained. "We left."', '"') == ["It rained.", '"We left."']


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The head of St. Mary spoke.", "Mary"),
        ("She met Gen. Ruiz there.", "Ruiz"),
        ("She met Insp. Lind there.", "Lind"),
        ("John F. Smith left.", "Smith"),
        ("“Why now?” she asked.", "she"),
        ("A line that does not end Here it goes on.", "Here"),
    ],
)
def test_no_sentence_begins_in_the_middle_of_one(text: str, start: str) -> None:
    assert cut(text, start) == [text]


def test_a_time_of_day_at_the_end_of_a_sentence_ends_it() -> None:
    words = "The board closed the gates of the town at 11 p.m. {} the flood."
    for then, count in (("Engineers had expected", 2), ("Monday before", 1), ("Eastern time before", 1)):
        text = words.format(then)
        spans = [Span(*match.span()) for match in re.finditer(r"p\.m\.|\w+|[^\w\s]", text)]
        assert len(beginnings(text, spans, [0])) == count
    text = "On Tuesday evening in the town at about 11 p.m. Lind closed the gates."
    assert beginnings(text, [Span(*match.span()) for match in re.finditer(r"p\.m\.|\w+|[^\w\s]", text)], [0]) == [0]


def test_no_sentence_reaches_over_furniture() -> None:
    text = "The bridge fell Share this story on a Monday."
    mask = Span(text.index("Share"), text.index(" on a"))
    blanked = text[: mask.start] + " " * (mask.end - mask.start) + text[mask.end :]
    assert cut(blanked, masks=(mask,)) == ["The bridge fell", "on a Monday."]


@given(st.text(alphabet="Ab .”“'\n", min_size=1), st.lists(st.integers(0, 30)))
def test_sentences_take_in_every_word_once(text: str, proposed: list[int]) -> None:
    words = words_of(text)
    if not words:
        return
    begins = beginnings(text, words, sorted({0, *proposed}))
    assert begins[0] == 0
    assert begins == sorted(set(begins))
    assert begins[-1] < len(words)
