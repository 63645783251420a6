"""What an update did, in a few lines for a person."""

from collections.abc import Iterator, Sequence

from generator.editing.updating import Update


def came_in(made: Update) -> Iterator[str]:
    """What was added to a brief, one line for each kind of change; "nothing new" where nothing was."""
    laid = made.laid
    for former, now in made.renamed.items():
        yield f"{former} is called {now} now"
    if made.lost:
        yield f"{count(made.lost, 'quote')} lost: marked in the file, with the nearest passages"
    if made.offered or laid.claims or laid.evidence:
        new = [(laid.actors, "actor"), (laid.differences, "difference"), (laid.questions, "question")]
        parts = [f"{number} new {noun}{'' if number == 1 else 's'}" for number, noun in new if number]
        inside = f" ({joined(parts)} among them)" if parts else ""
        told = [f"{count(laid.claims, 'claim')} proposed{inside}"]
        told += [f"{count(laid.evidence, 'quote')} proposed for what was there"] if laid.evidence else []
        whence = count(len(made.offered), "new article") if made.offered else "of articles read before"
        yield f"{whence}: {', '.join(told)}"
    elif not (made.renamed or made.lost):
        yield "nothing new"


def count(number: int, noun: str) -> str:
    """`1 claim`, `1,200 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def joined(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
