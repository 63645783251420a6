"""Where the templates are: the project's own, or those that come with the package."""

from pathlib import Path

FOLDER = "site_templates"


def default_templates(root: Path) -> Path:
    """The project's `site_templates` if it has page templates there, else the package's."""
    here = Path(__file__).parent
    for folder in (root / FOLDER, here / FOLDER, here.parent / FOLDER):
        if (folder / "pages").is_dir():
            return folder
    return here / FOLDER
