"""Lines that a person rewrites in a program of their own: opened again where they cannot be taken, and never lost."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from generator.editing.deciding import Undecided


def retyped(
    lines: str,
    edit: Callable[[str], str | None],
    put: Callable[[str], None],
    goes_on: Callable[[Undecided], bool],
) -> Path | None:
    """Asks for other lines until `put` takes them, and gives None; else the file in which the last ones are kept.

    `edit` opens lines and gives what was made of them, None where nothing was saved. Where `put` raises `Undecided`,
    `goes_on` says whether they are opened again as they were typed. Anything else that it raises goes on up, with a
    note on where the lines are kept.
    """
    typed: str | None = None
    while True:
        words = edit(lines if typed is None else typed)
        if words is None or words == lines:
            return None if typed is None else kept(typed)
        typed = words
        try:
            put(words)
        except Undecided as error:
            if not goes_on(error):
                return kept(typed)
        except Exception as error:
            error.add_note(f"what you wrote is kept in {kept(typed)}")
            raise
        else:
            return None


def kept(words: str) -> Path:
    """A new file of the system's folder for such files, with these words."""
    handle, name = tempfile.mkstemp(prefix="briefing-", suffix=".yml", text=True)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(words)
    return Path(name)
