"""What a page says of itself where it is only shown: in a search engine's results, or as a link somebody shares.

A description is plain text in one line; who writes it into a page escapes it.
"""

from generator.actorview import ActorView
from generator.markdown import visible
from generator.sourcepage import SourceView
from generator.views import BriefView

LISTS = {
    "sources": "The articles that the briefs rest on, with what is known of each, and how.",
    "actors": "Who is involved, over all briefs: people, organisations, states and places.",
    "timeline": "Every event of every brief, in the order of its date.",
    "questions": "What the articles leave open, and what later ones answered.",
    "topics": "The briefs by topic.",
}
"""What the pages that list something are, by kind."""


def brief(view: BriefView) -> str:
    """The standfirst and the counts: `How a base was left. 5 articles · 118 claims · 3 open questions`."""
    draft = "Draft, made by a program and not reviewed." if view.brief.status == "draft" else ""
    return _line(draft, view.brief.standfirst, counts(view))


def counts(view: BriefView) -> str:
    """`5 articles · 118 claims · sources differ on 4 points · 3 open questions`; what there is none of is left out."""
    differences = len(view.brief.differences)
    told = [
        _counted(len(view.articles), "article"),
        _counted(view.claim_count, "claim"),
        f"sources differ on {_counted(differences, 'point')}" if differences else "",
        _counted(view.status_count("open"), "open question"),
        f"{view.status_count('partly answered')} partly answered",
    ]
    return " · ".join(part for part in told if part and not part.startswith("0 "))


def evidence(view: BriefView) -> str:
    """What the evidence page of a brief is."""
    return _line("Every statement of the brief, next to the words it rests on.", counts(view))


def changes(view: BriefView) -> str:
    """What the page of changes is."""
    return _line("What was added to the brief, corrected or withdrawn, and why.", counts(view))


def coverage(view: BriefView) -> str:
    """What the page of a brief's coverage is."""
    behind = (
        "a draft: what rests on it, or why nothing does." if view.brief.status == "draft" else "the brief, used or not."
    )
    return _line(f"Every sentence of the articles behind {behind}", counts(view))


def unreviewed(view: BriefView) -> str:
    """What the page of what waits for review is."""
    return _line("What no editor has looked at in the brief as it stands now.", counts(view))


def source(view: SourceView) -> str:
    """Publisher, date and the number of passages quoted."""
    article = view.article
    date = article.date.display() if article.date else "date not known"
    publisher = article.publisher.value or "publisher not stated"
    return _line(f"Source article. {publisher} · {date} · {_counted(len(view.anchors), 'passage')} quoted")


def actor(view: ActorView) -> str:
    """Group, kind, and the first role that is told."""
    group = f"{view.actor.group} · " if view.actor.group else ""
    return _line(f"{group}{view.actor.kind}.", *(role.text for _, role in view.roles[:1]))


def _counted(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"


def _line(*parts: str) -> str:
    """The parts that there are, each as a sentence of its own."""
    flat = [" ".join(visible(part).split()) for part in parts]
    *before, last = [part for part in flat if part] or [""]
    return " ".join([*(part if part[-1] in ".!?…”’\"'" else f"{part}." for part in before), last])
