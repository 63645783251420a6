"""Which of two articles is the later."""

from dataclasses import replace

from language import analysis

from generator.analysis.passages import Analysis
from generator.dates import Date
from generator.distillation.succession import is_later, later
from generator.model import Known


def dated(text: str, date: str, file: str) -> Analysis:
    """An article of this day."""
    made = analysis(text, file)
    return replace(made, article=replace(made.article, published=Known(date, "supplied")))


def test_one_article_is_later_than_another_only_where_both_have_a_day() -> None:
    first, second = dated("It rained.", "2024-05-03", "a.txt"), dated("It rained.", "2024-05-04", "b.txt")
    assert is_later(second, first)
    assert not is_later(first, second)
    assert not is_later(second, analysis("It rained all day long in Osby.", "c.txt"))


def test_what_overlaps_is_not_later_and_what_is_unknown_only_perhaps() -> None:
    assert not later(Date.parse("2024-05"), Date.parse("2024-05-03"), True)
    assert later(None, Date.parse("2024-05-03"), True)
    assert not later(None, Date.parse("2024-05-03"), False)
