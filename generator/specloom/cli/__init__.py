"""The command line: the only place that prints. Each command is a module with its arguments and what it does.

Exit codes: 0 done, 1 the document (or the output) is at fault, 2 usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import cast

from specloom import __version__
from specloom.base.diagnostics import SpecError
from specloom.base.installed import MissingExtraError
from specloom.base.sources import NoSourcesError
from specloom.cli.printing import AT_FAULT, INTERRUPTED, USAGE, complain, show

_COMMANDS = (
    "generate", "watch", "validate", "diff", "drift", "record", "release", "evidence", "inventory", "sources",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _escape_what_terminals_lack()
    try:
        options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
        code = cast("Callable[[argparse.Namespace], int]", options.run)(options)
        if sys.stdout is not None:  # type: ignore[redundant-expr, unused-ignore]  # it may be closed
            sys.stdout.flush()
    except (NoSourcesError, MissingExtraError) as error:
        return complain(str(error))
    except SpecError as error:
        show(error.diagnostics, error.sources)
        return USAGE if error.is_usage else AT_FAULT
    except KeyboardInterrupt:
        complain("interrupted; packages are as they were, or whole")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the output closed it (`| head`).
        _print_no_more()
        return AT_FAULT
    except OSError as error:
        _print_no_more()
        name = error.filename if error.filename is not None else "the output"
        complain(f"cannot go on with {name}: {error.strerror or error}")
        return AT_FAULT
    except Exception as error:
        from specloom.write.errors import WriteError  # a run in which nothing is written does without

        if not isinstance(error, WriteError):
            raise
        complain(f"cannot write {error.path}: {error.reason}")
        return AT_FAULT
    return code


def _escape_what_terminals_lack() -> None:
    """Let `print` write escapes for characters that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _print_no_more() -> None:
    """Discard further output, which would fail again at exit."""
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open to the end


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser for these arguments: only the module of the command that they name is imported, if they do."""
    parser = argparse.ArgumentParser(
        prog="specloom",
        description="Typed Python client packages, with tests, from OpenAPI documents.",
        epilog="Exit codes: 0 done; 1 a document is at fault, or --check found differences; 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=f"specloom {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in arguments[:1] if arguments[:1] and arguments[0] in _COMMANDS else _COMMANDS:
        command = import_module(f"specloom.cli.{name}")
        added = commands.add_parser(name, help=command.HELP)
        command.add_arguments(added)
        added.set_defaults(run=command.run)
    return parser
