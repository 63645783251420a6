"""What a draft costs beside a bare pass of the parser over the same text; a part of `make bench`.

The bare pass loads the model, reads the files and pipes their paragraphs through it, with the components and the batch
that drafting uses, and keeps nothing. Everything that `briefing draft` does beyond that is ours.
"""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import generated
from costs import Cost, least, run

MOST = 1.3
"""How many times the bare pass a draft may cost."""
MOST_WARM = 0.1
"""What share of the first a second draft of the same articles may cost."""
MOST_MEMORY = 800
"""Megabytes (of 10^6 bytes) a draft may take."""
STRAIGHT = 1.1
"""How much more of the bare pass the largest draft may cost than the smallest generated one."""


@dataclass(frozen=True)
class Drafted:
    """What one folder cost to parse, to draft, and to draft again."""

    name: str
    bare: Cost
    cold: Cost
    warm: Cost

    @property
    def ratio(self) -> float:
        """The draft's cost as a multiple of the bare pass."""
        return self.cold.seconds / self.bare.seconds


def main(folder: Path, sizes: Sequence[int], repeat: int) -> None:
    """Measures the project's own articles and generated folders of these sizes, and prints what was found."""
    measure("compiles the modules", generated.PROJECT / "seeds", folder, 1)
    measured = [measure("this site", generated.PROJECT / "seeds", folder, repeat)]
    for size in sizes:
        generated.write(folder / f"topic-{size}", size)
        measured.append(measure(f"{size:,} articles", folder / f"topic-{size}" / "seeds", folder, repeat))
    print("\nA draft of all articles as one topic (processor seconds, megabytes)")
    print(f"{'':16}{'bare parse':>12}{'draft':>8}{'again':>8}{'draft / bare':>14}{'again / draft':>15}{'MB':>6}")
    for one in measured:
        costs = f"{one.bare.seconds:12.2f}{one.cold.seconds:8.2f}{one.warm.seconds:8.2f}{one.ratio:14.2f}"
        print(f"{one.name:16}{costs}{one.warm.seconds / one.cold.seconds:15.2f}{one.cold.memory:6.0f}")
    verdict(all(one.ratio <= MOST for one in measured), f"a draft costs at most {MOST} times the bare parse")
    again = all(one.warm.seconds <= MOST_WARM * one.cold.seconds for one in measured)
    verdict(again, f"a second draft costs at most {MOST_WARM:.0%} of the first")
    verdict(measured[-1].ratio <= STRAIGHT * measured[min(1, len(measured) - 1)].ratio, "growth is straight")
    verdict(all(one.cold.memory <= MOST_MEMORY for one in measured), f"memory stays below {MOST_MEMORY} MB")


def verdict(kept: bool, told: str) -> None:
    """Prints whether something holds."""
    print(f"{'yes' if kept else 'NO ':3}  {told}")


def measure(name: str, seeds: Path, where: Path, repeat: int) -> Drafted:
    """Parses and drafts a folder, one after the other, so that a busy machine is busy for both."""
    cache = where / "cache"
    bare, cold, warm = [], [], []
    draft = ["briefing", "draft", str(seeds), "--quiet", "--format", "json", "--cache", str(cache)]
    for _ in range(repeat):
        shutil.rmtree(cache, ignore_errors=True)
        bare.append(run(["python", str(Path(__file__)), str(seeds)], where))
        cold.append(run(draft, where))
        warm.append(run(draft, where))
    return Drafted(name, least(bare), least(cold), least(warm))


def parse(seeds: Path) -> None:
    """The bare pass."""
    import warnings

    warnings.simplefilter("ignore")
    import spacy

    from generator.analysis.parsing import BATCH, COMPONENTS, find_model

    nlp = spacy.load(find_model().path, enable=COMPONENTS)
    paths = sorted(path for path in seeds.rglob("*") if path.suffix in (".txt", ".md"))
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines() if line.strip())
    for _ in nlp.pipe(lines, batch_size=BATCH):
        pass


if __name__ == "__main__":
    parse(Path(sys.argv[1]))
