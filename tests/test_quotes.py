"""Quotes are found to the letter, white space apart, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import quotes
from generator.articles import read_article
from generator.errors import Problem
from generator.model import Article, Evidence, Span

TEXT = """Share this article

The ferry company said on Tuesday that it would stop night sailings to the islands.

“We can’t wait – the ships are old,” said director Ana Lind.
The ships are old, the crews say as well, and the ships are old indeed.

Source: Northern Press
"""
SPACES = st.sampled_from([" ", "\n", "\t", "  ", " \n ", "\u00a0", "\u2028", "\r\n", "\x85"])
LETTERS = st.characters(exclude_categories=["Cs"])


def article(text: str = TEXT) -> Article:
    read, _ = read_article(text.encode(), "001.txt", "seeds/001.txt")
    return read


def evidence(quote: str, *choice: object, **more: object) -> Evidence:
    found = quotes.resolve(article(), quote, *choice, **more)  # type: ignore[arg-type]
    assert isinstance(found, Evidence)
    assert found.quote == TEXT[found.span.start : found.span.end]
    return found


def problem(quote: str, *choice: object, text: str = TEXT, **more: object) -> Problem:
    found = quotes.resolve(article(text), quote, *choice, **more)  # type: ignore[arg-type]
    assert isinstance(found, Problem)
    return found


def test_a_quote_is_given_back_as_it_stands_in_the_text() -> None:
    text = "The ferry\ncompany\u00a0 said on\r\nTuesday."
    (span,) = quotes.locate(text, "ferry company said  on Tuesday")
    assert text[span.start : span.end] == "ferry\ncompany\u00a0 said on\r\nTuesday"


@pytest.mark.parametrize("quote", ["", " ", "\n", "Ferry company", "ferrycompany", "the ferry", "ships are young"])
def test_what_is_not_there_is_not_found(quote: str) -> None:
    assert quotes.locate(TEXT, quote) == []


@given(st.lists(LETTERS | SPACES, min_size=1, max_size=60).map("".join), st.data())
def test_any_stretch_is_found_at_its_place_whatever_its_white_space(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    stretch = text[start:end]
    left, right = start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
    if left >= right:
        assert quotes.locate(text, stretch) == []
        return
    spaces = data.draw(st.lists(SPACES, min_size=1, max_size=3))
    turn = iter(spaces * len(text))
    changed = re.sub(r"\s+", lambda _: next(turn), stretch)
    found = quotes.locate(text, changed)
    collapsed = " ".join(stretch.split())
    assert all(" ".join(text[span.start : span.end].split()) == collapsed for span in found)
    assert any(
        span.start <= left < span.end for span in found
    )  # itself, or a place that overlaps it and begins earlier
    if len(re.findall(f"(?={re.escape(collapsed)})", quotes.QuoteFinder(text).joined)) == 1:
        assert found == [Span(left, right)]


@given(st.text("ab ", max_size=40), st.text("ab ", max_size=6))
def test_places_are_counted_as_in_plain_text(text: str, quote: str) -> None:
    joined, wanted = " ".join(text.split()), " ".join(quote.split())
    assert len(quotes.locate(text, quote)) == (joined.count(wanted) if wanted else 0)


@given(st.text("ab \n", min_size=1, max_size=30), st.data())
def test_words_around_a_place_choose_it(text: str, data: st.DataObject) -> None:
    spans = quotes.locate(text, data.draw(st.sampled_from(["a", "b", "ab", "a b"])))
    for number, span in enumerate(spans, start=1):
        assert quotes.choose(text, spans, number) == [span]
        chosen = quotes.choose(text, spans, prefix=text[: span.start], suffix=text[span.end :])
        assert span in chosen
        assert quotes.choose(text, spans, prefix=text[: span.start] + "x") == []


@given(st.text(LETTERS, max_size=80), st.text(LETTERS, max_size=20))
def test_the_nearest_passage_stands_where_it_is_said_to(text: str, quote: str) -> None:
    passage, span, ratio = quotes.nearest(text, quote)
    assert text[span.start : span.end] == passage
    assert 0 <= ratio <= 100
    assert quotes.nearest(text, quote) == (passage, span, ratio)


def test_evidence_carries_what_the_editor_said() -> None:
    found = evidence("stop night  sailings", attributed_to="the company", place="timeline[0].evidence[0]", line=12)
    assert found.article == "001"
    assert (found.attributed_to, found.place, found.line) == ("the company", "timeline[0].evidence[0]", 12)


def test_a_lost_quote_is_answered_with_the_nearest_passage() -> None:
    found = problem("it would stop all night sailings", place="timeline[3]", line=9, file="briefs/ferries.yml")
    assert found.code == "quote-lost"
    assert str(found) == (
        "briefs/ferries.yml:9: timeline[3]: the quote is not in seeds/001.txt; nearest is “it would stop night sailings”, 93 % alike"
    )


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        ('"We can’t wait', "quotation marks"),
        ("We can't wait – the", "quotation marks"),
        ("can’t wait - the ships", "dashes"),
        ("the Ferry Company", "capital letters"),
        ("Ferry compány said", "accents or special characters and capital letters"),
    ],
)
def test_a_quote_that_differs_in_marks_only_is_told_so(quote: str, difference: str) -> None:
    assert f"differs only in {difference}" in problem(quote).message


@pytest.mark.parametrize("quote", ["", "   "])
def test_an_empty_quote_is_said_to_be_empty(quote: str) -> None:
    assert problem(quote).message == "the quote is empty"


def test_a_quote_that_stands_more_than_once_must_say_which() -> None:
    found = problem("ships are old")
    assert found.code == "quote-ambiguous"
    assert "stands 3 times in seeds/001.txt: say which with occurrence: 1, 2 or 3 (1 “…" in found.message
    assert "“…crews say as well, and the ships are old indeed. Source: Northern…”" in found.message


def test_a_number_or_the_words_around_choose_the_place() -> None:
    third = TEXT.rindex("ships are old")
    assert evidence("ships are old", 3).span.start == third
    assert evidence("ships are old", prefix="as well,\nand the ").span.start == third
    assert evidence("ships are old", suffix=" indeed").span.start == third
    assert evidence("ships are old", 3, "the").span.start == third


def test_a_place_that_is_not_there_is_said_so() -> None:
    assert (
        problem("ships are old", 4).message == "the quote stands 3 times in seeds/001.txt, but there is no occurrence 4"
    )
    assert problem("night sailings", 0).code == "occurrence-out-of-range"
    assert (
        "stands once in seeds/001.txt, but there is no place after “all”"
        in problem("night sailings", prefix="all").message
    )


def test_furniture_is_never_evidence() -> None:
    found = problem("Northern Press")
    assert found.code == "quote-furniture"
    assert "furniture of seeds/001.txt (line 8: “Source: Northern Press”)" in found.message
    assert "not_furniture in sources.yml" in found.message


def test_places_in_furniture_are_not_counted() -> None:
    lead = "The ferry company said on Tuesday that it would stop night sailings to the islands."
    text = f"{lead}\n\n{lead}\n\nMore is expected."
    found = quotes.resolve(article(text), "night sailings")
    assert isinstance(found, Evidence)
    assert found.span.start == text.rindex("night sailings")


def test_a_quote_lies_within_one_paragraph() -> None:
    assert problem("said director Ana Lind. The ships are old").code == "quote-paragraphs"


def test_many_quotes_are_found_in_a_large_article() -> None:
    text = "\n".join(f"Sentence {number} of the report says that ferry {number} is late." for number in range(20_000))
    for number in range(0, 20_000, 100):
        assert len(quotes.locate(text, f"ferry  {number} is")) == 1


@pytest.mark.parametrize("text", ["a" * 20_000, "a " * 10_000, "ab" * 10_000])
def test_monotonous_texts_come_to_an_end(text: str) -> None:
    assert quotes.locate(text, text[:5_000])
    assert not quotes.locate(text, text[:5_000] + "c")
    assert quotes.nearest(text, "c" + text[:1_000])[2] > 90


@pytest.mark.parametrize(
    ("text", "quote", "word"),
    [
        ("Around 1000 were hurt.", "Around 10", "1000"),
        ("Around 1,000 were hurt.", "Around 1", "1,000"),
        ("It grew by 10.5 per cent.", "It grew by 10", "10.5"),
        ("It grew by 10.5 per cent.", "5 per cent", "10.5"),
        ("The unlawful order stands.", "lawful order", "unlawful"),
    ],
)
def test_a_quote_is_whole_words_and_numbers(text: str, quote: str, word: str) -> None:
    found = quotes.resolve(article(f"{text}\n\nMore is expected."), quote)
    assert isinstance(found, Problem)
    assert (found.code, f"inside “{word}”" in found.message) == ("quote-cut", True)


@pytest.mark.parametrize("quote", ["Around 10", "in 10, they", "the ships’", "一万人が"])
def test_marks_and_scripts_without_spaces_end_no_word(quote: str) -> None:
    text = "Around 10. Later, in 10, they met on the ships’ decks. 一万人が集まった。"
    assert isinstance(quotes.resolve(article(f"{text}\n\nMore is expected."), quote), Evidence)
