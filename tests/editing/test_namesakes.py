"""Which actors of a brief look like one, and by which other names the articles call them."""

from dataclasses import replace

import pytest

from generator.articles import read_article
from generator.editing.namesakes import of_actors
from generator.editing.suggested import Suggestion, still_open
from generator.editing.suggesting import suggestions
from generator.model import Actor, ActorKind, Article, Brief

TEXT = """\
Lakes Water Board engineers closed the lock, its head Ines M. Vogt said.

The LWB will pay, Ines Vogt told a meeting that Mohamed Kerr had called.

Mohammed Kerr of the Board for Lakes thanked her, and Piet Vogt of the Lakes Foundation did not.

Muhammad Kerr was late.
"""


def actor(name: str, kind: ActorKind = "organisation", *aliases: str) -> Actor:
    return Actor(id=name.lower().replace(" ", "-").replace(".", ""), name=name, kind=kind, aliases=aliases)


def lock() -> Article:
    return read_article(TEXT.encode(), "lock.txt", "seeds/lock.txt")[0]


def brief(*actors: Actor, **more: tuple[str, ...]) -> Brief:
    return replace(Brief(id="b", file="b.yml", title="B", articles=("lock",), actors=actors), **more)


def found(one: Brief, drafted: Brief | None = None) -> list[Suggestion]:
    return list(of_actors(one, [lock()], drafted))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ines M. Vogt", "Ines Vogt", "person"),
        ("Mohamed Kerr", "Mohammed Kerr", "person"),
        ("Muhammad Kerr", "Mohamed Kerr", "person"),
        ("Kerr", "Mohamed Kerr", "person"),
        ("Lakes Water Board", "Lakes Water", "organisation"),
        ("Lakes Water Board", "LWB", "organisation"),
        ("LWB", "Lakes Water Board", "organisation"),
    ],
)
def test_names_that_say_so_are_one_actor(one: str, other: str, kind: ActorKind) -> None:
    (made,) = found(brief(actor(one, kind), actor(other, kind)))
    assert (made.kind, made.name) == ("merge", f"{one} = {other}")
    assert one in made.here.quote
    assert made.there is not None
    assert other in made.there.quote
    assert TEXT[made.there.span.start : made.there.span.end] == made.there.quote


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ines Vogt", "Piet Vogt", "person"),
        ("Lakes Water Board", "Board for Lakes", "organisation"),
        ("Lakes", "Lakes Foundation", "organisation"),
        ("Ines Vogt", "Ines Marie Vogt", "person"),  # no article calls anybody so
    ],
)
def test_others_stay_two(one: str, other: str, kind: ActorKind) -> None:
    assert found(brief(actor(one, kind), actor(other, kind))) == []


def test_a_person_and_a_body_of_one_name_stay_two() -> None:
    assert found(brief(actor("Lakes Water Board"), actor("LWB", "person"))) == []


def test_what_a_draft_takes_for_one_is_suggested_once() -> None:
    drafted = brief(actor("Lakes Water Board", "organisation", "LWB", "Board for Lakes"))
    made = found(brief(actor("Lakes Water Board"), actor("LWB")), drafted)
    assert [one.name for one in made] == ["Lakes Water Board = LWB"]
    assert "draft" in made[0].reason


def test_another_name_is_suggested_where_it_says_more() -> None:
    drafted = brief(
        actor("Lakes Water Board", "organisation", "Board for Lakes", "Water Board", "the board", "Nowhere")
    )
    (made,) = found(brief(actor("Lakes Water Board")), drafted)
    assert (made.kind, made.subject, made.value) == ("alias", "lakes-water-board", "Board for Lakes")
    assert made.there is not None
    assert made.there.quote.startswith("Mohammed Kerr of the Board for Lakes")


def test_what_was_turned_down_or_is_so_already_does_not_come_back() -> None:
    articles = {"lock": lock()}
    two = brief(actor("Lakes Water Board"), actor("LWB"))
    (made,) = suggestions(two, articles)
    assert suggestions(replace(two, declined=(made.name,)), articles) == []
    assert still_open(made, two)
    assert not still_open(made, brief(actor("Lakes Water Board")))
    alias = replace(made, kind="alias", value="LWB")
    assert still_open(alias, brief(actor("Lakes Water Board")))
    assert not still_open(alias, brief(actor("Lakes Water Board", "organisation", "LWB")))
