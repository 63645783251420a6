"""No page breaks a rule that axe-core knows, whatever its severity: neither ours nor, as we dress it, the theme's."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.accessibility import COLOURS, violations
from browser.conftest import DESKTOP, PHONE, NewContext
from browser.reading import SCHEMES, dress, still
from browser.website import Website

SIZES = {"desktop": DESKTOP, "phone": PHONE}


def _told(path: str, scheme: str, found: list[dict[str, Any]]) -> list[str]:
    return [f"{path}, {scheme}: {one['rule']} ({one['impact']}): {one['where']}: {one['html']}" for one in found]


def short_brief(website: Website) -> str:
    """The brief of which axe, which is slow on long pages, sees most states."""
    return next(page for page in website.kinds if page in website.under("briefs"))


def in_light_and_dark(window: Page, path: str, shown: str | None = None) -> list[str]:
    """What is wrong with a page as it stands in the window: by all rules in the light, by those on colours in the dark,
    there only in what is shown above the page, if something is.
    """
    still(window)
    wrong = []
    for scheme in SCHEMES:
        dress(window, scheme)
        light = scheme == "default"
        found = violations(window) if light else violations(window, *COLOURS, within=shown)
        wrong += _told(path, scheme, found)
    return wrong


@pytest.mark.parametrize("size", SIZES)
def test_no_page_breaks_a_rule(new_context: NewContext, website: Website, size: str) -> None:
    """A page of each kind keeps every rule, on a desktop and on a phone, in the light and in the dark."""
    window = new_context(viewport=SIZES[size], color_scheme="light").new_page()
    wrong: list[str] = []
    for path in website.kinds:
        window.goto(path)
        wrong += in_light_and_dark(window, path)
    assert not wrong


def test_the_longest_brief_breaks_no_rule(page: Page, website: Website) -> None:
    """The brief that has most of everything keeps every rule."""
    page.goto(website.main_brief.path)
    assert not _told(page.url, "default", violations(page))


def test_an_open_preview_breaks_no_rule(page: Page, website: Website) -> None:
    """With the words of a citation shown beside it, the page keeps every rule."""
    page.goto(short_brief(website))
    page.locator(".bottom-line a.cite").first.hover()
    expect(page.locator("[role=tooltip]")).to_be_visible()
    assert not in_light_and_dark(page, "preview", "[role=tooltip]")


def test_an_open_sheet_breaks_no_rule(phone: Page, website: Website) -> None:
    """With all the words of a claim shown on a phone, the page keeps every rule."""
    phone.goto(short_brief(website))
    phone.locator(".bottom-line a.cite").first.tap()
    expect(phone.locator("dialog")).to_be_visible()
    assert not in_light_and_dark(phone, "sheet", "dialog")


def test_folded_lists_break_no_rule_unfolded(page: Page, website: Website) -> None:
    """What is folded away at first keeps every rule once it is unfolded."""
    source = next(page for page in website.kinds if page in website.under("sources"))
    for path in (short_brief(website), source):
        page.goto(path)
        page.evaluate("document.querySelectorAll('.pg details').forEach(details => details.open = true)")
        assert not in_light_and_dark(page, path)


def test_open_search_breaks_no_rule(page: Page) -> None:
    """With results shown, search keeps every rule."""
    page.goto("./")
    page.keyboard.press("/")
    page.keyboard.type("russia iran")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert not in_light_and_dark(page, "search", ".md-search")
