"""An editor's sitting over one brief: decision after decision, each on the disk at once, and each to be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.editing import creating, deciding, rejecting, saving, taking
from generator.editing.deciding import Ground, Undecided
from generator.editing.suggested import Suggestion, still_open
from generator.editing.waiting import Waiting, waiting
from generator.model import Brief


@dataclass(frozen=True, slots=True)
class _Step:
    """What was done last: a file before and after, or a thing that was put off, or a date that is known now."""

    before: bytes
    after: bytes
    put_by: tuple[str, ...] = ()
    of_sources: bool = False
    is_new: bool = False
    """Whether the file was made."""


class Sitting:
    """One brief's file, and what waits in it; and the file of what is known of the articles.

    Every method that writes raises `deciding.Undecided` where the decision cannot be carried out, and
    `saving.NotSaved` where the file cannot be written or has changed by another hand; nothing is written then.
    """

    def __init__(
        self,
        path: Path,
        ground: Ground,
        sources: Path | None = None,
        suggest: Callable[[Brief], Sequence[Suggestion]] = lambda brief: (),
    ):
        self.ground, self.found = ground, saving.look(path)
        self.brief = ground.read(self.found.content)
        self.put_by: set[tuple[str, ...]] = set()
        """The keys of what was put off, and of dates that were taken over."""
        self._done: list[_Step] = []
        self._path, self._suggest = sources, suggest
        self._sources = saving.look_if_there(sources) if sources else None
        self._suggestions: Sequence[Suggestion] | None = None

    @property
    def waiting(self) -> list[Waiting]:
        """What waits and was not put off."""
        return [one for one in waiting(self.brief) if one.key not in self.put_by]

    @property
    def suggested(self) -> list[Suggestion]:
        """What is suggested beside, and not decided on; it is found once, when somebody asks."""
        if self._suggestions is None:
            self._suggestions = self._suggest(self.brief)
        return [one for one in self._suggestions if one.key not in self.put_by and still_open(one, self.brief)]

    @property
    def is_open(self) -> bool:
        """Whether something waits, put off or not."""
        return bool(waiting(self.brief))

    @property
    def left(self) -> list[Waiting | Suggestion]:
        """What waits or is suggested all the same, put off or not."""
        taken = {step.put_by for step in self._done if step.of_sources}
        open_still = (one for one in self._suggestions or () if still_open(one, self.brief))
        return [*waiting(self.brief), *(one for one in open_still if one.key not in taken)]

    @property
    def decided(self) -> bool:
        """Whether there is a step to be taken back."""
        return bool(self._done)

    def accept(self, one: Waiting | Suggestion, partly: bool = False) -> None:
        """Takes a thing as reviewed, an answer as a part of one if it is that, or a suggestion over."""
        if isinstance(one, Waiting):
            self._put(deciding.accepted(self.ground, self.found.content, one, partly))
        elif one.kind == "date":
            self._put_date(one)
        else:
            take = taking.merged if one.kind == "merge" else taking.called
            self._put(take(self.ground, self.found.content, one))

    def reject(self, one: Waiting | Suggestion, wholly: bool = False) -> None:
        """Takes a thing out, `wholly` with what somebody stands by; or turns a suggestion down for good."""
        if isinstance(one, Waiting):
            self._put(rejecting.rejected(self.ground, self.found.content, one, wholly))
        else:
            self._put(taking.declined(self.ground, self.found.content, one))

    def goes_along(self, one: Waiting | Suggestion) -> str:
        """What else goes when a thing is rejected, for a person."""
        return rejecting.goes_along(self.found.content, one) if isinstance(one, Waiting) else ""

    def stood_by(self, one: Waiting | Suggestion) -> str:
        """What somebody stands by, and would go when a thing is rejected wholly."""
        return rejecting.stood_by(self.ground, self.found.content, one) if isinstance(one, Waiting) else ""

    def lines(self, one: Waiting | Suggestion) -> str:
        """The lines of the file in which a thing is written."""
        if not isinstance(one, Waiting):
            raise Undecided("a suggestion has no lines yet; accept it, and edit what it wrote, or reject it")
        return deciding.written(self.found.content, one)

    def edit(self, one: Waiting, new: str) -> None:
        """Puts other lines in the place of a thing's own."""
        self._put(deciding.edited(self.ground, self.found.content, one, new))

    def settle(self) -> None:
        """Moves the articles of which nothing waits to those that are reviewed."""
        after = deciding.settled(self.ground, self.found.content)
        if after != self.found.content:
            self._put(after)

    def skip(self, one: Waiting | Suggestion) -> None:
        """Puts a thing off to another sitting."""
        self.put_by.add(one.key)
        self._done.append(_Step(self.found.content, self.found.content, one.key))

    def undo(self) -> bool:
        """Takes the last step back, to the byte; False where there is none."""
        if not self._done:
            return False
        step = self._done[-1]
        if step.is_new:
            self._take_away_sources(step.after)
        elif step.of_sources:
            self._write_sources(step.before)
        elif step.after != step.before:
            self._write(step.before)
        self.put_by.discard(step.put_by)
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

    def _put_date(self, one: Suggestion) -> None:
        if self._path is None:
            raise Undecided("there is no sources.yml to write it to")
        is_new, before = self._sources is None, self._sources.content if self._sources else b""
        after = taking.recorded(before, one, self._path.name)
        self._write_sources(after)
        self.put_by.add(one.key)
        self._done.append(_Step(before, after, one.key, True, is_new))

    def _write_sources(self, content: bytes) -> None:
        """sources.yml with this content; it is made where there is none."""
        assert self._path is not None, "only what was read is written"
        if self._sources is None:
            creating.create({self._path: content})
            self._sources = saving.look(self._path)
        else:
            saving.save(self._sources, content)
            self._sources = saving.Snapshot(self._sources.path, content, self._sources.mode)

    def _take_away_sources(self, content: bytes) -> None:
        """No sources.yml again, as it was before one was made."""
        assert self._sources is not None, "it was made"
        saving.save(self._sources, content)  # only where nobody has changed it
        creating.remove([self._sources.path])
        self._sources = None
