"""How much each passage of a topic matters."""

from language import analysis

from generator.distillation import distil
from generator.distillation.salience import Candidate, alike, candidates, figures

LEAD = "A storm killed 14 people on the coast of Velonia on Sunday, the coast guard of Velonia said."
ASIDE = "A baker in the capital sold cakes in the shape of ships."
OTHER = "The storm on the coast of Velonia killed 14 people and sank nine ships, the government said."
QUOTE = "“The storm came over the coast of Velonia at night,” said Petra Lund."
COMMENT = "The storm on the coast of Velonia underscores the dangers of the sea."


def weighed(*texts: str) -> dict[str, Candidate]:
    """The candidates of some articles, by the text of their statements."""
    found = distil.gather([analysis(text, f"{place}.txt") for place, text in enumerate(texts)])
    return {one.passage.statement.text: one for one in candidates(found)}


def test_what_nearly_every_article_tells_is_nearest_to_the_centre() -> None:
    found = weighed(f"{LEAD} {ASIDE}", OTHER)
    assert found[LEAD].centre > found[ASIDE].centre
    assert found[OTHER].centre > found[ASIDE].centre


def test_the_lead_is_more_of_news_than_what_comes_later() -> None:
    found = weighed(f"{LEAD}\n\n{ASIDE}\n\n{OTHER}", ASIDE)
    assert found[LEAD].news > found[OTHER].news


def test_quotations_and_comment_count_for_less() -> None:
    found = weighed(f"{LEAD} {QUOTE} {COMMENT}", OTHER)
    assert found[QUOTE].centre < found[OTHER].centre
    assert found[COMMENT].centre < found[OTHER].centre


def test_what_cannot_stand_alone_is_no_candidate() -> None:
    assert set(weighed(f"{LEAD} They sank. Why did it happen?")) == {LEAD}


def test_figures_are_what_is_counted_and_how_many() -> None:
    (passage,) = analysis("The storm killed 14 people and sank nine ships.").passages
    assert {value for _, value in figures(passage)} == {"14", "9"}


def test_two_sets_of_words_are_alike_when_the_shorter_is_mostly_in_the_other() -> None:
    assert alike(frozenset("abcde"), frozenset("abcxyzuvw"))
    assert not alike(frozenset("abcde"), frozenset("abxyzuvw"))
    assert not alike(frozenset(), frozenset("ab"))


def test_the_same_articles_are_weighed_the_same_in_any_order() -> None:
    one = {text: (found.centre, found.news) for text, found in weighed(LEAD, OTHER).items()}
    other = {text: (found.centre, found.news) for text, found in weighed(OTHER, LEAD).items()}
    assert one == other
