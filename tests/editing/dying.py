"""What can happen to a program that writes: it is killed, the disk is full, another one is at work."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

WRITING = ("open", "write", "fsync", "close", "chmod", "replace", "unlink", "link", "mkdir", "rmdir")
"""The calls by which the system is asked to change something."""


@contextlib.contextmanager
def counted(act: Callable[[int, str, Callable[[], object]], object]) -> Iterator[None]:
    """Every call that writes is given to `act`, with its number from 1, its name, and what makes the real call.

    What happens in a cache is left out, since it can always be made again.
    """
    real = {name: getattr(os, name) for name in WRITING}
    handles: set[object] = set()
    calls = 0

    def counts(name: str, arguments: tuple[object, ...]) -> bool:
        if name in ("write", "fsync", "close"):
            return arguments[0] in handles
        if name == "open" and not int(str(arguments[1])) & os.O_CREAT:
            return False
        return ".cache" not in Path(os.fsdecode(arguments[0])).parts  # type: ignore[arg-type]

    def noticing(name: str) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal calls
            if not counts(name, arguments):
                return real[name](*arguments, **named)
            calls += 1
            result = act(calls, name, lambda: real[name](*arguments, **named))
            if name == "open":
                handles.add(result)
            if name == "close":
                handles.discard(arguments[0])
            return result

        return call

    for name in WRITING:
        setattr(os, name, noticing(name))
    try:
        yield
    finally:
        for name, call in real.items():
            setattr(os, name, call)


def killed(action: Callable[[], object], last: int, after: bool) -> bool:
    """Runs an action in a process of its own, which dies before or after its call of this number; whether it died."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9

    def die(number: int, name: str, call: Callable[[], object]) -> object:
        if number < last:
            return call()
        if after:
            with contextlib.suppress(OSError):
                call()
        os._exit(9)

    try:
        with counted(die):
            action()
    finally:
        os._exit(0)


def writes(action: Callable[[], object]) -> int:
    """How many calls of an action write."""
    numbers = [0]

    def count(number: int, name: str, call: Callable[[], object]) -> object:
        numbers.append(number)
        return call()

    with counted(count):
        action()
    return numbers[-1]


@contextlib.contextmanager
def failing(last: int, number: int = errno.ENOSPC) -> Iterator[None]:
    """From the call of this number on, nothing can be written, as on a full disk; but things can be taken away."""

    def fail(count: int, name: str, call: Callable[[], object]) -> object:
        if count >= last and name in ("open", "write", "fsync", "link", "mkdir", "replace", "chmod"):
            raise OSError(number, os.strerror(number))
        return call()

    with counted(fail):
        yield


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program is writing the file."""
    lock = path.with_name(f".{path.name}.lock")
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    lock.unlink(missing_ok=True)
