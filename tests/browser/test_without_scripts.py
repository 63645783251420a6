"""With scripts off: filters filter, and what is folded unfolds."""

from playwright.sync_api import Page, expect

from browser.website import Website


def _choose(window: Page, name: str) -> None:
    window.locator(".filter label").filter(has_text=name).click()


def test_evidence_filters(plain: Page, website: Website) -> None:
    noted = {
        "Sources differ": ".row:has(.tag-differs, .position), .row:has(.statement > .facts:text-matches('^Difference:'))",
        "One article or origin": ".row:has(.statement > .facts:text-matches('one article|repeating one origin'))",
        "Date inferred": ".row:has(.why:text('Date inferred.'))",
    }
    for brief in website.briefs:
        plain.goto(f"{brief.path}evidence/")
        rows = plain.locator(".row")
        count = rows.count()
        expect(plain.locator(".filter label").first).to_have_text(f"All {count}")
        for label in plain.locator(".filter label").all()[1:]:
            name, _, told = label.inner_text().rpartition(" ")
            label.click()
            shown = rows.locator("visible=true")
            expect(shown).to_have_count(int(told))
            assert 0 < int(told) < count, f"{brief.path}: {name!r} filters nothing"
            if name != "Date inferred":
                ids = plain.locator(noted[name]).evaluate_all("rows => rows.map(row => row.id)")
                assert shown.evaluate_all("rows => rows.map(row => row.id)") == ids
        _choose(plain, "All")
        expect(rows.locator("visible=true")).to_have_count(count)
