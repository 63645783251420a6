"""Evidence that has changed since it was quoted: marked in the file, with the passage that is nearest to it now.

A claim is marked with `status: changed` where the editor gave it no status. Where there is one, and for the answer of
a question, the key `nearest` is the mark, if need be with nothing in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.editing.patching import Addition, Key, at
from generator.model import Article, Brief, Lost
from generator.quotes import nearest, places

ALIKE: Final = 65
"""How alike a passage and a lost quote must be for the passage to be offered, from 0 to 100."""
_MARKS: Final = ",;:"
_BEFORE_STATUS: Final = ("date", "date_note", "claim", "role", "position", "note", "id", "was", "differs")


def marks(found: Brief, told: Any, articles: Mapping[str, Article]) -> Iterator[tuple[Lost, list[Addition]]]:
    """Each lost quote that the file does not fully mark, with what marks it.

    `found` is the brief read with `keep_lost`, `told` what its file says.
    """
    for claim in found.claims():
        written = at(told, claim.place)
        unmarked: list[Addition] = []
        if "status" not in written and claim.lost and not all("nearest" in at(told, e.place) for e in claim.lost):
            unmarked.append(Key(claim.place, "status", "changed", _BEFORE_STATUS))
        changed = bool(unmarked) or written.get("status") == "changed"
        for lost in claim.lost:
            additions = [*unmarked, *_nearest(lost, told, articles, required=not changed)]
            unmarked = []
            if additions:
                yield lost, additions
    for question in found.questions:
        for lost in question.lost:
            if additions := list(_nearest(lost, told, articles, required=True)):
                yield lost, additions


def _nearest(lost: Lost, told: Any, articles: Mapping[str, Article], *, required: bool) -> Iterator[Addition]:
    if "nearest" in at(told, lost.place):
        return
    article = articles.get(lost.article)
    words = passage(article, lost.quote) if article else ""
    if words or required:
        yield Key(lost.place, "nearest", words or None)


def passage(article: Article, quote: str) -> str:
    """The passage of the article that is nearest to a lost quote and can be quoted; empty where nothing is near."""
    words, _, ratio = nearest(article.text, quote)
    words = " ".join(words.split())
    if quote.rstrip()[-1:] not in _MARKS:
        words = words.rstrip(_MARKS)  # they belong to what follows
    if ratio < ALIKE or words == " ".join(quote.split()) or not places(article, words):
        return ""
    return words
