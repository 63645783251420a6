"""What of a draft is told already: by the passages, the words, the names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import UNSHRUNK
from worlds import briefs, folders

from generator.dates import Date
from generator.editing import alignment
from generator.editing.alignment import Statements, Tellers
from generator.model import Actor, Claim, Event, Evidence, Position, Span


def claim(name: str, *spans: tuple[int, int], quote: str = "x", article: str = "a", date: str = "") -> Claim:
    evidence = tuple(Evidence(article, quote, Span(*span)) for span in spans)
    if date:
        return Event(id=name, text=name, evidence=evidence, date=Date.parse(date), date_basis="stated")
    return Claim(id=name, text=name, evidence=evidence)


@settings(max_examples=50, phases=UNSHRUNK)
@given(st.data())
def test_a_brief_tells_all_that_it_tells_itself(found: st.DataObject) -> None:
    articles = found.draw(folders(["one", "two"]))
    brief = found.draw(briefs(articles))
    statements = Statements(brief)
    for section, claims in (("bottom_line", brief.bottom_line), ("timeline", tuple(brief.events()))):
        for one in claims:
            same = statements.same(one, section)
            assert same in claims
            assert any(alignment.overlapping(e, same.evidence) for e in one.evidence)  # type: ignore[union-attr]
    assert [alignment.same_actor(one, brief.actors) for one in brief.actors] == list(brief.actors)
    assert [alignment.same_difference(one, brief.differences) for one in brief.differences] == list(brief.differences)
    assert [alignment.same_question(one, brief.questions) for one in brief.questions] == list(brief.questions)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (claim("", (0, 10)), "first"),
        (claim("", (8, 14)), "second"),
        (claim("", (8, 12)), "first"),
        (claim("", (20, 22), (10, 11)), "second"),
        (claim("", (20, 30)), None),
        (claim("", (0, 10), article="b"), None),
    ],
)
def test_the_claim_that_shares_most_words_is_the_same(wanted: Claim, expected: str | None) -> None:
    found = Tellers([claim("first", (0, 10)), claim("second", (10, 20))]).same(wanted)
    assert (found.id if found else None) == expected


LONG = "The mayor opened the new bridge."


@pytest.mark.parametrize(
    ("quote", "dates", "same"),
    [
        (LONG, ("", ""), True),
        (LONG.upper(), ("2021", "2021-05"), True),
        (LONG, ("2021", ""), True),
        (LONG, ("2021", "2022"), False),
        ("She said so.", ("", ""), False),
    ],
)
def test_a_repeated_sentence_is_the_same_unless_the_days_differ(quote: str, dates: tuple[str, str], same: bool) -> None:
    one = claim("one", (0, 10), quote=quote.capitalize(), date=dates[0])
    other = claim("other", (0, 10), quote=quote, article="b", date=dates[1])
    assert (Tellers([one]).same(other) is one) == same


@pytest.mark.parametrize(
    ("name", "aliases", "expected"),
    [
        ("ines vogt", (), 0),
        ("Vogt", (), 0),
        ("I. Vogt", ("The Board",), 1),
        ("Nobody", (), None),
        ("The Board", ("Vogt",), 1),
    ],
)
def test_an_actor_is_known_by_any_name_and_first_by_its_own(
    name: str, aliases: tuple[str, ...], expected: int | None
) -> None:
    among = [
        Actor(id="1", name="Ines Vogt", kind="person", aliases=("Vogt",)),
        Actor(id="2", name="The Board", kind="organisation"),
    ]
    found = alignment.same_actor(Actor(id="x", name=name, kind="person", aliases=aliases), among)
    assert found is (None if expected is None else among[expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("some 400", "400 people"), ("350", None), ("many", "a crowd"), ("400 people", "400 people")],
)
def test_positions_over_one_passage_are_told_apart_by_their_figures(text: str, expected: str | None) -> None:
    def position(text: str, span: tuple[int, int] = (0, 10)) -> Position:
        return Position(id="p", text=text, evidence=(Evidence("a", "x", Span(*span)),))

    found = alignment.same_position(position(text), [position("400 people"), position("a crowd")])
    assert (found.text if found else None) == expected
    assert alignment.same_position(position("A crowd.", (50, 60)), [position("a crowd")])


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert alignment.folded(alignment.folded(text)) == alignment.folded(text)
