"""When garbage is collected: not while a package is generated.

Nearly all objects live to the end of a run, and walking them took a third of the time. What is left then is frozen
(`gc.freeze`), as most processes end there. A process that goes on collects it while nobody waits.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def paused() -> Generator[None]:
    """Pause garbage collection for a run, and freeze the objects that the run leaves."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def collect_frozen() -> None:
    """Collect the garbage among frozen objects, and freeze the others again; does nothing before the first run."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
        gc.freeze()
