"""What `specloom generate` does for several documents: a pool of processes generates them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.base.sources import Source
from specloom.base.support_manifest import summary
from specloom.pipeline.garbage_collection import collect_frozen
from specloom.pipeline.package import generate_source
from specloom.pipeline.result import Result

_MOST_WORKERS = 4
_INTERRUPTED = 130
_MOST_NAMED = 3


def generate_all(
    sources: Sequence[Source], *, check: bool, force: bool = False, new_names: bool = False, jobs: int | None = None
) -> Iterator[Result]:
    """Generate the package of each document, in order, as `generate_source` does, in at most `jobs` processes.

    By default there are as many as cores, but no more than four: each takes the memory of its document.
    """
    generate_one = partial(_generate, check=check, force=force, new_names=new_names)
    workers = min(jobs or min(_cores(), _MOST_WORKERS), len(sources))
    if workers > 1:
        yield from _in_workers(generate_one, sources, workers)
        return
    for index, source in enumerate(sources):
        if index:
            collect_frozen()
        yield generate_one(source)


def _in_workers(generate_one: Callable[[Source], Result], sources: Sequence[Source], workers: int) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_end_at_interrupts)
    try:
        with _interrupts_held():
            futures = [pool.submit(_in_worker, generate_one, source) for source in sources]
        for source, future in zip(sources, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                why = "a process that generates packages was ended from outside; `--jobs 1` takes less memory"
                yield Result(source, (), {}, message=why)
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _generate(source: Source, *, check: bool, force: bool, new_names: bool) -> Result:
    return _with_claims(generate_source(source, source.output, check=check, force=force, new_names=new_names))


def _in_worker(generate_one: Callable[[Source], Result], source: Source) -> Result:
    """Generate one package in a process of the pool, which generates several in turn."""
    collect_frozen()
    waiting = signal.getsignal(signal.SIGINT)
    if waiting is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return generate_one(source)
    except KeyboardInterrupt:
        os._exit(_INTERRUPTED)  # nobody waits for the result
    finally:
        signal.signal(signal.SIGINT, waiting)


@contextmanager
def _interrupts_held() -> Generator[None]:
    """Hold interrupts back, also from processes that are started meanwhile: they would end in a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_at_interrupts() -> None:
    """Let an interrupt end a process of the pool at once while it waits for work; the main process reports it."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _with_claims(result: Result) -> Result:
    if not result.cites_pages:
        return result
    from specloom.pipeline.claims import with_claims  # most documents cite no pages

    return with_claims(result)


def reread(source: Source) -> Result:
    """Return what there is to say of the document of a package that is up to date."""
    from specloom.pipeline.anew import current_result  # most of the tool, seldom needed

    return _with_claims(current_result(source))


def package_diagnostics(result: Result, folder: Path, *, check: bool) -> list[Diagnostic]:
    """Return what is to be said of a package that is no fault of its document's text."""
    at = Location(result.source.display)
    diagnostics: list[Diagnostic] = []
    if result.message:
        hint = "correct what is wrong, and generate again"
        diagnostics.append(Diagnostic("package-not-written", at, result.message, hint))
    if result.breaking:
        hint = "release it as a breaking change, or keep them: --models pydantic, or `models` in the configuration"
        diagnostics.append(Diagnostic("models-changed", at, result.breaking, hint, Severity.WARNING))
    if check and result.generated and result.changes:
        paths = [change.path for change in result.changes]
        more = f" and {len(paths) - _MOST_NAMED} more" if len(paths) > _MOST_NAMED else ""
        message = f"{folder.as_posix()} is not what this document gives: {', '.join(paths[:_MOST_NAMED])}{more}"
        diagnostics.append(
            Diagnostic("package-outdated", at, message, "run `specloom generate`, and commit what it writes")
        )
    return diagnostics


def package_row(result: Result, *, check: bool) -> Json:
    """Return what is to be said of a package as JSON."""
    state = "not written" if not result.generated else "current" if not result.changes else "changed"
    changed: list[Json] = [{"path": change.path, "kind": change.kind} for change in result.changes]
    return {
        "document": result.source.display,
        "package": result.source.package,
        "folder": result.source.target.as_posix(),
        "state": "outdated" if check and state == "changed" else state,
        "changes": changed,
        "lost": list(result.lost),
        "operations": dict(summary(result.manifest)) if result.manifest else None,
        "models": result.models,
    }
