"""A brief as the text of the file an editor works on: what `curation` reads back as the same brief.

Texts come from articles, and articles are hostile: every value goes through YAML's own emitter, and a quote is written
so that it is found again at exactly the place it was taken from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.editing.emitting import Plain, Value, block
from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Lost,
    Position,
    Question,
    Section,
)
from generator.quotes import places


def text_of(brief: Brief, articles: Mapping[str, Article], header: Sequence[str] = ()) -> str:
    """The file's text; `header` are lines of comment above it.

    White space in texts becomes single spaces, as it does in reading. Claims under no heading come first in the
    background, since the format has no way to end a heading.
    """
    writer = Writer(articles)
    edited = Plain(brief.edited.text if brief.edited else "")
    parts = [block({"title": brief.title, **_given(standfirst=brief.standfirst, edited=edited, topics=brief.topics)})]
    taken_in = [i for i in brief.articles if i not in brief.offered]
    known: dict[str, Value] = {"articles": taken_in, "offered": brief.offered, "renamed": brief.renamed}
    parts += [block({key: value}) for key, value in known.items() if value]
    sections: dict[str, Iterable[Mapping[str, Value]]] = {
        "bottom_line": map(writer.claim, brief.bottom_line),
        "background": writer.background(brief.background),
        "timeline": map(writer.entry, brief.timeline),
        "actors": map(writer.actor, brief.actors),
        "differences": map(writer.difference, brief.differences),
        "open_questions": map(writer.question, brief.questions),
    }
    for key, entries in sections.items():
        if written := [_indented(block([entry])) for entry in entries]:
            parts.append(f"{key}:\n" + "\n".join(written))
    parts += [block({"retired": brief.retired})] if brief.retired else []
    comment = "".join(f"# {_printable(line)}".rstrip() + "\n" for line in header)
    return "\n".join([*filter(None, [comment]), *parts])


def _printable(line: str) -> str:
    """What of a line can stand in a comment; spaces at its beginning stay."""
    return "".join(char for char in line if char.isprintable()).rstrip()


def can_be_named(article: Article) -> bool:
    """Whether a brief's file can name the article: white space is made single there."""
    return article.id == " ".join(article.id.split())


class Writer:
    """Turns a brief's parts into mappings, their keys in the order in which editors write them."""

    def __init__(self, articles: Mapping[str, Article]):
        self.articles = articles

    def claim(self, claim: Claim, key: str = "claim") -> Mapping[str, Value]:
        first: dict[str, Value] = {}
        if isinstance(claim, Event):
            first["date"] = Plain(claim.date.text if claim.date else "unknown")
            first |= _given(date_note=claim.date_note)
        first[key] = claim.text
        if isinstance(claim, Position):
            first |= _given(note=claim.note)
        return {
            **first,
            **_given(id=claim.id, was=claim.was, differs=claim.differs),
            **_given(status=_marked(claim.status), allow=claim.allow),
            "evidence": self.evidence(claim.evidence, claim.lost),
        }

    def evidence(self, found: Sequence[Evidence], lost: Sequence[Lost] = ()) -> Value:
        return [*map(self.one_evidence, found), *map(self.one_lost, lost)]

    def one_evidence(self, evidence: Evidence) -> Mapping[str, Value]:
        article = self.articles.get(evidence.article)
        found = places(article, evidence.quote) if article else []
        number = found.index(evidence.span) + 1 if len(found) > 1 and evidence.span in found else ""
        return {
            "article": evidence.article,
            "quote": " ".join(evidence.quote.split()),
            **_given(occurrence=Plain(number), attributed_to=evidence.attributed_to),
            **_given(status=_marked(evidence.status)),
        }

    def one_lost(self, lost: Lost) -> Mapping[str, Value]:
        return {
            "article": lost.article,
            "quote": " ".join(lost.quote.split()),
            **_given(attributed_to=lost.attributed_to),
            "nearest": " ".join(lost.nearest.split()) or None,
        }

    def background(self, sections: Sequence[Section]) -> Iterator[Mapping[str, Value]]:
        for section in sorted(sections, key=lambda section: bool(section.heading)):
            if section.heading:
                yield {"heading": section.heading}
            yield from map(self.claim, section.claims)

    def entry(self, entry: Event | EventGroup) -> Mapping[str, Value]:
        if isinstance(entry, Event):
            return self.claim(entry)
        return {"group": entry.label, **_given(note=entry.note), "events": list(map(self.claim, entry.events))}

    def actor(self, actor: Actor) -> Mapping[str, Value]:
        return {
            "name": actor.name,
            **_given(id=actor.id, was=actor.was),
            "kind": actor.kind,
            **({} if actor.named else {"named": "no"}),
            **_given(group=actor.group, aliases=actor.aliases, roles=[self.claim(c, "role") for c in actor.roles]),
        }

    def difference(self, difference: Difference) -> Mapping[str, Value]:
        return {
            "question": difference.question,
            **_given(id=difference.id, was=difference.was),
            "kind": difference.kind,
            **_given(wording=_marked(difference.wording), summary=difference.summary),
            "positions": [self.claim(position, "position") for position in difference.positions],
            **_given(reading=difference.reading),
        }

    def question(self, question: Question) -> Mapping[str, Value]:
        return {
            "question": question.text,
            **_given(id=question.id, was=question.was),
            "status": question.status,
            **_given(
                wording=_marked(question.wording),
                known=list(map(self.claim, question.known)),
                missing=question.missing,
                answered_by=self.evidence(question.answered_by, question.lost),
            ),
        }


def _marked(status: str) -> str:
    """The status as the file says it: what an editor has reviewed bears no mark."""
    return "" if status == "curated" else status


def _given(**values: Value) -> dict[str, Value]:
    """Those of the values that hold something."""
    return {key: value for key, value in values.items() if value}


def _indented(lines: str) -> str:
    """A block of YAML one level further in; none of its scalars minds, as all of its lines move."""
    return "".join(f"  {line}\n" for line in lines.rstrip("\n").split("\n"))
