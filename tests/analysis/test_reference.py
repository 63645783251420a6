"""What in a sentence points outside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis, sentence, sentences

from generator.analysis import reference
from generator.analysis.reference import Quoted


def found(text: str) -> list[tuple[str, str]]:
    """The words of a sentence that point outside it, and how."""
    one = sentence(text)
    (passage,) = analysis(text).passages
    pointing = reference.outside(one, 0, len(one.tokens), passage.mentions, Quoted())
    return [(one.tokens[each.token].text, each.kind) for each in pointing]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lind said he would sell his house in the spring.",
        "When the mine closed, it had been running for ninety years.",
        "According to Anna Berg, she was never asked about the plan.",
        "In its report, the ministry blamed the heavy rain in the valley.",
        "Rescuers pulled two girls from the snow before they froze.",
        "It rained for nine days in the whole of the north.",
        "Three previous fires at the mill, in 2011, 2016 and 2020, injured seven people.",
        "The country committed itself in 2016 to fit its lines with alarms.",
        "The minister blamed himself for the delay of the trains.",
        "It was feared that the dam would break during the night.",
        "It is too early to say whether the crops will recover.",
        "The decision to close the mine angered many in the valley.",
        "The judge and the lawyers met, and both agreed on a date.",
        "The price of bread doubled in a week, and this led to riots.",
        "Acme and its rival both closed plants this year.",
        "Another firm, Acme, closed its plant in the valley.",
        "The firm Acme closed its plant in the valley in May.",
        "The maker of the pump is not known to the police.",
    ],
)
def test_what_is_answered_in_the_sentence_points_nowhere_else(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("He left the country after the vote on Monday.", "He", "pronoun"),
        ("After the vote, he left the country by ship.", "he", "pronoun"),
        ("In a meeting with Anna Berg, he promised to resign.", "he", "pronoun"),
        ("Their lawyers asked the court for two more days.", "Their", "pronoun"),
        ("The police arrested them at the border on Monday.", "them", "pronoun"),
        ("It was the third accident in the valley in a year.", "It", "pronoun"),
        ("It is likely to fall again in the coming weeks.", "It", "pronoun"),
        ("That angered many of the farmers in the valley.", "That", "pronoun"),
        ("These plans angered many of the farmers in the valley.", "plans", ""),
        ("The two will meet again in Geneva on Friday.", "two", "pronoun"),
        ("Both will pay a fine of two thousand euros.", "Both", "pronoun"),
        ("The firm will pay a fine of two thousand euros.", "firm", "context"),
        ("The Oslo-based company will pay a fine of two thousand euros.", "company", "context"),
        ("The spokesman gave no details of the two attacks.", "spokesman", "context"),
        ("The incident was not reported to the police.", "incident", "context"),
        ("Two more plants will close in the coming year.", "plants", "context"),
        ("The police said the youngest was two years old.", "youngest", "context"),
        ("Residents there say they received no warning.", "there", "context"),
        ("We asked the ministry for an answer on Monday.", "We", "first person"),
        ("The ministry answers your questions on the phone.", "your", "address"),
    ],
)
def test_what_needs_the_sentences_before(text: str, word: str, kind: str) -> None:
    pointing = dict(found(text))
    if kind:
        assert pointing.get(word) == kind
    else:
        assert pointing == {"These": "context"}


def test_weekdays_and_seasons_may_be_pointed_at() -> None:
    assert found("The mine will close this autumn after ninety years.") == []
    assert found("The mine will close this Friday after ninety years.") == []


def test_first_person_within_a_quotation_is_the_speakers() -> None:
    text = "“We will not sell the mine,” said Karl Lind of Acme."
    one = sentence(text)
    start = one.span.start
    quoted = Quoted((type(one.span)(start + 1, start + text.index("”")),))
    assert reference.outside(one, 0, len(one.tokens), (), quoted) == []
    assert [each.kind for each in reference.outside(one, 0, len(one.tokens), (), Quoted())] == ["first person"]


POOL = "He it this the company two said is , Karl Lind which that we latter ."


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL.split()), max_size=25))
def test_references_stand_within_what_is_asked_for(words: list[str]) -> None:
    for one in sentences(" ".join(["Anna", *words])):
        first, end = len(one.tokens) // 3, len(one.tokens)
        places = [each.token for each in reference.outside(one, first, end, (), Quoted())]
        assert places == sorted(set(places))
        assert all(first <= place < end for place in places)
