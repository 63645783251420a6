"""Values as YAML text, laid out as an editor would: the texts come from articles, so YAML's own emitter writes them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value] | None"

WIDTH: Final = 92
"""Columns of a line, about: a line ends after the word that reaches it."""
_IN_LINE: Final = ("topics", "aliases", "was", "retired")
"""Keys of lists of short words, which stand in brackets."""
_ENDLESS: Final = 2**31 - 1
"""A width that no line reaches."""


@dataclass(frozen=True, slots=True)
class Style:
    """How far in things stand."""

    step: int = 2
    """Columns, from 2 to 9, that what belongs to a key or to a dash stands further in."""
    indentless: bool = False
    """Whether the dashes of a list stand right under its key."""


class Plain(str):
    """A date or a number, which nobody puts into quotation marks."""


def block(value: Value, style: Style | None = None, width: int = WIDTH) -> str:
    """A mapping or a list as lines, each with its end."""
    style = style or Style()
    return _emitted(_events(value, 0, width), _Indentless if style.indentless else _Indented, style.step, width)


def inline(value: Value) -> str:
    """A value as it can stand between brackets, on one line."""
    events = [yaml.SequenceStartEvent(None, None, True, flow_style=True), *_flow(value), yaml.SequenceEndEvent()]
    return _emitted(iter(events), _Indented, 2, _ENDLESS).rstrip("\n")[1:-1]


def laid(value: Value, width: int) -> list[str]:
    """A value as it can stand between brackets, in lines of about this width, which are to be indented."""
    events = [yaml.SequenceStartEvent(None, None, True, flow_style=True), *_flow(value), yaml.SequenceEndEvent()]
    text = _emitted(iter(events), _Indented, 2, width).rstrip("\n")[1:-1]
    return [line.strip(" ") for line in text.split("\n")]


class _Indentless(yaml.SafeDumper):
    """Puts the entries of a list right under its key."""


class _Indented(yaml.SafeDumper):
    """Puts the entries of a list further in than its key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _emitted(events: Iterator[yaml.Event], dumper: type[yaml.SafeDumper], step: int, width: int) -> str:
    document = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *events,
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    text: str = yaml.emit(document, Dumper=dumper, allow_unicode=True, width=width, indent=step)
    return text


def _events(value: Value, column: int, width: int) -> Iterator[yaml.Event]:
    if value is None or isinstance(value, str):
        yield _scalar(value, width - column)
    elif isinstance(value, Mapping):
        yield yaml.MappingStartEvent(None, None, True, flow_style=False)
        for key, item in value.items():
            yield _scalar(key)
            yield from _flow(item) if key in _IN_LINE else _events(item, column + 2 + len(key), width)
        yield yaml.MappingEndEvent()
    else:
        yield yaml.SequenceStartEvent(None, None, True, flow_style=False)
        for item in value:
            yield from _events(item, column + 2, width)
        yield yaml.SequenceEndEvent()


def _flow(value: Value) -> Iterator[yaml.Event]:
    """The same in brackets."""
    if value is None or isinstance(value, str):
        yield _scalar(value)
    elif isinstance(value, Mapping):
        yield yaml.MappingStartEvent(None, None, True, flow_style=True)
        for key, item in value.items():
            yield _scalar(key)
            yield from _flow(item)
        yield yaml.MappingEndEvent()
    else:
        yield yaml.SequenceStartEvent(None, None, True, flow_style=True)
        for item in value:
            yield from _flow(item)
        yield yaml.SequenceEndEvent()


_RESOLVER: Final = yaml.resolver.Resolver()


def _scalar(text: str | None, room: int = _ENDLESS) -> yaml.ScalarEvent:
    """A text: plain where every reader of YAML takes it for text, folded where it is too long, else in marks."""
    if text is None:
        return yaml.ScalarEvent(None, None, (True, False), "null")
    words = text.split(" ")
    simple = text.isprintable() and all(words)
    if not simple:
        style = '"'
    elif len(text) > room and len(words) > 1:
        style = ">"
    else:
        style = None
    resolved = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    plain = isinstance(text, Plain) or resolved == "tag:yaml.org,2002:str"
    return yaml.ScalarEvent(None, None, (plain, True), text, style=style)
