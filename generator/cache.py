"""A content-addressed store of what is expensive to make and can always be made again.

An entry is named by a digest of everything it depends on, so it is never out of date; deleting the folder costs time
and nothing else. Entries are written to a new file and moved into place: two builds at once and a crash in between
leave whole entries or none, and an entry that cannot be read is made again.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any


def digest(*parts: object) -> str:
    """A name for these values: equal ones give equal names, in every run. Sets have no order and must not be given."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Cache:
    """Entries under a folder, or nowhere: without a folder everything is made anew."""

    def __init__(self, folder: Path | None):
        self.folder = folder
        self.made = 0
        """Entries that had to be made."""
        self.found = 0
        """Entries that were there."""

    def get(self, kind: str, name: str, make: Callable[[], Any]) -> Any:
        """The entry, a value of JSON, made and kept when it is not there."""
        path = self.folder / kind / name[:2] / f"{name[2:]}.json" if self.folder else None
        if path:
            with contextlib.suppress(OSError, ValueError):
                value = json.loads(path.read_bytes())
                self.found += 1
                return value
        value = make()
        self.made += 1
        if path:
            with contextlib.suppress(OSError):  # a cache that cannot be written is only slow
                _write(path, json.dumps(value, ensure_ascii=True).encode("ascii"))
        return value


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
