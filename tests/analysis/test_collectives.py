"""Bodies that have no name of their own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from language import article, parser, sentences

from generator.analysis import mentions
from generator.analysis.collectives import KINDS, SPECIFIC, Body


def bodies(text: str) -> list[Body]:
    """The bodies that the names in an article of this text own."""
    return [mention.body for row in mentions.find(sentences(text)) for mention in row if mention.body]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Portuguese police arrested three men on Friday.", "Portuguese police", "portugal police"),
        ("Talks with Chile's junta failed on Friday.", "Chile's junta", "chile junta"),
        ("The U.S. military closed the base on Friday.", "U.S. military", "united states armed forces"),
        ("About 300 American combat troops left on Friday.", "American combat troops", "united states armed forces"),
        ("Belgian military personnel trained there.", "Belgian military personnel", "belgium armed forces"),
        ("Chile's ruling military council closed the border.", "Chile's ruling military council", "chile junta"),
        (
            "Japan's disaster management agency said that 45 people had died.",
            "Japan's disaster management agency",
            "japan disaster management agency",
        ),
        ("The Johnson administration signed the treaty.", "Johnson administration", "johnson government"),
        ("Norwegian officials said the pipeline was safe.", "Norwegian officials", "norway officials"),
    ],
)
def test_a_body_is_a_noun_and_whose_it_is(text: str, name: str, words: str) -> None:
    assert [(body.name, body.words) for body in bodies(text)] == [(name, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The Danish government closed the border on Friday.",  # the state itself
        "A Danish agency closed the case on Friday.",
        "The former Danish military council closed the border.",
        "They visited a U.S. military base on Friday.",
        "The West African nation's junta closed the border.",
        "Danish salmon cost more on Friday.",
        "State prosecutors closed the case on Friday.",
        "The leaders of Denmark met on Friday.",
        "Danish personnel files were lost on Friday.",
    ],
)
def test_no_body(text: str) -> None:
    assert bodies(text) == []


def test_the_owner_is_still_named() -> None:
    (row,) = mentions.find(sentences("Portuguese police arrested three men on Friday."))
    assert [(mention.name, mention.kind) for mention in row] == [("Portuguese", "state")]


def test_a_body_acts_as_a_subject_or_agent() -> None:
    assert bodies("Portuguese police arrested three men.")[0].acts
    assert bodies("Three men were arrested by Portuguese police.")[0].acts
    assert not bodies("Three men fled from Portuguese police.")[0].acts


def test_a_crowd_is_no_institution() -> None:
    assert bodies("Norwegian officials said the pipeline was safe.")[0].crowd
    assert not bodies("Norwegian police said the road was safe.")[0].crowd


def alone(text: str) -> list[tuple[str, str]]:
    """The nouns that stand alone in an article of this text, and the bodies they mean."""
    return [(body.name, body.words) for body in bodies(text) if body.alone]


def test_a_noun_alone_is_the_only_body_of_its_kind_named_before() -> None:
    after = "The junta closed the border on Monday. Talks with the junta failed."
    assert alone("Chile's junta met on Friday. " + after) == [("the junta", "chile junta")] * 2
    assert alone("Chile's junta met Peru's junta on Friday. " + after) == []
    assert alone(after + " Chile's junta met on Friday.") == []
    assert alone("Chile's junta met on Friday. The new junta and the junta leaders closed the border.") == []


def test_what_is_told_apart_is_an_institution() -> None:
    assert KINDS.keys() >= SPECIFIC


WORDS = st.sampled_from(
    [
        "Danish",
        "Chile",
        "'s",
        "U.S.",
        "Jane Doe",
        "military",
        "troops",
        "junta",
        "agency",
        "the",
        "said",
        "-",
        "of",
        ".",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=2, max_size=15))
def test_a_body_stands_in_the_text_after_its_owner(words: list[str]) -> None:
    text = "They met " + " ".join(words) + " on Friday."
    one = article(text)
    ((_, parsed),) = parser().parse([one])
    for row in mentions.find(parsed):
        for mention in row:
            if mention.body and not mention.body.alone:
                start = mention.span.start
                assert one.text[start : start + len(mention.body.name)] == mention.body.name
                assert mention.body.words.startswith(mention.body.owner)
