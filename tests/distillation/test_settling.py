"""What the articles of a topic settle together."""

import pytest
from language import analysis

from generator.distillation import cast
from generator.distillation.cast import Member


def members(*texts: str) -> list[Member]:
    """The members of a topic of these texts."""
    return list(cast.resolve([analysis(text, f"{number}.txt") for number, text in enumerate(texts)]).members)


def one(found: list[Member], name: str) -> Member:
    """The only member of a name."""
    (member,) = (member for member in found if name in (member.name, *member.aliases))
    return member


FIRE = """Nine dead in blaze at Korvat textile plant

At least nine workers were killed when fire tore through a plant in the city of Korvat, officials said.
"""
RISES = """Death toll in Korvat factory fire rises

KORVAT (Inland Press) - The number of people killed in a factory in Korvat rose to 14 on Tuesday. Korvat mourned.
"""


def test_what_things_happen_in_is_a_place_in_all_articles() -> None:
    assert one(members(FIRE, RISES), "Korvat").kind == "place"


def test_who_has_a_government_and_ministers_is_a_state_though_the_parser_takes_it_for_a_person() -> None:
    found = members(
        "Zarvan said on Monday that shells fell on its side. Zarvan's prime minister, Irakli Odon, blamed Ustara.",
        "Zarvan's government denied it. Zarvani forces fired first, Ustara's Defence Ministry said.",
    )
    assert one(found, "Zarvan").kind == "state"
    assert one(found, "Zarvan") is one(found, "Zarvani")


def test_who_has_a_title_is_no_state() -> None:
    found = members(
        "President Karvan said on Monday that he would stay. Karvan's government fell on Tuesday.",
        "Karvan's foreign minister, Irakli Odon, resigned.",
    )
    assert one(found, "Karvan").kind == "person"


def test_what_stands_before_a_kind_of_place_is_one() -> None:
    found = members(
        "Soldiers held the Kesh pass on Monday, the army said.",
        "Both sides claimed the Kesh pass. Mr Odon said his men had left the Kesh pass.",
    )
    assert {member.kind for member in found if member.name == "Kesh"} <= {"place"}


def test_a_place_whose_people_and_ministers_are_named_is_a_state() -> None:
    found = members(
        "Rescuers landed in Tavora on Monday. Tavora's foreign minister, Elena Pita, thanked them.",
        "Tavoran officials denied it. The storm was the strongest to hit Tavora, the foreign minister said.",
    )
    assert one(found, "Tavora") is one(found, "Tavoran")
    assert one(found, "Tavora").kind == "state"


def test_a_person_stays_one_though_things_are_on_her() -> None:
    found = members("Minister Jane Roe resigned. Pressure on Roe had grown. Attacks on Roe had become common.")
    assert one(found, "Roe").kind == "person"


BROTHERS = """Gang leader's brother freed

Officials said that Samuel Bakor, brother of the gang leader known as Commander Bakor, had been released.

Commander Bakor claimed the raid. Bakor wants money, the mediator said.
"""


def test_who_is_told_of_by_a_namesake_is_another() -> None:
    found = members(BROTHERS)
    assert one(found, "Samuel Bakor") is not one(found, "Bakor")
    assert one(found, "Bakor").name == "Commander Bakor"


def test_a_last_name_is_its_bearers_where_no_namesake_is() -> None:
    found = members("Officials said that Samuel Bakor, brother of the mayor, had been released. Bakor went home.")
    assert one(found, "Samuel Bakor") is one(found, "Bakor")


@pytest.mark.parametrize(("text", "name"), [("Lord Ashby denied it. Lord Ashby resigned.", "Lord Ashby")])
def test_a_person_of_one_name_goes_with_the_title(text: str, name: str) -> None:
    assert one(members(text), "Ashby").name == name


def test_initials_given_in_parentheses_are_no_persons() -> None:
    found = members("The Alliance for Renewal (AfR) won the election. The AfR speaks of 40 dead. The AfR has sued.")
    body = next(member for member in found if "Alliance for Renewal" in (member.name, *member.aliases))
    assert body is one(found, "AfR")
    assert body.kind == "organisation"


def test_a_new_name_is_the_old_ones() -> None:
    found = members(
        "Shareholders approved the name change of Doe Roe Brothers to Daimar Group. Doe Roe Brothers makes cars."
    )
    assert one(found, "Daimar Group") is one(found, "Doe Roe Brothers")
    found = members("The board moved the seat of Doe Roe Brothers to Daimar Group. Doe Roe Brothers makes cars.")
    assert one(found, "Daimar Group") is not one(found, "Doe Roe Brothers")


def test_a_board_is_one_with_and_without_its_country() -> None:
    found = members(
        "The Air Safety Board of Denmark said so. It was in Denmark.", "The Air Safety Board has begun work in Denmark."
    )
    assert one(found, "Air Safety Board of Denmark") is one(found, "Air Safety Board")


def test_what_a_report_begins_with_or_a_ministry_stands_in_is_a_place() -> None:
    head = "Kremnava (red/vpa) – A skier has admitted doping, the agency said.\n\nKremnava mourned."
    assert one(members(head, head), "Kremnava").kind == "place"
    seat = "The foreign ministry in Shamir denied it on Monday. Neither Shamir nor Arkhis replied."
    assert one(members(seat), "Shamir").kind == "place"


def test_who_has_ministers_of_any_kind_is_a_state() -> None:
    found = members(
        "Norrmark's suspended economy minister, Jane Roe, denied it on Monday.",
        "Norrmark's economy minister wrote 400 e-mails, the paper said.",
    )
    assert one(found, "Norrmark").kind == "state"


def test_a_firm_is_no_person_though_it_has_an_owner_or_partner() -> None:
    found = members(
        "The investment firm Harrow Lane Partners took over in 2018. It declined to comment.",
        "Harrow Lane took over in 2018, the union said. The boss is a partner at majority owner Harrow Lane.",
    )
    assert one(found, "Harrow Lane").kind == "organisation"
    assert one(found, "Harrow Lane") is one(found, "Harrow Lane Partners")


def test_a_person_is_one_though_a_firm_bears_the_name() -> None:
    found = members(
        "The investment firm Jane Harrow Partners took over in 2018.",
        "Mrs Jane Harrow said on Monday that she would stay. The union declined to comment.",
    )
    assert one(found, "Jane Harrow").kind == "person"


def test_a_paper_is_no_person_after_its_full_name() -> None:
    found = members(
        "Newspaper Dagbladet Vesten reported on Monday that a minister had lied. "
        "About 400 messages were leaked, according to Vesten.\n\nVesten says it does not know its source."
    )
    assert one(found, "Vesten").kind == "organisation"
    assert one(found, "Vesten") is one(found, "Dagbladet Vesten")


SMALL = "Doctors said marasmia spread in the town. The marasmia outbreak worried them."


def test_a_word_that_articles_write_small_is_no_name() -> None:
    found = members(
        SMALL,
        "Officials said marasmia had come with the water, and that marasmia would stay.",
        "The laboratory found bacteria of the Marasmia family. The first finding of Marasmia vulgaris was reported.",
    )
    assert not [member for member in found if member.name == "Marasmia"]


def test_a_name_that_a_company_goes_by_is_the_companys() -> None:
    found = members(
        "Brenn-Fero Dairy, maker of the cheese, recalled it on Monday. Brenn-Fero employs 212 people.",
        "Brenn-Fero says that it knew nothing. Brenn-Fero flatly rejects that.",
    )
    member = one(found, "Brenn-Fero")
    assert member is one(found, "Brenn-Fero Dairy")
    assert member.kind == "organisation"
