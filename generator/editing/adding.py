"""Brings articles into a project: saved web pages, text files, addresses; each with an entry in sources.yml.

Two steps: `plan` reads, has each `incoming` article judged, and says what would be written; `carry_out` writes it, all
or nothing. Articles are written before their entries, so that a crash in between leaves articles of which nothing is
known, and never an entry of an article that is not there; who adds the same again then gets the entry that is missing.
From the plan to the end, the adder is `alone`: of two that add at once, neither can take a name or a text that the
other is about to write.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.articles import read_folder
from generator.cache import Cache
from generator.editing.creating import create, put, remove
from generator.editing.fetching import Fetched
from generator.editing.incoming import Adder, Incoming
from generator.editing.recording import NotRecorded, verify, with_entries
from generator.editing.saving import NotSaved, Snapshot, locked, look_if_there
from generator.errors import BriefingError
from generator.memory import Memory
from generator.site import SOURCES_FILE, Settings
from generator.sources import entries_in, read_sources


class NotAdded(BriefingError):
    """Nothing was added, and nothing was changed; says why."""


@dataclass(frozen=True)
class Plan:
    """What would be written, and what was refused."""

    incoming: tuple[Incoming, ...]
    refused: tuple[tuple[str, str], ...]
    """What was named, and why it is refused."""
    sources: Path
    before: Snapshot | None
    """sources.yml as it was read; None where there is none yet."""
    after: bytes


@contextlib.contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Keeps others from adding in the meantime.

    Raises:
        NotAdded: somebody adds already, or nothing can be written here.
    """
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(locked(settings.seeds))
        except NotSaved:
            raise NotAdded(f"another program is adding to {settings.shown(settings.seeds)}; do this again") from None
        except OSError as error:
            raise NotAdded(f"{settings.shown(settings.seeds)} cannot be written: {error.strerror or error}") from None
        yield


def plan(settings: Settings, named: Sequence[str], topic: str, today: str, fetch: Callable[[str], Fetched]) -> Plan:
    """What adding these files and addresses to a topic (empty: to none) would write. Each is judged on its own.

    Raises:
        NotAdded: the topic cannot be a folder's name, or sources.yml has to be mended first.
    """
    folder = _folder(settings, topic)
    sources = settings.seeds / SOURCES_FILE
    before = look_if_there(sources)
    entries, problems = entries_in(before.content if before else b"", settings.shown(sources))
    if before and before.content.strip() and problems:
        told = "\n".join(f"  {problem}" for problem in problems)
        raise NotAdded(f"{settings.shown(sources)} must be mended first:\n{told}")
    articles, _ = read_folder(
        settings.seeds, settings.shown(settings.seeds), Memory(Cache(settings.cache)).read_article
    )
    articles, _ = read_sources(sources, settings.shown(sources), articles)
    adder = Adder(settings, folder, articles, entries, today, fetch)
    incoming, refused = adder.judge(dict.fromkeys(named))
    new = {one.article.id: one.entry for one in incoming}
    try:
        after = with_entries(before.content if before else b"", new, settings.shown(sources))
        verify(entries, after, [(one.content, one.article) for one in incoming])
    except NotRecorded as error:
        raise NotAdded(str(error)) from None
    return Plan(tuple(incoming), tuple(refused), sources, before, after)


def carry_out(found: Plan) -> None:
    """Writes the articles and their entries: all of them, or nothing.

    Raises:
        NotCreated, NotSaved: a file is there, was changed in the meantime, or cannot be written.
    """
    if not found.incoming:
        return
    made = create({one.path: one.content for one in found.incoming if not one.is_there})
    try:
        put(found.sources, found.before, found.after)
    except BaseException:
        if not _is_written(found):  # it may have been stopped right after
            remove(made)
        raise


def _is_written(found: Plan) -> bool:
    """Whether sources.yml has the new entries."""
    return found.sources.is_file() and found.sources.read_bytes() == found.after


def _folder(settings: Settings, topic: str) -> Path:
    """The folder of a topic. Raises NotAdded where its name cannot be one."""
    if not topic:
        return settings.seeds
    if Path(topic).name != topic or "\\" in topic or topic.startswith(".") or not topic.isprintable():
        raise NotAdded(f"the topic {topic!r} cannot be a folder's name; a word or two with hyphens can")
    folder = settings.seeds / topic
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise NotAdded(f"{settings.shown(folder)} is no folder of the project, so no topic")
    return folder
