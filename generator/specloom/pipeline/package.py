"""Runs the pipeline for one document, writes the package, and turns errors into results."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from specloom.base.blocks import block_digests
from specloom.base.diagnostics import Severity, SpecError
from specloom.base.document import Json
from specloom.base.plugins import plugin_versions
from specloom.base.sources import Source
from specloom.ir.name_record import NameRecord
from specloom.load import positioned
from specloom.lower import support
from specloom.lower.support import MANIFEST
from specloom.pipeline.cache import Cache
from specloom.pipeline.diagnose import Diagnosis, diagnose
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.generate import Output, PreviousPackage, generate, lacks, previous_package
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.result import Result, refused_whole
from specloom.pipeline.stored_files import store_files, stored_files
from specloom.record.credentials import refuse_written
from specloom.write import WriteError, changes, write
from specloom.write.errors import CustomError
from specloom.write.lock import LOCK, former_first, origin_of


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
            loaded = load_document(source)
            diagnosis = diagnose(source, loaded)
            previous = _previous(source, target, new_names=new_names)
            generated = generated_output(source, previous, loaded, cache)
            more = (entry for entry in generated.diagnostics if entry not in loaded.diagnostics)
            diagnosis = replace(diagnosis, diagnostics=(*diagnosis.diagnostics, *more))
            outcome = replace(_outcome(source, target, diagnosis, generated), breaking=_breaking(previous, generated))
            if outcome.message:
                return outcome
            origin = _origin(source, diagnosis, generated)
            if check:
                changed = changes(generated.files, target, origin=origin)
            else:
                changed = write(generated.files, target, origin=origin, force=force)
    except SpecError as error:
        return refused_whole(source, error)
    except WriteError as error:
        return Result(source, (), {}, message=f"cannot write {error.path}: {error.reason}")
    except CustomError as error:
        return Result(source, (), {}, message=f"cannot use {error.path}: {error.reason}")
    return replace(outcome, generated=True, changes=tuple(changed))


def current_result(source: Source) -> Result:
    """Return what there is to say of the document of a package that is up to date; the package is not made again."""
    try:
        with paused():
            loaded = load_document(source)
            diagnosis = diagnose(source, loaded)
            previous = previous_package(source.target, source.package)
            lacking = loaded.overlaid.relocated(lacks(loaded.reading, source.package, previous))
    except SpecError as error:
        return refused_whole(source, error)
    return Result(
        source,
        positioned((*diagnosis.diagnostics, *lacking), diagnosis.texts),
        diagnosis.texts,
        generated=True,
        manifest=(source.target / MANIFEST).read_text("utf-8"),
        models=sum(map(len, previous.name_record.sections.get("classes", {}).values())),
    )


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


def generated_output(source: Source, previous: PreviousPackage, loaded: LoadedDocument, cache: Cache | None) -> Output:
    """Generate the files of a package; without a cache of this process, with the files that are stored."""
    if cache is not None:
        return generate(source, previous, loaded=loaded, cache=cache)
    cache = stored_files(source)
    before = ({**cache.finished}, {*cache.harmless})
    generated = generate(source, previous, loaded=loaded, cache=cache)
    cache.rendered.clear()  # it is of no more use, and large
    if before != (cache.finished, cache.harmless):
        store_files(source, cache)
    return generated


def _outcome(source: Source, target: Path, diagnosis: Diagnosis, generated: Output) -> Result:
    """Return the result of what was generated, before anything is written; with a message, nothing is to be."""
    texts = {**generated.inputs, **diagnosis.texts}
    manifest = target / MANIFEST
    before, now = manifest.read_text("utf-8") if manifest.exists() else "", generated.files[MANIFEST]
    calls = support.calls(now)
    return Result(
        source,
        positioned(diagnosis.diagnostics, texts),
        texts,
        message=_reason_to_stay(generated, target, before),
        manifest=now,
        lost=_lost(support.calls(before), calls),
        models=sum(map(len, generated.names.get("classes", {}).values())),
        is_first=not (target / LOCK).exists(),
    )


def _breaking(previous: PreviousPackage, generated: Output) -> str:
    if generated.runtime.models in (previous.runtime.models, "pydantic"):
        return ""
    return "its models had dictionaries and get slots, which breaks code that changes an object by `vars` or `__dict__`"


def _lost(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Return the calls that are gone, each with its operation, and the resources that no call is left of."""
    gone = {call: operation for call, operation in before.items() if call not in now}
    left = {call.rpartition(".")[0] for call in now}
    resources = dict.fromkeys(call.rpartition(".")[0] for call in gone)
    return {**gone, **{name: "a resource" for name in resources if name not in left and name != "client"}}


def _origin(source: Source, diagnosis: Diagnosis, generated: Output) -> dict[str, Json]:
    errors = (entry for entry in diagnosis.diagnostics if entry.severity is Severity.ERROR)
    origin = origin_of(
        generated.inputs,
        document=source.display,
        refused={entry.location.fragment: entry.message for entry in (*generated.refused, *errors)},
        overlays=[overlay.display for overlay in source.companions],
        chosen={
            "documents": source.other_texts,
            "docstrings": "" if source.docstrings == "google" else source.docstrings,
            "selection": source.selection.texts,
            "root": source.root_text,
            "naming": source.name_texts,
            "plugins": plugin_versions(source.plugins),
            "templates": block_digests(source.templates),
        },
    )
    warnings = sum(entry.severity is Severity.WARNING for entry in diagnosis.diagnostics)
    if warnings:
        origin["warnings"] = warnings
    if generated.overrides:
        origin["custom"] = dict(generated.overrides)
    origin["runtime"] = generated.runtime.as_json()
    origin["names"] = cast("Json", generated.names)
    refuse_written({LOCK: json.dumps(origin)}, generated.exempt, generated.inputs)
    return origin


def _reason_to_stay(generated: Output, package: Path, before: str) -> str:
    """Return why an existing package is not replaced, if so: an error never removes an operation that it has."""
    if not generated.refused or not (package / LOCK).exists():
        return ""
    lost = support.lost(before, generated.files[MANIFEST])
    if not lost:
        return ""
    named = f"{lost[0]} and {len(lost) - 1} more" if len(lost) > 1 else lost[0]
    return f"{package} is kept as it is, since {named} would be left out; fix the document, or remove the folder"
