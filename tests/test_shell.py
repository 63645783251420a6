"""The theme around a page, joined from pieces: the same bytes as when the theme writes each page itself."""

from pathlib import Path

import pytest
from conftest import Project, files

from generator import shell

MATERIAL = "theme: {name: material, font: false}"
CURIOUS = """{% extends "main.html" %}
{% block extrahead %}<meta name="words" content="{{ page.content | striptags | truncate(50) }}">{% endblock %}
"""


@pytest.fixture(autouse=True)
def _one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # MkDocs stamps its own theme's pages


def built(project: Project, folder: str) -> dict[str, bytes]:
    assert project.mkdocs("--strict", "--site-dir", str(project.path(folder))).exit_code == 0
    return {name: content for name, content in files(project.path(folder)).items() if not name.startswith("sitemap")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("theme: mkdocs", "theme: mkdocs"),
        ("theme: mkdocs", MATERIAL),
        ("theme: mkdocs", f"{MATERIAL}\nuse_directory_urls: false"),
        ("theme: mkdocs", f"{MATERIAL}\nrepo_url: https://code.example/a/b"),
        ("theme: mkdocs", "theme: {name: material, font: false, features: [navigation.path, navigation.footer]}"),
        ("theme: mkdocs", "theme: readthedocs"),
        ("site_name: Ferry briefs", 'site_name: "A & B <c>"'),
        ("  - Topics: topics.md", "  - Topics: topics.md\n  - One: briefs/ferry.md"),
    ],
)
def test_a_page_is_what_the_theme_would_write(
    project: Project, monkeypatch: pytest.MonkeyPatch, old: str, new: str
) -> None:
    project.edit("mkdocs.yml", old, new)
    joined = built(project, "joined")
    monkeypatch.setattr(shell.Shells, "page", lambda *_: None)
    assert joined == built(project, "whole")


def test_most_pages_are_joined(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.edit("mkdocs.yml", "theme: mkdocs", MATERIAL)
    made: list[str | None] = []
    page = shell.Shells.page
    monkeypatch.setattr(shell.Shells, "page", lambda *given: made.append(page(*given)) or made[-1])
    built(project, "site")
    assert sum(text is not None for text in made) > len(made) / 2


def test_a_theme_that_looks_into_the_content_writes_each_page(project: Project, tmp_path: Path) -> None:
    project.write("overrides/main.html", CURIOUS.replace("main.html", "base.html"))
    project.edit("mkdocs.yml", "theme: mkdocs", "theme: {name: material, font: false, custom_dir: overrides}")
    pages = [content.decode() for name, content in built(project, "site").items() if name.startswith("sources/09")]
    words = [page.partition('<meta name="words" content="')[2].partition('"')[0] for page in pages]
    assert len(pages) > 1
    assert len({*words}) == len(words)
