"""`specloom completion`: the scripts are made from the parsers, so that they know what the commands take."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from specloom.cli.printing import DONE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from specloom.cli.completion_scripts import Completed

_SHELLS = ("bash", "zsh", "fish")
EXAMPLES = (
    ('eval "$(specloom completion bash)"', "in ~/.bashrc; likewise zsh in ~/.zshrc, after compinit"),
    ("specloom completion fish > ~/.config/fish/completions/specloom.fish", "fish reads it from there"),
)


def add_arguments(completion: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    completion.description = "Print a script that completes commands, options, values, vendors and rules in a shell."
    completion.add_argument("shell", metavar="SHELL", choices=_SHELLS, help="bash, zsh or fish")


def run(options: argparse.Namespace) -> int:
    """Print the script for a shell."""
    from specloom.cli import completion_scripts as scripts

    write: dict[str, Callable[[Sequence[Completed]], str]] = {
        "bash": scripts.bash, "zsh": scripts.zsh, "fish": scripts.fish,
    }  # fmt: skip
    print(write[options.shell](scripts.completed()), end="")
    return DONE
