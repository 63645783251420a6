"""The command `briefing`: the same checks and pages as the site's, without MkDocs.

Exit status: 0 all is well; 1 something is wrong with the articles or briefs (or doubtful, with --strict); 2 the command
itself was called wrongly. Reports go to standard output, errors to standard error.
"""

import click
from click.shell_completion import ShellComplete, get_completion_class

from generator import __version__

VARIABLE = "_BRIEFING_COMPLETE"
"""The environment variable by which a shell's completion asks this program."""


class Commands(click.Group):
    """The commands. Each is loaded when it is asked for, so that none waits for what only others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order in which they are shown."""
        later = ["add", "check", "draft", "export", "init", "log", "new", "review", "status", "update"]
        return sorted([*later, *super().list_commands(ctx)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None where there is none."""
        command = super().get_command(ctx, cmd_name)
        match cmd_name:
            case "add":
                from generator.commands import add as command
            case "check":
                from generator.commands_check import check as command
            case "draft":
                from generator.commands_draft import draft as command
            case "export":
                from generator.commands_check import export as command
            case "init":
                from generator.commands import init as command
            case "log":
                from generator.commands_log import log as command
            case "new":
                from generator.commands import new as command
            case "review":
                from generator.editing.dialogue import review as command
            case "status":
                from generator.editing.reviewing import status as command
            case "update":
                from generator.editing.reviewing import update as command
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Briefs you can check: every claim leads to the words it rests on."""


@main.command()
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print a script that completes this command in your shell.

    Write it where your shell looks for such scripts, for instance
    ~/.local/share/bash-completion/completions/briefing, ~/.zfunc/_briefing (with ~/.zfunc in fpath), or
    ~/.config/fish/completions/briefing.fish.
    """
    made = get_completion_class(shell)
    if made is None:
        raise click.ClickException(f"there is no completion for {shell}")
    complete = made(context.find_root().command, {}, "briefing", VARIABLE)
    click.echo(ShellComplete.source(complete))  # bash's own would look for a bash here
