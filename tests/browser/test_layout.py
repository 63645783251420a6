"""What stands where, on a desktop and on phones."""

import pytest
from playwright.sync_api import Page

from browser.conftest import DESKTOP, PHONE, NewContext
from browser.reading import SCHEMES, bottom, dress, still, target
from browser.website import Website

WIDTHS = (1280, 390, 320)
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const inside = e => !e.closest(".scroll") || e.matches(".scroll");
  const wide = [...document.querySelectorAll(".md-content *, .md-footer *")]
    .filter(e => inside(e) && e.checkVisibility() && e.getBoundingClientRect().right > width + 1);
  scrollTo(500, scrollY);
  const scrolled = scrollX;
  scrollTo(0, scrollY);
  return scrolled || document.documentElement.scrollWidth > width ? ["the page"] : wide.map(e => e.outerHTML.slice(0, 120));
}"""


def test_nothing_is_wider_than_the_window(new_context: NewContext, website: Website) -> None:
    window = new_context(java_script_enabled=False).new_page()
    for path in [*website.one_of_each, "404.html"]:
        _assert_it_fits(window, path)


def test_nothing_is_wider_than_the_window_with_scripts(page: Page, website: Website) -> None:
    """Scripts add buttons to the header, and wrap tables."""
    for path in ("./", website.main_brief.path, "sources/"):
        _assert_it_fits(page, path)


def _assert_it_fits(window: Page, path: str) -> None:
    window.goto(path)
    still(window)
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": PHONE["height"]})
        for scheme in SCHEMES:
            dress(window, scheme)
            assert not window.evaluate(TOO_WIDE), f"{path} at {width} pixels, {scheme}"


def test_first_screen_of_a_brief_on_a_desktop(page: Page, website: Website) -> None:
    for brief in website.briefs:
        page.goto(brief.path)
        for part in ("h1", ".pg-head .facts", ".bottom-line .claim", ".pg-side nav:first-child li", ".source-key li"):
            assert bottom(page, part) <= DESKTOP["height"], f"{brief.path}: {part}"
        side = page.locator(".pg-side").evaluate("side => side.scrollHeight - side.clientHeight")
        assert side <= 0, f"{brief.path}: the side column is cut off"


def test_first_screen_of_a_brief_on_a_phone(phone: Page, website: Website) -> None:
    for brief in website.briefs:
        phone.goto(brief.path)
        for part in ("h1", ".pg-head .facts", ".bottom-line .claim >> nth=2"):
            assert bottom(phone, part) <= PHONE["height"], f"{brief.path}: {part}"


def test_sections_hold_their_place_until_they_are_near(page: Page, website: Website) -> None:
    """What is far down is not laid out, yet the page is about as long as it will be, and an address in it is reached."""
    for width in (DESKTOP["width"], PHONE["width"]):
        page.set_viewport_size({"width": width, "height": DESKTOP["height"]})
        for brief in website.briefs:
            page.goto(brief.path)
            last = page.locator(".pg-section").last
            assert not last.locator("p").first.evaluate("p => p.checkVisibility({ contentVisibilityAuto: true })")
            guessed = page.evaluate("document.documentElement.scrollHeight")
            page.goto(f"{brief.path}#how-we-know")
            assert last.locator("p").first.evaluate("p => p.checkVisibility({ contentVisibilityAuto: true })")
            assert target(page)["uncovered"]
            still(page)
            assert guessed == pytest.approx(page.evaluate("document.documentElement.scrollHeight"), rel=0.15)


def test_chips_are_large_enough_to_tap(new_context: NewContext, website: Website) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 CSS pixels."""
    phone = new_context(viewport=PHONE, is_mobile=True, java_script_enabled=False).new_page()
    look = """chips => chips.filter(chip => chip.checkVisibility()).map(chip => {
      const { width, height } = chip.getBoundingClientRect();
      return [chip.ariaLabel, Math.round(width * 10) / 10, Math.round(height * 10) / 10];
    })"""
    for path in [page for page in website.citing if page in website.one_of_each]:
        phone.goto(path)
        still(phone)
        chips = phone.locator("a.cite").evaluate_all(look)
        assert chips, path
        small = [chip for chip in chips if min(chip[1:]) < 24]
        assert not small, f"{path}: {small[:3]}"


def test_nothing_moves(page: Page, plain: Page, website: Website) -> None:
    look = """() => [...document.querySelectorAll("html, body, .md-main, .md-main *")].filter(e => {
      const style = getComputedStyle(e);
      const moves = style.animationName !== "none" || (e.closest(".pg *") && style.transitionDuration !== "0s");
      return moves || style.scrollBehavior !== "auto";
    }).map(e => e.outerHTML.slice(0, 100))"""
    moving = "() => document.getAnimations().filter(a => a.effect.target.closest('.md-main')).length"
    for path in (
        "./",
        website.main_brief.path,
        website.evidence[0],
        website.under("sources")[0],
        "sources/",
        "timeline/",
    ):
        plain.goto(path)
        assert not plain.evaluate(look), path
    page.goto(website.main_brief.path)
    page.locator(".timeline a.cite").first.click()
    page.wait_for_url("**/sources/**")
    assert page.evaluate(moving) == 0
    before = page.evaluate("scrollY")
    after = page.evaluate("() => { location.hash = document.querySelectorAll('mark')[0].id; return scrollY; }")
    later = page.evaluate("() => new Promise(done => setTimeout(() => done(scrollY), 150))")
    assert before > 0 and after == later, "following a link slides"
