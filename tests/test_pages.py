"""What pages say and how they hold together, whatever the articles and briefs say."""

from collections.abc import Callable
from dataclasses import replace

import markdown as python_markdown
import pytest
from conftest import TEMPLATES, Project, assert_nothing_built
from hypothesis import given, settings
from hypothesis import strategies as st
from reader import RUN, Html
from strategies import UNSHRUNK, articles, brief_of, cited_spans, hostile, told_of
from unreviewed import GONE, NEAREST, leave_unreviewed

from generator import addresses, pages, site
from generator.cache import Cache
from generator.errors import InputError
from generator.markdown import visible
from generator.model import Article, Brief
from generator.pages import Corpus, Look, Outlet, Page


def built(article: Article, brief: Brief, outlet: Outlet, cache: Cache | None = None) -> dict[str, Page]:
    look = Look(TEMPLATES, outlet, source_text="full")
    return {page.kind: page for page in pages.build(Corpus({article.id: article}, [brief]), look, cache or Cache(None))}


def html(page: Page, outlet: Outlet) -> Html:
    if outlet == "html":
        return Html(page.content)
    body = page.content.split("---\n", 2)[2]
    return Html(python_markdown.markdown(body, extensions=["toc", "tables", "fenced_code", "attr_list", "md_in_html"]))


def hostile_words(texts: list[str]) -> Callable[[int], str]:
    """The words of a brief's first, second, … text, all different; white space single, as the reader leaves it."""

    def say(number: int) -> str:
        return f"W{number} {' '.join(visible(texts[number % len(texts)]).split())} z"

    return say


@pytest.mark.usefixtures("compiled_once")
@settings(max_examples=25, phases=UNSHRUNK)
@pytest.mark.parametrize("outlet", ["html", "md"])
@given(data=st.data())
def test_text_of_any_kind_is_text_on_every_page(data: st.DataObject, outlet: Outlet) -> None:
    article = data.draw(articles())
    spans = data.draw(cited_spans(article, 3).filter(bool))
    texts = data.draw(st.lists(hostile, min_size=1, max_size=6))
    tame, hostile_pages = (
        built(told_of(article, say), brief_of(article, spans, say), outlet)
        for say in ("W{} z".format, hostile_words(texts))
    )
    for kind, page in hostile_pages.items():
        read = html(page, outlet)
        assert not {element.tag for element in read.elements} & RUN
        assert not [name for element in read.elements for name in element.attributes if name.startswith("on")]
        assert not [link for link in read.links() if link.startswith(("javascript:", "data:"))]
        assert set(read.comments) <= {" body "}
        if kind != "actor":  # which statements it lists depends on their words
            assert read.shape() == html(tame[kind], outlet).shape()
    brief = brief_of(article, spans, hostile_words(texts))
    read = html(hostile_pages["brief"], outlet)
    text = squeezed(read.text)
    for claim in brief.claims():
        assert squeezed(claim.text) in text
    for told in (brief.title, brief.standfirst, brief.differences[0].reading, brief.questions[0].missing):
        assert squeezed(told) in text
    assert read.all("h1")[0].text.split() == brief.title.split()
    for evidence in brief.evidence():
        assert squeezed(evidence.quote) in text


def squeezed(text: str) -> str:
    return "".join(visible(text).split())


@pytest.mark.usefixtures("compiled_once")
@settings(max_examples=25, phases=UNSHRUNK)
@given(data=st.data())
def test_every_link_leads_somewhere_and_no_id_stands_twice(data: st.DataObject) -> None:
    article = data.draw(articles())
    spans = data.draw(cited_spans(article).filter(bool))
    topics = tuple(
        data.draw(st.lists(hostile.map(visible).filter(str.strip), max_size=3, unique_by=addresses.topic_anchor))
    )
    brief = replace(brief_of(article, spans), topics=topics)
    for directory_urls in (True, False):
        look = Look(TEMPLATES, directory_urls=directory_urls)
        made = pages.build(Corpus({article.id: article}, [brief]), look, Cache(None))
        assert pages.dead_links(made, {"briefs/brief/brief.json": None}) == []


def test_a_page_from_the_cache_is_the_page(project: Project) -> None:
    cold = site.build(project.settings()).pages
    assert site.build(project.settings()).pages == cold == site.build(project.settings(cache=None)).pages
    entries = sorted(project.path(".cache").rglob("*.json"))
    assert entries
    for number, entry in enumerate(entries):
        entry.write_bytes(b"" if number % 2 else b'{"content":')
    assert site.build(project.settings()).pages == cold


CHANGES = [
    (
        "briefs/ferry.yml",
        "title: The fire on",
        "title: A fire on",
        {"briefs/ferry.md", "briefs/ferry/evidence.md", "index.md"},
    ),
    ("seeds/sources.yml", "label: Gazette", "label: Orrin Gazette", {"briefs/ferry.md", "actors/norrline.md"}),
    (
        "seeds/sources.yml",
        "publisher: Orrin Gazette",
        "publisher: Gazette",
        {"briefs/ferry.md", "sources/0902-gazette.md", "sources.md"},
    ),
    ("seeds/0902-gazette.txt", "The ferry was carrying", "The old ferry was carrying", {"sources/0902-gazette.md"}),
    ("seeds/sources.yml", "rights: full", "rights: link", {"sources/0920-report.md"}),
    ("briefs/ferry.yml", "note: two crew members", "note: two of the crew", {"briefs/ferry.md"}),
    ("briefs/ferry.yml", "status: open", "status: partly answered", {"briefs/ferry.md", "questions.md", "index.md"}),
    ("briefs/ferry.yml", "group: Companies", "group: Firms", {"briefs/ferry.md", "actors.md", "actors/norrline.md"}),
    (
        "seeds/sources.yml",
        '  origins:\n    - name: Nordic Wire interview with Mira Toft\n      quotes: ["“We heard a bang and then smoke came up the stairs,” said passenger Mira Toft."]\n',
        "",
        {"briefs/ferry.md", "briefs/ferry/evidence.md"},
    ),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"), CHANGES, ids=[f"{file}: {new}"[:40] for file, _, new, _ in CHANGES]
)
def test_a_warm_cache_never_shows_what_was(project: Project, file: str, old: str, new: str, changed: set[str]) -> None:
    before = {page.uri: page for page in site.build(project.settings()).pages}
    project.edit(file, old, new)
    warm = {page.uri: page for page in site.build(project.settings()).pages}
    assert warm == {page.uri: page for page in site.build(project.settings(cache=None)).pages}
    assert changed <= {uri for uri in warm if warm[uri] != before[uri]}


def test_a_template_is_read_anew_when_it_changes(project: Project) -> None:
    settings = project.settings(templates=project.own_templates())
    site.build(settings)
    project.edit("site_templates/pages/_macros.html.j2", "Publisher not stated", "No publisher stated")
    project.edit("seeds/sources.yml", "publisher: Orrin Gazette", "publisher: null")
    content = next(page.content for page in site.build(settings).pages if page.uri == "briefs/ferry.md")
    assert "No publisher stated" in content


DATA = 'to(a.data_uri(brief.id)) }}">This brief as data (JSON)</a></p>\n{% else'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            DATA,
            DATA.replace("to(a.data_uri(brief.id))", "to('nowhere.md')"),
            "links to nowhere.md, which is not on the site",
        ),
        (DATA, DATA.replace("to(a.data_uri(brief.id))", "to(a.HOME, 'nowhere')"), None),
        (
            DATA,
            DATA.replace("to(a.data_uri(brief.id))", "to(a.ACTORS, 'nowhere')"),
            "links to actors.md#nowhere, which is not there",
        ),
        ('<h2 id="actors">', '<h2 id="timeline">', "the id 'timeline' stands twice on the page"),
    ],
    ids=["no page", "a person's page", "no place", "an id twice"],
)
def test_a_template_that_breaks_a_link_or_an_id_is_refused(
    project: Project, old: str, new: str, message: str | None
) -> None:
    project.own_templates()
    project.write("briefs/index.md", "# Home\n\n<!-- briefing -->\n")
    project.edit("site_templates/pages/brief.html.j2", old, new)
    if message:
        assert_nothing_built(project, f"briefs/ferry.md: {message}")


def test_a_quote_that_ends_like_an_id_is_none(project: Project) -> None:
    project.write("seeds/code.txt", "The page held <a id= and no more, the report said.")
    project.write(
        "briefs/code.yml",
        "title: Code\narticles: [code]\nbackground:\n"
        "  - {claim: The page was cut off., evidence: [{article: code, quote: 'held <a id='}]}\n"
        "  - {claim: The report showed it., evidence: [{article: code, quote: 'held <a id='}]}\n",
    )
    assert project.errors() == []


@pytest.mark.parametrize("wrong", ["{% if %}", "{{ nothing.here }}", '{% include "missing.j2" %}'])
def test_a_template_that_is_wrong_is_told(project: Project, wrong: str) -> None:
    template = project.own_templates() / "pages" / "topics.html.j2"
    template.write_text(template.read_text("utf-8") + wrong, "utf-8")
    with pytest.raises(InputError) as refused:
        site.build(replace(project.settings(), templates=project.root / "site_templates"))
    (problem,) = refused.value.problems
    assert problem.code == "bad-template"
    assert "topics.md" in problem.message


def test_topics_that_differ_in_case_are_one(project: Project) -> None:
    project.edit("briefs/ferry.yml", "topics: [", "topics: [shipping, Shipping, ")
    topics = next(page for page in site.build(project.settings()).pages if page.uri == "topics.md")
    assert topics.content.count("hipping</h2>") == 1


def test_a_brief_that_is_not_read_is_told(project: Project) -> None:
    for name in ("briefs/more.yaml", "briefs/older/ferry.yml"):
        project.write(name, "title: [")
    found = [(p.file, p.code, p.severity) for p in site.read(project.settings())[1]]
    assert found == [(name, "not-read", "warning") for name in ("briefs/more.yaml", "briefs/older/ferry.yml")]


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_a_quote_that_is_gone_is_struck_and_leads_nowhere(project: Project, outlet: Outlet) -> None:
    leave_unreviewed(project)
    made = {page.uri: page for page in site.build(project.settings(), outlet).pages}
    for uri in ("briefs/ferry.md", "briefs/ferry/evidence.md"):
        read = html(made[uri], outlet)
        assert GONE in [element.text for element in read.all("s")]
        assert not [quote for quote in read.all("blockquote") if GONE in quote.text]
        text = " ".join(read.text.split())
        assert f"No longer stands in Gazette as quoted: {GONE} Nearest now: “{NEAREST}”" in text
        assert "0 articles" not in text
    assert "published its findings" in made["timeline.md"].content
