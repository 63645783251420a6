"""With scripts on: what a citation quotes is shown beside it, to mouse, keyboard and touch, and the link stays a link."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import DESKTOP, PHONE, NewContext
from browser.reading import CONTRAST, SCHEMES, still, survey, target, words
from browser.website import Statement, Website

ENOUGH = 4.5
"""WCAG 2.2, 1.4.3."""
COLOURS = {"default": "light", "slate": "dark"}
CITATIONS = """() => [...document.querySelectorAll("a.cite[data-q]")].map(chip => {
  return { right: chip.getBoundingClientRect().right, cited: chip.dataset.q.length };
})"""


def _watched(window: Page, wrong: list[str]) -> Page:
    window.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
    window.on("pageerror", lambda error: wrong.append(str(error)))
    return window


@pytest.fixture(params=SCHEMES)
def desk(request: pytest.FixtureRequest, new_context: NewContext, website: Website) -> Iterator[Page]:
    """The main brief on a desktop, light or dark; nothing may go wrong there."""
    wrong: list[str] = []
    window = _watched(new_context(color_scheme=COLOURS[request.param]).new_page(), wrong)
    yield _opened(window, website, request.param)
    assert not wrong


@pytest.fixture(params=SCHEMES)
def hand(request: pytest.FixtureRequest, new_context: NewContext, website: Website) -> Iterator[Page]:
    """The main brief on a phone, light or dark; nothing may go wrong there."""
    wrong: list[str] = []
    context = new_context(viewport=PHONE, is_mobile=True, has_touch=True, color_scheme=COLOURS[request.param])
    yield _opened(_watched(context.new_page(), wrong), website, request.param)
    assert not wrong


def _opened(window: Page, website: Website, scheme: str) -> Page:
    window.goto(website.main_brief.path)
    expect(window.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    return window


def _cited_by_several(website: Website) -> Statement:
    """The first sentence of the bottom line that rests on several articles, one of them with several passages."""
    for statement in website.main_brief.statements:
        articles = [evidence["article"] for evidence in statement.evidence]
        if statement.part == "bottom_line" and 1 < len(set(articles)) < len(articles):
            return statement
    raise AssertionError("no sentence rests on several passages of several articles")


def _quotes(statement: Statement, article: str) -> list[str]:
    return [words(evidence["quote"]) for evidence in statement.evidence if evidence["article"] == article]


def _article(website: Website, chip: Locator) -> dict[str, Any]:
    """The article that a chip's number stands for, as data."""
    article: dict[str, Any] = website.main_brief.data["articles"][int(chip.inner_text()) - 1]
    return article


def _chips(window: Page, statement: Statement) -> Locator:
    return window.locator(f"#{statement.anchor} a.cite")


def _in_view(window: Page, element: Locator) -> bool:
    box = element.bounding_box()
    size = window.viewport_size
    assert box and size
    header = window.locator(".md-header").bounding_box()
    assert header
    return (
        box["x"] >= 0
        and box["x"] + box["width"] <= size["width"]
        and box["y"] >= header["y"] + header["height"]
        and box["y"] + box["height"] <= size["height"]
    )


def _tab_to(window: Page, chip: Locator) -> None:
    """Focus as the keyboard gives it."""
    chip.evaluate("""chip => {
      const all = [...document.querySelectorAll("a[href], button, input, summary")].filter(e => e.checkVisibility());
      all[all.indexOf(chip) - 1].focus();
    }""")
    window.keyboard.press("Tab")
    expect(chip).to_be_focused()


def test_mouse_opens_a_preview(desk: Page, website: Website) -> None:
    statement = _cited_by_several(website)
    preview = desk.locator("[role=tooltip]")
    for chip in _chips(desk, statement).all():
        article = _article(website, chip)
        chip.hover()
        expect(preview.locator(".num")).to_have_text(chip.inner_text())
        assert _in_view(desk, preview)
        shown = words(preview.inner_text())
        assert article["title"] is None or words(article["title"]) in shown
        assert (article["publisher"] or "Publisher not stated") in shown
        assert article["published"].strip("[")[:4] in shown
        quotes = [words(text) for text in preview.locator("blockquote").all_inner_texts()]
        assert sorted(quotes) == sorted(_quotes(statement, article["id"]))
        assert preview.get_by_text("Read in context").count() == len(quotes)
        for evidence in statement.evidence:
            if evidence["article"] == article["id"] and evidence["attributed_to"]:
                assert f"Attributed to: {evidence['attributed_to']}" in shown
        others = [other.inner_text() for other in _chips(desk, statement).all()]
        others.remove(chip.inner_text())
        assert f"Also cited: {', '.join(others)}" in shown
        assert preview.get_by_role("link", name="Link to this claim").evaluate("a => a.hash") == f"#{statement.anchor}"
        assert preview.locator("a:not([tabindex='-1'])").count() == 0
        lit = desk.locator(".source-key .lit")
        expect(lit).to_have_count(1)
        expect(lit).to_have_attribute("data-n", chip.inner_text())
    desk.mouse.move(5, 500)
    expect(preview).to_have_count(0)
    expect(desk.locator(".source-key .lit")).to_have_count(0)


def test_a_preview_waits_for_the_mouse_to_rest(desk: Page, website: Website) -> None:
    desk.clock.install()
    desk.goto(website.main_brief.path)
    chip = _chips(desk, _cited_by_several(website)).first
    preview = desk.locator("[role=tooltip]")
    desk.clock.pause_at(desk.evaluate("Date.now() + 1000"))
    chip.hover()
    desk.clock.run_for(100)
    assert preview.count() == 0
    desk.clock.run_for(60)
    assert preview.count() == 1
    _chips(desk, _cited_by_several(website)).nth(1).hover()
    desk.clock.run_for(70)
    expect(preview.locator(".num")).to_have_text(_chips(desk, _cited_by_several(website)).nth(1).inner_text())
    desk.mouse.move(5, 500)
    desk.clock.run_for(200)
    assert preview.count() == 1
    desk.clock.run_for(60)
    assert preview.count() == 0


def test_the_pointer_can_enter_a_preview(desk: Page, website: Website) -> None:
    chip = _chips(desk, _cited_by_several(website)).first
    preview = desk.locator("[role=tooltip]")
    chip.hover()
    quote = preview.locator("blockquote").first
    quote.hover()
    desk.wait_for_timeout(600)
    expect(preview).to_have_count(1)
    at = chip.evaluate("chip => chip.getBoundingClientRect().top") - preview.evaluate("e => e.offsetTop")
    desk.evaluate("scrollBy(0, 40)")
    assert chip.evaluate("chip => chip.getBoundingClientRect().top") - preview.evaluate("e => e.offsetTop") == at - 40
    link = preview.get_by_text("Read in context").first
    href = link.get_attribute("href")
    link.click()
    desk.wait_for_url(f"**{(href or '').removeprefix('../..')}")


def test_escape_closes_a_preview(desk: Page, website: Website) -> None:
    chip = _chips(desk, _cited_by_several(website)).first
    preview = desk.locator("[role=tooltip]")
    chip.hover()
    expect(preview).to_have_count(1)
    desk.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    desk.mouse.move(5, 500)
    _tab_to(desk, chip)
    expect(preview).to_have_count(1)
    desk.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    expect(chip).to_be_focused()
    expect(chip).not_to_have_attribute("aria-describedby", "pv-1")


def test_focus_opens_a_preview_that_describes(desk: Page, website: Website) -> None:
    statement = _cited_by_several(website)
    chips = _chips(desk, statement).all()
    _tab_to(desk, chips[0])
    for chip in chips:
        expect(chip).to_be_focused()
        described = chip.evaluate(
            "chip => chip.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)"
        )
        assert sorted(map(words, described)) == sorted(_quotes(statement, _article(website, chip)["id"]))
        assert desk.locator(".source-key .lit").get_attribute("data-n") == chip.inner_text()
        desk.keyboard.press("Tab")
    expect(chips[-1]).not_to_be_focused()
    assert desk.locator("#" + statement.anchor).locator("[aria-describedby]").count() == 0


def test_enter_and_click_follow_the_link(desk: Page, website: Website) -> None:
    chip = _chips(desk, _cited_by_several(website)).first
    address = chip.evaluate("chip => chip.href")
    _tab_to(desk, chip)
    desk.keyboard.press("Enter")
    desk.wait_for_url(address)
    desk.goto(website.main_brief.path)
    chip.hover()
    expect(desk.locator("[role=tooltip]")).to_have_count(1)
    chip.click()
    desk.wait_for_url(address)


def test_other_clicks_open_the_link_elsewhere(desk: Page, website: Website) -> None:
    chip = _chips(desk, _cited_by_several(website)).first
    address, here = chip.evaluate("chip => chip.href"), desk.url
    for how in ("Control", "middle"):
        with desk.context.expect_page() as opened:
            if how == "middle":
                chip.click(button="middle")
            else:
                chip.click(modifiers=["ControlOrMeta"])
        opened.value.wait_for_url(address)
        opened.value.close()
    assert desk.url == here


def test_previews_stay_in_the_window(desk: Page) -> None:
    boxes = desk.evaluate(CITATIONS)
    rightmost = sorted(range(len(boxes)), key=lambda i: boxes[i]["right"])[-3:]
    longest = max(range(len(boxes)), key=lambda i: boxes[i]["cited"])
    preview = desk.locator("[role=tooltip]")
    above = 0
    for width in (DESKTOP["width"], 700):
        desk.set_viewport_size({"width": width, "height": DESKTOP["height"]})
        for i in (*rightmost, longest, 0, len(boxes) // 2, len(boxes) - 1):
            chip = desk.locator("a.cite[data-q]").nth(i)
            for edge in ("end", "start", "center"):
                chip.evaluate("(chip, block) => chip.scrollIntoView({ block })", edge)
                if edge == "start":
                    desk.evaluate("scrollBy(0, -120)")
                chip.hover()
                expect(preview).to_have_count(1)
                assert _in_view(desk, preview), f"citation {i}, {edge}, {width}: {preview.bounding_box()}"
                size, at = preview.bounding_box(), chip.bounding_box()
                assert size and at and size["width"] <= 23 * 20
                assert size["y"] >= at["y"] + at["height"] or size["y"] + size["height"] <= at["y"]
                above += size["y"] < at["y"]
                desk.keyboard.press("Escape")
                desk.mouse.move(1, 300)
    assert above


def test_a_preview_can_be_read(desk: Page, website: Website) -> None:
    still(desk)
    _chips(desk, _cited_by_several(website)).first.hover()
    expect(desk.locator("[role=tooltip]")).to_have_count(1)
    found = desk.evaluate(CONTRAST)
    assert len(found) > 5
    assert not [text for text in found if text["ratio"] < ENOUGH]
    assert desk.locator("[role=tooltip]").evaluate("e => e.getAnimations({ subtree: true }).length") == 0
    desk.emulate_media(media="print")
    expect(desk.locator("[role=tooltip]")).to_be_hidden()


def test_a_tap_opens_a_sheet(hand: Page, website: Website) -> None:
    statement = _cited_by_several(website)
    chips = _chips(hand, statement)
    sheet = hand.locator("dialog")
    here = hand.url
    still(hand)
    for i, leave in ((0, "Close"), (1, "Escape")):
        chip = chips.nth(i)
        chip.tap()
        expect(sheet).to_be_visible()
        assert sheet.evaluate("sheet => sheet.matches(':modal')")
        assert hand.url == here
        numbers = [chips.nth(j).inner_text() for j in range(chips.count())]
        tapped = numbers.pop(i)
        assert sheet.locator(".num").all_inner_texts() == [tapped, *numbers]
        quotes = [words(text) for text in sheet.locator("blockquote").all_inner_texts()]
        assert sorted(quotes) == sorted(words(evidence["quote"]) for evidence in statement.evidence)
        box = sheet.bounding_box()
        assert box and box["x"] >= 0 and box["width"] <= PHONE["width"]
        assert abs(box["y"] + box["height"] - PHONE["height"]) < 1
        found = hand.evaluate(CONTRAST)
        assert found and not [text for text in found if text["ratio"] < ENOUGH]
        if leave == "Close":
            sheet.get_by_role("button", name="Close").tap()
        else:
            hand.keyboard.press("Escape")
        expect(sheet).to_have_count(0)
        expect(chip).to_be_focused()
        assert hand.locator("[role=tooltip]").count() == 0
    chips.first.tap()
    link = sheet.get_by_text("Read in context").last
    address = link.evaluate("link => link.href")
    link.tap()
    hand.wait_for_url(address)


def test_a_mouse_beside_a_touch_screen_opens_no_sheet(new_context: NewContext, website: Website) -> None:
    window = new_context(has_touch=True).new_page()
    window.goto(website.main_brief.path)
    chip = _chips(window, _cited_by_several(website)).first
    address = chip.evaluate("chip => chip.href")
    chip.tap()
    expect(window.locator("dialog")).to_be_visible()
    window.keyboard.press("Escape")
    chip.click()
    window.wait_for_url(address)


def test_the_link_to_a_claim_leads_there(desk: Page, website: Website) -> None:
    statement = _cited_by_several(website)
    _chips(desk, statement).first.hover()
    desk.get_by_role("link", name="Link to this claim").click()
    assert target(desk)["id"] == statement.anchor


def test_the_link_to_a_claim_closes_the_sheet(hand: Page, website: Website) -> None:
    statement = [s for s in website.main_brief.statements if s.part == "timeline"][-1]
    _chips(hand, statement).first.tap()
    hand.locator("dialog").get_by_role("link", name="Link to this claim").tap()
    expect(hand.locator("dialog")).to_have_count(0)
    assert target(hand)["id"] == statement.anchor
    assert target(hand)["uncovered"]


def test_articles_that_repeat_one_origin_are_told_so(page: Page, hand: Page, website: Website) -> None:
    anchors = page.evaluate(ORIGINS) if page.goto(website.main_brief.path) else {}
    assert anchors
    page.goto(website.evidence[website.briefs.index(website.main_brief)])
    rows = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('.row')].map(r => [r.id, r.innerText]))"
    )
    assert {anchor for anchor, row in rows.items() if "repeating one origin" in row} == set(anchors)
    assert all(told in rows[anchor] for anchor, told in anchors.items())
    anchor, told = next(iter(anchors.items()))
    page.goto(website.main_brief.path)
    page.locator(f"#{anchor} a.cite").first.hover()
    expect(page.locator("[role=tooltip] .pv-also")).to_contain_text(f"{told} · Also cited: ")
    hand.locator(f"#{anchor} a.cite").first.tap()
    expect(hand.locator("dialog .pv-also")).to_contain_text(f"{told} · Link to this claim")


ORIGINS = """() => Object.fromEntries([...document.querySelectorAll("[data-support]")].map(
  e => [e.closest("[id]").id, e.dataset.support]))"""


def test_no_preview_where_the_quote_stands_beside(page: Page, website: Website) -> None:
    page.goto(website.evidence[0])
    chips = page.locator("a.cite")
    assert chips.count()
    for chip in chips.all()[:3]:
        chip.hover()
        page.wait_for_timeout(300)
        assert page.locator("[role=tooltip], dialog[open]").count() == 0


CITED = """page => ({
  chips: [...page.querySelectorAll("a.cite, a.answer")].map(chip => [chip.href, chip.dataset.q ?? "", chip.textContent]),
  passages: Object.fromEntries([...page.querySelectorAll(".sources > li .passages > li")].map(
    li => [li.id, [li.querySelector("p a").href, li.querySelector("blockquote").textContent]])),
  heads: [...page.querySelectorAll(".sources > li")].map(li => li.querySelectorAll(":scope > p").length),
  key: [...page.querySelectorAll(".source-key li")].map(li => li.dataset.n),
})"""


def test_every_citation_can_be_previewed(plain: Page, website: Website) -> None:
    """The words of each stand on its page, once, below their article's title and byline."""
    pages = [*website.under("briefs"), *website.under("actors"), "questions/", "timeline/"]
    quotes = website.quotes()
    seen = 0
    for path, found in survey(plain, website, pages, CITED).items():
        letters = {letter for _, cited, _ in found["chips"] for letter in cited.split()}
        assert letters <= {name.removeprefix("x-") for name in found["passages"]}, path
        for href, cited, shown in found["chips"]:
            assert found["passages"][f"x-{cited.split()[0]}"][0] == href, f"{path}: {shown}"
            assert not found["key"] or re.findall(r"\d+", shown)[0] in found["key"], path
        hrefs = [href for href, _ in found["passages"].values()]
        assert len(hrefs) == len(set(hrefs)), f"{path}: a quote stands twice"
        assert all(quote in quotes[website.from_root(href)] for href, quote in found["passages"].values()), path
        assert set(found["heads"]) <= {2}, path
        seen += path not in website.under("briefs") and len(found["chips"])
    assert seen


def test_pages_that_span_briefs_have_previews(page: Page, website: Website) -> None:
    actors = sorted(website.under("actors"), key=lambda path: (website.folder / path / "index.html").stat().st_size)
    preview = page.locator("[role=tooltip]")
    for path in (actors[-1], "questions/", "timeline/"):
        page.goto(path)
        for chip in (page.locator("a.cite").first, page.locator("a.cite").last):
            href = website.from_root(chip.evaluate("chip => chip.href"))
            chip.hover()
            expect(preview.locator("blockquote").first).to_be_visible()
            assert words(preview.locator("blockquote").first.inner_text()) in map(words, website.quotes()[href])
            (article,) = (a for a in website.main_brief.data["articles"] if f"sources/{a['id']}/" in href)
            shown = words(preview.inner_text())
            assert words(article["title"]) in shown
            assert (article["publisher"] or "Publisher not stated") in shown
            page.keyboard.press("Escape")


MORE = """chip => {
  const more = Object.assign(document.createElement("a"), { className: "cite", href: "evidence/#c-more", textContent: "+4" });
  more.ariaLabel = "+4 more articles for: a claim";
  chip.after(more);
}"""


def test_a_chip_for_more_articles_is_told_and_leads_on(desk: Page, hand: Page, website: Website) -> None:
    statement = _cited_by_several(website)
    for window in (desk, hand):
        _chips(window, statement).last.evaluate(MORE)
    _chips(desk, statement).first.hover()
    expect(desk.locator("[role=tooltip] .pv-also")).to_contain_text(", +4 · Link to this claim")
    desk.keyboard.press("Escape")
    _chips(desk, statement).last.hover()
    desk.wait_for_timeout(300)
    assert desk.locator("[role=tooltip]").count() == 0
    _chips(hand, statement).first.tap()
    link = hand.locator("dialog").get_by_role("link", name="+4 more articles for: a claim")
    assert link.evaluate("a => a.href") == f"{website.url}{website.main_brief.path}evidence/#c-more"


def test_links_have_the_sites_own_colour(desk: Page) -> None:
    """In the dark the theme has one of its own."""
    colours = desk.evaluate("""() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "var(--pg-link)";
      return [getComputedStyle(probe), getComputedStyle(document.querySelector(".prose > a"))].map(s => s.color);
    }""")
    assert len(set(colours)) == 1


def test_scripts_and_styles_are_small(website: Website) -> None:
    assert (website.folder / "assets/briefing.js").stat().st_size <= 6_000
    assert (website.folder / "assets/briefing.css").stat().st_size <= 24_000


def test_a_brief_is_small(website: Website) -> None:
    """150 kB, which is what a brief of 120 citations took to be drawn up, and what each further one may take."""
    for brief in website.briefs:
        html = (website.folder / brief.path / "index.html").read_bytes()
        further = max(0, html.count(b' data-q="') - 120)
        assert len(html) <= 150_000 + 200 * further, brief.path
