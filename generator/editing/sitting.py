"""An editor's sitting over one brief: decision after decision, each on the disk at once, and each to be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.editing import deciding, saving
from generator.editing.deciding import Ground
from generator.editing.waiting import Waiting, waiting


@dataclass(frozen=True, slots=True)
class _Step:
    """What was done last: the file before and after, or a thing that was put off."""

    before: bytes
    after: bytes
    skipped: tuple[str, ...] = ()


class Sitting:
    """One brief's file, and what waits in it.

    Every method that writes raises `deciding.Undecided` where the decision cannot be carried out, and
    `saving.NotSaved` where the file cannot be written or has changed by another hand; nothing is written then.
    """

    def __init__(self, path: Path, ground: Ground):
        self.ground, self.found = ground, saving.look(path)
        self.brief = ground.read(self.found.content)
        self.skipped: set[tuple[str, ...]] = set()
        self._done: list[_Step] = []

    @property
    def waiting(self) -> list[Waiting]:
        """What waits and was not put off."""
        return [one for one in waiting(self.brief) if one.key not in self.skipped]

    @property
    def is_open(self) -> bool:
        """Whether something waits, put off or not."""
        return bool(waiting(self.brief))

    def accept(self, one: Waiting) -> None:
        """Takes a thing as reviewed."""
        self._put(deciding.accepted(self.ground, self.found.content, one))

    def reject(self, one: Waiting) -> None:
        """Takes a thing out."""
        self._put(deciding.rejected(self.ground, self.found.content, one))

    def edit(self, one: Waiting, ask: Callable[[str], str | None]) -> None:
        """Puts what `ask` makes of a thing's lines in their place; None leaves them."""
        old = deciding.written(self.found.content, one)
        new = ask(old)
        if new is not None and new != old:
            self._put(deciding.edited(self.ground, self.found.content, one, new))

    def settle(self) -> None:
        """Moves the articles of which nothing waits to those that are reviewed."""
        after = deciding.settled(self.ground, self.found.content)
        if after != self.found.content:
            self._put(after)

    def skip(self, one: Waiting) -> None:
        """Puts a thing off to another sitting."""
        self.skipped.add(one.key)
        self._done.append(_Step(self.found.content, self.found.content, one.key))

    def undo(self) -> bool:
        """Takes the last step back, to the byte; False where there is none."""
        if not self._done:
            return False
        step = self._done[-1]
        if step.after != step.before:
            self._write(step.before)
        self.skipped.discard(step.skipped)
        self._done.pop()
        return True

    def _put(self, after: bytes) -> None:
        before = self.found.content
        self._write(after)
        self._done.append(_Step(before, after))

    def _write(self, content: bytes) -> None:
        saving.save(self.found, content)
        self.found = saving.Snapshot(self.found.path, content, self.found.mode)
        self.brief = self.ground.read(content)
