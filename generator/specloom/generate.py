"""The pipeline: from a document and its recordings to the files of a package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from specloom import gate
from specloom.diagnostics import Diagnostic, Severity, SpecError
from specloom.document import Document
from specloom.format import format_files
from specloom.infer import infer
from specloom.load import load, load_recordings
from specloom.lower import Models, lower
from specloom.models import annotate_models
from specloom.names import assign_names, class_graph, classes
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


def check(source: Source) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Load and validate a document; return it with its warnings and notes.

    Raises:
        SpecError: The document is at fault.
    """
    document = load(source.document, display=source.display)
    found = validate(document)
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    if errors:
        raise SpecError(found, sources=document.sources)
    return document, found


def generate(source: Source) -> Output:
    """Generate the files of a package.

    Raises:
        SpecError: The document or a recording is at fault.
    """
    document, found = check(source)
    recordings, texts = load_recordings(
        source.recordings, display=(Path(source.display).parent / "recordings").as_posix()
    )
    reading = _read(document)
    if reading.refused and not reading.api.operations:
        raise SpecError(reading.refused, sources=document.sources)
    files = build(reading, recordings, source.package)
    return Output(
        files=files,
        inputs={name: file.text for name, file in document.files.items()} | texts,
        diagnostics=(*found, *reading.notes, *reading.refused),
        refused=reading.refused,
    )


def _read(document: Document) -> Reading:
    try:
        return read(document)
    except SpecError as error:
        raise SpecError(error.diagnostics, sources=document.sources) from None


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
    copied = {f"{package}/_runtime/{name}": text for name, text in runtime.items()}
    return dict(formatted) | copied | dict(_cassettes(recordings))


def _cassettes(recordings: tuple[Recording, ...]) -> Iterator[tuple[str, str]]:
    """Yield the recordings as JSON, which is YAML as well: tests of the package then need no YAML reader."""
    for recording in recordings:
        text = json.dumps(recording.cassette, indent=1, ensure_ascii=False, sort_keys=False)
        yield f"tests/recordings/{recording.name}.json", text + "\n"
