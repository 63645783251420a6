"""Measures what a build costs, here and in plain MkDocs, and says whether it keeps to what is required of it.

Run by `make bench`; `make bench ARGS='--sizes 100 1000 5000'` measures other sizes. Processor time, user and system, of
the whole command, in seconds, the least of several runs; memory is the largest resident set. Nothing here fails: times
on a shared machine are no test.

Plain MkDocs builds the exported Markdown with the same theme, theme options, search and navigation, and without this
project's plugin. What the export costs is not counted.
"""

import argparse
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import bench_drafts
import bench_editor
import bench_paint
import generated
import yaml
from costs import Cost, least, run

MOST_MEMORY = 300
"""Megabytes (of 10^6 bytes) a build may take."""
STRAIGHT = 1.25
"""How much more an article may cost on the largest site than on the smallest generated one, for growth to be straight."""
PLAIN = "INHERIT: mkdocs.yml\ndocs_dir: exported\nsite_dir: plain\nplugins: [search]\n"


@dataclass(frozen=True)
class Measured:
    """One project's builds."""

    name: str
    articles: int
    cold: Cost
    warm: Cost
    edited: Cost
    plain: Cost
    size: float
    """Of our output, in megabytes."""
    plain_size: float
    changed: int
    """Pages whose bytes the edit changed."""
    same: bool
    """Whether cold and warm builds gave the same bytes, before the edit and after it."""


def main() -> None:
    """Measures the projects that the command line names, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 1000], help="articles of the generated sites")
    parser.add_argument("--repeat", type=int, default=3, help="runs, of which the least counts (default: 3)")
    parser.add_argument("--drafts", type=int, nargs="*", default=[100, 1000], help="articles of the drafts")
    parser.add_argument("--editor", action=argparse.BooleanOptionalAction, default=True, help="a long brief's commands")
    parser.add_argument("--loads", type=int, default=9, help="times each page is loaded in a browser (0: none)")
    arguments = parser.parse_args()
    measured = []
    with tempfile.TemporaryDirectory(prefix="bench-") as where:
        folder = Path(where)
        generated.copy(folder / "real")
        run(["mkdocs", "build", "--quiet"], folder / "real")  # compiles the modules
        measured.append(measure("this site", folder / "real", arguments.repeat))
        for size in arguments.sizes:
            generated.write(folder / str(size), size)
            measured.append(measure(f"{size:,} articles", folder / str(size), arguments.repeat))
            shutil.rmtree(folder / str(size))
        print_table(measured)
        print_verdicts(measured)
        bench_drafts.main(folder, arguments.drafts, arguments.repeat)
        if arguments.editor:
            bench_editor.main(folder)
        if arguments.loads:
            bench_paint.main(folder, arguments.loads)


def measure(name: str, project: Path, repeat: int) -> Measured:
    """Builds a project in every way, one after the other, so that a busy machine is busy for all of them."""
    site, cache = project / "site", project / ".cache"
    build = ["mkdocs", "build"]
    run(["briefing", "export", "exported"], project)
    (project / "plain.yml").write_text(PLAIN, "utf-8")
    cold, warm, plain, edited = [], [], [], []
    same, size = True, 0.0
    for _ in range(repeat):
        shutil.rmtree(cache, ignore_errors=True)
        cold.append(run(build, project))
        before, size = digests(site), megabytes(site)
        warm.append(run(build, project))
        same = same and digests(site) == before
        plain.append(run([*build, "--config-file", "plain.yml"], project))
    for number in range(repeat):
        edit(project, number)
        before = digests(site)
        edited.append(run(build, project))
    after = digests(site)
    changed = sum(after.get(path) != told for path, told in before.items() if path.endswith(".html"))
    shutil.rmtree(cache)
    run(build, project)
    return Measured(
        name=name,
        articles=sum(path.suffix == ".txt" for path in (project / "seeds").iterdir()),
        cold=least(cold),
        warm=least(warm),
        edited=least(edited),
        plain=least(plain),
        size=size,
        plain_size=megabytes(project / "plain"),
        changed=changed,
        same=same and digests(site) == after,
    )


def edit(project: Path, number: int) -> None:
    """Changes the text of one article and of one claim."""
    article = min((project / "seeds").glob("*.txt"))
    article.write_text(
        article.read_text("utf-8") + f"\n\nThis paragraph was added at noon, by hand {number}.\n", "utf-8"
    )
    path = min((project / "briefs").glob("*.yml"))
    brief = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    brief["bottom_line"][0]["claim"] += " That is all."
    path.write_text(yaml.safe_dump(brief, allow_unicode=True, sort_keys=False), "utf-8")


def digests(folder: Path) -> dict[str, str]:
    """Every file of a site, and a digest of it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def megabytes(folder: Path) -> float:
    """How large a site is."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def print_table(measured: Sequence[Measured]) -> None:
    """Prints a column for each project."""
    rows: list[tuple[str, Callable[[Measured], str]]] = [
        ("cold, s", lambda m: f"{m.cold.seconds:.2f}"),
        ("warm, nothing changed, s", lambda m: f"{m.warm.seconds:.2f}"),
        ("warm, an article and a claim edited, s", lambda m: f"{m.edited.seconds:.2f}"),
        ("plain MkDocs, s", lambda m: f"{m.plain.seconds:.2f}"),
        ("cold, MB", lambda m: f"{m.cold.memory:.0f}"),
        ("warm, nothing changed, MB", lambda m: f"{m.warm.memory:.0f}"),
        ("warm, an article and a claim edited, MB", lambda m: f"{m.edited.memory:.0f}"),
        ("plain MkDocs, MB", lambda m: f"{m.plain.memory:.0f}"),
        ("output, MB", lambda m: f"{m.size:.1f}"),
        ("plain MkDocs's output, MB", lambda m: f"{m.plain_size:.1f}"),
        ("cold / plain", lambda m: f"{m.cold.seconds / m.plain.seconds:.2f}"),
        ("warm / cold", lambda m: f"{m.warm.seconds / m.cold.seconds:.2f}"),
        ("warm / plain", lambda m: f"{m.warm.seconds / m.plain.seconds:.2f}"),
        ("pages made: cold", lambda m: f"{m.cold.pages[0]}"),
        ("pages made: warm, nothing changed", lambda m: f"{m.warm.pages[0]}"),
        ("pages made: after the edit", lambda m: f"{m.edited.pages[0]}"),
        ("pages the edit changed", lambda m: f"{m.changed}"),
        ("cold and warm the same bytes", lambda m: "yes" if m.same else "NO"),
    ]
    names = max(len(name) for name, _ in rows)
    print(" " * names, *(f"{m.name:>15}" for m in measured))
    for name, cell in rows:
        print(f"{name:<{names}}", *(f"{cell(m):>15}" for m in measured))


def print_verdicts(measured: Sequence[Measured]) -> None:
    """Prints a line for each requirement."""
    largest = measured[-1]
    memory = max(m.cold.memory for m in measured), max(m.warm.memory for m in measured)
    verdicts = [
        (
            f"no slower than plain MkDocs at {largest.name}",
            largest.cold.seconds <= largest.plain.seconds,
            f"{largest.cold.seconds:.2f} s to {largest.plain.seconds:.2f} s",
        ),
        (f"memory below {MOST_MEMORY} MB", max(memory) < MOST_MEMORY, f"{max(memory):.0f} MB"),
        (
            "a second build makes no page, an edit only what it may have changed",
            all(m.warm.pages[0] == 0 < m.edited.pages[0] < m.cold.pages[0] for m in measured),
            f"{largest.edited.pages[0]} of {sum(largest.edited.pages)} pages made at {largest.name}",
        ),
        ("cold and warm builds give the same bytes", all(m.same for m in measured), ""),
    ]
    if len(measured) > 2:
        smallest = measured[1]
        growth = (largest.cold.seconds / largest.articles) / (smallest.cold.seconds / smallest.articles)
        told = f"{growth:.2f} times the cost of an article at {smallest.name}"
        verdicts.insert(1, (f"straight growth up to {largest.name}", growth <= STRAIGHT, told))
    print()
    for requirement, met, told in verdicts:
        print(f"{'met:    ' if met else 'NOT MET:'} {requirement}{f' ({told})' if told else ''}")


if __name__ == "__main__":
    main()
