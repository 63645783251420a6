"""The code knows no topic: no name that its test articles or the seeds hold stands in a word list."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import REPOSITORY
from language import parser

from generator.articles import read_article

ARTICLES = sorted(
    path
    for folder in ("seeds", "tests/golden", "tests/evaluation")
    for path in (REPOSITORY / folder).rglob("*.txt")
    if "pages" not in path.parts
)
GENERAL = {
    "american", "americans", "america", "us", "uk", "u.s", "united", "states",  # spelt in several ways everywhere
    "afp", "ap", "reuters",  # news agencies, whose dateline marks are furniture in any topic
    "africa", "asia", "europe",  # continents, which newspapers name sections after
    "ben", "bin", "della", "von", "van",  # particles of names
    "courier", "ledger", "observer", "tribune",  # words that newspapers everywhere are called by
    "crown", "energy", "house", "ridge", "senate",  # common nouns, which the invented articles only have in names
}  # fmt: skip
"""Names that belong to the language of news, not to a topic."""
GAZETTEER = {
    "places": "names of countries as their data misses them",
    "bodies": "seats that stand for governments: Pentagon, Kremlin, White House",
    "standing": "names of news agencies and newspapers, which report and do not act",
}
"""Modules that hold names of countries, seats and outlets of the whole world, and why."""
WORLD = {"burkina", "faso", "france", "pentagon", "russia", "washington"}
"""What of those the test's articles happen to name."""
TITLES = {
    "maj",
    "gen",
    "sgt",
    "dr",
    "mr",
    "mrs",
    "ms",
    "col",
    "lt",
    "capt",
    "judge",
    "president",
    "senator",
    "governor",
}
"""Parts of what is recognised as a person's name that are in no name."""


def strings(path: Path) -> Iterator[str]:
    """Every string in the code that is no docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


@pytest.fixture(scope="module")
def topical() -> set[str]:
    """The words of the persons, peoples, places and one-word organisations that the articles name."""
    articles = [read_article(path.read_bytes(), path.name, path.name)[0] for path in ARTICLES]
    found, lower = set(), set()
    for article, sentences in parser().parse(articles):
        lower |= set(re.findall(r"\b[a-z]{2,}\b", article.text))
        for sentence in sentences:
            for first, end, label in sentence.entities:
                if label in ("PERSON", "GPE", "NORP", "LOC") or (label == "ORG" and end - first == 1):
                    found |= {token.lower for token in sentence.tokens[first:end] if token.pos == "PROPN"}
    return {word for word in found - lower if len(word) > 2} - GENERAL - TITLES


def test_the_articles_name_something(topical: set[str]) -> None:
    assert {"niger", "agadez", "pentagon", "ekman", "wagner"} <= topical
    assert len(topical) > 100


@pytest.mark.parametrize("path", sorted((REPOSITORY / "generator").rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_knows_a_topic(path: Path, topical: set[str]) -> None:
    known = {word for text in strings(path) for word in re.findall(r"\w+", text.lower()) if word in topical}
    assert known <= (WORLD if path.stem in GAZETTEER else set())


def test_a_list_of_names_would_be_found(tmp_path: Path, topical: set[str]) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""Niger."""\nPLACES = "Agadez Niamey".split()\n')
    words = {word for text in strings(module) for word in text.lower().split()}
    assert words & topical == {"agadez", "niamey"}
