"""A brief of 500 claims, which an editor works on like on a short one."""

import json
from pathlib import Path

import generated
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.editing import dialogue

CLAIMS = 500


@pytest.fixture
def project(tmp_path: Path) -> Path:
    generated.write_long(tmp_path / "project", 40, CLAIMS)
    return tmp_path / "project"


def briefing(project: Path, command: str, *more: str, keys: str = "") -> Result:
    arguments = [command, "--config-file", str(project / "mkdocs.yml"), "long", *more]
    return CliRunner().invoke(main, arguments, input=keys)


def proposed(project: Path) -> list[str]:
    """What the status says nobody has reviewed."""
    (brief,) = json.loads(briefing(project, "status", "--format", "json").stdout)["briefs"]
    return [*brief["proposed"], *brief["quotes"]]


@pytest.mark.slow
def test_a_long_brief_is_brought_up_to_date_and_reviewed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "briefs" / "long.yml"
    before = path.read_bytes()
    result = briefing(project, "update")
    assert result.exit_code == 0, result.output
    updated = path.read_bytes()
    assert before.count(b" evidence:\n") == CLAIMS
    assert updated.count(b" evidence:\n") > CLAIMS
    rest = iter(updated.splitlines())
    assert all(line in rest for line in before.splitlines())
    assert briefing(project, "update").exit_code == 0
    assert path.read_bytes() == updated
    waiting = proposed(project)
    assert waiting
    monkeypatch.setattr(dialogue, "answered", lambda: True)
    decided = briefing(project, "review", keys="aq")
    assert decided.exit_code == 1, decided.output
    left = proposed(project)
    assert len(left) == len(waiting) - 1
    assert set(left) <= set(waiting)
