"""What kind of sentence a sentence is."""

import pytest
from language import sentence

from generator.analysis.forms import Shape
from generator.analysis.reference import Quoted
from generator.model import Span


def shape(text: str) -> Shape:
    """The form of a sentence of which nothing is quoted."""
    return Shape(sentence(text), Quoted())


@pytest.mark.parametrize(
    ("obstacle", "text"),
    [
        ("", "The council approved the new bridge on Monday."),
        ("", "There were nine ships in the harbour on Monday."),
        ("heading", "The council and the bridge"),
        ("fragment", "The council approved the new bridge over the river on Monday but did not say when"),
        ("fragment", "Karl Lind, right, with the mayor of Oslo in May."),
        ("fragment", "CHECK YOUR BILL The council approved the new bridge."),
        (
            "fragment",
            "Kaupunginvaltuusto hyväksyi maanantaina uuden sillan rakentamisen joen yli vastustuksesta huolimatta.",
        ),
        ("fragment", "Whether the council approved the new bridge on Monday."),
        ("question", "Has the council approved the new bridge?"),
        ("context", "Since then, the council has approved two bridges."),
        ("context", "Nor did the council approve the second bridge."),
        ("context", '"We did not," the minister Jane Roe told reporters in Paris.'),
        ("", '"The problem is," said Mr Roe, "that nobody knows the number of dead."'),
        ("", "Mr Roe said on Sunday that he would go to Paris, and he did."),
        ("address", "Below is a list of the bridges on the river."),
        ("address", "Look at the map for the way to the bridge."),
    ],
)
def test_what_about_its_form_keeps_a_sentence_from_being_a_statement(obstacle: str, text: str) -> None:
    assert shape(text).obstacle() == obstacle


def test_a_sentence_that_is_all_quotation_has_no_speaker() -> None:
    text = "The council approved the new bridge on Monday."
    found = Shape(sentence(text), Quoted((Span(0, len(text)),)))
    assert found.is_within()
    assert not found.speaks()
    assert found.obstacle() == "quotation"


def test_the_verb_of_a_sentence_is_finite_and_has_its_subject() -> None:
    root = shape("After the flood, the council approved the new bridge.").root
    assert root is not None
    assert root.text == "approved"
    assert shape("The bridge over the river in the north.").root is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Lund – The council approved the new bridge on Monday.", "The"),
        ("Lund (red/abc) – The council approved the new bridge.", "The"),
        ("LUND (Agency) — The council approved the new bridge.", "The"),
        ("Karl Lind – The council of Oslo knows him well.", "Karl"),
        ("Lund – a town of students – approved the new bridge.", "Lund"),
        ("Lund approved the bridge – The council had asked for it.", "Lund"),
    ],
)
def test_what_follows_the_place_that_a_report_opens_with(text: str, rest: str) -> None:
    found = shape(text)
    assert found.sentence.tokens[found.dateline()].text == rest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Port Bureau of Osby has an office in the harbour.", "state"),
        ("The Port Bureau of Osby has a recording of the call.", ""),
        ("The Port Bureau of Osby holds a copy of the letter.", ""),
    ],
)
def test_what_somebody_has_of_the_news_is_no_state(text: str, kind: str) -> None:
    assert shape(text).kind() == kind
