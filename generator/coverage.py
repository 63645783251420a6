"""What a draft makes of its articles, sentence by sentence: the claims that rest on each, or why none does.

Of an article whose text may not be shown in full only the sentences that are used are shown, or their quoted words; the
others are counted, with the reasons.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.cache import digest
from generator.draft import Draft
from generator.masking import joined_spans
from generator.model import Article, Evidence, Rights, Span
from generator.views import BriefView, Target, kinds


@dataclass(frozen=True, slots=True)
class Use:
    """A statement that rests on a sentence."""

    kind: str
    text: str
    target: Target


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is shown, with its uses or the reason why it has none; without text, several that are not."""

    text: str
    uses: tuple[Use, ...] = ()
    reason: str = ""
    target: Target | None = None
    """Where the words stand on the article's page."""
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
    """The page of a draft that says what was left out."""

    def __init__(self, draft: Draft, view: BriefView, source_text: Rights):
        self.draft, self.view, self.source_text = draft, view, source_text

    @property
    def uri(self) -> str:
        return f"briefs/{addresses.name(self.view.brief.id)}/coverage.md"

    @property
    def target(self) -> Target:
        return Target(self.uri)

    @property
    def title(self) -> str:
        return f"What was left out: {self.view.brief.title}"

    @property
    def model(self) -> str:
        """The model's name and version, and how its digest begins."""
        name, _, digest = self.draft.model.rpartition(" ")
        return f"{name} ({digest[:12]}…)"

    @cached_property
    def key(self) -> str:
        """Names everything the page shows."""
        told = [(article.sha256, article.rights) for article in self.draft.articles]
        return digest(self.view.key, told, self.draft.unused, self.draft.passages, self.draft.model, self.source_text)

    @cached_property
    def reasons(self) -> list[tuple[str, int]]:
        """Why sentences are not used, the commonest reason first."""
        return _counted(unused.reason for unused in self.draft.unused)

    @cached_property
    def articles(self) -> list[Covered]:
        """Every article with each of its sentences once."""
        reasons = {(one.article, one.span): one.reason for one in self.draft.unused}
        return [
            self._covered(number, article, passages, reasons)
            for number, (article, passages) in enumerate(zip(self.draft.articles, self.draft.passages, strict=True), 1)
        ]

    def _covered(
        self, number: int, article: Article, passages: Sequence[Span], reasons: Mapping[tuple[str, Span], str]
    ) -> Covered:
        rights = article.rights or self.source_text
        lines: list[Line] = []
        hidden: list[str] = []
        for passage in passages:
            reason = reasons.get((article.id, passage))
            if reason is not None and rights != "full":
                hidden.append(reason)
                continue
            if hidden:
                lines.append(Line("", hidden=tuple(_counted(hidden))))
                hidden = []
            if reason is not None:
                lines.append(Line(article.text[passage.start : passage.end], reason=reason))
            else:
                lines.append(self._used(article, passage, rights))
        if hidden:
            lines.append(Line("", hidden=tuple(_counted(hidden))))
        used = sum((article.id, passage) not in reasons for passage in passages)
        return Covered(number, article, tuple(lines), used, len(passages))

    def _used(self, article: Article, passage: Span, rights: Rights) -> Line:
        found = [(e, use) for e, use in self._uses.get(article.id, ()) if e.span.overlaps(passage)]
        spans = joined_spans(e.span for e, _ in found) if rights == "link" else [passage]
        quoted = [article.text[max(s.start, passage.start) : min(s.end, passage.end)] for s in spans]
        uses = tuple(dict.fromkeys(use for _, use in found))
        return Line(" … ".join(quoted), uses, target=self.view.passage(found[0][0]).target)

    @cached_property
    def _uses(self) -> Mapping[str, Sequence[tuple[Evidence, Use]]]:
        """By article, each piece of evidence with the statement that it bears."""
        found: dict[str, list[tuple[Evidence, Use]]] = {}
        for evidence, use in self._each_use():
            found.setdefault(evidence.article, []).append((evidence, use))
        return found

    def _each_use(self) -> Iterator[tuple[Evidence, Use]]:
        for kind, claim in kinds(self.view.brief):
            for evidence in claim.evidence:
                yield evidence, Use(kind, claim.text, self.view.at(claim))
        for question in self.view.brief.questions:
            for evidence in question.answered_by:
                yield evidence, Use("Answers the question", question.text, self.view.at(question))


def _counted(reasons: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(reasons).items(), key=lambda item: (-item[1], item[0]))
