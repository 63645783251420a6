"""YAML read strictly: every scalar stays the text it is, every problem of a file is reported at once, with its line.

`parse` turns a file into nodes that know their line. `Fields` takes a mapping's keys out one by one by type, notes
what is wrong as `Problem`s with the place inside the file (`timeline[3].evidence[0].quote`), and in the end reports the
keys nobody asked for. Nothing is guessed: `no` is the word no, `2024-08` is not a number, and aliases and tags are
refused, so a file cannot grow when it is read.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

import yaml
from rapidfuzz import process

from generator.errors import Problem
from generator.notyaml import explained

try:  # libyaml reads about ten times faster; the two give the same events
    from yaml import CSafeLoader as Loader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

T = TypeVar("T")
_SECOND = "holds more than one document: a line `---` begins another; take it out, or make a file of what follows"
MAX_DEPTH = 20
"""Levels of nesting a file may have; a brief needs eight."""
MAX_SIZE = 8_000_000
"""Characters a file may have; a brief of 500 claims has about 400,000."""


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar (value: its text, None for null), a sequence (nodes) or a mapping (key to node), and its line from 1."""

    kind: Literal["text", "list", "mapping"]
    line: int
    value: "str | list[Node] | dict[str, Node] | None"

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> "list[Node]":
        return self.value if isinstance(self.value, list) else []

    @property
    def mapping(self) -> "dict[str, Node]":
        return self.value if isinstance(self.value, dict) else {}


class Report:
    """The problems of one file, as they are found."""

    def __init__(self, file: str):
        self.file = file
        self.problems: list[Problem] = []

    def error(self, line: int, place: str, message: str, code: str) -> None:
        self.problems.append(Problem(self.file, line, place, message, code))


def parse(text: str, report: Report) -> Node | None:
    """The document's root node, or None when it is not YAML or is empty; what is wrong goes into the report."""
    if len(text) > MAX_SIZE:
        report.error(0, "", f"has {len(text):,} characters; at most {MAX_SIZE:,} are read", "too-large")
        return None
    try:
        return _Composer(text, report).document()
    except yaml.YAMLError as error:
        line, told = explained(error, text)
        report.error(line, "", f"is not YAML: {told}", "not-yaml")
    return None


class _Composer:
    """Builds nodes from libyaml's events, and notes what this project's files never hold."""

    def __init__(self, text: str, report: Report):
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=Loader)
        self.report = report
        self.anchors: dict[str, int] = {}
        """The line of each name that a value was given."""

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self.report.error(_line(event), "", _SECOND, "not-yaml")
                    break
                root = self.node(next(self.events), 0)
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        line = _line(event)
        if depth > MAX_DEPTH:
            raise yaml.YAMLError(f"line {line} is nested more than {MAX_DEPTH} deep")
        if isinstance(event, yaml.AliasEvent):
            self.report.error(line, "", f"*{event.anchor} is an alias; write the value out", "not-yaml")
            return Node("text", line, None)
        if anchor := getattr(event, "anchor", None):
            if anchor in self.anchors:
                told = (
                    f"the anchor &{anchor} stands on line {self.anchors[anchor]} too; take both out, nothing needs them"
                )
                self.report.error(line, "", told, "not-yaml")
            self.anchors.setdefault(anchor, line)
        if tag := getattr(event, "tag", None):
            self.report.error(line, "", f"{tag} is a tag; write the value without it", "not-yaml")
        if isinstance(event, yaml.ScalarEvent):
            null = event.style in (None, "") and event.value in ("", "~", "null", "Null", "NULL")
            return Node("text", line, None if null else event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            nodes = []
            while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
                nodes.append(self.node(event, depth + 1))
            return Node("list", line, nodes)
        return Node("mapping", line, self.mapping(depth))

    def mapping(self, depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = _line(event)
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if key.text is None:
                self.report.error(line, "", "a key must be a word", "not-yaml")
            elif key.text in entries:
                self.report.error(line, "", f"the key {key.text!r} stands twice in one mapping", "duplicate-key")
            else:
                entries[key.text] = value
        return entries


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


_KINDS = {"text": "text", "list": "a list", "mapping": "keys with values"}


class Fields:
    """A mapping whose values are taken out by type; leaving the `with` block reports the keys nobody asked for.

    A missing or mistyped value is reported and replaced by an empty one, so that reading goes on and finds the rest.
    """

    def __init__(self, node: Node, place: str, report: Report):
        self.node, self.place, self.report = node, place, report
        self.line = node.line
        self._asked: set[str] = set()
        if node.kind != "mapping":
            self.problem(f"must be keys with values, not {_KINDS[node.kind]}", "wrong-type")

    def __enter__(self) -> "Fields":
        return self

    def __exit__(self, *_: object) -> None:
        for key, value in self.node.mapping.items():
            if key not in self._asked:
                near = process.extractOne(key, sorted(self._asked), score_cutoff=60)
                hint = f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(self._asked))}"
                self.problem(f"unknown key {key!r}{hint}", "unknown-key", line=value.line)

    def problem(self, message: str, code: str, key: str = "", line: int = 0) -> None:
        place = f"{self.place}.{key}" if self.place and key else self.place or key
        self.report.error(line or self.line, place, message, code)

    def at(self, key: str) -> str:
        """The place of a key of this mapping."""
        return f"{self.place}.{key}" if self.place else key

    def has(self, key: str) -> bool:
        """Whether the key is there with a value that is not null."""
        node = self.node.mapping.get(key)
        return node is not None and node.value is not None

    def get(self, key: str, kind: Literal["text", "list", "mapping"] | None = None) -> Node | None:
        """The value's node, None when absent, null or (reported) of another kind."""
        self._asked.add(key)
        node = self.node.mapping.get(key)
        if node is None or node.value is None:
            return None
        if kind and node.kind != kind:
            self.problem(f"must be {_KINDS[kind]}, not {_KINDS[node.kind]}", "wrong-type", key, node.line)
            return None
        return node

    def text(self, key: str, *, required: bool = False) -> str:
        """The text with its white space made single, empty when absent."""
        node = self.get(key, "text")
        value = " ".join((node.text or "").split()) if node else ""
        if required and not value and (node is not None or not self.has(key)):
            self.problem("is missing" if node is None else "is empty", "missing", key, node.line if node else 0)
        return value

    def verbatim(self, key: str) -> str:
        """The text as it is, for quotes; empty when absent."""
        node = self.get(key, "text")
        return (node.text or "") if node else ""

    def number(self, key: str) -> int | None:
        """A whole number from 1."""
        node = self.get(key, "text")
        if node is None:
            return None
        text = node.text or ""
        if not (text.isascii() and text.isdigit() and len(text) < 7 and int(text)):
            self.problem(f"must be a whole number from 1, not {text[:20]!r}", "wrong-type", key, node.line)
            return None
        return int(text)

    def choice(self, key: str, options: Sequence[T], default: T | None = None) -> T:
        """One of the options; without a default the key is required. The first option stands in for a wrong value."""
        node = self.get(key, "text")
        if node is None:
            if default is None and not self.has(key):
                self.problem(f"is missing; one of: {', '.join(map(str, options))}", "missing", key)
            return options[0] if default is None else default
        if node.text not in options:
            self.problem(f"{node.text!r} is none of: {', '.join(map(str, options))}", "bad-choice", key, node.line)
            return options[0]
        return next(option for option in options if str(option) == node.text)

    def texts(self, key: str, *, verbatim: bool = False) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        node = self.get(key)
        if node is None:
            return ()
        found = []
        for index, item in enumerate(node.items if node.kind == "list" else [node]):
            if item.kind != "text" or item.text is None:
                self.problem("must be text", "wrong-type", f"{key}[{index}]", item.line)
            else:
                found.append(item.text if verbatim else " ".join(item.text.split()))
        return tuple(found)

    def pairs(self, key: str) -> dict[str, str]:
        """A mapping from word to text."""
        node = self.get(key, "mapping")
        if node is None:
            return {}
        fields = Fields(node, self.at(key), self.report)
        return {name: fields.text(name, required=True) for name in node.mapping}

    def each(self, key: str, read: Callable[["Fields"], T]) -> tuple[T, ...]:
        """A list of mappings, each read by `read`."""
        node = self.get(key, "list")
        if node is None:
            return ()
        found = []
        for index, item in enumerate(node.items):
            fields = Fields(item, f"{self.at(key)}[{index}]", self.report)
            if item.kind == "mapping":
                with fields:
                    found.append(read(fields))
        return tuple(found)
