"""Drafts briefs of the evaluation's sets of articles, and says how much of what they should hold they do.

Run by `make eval`. A set is a folder with a gold file, and its articles in articles/ or beside it; without arguments
every set of tests/evaluation is scored. tests/evaluation/README.md says what a gold file holds, and what the figures
mean: all go from 0 to 1, more being better, and are the same in every run.

Exit status: 0 every figure is at its floor or above; 1 at least one is below; 2 a set cannot be read, or the command
was called wrongly.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.gold import FILES, Gold, GoldError, read
from evaluation.scores import Drafted, score
from evaluation.words import Result

from generator.analysis.parsing import Parser, find_model
from generator.analysis.passages import analyse
from generator.articles import read_folder
from generator.cache import Cache
from generator.distillation import distil
from generator.errors import InputError, Problem
from generator.model import Article
from generator.sources import read_sources

HERE = Path(__file__).parent
SETS = HERE / "evaluation"
FLOORS = SETS / "floors.json"
CACHE = HERE.parent / ".cache" / "evaluation"
README = HERE.parent / "README.md"
TABLE = "<!-- evaluation -->\n", "<!-- /evaluation -->\n"
"""Between these the README shows our floors."""

Figures = Mapping[str, float | None]
"""By measure; None where there was nothing to measure."""
Floors = Mapping[str, Mapping[str, float]]
"""By set and measure."""


class Parses(Cache):
    """Keeps what a model parsed, and nothing that is made of it: every draft is made anew."""

    def find(self, kind: str, name: str) -> Any:
        return super().find(kind, name) if kind == "parse" else None

    def keep(self, kind: str, name: str, value: Any) -> None:
        if kind == "parse":
            super().keep(kind, name, value)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, prog="evaluate.py"
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="a set; without, all of ours")
    parser.add_argument("--floors", type=Path, default=FLOORS, metavar="FILE", help="the least each figure may be")
    parser.add_argument(
        "--write-floors", action="store_true", help="raise the floors to the present figures, also in the README"
    )
    parser.add_argument("--lower", action="store_true", help="with --write-floors: lower them too")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print figures, what was missed and what was invented")
    form.add_argument("--markdown", action="store_true", help="print a Markdown table of the figures")
    parser.add_argument("-v", "--verbose", action="store_true", help="print what was missed and what was invented")
    options = parser.parse_args(arguments)
    if options.lower and not options.write_floors:
        parser.error("--lower goes with --write-floors")
    try:
        floors = read_floors(options.floors)
        loaded = {folder.resolve().name: load(folder) for folder in options.folders or sets()}
    except (GoldError, InputError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    results = {name: evaluate(name, *found) for name, found in loaded.items()}
    figures = {name: result.figures for name, result in results.items()}
    if options.json:
        told = {name: vars(result) for name, result in results.items()}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join(markdown(figures) if options.markdown else plain(figures)))
        if options.verbose:
            print("\n".join(line for name, result in results.items() for line in details(name, result)))
    if options.write_floors:
        raised = raise_floors(floors, figures, options.lower)
        options.floors.write_text(json.dumps(raised, indent=1, sort_keys=True) + "\n", "utf-8")
        floors = read_floors(options.floors)
        if options.floors == FLOORS:
            README.write_text(shown(README.read_text("utf-8"), floors), "utf-8")
    below = list(breaches(figures, floors))
    for line in below:
        print(line, file=sys.stderr)
    if not below and not (options.json or options.markdown):
        without = [name for name in figures if name not in floors]
        print(f"no floors for {', '.join(without)}" if without else "every figure is at its floor or above")
    return 1 if below else 0


def sets(folder: Path = SETS) -> list[Path]:
    """The sets in a folder, in the order of their names."""
    return sorted(path for path in folder.iterdir() if gold_file(path))


def gold_file(folder: Path) -> Path | None:
    """The gold file of a set; None when there is none."""
    return next((folder / name for name in FILES if (folder / name).is_file()), None)


def load(folder: Path) -> tuple[list[Article], Gold]:
    """A set's articles, with what its sources.yml says of them, and its gold. Raises InputError and GoldError."""
    path = gold_file(folder)
    if path is None:
        raise InputError([Problem(str(folder), 0, "", f"is no set: there must be a {' or a '.join(FILES)}", "no-gold")])
    inner = folder / "articles"
    texts = inner if inner.is_dir() else folder
    articles, problems = read_folder(texts)
    articles = [article for article in articles if article.id.casefold() != "readme"]
    articles, more = read_sources(texts / "sources.yml", str(texts / "sources.yml"), articles)
    if wrong := [problem for problem in (*problems, *more) if problem.severity == "error"]:
        raise InputError(wrong)
    return articles, read(path, {article.id: article.text for article in articles})


def evaluate(name: str, articles: Sequence[Article], gold: Gold) -> Result:
    """The figures of the draft of a set, with what it missed and invented."""
    model, cache = find_model(), Parses(CACHE)
    draft = distil.draft(articles, name, gold.about or name, model, cache)
    said = {
        article.id: [said for passage in analyse(article, sentences).passages for said in passage.attributions]
        for article, sentences in Parser(model, cache).parse(articles)
    }
    return score(Drafted(draft.brief, {article.id: article for article in draft.articles}, said), gold)


def read_floors(path: Path) -> Floors:
    """The floors in a file; none when it is not there."""
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def raise_floors(floors: Floors, figures: Mapping[str, Figures], lower: bool = False) -> dict[str, dict[str, float]]:
    """The floors of the present figures, rounded down to two digits, none lower than it was unless that is wanted."""
    raised = {name: dict(measures) for name, measures in floors.items()}
    for name, measures in figures.items():
        old = raised.get(name, {})
        present = {key: math.floor(figure * 100 + 1e-9) / 100 for key, figure in measures.items() if figure is not None}
        raised[name] = present if lower else old | {key: max(new, old.get(key, 0)) for key, new in present.items()}
    return raised


def shown(readme: str, floors: Floors) -> str:
    """The README with the table of these floors in its place."""
    before, _, rest = readme.partition(TABLE[0])
    table = "\n".join(markdown(floors))
    return f"{before}{TABLE[0]}\n{table}\n\n{TABLE[1]}{rest.partition(TABLE[1])[2]}"


def breaches(figures: Mapping[str, Figures], floors: Floors) -> Iterator[str]:
    """A line for each figure below its floor, and for each floor whose figure is no longer there."""
    for name, measures in figures.items():
        for key, floor in floors.get(name, {}).items():
            figure = measures.get(key)
            if figure is None:
                yield f"{name}: {key} is not measured, its floor {floor:.2f}"
            elif figure < floor - 1e-9:
                yield f"{name}: {key} is {math.floor(figure * 1000) / 1000:.3f}, its floor {floor:.2f}"


def plain(figures: Mapping[str, Figures]) -> Iterator[str]:
    """A table for the terminal: a line for each measure, a column for each set, and the mean over the sets."""
    rows = [("", *figures, "mean"), *_rows(figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *cells in rows:
        yield "  ".join([first.ljust(widths[0]), *map(str.rjust, cells, widths[1:])])


def markdown(figures: Mapping[str, Figures]) -> Iterator[str]:
    """The same table in Markdown."""
    yield f"| Measure | {' | '.join([*figures, 'mean'])} |"
    yield f"|---|{'--:|' * (len(figures) + 1)}"
    for row in _rows(figures):
        yield f"| {' | '.join(row)} |"


def _rows(figures: Mapping[str, Figures]) -> Iterator[tuple[str, ...]]:
    for key in dict.fromkeys(key for measures in figures.values() for key in measures):
        found = [measures.get(key) for measures in figures.values()]
        known = [figure for figure in found if figure is not None]
        mean = sum(known) / len(known) if known else None
        yield key, *("–" if figure is None else f"{figure:.2f}" for figure in (*found, mean))


def details(name: str, result: Result) -> Iterator[str]:
    """What was missed (-) and what was invented or is otherwise (+)."""
    yield f"\n{name}"
    yield from (f"- {line}" for line in result.missed)
    yield from (f"+ {line}" for line in result.invented)


if __name__ == "__main__":
    sys.exit(main())
