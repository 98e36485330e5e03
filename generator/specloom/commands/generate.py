"""What `specloom generate` does for several documents: a pool of processes generates them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from specloom.base.sources import Source
from specloom.pipeline.claims import with_claims
from specloom.pipeline.garbage_collection import collect_frozen
from specloom.pipeline.package import generate_source
from specloom.pipeline.result import Result

_WORKERS = 2


def generate_all(
    sources: Sequence[Source], *, check: bool, force: bool = False, new_names: bool = False
) -> Iterator[Result]:
    """Generate the package of each document, in order, as `generate_source` does."""
    generate_one = partial(_generate, check=check, force=force, new_names=new_names)
    if len(sources) == 1:
        yield with_claims(generate_one(sources[0]))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(_in_worker, generate_one), sources)


def _generate(source: Source, *, check: bool, force: bool, new_names: bool) -> Result:
    return generate_source(source, source.output, check=check, force=force, new_names=new_names)


def _in_worker(generate_one: Callable[[Source], Result], source: Source) -> Result:
    """Generate one package in a process of the pool, which generates several in turn."""
    collect_frozen()
    return with_claims(generate_one(source))
