"""What is known of a publication date: what the article states, or the bound that its text sets."""

from dataclasses import replace
from datetime import date as Day

import pytest
from language import analysis

from generator.distillation.dating import bound, date, dated, days_of
from generator.model import Known

DAYS = ("2018-05-03", "2019-05-03")
REST = "The old road bridge over the river was closed after engineers found deep cracks in two of its main piers.\n"


@pytest.mark.parametrize(
    ("text", "words", "note"),
    [
        ("The bridge opened in 2008 and was closed on 6 January 2023.", "6 January 2023", "6 January 2023"),
        ("The bridge was closed on 6 January 2023 after it opened in 2008.", "6 January 2023", "6 January 2023"),
        ("The bridge was repaired in March 2019.", "March 2019", "March 2019"),
        ("The bridge has carried no trains since 2008.", "2008", "2008"),
        ("The bridge opened in 2019. It was repaired in early January 2019.", "early January 2019", "January 2019"),
        ("The bridge opened in 2008 and will be rebuilt by 1 May 2030.", "2008", "2008"),
        ("The bridge opened in 2008. The city plans to rebuild it in 2030.", "2008", "2008"),
    ],
)
def test_an_undated_article_is_not_older_than_what_it_reports(text: str, words: str, note: str) -> None:
    known = Known(None, "unknown", (words,), f"undated; not before {note}, which it names")
    assert date(analysis(f"{text} {REST}")) == known


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on Monday.",
        "The bridge was closed on 6 January.",
        "The bridge will be rebuilt by 1 May 2030.",
        "The bridge was closed before 2008.",
        "The bridge was closed.",
    ],
)
def test_where_nothing_past_is_fully_dated_nothing_is_said(text: str) -> None:
    assert date(analysis(f"{text} {REST}")) == Known()


def test_what_is_known_stays() -> None:
    read = analysis(f"March 5, 2019\n\nThe bridge was closed on 6 January 2023. {REST}")
    assert date(read).value == "2019-03-05"
    told = Known(None, "unknown", (), "the archive has lost it")
    assert date(replace(read, article=replace(read.article, published=told))) == told


def meant(text: str, published: str = "") -> list[str | None]:
    """What the time expressions of an article mean."""
    one = analysis(text)
    one = replace(one, article=replace(one.article, published=Known(published or None)))
    return [found.date.text if found.date else None for sentence in bound(one) for found in sentence]


PICTURE = "The town hall of Porto, seen on November 8, 2017. (Photo by Ann Lee/Agency Images via Getty Images)"


def test_the_date_of_a_picture_bounds_that_of_its_article() -> None:
    one = analysis(f"{REST}\n{PICTURE}\n\nThe bridge opened in 2008. {REST}")
    assert one.article.furniture
    assert date(one).note == "undated; not before 8 November 2017, the date of a picture"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mill burned on 17 November 2018. He was arrested on 29 November.", ["2018-11-17", "2018-11-29?"]),
        ("The jury met on 3 January 2019. He had been arrested on 29 November.", ["2019-01-03", None]),
        ("The jury met on 28 June 2019. The judge will pass sentence on 19 July.", ["2019-06-28", "2019-07-19?"]),
        ("The mill burned on 17 November 2018. He was arrested on Tuesday.", ["2018-11-17", None]),
        ("The mill burned on 17 November 2018. He was arrested on 29 May.", ["2018-11-17", None]),
        ("The mill burned on 17 November 2018. He was arrested on 29 January.", ["2018-11-17", None]),
        ("The mill burned on 3 May 2018. The port burned on 3 May 2019. It rained on 9 May.", [*DAYS, "2019-05-09?"]),
        ("The mill burned on 3 May 2018. It was sold in 2021. It rained on 9 May.", ["2018-05-03", "2021", None]),
        ("The mill burned in 2018. He was arrested on 29 May.", ["2018", None]),
        ("The mill burned on 30 February 2018. He was arrested on 29 March.", [None, None]),
        ("The mill burned on 1 January 0001. He was arrested on 29 February.", [None, None]),
    ],
)
def test_a_day_near_a_full_date_is_perhaps_of_its_year(text: str, values: list[str | None]) -> None:
    assert meant(text) == values


def test_a_day_is_perhaps_of_the_year_of_a_picture_taken_soon_after_it() -> None:
    before = "The firm filed a complaint on September 27th."
    after = "The firm filed a complaint on December 7th."
    assert meant(f"{REST}\n{PICTURE}\n\n{before} {REST}") == ["2017-09-27?"]
    assert meant(f"{REST}\n{PICTURE}\n\n{after} {REST}") == [None]


def test_a_year_that_is_guessed_has_its_reason() -> None:
    one = analysis("The mill burned on 17 November 2018. He was arrested on 29 November.")
    found = bound(one)[1][0]
    assert found.basis == "inferred"
    assert found.reason == "“29 November”, taken to be of 2018: the article names 17 November 2018."


def test_in_a_dated_article_nothing_is_guessed() -> None:
    assert meant("The mill burned on 17 November 2018. He was arrested on 29 November.", "2020-03-01") == [
        "2018-11-17",
        "2019-11-29",
    ]


def headed(first: str, *others: str) -> Known:
    """What is known of an article with this head, beside articles of these days."""
    one = analysis(first)
    found = [replace(analysis(REST, f"{day}.txt"), article=analysis(REST).article) for day in others]
    found = [
        replace(other, article=replace(other.article, published=Known(day, "supplied")))
        for other, day in zip(found, others, strict=True)
    ]
    return dated([one, *found])[0].article.published


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("ROME, March 8 (Agency) - The bridge fell on Friday, the police said.", "2024-03-08"),
        ("ROME, March 8 (Agency) - The bridge fell on Thursday, the police said.", "2024-03-08"),
        ("Bridge falls\n\nPosted Friday 8 March\n\nThe bridge fell on Friday, the police said.", "2024-03-08"),
        ("Bridge falls\n\nPublished: 8 March, 10:15 GMT\n\nThe bridge fell on Friday.", "2024-03-08"),
    ],
)
def test_a_date_line_without_its_year_is_of_that_of_the_other_articles(head: str, value: str) -> None:
    found = headed(f"{head} {REST}", "2024-03-12", "2024-04-02")
    assert (found.value, found.basis) == (value, "inferred")
    assert found.note == "Its head gives no year; another article is of 12 March 2024."


@pytest.mark.parametrize(
    ("head", "others"),
    [
        ("ROME, March 8 (Agency) - The bridge fell on Friday, the police said.", ()),
        ("ROME, March 8 (Agency) - The bridge fell on Friday, the police said.", ("2024-08-20",)),
        ("ROME, March 8 (Agency) - The bridge fell on Friday, the police said.", ("2024-03-12", "2023-03-12")),
        ("ROME, March 8 (Agency) - The bridge fell on Monday, the police said.", ("2024-03-12",)),
        ("ROME, March 8 (Agency) - The bridge, closed on 9 May 2024, fell on Friday.", ("2024-03-12",)),
        ("Bridge falls\n\nPosted Monday 8 March\n\nThe bridge fell.", ("2024-03-12",)),
        ("March 8 was the day on which the bridge fell, the police said.", ("2024-03-12",)),
        ("The bridge fell on March 8, the police said.", ("2024-03-12",)),
    ],
)
def test_where_the_year_is_in_doubt_nothing_is_said(head: str, others: tuple[str, ...]) -> None:
    assert headed(f"{head} {REST}", *others).value is None


FRIDAY = "ROME, March 14 (Agency) - The court said on Friday that the bridge, closed in April 2023, was unsafe."


def test_far_from_the_other_articles_a_weekday_and_a_year_named_decide() -> None:
    found = headed(f"{FRIDAY} {REST}", "2024-11-04")
    assert (found.value, found.basis) == ("2025-03-14", "inferred")
    assert found.note == "Its head gives no year; 14 March was a Friday in 2025, and it names April 2023."
    assert found.quotes == ("ROME, March 14 (Agency) -", "April 2023")


@pytest.mark.parametrize(
    ("changed", "other"),
    [
        ("on Wednesday", "2024-11-04"),  # the day before will not do so far away
        ("lately", "2024-11-04"),
        ("on Friday", "2023-11-04"),  # then it was a Thursday
        ("on Friday", "2028-11-04"),  # too long after what it names, though a weekday may fit
    ],
)
def test_far_from_the_other_articles_no_year_is_guessed(changed: str, other: str) -> None:
    assert headed(f"{FRIDAY.replace('on Friday', changed)} {REST}", other).value is None


def test_what_was_dated_helps_to_date_the_next() -> None:
    heads = [f"ROME, {day} (Agency) - The bridge fell again. {REST}" for day in ("8 March", "20 May", "10 August")]
    heads.append(f"Bridge falls\n\n2 January 2024\n\nThe bridge fell. {REST}")
    found = dated([analysis(text, f"{place}.txt") for place, text in enumerate(heads)])
    days = [one.article.published.value for one in found]
    assert days == ["2024-03-08", "2024-05-20", "2024-08-10", "2024-01-02"]


def test_days_of_an_undated_article_are_near_to_the_other_articles() -> None:
    one = analysis("The bridge fell on 7 March. It had been built on 7 September.")
    [[first], [last]] = bound(one, (Day(2024, 3, 12),))
    assert first.date and first.date.text == "2024-03-07?"
    assert first.reason == "“7 March”, taken to be of 2024: another article is of 12 March 2024."
    assert last.date is None
    [[first], _] = bound(one, (Day(2023, 3, 1), Day(2024, 3, 12)))
    assert first.date is None


def test_the_days_of_articles_are_those_that_are_known() -> None:
    read = analysis(REST)
    known = [
        replace(read, article=replace(read.article, published=Known(day))) for day in ("2024-03", "2024-03-12", None)
    ]
    assert days_of(known) == (Day(2024, 3, 12),)
