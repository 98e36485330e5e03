"""Decides when garbage is collected: not while a package is made.

Nearly all that is made lives to the end of a run, and walking it took a third of the time. What is left then is set
aside, as most processes end there. A process that goes on collects it when nobody waits for it.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def paused() -> Generator[None]:
    """Pause garbage collection for a run, and set aside what the run leaves."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def collect_frozen() -> None:
    """Collect what earlier runs have left, and set aside what stays; nothing is done before the first run."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
        gc.freeze()
