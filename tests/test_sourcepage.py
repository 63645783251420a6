"""A source page shows the article's words in their order, each quoted passage whole in one element."""

from collections.abc import Sequence

import pytest
from conftest import TEMPLATES
from hypothesis import given, settings
from hypothesis import strategies as st
from reader import Html
from strategies import UNSHRUNK, articles, brief_of, cited_spans

from generator import pages
from generator.articles import read_article
from generator.backlinks import BackLink
from generator.cache import Cache
from generator.markdown import visible
from generator.model import Article, Rights, Span
from generator.pages import Corpus, Look
from generator.sourcepage import SourceView, nested
from generator.views import Target

SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1])),
    unique=True,
    max_size=8,
).map(lambda spans: sorted(spans, key=lambda span: (span.start, -span.end)))


@given(SPANS)
def test_passages_grow_until_none_overlaps_in_part(spans: list[Span]) -> None:
    grown = nested(spans)
    assert len(grown) == len(spans)
    for before, after in zip(spans, grown, strict=True):
        assert after.contains(before)
        assert after.start == before.start
    for index, one in enumerate(grown):
        for other in grown[index + 1 :]:
            assert not one.overlaps(other) or one.contains(other) or other.contains(one)


def view(article: Article, spans: Sequence[Span], rights: Rights = "full") -> SourceView:
    link = BackLink("Brief", "Timeline", "A claim.", Target("briefs/b.md", "c-1"))
    return SourceView(
        article, {span: f"q-{span.start}-{span.end}" for span in spans}, {span: [link] for span in spans}, rights
    )


def shown(source: SourceView) -> dict[str, str]:
    """The text of each mark, by its address, and under "" all text; fails where marks are not nested."""
    texts = {"": ""}
    for block in source.blocks:
        inside = [""]
        for token in block.tokens:
            if token.kind == "open":
                assert token.value not in texts
                inside.append(token.value)
                texts[token.value] = ""
            elif token.kind == "close":
                assert inside.pop()
            else:
                for name in inside:
                    texts[name] += token.value
        assert inside == [""]
        texts[""] += "\n"
    return texts


@given(st.data())
def test_every_passage_stands_whole_in_its_mark(data: st.DataObject) -> None:
    article = data.draw(articles())
    spans = data.draw(cited_spans(article))
    texts = shown(view(article, spans))
    assert texts[""].split() == article.text.split()
    assert len(texts) == 1 + len(spans)
    for span in spans:
        assert texts[f"q-{span.start}-{span.end}"].startswith(article.text[span.start : span.end])


@given(st.data(), st.sampled_from(["excerpt", "link"]))
def test_an_excerpt_shows_every_passage_and_less_of_the_rest(data: st.DataObject, rights: Rights) -> None:
    article = data.draw(articles())
    spans = data.draw(cited_spans(article, 2))
    texts = shown(view(article, spans, rights))
    for span in spans:
        assert texts[f"q-{span.start}-{span.end}"].startswith(article.text[span.start : span.end])
    if not spans:
        assert not texts[""].strip()
    if rights == "link":
        quoted = sum(span.end - span.start for span in spans)
        assert len(texts[""].replace("…", "").split()) <= quoted
    hidden = sum(block.hidden for block in view(article, spans, rights).blocks)
    blocks = [block for block in view(article, spans, rights).blocks if block.paragraph]
    assert hidden + len(blocks) == len(article.paragraphs)


@pytest.mark.usefixtures("compiled_once")
@settings(max_examples=40, phases=UNSHRUNK)
@given(st.data())
def test_the_page_in_a_browser_is_the_article_with_its_passages(data: st.DataObject) -> None:
    article = data.draw(articles())
    spans = data.draw(cited_spans(article).filter(bool))
    corpus = Corpus({article.id: article}, [brief_of(article, spans)])
    look = Look(TEMPLATES, source_text="full")
    made = pages.build(corpus, look, Cache(None))
    assert pages.dead_links(made, {"briefs/brief/brief.json": None}) == []

    page = Html(next(page.content for page in made if page.kind == "source"))
    words = " ".join(element.text for element in page.all("p", "words")).split()
    assert "".join(words) == "".join(visible(article.text).split())
    (passages,) = [corpus.views[0].passages_of(article)]
    assert len(page.all("mark")) == len(spans)
    for passage in passages:
        mark = page.by_id(passage.target.fragment)
        assert mark.tag == "mark"
        assert "".join(mark.text.split()).startswith("".join(visible(passage.evidence.quote).split()))
    assert max(page.ids().values()) == 1


@pytest.mark.parametrize(
    ("rights", "texts"),
    [
        ("full", ["One.", "Two, and more of it.", "Three.", "Four.", "Five."]),
        ("excerpt", ["One.", "Two, and more of it.", "Three.", "gap 2"]),
        ("link", ["gap 1", "Two …", "gap 3"]),
    ],
)
def test_how_much_of_the_text_is_shown(rights: Rights, texts: list[str]) -> None:
    text = "One.\n\nTwo, and more of it.\n\nThree.\n\nFour.\n\nFive."
    article, _ = read_article(text.encode(), "a.txt", "a.txt")
    start = text.index("Two")
    blocks = view(article, [Span(start, start + 3)], rights).blocks
    found = [
        "".join(token.value for token in block.tokens if token.kind == "text").strip() or f"gap {block.hidden}"
        for block in blocks
    ]
    assert found == texts


def test_passages_that_grow_to_the_same_extent_keep_an_address_each() -> None:
    article, _ = read_article(b"The ferry left.", "a.txt", "a.txt")
    spans = [Span(0, 9), Span(0, 5), Span(4, 9)]
    assert shown(view(article, spans)) == {
        "": "The ferry left.\n",
        "q-0-9": "The ferry",
        "q-0-5": "The ferry",
        "q-4-9": "ferry",
    }


def test_a_change_of_what_is_shown_changes_the_pages_name() -> None:
    text = "One.\n\nTwo, and more of it."
    article, _ = read_article(text.encode(), "a.txt", "a.txt")
    other, _ = read_article(text.replace("more", "less").encode(), "a.txt", "a.txt")
    span = Span(6, 9)
    keys = {
        view(article, [span]).key,
        view(other, [span]).key,
        view(article, []).key,
        view(article, [span], "link").key,
    }
    assert len(keys) == 4
    assert view(article, [span]).key == view(article, [span]).key


@pytest.mark.parametrize(("lines", "beside"), [(1, 1), (3, 1), (4, 2), (9, 4)])
def test_as_many_statements_stand_beside_a_paragraph_as_it_is_long(lines: int, beside: int) -> None:
    article, _ = read_article(("word " * 18 * lines + ".").encode(), "a.txt", "a.txt")
    span = Span(0, 4)
    links = [BackLink("B", "Bottom line", f"Statement {n}", Target("b.md", f"c-{n}")) for n in range(6)]
    source = SourceView(article, {span: "q-0-4"}, {span: links}, "full")
    (block,) = source.blocks
    assert (block.beside, len(block.links)) == (beside, 6)
