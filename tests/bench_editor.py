"""What an editor waits for in a brief of many claims and articles, beside a bare parse; a part of `make bench`.

The brief lists all articles but the newest twentieth, which `briefing update` takes in. That first one parses and
drafts them. What follows is done with what it left in the cache: the update again, which adds nothing, the status, the
first decision of a review, a check, and a build of the site before which only that decision was made.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import generated
from bench_drafts import verdict
from costs import Cost, run

SIZES = ((500, 125), (2000, 500))
"""Articles and claims."""
MOST = 1.0
"""What share of the bare parse any one command may cost, once what is new has been parsed."""
STRAIGHT = 1.25
"""How much more of the bare parse a command may cost in the larger brief than in the smaller one."""


@dataclass(frozen=True)
class Edited:
    """What one brief cost: to parse its articles and nothing else, and each command."""

    name: str
    bare: Cost
    commands: Mapping[str, Cost]

    def share(self, command: str) -> float:
        """A command's cost as a share of the bare parse."""
        return self.commands[command].seconds / self.bare.seconds


def main(folder: Path, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    """Measures a generated brief of each size, and prints what was found."""
    measured = [measure(folder / f"long-{articles}", articles, claims) for articles, claims in sizes]
    print("\nAn editor's commands on one brief, what is new read before (processor seconds; share of the bare parse)")
    print(f"{'':16}", *(f"{one.name:>30}" for one in measured))
    print(f"{'bare parse':16}", *(f"{one.bare.seconds:24.2f}{'':6}" for one in measured))
    for command in measured[0].commands:
        print(f"{command:16}", *(f"{m.commands[command].seconds:24.2f}{m.share(command):6.2f}" for m in measured))
    later = list(measured[0].commands)[1:]
    dear = max(one.share(command) for one in measured for command in later)
    verdict(dear <= MOST, f"no command costs more than {MOST:.0%} of the bare parse ({dear:.0%})")
    growth = max(measured[-1].share(command) / measured[0].share(command) for command in later)
    verdict(growth <= STRAIGHT, f"growth is straight ({growth:.2f} times the share)")


def measure(project: Path, articles: int, claims: int) -> Edited:
    """Takes in what is new, and runs each of an editor's commands once."""
    generated.write_long(project, articles, claims)
    here = Path(__file__)
    run(["mkdocs", "build", "--quiet"], project)
    commands = {
        "first update": ["briefing", "update", "long", "--quiet"],
        "update again": ["briefing", "update", "long", "--quiet"],
        "status": ["briefing", "status", "long"],
        "first decision": ["python", str(here)],
        "check": ["briefing", "check"],
        "build": ["mkdocs", "build", "--quiet"],
    }
    bare = run(["python", str(here.with_name("bench_drafts.py")), str(project / "seeds")], project)
    # The status says by 1 that something waits.
    costs = {name: run(command, project, (1,) if name == "status" else (0,)) for name, command in commands.items()}
    return Edited(f"{articles:,} articles, {claims} claims", bare, costs)


def decide() -> None:
    """Accepts the first thing that waits, as a person at a terminal would, and leaves."""
    from click.testing import CliRunner

    from generator.cli import main as briefing
    from generator.editing import dialogue

    setattr(dialogue, "answered", lambda: True)  # noqa: B010  # for mypy it is no variable
    result = CliRunner().invoke(briefing, ["review", "long"], input="aq")
    print(result.output)
    sys.exit(0 if "proposed" in result.output and not isinstance(result.exception, Exception) else 2)


if __name__ == "__main__":
    decide()
