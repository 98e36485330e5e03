"""A run over one document, from loading it to the files of its package; what it made is stored for the next ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from specloom.base.blocks import block_digests
from specloom.base.diagnostics import Severity, SpecError
from specloom.base.document import Json
from specloom.base.plugins import plugin_versions
from specloom.base.sources import Source
from specloom.base.support_manifest import MANIFEST
from specloom.load import positioned
from specloom.pipeline.cache import Cache
from specloom.pipeline.diagnose import Diagnosis, diagnose
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.generate import Output, generate, lacks
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.previous import PreviousPackage, previous_package
from specloom.pipeline.result import Result, refused_whole
from specloom.pipeline.stored_files import Tables, store, stored
from specloom.pipeline.stored_run import Run, run_to_store
from specloom.record.credentials import refuse_written
from specloom.write.lock import LOCK, origin_of


def run_anew(source: Source, previous_of: Callable[[], PreviousPackage], cache: Cache | None, tables: Tables) -> Run:
    """Generate the files of a package; without a cache of this process, with the files in the stored tables.

    Raises:
        SpecError: The document or a recording is at fault.
        WriteError: The package before cannot be replaced.
    """
    loaded = load_document(source)
    diagnosis = diagnose(source, loaded)
    previous = previous_of()
    kept = Cache.of_stored(tables) if cache is None else cache
    before = kept.to_store() if cache is None else {}
    generated = generate(source, previous, loaded=loaded, cache=kept)
    more = (each for each in generated.diagnostics if each not in loaded.diagnostics)
    diagnosis = replace(diagnosis, diagnostics=(*diagnosis.diagnostics, *more))
    texts = {**generated.inputs, **diagnosis.texts}
    origin = _origin(source, diagnosis, generated)
    run = Run(
        generated.files, origin, positioned(diagnosis.diagnostics, texts), texts, is_refused=bool(generated.refused)
    )
    if cache is None:
        kept.rendered.clear()  # it is of no more use, and large
        finished = {path: file.text for path, file in kept.finished.items()}
        made = run_to_store(source, run, previous, finished)
        if made or before != kept.to_store():
            store(source, {**kept.to_store(), **made})
    return run


def generated_output(source: Source, previous: PreviousPackage, loaded: LoadedDocument) -> Output:
    """Generate the files of a package with the files that are stored."""
    kept = Cache.of_stored(stored(source))
    before = kept.to_store()
    generated = generate(source, previous, loaded=loaded, cache=kept)
    kept.rendered.clear()
    if before != kept.to_store():
        store(source, kept.to_store())
    return generated


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
