"""What the pages show that span briefs: every event once, every question, every topic, and the order of the briefs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator import addresses, pictures
from generator.citations import Target, across
from generator.views import BriefView

_MOST_MARKS = 100
"""Events of a site that one picture shows; of more, nobody would find one."""


def latest_first(view: BriefView) -> tuple[object, ...]:
    """By the last edit, newest first, then the fuller brief first."""
    edited = view.brief.edited
    return (edited is None, -edited.sort_key[0].toordinal() if edited else 0, -view.claim_count, view.brief.id)


def timeline(briefs: Sequence[BriefView]) -> dict[str, Any]:
    """What the timeline of the site shows: the events, what they rest on, and a picture while it can be taken in."""
    events = _events(briefs)
    cited = across((entry["told"][0][0].citations, one) for entry in events for one in entry["event"].evidence)
    dated = [(entry["told"][0], entry["event"].date) for entry in events if entry["event"].date]

    def picture(to: Callable[[Target], str]) -> pictures.Picture | None:
        marks = [
            pictures.Mark(str(to(view.at(event))), date, event.text, event.date_basis == "inferred")
            for (view, event), date in dated[: _MOST_MARKS + 1]
        ]
        return pictures.time_span(marks, len(events) - len(dated)) if len(marks) <= _MOST_MARKS else None

    return {"events": events, "time_span": picture, "citations": cited}


def time_span(view: BriefView) -> pictures.Picture | None:
    """The picture of a brief's events, each of which leads to the event on the same page."""
    dated = [(event, event.date) for event in view.brief.events() if event.date]
    return pictures.time_span(
        [pictures.Mark(f"#{addresses.anchor(e)}", date, e.text, e.date_basis == "inferred") for e, date in dated],
        undated=len(view.undated),
    )


def _events(briefs: Sequence[BriefView]) -> list[dict[str, Any]]:
    """Every event once, in the order of dates; undated ones last.

    Briefs tell one event when they give it the same id and date and quote the same article: it is shown in the first
    one's words, with all of them.
    """
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for view in briefs:
        for event in view.brief.events():
            quoted = [e.article for e in event.evidence] or [view.uri]  # an event whose quotes are lost is its brief's
            keys = [(event.date.text if event.date else "", event.id, article) for article in quoted]
            fresh: dict[str, Any] = {"event": event, "told": []}
            entry = next((found[key] for key in keys if key in found), fresh)
            entry["told"].append((view, event))
            found.update(dict.fromkeys(keys, entry))
    return sorted({id(entry): entry for entry in found.values()}.values(), key=_by_event_date)


def _by_event_date(entry: Mapping[str, Any]) -> tuple[object, ...]:
    date = entry["event"].date
    return (date is None, *(date.sort_key if date else ()))


def questions(briefs: Sequence[BriefView]) -> dict[str, Any]:
    """What the page of questions shows: each with its brief, and what answers them."""
    asked = [(view, question) for view in briefs for question in view.brief.questions]
    answers = across((view.citations, evidence) for view, question in asked for evidence in question.answered_by)
    return {"questions": [{"view": view, "question": question} for view, question in asked], "citations": answers}


def topics_of(briefs: Sequence[BriefView]) -> list[tuple[str, list[BriefView]]]:
    """Every topic with its briefs, in the spelling that comes first; upper and lower case make no other topic."""
    topics: dict[str, tuple[str, list[BriefView]]] = {}
    for view in briefs:
        for topic in view.brief.topics:
            _, members = topics.setdefault(addresses.topic_anchor(topic), (topic, []))
            if view not in members:
                members.append(view)
    return sorted(topics.values(), key=lambda item: item[0].casefold())
