"""The project's settings as its mkdocs.yml gives them, read without MkDocs, so that the command works anywhere."""

from pathlib import Path
from typing import Any

import yaml

from generator.errors import InputError, Problem
from generator.site import Settings
from generator.templates import default_templates


class _AnyTag(yaml.SafeLoader):
    """Reads the tags that mkdocs.yml may hold (`!ENV`, `!!python/name:…`) as nothing; no code is run."""


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


def settings_from(mkdocs_yml: Path) -> Settings:
    """The settings in an mkdocs.yml; where there is no such file, those of a project with the usual folders.

    Raises:
        InputError: the file is not YAML, or a folder it names is not there.
    """
    root = mkdocs_yml.resolve().parent
    config = _mapping(mkdocs_yml)
    options = _plugin_options(config.get("plugins"))
    templates, cache = options.get("templates"), options.get("cache", ".cache/briefing")
    settings = Settings(
        root=root,
        seeds=root / str(options.get("seeds", "seeds")),
        briefs=root / str(config.get("docs_dir", "briefs")),
        templates=root / str(templates) if templates else default_templates(root),
        cache=root / str(cache) if cache else None,
        source_text="full" if options.get("source_text") == "full" else "excerpt",
        directory_urls=bool(config.get("use_directory_urls", True)),
    )
    missing = [folder for folder in (settings.seeds, settings.briefs) if not folder.is_dir()]
    if missing:
        where = settings.shown(mkdocs_yml.resolve())
        told = "there is no such folder; run this where mkdocs.yml is, or name it with --config-file"
        raise InputError(
            Problem(settings.shown(f), 0, "", f"{told} (looked from {where})", "no-folder") for f in missing
        )
    return settings


def _mapping(path: Path) -> dict[str, Any]:
    try:
        found = yaml.load(path.read_text("utf-8-sig"), Loader=_AnyTag)  # a SafeLoader
    except FileNotFoundError:
        return {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = f"is not YAML: {' '.join(str(error).split())}"
        raise InputError([Problem(path.name, 0, "", told, "not-yaml")]) from None
    return found if isinstance(found, dict) else {}


def _plugin_options(plugins: object) -> dict[str, Any]:
    """The options of the plugin `briefing`, in either of the forms that MkDocs allows."""
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("briefing"), dict):
            return {name: value for name, value in entry["briefing"].items() if value is not None}
    return {}
