"""Articles that have another name now, recognised by what they say."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.model import Article, Brief
from generator.quotes import places

_WORD: Final = re.compile(r"(?:(?![\u0590-\U0010ffff])[^\W_])+")
"""A word that a quote never cuts, see `quotes.cut_word`."""


def renamed(found: Brief, articles: Mapping[str, Article]) -> dict[str, str]:
    """The new ids of articles that are gone, by their former ones.

    An article has another name now where exactly one article that the brief does not name holds every quote that the
    brief takes from the one that is gone, and is that for no other article.
    """
    quotes: dict[str, list[str]] = {}
    for lost in found.lost():
        if lost.article not in articles:
            quotes.setdefault(lost.article, []).append(lost.quote)
    named = {*found.articles, *found.renamed.values(), *(evidence.article for evidence in found.evidence())}
    unnamed = [article for name, article in articles.items() if name not in named and name == " ".join(name.split())]
    having = _having({word for words in quotes.values() for word in _words(words)}, unnamed)
    now: dict[str, str] = {}
    for former, words in quotes.items():
        few = set(range(len(unnamed))).intersection(*(having[word] for word in _words(words)))
        holding = [unnamed[number].id for number in sorted(few) if _holds(unnamed[number], words)]
        if len(holding) == 1:
            now[former] = holding[0]
    claimed = Counter(now.values())
    return {former: name for former, name in now.items() if claimed[name] == 1}


def _words(quotes: Iterable[str]) -> set[str]:
    return {word for quote in quotes for word in _WORD.findall(quote)}


def _having(wanted: set[str], articles: Sequence[Article]) -> Mapping[str, set[int]]:
    """The numbers of the articles that have each of the words."""
    having: dict[str, set[int]] = {word: set() for word in wanted}
    for number, article in enumerate(articles if wanted else ()):
        for word in wanted.intersection(_WORD.findall(article.text)):
            having[word].add(number)
    return having


def _holds(article: Article, quotes: Iterable[str]) -> bool:
    """Whether every quote can be quoted from the article."""
    return all(places(article, quote) for quote in quotes)
