"""The command line: the only place that prints. Each command is a module with its arguments and what it does.

Exit codes: 0 done, 1 the document (or the output) is at fault, 2 usage, 130 interrupted. Nothing is imported that the
command does not need: the help of the tool comes without argparse.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, cast

from specloom import __version__
from specloom.base.usage import UsageError
from specloom.cli.catalogue import COMMANDS, OTHER_NAMES

if TYPE_CHECKING:
    from argparse import Namespace

AT_FAULT, USAGE, INTERRUPTED = 1, 2, 130
_GENERAL = ("-q", "--quiet", "-v", "--verbose")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _escape_what_terminals_lack()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        if sys.stdout is not None:  # type: ignore[redundant-expr, unused-ignore]  # it may be closed
            sys.stdout.flush()
    except UsageError as error:
        return _complain(str(error), error.hint, error.command)
    except KeyboardInterrupt:
        _complain("interrupted; packages are as they were, or whole")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the output closed it (`| head`).
        _print_no_more()
        return AT_FAULT
    except OSError as error:
        _print_no_more()
        name = error.filename if error.filename is not None else "the output"
        _complain(f"cannot go on with {name}: {error.strerror or error}")
        return AT_FAULT
    except Exception as error:
        from specloom.base.diagnostics import SpecError
        from specloom.write.errors import WriteError  # a run in which nothing is written does without

        if isinstance(error, SpecError):
            from specloom.cli.printing import show

            show(error.diagnostics, error.sources)
            return USAGE if error.is_usage else AT_FAULT
        if isinstance(error, WriteError):
            _complain(f"cannot write {error.path}: {error.reason}")
        else:
            raise
        return AT_FAULT
    return code


def _run(line: list[str]) -> int:
    """Follow a command line.

    Raises:
        UsageError: It cannot be followed.
    """
    general: list[str] = []
    while line and line[0] in _GENERAL:
        general.append(line.pop(0))
    if not line:
        return _show_help(sys.stderr, USAGE)
    name = line[0]
    if name in ("-h", "--help"):
        return _show_help(sys.stdout, 0)
    if name in ("-V", "--version"):
        print(f"specloom {__version__}")
        return 0
    if name not in COMMANDS:
        raise _unknown_command(name, line[1:])
    from specloom.cli.parser import parser_of

    options = parser_of(name).parse([*general, *line[1:]])
    if options.quiet and getattr(options, "format", "text") in ("text", "markdown"):
        from contextlib import redirect_stdout

        with open(os.devnull, "w", encoding="utf-8") as nothing, redirect_stdout(nothing):  # noqa: PTH123
            return cast("Callable[[Namespace], int]", options.run)(options)
    return cast("Callable[[Namespace], int]", options.run)(options)


def _show_help(stream: object, code: int) -> int:
    from specloom.cli.help_text import tool_help

    print(tool_help(), end="", file=cast("TextIOWrapper", stream))
    return code


def _unknown_command(name: str, rest: Sequence[str]) -> UsageError:
    """Return the error for a first word that is no command, with what was probably meant."""
    import shlex

    from specloom.base.closeness import intended

    listed = "`specloom help` lists the commands"
    if name.startswith("-"):
        return UsageError(f"there is no option {name!r} before the command", _meant_option(name, rest))
    suggestion, what = OTHER_NAMES.get(name) or intended(name, COMMANDS), f"there is no command {name!r}"
    if not suggestion and (name.endswith((".yaml", ".yml", ".json")) or "/" in name):
        suggestion, what = f"generate {shlex.quote(name)}", f"{name!r} is no command"
    line = shlex.join(rest)
    return UsageError(
        what, f"did you mean 'specloom {suggestion}{f' {line}' if line else ''}'?" if suggestion else listed
    )


def _meant_option(name: str, rest: Sequence[str]) -> str:
    """Return the hint for an option that stands before the command, where few may stand; `rest` comes after it."""
    from specloom.base.closeness import intended
    from specloom.cli.parser import parser_of

    if suggestion := intended(name, ["--help", "--version", "--quiet", "--verbose"]):
        return f"did you mean {suggestion!r}?"
    named = [word for word in rest if word in COMMANDS]
    for command in [*named, *COMMANDS]:
        if suggestion := intended(name, [option for option in parser_of(command).options if option.startswith("--")]):
            return f"options of a command stand behind it: did you mean 'specloom {command} {suggestion}'?"
    return "options of a command stand behind it, as in 'specloom generate --check'"


def _complain(message: str, hint: str = "", command: str = "") -> int:
    from specloom.cli.printing import complain

    return complain(message, hint, command=command)


def _escape_what_terminals_lack() -> None:
    """Let `print` write escapes for characters that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _print_no_more() -> None:
    """Discard further output, which would fail again at exit."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # open to the end
