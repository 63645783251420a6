import pytest
from stories import COMPANY, ELECTION, EPIDEMIC, FLOOD, PRIMARIES, TRIAL, WAR, topic, values

from generator.distillation import figures
from generator.model import Difference


def found(story: tuple[tuple[str, str], ...], dated: bool = True) -> list[Difference]:
    return [difference for _, difference in figures.find(topic(story, dated))]


def one(story: tuple[tuple[str, str], ...], dated: bool = True) -> Difference:
    (difference,) = found(story, dated)
    return difference


def reports(*sentences: str, day: str = "2024-05-01") -> tuple[tuple[str, str], ...]:
    return tuple((day, text) for text in sentences)


def test_a_toll_that_rises_is_a_development_in_the_order_of_time() -> None:
    difference = one(FLOOD)
    assert difference.kind == "development"
    assert difference.question == "How many people died in Valdoria?"
    assert values(difference) == ["“at least 23 people”", "“41”", "“56 people dead”"]
    assert difference.reading == "Later articles give higher figures."


def test_two_figures_of_one_day_are_a_disagreement() -> None:
    difference = one(
        reports(
            "Police said on Tuesday that 12 dock workers were injured when a crane collapsed in Porto Velho.",
            "The union said 14 dock workers were injured on Tuesday when the crane collapsed in Porto Velho.",
        )
    )
    assert difference.kind == "disagreement"
    assert difference.question == "How many dock workers were injured?"
    assert values(difference) == ["“12 dock workers”", "“14 dock workers”"]
    assert [position.evidence[0].attributed_to for position in difference.positions] == ["Police", "The union"]


def test_rounded_figures_are_a_spread() -> None:
    difference = one(
        reports(
            "Thieves copied more than 200,000 card numbers from the bank, the police said.",
            "The bank said 209,000 card numbers were copied by the thieves.",
        )
    )
    assert difference.kind == "spread"
    assert difference.reading == "Compatible as rounded figures."


def test_above_and_below_one_figure_is_a_spread() -> None:
    difference = one(
        reports(
            "The government sent nearly 3,000 soldiers to the border.",
            "More than 3,000 soldiers are deployed at the border.",
        )
    )
    assert difference.kind == "spread"
    assert values(difference) == ["“nearly 3,000 soldiers”", "“More than 3,000 soldiers”"]


def test_a_figure_called_somebody_elses_is_disputed() -> None:
    difference = one(
        (
            ("2024-03-12", "Gunmen kidnapped 112 girls from the school in Brod, the minister said."),
            (
                "2024-03-14",
                "Gunmen kidnapped 131 girls from the school in Brod. The ministry's figure of 112 leaves out some.",
            ),
        )
    )
    assert difference.kind == "disagreement"


def test_a_toll_of_an_undated_article_finds_its_place() -> None:
    difference = one(
        reports(
            "10 March 2024\n\nA storm killed 14 people in Valdoria, officials said.",
            "20 March 2024\n\nThe storm in Valdoria killed 48 people, officials said.",
            "The death toll of the storm in Valdoria rose to 33, officials said.",
        ),
        dated=False,
    )
    assert values(difference) == ["“14 people”", "“33”", "“48 people”"]
    assert difference.reading == "Later articles give higher figures; not every article has a date."


def test_an_article_may_revise_its_own_figure() -> None:
    difference = one(
        reports(
            "While the bank previously said up to 100,000 Canadian customers may have been affected, "
            "it said on Monday that only about 8,000 Canadian customers were affected."
        ),
        dated=False,
    )
    assert difference.kind == "development"
    assert values(difference) == ["“up to 100,000 Canadian customers”", "“about 8,000 Canadian customers”"]


@pytest.mark.parametrize(
    "sentences",
    [
        # different places
        (
            "The earthquake killed 4,500 people in Peru, officials said.",
            "The earthquake killed 800 people in Chile, officials said.",
        ),
        # a part and the whole
        (
            "The earthquake killed 5,300 people. In Peru alone 4,500 people died in the earthquake.",
            "Officials in Peru said the earthquake had killed 4,500 people there.",
        ),
        # different things
        ("The bank closed 40 branches in the city.", "The bank closed 55 accounts in the city."),
        # different companies
        ("Alpha Steel cut 400 jobs in the city.", "Beta Glass cut 450 jobs in the city."),
        ("Orbis Motors sold 410,000 cars last year.", "Zeta Cars sold 400,000 cars last year."),
        # a part of those counted
        (
            "Twelve people were injured when the crane collapsed in the harbour.",
            "Three children were injured when the crane collapsed in the harbour.",
        ),
        # an increment
        (
            "The flood killed 12 people in the valley on Sunday.",
            "The flood killed another 5 people in the valley on Sunday.",
        ),
        # another year
        (
            "In 2021, 120 people died in floods in the valley.",
            "In 2022, 90 people died in floods in the valley.",
        ),
        # what may come
        (
            "The flood killed 12 people in the valley on Sunday.",
            "The flood in the valley could kill 50 people, experts expect on Sunday.",
        ),
        # no difference
        (
            "The crane injured 12 dock workers in the harbour.",
            "Twelve dock workers were injured by the crane in the harbour.",
        ),
    ],
)
def test_what_counts_something_else_does_not_differ(sentences: tuple[str, ...]) -> None:
    assert found(reports(*sentences)) == []


def test_attacks_on_different_places_are_different_events() -> None:
    assert found(WAR) == []


def test_seats_belong_to_their_party() -> None:
    seats = [difference for difference in found(ELECTION) if "seats" in difference.question]
    assert [difference.question for difference in seats] == ["How many seats did the Liberal Party win?"]
    assert sorted(values(seats[0])) == ["“112 seats”", "“115 seats”", "“118 seats”"]


def test_the_turnout_of_one_day_differs() -> None:
    shares = [difference for difference in found(ELECTION) if difference.question == "What is the turnout?"]
    assert [values(difference) for difference in shares] == [["“61 percent”", "“63 percent”"]]
    assert shares[0].kind == "disagreement"


def test_a_sentence_is_one_mans() -> None:
    difference = one(TRIAL)
    assert difference.question == "How long is the prison sentence?"
    assert difference.kind == "disagreement"
    assert values(difference) == ["“seven years”", "“nine years”"]


def test_jobs_are_one_companys() -> None:
    difference = one(COMPANY)
    assert difference.question == "How many jobs will Orbis Motors cut?"
    assert values(difference) == ["“2,000 jobs”", "“2,400 jobs”", "“3,100 jobs”"]


def test_copies_are_named_as_one_report() -> None:
    report = (
        "Police said on Tuesday that 12 dock workers were injured when a crane collapsed in Porto Velho. "
        "The director of the harbour said the terminal would stay shut until the end of the week."
    )
    difference = one(reports(report, report, report.replace("12", "14")))
    assert "printed more than once" in difference.positions[0].note
    assert [evidence.article for evidence in difference.positions[0].evidence] == ["0", "1"]


def test_a_long_series_shows_its_ends() -> None:
    tolls = [
        (f"2024-05-{day:02}", f"The death toll from the floods in the valley rose to {day * 11}.")
        for day in range(1, 11)
    ]
    difference = one(tuple(tolls))
    assert len(difference.positions) == figures.SHOWN
    assert values(difference)[0] == "“11”"
    assert values(difference)[-1] == "“110”"


def test_a_running_count_belongs_to_its_country() -> None:
    assert {difference.question: values(difference) for difference in found(EPIDEMIC)} == {
        "How many people died in Italy?": ["“4,825”", "“5,476”"],
        "How many people died in Spain?": ["“1,002 people”", "“1,326 people”"],
    }


def test_votes_of_different_elections_do_not_differ() -> None:
    differences = found(PRIMARIES)
    assert [values(difference) for difference in differences] == [
        ["“55 delegates”", "“91 delegates”", "“206 delegates”"]
    ]
    assert differences[0].kind == "development"


def test_a_rounded_figure_counts_for_the_exact_one() -> None:
    difference = one(
        (
            ("2024-05-01", "The breach affected 143 million customers of the bank, the bank said."),
            ("2024-05-09", "The bank said the breach affected 145.5 million customers, more than it had thought."),
            ("2024-05-12", "The breach at the bank affected roughly 145 million customers."),
        )
    )
    assert values(difference) == ["“143 million customers”", "“145.5 million customers”"]
    assert [evidence.article for evidence in difference.positions[1].evidence] == ["1", "2"]


@pytest.mark.parametrize(
    ("first", "second", "question", "kind", "told"),
    [
        (
            "A fund set up in his name has raised £61,000.",
            "The fund that bears his name has raised more than £90,000.",
            "How much did the fund raise?",
            "development",
            ["“£61,000”", "“more than £90,000”"],
        ),
        (
            "Insurers put the damage at about £3 million.",
            "The fire did damage of £2.93m, the court was told.",
            "How much is the damage?",
            "spread",
            ["“£2.93m”", "“about £3 million”"],
        ),
        (
            "First results gave the candidate Ada Lund a lead of 311 votes.",
            "Ada Lund is the winner, by 274 votes. The candidate Ada Lund won by 274 votes.",
            "How large was the lead, in votes?",
            "development",
            ["“311 votes”", "“274 votes”"],
        ),
        (
            "The mountain, at 7,214 metres, is the highest of the land.",
            "A survey made the mountain 7,208 metres high.",
            "Which length is right, “7,208 metres” or “7,214 metres”?",
            "disagreement",
            ["“7,208 metres”", "“7,214 metres”"],
        ),
        (
            "A flood hit Brell on Saturday. About 400 houses were damaged.",
            "The flood of Brell is over. More than 600 houses were damaged, the mayor said.",
            "How many houses were damaged?",
            "development",
            ["“About 400 houses”", "“More than 600 houses”"],
        ),
    ],
)
def test_one_thing_measured_twice(first: str, second: str, question: str, kind: str, told: list[str]) -> None:
    difference = one((("2024-05-01", first), ("2024-05-03", second)))
    assert (difference.question, difference.kind, values(difference)) == (question, kind, told)


def test_a_share_measured_weeks_later_is_another() -> None:
    assert not found(
        (
            ("2024-05-01", "Turnout in the vote was 64 percent, the board said."),
            ("2024-05-22", "Turnout in the vote was 68 percent, the board said."),
        )
    )


def test_what_was_found_is_counted_twice() -> None:
    difference = one(
        reports(
            "Officers found 11 blood bags in the hotel, some of them with names.",
            "The police counted 14 blood bags in a cupboard.",
        )
    )
    assert values(difference) == ["“11 blood bags”", "“14 blood bags”"]


def test_the_dead_of_other_years_are_no_total() -> None:
    difference = one(
        (
            (
                "2024-09-18",
                "Nine people were killed when a train hit a lorry in Orlen. In 1974, 58 people were killed.",
            ),
            ("2024-09-19", "The train crash in Orlen: eleven people died when the train hit the lorry."),
        )
    )
    assert values(difference) == ["“Nine people”", "“eleven people”"]


def test_a_village_called_lower_revises_nothing() -> None:
    assert not found(
        (
            ("2024-07-17", "Nine people died in Lower Darat when a bus was hit. The Red Cross put the dead at eight."),
            ("2024-08-01", "A bomb hit the bus in Lower Darat, killing nine people. In all 18 people were killed."),
        )
    )


def test_what_is_offered_is_not_what_came_of_it() -> None:
    story = (
        ("2024-05-01", "The mayor said her side was ready to exchange 240 prisoners as a first step."),
        ("2024-05-20", "Norland and the rebels exchanged 287 prisoners on Sunday, mediators said."),
    )
    assert found(story) == []


def test_nobody_asks_how_many_people_a_debt_is() -> None:
    story = (
        ("2024-05-01", "Karl Lindner put the club's debts to others at no more than 9 million."),
        ("2024-05-20", "The final total of debts was 24.8 million, the report shows."),
    )
    assert all("people" not in difference.question for difference in found(story))


def test_what_one_debtor_owes() -> None:
    story = (
        ("2024-05-01", "The theatre owes about 14.2 million crowns, according to papers lodged with the court."),
        (
            "2024-05-10",
            "The woman brought in says that the theatre owes 23 million crowns, far more than papers told the court.",
        ),
    )
    assert one(story).question == "How much money is owed?"
    assert one(story).kind == "development"
    other = (story[0], ("2024-05-10", story[1][1].replace("the theatre owes", "the brewery owes")))
    assert found(other) == []


def test_what_was_done_to_as_many_things_of_one_kind_is_counted_anew() -> None:
    difference = one(
        (
            ("2024-05-01", "The roof of the market hall in Osby fell. About 40 stalls were destroyed, traders said."),
            (
                "2024-05-03",
                "The roof of the market hall in Osby fell. 52 stalls were destroyed, the fire service said.",
            ),
        )
    )
    assert difference.kind == "development"
    assert difference.question == "How many stalls were destroyed?"
    assert values(difference) == ["“About 40 stalls”", "“52 stalls”"]


def test_what_falls_or_is_another_thing_is_no_new_count() -> None:
    first = ("2024-05-01", "The roof of the market hall in Osby fell. 52 stalls were destroyed, traders said.")
    for later in ("30 stalls were destroyed", "60 boats were destroyed"):
        text = f"The roof of the market hall in Osby fell. {later}, the fire service said."
        assert not found((first, ("2024-05-03", text)))


def test_a_count_that_an_article_takes_back_goes_down_again() -> None:
    story = (
        ("2024-03-07", "An outbreak in Osby has made 11 people ill, one of whom has died, the Osby Institute said."),
        ("2024-03-19", "Nineteen people ill; three of them dead: the Osby Institute counts on in Osby."),
        (
            "2024-04-11",
            "The outbreak in Osby has made 23 people ill and killed two, the Osby Institute said. The institute had "
            "previously given the number of deaths as three.",
        ),
    )
    differences = {one.question: one for _, one in figures.find(topic(story))}
    deaths = differences["How many people died?"]
    assert values(deaths) == ["“one”", "“three”", "“two”"]
    assert deaths.kind == "development"
