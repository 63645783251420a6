"""A sentence while its time expressions are read: what stands around a match, and what has been read so far."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias

from generator.analysis.syntax import Sentence, Token
from generator.analysis.timecues import attributed, is_future, was_ahead

_SPACE: Final = re.compile(r"\s")


class When(NamedTuple):
    """A time expression as it stands in a sentence: its characters there, its kind and its rule."""

    start: int
    end: int
    kind: str
    rule: str
    future: bool = False
    bound: str = ""


class Reading:
    """A sentence whose time expressions are being read."""

    def __init__(self, sentence: Sentence):
        self.sentence = sentence
        self.text = _SPACE.sub(" ", sentence.text)
        """With every white space a plain one, so that patterns can say " "; offsets stay."""
        self.found: list[When] = []

    @cached_property
    def starts(self) -> list[int]:
        return [token.start - self.sentence.span.start for token in self.sentence.tokens]

    def token(self, offset: int) -> Token:
        """The token at a character, or the last one before it."""
        return self.sentence.tokens[max(0, bisect_right(self.starts, offset) - 1)]

    def label(self, offset: int) -> str:
        """The label of the entity at a character; empty where there is none."""
        entity = self.sentence.entity_at(self.token(offset).i)
        return entity.label if entity else ""

    def before(self, offset: int) -> str:
        """The word before a character, in lower case; a mark that stands between counts."""
        token = self.token(offset)
        return self.sentence.tokens[token.i - 1].lower if token.i else ""

    def after(self, offset: int) -> Token | None:
        """The token that begins at a character or after it."""
        index = self.token(offset - 1).i + 1
        return self.sentence.tokens[index] if index < len(self.sentence.tokens) else None

    def quoted(self, offset: int) -> bool:
        """Whether a character stands within quotation marks that open in the sentence."""
        head = self.text[:offset]
        return head.rfind("“") > head.rfind("”") or head.count('"') % 2 == 1

    def future(self, match: re.Match[str]) -> bool:
        return is_future(self.sentence, self.token(match.start()), self.token(match.end() - 1))

    def direction(self, match: re.Match[str]) -> str:
        return "future" if self.future(match) else "past"

    def nearness(self, match: re.Match[str]) -> str:
        """Its direction; what was planned in the past is set on whichever side it is nearer."""
        near = was_ahead(self.sentence, self.token(match.start()), self.token(match.end() - 1))
        return "near" if near else self.direction(match)

    def take(self, match: re.Match[str], read: "Reader") -> None:
        """Reads a match, unless a part of it has been read."""
        if any(match.start() < when.end and when.start < match.end() for when in self.found):
            return
        if not (read_as := read(self, match)):
            return
        kind, rule = read_as
        first, last = self.token(match.start()), self.token(match.end() - 1)
        word = self.before(match.start())
        if word == "least" and first.i > 2:  # "since at least 17 July"
            word = self.sentence.tokens[first.i - 3].lower
        bound = {"till": "until"}.get(word, word)
        ahead = kind not in ("vague", "duration") and not _is_behind(rule) and self.future(match)
        bounded = bound in ("by", "until", "since", "before", "after") and not attributed(self.sentence, first, last)
        self.found.append(When(match.start(), match.end(), kind, rule, ahead, bound if bounded else ""))


def _is_behind(rule: str) -> bool:
    """Whether a rule says by itself that it lies in the past: last year, three days ago."""
    words = rule.split()
    return words[-1] == "last" or (words[0] in ("shift", "about") and words[-1].startswith("-"))


Reader: TypeAlias = Callable[[Reading, re.Match[str]], tuple[str, str] | None]
"""What a match means: a kind and a rule; None where it is no time expression."""
