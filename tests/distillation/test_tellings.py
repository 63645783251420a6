"""What one article tells of events: which passage for which event, under which date, and how strongly."""

from dataclasses import replace

from language import analysis

from generator.distillation import tellings
from generator.distillation.cast import Cast
from generator.distillation.matching import Telling
from generator.distillation.origins import Origins
from generator.distillation.topic import Topic
from generator.model import Known


def told(text: str, published: str = "2025-03-05") -> list[Telling]:
    """What an article of this date tells."""
    one = analysis(text)
    one = replace(one, article=replace(one.article, published=Known(published, "supplied")))
    return list(tellings.told(Topic((one,), Cast(), Origins()), one))


def dates(text: str, published: str = "2025-03-05") -> list[tuple[str, str]]:
    """The events an article tells, by their words and dates."""
    return [(telling.event.lemma, telling.date.text if telling.date else "") for telling in told(text, published)]


def test_what_is_reported_is_the_event() -> None:
    assert dates("The port authority said on Monday that the crane had collapsed.") == [("collapse", "2025-03-03")]


def test_what_was_said_on_one_day_of_another_is_of_the_other() -> None:
    text = "The army said on Monday that its forces had recaptured the airport on {}."
    assert dates(text.format("Saturday")) == [("recapture", "2025-03-01")]
    text = "The airline said on Monday that its sales had fallen in {}."
    assert dates(text.format("January")) == [("fall", "2025-03-03")]


def test_a_main_event_goes_before_what_is_mentioned_aside() -> None:
    assert dates("The mayor, elected in May, arrested by the police on Monday, was charged on Tuesday.") == [
        ("charge", "2025-03-04")
    ]


def test_a_day_in_figures_is_told_though_it_stands_aside() -> None:
    text = (
        "Police arrested the mayor on Tuesday. "
        "The port closed in two steps, with ships leaving the north quay on 1 March and the south quay on 3 March."
    )
    assert {day for _, day in dates(text)} >= {"2025-03-04", "2025-03-01"}


def test_what_opens_an_article_weighs_more() -> None:
    news = "Police arrested the former mayor of Porto on Monday."
    rest = "The weather was fine. The sea was calm. The sky was blue. Nobody was on the beach. "
    (first,), (last,) = told(news), [one for one in told(rest + news) if one.event.kind == "arrest"]
    assert first.score > last.score


def test_what_may_have_happened_weighs_less() -> None:
    (sure,) = told("Police arrested the former mayor of Porto on Monday.")
    (unsure,) = told("Police may have arrested the former mayor of Porto on Monday.")
    assert unsure.score < sure.score


def test_what_was_before_or_after_a_day_is_not_of_it() -> None:
    assert dates("The bridge had collapsed before 3 March 2025.") != [("collapse", "2025-03-03")]


def test_a_plan_without_a_day_is_dated_by_its_report() -> None:
    ((_, day),) = dates("The port authority has said that it wants to close the north quay by the end of June.")
    assert day == "2025-03-05~"


def test_a_report_after_more_than_a_week_does_not_name_the_day_of_the_news() -> None:
    text = "The city council has revoked the permit of the stadium. Officials had said on 3 January that it would."
    assert dates(text)[0] == ("revoke", "2025-03-05~")


def test_a_clause_brings_its_own_words() -> None:
    text = "The weather is fine. The talks come after the city council revoked the permit of the stadium last month."
    (telling,) = told(text)
    assert telling.cut and "revoke" in telling.words and "talk" not in telling.words


def test_what_lasts_since_a_date_is_told_of_it_but_not_what_lasts_since_monday() -> None:
    assert dates("The line in Porto has stood still since 4 October.") == [("stand", "2024-10-04/..")]
    assert dates("The line in Porto has stood still since Monday.") == []


def test_what_nobody_has_said_is_not_told() -> None:
    assert dates("The mayor has not said whom the city will sue on 22 May.") == []
    assert dates("The mayor has said that the city will sue the builder on 22 May.") == [("sue", "2025-05-22")]


def test_how_something_was_in_a_month_is_no_event() -> None:
    assert dates("The weather was fine. In January the old bridge was quiet.") == []


def test_what_counts_from_a_date_named_before_must_be_an_event() -> None:
    opening = "The weather was fine. The letter arrived on 4 May 2024. {} later the {}."
    assert ("go", "2024-08-04") not in dates(opening.format("Three months", "dam went"))
    assert ("collapse", "2024-08") in dates("The letter arrived in May 2024. Three months later the dam collapsed.")


def test_a_report_that_tells_no_event_of_a_class_has_no_day() -> None:
    assert dates("A photograph of the summit has unsettled the climbers of Porto.") == []
    assert dates("The port authority closed the north quay.") == []
    assert dates("The port authority has closed the north quay.") == [("close", "2025-03-05~")]
    assert dates("The port authority has said that the north quay is open.") == [("be", "2025-03-05~")]


def test_a_quotation_that_names_its_day_at_its_end_is_told_as_a_whole() -> None:
    said = '"We left the base in good order. They asked us to leave, we obliged," Ann Lee told Radio Porto on Monday.'
    (telling,) = [
        one
        for one in told(f"The sea was calm. The sky was blue.\n\n{said}")
        if one.date and one.date.text == "2025-03-03"
    ]
    (cut,) = telling.cut
    assert cut.end - cut.start == len(said)


def test_the_year_of_what_a_thing_is_like_is_not_that_of_the_deed() -> None:
    text = "The old quarry was quiet. Police found a gun of a type that the army is known to have bought in 2020."
    assert [telling.stands for telling in told(text) if telling.event.lemma == "buy"] == [False]
    text = "The old quarry was quiet. The ban on two of the players suspended on 3 May has been lifted."
    assert [telling.stands for telling in told(text) if telling.event.lemma == "suspend"] == [False]


def test_how_something_was_on_a_weekday_is_no_event() -> None:
    assert dates("The mill stood empty. The owner was silent on Tuesday.") == []
    assert dates("The mill stood empty. The owner has been in the valley since 3 February 2025.") != []


def test_a_heading_is_not_the_news_that_an_article_opens_with() -> None:
    text = "Radio Norvik – news – 5 March\n\nThe bank of Norvik has been closed after a raid by the police."
    assert dates(text) == [("close", "2025-03-05~")]


def test_that_something_was_said_is_told_where_its_news_has_no_day() -> None:
    text = (
        "A tower on the roof of the cold store spread the bacteria that have killed five people in Norvik, the health "
        "agency said Tuesday."
    )
    assert [day for _, day in dates(text)] == ["2025-03-04"]


def test_what_only_announces_tells_nothing() -> None:
    assert not dates("The weather is fine. The sea is calm. The bank issued the following statement on Monday.")
    assert not dates("The weather is fine. The sea is calm. On Monday people in Norvik did what they always do.")
    general = "The weather is fine. The sea is calm. A roof laid in 2009 may look dry and still need tiles its maker stopped baking in 2015."
    assert not dates(general)
    assert dates("The weather is fine. The sea is calm. The bank issued new shares on Monday.")
