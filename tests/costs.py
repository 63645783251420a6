"""What a command costs: processor time and memory, read from the system when it has ended."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

BIN = Path(sys.executable).parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPYCACHEPREFIX": str(Path(__file__).parent.parent / ".cache" / "bytecode"),  # as installed: compiled once
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "SOURCE_DATE_EPOCH": "1700000000",
    "NO_COLOR": "1",
}


@dataclass(frozen=True)
class Cost:
    """What a command took: processor time in seconds, memory in megabytes, and what it printed."""

    seconds: float
    memory: float
    printed: str

    @property
    def pages(self) -> tuple[int, int]:
        """Pages made anew and pages taken from the cache, as the plugin tells them."""
        told = re.search(r"(\d+) pages made, (\d+) from the cache", self.printed)
        return (int(told[1]), int(told[2])) if told else (0, 0)


def least(costs: Sequence[Cost]) -> Cost:
    """The cheapest of several runs, with the largest memory of any."""
    return replace(min(costs, key=lambda cost: cost.seconds), memory=max(cost.memory for cost in costs))


def run(command: Sequence[str], folder: Path, statuses: Collection[int] = (0,)) -> Cost:
    """What one command costs. Ends everything when the command fails: its exit status is none of these."""
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen(
            [BIN / command[0], *command[1:]], cwd=folder, env=ENVIRONMENT, stdout=printed, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        told = printed.read()
    if process.returncode not in statuses:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{told}")
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6, told)
