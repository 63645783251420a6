"""A draft brief from articles, as one story: parse, analyse, date, bring together, select.

A pure function of the articles and the model; the same input always gives the same brief, and no claim is made of
anything but the sources' own words.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator import cast, dating, differences, origins, outline, questions, timeline
from generator.cache import Cache
from generator.model import Article, Brief
from generator.outline import Unused
from generator.parsing import Model, Parser
from generator.passages import Analysis, analyse
from generator.topic import Topic


@dataclass(frozen=True)
class Draft:
    """A brief made by this program alone, the articles as it dated them, and the passages it left out."""

    brief: Brief
    articles: tuple[Article, ...]
    unused: tuple[Unused, ...]
    model: str
    """Name and version of the model, and the digest of its files."""


def draft(
    articles: Sequence[Article],
    brief_id: str,
    title: str,
    model: Model,
    cache: Cache,
    watch: Callable[[Iterable[Analysis]], Iterable[Analysis]] = lambda analyses: analyses,
) -> Draft:
    """A draft brief of some articles. `watch` sees each article when it has been read, to show progress."""
    parsed = Parser(model, cache).parse(articles)
    found = list(watch(analyse(article, sentences) for article, sentences in parsed))
    topic = gather(found)
    events = timeline.build(topic)
    differing = differences.find(topic)
    first = outline.bottom_line(topic, events, differing)
    brief = Brief(
        id=brief_id,
        file="",
        title=title,
        status="draft",
        articles=tuple(analysis.article.id for analysis in topic.analyses),
        bottom_line=first,
        background=outline.background(topic, events, first),
        timeline=events,
        actors=cast.actors(topic.cast, topic.analyses),
        differences=differing,
        questions=questions.find(topic),
    )
    dated = tuple(analysis.article for analysis in topic.analyses)
    return Draft(brief, dated, outline.unused(topic, brief), f"{model} {model.digest}")


def gather(analyses: Sequence[Analysis]) -> Topic:
    """The articles in the order of their dates, with their actors and what they share."""
    dated = [
        replace(analysis, article=replace(analysis.article, published=dating.date(analysis))) for analysis in analyses
    ]
    dated.sort(key=_order)
    return Topic(tuple(dated), cast.resolve(dated), origins.find(dated))


def _order(analysis: Analysis) -> tuple[date, str]:
    published = analysis.article.date
    return (published.earliest or published.latest or date.max) if published else date.max, analysis.article.id
