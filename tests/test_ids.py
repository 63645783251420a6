"""Ids: from words, none twice, the same each time."""

from hypothesis import given
from strategies import hostile

from generator import addresses
from generator.dates import Date
from generator.ids import LONGEST, identified, named
from generator.model import Actor, Brief, Claim, Difference, Event, Position, Question, Section


def claim(text: str = "Nobody was hurt.") -> Claim:
    return Claim(id="", text=text, evidence=())


def test_ids_are_told_apart_and_told_again() -> None:
    date = Date.parse("2025-03-04")
    event = Event(id="", text="The fire broke out on the ferry.", evidence=(), date=date, date_basis="stated")
    positions = tuple(Position(id="", text=text, evidence=()) for text in ("the owner", "the guard"))
    brief = identified(
        Brief(
            id="b",
            file="",
            title="t",
            bottom_line=(claim(), claim()),
            background=(Section(heading="", claims=(claim(), claim("市長は出発した。"))),),
            timeline=(event, event),
            actors=(Actor(id="", name="Ines Vogt", kind="person", roles=(claim(), claim())),),
            differences=(Difference(id="", question="Who said so?", kind="spread", positions=positions),),
            questions=(Question(id="", text="What burned?", status="open", known=(claim(),)),),
        )
    )
    items = [*brief.claims(), *brief.actors, *brief.differences, *brief.questions]
    ids = [item.id for item in items]
    assert len(set(ids)) == len(ids)
    assert all(name == addresses.slug(name) for name in ids)
    assert ids[:3] == ["nobody-was-hurt", "nobody-was-hurt-2", "nobody-was-hurt-3"]
    assert [one.id for one in brief.events()] == [
        "2025-03-04-the-fire-broke-out-on",
        "2025-03-04-the-fire-broke-out-on-2",
    ]
    assert [role.id for role in brief.actors[0].roles] == ["ines-vogt-1", "ines-vogt-2"]
    assert [position.id for position in brief.differences[0].positions] == ["who-said-so-1", "who-said-so-2"]
    assert brief.questions[0].known[0].id == "what-burned-1"
    assert identified(brief) == brief


def test_ids_that_are_given_stay_and_differences_are_followed() -> None:
    claims = tuple(Claim(id=name, text="Same words.", evidence=(), differs="Who?") for name in ("mine", "mine", ""))
    difference = Difference(id="Who?", question="Who is it?", kind="spread", positions=())
    brief = identified(
        Brief(id="b", file="", title="t", bottom_line=claims, differences=(difference,), retired=("mine-2",))
    )
    assert [claim.id for claim in brief.bottom_line] == ["mine", "mine-3", "same-words"]
    assert {claim.differs for claim in brief.bottom_line} == {"who"}
    assert brief.differences[0].id == "who"


@given(hostile.filter(str.strip))
def test_a_name_can_stand_in_an_address(text: str) -> None:
    name = named(text)
    assert name
    assert name == addresses.slug(name)
    assert len(name) <= LONGEST
