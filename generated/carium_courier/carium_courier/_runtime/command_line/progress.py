"""How far a walk of pages or a download is: on standard error, where that is a terminal, and gone at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from .terminal import is_terminal

Advance = Callable[[int, int | None], object]
"""Is called with what is done so far, and with all that there is, if that is known."""


@contextmanager
def progress(what: str, *, unit: str) -> Generator[Advance]:
    """Show a bar by rich, or a line that counts where rich is not installed, until the block ends."""
    if not is_terminal(sys.stderr) or (is_terminal(sys.stdout) and unit == "items"):
        yield lambda _, __: None
        return
    try:
        rich: Any = import_module("rich.progress")
        console: Any = import_module("rich.console").Console(stderr=True)
    except ImportError:
        yield from _counted(what, unit)
        return
    columns = ("{task.description}", rich.BarColumn(), "{task.completed:.0f} " + unit)
    # By default it would take what is printed to standard output for itself.
    plain = {"redirect_stdout": False, "redirect_stderr": False}
    with rich.Progress(*columns, console=console, transient=True, **plain) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _counted(what: str, unit: str) -> Generator[Advance]:
    def advance(done: int, total: int | None) -> None:
        of = f" of {total}" if total is not None else ""
        sys.stderr.write(f"\r{what}: {done}{of} {unit}\x1b[K")
        sys.stderr.flush()

    try:
        yield advance
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
