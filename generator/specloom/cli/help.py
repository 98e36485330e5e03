"""`specloom help`."""

from __future__ import annotations

import argparse

from specloom.cli.catalogue import COMMANDS
from specloom.cli.printing import DONE

EXAMPLES = (("specloom help", "all commands"), ("specloom help generate", "what one takes, with examples"))


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    command.add_argument("about", nargs="?", metavar="COMMAND", choices=[*COMMANDS], help="the command (default: all)")


def run(options: argparse.Namespace) -> int:
    """Print the help of a command, or of the tool."""
    from specloom.cli.help_text import tool_help
    from specloom.cli.parser import parser_of

    print(parser_of(options.about).format_help() if options.about else tool_help(), end="")
    return DONE
