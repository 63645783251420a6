"""The built files without a browser: every link leads somewhere, under both forms of addresses and below a path."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from browser.website import Brief, Website, build

ROOT = "https://briefs.example/repo/"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Document(HTMLParser):
    """An HTML file: where its links and files lead, and the text of every element that has an id."""

    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.links += [link for link in (named.get("href"), named.get("src")) if link is not None]
        if key := named.get("id"):
            self.ids.append(key)
            self.texts[key] = ""
        if tag not in VOID:
            self.open.append((tag, key or ""))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, key in self.open:
            if key:
                self.texts[key] += data


@pytest.fixture(scope="module", params=["folders", "files"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with pages as folders (`briefs/niger/`) and as files (`briefs/niger.html`)."""
    if request.param == "folders":
        return request.getfixturevalue("website").folder
    made = tmp_path_factory.mktemp("files") / "site"
    build(made, "--no-directory-urls", site_url=ROOT)
    assert not (made / "sources" / "index.html").exists(), "pages are folders all the same"
    return made


@pytest.fixture(scope="module")
def documents(folder: Path) -> dict[str, Document]:
    """Every page by its path."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
        document = Document()
        document.feed(path.read_text("utf-8"))
        found[path.relative_to(folder).as_posix()] = document
    return found


def _briefs(folder: Path) -> Iterator[Brief]:
    for path in folder.glob("briefs/*/brief.json"):
        yield Brief(json.loads(path.read_text("utf-8")))


def _file(address: str) -> str:
    """The file that an address from the site's root is answered with."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address


def test_links_lead_somewhere(folder: Path, documents: dict[str, Document]) -> None:
    followed = 0
    for page, document in documents.items():
        for link in document.links:
            address = urljoin(f"{ROOT}{page}", link)
            if page == "404.html" and urlsplit(link).path.startswith("/"):
                address = urljoin(ROOT, urlsplit(link)._replace(scheme="", netloc="").geturl())
            if not address.startswith(ROOT):
                assert urlsplit(link).scheme in ("http", "https"), f"{page}: {link} leaves the site's path"
                continue
            path, _, fragment = address.removeprefix(ROOT).partition("#")
            file = _file(unquote(path))
            assert (folder / file).is_file(), f"{page}: {link} leads to {file}, which is not there"
            if fragment and file in documents:
                assert unquote(fragment) in documents[file].ids, f"{page}: {link} leads to nothing on {file}"
            followed += 1
    assert followed > 20 * len(documents)


def test_ids_stand_once_a_page(documents: dict[str, Document]) -> None:
    for page, document in documents.items():
        assert sorted(document.ids) == sorted(set(document.ids)), page


def test_passages_stand_at_their_address(folder: Path, documents: dict[str, Document]) -> None:
    for brief in _briefs(folder):
        for statement in brief.statements:
            for evidence in statement.evidence:
                page, _, key = evidence["href"].partition("#")
                quoted = " ".join(evidence["quote"].split())
                assert quoted in " ".join(documents[_file(page)].texts[key].split()), evidence["href"]


def test_search_leads_to_pages(folder: Path) -> None:
    for entry in json.loads((folder / "search" / "search_index.json").read_text("utf-8"))["docs"]:
        assert (folder / _file(urlsplit(entry["location"]).path)).is_file(), entry["location"]


def test_sitemap_leads_to_pages(website: Website) -> None:
    sitemap = (website.folder / "sitemap.xml").read_text("utf-8")
    listed = {part.partition("</loc>")[0] for part in sitemap.split("<loc>")[1:]}
    assert listed == {website.url + page.removeprefix("./") for page in website.pages}
