from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language import sentence, sentences

from generator.analysis import mentions, quantities
from generator.analysis.quantities import Quantity
from generator.analysis.syntax import Sentence, Token


def found(text: str) -> tuple[Quantity, ...]:
    parsed = sentences(text)
    return tuple(
        quantity
        for one, named in zip(parsed, mentions.find(parsed), strict=True)
        for quantity in quantities.find(one, named)
    )


@pytest.mark.parametrize(
    ("text", "words", "comparator", "value", "category"),
    [
        ("At least 17 people were killed in the blast.", "At least 17 people", ">=", 17, "deaths"),
        ("The explosion killed 14.", "14", "=", 14, "deaths"),
        ("The death toll rose to 14.", "14", "=", 14, "deaths"),
        ("The number of people confirmed killed by the storm in Orlen has climbed to 29.", "29", "=", 29, "deaths"),
        ("The number of people confirmed killed has climbed to 29.", "29", "=", 29, "deaths"),
        ("The number of people known to be ill rose to 17 on Friday.", "17", "=", 17, "infections"),
        ("The number of people believed to have been hurt rose to 31.", "31", "=", 31, "injured"),
        ("The institute had given the number of deaths as three.", "three", "=", 3, "deaths"),
        ("The guests fell ill; three of them dead, the latest a man.", "three", "=", 3, "deaths"),
        ("The guests fell ill in May, one of whom has died.", "one", "=", 1, "deaths"),
        ("The death toll climbed above 7,700.", "above 7,700", ">", 7700, "deaths"),
        ("The death toll passed 9,500.", "passed 9,500", ">", 9500, "deaths"),
        ("Officials raised the number of dead to 35.", "35", "=", 35, "deaths"),
        ("The crash left 14 people dead.", "14 people dead", "=", 14, "deaths"),
        ("Police arrested 56 protesters.", "56 protesters", "=", 56, "arrests"),
        ("Nearly 40 people were injured.", "Nearly 40 people", "<", 40, "injured"),
        ("Some 6,500 residents have been evacuated.", "Some 6,500 residents", "~", 6500, "evacuations"),
        ("The storm left 200,000 people homeless.", "200,000 people homeless", "=", 200000, "homeless"),
        ("Hackers stole data of up to 44million customers.", "up to 44million customers", "<=", 44_000_000, "person"),
        ("A breach exposed data of 1.5 million clients.", "1.5 million clients", "=", 1_500_000, "person"),
        ("The army sent no more than 300 soldiers.", "no more than 300 soldiers", "<=", 300, "soldier"),
        ("The company reported a loss of $8.6 billion.", "$8.6 billion", "=", 8_600_000_000, "money"),
        ("The firm paid 3 million euros.", "3 million euros", "=", 3_000_000, "money"),
        ("Turnout was 67.5 per cent.", "67.5 per cent", "=", Decimal("67.5"), "%"),
        ("The party won 213 seats.", "213 seats", "=", 213, "seats"),
        ("She was sentenced to nine years in prison.", "nine years", "=", 9, "penalty"),
        ("The carmaker will cut two thousand jobs.", "two thousand jobs", "=", 2000, "staff"),
    ],
)
def test_a_number_counts_something(text: str, words: str, comparator: str, value: Decimal, category: str) -> None:
    (quantity,) = found(text)
    assert (quantity.text, quantity.comparator) == (words, comparator)
    assert quantity.value == value
    assert quantity.category == category


@pytest.mark.parametrize(
    "text",
    [
        "The meeting on 5 May 2021 began at 4 pm.",
        "She is 45 years old.",
        "Call 0207 782 4368 for help.",
        "The home side won 3-1.",
        "They met in 1998 and again in 2004.",
        "An earthquake of magnitude 7.8 struck the coast.",
        "Workers filled in their W-2 form.",
        "The 7-storey house stands empty.",
        "It was the third attack.",
        "The trial lasted 40 days.",
        "He walked 12 kilometres.",
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert found(text) == ()


def test_a_range_has_an_upper_end() -> None:
    (quantity,) = found("Between 20 and 30 people were hurt.")
    assert (quantity.value, quantity.upper) == (20, 30)
    (quantity,) = found("The plan needs 50-60 million dollars.")
    assert (quantity.value, quantity.upper) == (50_000_000, 60_000_000)


def test_hundreds_have_a_magnitude_and_no_value() -> None:
    (quantity,) = found("Hundreds of thousands of people fled.")
    assert quantity.vague
    assert quantity.value == 100_000


@pytest.mark.parametrize(
    "text",
    [
        "Another 9 survivors were rescued.",
        "Rescuers found 22 more people.",
        "Workers earn $28 an hour.",
        "An additional 2.5 million people were affected.",
        "The dead, including 3 children, were buried.",
    ],
)
def test_increments_shares_and_rates_are_parts(text: str) -> None:
    assert [quantity.part for quantity in found(text)] == [True]


def test_a_country_and_its_people_are_one_scope() -> None:
    (one,) = found("More than 5,000 Canadian citizens were affected.")
    (other,) = found("The leak affected 6,000 people in Canada.")
    assert one.places == other.places == ("canada",)


def test_places_narrow_what_happened_there() -> None:
    (quantity,) = found("In Chile, officials said that 812 people had died.")
    assert quantity.places == ("chile",)
    (quantity,) = found("Chile's disaster agency said that 812 people had died.")
    assert quantity.places == ()
    assert quantity.told_in == ("chile",)


def test_a_noun_narrows_what_happened_to_people() -> None:
    (quantity,) = found("Twelve dock workers were injured when a crane fell.")
    assert quantity.category == "injured"
    assert set(quantity.scope) == {"dock", "worker"}


def test_what_was_done_can_follow_how_many() -> None:
    (quantity,) = found("More than 200,000 card numbers were stolen.")
    assert quantity.done == "were stolen"


def test_shares_and_sums_say_of_what() -> None:
    assert [quantity.held_by for quantity in found("Turnout was 61 percent.")] == ["turnout"]
    assert [quantity.held_by for quantity in found("The bank posted a loss of $6 billion.")] == ["loss"]


def test_the_span_is_what_the_text_says() -> None:
    text = "Police said more than 1,000 US soldiers and 20 to 30 guides left. The bank lost $5 million."
    for one in sentences(text):
        for quantity in quantities.find(one, ()):
            assert text[quantity.span.start : quantity.span.end] == quantity.text


WORDS = (
    "12",
    "1,000",
    "$",
    "%",
    "million",
    "143million",
    "US",
    "-",
    "to",
    "of",
    "the",
    "dead",
    "people",
    "1.5",
    "W-2",
    "May",
    "½",
    "٣",
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS),
            st.sampled_from(("NOUN", "NUM", "VERB", "ADP", "PROPN", "ADJ", "SYM")),
            st.sampled_from(("nummod", "dobj", "nsubj", "pobj", "prep", "compound", "amod", "ROOT")),
            st.integers(0, 11),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_parse_gives_quantities_in_order_within_the_sentence(parts: list[tuple[str, str, str, int]]) -> None:
    tokens, start = [], 3
    for index, (word, pos, dep, head) in enumerate(parts):
        # a head before the token, or itself: no cycles
        above = index if dep == "ROOT" else min(head, index)
        tokens.append(Token(index, word, start, start + len(word), word.lower(), pos, "NN", dep, above))
        start += len(word) + 1
    text = " ".join(part[0] for part in parts)
    one = Sentence(0, 1, sentence("It rained.").span.__class__(3, 3 + len(text)), text, tuple(tokens))
    quantities_found = quantities.find(one, ())
    starts = [quantity.span.start for quantity in quantities_found]
    assert starts == sorted(starts)
    for quantity in quantities_found:
        assert text[quantity.span.start - 3 : quantity.span.end - 3] == quantity.text
        assert quantity.category


def test_a_bare_number_is_of_those_who_are_said_to_be_missing() -> None:
    first, second = found("Six people were killed and 14 were missing after the fall.")
    assert (first.category, second.category) == ("deaths", "missing")
    assert [one.category for one in found("As of now 12 people are confirmed dead and three are missing.")] == [
        "deaths",
        "missing",
    ]
    assert not found("Of the boats 14 were blue.")
