"""The pipeline: from a document and its companion files to the files of a package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.docstring_styles import DocstringStyle
from specloom.base.document import Json, examples_at
from specloom.base.package_names import package_folder
from specloom.base.recipes import Recipe
from specloom.base.releases import CHANGELOG, RELEASES, Release, as_yaml, changelog, current_version
from specloom.base.runtime_choice import Runtime
from specloom.base.sources import Source
from specloom.base.support_manifest import MANIFEST
from specloom.drift.values import Comparer, fits
from specloom.evidence.summary import NO_EVIDENCE, EvidenceSummary, summarise_all
from specloom.infer import infer
from specloom.ir.name_record import Sections, record_names
from specloom.ir.names import Names
from specloom.ir.recordings import Recording, key_of
from specloom.load import load_recipes, load_recordings, load_releases
from specloom.lower import Models, Offers, PackageOptions, Traffic, catalogue, lower, server_warnings, support
from specloom.lower.described_calls import CallDescriber
from specloom.lower.evidence import operation_origins
from specloom.models import write_params
from specloom.names import assign_names, class_graph, classes
from specloom.pipeline.cache import Cache
from specloom.pipeline.finish import finish
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.previous import PreviousPackage
from specloom.read import Reading
from specloom.record.credentials import (
    refuse_credentials,
    refuse_written,
    without_credentials,
)
from specloom.record.rules import rules_of
from specloom.render import render
from specloom.render.blocks import NO_BLOCKS, Blocks, read_blocks
from specloom.synthesis import DocumentExamples, Examples, server_url, synthesise
from specloom.write.custom import find_overrides, generated_classes


@dataclass(frozen=True, slots=True)
class Basis:
    """What a package was lowered from: an API with what is inferred of it, its names, and its exchanges."""

    api: ir.Api
    names: Names
    traffic: Traffic


@dataclass(frozen=True, slots=True)
class Output:
    """The files of a package by path, the texts of its input files by display name, and the diagnostics.

    `refused` are the diagnostics for which operations were left out, `exempt` the credentials in recordings that are
    let through for a reason, `basis` is what the package was lowered from.
    """

    files: dict[str, str]
    inputs: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    names: Sections
    overrides: Mapping[str, str]
    runtime: Runtime
    basis: Basis
    exempt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CompanionFiles:
    """The companion files of a document: recordings, releases of its package, recipes, and their texts by display name.

    `examples` returns the examples at a location of the document, `evidence` says what the document cites. `blocks` are
    templates that replace ours, `docstrings` the style of docstrings.
    """

    recordings: tuple[Recording, ...] = ()
    releases: tuple[Release, ...] = ()
    recipes: tuple[Recipe, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    examples: Examples = lambda _: ()
    evidence: EvidenceSummary = NO_EVIDENCE
    blocks: Blocks = NO_BLOCKS
    docstrings: DocstringStyle = "google"


@dataclass(frozen=True, slots=True)
class BuiltPackage:
    """The files of a package by path, its name record, and the modules of classes that are overridden, by name.

    `notes` are diagnostics of what the package lacks.
    """

    files: dict[str, str]
    names: Sections
    overrides: Mapping[str, str]
    basis: Basis
    notes: tuple[Diagnostic, ...] = ()


def generate(
    source: Source,
    previous: PreviousPackage | None = None,
    releases: Sequence[Release] | None = None,
    *,
    loaded: LoadedDocument | None = None,
    cache: Cache | None = None,
    kept: bool = True,
) -> Output:
    """Generate the files of a package, with the names of the previous one, without the operations that are at fault.

    `releases` replace those in the companion file, `loaded` is the document if it was loaded before, and `cache` holds
    results of earlier runs. Where the files are not `kept`, but only compared, they may hold credentials.

    Raises:
        SpecError: The document or a recording is at fault, a file would hold a credential, or no operation is left.
        CustomError: An override cannot take the place of a generated class.
    """
    loaded, cache, previous = loaded or load_document(source), cache or Cache(), previous or PreviousPackage()
    api = loaded.reading.api
    companions = _companions(source, releases, without_credentials(api, partial(examples_at, loaded.document)), cache)
    blocks, evidence = read_blocks(source.templates), summarise_all(loaded.documents)
    companions = replace(companions, evidence=evidence, blocks=blocks, docstrings=source.docstrings)
    exempt = refuse_credentials(api, companions.recordings, companions.texts) if kept else frozenset[str]()
    runtime = source.runtime.applied_to(previous.runtime)
    package = build_package(loaded.reading, companions, source.package, replace(previous, runtime=runtime), cache)
    inputs = {**loaded.texts, **companions.texts}
    if kept:
        refuse_written(package.files, exempt, inputs, cache.harmless)
    return Output(
        files=package.files,
        inputs=inputs,
        diagnostics=(*loaded.diagnostics, *loaded.overlaid.relocated(package.notes)),
        refused=loaded.refused,
        names=package.names,
        overrides=package.overrides,
        runtime=runtime,
        basis=package.basis,
        exempt=exempt,
    )


def _companions(source: Source, releases: Sequence[Release] | None, examples: Examples, cache: Cache) -> CompanionFiles:
    folder = source.shown_folder
    recordings, texts = load_recordings(source.recordings, display=source.shown_recordings, cache=cache.recordings)
    if releases is None:
        releases, noted = load_releases(source.document.parent, display=folder.as_posix())
    else:
        noted = {f"{folder.as_posix()}/{RELEASES}": as_yaml(releases)}
    recipes, programs = load_recipes(source.document.parent, display=folder.as_posix(), package=source.package)
    return CompanionFiles(recordings, tuple(releases), recipes, {**texts, **noted, **programs}, examples)


def build(reading: Reading, recordings: tuple[Recording, ...], package: str) -> dict[str, str]:
    """Return the files of the first package of an API, formatted and past the gate."""
    return build_package(reading, CompanionFiles(recordings), package, PreviousPackage(), Cache()).files


def build_package(
    reading: Reading, companions: CompanionFiles, package: str, previous: PreviousPackage, cache: Cache
) -> BuiltPackage:
    """Return the package of an API, formatted and past the gate.

    Raises:
        CustomError: An override cannot take the place of a generated class.
    """
    api = infer(reading.api, previous.name_record)
    names = assign_names(api, package, previous.name_record)
    resources = (resource.class_name for resource in names.resources.values())
    overrides = find_overrides(previous.custom, generated_classes(names.client, resources))
    testing = "testing" in previous.runtime.features
    examples = DocumentExamples(companions.examples, partial(fits, Comparer(api.schemas)))
    synthesised = _synthesised(api, names, companions, examples) if testing else ()
    schemas = list(classes(api))
    graph, _ = class_graph(api)
    models = Models(schemas, graph, write_params(api, names, cache.params), overrides)
    traffic = Traffic(companions.recordings, synthesised, server_url(api.servers), companions.evidence)
    version = current_version(companions.releases)
    options = PackageOptions(version, previous.runtime, companions.recipes, companions.docstrings)
    view = lower(api, names, models=models, traffic=traffic, options=options)
    noted = {CHANGELOG: changelog(companions.releases)} if companions.releases else {}
    rendered = render(view, cache.rendered, companions.blocks)
    offered = {name.text for module in view.modules_of_models for name in module.names}
    with companions.blocks.answering_for(rendered["pyproject.toml"].text):
        files = finish(rendered, package, offered, cache.finished)
    origins = operation_origins(api, companions.evidence, companions.recordings)
    exchanges = (*companions.recordings, *synthesised) if testing else None
    describer = None
    if previous.runtime.describes:
        describer = CallDescriber(api, names, examples=examples, recordings=companions.recordings)
    slotted = previous.runtime.models == "slots"
    files |= _manifest_file(reading, api, names, exchanges or (), origins, slotted=slotted)
    if testing or describer is not None:
        files |= _catalogue_files(api, names, exchanges or (), describer)
    basis = Basis(api, names, traffic)
    return BuiltPackage(files | noted, record_names(api, names, schemas), overrides, basis, _lacks(api, names))


def _lacks(api: ir.Api, names: Names) -> tuple[Diagnostic, ...]:
    return (*server_warnings(api, names.package), *Offers(api, names).unoffered(api.operations))


def lacks(reading: Reading, package: str, previous: PreviousPackage) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of what a package lacks, without generating it."""
    api = infer(reading.api, previous.name_record)
    return _lacks(api, assign_names(api, package, previous.name_record))


def _manifest_file(
    reading: Reading,
    api: ir.Api,
    names: Names,
    exchanges: Sequence[Recording],
    origins: Mapping[Location, Mapping[str, Json]],
    *,
    slotted: bool,
) -> dict[str, str]:
    notes = (*reading.notes, *reading.refused)
    evidence = support.evidence(api, exchanges)
    manifest = support.manifest(api, names, notes=notes, left_out=reading.left_out, evidence=evidence, origins=origins)
    return {MANIFEST: support.text(manifest | (support.SLOTTED if slotted else {}))}


def _catalogue_files(
    api: ir.Api, names: Names, exchanges: Sequence[Recording], describer: CallDescriber | None
) -> dict[str, str]:
    """Return the catalogue of operations, and the exchanges; a package without `testing` has none of these."""
    folder = package_folder(names.package)
    personal = rules_of(api).personal
    listed = catalogue.text(api, names, recordings=exchanges, personal=personal, describer=describer)
    files = {f"{folder}/{catalogue.CATALOGUE}": listed}
    return files | {f"{folder}/{catalogue.FOLDER}/{recording.name}.json": recording.cassette for recording in exchanges}


def _synthesised(
    api: ir.Api, names: Names, companions: CompanionFiles, examples: DocumentExamples
) -> tuple[Recording, ...]:
    """Return synthesised exchanges for the operations that have no recording."""
    known = {exchange.operation for recording in companions.recordings for exchange in recording.exchanges}
    rest = [operation for operation in api.operations if key_of(operation) not in known]
    synthesis = synthesise(api, rest, examples)
    return tuple(
        replace(recording, name=f"synthesised/{names.resources[recording.name].module}")
        for recording in synthesis.recordings
    )
