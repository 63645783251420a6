"""Time expressions: what is found, what it means in an article of a date, and what is left alone."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis, sentence, sentences

from generator.analysis.syntax import Sentence, Token
from generator.analysis.timex import TimeExpression, bind, find, resolve
from generator.dates import Date
from generator.model import Span
from generator.wording import date_basis

PUBLISHED = Date.parse("2024-08-14")
"""A Wednesday."""


def dated(text: str, published: str | None = "2024-08-14") -> list[tuple[str, str | None]]:
    """The time expressions of a text with their dates, those that give none with None."""
    times = [find(one) for one in sentences(text)]
    meant = bind(times, Date.parse(published) if published else None)
    return [
        (time.text, found.date.text if found.date else None)
        for in_sentence, values in zip(times, meant, strict=True)
        for time, found in zip(in_sentence, values, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge fell on 5 August 2021.", "2021-08-05"),
        ("The bridge fell on Aug. 5, 2021, police said.", "2021-08-05"),
        ("The bridge fell on August 5th, 2021.", "2021-08-05"),
        ("The bridge fell on Thursday, August 5, 2021.", "2021-08-05"),
        ("The bridge fell on the 5th of August 2021.", "2021-08-05"),
        ("The file is dated 2021-08-05 in the register.", "2021-08-05"),
        ("The bridge fell that night (14.Feb.2021), police said.", "2021-02-14"),
        ("The company was founded in March 2019.", "2019-03"),
        ("The company was founded in the spring of 2019.", "2019-21"),
        ("The company was founded in 2019.", "2019"),
        ("The company was founded in early 2019.", "2019"),
        ("The file is dated 14.02.2021 in the register.", "2021-02-14"),
        ("The file is dated 2/14/2021 in the register.", "2021-02-14"),
        ("The file is dated 02/02/2021 in the register.", "2021-02-02"),
        ("The talks were held on 5, 9 and 19 August 2021.", "2021-08-19"),
        ("The profit rose in Q3 2021.", "2021-07/2021-09"),
        ("The law was passed in the 2019-20 session.", "2019/2020"),
        ("The town boomed in the 80s.", "198X"),
        ("The roof fell in the last week of March 2019.", "[2019-03-25..2019-03-31]"),
        ("It rained in May and June 2019.", "2019-05"),
        ("The company was founded in mid-2019.", "2019"),
        ("The company was founded in the 1990s.", "199X"),
        ("The tunnel was dug in the third quarter of 2005.", "2005-07/2005-09"),
        ("The tunnel was dug in the first half of 2005.", "2005-01/2005-06"),
        ("The minister has been in office since 2019.", "2019/.."),
        ("The minister was in office between May 2019 and July 2021.", "2019-05/2021-07"),
        ("The tunnel was dug from March to July 2023.", "2023-03/2023-07"),
        ("The talks were held on 5-7 August 2021.", "2021-08-05/2021-08-07"),
        ("Divers searched the lake between August 5 and 17, 2021.", "2021-08-05/2021-08-17"),
        ("Divers searched the lake on August 5 and 17, 2021.", "2021-08-17"),
        ("The strike of 1984 and 1985 closed the mine.", "1984/1985"),
        ("The strikes of 1984 and 1987 closed the mine.", "1984"),
    ],
)
def test_words_that_give_the_whole_date_need_no_publication_date(text: str, value: str) -> None:
    assert value in [found for _, found in dated(text, None)]
    assert dated(text, None) == dated(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bank had planned to pay a dividend on April 20.", "2024-04-20"),
        ("The bank had planned to pay a dividend on October 20.", "2024-10-20"),
        ("The agent has been asked for the papers by 15 September.", "2024-09-15"),
        ("The agent had sent the papers by 15 September.", "2023-09-15"),
        ("The council ordered the mill to close in June.", "2024-06"),
        ("The council agreed in June to close the mill.", "2024-06"),
        ("She hopes to bring in a bill in October.", "2024-10"),
        ("Voters head to the polls on Sunday.", "2024-08-18"),
        ("The next vote is in May.", "2025-05"),
        ("The union made a proposal for a short pause on Thursday.", "2024-08-15"),
        ("The union wrote a report about the short pause on Thursday.", "2024-08-08"),
        ("Parts can be had from dealers, starting September 4.", "2024-09-04"),
    ],
)
def test_what_was_planned_is_on_the_nearer_side(text: str, value: str) -> None:
    assert value in [found for _, found in dated(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge fell on Monday.", "2024-08-12"),
        ("The bridge fell on Wednesday.", "2024-08-14"),
        ("The bridge fell on Thursday night.", "2024-08-08"),
        ("Police searched the river after Monday's collapse.", "2024-08-12"),
        ("The court will rule on Monday.", "2024-08-19"),
        ("The court is expected to rule on Thursday.", "2024-08-15"),
        ("The trial begins on Monday.", "2024-08-19"),
        ("The judge ordered them to leave by Friday.", "2024-08-16"),
        ("The court is to rule on Monday.", "2024-08-19"),
        ("The governor declared a day of mourning for Thursday.", "2024-08-15"),
        ("The union has called a strike for Monday.", "2024-08-19"),
        ("A memorial service is being organised for Friday.", "2024-08-16"),
        ("The vote was brought forward to Friday.", "2024-08-16"),
        ("The panel summoned the editor to testify on Friday.", "2024-08-16"),
        ("The union had called a strike for Monday but it was called off.", "2024-08-12"),
        ("The bridge was to have opened on Monday.", "2024-08-12"),
        ("The governor called for calm on Monday.", "2024-08-12"),
        ("The mayor has asked for a special sitting of the council on Thursday.", "2024-08-15"),
        ("The envoy invited both sides to talks in the capital on Friday.", "2024-08-16"),
        ("The mayor asked for a recount on Thursday.", "2024-08-08"),
        ("Farmers called off the march on Friday.", "2024-08-09"),
        ("The opposition has called for a general strike on Monday.", "2024-08-19"),
        ("Doctors announced a two-day strike from Monday.", "2024-08-19"),
        ("The union has announced a strike starting Monday.", "2024-08-19"),
        ("The launch has been moved from Thursday to Saturday.", "2024-08-17"),
        ("The king proclaimed Friday a public holiday.", "2024-08-16"),
        ("A court had ordered him to appear on Monday.", "2024-08-12"),
        ("The ship was due on Sunday but never came.", "2024-08-11"),
        ("The president, who was to speak on Monday, did not appear.", "2024-08-12"),
        ("The ship is due on Sunday but may be late.", "2024-08-18"),
        ("The quake on Monday will cost the state a billion.", "2024-08-12"),
        ("The meeting on Monday will deal with the budget.", "2024-08-19"),
        ("Officials said that Sunday's vote was fair.", "2024-08-11"),
        ("The two sides met a week ago last Tuesday.", "2024-08-06"),
        ("The two sides met a week ago on Tuesday.", None),
        ("The march sets off on Saturday week.", "2024-08-24"),
        ("The company announced its results for June.", "2024-06"),
        ("The agency announced inflation figures for June.", "2024-06"),
        ("The ministry announced a toll for Monday of 14 dead.", "2024-08-12"),
        ("The next hearing is on Sept. 3.", "2024-09-03"),
        ("The vote was put off until December.", "2024-12"),
        ("Voters go to the polls on Sunday to elect a mayor.", "2024-08-18"),
        ("Thousands of people were hit by Monday's flood.", "2024-08-12"),
        ("The vote, originally set for February, was held in June.", "2024-02"),
        ("The bridge fell last Friday.", "2024-08-09"),
        ("The bridge reopens next Friday.", "2024-08-16"),
        ("The bridge fell today.", "2024-08-14"),
        ("The bridge fell yesterday.", "2024-08-13"),
        ("The court will rule tomorrow.", "2024-08-15"),
        ("The bridge fell last night.", "2024-08-13"),
        ("The bridge fell on July 29.", "2024-07-29"),
        ("The bridge fell on 20 December.", "2023-12-20"),
        ("The court will rule on 20 December.", "2024-12-20"),
        ("A hearing has been scheduled for January 5.", "2025-01-05"),
        ("The bridge fell in March.", "2024-03"),
        ("The bridge fell in October.", "2023-10"),
        ("The bridge will reopen in October.", "2024-10"),
        ("The bridge will reopen by October.", "2024-10"),
        ("The bridge fell in late July.", "2024-07"),
        ("The bridge will reopen in October of next year.", "2025-10"),
        ("The bridge fell in October last year.", "2023-10"),
        ("The bridge fell last month.", "2024-07"),
        ("The bridge fell earlier this month.", "2024-08"),
        ("The bridge fell last year.", "2023"),
        ("The bridge will reopen at the end of next year.", "2025"),
        ("The bridge fell last week.", "[2024-08-05..2024-08-11]"),
        ("The bridge fell earlier this week.", "[2024-08-12..2024-08-14]"),
        ("The bridge fell on Tuesday of last week.", "2024-08-06"),
        ("The bridge fell the day before yesterday.", "2024-08-12"),
        ("The bridge will reopen the day after tomorrow.", "2024-08-16"),
        ("The bridge will reopen later this week.", "[2024-08-14..2024-08-18]"),
        ("The bridge will reopen on May 3 next year.", "2025-05-03"),
        ("The bridge fell in the spring of last year.", "2023-21"),
        ("The bridge fell in the spring.", "2024-21"),
        ("The bridge fell this winter.", "2023-24"),
        ("The bridge fell last quarter.", "2024-04/2024-06"),
        ("The bridge fell in the second half of last year.", "2023-07/2023-12"),
        ("The bridge fell two weeks ago.", "[2024-07-29..2024-08-04]"),
        ("The bridge fell twenty-one days ago.", "2024-07-24"),
        ("The bridge fell a decade ago.", "201X"),
        ("The bridge fell in June last year.", "2023-06"),
        ("The bridge fell last October.", "2023-10"),
        ("The bridge fell this week.", "[2024-08-12..2024-08-14]"),
        ("The bridge will reopen this week.", "[2024-08-12..2024-08-18]"),
        ("The bridge fell over the weekend.", "[2024-08-10..2024-08-11]"),
        ("The bridge will reopen this weekend.", "[2024-08-17..2024-08-18]"),
        ("The bridge fell in the last week of March.", "[2024-03-25..2024-03-31]"),
        ("The bridge fell last spring.", "[2023-21, 2024-21]"),
        ("The bridge fell last winter.", "2023-24"),
        ("The bridge fell this summer.", "2024-22"),
        ("The bridge fell three days ago.", "2024-08-11"),
        ("The bridge fell two months ago.", "2024-06"),
        ("The bridge fell about four years ago.", "2020~"),
        ("The firm lost money in the second quarter.", "2024-04/2024-06"),
        ("The firm lost money in the fourth quarter of last year.", "2023-10/2023-12"),
        ("The firm lost money between May and July.", "2024-05/2024-07"),
        ("The firm lost money from November to March.", "2023-11/2024-03"),
    ],
)
def test_words_that_count_from_publication(text: str, value: str) -> None:
    assert value in [found for _, found in dated(text)]
    assert all(found is None for _, found in dated(text, None)), "without a publication date nothing is known"


@pytest.mark.parametrize(
    "text",
    [
        "You may march on the town hall, the mayor said.",
        "May Jones and April Smith won the race.",
        "Prime Minister Theresa May resigned.",
        "The Sept. 11 attacks killed thousands.",
        "The file is dated 02/03/2021 in the register.",
        "In fiscal 2019 the profit rose.",
        "The profit rose in the fiscal third quarter.",
        "It has happened more than three years ago.",
        "It happened several years ago.",
        "The 2019 model has more doors than the 2018 models.",
        "She said that USA Today had asked.",
        "He scored at the 2022 World Cup, and she won Miss Universe 2019.",
        "The company sold 2019 cars.",
        "She graduated in the class of 2020.",
        "Temperatures in the 70s are expected.",
        "The Arab Spring of 2011 toppled rulers.",
        "The Civil Rights Act of 1964 was invoked.",
        "Meetings start at 2000 GMT in room 2019.",
        "The Sunday Times and the Sun reported the story.",
        "The shop opens on Black Friday.",
        "It was the second time that the 23-year-old driver crashed.",
        "The pharmacy is open 24/7.",
        "The accident happened on Route 2019.",
        "The house cost $2,019 and the car 2019 pounds.",
        "About 1,000 people came.",
        "Prices fall when the river falls, and spring water is cheap.",
        "He was convicted under the Water Act 2014 of three offences.",
    ],
)
def test_names_numbers_and_other_words_are_no_dates(text: str) -> None:
    assert [found for _, found in dated(text) if found] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She has worked there for 33 years.", "duration"),
        ("Sales have risen in recent years.", "vague"),
        ("Talks will be held in the coming days.", "vague"),
        ("The shop is closed every Friday.", "vague"),
        ("The firm recently moved.", "vague"),
    ],
)
def test_durations_and_vague_words_give_no_date(text: str, kind: str) -> None:
    (time,) = find(sentence(text))
    assert time.kind == kind
    assert resolve(time, PUBLISHED).date is None
    assert resolve(time, PUBLISHED).basis == "unknown"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The bridge fell on 5 March 2019. Two days later it was rebuilt.", ["2019-03-05", "2019-03-07"]),
        ("The bridge fell in March 2019. Four months later it was rebuilt.", ["2019-03", "2019-07"]),
        ("The bridge fell on 30 December 2019. It was rebuilt the following day.", ["2019-12-30", "2019-12-31"]),
        ("The bridge fell in 2019. It was rebuilt in May of the following year.", ["2019", "2020-05"]),
        ("The bridge fell in 2019. Two days later it was rebuilt.", ["2019", None]),
        ("The bridge fell in December 2019. It was rebuilt the following January.", ["2019-12", "2020-01"]),
        ("The bridge fell on 5 March 2019. It was rebuilt the following Monday.", ["2019-03-05", "2019-03-11"]),
        ("The bridge fell on 5 March 2019. Later that month it was rebuilt.", ["2019-03-05", "2019-03"]),
        ("The bridge fell on 5 March 2019. On the same day a dam broke.", ["2019-03-05", "2019-03-05"]),
        ("The bridge fell on 5 March 2019. A decade later it was rebuilt.", ["2019-03-05", "2029"]),
        ("The bridge fell in summer 2019. Two years later it was rebuilt.", ["2019-22", None]),
        ("The bridge fell in 2019. It was rebuilt on 4 May that year.", ["2019", "2019-05-04"]),
        ("The bridge fell in 2019. It was rebuilt in the spring of the following year.", ["2019", "2020-21"]),
        ("The bridge fell on 5 March 2019. It was rebuilt two days later than planned.", ["2019-03-05", None]),
        ("Two days later it was rebuilt.", [None]),
        ("It fell in 2019. It is old. It is big. It is long. Two years later it was rebuilt.", ["2019", None]),
    ],
)
def test_what_hangs_on_a_date_counts_from_the_nearest_one_before(text: str, values: list[str | None]) -> None:
    assert [found for _, found in dated(text)] == values


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The bridge fell on Monday.", "[2024-08-06..2024-08-11]", "2024-08-05"),
        ("The bridge fell on Friday.", "2024-04", "[2024-03-29, 2024-04-05, 2024-04-12, 2024-04-19, 2024-04-26]"),
        ("The bridge fell yesterday.", "2024-04", "[2024-03-31..2024-04-29]"),
        ("The bridge fell last month.", "2024-04", "2024-03"),
        ("The bridge fell last year.", "2024", "2023"),
        ("The bridge fell on 5 August.", "2024", "2024-08-05"),
        ("The bridge fell in August.", "2024", "[2023-08, 2024-08]"),
        ("The bridge fell last month.", "2024", None),
        ("The bridge fell on Monday.", "2024", None),
        ("The bridge fell on Monday.", "[2024-01-05..]", None),
        ("The bridge fell in August.", "2024-10?", "2024-08?"),
        ("The bridge fell in August.", "2024-10~", "2024-08~"),
        ("The bridge fell in August.", "201X", None),
        ("The bridge fell last week.", "2024-08-10/2024-08-14", "[2024-07-29..2024-08-11]"),
        ("The bridge fell in the second quarter.", "2024-06", "2023-04/2023-06"),
    ],
)
def test_an_article_of_an_uncertain_day_gives_what_all_its_days_give(
    text: str, published: str, value: str | None
) -> None:
    assert [found for _, found in dated(text, published)] == [value]


def test_a_month_after_an_explicit_one_may_be_of_either_year() -> None:
    text = "He was charged in March 2021 and convicted in September."
    assert dated(text) == [("March 2021", "2021-03"), ("September", "[2021-09, 2023-09]")]
    assert dated(text, "2021-12-01") == [("March 2021", "2021-03"), ("September", "2021-09")]


def test_today_in_a_quotation_is_the_speakers_and_not_the_articles() -> None:
    assert dated("“I resign today,” he said on Monday.") == [("today", None), ("Monday", "2024-08-12")]


def test_a_weekday_decides_the_year_of_its_day() -> None:
    assert dated("The bridge fell on Saturday, August 5.") == [("Saturday, August 5", "2023-08-05")]


@pytest.mark.parametrize(
    ("text", "bound", "value"),
    [
        ("The minister has been in office since March 2019.", "since", "2019-03/.."),
        ("The bridge must be rebuilt by March 2025.", "by", "2025-03"),
        ("The bridge was rebuilt after March 2019.", "after", "[2019-03..]"),
        ("The bridge was rebuilt before 2019.", "before", "[..2019]"),
        ("The bridge was rebuilt after the March 2019 flood.", "", "2019-03"),
        ("The gate has been shut since at least 3 May 2021.", "since", "2021-05-03/.."),
    ],
)
def test_the_word_before_bounds_a_date(text: str, bound: str, value: str) -> None:
    (time,) = find(sentence(text))
    found = resolve(time, PUBLISHED).date
    assert (time.bound, found and found.text) == (bound, value)


def test_what_lies_ahead_is_told_from_what_is_past() -> None:
    ahead = "The judge ordered them to leave by 15 September 2024."
    behind = "The judge said they had left by 15 September 2023."
    assert [time.future for one in (ahead, behind) for time in find(sentence(one))] == [True, False]


def test_reasons_are_for_people() -> None:
    (monday,) = find(sentence("The bridge fell on Monday."))
    assert resolve(monday, PUBLISHED).reason == "“Monday” in an article of 14 August 2024"
    assert resolve(monday, PUBLISHED).basis == "inferred"
    assert resolve(monday, None).reason == "“Monday” in an article whose date is not known"
    (later,) = find(sentence("Two days later it was rebuilt."))
    assert resolve(later, PUBLISHED, Date.parse("2019-03-05")).reason == "“Two days later”, counted from 5 March 2019"
    (full,) = find(sentence("The bridge fell on 5 March 2019."))
    assert (resolve(full, None).basis, resolve(full, None).reason) == ("stated", "")


def test_a_date_line_dates_the_text_under_it() -> None:
    read = analysis(
        "Bridge falls in the city centre\n\nMarch 5, 2019\n\nThe old bridge fell on Monday, and two died.\n"
    )
    (meant,) = [
        found
        for values in bind([passage.times for passage in read.passages if not passage.headline], read.article.date)
        for found in values
        if found.basis == "inferred"
    ]
    assert meant.date == Date.parse("2019-03-04")


PHRASES = [
    "on Monday", "Tuesday night", "last Friday", "May", "March 15", "5-7 August", "Aug. 5, 2024", "31 February 2023",
    "99 May", "2024-13-45", "the '90s", "2019-20", "Q3", "the fourth quarter of", "last", "winter", "this fall",
    "two days later", "a decade ago", "999 years ago", "nine hundred years ago", "the following year", "that day",
    "between", "and", "to", "from", "since", "by", "of next year", "29 February", "9999", "1500", "“today”", "\u00a0",
    "0 days ago", "12/31/1999", "2 May 2000 to 1 May 2000", "March to", "Sept. 11 attacks", "early", "the week",
]  # fmt: skip
DATES = ["2024-08-14", "2024-02-29", "0001-01-01", "9999-12-31", "2024-08", "2024", "201X", "2024-22", "2024-08?",
         "[2024-08-06..2024-08-11]", "2024-01/2024-03", "[2023, 2024]", "[..2024]"]  # fmt: skip


def parsed(text: str) -> Sentence:
    """A sentence of nouns, without the work of parsing."""
    tokens, at = [], 0
    for number, word in enumerate(text.split()):
        at = text.index(word, at)
        tokens.append(Token(number, word, at + 7, at + 7 + len(word), word.lower(), "PROPN", "NNP", "dep", 0))
        at += len(word)
    return Sentence(0, 1, Span(7, 7 + len(text)), text, tuple(tokens))


@given(st.lists(st.one_of(st.sampled_from(PHRASES), st.text(max_size=12)), max_size=8).map(" ".join), st.data())
@settings(deadline=None, max_examples=300)
def test_expressions_are_verbatim_in_order_and_never_raise(text: str, data: st.DataObject) -> None:
    if not text.split():
        return
    found = find(parsed(text))
    assert [text[time.span.start - 7 : time.span.end - 7] for time in found] == [time.text for time in found]
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
    published = data.draw(st.sampled_from([None, *map(Date.parse, DATES)]))
    for time, meant in zip(found, bind([found], published)[0], strict=True):
        assert (meant.date is None) == (meant.basis == "unknown")
        assert meant.reason or meant.basis == "stated"
        if meant.basis == "stated":
            assert date_basis(meant.date, (time.text,)) == "stated"


@given(st.integers(0, 3000), st.integers(0, 6))
def test_a_bare_weekday_is_within_the_last_seven_days(days: int, number: int) -> None:
    day = date(2018, 1, 1) + timedelta(days=days)
    time = TimeExpression(Span(0, 6), "Monday", "weekday", f"weekday {number} past")
    found = resolve(time, Date.parse(day.isoformat())).date
    assert found and found.earliest and 0 <= (day - found.earliest).days < 7
    assert found.earliest.weekday() == number


def test_a_corrected_publication_date_dates_everything_anew() -> None:
    (time,) = find(sentence("The bridge fell on Monday."))
    first, second = (resolve(time, Date.parse(day)).date for day in ("2024-08-14", "2019-01-02"))
    assert (first, second) == (Date.parse("2024-08-12"), Date.parse("2018-12-31"))


def test_a_weekday_of_a_week_told_of_before_gives_no_date() -> None:
    assert dated("Nine pumps were working that Sunday.") == [("Sunday", None)]
    assert dated("The port was closed until late on the Tuesday, he said.") == [("Tuesday", None)]
    assert dated("The police spoke at the Tuesday meeting.") == [("Tuesday", "2024-08-13")]


def test_an_article_that_says_today_does_not_name_its_own_weekday() -> None:
    assert dated("The mayor today called for calm. It began on Wednesday.") == [
        ("today", "2024-08-14"),
        ("Wednesday", "2024-08-07"),
    ]
    assert dated("“We are sad today,” he said. It began on Wednesday.")[1] == ("Wednesday", "2024-08-14")


def test_the_end_of_a_word_is_none_before_a_time() -> None:
    assert dated("The train hit a lorry in Dobrava late on Tuesday.") == [("late on Tuesday", "2024-08-13")]


def test_a_day_proposed_is_to_come_and_that_of_a_thing_has_passed() -> None:
    assert dated("The mayor proposed June 15.") == [("June 15", "2025-06-15")]
    assert dated("Moyo faces questions over the deaths of protesters on April 9.") == [("April 9", "2024-04-09")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Friday the union called off the strike, two days after the court froze the plan.", "2024-08-07"),
        ("Rebels returned to the talks on Tuesday, two days after freeing 30 men, and left.", "2024-08-11"),
        ("The mayor resigned on Monday, three days before the vote.", "2024-08-15"),
        ("The man was arrested on Friday, the day after the murder.", "2024-08-08"),
        ("LUND, Aug 14 (Nordpost) - The mayor resigned on Monday, a day after losing a vote.", "2024-08-11"),
    ],
)
def test_days_after_count_from_the_day_of_their_sentence(text: str, expected: str) -> None:
    found = dict(dated(text))
    (words,) = [words for words in found if words.endswith((" after", " before"))]
    assert found[words] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned two days after the vote.",
        "The mayor said on Monday that the bridge had closed two days after the flood.",
        "The bridge that collapsed on Friday was inspected two days before it fell.",
        "The bank reopened on 3 August, two weeks after the fire.",
    ],
)
def test_days_after_tell_nothing_where_another_day_is_meant(text: str) -> None:
    assert not [words for words, _ in dated(text) if words.endswith((" after", " before"))]


def test_days_after_are_no_day_for_the_next_sentence_to_count_from() -> None:
    text = "Farmers called off the march on Friday, two days after the court ruled. A day later the port opened."
    assert dict(dated(text))["A day later"] == "2024-08-10"


@pytest.mark.parametrize("part", ["mid-February", "early-February", "late-February"])
def test_a_part_of_a_month_with_a_hyphen_is_one(part: str) -> None:
    assert dated(f"He was told in {part}.") == [(part, "2024-02")]
