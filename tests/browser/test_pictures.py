"""The pictures in a browser: legible in every width and colour scheme, and each mark leads to its event."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from browser.conftest import DESKTOP, NewContext
from browser.reading import SCHEMES, dress, still, target
from browser.website import Website

MARKS = "figure.span > svg a"


def dated(website: Website) -> dict[str, list[str]]:
    """The fragments of each brief's dated events, of those briefs that have a picture."""
    found = {
        brief.path: sorted(f"#t-{event['id']}" for event in brief.data["timeline"] if event["date"])
        for brief in website.briefs
    }
    return {path: events for path, events in found.items() if len(events) >= 4}


def test_every_dated_event_has_its_mark(plain: Page, website: Website) -> None:
    assert dated(website)
    for path, events in dated(website).items():
        plain.goto(path)
        still(plain)
        marks = plain.locator(MARKS)
        assert sorted(marks.evaluate_all("marks => marks.map(m => m.getAttribute('href'))")) == events
        assert f"{len(events)} events from " in plain.locator("figure.span figcaption").inner_text()


def test_a_mark_leads_to_its_event(page: Page, website: Website) -> None:
    page.goto(website.main_brief.path)
    for mark in page.locator(MARKS).all()[::6]:
        href = mark.get_attribute("href")
        mark.locator("circle, rect").click()
        seen = target(page)
        assert f"#{seen['id']}" == href
        assert seen["uncovered"]


def test_the_picture_is_no_detour_for_the_keyboard(page: Page, website: Website) -> None:
    page.goto(website.main_brief.path)
    assert page.locator("figure.span > svg").get_attribute("aria-hidden") == "true"
    assert page.locator(MARKS).evaluate_all("marks => marks.every(mark => mark.tabIndex === -1)")
    assert page.locator("figure.span figcaption").is_visible()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_words_and_marks_are_legible(new_context: NewContext, website: Website, width: int) -> None:
    window = new_context(java_script_enabled=False, viewport={**DESKTOP, "width": width}).new_page()
    for path in dated(website):
        window.goto(path)
        still(window)
        frame = window.locator("figure.span").bounding_box()
        assert frame
        texts = [box for text in window.locator("figure.span text").all() if (box := text.bounding_box())]
        assert texts
        for before, after in pairwise(texts):
            assert before["x"] + before["width"] <= after["x"]
        size = "text => parseFloat(getComputedStyle(text).fontSize)"
        assert window.locator("figure.span text").first.evaluate(size) >= 11
        for mark in window.locator("figure.span :is(circle, rect)").all():
            box = mark.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 2.5
            assert frame["x"] - 5 <= box["x"]
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 5


def test_marks_are_seen_in_light_and_dark(page: Page, website: Website) -> None:
    page.goto(website.main_brief.path)
    still(page)
    look = """() => {
      const light = color => color.match(/[\\d.]+/g).slice(0, 3).map(c => c / 255)
        .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
      const [mark, page] = [getComputedStyle(document.querySelector("figure.span circle")).color,
        getComputedStyle(document.body).backgroundColor].map(light);
      return (Math.max(mark, page) + .05) / (Math.min(mark, page) + .05);
    }"""
    for scheme in SCHEMES:
        dress(page, scheme)
        assert page.evaluate(look) >= 4.5, scheme


def test_pictures_follow_forced_colours(new_context: NewContext, website: Website) -> None:
    window = new_context(forced_colors="active", color_scheme="dark").new_page()
    window.goto(website.main_brief.path)
    told = """([selector, color]) => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.cssText = `forced-color-adjust: none; color: ${color}`;
      return [getComputedStyle(document.querySelector(selector)).color, getComputedStyle(probe).color];
    }"""
    for selector, color in (("figure.span > svg", "LinkText"), ("figure.span text", "CanvasText")):
        shown, forced = window.evaluate(told, [selector, color])
        assert shown == forced, selector


def test_bars_are_as_long_as_their_counts(plain: Page, website: Website) -> None:
    seen = 0
    for path in website.one_of_each:
        if not path.startswith("actors/") or path == "actors/":
            continue
        plain.goto(path)
        rows = plain.locator(".company li").evaluate_all(
            "rows => rows.map(r => [parseInt(r.querySelector('.facts').textContent),"
            " r.querySelector('rect').getBoundingClientRect().width])"
        )
        for count, width in rows:
            most, full = rows[0]
            assert abs(width / full - count / most) < 0.02, path
            seen += 1
    assert seen
