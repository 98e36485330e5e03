"""The pipeline: from a document and its companion files to the files of a package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from specloom import ir
from specloom.base.diagnostics import Diagnostic
from specloom.base.document import examples_at
from specloom.base.releases import CHANGELOG, RELEASES, Release, as_yaml, changelog, current_version
from specloom.base.runtime_choice import DEFAULT_RUNTIME, Runtime
from specloom.base.sources import Source
from specloom.drift.values import Comparer, fits
from specloom.infer import infer
from specloom.ir.name_record import NameRecord, Sections, record_names
from specloom.ir.names import Names
from specloom.ir.recordings import Recording, key_of
from specloom.load import load_recordings, load_releases
from specloom.lower import About, Models, Traffic, catalogue, lower, support
from specloom.models import write_params
from specloom.names import assign_names, class_graph, classes
from specloom.pipeline.cache import Cache
from specloom.pipeline.finish import finish
from specloom.pipeline.load_document import Understood, understand
from specloom.read import Reading
from specloom.record.rules import rules_of
from specloom.render import render
from specloom.synthesis import Examples, Shown, server_url, synthesise
from specloom.write.custom import Class, generated_classes, replaced, written
from specloom.write.lock import recorded_in


@dataclass(frozen=True, slots=True)
class Output:
    """The files of a package by path, the input files by display name, the diagnostics and what was left out."""

    files: dict[str, str]
    inputs: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    names: Sections
    overrides: Mapping[str, str]
    runtime: Runtime
    approximated: int = 0


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an output folder brings to its next generation: names, classes written by hand, the choice of runtime."""

    kept: NameRecord = field(default_factory=NameRecord)
    custom: tuple[Class, ...] = ()
    runtime: Runtime = DEFAULT_RUNTIME


@dataclass(frozen=True, slots=True)
class Companions:
    """The companion files of a document: recordings, the releases of its package, and their texts by display name.

    `examples` gives what the document shows at a place.
    """

    recordings: tuple[Recording, ...] = ()
    releases: tuple[Release, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    examples: Examples = lambda _: ()


@dataclass(frozen=True, slots=True)
class Package:
    """The files of a package by path, its names for the record, and the modules of classes that are not generated."""

    files: dict[str, str]
    names: Sections
    overrides: Mapping[str, str]


def earlier_in(target: Path, package: str) -> Earlier:
    """Return what the folder of a package brings to its next generation.

    Raises:
        LockError: The lock file is damaged.
        CustomError: Code that somebody wrote cannot be read.
    """
    names, runtime = recorded_in(target)
    return Earlier(names, written(target / package), runtime)


def generate(
    source: Source,
    earlier: Earlier | None = None,
    releases: Sequence[Release] | None = None,
    *,
    understood: Understood | None = None,
    cache: Cache | None = None,
) -> Output:
    """Generate the files of a package, with the names of an earlier one, without the operations that are at fault.

    `releases` stand in for those noted in its companion file, `understood` is what was read of it already, `cache` what
    runs before have made.

    Raises:
        SpecError: The document as a whole or a recording is at fault, or no operation is left.
        CustomError: Code that somebody wrote cannot take the place of what is generated.
    """
    understood = understood or understand(source)
    cache = cache or Cache()
    companions = _companions(source, releases, partial(examples_at, understood.document), cache)
    earlier = earlier or Earlier()
    runtime = source.runtime.applied_to(earlier.runtime)
    package = build_package(understood.reading, companions, source.package, replace(earlier, runtime=runtime), cache)
    return Output(
        files=package.files,
        inputs={**understood.texts, **companions.texts},
        diagnostics=understood.diagnostics,
        refused=understood.refused,
        names=package.names,
        overrides=package.overrides,
        runtime=runtime,
        approximated=support.approximated(package.files[support.MANIFEST]),
    )


def _companions(source: Source, releases: Sequence[Release] | None, examples: Examples, cache: Cache) -> Companions:
    folder = source.shown_folder
    recordings, texts = load_recordings(source.recordings, display=source.shown_recordings, cache=cache.recordings)
    if releases is None:
        releases, noted = load_releases(source.document.parent, display=folder.as_posix())
    else:
        noted = {f"{folder.as_posix()}/{RELEASES}": as_yaml(releases)}
    return Companions(recordings, tuple(releases), {**texts, **noted}, examples)


def build(reading: Reading, recordings: tuple[Recording, ...], package: str) -> dict[str, str]:
    """Return the files of a first package for an API that has been read, formatted and past the gate."""
    return build_package(reading, Companions(recordings), package, Earlier(), Cache()).files


def build_package(reading: Reading, companions: Companions, package: str, earlier: Earlier, cache: Cache) -> Package:
    """Return the package for an API that has been read, formatted and past the gate.

    Raises:
        CustomError: Code that somebody wrote cannot take the place of what is generated.
    """
    api = infer(reading.api, earlier.kept)
    names = assign_names(api, package, earlier.kept)
    resources = (resource.class_name for resource in names.resources.values())
    overrides = replaced(earlier.custom, generated_classes(names.client, resources))
    testing = "testing" in earlier.runtime.features
    synthesised = _synthesised(api, names, companions) if testing else ()
    schemas = list(classes(api))
    graph, _ = class_graph(api)
    models = Models(schemas, graph, write_params(api, names, cache.params), overrides)
    traffic = Traffic(companions.recordings, synthesised, server_url(api.servers))
    about = About(current_version(companions.releases), earlier.runtime)
    view = lower(api, names, models=models, traffic=traffic, about=about)
    noted = {CHANGELOG: changelog(companions.releases)} if companions.releases else {}
    rendered = render(view, cache.rendered)
    offered = {name.text for module in view.modules_of_models for name in module.names}
    files = finish(rendered, package, offered, cache.finished)
    files |= _described(reading, api, names, (*companions.recordings, *synthesised) if testing else None)
    return Package(files | noted, record_names(api, names, schemas), overrides)


def _described(reading: Reading, api: ir.Api, names: Names, exchanges: tuple[Recording, ...] | None) -> dict[str, str]:
    """Return the files that describe the package: the manifest, the catalogue, the exchanges.

    `exchanges` are None for a package without `testing`, which has neither catalogue nor exchanges.
    """
    notes = (*reading.notes, *reading.refused)
    evidence = support.evidence(api, exchanges or ())
    manifest = support.manifest(api, names, notes=notes, left_out=reading.left_out, evidence=evidence)
    files = {support.MANIFEST: support.text(manifest)}
    if exchanges is None:
        return files
    listed = catalogue.text(api, names, recordings=exchanges, personal=rules_of(api).personal)
    files[f"{names.package}/{catalogue.CATALOGUE}"] = listed
    return files | {
        f"{names.package}/{catalogue.FOLDER}/{recording.name}.json": recording.cassette for recording in exchanges
    }


def _synthesised(api: ir.Api, names: Names, companions: Companions) -> tuple[Recording, ...]:
    """Return exchanges for the operations that no recording shows."""
    known = {exchange.operation for recording in companions.recordings for exchange in recording.exchanges}
    rest = [operation for operation in api.operations if key_of(operation) not in known]
    found = synthesise(api, rest, Shown(companions.examples, partial(fits, Comparer(api.schemas))))
    return tuple(replace(each, name=f"synthesised/{names.resources[each.name].module}") for each in found.recordings)
