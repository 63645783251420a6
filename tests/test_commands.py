"""The commands that begin something, as one types them; and that the page of commands tells of every one."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY, Project, files
from webpages import listing, page

from generator import cli
from generator.cli import main
from generator.editing import fetching
from generator.editing.fetching import Fetched, NotFetched

FLOOD = "Flood in Vell\n\nThe river Vell rose by two metres on Monday, and forty houses by the mill were flooded.\n"
PAGE = (REPOSITORY / "briefs/commands.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(address: str) -> Fetched:
        raise NotFetched("cannot reach courier.example: no network; save the page and add the file")

    monkeypatch.setattr(fetching, "fetch", unreachable)


@pytest.fixture
def here(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(project.root)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


# --- add ------------------------------------------------------------------------------------------------------------


def test_add_says_what_it_did(here: Project) -> None:
    here.write("page.html", page())
    here.write("flood.txt", FLOOD)
    result = run("add", "page.html", "flood.txt", "--topic", "orrel")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == (
        "seeds/orrel/bridge-in-orrel-closed.txt: Bridge in Orrel closed (92 words)\n"
        "seeds/orrel/flood-in-vell.txt: Flood in Vell (20 words)\n"
        "  does not say when it was published; give the day in sources.yml\n"
        "2 articles added; what is known of them: seeds/sources.yml\n"
    )
    assert here.path("seeds/orrel/flood-in-vell.txt").read_text("utf-8") == FLOOD


def test_add_tells_every_reason_and_adds_the_rest(here: Project) -> None:
    here.write("page.html", page())
    here.write("list.html", listing())
    result = run("add", "list.html", "https://courier.example/a", "none.html", "page.html")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "refused: list.html: is a list of links: 12 of its 25 paragraphs are links",
        "refused: https://courier.example/a: cannot reach courier.example: no network; save the page and add the file",
        "refused: none.html: there is no such file; an address begins with http:// or https://",
    ]
    assert result.stdout.endswith("1 article added, 3 refused; what is known of them: seeds/sources.yml\n")
    assert here.path("seeds/bridge-in-orrel-closed.txt").is_file()


def test_add_when_all_is_refused(here: Project) -> None:
    before = files(here.root)
    result = run("add", "seeds/0902-gazette.txt")
    assert (result.exit_code, result.stdout) == (1, "0 articles added, 1 refused\n")
    assert result.stderr == "refused: seeds/0902-gazette.txt: is already there, as seeds/0902-gazette.txt\n"
    assert {name: data for name, data in files(here.root).items() if ".cache" not in name} == before


def test_a_dry_run_writes_nothing(here: Project) -> None:
    here.write("flood.txt", FLOOD)
    before = files(here.root)
    result = run("add", "--dry-run", "flood.txt")
    assert result.exit_code == 0
    assert "\nflood-in-vell:\n  title:\n    value: Flood in Vell\n" in result.stdout
    assert result.stdout.endswith("1 article would be added; what is known of them: seeds/sources.yml\n")
    assert {name: data for name, data in files(here.root).items() if ".cache" not in name} == before


def test_add_fetches_an_address(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "fetch", lambda address: Fetched(address, page().encode(), "text/html", ""))
    monkeypatch.setattr(fetching, "this_day", lambda: date(2025, 3, 10).isoformat())
    result = run("add", "https://courier.example/bridge")
    assert result.exit_code == 0, result.output
    assert "note: Retrieved on 2025-03-10." in here.path("seeds/sources.yml").read_text("utf-8")
    assert here.problems() == []


def test_add_in_a_broken_project(here: Project) -> None:
    here.write("seeds/sources.yml", "a: [\n")
    result = run("add", "page.html")
    assert result.exit_code == 1
    assert "seeds/sources.yml must be mended first" in result.stderr
    assert "Traceback" not in result.output


def test_commands_of_a_project_need_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (["add", "x.html"], ["new", "Title"]):
        result = run(*command)
        assert result.exit_code == 1
        assert "mkdocs.yml: there is no such file here, and no seeds/ and briefs/" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_project_elsewhere(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flood.txt").write_text(FLOOD)
    result = run("add", "flood.txt", "-f", str(project.path("mkdocs.yml")))
    assert result.exit_code == 0, result.output
    assert project.path("seeds/flood-in-vell.txt").is_file()
    assert run("add", "flood.txt", "-f", "nowhere.yml").exit_code == 2


def test_nothing_is_loaded_before_it_is_needed() -> None:
    """What only `add` needs takes a while to load, and nothing else may come near the network."""
    heavy = "{'trafilatura', 'htmldate', 'lxml', 'spacy', 'urllib.request', 'generator.editing.fetching'}"
    code = f"import sys, generator.cli, generator.commands; found = {heavy} & set(sys.modules); assert not found, found"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


# --- new and init ---------------------------------------------------------------------------------------------------


TOLD = (
    "briefs/the-harbour-strike.yml: 3 articles, and no claim yet; "
    "for proposals: briefing update the-harbour-strike --anew\n"
)


def test_new_writes_a_brief_once(here: Project) -> None:
    here.topic()
    result = run("new", "The harbour strike", "--articles", "harbour-strike")
    assert (result.exit_code, result.stdout) == (0, TOLD)
    again = run("new", "The harbour strike", "--articles", "harbour-strike")
    assert again.exit_code == 1
    assert again.stderr == (
        "Error: briefs/the-harbour-strike.yml exists; a brief is never overwritten: give it another title\n"
    )


def test_new_says_where_a_title_gives_no_readable_address(here: Project) -> None:
    told = "rename the file before you publish"
    assert told in run("new", "洪水").stdout
    result = run("new", "--", "-Floods")
    assert result.exit_code == 0
    assert told not in result.stdout
    assert here.path("briefs/floods.yml").is_file()
    result = run("new", "!!!")
    assert (result.exit_code, result.stderr[:22]) == (1, "Error: '!!!' is no tit")


def test_new_knows_what_is_said_of_the_articles(here: Project) -> None:
    here.write("flood.txt", FLOOD)
    assert run("add", "flood.txt").exit_code == 0
    assert run("new", "The flood").exit_code == 0
    assert "  - flood-in-vell  # no date, Flood in Vell\n" in here.path("briefs/the-flood.yml").read_text("utf-8")


def test_init_and_the_next_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("init", "news")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0] == "news/mkdocs.yml"
    assert result.stdout.splitlines()[-1].startswith("10 files written. Look at the site: cd news; mkdocs serve")
    again = run("init", "news")
    assert again.exit_code == 1
    assert again.stderr.startswith("Error: news is not empty, and nothing is overwritten: it holds .github")
    monkeypatch.chdir(tmp_path / "news")
    Path("page.html").write_text(page(), "utf-8")
    assert run("add", "page.html").exit_code == 0
    assert run("new", "The bridge").exit_code == 0
    assert run("check", "--strict").exit_code == 0
    assert run("init").exit_code == 1


def test_init_in_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("init")
    assert result.exit_code == 0
    assert "cd " not in result.stdout
    assert (tmp_path / "mkdocs.yml").is_file()


# --- completion -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shell", "command"), [("bash", "complete "), ("zsh", "#compdef briefing"), ("fish", "complete ")]
)
def test_a_script_for_each_shell(shell: str, command: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert command in result.stdout
    assert f"{cli.VARIABLE}={shell}_complete" in result.stdout
    if there := shutil.which(shell):
        checked = subprocess.run([there, "-n"], input=result.stdout, text=True, capture_output=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "")


def test_no_script_for_another_shell() -> None:
    assert run("completion", "tcsh").exit_code == 2


def test_the_script_needs_no_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = run("completion", "bash")
    assert (result.exit_code, result.stderr) == (0, "")


def test_what_is_completed() -> None:
    asked = {cli.VARIABLE: "bash_complete", "COMP_WORDS": "briefing com", "COMP_CWORD": "1"}
    result = CliRunner().invoke(main, [], env=asked, prog_name="briefing", complete_var=cli.VARIABLE)
    assert result.stdout == "plain,completion\n"
    asked |= {"COMP_WORDS": "briefing add --t", "COMP_CWORD": "2"}
    result = CliRunner().invoke(main, [], env=asked, prog_name="briefing", complete_var=cli.VARIABLE)
    assert result.stdout == "plain,--topic\n"


# --- The page of commands -------------------------------------------------------------------------------------------


def tree(group: click.Group, above: str = "briefing") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield f"{above} {name}", command
        if isinstance(command, click.Group):
            yield from tree(command, f"{above} {name}")


COMMANDS = dict(tree(main))


def section(name: str) -> str:
    found = re.search(rf"^## {name} \{{.*?\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"the page of commands has no part on `{name}`"
    return found[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_tells_of_every_command_and_option(name: str) -> None:
    told = section(name)
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            missing = [option for option in (*parameter.opts, *parameter.secondary_opts) if f"`{option}`" not in told]
            assert missing == []
        else:
            assert re.search(rf"`{name}[^`]*{re.escape(parameter.make_metavar(click.Context(COMMANDS[name])))}", told)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_tells_of_nothing_else(name: str) -> None:
    known = {option for p in COMMANDS[name].params for option in p.opts} | {"--help"}
    listed = re.findall(r"^- (`-.*?`): ", section(name), re.MULTILINE)
    assert {option for item in listed for option in re.findall(r"`(-[\w-]+)`", item)} <= known


def test_the_page_has_a_part_for_no_other_command() -> None:
    assert set(re.findall(r"^## (briefing .*?) \{", PAGE, re.MULTILINE)) == COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    result = run(*name.split()[1:], "--help")
    assert result.exit_code == 0
    assert COMMANDS[name].help
    assert not [
        p.name for p in COMMANDS[name].params if isinstance(p, click.Option) and not (p.help or p.type.name == "choice")
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_tells_the_same_exit_status(name: str) -> None:
    told = re.findall(r"Exit status [^.]*\.", " ".join((COMMANDS[name].help or "").split()))
    assert [words for words in told if words not in " ".join(section(name).split())] == []
    assert bool(told) == (name.split()[-1] in ("add", "check", "review", "status"))


def test_the_readme_leads_to_the_page() -> None:
    assert "](briefs/commands.md)" in (REPOSITORY / "README.md").read_text("utf-8")
