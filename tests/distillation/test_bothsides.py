"""A dispute is told with the words of both sides, one after the other, or not at all."""

from dataclasses import replace

import pytest
from language import analysis

from generator.distillation import bothsides, distil
from generator.distillation.bothsides import Sides
from generator.distillation.salience import candidates
from generator.distillation.topic import Topic
from generator.model import Claim, Difference, Known, Position

ONE = """The bridge at Orrin was closed by the council, Mayor Anna Lind said.

The company Tarn Works said it had closed the bridge at Orrin itself.

Villagers at Orrin say the bridge was handed to the company for nothing.

The council of Orrin calls that a lie.
"""


def topic() -> Topic:
    """The topic of one article."""
    found = analysis(ONE, "one.txt")
    return distil.gather([replace(found, article=replace(found.article, published=Known("2021-05-03", "supplied")))])


TOPIC = topic()


def position(words: str) -> Position:
    """The position that rests on the passage with these words."""
    found = TOPIC.analyses[0]
    passage = next(one for one in found.passages if words in found.text(one.span))
    return Position(id="", text=words, evidence=(TOPIC.evidence(found, passage.span),))


def told(one: str, other: str, kind: str = "disagreement") -> list[Sides]:
    """The disputes that can be told of a difference with two positions."""
    positions = (position(one), position(other))
    difference = Difference(id="d", question="Who?", kind=kind, positions=positions)  # type: ignore[arg-type]
    return list(bothsides.told(TOPIC, [difference], candidates(TOPIC)))


def test_two_statements_are_one_claim_that_rests_on_both() -> None:
    (found,) = told("closed by the council", "closed the bridge at Orrin itself")
    claim = found.claim(TOPIC)
    assert isinstance(claim, Claim)
    assert claim.text == (
        "The bridge at Orrin was closed by the council, Mayor Anna Lind said. "
        "The company Tarn Works said it had closed the bridge at Orrin itself."
    )
    assert len(claim.evidence) == 2
    assert all(one.quote in TOPIC.analyses[0].article.text for one in claim.evidence)
    assert len(found.passages) == 2


def test_a_reply_may_point_to_what_stands_just_before() -> None:
    (found,) = told("handed to the company for nothing", "calls that a lie")
    assert found.text.endswith("The council of Orrin calls that a lie.")


def test_a_reply_far_from_what_it_replies_to_is_not_told() -> None:
    far = told("closed by the council", "calls that a lie")
    assert all(found.partner is not None for found in far)


def test_one_passage_may_tell_both_sides() -> None:
    (found,) = told("closed by the council", "closed by the council")
    assert found.other is None
    assert found.text == "The bridge at Orrin was closed by the council, Mayor Anna Lind said."


@pytest.mark.parametrize("kind", ["development", "spread"])
def test_what_is_no_disagreement_is_not_told(kind: str) -> None:
    assert told("closed by the council", "closed the bridge at Orrin itself", kind) == []


def test_what_is_too_long_to_be_read_at_once_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bothsides, "LONGEST", 10)
    assert told("closed by the council", "closed the bridge at Orrin itself") == []


def test_a_dispute_on_a_day_is_not_told_as_two_sides() -> None:
    positions = (position("closed by the council"), position("closed the bridge at Orrin itself"))
    difference = Difference(id="d", question="When was it closed?", kind="disagreement", positions=positions)
    assert list(bothsides.told(TOPIC, [difference], candidates(TOPIC))) == []
