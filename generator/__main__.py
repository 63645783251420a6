"""`python -m generator` is the command `briefing`."""

import sys


def run() -> None:
    """The command, which Ctrl-C stops without a word too many even while it is loading."""
    try:
        from generator.cli import main
    except KeyboardInterrupt:
        sys.exit("Aborted!")
    main(prog_name="briefing")


if __name__ == "__main__":
    run()
