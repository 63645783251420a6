"""Whether events happened, are planned, expected, possible, conditional, demanded or denied; and the hedge words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import sentence
from trees import trees

from generator.analysis import modality
from generator.analysis.syntax import Sentence
from generator.support import HEDGE


def said_of(text: str, word: str) -> str:
    """What a sentence says of the event that a word of it names."""
    parsed = sentence(text)
    return modality.of(parsed, next(token for token in parsed.tokens if token.text == word))


CASES = [
    ("Acme has closed its plant.", "closed", "happened"),
    ("Acme is closing its plant.", "closing", "happened"),
    ("Police said two men were arrested.", "arrested", "happened"),
    ("At least 20 people were killed when the dam collapsed.", "collapsed", "happened"),
    ("The coup could complicate the talks.", "coup", "happened"),
    ("Troops left after the coup.", "coup", "happened"),
    ("The withdrawal was completed in May.", "withdrawal", "happened"),
    ("Acme will close its plant.", "close", "planned"),
    ("Acme will close its plant and cut 300 jobs.", "cut", "planned"),
    ("Acme plans to close its plant.", "close", "planned"),
    ("Acme is to close its plant in May.", "close", "planned"),
    ("The board decided to close the plant.", "close", "planned"),
    ("Acme said it would close the plant.", "close", "planned"),
    ("The withdrawal will be completed in May.", "withdrawal", "planned"),
    ("The planned strike was called off.", "strike", "denied"),
    ("The union called off the strike.", "strike", "denied"),
    ("The pilots decided against striking.", "striking", "denied"),
    ("The firm stopped short of closing the mine.", "closing", "denied"),
    ("Neither company signed the contract.", "signed", "denied"),
    ("The pumps were never replaced.", "replaced", "denied"),
    ("The council neglected to repair the roof.", "repair", "denied"),
    ("The lorry left without being inspected.", "inspected", "denied"),
    ("The council held no inspection in January.", "inspection", "denied"),
    ("It is not true that the bank lent the money.", "lent", "denied"),
    ("Police have not confirmed that anyone was arrested.", "arrested", "possible"),
    ("The drain was not cleaned until April.", "cleaned", "happened"),
    ("The gates were not opened until the brigade came.", "opened", "happened"),
    ("The talks will not resume until Friday.", "resume", "planned"),
    ("The guests did not stay until noon.", "stay", "denied"),
    ("Acme is expected to close its plant.", "close", "expected"),
    ("Acme is set to close the plant.", "close", "expected"),
    ("A strike is likely.", "strike", "expected"),
    ("Acme may close the plant.", "close", "possible"),
    ("Acme might not close the plant.", "close", "possible"),
    ("It is unclear whether the plant will reopen.", "reopen", "possible"),
    ("The court is considering dismissing the case.", "dismissing", "possible"),
    ("If Acme loses the contract, it will close the plant.", "close", "conditional"),
    ("If Acme loses the contract, it will close the plant.", "loses", "conditional"),
    ("Unless the Senate agrees, the deal will collapse.", "collapse", "conditional"),
    ("Acme would close the plant.", "close", "conditional"),
    ("The minister ordered Acme to close the plant.", "close", "demanded"),
    ("The minister urged the company to close the plant.", "close", "demanded"),
    ("The union called for a withdrawal of the offer.", "withdrawal", "demanded"),
    ("The bank must pay a fine.", "pay", "demanded"),
    ("Acme did not close the plant.", "close", "denied"),
    ("Acme never closed the plant.", "closed", "denied"),
    ("Acme refused to close the plant.", "close", "denied"),
    ("Acme has yet to close the plant.", "close", "denied"),
    ("Smith left without naming a successor.", "naming", "denied"),
    ("The army denied that its soldiers had fired on the crowd.", "fired", "denied"),
    ("No agreement was reached.", "reached", "denied"),
    ("Police foiled an attack on the station.", "attack", "denied"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_how_surely_it_is_said(text: str, word: str, expected: str) -> None:
    assert said_of(text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men reportedly fled in May.", ["reportedly"]),
        ("He is believed to have fled and appears to be ill.", ["is believed to", "appears to"]),
        ("The alleged thief may have left.", ["alleged", "may"]),
        ("It could not pay.", []),
        ("In May about 20 men left.", []),
        ("Acme plans to close the plant.", []),
    ],
)
def test_hedges(text: str, expected: list[str]) -> None:
    assert [hedge.text for hedge in modality.hedges(sentence(text))] == expected


def test_a_hedge_is_one_that_the_build_warns_of() -> None:
    text = "He apparently left, is suspected of theft, might return, is thought to be ill and seems to hide; unlikely."
    found = modality.hedges(sentence(text))
    assert len(found) >= 5
    assert all(HEDGE.search(hedge.text) for hedge in found)


@given(trees(), st.data())
def test_any_tree_has_an_answer_and_hedges_are_its_words(parsed: Sentence, data: st.DataObject) -> None:
    token = data.draw(st.sampled_from(parsed.tokens))
    assert modality.of(parsed, token) in modality.Modality.__args__
    for hedge in modality.hedges(parsed):
        assert parsed.text[hedge.span.start - parsed.span.start : hedge.span.end - parsed.span.start] == hedge.text


def test_nothing_is_said_across_a_semicolon() -> None:
    found = sentence("The warden was dismissed on Monday; he denies any wrongdoing.")
    assert modality.of(found, next(token for token in found.tokens if token.text == "dismissed")) == "happened"
