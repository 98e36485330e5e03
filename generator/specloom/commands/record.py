"""What `specloom record` does: which calls it makes of a live API, what it records of them, and when it stops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json, examples_at
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.json_value import json_or_text
from specloom.base.sources import Source
from specloom.drift.matching import is_on_server
from specloom.drift.values import Comparer, fits
from specloom.ir.recordings import Recording, key_of
from specloom.load import load_file, load_recordings, positioned
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.recorder_session import RecorderSession, recorder_session
from specloom.record.har import read_har
from specloom.record.performing import PerformerError
from specloom.record.recorder import Recorder
from specloom.record.recordings import digest, recording, recording_path, write_exchanges
from specloom.record.rules import rules_of
from specloom.record.scenario import Step, scenario_diagnostics, select_steps, steps_of
from specloom.runtime.shared.scrub import Scrubber
from specloom.synthesis import DocumentExamples, ImpossibleError, ValueFactory, request_of, server_url

__all__ = ["PerformerError", "Plan", "Progress", "RecordOptions", "Recorded", "import_har", "plan", "play"]


@dataclass(frozen=True, slots=True)
class RecordOptions:
    """Options of recording: the server, the operations (all where none are named), and how."""

    base_url: str
    folder: Path
    operations: tuple[str, ...] = ()
    allow_writes: bool = False
    source: str = "live"
    secrets: tuple[str, ...] = ()
    python: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The calls to make, in order; `left_out` says which are not made, `texts` are the files that diagnostics quote.

    `refused` are errors that exclude operations.
    """

    loaded: LoadedDocument
    steps: tuple[Step, ...]
    left_out: tuple[Diagnostic, ...]
    texts: dict[str, str]
    refused: tuple[Diagnostic, ...] = ()

    @property
    def api(self) -> ir.Api:
        """The API of the document."""
        return self.loaded.reading.api


@dataclass(frozen=True, slots=True)
class Progress:
    """The result of one step: how many exchanges were added, or a diagnostic; `ends`: no further step is made."""

    step: Step
    added: int = 0
    diagnostic: Diagnostic | None = None
    known: bool = False
    ends: bool = False


def plan(source: Source, options: RecordOptions) -> Plan:
    """Return the calls of the scenario in the document's folder, or else one for each operation.

    Raises:
        SpecError: The document, a recording or the scenario has errors.
    """
    understood = load_document(source)
    document, api = understood.document, understood.reading.api
    names = {key_of(operation) for operation in api.operations}
    unknown = [name for name in options.operations if name not in names]
    if unknown:
        message = f"the document has no operation {unknown[0]!r}"
        wrong = [Diagnostic("record-operation", api.location, message, "correct the name")]
        raise SpecError([*positioned(understood.refused, understood.texts), *wrong], sources=understood.texts)
    texts = dict(understood.texts)
    if source.scenario.is_file():
        name = source.shown_scenario
        file = load_file(source.scenario, name=name)
        texts[name] = file.text
        wrong = list(scenario_diagnostics(file.root, Location(name), names, source.document.parent))
        if wrong:
            raise SpecError(positioned(wrong, texts), sources=texts)
        steps, left_out = select_steps(steps_of(file.root, Location(name)), options.operations), list[Diagnostic]()
    else:
        steps, left_out = _default_steps(document, api, source, options)
    safe = {key_of(operation) for operation in api.operations if operation.method in SAFE_METHODS}
    permitted = tuple(step for step in steps if options.allow_writes or step.operation in safe)
    if len(permitted) < len(steps):
        message = f"{len(steps) - len(permitted)} calls that may change something are left out"
        left_out.append(
            Diagnostic("record-writes", api.location, message, "allow them with --allow-writes", Severity.NOTE)
        )
    left_out += _foreign_server(api, options)
    notes = positioned(understood.overlaid.relocated(left_out), texts)
    return Plan(understood, permitted, notes, texts, positioned(understood.refused, texts))


def _foreign_server(api: ir.Api, options: RecordOptions) -> Iterator[Diagnostic]:
    """Yield notes where what is recorded as live is no server of the document, or of an operation."""
    servers = [*api.servers, *(server for operation in api.operations for server in operation.servers)]
    with_servers = [operation for operation in api.operations if operation.servers]
    if with_servers and not _is_first_server(api, options):
        message = f"{len(with_servers)} operations with servers of their own go to the host of {options.base_url}"
        hint = "record them from the document's first server: the URL that replaces it replaces all others"
        yield Diagnostic("record-server", with_servers[0].location, message, hint, Severity.NOTE)
    if options.source == "live" and servers and not any(is_on_server(options.base_url, server) for server in servers):
        message = f"{options.base_url} is no server of the document; what it answers replays all the same"
        hint = "describe it in `servers` if it is one of the API's; --source mock if it is none"
        yield Diagnostic("record-server", api.location, message, hint, Severity.NOTE)


def _is_first_server(api: ir.Api, options: RecordOptions) -> bool:
    """Tell whether the server is the document's first: then nothing replaces the servers that operations have."""
    return options.base_url.rstrip("/") == server_url(api.servers)


def _default_steps(
    document: Document, api: ir.Api, source: Source, options: RecordOptions
) -> tuple[tuple[Step, ...], list[Diagnostic]]:
    """Return a call for each operation, with the arguments of its first recorded success or synthesised ones."""
    recordings, _ = load_recordings(source.recordings)
    recorded = _recorded_arguments(recordings)
    examples = DocumentExamples(partial(examples_at, document), partial(fits, Comparer(api.schemas)))
    maker = ValueFactory(api.schemas, "request", examples)
    steps: list[Step] = []
    left_out: list[Diagnostic] = []
    for operation in api.operations:
        name = key_of(operation)
        if options.operations and name not in options.operations:
            continue
        try:
            arguments = recorded[name] if name in recorded else request_of(api, operation, maker).arguments
        except ImpossibleError as error:
            message, hint = f"{name} is left out: {error}", "name its arguments in scenario.yaml"
            left_out.append(Diagnostic("record-arguments", operation.location, message, hint, Severity.NOTE))
        else:
            steps.append(Step(operation.location, name, name, arguments))
    return tuple(steps), left_out


def _recorded_arguments(recordings: tuple[Recording, ...]) -> dict[str, dict[str, Json]]:
    by_operation: dict[str, dict[str, Json]] = {}
    for exchange in chain.from_iterable(recorded.exchanges for recorded in recordings):
        if exchange.status >= 400 or exchange.operation in by_operation:
            continue
        arguments: dict[str, Json] = {where: {**values} for where, values in exchange.arguments.items()}
        if exchange.body_argument:
            arguments["body"] = exchange.body_argument[0]
        elif exchange.request_body:
            arguments["body"] = json_or_text(exchange.request_body)
        by_operation[exchange.operation] = arguments
    return by_operation


def play(source: Source, planned: Plan, options: RecordOptions) -> Iterator[Progress]:
    """Make the calls that have no recording yet, and write each exchange as soon as it is complete.

    Raises:
        SpecError: The document cannot become a package, or a recording cannot be added to.
        PerformerError: The package cannot be run.
    """
    known = {step.name for step in planned.steps if _is_recorded(options.folder, step)}
    again = _repeated(planned.steps, known)
    if len(known) == len(planned.steps):
        yield from (Progress(step, known=True) for step in planned.steps)
        return
    with recorder_session(source, planned.loaded, base_url=options.base_url, python=options.python) as session:
        recorder = new_recorder(source, planned.api, session, options.secrets)
        for step in planned.steps:
            if step.name in known and step.name not in again:
                yield Progress(step, known=True)
                continue
            progress = _record(recorder, step, planned, options, written=step.name in known)
            yield progress
            if progress.ends:
                return


def new_recorder(source: Source, api: ir.Api, session: RecorderSession, secrets: Iterable[str]) -> Recorder:
    """Return what makes the calls of one run."""
    scrubber = Scrubber(rules_of(api, secrets))
    return Recorder(api, session.performer, session.rehearse, scrubber, source.document.parent)


def _record(recorder: Recorder, step: Step, planned: Plan, options: RecordOptions, *, written: bool) -> Progress:
    """Make one call, and write the exchange unless it is recorded already (`written`)."""
    answer = recorder.call(step)
    if answer.exchange is None:
        return Progress(step, diagnostic=answer.diagnostic, ends=answer.ends)
    if written:
        return Progress(step, known=True)
    today = datetime.now(UTC).date().isoformat()
    origin: dict[str, Json] = {"source": options.source, "recorded": today, "spec": digest(planned.loaded.document)}
    recorded = recorder.recording(step, answer.exchange, origin)
    if isinstance(recorded, Diagnostic):
        return Progress(step, diagnostic=recorded)
    return Progress(step, added=write_exchanges(options.folder, step.operation, [recorded]))


def _repeated(steps: Sequence[Step], known: set[str]) -> set[str]:
    """Return the recorded steps to repeat for values that others need: a recording has pseudonyms in place of ids."""
    again: set[str] = set()
    for step in reversed(steps):
        if step.name not in known or step.name in again:
            again |= step.needs
    return again


def _is_recorded(folder: Path, step: Step) -> bool:
    path = recording_path(folder, step.operation)
    if not path.is_file():
        return False
    root = load_file(path, name=path.as_posix()).root
    listed = root.get("interactions") if isinstance(root, dict) else None
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    metadata = [entry.get("specloom") for entry in entries]
    return any(isinstance(entry, dict) and entry.get("step") == step.name for entry in metadata)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The result of an import: how many exchanges were added, by operation, and what was left out."""

    counts: dict[str, int]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def import_har(source: Source, har: Path, folder: Path, *, secrets: Iterable[str] = (), python: str = "") -> Recorded:
    """Write the exchanges of a HAR file that are operations of the document into `folder`, a file an operation.

    Raises:
        SpecError: The document as a whole or the HAR file cannot be read.
        PerformerError: The package, which rehearses what is recorded, cannot be run.
    """
    understood = load_document(source)
    api, spec = understood.reading.api, digest(understood.document)
    file = load_file(har, name=har.as_posix())
    try:
        entries, refused = read_har(file.root, name=har.as_posix())
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={har.as_posix(): file.text}) from None
    scrubber = Scrubber(rules_of(api, secrets))
    diagnostics = list(refused)
    by_operation: dict[str, list[dict[str, Json]]] = {}
    with recorder_session(source, understood, python=python) as session:
        for entry in entries:
            scrubbed = recording(api, entry, scrubber, session.rehearse)
            if isinstance(scrubbed, Diagnostic):
                diagnostics.append(scrubbed)
            else:
                scrubbed[1]["specloom"]["spec"] = spec
                by_operation.setdefault(scrubbed[0], []).append(scrubbed[1])
    counts = {name: write_exchanges(folder, name, added) for name, added in by_operation.items()}
    texts = {**understood.texts, har.as_posix(): file.text}
    return Recorded(counts, positioned([*understood.refused, *diagnostics], texts), texts)
