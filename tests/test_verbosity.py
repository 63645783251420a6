"""`--quiet` and `--verbose` mean the same with every command."""

import logging
import os
import pty
import select
import subprocess
import sys
from collections.abc import Sequence

import click
import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY, Project

from generator.cache import LOG
from generator.cli import main

OLD, NEW = "claim: Everyone was taken off the ship,", "claim: Everyone left the ship,"
DAY = ("--date", "2024-12-01")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def here(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(project.root)
    project.write("flood.txt", "Flood in Vell\n\nThe river Vell rose by two metres, and forty houses were flooded.\n")
    return project


@pytest.mark.parametrize("name", [name for name in main.list_commands(click.Context(main)) if name != "completion"])
def test_every_command_has_both(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command
    found = {
        option: parameter.help
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    assert {"-q", "--quiet", "-v", "--verbose"} <= found.keys()
    assert (found["-q"], found["-v"]) == ("No notes of what was done, no bar.", "Tell what is read, and from where.")


@pytest.mark.parametrize(
    "command",
    [
        ("log", "ferry", *DAY),
        ("update", "ferry"),
        ("add", "flood.txt"),
        ("new", "The flood"),
        ("export", "out"),
        ("init", "site"),
    ],
)
def test_quiet_says_nothing_when_all_is_well(here: Project, command: tuple[str, ...]) -> None:
    result = run(*command, "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_quiet_still_says_what_was_asked_for_and_what_is_wrong(here: Project) -> None:
    assert run("log", "ferry", *DAY).exit_code == 0
    here.edit("briefs/ferry.yml", OLD, NEW)
    assert "+ Everyone left the ship" in run("log", "ferry", *DAY, "--dry-run", "-q").stdout
    assert run("log", "ferry", *DAY, "-q").exit_code == 2
    assert run("status", "-q").stdout == run("status").stdout != ""
    here.edit("briefs/ferry.yml", "kind: spread", "kind: quarrel")
    result = run("update", "ferry", "-q")
    assert result.stdout == ""
    assert "'quarrel'" in result.stderr


def test_verbose_tells_on_standard_error_what_is_read_and_what_came_from_the_cache(here: Project) -> None:
    plain = run("status")
    told = run("status", "--verbose")
    assert (told.exit_code, told.stdout) == (plain.exit_code, plain.stdout)
    lines = told.stderr.splitlines()
    assert lines[0].startswith("briefing ")
    article = here.path("seeds/0902-gazette.txt")
    assert f"seeds/0902-gazette.txt: {article.stat().st_size:,} bytes" in lines
    here.edit("seeds/0902-gazette.txt", "Everyone was taken off the ship", "Everyone was  taken off the ship")
    anew = run("status", "-v").stderr.splitlines()
    kinds = [[line.split()[1] for line in found if line.endswith(" made anew")] for found in (lines, anew)]
    assert kinds[0] == []
    assert "article" in kinds[1]


def test_nothing_more_is_told_afterwards(here: Project) -> None:
    before = (LOG.level, list(LOG.handlers))
    run("status", "-v")
    run("log", "nothing", "-v")
    assert (LOG.level, list(LOG.handlers)) == before
    assert not LOG.isEnabledFor(logging.DEBUG)
    assert run("status").stderr == ""


SHOWN = """
import sys
from generator import verbosity
verbosity.LONG = 1
if sys.argv[1] == "mkdocs":
    from mkdocs.__main__ import cli as main
    del sys.argv[1]
else:
    from generator.cli import main
main()
"""


def shown(here: Project, command: Sequence[str], *, terminal: bool = True) -> str:
    """What stands on standard error, a terminal or none, when a command has run in which every reading is a long one."""
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", SHOWN, *command],
        cwd=here.root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "NO_MKDOCS_2_WARNING": "1", "TERM": "xterm"},
        stdout=subprocess.DEVNULL,
        stderr=theirs if terminal else subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    found = done.stderr or b""
    while terminal and select.select([ours], [], [], 0)[0]:
        try:
            found += os.read(ours, 1 << 16)
        except OSError:  # the other end is closed, and everything is read
            break
    os.close(ours)
    return found.decode()


@pytest.mark.parametrize("command", [("check",), ("export", "out"), ("mkdocs", "build")])
def test_a_person_who_waits_for_drafts_sees_how_far_it_is(here: Project, command: tuple[str, ...]) -> None:
    text = "The river Vell rose by two metres on {}, and forty houses by the mill were flooded, the mayor said.\n"
    # What was read is kept, so each time the article says something else.
    here.write("seeds/floods/vell.txt", f"Flood in Vell\n\n{text.format('Sunday')}")
    assert "Reading articles" not in shown(here, [*command, "--quiet"])
    here.write("seeds/floods/vell.txt", f"Flood in Vell\n\n{text.format('Saturday')}")
    assert "Reading articles" in shown(here, command)


def test_where_nobody_looks_there_is_no_bar(here: Project) -> None:
    here.write("seeds/floods/vell.txt", "Flood in Vell\n\nThe river Vell rose by two metres on Monday, it is said.\n")
    assert "Reading articles" not in shown(here, ["check"], terminal=False)
