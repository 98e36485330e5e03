"""What `specloom generate` does for several documents: each in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from specloom.base.sources import Source
from specloom.pipeline.package import Result, generate_source

_WORKERS = 2


def generate_all(
    sources: Sequence[Source], output: Path, *, check: bool, force: bool = False, new_names: bool = False
) -> Iterator[Result]:
    """Generate the package of each document, in order, as `generate_source` does."""
    work = partial(generate_source, output=output, check=check, force=force, new_names=new_names)
    if len(sources) == 1:
        yield work(sources[0])
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, sources)
