"""What changed is seen without colours, heard without eyes, and leads to where it stands."""

from collections.abc import Iterator

import pytest
from conftest import GOLDEN, MKDOCS_YML, REPOSITORY, Project

from browser.conftest import DESKTOP, PHONE, NewContext
from browser.test_acceptance_axe import in_light_and_dark
from browser.website import served

PAGE = "briefs/ferry/changes/"
REASON = "The coast guard corrected its statement."
LOG = f"""\
- date: 2019-09-25
  kind: corrected
  id: a-bang
  before: A passenger, Mira Toft, said she saw smoke.
  after: A passenger, Mira Toft, said she heard a bang before there was smoke.
  why: {REASON}
- date: 2019-09-24
  kind: withdrawn
  id: first-report
  text: The fire began in the engine room.
  why: {REASON}
- date: 2019-09-23
  kind: added
  id: everyone-off
  text: Everyone was taken off the ship, the coast guard said.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site on which a claim was added, one corrected and one withdrawn."""
    project = Project(tmp_path_factory.mktemp("changes"))
    for part in ("seeds", "briefs"):
        for path in sorted((GOLDEN / "ferry" / part).iterdir()):
            project.write(f"{part}/{path.name}", path.read_bytes())
    project.write("briefs/changes/ferry.yml", LOG)
    for name in ("site_templates", "briefs/method.md"):
        project.path(name).symlink_to(REPOSITORY / name)
    theme = "theme: {name: material, font: false, custom_dir: site_templates/overrides}"
    project.write("mkdocs.yml", MKDOCS_YML.replace("theme: mkdocs", theme))
    result = project.mkdocs()
    assert result.exit_code == 0, result.output
    with served(project.path("site")) as url:
        yield url


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_correction_shows_both_wordings_and_the_reason(
    ferry: str, new_context: NewContext, media: str, scheme: str
) -> None:
    page = new_context(java_script_enabled=False, color_scheme=scheme).new_page()
    page.emulate_media(media=media)  # type: ignore[arg-type]
    page.goto(ferry + PAGE)
    entry = page.locator(".change").first
    before, after = entry.locator("del"), entry.locator("ins")
    for words, style, told in ((before, "line-through", "Before: "), (after, "underline", "Now: ")):
        assert words.count() >= 1
        for one in words.all():
            assert one.is_visible()
            assert style in one.evaluate("e => getComputedStyle(e).textDecorationLine")
            assert (one.text_content() or "").startswith(told)
    assert entry.locator(".why").inner_text() == f"Why: {REASON}"
    assert "Corrected" in entry.locator(".status").inner_text()


def test_a_withdrawn_claim_is_struck_out_with_the_reason(ferry: str, new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ferry + PAGE)
    entry = page.locator(".change", has_text="Withdrawn")
    assert entry.locator("del").inner_text() == "The fire began in the engine room."
    assert REASON in entry.inner_text()
    assert entry.get_by_role("link").count() == 0


def test_each_entry_leads_to_where_it_stands(ferry: str, new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ferry + "briefs/ferry/")
    page.get_by_role("link", name="see what changed", exact=False).first.click()
    page.wait_for_url("**/changes/**")
    for name, words in (("heard a bang", "A passenger, Mira Toft"), ("Everyone was taken", "Everyone was taken off")):
        page.goto(ferry + PAGE)
        page.get_by_role("link", name="Read it in the brief").and_(page.locator(f"[aria-label*='{name}']")).click()
        assert page.locator(":target").inner_text().startswith(words)
    page.goto(f"{ferry}briefs/ferry/#c-first-report")
    assert (
        "A statement was withdrawn on 24\N{NO-BREAK SPACE}September 2019"
        in page.locator(":target").locator("xpath=..").inner_text()
    )


def test_the_page_keeps_every_rule(ferry: str, new_context: NewContext) -> None:
    page = new_context(color_scheme="light").new_page()
    page.goto(ferry + PAGE)
    for width in (DESKTOP["width"], PHONE["width"], 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert not in_light_and_dark(page, PAGE)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
