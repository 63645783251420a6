"""Clauses that tell of one event by themselves, in the words of the sentence; nothing where that is doubtful."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import sentence, sentences

from generator.analysis import clauses
from generator.analysis.syntax import Sentence


def cut(text: str, verb: str) -> str:
    """The words cut around a verb of a sentence."""
    found = sentence(text)
    token = next(token for token in found.tokens if token.text == verb)
    return words(found, clauses.cut(found, token))


def words(found: Sentence, spans: tuple[clauses.Span, ...]) -> str:
    start = found.span.start
    return " ".join(found.text[span.start - start : span.end - start] for span in spans)


@pytest.mark.parametrize(
    ("text", "verb", "clause"),
    [
        (
            "The talks come after the city council revoked the old permit last month.",
            "revoked",
            "the city council revoked the old permit last month",
        ),
        (
            "Thousands protested against the council, which revoked the permit in May.",
            "revoked",
            "the council revoked the permit in May",
        ),
        (
            "Workers left the mill, where the line has stood still since October.",
            "stood",
            "the line has stood still since October",
        ),
        (
            "The mayor asked why a tower that was inspected in June could fall.",
            "inspected",
            "a tower was inspected in June",
        ),
        (
            "President Ann Lee, 74, who has ruled since 2004, did not run.",
            "ruled",
            "President Ann Lee has ruled since 2004",
        ),
        ("The mayor asked why the tower that was inspected in June could fall.", "inspected", ""),
        (
            "Jane Doe, who resigned last week as chief of police, will testify on Tuesday.",
            "resigned",
            "Jane Doe resigned last week as chief of police",
        ),
        (
            "The firm is in trouble after the bank announced on Monday that it would close its account.",
            "announced",
            "the bank announced on Monday that it would close its account",
        ),
    ],
)
def test_a_clause_that_stands_alone_is_cut(text: str, verb: str, clause: str) -> None:
    assert cut(text, verb) == clause


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The talks come after they revoked the old permit last month.", "revoked"),
        ("The mayor will resign if the council revokes the permit on Monday.", "revokes"),
        ("He met the chairman of the council, which revoked the permit in May.", "met"),
        ("The talks failed after revoking the old permit of the city last month.", "revoking"),
        ("The chief of police, who resigned last week, will testify.", "resigned"),
        ("She said the council revoked the permit in May.", "revoked"),
    ],
)
def test_nothing_is_cut_where_it_is_doubtful(text: str, verb: str) -> None:
    assert cut(text, verb) == ""


@given(
    st.lists(
        st.sampled_from(
            (
                "The bank closed after the regulator, which met on Monday, withdrew its licence.",
                "While it was raining, the team, who had won in May, left.",
                "Which one? The one that – as we know – fell.",
                '"As I said," she said, "the bridge fell when the flood came on Friday."',
            )
        ),
        min_size=1,
        max_size=2,
    )
)
def test_what_is_cut_is_the_sentence_s_own_words_in_order(texts: list[str]) -> None:
    for found in sentences(" ".join(texts)):
        for token in found.tokens:
            spans = clauses.cut(found, token)
            assert all(found.span.contains(span) for span in spans)
            assert list(spans) == sorted(spans)
            assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Helen Okafor said the figure fell since Adam Pell was charged in May over the bills.", "charged"),
        ("The talks came after the council revoked the permit in May because the bridge was unsafe.", "revoked"),
    ],
)
def test_nothing_is_cut_out_of_speech_or_where_a_reason_may_belong_elsewhere(text: str, verb: str) -> None:
    assert cut(text, verb) == ""


def test_a_time_taken_for_the_subject_of_a_clause_is_none() -> None:
    text = (
        "Two residents said soldiers who had manned a checkpoint since last year had been withdrawn before the attack."
    )
    assert cut(text, "withdrawn") == ""


def test_a_length_of_time_may_stand_before_the_word_that_opens_a_clause() -> None:
    text = "Farmers on Friday called off a blockade of the port, two days after the court froze the new tax."
    assert cut(text, "froze") == "the court froze the new tax"


@pytest.mark.parametrize(
    ("text", "verb", "clause"),
    [
        (
            "The warden was dismissed on Monday; he denies any wrongdoing.",
            "dismissed",
            "The warden was dismissed on Monday",
        ),
        ("He was dismissed on Monday; the warden denies any wrongdoing.", "dismissed", ""),
        ("The warden was dismissed on Monday, he says.", "dismissed", ""),
    ],
)
def test_what_stands_before_a_semicolon_stands_alone(text: str, verb: str, clause: str) -> None:
    assert cut(text, verb) == clause
