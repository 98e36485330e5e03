"""A line that says what is being waited for: on a terminal, after a second, and gone when the work is done."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from specloom.cli.terminal import DIM, is_colored, is_terminal, paint, width_of

if TYPE_CHECKING:
    from threading import Event

Item = TypeVar("Item")
_PATIENCE, _PACE = 1.0, 0.2
_CLEAR = "\r\x1b[K"


def shows_progress(options: argparse.Namespace, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether there is somebody to look: not in a pipe, nor in CI, nor with `--quiet`."""
    plain = environment.get("TERM") == "dumb" or bool(environment.get("CI"))
    return is_terminal(sys.stderr) and not plain and not options.quiet


@contextmanager
def waiting_for(what: str, options: argparse.Namespace) -> Generator[None]:
    """Show what is being waited for, once it has taken a second; nothing may be printed meanwhile."""
    if not shows_progress(options):
        yield
        return
    from threading import Event, Thread

    done = Event()
    thread = Thread(target=_tick, args=(what, done), name="specloom-progress", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def each_awaited(items: Iterable[Item], names: Iterable[str], options: argparse.Namespace) -> Iterator[Item]:
    """Yield items that take their time; `names` says what each of them is."""
    left = iter(items)
    for name in names:
        with waiting_for(name, options):
            item = next(left, None)
        if item is None:
            return
        yield item


def show_step(count: int, whole: int, name: str, options: argparse.Namespace) -> None:
    """Show a step of a known number; `whole` of 0 removes it."""
    if shows_progress(options):
        _show(f"[{count}/{whole}] {name}" if whole else "")


def _tick(what: str, done: Event) -> None:
    begun, shown = monotonic(), ""
    while not done.wait(_PACE if shown else _PATIENCE):
        text = f"{what} … {monotonic() - begun:.0f} s"
        if text != shown:
            _show(text)
            shown = text
    if shown:
        _show("")


def _show(text: str) -> None:
    shown = text[: (width_of(sys.stderr) or 80) - 1]
    sys.stderr.write(_CLEAR + paint(shown, DIM, color=is_colored(sys.stderr)))
    sys.stderr.flush()
