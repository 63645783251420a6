"""All that is known of a topic's articles before a word of the brief is written, for the steps that write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.analysis.passages import Analysis, Passage
from generator.analysis.timex import Dated, TimeExpression, resolve
from generator.dates import Date
from generator.distillation import dating
from generator.distillation.cast import Cast
from generator.distillation.origins import Origins
from generator.model import Claim, Evidence, Span


@dataclass(frozen=True)
class Topic:
    """The analysed articles of a topic, with their actors and what they share."""

    analyses: tuple[Analysis, ...]
    """By publication date where it is known, else by id."""
    cast: Cast
    origins: Origins

    @cached_property
    def by_id(self) -> Mapping[str, Analysis]:
        """The analyses by their articles' ids."""
        return {analysis.article.id: analysis for analysis in self.analyses}

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which its articles were published, as far as they are known, in order."""
        return dating.days_of(self.analyses)

    def evidence(self, analysis: Analysis, span: Span) -> Evidence:
        """A stretch of an article as evidence, with whom the article attributes it to."""
        speaker = next(
            (
                found.speaker
                for passage in analysis.passages
                if passage.span.overlaps(span)
                for found in passage.attributions
                if found.content.overlaps(span)
            ),
            "",
        )
        return Evidence(analysis.article.id, analysis.text(span), span, speaker)

    def claim(self, analysis: Analysis, passage: Passage, text: str = "") -> Claim:
        """A passage's statement as a claim with its evidence; without an id, which comes last."""
        statement = passage.statement
        spans = (statement.span, *statement.support)
        evidence = tuple(self.evidence(analysis, span) for span in spans)
        return Claim(id="", text=text or statement.text, evidence=evidence, status="proposed")

    def dated(self, analysis: Analysis, time: TimeExpression, previous: Date | None = None) -> Dated:
        """What a time expression of an article means."""
        return resolve(time, analysis.article.date, previous)
