"""With the keyboard alone: everything can be reached, what has the focus is seen, and reading goes there and back."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.reading import target
from browser.website import Website

FOCUSED = """() => {
  const e = document.activeElement;
  const shown = e.matches(".filter input") ? e.closest("label") : e;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
  const box = shown.getClientRects()[0];
  const inside = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (shown.contains(top) || top.contains(shown));
  };
  const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
  return {
    name: (e.ariaLabel ?? e.textContent).trim().slice(0, 60) || e.outerHTML.slice(0, 80),
    ours: e.closest(".pg") !== null,
    outlined: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none",
    seen: box !== undefined && [.1, .5, .9].some(at => inside(box.left + box.width * at, box.top + box.height / 2)),
    top: box?.top, bottom: box?.bottom, header, height: innerHeight,
  };
}"""


def test_the_first_key_leads_past_the_header(page: Page, website: Website) -> None:
    """The first Tab shows a link that skips to the content; from there a citation is at most ten Tabs away."""
    for brief in website.briefs:
        page.goto(brief.path)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Skip to content")
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        for _ in range(10):
            page.keyboard.press("Tab")
            if page.locator("a.cite:focus").count():
                break
        expect(page.locator("a.cite:focus")).to_have_count(1)
        assert page.locator("a.cite").first.evaluate("chip => chip === document.activeElement")


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_what_has_the_focus_is_seen(page: Page, website: Website, key: str) -> None:
    """Walking forwards or backwards, what has the focus has an outline and is neither off the window nor below the header."""
    for path in (website.main_brief.path, website.evidence[0], website.under("sources")[0]):
        page.goto(path)
        if key == "Tab":
            page.locator(".pg a").first.focus()
        else:
            links = page.locator(".pg a").locator("visible=true")
            links.nth(min(links.count() - 1, 90)).focus()
        ours = 0
        for _ in range(40):
            page.keyboard.press(key)
            found = page.evaluate(FOCUSED)
            ours += found["ours"]
            assert found["outlined"] or not found["ours"], f"{path}: nothing shows that {found['name']!r} has the focus"
            assert found["seen"], f"{path}: {found} has the focus and is out of sight"
        assert ours > 20, path


def test_there_and_back(page: Page, website: Website) -> None:
    """From a claim to the words it rests on, and on by a back link to a statement that cites them."""
    page.goto(website.main_brief.path)
    page.locator(".bottom-line a.cite").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    assert target(page)["tag"] == "MARK"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator(".cited-for a:focus").count():
            break
    expect(page.locator(".block:has(mark:target) .cited-for a:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/briefs/[\w-]+/#[ctdq]-"))
    assert target(page)["uncovered"]


def test_a_folded_list_unfolds(page: Page, website: Website) -> None:
    """Enter unfolds the passages of an article, and the next Tab leads into them."""
    page.goto(website.main_brief.path)
    summary = page.locator(".sources summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sources details").first).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(page.locator(".passages a:focus")).to_have_count(1)


def test_filters_of_the_evidence(page: Page, website: Website) -> None:
    """Arrow keys choose a filter, and what is not chosen is gone."""
    page.goto(website.evidence[0])
    rows = page.locator(".row").locator("visible=true")
    every = rows.count()
    radios = page.get_by_role("group", name="Show").get_by_role("radio")
    radios.first.focus()
    page.keyboard.press("ArrowRight")
    expect(radios.nth(1)).to_be_checked()
    assert 0 < rows.count() < every
    page.keyboard.press("ArrowLeft")
    expect(rows).to_have_count(every)


def test_nothing_holds_the_focus(page: Page, website: Website) -> None:
    """From the last link of a brief, Tab leads out of the page again: nothing traps the keyboard."""
    page.goto(website.main_brief.path)
    page.locator(".md-footer a").last.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("!document.activeElement.closest('.md-footer')"):
            break
    assert page.evaluate("!document.activeElement.closest('.md-footer')")
