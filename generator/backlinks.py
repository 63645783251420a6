"""The citations seen from the articles: which statements of which briefs cite each passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.citations import Target
from generator.model import Event, Evidence, Span
from generator.views import BriefView, kinds


@dataclass(frozen=True, slots=True)
class BackLink:
    """A statement of a brief that cites a paragraph."""

    brief: str
    """The brief's title."""
    kind: str
    text: str
    target: Target


def back_links(views: Sequence[BriefView]) -> dict[str, dict[Span, list[BackLink]]]:
    """For each article and cited extent, the statements that cite it: the citations seen from the source page."""
    found: dict[str, dict[Span, list[BackLink]]] = {}

    def add(evidence: Evidence, link: BackLink) -> None:
        links = found.setdefault(evidence.article, {}).setdefault(evidence.span, [])
        if link not in links:
            links.append(link)

    for view in views:
        for kind, claim in kinds(view.brief):
            text = claim.text
            if isinstance(claim, Event) and claim.date:
                text = f"{claim.date.display(short=True)}: {text}"
            for evidence in claim.evidence:
                add(evidence, BackLink(view.brief.title, kind, text, view.at(claim)))
        for question in view.brief.questions:
            for evidence in question.answered_by:
                add(evidence, BackLink(view.brief.title, "Answers the question", question.text, view.at(question)))
    return found
