"""Search finds claims, not pages, and leads to the claim itself."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.reading import CLEAR, survey, target
from browser.website import Website

WORDS = "russia iran"
CLAIM = re.compile("potential relationships with Russia and Iran")
LANDED = re.compile(r"/briefs/[\w-]+/(\?[^#]*)?#c-[\w-]+$")


def _results(window: Page) -> Locator:
    return window.locator(".md-search-result__link")


def _assert_the_claim_comes_first(window: Page) -> None:
    expect(window.locator(".md-search-result__meta")).to_have_text(re.compile(r"^\s*\d+ matching documents"))
    expect(_results(window).first.get_by_role("heading")).to_have_text(CLAIM)


def _assert_landed_on_the_claim(window: Page) -> None:
    expect(window).to_have_url(LANDED)
    seen = target(window)
    assert seen["uncovered"] and seen["fits"], f"{window.url}: the claim is out of sight"
    assert seen["fill"] != CLEAR, f"{window.url}: the claim looks like any other"
    expect(window.locator(":target")).to_contain_text(CLAIM)


@pytest.mark.parametrize("keys", [["Enter"], ["ArrowDown", "Enter"]], ids=" ".join)
def test_search_by_keyboard(page: Page, website: Website, keys: list[str]) -> None:
    page.goto(website.under("sources")[0])
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type(WORDS)
    _assert_the_claim_comes_first(page)
    for key in keys:
        page.keyboard.press(key)
        if key == "ArrowDown":
            expect(_results(page).first).to_be_focused()
    _assert_landed_on_the_claim(page)


def test_search_with_the_mouse_from_a_page_that_does_not_exist(page: Page) -> None:
    page.goto("no/such/page/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type(WORDS)
    _assert_the_claim_comes_first(page)
    _results(page).first.click()
    _assert_landed_on_the_claim(page)


def test_search_on_a_phone(phone: Page) -> None:
    phone.goto("./")
    phone.locator(".md-header__button[for=__search]").tap()
    phone.get_by_role("textbox", name="Search").press_sequentially(WORDS)
    _assert_the_claim_comes_first(phone)
    expect(_results(phone).first).to_be_in_viewport()
    _results(phone).first.tap()
    _assert_landed_on_the_claim(phone)


def test_escape_leaves_search(page: Page) -> None:
    page.goto("./")
    page.keyboard.press("/")
    page.keyboard.type(WORDS)
    expect(_results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(_results(page).first).to_be_hidden()


def test_what_search_finds_is_there(plain: Page, website: Website) -> None:
    ids = survey(plain, website, website.pages, "page => [...page.querySelectorAll('[id]')].map(e => e.id)")
    entries = json.loads((website.folder / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert any("?c=c-" in entry["location"] for entry in entries)
    for entry in entries:
        path, _, query = re.sub("#.*", "", entry["location"]).partition("?c=")
        assert (path or "./") in ids, entry["location"]
        assert not query or query in ids[path], entry["location"]
    titles = {(entry["location"].partition("?")[0], entry["title"]) for entry in entries}
    for brief in website.briefs:
        for statement in brief.statements:
            if statement.part in ("bottom_line", "background", "answers"):
                assert (brief.path, statement.text) in titles, f"{brief.path}#{statement.anchor} is not found by search"
