"""A brief as data for other programs: `brief.json`, version 1, as `brief.schema.json` beside this file describes it."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator import addresses
from generator.draft import Draft
from generator.model import Article, Brief, Claim, Event, EventGroup, Evidence, Lost
from generator.views import BriefView

VERSION = 1
Href = Callable[[Evidence], str | None]


def site_href(view: BriefView, directory_urls: bool) -> Href:
    """Gives a passage's address from the site's root."""

    def href(evidence: Evidence) -> str:
        target = view.passage(evidence).target
        return f"{addresses.page_url(target.uri, directory_urls)}#{target.fragment}"

    return href


def text(document: Mapping[str, Any]) -> str:
    """The document as the text of a file."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def document(
    brief: Brief,
    articles: Mapping[str, Article],
    href: Href = lambda evidence: None,
    draft: Draft | None = None,
) -> dict[str, Any]:
    """The brief as plain values, ready for JSON. Offsets count characters of the decoded file; ends are exclusive.

    With the `draft` that it comes from, also the model that was used and the passages that were not.
    """

    def claims(found: Iterable[Claim]) -> list[dict[str, Any]]:
        return [claim(c) for c in found]

    def claim(one: Claim) -> dict[str, Any]:
        return {
            "id": one.id,
            "text": one.text,
            "status": one.status,
            "evidence": [evidence(e) for e in one.evidence],
            "lost": [lost(e) for e in one.lost],
        }

    def evidence(one: Evidence) -> dict[str, Any]:
        return {
            "article": one.article,
            "quote": one.quote,
            "start": one.span.start,
            "end": one.span.end,
            "attributed_to": one.attributed_to or None,
            "status": one.status,
            "origin": articles[one.article].origin_of(one.span),
            "href": href(one),
        }

    def lost(one: Lost) -> dict[str, Any]:
        return {
            "article": one.article,
            "quote": one.quote,
            "nearest": one.nearest or None,
            "attributed_to": one.attributed_to or None,
        }

    def event(one: Event, group: EventGroup | None) -> dict[str, Any]:
        return claim(one) | {
            "date": one.date.text if one.date else None,
            "date_basis": one.date_basis,
            "date_note": one.date_note or None,
            "group": group.label if group else None,
        }

    def article(one: Article) -> dict[str, Any]:
        return {
            "id": one.id,
            "file": one.file,
            "title": one.title.value,
            "publisher": one.publisher.value,
            "url": one.url.value,
            "published": one.published.value,
            "published_basis": one.published.basis,
            "sha256": one.sha256,
        }

    events = []
    for entry in brief.timeline:
        inside, group = (entry.events, entry) if isinstance(entry, EventGroup) else ((entry,), None)
        events += [event(e, group) for e in inside]
    found = {
        "version": VERSION,
        "id": brief.id,
        "title": brief.title,
        "standfirst": brief.standfirst or None,
        "status": brief.status,
        "edited": brief.edited.text if brief.edited else None,
        "topics": list(brief.topics),
        "articles": [article(articles[i]) | {"offered": i in brief.offered} for i in brief.articles],
        "bottom_line": claims(brief.bottom_line),
        "background": [claim(c) | {"heading": s.heading or None} for s in brief.background for c in s.claims],
        "timeline": events,
        "actors": [
            {
                "id": a.id,
                "name": a.name,
                "kind": a.kind,
                "group": a.group or None,
                "aliases": list(a.aliases),
                "named": a.named,
                "roles": claims(a.roles),
            }
            for a in brief.actors
        ],
        "differences": [
            {
                "id": d.id,
                "question": d.question,
                "kind": d.kind,
                "summary": d.summary or None,
                "positions": [claim(p) | {"note": p.note or None} for p in d.positions],
                "reading": d.reading or None,
                "wording": d.wording,
            }
            for d in brief.differences
        ],
        "open_questions": [
            {
                "id": q.id,
                "question": q.text,
                "status": q.status,
                "known": claims(q.known),
                "missing": q.missing or None,
                "wording": q.wording,
                "answered_by": [evidence(e) for e in q.answered_by],
                "lost": [lost(e) for e in q.lost],
            }
            for q in brief.questions
        ],
    }
    if draft:
        found["model"] = draft.model
        found["unused"] = [
            {"article": one.article, "start": one.span.start, "end": one.span.end, "reason": one.reason}
            for one in draft.unused
        ]
    return found
