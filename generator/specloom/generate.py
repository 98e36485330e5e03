"""The pipeline: from a document and its recordings to the files of a package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from specloom import gate, support
from specloom.diagnostics import Diagnostic, Severity, SpecError
from specloom.format import format_files
from specloom.infer import infer
from specloom.load import load, load_file, load_recordings
from specloom.lower import Models, lower
from specloom.models import annotate_models
from specloom.names import assign_names, class_graph, classes
from specloom.overlay import Overlaid, apply
from specloom.read import Reading, read
from specloom.recording import Recording
from specloom.render import render
from specloom.runtime_files import runtime_files
from specloom.sources import Source
from specloom.validate import validate

PACKAGE_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Output:
    """The files of a package by path, the input files by display name, what had to be said and what was left out."""

    files: dict[str, str]
    inputs: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    approximated: int = 0


def check(source: Source) -> tuple[Overlaid, tuple[Diagnostic, ...]]:
    """Load and validate a document, its overlays applied; return it with its warnings and notes.

    Raises:
        SpecError: The document is at fault.
    """
    document = load(source.document, display=source.display)
    names = [path.as_posix() for path in source.overlays]
    overlaid = apply(document, [(name, load_file(Path(name), name=name)) for name in names])
    found = (*overlaid.notes, *overlaid.relocated(validate(overlaid.document)))
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    if errors:
        raise SpecError(found, sources=overlaid.sources)
    return overlaid, found


def generate(source: Source) -> Output:
    """Generate the files of a package.

    Raises:
        SpecError: The document or a recording is at fault.
    """
    overlaid, found = check(source)
    recordings, texts = load_recordings(
        source.recordings, display=(Path(source.display).parent / "recordings").as_posix()
    )
    reading = _read(overlaid)
    refused = overlaid.relocated(reading.refused)
    if refused and not reading.api.operations:
        raise SpecError(refused, sources=overlaid.sources)
    files = build(reading, recordings, source.package)
    return Output(
        files=files,
        inputs=overlaid.sources | texts,
        diagnostics=(*found, *overlaid.relocated(reading.notes), *refused),
        refused=refused,
        approximated=support.approximated(files[support.MANIFEST]),
    )


def _read(overlaid: Overlaid) -> Reading:
    try:
        return read(overlaid.document)
    except SpecError as error:
        raise SpecError(overlaid.relocated(error.diagnostics), sources=overlaid.sources) from None


def build(reading: Reading, recordings: tuple[Recording, ...], package: str) -> dict[str, str]:
    """Return the files for an API that has been read, formatted and past the gate."""
    api = infer(reading.api)
    names = assign_names(api, package)
    schemas = list(classes(api))
    graph, _ = class_graph(api)
    models = Models(schemas, graph, annotate_models(api, names, schemas))
    view = lower(api, names, models=models, recordings=recordings, version=PACKAGE_VERSION)
    rendered = render(view)
    for path, file in rendered.items():
        if path.endswith(".py"):
            gate.check(path, file.text, file.harmless)
    formatted = format_files({path: file.text for path, file in rendered.items()})
    runtime = runtime_files(
        text for path, text in formatted.items() if path.startswith(f"{package}/") and path.endswith(".py")
    )
    notes = (*reading.notes, *reading.refused)
    said = {support.MANIFEST: support.text(support.manifest(api, names, notes=notes, left_out=reading.left_out))}
    copied = {f"{package}/_runtime/{name}": text for name, text in runtime.items()}
    return dict(formatted) | said | copied | dict(_cassettes(recordings))


def _cassettes(recordings: tuple[Recording, ...]) -> Iterator[tuple[str, str]]:
    """Yield the recordings as JSON, which is YAML as well: tests of the package then need no YAML reader."""
    for recording in recordings:
        text = json.dumps(recording.cassette, indent=1, ensure_ascii=False, sort_keys=False)
        yield f"tests/recordings/{recording.name}.json", text + "\n"
