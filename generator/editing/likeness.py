"""Which new articles repeat another one, by the measure that drafts count reprints with, without parsing anything."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.analysis.statements import Statement
from generator.distillation import origins
from generator.model import Article
from generator.names import fold

LEAST_LETTERS: Final = 4
"""Letters of words that are compared; most shorter ones hold a sentence together and tell nothing."""
SHARED: Final = 0.3
"""The share of the shorter text's words that two texts have in common; with fewer, neither can be the other's copy."""
_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")


def copies(known: Sequence[Article], new: Sequence[Article]) -> Mapping[str, str]:
    """New articles that are near-duplicates of others, known or new, to those; by their ids."""
    ids = {article.id for article in new}
    incoming = [_in_words(article) for article in new]
    wanted = [_vocabulary(one) for one in incoming]
    others = [one for one in map(_in_words, known) if _shares(_vocabulary(one), wanted)]
    found: dict[str, str] = {}
    for copy, other in origins.find([*others, *incoming]).copies.items():
        if copy in ids:
            found[copy] = other
        elif other in ids:  # the new one was published before
            found.setdefault(other, copy)
    return found


def _vocabulary(analysis: Analysis) -> frozenset[str]:
    return frozenset(word for passage in analysis.passages for word in passage.words)


def _shares(words: frozenset[str], wanted: Sequence[frozenset[str]]) -> bool:
    return any(len(words & other) >= SHARED * min(len(words), len(other)) for other in wanted)


def _in_words(article: Article) -> Analysis:
    """An article with the words of its paragraphs, and nothing else that a passage says."""
    passages = []
    for number, paragraph in enumerate(one for one in article.paragraphs if not one.furniture):
        text = article.text[paragraph.span.start : paragraph.span.end]
        words = (fold(word) for word in _WORD.findall(text) if len(word) >= LEAST_LETTERS or word.isdigit())
        stated = Statement(paragraph.span, text)
        told = tuple(filter(None, words))
        passages.append(Passage(number, paragraph.number, paragraph.span, False, stated, words=told))
    return Analysis(article, tuple(passages))
