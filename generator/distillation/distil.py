"""A draft brief from articles, as one story: parse, analyse, date, bring together, select, vet.

A pure function of the articles and the model; the same input always gives the same brief, and no claim is made of
anything but the sources' own words.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from generator.analysis.parsing import Model, Parser
from generator.analysis.passages import Analysis, analyse
from generator.cache import Cache
from generator.distillation import background, cast, dating, differences, origins, outline, questions, timeline
from generator.distillation.topic import Topic
from generator.distillation.vetting import vetted
from generator.draft import Draft
from generator.model import Article, Brief
from generator.writing import can_be_named

_OBJECTS = 100_000
"""How many more objects must be there before the garbage collector looks for cycles among the young."""
UNTITLED = "Draft brief"
"""The title of a draft where nobody and no article gives one."""


def draft(
    articles: Sequence[Article],
    brief_id: str,
    title: str,
    model: Model,
    cache: Cache,
    watch: Callable[[Iterable[Analysis]], Iterable[Analysis]] = lambda analyses: analyses,
) -> Draft:
    """A draft brief of some articles, called after the earliest that has a title where `title` is empty.

    `watch` sees each article when it has been read, to show progress. An article whose name a brief's file cannot hold
    takes no part.
    """
    with _collected_seldom():
        return _draft(articles, brief_id, title, model, cache, watch)


@contextmanager
def _collected_seldom() -> Iterator[None]:
    """Lets the garbage collector look for cycles less often: nearly all that is read stays to the end of the draft, and
    looking through it every few hundred objects took a tenth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(_OBJECTS, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _draft(
    articles: Sequence[Article],
    brief_id: str,
    title: str,
    model: Model,
    cache: Cache,
    watch: Callable[[Iterable[Analysis]], Iterable[Analysis]],
) -> Draft:
    parsed = Parser(model, cache).parse(filter(can_be_named, articles))
    found = list(watch(analyse(article, sentences) for article, sentences in parsed))
    topic = gather(found)
    dated = tuple(analysis.article for analysis in topic.analyses)
    events = timeline.build(topic)
    differing = differences.find(topic)
    first = outline.bottom_line(topic, events, differing)
    titles = (" ".join(title.split()), *(article.title.value for article in dated), UNTITLED)
    brief = Brief(
        id=brief_id,
        file="",
        title=next(filter(None, titles)),
        status="draft",
        articles=tuple(article.id for article in dated),
        bottom_line=first,
        background=background.build(topic, events, first, differing),
        timeline=events,
        actors=cast.actors(topic.cast, topic.analyses),
        differences=differing,
        questions=questions.find(topic),
    )
    brief = vetted(brief, {article.id: article for article in dated})
    passages = tuple(tuple(passage.span for passage in analysis.passages) for analysis in topic.analyses)
    return Draft(brief, dated, outline.unused(topic, brief), f"{model} {model.digest}", passages)


def gather(analyses: Sequence[Analysis]) -> Topic:
    """The articles in the order of their dates, with their actors and what they share."""
    dated = sorted(dating.dated(analyses), key=_order)
    return Topic(tuple(dated), cast.resolve(dated), origins.find(dated))


def _order(analysis: Analysis) -> tuple[date, str]:
    published = analysis.article.date
    return (published.earliest or published.latest or date.max) if published else date.max, analysis.article.id
