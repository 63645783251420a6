"""A content-addressed store of what is expensive to make and can always be made again.

An entry is named by a digest of everything it depends on, so it is never out of date; deleting the folder costs time
and nothing else. Entries are written to a new file and moved into place: two builds at once and a crash in between
leave whole entries or none, and an entry that cannot be read is made again. It never grows without end: where many
entries have come together, those that were written first are taken out.
"""

import contextlib
import hashlib
import json
import logging
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

LOG = logging.getLogger("briefing")
"""What is read, and what came from the cache: for `--verbose`, and told to nobody else."""


MOST = 128
"""Entries of a kind whose names begin with the same two signs, of which there are 256: some 30,000 of each kind."""


def digest(*parts: object) -> str:
    """A name for these values: equal ones give equal names, in every run. Sets have no order and must not be given."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """A name for what makes the entries: this package's code, Python, and the template engine."""
    code = [path.read_bytes() for path in sorted(Path(__file__).parent.rglob("*.py"))]
    return digest(code, sys.version, jinja2.__version__)


class Cache:
    """Entries under a folder, or nowhere: without a folder everything is made anew."""

    def __init__(self, folder: Path | None):
        self.folder = folder
        self.made: Counter[str] = Counter()
        """Entries that had to be made, by kind."""

    def get(self, kind: str, name: str, make: Callable[[], Any]) -> Any:
        """The entry, a value of JSON, made and kept when it is not there."""
        value = self.find(kind, name)
        if value is None:
            value = make()
            self.keep(kind, name, value)
        return value

    def find(self, kind: str, name: str) -> Any:
        """The entry, None when it is not there or cannot be read."""
        with contextlib.suppress(OSError, ValueError):
            if self.folder:
                value = json.loads(self._path(kind, name).read_bytes())
                LOG.debug("cache: %s %s is there", kind, name[:12])
                return value
        return None

    def keep(self, kind: str, name: str, value: Any) -> None:
        """Makes an entry of a value of JSON that is not None."""
        self.made[kind] += 1
        LOG.debug("cache: %s %s is made anew", kind, name[:12])
        with contextlib.suppress(OSError):  # a cache that cannot be written is only slow
            if self.folder:
                path = self._path(kind, name)
                _write(path, json.dumps(value, ensure_ascii=True).encode("ascii"))
                _prune(path.parent)

    def _path(self, kind: str, name: str) -> Path:
        return Path(self.folder or "", kind, name[:2], f"{name[2:]}.json")


def _prune(folder: Path) -> None:
    """Takes out the older half of a folder's entries when there are too many."""
    if sum(1 for _ in folder.iterdir()) > MOST:
        entries = sorted(folder.glob("*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in entries[: len(entries) - MOST // 2]:
            path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
