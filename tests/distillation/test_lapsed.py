"""Plans whose day has passed, and what became of them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from language import analysis

from generator.distillation import lapsed, timeline
from generator.distillation.cast import Cast
from generator.distillation.matching import rarity, together
from generator.distillation.origins import Origins
from generator.distillation.tellings import told
from generator.distillation.topic import Topic
from generator.model import Event, EventGroup, Known

BEFORE = "The mayor spoke. The union's blockade of the ferry port begins on Saturday."
"""Told on Wednesday, 5 March 2025; the Saturday is 8 March."""
FAIR = "The town of Lund is getting ready. The harvest fair in Lund opens on Saturday."
LATER = "The weather in Lund was fine for weeks."


def topic(articles: Mapping[str, str]) -> Topic:
    """Articles by their days."""
    found = []
    for day, text in articles.items():
        one = analysis(text, f"a{day}.txt")
        found.append(replace(one, article=replace(one.article, published=Known(day, "supplied"))))
    return Topic(tuple(found), Cast(), Origins())


def kept(articles: Mapping[str, str]) -> list[str]:
    """What the articles tell of Saturday, 8 March, once plans are sifted."""
    found = topic(articles)
    tellings = [telling for one in found.analyses for telling in told(found, one)]
    events = lapsed.sifted(found, together(tellings, rarity(found.analyses)))
    return [one[0].passage.statement.text for one in events if one[0].date and one[0].date.text == "2025-03-08"]


def test_a_plan_stays_while_nothing_more_is_heard_of_it() -> None:
    assert kept({"2025-03-05": BEFORE}) == kept({"2025-03-05": BEFORE, "2025-03-20": LATER}) != []


@pytest.mark.parametrize(
    "heard",
    [
        "The union has called off its blockade of the port, the mayor said.",
        "The blockade of the ferry port was cancelled.",
        "The blockade was postponed on Friday after talks with the mayor.",
    ],
)
def test_a_plan_that_was_called_off_is_no_event(heard: str) -> None:
    assert not kept({"2025-03-05": BEFORE, "2025-03-07": heard})


def test_what_was_called_off_before_a_plan_was_told_is_another() -> None:
    assert kept({"2025-03-03": "The union called off its blockade of the port on Sunday.", "2025-03-05": BEFORE})


def test_a_plan_that_came_to_nothing_is_no_event() -> None:
    plan = "The ministry wrote. The ministry will free 60 prisoners for reasons of health on 8 March."
    held = "The 60 prisoners whom the ministry had promised to free on grounds of health are still in jail."
    assert kept({"2025-03-05": plan}) and not kept({"2025-03-05": plan, "2025-03-20": held})


def test_what_is_told_of_the_day_goes_before_what_was_planned_for_it() -> None:
    plan = "The weather is fine. Members of the opera's orchestra will vote on the pay offer on Saturday."
    done = "On Saturday the orchestra of the opera rejected the pay offer in a vote."
    (text,) = kept({"2025-03-05": plan, "2025-03-09": done})
    assert "rejected" in text


def test_another_day_tells_nothing_of_a_plan() -> None:
    done = "On Monday a fair for harvest machines opened in Osk."
    assert kept({"2025-03-05": FAIR, "2025-03-12": done})


def test_a_day_of_which_something_is_told_needs_no_plan_for_it() -> None:
    done = "On Saturday a storm sank two boats in the harbour of Osk."
    entries = timeline.build(topic({"2025-03-05": FAIR, "2025-03-09": done}))
    assert [entry.text for entry in entries if isinstance(entry, Event)] == [done]


def test_a_plan_of_a_day_gone_by_is_told_as_a_plan() -> None:
    def notes(articles: Mapping[str, str]) -> list[str]:
        events = [
            event
            for entry in timeline.build(topic(articles))
            for event in (entry.events if isinstance(entry, EventGroup) else (entry,))
        ]
        return [event.date_note for event in events if isinstance(event, Event) and "fair" in event.text]

    (ahead,), (passed,) = notes({"2025-03-05": FAIR}), notes({"2025-03-05": FAIR, "2025-03-20": LATER})
    assert "still to come" in passed and "still to come" not in ahead
