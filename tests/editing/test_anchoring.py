"""When an article was published, by what another one tells of the same day."""

from dataclasses import replace

import pytest

from generator.articles import read_article
from generator.editing.anchoring import dates
from generator.model import Article, Known

FIRE = "A fire destroyed the old paper mill beside the Orrin canal in Tessel on {day}, and nobody was hurt."
LATER = "The paper mill beside the Orrin canal, which a fire destroyed on {date}, will be rebuilt, Tessel council said."


def article(name: str, text: str, published: str = "", note: str = "") -> Article:
    found, _ = read_article(text.encode(), f"{name}.txt", f"seeds/{name}.txt")
    known = Known(published or None, "supplied" if published else "unknown", (), note)
    return found if not published and not note else _with(found, known)


def _with(found: Article, known: Known) -> Article:
    return replace(found, published=known)


def told(*articles: Article) -> list[tuple[str, str]]:
    return [(one.subject, one.value) for one in dates(articles)]


def test_a_weekday_here_is_a_date_there() -> None:
    here, there = article("fire", FIRE.format(day="Tuesday")), article("plan", LATER.format(date="4 March 2025"))
    (one,) = dates([here, there])
    assert (one.kind, one.subject, one.value) == ("date", "fire", "[2025-03-04..2025-03-10]")
    assert one.name == "fire: [2025-03-04..2025-03-10]"
    assert one.here.quote == here.text.strip()
    assert one.there is not None
    assert (one.there.article, one.there.quote) == ("plan", there.text.strip())
    assert one.reason == "It says “Tuesday” of what plan dates “4 March 2025”; 4 March was a Tuesday in 2025."


@pytest.mark.parametrize(
    ("day", "date", "published"),
    [
        ("Tuesday", "4 March", "2025-04-02"),  # the year of the article that gives the day
        ("Wednesday", "4 December", "2025-04-02"),  # the last December before it
    ],
)
def test_the_year_is_that_of_the_dated_article(day: str, date: str, published: str) -> None:
    (found,) = told(article("fire", FIRE.format(day=day)), article("plan", LATER.format(date=date), published))
    assert found[0] == "fire"
    assert found[1].startswith("[2025-03-04.." if "March" in date else "[2024-12-04..")


def test_where_no_article_is_dated_the_weekday_decides_among_the_years_at_hand() -> None:
    named = LATER.format(date="4 March") + " The canal was dug again in June 2024."
    assert told(article("fire", FIRE.format(day="Tuesday")), article("plan", named)) == [
        ("fire", "[2025-03-04..2025-03-10]")
    ]
    assert told(article("fire", FIRE.format(day="Friday")), article("plan", named)) == []
    later = f"{named} The mill has been empty since 2027."  # June 2024 is long ago
    assert told(article("fire", FIRE.format(day="Tuesday")), article("plan", later)) == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (FIRE.format(day="Monday"), LATER.format(date="4 March 2025")),  # it was a Tuesday
        (FIRE.format(day="Tuesday"), "The school fair opened on 4 March 2025 with music, cakes and a lottery for all."),
        (FIRE.format(day="Tuesday"), LATER.format(date="4 March 2025").replace("on 4", "by 4")),
        (FIRE.format(day="next Tuesday"), LATER.format(date="4 March 2025")),
        (FIRE.format(day="Tuesday, 4 March"), LATER.format(date="4 March 2025")),
    ],
)
def test_no_date_is_suggested_on_less(here: str, there: str) -> None:
    assert ("fire", "[2025-03-04..2025-03-10]") not in told(article("fire", here), article("plan", there))


@pytest.mark.parametrize(("words", "month"), [("last month", "2025-04"), ("earlier this month", "2025-03")])
def test_a_month_here_is_named_there(words: str, month: str) -> None:
    here = article("fire", FIRE.format(day="Friday").replace("on Friday", words))
    assert told(here, article("plan", LATER.format(date="4 March 2025"))) == [("fire", month)]


def test_the_last_month_of_a_year_leads_to_the_next() -> None:
    here = article("fire", FIRE.format(day="Friday").replace("on Friday", "last month"))
    assert told(here, article("plan", LATER.format(date="4 December 2025"))) == [("fire", "2026-01")]


def test_what_is_known_or_was_given_up_with_a_reason_is_left() -> None:
    there = article("plan", LATER.format(date="4 March 2025"))
    text = FIRE.format(day="Tuesday")
    assert told(article("fire", text, "2025-03-05"), there) == []
    assert told(article("fire", text, note="The desk does not know."), there) == []


def test_what_a_draft_infers_comes_first_and_shows_the_article_it_is_by() -> None:
    here = article("fire", "Tuesday 4 March\n\n" + FIRE.format(day="Tuesday"))
    there = article("plan", LATER.format(date="4 March 2025"), "2025-04-02")
    note = "Its head gives no year; another article is of 2 April 2025."
    drafted = _with(here, Known("2025-03-04", "inferred", ("Tuesday 4 March",), note))
    (one,) = dates([here, there], [drafted, there])
    assert (one.value, one.reason, one.here.quote) == ("2025-03-04", note, "Tuesday 4 March")
    assert one.there is not None
    assert one.there.article == "plan"
