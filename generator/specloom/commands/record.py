"""What `specloom record` does: which calls it makes of a live API, what it records of them, and when it stops."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json, examples_at
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.json_value import json_or_text
from specloom.base.media_type import essence, is_json, is_range
from specloom.base.runtime_choice import RuntimeOptions
from specloom.base.sources import Source
from specloom.drift.matching import response_of
from specloom.drift.values import Comparer, fits
from specloom.ir.recordings import Recording, key_of
from specloom.load import load_file, load_recordings, positioned
from specloom.lower.catalogue import FOLDER
from specloom.pipeline.generate import generate
from specloom.pipeline.load_document import load_document
from specloom.record.credentials import refuse_credentials
from specloom.record.har import Entry, read_har
from specloom.record.performing import MODULE, Performer, PerformerError, performer
from specloom.record.recordings import digest, recording, recording_path, write_exchanges
from specloom.record.rules import rules_of
from specloom.record.scenario import Step, resolve_arguments, scenario_diagnostics, select_steps, steps_of
from specloom.render.runtime_files import runtime_files
from specloom.runtime.shared.scrub import Scrubber
from specloom.synthesis import DocumentExamples, ImpossibleError, ValueFactory, request_of
from specloom.write import write_files

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

    document: Document
    api: ir.Api
    steps: tuple[Step, ...]
    left_out: tuple[Diagnostic, ...]
    texts: dict[str, str]
    refused: tuple[Diagnostic, ...] = ()


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
    _refuse_recorded_credentials(api, options.folder)
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
        wrong = list(scenario_diagnostics(file.root, Location(name), names))
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
    notes = positioned(understood.overlaid.relocated(left_out), texts)
    return Plan(document, api, permitted, notes, texts, positioned(understood.refused, texts))


def _refuse_recorded_credentials(api: ir.Api, folder: Path) -> None:
    """Refuse to add to recordings that hold a credential.

    Raises:
        SpecError: One does.
    """
    recordings, texts = load_recordings(folder)
    refuse_credentials(api, recordings, texts)


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
    with TemporaryDirectory(prefix="specloom-") as place:
        package = _package(source, Path(place))
        settings: dict[str, Json] = {"base_url": options.base_url, "client": package}
        with performer(Path(place), source.package, settings, python=options.python) as running:
            recorder = _Recorder(planned, options, running)
            for step in planned.steps:
                if step.name in known and step.name not in again:
                    yield Progress(step, known=True)
                    continue
                progress = recorder.record(step, written=step.name in known)
                yield progress
                if progress.ends:
                    return


def _repeated(steps: Sequence[Step], known: set[str]) -> set[str]:
    """Return the recorded steps to repeat for values that others need: a recording has pseudonyms in place of ids."""
    again: set[str] = set()
    for step in reversed(steps):
        if step.name not in known or step.name in again:
            again |= step.needs
    return again


def _package(source: Source, folder: Path) -> str:
    """Generate the package in `folder`, with the recorder process, and return the name of its client."""
    wish = RuntimeOptions("copy", frozenset({"testing"}))
    files = {
        path: text
        for path, text in generate(replace(source, runtime=wish)).files.items()
        if path.startswith(f"{source.package}/") and f"/{FOLDER}/" not in path
    }
    files |= {f"{source.package}/_runtime/{name}": text for name, text in runtime_files([MODULE]).items()}
    write_files(files, folder)
    client: str = json.loads(files[f"{source.package}/_operations.json"])["client"]
    return client


def _is_recorded(folder: Path, step: Step) -> bool:
    path = recording_path(folder, step.operation)
    if not path.is_file():
        return False
    root = load_file(path, name=path.as_posix()).root
    listed = root.get("interactions") if isinstance(root, dict) else None
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    metadata = [entry.get("specloom") for entry in entries]
    return any(isinstance(entry, dict) and entry.get("step") == step.name for entry in metadata)


@dataclass(slots=True)
class _Recorder:
    """Makes the calls of one run; one scrubber for all, so that an id gets the same pseudonym everywhere."""

    planned: Plan
    options: RecordOptions
    performer: Performer
    _answers: dict[str, Json] = field(default_factory=dict[str, Json])
    _scrubber: Scrubber | None = None

    def record(self, step: Step, *, written: bool) -> Progress:
        """Make one call, and write the exchange unless it is recorded already (`written`)."""
        try:
            arguments = resolve_arguments(step, self._answers)
        except SpecError as error:
            return Progress(step, diagnostic=error.diagnostics[0])
        answer: dict[str, Any] = dict(self.performer.ask({"operation": step.operation, "arguments": arguments}))
        exchange, kind, message = answer.get("exchange"), answer.get("kind"), str(answer.get("message", ""))
        if exchange is None or kind in ("connection", "credentials"):
            hint = _HINTS.get(str(kind), "correct the arguments")
            refused = Diagnostic(f"record-{kind}", step.location, f"{step.name}: {message}", hint)
            return Progress(step, diagnostic=refused, ends=kind in ("connection", "credentials"))
        why = self._refusal(step, exchange)
        if why is not None:
            return Progress(step, diagnostic=why)
        self._answers[step.name] = json_or_text(_string(exchange))
        return Progress(step, known=True) if written else self._write(step, exchange)

    def _write(self, step: Step, exchange: dict[str, Any]) -> Progress:
        origin = {
            "source": self.options.source,
            "recorded": datetime.now(UTC).date().isoformat(),
            "spec": digest(self.planned.document),
            "step": step.name,
        }
        body: dict[str, Any] = exchange["response"]["body"]
        if not isinstance(body["string"], str):
            encoded: str = body["string"]["base64"]
            body["string"] = b64decode(encoded)
        if self._scrubber is None:
            self._scrubber = Scrubber(rules_of(self.planned.api, self.options.secrets))
        scrubbed = recording(self.planned.api, Entry(step.location, {"specloom": origin, **exchange}), self._scrubber)
        if isinstance(scrubbed, Diagnostic):
            return Progress(step, diagnostic=scrubbed)
        return Progress(step, added=write_exchanges(self.options.folder, step.operation, [scrubbed[1]]))

    def _refusal(self, step: Step, exchange: Mapping[str, Any]) -> Diagnostic | None:
        """Return why an exchange is not recorded, None where it is."""
        status = int(exchange["response"]["status"]["code"])
        operation = next(operation for operation in self.planned.api.operations if key_of(operation) == step.operation)
        kind = essence(_content_type(exchange))
        described = response_of(operation, status)
        listed = [media.name for media in described.media_types] if described else []
        if kind == "text/html" and not any("html" in name or is_range(name) for name in listed):
            message = f"{step.name}: the server answered {status} with a page of HTML"
            hint = "is --base-url the API itself, and not a site or a login?"
            return Diagnostic("record-html", step.location, message, hint)
        if step.status is not None and status != step.status:
            message = f"{step.name}: {status} came, not {step.status}"
            return Diagnostic("record-status", step.location, message, "correct the scenario")
        if step.status is None and status >= 400:
            message = f"{step.name}: the server answered {status}"
            hint = f"name its arguments in scenario.yaml, with `status: {status}` if an error is what is meant"
            return Diagnostic("record-status", step.location, message, hint)
        return None


_HINTS = {
    "connection": "is the server running, and --base-url right?",
    "credentials": "set the environment variable",
    "operation": "correct the operation",
}


def _string(exchange: Mapping[str, Any]) -> str:
    content = exchange["response"]["body"]["string"]
    return content if isinstance(content, str) and (is_json(_content_type(exchange)) or content[:1] in "{[") else ""


def _content_type(exchange: Mapping[str, Any]) -> str:
    headers: Mapping[str, list[str]] = exchange["response"]["headers"]
    return next((values[0] for name, values in headers.items() if name.lower() == "content-type"), "")


@dataclass(frozen=True, slots=True)
class Recorded:
    """The result of an import: how many exchanges were added, by operation, and what was left out."""

    counts: dict[str, int]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def import_har(source: Source, har: Path, folder: Path, *, secrets: Iterable[str] = ()) -> Recorded:
    """Write the exchanges of a HAR file that are operations of the document into `folder`, a file an operation.

    Raises:
        SpecError: The document as a whole or the HAR file cannot be read.
    """
    understood = load_document(source)
    api, spec = understood.reading.api, digest(understood.document)
    _refuse_recorded_credentials(api, folder)
    file = load_file(har, name=har.as_posix())
    try:
        entries, refused = read_har(file.root, name=har.as_posix())
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={har.as_posix(): file.text}) from None
    scrubber = Scrubber(rules_of(api, secrets))
    diagnostics = list(refused)
    by_operation: dict[str, list[dict[str, Json]]] = {}
    for entry in entries:
        scrubbed = recording(api, entry, scrubber)
        if isinstance(scrubbed, Diagnostic):
            diagnostics.append(scrubbed)
        else:
            scrubbed[1]["specloom"]["spec"] = spec
            by_operation.setdefault(scrubbed[0], []).append(scrubbed[1])
    counts = {name: write_exchanges(folder, name, added) for name, added in by_operation.items()}
    texts = {**understood.texts, har.as_posix(): file.text}
    return Recorded(counts, positioned([*understood.refused, *diagnostics], texts), texts)
