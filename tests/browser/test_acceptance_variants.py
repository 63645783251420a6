"""What this repository's own site does not have: whole texts, known addresses, and a draft that nobody has reviewed."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import STRIKE
from playwright.sync_api import Browser, BrowserContext, Page

from browser.conftest import DESKTOP, PHONE
from browser.reading import CLEAR, survey, words
from browser.test_acceptance_axe import in_light_and_dark
from browser.test_layout import TOO_WIDE
from browser.website import REPOSITORY, Website, build, served

ORIGINAL = "https://news.example/2024/withdrawal"
DRAFT = "briefs/harbour-strike/"
SOURCE = "000_5c98cdb57ac62bd9"
NESTED = f"""\
  - claim: A timetable was agreed, with a date for completing the withdrawal.
    id: nested
    evidence:
      - {{article: {SOURCE}, quote: "A timetable was quickly agreed by the two countries, setting September 15 for completing the US withdrawal."}}
      - {{article: {SOURCE}, quote: "setting September 15 for completing the US withdrawal"}}
"""
"""Two quotes, one within the other."""
GROUND = """e => {
  const { backgroundColor, backgroundImage } = getComputedStyle(e);
  return [backgroundColor, backgroundImage];
}"""


@pytest.fixture(scope="module")
def variant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    """The site with whole texts, one article whose address is known, and a topic that no brief takes up."""
    project = tmp_path_factory.mktemp("variant")
    for name in ("briefs", "seeds", "site_templates"):
        shutil.copytree(REPOSITORY / name, project / name)
    settings = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    assert settings.count("  - briefing\n") == 1
    changed = settings.replace("  - briefing\n", "  - briefing:\n      source_text: full\n")
    (project / "mkdocs.yml").write_text(changed, "utf-8")
    known = project / "seeds/sources.yml"
    before, url, after = known.read_text("utf-8").partition("url: null")
    assert url
    whole = re.sub(r"^ *rights: .*\n", "", f"{before}url: {ORIGINAL}{after}", flags=re.MULTILINE)
    known.write_text(whole, "utf-8")
    brief = project / "briefs/after-niger.yml"
    brief.write_text(brief.read_text("utf-8").replace("bottom_line:\n", f"bottom_line:\n{NESTED}", 1), "utf-8")
    for name, text in STRIKE.items():
        path = project / "seeds/harbour-strike" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    folder = project / "site"
    with served(folder) as address:
        build(folder, site_url=address, project=project)
        yield Website(folder, address)


@pytest.fixture(scope="module")
def reader(chromium: Browser, variant: Website) -> Iterator[BrowserContext]:
    context = chromium.new_context(base_url=variant.url, viewport=DESKTOP, color_scheme="light")
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def window(reader: BrowserContext) -> Iterator[Page]:
    page = reader.new_page()
    yield page
    page.close()


def test_a_whole_text_stands_on_its_page_word_for_word(window: Page, variant: Website) -> None:
    """Every word of an article stands on its page, once, in order, unchanged."""
    look = "page => [...page.querySelectorAll('.text .words')].map(e => e.textContent).join(' ')"
    articles = sorted((REPOSITORY / "seeds").glob("*.txt"))
    pages = {f"sources/{path.stem}/": path for path in articles}
    for page, text in survey(window, variant, pages, look).items():
        assert words(text) == words(Path(pages[page]).read_text("utf-8")), page


def test_a_passage_within_another_is_no_hole_in_it(window: Page, variant: Website) -> None:
    """A target that holds another passage is filled evenly; of a target within another passage, only itself is filled."""
    source = f"sources/{SOURCE}/"
    window.goto(source)
    pairs = window.locator("mark mark").evaluate_all("all => all.map(e => [e.parentElement.closest('mark').id, e.id])")
    assert pairs
    for outer, inner in pairs:
        whole, part = (window.locator(f"[id='{key}']") for key in (outer, inner))
        window.goto(f"{source}#{outer}")
        assert whole.evaluate(GROUND)[0] != CLEAR
        assert part.evaluate(GROUND) == [CLEAR, "none"]
        window.goto(f"{source}#{inner}")
        assert part.evaluate(GROUND)[0] != CLEAR
        assert whole.evaluate(GROUND)[0] == CLEAR


def test_links_to_the_original_find_the_quote(window: Page, variant: Website) -> None:
    """Where an article's address is known, each of its passages links to itself there, in words that the quote has."""
    article = next(one for one in variant.main_brief.data["articles"] if one["url"] == ORIGINAL)
    window.goto(f"sources/{article['id']}/")
    quotes = [words(quote) for href, found in variant.quotes().items() if article["id"] in href for quote in found]
    links = window.locator(".text a[rel~=external]").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert len(links) >= 3
    for link in links:
        address, _, directive = link.partition("#:~:text=")
        assert address == ORIGINAL
        start, _, end = directive.partition(",")
        start, end = words(unquote(start)), words(unquote(end))
        assert "-" not in directive and "&" not in directive, f"{directive} is not encoded"
        marks = window.locator(".text mark").all_inner_texts()
        whole = [*quotes, *map(words, marks)]
        assert any(quote.startswith(start) and quote.endswith(end) for quote in whole), directive


def test_the_browser_goes_to_the_quote_in_the_original(window: Page, variant: Website) -> None:
    """A click on such a link shows the original at the quoted words, far down its page."""
    article = next(one for one in variant.main_brief.data["articles"] if one["url"] == ORIGINAL)
    text = (REPOSITORY / f"seeds/{article['id']}.txt").read_text("utf-8")
    paragraphs = "".join(f"<p style='margin: 100vh 0'>{line}</p>" for line in text.splitlines() if line.strip())
    html = f"<!doctype html><meta charset=utf-8><title>Original</title>{paragraphs}"
    window.route(f"{ORIGINAL}*", lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=html))
    window.goto(f"sources/{article['id']}/")
    window.locator(".text a[rel~=external]").last.click()
    window.wait_for_url(f"{ORIGINAL}*")
    window.wait_for_function("scrollY > innerHeight")


def test_a_draft_says_that_it_is_one(window: Page, variant: Website) -> None:
    """A draft, its evidence and what was left out say so on their first screen, and every link to it says it."""
    for page in (DRAFT, f"{DRAFT}evidence/", f"{DRAFT}coverage/"):
        window.goto(page)
        notice = window.locator(".notice, .tag-new").first
        box = notice.bounding_box()
        assert box and box["y"] + box["height"] < DESKTOP["height"], page
        assert "reviewed" in notice.inner_text()
    window.goto("./")
    assert "draft" in window.locator(".card", has=window.locator(f"a[href='{DRAFT}']")).inner_text()


@pytest.mark.parametrize("page", [DRAFT, f"{DRAFT}evidence/", f"{DRAFT}coverage/", "./"])
def test_pages_with_a_draft_keep_every_rule(window: Page, page: str) -> None:
    """They break no rule of axe and fit the window, in the light and in the dark."""
    window.goto(page)
    assert not in_light_and_dark(window, page)
    for width in (PHONE["width"], 320):
        window.set_viewport_size({"width": width, "height": 844})
        assert not window.evaluate(TOO_WIDE)
