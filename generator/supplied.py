"""What an editor supplies of an article, laid over what the article states.

Every word that is supplied as a quote is looked up; a fact that breaks a rule is left as the article states it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import process

from generator import dateline, quotes
from generator.articles import FACTS, checked, label
from generator.errors import Problem
from generator.masking import flagged, joined_spans, without
from generator.model import Article, Known, Origin, Rights, Span


@dataclass(frozen=True, kw_only=True)
class Supplied:
    """What sources.yml says of one article; a fact that is None leaves what the article itself states."""

    title: Known | None = None
    publisher: Known | None = None
    author: Known | None = None
    published: Known | None = None
    url: Known | None = None
    licence: Known | None = None
    label: str = ""
    rights: Rights | None = None
    rights_note: str = ""
    furniture: tuple[str, ...] = ()
    """Texts that are furniture though not recognised, wherever they stand in the article."""
    not_furniture: tuple[str, ...] = ()
    origins: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names of origins, each with the passages that come from it."""
    line: int = 0


def describe(article: Article, supplied: Supplied, file: str = "sources.yml") -> tuple[Article, list[Problem]]:
    """An article with what the editor supplies laid over it, and what is wrong with that.

    `file` names sources.yml in messages. A fact that breaks a rule is left as the article states it. Codes:
    furniture-lost, quote-lost, quote-paragraphs, no-quote, no-note, bad-date, bad-url.
    """
    described = _Description(article, supplied, file)
    return described.article(), described.problems


def unknown_articles(keys: Mapping[str, int], articles: Iterable[Article], file: str = "sources.yml") -> list[Problem]:
    """An error for each key of sources.yml (given with its line) that is the id of no article.

    What may be meant is an article that has no entry yet: one that has is another article, however alike the names.
    """
    ids = [article.id for article in articles]
    without = [article_id for article_id in ids if article_id not in keys]
    problems = []
    for key in sorted(keys.keys() - set(ids), key=lambda key: keys[key]):
        near = process.extractOne(key, without, score_cutoff=60)
        hint = f"; did you mean {near[0]!r}?" if near else "; take its entry out, or put its file there"
        problems.append(Problem(file, keys[key], key, f"there is no article of this name{hint}", "unknown-article"))
    return problems


class _Description:
    """Lays what the editor supplies over an article, and notes what is wrong with it."""

    def __init__(self, article: Article, supplied: Supplied, file: str):
        self.read, self.supplied, self.file = article, supplied, file
        self.problems: list[Problem] = []

    def article(self) -> Article:
        masks = self.masks()
        spans = [paragraph.span for paragraph in self.read.paragraphs]
        facts: dict[str, Any] = {fact: self.fact(fact) for fact in FACTS}
        if self.supplied.published is None and not facts["published"].value:
            facts["published"] = dateline.from_address(facts["url"].value)
        article = replace(
            self.read,
            furniture=tuple(masks),
            paragraphs=flagged(self.read.text, spans, masks),
            rights=self.supplied.rights,
            rights_note=self.supplied.rights_note,
            origins=self.origins(),
            **facts,
        )
        return replace(article, label=self.supplied.label or label(article))

    def masks(self) -> list[Span]:
        """The furniture as recognised, with the editor's corrections."""
        added, removed = (
            [
                span
                for index, words in enumerate(texts)
                for span in self.found(words, f"{key}[{index}]", "furniture-lost")
            ]
            for key, texts in (("furniture", self.supplied.furniture), ("not_furniture", self.supplied.not_furniture))
        )
        return without(self.read.text, joined_spans([*self.read.furniture, *added]), removed)

    def fact(self, fact: str) -> Known:
        """One fact as the editor supplies it; as the article states it when what is supplied is nothing, or wrong."""
        stated: Known = getattr(self.read, fact)
        known: Known | None = getattr(self.supplied, fact)
        if known is None:
            return stated
        before = len(self.problems)
        for index, words in enumerate(known.quotes):
            self.found(words, f"{fact}.quote" if len(known.quotes) == 1 else f"{fact}.quotes[{index}]", "quote-lost")
        if known.basis == "stated" and not known.quotes:
            self.problem(
                fact, "is said to be stated, so it needs the words of the article that state it: quote", "no-quote"
            )
        if known.basis == "inferred" and not known.note.strip():
            self.problem(fact, "is said to be inferred, so it needs the reasoning: note", "no-note")
        if known.value is not None:
            try:
                checked(fact, known.value)
            except ValueError as error:
                self.problem(fact, str(error), "bad-date" if fact == "published" else "bad-url")
        return stated if len(self.problems) > before else known

    def origins(self) -> tuple[Origin, ...]:
        origins = []
        for index, (name, passages) in enumerate(self.supplied.origins):
            spans: list[Span] = []
            for number, words in enumerate(passages):
                place = f"origins[{index}].quotes[{number}]"
                everywhere = self.found(words, place, "quote-lost")
                whole = [span for span in everywhere if quotes.in_one_paragraph(self.read, span)]
                if everywhere and not whole:
                    self.problem(
                        place, "the quote crosses the end of a paragraph; give one for each", "quote-paragraphs"
                    )
                spans += whole
            origins.append(Origin(name, tuple(joined_spans(spans))))
        return tuple(origins)

    def found(self, words: str, place: str, code: str) -> list[Span]:
        """Where words stand in the article; a problem when they stand nowhere."""
        spans = quotes.locate(self.read.text, words)
        if not spans:
            what = "the quote" if code == "quote-lost" else "the text"
            self.problem(place, quotes.lost(self.read, words, what), code)
        return spans

    def problem(self, place: str, message: str, code: str) -> None:
        self.problems.append(Problem(self.file, self.supplied.line, f"{self.read.id}.{place}", message, code))
