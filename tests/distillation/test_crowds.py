"""Groups without a name of their own."""

from language import analysis

from generator.distillation import crowds
from generator.distillation.crowds import Crowd

RAID = (
    "Gunmen raided a school on Friday, police said. Many children were missing. Residents said they had heard trucks."
)
SEARCH = "Police said on Monday that 63 girls were missing. The attackers had left before dawn."
TALKS = "The girls were freed on Tuesday. The police had searched a forest for them."


def found(*texts: str, names: tuple[str, ...] = ()) -> dict[str, Crowd]:
    """The groups of articles of these texts."""
    analyses = [analysis(text, f"{number}.txt") for number, text in enumerate(texts)]
    return {crowd.name: crowd for crowd in crowds.find(analyses, names)}


def test_who_speaks_or_acts_in_most_articles_is_an_actor() -> None:
    groups = found(RAID, SEARCH, TALKS)
    assert list(groups) == ["Police", "Attackers"]
    assert groups["Attackers"].aliases == ("gunmen",)
    assert groups["Police"].weight > groups["Attackers"].weight


def test_half_the_articles_are_enough_for_who_speaks_in_each() -> None:
    other = "The mayor left the town on Friday."
    assert list(found(RAID, SEARCH, other, other)) == ["Police"]
    assert "Attackers" in found(RAID, SEARCH, other)
    assert found(RAID, other, other, other) == {}


def test_one_article_of_several_is_not_enough() -> None:
    assert "Residents" not in found(RAID, SEARCH, TALKS)


def test_who_has_a_name_somewhere_is_no_group() -> None:
    assert "Police" not in found(RAID, SEARCH, TALKS, names=("Acre Police",))
    danish = "Danish police said three men were missing. Danish police said so on Friday."
    assert found(danish, danish) == {}


def test_who_only_suffers_does_not_act() -> None:
    text = "Residents were freed on Tuesday by a patrol. Officers helped residents."
    assert found(text, text) == {}


def test_every_place_is_the_groups_noun() -> None:
    texts = (RAID, SEARCH, TALKS)
    for crowd in found(*texts).values():
        nouns = {crowd.name.lower(), *crowd.aliases}
        assert all(one.analysis.text(one.mention.span).lower() in nouns for one in crowd.seen)


def test_headlines_and_headings_name_nobody() -> None:
    text = (
        "Police arrest three men in a raid on a farm\n\nThe mayor left the farm on Friday. He did not say why he left."
    )
    assert [one.headline for one in analysis(text).passages] == [True, False, False]
    assert found(text, text) == {}
