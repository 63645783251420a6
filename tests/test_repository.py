"""What the repository holds, and holds to: the articles as they came, nothing of one machine, what the README says."""

import hashlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from conftest import MKDOCS_YML, REPOSITORY, Project

from generator.cli import main

SEEDS = {
    "000_5c98cdb57ac62bd9.txt": "c2710f50aa352be78fb8e0d803bbe489b8e14e0411d90828ab6b53d59ca97929",
    "001_3816df02ea11f93a.txt": "7825e5f02089ea91a9b902bb58a6d4dddce8742809bd24122da00957bfde161a",
    "002_b67b63b4f05d383d.txt": "e270ad44ef4d42c3a2fbf05a42d45e405c7e496e8eaef6a79ea9af848d4ef764",
    "003_7f2359e0469dcd76.txt": "e982b546ebc0f5f7b28162e7aa03d86a2a5244cd4346929448277575cd605cd1",
    "004_144ec1b0046c93af.txt": "52a28e4c9c1c4fa55be52fb55d1bec44aac2a27729b67ac531c681d3f07b8800",
}
TOP = [
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "briefs",
    "generator",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
    "seeds",
    "site_templates",
    "tests",
]


def tracked() -> list[str]:
    """The files that git knows or would take in."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no git checkout")
    return sorted({name for name in listed.decode().split("\0") if name and (REPOSITORY / name).is_file()})


def texts() -> Iterator[tuple[str, str]]:
    for name in tracked():
        content = (REPOSITORY / name).read_bytes()
        if b"\0" not in content:
            yield name, content.decode("utf-8")


def test_the_articles_are_as_they_came() -> None:
    folder = REPOSITORY / "seeds"
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("*.txt"))} == SEEDS


def test_the_top_level_is_what_it_should_be() -> None:
    assert sorted({name.split("/")[0] for name in tracked()} - set(TOP)) == []
    assert {"seeds", "briefs", "generator", "site_templates", "tests", "mkdocs.yml", "Makefile"} <= {
        name.split("/")[0] for name in tracked()
    }


# Put together here, so that this file does not hold them itself.
OF_ONE_MACHINE = re.compile(
    "|".join(["/ho" + "me/", "/Us" + "ers/", "/wo" + "rk/", r"[A-Z]:\\\\Us" + "ers", "/ro" + "ot/", "/t" + r"mp/\w"])
)
INDEXES = re.compile(
    "|".join(
        [
            "--(?:extra-)?index" + "-url",
            "--trusted" + "-host",
            "pypi" + r"\.org",
            "files\\.python" + "hosted",
            "--find" + "-links",
        ]
    )
)


def test_nothing_of_one_machine_or_one_package_index() -> None:
    for name, text in texts():
        assert not (found := OF_ONE_MACHINE.search(text)), f"{name}: {found and found[0]}"
        assert not (found := INDEXES.search(text)), f"{name}: {found and found[0]}"


def test_line_ends_and_last_lines() -> None:
    for name, text in texts():
        if not name.startswith("seeds/") or name.endswith(".yml"):
            assert "\r" not in text, name
            assert text.endswith("\n") or not text, name


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    text = (REPOSITORY / name).read_text("utf-8").replace("\\\n", " ")
    required = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert len(required) > 20
    for line in required:
        assert re.match(r"[a-z0-9._-]+(?:\[[a-z,]+\])?==[^ ]+ ", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line


def test_the_readme_names_every_command_and_option() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    context = click.Context(main)
    for name in main.list_commands(context):
        assert f"`briefing {name}" in readme
        command = main.get_command(context, name)
        assert command
        for option in (option for parameter in command.params for option in parameter.opts if option.startswith("--")):
            assert option in readme or option in ("--config-file", "--help"), f"briefing {name} {option}"


def test_the_readme_names_no_command_that_is_not_there() -> None:
    pages = [REPOSITORY / name for name in ("README.md", "CONTRIBUTING.md", "briefs/method.md", "Makefile")]
    commands = main.list_commands(click.Context(main))
    for path in pages:
        for name in re.findall(r"`briefing ([a-z]+)", path.read_text("utf-8")):
            assert name in commands, f"{path.name}: briefing {name}"


def test_the_makes_targets_that_are_named_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        named = re.findall(r"`make ([a-z]+)", (REPOSITORY / name).read_text("utf-8"))
        assert set(named) <= targets


def test_the_brief_of_the_readme_is_a_brief(tmp_path: Path) -> None:
    """What a newcomer copies builds without a word, once its article is there."""
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    blocks = [
        re.sub(r"^   ", "", block, flags=re.MULTILINE) for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)
    ]
    brief = next(block for block in blocks if block.lstrip().startswith("title:"))
    sources = next(block for block in blocks if "label:" in block)
    project = Project(tmp_path)
    project.write("mkdocs.yml", MKDOCS_YML)
    project.write("seeds/sources.yml", sources)
    project.write("briefs/ferry-fire.yml", brief)
    (article,) = yaml.safe_load(sources)
    quotes = re.findall(r"quote: ([^}\n]+?)\s*(?:\}.*)?\n", brief)
    assert quotes
    words = ". ".join(
        [
            "The ferry Anna caught fire on the evening of 4 March 2025",
            "Twelve people were hurt, harbour master Ines Vogt said",
        ]
    )
    project.write(f"seeds/{article}.txt", f"{words}.\n")
    assert project.problems() == []
    assert project.mkdocs("--strict").exit_code == 0


def test_the_links_between_the_repositorys_pages_lead_somewhere() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (REPOSITORY / name).read_text("utf-8")
        for link in re.findall(r"\]\(([^)#\s]+)", text):
            assert link.startswith("http") or (REPOSITORY / link).exists(), f"{name}: {link}"
