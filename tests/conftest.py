"""A small project to vary, the real site, and what both are asked."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import pytest
from breaches import Breach
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings
from mkdocs.__main__ import cli as mkdocs_command

from generator import pages, site
from generator.cli import main as briefing_command
from generator.errors import InputError, Problem
from generator.site import Settings

REPOSITORY = Path(__file__).parent.parent
TEMPLATES = REPOSITORY / "site_templates"
GOLDEN = Path(__file__).parent / "golden"

# A slow machine is no failure, and a fixture that only names folders may be shared between examples. A build server
# tries the same examples each time; new ones are found where somebody can look at them.
settings.register_profile(
    "project",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("project")

MKDOCS_YML = """\
site_name: Ferry briefs
site_url: https://briefs.example/
docs_dir: briefs
exclude_docs: "*.yml"
theme: mkdocs
plugins:
  - search
  - briefing
nav:
  - Briefs: index.md
  - Timeline: timeline.md
  - Actors: actors.md
  - Sources: sources.md
  - Open questions: questions.md
  - Topics: topics.md
not_in_nav: |
  /briefs/
  /sources/
  /actors/
markdown_extensions: [attr_list]
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""


STRIKE = {
    "walkout.txt": """\
Harbour workers walk out in Vellmar

Some 400 harbour workers in Vellmar walked out on 3 March 2025, the dockers' union said.

The port authority said that 250 workers had stopped work. "We are ready to talk," said its director, Hanna Breuer.

It is not clear how long the strike will last.
""",
    "talks.md": """\
---
title: Talks in Vellmar end without a deal
publisher: Coast Daily
date: 2025-03-10
---
Talks between the dockers' union and the port authority of Vellmar ended without a deal on Monday.

The union, which demands a pay rise of 6 percent, said that the strike would go on. Its leader, Piet Olsen, said
that 400 workers were still out.

The port authority did not say whether it would make another offer.
""",
    "deal.txt": """\
Strike in Vellmar ends after two weeks

The harbour strike in Vellmar ended on 17 March 2025 after the union and the port authority agreed on a pay rise of
4 percent, Hanna Breuer, the director of the port authority, said.

Four ships had been waiting outside the harbour since the strike began.
""",
}
"""Three articles of one topic, made up."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what comes out now to tests/golden/*/expected; read the diff",
    )


@dataclass
class Project:
    """A folder with an mkdocs.yml, seeds and briefs: the golden case `ferry`, to be changed at will."""

    root: Path

    def path(self, name: str) -> Path:
        return self.root / name

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)

    def edit(self, name: str, old: str, new: str) -> None:
        """Replaces words that stand exactly once in a file."""
        text = self.path(name).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def line(self, name: str, words: str) -> int:
        """The line of a file, from 1, on which words begin that stand in it; the first such line."""
        before, found, _ = self.path(name).read_text("utf-8").partition(words)
        assert found, f"{words!r} is not in {name}"
        return before.count("\n") + 1

    def settings(self, **changes: object) -> Settings:
        return replace(
            Settings(self.root, self.root / "seeds", self.root / "briefs", TEMPLATES, self.root / ".cache/briefing"),
            **changes,  # type: ignore[arg-type]
        )

    def topic(self, name: str = "harbour-strike") -> Path:
        """Puts the three articles on the strike into a sub-folder of the articles' folder, as a topic of their own."""
        for file, text in STRIKE.items():
            self.write(f"seeds/{name}/{file}", text)
        return self.path(f"seeds/{name}")

    def problems(self) -> list[Problem]:
        """What the library finds wrong or doubtful before pages are made."""
        return site.read(self.settings())[1]

    def errors(self) -> list[Problem]:
        """What the library refuses to publish the project for."""
        try:
            site.build(self.settings())
        except InputError as refused:
            return list(refused.problems)
        return []

    def own_templates(self) -> Path:
        """Gives the project templates of its own, to be edited."""
        shutil.copytree(TEMPLATES, self.root / "site_templates")
        return self.root / "site_templates"

    def briefing(self, *arguments: str) -> Result:
        """Runs the command `briefing` on the project."""
        name, *rest = arguments
        return CliRunner().invoke(briefing_command, [name, "--config-file", str(self.path("mkdocs.yml")), *rest])

    def mkdocs(self, *arguments: str) -> Result:
        """Runs `mkdocs build` on the project."""
        return mkdocs_build(self.path("mkdocs.yml"), *arguments)

    def built(self, *arguments: str) -> dict[str, bytes]:
        """The files of the site that a build which must succeed makes."""
        result = self.mkdocs(*arguments)
        assert result.exit_code == 0, result.output
        return files(self.path("site"))


def assert_refused(project: Project, breach: Breach) -> None:
    """The project with the breach is refused by the library and by the real build, with the one right message."""
    for old, new in breach.edits:
        if old:
            project.edit(breach.file, old, new)
        else:
            project.write(breach.file, new.encode("utf-8", "surrogateescape"))

    (problem,) = project.errors()
    assert (problem.code, problem.severity) == (breach.code, "error")
    assert (problem.file, problem.place) == (breach.file, breach.place)
    assert problem.line == (project.line(breach.file, breach.near) if breach.near else 0)
    assert [part for part in breach.message if part not in problem.message] == []
    assert project.errors() == [problem]  # from a warm cache too
    assert_nothing_built(project, str(problem))


def assert_nothing_built(project: Project, message: str, *arguments: str) -> None:
    """`mkdocs build` fails with the message and leaves what is in the output folder as it is."""
    for _ in ("no earlier site", "an earlier site"):
        before = files(project.path("site"))
        result = project.mkdocs(*arguments)
        assert result.exit_code == 1
        assert message in result.output
        assert "Traceback" not in result.output
        assert files(project.path("site")) == before
        assert project.path("site").exists() == bool(before)
        project.write("site/index.html", "the last good site")


def mkdocs_build(config_file: Path, *arguments: str) -> Result:
    """Runs the real `mkdocs build` in this process; `output` holds its log."""
    loggers = [logging.getLogger(name) for name in ("mkdocs", "mkdocs.commands.build")]
    before = [(logger.handlers[:], logger.filters[:]) for logger in loggers]
    try:
        return CliRunner().invoke(mkdocs_command, ["build", "--config-file", str(config_file), *arguments])
    finally:  # else the next run in this process would be told nothing twice
        for logger, (handlers, filters) in zip(loggers, before, strict=True):
            logger.handlers[:], logger.filters[:] = handlers, filters


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path, with its bytes; sitemap.xml.gz is left out, which MkDocs stamps itself."""
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items()}


@pytest.fixture(autouse=True)
def no_banners(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("DISABLE_MKDOCS_2_WARNING", "true")


@pytest.fixture
def new_project(tmp_path: Path) -> Callable[..., Project]:
    """Makes a project from a golden case in a folder of its own."""

    def make(case: str = "ferry", folder: str = "project") -> Project:
        project = Project(tmp_path / folder)
        for part in ("seeds", "briefs"):
            shutil.copytree(GOLDEN / case / part, project.root / part)
        project.write("mkdocs.yml", MKDOCS_YML)
        return project

    return make


@pytest.fixture
def compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are compiled for the first of many examples only."""
    monkeypatch.setattr(pages, "_environment", lru_cache(pages._environment))


@pytest.fixture
def model_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All drafts of a test run are made with one copy of the model in memory: loading it takes a second."""
    from language import parser

    from generator.analysis.parsing import Parser
    from generator.distillation import distil

    class Loaded(Parser):
        _nlp = property(lambda self: parser()._nlp)  # type: ignore[assignment]

    monkeypatch.setattr(distil, "Parser", Loaded)


@pytest.fixture
def one_claim_each(model_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts have a bottom line of each article's second sentence, whatever else they have or have not."""

    from generator.distillation import outline
    from generator.distillation.topic import Topic
    from generator.model import Claim

    def bottom_line(topic: Topic, *_: object) -> tuple[Claim, ...]:
        return tuple(
            topic.claim(analysis, passage)
            for analysis in topic.analyses
            for passage in [p for p in analysis.passages if not p.headline][:1]
        )

    monkeypatch.setattr(outline, "bottom_line", bottom_line)


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    return new_project()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The repository's own site, built once for each process that runs tests."""
    folder = tmp_path_factory.mktemp("real") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.delenv("SITE_URL", raising=False)
        result = mkdocs_build(REPOSITORY / "mkdocs.yml", "--strict", "--site-dir", str(folder))
    assert result.exit_code == 0, result.output
    assert "WARNING" not in result.output
    yield folder
