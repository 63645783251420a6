"""What a brief makes of its articles, sentence by sentence: the claims that rest on each, or that none does.

A draft's sentences are those it was made of, each with a reason where it is not used; a curated brief's are found by
marks alone. Of an article whose text may not be shown in full, the page shows the sentences that are used and those
that stand on the article's own page anyway; the others are counted.

Where the articles are too long for one page, it counts the sentences of each, which stand on a page of their own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from generator import addresses
from generator.cache import digest
from generator.citations import Passage, Target
from generator.draft import Draft
from generator.masking import joined_spans
from generator.model import Article, Claim, Evidence, Question, Rights, Span
from generator.sentences import sentences
from generator.sourcepage import SourceView
from generator.views import BriefView, kinds

LONGEST: Final = 150_000
"""Characters of articles whose sentences one page shows: some thousand sentences."""
HEADLINE: Final = "a headline"
"""Why an article's title is no sentence to quote, in the words that drafts have for it."""


@dataclass(frozen=True, slots=True)
class Use:
    """A statement that rests on a sentence."""

    kind: str
    text: str
    target: Target
    unreviewed: bool = False
    """Whether nobody has reviewed the statement, or that these words bear it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is shown, with its uses or the reason why it has none; without text, several that are not."""

    text: str
    words: tuple[tuple[str, bool], ...] = ()
    """The text in pieces, and whether each is quoted."""
    uses: tuple[Use, ...] = ()
    passages: tuple[Passage, ...] = ()
    """The quoted passages that it is a part of, or that are a part of it."""
    reason: str = ""
    """Why it is not used, where that is known."""
    elsewhere: tuple[tuple[str, Target], ...] = ()
    """The other briefs that use it, by title."""
    hidden: tuple[tuple[str, int], ...] = ()
    """The reasons why the sentences that are not shown have no use, and how many have each."""


@dataclass(frozen=True)
class Covered:
    """An article, its sentences in order, and how many there are and are used."""

    number: int
    article: Article
    lines: tuple[Line, ...]
    used: int
    total: int


class CoverageView:
    """The page of a brief that says what was left out; `sources` are its articles as their pages show them."""

    def __init__(self, view: BriefView, sources: Mapping[str, SourceView], draft: Draft | None = None):
        self.view, self.draft = view, draft
        self.sources = [sources[article.id] for article in (draft.articles if draft else view.articles)]

    @property
    def uri(self) -> str:
        return self.target.uri

    @property
    def target(self) -> Target:
        return self.view.coverage_target

    @property
    def title(self) -> str:
        return f"What was left out: {self.view.brief.title}"

    def part_target(self, article: Article) -> Target:
        """The page of one article's sentences."""
        return Target(f"{self.uri.removesuffix('.md')}/{addresses.name(article.id)}.md")

    @property
    def model(self) -> str:
        """The name and version of a draft's model, and how its digest begins."""
        name, _, digest = (self.draft.model if self.draft else "").rpartition(" ")
        return f"{name} ({digest[:12]}…)"

    @cached_property
    def key(self) -> str:
        """Names everything the page shows."""
        parted = (self.draft.unused, self.draft.passages, self.draft.model) if self.draft else ()
        return digest(self.view.key, [source.key for source in self.sources], parted)

    @cached_property
    def reasons(self) -> list[tuple[str, int]]:
        """Why sentences of a draft are not used, the commonest reason first."""
        return _counted(unused.reason for unused in self.draft.unused) if self.draft else []

    @property
    def is_parted(self) -> bool:
        """Whether the sentences of each article stand on a page of their own."""
        return len(self.sources) > 1 and sum(len(source.article.text) for source in self.sources) > LONGEST

    @property
    def parts(self) -> "list[ArticleCoverage]":
        """The pages of the single articles, where there are any."""
        return [ArticleCoverage(self, number) for number in range(1, len(self.sources) + 1)] if self.is_parted else []

    @cached_property
    def articles(self) -> list[Covered]:
        """Every article with each of its sentences once, or with none of them where they stand elsewhere."""
        every = map(self.covered, range(1, len(self.sources) + 1))
        return [replace(one, lines=()) for one in every] if self.is_parted else list(every)

    @property
    def used(self) -> int:
        """How many sentences are used."""
        return sum(covered.used for covered in self.articles)

    @property
    def total(self) -> int:
        """How many sentences there are."""
        return sum(covered.total for covered in self.articles)

    def covered(self, number: int) -> Covered:
        """The article of this number, from 1, with each of its sentences once."""
        source = self.sources[number - 1]
        article = source.article
        cited = self.uses.get(article.id, ())
        reasons = self.unused.get(article.id, {})
        passages = self.draft.passages[number - 1] if self.draft else sentences(article)
        lines: list[Line] = []
        hidden: list[str] = []
        used = 0
        for passage in passages:
            found = [(evidence, use) for evidence, use in cited if evidence.span.overlaps(passage)]
            used += bool(found)
            reason = reasons.get(passage, "") or _headline(article, passage)
            if not found and not _is_shown(source, passage):
                hidden.append(reason)
                continue
            if hidden:
                lines.append(Line("", hidden=tuple(_counted(hidden))))
                hidden = []
            lines.append(self._used(source, passage, found) if found else self._unused(source, passage, reason))
        if hidden:
            lines.append(Line("", hidden=tuple(_counted(hidden))))
        return Covered(number, article, tuple(lines), used, len(passages))

    def _used(self, source: SourceView, sentence: Span, found: Sequence[tuple[Evidence, Use]]) -> Line:
        words = tuple(_words(source.article.text, sentence, [e.span for e, _ in found], source.rights))
        uses = tuple(dict.fromkeys(use for _, use in found))
        passages = dict.fromkeys(self.view.passage(evidence) for evidence, _ in found)
        ordered = sorted(passages, key=lambda one: (one.evidence.span.start, -one.evidence.span.end))
        return Line("".join(text for text, _ in words), words, uses, tuple(ordered))

    def _unused(self, source: SourceView, sentence: Span, reason: str) -> Line:
        text = source.article.text[sentence.start : sentence.end]
        links = (link for span, found in source.links.items() if span.overlaps(sentence) for link in found)
        others = {link.target.uri: link.brief for link in links}
        briefs = tuple((title, Target(uri)) for uri, title in sorted(others.items()))
        return Line(text, ((text, False),), reason=reason, elsewhere=briefs)

    @cached_property
    def unused(self) -> Mapping[str, Mapping[Span, str]]:
        """By article, why sentences of a draft are not used."""
        found: dict[str, dict[Span, str]] = {}
        for one in self.draft.unused if self.draft else ():
            found.setdefault(one.article, {})[one.span] = one.reason
        return found

    @cached_property
    def uses(self) -> Mapping[str, Sequence[tuple[Evidence, Use]]]:
        """By article, each piece of evidence with the statement that it bears."""
        found: dict[str, list[tuple[Evidence, Use]]] = {}
        for kind, item, evidence in statements(self.view):
            status = item.status if isinstance(item, Claim) else item.wording
            waits = evidence.status == "proposed" or status != "curated"
            waits = waits and self.view.brief.status != "draft"
            found.setdefault(evidence.article, []).append((evidence, Use(kind, item.text, self.view.at(item), waits)))
        return found


class ArticleCoverage:
    """The page of one article's sentences, where all articles' are too many for one page."""

    def __init__(self, whole: CoverageView, number: int):
        self.whole, self.number, self.source = whole, number, whole.sources[number - 1]

    @property
    def uri(self) -> str:
        return self.target.uri

    @property
    def target(self) -> Target:
        return self.whole.part_target(self.source.article)

    @property
    def title(self) -> str:
        return f"What was left out of “{self.source.title}”: {self.whole.view.brief.title}"

    @property
    def back(self) -> Target:
        """The article's place on the page of all of them."""
        return Target(self.whole.uri, f"article-{self.number}")

    @property
    def covered(self) -> Covered:
        """The article with its sentences."""
        return self.whole.covered(self.number)

    @cached_property
    def key(self) -> str:
        """Names everything the page shows; what changes elsewhere in the brief makes no new page."""
        article, view = self.source.article, self.whole.view
        cited = self.whole.uses.get(article.id, ())
        passages = [view.passage(evidence) for evidence, _ in cited]
        parted = self.whole.draft.passages[self.number - 1] if self.whole.draft else ()
        shown = (self.title, self.number, view.brief.status, article.id in view.brief.offered)
        reasons = list(self.whole.unused.get(article.id, {}).items())
        return digest(shown, self.source.key, cited, passages, parted, reasons)


def statements(view: BriefView) -> Iterator[tuple[str, Claim | Question, Evidence]]:
    """Each piece of evidence of a brief, with what rests on it and the words for where that stands."""
    for kind, claim in kinds(view.brief):
        yield from ((kind, claim, evidence) for evidence in claim.evidence)
    for question in view.brief.questions:
        yield from (("Answers the question", question, evidence) for evidence in question.answered_by)


def _headline(article: Article, sentence: Span) -> str:
    """The reason why an article's own title, where it stands in its text, is not used."""
    words = " ".join(article.text[sentence.start : sentence.end].split())
    return HEADLINE if article.title.basis == "stated" and words == article.title.value else ""


def _is_shown(source: SourceView, sentence: Span) -> bool:
    """Whether the article's own page shows a sentence that the brief does not use."""
    if source.rights == "link":
        return False
    paragraph = source.article.paragraph_at(sentence.start)
    return source.rights == "full" or (paragraph is not None and paragraph.number in source.shown)


def _words(text: str, sentence: Span, quoted: Iterable[Span], rights: Rights) -> Iterator[tuple[str, bool]]:
    """The sentence in pieces, quoted or not; where the site may only link, nothing but the quoted ones."""
    at = sentence.start
    for span in joined_spans(quoted):
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        if rights != "link" and at < start:
            yield text[at:start], False
        elif rights == "link" and at > sentence.start:
            yield " … ", False
        yield text[start:end], True
        at = end
    if rights != "link" and at < sentence.end:
        yield text[at : sentence.end], False


def _counted(reasons: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(reasons).items(), key=lambda item: (-item[1], item[0]))
