"""The timeline of a draft: what is told once, what it is dated with and why, and how much of it there is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.dates import Date
from generator.distillation import timeline
from generator.distillation.cast import Cast
from generator.distillation.origins import Origins
from generator.distillation.timeline import EACH, FIRST, LEAST, MOST, PER_DAY, UNDATED
from generator.distillation.topic import Topic
from generator.model import Event, EventGroup, Known
from generator.wording import missing_parts

CRANE = (
    "A crane collapsed in the harbour of Porto Velho on Tuesday and injured 12 dock workers, the port authority said."
)
AGAIN = "Twelve workers were injured when a crane collapsed in Porto Velho harbour on 4 March."
PERMIT = "The talks come after the city council revoked the building permit of the stadium last month."


def topic(articles: Mapping[str, tuple[str, str]], copies: Mapping[str, str] | None = None) -> Topic:
    """Articles by name, each with its date (or nothing) and its text."""
    found = []
    for name, (published, text) in articles.items():
        one = analysis(text, f"{name}.txt")
        known = Known(published, "supplied") if published else Known()
        found.append(replace(one, article=replace(one.article, published=known)))
    return Topic(tuple(found), Cast(), Origins(copies=copies or {}))


def events(entries: Iterable[Event | EventGroup]) -> list[Event]:
    """The events of a timeline, those of groups included."""
    return [event for entry in entries for event in (entry.events if isinstance(entry, EventGroup) else (entry,))]


def built(articles: Mapping[str, tuple[str, str]]) -> list[Event]:
    """The events of the timeline of some articles."""
    return events(timeline.build(topic(articles)))


def test_an_event_that_two_articles_tell_is_one_entry_with_both_as_evidence() -> None:
    (event,) = built({"a": ("2025-03-05", CRANE), "b": ("2025-03-08", AGAIN)})
    assert event.date == Date.parse("2025-03-04")
    assert {piece.article for piece in event.evidence} == {"a", "b"}


def test_a_telling_with_another_number_is_of_the_event_but_no_evidence_for_it() -> None:
    other = CRANE.replace("12", "14")
    (event,) = built({"a": ("2025-03-05", CRANE), "b": ("2025-03-05", other)})
    assert [piece.article for piece in event.evidence] == ["a"]


def test_one_day_does_not_tell_its_news_twice_and_the_exact_figure_stays() -> None:
    text = (
        "The water company Aquavia has admitted on Monday that more than 15,000 homes were cut off by a burst main. "
        "It said on Monday that a list with 15,240 addresses, drawn up in 2019, was lost."
    )
    (event,) = built({"a": ("2025-03-05", text)})
    assert "15,240" in event.text


def test_a_sentence_and_a_clause_of_it_are_one_entry_of_a_month() -> None:
    text = (
        "The weather was fine. It rained little. Sales of ferry tickets in Norland fell as much as 35% in January, "
        "compared to the same month a year ago, as operators reported their January sales."
    )
    (event,) = built({"a": ("2025-02-05", text)})
    assert event.text.startswith("Sales of ferry tickets in Norland fell")


def test_like_figures_of_two_actors_are_two_events() -> None:
    text = (
        "The water company Aquavia said on Monday that 15,000 homes were cut off by a burst main. "
        "The rail operator Norlinie said on Monday that 15,000 seats were sold in its first week."
    )
    assert len(built({"a": ("2025-03-05", text)})) == 2


def test_a_sum_is_no_other_wording_for_a_number_of_people() -> None:
    text = (
        "The water company Aquavia said on Monday that 15,000 customers were cut off by a burst main. "
        "Aquavia said on Monday that it had set aside $15,000 for new pumps."
    )
    assert len(built({"a": ("2025-03-05", text)})) == 2


def test_who_is_less_sure_of_the_same_tells_nothing_more_of_the_day() -> None:
    first = (
        "Thousands more homes were flooded by the burst dam at Lake Orrin than first thought, Aquavia said on Monday."
    )
    other = "Aquavia said on Monday that 2,400 more homes may have been flooded by the burst dam at Lake Orrin."
    (event,) = built({"a": ("2025-03-05", first), "b": ("2025-03-05", other)})
    assert "2,400" in event.text


def test_the_more_precise_date_counts_though_another_passage_is_quoted() -> None:
    month = "Twelve dock workers were injured in March 2025 when a crane collapsed in the harbour of Porto Velho."
    aside = "She said that they were shocked when a crane collapsed in the harbour of Porto Velho on 4 March 2025."
    (event,) = built({"a": ("", f"The mayor spoke. {aside}"), "b": ("", month)})
    assert event.date == Date.parse("2025-03-04")
    assert any("4 March 2025" in piece.quote for piece in event.evidence)


def test_the_reason_is_given_where_the_words_do_not_give_the_date() -> None:
    (event,) = built({"a": ("2025-03-05", CRANE)})
    assert (event.date_basis, bool(event.date_note)) == ("inferred", True)
    (event,) = built({"a": ("", "The council revoked the permit of the stadium on 4 March 2025.")})
    assert (event.date_basis, event.date_note) == ("stated", "")


def test_news_without_a_day_is_dated_about_its_report() -> None:
    (event,) = built({"a": ("2025-03-05", "The city council has revoked the building permit of the new stadium.")})
    assert event.date == Date.parse("2025-03-05~") and event.date_basis == "inferred"
    assert "5 March 2025" in event.date_note


def test_news_takes_the_day_on_which_it_is_said_further_down() -> None:
    text = "The city council has revoked the building permit of the new stadium. It said so on Monday."
    (event,) = built({"a": ("2025-03-05", text)})
    assert event.date == Date.parse("2025-03-03")
    assert [piece.quote for piece in event.evidence][1:] == ["It said so on Monday."]


def test_a_year_that_news_mentions_is_not_its_date() -> None:
    text = "The port authority has announced its first loss since 2012."
    (event,) = built({"a": ("2025-03-05", text)})
    assert event.date == Date.parse("2025-03-05~")


def test_what_is_mentioned_aside_is_told_by_its_clause() -> None:
    (event,) = built({"a": ("2025-03-05", f"The weather is fine in the city of Porto. {PERMIT}")})
    assert event.text == "The city council revoked the building permit of the stadium last month."
    assert event.date == Date.parse("2025-02")


def test_without_a_date_of_the_article_the_words_stay_undated() -> None:
    (event,) = built({"a": ("", CRANE)})
    assert event.date is None and event.date_basis == "unknown" and "Tuesday" in event.date_note


def test_events_of_one_month_stand_together() -> None:
    text = (
        "The council revoked the stadium's permit in May 2024. "
        "Prosecutors charged the former mayor of Porto with fraud in May 2024."
    )
    (group,) = timeline.build(topic({"a": ("", text)}))
    assert isinstance(group, EventGroup) and group.label == "May 2024" and len(group.events) == 2


def test_stretches_of_a_month_that_do_not_meet_are_in_order() -> None:
    text = (
        "Last weekend the council sold the town hall of Lund to a bank. The port of Lund will be closed next week. "
        "Prosecutors charged the former mayor of Porto with fraud this month."
    )
    first, second = events(timeline.build(topic({"a": ("2025-03-12", text.split(" Prosecutors")[0])})))
    assert [len(run) for run in timeline.runs((first, second))] == [1, 1]
    (group,) = timeline.build(topic({"a": ("2025-03-12", text)}))
    assert isinstance(group, EventGroup) and len(group.events) == 3


def test_a_day_that_is_told_needs_no_clause_that_counts_from_another() -> None:
    aside = "Farmers on Friday called off a blockade of the port, two days after the court froze the new tax."
    clause, _ = (event.text for event in built({"a": ("2025-03-08", aside)}))
    assert clause == "The court froze the new tax."
    ruling = "The judges of the court in Osk decided on Wednesday that the duty on diesel may not be raised."
    found = built({"a": ("2025-03-08", aside), "b": ("2025-03-06", ruling)})
    assert [event.text for event in found if event.date == Date.parse("2025-03-05")] == [ruling]


def test_undated_events_come_last_and_the_others_in_order() -> None:
    found = built(
        {
            "a": ("2025-03-05", CRANE),
            "b": ("", "The city council has revoked the building permit of the new stadium."),
            "c": ("", "Prosecutors charged the former mayor of Porto with fraud on 3 May 2024."),
        }
    )
    assert [event.date and event.date.text for event in found] == ["2024-05-03", "2025-03-04", None]


def test_a_copy_adds_no_weight() -> None:
    articles = {"a": ("2025-03-05", CRANE), "b": ("2025-03-05", CRANE)}
    (alone,) = [timeline.importance(found) for found in told({"a": articles["a"]}, {})]
    (copied,) = [timeline.importance(found) for found in told(articles, {"b": "a"})]
    (twice,) = [timeline.importance(found) for found in told(articles, {})]
    assert alone == copied < twice


def told(articles: Mapping[str, tuple[str, str]], copies: Mapping[str, str]) -> list[timeline.Occurrence]:
    found = topic(articles, copies)
    tellings = [telling for one in found.analyses for telling in timeline.told(found, one)]
    return timeline.together(tellings, timeline.rarity(found.analyses))


def test_a_timeline_has_a_length_that_suits_its_articles() -> None:
    verbs = ("sued", "arrested", "acquitted", "rescued", "evacuated", "elected", "dismissed", "kidnapped")
    days = [
        f"{verb.title()} by mistake, the mayor of town {verb} {day} was {verb} on {day} May 2024."
        for verb in verbs
        for day in range(1, 25)
    ]
    found = built({f"a{number}": ("", days[number] + " " + days[number + 1]) for number in range(0, len(days), 2)})
    assert LEAST < len(found) <= MOST
    each = [event.date for event in found if event.date]
    assert max(each.count(date) for date in each) <= PER_DAY


def test_few_articles_have_a_short_timeline() -> None:
    days = [f"The mayor of town {day} was elected on {day} May 2024." for day in range(1, 25)]
    assert len(built({"a": ("", " ".join(days))})) == FIRST + EACH


def test_a_long_sentence_is_told_without_what_only_adds() -> None:
    text = (
        "The ministry of transport of the republic on Monday ordered the owners of all the ferries that cross the bay of Lund "
        "in the north to take them out of the water, marking a shift in its rules for ships."
    )
    (event,) = built({"a": ("2024-05-15", text)})
    assert event.text.endswith("take them out of the water.")
    assert event.evidence[0].quote == text


def test_a_sentence_is_not_shown_again_for_a_day_that_is_told_better() -> None:
    both = "The army left in two steps, with soldiers leaving the north camp on 3 March and the south camp on 4 March."
    other = "The army left the south camp on Tuesday and handed it over to the governor of the province."
    found = built(
        {"a": ("2025-03-05", other), "b": ("2025-03-08", f"The sea is calm. The sky is blue. The sun is out. {both}")}
    )
    assert [(event.date.text, event.evidence[0].article) for event in found if event.date] == [
        ("2025-03-03", "b"),
        ("2025-03-04", "a"),
    ]


def test_what_has_no_date_takes_no_place_from_the_only_event_of_a_day() -> None:
    towns = ("Lund", "Visby", "Falun", "Kiruna", "Motala", "Kalmar", "Boden")
    days = " ".join(
        f"Workers at the mill in {town} went on strike on {day} May 2024." for day, town in enumerate(towns, 3)
    )
    undated = " ".join(f"The police arrested {place + 4} men in {town} on Monday." for place, town in enumerate(towns))
    events = built({"a": ("2024-06-01", days), "b": ("", undated)})
    assert len({event.date.text for event in events if event.date}) == len(towns)
    assert not all(event.date for event in events)


def test_a_sentence_with_two_dates_aside_is_shown_once() -> None:
    found = told({"a": ("2024-07-05", "The bank was robbed on 3 May 2024 and closed on 9 June 2024.")}, {})
    assert len(timeline.select(found, 9)) == 2
    aside = [tuple(replace(one, aside=True) for one in occurrence) for occurrence in found]
    assert len(timeline.select(aside, 9)) == 1


def test_few_events_have_no_date_where_others_have_one() -> None:
    undated = {
        f"u{number}": ("", f"The council of town {number} has revoked the permit of stadium {number}.")
        for number in range(9)
    }
    assert len(built(undated)) == 9
    found = built({"a": ("2025-03-05", CRANE), **undated})
    assert sum(event.date is None for event in found) == 9  # nearly all articles have no date
    assert len(timeline.best_undated(told(undated, {}), UNDATED)) == UNDATED


SENTENCES = (
    CRANE, AGAIN, PERMIT, "It said so on Monday.", "Officials said the strike would end by Friday.", "Fire!",
    "In May, the mayor – who resigned last week – was charged.", "The trial opens on 3 June 2025.", "May 2024",
    '"We left in 2019," he said.', "The bank, which failed in 2008, was sold last year.", "LIMA, March 3 (AP) — A bus fell.",
)  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ("", "2025-03-05", "2025-03", "2024", "[2025-03-01..2025-03-09]", "0001-01-01", "2025-03-05~")
            ),
            st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3),
        ),
        max_size=4,
    )
)
def test_whatever_the_articles_say_every_entry_has_its_words_and_its_reason(drawn: list[tuple[str, list[str]]]) -> None:
    found = topic({f"a{number}": (day, " ".join(texts)) for number, (day, texts) in enumerate(drawn)})
    entries = timeline.build(found)
    assert entries == timeline.build(found)
    told = events(entries)
    dates = [event.date for event in told if event.date]
    assert dates == sorted(dates, key=lambda date: date.sort_key)
    assert [event.date for event in told][len(dates) :] == [None] * (len(told) - len(dates))
    for event in told:
        assert event.text and event.status == "proposed" and event.evidence
        assert (event.date is None) == (event.date_basis == "unknown")
        for piece in event.evidence:
            text = found.by_id[piece.article].article.text
            assert text[piece.span.start : piece.span.end] == piece.quote
        if event.date and missing_parts(event.date, [piece.quote for piece in event.evidence]):
            assert event.date_note and event.date_basis == "inferred"
