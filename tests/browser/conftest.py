"""The site, built and served once for each process that runs tests, and a browser to read it with."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser.website import Website, build, served

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    """The repository's site, as GitHub Pages would show it: below a path."""
    folder = tmp_path_factory.mktemp("website") / "site"
    with served(folder) as url:
        build(folder, site_url=url)
        yield Website(folder, url)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The installed Chromium. Without one, tests are skipped, or fail where BRIEFING_REQUIRE_BROWSER is set."""
    executable = next(filter(None, map(runs, BROWSERS)), None)
    if executable is None:
        told = f"needs a Chromium: none of {', '.join(BROWSERS)} runs here"
        if os.environ.get("BRIEFING_REQUIRE_BROWSER", "0") not in ("", "0"):
            pytest.fail(f"{told}, and BRIEFING_REQUIRE_BROWSER is set", pytrace=False)
        pytest.skip(told)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


def runs(name: str) -> str | None:
    """The path of a program that can say its version; some distributions have a stub that only asks to be installed."""
    path = shutil.which(name)
    if path and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0:
        return path
    return None


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(chromium: Browser, website: Website) -> Iterator[NewContext]:
    """Makes a reader with a profile of their own, in whose window addresses count from the site's root."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        context = chromium.new_context(**{"base_url": website.url, "viewport": DESKTOP, **options})
        context.set_default_timeout(15_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A window on a desktop."""
    return new_context().new_page()


@pytest.fixture(scope="session")
def plain(chromium: Browser, website: Website) -> Iterator[Page]:
    """A window on a desktop, with JavaScript off. Many tests look through it, and all leave its size as it is."""
    context = chromium.new_context(base_url=website.url, viewport=DESKTOP, java_script_enabled=False)
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(new_context: NewContext) -> Page:
    """A window on a phone."""
    return new_context(viewport=PHONE, is_mobile=True, has_touch=True, device_scale_factor=2).new_page()
