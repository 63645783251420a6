from dataclasses import replace

import pytest
from stories import topic

from generator.distillation.standings import standing
from generator.distillation.tallies import families
from generator.distillation.topic import Topic
from generator.model import Known


def undated(stories: tuple[tuple[str, str], ...]) -> Topic:
    """A topic of which the articles without a day have no date."""
    found = topic(tuple((day or "2024-02-13", text) for day, text in stories))
    analyses = tuple(
        analysis if day else replace(analysis, article=replace(analysis.article, published=Known()))
        for analysis in found.analyses
        for day in (stories[int(analysis.article.id)][0],)
    )
    return replace(found, analyses=analyses)


def counted(*stories: tuple[str, str]) -> set[int]:
    """The values that are one running count."""
    figures = families(topic(stories)).get(("deaths", ""), [])
    return {int(figure.quantity.value) for figure in figures if id(figure) in standing(figures)}


def test_counts_that_rise_with_the_days_are_one() -> None:
    found = counted(
        ("2024-02-10", "A storm killed 14 people, officials in Orlen said."),
        ("2024-02-13", "The sea is calm again in Orlen. 33 people died, the office said."),
        ("2024-02-20", "Rice is short in Orlen. The official death toll stood at 48."),
    )
    assert found == {14, 33, 48}


@pytest.mark.parametrize(
    "stories",
    [
        (
            ("2024-02-10", "A storm killed 48 people, officials in Orlen said."),
            ("2024-02-13", "A storm killed 14 people, officials in Orlen said."),
        ),
        (
            ("2024-02-10", "A storm killed 3 people, officials in Orlen said."),
            ("2024-02-13", "A crash killed 44 people, officials in Orlen said."),
        ),
        (
            ("2024-02-10", "A storm killed 14 people, officials in Orlen said."),
            ("2024-02-13", "Fog killed 33 people, police in Lund said."),
        ),
        (
            ("2024-02-10", "A storm killed 14 people."),
            ("2024-02-13", "In 2009 a storm killed 31 people, officials in Orlen said."),
        ),
        (("2024-02-10", "A storm killed 14 people, officials in Orlen said."),),
    ],
)
def test_what_is_not_one_count(stories: tuple[tuple[str, str], ...]) -> None:
    assert counted(*stories) == set()


def test_an_undated_count_that_fits_is_one_of_them() -> None:
    stories = (
        ("2024-02-10", "A storm killed 14 people, officials in Orlen said."),
        ("", "The sea is calm again in Orlen. 33 people died, the office said."),
        ("2024-02-20", "Rice is short in Orlen. The official death toll stood at 48."),
    )
    figures = families(undated(stories)).get(("deaths", ""), [])
    assert {int(figure.quantity.value) for figure in figures if id(figure) in standing(figures)} == {14, 33, 48}


def test_one_sides_own_dead_are_not_everybodys() -> None:
    assert not counted(
        ("2024-02-10", "Norland put its own losses at six dead in Orlen."),
        ("2024-02-13", "A bus was hit in Orlen. Eight people died, the office said."),
    )


def test_a_sentence_that_tells_of_nothing_else_gives_the_count_wherever_it_stands() -> None:
    filler = "The quay of Orlen is closed. " * 14
    stories = (
        ("2024-02-10", "A storm killed 14 people, officials in Orlen said."),
        ("2024-02-20", f"The quay of Orlen is open again. {filler}Fifteen people died."),
    )
    assert counted(*stories) == {14, 15}
