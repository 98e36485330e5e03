"""Runs a command line: `run` is what the entry point of a package calls.

It imports what a command needs, and no more: help and completion know operations by the catalogue alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from ..operations.catalogue import Catalogue, catalogue_of
from .exit_codes import DONE, INTERRUPTED, USAGE
from .options import word_of
from .terminal import RED, is_colored, one_line, paint
from .values import UsageError
from .words import Read, below, read


def run(package: str, program: str, words: Sequence[str] | None = None) -> int:
    """Run a command line, by default that of the process, and return its exit code.

    `package` is the name by which the package is imported, `program` how the command is called.
    """
    streams: tuple[Any, ...] = (sys.stdout, sys.stderr)
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(package, program, list(sys.argv[1:] if words is None else words))
        sys.stdout.flush()
    except UsageError as error:
        return _complain(program, str(error), error.hint, USAGE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads the output has enough; without this, Python would complain when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def _run(package: str, program: str, words: list[str]) -> int:
    catalogue = catalogue_of(package)
    if words[:1] == ["--complete"] and len(words) > 2:
        from .completion import completed

        print(completed(words[1], words[3:], catalogue), end="")
        return DONE
    first = next(iter(words), "")
    if first in ("credentials", "completion", "about", "help") and first not in below(catalogue, ()):
        return _other(first, words[1:], package, program, catalogue)
    return _command(read(words, catalogue), package, program, catalogue)


def _command(state: Read, package: str, program: str, catalogue: Catalogue) -> int:
    shell = state.one("completion")
    if shell is not None:
        return _other("completion", [shell], package, program, catalogue)
    if state.has("version"):
        print(f"{program} {_api(package).version}")
        return DONE
    if state.has("help") or not (state.path or state.general or state.operands):
        return _help(state.path, package, program, catalogue)
    if state.operation is None:
        listed = ", ".join(below(catalogue, state.path))
        lead = f" after {' '.join(map(word_of, state.path))}" if state.path else ""
        raise UsageError(f"there is no command{lead}", f"there are: {listed}")
    if state.has("verbose"):
        os.environ.setdefault("SPECLOOM_LOG", "debug")
    from ..base.errors import APIError

    try:
        from .calling import make_call

        make_call(state, catalogue, package)
    except APIError as error:
        from .failures import exit_code, sentence

        return _complain(program, sentence(error, _api(package), program), "", exit_code(error))
    except AssertionError as error:  # of the fake server: a request that the API does not describe
        return _complain(program, str(error), "", USAGE)
    return DONE


def _other(name: str, words: Sequence[str], package: str, program: str, catalogue: Catalogue) -> int:
    if "-h" in words or "--help" in words:
        return _help((), package, program, catalogue)
    if name == "completion":
        from .completion import script

        print(script(next(iter(words), ""), program), end="")
    elif name == "credentials":
        from .credentials import manage

        print(manage(words, _api(package), program), end="")
    elif name == "about":
        from ..client.about import about

        client: Any = getattr(import_module(package), catalogue.client)
        print(about(_api(package), client))
    else:
        return _help(read(words, catalogue).path, package, program, catalogue)
    return DONE


def _help(path: tuple[str, ...], package: str, program: str, catalogue: Catalogue) -> int:
    from .help import help_page

    rows: list[tuple[str, str]] = []
    if not path:
        from .credentials import rows as credential_rows

        api = _api(package)
        base_url = f"{api.package}_base_url".replace(".", "_").upper()
        rows = [*credential_rows(api), (base_url, "the server's URL, in place of the document's")]
    print(help_page(program, catalogue, path, rows), end="")
    return DONE


def _api(package: str) -> Any:
    return import_module(f"{package}._client").API


def _complain(program: str, message: str, hint: str, code: int) -> int:
    color = is_colored(sys.stderr)
    more = f" ({one_line(hint)})" if hint else ""
    print(f"{paint(f'{program}:', RED, color=color)} {one_line(message)}{more}", file=sys.stderr)
    return code
