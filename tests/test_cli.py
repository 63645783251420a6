"""The command: what it prints, what it returns, and that it says how it is used."""

import json
import subprocess
import sys
from pathlib import Path

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY, STRIKE, Project, files

from generator import __version__, drafts, site, verbosity
from generator.cli import main
from generator.errors import InputError, Problem

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


@pytest.mark.parametrize("name", ["", *main.list_commands(click.Context(main))])
def test_every_command_and_option_has_help(name: str) -> None:
    result = CliRunner().invoke(main, [*filter(None, [name]), "--help"])
    assert result.exit_code == 0
    command = main.get_command(click.Context(main), name) if name else main
    assert command
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


@pytest.fixture
def strike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_claim_each: None) -> Path:
    """A folder of articles, and the current folder beside it."""
    folder = tmp_path / "harbour-strike"
    folder.mkdir()
    for name, text in STRIKE.items():
        (folder / name).write_text(text, "utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return folder


def draft(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["draft", *map(str, arguments)])


def test_a_draft_is_a_brief_that_an_editor_takes_over(strike: Path, project: Project) -> None:
    result = draft(strike)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("# A draft, made by a program from 3 articles. Nobody has reviewed it.\n")
    assert "\ntitle: Harbour strike\n" in result.stdout
    assert list(Path.cwd().iterdir()) == []
    # Taken over as it is: its claims stand, and each of them waits for review.
    for path in strike.iterdir():
        project.write(f"seeds/{path.name}", path.read_bytes())
    project.write("briefs/strike.yml", result.stdout)
    corpus, problems = site.read(project.settings())
    assert [p for p in problems if p.severity == "error"] == []
    assert "unreviewed" in {problem.code for problem in problems if problem.file == "briefs/strike.yml"}
    (brief,) = (brief for brief in corpus.briefs if brief.id == "strike")
    assert len(brief.bottom_line) == 3
    assert {claim.status for claim in brief.claims()} == {"proposed"}


def test_a_draft_as_data_keeps_to_the_schema(strike: Path) -> None:
    result = draft(strike, "--format", "json", "--title", "One: two")
    document = json.loads(result.stdout)
    schema = json.loads((REPOSITORY / "generator" / "brief.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    assert (document["status"], document["title"], document["id"]) == ("draft", "One: two", "harbour-strike")
    assert document["model"].startswith("core_web_md 3.7.1 ")
    assert document["unused"]
    texts = {article["id"]: STRIKE[article["file"]] for article in document["articles"]}
    for claim in document["bottom_line"]:
        for evidence in claim["evidence"]:
            assert texts[evidence["article"]][evidence["start"] : evidence["end"]] == evidence["quote"]
            assert evidence["href"] is None


def test_a_draft_is_written_once(strike: Path) -> None:
    path = Path("strike.yml")
    result = draft(strike, "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("3 articles, ")
    assert path.read_bytes() == draft(strike).stdout_bytes
    path.write_text("edited\n")
    again = draft(strike, "-o", path)
    assert again.exit_code == 1
    assert "exists; an edited brief is never overwritten" in again.stderr
    assert path.read_text() == "edited\n"
    assert list(Path.cwd().iterdir()) == [path.resolve()]


def test_a_draft_that_cannot_be_written_is_told(strike: Path) -> None:
    result = draft(strike, "-o", "no/such/folder.yml")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("-o", "", "--output: is a folder; name a file"),
        ("--title", " ", "is no title"),
        ("--title", "a\nb", "is no title"),
    ],
)
def test_what_cannot_be_a_file_or_a_title_is_a_wrong_call(strike: Path, option: str, value: str, told: str) -> None:
    result = draft(strike, option, value)
    assert result.exit_code == 2
    assert told in result.stderr


def loaded(folder: Path, *arguments: str) -> set[str]:
    """The modules that are there when the command ends."""
    script = (
        "import sys; from generator.cli import main\n"
        "try: main(sys.argv[1:], standalone_mode=False)\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def test_no_command_loads_what_only_others_need(project: Project, strike: Path) -> None:
    theme = {"mkdocs", "markdown"}
    site_makers = {"generator.site", "generator.pages", "generator.editing.desk"}
    assert not loaded(strike, "completion", "bash") & {*theme, *site_makers, "jinja2", "yaml", "generator.model"}
    assert not loaded(strike, "--version") & {*theme, *site_makers, "jinja2", "yaml", "generator.model"}
    assert not loaded(strike, "--help") & {*theme, "spacy", "trafilatura"}
    again = ["draft", str(strike), "--cache", str(strike.parent / "cache")]
    assert "spacy" in loaded(strike, *again)
    assert not loaded(strike, *again) & {*theme, *site_makers, "spacy", "generator.distillation.distil"}
    assert not loaded(project.root, "status") & {*theme, "spacy", "generator.distillation.distil"}


def test_ctrl_c_stops_it_even_while_it_is_loading() -> None:
    code = (
        "import sys\n"
        "class Key:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'click': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Key())\n"
        "from generator.__main__ import run\n"
        "run()\n"
    )
    stopped = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (stopped.returncode, stopped.stdout, stopped.stderr) == (1, "", "Aborted!\n")


def test_nothing_half_written_is_left(strike: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(path: Path, target: Path) -> None:
        assert path.read_bytes()
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    assert draft(strike, "-o", "strike.yml", "--no-cache").exit_code == 1
    assert list(Path.cwd().iterdir()) == []


def test_what_is_wrong_with_articles_is_told_at_once_and_stops_nothing(strike: Path) -> None:
    (strike / "empty.txt").write_text("")
    (strike / "bad.md").write_text("---\ndate: 2025-13-01\n---\nThe mayor left on Monday, an aide said.\n")
    (strike / "two  spaces.txt").write_text("The mayor left on Monday, an aide said.\n")
    (strike / "sources.yml").write_text("walkout: {publisher: Vellmar Post}\nnobody: {title: x}\n")
    result = draft(strike, "--format", "json")
    assert result.exit_code == 0
    warnings = result.stderr.splitlines()
    assert len(warnings) == 4
    assert all(line.startswith("warning: ") for line in warnings)
    for words in ("empty.txt: is empty", "no such month", "sources.yml:2: nobody", "two  spaces.txt'"):
        assert any(words in line for line in warnings), words
    found = {article["id"]: article["publisher"] for article in json.loads(result.stdout)["articles"]}
    assert found == {"walkout": "Vellmar Post", "talks": "Coast Daily", "deal": None, "bad": None}


def test_an_empty_folder_is_told(strike: Path) -> None:
    Path("empty").mkdir()
    result = draft("empty")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: empty holds no article: no .txt or .md file with text in it\n"


def test_a_folder_that_is_not_there_is_a_wrong_call(strike: Path) -> None:
    assert draft("nowhere").exit_code == 2
    assert draft(strike / "deal.txt").exit_code == 2


def test_a_model_that_is_not_there_is_told(strike: Path) -> None:
    result = draft(strike, "--model", "no_such_model")
    assert result.exit_code == 1
    assert "no_such_model: model: is neither a model's folder nor an installed package" in result.stderr


def test_the_cache_is_where_it_is_said_to_be(strike: Path) -> None:
    first = draft(strike, "--cache", "kept").stdout
    assert {path.name for path in Path("kept").iterdir()} == {"draft", "parse"}
    assert draft(strike, "--cache", "kept").stdout == first
    Path("mkdocs.yml").write_text("site_name: x\n")
    assert draft(strike).stdout == first
    assert not Path(".cache").exists()  # somebody else's mkdocs.yml: there are no seeds and briefs
    for folder in ("seeds", "briefs"):
        Path(folder).mkdir()
    assert draft(strike, "--no-cache").stdout == first
    assert not Path(".cache").exists()
    assert draft(strike).stdout == first
    assert Path(".cache/briefing/draft").is_dir()


def test_in_a_project_articles_are_known_as_the_project_knows_them(
    project: Project, one_claim_each: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.topic()
    project.write("seeds/other/deal.txt", STRIKE["deal.txt"])  # so that the file's name is not enough
    sources = project.path("seeds/sources.yml").read_text("utf-8")
    project.write("seeds/sources.yml", f"{sources}\nwalkout: {{published: 2025-03-04}}\n")
    monkeypatch.chdir(project.root)
    result = draft("seeds/harbour-strike", "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    articles = {article["id"]: article["published"] for article in json.loads(result.stdout)["articles"]}
    assert articles["walkout"] == "2025-03-04"
    assert articles.keys() == {"walkout", "talks", "harbour-strike/deal.txt"}
    # The draft is the one that the site shows, and taken over it is a good brief.
    shown = json.loads(site.build(project.settings()).files["briefs/harbour-strike/brief.json"])
    assert [one["text"] for one in json.loads(result.stdout)["timeline"]] == [one["text"] for one in shown["timeline"]]
    assert draft("seeds/harbour-strike", "-o", "briefs/strike.yml").exit_code == 0
    assert [problem.file for problem in project.problems() if problem.severity == "error"] == []


def test_a_project_with_a_wrong_model_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.topic()
    project.edit("mkdocs.yml", "  - briefing\n", "  - briefing: {model: no_such_model}\n")
    monkeypatch.chdir(project.root)
    result = draft("seeds/harbour-strike")
    assert result.exit_code == 1
    assert "plugins.briefing.model: 'no_such_model' is neither" in result.stderr


def test_a_person_who_waits_sees_how_far_it_is(strike: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Reading" not in draft(strike, "--no-cache").output
    monkeypatch.setattr(verbosity, "LONG", 1)
    assert "Reading" not in draft(strike, "--no-cache").output  # nobody sees a file
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True, raising=False)
    shown = draft(strike, "--no-cache")
    assert "Reading articles" in shown.stderr
    assert "Reading" not in shown.stdout
    assert "Reading" not in draft(strike, "--no-cache", "-q").output


def test_a_draft_that_cannot_be_made_is_told(strike: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> None:
        raise InputError([Problem("x", 0, "model", "is not the model of that name", "wrong-model")])

    monkeypatch.setattr(drafts, "draft", wrong)
    result = draft(strike)
    assert result.exit_code == 1
    assert "x: model: is not the model of that name" in result.stderr


def test_a_reader_that_goes_away_is_no_failure_to_show(strike: Path) -> None:
    command = f"{sys.executable} -m generator draft {strike} --cache {strike.parent}/cache | true"
    result = subprocess.run(command, shell=True, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert result.stderr == ""


@pytest.mark.slow
def test_a_draft_that_was_made_before_takes_a_moment(tmp_path: Path) -> None:
    script = (
        "import time; from generator.cli import main\n"
        f"main(['draft', 'seeds', '--cache', {str(tmp_path)!r}], standalone_mode=False)\n"
        "import sys; print(time.process_time(), file=sys.stderr)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=True)
        for _ in "12"
    ]
    first, second = (float(run.stderr.splitlines()[-1]) for run in runs)
    assert second < first / 3
    assert runs[0].stdout == runs[1].stdout


def test_drafts_are_counted_and_fail_nothing(project: Project, one_claim_each: None) -> None:
    project.topic()
    for arguments in (("check", "--strict"), ("check", "--record"), ("check", "--strict")):
        result = project.briefing(*arguments)
        assert result.exit_code == 0, result.output
        assert result.output.startswith("6 articles, 2 briefs, ")
    record = json.loads(project.path("briefs/.permalinks.json").read_text("utf-8"))
    assert list(record) == ["ferry"]


def test_what_is_no_news_gives_no_claim_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "poem.txt").write_text("And rain fell upon the meadow in the morning.\nThe meadow slept.\n")
    (tmp_path / "recipe.txt").write_text("Beat two eggs. Add 200 g of flour and bake for 30 minutes.\n")
    result = draft(tmp_path, "--format", "json", "--no-cache")
    assert result.exit_code == 0
    assert "nothing in these articles can stand in a brief" in result.stderr
    made = json.loads(result.stdout)
    assert not any(made[part] for part in ("bottom_line", "background", "timeline", "actors", "differences"))
    assert len(made["unused"]) == 4


def test_sources_in_a_sub_folder_of_the_seeds_are_told(project: Project) -> None:
    project.write("seeds/strike/sources.yml", "one:\n  published: 2025-03-04\n")
    result = CliRunner().invoke(main, ["check", "--config-file", str(project.path("mkdocs.yml"))])
    assert "seeds/strike/sources.yml: is not read" in result.output
    assert "seeds/sources.yml" in result.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no device that is full")
def test_a_draft_that_cannot_be_printed_is_told(strike: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "generator", "draft", str(strike), "--no-cache", "-q"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "cannot be printed" in done.stderr
