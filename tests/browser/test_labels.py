"""A label's link leads to its line on the page on the method, in sight."""

from playwright.sync_api import Page

from browser.conftest import PHONE
from browser.website import Website


def test_a_label_leads_to_its_line(page: Page, website: Website) -> None:
    page.goto(website.main_brief.path)
    links = page.locator(".md-content a[href*='method/#']").evaluate_all("links => links.map(a => a.href)")
    assert len({*links}) >= 12
    look = """() => {
      const line = document.querySelector(":target").getClientRects()[0];
      return [line.top, line.bottom, document.querySelector(".md-header").getBoundingClientRect().bottom];
    }"""
    for size in (None, PHONE):
        if size:
            page.set_viewport_size(size)
        for link in sorted({*links}):
            page.goto(link)
            top, bottom, header = page.evaluate(look)
            assert header <= top < bottom <= page.viewport_size["height"], link  # type: ignore[index]
