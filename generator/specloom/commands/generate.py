"""What `specloom generate` does for several documents: a pool of processes generates them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.base.sources import Source
from specloom.lower.support import summary
from specloom.pipeline.claims import with_claims
from specloom.pipeline.garbage_collection import collect_frozen
from specloom.pipeline.package import current_result, generate_source
from specloom.pipeline.result import Result

_WORKERS = 2
_MOST_NAMED = 3


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


def reread(source: Source) -> Result:
    """Return what there is to say of the document of a package that is up to date."""
    return with_claims(current_result(source))


def package_diagnostics(result: Result, folder: Path, *, check: bool) -> list[Diagnostic]:
    """Return what is to be said of a package that is no fault of its document's text."""
    at = Location(result.source.display)
    found: list[Diagnostic] = []
    if result.message:
        hint = "correct what is wrong, and generate again"
        found.append(Diagnostic("package-not-written", at, result.message, hint))
    if result.breaking and not result.is_first:
        hint = "release it as a breaking change, or keep them: --models pydantic, or `models` in the configuration"
        found.append(Diagnostic("models-changed", at, result.breaking, hint, Severity.WARNING))
    if check and result.generated and result.changes:
        paths = [change.path for change in result.changes]
        more = f" and {len(paths) - _MOST_NAMED} more" if len(paths) > _MOST_NAMED else ""
        message = f"{folder.as_posix()} is not what this document gives: {', '.join(paths[:_MOST_NAMED])}{more}"
        found.append(Diagnostic("package-outdated", at, message, "run `specloom generate`, and commit what it writes"))
    return found


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
