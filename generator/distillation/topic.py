"""All that is known of a topic's articles before a word of the brief is written, for the steps that write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.analysis.timex import Dated, TimeExpression, resolve
from generator.dates import Date
from generator.distillation import dating
from generator.distillation.cast import Cast
from generator.distillation.origins import Origins
from generator.model import Claim, Evidence, Span

_LATE: Final = 0.34
"""The share of a sentence before which its speaker or his words begin, where it is not mostly his words."""


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
        """A stretch of an article as evidence, with whom the article attributes it to, or a good part of it."""
        heard = [
            found
            for passage in analysis.passages
            if passage.span.overlaps(span)
            for found in passage.attributions
            if found.content.overlaps(span) and _carries(found, span)
        ]
        most = max(heard, key=lambda said: _common(said, span), default=None)
        return Evidence(analysis.article.id, analysis.text(span), span, most.speaker if most else "")

    def claim(self, analysis: Analysis, passage: Passage, text: str = "") -> Claim:
        """A passage's statement as a claim with its evidence; without an id, which comes last."""
        statement = passage.statement
        spans = (statement.span, *statement.support)
        evidence = tuple(self.evidence(analysis, span) for span in spans)
        return Claim(id="", text=text or statement.text, evidence=evidence, status="proposed")

    def dated(self, analysis: Analysis, time: TimeExpression, previous: Date | None = None) -> Dated:
        """What a time expression of an article means."""
        return resolve(time, analysis.article.date, previous)


def voice(passage: Passage, words: Span) -> str:
    """Who says some words of a passage, where most of them are attributed; of one within another's, the nearer."""
    heard = [said for said in passage.attributions if 2 * _common(said, words) >= words.end - words.start]
    nearest = min(heard, key=lambda said: said.content.end - said.content.start, default=None)
    return nearest.speaker if nearest else ""


def _carries(said: Attribution, span: Span) -> bool:
    """Whether a stretch is somebody's words, and not only an aside in it: "… talks that mediators hope will end"."""
    length = span.end - span.start
    late = span.start + _LATE * length
    named_late = said.speaker_span is not None and late < said.speaker_span.start < span.end
    return _common(said, span) >= _LATE * length or not (named_late and said.content.start > late)


def _common(said: Attribution, span: Span) -> int:
    """How many characters of a stretch somebody says."""
    return min(said.content.end, span.end) - max(said.content.start, span.start)
