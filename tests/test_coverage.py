"""The page of a draft that says what was left out."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from conftest import TEMPLATES, Project

from generator import site
from generator.cache import Cache
from generator.coverage import CoverageView
from generator.model import Article, Rights
from generator.pages import Corpus, Look, build

pytestmark = pytest.mark.usefixtures("one_claim_each")


def corpus_of(project: Project) -> Corpus:
    project.topic()
    corpus, problems = site.read(project.settings())
    assert problems == []
    return corpus


def with_rights(corpus: Corpus, rights: Rights) -> tuple[Corpus, CoverageView]:
    (draft,) = corpus.drafts.values()
    articles = tuple(replace(article, rights=rights) for article in draft.articles)
    draft = replace(draft, articles=articles)
    changed = Corpus(
        {**corpus.articles, **{article.id: article for article in articles}}, corpus.briefs, {draft.brief.id: draft}
    )
    (view,) = (view for view in changed.views if view.brief.id == draft.brief.id)
    return changed, CoverageView(draft, view, "excerpt")


def sentences(article: Article, view: CoverageView) -> list[str]:
    passages = view.draft.passages[view.draft.articles.index(article)]
    return [article.text[span.start : span.end] for span in passages]


def test_each_sentence_stands_once_where_the_whole_text_may(project: Project) -> None:
    _, view = with_rights(corpus_of(project), "full")
    assert len(view.articles) == 3
    for covered in view.articles:
        assert [line.text for line in covered.lines] == sentences(covered.article, view)
        assert all(bool(line.uses) != bool(line.reason) for line in covered.lines)
        assert covered.total == len(covered.lines)
        assert covered.used == sum(bool(line.uses) for line in covered.lines) > 0


@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_of_other_texts_the_sentences_that_are_not_used_are_counted(project: Project, rights: Rights) -> None:
    _, view = with_rights(corpus_of(project), rights)
    for covered in view.articles:
        hidden = sum(count for line in covered.lines for _, count in line.hidden)
        assert hidden + sum(bool(line.uses) for line in covered.lines) == covered.total
        assert not [line for line in covered.lines if line.reason]
        assert all(line.text or line.hidden for line in covered.lines)
    told = Counter(dict(view.reasons))
    assert told == Counter(one.reason for one in view.draft.unused)


def test_where_the_site_may_only_link_nothing_but_quoted_words_is_shown(project: Project) -> None:
    _, view = with_rights(corpus_of(project), "link")
    quotes = {evidence.quote for evidence in view.view.brief.evidence()}
    for covered in view.articles:
        for line in covered.lines:
            for shown in filter(None, line.text.split(" … ")):
                assert any(shown in quote for quote in quotes), shown


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_the_page_shows_each_sentence_once_and_leads_on(project: Project, outlet: str) -> None:
    corpus, view = with_rights(corpus_of(project), "full")
    pages = {page.uri: page for page in build(corpus, Look(TEMPLATES, outlet), Cache(None))}  # type: ignore[arg-type]
    page = pages[view.uri]
    text = " ".join(re.sub(r"<[^>]*>|&#?\w+;|[^\w\s]", " ", page.content).split())
    for covered in view.articles:
        for sentence in sentences(covered.article, view):
            plain = " ".join(re.sub(r"[^\w\s]", " ", sentence).split())
            if plain != " ".join(re.sub(r"[^\w\s]", " ", covered.article.title.value or "").split()):
                assert text.count(plain) == 1, plain
    assert page.meta["robots"] == "noindex"
    linked = set(page.links)
    for claim in view.view.brief.claims():
        assert (view.view.uri, view.view.at(claim).fragment) in linked
    assert {uri for uri, _ in linked} >= {f"sources/{name}.md" for name in ("walkout", "talks", "deal")}
    assert (view.uri, "") in pages[view.view.uri].links


def test_it_says_how_the_sentences_were_found(project: Project) -> None:
    _, view = with_rights(corpus_of(project), "full")
    assert re.fullmatch(r"core_web_md 3\.7\.1 \([0-9a-f]{12}…\)", view.model)


def test_another_right_is_another_page(project: Project) -> None:
    corpus = corpus_of(project)
    assert len({with_rights(corpus, rights)[1].key for rights in ("full", "excerpt", "link")}) == 3  # type: ignore[arg-type]
