"""Doubts about claims: what must be warned of, and what must not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import Date
from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    Evidence,
    Known,
    Lost,
    Position,
    Question,
    Section,
    Span,
)
from generator.support import NEAR_DUPLICATE, doubts
from generator.wording import date_basis, date_mentions, numbers

PAPER = Article(
    id="paper",
    file="paper.txt",
    text="",
    sha256="",
    paragraphs=(),
    published=Known(value="2021-06-14", basis="supplied"),
    publisher=Known(value="Harbour Gazette", basis="supplied"),
    label="Gazette, Monday edition",
)
UNDATED = Article(id="undated", file="undated.txt", text="", sha256="", paragraphs=())
ARTICLES = {article.id: article for article in (PAPER, UNDATED)}
ACTORS = (
    Actor(id="port", name="Port Authority of Velmora", kind="organisation", aliases=("PAV", "the Authority")),
    Actor(id="lind", name="Tove Lind", kind="person", aliases=("Lind", "Minister of Fisheries")),
    Actor(id="holland", name="Netherlands", kind="state", aliases=("Dutch",)),
)


def evidence(quotes: Iterable[str], attributed_to: str = "", article: str = "paper") -> tuple[Evidence, ...]:
    """Quotes that overlap nowhere."""
    return tuple(
        Evidence(article, quote, Span(1000 * index, 1000 * index + len(quote)), attributed_to)
        for index, quote in enumerate(quotes)
    )


def brief(*claims: Claim, **fields: Any) -> Brief:
    return Brief(
        id="b",
        file="briefs/b.yml",
        title="B",
        background=(Section(heading="", claims=claims),),
        actors=ACTORS,
        **fields,
    )


def codes(text: str, *quotes: str, **fields: Any) -> list[str]:
    """The codes of the doubts about one claim in the background."""
    source, article = fields.pop("attributed_to", ""), fields.pop("article", "paper")
    claim = Claim(id="c", text=text, evidence=evidence(quotes, source, article), **fields)
    return [problem.code for problem in doubts(brief(claim), ARTICLES)]


def event_codes(text: str, day: str | None, *quotes: str, note: str = "", article: str = "paper") -> list[str]:
    date = Date.parse(day) if day else None
    event = Event(
        id="e", text=text, evidence=evidence(quotes, article=article), date=date, date_basis="inferred", date_note=note
    )
    return [problem.code for problem in doubts(Brief(id="b", file="b.yml", title="B", timeline=(event,)), ARTICLES)]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The ferry carried 1,100 passengers.", "The ferry carried around 1,000 passengers."),
        ("The ferry carried eleven passengers.", "The ferry carried ten passengers."),
        ("The yield fell by 12.5%.", "The yield fell by 12 per cent."),
        ("The bank lent 1.2 million.", "The bank lent 1.3 million."),
        ("The bank lent 5 million.", "The bank lent 5 billion."),
        ("Thousands of hives were lost.", "Hundreds of hives were lost."),
        ("Hundreds of hives were lost.", "Some 40 hives were lost."),
        ("A dozen trawlers left.", "Ten trawlers left."),
        ("It was a three-day strike.", "It was a four-day strike."),
        ("They sold five Runway 27 signs.", "They sold five Runway signs."),
        ("Ten people fell ill.", "People fell ill on 10 May."),
        ("It has two halls and twenty-five rooms.", "It has two halls and twenty rooms."),
        ("The reactor ran for 1 day.", "The reactor ran for days."),
    ],
)
def test_number_warns(claim: str, quote: str) -> None:
    assert codes(claim, quote) == ["number"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Ten trawlers left.", "10 trawlers left."),
        ("Around 10 trawlers left.", "Ten trawlers left."),
        ("The bank lent 1.2 million crowns.", "The bank lent 1,200,000 crowns."),
        ("The bank lent 5 million crowns.", "The bank lent 5m crowns."),
        ("The bank lent half a million crowns.", "The bank lent 500,000 crowns."),
        ("A dozen hives were lost.", "The farm lost 12 hives."),
        ("A hundred and five hives were lost.", "The farm lost 105 hives."),
        ("Hundreds of hives were lost.", "The farm lost 640 hives."),
        ("Hundreds of thousands of hives were lost.", "The farms lost 300,000 hives."),
        ("Several hundred hives were lost.", "Hundreds of hives were lost."),
        ("One of them said no one had known.", "They said they had not known."),
        ("The two sides met again.", "The union and the owners met again."),
        ("The two-star hotel closed.", "The hotel closed."),
        ("Half of the hives were lost.", "Every other hive was lost."),
        ("It cost seven million two hundred thousand.", "It cost 7.2 million."),
        ("It cost two thousand five hundred.", "It cost 2,500."),
        ("It was a ten-year lease.", "The lease was for 10 years."),
        ("It was a ten-year lease.", "The lease ran for a decade."),
        ("Two ferries collided.", "Both ferries collided."),
        ("They finished in 5th place.", "They finished in fifth place."),
        ("Prices rose 3.5 percent.", "Prices rose 3.5%."),
        ("Some 2000 people marched.", "Some 2,000 people marched."),
        ("Some 2,000 people marched.", "Some 2000 people marched."),
        ("The F-16s were sold.", "The F-16 jets were sold."),
    ],
)
def test_number_does_not_warn(claim: str, quote: str) -> None:
    assert codes(claim, quote, article="undated") == []


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The lock opened on 5 May.", "The lock opened on 6 May."),
        ("The lock opened on 5 May.", "The lock opened on 5 June."),
        ("The lock opened on 5 May.", "The lock opened in May, after 5 years."),
        ("The lock opened in February.", "The lock opened at last."),
        ("The lock opened in March 2018.", "The lock opened in March."),
        ("The lock opened in 2018.", "The lock opened three years ago."),
        ("The lock opened in March 2021.", "The lock opened in March 2020."),
        ("The lock closed in the 2023–24 season.", "The lock closed for a season."),
        ("The lock opened between 6 and 12 May.", "The lock opened between 6 and 11 May."),
    ],
)
def test_date_warns(claim: str, quote: str) -> None:
    assert codes(claim, quote) == ["date"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The lock opened on 5 August.", "The lock opened on Aug. 5."),
        ("The lock opened on August 5, 2021.", "The lock opened on 5 August."),
        ("The lock opened on 15 September 2017.", "It opened on Sept. 15, 2017."),
        ("The lock opened on 5 August 2017.", "Opened: 2017-08-05"),
        ("The lock opened on 7 May.", "It was opened during 5–9 May."),
        ("The lock opened in June.", "The lock opened on Monday."),
        ("The lock opened in May.", "The lock opened last month."),
        ("The lock opens in July.", "The lock opens next month."),
        ("The lock opened in 2020.", "The lock opened last year."),
        ("The lock may open again.", "The lock may open again, they hope."),
        ("March with us, the posters said.", "The posters said: join us."),
        ("The lock opened in 2017–18.", "The lock opened in 2017-18."),
    ],
)
def test_date_does_not_warn(claim: str, quote: str) -> None:
    assert codes(claim, quote) == []


def test_an_undated_article_bears_no_year_and_no_month() -> None:
    assert codes("The lock opened in June 2021.", "The lock opened.", article="undated") == ["date"]


@pytest.mark.parametrize(
    ("day", "quote", "note", "expected"),
    [
        ("2021-05-05", "The lock opened on 5 May.", "", []),
        ("2021-05", "The lock opened on 5 May.", "", []),
        ("2021", "The lock opened.", "", []),
        ("2021-05-05", "The lock opened on Wednesday.", "", ["date"]),
        ("2021-05-05", "The lock opened on 5 June.", "", ["date"]),
        ("2021-05", "The lock opened.", "", ["date"]),
        ("2021-05-05", "The lock opened on Wednesday.", "The Wednesday before publication.", []),
        ("[2021-05-06, 2021-05-13]", "The lock opened on a Thursday in May.", "", ["date"]),
        ("2021-22", "The lock opened last summer.", "", []),
        (None, "The lock opened.", "", []),
    ],
)
def test_event_date(day: str | None, quote: str, note: str, expected: list[str]) -> None:
    assert event_codes("The lock opened.", day, quote, note=note) == expected


def test_an_events_own_date_bears_the_claims() -> None:
    note = "Counted from the article's date."
    assert event_codes("It sank on 5 May 2019.", "2019-05-05", "It sank.", note=note) == []
    assert event_codes("It sank in May 2019.", "2019-05-05", "It sank.", note=note) == []
    assert event_codes("It sank in April 2019.", "2019-05-05", "It sank.", note=note) == ["date"]
    assert event_codes("It sank on 6 May 2019.", "2019-05-05", "It sank.", note=note) == ["date"]
    assert event_codes("It sank on 6 May 2019.", "[2019-05-05..2019-05-07]", "It sank.", note=note) == []
    assert event_codes("It sank on 6 May 2019.", "2019-05", "It sank.", note=note) == ["date"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The dam in Orvieto failed.", "The dam failed."),
        ("Engineers blamed the mayor, Carla Renzi.", "Engineers blamed the mayor."),
        ("Carla Renzi resigned.", "The mayor resigned."),
        ("Carla Renzi resigned.", "Mario Renzi resigned."),
        ("NATO said it would help.", "The alliance said it would help."),
        ("Repairs are paid by the EU.", "Repairs are paid by us."),
        ("Repairs are paid by the US.", "Repairs are paid by us."),
        ("The owner, Tony, resigned.", "The owner of Tonic resigned."),
        ("The dam serves Austria.", "The dam serves Australia."),
        ("The dam serves Iran.", "The dam serves Iraq."),
        ("Lind resigned.", "The minister’s deputy resigned."),
        ("The dam on the River Tamsel failed.", "The dam on the River Tolm failed."),
    ],
)
def test_name_warns(claim: str, quote: str) -> None:
    assert codes(claim, quote) == ["name"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The dam in Orvieto failed.", "Orvieto's dam failed."),
        ("The dam in Réunion failed.", "The Reunion dam failed."),
        ("The Chinese dam failed.", "The dam in China failed."),
        ("The dam in Italy failed.", "The Italian dam failed."),
        ("The Turkish dam failed.", "Turkey’s dam failed."),
        ("Two Kenyans left, and an American stayed.", "Two people from Kenya left, one from America stayed."),
        ("The US dam failed.", "The U.S. dam failed."),
        ("The dam in the United States failed.", "The US dam failed."),
        ("The World Health Organization left.", "WHO staff left."),
        ("Staff of the WHO left.", "World Health Organization staff left."),
        ("General Ruiz left.", "Gen. Ruiz left."),
        ("Engineers closed the dam on Monday in May.", "The engineers closed it on Monday in May."),
        ("Neighbouring Chad and nearby Mali paid.", "Chad and Mali paid."),
        ("Engineers left. Workers stayed: “We are safe,” they said.", "They left."),
        ("The Gazette reported it first.", "It was so."),
        ("Tove Lind closed the port.", "The Minister of Fisheries closed the port."),
        ("The Port Authority of Velmora closed.", "The PAV closed."),
        ("The Dutch dam failed.", "The dam in the Netherlands failed."),
        ("The al-Rashid dam failed.", "The dam of al Rashid failed."),
        ("The US-led talks failed.", "The talks led by the US failed."),
    ],
)
def test_name_does_not_warn(claim: str, quote: str) -> None:
    assert codes(claim, quote) == []


def test_whom_it_is_attributed_to_may_be_named() -> None:
    assert codes("Carla Renzi said it was safe.", "It is safe.", attributed_to="Carla Renzi, mayor") == []


@pytest.mark.parametrize(
    ("claim", "quotes"),
    [
        ("The comet broke apart.", ["The comet reportedly broke apart."]),
        ("The comet broke apart.", ["Reportedly the comet broke apart."]),
        ("The vaccine prevents relapse.", ["The vaccine could prevent relapse."]),
        ("The strike ends on Friday.", ["The strike is expected to end on Friday."]),
        ("The club sells its ground.", ["The club plans to sell its ground.", "It might sell the ground."]),
        ("The road is closing.", ["The road is about to close. Shops stay open."]),
    ],
)
def test_hedge_warns(claim: str, quotes: Sequence[str]) -> None:
    assert codes(claim, *quotes) == ["hedge"]


@pytest.mark.parametrize(
    ("claim", "quotes"),
    [
        ("The comet reportedly broke apart.", ["The comet reportedly broke apart."]),
        ("The vaccine may prevent relapse.", ["The vaccine could prevent relapse."]),
        ("The strike was to end on Friday.", ["The strike is expected to end on Friday."]),
        ("The strike ended, the union said.", ["The strike is believed to have ended, the union said."]),
        ("The comet broke apart.", ["The comet reportedly broke apart.", "The comet broke apart."]),
        ("The comet broke apart.", ["The comet broke apart. It may return in pieces."]),
        ("The comet broke apart.", ["The comet broke apart, which could explain the dust."]),
        ("The group did the bombing.", ["The group claimed responsibility for the bombing."]),
        ("Doctors had no name for the illness.", ["Doctors could not name the illness."]),
        ("The comet broke apart in May.", ["The comet broke apart in May."]),
    ],
)
def test_hedge_does_not_warn(claim: str, quotes: Sequence[str]) -> None:
    assert codes(claim, *quotes) == []


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The mine is safe.", ["attribution"]),
        ("The mine in the state is safe.", ["attribution"]),
        ("The address of the mine is known.", ["attribution"]),
        ("The mine is safe, inspectors said.", []),
        ("According to inspectors, the mine is safe.", []),
        ("An inspector called the mine safe.", []),
        ("For the mining inspectorate the mine is safe.", []),
    ],
)
def test_attribution(claim: str, expected: list[str]) -> None:
    assert codes(claim, "The mine, known in the state, is safe.", attributed_to="mining inspectorate") == expected


def test_attribution_needs_every_quote_to_be_attributed() -> None:
    own, told = evidence(["The mine is safe.", "It is safe."])
    told = Evidence(told.article, told.quote, told.span, "an inspector")
    assert doubts(brief(Claim(id="c", text="The mine is safe.", evidence=(own, told))), ARTICLES) == []


def test_a_message_says_who_and_what() -> None:
    claim = Claim(
        id="c", text="It carried 1,100.", evidence=evidence(["1,000", "some"]), place="bottom_line[2]", line=31
    )
    [problem] = doubts(brief(claim), ARTICLES)
    assert str(problem) == 'briefs/b.yml:31: bottom_line[2]: the claim says "1,100", and none of its quotes does'
    assert problem.severity == "warning"


def test_an_editor_may_overrule_a_code_and_only_that() -> None:
    claim = Claim(id="c", text="Ten left Orvieto.", evidence=evidence(["They left."]), allow={"number": "counted"})
    assert [problem.code for problem in doubts(brief(claim), ARTICLES)] == ["name"]


def test_an_article_that_is_not_known_bears_nothing() -> None:
    claim = Claim(id="c", text="It opened in 2021.", evidence=evidence(["It opened."], article="gone"))
    assert [problem.code for problem in doubts(brief(claim), ARTICLES)] == ["date"]


def test_positions_and_roles_are_spared_hedge_and_attribution() -> None:
    told = evidence(["The Lesk mine may be safe."], "an inspector")
    position = Position(id="p", text="The mine is safe", evidence=told)
    role = Claim(id="r", text="Met Jon Berg at the mine", evidence=told, place="actors[0].roles[0]")
    known = Claim(id="k", text="The mine is safe.", evidence=told)
    given = Brief(
        id="b",
        file="b.yml",
        title="B",
        differences=(Difference(id="d", question="Is it safe?", kind="disagreement", positions=(position,)),),
        actors=(Actor(id="a", name="Ida Moe", kind="person", roles=(role,)),),
        questions=(Question(id="q", text="Is it safe?", status="open", known=(known,)),),
    )
    found = [(problem.code, problem.message.split(",")[0]) for problem in doubts(given, ARTICLES)]
    assert found == [
        ("name", 'the claim names "Jon Berg"'),
        ("hedge", 'its quote says "may"'),
        ("attribution", 'its quotes are attributed to an inspector; say so in the claim: "an inspector said …"'),
    ]


def near(*extents: tuple[int, int], allow: bool = False) -> list[str]:
    claims = [
        Claim(
            id=f"c{index}",
            text="It was so.",
            evidence=(Evidence("paper", "It was so.", Span(*extent), place=f"e{index}", line=index),),
            allow={"near-duplicate": "both are needed"} if allow else {},
        )
        for index, extent in enumerate(extents)
    ]
    return [f"{problem.place} {problem.message}" for problem in doubts(brief(*claims), ARTICLES)]


def test_near_duplicates() -> None:
    assert near((0, 100), (0, 80)) == ["e1 the quote shares 80% with the one at e0; use one passage for both"]
    assert near((0, 100), (0, 100), (200, 300)) == []
    assert near((0, 100), (100 - int(100 * NEAR_DUPLICATE), 100)) == []
    assert len(near((0, 100), (39, 100))) == 1
    assert len(near((0, 100), (0, 80), (0, 80))) == 1
    assert near((0, 100), (0, 80), allow=True) == []


def test_unreviewed_claims_are_counted_once() -> None:
    claims = [
        Claim(id=status, text="It was so.", evidence=evidence(["It was so."]), status=status)
        for status in ("proposed", "changed", "curated")
    ]
    [problem] = doubts(brief(*claims), ARTICLES)
    assert problem.code == "unreviewed" and problem.message.startswith("2 claims are")
    assert doubts(brief(*claims, status="draft"), ARTICLES) == []


def test_quotes_that_were_laid_in_and_answers_that_are_lost_are_counted_too() -> None:
    laid = replace(evidence(["It was so."])[0], status="proposed")
    claim = Claim(id="a", text="It was so.", evidence=(laid,))
    lost = Question(id="q", text="Why?", status="answered", lost=(Lost("paper", "So it was."),))
    [problem] = doubts(brief(claim), ARTICLES)
    assert problem.message.startswith("1 quote is proposed or changed")
    [problem] = doubts(replace(brief(replace(claim, status="proposed")), questions=(lost,)), ARTICLES)
    assert problem.message.startswith("1 claim and 2 quotes are proposed or changed")


def test_words_that_nobody_has_reviewed_are_counted_too() -> None:
    question = Question(id="q", text="Why?", status="open", missing="All.", wording="proposed")
    [problem] = doubts(replace(brief(), questions=(question,)), ARTICLES)
    assert problem.code == "unreviewed" and problem.message.startswith("1 wording is proposed")
    claim = Claim(id="a", text="It was so.", evidence=evidence(["It was so."]), status="proposed")
    quote = Claim(id="b", text="It was so.", evidence=(replace(claim.evidence[0], status="proposed"),))
    [problem] = doubts(replace(brief(claim, quote), questions=(question,)), ARTICLES)
    assert problem.message.startswith("1 claim, 1 quote and 1 wording are proposed")


def test_a_claim_whose_quotes_are_lost_raises_no_other_doubt() -> None:
    claim = Claim(id="a", text="Ten died in May.", evidence=(), lost=(Lost("paper", "Nine died."),), status="changed")
    assert [problem.code for problem in doubts(brief(claim), ARTICLES)] == ["unreviewed"]


@pytest.mark.parametrize(
    ("day", "quotes", "basis"),
    [
        (None, ["5 May 2021"], "unknown"),
        ("2021-05-05", ["It sank on 5 May 2021."], "stated"),
        ("2021-05-05", ["It sank on May 5.", "In 2021, it sank."], "inferred"),
        ("2021-05-05", ["It sank on Wednesday."], "inferred"),
        ("2021-05", ["It sank on 5 May 2021."], "stated"),
        ("1848", ["In 1848 it sank."], "stated"),
        ("2021-22", ["It sank in the summer of 2021."], "stated"),
        ("2021-05-05/2021-05-07", ["Between May 5 and May 7, 2021, it sank."], "stated"),
        ("2021-05-05/..", ["Since May 2021 it sinks."], "inferred"),
    ],
)
def test_date_basis(day: str | None, quotes: list[str], basis: str) -> None:
    assert date_basis(Date.parse(day) if day else None, quotes) == basis


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aug. 5, 5 August 2024 and Sept. 15", ["Aug. 5", "5 August 2024", "Sept. 15"]),
        ("5, 12 or 19 April 2024", ["5, 12 or 19 April 2024"]),
        ("On April 5, 12 men left; 2,000 men stayed in May", ["April 5", "May"]),
        ("May I? You may. Jan may.", []),
    ],
)
def test_date_mentions(text: str, found: list[str]) -> None:
    assert [mention.text for mention in date_mentions(text)] == found


@given(st.integers(0, 10**15))
def test_a_number_bears_itself_however_it_is_grouped(value: int) -> None:
    assert numbers(f"{value:,}")[0].borne_by(numbers(f"some {value} of them"))


fragments = st.sampled_from(
    [
        "May",
        "5",
        "2021",
        "2,000",
        "dozen",
        "hundreds",
        "of",
        "two-star",
        "U.S.",
        "China’s",
        "“We",
        "(and",
        "5m",
        "half",
        "a",
        ".",
        ",",
        "–",
        "é",
        "\n",
    ]
)


@given(st.lists(fragments).map(" ".join) | st.text())
def test_a_claim_in_the_very_words_of_its_quote_says_nothing_more(text: str) -> None:
    assert set(codes(text, text, article="undated")) <= {"hedge"}


JUNK = [
    "1,",
    "1 and ",
    "May ",
    "5 May ",
    "hundred and ",
    "A.",
    "a'",
    "A ",
    "hundreds of ",
    "2020-",
    "claimed ",
    " ",
    "—",
]


@pytest.mark.parametrize("junk", JUNK)
def test_monotonous_texts_come_to_an_end(junk: str) -> None:
    sentence = "Ten ferries left Orvieto on 5 May."
    assert "number" in codes(sentence, junk * 5_000)
    codes(junk * 5_000, sentence)
