"""A brief as the text of the file an editor works on: what `curation` reads back as the same brief.

Texts come from articles, and articles are hostile: every value goes through YAML's own emitter, and a quote is written
so that it is found again at exactly the place it was taken from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

import yaml

from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Position,
    Question,
    Section,
    Span,
)
from generator.quotes import cut_word, in_one_paragraph, locate

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

WIDTH: Final = 92
"""Columns of a line, about: a line ends after the word that reaches it."""
_IN_LINE: Final = ("topics", "aliases", "was", "retired")
"""Keys of lists of short words, which stand in brackets."""


def text_of(brief: Brief, articles: Mapping[str, Article], header: Sequence[str] = ()) -> str:
    """The file's text; `header` are lines of comment above it.

    White space in texts becomes single spaces, as it does in reading. Claims under no heading come first in the
    background, since the format has no way to end a heading.
    """
    writer = _Writer(articles)
    edited = _Plain(brief.edited.text if brief.edited else "")
    parts = [
        _emitted({"title": brief.title, **_given(standfirst=brief.standfirst, edited=edited, topics=brief.topics)})
    ]
    parts += [_emitted({"articles": brief.articles})] if brief.articles else []
    sections: dict[str, Iterable[Mapping[str, Value]]] = {
        "bottom_line": map(writer.claim, brief.bottom_line),
        "background": writer.background(brief.background),
        "timeline": map(writer.entry, brief.timeline),
        "actors": map(writer.actor, brief.actors),
        "differences": map(writer.difference, brief.differences),
        "open_questions": map(writer.question, brief.questions),
    }
    for key, entries in sections.items():
        if written := [_indented(_emitted([entry])) for entry in entries]:
            parts.append(f"{key}:\n" + "\n".join(written))
    parts += [_emitted({"retired": brief.retired})] if brief.retired else []
    comment = "".join(f"# {_printable(line)}".rstrip() + "\n" for line in header)
    return "\n".join([*filter(None, [comment]), *parts])


def _printable(line: str) -> str:
    """What of a line can stand in a comment; spaces at its beginning stay."""
    return "".join(char for char in line if char.isprintable()).rstrip()


def can_be_named(article: Article) -> bool:
    """Whether a brief's file can name the article: white space is made single there."""
    return article.id == " ".join(article.id.split())


def places(article: Article, quote: str) -> list[Span]:
    """Where a quote counts: outside furniture, within one paragraph, and of whole words, as `quotes.resolve` has it."""
    return [
        place
        for place in locate(article.text, quote)
        if not any(mask.overlaps(place) for mask in article.furniture)
        and in_one_paragraph(article, place)
        and not cut_word(article.text, place)
    ]


class _Writer:
    """Turns a brief's parts into mappings, their keys in the order in which editors write them."""

    def __init__(self, articles: Mapping[str, Article]):
        self.articles = articles

    def claim(self, claim: Claim, key: str = "claim") -> Mapping[str, Value]:
        first: dict[str, Value] = {}
        if isinstance(claim, Event):
            first["date"] = _Plain(claim.date.text if claim.date else "unknown")
            first |= _given(date_note=claim.date_note)
        first[key] = claim.text
        if isinstance(claim, Position):
            first |= _given(note=claim.note)
        return {
            **first,
            **_given(id=claim.id, was=claim.was, differs=claim.differs),
            **_given(status=claim.status if claim.status != "curated" else "", allow=claim.allow),
            "evidence": self.evidence(claim.evidence),
        }

    def evidence(self, found: Sequence[Evidence]) -> Value:
        return [self.one_evidence(evidence) for evidence in found]

    def one_evidence(self, evidence: Evidence) -> Mapping[str, Value]:
        article = self.articles.get(evidence.article)
        found = places(article, evidence.quote) if article else []
        number = found.index(evidence.span) + 1 if len(found) > 1 and evidence.span in found else ""
        return {
            "article": evidence.article,
            "quote": " ".join(evidence.quote.split()),
            **_given(occurrence=_Plain(number), attributed_to=evidence.attributed_to),
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
            **_given(summary=difference.summary),
            "positions": [self.claim(position, "position") for position in difference.positions],
            **_given(reading=difference.reading),
        }

    def question(self, question: Question) -> Mapping[str, Value]:
        return {
            "question": question.text,
            **_given(id=question.id, was=question.was),
            "status": question.status,
            **_given(
                known=list(map(self.claim, question.known)),
                missing=question.missing,
                answered_by=self.evidence(question.answered_by),
            ),
        }


def _given(**values: Value) -> dict[str, Value]:
    """Those of the values that hold something."""
    return {key: value for key, value in values.items() if value}


class _Plain(str):
    """A date or a number, which nobody puts into quotation marks."""


class _Dumper(yaml.SafeDumper):
    """Puts the entries of a list further in than its key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _emitted(value: Value) -> str:
    """YAML of a mapping or a list."""
    events = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_events(value, 0),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    text: str = yaml.emit(events, Dumper=_Dumper, allow_unicode=True, width=WIDTH)
    return text


def _indented(block: str) -> str:
    """A block of YAML one level further in; none of its scalars minds, as all of its lines move."""
    return "".join(f"  {line}\n" for line in block.rstrip("\n").split("\n"))


def _events(value: Value, column: int) -> Iterator[yaml.Event]:
    if isinstance(value, str):
        yield _scalar(value, column)
    elif isinstance(value, Mapping):
        yield yaml.MappingStartEvent(None, None, True, flow_style=False)
        for key, item in value.items():
            yield _scalar(key, 0)
            yield from _list(item) if key in _IN_LINE else _events(item, column + 2 + len(key))
        yield yaml.MappingEndEvent()
    else:
        yield yaml.SequenceStartEvent(None, None, True, flow_style=False)
        for item in value:
            yield from _events(item, column + 2)
        yield yaml.SequenceEndEvent()


def _list(value: Value) -> Iterator[yaml.Event]:
    """A list of words in brackets."""
    yield yaml.SequenceStartEvent(None, None, True, flow_style=True)
    for item in value:
        yield _scalar(str(item), 0)
    yield yaml.SequenceEndEvent()


_RESOLVER: Final = yaml.resolver.Resolver()


def _scalar(text: str, column: int) -> yaml.ScalarEvent:
    """A text: plain where every reader of YAML takes it for text, folded where it is long, else in marks."""
    words = text.split(" ")
    simple = text.isprintable() and all(words)
    if not simple:
        style = '"'
    elif column + len(text) > WIDTH and len(words) > 1:
        style = ">"
    else:
        style = None
    resolved = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    plain = isinstance(text, _Plain) or resolved == "tag:yaml.org,2002:str"
    return yaml.ScalarEvent(None, None, (plain, True), text, style=style)
