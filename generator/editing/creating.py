"""New files: all of them or none, each whole, and never over one that is there."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from generator.editing.saving import Snapshot, locked, save, write
from generator.errors import BriefingError


class NotCreated(BriefingError):
    """A file that was not written, because it is there or cannot be; says which and why."""

    def __init__(self, path: Path, message: str):
        self.path, self.message = path, message
        super().__init__(f"{path}: {message}")


def create(files: Mapping[Path, bytes]) -> list[Path]:
    """Writes new files, with the folders they need, and gives back what to `remove` to undo it.

    Raises:
        NotCreated, NotSaved: one of them is there, is being written, or cannot be; none of them is left.
    """
    made: list[Path] = []
    try:
        for path, content in files.items():
            for folder in reversed([one for one in path.parents if not one.exists()]):
                folder.mkdir()
                made.append(folder)
            _create(path, content)
            made.append(path)
    except FileExistsError as error:
        remove(made)
        raise NotCreated(Path(error.filename2 or error.filename or path), "exists, and is left as it is") from None
    except OSError as error:
        remove(made)
        raise NotCreated(path, f"cannot be written: {error.strerror or error}") from None
    except BaseException:
        remove(made)
        raise
    return made


def put(path: Path, found: Snapshot | None, content: bytes) -> None:
    """Puts content in the place of a file as it was found; where none was, it makes the file.

    Raises:
        NotSaved, NotCreated: it has changed since, or cannot be written.
    """
    if found is None:
        create({path: content})
    elif content != found.content:
        save(found, content)


def remove(made: list[Path]) -> None:
    """Takes away what `create` made; a folder that something else was put into stays."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _create(path: Path, content: bytes) -> None:
    """One new file, which stands there when it is whole: a link to one that was written beside it."""
    fresh = path.with_name(f".{path.name}.new")
    with locked(path):
        fresh.unlink(missing_ok=True)  # left by a crash
        try:
            write(fresh, content)
            try:
                os.link(fresh, path)
            except FileExistsError:
                raise
            except OSError:  # a disk that knows no links
                _write_at_once(path, content)
        finally:
            fresh.unlink(missing_ok=True)


def _write_at_once(path: Path, content: bytes) -> None:
    try:
        write(path, content)
    except FileExistsError:
        raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise
