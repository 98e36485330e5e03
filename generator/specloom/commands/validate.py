"""What `specloom validate` checks: a document, its recordings and its scenario."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.sources import Source
from specloom.drift.belonging import misplaced
from specloom.infer.envelopes import unmarked_pages
from specloom.ir.recordings import key_of
from specloom.lint import lint
from specloom.load import load_file, positioned, survey_recordings
from specloom.pipeline.claims import with_claims
from specloom.pipeline.load_document import check
from specloom.pipeline.package import Result, refused_whole
from specloom.read import Reading, read
from specloom.record.credentials import document_credentials, recorded_credentials
from specloom.record.layout import layout_diagnostics
from specloom.record.scenario import scenario_diagnostics


def validate_source(source: Source, *, foreign: bool = False) -> Result:
    """Check one document; our own rules apply to documents with our extensions, with `foreign` to all."""
    try:
        overlaid, diagnostics = check(source)
    except SpecError as error:
        return refused_whole(source, error)
    known = {diagnostic.location for diagnostic in diagnostics}
    linted = overlaid.relocated(lint(overlaid.document, foreign=foreign))
    ours = [diagnostic for diagnostic in linted if diagnostic.location not in known]
    reading = cache(partial(read, overlaid.document))
    pages = overlaid.relocated(_unmarked_pages(reading))
    recorded, texts = _check_recordings(source, reading)
    played, scenario = _check_scenario(source, reading)
    texts = overlaid.sources | texts | scenario
    shown = document_credentials(overlaid.sources)
    result = Result(source, positioned([*diagnostics, *shown, *ours, *pages, *recorded, *played], texts), texts)
    return with_claims(result, overlaid.document)


def _unmarked_pages(read_once: Callable[[], Reading]) -> list[Diagnostic]:
    try:
        return list(unmarked_pages(read_once().api))
    except SpecError:  # reported by `generate`
        return []


def _check_recordings(source: Source, read_once: Callable[[], Reading]) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the recordings of a document: their layout first, then whether they belong to it."""
    cassettes = survey_recordings(source.recordings, display=source.shown_recordings)
    layout = [item for name, value in cassettes.values.items() for item in layout_diagnostics(value, Location(name))]
    refused = {diagnostic.location.document for diagnostic in layout}
    # The reader has mostly reported what the schema reports.
    diagnostics = [item for item in cassettes.diagnostics if item.location.document not in refused] + layout
    with suppress(SpecError):  # reported by `generate`
        if cassettes.recordings:
            reading = read_once()
            left_out = frozenset(diagnostic.location for diagnostic in reading.refused)
            diagnostics += misplaced(reading.api, cassettes.recordings, left_out=left_out)
            diagnostics += recorded_credentials(reading.api, cassettes.recordings, cassettes.texts)[0]
    return diagnostics, cassettes.texts


def _check_scenario(source: Source, read_once: Callable[[], Reading]) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the scenario of a document, if there is one."""
    if not source.scenario.is_file():
        return [], {}
    name = source.shown_scenario
    try:
        file = load_file(source.scenario, name=name)
        operations = {key_of(operation) for operation in read_once().api.operations}
    except SpecError as error:
        return list(error.diagnostics), dict(error.sources)
    return list(scenario_diagnostics(file.root, Location(name), operations, source.document.parent)), {name: file.text}
