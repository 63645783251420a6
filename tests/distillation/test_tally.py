"""What articles do with a name, counted."""

from collections import Counter

from generator.distillation.tally import Tally


def tally(person: bool = False, peoples: str = "", **counts: int) -> Tally:
    """A tally of surfaces, with blanks for underscores."""
    surfaces = Counter({name.replace("_", " "): count for name, count in counts.items()})
    return Tally(surfaces=surfaces, person=person, peoples=set(peoples.split()))


def test_a_person_goes_by_the_commonest_full_name() -> None:
    assert tally(person=True, Doe=9, Jane_Doe=2, Jane_A_Doe=2).name() == "Jane Doe"


def test_a_body_goes_by_a_readable_name() -> None:
    assert tally(WTO=9, World_Trade_Organization=1).name() == "World Trade Organization"
    assert tally(NATO=3).name() == "NATO"


def test_a_state_goes_by_its_own_name() -> None:
    state = tally(US=9, United_States=1, American=5, peoples="American")
    state.kinds["state"] = 15
    assert state.name() == "United States"
    people = tally(Danish=2, peoples="Danish")
    people.kinds["state"] = 2
    assert people.name() == "Denmark"


def test_a_place_that_acts_and_is_nowhere_is_a_body() -> None:
    one = Tally(surfaces=Counter(Mandel=2), articles=Counter(a=2), acts=1)
    one.kinds["place"] = 2
    assert one.kind() == "organisation"
    one.located = 1
    assert one.kind() == "place"
    known = Tally(surfaces=Counter(Massachusetts=2), articles=Counter(a=2), acts=1)
    known.kinds["place"] = 2
    assert known.kind() == "place"


def test_a_body_without_a_name_goes_by_its_institution() -> None:
    one = tally(Danish_troops=5, Danish_military=2, Denmark_military=1)
    one.described = True
    assert one.name() == "Danish military"
    few = tally(Danish_troops=5, Danish_military=1)
    few.described = True
    assert few.name() == "Danish troops"


def test_a_second_article_weighs_more_than_more_of_one() -> None:
    one = Tally(articles=Counter(a=2), weights=Counter(a=8))
    two = Tally(articles=Counter(a=1, b=1), weights=Counter(a=4, b=4))
    assert two.weight() > one.weight()
