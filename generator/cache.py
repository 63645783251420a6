"""A content-addressed store of what is expensive to make and can always be made again.

An entry is named by a digest of everything it depends on, so it is never out of date; deleting the folder costs time
and nothing else. Entries are written to a new file and moved into place: two builds at once and a crash in between
leave whole entries or none, and an entry that cannot be read is made again.
"""

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2


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
                return json.loads(self._path(kind, name).read_bytes())
        return None

    def keep(self, kind: str, name: str, value: Any) -> None:
        """Makes an entry of a value of JSON that is not None."""
        self.made[kind] += 1
        with contextlib.suppress(OSError):  # a cache that cannot be written is only slow
            if self.folder:
                _write(self._path(kind, name), json.dumps(value, ensure_ascii=True).encode("ascii"))

    def _path(self, kind: str, name: str) -> Path:
        return Path(self.folder or "", kind, name[:2], f"{name[2:]}.json")


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
