"""A draft, and how it is kept: a brief that this program made alone, and what it left out.

Loading this loads nothing that makes drafts, so one that is kept is there at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.checks import check
from generator.model import Article, Brief, Span
from generator.packing import pack, unpack


@dataclass(frozen=True, slots=True)
class Unused:
    """A passage that no claim of a brief rests on, and why."""

    article: str
    span: Span
    reason: str


@dataclass(frozen=True)
class Draft:
    """A brief made by this program alone, the articles as it dated them, and the passages it left out."""

    brief: Brief
    articles: tuple[Article, ...]
    """In the brief's order."""
    unused: tuple[Unused, ...]
    """In the order of the articles; every other passage bears a claim."""
    model: str
    """Name and version of the model, and the digest of its files."""
    passages: tuple[tuple[Span, ...], ...]
    """The passages of each article, used or not."""


def packed(draft: Draft) -> object:
    """The draft as a value of JSON; the articles' texts are at hand when it is read."""
    articles = tuple(replace(article, text="") for article in draft.articles)
    unused = tuple((one.article, one.span, one.reason) for one in draft.unused)
    return pack((draft.brief, articles, unused, draft.model, draft.passages))


def unpacked(kept: object, articles: Sequence[Article]) -> Draft | None:
    """The draft of these articles that was packed; None where this is nothing that `packed` gives."""
    given = {article.id: article for article in articles}
    try:
        brief, described, unused, model, passages = unpack(kept)
        dated = tuple(
            replace(article, text=given[article.id].text, shown_as=given[article.id].shown_as) for article in described
        )
        draft = Draft(brief, dated, tuple(Unused(*one) for one in unused), model, passages)
        return draft if not check([draft.brief], {article.id: article for article in dated}) else None
    except (TypeError, ValueError, LookupError, AttributeError):
        return None
