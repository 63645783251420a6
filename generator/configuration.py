"""The project's settings as its mkdocs.yml gives them, read without MkDocs, so that the command works anywhere."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from generator.analysis.parsing import find_model
from generator.errors import InputError, Problem
from generator.notyaml import explained
from generator.site import Settings
from generator.templates import default_templates

_OPTIONS = ("seeds", "templates", "source_text", "cache", "model")


class _AnyTag(yaml.SafeLoader):
    """Reads the tags that mkdocs.yml may hold (`!ENV`, `!!python/name:…`) as nothing; no code is run."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> str | None:
    """`!ENV NAME` and `!ENV [NAME, OTHER, default]`, as MkDocs reads them."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    words = [str(item.value) for item in node.value]
    names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, None)
    return next((os.environ[name] for name in names if name in os.environ), default)


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)
_AnyTag.add_constructor("!ENV", _environment)


def settings_from(mkdocs_yml: Path) -> Settings:
    """The settings in an mkdocs.yml; where there is no such file, those of a project with the usual folders.

    Raises:
        InputError: the file is not YAML, or a folder it names is not there.
    """
    root = mkdocs_yml.resolve().parent
    config = _mapping(mkdocs_yml)
    options = _plugin_options(config.get("plugins"))
    model = model_from(root, str(options.get("model", "auto")))
    wrong = _wrong_options(options, mkdocs_yml) or wrong_model(model, mkdocs_yml)
    if wrong:
        raise InputError(wrong)
    templates, cache = options.get("templates"), options.get("cache", ".cache/briefing")
    settings = Settings(
        root=root,
        seeds=root / str(options.get("seeds", "seeds")),
        briefs=root / str(config.get("docs_dir", "briefs")),
        templates=root / str(templates) if templates else default_templates(root),
        cache=root / str(cache) if cache else None,
        source_text="full" if options.get("source_text") == "full" else "excerpt",
        directory_urls=bool(config.get("use_directory_urls", True)),
        model=model,
        site_url=with_slash(str(config.get("site_url") or "")),
        site_name=str(config.get("site_name") or ""),
    )
    if missing := _missing(settings, mkdocs_yml):
        raise InputError(missing)
    return settings


def _missing(settings: Settings, mkdocs_yml: Path) -> list[Problem]:
    """What is wrong where a folder of the project is not there."""
    named = {settings.seeds: "the option `seeds` of the plugin `briefing`", settings.briefs: "`docs_dir`"}
    missing = [folder for folder in named if not folder.is_dir()]
    if missing and not mkdocs_yml.is_file():
        there = " and ".join(f"{settings.shown(folder)}/" for folder in missing)
        told = (
            f"there is no such file here, and no {there}, so this is no project's folder; go to it, name its "
            "mkdocs.yml with --config-file, or begin one with: briefing init"
        )
        return [Problem(mkdocs_yml.name, 0, "", told, "no-folder")]
    told = f"there is no such folder beside {mkdocs_yml.name}; make it, or name another there, as"
    return [Problem(settings.shown(folder), 0, "", f"{told} {named[folder]}", "no-folder") for folder in missing]


def with_slash(site_url: str) -> str:
    """Where the site is published, as addresses of its pages begin; empty where it is not known."""
    return f"{site_url.rstrip('/')}/" if site_url else ""


def model_from(root: Path, named: str) -> str:
    """The model's name, or the path of its folder, which counts from the project's."""
    return str(root / named) if (root / named / "meta.json").is_file() else named


def wrong_model(model: str, mkdocs_yml: Path) -> list[Problem]:
    """What is wrong with the model that a project names; the usual one is missed only where a draft needs it."""
    try:
        if model != "auto":
            find_model(model)
    except InputError as error:
        place = "plugins.briefing.model"
        line = _option_lines(mkdocs_yml).get(place, 0)
        return [
            replace(p, file=mkdocs_yml.name, line=line, place=place, message=f"{model!r} {p.message}")
            for p in error.problems
        ]
    return []


def _wrong_options(options: dict[str, Any], mkdocs_yml: Path) -> list[Problem]:
    """What is wrong with the plugin's options: words no option has, and values of another kind."""
    problems = []
    lines = _option_lines(mkdocs_yml) if options else {}
    for name, value in options.items():
        told = ""
        if name not in _OPTIONS:
            told = f"is no option; there are {', '.join(_OPTIONS)}"
        elif not isinstance(value, str):
            told = f"must be text, not {value!r}"
        elif name == "source_text" and value not in ("excerpt", "full"):
            told = f"{value!r} is none of: excerpt, full"
        if told:
            place = f"plugins.briefing.{name}"
            problems.append(Problem(mkdocs_yml.name, lines.get(place, 0), place, told, "bad-option"))
    return problems


def _option_lines(path: Path) -> dict[str, int]:
    """The lines of the plugin's options, by their places, as far as they can be told."""
    lines: dict[str, int] = {}
    try:
        found: list[yaml.Node] = [yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.SafeLoader)]  # type: ignore[list-item]
    except FileNotFoundError:
        return {}
    for key in ("plugins", "briefing"):
        inside = [one for node in found for one in (node.value if isinstance(node, yaml.SequenceNode) else [node])]
        pairs = [pair for node in inside if isinstance(node, yaml.MappingNode) for pair in node.value]
        found = [value for name, value in pairs if name.value == key]
    for node in found:
        for name, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            lines[f"plugins.briefing.{name.value}"] = name.start_mark.line + 1
    return lines


def _mapping(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        told = f"is not UTF-8 (byte {error.start}); save it as UTF-8"
        raise InputError([Problem(path.name, 0, "", told, "not-utf-8")]) from None
    except OSError as error:
        raise InputError([Problem(path.name, 0, "", f"cannot be read: {error.strerror}", "unreadable")]) from None
    try:
        found = yaml.load(text, Loader=_AnyTag)  # a SafeLoader
    except yaml.YAMLError as error:
        line, told = explained(error, text)
        raise InputError([Problem(path.name, line, "", f"is not YAML: {told}", "not-yaml")]) from None
    return found if isinstance(found, dict) else {}


def _plugin_options(plugins: object) -> dict[str, Any]:
    """The options of the plugin `briefing`, in either of the forms that MkDocs allows."""
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("briefing"), dict):
            return {name: value for name, value in entry["briefing"].items() if value is not None}
    return {}
