"""The sentences of an article, without a parser."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles import read_article
from generator.model import Article, Span
from generator.sentences import sentences


def article(text: str) -> Article:
    return read_article(text.encode(), "one.txt", "seeds/one.txt")[0]


def parted(text: str) -> list[str]:
    found = article(text)
    return [found.text[span.start : span.end] for span in sentences(found)]


@pytest.mark.parametrize(
    "told",
    [
        ["The ship sank.", "Nobody drowned."],
        ["Who knew?", "Everyone!", "2019 was no better."],
        ["“It burned.", "Then it sank,” she said.", "“We ran.”"],
        ["He said “no.”", "(The others agreed.)", "So it was"],
        ["It was 3.5 metres long.", "Élise Roux saw it."],
        ["The mill shut in 2024.", "The town grew."],
        ["They met at 4 p.m.", "The talks failed."],
        ["Nobody paid.", "$3 million is missing."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(told: list[str]) -> None:
    assert parted(" ".join(told)) == told


@pytest.mark.parametrize(
    "told",
    [
        "Dr. Orla Finn and Gen. Tam met J. R. Oakes on Sept. 5 in St. Ives.",
        "The U.S. Coast Guard and Vell Inc. Chairman Bo Dahl agreed.",
        "“Why not?” Dahl asked.",
        "It was, she said … an accident.",
        "He was, i.e. Dahl was, in room No. 9.",
        "1. The bridge over the Orrin stays shut.",
        "It sells e.g. nails, screws etc. to builders.",
    ],
)
def test_what_only_looks_like_an_end_is_none(told: str) -> None:
    assert parted(told) == [told]


def test_what_may_be_an_end_is_one_before_a_word_that_is_no_name() -> None:
    assert parted("It left the U.S. The crew stayed.") == ["It left the U.S.", "The crew stayed."]
    assert parted("“Why?” He did not say.") == ["“Why?”", "He did not say."]


def test_no_sentence_reaches_over_a_paragraph_or_furniture() -> None:
    text = (
        "A headline without a stop\n\nThe ship sank at noon, officials said.\n\nAdvertisement\n\nNobody drowned there."
    )
    assert parted(text) == [
        "A headline without a stop",
        "The ship sank at noon, officials said.",
        "Nobody drowned there.",
    ]


def test_what_is_masked_in_a_sentence_parts_it() -> None:
    found = article("The ship sank ___ at noon. Nobody drowned.")
    masked = replace(found, furniture=(Span(14, 17),))
    told = [masked.text[one.start : one.end] for one in sentences(masked)]
    assert told == ["The ship sank", "at noon.", "Nobody drowned."]


@given(st.text(alphabet="aA.!?…\"”' \n19éU“,", max_size=120).filter(lambda text: any(map(str.isalnum, text))))
def test_every_word_of_the_body_stands_in_one_sentence(text: str) -> None:
    found = article(text)
    spans = sentences(found)
    body = [p.span for p in found.paragraphs if not p.furniture]
    assert all(one.end <= after.start for one, after in pairwise(spans))
    assert all(sum(p.contains(one) for p in body) == 1 for one in spans)
    assert all(found.text[one.start : one.end].strip() == found.text[one.start : one.end] != "" for one in spans)
    covered = {offset for one in spans for offset in range(one.start, one.end)}
    masked = {offset for one in found.furniture for offset in range(one.start, one.end)}
    left = {o for p in body for o in range(p.start, p.end) if not found.text[o].isspace()} - masked
    assert left <= covered
    assert not covered & masked
