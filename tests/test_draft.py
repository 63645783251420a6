"""A draft as it is kept, and back."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import articles, brief_of, cited_spans, hostile

from generator.distillation.vetting import vetted
from generator.draft import Draft, Unused, packed, unpacked
from generator.model import Article, Brief, Span


def draft_of(article: Article, brief: Brief) -> Draft:
    unused = (Unused(article.id, Span(0, 3), "not chosen"),)
    brief = vetted(replace(brief, status="draft"), {article.id: article})
    return Draft(brief, (article,), unused, "a model 1", ((Span(0, 3), Span(4, 9)),))


@settings(max_examples=50)
@given(st.data())
def test_a_draft_of_any_text_comes_back(found: st.DataObject) -> None:
    article = found.draw(articles())
    words = found.draw(hostile.filter(str.strip))
    draft = draft_of(article, brief_of(article, found.draw(cited_spans(article)), lambda number: words))
    kept = json.loads(json.dumps(packed(draft)))
    assert unpacked(kept, [article]) == draft
    assert article.text not in json.dumps(kept, ensure_ascii=False) or len(article.text) < 40
    assert unpacked(kept, []) is None
    other = replace(article, text="☃" * len(article.text))
    if any(draft.brief.evidence()):
        assert unpacked(kept, [other]) is None  # its quotes are not there
    moved = replace(article, shown_as="elsewhere")
    assert [one.shown_as for one in (unpacked(kept, [moved]) or draft).articles] == ["elsewhere"]


@given(
    st.recursive(st.none() | st.integers(-2, 30) | st.text(max_size=3), lambda inner: st.lists(inner, max_size=6))
    | st.dictionaries(st.text(max_size=2), st.none())
)
def test_what_is_no_draft_is_none(kept: object) -> None:
    assert unpacked(kept, []) is None
