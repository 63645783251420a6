"""Takes pictures of the site's main states into `shots/`, to be looked at: `make shots`."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from browser.conftest import ARGUMENTS, BROWSERS, DESKTOP, PHONE, runs
from browser.website import MAIN_BRIEF, REPOSITORY, build, served
from playwright.sync_api import Page, sync_playwright

BRIEF = f"briefs/{MAIN_BRIEF}/"
SOURCE = "sources/000_5c98cdb57ac62bd9/"
PASSAGE = f"{SOURCE}#q-p8-a-timetable-was-quickly"
SHEET = {"width": 794, "height": 1123}
"""A page of A4 at 96 dots an inch."""


def rest_on_a_citation(page: Page) -> None:
    """The mouse rests on a citation until its words are shown."""
    page.locator(".bottom-line a.cite").nth(3).hover()
    page.locator("[role=tooltip]").wait_for()


def tap_a_citation(page: Page) -> None:
    """A finger taps a citation."""
    page.locator(".bottom-line a.cite").nth(1).tap()
    page.locator("dialog").wait_for()


def search(page: Page) -> None:
    """Somebody looks for a claim by two of its words."""
    page.keyboard.press("/")
    page.keyboard.type("russia iran")
    page.locator(".md-search-result__link").first.wait_for()


def choose_differing(page: Page) -> None:
    """Only the statements are shown on which sources differ."""
    page.locator(".filter label", has_text="Sources differ").click()


def unfold_passages(page: Page) -> None:
    """The passages of the first article are unfolded."""
    page.locator(".sources summary").first.click()


def print_it(page: Page) -> None:
    """As on paper."""
    page.emulate_media(media="print")


def print_its_end(page: Page) -> None:
    """As on paper, where the quotes stand."""
    page.emulate_media(media="print")
    page.locator("#how-we-know").evaluate("heading => heading.scrollIntoView()")


@dataclass(frozen=True)
class State:
    """A page as somebody sees it who has done something there."""

    path: str
    then: Callable[[Page], None] | None = None
    size: dict[str, int] | None = None
    """The window's, a desktop's unless said."""
    scheme: str = "light"


STATES = {
    "home": State(""),
    "home-phone": State("", size=PHONE),
    "brief": State(BRIEF),
    "brief-dark": State(BRIEF, scheme="dark"),
    "brief-phone": State(BRIEF, size=PHONE),
    "brief-phone-dark": State(BRIEF, size=PHONE, scheme="dark"),
    "preview": State(BRIEF, rest_on_a_citation),
    "preview-dark": State(BRIEF, rest_on_a_citation, scheme="dark"),
    "sheet-phone": State(BRIEF, tap_a_citation, PHONE),
    "timeline": State(f"{BRIEF}#timeline"),
    "actors": State(f"{BRIEF}#actors"),
    "differences": State(f"{BRIEF}#where-sources-differ"),
    "questions": State(f"{BRIEF}#open-questions"),
    "questions-phone": State(f"{BRIEF}#open-questions", size=PHONE),
    "how-we-know": State(f"{BRIEF}#how-we-know", unfold_passages),
    "evidence": State(f"{BRIEF}evidence/", choose_differing),
    "source": State(PASSAGE),
    "source-top": State(SOURCE),
    "source-phone": State(PASSAGE, size=PHONE),
    "source-dark": State(PASSAGE, scheme="dark"),
    "actor": State("actors/kenneth-ekman/"),
    "actor-empty": State("actors/niger-prime-minister/"),
    "sources": State("sources/"),
    "every-timeline": State("timeline/"),
    "every-question": State("questions/"),
    "search": State("", search),
    "print": State(BRIEF, print_it, SHEET),
    "print-end": State(BRIEF, print_its_end, SHEET),
}


def main() -> None:
    """Takes the pictures that the command line names, or all."""
    executable = next(filter(None, map(runs, BROWSERS)), None)
    if executable is None:
        sys.exit(f"no browser is installed; one of {', '.join(BROWSERS)} is needed")
    if unknown := set(sys.argv[1:]) - set(STATES):
        sys.exit(f"no such picture: {', '.join(sorted(unknown))}; there are {', '.join(STATES)}")
    shots = REPOSITORY / "shots"
    shots.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as url, sync_playwright() as playwright:
        build(Path(folder), site_url=url)
        browser = playwright.chromium.launch(executable_path=executable, args=[*ARGUMENTS])
        for name in sys.argv[1:] or STATES:
            state = STATES[name]
            size = state.size or DESKTOP
            page = browser.new_page(viewport=size, color_scheme=state.scheme, has_touch=size == PHONE)
            page.goto(url + state.path)
            if state.then:
                state.then(page)
            page.wait_for_timeout(400)  # the theme lets its title slide in
            page.screenshot(path=shots / f"{name}.png")
            page.close()
            print(f"shots/{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
