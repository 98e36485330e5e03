"""From one document to the content of its package's reference; samples are executed on the way."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.releases import current_version
from specloom.base.runtime_choice import RuntimeOptions
from specloom.base.sources import Source
from specloom.ir.recordings import key_of
from specloom.load import load_releases, positioned
from specloom.lower import docs
from specloom.lower.client import environment_variable
from specloom.lower.operations import OperationWriter
from specloom.lower.readme import environment_texts, quick_start
from specloom.lower.samples import Sample, SampleWriter, first_that_runs
from specloom.lower.tests import TestWriter
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.generate import Basis, Output, previous_package
from specloom.pipeline.load_document import load_document
from specloom.pipeline.package import generated_output
from specloom.reference.content import Content, Parts, content_of
from specloom.reference.execution import faults_of

# Copied, so that samples run without the package that holds the runtime; with the fake server, on which they run.
_WHOLE = RuntimeOptions(kind="copy", added=frozenset({"testing"}))
_ENOUGH_FOR_TWO = 40


@dataclass(frozen=True, slots=True)
class Reference:
    """The content of the pages of a package, the errors in its document, and what is not shown, and why.

    `unshown` are the first faults of samples, by operation; `texts` are the inputs that diagnostics point to.
    """

    source: Source
    content: Content
    errors: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    unshown: Mapping[str, str]
    samples: int


def reference_of(source: Source) -> Reference:
    """Generate the package of a document in memory, execute its samples, and return what its pages are made of.

    Raises:
        SpecError: The document or a recording is at fault.
        MissingExtraError: What packages require is not installed.
        ExecutionError: The package does not run.
    """
    with paused():
        loaded = load_document(source)
        previous = previous_package(source.target, source.package)
        whole = replace(source, runtime=source.runtime.overridden(_WHOLE))
        output = generated_output(whole, replace(previous, custom=()), loaded, None)
        basis = output.basis
        operations = OperationWriter(basis.api, basis.names)
        writer = SampleWriter(basis.api, basis.names, operations)
        samples = writer.samples(basis.traffic.every)
        start = quick_start(
            basis.api, basis.names, basis.traffic.every,
            operations=operations, tests=TestWriter(basis.api, basis.names, operations),
        )  # fmt: skip
        programs = writer.programs(start) if start is not None else {}
    first = {location: listed[:1] for location, listed in samples.items()}
    faults = _executed(source, output, [*_texts(first), *programs.values()])
    shown = first_that_runs(first, faults)
    rest = {location: listed[1:] for location, listed in samples.items() if location not in shown and listed[1:]}
    if rest:
        more = _executed(source, output, list(_texts(rest)))
        shown |= first_that_runs(rest, more)
    ran = {name: text for name, text in programs.items() if text not in faults}
    content = content_of(_parts(source, output, operations, shown, ran))
    return Reference(
        source,
        content,
        positioned((each for each in output.diagnostics if each.severity is Severity.ERROR), output.inputs),
        output.inputs,
        _unshown(basis, samples, shown, faults),
        len(shown),
    )


def _texts(samples: Mapping[Location, list[Sample]]) -> list[str]:
    return [text for each in chain(*samples.values()) for text in (each.synchronous, each.asynchronous)]


def _executed(source: Source, output: Output, programs: list[str]) -> dict[str, str]:
    """Return what went wrong with which program; many are divided between two processes."""
    variable = environment_variable(source.package, "base_url")
    parts = [programs[::2], programs[1::2]] if len(programs) > _ENOUGH_FOR_TWO else [programs]

    def execute(listed: list[str]) -> dict[str, str]:
        return faults_of(listed, output.files, package=source.package, variable=variable)

    with ThreadPoolExecutor(len(parts)) as pool:
        return {text: fault for faults in pool.map(execute, parts) for text, fault in faults.items()}


def _parts(
    source: Source, output: Output, operations: OperationWriter, shown: dict[Location, Sample], programs: dict[str, str]
) -> Parts:
    api, names = output.basis.api, output.basis.names
    variables = tuple(
        (name, environment_variable(source.package, name), docs.full(text))
        for name, text in environment_texts(api, names)
    )
    releases, _ = load_releases(source.document.parent, display=source.shown_folder.as_posix())
    return Parts(api, names, operations, output.files, shown, programs, variables, current_version(releases))


def _unshown(
    basis: Basis, samples: Mapping[Location, list[Sample]], shown: Mapping[Location, Sample], faults: Mapping[str, str]
) -> dict[str, str]:
    """Return why operations have no sample, by key."""
    reasons: dict[str, str] = {}
    for operation in basis.api.operations:
        if operation.location not in shown:
            tried = _texts({operation.location: samples.get(operation.location, [])[:1]})
            fault = next((faults[text] for text in tried if text in faults), "")
            reasons[key_of(operation)] = fault or "no exchange of it is recorded or made up that succeeds"
    return reasons
