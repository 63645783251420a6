"""The adapter to MkDocs, in real builds: what is published where, and that other people's settings change nothing else."""

import contextlib
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Project, files
from mkdocs.config import load_config
from reader import Crawl, Html

from generator import export, plugin, site

SITE_URL = "https://briefs.example/"
MATERIAL = "theme:\n  name: material\n  font: false\n"


def material(project: Project) -> Project:
    project.edit("mkdocs.yml", "theme: mkdocs\n", MATERIAL)
    return project


@pytest.mark.parametrize(
    "theme", ["theme: mkdocs\n", "theme: readthedocs\n", MATERIAL], ids=["mkdocs", "readthedocs", "material"]
)
@pytest.mark.parametrize("arguments", [(), ("--no-directory-urls",)], ids=["folders", ".html"])
def test_a_strict_build_with_any_theme_and_form_of_addresses(
    project: Project, theme: str, arguments: tuple[str, ...]
) -> None:
    project.edit("mkdocs.yml", "theme: mkdocs\n", theme)
    result = project.mkdocs("--strict", *arguments)
    assert result.exit_code == 0, result.output
    assert "WARNING" not in result.output
    page = "briefs/ferry.html" if arguments else "briefs/ferry/index.html"
    assert "Everyone was taken off the ship" in project.path(f"site/{page}").read_text("utf-8")
    crawl = Crawl(project.path("site"), outside=(SITE_URL,))
    assert [link for link in crawl.dead() if not theme_owns(link)] == []


def theme_owns(link: str) -> bool:
    """Links of the themes themselves that lead nowhere, with or without this plugin."""
    return link.endswith(("#", "# (no such place)"))


def test_a_site_below_a_path_resolves_from_there(project: Project) -> None:
    material(project).edit("mkdocs.yml", SITE_URL, f"{SITE_URL}news/briefs/")
    project.built("--strict")
    crawl = Crawl(project.path("site"), base="news/briefs", outside=(f"{SITE_URL}news/briefs/",))
    assert crawl.dead() == []
    assert [link for page in crawl.pages.values() for link in page.links() if link.startswith("/briefs")] == []


HOSTILE = [
    "</title><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    '"><img src=x onerror=alert(1)>',
    "[one](javascript:alert(1)) <b>two</b> &amp; --8<-- :smile: ![x](y)",
    "<!-- briefing --><!-- body -->",
]


def say_everywhere(project: Project, words: str) -> None:
    """Puts words into every text that the project can hold: file name, article, facts and brief."""
    name = json.dumps(words.replace("/", ""))
    text = json.dumps(words)
    evidence = f"[{{article: {name}, quote: {json.dumps('Someone wrote: ' + words)}, attributed_to: {text}}}]"
    project.write(f"seeds/{json.loads(name)}.txt", f"Someone wrote: {words}\n\nAnd then {words} again, on Monday.\n")
    project.write(
        "seeds/sources.yml",
        f"{name}: {{title: {text}, publisher: {text}, author: {text}, label: {text}, rights_note: {text}}}\n",
    )
    project.write(
        "briefs/everywhere.yml",
        f"""\
title: {text}
standfirst: {text}
topics: [{text}]
articles: [{name}]
background:
  - heading: {text}
  - {{claim: {text}, id: a, allow: {{name: seen, number: seen, attribution: seen}}, evidence: {evidence}}}
timeline:
  - group: {text}
    note: {text}
    events: [{{date: 2019, date_note: {text}, claim: {text}, id: b, allow: {{name: seen, number: seen}}, evidence: {evidence}}}]
actors:
  - {{name: {text}, id: one, kind: person, group: {text}, aliases: [{text}]}}
differences:
  - question: {text}
    id: c
    kind: spread
    summary: {text}
    reading: {text}
    positions:
      - {{position: one, note: two, evidence: [{{article: {name}, quote: "And then"}}]}}
      - {{position: two, note: two, evidence: [{{article: {name}, quote: "on Monday"}}]}}
open_questions:
  - {{question: {text}, id: d, status: open, missing: {text}}}
""",
    )


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_that_is_read_is_live_on_any_page(new_project: Callable[..., Project], words: str, theme: str) -> None:
    """Each page has the elements that it has when the words are plain ones, with the same attributes."""
    shapes = []
    for said in ("Plain words of no meaning", words):
        project = new_project("ferry", said[:5].strip("</"))
        if theme == "material":
            material(project)
        say_everywhere(project, said)
        # Pages by address; the article's and the topic's follow the words.
        built = {name: content for name, content in project.built().items() if name.endswith(".html")}
        pages = {
            re.sub(r"^sources/(?!09)[^/]+/", "sources/it/", name): Html(content.decode())
            for name, content in built.items()
        }
        shapes.append({name: page.shape() for name, page in pages.items()})
    assert shapes[0] == shapes[1]
    for name, page in pages.items():
        assert "alert(1)" not in "".join(one.text for one in page.all("script")), name
        assert not [link for link in page.links() if link.startswith(("javascript:", "data:")) or link in ("x", "y")], (
            name
        )
    brief = pages["briefs/everywhere/index.html"]
    assert brief.all("h1")[-1 if theme == "mkdocs" else 0].text.split() == words.split()
    assert brief.all("title")[0].text.rpartition(" - ")[0].split() == words.split()
    assert json.loads(project.path("site/briefs/everywhere/brief.json").read_text("utf-8"))["title"] == words


def test_a_page_that_a_person_wrote_stands_and_takes_in_what_is_generated(project: Project) -> None:
    project.write("briefs/timeline.md", "# All days\n\nMy own words.\n\n<!-- briefing -->\n\nAnd more words.\n")
    project.built()
    page = Html(project.path("site/timeline/index.html").read_text("utf-8"))
    assert [one.text for one in page.all("h1")] == ["All days"]
    text = " ".join(page.text.split())
    own, event, more = (
        text.index(words) for words in ("My own words.", "The accident board published", "And more words.")
    )
    assert own < event < more


def test_without_the_marker_the_page_is_the_persons_alone(project: Project) -> None:
    project.write("briefs/timeline.md", "# All days\n\nMy own words.\n")
    project.built()
    page = Html(project.path("site/timeline/index.html").read_text("utf-8"))
    assert "My own words." in page.text
    assert "The accident board published" not in page.text


def test_what_a_person_writes_may_link_to_what_is_generated(project: Project) -> None:
    project.write(
        "briefs/index.md",
        "# Home\n\n[The fire](briefs/ferry.md#bottom-line), [a claim](briefs/ferry.md#c-everyone-off)\n",
    )
    assert project.mkdocs("--strict").exit_code == 0
    assert Crawl(project.path("site"), outside=(SITE_URL,)).dead() == []
    project.edit("briefs/index.md", "#c-everyone-off", "#c-nobody-off")
    result = project.mkdocs("--strict")
    assert result.exit_code == 1
    assert "#c-nobody-off" in result.output


def test_the_data_stands_beside_the_page(project: Project) -> None:
    built = project.built()
    assert json.loads(built["briefs/ferry/brief.json"]) == json.loads(
        site.build(project.settings()).files["briefs/ferry/brief.json"]
    )
    assert "briefs/ferry.yml" not in built


def test_the_themes_lines_are_the_same_to_the_byte_however_they_are_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page put into lines that were rendered once is the page that the theme renders."""
    material(project)
    fast = project.built("--strict")
    monkeypatch.setattr(plugin, "_PLAIN_PLUGINS", frozenset())
    shutil.rmtree(project.path("site"))
    slow = project.built("--strict")
    assert fast.keys() == slow.keys()
    assert [name for name in fast if fast[name] != slow[name] and not name.startswith("sitemap")] == []


def test_a_model_that_is_not_there_stops_the_build_at_its_start(project: Project) -> None:
    project.edit("mkdocs.yml", "  - briefing\n", "  - briefing: {model: no_such_model}\n")
    project.write("site/index.html", "the last good site")
    result = project.mkdocs()
    assert result.exit_code == 1
    assert "mkdocs.yml:8: plugins.briefing.model: 'no_such_model' is neither" in result.output
    assert files(project.path("site")) == {"index.html": b"the last good site"}


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_drafts_articles_is_live(
    new_project: Callable[..., Project], one_claim_each: None, words: str
) -> None:
    shapes = []
    for said in ("Plain words of no meaning", words):
        project = new_project("ferry", said[:5].strip("</"))
        for name in ("one", "two"):
            project.write(f"seeds/x/{name}.txt", f"The mayor of Vellmar said {said} on Monday.\n\n{said}\n")
        built = project.built("--strict")
        page = Html(built["briefs/x/coverage/index.html"].decode())
        assert " ".join(said.split())[:8] in " ".join(page.text.split())
        assert "alert(1)" not in "".join(one.text for one in page.all("script"))
        shapes.append({one.tag for one in page.all()})
    assert shapes[1] <= shapes[0]


def test_serve_watches_what_the_site_is_made_of(project: Project) -> None:
    project.own_templates()
    config = load_config(str(project.path("mkdocs.yml")))
    config.plugins.on_startup(command="serve", dirty=False)
    config = config.plugins.on_config(config)
    watched = {Path(path).resolve() for path in [*config.watch, config.docs_dir]}
    assert {project.path(name).resolve() for name in ("seeds", "briefs", "site_templates")} <= watched


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("seeds: nowhere", "nowhere"),
        ("source_text: all", "source_text"),
        ("templates: nowhere", "nowhere"),
        ("sedes: seeds", "sedes"),
    ],
)
def test_a_setting_that_cannot_be_is_told(project: Project, option: str, message: str) -> None:
    project.edit("mkdocs.yml", "  - briefing\n", f"  - briefing: {{{option}}}\n")
    result = project.mkdocs("--strict")
    assert result.exit_code == 1
    assert message in result.output
    assert not project.path("site").exists()


def test_no_cache_is_written_where_none_is_wanted(project: Project) -> None:
    project.edit("mkdocs.yml", "  - briefing\n", '  - briefing: {cache: ""}\n')
    project.built()
    assert {path.name for path in project.root.iterdir()} == {"briefs", "mkdocs.yml", "seeds", "site"}


def test_a_build_writes_nothing_but_site_and_cache(project: Project) -> None:
    before = files(project.root)
    project.built()
    after = files(project.root)
    assert {name: after[name] for name in before} == before
    assert {name.split("/")[0] for name in after.keys() - before.keys()} == {".cache", "site"}


class TestExportElsewhere:
    """The exported Markdown, built by others without this plugin."""

    PLAIN = """\
site_name: Elsewhere
docs_dir: docs
theme: {theme}
plugins: []
validation:
  links: {{not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}
"""

    @pytest.fixture
    def exported(self, new_project: Callable[..., Project]) -> Project:
        project = new_project("ferry")
        export.write(export.texts(site.build(project.settings(), "md")), project.path("elsewhere/docs"))
        return Project(project.path("elsewhere"))

    @pytest.mark.parametrize("theme", ["mkdocs", "material"])
    def test_mkdocs_builds_it_without_a_warning(self, exported: Project, theme: str) -> None:
        exported.write("mkdocs.yml", self.PLAIN.format(theme=theme))
        result = exported.mkdocs("--strict")
        assert result.exit_code == 0, result.output
        assert "WARNING" not in result.output
        self.assert_whole(exported)

    def test_properdocs_builds_it_without_a_warning(self, exported: Project) -> None:
        exported.write("properdocs.yml", self.PLAIN.format(theme="material"))
        # In a process of its own: it puts itself in the place of MkDocs.
        command = [sys.executable, "-m", "properdocs", "build", "--strict", "--config-file", "properdocs.yml"]
        result = subprocess.run(command, cwd=exported.root, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
        assert "WARNING" not in result.stderr
        self.assert_whole(exported)

    def assert_whole(self, exported: Project) -> None:
        crawl = Crawl(exported.path("site"))
        assert [link for link in crawl.dead() if not theme_owns(link) and not link.startswith("404.html")] == []
        brief = crawl.pages["briefs/ferry/index.html"]
        assert "Everyone was taken off the ship, the coast guard said. [1c]" in " ".join(brief.text.split())
        assert brief.ids()["c-everyone-off"] == 1


@contextlib.contextmanager
def served(project: Project) -> Iterator[Callable[[str], str]]:
    """`mkdocs serve` on a free port, and a function that gives a page's text."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command, cwd=project.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ}
    )

    def page(address: str) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with contextlib.closing(connection):
            try:
                connection.request("GET", address)
                return connection.getresponse().read().decode("utf-8", "replace")
            except OSError:
                return ""

    try:
        yield page
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(page: Callable[[str], str], address: str, words: str, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while words not in (text := page(address)):
        assert time.monotonic() < until, f"{words!r} did not come to {address} in {seconds} s: {text[:300]}"
        time.sleep(0.2)


@pytest.mark.slow
def test_a_served_page_follows_article_brief_and_template(project: Project) -> None:
    project.own_templates()
    with served(project) as page:
        wait_for(page, "/briefs/ferry/", "The fire on the Halden Star")
        project.edit("briefs/ferry.yml", "title: The fire on the Halden Star", "title: The blaze on the Halden Star")
        wait_for(page, "/briefs/ferry/", "The blaze on the Halden Star")
        project.edit("seeds/0902-gazette.txt", "the coast guard said.\n\n“We", "the coast guard told reporters.\n\n“We")
        wait_for(page, "/sources/0902-gazette/", "the coast guard told reporters")
        project.edit(
            "site_templates/pages/brief.html.j2", "to the quoted words in the article", "to the words in the article"
        )
        wait_for(page, "/briefs/ferry/", "to the words in the article")
