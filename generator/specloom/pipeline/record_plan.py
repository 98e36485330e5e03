"""Which calls `specloom record` makes of an API: those of the scenario, or else one for each operation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from specloom import ir
from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json, examples_at
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.json_value import json_or_text
from specloom.base.sources import Source
from specloom.drift.matching import is_on_server
from specloom.drift.values import Comparer, fits
from specloom.ir.recordings import FILE, Recording, key_of
from specloom.load import load_file, load_recordings, positioned
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.recorder_session import RecorderSession
from specloom.record.credentials import refuse_credentials
from specloom.record.recorder import Recorder
from specloom.record.rules import rules_of
from specloom.record.scenario import Step, scenario_diagnostics, select_steps, steps_of
from specloom.runtime.shared.scrub import Scrubber
from specloom.synthesis import DocumentExamples, ImpossibleError, ValueFactory, request_of, server_url


@dataclass(frozen=True, slots=True)
class RecordOptions:
    """Options of recording: the server, the operations (all where none are named), and how.

    With `older_than`, what was recorded more than this many days ago is recorded anew.
    """

    base_url: str
    folder: Path
    operations: tuple[str, ...] = ()
    allow_writes: bool = False
    source: str = "live"
    secrets: tuple[str, ...] = ()
    python: str = ""
    older_than: int | None = None


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


def plan(source: Source, options: RecordOptions) -> Plan:
    """Return the calls of the scenario in the document's folder, or else one for each operation.

    Raises:
        SpecError: The document, a recording or the scenario has errors.
    """
    understood = load_document(source)
    document, api = understood.document, understood.reading.api
    refuse_credentials(api, *load_recordings(options.folder))
    names = {key_of(operation) for operation in api.operations}
    unknown = [name for name in options.operations if name not in names]
    if unknown:
        message = f"the document has no operation {unknown[0]!r}"
        wrong = [
            Diagnostic("record-operation", api.location, message, did_you_mean(unknown[0], names, "correct the name"))
        ]
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
        count = len(steps) - len(permitted)
        message = f"{count} call{'s' * (count > 1)} that may change something {'are' if count > 1 else 'is'} left out"
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
        count = len(with_servers)
        which = f"{count} operation{'s' * (count > 1)} with servers of {'their' if count > 1 else 'its'} own"
        message = f"{which} {'go' if count > 1 else 'goes'} to the host of {options.base_url}"
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
    maker = request_values(document, api)
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


def request_values(document: Document, api: ir.Api) -> ValueFactory:
    """Return what makes up the arguments of calls."""
    examples = DocumentExamples(partial(examples_at, document), partial(fits, Comparer(api.schemas)))
    return ValueFactory(api.schemas, "request", examples)


def _recorded_arguments(recordings: tuple[Recording, ...]) -> dict[str, dict[str, Json]]:
    by_operation: dict[str, dict[str, Json]] = {}
    for exchange in chain.from_iterable(recorded.exchanges for recorded in recordings):
        files = FILE in json.dumps(exchange.body_argument)  # whose paths a recording does not have
        if exchange.status >= 400 or exchange.operation in by_operation or files:
            continue
        arguments: dict[str, Json] = {where: {**values} for where, values in exchange.arguments.items()}
        if exchange.body_argument:
            arguments["body"] = exchange.body_argument[0]
        elif exchange.request_body:
            arguments["body"] = json_or_text(exchange.request_body)
        by_operation[exchange.operation] = arguments
    return by_operation


def new_recorder(source: Source, api: ir.Api, session: RecorderSession, secrets: Iterable[str]) -> Recorder:
    """Return what makes the calls of one run."""
    scrubber = Scrubber(rules_of(api, secrets))
    return Recorder(api, session.performer, session.rehearse, scrubber, source.document.parent)
