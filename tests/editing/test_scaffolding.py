import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from conftest import REPOSITORY, Project, files, mkdocs_build
from hatchling.builders.wheel import WheelBuilder

from generator import site
from generator.articles import read_folder
from generator.configuration import settings_from
from generator.curation import brief_in
from generator.editing.creating import NotCreated, create
from generator.editing.scaffolding import NotScaffolded, brief_file, chosen, site_in
from generator.model import Article
from generator.sources import entries_in

NAMES = {
    ".github/workflows/pages.yml",
    ".gitignore",
    "README.md",
    "briefs/index.md",
    "briefs/method.md",
    "mkdocs.yml",
    "requirements.txt",
    "seeds/sources.yml",
    "site_templates/overrides/404.html",
    "site_templates/overrides/main.html",
}


@pytest.fixture
def fresh(tmp_path: Path) -> Project:
    project = Project(tmp_path / "harbour-news")
    create(site_in(project.root))
    return project


def articles(project: Project) -> list[Article]:
    return read_folder(project.path("seeds"))[0]


def new(project: Project, title: str, folder: str = "") -> Path:
    path, content = brief_file(project.settings(), title, chosen(project.settings(), articles(project), folder))
    create({path: content})
    return path


# --- A site ---------------------------------------------------------------------------------------------------------


def test_a_new_site_builds_at_once(fresh: Project) -> None:
    assert files(fresh.root).keys() == NAMES
    result = fresh.mkdocs("--strict")
    assert result.exit_code == 0, result.output
    assert "WARNING" not in result.output
    home = fresh.path("site/index.html").read_text("utf-8")
    assert "<title>Harbour news" in home or "Harbour news" in home
    assert 'property="og:type"' in home  # the theme's own pages came along
    assert {"index.html", "method/index.html", "404.html", "timeline/index.html"} <= files(fresh.path("site")).keys()


@pytest.mark.slow
def test_a_new_site_with_articles_in_it_publishes_their_draft(fresh: Project, one_claim_each: None) -> None:
    fresh.topic()
    assert fresh.mkdocs("--strict").exit_code == 0
    assert fresh.path("site/briefs/harbour-strike/index.html").is_file()


def test_its_settings_are_this_projects_own() -> None:
    """What was learnt for this site holds for a new one."""

    class AnyTag(yaml.SafeLoader):
        pass

    AnyTag.add_multi_constructor("", lambda loader, suffix, node: node.value and [str(n.value) for n in node.value])
    ours, theirs = (
        yaml.load((REPOSITORY / name).read_text("utf-8"), Loader=AnyTag)
        for name in ("mkdocs.yml", "generator/scaffold/mkdocs.yml")
    )
    ours["not_in_nav"] = ours["not_in_nav"].replace("/commands.md\n", "")
    assert {key: value for key, value in ours.items() if value != theirs.get(key)} == {"site_name": ours["site_name"]}
    assert theirs.keys() == ours.keys()


def test_its_workflow_is_this_projects_own() -> None:
    ours = (REPOSITORY / ".github/workflows/pages.yml").read_text("utf-8")
    theirs = (REPOSITORY / "generator/scaffold/pages.yml").read_text("utf-8")
    assert "make site" in ours
    build = "python -m pip install --quiet -r requirements.txt && mkdocs build --strict"
    assert theirs == ours.replace("make site", build)


def test_its_requirements_name_this_version(fresh: Project) -> None:
    required = fresh.path("requirements.txt").read_text("utf-8").splitlines()
    version = re.search(r'^version = "(.*)"', (REPOSITORY / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert version and [line for line in required if line[:1] != "#"] == [f"briefing-site=={version[1]}"]


@pytest.mark.parametrize(
    ("name", "title"), [("a: b #c", "A: b #c"), ("'x", "'x"), ("123", "Briefs"), ("news", "Briefs")]
)
def test_a_site_is_named_by_its_folder(tmp_path: Path, name: str, title: str) -> None:
    create(site_in(tmp_path / name))
    assert yaml.load((tmp_path / name / "mkdocs.yml").read_text("utf-8").partition("\n")[0], yaml.SafeLoader) == {
        "site_name": title
    }
    assert settings_from(tmp_path / name / "mkdocs.yml").seeds == tmp_path / name / "seeds"


@pytest.mark.parametrize("what", ["article.txt", ".hidden", "seeds/x.txt"])
def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, what: str) -> None:
    Project(tmp_path).write(what, "mine")
    with pytest.raises(NotScaffolded, match=f"is not empty, and nothing is overwritten: it holds {what.split('/')[0]}"):
        site_in(tmp_path)
    assert files(tmp_path) == {what: b"mine"}


def test_a_few_of_many_files_are_named(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(NotScaffolded, match=r"it holds 0\.txt, 1\.txt, 2\.txt, 3\.txt, 4\.txt and 4 more"):
        site_in(tmp_path)


def test_a_new_repository_is_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".venv").mkdir()
    create(site_in(tmp_path))
    assert files(tmp_path).keys() == NAMES


def test_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotScaffolded, match="is no folder"):
        site_in(tmp_path / "file")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(NotScaffolded, match="is no folder"):
        site_in(tmp_path / "link")


@pytest.mark.slow
def test_the_installed_package_has_all_it_takes(tmp_path: Path) -> None:
    """A site made and built by the wheel alone, in another process."""
    (wheel,) = WheelBuilder(str(REPOSITORY)).build(directory=str(tmp_path / "dist"), versions=["standard"])
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    script = (
        "import sys; from pathlib import Path; import generator\n"
        "assert Path(generator.__file__).is_relative_to(sys.argv[1]), generator.__file__\n"
        "from generator.editing.creating import create; from generator.editing.scaffolding import site_in\n"
        "create(site_in(Path('news')))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    for command in (
        ["-c", script, str(tmp_path)],
        ["-m", "mkdocs", "build", "--strict", "--config-file", "news/mkdocs.yml"],
    ):
        run = subprocess.run(
            [sys.executable, *command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
    assert files(tmp_path / "news").keys() >= NAMES | {"site/index.html"}
    assert (tmp_path / "news/briefs/method.md").read_bytes() == (REPOSITORY / "briefs/method.md").read_bytes()


def test_the_source_package_has_the_pages_too() -> None:
    assert '"/briefs/index.md", "/briefs/method.md"' in (REPOSITORY / "pyproject.toml").read_text("utf-8")


# --- A brief --------------------------------------------------------------------------------------------------------


def test_a_new_brief_builds_at_once(new_project: Callable[..., Project]) -> None:
    project = new_project()
    project.topic()
    path = new(project, "What the strike at the harbour was about, and how it ended")
    assert path == project.path("briefs/what-the-strike-at-the-harbour-was-about.yml")
    corpus, problems = site.read(project.settings())
    assert problems == []
    brief = next(brief for brief in corpus.briefs if brief.file.endswith(path.name))
    assert brief.title == "What the strike at the harbour was about, and how it ended"
    assert brief.articles == ("talks", "deal", "walkout")  # only this one says when it was published
    assert list(brief.claims()) == []
    result = mkdocs_build(project.path("mkdocs.yml"), "--strict")
    assert result.exit_code == 0, result.output
    assert project.path(f"site/briefs/{path.stem}/index.html").is_file()


def test_what_it_teaches_is_the_format(new_project: Callable[..., Project]) -> None:
    """With every comment sign taken away there is nothing wrong but that the words stand nowhere."""
    project = new_project()
    project.topic()
    text = new(project, "The strike").read_text("utf-8")
    lines = [re.sub(r"^# (?=\w+:|  )", "", line) for line in text.splitlines()]  # the others are prose
    taught = "\n".join(lines)
    by_id = {article.id: article for article in articles(project)}
    brief, problems = brief_in(taught.encode(), "the-strike", "briefs/the-strike.yml", by_id)
    assert brief and {problem.code for problem in problems} == {"quote-lost"}
    assert brief.standfirst and brief.edited and brief.topics and brief.questions[0].missing
    assert [brief.bottom_line, brief.background, brief.timeline, brief.actors[0].roles, brief.differences].count(
        ()
    ) == 0
    assert len(brief.differences[0].positions) == 2


def test_it_takes_what_no_brief_has(project: Project) -> None:
    assert new(project, "Nothing left").read_text("utf-8").count("articles: []") == 1
    project.write("seeds/harbour.txt", "The harbour of Orrin was closed on Monday because of the fire on the ferry.\n")
    assert [a.id for a in chosen(project.settings(), articles(project), "")] == ["harbour"]
    new(project, "The harbour")
    assert chosen(project.settings(), articles(project), "") == []
    assert project.problems() == []


@pytest.mark.parametrize("named", ["harbour-strike", "seeds/harbour-strike", "seeds/harbour-strike/"])
def test_a_topic_by_its_name_or_path(project: Project, named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    project.topic()
    monkeypatch.chdir(project.root)
    found = chosen(project.settings(), articles(project), named)
    assert {article.id for article in found} == {"deal", "talks", "walkout"}
    assert len(chosen(project.settings(), articles(project), "seeds")) == 6


def test_a_topic_that_is_not_there(project: Project) -> None:
    project.topic()
    with pytest.raises(
        NotScaffolded, match=r"floods holds no article of this project; there are \. \(3\), harbour-strike \(3\)"
    ):
        chosen(project.settings(), articles(project), "floods")
    with pytest.raises(NotScaffolded, match="there are no articles yet"):
        chosen(project.settings(), [], "floods")


def test_articles_of_several_topics_are_not_thrown_together(project: Project) -> None:
    project.topic()
    project.topic("other")
    with pytest.raises(NotScaffolded, match=r"--articles: harbour-strike \(3\), other \(3\)"):
        chosen(project.settings(), articles(project), "")


def test_a_brief_is_never_overwritten(project: Project) -> None:
    before = project.path("briefs/ferry.yml").read_bytes()
    with pytest.raises(NotScaffolded, match=r"briefs/ferry\.yml exists; .*give it another title"):
        new(project, "Ferry!")
    project.path("briefs/ferry.yml").rename(project.path("briefs/Ferry.YAML"))
    with pytest.raises((NotScaffolded, NotCreated), match="exists"):
        project.path("briefs/Ferry.YAML").rename(project.path("briefs/Ferry.yaml"))
        new(project, "ferry")
    assert project.path("briefs/Ferry.yaml").read_bytes() == before


@pytest.mark.parametrize("title", ["", "  ", "a\x07b", "a\ud800b", "!!!", "- # @ '\"", "🔥 🔥"])
def test_a_title_is_some_words(project: Project, title: str) -> None:
    with pytest.raises(NotScaffolded, match="is no title: a brief needs some words on one line, with a letter or a "):
        new(project, title)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Fire!", r"fire"),
        ("- Fire @ the 'harbour': #1", r"fire-the-harbour-1"),
        ("@fire\nin two lines", r"fire-in-two-lines"),
        ("Été à Nîmes", r"ete-a-nimes"),
        ("حريق في الميناء", r"[0-9a-f]{8}"),
        ("洪水 2024", r"2024-[0-9a-f]{8}"),
        ("Πλημμύρα: NATO", r"nato-[0-9a-f]{8}"),
        ("x" * 3000, r"x{51}-[0-9a-f]{8}"),
        ("word " * 1000, r"(word-){7}word"),
    ],
)
def test_the_file_is_named_by_the_title(project: Project, title: str, name: str) -> None:
    assert re.fullmatch(name, new(project, title).stem)


def test_titles_that_share_only_a_year_are_two_files(project: Project) -> None:
    assert new(project, "洪水 2024") != new(project, "火災 2024")


@pytest.mark.parametrize(
    "title",
    [
        "Fire: what we know #1",
        "'Quoted'",
        "- dash",
        "%ARTICLES% & %TITLE%",
        "洪水",
        "حريق في الميناء",
        "@fire",
        "two\nlines",
        'a "quoted" word',
        "null",
        "2024-03-05",
        "a " * 80 + "z",
    ],
)
def test_any_title_is_read_back(project: Project, title: str) -> None:
    path = new(project, title)
    brief, problems = brief_in(path.read_bytes(), path.stem, "x", {a.id: a for a in articles(project)})
    assert problems == []
    assert brief and brief.title == " ".join(title.split())


def test_what_articles_say_of_themselves_stays_in_comments(project: Project) -> None:
    title = "Fire\\a - harbour: {evil} # ok"  # YAML's way to write a bell
    project.write("seeds/x y.txt", "The harbour of Orrin was closed on Monday because of the fire on the ferry.\n")
    project.write("seeds/sources.yml", f'x y:\n  title: "{title}"\n')
    found = [
        a for a in site.read_sources(project.path("seeds/sources.yml"), "s", articles(project))[0] if a.id == "x y"
    ]
    path, content = brief_file(project.settings(), "Harbour", found)
    brief, problems = brief_in(content, path.stem, "x", {a.id: a for a in found})
    assert problems == []
    assert brief and brief.articles == ("x y",)


def test_the_scaffolds_sources_are_only_comments() -> None:
    assert entries_in((REPOSITORY / "generator/scaffold/sources.yml").read_bytes(), "s") == ({}, [])
