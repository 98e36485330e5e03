"""Runs the pipeline for one document, writes the package, and turns errors into results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from specloom.base.diagnostics import SpecError
from specloom.base.sources import Source
from specloom.base.support_manifest import MANIFEST, calls, has_slots, lost
from specloom.ir.name_record import NameRecord, Sections
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.previous import PreviousPackage, previous_package
from specloom.pipeline.result import Result, refused_whole
from specloom.pipeline.stored_files import Tables, stored
from specloom.pipeline.stored_run import Run, stored_run
from specloom.write import WriteError, changes, write
from specloom.write.errors import CustomError
from specloom.write.lock import LOCK, former_first

if TYPE_CHECKING:
    from specloom.pipeline.cache import Cache


def generate_source(
    source: Source,
    output: Path,
    *,
    check: bool,
    force: bool = False,
    new_names: bool = False,
    cache: Cache | None = None,
) -> Result:
    """Generate the package of one document; with `check`, only report what would change.

    With `force`, files that were edited by hand are overwritten; with `new_names`, the name record is ignored.
    `cache` holds results of earlier runs.
    """
    target = output / source.package
    try:
        with paused():
            run = _run(source, target, cache, new_names=new_names)
            outcome = _outcome(source, target, run)
            if outcome.message:
                return outcome
            if check:
                changed = changes(run.files, target, origin=run.origin)
            else:
                changed = write(run.files, target, origin=run.origin, force=force)
    except SpecError as error:
        return refused_whole(source, error)
    except WriteError as error:
        return Result(source, (), {}, message=f"cannot write {error.path}: {error.reason}")
    except CustomError as error:
        return Result(source, (), {}, message=f"cannot use {error.path}: {error.reason}")
    return replace(outcome, generated=True, changes=tuple(changed))


def _previous(source: Source, target: Path, *, new_names: bool) -> PreviousPackage:
    """Return what the package takes over from the one before.

    Raises:
        WriteError: Its names are by places in another document of it.
    """
    previous = previous_package(target, source.package)
    if new_names:
        return replace(previous, name_record=NameRecord())
    if first := former_first(target, source):
        why = f"its names are by places in {first}, its first document until now"
        raise WriteError(target, f"{why}; list that one first, or name everything anew by --new-names")
    return previous


def _run(source: Source, target: Path, cache: Cache | None, *, new_names: bool) -> Run:
    """Return the run that is stored if it would come to the same, else one that is made anew."""
    previous = partial(_previous, source, target, new_names=new_names)
    tables: Tables = stored(source) if cache is None else {}
    run = stored_run(source, tables, previous)
    if run is not None:
        return run
    from specloom.pipeline.anew import run_anew  # most of the tool, for nothing where a run is stored

    return run_anew(source, previous, cache, tables)


def _outcome(source: Source, target: Path, run: Run) -> Result:
    """Return the result of what was generated, before anything is written; with a message, nothing is to be."""
    manifest = target / MANIFEST
    before, now = manifest.read_text("utf-8") if manifest.exists() else "", run.files[MANIFEST]
    names = cast("Sections", run.origin["names"])
    return Result(
        source,
        run.diagnostics,
        run.texts,
        message=_reason_to_stay(run, target, before),
        manifest=now,
        lost=_lost(calls(before), calls(now)),
        models=sum(map(len, names.get("classes", {}).values())),
        is_first=not (target / LOCK).exists(),
        breaking=_breaking(before, now),
    )


def _breaking(before: str, now: str) -> str:
    if not before or has_slots(before) or not has_slots(now):
        return ""
    return "its models had dictionaries and get slots, which breaks code that changes an object by `vars` or `__dict__`"


def _lost(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Return the calls that are gone, each with its operation, and the resources that no call is left of."""
    gone = {call: operation for call, operation in before.items() if call not in now}
    left = {call.rpartition(".")[0] for call in now}
    resources = dict.fromkeys(call.rpartition(".")[0] for call in gone)
    return {**gone, **{name: "a resource" for name in resources if name not in left and name != "client"}}


def _reason_to_stay(run: Run, package: Path, before: str) -> str:
    """Return why an existing package is not replaced, if so: an error never removes an operation that it has."""
    if not run.is_refused or not (package / LOCK).exists():
        return ""
    left_out = lost(before, run.files[MANIFEST])
    if not left_out:
        return ""
    named = f"{left_out[0]} and {len(left_out) - 1} more" if len(left_out) > 1 else left_out[0]
    return f"{package} is kept as it is, since {named} would be left out; fix the document, or remove the folder"
