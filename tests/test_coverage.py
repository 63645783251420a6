"""The page of a brief that says what was left out."""

import json
import re
from collections import Counter
from dataclasses import replace

import pytest
from conftest import TEMPLATES, Project
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import articles, brief_of, cited_spans
from unreviewed import leave_unreviewed

from generator import coverage, site
from generator.cache import Cache
from generator.coverage import HEADLINE, CoverageView, statements
from generator.masking import joined_spans
from generator.model import Rights
from generator.pages import Corpus, Look, build, dead_links, source_views
from generator.sentences import sentences

pytestmark = pytest.mark.usefixtures("one_claim_each")


def corpus_of(project: Project) -> Corpus:
    project.topic()
    corpus, problems = site.read(project.settings())
    assert problems == []
    return corpus


def view_of(corpus: Corpus, brief_id: str) -> CoverageView:
    (view,) = (view for view in corpus.views if view.brief.id == brief_id)
    sources = {source.article.id: source for source in source_views(corpus, Look(TEMPLATES))}
    return CoverageView(view, sources, corpus.drafts.get(brief_id))


def with_rights(corpus: Corpus, rights: Rights) -> tuple[Corpus, CoverageView]:
    (draft,) = corpus.drafts.values()
    articles = tuple(replace(article, rights=rights) for article in draft.articles)
    draft = replace(draft, articles=articles)
    changed = Corpus(
        {**corpus.articles, **{article.id: article for article in articles}}, corpus.briefs, {draft.brief.id: draft}
    )
    return changed, view_of(changed, draft.brief.id)


def curated(project: Project, rights: Rights = "full") -> CoverageView:
    """The ferry's coverage, whose articles are all shown so."""
    corpus, _ = site.read(project.settings())
    articles = {name: replace(article, rights=rights) for name, article in corpus.articles.items()}
    return view_of(Corpus(articles, corpus.briefs), "ferry")


def parted(view: CoverageView) -> dict[str, list[str]]:
    """The sentences of each article."""
    if view.draft is None:
        spans = {source.article: sentences(source.article) for source in view.sources}
    else:
        spans = dict(zip(view.draft.articles, view.draft.passages, strict=True))
    return {article.id: [article.text[one.start : one.end] for one in found] for article, found in spans.items()}


def test_each_sentence_stands_once_where_the_whole_text_may(project: Project) -> None:
    _, drafted = with_rights(corpus_of(project), "full")
    for view in (drafted, curated(project)):
        assert len(view.articles) == 3
        for covered in view.articles:
            assert [line.text for line in covered.lines] == parted(view)[covered.article.id]
            assert all(bool(line.uses) != bool(line.reason) for line in covered.lines) or view is not drafted
            assert covered.total == len(covered.lines)
            assert covered.used == sum(bool(line.uses) for line in covered.lines) > 0


def test_of_an_excerpt_nothing_is_shown_that_its_own_page_has_not(project: Project) -> None:
    far = "\n\n".join(f"The ferry called at port number {number} that day." for number in range(9))
    project.write("seeds/far.txt", far)
    evidence = "evidence: [{article: far, quote: at port number 4}]"
    project.write(
        "briefs/far.yml", f"title: Far\narticles: [far]\nbottom_line: [{{claim: It called., id: c, {evidence}}}]\n"
    )
    view = view_of(site.read(project.settings())[0], "far")
    (covered,) = view.articles
    told = [line.text.partition("number ")[2][:1] or line.hidden for line in covered.lines]
    assert told == [(("", 3),), "3", "4", "5", (("", 3),)]
    assert [bool(line.uses) for line in covered.lines] == [False, False, True, False, False]
    assert (covered.used, covered.total) == (1, 9)


def test_where_the_site_may_only_link_nothing_but_quoted_words_is_shown(project: Project) -> None:
    _, drafted = with_rights(corpus_of(project), "link")
    for view in (drafted, curated(project, "link")):
        for covered in view.articles:
            text = covered.article.text
            cited = [one.span for one in view.view.brief.evidence() if one.article == covered.article.id]
            quotes = [text[span.start : span.end] for span in joined_spans(cited)]
            assert covered.total == sum(1 for line in covered.lines if line.uses) + sum(
                count for line in covered.lines for _, count in line.hidden
            )
            for line in covered.lines:
                for shown in filter(None, line.text.split(" … ")):
                    assert any(shown in quote for quote in quotes), shown


def test_the_reasons_of_a_draft_are_counted(project: Project) -> None:
    _, view = with_rights(corpus_of(project), "full")
    assert not [use for covered in view.articles for line in covered.lines for use in line.uses if use.unreviewed]
    assert Counter(dict(view.reasons)) == Counter(one.reason for one in view.draft.unused)  # type: ignore[union-attr]


def test_the_statements_that_rest_on_a_sentence_stand_below_it(project: Project) -> None:
    view = curated(project)
    lines = {line.text: line for covered in view.articles for line in covered.lines}
    for _, item, evidence in statements(view.view):
        words = [line for line in lines.values() if item.text in [use.text for use in line.uses]]
        assert any(evidence.quote in line.text or line.text in evidence.quote for line in words), item.text
        assert view.view.passage(evidence) in [one for line in words for one in line.passages]
    for line in lines.values():
        assert "".join(words for words, _ in line.words) == line.text
        assert bool(line.uses) == any(quoted for _, quoted in line.words)


def test_a_sentence_says_which_other_brief_uses_it(project: Project) -> None:
    view = curated(project)
    unused = next(line for line in view.articles[0].lines if not line.uses and len(line.text.split()) > 6)
    evidence = f"[{{article: {view.articles[0].article.id}, quote: {json.dumps(unused.text)}}}]"
    project.write(
        "briefs/second.yml",
        f"title: The second\narticles: [{view.articles[0].article.id}]\nbottom_line: [{{claim: One., id: one, evidence: {evidence}}}]\n",
    )
    (line,) = (line for line in curated(project).articles[0].lines if line.text == unused.text)
    assert [(title, target.uri) for title, target in line.elsewhere] == [("The second", "briefs/second.md")]
    assert not line.uses


def test_what_nobody_has_reviewed_is_told_beside_the_statement(project: Project) -> None:
    assert not [
        use for covered in curated(project).articles for line in covered.lines for use in line.uses if use.unreviewed
    ]
    leave_unreviewed(project)
    waiting = {use.text for c in curated(project).articles for line in c.lines for use in line.uses if use.unreviewed}
    assert waiting == {
        "A passenger, Mira Toft, said she heard a bang before there was smoke.",
        "The ship belongs to Norrline, which said it had been inspected in May.",
    }


def test_a_headline_is_called_one(project: Project) -> None:
    headlines = [line.text for one in curated(project).articles for line in one.lines if line.reason == HEADLINE]
    assert headlines == ["Fire on the ferry Halden Star", "Ferry fire began in a lorry, board finds"]


def test_an_article_of_nothing_but_furniture_has_no_sentence(project: Project) -> None:
    project.write("seeds/bare.txt", "Share this article\n\nAdvertisement\n")
    project.write("briefs/bare.yml", "title: Bare\narticles: [bare]\n")
    (page,) = (page for page in site.build(project.settings()).pages if page.uri == "briefs/bare/coverage.md")
    assert "No sentence was found in it." in page.content
    assert "0 of 0 sentences used" in page.content


@settings(max_examples=40)
@given(data=st.data(), rights=st.sampled_from(["full", "excerpt", "link"]))
def test_sentences_are_shown_in_order_and_no_more_than_may_be(data: st.DataObject, rights: Rights) -> None:
    article = replace(data.draw(articles()), rights=rights)
    spans = data.draw(cited_spans(article).filter(bool))
    view = view_of(Corpus({article.id: article}, [brief_of(article, spans)]), "brief")
    (covered,) = view.articles
    found = sentences(article)
    texts = [article.text[one.start : one.end] for one in found]
    assert (
        covered.total
        == len(found)
        == sum(bool(one.text) + sum(count for _, count in one.hidden) for one in covered.lines)
    )
    assert covered.used == sum(any(span.overlaps(one) for span in spans) for one in found)
    assert covered.used == sum(bool(line.uses) for line in covered.lines)
    rest = iter(texts)
    for line in covered.lines:
        assert "".join(words for words, _ in line.words) == line.text
        if line.text and rights != "link":
            assert any(line.text == text for text in rest)
        quoted = [article.text[one.start : one.end] for one in joined_spans(spans)]
        assert all(any(words in quote for quote in quoted) for words, is_quoted in line.words if is_quoted)
        if rights == "link":
            assert all(is_quoted or words == " … " for words, is_quoted in line.words)


def test_a_brief_without_articles_says_so(project: Project) -> None:
    project.write("briefs/empty.yml", "title: Nothing yet\n")
    (page,) = (page for page in site.build(project.settings()).pages if page.uri == "briefs/empty/coverage.md")
    assert "The brief lists no article yet." in page.content


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_the_page_shows_each_sentence_once_and_leads_on(project: Project, outlet: str) -> None:
    corpus, view = with_rights(corpus_of(project), "full")
    pages = {page.uri: page for page in build(corpus, Look(TEMPLATES, outlet), Cache(None))}  # type: ignore[arg-type]
    page = pages[view.uri]
    text = " ".join(re.sub(r"<[^>]*>|&#?\w+;|[^\w\s]", " ", page.content).split())
    for covered in view.articles:
        for sentence in parted(view)[covered.article.id]:
            plain = " ".join(re.sub(r"[^\w\s]", " ", sentence).split())
            if plain != " ".join(re.sub(r"[^\w\s]", " ", covered.article.title.value or "").split()):
                assert text.count(plain) == 1, plain
    assert page.meta["robots"] == "noindex"
    linked = set(page.links)
    for claim in view.view.brief.claims():
        assert (view.view.uri, view.view.at(claim).fragment) in linked
    assert {uri for uri, _ in linked} >= {f"sources/{name}.md" for name in ("walkout", "talks", "deal")}
    assert (view.uri, "") in pages[view.view.uri].links


# --- More than one page can show ------------------------------------------------------------------------------------


@pytest.mark.parametrize("outlet", ["html", "md"])
@pytest.mark.parametrize("brief", ["ferry", "harbour-strike"])
def test_of_many_articles_each_has_a_page_of_its_own(
    project: Project, outlet: str, brief: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, _ = with_rights(corpus_of(project), "full")
    look = Look(TEMPLATES, outlet)  # type: ignore[arg-type]
    whole = {page.uri: page for page in build(corpus, look, Cache(None))}
    monkeypatch.setattr(coverage, "LONGEST", 10)
    pages = {page.uri: page for page in build(corpus, look, Cache(None))}
    view = view_of(corpus, brief)
    page = pages[view.uri]
    added = [uri for uri in pages.keys() - whole.keys() if uri.startswith(f"briefs/{brief}/")]
    assert sorted(added) == sorted(part.uri for part in view.parts)
    assert [uri for uri, _ in page.links if uri in added] == [part.uri for part in view.parts]
    assert len(page.content) < len(whole[view.uri].content)
    for part in view.parts:
        made = pages[part.uri]
        assert made.meta["robots"] == "noindex"
        assert (part.back.uri, part.back.fragment if outlet == "html" else "") in made.links
        assert "sentences used" in made.content
        for sentence in parted(view)[part.source.article.id]:
            first = max(re.findall(r"\w+", sentence), key=len)
            assert first in made.content
            assert first in whole[view.uri].content
    assert dead_links(pages.values(), {}) == dead_links(whole.values(), {})  # to files that are no pages
    # Who linked to an article's place on the page still comes to it.
    assert page.ids == whole[view.uri].ids - {"show-every", "show-used", "show-unused"}


def test_the_page_of_an_article_is_new_when_its_own_sentences_are(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage, "LONGEST", 10)
    before = {part.source.article.id: part.key for part in curated(project).parts}
    claim = next(curated(project).view.brief.claims())
    project.edit("briefs/ferry.yml", claim.text, f"{claim.text[:-1]}, as is known.")
    after = {part.source.article.id: part.key for part in curated(project).parts}
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {evidence.article for evidence in claim.evidence}
    assert changed != before.keys()


def test_an_article_alone_stays_on_the_page(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "LONGEST", 10)
    project.write("seeds/alone.txt", "The ferry called at the port that day.")
    project.write("briefs/alone.yml", "title: Alone\narticles: [alone]\n")
    view = view_of(site.read(project.settings())[0], "alone")
    assert not view.parts
    assert view.articles[0].lines


def test_it_says_how_the_sentences_were_found(project: Project) -> None:
    _, view = with_rights(corpus_of(project), "full")
    assert re.fullmatch(r"core_web_md 3\.7\.1 \([0-9a-f]{12}…\)", view.model)


def test_another_right_is_another_page(project: Project) -> None:
    corpus = corpus_of(project)
    assert len({with_rights(corpus, rights)[1].key for rights in ("full", "excerpt", "link")}) == 3  # type: ignore[arg-type]
