"""The command: what it prints, what it returns, and that it says how it is used."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from conftest import REPOSITORY, Project, files

from generator import __version__
from generator.cli import main

SUMMARY = "3 articles, 1 brief, 17 claims, 22 quotes"


def test_a_good_project(project: Project) -> None:
    result = project.briefing("check")
    assert result.exit_code == 0
    assert result.output.endswith(": 0 errors, 0 warnings\n")
    assert result.output.startswith("3 articles, 1 brief, ")


def test_every_error_is_printed_with_its_place(project: Project) -> None:
    project.edit("briefs/ferry.yml", "quote: Everyone was taken off the ship\n", "quote: Everybody was taken off\n")
    project.edit("seeds/sources.yml", "rights: full", "rights: all")
    result = project.briefing("check")
    assert result.exit_code == 1
    first, second, summary = result.output.splitlines()
    assert first.startswith(
        "error: briefs/ferry.yml:37: background[2].evidence[0]: the quote is not in seeds/0902-gazette.txt; nearest is “"
    )
    assert second.startswith("error: seeds/sources.yml:18: 0920-report.rights: 'all' is none of: full, excerpt, link")
    assert summary.endswith(": 2 errors, 0 warnings")


def test_a_warning_fails_only_when_strict(project: Project) -> None:
    project.edit("briefs/ferry.yml", "    id: everyone-off\n", "    id: everyone-off\n    status: changed\n")
    result = project.briefing("check")
    assert result.exit_code == 0
    assert result.output.startswith("warning: briefs/ferry.yml: 1 claim is proposed or changed")
    assert project.briefing("check", "--strict").exit_code == 1


def test_what_shows_only_on_pages_is_checked_too(project: Project) -> None:
    project.own_templates()
    project.edit("site_templates/pages/brief.html.j2", '<h2 id="actors">', '<h2 id="timeline">')
    result = project.briefing("check")
    assert result.exit_code == 1
    assert "the id 'timeline' stands twice" in result.output


def test_json_for_machines(project: Project) -> None:
    project.edit("briefs/ferry.yml", "kind: spread", "kind: argument")
    result = project.briefing("check", "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.output)
    (problem,) = told.pop("problems")
    assert told.keys() == {"version", "articles", "briefs", "statements", "quotes", "errors", "warnings"}
    assert (told["version"], told["articles"], told["briefs"], told["errors"], told["warnings"]) == (1, 3, 1, 1, 0)
    assert problem == {
        "file": "briefs/ferry.yml",
        "line": 129,
        "place": "differences[1].kind",
        "message": "'argument' is none of: disagreement, development, spread",
        "code": "bad-choice",
        "severity": "error",
    }


def test_json_stays_json_where_there_is_no_project(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\n")
    result = CliRunner().invoke(main, ["check", "--format", "json", "--config-file", str(config)])
    assert result.exit_code == 1
    assert [problem["code"] for problem in json.loads(result.output)["problems"]] == ["no-folder", "no-folder"]


def test_export_fresh_and_again(project: Project) -> None:
    folder = project.path("out")
    first = project.briefing("export", str(folder))
    assert first.exit_code == 0, first.output
    count = len([name for name in files(folder) if not name.startswith(".")])
    assert first.output == f"{count} files written to {folder}\n"
    before = files(folder)
    project.edit("briefs/ferry.yml", "kind: person", "kind: organisation")
    project.edit("briefs/ferry.yml", "id: mira-toft\n", "id: toft\n")
    again = project.briefing("export", str(folder))
    assert again.exit_code == 0
    assert "1 old ones removed" in again.output or "1 old one removed" in again.output
    assert before.keys() - files(folder).keys() == {"actors/mira-toft.md"}
    assert files(folder).keys() - before.keys() == {"actors/toft.md"}


def test_export_refuses_a_folder_of_somebody_else(project: Project) -> None:
    result = project.briefing("export", str(project.path("seeds")))
    assert result.exit_code == 1
    assert "name an empty or new folder" in result.output
    assert not project.path("seeds/index.md").exists()


def test_export_writes_nothing_when_anything_is_wrong(project: Project) -> None:
    project.edit("briefs/ferry.yml", "kind: spread", "kind: argument")
    result = project.briefing("export", str(project.path("out")))
    assert result.exit_code == 1
    assert "'argument' is none of" in result.output
    assert not project.path("out").exists()


def test_export_warns_and_goes_on(project: Project) -> None:
    project.edit("briefs/ferry.yml", "    id: everyone-off\n", "    id: everyone-off\n    status: changed\n")
    result = project.briefing("export", str(project.path("out")))
    assert result.exit_code == 0
    assert "warning: briefs/ferry.yml: 1 claim is proposed or changed" in result.stderr
    assert "warning" not in result.stdout


@pytest.mark.parametrize("arguments", [["nothing"], ["check", "--nothing"], ["check", "--format", "xml"], ["export"]])
def test_a_wrong_call_is_another_status(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.output


@pytest.mark.parametrize("name", ["", *sorted(main.commands)])
def test_every_command_and_option_has_help(name: str) -> None:
    result = CliRunner().invoke(main, [*filter(None, [name]), "--help"])
    assert result.exit_code == 0
    command = main.commands[name] if name else main
    assert command.help
    assert command.help.splitlines()[0] in " ".join(result.output.split())
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name not in ("form",):
            assert parameter.help, f"{name} {parameter.opts}"


def test_the_version(project: Project) -> None:
    assert CliRunner().invoke(main, ["--version"]).output == f"briefing, version {__version__}\n"


@pytest.mark.slow
def test_the_module_is_the_command(project: Project) -> None:
    command = [sys.executable, "-m", "generator", "check", "--config-file", str(project.path("mkdocs.yml"))]
    result = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("3 articles, 1 brief, ")


def test_the_repositorys_own_briefs_are_checked(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--strict", "--config-file", str(REPOSITORY / "mkdocs.yml")])
    assert result.exit_code == 0, result.output


def test_a_file_that_is_named_must_be_there(project: Project) -> None:
    result = CliRunner().invoke(main, ["check", "--config-file", str(project.path("mkdcs.yml"))])
    assert result.exit_code == 2
    assert "there is no file" in result.output
