"""The drafts that a site publishes: one for each topic that no editor has taken up.

A topic is a sub-folder of the articles' folder, or the articles directly in it. It is taken up as soon as a curated
brief lists or cites one of its articles.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from generator import addresses
from generator.analysis.parsing import Model, find_model
from generator.cache import LOG, Cache, digest, program
from generator.draft import Draft, packed, unpacked
from generator.model import Actor, ActorKind, Article, Brief, Claim, Difference, Question
from generator.packing import pack
from generator.writing import can_be_named

if TYPE_CHECKING:  # takes a while to load
    from generator.analysis.passages import Analysis

Watching: TypeAlias = "Callable[[Sequence[Article]], Callable[[Iterable[Analysis]], Iterable[Analysis]]]"
"""May show a person who waits how far the reading of some articles is."""
TELLING_NOTHING: Final = frozenset(("articles", "data", "news", "seeds", "sources", "texts"))
"""Names of folders that are no titles."""


def untaken(articles: Iterable[Article], briefs: Iterable[Brief]) -> dict[str, list[Article]]:
    """The articles of each topic of which no brief uses any, by the topic's folder."""
    used = {i for brief in briefs for i in (*brief.articles, *(evidence.article for evidence in brief.evidence()))}
    topics: dict[str, list[Article]] = {}
    for article in articles:
        topics.setdefault(article.topic, []).append(article)
    return {topic: found for topic, found in sorted(topics.items()) if not any(a.id in used for a in found)}


def draft_topics(
    topics: Mapping[str, Sequence[Article]],
    briefs: Sequence[Brief],
    folder: str,
    model: str,
    cache: Cache,
    watching: Watching = lambda articles: iter,
) -> list[Draft]:
    """A draft of each topic, with an address of its own, and of its actors those of the other briefs.

    `folder` is the articles' folder as messages name it, `model` what `find_model` finds.

    Raises:
        InputError: there is no such model.
    """
    taken = {addresses.name(brief.id) for brief in briefs}
    actors = {actor.id: (actor.name, actor.kind) for brief in briefs for actor in brief.actors}
    drafts = []
    for topic, articles in topics.items():
        if not any(map(can_be_named, articles)):
            continue
        name = topic or folder.rpartition("/")[2]
        free = _free(address_of(name), taken)
        made = draft(articles, free, title_of(name), find_model(model), cache, watching(articles))
        brief = replace(made.brief, file=f"{folder}/{topic}".rstrip("/"), actors=_apart(made.brief, actors))
        actors |= {actor.id: (actor.name, actor.kind) for actor in brief.actors}
        drafts.append(replace(made, brief=brief))
    return drafts


def draft(
    articles: Sequence[Article],
    brief_id: str,
    title: str,
    model: Model,
    cache: Cache,
    watch: "Callable[[Iterable[Analysis]], Iterable[Analysis]]" = iter,
) -> Draft:
    """See `distil.draft`: from the cache where nothing that it depends on has changed."""
    told = [pack(replace(article, text="", shown_as="")) for article in articles]
    name = digest(program(), model.fingerprint, brief_id, title, told)
    made = unpacked(cache.find("draft", name), articles)
    if made is None:
        LOG.debug("drafting %s of %s articles with the model %s %s", brief_id, len(articles), model.name, model.version)
        from generator.distillation import distil  # takes a while to load

        made = _unreviewed(distil.draft(articles, brief_id, title, model, cache, watch))
        cache.keep("draft", name, packed(made))
    return made


def _unreviewed(made: Draft) -> Draft:
    """The draft that says of the words beside its claims, too, that nobody has reviewed them."""
    brief = replace(
        made.brief,
        differences=tuple(replace(difference, wording="proposed") for difference in made.brief.differences),
        questions=tuple(replace(question, wording="proposed") for question in made.brief.questions),
    )
    return replace(made, brief=brief)


def title_of(folder: str) -> str:
    """A title from a folder's name, empty where the name tells nothing."""
    words = " ".join(re.sub(r"[-_]", " ", folder).split())
    return (
        "" if words.casefold() in TELLING_NOTHING or not re.search(r"[^\W\d]", words) else words[0].upper() + words[1:]
    )


def address_of(folder: str) -> str:
    """A brief's id from a folder's name."""
    return addresses.slug(folder) or addresses.name(folder or "draft")


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number where a brief has its address; it is taken from now on."""
    free, number = name, 1
    while addresses.name(free) in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(addresses.name(free))
    return free


def _apart(brief: Brief, known: Mapping[str, tuple[str, ActorKind]]) -> tuple[Actor, ...]:
    """The brief's actors, with other ids where another brief calls another actor so."""
    items: tuple[Claim | Actor | Difference | Question, ...] = (*brief.claims(), *brief.actors)
    taken = {*known, *(item.id for item in (*items, *brief.differences, *brief.questions))}

    def renamed(actor: Actor) -> Actor:
        if known.get(actor.id, (actor.name, actor.kind)) == (actor.name, actor.kind):
            return actor
        return replace(actor, id=_free(f"{actor.id}-{actor.kind}", taken))

    return tuple(map(renamed, brief.actors))
