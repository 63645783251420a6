"""Nothing moves for a reader whose system asks for that, and nothing of ours moves for anybody."""

import pytest
from playwright.sync_api import expect

from browser.conftest import NewContext
from browser.website import Website

RUNNING = """() => document.getAnimations().filter(a => a.playState === "running")
  .map(a => a.effect.target.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("asked", ["reduce", "no-preference"])
def test_reading_moves_nothing(new_context: NewContext, website: Website, asked: str) -> None:
    """Pointing, unfolding, going to another part: what changes is there at once. The theme's header may fade, ours not."""
    window = new_context(reduced_motion=asked).new_page()
    window.goto(website.main_brief.path)
    window.wait_for_function("document.getAnimations().length === 0")
    chip = window.locator(".bottom-line a.cite").first
    for act in (
        chip.hover,
        lambda: expect(window.locator("[role=tooltip]")).to_be_visible(),
        lambda: window.keyboard.press("Escape"),
        lambda: window.evaluate("document.querySelector('.sources details').open = true"),
        lambda: window.evaluate("location.hash = 'open-questions'"),
        lambda: window.evaluate("location.hash = document.querySelectorAll('.event')[3].id"),
    ):
        act()
        running = window.evaluate(RUNNING)
        ours = [told for told in running if "md-" not in told]
        assert not (running if asked == "reduce" else ours)


def test_a_sheet_opens_at_once(new_context: NewContext, website: Website) -> None:
    """On a phone the sheet does not slide in."""
    phone = new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="no-preference"
    ).new_page()
    phone.goto(website.main_brief.path)
    phone.locator(".bottom-line a.cite").first.tap()
    expect(phone.locator("dialog")).to_be_visible()
    assert phone.locator("dialog").evaluate("e => e.getAnimations({ subtree: true }).length") == 0
