"""Every text can be read against what lies behind it, in the light and in the dark."""

from playwright.sync_api import Page

from browser.reading import CONTRAST, SCHEMES, dress, still
from browser.website import Website

ENOUGH = 4.5
"""WCAG 2.2, 1.4.3; asked of large text too."""


def _with_targets(website: Website) -> list[str]:
    """One of each kind of page; where there are passages or statements, with one of them as the target."""
    targets = {href.partition("#")[0]: href for href in website.quotes()}
    for brief in website.briefs:
        reasoned = next(event["id"] for event in brief.data["timeline"] if event["date_note"])
        targets |= {page: f"{page}#t-{reasoned}" for page in (brief.path, f"{brief.path}evidence/")}
    main, claim = website.main_brief.path, website.main_brief.data["bottom_line"][0]["id"]
    return [*(targets.get(page, page) for page in website.one_of_each), f"{main}#c-{claim}", "404.html"]


def test_text_has_contrast(plain: Page, website: Website) -> None:
    kinds = 0
    for path in _with_targets(website):
        plain.goto(path)
        still(plain)
        plain.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        for scheme in SCHEMES:
            dress(plain, scheme)
            found = plain.evaluate(CONTRAST)
            kinds += len(found)
            faint = [text for text in found if text["ratio"] < ENOUGH]
            assert not faint, f"{path}, {scheme}: {faint}"
    assert kinds > 100
