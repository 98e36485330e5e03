"""The pipeline: from a document and its recordings to the files of a package."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom import gate, support
from specloom.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.document import Document
from specloom.format import format_files
from specloom.infer import infer
from specloom.load import load_file, load_partly, load_recordings, load_releases
from specloom.lower import Models, lower
from specloom.models import annotate_models
from specloom.names import assign_names, class_graph, classes
from specloom.overlay import Overlaid, apply
from specloom.read import Reading, read
from specloom.recording import Recording
from specloom.releases import CHANGELOG, RELEASES, Release, as_yaml, changelog, current_version
from specloom.render import render
from specloom.runtime_files import runtime_files
from specloom.sources import Source
from specloom.validate import Contained, contain, validate


@dataclass(frozen=True, slots=True)
class Output:
    """The files of a package by path, the input files by display name, what had to be said and what was left out."""

    files: dict[str, str]
    inputs: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    approximated: int = 0


@dataclass(frozen=True, slots=True)
class Understood:
    """What a document says, what had to be said about it, what was left out, and the texts of its files."""

    reading: Reading
    refused: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Surveyed:
    """A document with its overlays applied, what was found in it, by severity, and the texts of its files."""

    overlaid: Overlaid
    errors: tuple[Diagnostic, ...]
    others: tuple[Diagnostic, ...]
    texts: dict[str, str]

    def refused(self) -> SpecError:
        """Return the error that refuses the document."""
        return SpecError(self.overlaid.relocated((*self.errors, *self.others)), sources=self.texts)


def _survey(source: Source) -> _Surveyed:
    loaded = load_partly(source.document, display=source.display)
    names = [path.as_posix() for path in source.overlays]
    overlaid = apply(loaded.document, [(name, load_file(Path(name), name=name)) for name in names])
    broken = [found for found in loaded.broken if not source.overlays or _is_broken(overlaid.document, found.location)]
    found = (*broken, *overlaid.notes, *validate(overlaid.document))
    errors = tuple(each for each in found if each.severity is Severity.ERROR)
    others = tuple(each for each in found if each.severity is not Severity.ERROR)
    return _Surveyed(overlaid, errors, others, {**loaded.texts, **overlaid.sources})


def _is_broken(document: Document, place: Location) -> bool:
    """Tell whether what an overlay may have changed still holds a reference that leads to nothing."""
    if place.document not in document.files:
        return True
    try:
        _, value = document.resolve(Location(place.document), place.fragment)
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            document.resolve(Location(place.document, place.pointer), str(value["$ref"]))
    except SpecError:
        return True
    return False


def check(source: Source) -> tuple[Overlaid, tuple[Diagnostic, ...]]:
    """Load and validate a document, its overlays applied; return it with its warnings and notes.

    Raises:
        SpecError: The document is at fault.
    """
    surveyed = _survey(source)
    if surveyed.errors:
        raise surveyed.refused()
    return surveyed.overlaid, surveyed.overlaid.relocated(surveyed.others)


def generate(source: Source, *, releases: Sequence[Release] | None = None) -> Output:
    """Generate the files of a package, without the operations that are at fault.

    `releases` stand in for those noted beside the document.

    Raises:
        SpecError: The document as a whole or a recording is at fault, or no operation is left.
    """
    understood = understand(source)
    beside = Path(source.display).parent
    recordings, texts = load_recordings(source.recordings, display=(beside / "recordings").as_posix())
    if releases is None:
        releases, noted = load_releases(source.document.parent, display=beside.as_posix())
    else:
        noted = {f"{beside.as_posix()}/{RELEASES}": as_yaml(releases)}
    files = build(understood.reading, recordings, source.package, releases)
    return Output(
        files=files,
        inputs=understood.texts | texts | noted,
        diagnostics=understood.diagnostics,
        refused=understood.refused,
        approximated=support.approximated(files[support.MANIFEST]),
    )


def understand(source: Source) -> Understood:
    """Load, validate and read a document, without the operations that are at fault.

    Raises:
        SpecError: The document as a whole is at fault, or no operation is left.
    """
    surveyed = _survey(source)
    overlaid = surveyed.overlaid
    contained = contain(overlaid.document, surveyed.errors)
    if contained.whole:
        raise surveyed.refused()
    reading = _read(overlaid, contained)
    refused = (*contained.told, *reading.refused)
    if refused and not reading.api.operations:
        raise surveyed.refused() if contained.told else SpecError(overlaid.relocated(refused), sources=surveyed.texts)
    return Understood(
        reading,
        refused=overlaid.relocated(refused),
        diagnostics=overlaid.relocated((*surveyed.others, *reading.notes, *refused)),
        texts=surveyed.texts,
    )


def _read(overlaid: Overlaid, contained: Contained) -> Reading:
    try:
        return read(overlaid.document, contained.faults)
    except SpecError as error:
        raise SpecError(overlaid.relocated(error.diagnostics), sources=overlaid.sources) from None


def build(
    reading: Reading, recordings: tuple[Recording, ...], package: str, releases: Sequence[Release] = ()
) -> dict[str, str]:
    """Return the files for an API that has been read, formatted and past the gate."""
    api = infer(reading.api)
    names = assign_names(api, package)
    schemas = list(classes(api))
    graph, _ = class_graph(api)
    models = Models(schemas, graph, annotate_models(api, names, schemas))
    view = lower(api, names, models=models, recordings=recordings, version=current_version(releases))
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
    if releases:
        said[CHANGELOG] = changelog(releases)
    return dict(formatted) | said | copied | dict(_cassettes(recordings))


def _cassettes(recordings: tuple[Recording, ...]) -> Iterator[tuple[str, str]]:
    """Yield the recordings as JSON, which is YAML as well: tests of the package then need no YAML reader."""
    for recording in recordings:
        text = json.dumps(recording.cassette, indent=1, ensure_ascii=False, sort_keys=False)
        yield f"tests/recordings/{recording.name}.json", text + "\n"
