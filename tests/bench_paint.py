"""How soon a reader sees the longest brief, beside a plain page of the same text; a part of `make bench`.

The plain page is the exported Markdown of the brief, built with the theme as the site sets it, its choice of colours
included: no plugin but search, no templates, styles or scripts of ours. The two are loaded in turn, each time by a reader who has nothing cached, on a
desktop and on a phone whose processor is four times slower than this one's. In milliseconds, the median of the loads:
Largest Contentful Paint (W3C), and total blocking time, which is what long tasks take beyond 50 ms each.
"""

import shutil
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

import generated
from browser.conftest import ARGUMENTS, BROWSERS, DESKTOP, PHONE, runs
from browser.website import MAIN_BRIEF, served
from costs import run
from playwright.sync_api import Browser, sync_playwright

MOST = 1.1
"""How many times the plain page's the brief's figures may be: they are to be no worse, and no two runs are alike."""
READERS = {"desktop": (DESKTOP, 1), "phone": (PHONE, 4)}
"""Their windows, and how many times slower than this machine theirs is."""
PLAIN = """
INHERIT: mkdocs.yml
site_dir: plain
docs_dir: text
theme: {custom_dir: bare, logo: null, favicon: null}
plugins: [search]
nav: [index.md]
validation: {links: {not_found: ignore, unrecognized_links: ignore}}
"""
OBSERVE = """
window.painted = 0;
window.blocked = 0;
new PerformanceObserver(list => { window.painted = list.getEntries().at(-1).startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(task => { window.blocked += task.duration - 50; }))
  .observe({ type: "longtask", buffered: true });
"""
REST = 300
"""Milliseconds to wait after a page has loaded, for tasks that begin late."""


def main(folder: Path, repeat: int) -> None:
    """Builds both pages below a folder, loads each so many times, and prints what was found."""
    executable = next(filter(None, map(runs, BROWSERS)), None)
    if executable is None:
        print(f"\nNo page was painted: none of {', '.join(BROWSERS)} runs here")
        return
    project = folder / "painted"
    generated.copy(project)
    run(["mkdocs", "build", "--quiet"], project)
    run(["briefing", "export", "exported"], project)
    for empty in ("text", "bare"):
        (project / empty).mkdir()
    shutil.copy(project / f"exported/briefs/{MAIN_BRIEF}.md", project / "text/index.md")
    (project / "plain.yml").write_text(PLAIN, "utf-8")
    run(["mkdocs", "build", "--quiet", "--config-file", "plain.yml"], project)

    print("\nThe longest brief in a browser, and a plain page of its text (milliseconds, medians)")
    print(f"{'':10}{'LCP':>8}{'plain':>8}{'ratio':>8}{'blocking':>10}{'plain':>8}{'words':>8}{'plain':>8}")
    kept = []
    with (
        served(project / "site") as ours,
        served(project / "plain") as theirs,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable, args=[*ARGUMENTS])
        pages = (f"{ours}briefs/{MAIN_BRIEF}/", theirs)
        for name, (size, slower) in READERS.items():
            loads = [[load(browser, page, size, slower) for page in pages] for _ in range(repeat + 1)]
            (paint, blocked, words), (plain, plain_blocked, plain_words) = map(medians, zip(*loads[1:], strict=True))
            kept.append(paint <= MOST * plain and blocked <= MOST * plain_blocked)
            told = f"{paint:8.0f}{plain:8.0f}{paint / plain:8.2f}{blocked:10.0f}{plain_blocked:8.0f}"
            print(f"{name:10}{told}{words:8.0f}{plain_words:8.0f}")
        browser.close()
    told = f"a brief is painted in at most {MOST} times the time of a plain page, and blocks at most so long"
    print(f"{'met:    ' if all(kept) else 'NOT MET:'} {told}")


def load(browser: Browser, url: str, size: Mapping[str, int], slower: int) -> tuple[float, float, float]:
    """One load by a new reader: Largest Contentful Paint, total blocking time, and the words of the page."""
    context = browser.new_context(viewport={"width": size["width"], "height": size["height"]})
    page = context.new_page()
    page.add_init_script(OBSERVE)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(url)
    page.wait_for_timeout(REST * slower)
    found = page.evaluate("[painted, blocked, document.querySelector('.md-content').textContent.split(/\\s+/).length]")
    context.close()
    return found[0], found[1], found[2]


def medians(loads: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """The median of each figure."""
    paint, blocked, words = (statistics.median(figures) for figures in zip(*loads, strict=True))
    return paint, blocked, words
