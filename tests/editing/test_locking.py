"""A file is locked by what the system has for it: on Unix, on Windows, and where there is neither."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY
from dying import locked

from generator.editing.locking import take

WITHOUT_FCNTL = """
import os, subprocess, sys, types
from pathlib import Path

sys.modules["fcntl"] = None
path, system = Path(sys.argv[1]), sys.argv[2]
if system == "windows":
    def locking(handle, mode, count):
        assert (mode, count) == (2, 1)
        if os.path.samestat(os.fstat(handle), path.with_name("taken").stat()):
            raise PermissionError(13, "Permission denied")
    sys.modules["msvcrt"] = types.SimpleNamespace(LK_NBLCK=2, locking=locking)

import generator.cli
from generator.editing.saving import NotSaved, look, save

try:
    save(look(path), b"new")
except NotSaved as error:
    print(error)
found = look(path)
path.write_bytes(b"another's")
try:
    save(found, b"newer")
except NotSaved as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "brief.yml"
    path.write_bytes(b"old")
    path.with_name("taken").write_bytes(b"")
    return path


def saved(path: Path, system: str) -> list[str]:
    """What is told where somebody saves a file on such a system, and again after another's change."""
    command = [sys.executable, "-c", WITHOUT_FCNTL, str(path), system]
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=True)
    return done.stdout.splitlines()


def test_a_lock_is_given_once(path: Path) -> None:
    with path.open("rb") as file, locked(path):
        assert not take(os.open(path.with_name(".brief.yml.lock"), os.O_RDONLY))
        assert take(file.fileno())


@pytest.mark.parametrize("system", ["windows", "neither"])
def test_where_there_is_no_fcntl_files_are_saved_all_the_same(path: Path, system: str) -> None:
    told = saved(path, system)
    assert path.read_bytes() == b"another's"
    assert len(told) == 1
    assert told[0].startswith(f"{path}: was changed by somebody else")
    assert path.with_name(".brief.yml.lock").exists() == (system == "windows")  # there a file that is open stays


def test_a_lock_of_windows_keeps_others_out(path: Path) -> None:
    os.link(path.with_name("taken"), path.with_name(".brief.yml.lock"))
    assert "is being written by another program" in saved(path, "windows")[0]
