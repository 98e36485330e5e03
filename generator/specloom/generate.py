"""The pipeline: from a document and its recordings to the files of a package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from specloom import catalogue, gate, ir, support
from specloom.custom import Class, generated_classes, replaced
from specloom.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.document import Document, examples_at
from specloom.drift.values import Comparer, fits
from specloom.format import format_files
from specloom.infer import infer
from specloom.kept import Kept, Sections, recorded
from specloom.load import load_file, load_partly, load_recordings
from specloom.lower import Models, Traffic, lower
from specloom.models import annotate_models
from specloom.names import assign_names, class_graph, classes
from specloom.naming import Names
from specloom.overlay import Overlaid, apply
from specloom.read import Reading, read
from specloom.record.rules import rules_of
from specloom.recording import Recording, key_of
from specloom.render import render
from specloom.runtime_files import runtime_files
from specloom.selection import Selection
from specloom.sources import Source
from specloom.synthesis import Examples, Shown, server_url, synthesise
from specloom.validate import Contained, contain, validate

PACKAGE_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Output:
    """The files of a package by path, the input files by display name, what had to be said and what was left out."""

    files: dict[str, str]
    inputs: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    names: Sections
    homes: Mapping[str, str]
    approximated: int = 0


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an output folder brings to its next generation: names that were given, and classes written by hand."""

    kept: Kept = field(default_factory=Kept)
    custom: tuple[Class, ...] = ()


@dataclass(frozen=True, slots=True)
class Woven:
    """The files of a package by path, its names for the record, and the modules of classes that are not generated."""

    files: dict[str, str]
    names: Sections
    homes: Mapping[str, str]


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
    checked = validate(overlaid.document)
    found = (*broken, *overlaid.notes, *(_as_errors(checked) if source.strict else checked))
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


def _as_errors(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    return (replace(one, severity=Severity.ERROR) if one.severity is Severity.WARNING else one for one in found)


def generate(source: Source, earlier: Earlier | None = None) -> Output:
    """Generate the files of a package, with the names of an earlier one, without the operations that are at fault.

    Raises:
        SpecError: The document as a whole or a recording is at fault, or no operation is left.
        CustomError: Code that somebody wrote cannot take the place of what is generated.
    """
    surveyed = _survey(source)
    overlaid = surveyed.overlaid
    contained = contain(overlaid.document, surveyed.errors)
    if contained.whole or (source.strict and surveyed.errors):
        raise surveyed.refused()
    recordings, texts = load_recordings(
        source.recordings, display=(Path(source.display).parent / "recordings").as_posix()
    )
    reading = _read(overlaid, contained, source.selection)
    told = _of_chosen(contained.told, reading) if source.selection else contained.told
    refused = (*told, *reading.refused)
    if refused and not reading.api.operations:
        raise surveyed.refused() if told else SpecError(overlaid.relocated(refused), sources=surveyed.texts)
    said = {(one.rule, one.location) for one in surveyed.others}
    notes = [one for one in reading.notes if (one.rule, one.location) not in said]
    examples = partial(examples_at, overlaid.document)
    woven = weave(reading, recordings, source.package, earlier or Earlier(), examples)
    return Output(
        files=woven.files,
        inputs=surveyed.texts | texts,
        diagnostics=overlaid.relocated((*surveyed.others, *notes, *refused)),
        refused=overlaid.relocated(refused),
        names=woven.names,
        homes=woven.homes,
        approximated=support.approximated(woven.files[support.MANIFEST]),
    )


def _of_chosen(told: tuple[Diagnostic, ...], reading: Reading) -> tuple[Diagnostic, ...]:
    """Return the errors that cost one of the chosen operations: the others do not matter then."""
    costly = {(one.rule, one.location) for refusal in reading.left_out for one in refusal.diagnostics}
    return tuple(one for one in told if (one.rule, one.location) in costly)


def _read(overlaid: Overlaid, contained: Contained, selection: Selection) -> Reading:
    try:
        return read(overlaid.document, contained.faults, selection)
    except SpecError as error:
        raise SpecError(overlaid.relocated(error.diagnostics), sources=overlaid.sources) from None


def build(reading: Reading, recordings: tuple[Recording, ...], package: str) -> dict[str, str]:
    """Return the files of a first package for an API that has been read, formatted and past the gate."""
    return weave(reading, recordings, package, Earlier()).files


def weave(
    reading: Reading,
    recordings: tuple[Recording, ...],
    package: str,
    earlier: Earlier,
    examples: Examples = lambda _: (),
) -> Woven:
    """Return the package for an API that has been read, formatted and past the gate.

    `examples` gives what the document shows at a place.

    Raises:
        CustomError: Code that somebody wrote cannot take the place of what is generated.
    """
    api = infer(reading.api)
    names = assign_names(api, package, earlier.kept)
    resources = (resource.class_name for resource in names.resources.values())
    homes = replaced(earlier.custom, generated_classes(names.client, resources))
    made_up = _made_up(api, names, recordings, examples)
    schemas = list(classes(api))
    graph, _ = class_graph(api)
    models = Models(schemas, graph, annotate_models(api, names, schemas), homes)
    traffic = Traffic(recordings, made_up, server_url(api.servers))
    view = lower(api, names, models=models, traffic=traffic, version=PACKAGE_VERSION)
    rendered = render(view)
    for path, file in rendered.items():
        if path.endswith(".py"):
            gate.check(path, file.text, file.harmless)
    formatted = format_files({path: file.text for path, file in rendered.items()})
    runtime = runtime_files(
        text for path, text in formatted.items() if path.startswith(f"{package}/") and path.endswith(".py")
    )
    copied = {f"{package}/_runtime/{name}": text for name, text in runtime.items()}
    files = dict(formatted) | _said(reading, api, names, (*recordings, *made_up)) | copied
    return Woven(files, recorded(api, names, schemas), homes)


def _said(reading: Reading, api: ir.Api, names: Names, exchanges: tuple[Recording, ...]) -> dict[str, str]:
    """Return the files that say things instead of doing them: the manifest, the catalogue, the exchanges."""
    notes = (*reading.notes, *reading.refused)
    evidence = support.evidence(api, exchanges)
    manifest = support.manifest(api, names, notes=notes, left_out=reading.left_out, evidence=evidence)
    listed = catalogue.text(api, names, recordings=exchanges, personal=rules_of(api).personal)
    said = {support.MANIFEST: support.text(manifest), f"{names.package}/{catalogue.CATALOGUE}": listed}
    return said | {f"{names.package}/{catalogue.FOLDER}/{one.name}.json": catalogue.cassette(one) for one in exchanges}


def _made_up(api: ir.Api, names: Names, recordings: tuple[Recording, ...], examples: Examples) -> tuple[Recording, ...]:
    """Return exchanges for the operations that no recording shows."""
    known = {exchange.operation for recording in recordings for exchange in recording.exchanges}
    rest = [operation for operation in api.operations if key_of(operation) not in known]
    found = synthesise(api, rest, Shown(examples, partial(fits, Comparer(api.schemas))))
    return tuple(replace(each, name=f"synthesised/{names.resources[each.name].module}") for each in found.recordings)
