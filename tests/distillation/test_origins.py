from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import origins
from generator.model import Known

REPORT = (
    "The harbour authority of Porto Velho said on Tuesday that a crane collapsed on the eastern quay. "
    "Engineers inspected the damaged foundations and closed the terminal for large container ships. "
    "“We are still counting the damage on the whole quay,” said director Ana Sousa. "
    "Dock workers returned to the western berths after a short meeting with the union."
)
OTHER = (
    "Farmers in the northern valley expect a poor harvest of olives after a dry summer. "
    "Prices of oil rose in the markets of the capital, traders said. "
    "The ministry of agriculture promised loans to small growers."
)


def dated(one: Analysis, day: str) -> Analysis:
    return replace(one, article=replace(one.article, published=Known(day, "supplied")))


def test_a_copy_repeats_the_earliest_article() -> None:
    first, second = analysis(REPORT, "b.txt"), analysis(REPORT + " The port opens on Friday.", "a.txt")
    found = origins.find([dated(first, "2025-03-04"), dated(second, "2025-03-05")])
    assert found.copies == {"a": "b"}
    assert found.source("a") == found.source("b") == "b"


def test_without_dates_the_first_by_name_is_the_original() -> None:
    assert origins.find([analysis(REPORT, "b.txt"), analysis(REPORT, "a.txt")]).copies == {"b": "a"}


def test_a_rewritten_number_is_still_a_copy() -> None:
    changed = REPORT.replace("eastern quay", "northern quay")
    assert origins.find([analysis(REPORT, "a.txt"), analysis(changed, "b.txt")]).copies == {"b": "a"}


def test_reports_of_different_things_are_no_copies() -> None:
    found = origins.find([analysis(REPORT, "a.txt"), analysis(OTHER, "b.txt")])
    assert found.copies == {}
    assert found.repeated == {}


def test_a_long_report_that_takes_in_a_short_one_is_its_own() -> None:
    long = f"{REPORT} {OTHER} " + " ".join(
        f"A witness from the village of Lower {name} described another accident with cranes near the river {name}."
        for name in ("Arden", "Bolton", "Carrick", "Dunmore", "Easton", "Fallow", "Garrick", "Holt")
    )
    found = origins.find([analysis(REPORT, "a.txt"), analysis(long, "b.txt")])
    assert found.copies == {}
    assert found.first("b", 0) == ("a", 0)


def test_the_same_quoted_words_have_one_origin() -> None:
    one = analysis("“The rail was cracked for months before it broke,” said Paul Marek.", "a.txt")
    other = analysis('Jana Benes told the radio on Friday: "The rail was cracked for months before it broke."', "b.txt")
    assert origins.find([one, other]).repeated == {("b", 0): ("a", 0)}


def test_a_few_quoted_words_say_nothing() -> None:
    one = analysis("He called it “a sad day”.", "a.txt")
    other = analysis("“A sad day,” said the mayor.", "b.txt")
    assert origins.find([one, other]).repeated == {}


def test_an_article_does_not_repeat_itself() -> None:
    twice = analysis(f"{REPORT} {REPORT}", "a.txt")
    assert origins.find([twice]).repeated == {}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from((REPORT, OTHER, REPORT + " " + OTHER, "Rain fell.")), max_size=6))
def test_what_is_repeated_is_an_original(texts: list[str]) -> None:
    found = origins.find([analysis(text, f"{index}.txt") for index, text in enumerate(texts)])
    assert all(original not in found.copies for original in found.copies.values())
    for (article, _), (origin, number) in found.repeated.items():
        assert article != origin
        assert found.first(origin, number) == (origin, number)
