"""Every label that a reader meets leads, from the same page, to the line that says what it means."""

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import REPOSITORY, TEMPLATES, Project
from hypothesis import find
from reader import Html
from strategies import articles, brief_of, cited_spans
from unreviewed import leave_unreviewed

from generator import addresses, pages, site
from generator.cache import Cache
from generator.pages import Corpus, Look, Outlet, Page

METHOD = REPOSITORY / "briefs" / "method.md"
EXPLAINED = addresses.named(METHOD.read_text("utf-8"))

WORDS = {
    "sources differ": "sources-differ",
    "disagreement": "disagreement",
    "development": "development",
    "spread": "spread",
    "inferred": "basis",
    "supplied": "basis",
    "supplied by the editors": "basis",
    "title supplied by the editors": "basis",
    "title inferred": "basis",
    "no title stated": "basis",
    "not yet reviewed": "not-yet-reviewed",
    "evidence changed, under review": "not-yet-reviewed",
    "draft, not reviewed": "draft",
    "Open": "questions",
    "Partly answered": "questions",
    "Answered later": "questions",
}
"""What a tag says, and where that is explained."""
PHRASES = {
    "Date inferred.": "date-inferred",
    "Not dated": "not-dated",
    "Still missing:": "still-missing",
    "How this brief reads it.": "reading",
    "repeating one origin": "support",
    "one article": "support",
    "Draft, made by a program.": "draft",
    "Draft · ": "draft",
}
"""Words that stand before others, or in a line of facts."""


def labels(page: Html) -> dict[str, str]:
    """The labels on a page, with where each is explained."""
    found = {}
    for tag in page.all(name="tag"):
        words = " ".join(tag.text.split())
        assert words in WORDS, f"nobody explains the tag {words!r}"
        found[words] = WORDS[words]
    telling = [*page.all("strong"), *page.all(name="facts"), *page.all(name="no-date")]
    for element in telling:
        found |= {words: label for words, label in PHRASES.items() if words in element.text}
    parts = {"span": "picture", "company": "named-together", "bottom-line": "number", "rows": "number"}
    found |= {name: label for name, label in parts.items() if page.all(name=name) and page.all(name="pg")}
    return found


def unexplained(made: Iterable[Page]) -> list[str]:
    """Labels on pages from which no link leads to what explains them."""
    told = {page.uri: {fragment for uri, fragment in page.links if uri == addresses.METHOD} for page in made}
    return [
        f"{page.uri}: {words}"
        for page in made
        for words, label in labels(Html(page.content)).items()
        if label not in told[page.uri]
    ]


def test_every_label_on_the_site_is_explained(real_site: Path) -> None:
    method = Html((real_site / "method" / "index.html").read_text("utf-8")).ids()
    assert method.keys() >= EXPLAINED
    seen: set[str] = set()
    for path in sorted(real_site.rglob("index.html")):
        if path.parent.name == "method":
            continue
        page = Html(path.read_text("utf-8"))
        linked = {link.partition("#")[2] for link in page.links() if re.search(r"(^|/)method/#", link)}
        assert linked <= method.keys(), path
        missed = {words for words, label in labels(page).items() if label not in linked}
        assert not missed, f"{path.relative_to(real_site)}: {missed}"
        seen |= linked
    assert seen >= EXPLAINED - {"draft", "not-yet-reviewed"}  # nothing there is a draft or waits for review


@pytest.fixture
def explained(project: Project) -> Project:
    shutil.copyfile(METHOD, project.path("briefs/method.md"))
    return project


def test_every_label_of_a_project_is_explained(explained: Project) -> None:
    explained.edit("briefs/ferry.yml", "    id: inspected\n", "    id: inspected\n    status: proposed\n")
    explained.edit("briefs/ferry.yml", "    id: everyone-off\n", "    id: everyone-off\n    status: changed\n")
    made = site.build(explained.settings()).pages
    brief = Html(next(page for page in made if page.uri == "briefs/ferry.md").content)
    assert {"not yet reviewed", "evidence changed, under review", "Not dated"} <= labels(brief).keys()
    assert unexplained(made) == []


def explanations(made: Iterable[Page]) -> dict[str, set[str]]:
    """What of the method each page leads to, but for what only the site shows: pictures, and articles' bylines on the
    pages that span briefs.
    """
    shown = {kind: {"basis"} for kind in ("actor", "questions", "timeline")}
    return {
        page.uri: {fragment for uri, fragment in page.links if uri == addresses.METHOD}
        - {"picture"}
        - shown.get(page.kind, set())
        for page in made
    }


def test_an_export_explains_what_the_site_explains(explained: Project) -> None:
    explained.edit("briefs/ferry.yml", "    id: inspected\n", "    id: inspected\n    status: proposed\n")
    settings = explained.settings()
    exported = explanations(site.build(settings, "md").pages)
    for uri, fragments in explanations(site.build(settings).pages).items():
        assert fragments == exported[uri], uri


def test_an_exported_draft_explains_what_the_site_explains() -> None:
    look = Look(TEMPLATES, written=frozenset([addresses.METHOD]), explained=EXPLAINED)
    exported = explanations(pages.build(drafted(), replace(look, outlet="md"), Cache(None)))
    for uri, fragments in explanations(pages.build(drafted(), look, Cache(None))).items():
        assert fragments == exported[uri], uri


def drafted() -> Corpus:
    """A brief that is a draft, and one that is not, of one article."""
    article = find(articles(), lambda article: len(article.paragraphs) > 1)
    spans = find(cited_spans(article), bool)
    brief = brief_of(article, spans)
    return Corpus({article.id: article}, [replace(brief, status="draft"), replace(brief, id="other")])


def test_every_label_of_a_draft_is_explained() -> None:
    look = Look(TEMPLATES, written=frozenset([addresses.METHOD]), explained=EXPLAINED)
    made = pages.build(drafted(), look, Cache(None))
    assert unexplained(made) == []
    for kind in ("home", "brief", "evidence", "actor", "questions", "timeline"):
        assert "draft" in {fragment for page in made if page.kind == kind for _, fragment in page.links}


@pytest.mark.parametrize(
    ("method", "linked"),
    [
        (None, set()),
        ("# Method\n\nAsk us.\n", {""}),
        ("# Method\n\n## Draft {#draft}\n\n### Dates { #date-inferred }\n", {"", "date-inferred"}),
    ],
    ids=["no page", "a page of its own", "some labels"],
)
def test_a_label_that_nobody_explains_is_plain_words(project: Project, method: str | None, linked: set[str]) -> None:
    if method:
        project.write("briefs/method.md", method)
    made = site.build(project.settings()).pages
    assert {fragment for page in made for uri, fragment in page.links if uri == addresses.METHOD} == linked
    texts = [words(Html(page.content).text) for page in made if page.kind == "timeline"]
    assert ["date or part of it inferred" in text for text in texts] == [True]


def words(text: str) -> str:
    return " ".join(text.split())


def test_a_page_is_made_anew_when_the_method_explains_more(project: Project) -> None:
    def links() -> Mapping[str, tuple[tuple[str, str], ...]]:
        return {page.uri: page.links for page in site.build(project.settings()).pages}

    project.write("briefs/method.md", "# Method\n")
    before = links()
    project.write("briefs/method.md", "# Method\n\n## Dates { #date-inferred }\n")
    assert ("method.md", "date-inferred") not in before["timeline.md"]
    assert ("method.md", "date-inferred") in links()["timeline.md"]


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_what_nobody_has_reviewed_is_explained_where_it_stands(explained: Project, outlet: Outlet) -> None:
    leave_unreviewed(explained)
    made = site.build(explained.settings(), outlet).pages
    for uri in ("briefs/ferry.md", "briefs/ferry/evidence.md", "questions.md"):
        page = next(page for page in made if page.uri == uri)
        assert (addresses.METHOD, "not-yet-reviewed") in page.links
    if outlet == "html":
        assert unexplained(made) == []
