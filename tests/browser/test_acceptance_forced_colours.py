"""Where the reader's system sets all colours, as in high contrast, everything that colours tell is told all the same."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import NewContext
from browser.reading import still
from browser.website import Website

SCHEMES = ["light", "dark"]
SYSTEM = """names => Object.fromEntries(names.map(name => {
  const probe = document.body.appendChild(document.createElement("p"));
  probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
  const color = getComputedStyle(probe).color;
  probe.remove();
  return [name, color];
}))"""
STYLE = """e => {
  const { color, backgroundColor, backgroundImage, textDecorationLine, borderBottomStyle, borderBottomWidth,
    borderBottomColor, outlineStyle, outlineWidth, outlineColor, fontWeight } = getComputedStyle(e);
  const page = getComputedStyle(document.body).backgroundColor;
  const clear = backgroundColor === "rgba(0, 0, 0, 0)" || backgroundColor === page;
  return {
    color, backgroundImage, fontWeight, clear,
    backgroundColor: clear ? page : backgroundColor,
    underlined: textDecorationLine.includes("underline"),
    border: borderBottomStyle === "none" || borderBottomWidth === "0px" ? "" : `${borderBottomWidth} ${borderBottomColor}`,
    outline: outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineWidth} ${outlineColor}`,
  };
}"""


@pytest.fixture(params=SCHEMES)
def forced(request: pytest.FixtureRequest, new_context: NewContext) -> Page:
    """A window whose colours the system sets, dark on light or light on dark."""
    return new_context(forced_colors="active", color_scheme=request.param).new_page()


def test_only_the_target_is_filled(forced: Page, website: Website) -> None:
    """Of all quoted passages only the one that the address leads to has the system's colours of a mark; others are underlined."""
    href = next(href for href in website.quotes() if href.startswith(website.under("sources")[0]))
    forced.goto(href)
    system = forced.evaluate(SYSTEM, ["Mark", "MarkText", "CanvasText"])
    target: dict[str, Any] = forced.locator("mark:target").evaluate(STYLE)
    assert (target["backgroundColor"], target["color"]) == (system["Mark"], system["MarkText"])
    others = forced.locator("mark:not(:target):not(:target *)").evaluate_all(f"all => all.map({STYLE})")
    assert len(others) > 3
    for other in others:
        assert other["clear"] and other["backgroundImage"] == "none"
        assert other["underlined"] and other["color"] == system["CanvasText"]


def test_numbers_and_labels_have_a_frame(forced: Page, website: Website) -> None:
    """A citation's number and a label stand apart from the text although their grounds are gone."""
    forced.goto(website.main_brief.path)
    page = forced.evaluate("getComputedStyle(document.body).backgroundColor")
    for selector in (".bottom-line a.cite", ".tag-differs", ".tag-open"):
        style = forced.locator(selector).first.evaluate(STYLE)
        inside = forced.locator(selector).first.evaluate(f"e => ({STYLE})(e.firstElementChild ?? e)")
        frames = [frame for one in (style, inside) for frame in (one["border"], one["outline"]) if frame]
        assert [frame for frame in frames if page not in frame], f"{selector} has no frame: {style}"


def test_stated_and_inferred_dates_can_be_told_apart(forced: Page, website: Website) -> None:
    """The dot of a date that is stated is filled, and that of one that is inferred is hollow."""
    forced.goto(website.main_brief.path)
    look = "e => getComputedStyle(e, '::before').backgroundColor"
    stated = forced.locator(".event.stated > .what").first.evaluate(look)
    inferred = forced.locator(".event:not(.stated, .unknown) > .what").first.evaluate(look)
    assert stated != inferred


def test_the_chosen_filter_can_be_told(forced: Page, website: Website) -> None:
    """The filter that is chosen looks other than those that are not."""
    forced.goto(website.evidence[0])
    still(forced)
    chosen, other = (
        forced.locator(f".filter label:has({state})").first.evaluate(STYLE) for state in (":checked", ":not(:checked)")
    )
    assert chosen != other


def test_preview_and_lit_source_have_a_frame(forced: Page, website: Website) -> None:
    """The preview stands apart from the page below it, and the row of its source from the others."""
    forced.goto(website.main_brief.path)
    forced.locator(".bottom-line a.cite").first.hover()
    preview = forced.locator("[role=tooltip]")
    expect(preview).to_be_visible()
    page = forced.evaluate("getComputedStyle(document.body).backgroundColor")
    style = preview.evaluate(STYLE)
    assert style["border"] and page not in style["border"]
    assert forced.locator(".source-key .lit").evaluate(STYLE)["outline"]


def test_focus_is_seen(forced: Page, website: Website) -> None:
    """What has the focus has an outline that is not the page's colour."""
    forced.goto(website.main_brief.path)
    page = forced.evaluate("getComputedStyle(document.body).backgroundColor")
    for selector in (".bottom-line a.cite", ".pg-side a", ".pg-head .facts a", ".sources summary"):
        forced.locator(selector).first.focus()
        forced.keyboard.press("Shift+Tab")
        forced.keyboard.press("Tab")
        expect(forced.locator(selector).first).to_be_focused()
        style = forced.locator(selector).first.evaluate(STYLE)
        assert style["outline"] and page not in style["outline"], f"{selector}: {style}"
