"""Writing a file that a person keeps, so that it is never lost: whole or not at all, and never over another's change.

What is written goes to a new file beside it, is brought to the disk, and is moved into place; a crash or a full disk at
any point leaves the old file or the new one, whole. Just before, the file must still hold the bytes that were read. A
lock beside it keeps two programs of this kind apart, and is let go by the system when one of them dies. What is left is
the instant between the last look and the move, in which no program that knows nothing of the lock can be kept out.
"""

import contextlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.editing.locking import REMOVABLE, take
from generator.errors import BriefingError


class NotSaved(BriefingError):
    """A file that was not written, and is as it was; says which and why."""

    def __init__(self, path: Path, message: str):
        self.path, self.message = path, message
        super().__init__(f"{path}: {message}")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file as it was read."""

    path: Path
    """Of the file itself, where it was named by a symbolic link."""
    content: bytes
    mode: int
    """Its permission bits."""


def look(path: Path) -> Snapshot:
    """The file as it is now.

    Raises:
        NotSaved: it cannot be read, or it may not be written.
    """
    try:
        path = path.resolve(strict=True)
        content, mode = path.read_bytes(), stat.S_IMODE(path.stat().st_mode)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        raise NotSaved(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    return Snapshot(path, content, mode)


def look_if_there(path: Path) -> Snapshot | None:
    """The file as it is now, None where there is none; raises as `look` does."""
    return look(path) if path.exists() or path.is_symlink() else None


def save(found: Snapshot, content: bytes) -> None:
    """Puts new content in the place of what was read; permissions stay.

    Raises:
        NotSaved: the file has changed since, another program is at work on it, or it cannot be written.
    """
    open_to_somebody = found.mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not open_to_somebody or (found.path.exists() and not os.access(found.path, os.W_OK)):
        raise NotSaved(found.path, "is write-protected, so it was left as it is; allow writing, and do this again")
    fresh = found.path.with_name(f".{found.path.name}.new")
    try:
        with locked(found.path):
            try:
                fresh.unlink(missing_ok=True)  # left by a crash
                write(fresh, content, found.mode)
                if found.path.read_bytes() != found.content:
                    told = "was changed by somebody else in the meantime, so it was left as it is; do this again"
                    raise NotSaved(found.path, told)
                fresh.replace(found.path)
            finally:
                fresh.unlink(missing_ok=True)
            _settle(found.path.parent)
    except OSError as error:
        raise NotSaved(found.path, f"cannot be written: {error.strerror or error}") from None


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keeps other programs like this one from a file, or from a folder.

    Raises:
        NotSaved: another program has it.
        OSError: there can be no lock beside it.
    """
    lock = path.with_name(f".{path.name}.lock")
    handle = os.open(lock, os.O_CREAT | os.O_WRONLY, 0o666)
    try:
        if not _is_ours(handle, lock):
            raise NotSaved(path, "is being written by another program, so it was left as it is; do this again")
        try:
            yield
        finally:
            if REMOVABLE:
                lock.unlink(missing_ok=True)
    finally:
        os.close(handle)


def _is_ours(handle: int, lock: Path) -> bool:
    """Takes a lock's file, where nobody has it and it was not taken away in the meantime."""
    try:
        return take(handle) and os.path.samestat(os.fstat(handle), lock.stat())
    except FileNotFoundError:
        return False


def write(path: Path, content: bytes, mode: int | None = None) -> None:
    """A new file with this content, on the disk, and with these permissions or the usual ones. Raises OSError."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666 if mode is None else 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if mode is not None:
        path.chmod(mode)


def _settle(folder: Path) -> None:
    """Brings to the disk that a file was moved, on systems that can say so of a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
