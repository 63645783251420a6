"""What is asked of a page in a window: its document, and what of it a reader sees."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from browser.website import Website

CLEAR = "rgba(0, 0, 0, 0)"
"""A background that is not there, as browsers write it."""
SCHEMES = ("default", "slate")
"""The theme's names for light and dark."""
CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")

_SURVEY = """html => {
  const page = new DOMParser().parseFromString(html, "text/html");
  return (%s)(page);
}"""


def survey(window: Page, website: Website, pages: Iterable[str], look: str) -> dict[str, Any]:
    """What a function of JavaScript finds in each page's document. The browser parses it, runs and paints nothing."""
    found = {}
    for page in pages:
        file = website.folder / (page if page.endswith(".html") else page + "index.html")
        based = file.read_text("utf-8").replace("<head>", f'<head><base href="{website.url}{page}">', 1)
        found[page] = window.evaluate(_SURVEY % look, based)
    return found


def words(text: str) -> str:
    """The text with every stretch of white space as one blank."""
    return " ".join(text.split())


_SEEN = """() => {
  const target = document.querySelector(":target");
  const line = target.getClientRects()[0];
  const all = target.getBoundingClientRect();
  const middle = document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  const block = target.closest(".block");
  const bar = block && getComputedStyle(block, "::before");
  const telling = target.querySelector(":scope > :is(.what, .claim-t, .figure, .statement)") ?? target;
  return {
    address: location.href,
    id: target.id,
    tag: target.tagName,
    fill: getComputedStyle(telling).backgroundColor,
    bar: bar && bar.content !== "none" ? [parseFloat(bar.width), bar.backgroundColor] : [0, ""],
    uncovered: middle !== null && (target.contains(middle) || middle.contains(target)),
    fits: all.top >= document.querySelector(".md-header").getBoundingClientRect().bottom && all.bottom <= innerHeight,
  };
}"""

_SEEN_IN_TURN = """ids => ids.map(id => {
  const bare = getComputedStyle(document.getElementById(id)).backgroundColor;
  location.hash = id;
  const seen = (%s)();
  location.hash = "";
  return { ...seen, bare };
})"""


def target(window: Page) -> dict[str, Any]:
    """What the address leads to: which element it is, whether it is seen, and how it is set apart."""
    return window.evaluate(_SEEN)


def targets(window: Page, ids: Iterable[str]) -> list[dict[str, Any]]:
    """The same for many elements of the page, as if the address led to one after the other; `bare` is an element's
    background while the address leads elsewhere.
    """
    return window.evaluate(_SEEN_IN_TURN % _SEEN, list(ids))


def bottom(window: Page, selector: str) -> float:
    """Where the last of some elements ends, in CSS pixels from the window's top; they are all there and shown."""
    boxes = [element.bounding_box() for element in window.locator(selector).all()]
    assert boxes and all(boxes), f"{selector} is not shown on {window.url}"
    assert all(box["y"] >= 0 and box["width"] and box["height"] for box in boxes if box), f"{selector} is out of sight"
    return max(box["y"] + box["height"] for box in boxes if box)


def still(window: Page) -> None:
    """Ends the theme's transitions and lays out what is out of sight, so that what is measured is what stays."""
    window.evaluate("""() => {
      const style = document.head.appendChild(document.createElement("style"));
      style.textContent = `*, ::before, ::after { transition: none !important; }
        .pg-section { content-visibility: visible !important; }`;
    }""")


def dress(window: Page, scheme: str) -> None:
    """Gives the page its light or dark look, as the theme's script does."""
    window.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
