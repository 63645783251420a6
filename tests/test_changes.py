"""What changed in a brief: its file is read strictly, and its pages and feeds tell the same."""

import json
import xml.etree.ElementTree as ET

import pytest
from breaches import Breach
from conftest import Project, assert_refused
from hypothesis import given
from hypothesis import strategies as st
from reader import Html

from generator import feeds, site
from generator.changes import changes_in
from generator.feeds import Entry, Feed

FILE = "briefs/changes/ferry.yml"
LOG = """\
- date: 2019-09-25
  kind: corrected
  id: everyone-off
  before: Nearly everyone was taken off the ship, the coast guard said.
  after: Everyone was taken off the ship, the coast guard said.
  why: The coast guard counted <b>again</b> & again.
- date: 2019-09-24
  kind: withdrawn
  id: first-report
  text: Lightning struck the ship.
  why: No article says so.
- date: 2019-09-24
  kind: differs
  id: where-it-began
  text: Where did the fire begin?
- date: 2019-09-25
  kind: added
  id: bang
  text: A passenger heard a bang.
"""
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def logged(project: Project) -> Project:
    project.write(FILE, LOG)
    return project


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "message"),
    [
        ("kind: differs", "kind: reworded", "bad-choice", "[2].kind", "added, corrected, withdrawn"),
        ("kind: differs", "kind: published", "unknown-key", "[2]", "'id'"),
        ("2019-09-25\n  kind: added", "2019-09\n  kind: added", "bad-date", "[3].date", "2024-08-05"),
        ("  why: No article says so.\n", "", "missing", "[1].why", "is missing"),
        ("  id: bang", "  id: boom", "unknown-id", "[3].id", "`retired`"),
        ("  text: Where did", "  tekst: Where\n  text: Where did", "unknown-key", "[2]", "did you mean 'text'"),
        ("  before: Nearly", "  text: Nearly\n  before: Nearly", "unknown-key", "[0]", "'text'"),
    ],
)
def test_what_is_wrong_is_told(logged: Project, old: str, new: str, code: str, place: str, message: str) -> None:
    logged.edit(FILE, old, new)
    (problem,) = logged.errors()
    assert (problem.file, problem.code, problem.place) == (FILE, code, place)
    assert message in problem.message
    assert problem.line


@pytest.mark.parametrize("text", ["a: 1\n", "words\n"])
def test_a_file_that_is_no_list_is_refused(project: Project, text: str) -> None:
    assert_refused(project, Breach("", "wrong-type", (("", text),), text.strip(), "", ("`- date:`",), FILE))


def test_every_problem_is_told_at_once(project: Project) -> None:
    project.write(FILE, "- date: soon\n  kind: corrected\n  id: everyone-off\n- kind: added\n")
    places = {problem.place for problem in project.errors()}
    assert places == {"[0].date", "[0].before", "[0].after", "[0].why", "[1].date", "[1].id", "[1].text"}


def test_changes_of_no_brief_are_doubtful(project: Project) -> None:
    project.write("briefs/changes/boat.yml", LOG)
    assert [(p.file, p.code) for p in project.problems()] == [("briefs/changes/boat.yml", "not-read")]


def test_the_newest_stand_first_and_keep_their_addresses() -> None:
    entry = "- {date: 2024-08-0%d, kind: added, id: a, text: One.}\n"
    once, _ = changes_in((entry % 2 + entry % 1).encode(), "x")
    twice, _ = changes_in((entry % 1 + entry % 2 + entry % 2 + entry % 3).encode(), "x")
    assert [change.date.text for change in twice] == ["2024-08-03", "2024-08-02", "2024-08-02", "2024-08-01"]
    assert {change.anchor for change in once} < {change.anchor for change in twice}
    assert len({change.anchor for change in twice}) == 4


def test_a_page_tells_what_changed(logged: Project) -> None:
    built = logged.built("--strict")
    text = built["briefs/ferry/changes/index.html"].decode()
    page = Html(text)
    assert '<del><span class="vh">Before: </span>Nearly everyone</del>' in text
    assert '<ins><span class="vh">Now: </span>Everyone</ins>' in text
    assert "counted &lt;b&gt;again&lt;/b&gt; &amp; again" in text
    assert text.index("25\u00a0September") < text.index("Claim added") < text.index("24\u00a0September")
    links = [link.partition("#")[2] for link in page.links() if "#" in link]
    assert {"c-everyone-off", "c-a-bang", "d-where-it-began"} <= set(links)
    assert "c-first-report" not in links
    brief = built["briefs/ferry/index.html"].decode()
    assert 'href="changes/"' in brief
    assert '<span id="c-first-report"></span>' in brief
    assert 'href="changes/#on-2019-09-24-withdrawn-first-report"' in brief
    home = built["index.html"].decode()
    assert home.count('href="briefs/ferry/changes/#on-') == 4


def test_a_brief_that_has_not_changed_says_so(project: Project) -> None:
    built = project.built("--strict")
    page = built["briefs/ferry/changes/index.html"].decode()
    assert "Nothing has changed since this brief was first published." in page
    assert "Latest changes" not in built["index.html"].decode()
    assert "#c-first-report" not in page
    assert ET.fromstring(built["briefs/ferry/changes.atom"]).findtext(f"{ATOM}updated") == "2019-09-25T00:00:00Z"


def test_feeds_tell_the_same(logged: Project) -> None:
    built = logged.built("--strict")
    for address in ("briefs/ferry/changes", "changes"):
        root = ET.fromstring(built[f"{address}.atom"])
        entries = root.findall(f"{ATOM}entry")
        document = json.loads(built[f"{address}.json"])
        assert document["version"] == "https://jsonfeed.org/version/1.1"
        assert document["feed_url"] == f"https://briefs.example/{address}.json"
        assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item["id"] for item in document["items"]]
        assert [entry.findtext(f"{ATOM}title") for entry in entries] == [item["title"] for item in document["items"]]
        assert "Why: The coast guard counted <b>again</b> & again." in document["items"][0]["content_text"]
        for item in document["items"]:
            page, _, fragment = item["url"].removeprefix("https://briefs.example/").partition("#")
            assert f'id="{fragment}"' in built[f"{page}index.html"].decode()
    meta = {
        page.uri: page.meta.get("feed") for page in site.build(logged.settings(site_url="https://a.example/")).pages
    }
    assert meta["briefs/ferry.md"] == "changes"
    assert meta["briefs/ferry/changes.md"] == "../changes"


def test_no_feed_without_an_address(logged: Project) -> None:
    logged.edit("mkdocs.yml", "site_url: https://briefs.example/\n", "")
    built = logged.built()
    assert not [name for name in built if name.endswith(".atom") or name.endswith("changes.json")]
    assert "feed" not in built["briefs/ferry/changes/index.html"].decode().partition("<h1")[2]


def test_addresses_without_folders(logged: Project) -> None:
    made = site.build(logged.settings(site_url="https://briefs.example/", directory_urls=False))
    feed = made.files["briefs/ferry/changes.atom"]
    assert "https://briefs.example/briefs/ferry/changes.html#on-2019-09-25-corrected-everyone-off" in feed
    meta = {page.uri: page.meta.get("feed") for page in made.pages}
    assert meta["briefs/ferry.md"] == "ferry/changes"
    assert meta["briefs/ferry/changes.md"] == "changes"


@given(st.text(), st.text(), st.text())
def test_a_feed_is_valid_whatever_it_holds(title: str, line: str, author: str) -> None:
    entry = Entry("https://a.example/#1", "2024-08-05", title, (line, "end"), "https://a.example/#c-1")
    feed = Feed(title, author, "https://a.example/", "2024-08-05", [entry])
    root = ET.fromstring(feeds.atom(feed, "https://a.example/x.atom").encode())
    content = root.findtext(f"{ATOM}entry/{ATOM}content") or ""
    document = json.loads(feeds.json_feed(feed, "https://a.example/x.json").encode())
    assert content == document["items"][0]["content_text"]
    assert content.endswith("end")
    if line.isascii() and line.isprintable():
        assert content == f"{line}\nend"
