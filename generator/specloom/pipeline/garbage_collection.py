"""Decides when garbage is collected: not while a package is made.

Nearly all that is made lives to the end of a run, and walking it took a third of the time. What is left then is set
aside, as most processes end there. Where another run begins, what the first one left is collected once, with all that
was imported and will stay; from then on a run collects what it left itself, which is little.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


class Collector:
    """The garbage collector of this process, as far as runs are concerned."""

    def __init__(self) -> None:
        self._begun = False
        self._settled = False

    @contextmanager
    def paused(self) -> Generator[None]:
        """Pause garbage collection for a run."""
        enabled = gc.isenabled()
        gc.disable()
        self.settle()
        self._begun = True
        try:
            yield
        finally:
            if self._settled:
                gc.collect()
            gc.freeze()
            if enabled:
                gc.enable()

    def settle(self) -> None:
        """Collect what the first run has left, if that is not done: for a time when nobody waits."""
        if self._begun and not self._settled:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._settled = True


COLLECTOR = Collector()
