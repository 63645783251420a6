"""With scripts off: every citation leads to the very words, is seen to, and leads back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.reading import CLEAR, survey, target, targets, words
from browser.website import Website

IDS = "page => Object.fromEntries([...page.querySelectorAll('[id]')].map(e => [e.id, [e.tagName, e.textContent]]))"
CITES = "page => [...page.querySelectorAll('a.cite')].map(a => [a.href, a.ariaLabel])"


@pytest.fixture
def marks(plain: Page, website: Website) -> dict[str, tuple[str, str]]:
    """Everything on source pages that has an address, with its tag and its words."""
    found = survey(plain, website, website.under("sources"), IDS)
    return {f"{page}#{key}": tuple(element) for page, ids in found.items() for key, element in ids.items()}


def test_quoted_words_stand_marked_at_their_address(website: Website, marks: dict[str, tuple[str, str]]) -> None:
    quotes = website.quotes()
    assert quotes
    for href, quoted in quotes.items():
        tag, text = marks[href]
        assert tag == "MARK", href
        for quote in quoted:
            assert words(quote) in words(text), href


def test_citations_lead_to_quoted_words(plain: Page, website: Website, marks: dict[str, tuple[str, str]]) -> None:
    quotes = website.quotes()
    rows = {f"{page}#{key}" for page, ids in survey(plain, website, website.evidence, IDS).items() for key in ids}
    for page, cites in survey(plain, website, website.citing, CITES).items():
        assert cites or "/actors/" in f"/{page}", f"{page} cites nothing"
        for address, name in cites:
            href = website.from_root(address)
            if name.endswith("…") or href in quotes:
                begun = words(name).removesuffix("…")
                opened = [words(quote) for quote in quotes[href] if begun.endswith(_first_words(quote))]
                assert opened, f"{page}: the link {name!r} does not begin as what is quoted from {href}"
                assert any(quote in words(marks[href][1]) for quote in opened)
            else:
                assert href in rows, (
                    f"{page}: {name!r} leads to {href}, which is neither a passage nor a row of evidence"
                )


def _first_words(quote: str) -> str:
    return " ".join(quote.split()[:4])


def test_statements_cite_their_evidence(plain: Page, website: Website) -> None:
    look = """page => {
      const passages = Object.fromEntries([...page.querySelectorAll(".passages > li")].map(
        li => [li.querySelector("b").textContent, li.querySelector("p a").href]));
      const cited = a => [a.href, ...(a.dataset.q ?? "").split(" ").filter(Boolean).map(letter => passages[letter])];
      const statement = e => e.matches(".question h3") ? e.parentElement : e;
      return Object.fromEntries([...page.querySelectorAll("[id]")].map(
        e => [e.id, [...statement(e).querySelectorAll("a.cite, a.answer")].flatMap(cited)]));
    }"""
    for brief in website.briefs:
        shown = survey(plain, website, [brief.path], look)[brief.path]
        for statement in brief.statements:
            cited = {website.from_root(href) for href in shown[statement.anchor]}
            if statement.part == "answers":  # one link an article
                assert {e["article"] for e in statement.evidence} <= {href.split("/")[1] for href in cited}
            else:
                assert cited == statement.hrefs, f"{brief.path}#{statement.anchor}"


def test_evidence_stands_beside_its_statement(plain: Page, website: Website) -> None:
    look = """page => Object.fromEntries([...page.querySelectorAll(".row")].map(row => [row.id, {
      cited: [...row.querySelectorAll("a.cite")].map(a => a.href),
      quotes: [...row.querySelectorAll("blockquote")].map(q => q.textContent),
      text: row.querySelector(".statement").textContent,
    }]))"""
    for brief in website.briefs:
        page = f"{brief.path}evidence/"
        rows = survey(plain, website, [page], look)[page]
        statements = [s for s in brief.statements if s.part != "answers"]
        assert list(rows) == [s.anchor for s in statements]
        for statement in statements:
            row = rows[statement.anchor]
            assert words(statement.text) in words(row["text"])
            assert [website.from_root(href) for href in row["cited"]] == [e["href"] for e in statement.evidence]
            for evidence, quoted in zip(statement.evidence, row["quotes"], strict=True):
                assert words(evidence["quote"]) in words(quoted)


def test_back_links_are_the_citations_seen_from_the_source(plain: Page, website: Website) -> None:
    look = """page => [...page.querySelectorAll(".block")].map(block => ({
      marks: [...block.querySelectorAll("mark")].map(mark => mark.id),
      links: [...block.querySelectorAll(".cited-for a")].map(a => a.href),
    }))"""
    blocks = survey(plain, website, website.under("sources"), look)
    paragraph = {
        f"{page}#{mark}": (page, i) for page, all_ in blocks.items() for i, b in enumerate(all_) for mark in b["marks"]
    }
    back = {
        (website.from_root(href), (page, i))
        for page, all_ in blocks.items()
        for i, b in enumerate(all_)
        for href in b["links"]
    }
    cited = {
        (f"{brief.path}#{statement.anchor}", paragraph[href])
        for brief in website.briefs
        for statement in brief.statements
        for href in statement.hrefs
    }
    assert back - cited == set(), "a paragraph names a statement that does not cite it"
    assert cited - back == set(), "a statement cites a paragraph that does not name it"


def test_following_a_citation(plain: Page, website: Website) -> None:
    for article in website.main_brief.data["articles"]:
        plain.goto(website.main_brief.path)
        link = plain.locator(f"a.cite[href*='{article['id']}']").first
        href = link.evaluate("a => a.href")
        link.click()
        expect(plain).to_have_url(href)
        _assert_passage_is_seen(target(plain))


def test_every_passage_is_seen_at_its_address(plain: Page, website: Website) -> None:
    for source in website.under("sources"):
        plain.goto(source)
        passages = [href.partition("#")[2] for href in website.quotes() if href.startswith(source)]
        for seen in targets(plain, passages):
            _assert_passage_is_seen(seen)
            assert seen["bare"] == CLEAR, f"{seen['address']}: the passage is filled when no address leads to it"


def _assert_passage_is_seen(seen: dict[str, Any]) -> None:
    assert seen["tag"] == "MARK", seen["address"]
    assert seen["address"].endswith(f"#{seen['id']}")
    assert seen["uncovered"] and seen["fits"], f"{seen['address']}: the passage is out of sight"
    assert seen["fill"] != CLEAR, f"{seen['address']}: the passage is not filled"
    width, colour = seen["bar"]
    assert width >= 2 and colour != CLEAR, f"{seen['address']}: the paragraph has no bar"


TOLD = """target => {
  const statement = target.querySelector(".figure, .claim") ?? target;
  return [...statement.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)[0].data;
}"""


NESTED = """() => {
  const outer = document.querySelector("mark");
  const inner = document.createElement("mark");
  inner.append(outer.firstChild);
  outer.prepend(inner);
  const bare = getComputedStyle(inner).borderBottomStyle;
  location.hash = outer.id;
  const { backgroundColor, backgroundImage } = getComputedStyle(inner);
  return [bare, backgroundColor, backgroundImage];
}"""


def test_a_passage_within_a_target_makes_no_hole(plain: Page, website: Website) -> None:
    plain.goto(website.under("sources")[0])
    assert plain.evaluate(NESTED) == ["solid", CLEAR, "none"]


def test_a_back_link_leads_to_the_statement(plain: Page, website: Website) -> None:
    for source in website.under("sources"):
        plain.goto(source)
        link = plain.locator(".cited-for li > a").first
        told = words(link.inner_text())
        link.click()
        expect(plain).to_have_url(re.compile(r"/briefs/[\w-]+/#[ctdq]-"))
        seen = target(plain)
        assert seen["uncovered"] and seen["fill"] != CLEAR, f"{plain.url} is out of sight or not set apart"
        assert words(plain.locator(":target").evaluate(TOLD)) in told


def test_permalinks_of_a_brief_are_set_apart(plain: Page, website: Website) -> None:
    """A statement of each part, a question and a difference."""
    for brief in website.briefs:
        rows = list({s.part: s.anchor for s in brief.statements if s.part != "answers"}.values())
        others = [f"q-{brief.data['open_questions'][0]['id']}"]
        others += [f"d-{difference['id']}" for difference in brief.data["differences"][:1]]
        for page, ids in ((brief.path, rows + others), (f"{brief.path}evidence/", rows)):
            plain.goto(page)
            for seen in targets(plain, ids):
                assert seen["uncovered"], f"{seen['address']} is out of sight"
                assert seen["fill"] != CLEAR, f"{seen['address']} looks like any other"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_back_returns_to_where_one_was(new_context, website: Website, scripts: bool) -> None:
    window = new_context(java_script_enabled=scripts).new_page()
    window.goto(website.main_brief.path)
    chip = window.locator(".timeline a.cite").nth(12)
    chip.scroll_into_view_if_needed()
    before = window.evaluate("scrollY")
    assert before > 400
    chip.click()
    expect(window).to_have_url(re.compile("/sources/"))
    window.go_back()
    expect(window).to_have_url(re.compile("/briefs/"))
    for _ in range(20):
        if abs(window.evaluate("scrollY") - before) <= 2:
            break
        window.wait_for_timeout(50)
    assert window.evaluate("scrollY") == pytest.approx(before, abs=2)


LOOSE = """() => [...document.querySelectorAll(".claim")].filter(claim => {
  const text = [...claim.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)[0];
  const last = document.createRange();
  const end = text.data.trimEnd().length;
  last.setStart(text, end - 1);
  last.setEnd(text, end);
  const middle = box => (box.top + box.bottom) / 2;
  const line = middle(last.getBoundingClientRect());
  const chips = [...claim.querySelectorAll("a.cite")].flatMap(chip => [...chip.getClientRects()]);
  return chips.some(chip => Math.abs(middle(chip) - line) > 10);
}).map(claim => claim.id)"""


def test_chips_stay_on_the_line_of_the_last_word(new_context, website: Website) -> None:
    window = new_context(java_script_enabled=False).new_page()
    window.goto(website.main_brief.path)
    for width in (1280, 1000, 700, 390, 320):
        window.set_viewport_size({"width": width, "height": 800})
        assert window.evaluate(LOOSE) == [], width
