"""The repository's own site as it is built: every link, every citation, what it never says, and what it weighs."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import pytest
from conftest import REPOSITORY, STRIKE, Project, files, mkdocs_build
from reader import RUN, Crawl, Element, Html

from generator import site
from generator.citations import BEGUN
from generator.configuration import settings_from
from generator.pages import Corpus

SITE_URL = "https://example.org/"


@pytest.fixture(scope="module")
def crawl(real_site: Path) -> Crawl:
    return Crawl(real_site, outside=(SITE_URL,))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found, problems = site.read(settings_from(REPOSITORY / "mkdocs.yml"))
    assert problems == []
    return found


@pytest.fixture(scope="module")
def plain_addresses(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """The same site with addresses that end in .html."""
    folder = tmp_path_factory.mktemp("plain") / "site"
    result = mkdocs_build(REPOSITORY / "mkdocs.yml", "--strict", "--no-directory-urls", "--site-dir", str(folder))
    assert result.exit_code == 0, result.output
    return Crawl(folder, outside=(SITE_URL,))


def test_the_strict_build_gives_no_warning(real_site: Path) -> None:
    """`real_site` is built with --strict and asserts it."""
    assert (real_site / "index.html").is_file()
    assert (real_site / "404.html").is_file()


def test_every_link_and_fragment_leads_somewhere(crawl: Crawl) -> None:
    assert len(crawl.pages) > 30
    assert crawl.dead() == []


def test_so_it_does_with_addresses_that_end_in_html(plain_addresses: Crawl) -> None:
    assert len(plain_addresses.pages) > 30
    assert plain_addresses.dead() == []


def test_no_id_stands_twice_on_a_page(crawl: Crawl) -> None:
    twice = {name: [i for i, n in page.ids().items() if n > 1] for name, page in crawl.pages.items()}
    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_every_claim_has_a_citation(crawl: Crawl, corpus: Corpus) -> None:
    claims = [
        claim for name, page in crawl.pages.items() if name.startswith("briefs/") for claim in page.all("span", "claim")
    ]
    stated = [claim for brief in corpus.briefs for claim in brief.claims()]
    assert len(claims) >= len(stated) - sum(len(one.positions) for brief in corpus.briefs for one in brief.differences)
    for claim in claims:
        assert re.search(r"\d+$", " ".join(claim.text.removesuffix("sources differ").split())), claim.text


def test_every_citation_leads_to_the_quoted_words(crawl: Crawl, corpus: Corpus) -> None:
    """The passages of the brief are its quotes; the element a citation leads to holds the words its name begins with."""
    quotes = {" ".join(evidence.quote.split()) for brief in corpus.briefs for evidence in brief.evidence()}
    followed = 0
    for name, page in crawl.pages.items():
        for cite in page.all("a", "cite"):
            address, fragment = urldefrag(urljoin(crawl.root + name, cite.attributes["href"]))
            target = crawl.file(urlsplit(address).path)
            assert target
            if not target.startswith("sources/"):
                continue
            mark = crawl.pages[target].by_id(fragment)
            assert mark.tag == "mark"
            words = " ".join(mark.text.split())
            label = " ".join(cite.attributes["aria-label"].split()).removesuffix("…")
            named = [quote for quote in quotes if label.endswith(" ".join(quote.split()[:BEGUN]))]
            assert any(quote in words for quote in named), (label, words)
            followed += 1
    assert followed > 100


def test_every_quote_of_the_data_stands_at_its_href(crawl: Crawl, real_site: Path) -> None:
    followed = 0
    for path in sorted(real_site.glob("briefs/*/brief.json")):
        for evidence in re.finditer(r'"quote": (".*"),\n(?:.*\n)*?.*"href": (".*")', path.read_text("utf-8")):
            quote, href = json.loads(evidence[1]), json.loads(evidence[2])
            address, fragment = urldefrag(href)
            target = crawl.file(address)
            assert target
            assert " ".join(quote.split()) in " ".join(crawl.pages[target].by_id(fragment).text.split())
            followed += 1
    assert followed > 50


FORBIDDEN = re.compile(r"\b(?:verified|confirmed|fact[- ]checked|reliable|trustworthy|proven)\b", re.IGNORECASE)


def test_labels_never_promise_what_nobody_can(crawl: Crawl) -> None:
    """Quotes and articles may say "confirmed"; the site's own words may not."""
    labels = {
        "p": ["facts", "hint", "status", "key", "group-head", "side-head"],
        "span": ["tag", "vh"],
        "h1": [""],
        "h2": [""],
        "summary": [""],
    }
    for name, page in crawl.pages.items():
        if name.startswith("sources/"):
            continue
        for tag, classes in labels.items():
            for element in (one for group in classes for one in page.all(tag, group)):
                assert not FORBIDDEN.search(re.sub("“[^”]*”", "", element.text)), (name, element.text)
    for template in sorted((REPOSITORY / "site_templates").rglob("*.j2")):
        assert not FORBIDDEN.search(template.read_text("utf-8")), template.name


def test_nothing_comes_from_another_host(crawl: Crawl) -> None:
    for name, page in crawl.pages.items():
        loaded = [
            one.attributes.get("src", "") for one in page.all() if one.tag in {"script", "img", "iframe", "source"}
        ]
        loaded += [
            one.attributes.get("href", "")
            for one in page.all("link")
            if one.attributes.get("rel") in ("stylesheet", "preconnect", "icon")
        ]
        assert [link for link in loaded if "//" in link and not link.startswith(SITE_URL)] == [], name


def test_articles_are_not_offered_to_search_engines(crawl: Crawl) -> None:
    for name, page in crawl.pages.items():
        robots = [one.attributes["content"] for one in page.all("meta") if one.attributes.get("name") == "robots"]
        hidden = re.fullmatch(
            r"(sources/.+|commands|briefs/.+/(coverage|unreviewed))/index\.html", name
        )  # the second is for editors
        assert robots == (["noindex"] if hidden else []), name


def test_the_page_of_lost_addresses_leads_home(crawl: Crawl) -> None:
    assert any(
        crawl.file(urlsplit(urljoin(crawl.root, link)).path) == "index.html" for link in crawl.pages["404.html"].links()
    )


def test_what_the_site_adds_to_a_page_is_light(real_site: Path) -> None:
    assets = real_site / "assets"
    assert sum(path.stat().st_size for path in assets.glob("*.js")) <= 6_000
    assert sum(path.stat().st_size for path in assets.glob("*.css")) <= 24_000


def test_search_finds_each_claim_once_with_its_quotes(real_site: Path, crawl: Crawl, corpus: Corpus) -> None:
    index = json.loads((real_site / "search/search_index.json").read_text("utf-8"))["docs"]
    by_claim = [entry for entry in index if "?c=" in entry["location"]]
    assert len({entry["location"] for entry in by_claim}) == len(by_claim)
    for entry in index:
        parts = urlsplit(entry["location"])
        target = crawl.file(parts.path)
        assert target, entry["location"]
        for fragment in [parts.fragment, *parse_qs(parts.query).get("c", [])]:
            assert not fragment or crawl.pages[target].ids()[fragment] == 1, entry["location"]
    for brief in corpus.briefs:
        wanted = {(claim.text, tuple(one.quote for one in claim.evidence)) for claim in brief.claims()}
        found = [entry for entry in by_claim if entry["location"].startswith(f"briefs/{brief.id}/")]
        assert len(found) == len(wanted) + len(brief.questions)
        texts = [(Html(entry["title"]).text, " ".join(Html(entry["text"]).text.split())) for entry in found]
        for text, quotes in wanted:
            assert any(
                title.endswith(text) and all(" ".join(quote.split()) in told for quote in quotes)
                for title, told in texts
            ), text


@pytest.mark.slow
def test_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    """Another folder, another hash seed, another time zone and day, with and without a cache."""
    built = []
    for folder, seed, zone, runs in [("here", "1", "UTC", 1), ("another place", "4242", "Pacific/Auckland", 2)]:
        root = tmp_path / folder
        root.mkdir()
        for name in ("briefs", "seeds", "site_templates"):
            shutil.copytree(REPOSITORY / name, root / name)
        shutil.copy(REPOSITORY / "mkdocs.yml", root)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "1700000000"}
        environment.pop("SITE_URL", None)
        for _ in range(runs):  # the second from a warm cache
            subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"], cwd=root, env=environment, check=True
            )
        built.append(files(root / "site"))
    first, second = built
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert not [name for name, content in first.items() if str(tmp_path).encode() in content]


def test_no_text_is_anything_but_text_on_the_real_site(crawl: Crawl) -> None:
    for name, page in crawl.pages.items():
        inside = page.all("article") or page.all("div", "pg")
        assert inside, name
        for element in inside:
            running = [one for one in descendants(element) if one.tag in RUN]
            assert {one.tag for one in running} <= {"svg"}, name
            assert {one.tag for picture in running for one in descendants(picture)} <= DRAWN, name


DRAWN = frozenset(["svg", "g", "line", "path", "a", "circle", "rect", "title", "text"])
"""What a picture is made of."""


def descendants(element: Element) -> list[Element]:
    return [*element.inside, *(one for child in element.inside for one in descendants(child))]


def test_golden_projects_have_no_dead_link_either(new_project: Callable[..., Project]) -> None:
    for case in ("ferry", "court", "takeover"):
        for arguments in ((), ("--no-directory-urls",)):
            project = new_project(case, f"{case}{len(arguments)}")
            project.built(*arguments)
            assert Crawl(project.path("site"), outside=("https://briefs.example/",)).dead() == []


@pytest.fixture
def drafted(project: Project, one_claim_each: None) -> Project:
    """A project with a topic that no brief takes up."""
    project.edit("mkdocs.yml", "theme: mkdocs\n", "theme: {name: material, font: false}\n")
    project.topic()
    return project


def test_a_topic_that_no_brief_takes_up_is_a_draft_that_says_so(drafted: Project) -> None:
    result = drafted.mkdocs("--strict")
    assert result.exit_code == 0, result.output
    assert "WARNING" not in result.output
    crawl = Crawl(drafted.path("site"), outside=("https://briefs.example/",))
    assert crawl.dead() == []
    page = crawl.pages["briefs/harbour-strike/index.html"]
    (notice,) = page.all("p", "notice")
    assert "Nobody has reviewed it" in notice.text
    assert "What was left out" in notice.text
    assert page.all("h1")[0].text == "Harbour strike"
    assert len(page.all("span", "claim")) >= 3
    assert "not yet reviewed" not in page.text  # the notice says it for all of them
    assert not crawl.pages["briefs/ferry/index.html"].all("p", "notice")
    for name in (
        "index.html",
        "briefs/harbour-strike/evidence/index.html",
        "briefs/harbour-strike/coverage/index.html",
    ):
        marks = [mark.text for mark in crawl.pages[name].all("span", "tag-new")]
        assert "draft, not reviewed" in marks, name
    assert any("Draft · " in one.text for one in crawl.pages["sources/walkout/index.html"].all("span", "facts"))
    assert "sources/talks/index.html" in crawl.pages


def test_search_says_what_leads_to_a_draft(drafted: Project) -> None:
    drafted.built()
    index = json.loads(drafted.path("site/search/search_index.json").read_text("utf-8"))["docs"]
    for entry in index:
        is_draft = entry["location"].startswith("briefs/harbour-strike/")
        assert ("Draft, made by a program and reviewed by nobody" in entry["text"]) == is_draft, entry["location"]
    assert sum(entry["location"].startswith("briefs/harbour-strike/?c=") for entry in index) >= 3


def test_a_draft_goes_when_a_brief_takes_its_topic_up(drafted: Project) -> None:
    assert drafted.briefing("draft", "seeds/harbour-strike").exit_code == 2  # it takes no --config-file
    drafted.built()
    evidence = "[{article: walkout, quote: It is not clear how long the strike will last.}]"
    drafted.write(
        "briefs/strike.yml",
        f"title: The strike\narticles: [walkout]\nbottom_line:\n  - {{claim: It is not clear, id: a, evidence: {evidence}}}\n",
    )
    built = drafted.built("--strict")
    assert "briefs/strike/index.html" in built
    assert not [name for name in built if name.startswith("briefs/harbour-strike")]


def test_a_draft_is_the_same_in_every_build(drafted: Project) -> None:
    first = drafted.built("--strict")
    assert drafted.path(".cache/briefing/parse").is_dir()
    again = drafted.built("--strict")
    shutil.rmtree(drafted.path(".cache"))
    anew = drafted.built("--strict")
    for built in (again, anew):
        assert [name for name in first if first[name] != built.get(name) and name != "sitemap.xml.gz"] == []


def test_without_a_model_a_site_with_drafts_is_refused_and_another_is_not(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.analysis.parsing.DEFAULT", "no_such_package")
    result = drafted.mkdocs()
    assert result.exit_code == 1
    assert "auto: model: is neither a model's folder nor an installed package" in result.output
    assert not drafted.path("site").exists()
    assert drafted.briefing("check").exit_code == 1
    shutil.rmtree(drafted.path("seeds/harbour-strike"))
    assert drafted.mkdocs("--strict").exit_code == 0


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("<b onclick=x>", "<b onclick=x>"),
        ("{{ x }}{% raw %}", "{{ x }}{% raw %}"),
        ("ferry", "Ferry"),  # as a brief is called
        ("index", "Index"),
        ("日本", "日本"),
        ("seeds", ""),
        ("-", ""),
    ],
)
def test_a_topics_name_is_text_and_makes_an_address(
    project: Project, one_claim_each: None, name: str, title: str
) -> None:
    project.topic(name)
    built = project.built("--strict")
    (page,) = (page for page in built if page.endswith("/coverage/index.html") and "/ferry/" not in page)
    html = Html(built[page.replace("coverage/", "")].decode())
    assert not [one for one in html.all("b") if one.attributes]
    heading = html.all("h1")[-1].text
    assert heading == title if title else any(heading in text for text in STRIKE.values())
    assert Crawl(project.path("site"), outside=("https://briefs.example/",)).dead() == []


def test_a_draft_is_exported_too(drafted: Project) -> None:
    result = drafted.briefing("export", str(drafted.path("out")))
    assert (result.exit_code, result.stderr) == (0, "")
    brief = drafted.path("out/briefs/harbour-strike.md").read_text("utf-8")
    assert "**Draft, made by a program.** Nobody has reviewed it." in brief
    assert "[What was left out](harbour-strike/coverage.md)" in brief
    assert "not yet reviewed" not in brief
    assert "(draft, not reviewed)" in drafted.path("out/index.md").read_text("utf-8")
    assert "(draft, not reviewed)" in drafted.path("out/briefs/harbour-strike/coverage.md").read_text("utf-8")


SPACY_IS_THERE = """
import sys
from pathlib import Path
from generator import site
from generator.configuration import settings_from
site.build(settings_from(Path(sys.argv[1])))
print(sorted({"spacy", "generator.distillation.distil", "countryinfo"} & set(sys.modules)))
"""


def test_a_site_of_curated_briefs_loads_nothing_that_makes_drafts(project: Project) -> None:
    command = [sys.executable, "-c", SPACY_IS_THERE, str(project.path("mkdocs.yml"))]
    result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


def test_a_draft_that_was_made_before_needs_no_spacy(drafted: Project) -> None:
    command = [sys.executable, "-c", SPACY_IS_THERE, str(drafted.path("mkdocs.yml"))]
    for found in (True, False):
        result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
        assert ("'spacy'" in result.stdout) == found
