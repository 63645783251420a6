"""What stands between quotation marks, whatever the marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from language import article, sentences
from trees import articles

from generator.analysis import quotations
from generator.analysis.syntax import Sentence


def quoted(text: str) -> list[list[str]]:
    """The parts of each quotation of an article."""
    stored = article(text).text
    return [[stored[span.start : span.end] for _, span in one.parts] for one in quotations.find(sentences(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are late," he said.', [["We are late"]]),
        ("“We are late,” he said. “We know.”", [["We are late"], ["We know."]]),
        ("‘The people’s voice,’ she said, ‘is heard.’", [["The people’s voice"], ["is heard."]]),
        ("The workers' union called it 'an insult' to all.", [["an insult"]]),
        (
            "The rebels' leader left. 'We want talks, not war,' he said. 'We do.'",
            [["We want talks, not war"], ["We do."]],
        ),
        ("« Nous sommes là », said Marie Curie.", [["Nous sommes là"]]),
        ("\"They called it 'madness' again,\" he said.", [["They called it 'madness' again"]]),
        ('"The proof is there,” said the judge.', [["The proof is there"]]),
        ("« » was all it said.", []),
        ("The '90s were the workers' best years.", []),
        ("It wasn't the mayor's fault, the players' union said.", []),
    ],
)
def test_marks(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


def test_a_quotation_runs_over_sentences_and_paragraphs() -> None:
    text = '"We waited. We hoped.\n\n"Nobody came," she said.'
    assert quoted(text) == [["We waited.", "We hoped.", "Nobody came"]]


def test_a_mark_that_never_closes_spoils_only_its_paragraph() -> None:
    text = 'He said "we are late and left the room.\n\nShe said "no" to him.'
    assert quoted(text) == [["no"]]


@given(articles())
def test_quotations_lie_in_their_sentences_in_order(parsed: tuple[Sentence, ...]) -> None:
    by_number = {sentence.number: sentence.span for sentence in parsed}
    spans = [(number, span) for one in quotations.find(parsed) for number, span in one.parts]
    assert all(by_number[number].contains(span) for number, span in spans)
    assert all(first.end <= second.start for (_, first), (_, second) in pairwise(spans))
