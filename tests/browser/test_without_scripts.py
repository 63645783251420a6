"""With scripts off: filters filter, and what is folded unfolds."""

import re

from playwright.sync_api import Locator, Page, expect

from browser.reading import still
from browser.website import Website


def _choose(window: Page, name: str) -> None:
    window.locator(".filter label").filter(has_text=re.compile(rf"^\s*{re.escape(name)}\b")).click()


def _shown(elements: Locator) -> list[str]:
    return elements.locator("visible=true").evaluate_all(
        "found => found.map(e => e.id || e.querySelector('h3').innerText)"
    )


def test_evidence_filters(plain: Page, website: Website) -> None:
    for brief in website.briefs:
        plain.goto(f"{brief.path}evidence/")
        rows = plain.locator(".row")
        notes = rows.evaluate_all("rows => rows.map(row => [row.id, row.querySelector('.facts').innerText])")
        inferred = {f"t-{event['id']}" for event in brief.data["timeline"] if event["date_basis"] == "inferred"}
        expected = {
            "All": [key for key, _ in notes],
            "Sources differ": [
                key for key, note in notes if note.startswith("Difference:") or note.endswith("sources differ")
            ],
            "One article or origin": [
                key for key, note in notes if re.search(r" · (one article|.* one origin: )", note)
            ],
            "Date inferred": [key for key, _ in notes if key in inferred],
        }
        counts = {name: len(found) for name, found in expected.items() if found}
        assert plain.locator(".filter label").all_inner_texts() == [f"{name} {count}" for name, count in counts.items()]
        for name in [*counts, "All"]:
            _choose(plain, name)
            assert _shown(rows) == expected[name], f"{brief.path}: {name}"
        assert len(counts) > 1 and min(counts.values()) < len(notes)


def test_topic_filter(plain: Page, website: Website) -> None:
    plain.goto("./")
    cards = plain.locator(".card")
    topics = {topic for brief in website.briefs for topic in brief.data["topics"]}
    assert len(topics) > 1
    for topic in sorted(topics):
        _choose(plain, topic)
        titles = {brief.data["title"] for brief in website.briefs if topic in brief.data["topics"]}
        assert set(_shown(cards)) == titles, topic
    _choose(plain, "All")
    assert len(_shown(cards)) == len(website.briefs)


def test_filters_by_keyboard(plain: Page) -> None:
    plain.goto("./")
    every = len(_shown(plain.locator(".card")))
    topics = plain.get_by_role("group", name="Topic").get_by_role("radio")
    topics.first.focus()
    plain.keyboard.press("ArrowRight")
    expect(topics.nth(1)).to_be_checked()
    assert 0 < len(_shown(plain.locator(".card"))) < every


def test_passages_unfold(plain: Page, website: Website) -> None:
    for brief in website.briefs:
        plain.goto(brief.path)
        still(plain)
        for details in plain.locator(".sources details").all():
            told = int(details.locator("summary").inner_text().split()[0])
            passages = details.locator(".passages > li")
            expect(passages.first).to_be_hidden()
            details.locator("summary").click()
            expect(passages.locator("visible=true")).to_have_count(told)
            assert passages.count() == told


def test_back_links_unfold(plain: Page, website: Website) -> None:
    unfolded = 0
    for source in website.under("sources"):
        plain.goto(source)
        for details in plain.locator(".cited-for details").all()[:1]:
            told = int(details.locator("summary").inner_text().split()[0])
            expect(details.locator("li").first).to_be_hidden()
            details.locator("summary").click()
            expect(details.locator("li").locator("visible=true")).to_have_count(told)
            unfolded += 1
    assert unfolded


def test_no_look_is_offered_that_only_scripts_can_change(plain: Page) -> None:
    plain.goto("./")
    expect(plain.locator("[data-md-component=palette]")).to_have_css("display", "none")
