"""The command line of this package: `carium-courier --help`."""

from __future__ import annotations

from ._runtime.command_line.main import run


def main() -> int:
    """Run the command line of this process, and return its exit code."""
    return run("carium_courier", "carium-courier")
