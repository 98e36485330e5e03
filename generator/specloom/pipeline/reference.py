"""From one document to the content of its package's reference; samples are executed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future
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
from specloom.pipeline.anew import generated_output
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.generate import Basis, Output
from specloom.pipeline.load_document import load_document
from specloom.pipeline.previous import previous_package
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


@dataclass(frozen=True, slots=True)
class Begun:
    """A package that is generated in memory, and the samples of which are being executed."""

    source: Source
    output: Output
    operations: OperationWriter
    samples: Mapping[Location, list[Sample]]
    programs: Mapping[str, str]
    executed: tuple[Future[dict[str, str]], ...]


def begin(source: Source, pool: Executor) -> Begun:
    """Generate the package of a document in memory, and begin to execute its samples in the threads of a pool.

    Raises:
        SpecError: The document or a recording is at fault.
    """
    with paused():
        loaded = load_document(source)
        previous = previous_package(source.target, source.package)
        whole = replace(source, runtime=source.runtime.overridden(_WHOLE))
        output = generated_output(whole, replace(previous, custom=()), loaded)
        api, names, traffic = output.basis.api, output.basis.names, output.basis.traffic
        operations = OperationWriter(api, names)
        writer = SampleWriter(api, names, operations)
        samples = writer.samples(traffic.every)
        tests = TestWriter(api, names, operations)
        start = quick_start(api, names, traffic.every, operations=operations, tests=tests)
        programs = writer.programs(start) if start is not None else {}
    # Those of a resource after each other, so that one process builds its models.
    ordered = sorted(api.operations, key=lambda operation: operation.resource)
    samples = {each.location: samples[each.location] for each in ordered if each.location in samples}
    texts = [*_texts(listed[:1] for listed in samples.values()), *programs.values()]
    half = len(texts) // 4 * 2 if len(texts) > _ENOUGH_FOR_TWO else len(texts)
    parts = [part for part in (texts[:half], texts[half:]) if part]
    executed = tuple(pool.submit(_executed, source, output, part) for part in parts)
    return Begun(source, output, operations, samples, programs, executed)


def finish_reference(begun: Begun) -> Reference:
    """Return what the pages of a package are made of, once its samples have been executed.

    Raises:
        MissingExtraError: What packages require is not installed.
        ExecutionError: The package does not run.
    """
    source, output, samples = begun.source, begun.output, begun.samples
    faults = {text: fault for each in begun.executed for text, fault in each.result().items()}
    shown = first_that_runs({location: listed[:1] for location, listed in samples.items()}, faults)
    rest = {location: listed[1:] for location, listed in samples.items() if location not in shown and listed[1:]}
    if rest:
        shown |= first_that_runs(rest, _executed(source, output, _texts(rest.values())))
    programs = {name: text for name, text in begun.programs.items() if text not in faults}
    content = content_of(_parts(source, output, begun.operations, shown, programs))
    errors = (each for each in output.diagnostics if each.severity is Severity.ERROR)
    unshown = _unshown(output.basis, samples, shown, faults)
    return Reference(source, content, positioned(errors, output.inputs), output.inputs, unshown, len(shown))


def _texts(samples: Iterable[list[Sample]]) -> list[str]:
    return [text for each in chain(*samples) for text in (each.synchronous, each.asynchronous)]


def _executed(source: Source, output: Output, programs: list[str]) -> dict[str, str]:
    """Return what went wrong with which program."""
    variable = environment_variable(source.package, "base_url")
    return faults_of(programs, output.files, package=source.package, variable=variable)


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
            tried = _texts([samples.get(operation.location, [])[:1]])
            fault = next((faults[text] for text in tried if text in faults), "")
            reasons[key_of(operation)] = fault or "no exchange of it is recorded or made up that succeeds"
    return reasons
