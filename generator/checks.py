"""The invariants: what must hold of every brief, whoever wrote it. `check` is the one place that says so.

The build, the command line and the tests call the same function. It trusts nothing it is given: evidence is looked up
in the article again, whether a curated file, a draft or another program made the brief.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator import addresses
from generator.errors import Problem
from generator.model import Actor, Article, Brief, Claim, Difference, Evidence, Position, Question, Span
from generator.quotes import cut_word

_QUOTED = re.compile('“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’(?![a-z])')
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SINGLE_MARKS = str.maketrans("‘’“”", "''\"\"")


def check(briefs: Sequence[Brief], articles: Mapping[str, Article]) -> list[Problem]:
    """Every breach of an invariant, as errors; an empty list means that the briefs may be published."""
    problems: list[Problem] = []
    for brief in briefs:
        problems += _Checker(brief, articles).run()
    problems += _actors_agree(briefs)
    return problems


def holds(evidence: Evidence, article: Article) -> bool:
    """The core invariant: the quote stands in the article at its offsets, to the letter, whole, not in furniture."""
    span = evidence.span
    inside = 0 <= span.start < span.end <= len(article.text)
    verbatim = inside and article.text[span.start : span.end] == evidence.quote
    return verbatim and not cut_word(article.text, span) and not any(span.overlaps(f) for f in article.furniture)


class _Checker:
    def __init__(self, brief: Brief, articles: Mapping[str, Article]):
        self.brief, self.articles = brief, articles

    def run(self) -> Iterator[Problem]:
        yield from self.evidence()
        yield from self.identifiers()
        yield from self.references()
        yield from self.positions()
        yield from self.questions()

    def problem(self, item: Claim | Evidence | Actor | Difference | Question, message: str, code: str) -> Problem:
        return Problem(self.brief.file, item.line, item.place, message, code)

    def evidence(self) -> Iterator[Problem]:
        for claim in self.brief.claims():
            if not claim.evidence and not claim.lost:
                yield self.problem(claim, "has no evidence; name an article and quote it", "no-evidence")
            if claim.lost and claim.status != "changed":
                told = f"is {claim.status}, but rests on words that are not to be found; its status must be changed"
                yield self.problem(claim, told, "quote-lost")
        for evidence in self.brief.evidence():
            article = self.articles.get(evidence.article)
            if article is None:
                yield self.problem(evidence, f"there is no article {evidence.article!r}", "unknown-article")
            elif not holds(evidence, article):
                at = f"characters {evidence.span.start} to {evidence.span.end} of {article}"
                yield self.problem(evidence, f"{at} are not the quote, cut a word, or lie in furniture", "quote-lost")
            elif evidence.article not in self.brief.articles:
                told = f"cites {evidence.article!r}, which is not in this brief's `articles`; add it there"
                yield self.problem(evidence, told, "article-not-listed")

    def identifiers(self) -> Iterator[Problem]:
        """Ids are unique in the brief, former and retired ones included: an address never leads somewhere new."""
        taken = dict.fromkeys(self.brief.retired, "retired")
        brief = self.brief
        groups: tuple[Iterable[Claim | Actor | Difference | Question], ...] = (
            brief.claims(),
            brief.actors,
            brief.differences,
            brief.questions,
        )
        for item in (item for group in groups for item in group):
            for name in (item.id, *item.was):
                if name in taken:
                    yield self.problem(
                        item, f"the id {name!r} is taken, by {taken[name]}; choose another", "duplicate-id"
                    )
                taken.setdefault(name, item.place or name)

    def references(self) -> Iterator[Problem]:
        known = {difference.id for difference in self.brief.differences}
        for claim in self.brief.claims():
            if claim.differs and claim.differs not in known:
                told = (
                    f"differs: there is no difference {claim.differs!r}; there are {', '.join(sorted(known)) or 'none'}"
                )
                yield self.problem(claim, told, "unknown-difference")

    def positions(self) -> Iterator[Problem]:
        for difference in self.brief.differences:
            if len(difference.positions) < 2:
                yield self.problem(difference, "needs two positions or more to be a difference", "one-position")
            for position in difference.positions:
                for words in unsupported_words(position):
                    told = f"“{words}” stands in none of its quotes; write the article's words"
                    yield self.problem(position, told, "words-not-quoted")

    def questions(self) -> Iterator[Problem]:
        for question in self.brief.questions:
            if question.status == "answered" and not (question.answered_by or question.lost):
                yield self.problem(question, "is answered, so `answered_by` must quote the answer", "no-answer")
            if question.status != "answered" and not question.missing:
                told = f"is {question.status}, so `missing` must say what is still missing"
                yield self.problem(question, told, "nothing-missing")


def unsupported_words(position: Position) -> Iterator[str]:
    """Words in quotation marks and figures of a position that none of its quotes has."""
    held = " ".join(map(_plain, position.quotes))
    for text in (position.text, position.note):
        for match in _QUOTED.finditer(text):
            words = next(filter(None, match.groups()))
            if _plain(words).strip(" .,;:…") not in held:
                yield words
    figures = set(_FIGURE.findall(held))
    for figure in _FIGURE.findall(position.text):
        if figure not in figures:
            yield figure


def _plain(text: str) -> str:
    return " ".join(text.translate(_SINGLE_MARKS).split())


def _actors_agree(briefs: Sequence[Brief]) -> Iterator[Problem]:
    """An actor's page gathers what every brief says under one id, so the id must mean one actor."""
    first: dict[str, tuple[Brief, Actor]] = {}
    for brief in briefs:
        for actor in brief.actors:
            other_brief, other = first.setdefault(actor.id, (brief, actor))
            if (actor.name, actor.kind) != (other.name, other.kind):
                told = (
                    f"the actor {actor.id!r} is {actor.name!r} ({actor.kind}) here and {other.name!r} ({other.kind}) "
                    f"in {other_brief.file}; give one of them another id"
                )
                yield Problem(brief.file, actor.line, actor.place, told, "actor-mismatch")


def passages(briefs: Sequence[Brief]) -> dict[str, set[Span]]:
    """The cited extents of each article, over all briefs."""
    cited: dict[str, set[Span]] = {}
    for brief in briefs:
        for evidence in brief.evidence():
            cited.setdefault(evidence.article, set()).add(evidence.span)
    return cited


def addresses_taken(uris: Iterable[str]) -> list[Problem]:
    """Pages that would share one address on the site, whatever the form of its addresses."""
    seen: dict[str, str] = {}
    problems = []
    for uri in uris:
        url = addresses.page_url(uri, directory_urls=True).casefold()
        if url in seen:
            told = f"would stand at the same address as {seen[url]}; rename one of them"
            problems.append(Problem(uri, 0, "", told, "same-address"))
        seen.setdefault(url, uri)
    return problems
