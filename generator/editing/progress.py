"""Where a curated brief stands: what came in and waits for its editor, and how much of each article it uses."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.editing.telling import count, joined
from generator.editing.updating import taking_part
from generator.model import Article, Brief, Claim, Span
from generator.sentences import sentences


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article: its characters, and the ids of what rests on it."""

    start: int
    end: int
    claims: tuple[str, ...] = ()
    """Of claims, and of questions that it answers; none where the brief does not quote it."""


@dataclass(frozen=True, slots=True)
class Use:
    """How many sentences an article has, how many of them the brief quotes, and for what."""

    article: str
    sentences: int
    used: int
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Progress:
    """One brief; ids and places in the file's order."""

    brief: str
    file: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    """New ids of articles by those that the file still has; `briefing update` writes them down."""
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
    wordings: tuple[str, ...] = ()
    """Differences and questions whose own words nobody has reviewed."""
    lost: tuple[str, ...] = ()
    """The places of quotes that are no longer to be found."""
    differences: tuple[str, ...] = ()
    """Those with words, a position, or a quote of one, that wait for review."""
    questions: tuple[str, ...] = ()
    """The same of open questions."""
    articles: tuple[Use, ...] = ()
    """What is used of those that it lists or cites."""

    @property
    def is_open(self) -> bool:
        """Whether something waits for the editor."""
        return any(
            (self.renamed, self.new, self.offered, self.proposed, self.changed, self.quotes, self.wordings, self.lost)
        )


def progress(found: Brief, articles: Mapping[str, Article], moved: Mapping[str, str] | None = None) -> Progress:
    """Where a brief stands that was read with `keep_lost`, and with the new names of articles that were moved."""
    part = taking_part(found, articles)
    waiting = [evidence.place for evidence in found.evidence() if evidence.status == "proposed"]
    return Progress(
        brief=found.id,
        file=found.file,
        renamed=moved or {},
        new=tuple(article.id for article in part if article.id not in found.articles),
        offered=found.offered,
        proposed=tuple(claim.id for claim in found.claims() if claim.status == "proposed"),
        changed=tuple(claim.id for claim in found.claims() if claim.status == "changed"),
        quotes=tuple(waiting),
        wordings=tuple(item.id for item in found.unreviewed_words()),
        lost=tuple(lost.place for lost in found.lost()),
        differences=tuple(d.id for d in found.differences if d.wording == "proposed" or any(map(_waits, d.positions))),
        questions=tuple(
            q.id
            for q in found.questions
            if q.wording == "proposed"
            or q.lost
            or any(map(_waits, q.known))
            or any(e.status == "proposed" for e in q.answered_by)
        ),
        articles=tuple(_uses(found, part)),
    )


def _waits(claim: Claim) -> bool:
    return claim.status != "curated" or any(evidence.status == "proposed" for evidence in claim.evidence)


def _uses(found: Brief, part: Iterable[Article]) -> Iterator[Use]:
    cited: dict[str, list[tuple[Span, str]]] = {}
    resting = [(claim.id, claim.evidence) for claim in found.claims()]
    resting += [(question.id, question.answered_by) for question in found.questions]
    for name, quoted in resting:
        for evidence in quoted:
            cited.setdefault(evidence.article, []).append((evidence.span, name))
    for article in part:
        if article.id not in found.articles and article.id not in cited:
            continue  # it is new: none of it is quoted
        lines = tuple(_line(sentence, cited.get(article.id, ())) for sentence in sentences(article))
        yield Use(article.id, len(lines), sum(bool(line.claims) for line in lines), lines)


def _line(sentence: Span, cited: Iterable[tuple[Span, str]]) -> Line:
    names = dict.fromkeys(name for span, name in cited if span.overlaps(sentence))
    return Line(sentence.start, sentence.end, tuple(names))


def told(one: Progress, coverage: Mapping[str, Article] | None = None) -> Iterator[str]:
    """Where a brief stands, in lines for a person; with the articles for `coverage`, every sentence of them."""
    waiting: list[tuple[Collection[str], str, str]] = [
        (one.renamed, "article", " renamed"),
        (one.new, "new article", ""),
        (one.offered, "article", " not wholly reviewed"),
        (one.proposed, "claim", " proposed"),
        (one.changed, "claim", " under review"),
        (one.quotes, "quote", " proposed"),
        (one.wordings, "wording", " proposed"),
        (one.lost, "quote", " lost"),
    ]
    parts = [count(len(found), noun) + rest for found, noun, rest in waiting if found]
    yield f"{one.file}: {joined(parts) or 'nothing to do'}"
    for former, now in one.renamed.items():
        yield f"  {former} is called {now} now; briefing update {one.brief} writes that down"
    for found, noun in ((one.new, "new"), (one.offered, "to review"), (one.lost, "lost"), (one.quotes, "proposed")):
        if found:
            yield f"  {noun}: {_listed(found)}"
    for found, noun in ((one.differences, "differences"), (one.questions, "questions")):
        if found:
            yield f"  {noun} to look at again: {_listed(found)}"
    for use in one.articles:
        yield f"  {use.article}: {use.used} of {count(use.sentences, 'sentence')} quoted"
        for line in use.lines if coverage else ():
            sentence = " ".join(coverage[use.article].text[line.start : line.end].split()) if coverage else ""
            yield f"    {', '.join(line.claims) or 'not quoted'}: {sentence}"


def _listed(found: Iterable[str], most: int = 8) -> str:
    names = list(found)
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
