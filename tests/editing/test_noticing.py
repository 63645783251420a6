"""Only changes of substance are noticed, each once and as what it is."""

from dataclasses import replace

import pytest

from generator.dates import Date
from generator.editing.noticing import noticed, same
from generator.model import Actor, Brief, Claim, Difference, Event, Evidence, Position, Question, Span
from generator.permalinks import Published, published


def claim(name: str, text: str = "", status: str = "curated", was: tuple[str, ...] = ()) -> Claim:
    return Claim(id=name, text=text or f"{name} is so.", evidence=(), status=status, was=was)  # type: ignore[arg-type]


EVENT = Event(id="e", text="It rained.", evidence=(), date=Date.parse("2024-08-05"), date_basis="stated")
POSITION = Position(id="p", text="Ten", evidence=())
DIFFERENCE = Difference(id="d", question="How many?", kind="disagreement", positions=(POSITION,))
QUESTION = Question(id="q", text="Who?", status="open", known=(claim("k"),))
BRIEF = Brief(
    id="b",
    file="b.yml",
    title="B",
    bottom_line=(claim("one"), claim("two")),
    timeline=(EVENT,),
    differences=(DIFFERENCE,),
    questions=(QUESTION,),
)


def news(now: Brief, then: Brief = BRIEF) -> list[tuple[str, str]]:
    return [(one.kind, one.id) for one in noticed(published(then), now)]


def test_nothing_is_noticed_of_what_is_the_same() -> None:
    assert news(BRIEF) == []


@pytest.mark.parametrize("status", ["curated", "changed"])
def test_a_claim_is_added(status: str) -> None:
    assert news(replace(BRIEF, bottom_line=(*BRIEF.bottom_line, claim("three", status=status)))) == [("added", "three")]


def test_what_is_added_in_several_parts_is_told_once() -> None:
    rain = claim("three", "It rained  hard.")
    again = replace(EVENT, id="e2", text="It rained hard.")
    actor = Actor(id="a", name="Ann", kind="person", roles=(claim("r", "It rained hard."), claim("s", "mayor")))
    now = replace(BRIEF, bottom_line=(*BRIEF.bottom_line, rain), timeline=(EVENT, again), actors=(actor,))
    assert news(now) == [("added", "three"), ("added", "s")]


def test_a_role_is_told_with_the_actor_and_an_account_with_the_question() -> None:
    actor = Actor(id="a", name="Ann", kind="person", roles=(claim("r", "mayor"),))
    twelve = replace(DIFFERENCE, positions=(POSITION, replace(POSITION, id="p2", text="Twelve")))
    with_both = replace(BRIEF, actors=(actor,), differences=(twelve,))
    assert [one.text for one in noticed(published(BRIEF), with_both)] == ["Ann: mayor", "How many? Twelve"]
    driver = replace(with_both, actors=(replace(actor, roles=(claim("r", "driver"),)),))
    (one,) = noticed(published(with_both), driver)
    assert (one.before, one.after) == ("Ann: mayor", "Ann: driver")


def test_a_proposed_claim_is_added_when_it_is_reviewed() -> None:
    proposed = replace(BRIEF, bottom_line=(*BRIEF.bottom_line, claim("three", status="proposed")))
    assert news(proposed) == []
    assert news(replace(BRIEF, bottom_line=(*BRIEF.bottom_line, claim("three"))), proposed) == [("added", "three")]
    assert news(BRIEF, proposed) == []


def test_a_claim_is_corrected_under_a_new_id_too() -> None:
    now = replace(BRIEF, bottom_line=(claim("uno", "One is not so.", was=("one",)), claim("two")))
    (one,) = noticed(published(BRIEF), now)
    assert (one.kind, one.id, one.before, one.after) == ("corrected", "uno", "one is so.", "One is not so.")
    assert one.reworded


def test_another_date_is_a_correction() -> None:
    (one,) = noticed(published(BRIEF), replace(BRIEF, timeline=(replace(EVENT, date=Date.parse("2024-08-06")),)))
    assert (one.before, one.after) == ("5 August 2024: It rained.", "6 August 2024: It rained.")
    assert not one.reworded


def test_a_date_that_was_not_recorded_is_no_correction() -> None:
    state = {**published(BRIEF), "t-e": Published("It rained.")}
    assert noticed(state, BRIEF) == []


def test_a_claim_is_withdrawn() -> None:
    assert news(replace(BRIEF, bottom_line=BRIEF.bottom_line[:1], retired=("two",))) == [("withdrawn", "two")]


def test_a_question_is_answered_and_open_again() -> None:
    answered = replace(BRIEF, questions=(replace(QUESTION, status="answered"),))
    assert news(answered) == [("answered", "q")]
    assert news(BRIEF, answered) == [("corrected", "q")]
    assert news(replace(BRIEF, questions=(replace(QUESTION, status="partly answered"),))) == []


def test_an_answered_question_gives_the_answer() -> None:
    quotes = (Evidence("one", "It was\n the cook.", Span(0, 16)), Evidence("two", "The cook.", Span(0, 9)))
    answered = replace(BRIEF, questions=(replace(QUESTION, status="answered", answered_by=quotes),))
    assert [one.text for one in noticed(published(BRIEF), answered)] == ["Who? “It was the cook.”"]


def test_what_is_new_as_a_whole_is_told_once() -> None:
    without = replace(BRIEF, differences=(), questions=())
    assert news(BRIEF, without) == [("differs", "d"), ("added", "q")]


def test_a_difference_that_nobody_has_reviewed_is_not_told() -> None:
    proposed = replace(DIFFERENCE, positions=(replace(POSITION, status="proposed"),))
    without = replace(BRIEF, differences=())
    assert news(replace(BRIEF, differences=(proposed,)), without) == []


def test_a_difference_or_question_is_told_when_somebody_has_reviewed_its_words() -> None:
    without = replace(BRIEF, differences=(), questions=())
    difference, question = replace(DIFFERENCE, wording="proposed"), replace(QUESTION, wording="proposed")
    now = replace(BRIEF, differences=(difference,), questions=(question,))
    assert news(now, without) == []
    assert news(BRIEF, now) == [("differs", "d"), ("added", "q")]
    assert news(without, now) == []
    assert published(now)["q-q"].status == "proposed"


def test_what_is_told_already_is_corrected_under_words_that_wait() -> None:
    known = replace(QUESTION, known=(claim("k", "It is not so."),), wording="proposed")
    assert news(replace(BRIEF, questions=(known,))) == [("corrected", "k")]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("“It’s over” – he  said…", '"It\'s over" - he said...', True),
        ("5 August", "5\u00a0August", True),
        ("10 ships", "11 ships", False),
        ("10² ships", "102 ships", False),
        ("He said so.", "he said so", False),
    ],
)
def test_print_is_no_substance(one: str, other: str, alike: bool) -> None:
    assert same(one, other) is alike
