"""Sentences parsed by the real model, for tests of what reads them; each text is parsed once in a run."""

from functools import cache, lru_cache
from pathlib import Path

from generator.analysis.parsing import Parser, find_model
from generator.analysis.passages import Analysis, analyse
from generator.analysis.syntax import Sentence
from generator.articles import read_article
from generator.cache import Cache
from generator.model import Article


@lru_cache(maxsize=1)
def parser() -> Parser:
    """The default model, loaded once."""
    return Parser(find_model(), Cache(None))


def article(text: str, file: str = "article.txt") -> Article:
    """An article of this text, as it is read from a file."""
    return read_article(text.encode(), file, file)[0]


@cache
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of an article of this text."""
    ((_, found),) = parser().parse([article(text)])
    return found


def sentence(text: str) -> Sentence:
    """The only sentence of a text."""
    (found,) = sentences(text)
    return found


def analysis(text: str, file: str = "article.txt") -> Analysis:
    """An article of this text, analysed."""
    return analyse(article(text, file), sentences(text))


def folder(path: Path) -> list[Analysis]:
    """Every article of a folder, analysed."""
    found = [read_article(file.read_bytes(), file.name, file.name)[0] for file in sorted(path.glob("*.txt"))]
    return [analyse(one, parsed) for one, parsed in parser().parse(found)]
