"""Nothing is lost, covered or cut off, at any width, nor with the spacing of text that some readers need."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import NewContext
from browser.reading import still
from browser.test_layout import TOO_WIDE, WIDTHS
from browser.website import Website

COVERED = (Path(__file__).parent / "text.js").read_text("utf-8")
STYLED = "style => { document.head.appendChild(document.createElement('style')).textContent = style; }"
AS_SET = ""
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""


@pytest.mark.parametrize("spacing", [AS_SET, SPACED], ids=["as set", "spaced"])
def test_no_text_is_covered_or_cut_off(new_context: NewContext, website: Website, spacing: str) -> None:
    """On a page of each kind, folded lists unfolded, every text can be read at 1280, 390 and 320 pixels."""
    window = new_context(java_script_enabled=False).new_page()
    wrong = []
    for path in [*website.kinds, website.main_brief.path]:
        window.goto(path)
        still(window)
        window.evaluate(STYLED, spacing)
        window.evaluate("document.querySelectorAll('.pg details').forEach(details => details.open = true)")
        for width in WIDTHS:
            window.set_viewport_size({"width": width, "height": 844})
            wrong += [f"{path} at {width}: {told}" for told in window.evaluate(COVERED) + window.evaluate(TOO_WIDE)]
    assert not wrong


@pytest.mark.parametrize("touch", [False, True], ids=["preview", "sheet"])
def test_quoted_words_are_shown_whole_when_spaced(new_context: NewContext, website: Website, touch: bool) -> None:
    """The preview and the sheet hold their words within themselves and within a window of 320 pixels."""
    window = new_context(viewport={"width": 320, "height": 640}, has_touch=touch).new_page()
    window.goto(website.main_brief.path)
    window.evaluate(STYLED, SPACED)
    chip = window.locator(".bottom-line a.cite").first
    chip.tap() if touch else chip.hover()
    shown = window.locator("dialog" if touch else "[role=tooltip]")
    expect(shown).to_be_visible()
    box = shown.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert box["y"] >= 0 and box["y"] + box["height"] <= 640
    assert shown.evaluate("e => e.scrollWidth <= e.clientWidth")
    shown.evaluate("e => e.scrollTo(0, e.scrollHeight)")
    expect(shown.locator("p, section").last).to_be_in_viewport()
