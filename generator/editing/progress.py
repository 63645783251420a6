"""Where a curated brief stands: what came in and waits for its editor, and how much of each article it uses."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.draft import Draft
from generator.editing.telling import count, joined
from generator.editing.updating import taking_part
from generator.model import Article, Brief, Claim, Span


@dataclass(frozen=True, slots=True)
class Use:
    """How many sentences an article has, and how many of them the brief quotes."""

    article: str
    sentences: int
    used: int


@dataclass(frozen=True, kw_only=True)
class Progress:
    """One brief; ids and places in the file's order."""

    brief: str
    file: str
    new: tuple[str, ...] = ()
    """Articles of its topics that `briefing update` has not laid in."""
    offered: tuple[str, ...] = ()
    """Articles that it has laid in, and that are not wholly reviewed."""
    proposed: tuple[str, ...] = ()
    """Claims that nobody has reviewed."""
    changed: tuple[str, ...] = ()
    """Claims under review."""
    quotes: tuple[str, ...] = ()
    """The places of quotes that were laid in under a claim, and nobody has reviewed."""
    lost: tuple[str, ...] = ()
    """The places of quotes that are no longer to be found."""
    differences: tuple[str, ...] = ()
    """Those with a position, or a quote of one, that waits for review."""
    questions: tuple[str, ...] = ()
    """The same of open questions."""
    articles: tuple[Use, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether something waits for the editor."""
        return any((self.new, self.offered, self.proposed, self.changed, self.quotes, self.lost))


def progress(found: Brief, articles: Mapping[str, Article], draft: Callable[[Sequence[Article]], Draft]) -> Progress:
    """Where a brief stands that was read with `keep_lost`; `draft` parts its articles into sentences."""
    part = taking_part(found, articles)
    waiting = [evidence.place for evidence in found.evidence() if evidence.status == "proposed"]
    return Progress(
        brief=found.id,
        file=found.file,
        new=tuple(article.id for article in part if article.id not in found.articles),
        offered=found.offered,
        proposed=tuple(claim.id for claim in found.claims() if claim.status == "proposed"),
        changed=tuple(claim.id for claim in found.claims() if claim.status == "changed"),
        quotes=tuple(waiting),
        lost=tuple(lost.place for lost in found.lost()),
        differences=tuple(d.id for d in found.differences if any(map(_waits, d.positions))),
        questions=tuple(
            q.id
            for q in found.questions
            if q.lost or any(map(_waits, q.known)) or any(e.status == "proposed" for e in q.answered_by)
        ),
        articles=tuple(_uses(found, draft(part))) if part else (),
    )


def _waits(claim: Claim) -> bool:
    return claim.status != "curated" or any(evidence.status == "proposed" for evidence in claim.evidence)


def _uses(found: Brief, draft: Draft) -> Iterator[Use]:
    cited: dict[str, list[Span]] = {}
    for evidence in found.evidence():
        cited.setdefault(evidence.article, []).append(evidence.span)
    for article, sentences in zip(draft.articles, draft.passages, strict=True):
        spans = cited.get(article.id, ())
        used = sum(any(span.overlaps(sentence) for span in spans) for sentence in sentences)
        yield Use(article.id, len(sentences), used)


def told(one: Progress) -> Iterator[str]:
    """Where a brief stands, in lines for a person."""
    waiting = [
        (one.new, "new article", ""),
        (one.offered, "article", " not wholly reviewed"),
        (one.proposed, "claim", " proposed"),
        (one.changed, "claim", " under review"),
        (one.quotes, "quote", " proposed"),
        (one.lost, "quote", " lost"),
    ]
    parts = [count(len(found), noun) + rest for found, noun, rest in waiting if found]
    yield f"{one.file}: {joined(parts) or 'nothing to do'}"
    for found, noun in ((one.new, "new"), (one.offered, "to review"), (one.lost, "lost"), (one.quotes, "proposed")):
        if found:
            yield f"  {noun}: {_listed(found)}"
    for found, noun in ((one.differences, "differences"), (one.questions, "questions")):
        if found:
            yield f"  {noun} to look at again: {_listed(found)}"
    for use in one.articles:
        yield f"  {use.article}: {use.used} of {count(use.sentences, 'sentence')} quoted"


def _listed(found: Iterable[str], most: int = 8) -> str:
    names = list(found)
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
