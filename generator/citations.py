"""What a page cites: its articles in their order, the passages with their letters, and where each stands highlighted.

A brief numbers its articles, and its letters tell the article too: `3c`. A page that spans briefs cannot: there an
article goes by its label, and the letters run through the page.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.model import Article, Evidence, Span

MAX_CHIPS = 5
"""Articles a claim shows as chips."""
FEWER_CHIPS = 3
"""Of more articles, those published first, which stand beside one chip for the rest."""
BEGUN = 4
"""Words of a passage in the name of a link to it, as many as in its address."""

_UNREVIEWED = {
    frozenset(["proposed"]): "not yet reviewed",
    frozenset(["curated", "proposed"]): "not yet reviewed for every claim",
}
"""What is said of a passage that stands under claims with these statuses."""


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the site: a page and, maybe, a fragment of it."""

    uri: str
    fragment: str = ""
    query: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted passage of an article: its letter on the page, its words, and where they stand highlighted."""

    letter: str
    evidence: Evidence
    target: Target
    begun: str
    """Its first words, after its letter where another passage of the article begins with the same ones."""
    unreviewed: str = ""
    """`not yet reviewed`, or that it is not for every claim it was laid under; empty where an editor has."""

    @property
    def anchor(self) -> str:
        return f"x-{self.letter}"


@dataclass(frozen=True, slots=True)
class Cite:
    """One article cited for one claim: the chip's number, and the passages behind it."""

    number: int
    article: Article
    passages: tuple[Passage, ...]
    unreviewed: bool = False
    """Whether nobody has reviewed that any of the passages bears the claim."""

    @property
    def target(self) -> Target:
        return self.passages[0].target

    @property
    def letters(self) -> str:
        return " ".join(p.letter for p in self.passages)

    @property
    def name(self) -> str:
        """What a screen reader calls the link: number, label, and the passage's first words."""
        return f"{self.number}: {self.article.label}: {self._told}"

    @property
    def full_name(self) -> str:
        """The name where the link shows the article's label and date instead of a number."""
        return f"{label_and_date(self.article)}: {self._told}"

    @property
    def _told(self) -> str:
        return self.passages[0].begun + (" (not yet reviewed)" if self.unreviewed else "")


def label_and_date(article: Article) -> str:
    """`TRT, Apr 2024`, or the label alone where no date is known."""
    return f"{article.label}, {article.date.display(short=True)}" if article.date else article.label


class Citations:
    """The articles a page cites, numbered from 1 in their order, and their passages, lettered in the text's order."""

    def __init__(
        self,
        articles: Sequence[Article],
        evidence: Iterable[Evidence],
        anchors: Mapping[str, Mapping[Span, str]],
        numbered: bool = True,
    ):
        self.articles = articles
        self.evidence = tuple(evidence)
        self.anchors = anchors
        self.numbered = numbered
        self._numbers = {article.id: number for number, article in enumerate(articles, 1)}
        self._by_id = {article.id: article for article in articles}

    @cached_property
    def _passages(self) -> dict[tuple[str, Span], Passage]:
        found: dict[str, dict[Span, Evidence]] = {}
        statuses: dict[tuple[str, Span], set[str]] = {}
        for one in self.evidence:
            spans = found.setdefault(one.article, {})
            statuses.setdefault((one.article, one.span), set()).add(one.status)
            if not (one.span in spans and spans[one.span].attributed_to):
                spans[one.span] = one
        out: dict[tuple[str, Span], Passage] = {}
        for article_id in sorted(found, key=self._numbers.__getitem__):
            spans = found[article_id]
            begun = {span: first_words(one.quote, BEGUN) for span, one in spans.items()}
            alike = Counter(begun.values())
            for index, span in enumerate(sorted(spans, key=lambda s: (s.start, -s.end))):
                number = self._numbers[article_id]
                letter = f"{number}{addresses.letters(index)}" if self.numbered else addresses.letters(len(out))
                words = begun[span] if alike[begun[span]] == 1 else f"({letter}) {begun[span]}"
                target = Target(addresses.source_uri(article_id), self.anchors[article_id][span])
                unreviewed = _UNREVIEWED.get(frozenset(statuses[article_id, span]), "")
                out[article_id, span] = Passage(letter, spans[span], target, words, unreviewed)
        return out

    @cached_property
    def _by_article(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = {}
        for (article_id, _), passage in self._passages.items():
            found.setdefault(article_id, []).append(passage)
        return found

    @property
    def passages(self) -> list[Passage]:
        """Every passage, article by article."""
        return list(self._passages.values())

    def number(self, article: Article) -> int:
        return self._numbers[article.id]

    def passages_of(self, article: Article) -> list[Passage]:
        """The article's quoted passages in its order."""
        return self._by_article.get(article.id, [])

    def passage(self, evidence: Evidence) -> Passage:
        return self._passages[evidence.article, evidence.span]

    def cites(self, evidence: Iterable[Evidence]) -> list[Cite]:
        """One citation an article, in the order of the articles' numbers."""
        grouped: dict[str, list[Passage]] = {}
        reviewed: set[str] = set()
        for one in evidence:
            if one.status == "curated":
                reviewed.add(one.article)
            passages = grouped.setdefault(one.article, [])
            if self.passage(one) not in passages:
                passages.append(self.passage(one))
        order = sorted(grouped, key=self._numbers.__getitem__)
        return [Cite(self._numbers[i], self._by_id[i], tuple(grouped[i]), i not in reviewed) for i in order]

    def chips(self, evidence: Iterable[Evidence]) -> tuple[list[Cite], int]:
        """The citations shown as chips, and how many more there are: of many, the earliest are shown."""
        cites = self.cites(evidence)
        if len(cites) <= MAX_CHIPS:
            return cites, 0
        earliest = sorted(cites, key=lambda cite: by_date(cite.article))[:FEWER_CHIPS]
        return [cite for cite in cites if cite in earliest], len(cites) - FEWER_CHIPS


def across(cited: Iterable[tuple[Citations, Evidence]]) -> Citations:
    """What a page cites that spans briefs, without numbers: each piece of evidence comes with its brief's citations."""
    cited = list(cited)
    articles = {article.id: article for of, _ in cited for article in of.articles}
    used = sorted({one.article for _, one in cited}, key=lambda i: (by_date(articles[i]), i))
    anchors = {one.article: of.anchors[one.article] for of, one in cited}
    return Citations([articles[i] for i in used], [one for _, one in cited], anchors, numbered=False)


def by_date(article: Article) -> tuple[object, ...]:
    """By publication, undated ones last."""
    return (article.date is None, *(article.date.sort_key if article.date else ()))


def first_words(text: str, count: int) -> str:
    """The first words of a text, with dots where there are more."""
    words = text.split()
    return " ".join(words[:count]) + ("…" if len(words) > count else "")
