"""A brief's page: what a draft of many actors tells at once, and what it keeps for those who ask."""

from dataclasses import replace
from typing import Literal

import pytest
from conftest import TEMPLATES
from reader import Html
from strategies import brief_of

from generator import pages
from generator.cache import Cache
from generator.model import Article, Brief, Span
from generator.pages import Corpus, Look

TEXT = "The harbour of Osby was shut on Monday, the council said."
HARBOUR = Article(id="harbour", file="seeds/harbour.txt", text=TEXT, sha256="", paragraphs=())


def with_actors(count: int, status: Literal["draft", "curated"]) -> Brief:
    """A brief of so many actors, each with a role; every other one of a group."""
    brief = brief_of(HARBOUR, [Span(0, 18), Span(22, 40)])
    actor = brief.actors[0]
    actors = tuple(
        replace(
            actor,
            id=f"actor-{number}",
            name=f"Actor {number}",
            group="" if number % 2 else "Osby",
            roles=(replace(actor.roles[0], id=f"role-{number}", text=f"Role {number}."),),
        )
        for number in range(count)
    )
    return replace(brief, actors=actors, status=status)


def page_of(brief: Brief) -> str:
    made = pages.build(Corpus({HARBOUR.id: HARBOUR}, [brief]), Look(TEMPLATES), Cache(None))
    return next(page.content for page in made if page.kind == "brief")


@pytest.mark.parametrize(("status", "count", "kept"), [("draft", 15, 3), ("draft", 12, 0), ("curated", 15, 0)])
def test_a_draft_tells_of_twelve_actors_and_names_the_others(
    status: Literal["draft", "curated"], count: int, kept: int
) -> None:
    content = page_of(with_actors(count, status))
    told, _, more = content.partition('<details class="more-actors">')
    assert bool(more) == bool(kept)
    for number in range(count):
        assert (f"Role {number}." in told.partition('id="actors"')[2]) == (number < count - kept)
        assert (f"Role {number}." in more) == (number >= count - kept)
    if kept:
        assert "<summary>3 more: Actor 12, Actor 13, Actor 14</summary>" in more
    assert [head.text for head in Html(content).all("h3")].count("Others") == 1


def test_actors_without_a_group_have_no_heading_where_none_has_one() -> None:
    brief = with_actors(20, "draft")
    grouped = tuple(replace(actor, group="Osby" if number > 11 else "") for number, actor in enumerate(brief.actors))
    assert not {"Osby", "Others"} & {head.text for head in Html(page_of(replace(brief, actors=grouped))).all("h3")}
