"""All that is to be said about a document and its companion files: what `validate` prints, and `generate` as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError, distinct
from specloom.base.rules import is_style
from specloom.base.sources import NOTES, Source
from specloom.infer.envelopes import unmarked_pages
from specloom.ir.recordings import key_of, with_exchanges
from specloom.lint import lint
from specloom.lint.placeholders import placeholders
from specloom.load import load_file, survey_recordings
from specloom.pipeline.consequences import without_consequences
from specloom.pipeline.load_document import LoadedDocument
from specloom.read import Reading
from specloom.record.credentials import document_credentials, recorded_credentials


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The diagnostics of a document, its recordings and its scenario, and the texts of all these files by name."""

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def diagnose(source: Source, loaded: LoadedDocument) -> Diagnosis:
    """Return the diagnostics of a document, those of loading it included.

    Raises:
        SpecError: With all of them, where no package is made: a recording is at fault or, with `source.strict`, a rule
            about results is broken.
    """
    overlaid = loaded.overlaid
    broken = (entry for each in loaded.documents for entry in lint(each, style=source.is_curated))
    linted = overlaid.relocated(_selected(source, loaded, broken))
    reported = {entry.location for entry in loaded.diagnostics if entry.rule != "openapi-unknown-field"}
    unreported = (entry for entry in linted if entry.location not in reported)
    ours = tuple(without_consequences(unreported, loaded.diagnostics))
    slips = [
        entry.location for entry in (*loaded.diagnostics, *ours) if "pagination" in str(entry.location.pointer[-1:])
    ]
    unmarked = (page for page in unmarked_pages(loaded.reading.api) if not _holds(page.location, slips))
    pages = overlaid.relocated(unmarked)
    doubtful = {entry.location.pointer[1] for entry in (*loaded.diagnostics, *ours) if entry.rule.startswith("path-")}
    recorded, recordings = _check_recordings(source, loaded.reading, doubtful)
    played, scenario = _check_scenario(source, loaded.reading)
    explained = {entry.location for entry in ours}  # of unknown fields, our rules say more
    read = without_consequences(loaded.diagnostics, (*loaded.diagnostics, *ours))
    unexplained = (entry for entry in read if entry.rule != "openapi-unknown-field" or entry.location not in explained)
    shown = document_credentials(overlaid.sources)
    files = {**loaded.texts, **scenario, **_notes(source)}
    left = placeholders(files) if source.is_curated else ()
    elsewhere = _companions_elsewhere(source)
    diagnostics = distinct((*unexplained, *shown, *ours, *pages, *recorded, *played, *left, *elsewhere))
    if source.strict:
        diagnostics = tuple(map(_as_error, diagnostics))
    texts = {**files, **recordings}
    errors = [entry for entry in diagnostics if entry.severity is Severity.ERROR]
    if errors and (source.strict or any(entry.location.document in recordings for entry in errors)):
        raise SpecError(diagnostics, sources=texts)
    return Diagnosis(diagnostics, texts)


def _selected(source: Source, loaded: LoadedDocument, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the diagnostics without those in operations that are not selected."""
    selected = {operation.location.pointer[:3] for operation in loaded.reading.api.operations}
    for entry in diagnostics:
        pointer = entry.location.pointer
        if not source.selection or pointer[:1] != ("paths",) or len(pointer) < 3 or pointer[:3] in selected:
            yield entry


def _holds(at: Location, places: Iterable[Location]) -> bool:
    return any(place.pointer[: len(at.pointer)] == at.pointer for place in places)


def _as_error(diagnostic: Diagnostic) -> Diagnostic:
    is_warning = diagnostic.severity is Severity.WARNING and not is_style(diagnostic.rule)
    return replace(diagnostic, severity=Severity.ERROR) if is_warning else diagnostic


def _check_recordings(
    source: Source, reading: Reading, doubtful: AbstractSet[str]
) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the recordings of a document: their layout first, then whether they belong to it.

    The requests of paths that are `doubtful` themselves are not compared with them.
    """
    cassettes = survey_recordings(source.recordings, display=source.shown_recordings)
    if not cassettes.texts and not cassettes.diagnostics:
        return [], {}
    # Slow imports, for nothing where there are no recordings.
    from specloom.pipeline.recorded import recorded_faults
    from specloom.record.layout import layout_diagnostics

    layout = [item for name, value in cassettes.values.items() for item in layout_diagnostics(value, Location(name))]
    refused = {diagnostic.location.document for diagnostic in layout}
    # The reader has mostly reported what the schema reports.
    diagnostics = [item for item in cassettes.diagnostics if item.location.document not in refused] + layout
    if not reading.api.operations:
        return diagnostics, cassettes.texts
    unclear = {operation.id for operation in reading.api.operations if _template(operation) in doubtful}
    recordings = with_exchanges(
        cassettes.recordings,
        lambda exchange: exchange.operation not in unclear and exchange.location.document not in refused,
    )
    diagnostics += recorded_faults(reading, recordings, cassettes.texts, selected=bool(source.selection))
    diagnostics += recorded_credentials(reading.api, cassettes.recordings, cassettes.texts)[0]
    return diagnostics, cassettes.texts


def _template(operation: ir.Operation) -> str:
    return operation.location.pointer[1] if operation.location.pointer[:1] == ("paths",) else operation.path


def _notes(source: Source) -> dict[str, str]:
    """Return the text of the notes about a document by its name, if there are any."""
    path = source.document.parent / NOTES
    name = (source.shown_folder / NOTES).as_posix()
    return {name: path.read_text("utf-8", "replace")} if source.is_curated and path.is_file() else {}


def _companions_elsewhere(source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each other document whose folder has recordings or a scenario: those of the first count."""
    here = source.document.parent.resolve()
    for each in source.each[1:]:
        there = next((path for path in (each.recordings, each.scenario) if path.exists()), None)
        if there is not None and each.document.parent.resolve() != here:
            message = f"{there.name} of this document is not looked at: its package is that of {source.display}"
            hint = f"move it to {source.shown_folder.as_posix()!r}, where companion files of the package are"
            yield Diagnostic("documents-companions", Location(each.display), message, hint, Severity.WARNING)


def _check_scenario(source: Source, reading: Reading) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the scenario of a document, if there is one."""
    if not source.scenario.is_file():
        return [], {}
    from specloom.record.scenario import scenario_diagnostics

    name = source.shown_scenario
    try:
        file = load_file(source.scenario, name=name)
    except SpecError as error:
        return list(error.diagnostics), dict(error.sources)
    if source.selection or reading.left_out:  # a step may be one of an operation that was left out
        return [], {name: file.text}
    operations = {key_of(operation) for operation in reading.api.operations}
    return list(scenario_diagnostics(file.root, Location(name), operations, source.document.parent)), {name: file.text}
