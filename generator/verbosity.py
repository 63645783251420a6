"""How much a command says: `--quiet` and `--verbose`, the same everywhere, and a bar while somebody waits.

What was asked for goes to standard output, what is wrong to standard error, whatever is said. Quiet leaves out notes
of what was done, and the bar. Verbose adds, on standard error, what is read and what came from the cache: what one
needs to know to say why a command took long, or to report a fault.
"""

import logging
import platform
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator import __version__
from generator.cache import LOG
from generator.model import Article

if TYPE_CHECKING:  # takes a while to load
    from generator.analysis.passages import Analysis

F = TypeVar("F", bound=Callable[..., Any])
LONG = 100_000
"""Characters of articles from which on reading them takes so long that it is shown how far it is."""
_QUIET = "generator.quiet"


def spoken(command: F) -> F:
    """A command with the options `--quiet` and `--verbose`, which `say` and `watching` heed."""
    quiet = click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, callback=_hush, help="No notes of what was done, no bar."
    )
    verbose = click.option(
        "-v",
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=_explain,
        help="Tell what is read, and from where.",
    )
    return quiet(verbose(command))


def say(words: object = "", *, err: bool = False) -> None:
    """Prints a note of what was done, unless the command is to be quiet."""
    if not _is_quiet():
        click.echo(words, err=err)


def counted(number: int, noun: str) -> str:
    """`1 claim`, `1,200 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def watching(articles: Sequence[Article]) -> "Callable[[Iterable[Analysis]], Iterable[Analysis]]":
    """Shows a person who waits how many of the articles have been read."""
    long = sum(len(article.text) for article in articles) >= LONG

    def watch(analyses: "Iterable[Analysis]") -> "Iterator[Analysis]":
        label = "Reading articles"
        with click.progressbar(analyses, length=len(articles), label=label, file=sys.stderr) as progress:
            yield from progress

    return watch if long and not _is_quiet() and sys.stderr.isatty() else iter


def _is_quiet() -> bool:
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_QUIET))


def _hush(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.meta[_QUIET] = value


def _explain(context: click.Context, _: click.Parameter, value: bool) -> None:
    if not value:
        return
    handler = _ToStandardError()
    level = LOG.level
    LOG.addHandler(handler)
    LOG.setLevel(logging.DEBUG)

    def silence() -> None:
        LOG.removeHandler(handler)
        LOG.setLevel(level)

    context.call_on_close(silence)
    LOG.debug("briefing %s, Python %s, %s", __version__, platform.python_version(), platform.system())


class _ToStandardError(logging.Handler):
    """Prints each line to what is standard error when it is told."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(self.format(record), err=True)
