"""Frozen data as JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles

from generator.dates import Date
from generator.model import Article, Known, Origin, Span
from generator.packing import pack, unpack

VALUES = st.recursive(
    st.none()
    | st.integers()
    | st.text(st.characters(codec="utf-8"))
    | st.just(Date.parse("2024-08~"))
    | st.just(Span(3, 9)),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
)


@given(VALUES)
def test_a_value_comes_back(value: object) -> None:
    assert unpack(json.loads(json.dumps(pack(value)))) == value


@given(articles())
def test_an_article_comes_back(article: Article) -> None:
    assert unpack(json.loads(json.dumps(pack(article)))) == article


def test_what_is_nested_comes_back() -> None:
    value = (Known("a", "stated", ("b",)), Origin("c", (Span(1, 2),)))
    assert unpack(json.loads(json.dumps(pack(value)))) == value


def test_other_things_are_refused() -> None:
    with pytest.raises(TypeError, match="set cannot be packed"):
        pack((1, {2}))
