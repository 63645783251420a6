"""A dispute as a reader is told it first: one claim with the words of both sides, or of nobody."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from generator.analysis.passages import Analysis, Passage
from generator.distillation.salience import Candidate
from generator.distillation.topic import Topic
from generator.model import Claim, Difference

LONGEST: Final = 60
"""Words of two statements that are read as one."""
NEAR: Final = 3
"""Passages within which a reply's "it" still means what it replies to."""
PRONOUN: Final = re.compile(r"\b(?:he|him|his|she|hers?)\b")
"""Pronouns for somebody."""
REPLY: Final = re.compile(r"\b(?:it|this|that|(?:the|these|those) (?:accusation|allegation|charge|claim|report)s?)\b")
"""Words for what another has said."""
WHEN: Final = ("When ", "On which ", "In which ")
"""How questions begin that ask for a time."""


class Sides(NamedTuple):
    """The passages in which a dispute's first two positions stand; the first alone where it tells both."""

    first: Candidate
    other: Passage | None
    analysis: Analysis
    """The article of the other."""
    partner: Candidate | None
    """The same passage as a candidate, where it can stand alone."""

    @property
    def passages(self) -> tuple[Candidate, ...]:
        """Those of them that can stand alone."""
        return (self.first, self.partner) if self.partner else (self.first,)

    @property
    def text(self) -> str:
        """What they say, one after the other."""
        return " ".join([wording(self.first.passage), *([wording(self.other)] if self.other else [])])

    def claim(self, topic: Topic) -> Claim:
        """The dispute as a claim that rests on both."""
        claims = [topic.claim(self.first.analysis, self.first.passage)]
        if self.other:
            claims.append(topic.claim(self.analysis, self.other))
        evidence = dict.fromkeys(found for claim in claims for found in claim.evidence)
        return Claim(id="", text=self.text, evidence=tuple(evidence), status="proposed")


def wording(passage: Passage) -> str:
    """A passage's claim as it reads on any day."""
    return passage.statement.lasting or passage.statement.text


def is_dispute(difference: Difference) -> bool:
    """Whether the sources disagree on what is so, and not only on the day of it."""
    return difference.kind == "disagreement" and not difference.question.startswith(WHEN)


def told(topic: Topic, differences: Iterable[Difference], candidates: Sequence[Candidate]) -> Iterator[Sides]:
    """The disagreements of which both sides can be read one after the other, short enough for one claim."""
    usable = {one.key: one for one in candidates}
    for difference in differences:
        if not is_dispute(difference):
            continue
        found = _sides(topic, difference.positions[:2], usable)
        if found and len(found.text.split()) <= LONGEST and not _hangs(found.first):
            yield found


def _sides(topic: Topic, positions: Sequence[Claim], usable: Mapping[tuple[str, int], Candidate]) -> Sides | None:
    """The passages of two positions, the second of which may reply to the first with a pronoun for it."""
    one, other = (_passages(topic, position) for position in positions)
    for analysis, passage in one:
        first = usable.get((analysis.article.id, passage.number))
        for where, answer in other if first else ():
            partner = usable.get((where.article.id, answer.number))
            if first and partner and partner.key == first.key:
                return Sides(first, None, where, None)
            if first and (partner or _replies(answer, where, first)):
                return Sides(first, answer, where, partner)
    return None


def _replies(answer: Passage, where: Analysis, first: Candidate) -> bool:
    """Whether a passage that cannot stand alone can right after what it replies to."""
    gap = answer.number - first.passage.number
    text = answer.statement.text
    follows = where is first.analysis and 0 < gap <= NEAR and answer.statement.obstacle in ("pronoun", "context")
    return follows and bool(REPLY.search(text)) and not PRONOUN.search(text.lower())


def _passages(topic: Topic, position: Claim) -> list[tuple[Analysis, Passage]]:
    """The passages that a position rests on."""
    found = []
    for evidence in position.evidence:
        analysis = topic.by_id[evidence.article]
        found += [(analysis, one) for one in analysis.passages if one.span.overlaps(evidence.span)]
    return found


def _hangs(one: Candidate) -> bool:
    """Whether a pronoun in a statement means somebody whom only the sentences before it name."""
    named = any(mention.kind == "person" for mention in one.passage.mentions)
    return PRONOUN.search(wording(one.passage)) is not None and not named
