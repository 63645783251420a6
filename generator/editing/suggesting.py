"""All that is suggested to the editor of a brief, beside what waits for a decision there."""

from collections.abc import Mapping

from generator.draft import Draft
from generator.editing.anchoring import dates
from generator.editing.namesakes import of_actors
from generator.editing.suggested import Suggestion, still_open
from generator.editing.updating import taking_part
from generator.model import Article, Brief


def suggestions(brief: Brief, articles: Mapping[str, Article], draft: Draft | None = None) -> list[Suggestion]:
    """What is suggested for a brief that has not turned it down: dates of its articles, then actors.

    A draft of its articles gives more: what it makes of their heads, and which names it takes for one actor's.
    """
    part = taking_part(brief, articles)
    drafted = (draft.articles, draft.brief) if draft else ((), None)
    found = [*dates(part, drafted[0]), *of_actors(brief, part, drafted[1])]
    return [one for one in found if still_open(one, brief)]
