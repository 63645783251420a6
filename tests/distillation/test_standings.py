import pytest
from stories import topic

from generator.distillation.standings import standing
from generator.distillation.tallies import families


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
