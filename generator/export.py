"""The export: every page as plain Markdown in a folder, which people read and other generators build."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.errors import InputError, Problem
from generator.site import MARKER, Site

MANIFEST = ".briefing-export.json"
"""Names the files of the last export, so that the next one removes those that are no more, and nothing else."""


def texts(site: Site) -> dict[str, str]:
    """The text of every file of an export, by its path; `site` was built for the outlet `md`."""
    files: dict[str, str] = {**site.written, **site.files}
    for page in site.pages:
        if page.uri not in site.written:
            files[page.uri] = page.content
        elif MARKER in site.written[page.uri]:
            files[page.uri] = site.written[page.uri].replace(MARKER, page.body.strip(), 1)
    return dict(sorted(files.items()))


def write(files: Mapping[str, str], folder: Path) -> tuple[int, int]:
    """Writes an export and returns how many files were written and how many old ones removed.

    Raises:
        InputError: the folder holds files that no export put there.
    """
    manifest = folder / MANIFEST
    before = _previous(manifest)
    foreign = folder.is_dir() and not manifest.is_file() and any(folder.iterdir())
    if foreign or (folder.exists() and not folder.is_dir()):
        told = "is not empty and holds no earlier export; name an empty or new folder"
        raise InputError([Problem(str(folder), 0, "", told, "not-empty")])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError([Problem(str(folder), 0, "", f"cannot be made: {error.strerror}", "not-writable")]) from None
    manifest.write_text(json.dumps(sorted({*before, *files}), indent=0), "utf-8")  # covers a crash half-way
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".{target.name}.new")
        fresh.write_text(text, "utf-8", newline="\n")
        fresh.replace(target)
    gone = [path for path in before if path not in files]
    for path in gone:
        (folder / path).unlink(missing_ok=True)
    manifest.write_text(json.dumps(sorted(files), indent=0), "utf-8")
    return len(files), len(gone)


def _previous(manifest: Path) -> list[str]:
    """The files of the last export; only paths that lie inside its folder."""
    try:
        listed = json.loads(manifest.read_text("utf-8"))
    except (OSError, ValueError):
        return []
    inside = manifest.parent.resolve()
    return [p for p in listed if isinstance(p, str) and (inside / p).resolve().is_relative_to(inside)]
