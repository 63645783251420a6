"""What no editor has reviewed is told plainly, on every screen and on paper, and what is used of each article."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GOLDEN, MKDOCS_YML, REPOSITORY, Project
from playwright.sync_api import expect
from unreviewed import GONE, leave_unreviewed

from browser.conftest import DESKTOP, PHONE, NewContext
from browser.test_acceptance_axe import in_light_and_dark
from browser.website import served

PAGES = ("briefs/ferry/", "briefs/ferry/unreviewed/", "briefs/ferry/coverage/")
NEW = "The wreck is at Vell\n\nThe wreck of the Halden Star was towed to the yard at Vell, the harbour office said.\n"


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of which an editor has left much unreviewed, and one article untouched."""
    project = Project(tmp_path_factory.mktemp("unreviewed"))
    for path in sorted(path for path in (GOLDEN / "ferry").rglob("*") if path.is_file()):
        name = path.relative_to(GOLDEN / "ferry").as_posix()
        if not name.startswith("expected/"):
            project.write(name, path.read_bytes())
    leave_unreviewed(project)
    project.write("seeds/wreck.txt", NEW)
    for name in ("site_templates", "briefs/method.md"):
        project.path(name).symlink_to(REPOSITORY / name)
    theme = "theme: {name: material, font: false, custom_dir: site_templates/overrides}"
    project.write("mkdocs.yml", MKDOCS_YML.replace("theme: mkdocs", theme))
    site: Path = project.path("site")
    assert project.mkdocs("--site-dir", str(site)).exit_code == 0
    with served(site) as url:
        yield url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_quote_that_is_gone_is_seen_to_be_gone(ferry: str, new_context: NewContext, scheme: str) -> None:
    for size in (DESKTOP, PHONE):
        page = new_context(viewport=size, color_scheme=scheme).new_page()
        for path in PAGES[:2]:
            page.goto(ferry + path)
            for media in ("screen", "print"):
                page.emulate_media(media=media)  # type: ignore[arg-type]
                gone = page.locator("s", has_text=GONE)
                assert gone.is_visible()
                assert "line-through" in gone.evaluate("s => getComputedStyle(s).textDecorationLine")
                assert gone.locator("xpath=..").inner_text().startswith("No longer stands in Gazette as quoted:")
                assert page.locator("#c-everyone-off a.cite").count() == 0
            page.emulate_media(media="screen")


def test_a_reader_is_led_to_everything_that_waits(ferry: str, new_context: NewContext) -> None:
    """Without scripts: from the brief's first screen to the list, and from each thing in it back to its place."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ferry + PAGES[0])
    note = page.locator(".key", has_text="Not yet reviewed, or under review:")
    box = note.bounding_box()
    assert box
    assert box["y"] + box["height"] < DESKTOP["height"]
    note.get_by_role("link", name="4 claims").click()
    page.wait_for_url("**/unreviewed/")
    assert page.get_by_role("heading", level=2).all_inner_texts() == [
        "New claims",
        "Claims under review",
        "Answers to questions",
        "New quotes for claims that stand",
        "Articles under review",
        "Articles not taken in",
    ]
    places = page.get_by_role("link", name="Read it in the brief").evaluate_all("links => links.map(a => a.href)")
    assert len(places) == 6
    for place in places:
        page.goto(place)
        assert page.locator(":target").is_visible(), place
    page.goto(ferry + PAGES[1])
    page.get_by_role("link", name="The wreck is at Vell").click()
    assert page.get_by_role("heading", level=1).inner_text() == "The wreck is at Vell"


def test_a_sentence_leads_to_the_statements_that_rest_on_it(ferry: str, new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ferry + PAGES[2])
    used = page.locator(".coverage .used", has_text="The company, Norrline, said the ship had been inspected in May.")
    assert used.locator("mark").first.inner_text().startswith("The company, Norrline")
    assert used.locator(".tag", has_text="not yet reviewed").is_visible()
    used.get_by_role("link", name="Timeline: The ship was inspected").click()
    assert page.locator(":target").inner_text().count("The ship was inspected, Norrline said.") == 1
    page.goto(ferry + PAGES[2])
    used.get_by_role("link", name="Read in context").click()
    assert page.locator("mark:target").inner_text().startswith("The company, Norrline")
    page.goto(ferry + PAGES[2])
    unused = page.locator(".coverage .unused", has_text="It said the ship was safe.")
    assert unused.inner_text().endswith("Not used")


def test_sentences_can_be_seen_by_their_use(ferry: str, new_context: NewContext) -> None:
    """Without scripts: only those that are used, or only those that are not, as many as is said."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ferry + PAGES[2])
    lines = page.locator(".coverage > li").locator("visible=true")
    every = lines.count()
    shown = {}
    for name, kind in (("Used", "used"), ("Not used", "unused")):
        label = page.locator(".filter label", has_text=re.compile(f"^ ?{name} "))
        label.click()
        shown[kind] = lines.count()
        assert int(label.inner_text().split()[-1]) == shown[kind] > 0
        assert all(kind in (line.get_attribute("class") or "").split() for line in lines.all())
    assert sum(shown.values()) == every


def test_a_preview_says_that_a_quote_is_not_reviewed(ferry: str, new_context: NewContext) -> None:
    """To the eye, and to who only hears what describes the citation."""
    page = new_context().new_page()
    page.goto(ferry + PAGES[0])
    for chip, told in (("2", True), ("1", False)):
        cite = page.locator("#c-a-bang a.cite", has_text=chip)
        cite.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        preview = page.locator("[role=tooltip]")
        expect(preview).to_be_visible()
        ids = (cite.get_attribute("aria-describedby") or "").split()
        described = " ".join(page.locator(f"[id='{one}']").inner_text() for one in ids)
        assert "We heard a bang" in described
        assert ("not yet reviewed" in described) == ("not yet reviewed" in preview.inner_text()) == told


def test_the_hint_says_what_can_be_done(ferry: str, new_context: NewContext) -> None:
    for scripts in (True, False):
        page = new_context(java_script_enabled=scripts).new_page()
        page.goto(ferry + PAGES[0])
        hint = page.locator(".hint").inner_text()
        assert ("Point at it or tap it" in hint) == scripts
        assert hint.endswith("Follow it to the quoted words in the article.")


@pytest.mark.parametrize("path", PAGES[1:])
def test_the_pages_keep_every_rule(ferry: str, new_context: NewContext, path: str) -> None:
    """They break no rule of axe and fit the window, in the light and in the dark."""
    page = new_context(color_scheme="light").new_page()
    page.goto(ferry + path)
    assert not in_light_and_dark(page, path)
    for width in (PHONE["width"], 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert not in_light_and_dark(page, path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
