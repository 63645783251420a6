"""Takes pictures of the site's main states into `shots/`, to be looked at: `make shots`."""

import sys
import tempfile
from pathlib import Path

from browser.conftest import ARGUMENTS, BROWSERS, DESKTOP, PHONE, runs
from browser.website import MAIN_BRIEF, REPOSITORY, build, served
from playwright.sync_api import sync_playwright

BRIEF = f"briefs/{MAIN_BRIEF}/"
SOURCE = "sources/000_5c98cdb57ac62bd9/"
STATES = {
    "home": ("", DESKTOP, "light"),
    "brief": (BRIEF, DESKTOP, "light"),
    "brief-dark": (BRIEF, DESKTOP, "dark"),
    "brief-phone": (BRIEF, PHONE, "light"),
    "timeline": (f"{BRIEF}#timeline", DESKTOP, "light"),
    "differences": (f"{BRIEF}#where-sources-differ", DESKTOP, "light"),
    "questions": (f"{BRIEF}#open-questions", DESKTOP, "light"),
    "evidence": (f"{BRIEF}evidence/", DESKTOP, "light"),
    "source": (f"{SOURCE}#q-p8-a-timetable-was-quickly", DESKTOP, "light"),
    "source-phone": (f"{SOURCE}#q-p8-a-timetable-was-quickly", PHONE, "dark"),
    "actor": ("actors/kenneth-ekman/", DESKTOP, "light"),
    "sources": ("sources/", DESKTOP, "light"),
}


def main() -> None:
    executable = next(filter(None, map(runs, BROWSERS)), None)
    if executable is None:
        sys.exit(f"no browser is installed; one of {', '.join(BROWSERS)} is needed")
    shots = REPOSITORY / "shots"
    shots.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as url, sync_playwright() as playwright:
        build(Path(folder), site_url=url)
        browser = playwright.chromium.launch(executable_path=executable, args=[*ARGUMENTS])
        for name, (path, size, scheme) in STATES.items():
            page = browser.new_page(viewport=size, color_scheme=scheme)
            page.goto(url + path)
            page.screenshot(path=shots / f"{name}.png")
            page.close()
            print(f"shots/{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
