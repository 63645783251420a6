"""A lock on an open file that the system lets go when its program dies: by what the system has for it.

Unix has `fcntl`, Windows `msvcrt`. Where there is neither, every lock is given: then only the look at a file's bytes
right before they are replaced keeps two programs apart, as it keeps out those that know nothing of locks.
"""

from importlib import import_module
from typing import Any, Final


def _module(name: str) -> Any:
    """A module of the system, None where it has no such."""
    try:
        return import_module(name)
    except ImportError:
        return None


_FCNTL: Final = _module("fcntl")
_MSVCRT: Final = _module("msvcrt") if _FCNTL is None else None
REMOVABLE: Final = _MSVCRT is None
"""Whether a file can be removed while it is open."""


def take(handle: int) -> bool:
    """Locks an open file until it is closed; False where another program has it."""
    try:
        if _FCNTL is not None:
            _FCNTL.flock(handle, _FCNTL.LOCK_EX | _FCNTL.LOCK_NB)
        elif _MSVCRT is not None:
            _MSVCRT.locking(handle, _MSVCRT.LK_NBLCK, 1)
    except (BlockingIOError, PermissionError):
        return False
    return True
