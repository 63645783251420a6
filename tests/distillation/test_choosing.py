"""What is chosen together: each the one that adds most, and nothing twice."""

from dataclasses import replace

from language import analysis

from generator.distillation import distil
from generator.distillation.choosing import Choice, Known
from generator.distillation.salience import Candidate, alike, candidates
from generator.model import Known as Value

TEXT = """A fire destroyed the old town hall of Lund and killed two men, the police said.

The police said a fire had destroyed the old town hall in Lund and killed two men.

The council of Lund will build a new school beside the river for 400 children.
"""


def found() -> list[Candidate]:
    """The statements of an article that says one thing twice."""
    one = analysis(TEXT)
    return list(candidates(distil.gather([replace(one, article=replace(one.article, published=Value()))])))


def test_what_says_the_same_is_chosen_once() -> None:
    fire, again, school = found()
    choice = Choice([(3.0, fire), (2.9, again), (2.0, school)])
    assert choice.add() == [fire]
    assert choice.add() == [school]
    assert choice.add() == []
    assert choice.chosen == [fire, school]


def test_only_what_fits_and_is_worth_enough_is_chosen() -> None:
    fire, _, school = found()
    choice = Choice([(3.0, fire), (1.0, school)])
    assert choice.add(lambda one: one is school) == []
    assert choice.add(lambda one: one is school, least=0.2) == [school]
    assert Choice([]).add() == []


def test_what_is_told_is_known_again_by_its_words() -> None:
    fire, again, school = found()
    known = Known([fire.words])
    assert alike(fire.words, again.words)
    assert known.has(again.words)
    assert not known.has(school.words)
    assert not Known([]).has(fire.words)
