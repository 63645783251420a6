"""What no editor has reviewed is told plainly, on every screen and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import MKDOCS_YML, REPOSITORY, Project
from unreviewed import GONE, leave_unreviewed

from browser.conftest import DESKTOP, PHONE, NewContext
from browser.website import served


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_quote_that_is_gone_is_seen_to_be_gone(
    new_project: Callable[..., Project], new_context: NewContext, tmp_path: Path, scheme: str
) -> None:
    project = new_project()
    leave_unreviewed(project)
    for name in ("site_templates", "briefs/method.md"):
        project.path(name).symlink_to(REPOSITORY / name)
    theme = "theme: {name: material, font: false, custom_dir: site_templates/overrides}"
    project.write("mkdocs.yml", MKDOCS_YML.replace("theme: mkdocs", theme))
    with served(tmp_path / "site") as url:
        assert project.mkdocs("--site-dir", str(tmp_path / "site")).exit_code == 0
        for size in (DESKTOP, PHONE):
            page = new_context(viewport=size, color_scheme=scheme).new_page()
            page.goto(f"{url}briefs/ferry/")
            for media in ("screen", "print"):
                page.emulate_media(media=media)  # type: ignore[arg-type]
                gone = page.locator("s", has_text=GONE)
                assert gone.is_visible()
                assert "line-through" in gone.evaluate("s => getComputedStyle(s).textDecorationLine")
                assert gone.locator("xpath=..").inner_text().startswith("No longer stands in Gazette as quoted:")
                assert page.locator("#c-everyone-off a.cite").count() == 0
            page.emulate_media(media="screen")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
