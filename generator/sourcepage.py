"""A source page: the article's paragraphs with the quoted passages marked, and the statements that cite them.

Every passage keeps its whole extent in one element, so that its address leads to all of its words: where two overlap
in part, the earlier one is grown to hold the later one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from generator import addresses
from generator.backlinks import BackLink
from generator.cache import digest
from generator.citations import Target
from generator.model import Article, Paragraph, Rights, Span

LINE = 90
"""Characters of a paragraph in a line of a wide window; a link beside it takes two lines."""
NEIGHBOURS = 1
"""Paragraphs shown on either side of a cited one where the text is an excerpt."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a paragraph: a passage's beginning (with its address) or end, text, or furniture's text."""

    kind: Literal["open", "close", "text", "furniture"]
    value: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph that is shown, or, with `paragraph` None, a gap of `hidden` paragraphs that are not."""

    paragraph: Paragraph | None
    tokens: tuple[Token, ...] = ()
    links: tuple[BackLink, ...] = ()
    passages: tuple[tuple[str, str], ...] = ()
    """The addresses and the words of the passages that begin here."""
    hidden: int = 0

    @property
    def beside(self) -> int:
        """How many of the links stand beside the paragraph without being longer than it; the others are folded away."""
        span = self.paragraph.span if self.paragraph else Span(0, 0)
        return max(1, (span.end - span.start) // LINE // 2)

    @property
    def anchor(self) -> str:
        return addresses.paragraph_anchor(self.paragraph.number if self.paragraph else 0)


class SourceView:
    """One article with what is known of it, its passages, and the statements that cite them."""

    def __init__(
        self,
        article: Article,
        anchors: Mapping[Span, str],
        links: Mapping[Span, Sequence[BackLink]],
        rights: Rights,
    ):
        self.article, self.anchors, self.links, self.rights = article, anchors, links, rights

    @property
    def uri(self) -> str:
        return addresses.source_uri(self.article.id)

    @property
    def target(self) -> Target:
        return Target(self.uri)

    @property
    def title(self) -> str:
        return self.article.title.value or self.article.label

    @property
    def statements(self) -> int:
        """How many statements of briefs cite the article."""
        return len({link.target for links in self.links.values() for link in links})

    @cached_property
    def key(self) -> str:
        """Names everything the page shows."""
        # The text is named by its digest; the others are not shown.
        shown = {**vars(self.article), "text": "", "shown_as": "", "origins": ()}
        cited = [(span, self.anchors[span], self.links[span]) for span in sorted(self.links, key=_order)]
        return digest({name: value for name, value in shown.items() if name != "date"}, cited, self.rights)

    @cached_property
    def blocks(self) -> list[Block]:
        """The paragraphs shown, in order, with gaps between them."""
        blocks: list[Block] = []
        hidden = 0
        for paragraph in self.article.paragraphs:
            if paragraph.number not in self.shown:
                hidden += 1
                continue
            if hidden:
                blocks.append(Block(None, hidden=hidden))
            hidden = 0
            blocks.append(self._block(paragraph))
        return blocks + ([Block(None, hidden=hidden)] if hidden else [])

    @cached_property
    def shown(self) -> set[int]:
        """The numbers of the paragraphs that are shown."""
        paragraphs = self.article.paragraphs
        if self.rights == "full":
            return {p.number for p in paragraphs}
        body = [p for p in paragraphs if not p.furniture]
        reach = NEIGHBOURS if self.rights == "excerpt" else 0
        cited = [i for i, p in enumerate(body) if any(p.span.overlaps(s) for s in self.links)]
        return {p.number for i in cited for p in body[max(0, i - reach) : i + reach + 1]}

    def _block(self, paragraph: Paragraph) -> Block:
        spans = sorted((s for s in self.links if paragraph.span.contains(s)), key=_order)
        links = tuple(dict.fromkeys(link for span in spans for link in self.links[span]))
        words = tuple((self.anchors[s], self.article.text[s.start : s.end]) for s in spans)
        return Block(paragraph, tuple(self._tokens(paragraph, spans)), links, words)

    def _tokens(self, paragraph: Paragraph, spans: Sequence[Span]) -> Iterator[Token]:
        """Text and marks, properly nested; where the site may only link, nothing but the passages."""
        text = self.article.text
        marks = nested(spans)
        edges = {paragraph.span.start, paragraph.span.end}
        for span in (*marks, *self.article.furniture):
            edges |= {min(max(e, paragraph.span.start), paragraph.span.end) for e in (span.start, span.end)}
        cuts = sorted(edges)
        opening: dict[int, list[tuple[Span, Span]]] = {}
        for mark, span in zip(marks, spans, strict=True):
            opening.setdefault(mark.start, []).append((mark, span))
        open_ends: list[int] = []
        for start, end in pairwise(cuts):
            for mark, span in opening.get(start, ()):
                open_ends.append(mark.end)
                yield Token("open", self.anchors[span])
            piece = Span(start, end)
            furniture = any(f.contains(piece) for f in self.article.furniture)
            if self.rights != "link" or open_ends:
                yield Token("furniture" if furniture else "text", text[start:end])
            elif not furniture:
                yield Token("text", " … ")
            while open_ends and open_ends[-1] == end:
                open_ends.pop()
                yield Token("close")


def _order(span: Span) -> tuple[int, int]:
    """The longer of two passages that begin together comes first, so that it holds the other."""
    return span.start, -span.end


def nested(spans: Sequence[Span]) -> list[Span]:
    """The extents in the same order, each grown so that no two overlap in part; `spans` are distinct, in `_order`."""
    grown = list(spans)
    for later in range(len(grown)):
        for earlier in range(later - 1, -1, -1):
            if grown[earlier].start < grown[later].start < grown[earlier].end < grown[later].end:
                grown[earlier] = Span(grown[earlier].start, grown[later].end)
    return grown
