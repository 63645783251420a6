"""What a page says of itself in its head: to search engines, and where a link to it is shared."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from conftest import TEMPLATES, Project
from reader import Html
from test_plugin import HOSTILE, SITE_URL, say_everywhere

from generator import cards, shell, site

THEME = f"theme: {{name: material, font: false, custom_dir: {(TEMPLATES / 'overrides').as_posix()}}}\n"


@pytest.fixture
def themed(new_project: Callable[..., Project]) -> Callable[..., Project]:
    """Makes a project with the site's own look."""

    def make(folder: str = "project") -> Project:
        project = new_project("ferry", folder)
        project.edit("mkdocs.yml", "theme: mkdocs\n", THEME)
        return project

    return make


def heads(project: Project) -> dict[str, Html]:
    return {name: Html(content.decode()) for name, content in project.built().items() if name.endswith(".html")}


def tags(page: Html) -> dict[str, str]:
    """The page's meta tags and links to itself, each of which may stand only once."""
    found: dict[str, str] = {}
    for element in [*page.all("meta"), *page.all("link")]:
        name = element.attributes.get("name") or element.attributes.get("property") or element.attributes.get("rel", "")
        if name in ("description", "robots", "canonical") or ":" in name:
            assert name not in found, name
            found[name] = element.attributes.get("content", element.attributes.get("href", ""))
    return found


BRIEF = (
    "How a car ferry caught fire off Vell, and what an inquiry found."
    " 3 articles · 10 claims · sources differ on 2 points · 1 open question · 1 partly answered"
)


def test_a_brief_says_what_it_is(themed: Callable[..., Project]) -> None:
    assert tags(heads(themed())["briefs/ferry/index.html"]) == {
        "description": BRIEF,
        "canonical": f"{SITE_URL}briefs/ferry/",
        "og:type": "article",
        "og:site_name": "Ferry briefs",
        "og:title": "The fire on the Halden Star",
        "og:description": BRIEF,
        "og:url": f"{SITE_URL}briefs/ferry/",
        "twitter:card": "summary",
        "twitter:title": "The fire on the Halden Star",
        "twitter:description": BRIEF,
    }


def test_every_page_has_its_own(themed: Callable[..., Project]) -> None:
    project = themed()
    found = {name: tags(page) for name, page in heads(project).items() if name != "404.html"}
    made = {page.uri: page for page in site.build(project.settings()).pages}
    assert len(found) == len(made)
    for name, head in found.items():
        page = made[re.sub(r"(?<=\w)/index\.html$|\.html$", ".md", name)]
        assert head["og:title"] == head["twitter:title"] == page.title
        assert head["canonical"] == head["og:url"] == urljoin(SITE_URL, name.removesuffix("index.html"))
        assert head.get("og:description") == head.get("twitter:description") == head.get("description")
        assert head.get("description", "") == page.meta.get("description", "")
        assert head.get("robots") == ("noindex" if page.kind in ("source", "coverage", "unreviewed", "moved") else None)
        assert not [key for key in head if "image" in key]
    told = [head["description"] for head in found.values() if "description" in head]
    assert len({*told}) == len(told) == len(found) - 1  # a site's home says what the site is, where the settings do


def test_the_sitemap_names_every_page_as_the_page_names_itself(themed: Callable[..., Project]) -> None:
    project = themed()
    found = {tags(page)["canonical"] for name, page in heads(project).items() if name != "404.html"}
    listed = re.findall(r"<loc>(.*?)</loc>", project.path("site/sitemap.xml").read_text("utf-8"))
    assert sorted(listed) == sorted(found)


def test_without_an_address_of_its_own_a_site_names_none(themed: Callable[..., Project]) -> None:
    project = themed()
    project.edit("mkdocs.yml", f"site_url: {SITE_URL}\n", "site_description: Ferries & <more>\n")
    found = {name: tags(page) for name, page in heads(project).items() if name != "404.html"}
    assert not [name for name, head in found.items() if "og:url" in head or "canonical" in head]
    assert found["index.html"]["og:description"] == "Ferries & <more>"
    assert found["briefs/ferry/index.html"]["og:description"] == BRIEF


def test_a_page_that_somebody_wrote_has_its_own_words(themed: Callable[..., Project]) -> None:
    project = themed()
    project.write("briefs/method.md", '---\ntitle: A "b" & <c>\ndescription: \'One "two" <three>\'\n---\n\n# A\n')
    project.edit("mkdocs.yml", "  - Topics: topics.md\n", "  - Topics: topics.md\n  - Method: method.md\n")
    head = tags(heads(project)["method/index.html"])
    assert head["og:title"] == 'A "b" & <c>'
    assert head["og:description"] == 'One "two" <three>'
    assert head["og:type"] == "website"


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_any_kind_are_words_in_a_head(themed: Callable[..., Project], words: str) -> None:
    shapes = []
    for said in ("Plain words of no meaning", words):
        project = themed(said[:5].strip("</"))
        say_everywhere(project, said)
        pages = heads(project)
        shapes.append(
            {re.sub(r"^sources/(?!09)[^/]+/", "sources/it/", name): page.shape() for name, page in pages.items()}
        )
    assert shapes[0] == shapes[1]
    head = tags(pages["briefs/everywhere/index.html"])
    assert head["og:title"].split() == words.split()
    assert head["og:description"].split()[: len(words.split()) - 1] == words.split()[:-1]


def test_heads_are_joined_as_the_theme_would_write_them(
    themed: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    joined, shells = themed("joined"), []
    made, page = shell.Shells._shell, shell.Shells.page
    monkeypatch.setattr(shell.Shells, "_shell", lambda *given: shells.append(given[1]["folder"]) or made(*given))
    whole = themed("whole")
    found = joined.built()
    assert shells.count("sources") == 1  # one for all of them, though each says something else
    assert shells.count("actors") == 1
    results: list[str | None] = []
    monkeypatch.setattr(shell.Shells, "page", lambda *given: results.append(page(*given)) or results[-1])
    assert joined.built() == found
    assert sum(text is not None for text in results) > len(results) / 2
    monkeypatch.setattr(shell.Shells, "page", lambda *_: None)
    assert whole.built() == found


def test_descriptions_are_one_line_of_sentences() -> None:
    assert cards._line("One", "", "Two?", " three\n four ", "5 articles") == "One. Two? three four. 5 articles"
    assert cards._line("\x00") == cards._line() == ""


def test_the_site_has_a_mark_of_its_own(real_site: Path) -> None:
    page = Html((real_site / "index.html").read_text("utf-8"))
    icons = [link.attributes["href"] for link in page.all("link") if link.attributes.get("rel") == "icon"]
    logos = [image.attributes["src"] for image in page.all("img")]
    assert icons == ["assets/mark.svg"]
    assert {*logos} == {"assets/mark.svg"}
    svg = (real_site / icons[0]).read_text("utf-8")
    assert len(svg) < 1000
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
