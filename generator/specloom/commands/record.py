"""Decides how `specloom record` records a live API: which calls are made, what is kept of them, and when to stop."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json, examples_at
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.json_value import json_or_text
from specloom.base.media_type import essence, is_json, is_range
from specloom.base.runtime_choice import RuntimeWish
from specloom.base.sources import Source
from specloom.drift.matching import response_of
from specloom.drift.values import Comparer, fits
from specloom.ir.recordings import Recording, key_of
from specloom.load import load_file, load_recordings, positioned
from specloom.lower.catalogue import FOLDER
from specloom.pipeline.generate import generate
from specloom.pipeline.load_document import load_document
from specloom.record.har import Entry, read_har
from specloom.record.performing import MODULE, Performer, PerformerError, performer
from specloom.record.recordings import digest, recording, recording_path, write_exchanges
from specloom.record.rules import rules_of
from specloom.record.scenario import Step, chosen, filled, scenario_findings, steps_of
from specloom.render.runtime_files import runtime_files
from specloom.runtime.shared.scrub import Scrubber
from specloom.synthesis import DocumentExamples, ImpossibleError, ValueFactory, request_of

__all__ = ["PerformerError", "Plan", "Progress", "Recorded", "Wanted", "import_har", "placed_in", "plan", "play"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be recorded: from which server, which operations (all where none are named), and how."""

    base_url: str
    folder: Path
    operations: tuple[str, ...] = ()
    allow_writes: bool = False
    source: str = "live"
    secrets: tuple[str, ...] = ()
    python: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The calls to be made, in order, and what was left out of them; `texts` are the files that diagnostics show.

    `refused` are the errors that cost operations.
    """

    document: Document
    api: ir.Api
    steps: tuple[Step, ...]
    left_out: tuple[Diagnostic, ...]
    texts: dict[str, str]
    refused: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """What came of one step: `added` exchanges, or a diagnostic that says why not; `ends`: nothing follows."""

    step: Step
    added: int = 0
    diagnostic: Diagnostic | None = None
    known: bool = False
    ends: bool = False


def plan(source: Source, wanted: Wanted) -> Plan:
    """Return the calls that a scenario beside the document names, or else one for each operation.

    Raises:
        SpecError: The document, a recording or the scenario is at fault.
    """
    understood = load_document(source)
    document, api = understood.document, understood.reading.api
    unknown = [name for name in wanted.operations if name not in map(key_of, api.operations)]
    if unknown:
        message = f"the document has no operation {unknown[0]!r}"
        wrong = [Diagnostic("record-operation", api.location, message, "correct the name")]
        raise SpecError([*positioned(understood.refused, understood.texts), *wrong], sources=understood.texts)
    texts = dict(understood.texts)
    if source.scenario.is_file():
        name = source.shown_scenario
        file = load_file(source.scenario, name=name)
        texts[name] = file.text
        wrong = list(scenario_findings(file.root, Location(name), {key_of(each) for each in api.operations}))
        if wrong:
            raise SpecError(positioned(wrong, texts), sources=texts)
        steps, left_out = chosen(steps_of(file.root, Location(name)), wanted.operations), list[Diagnostic]()
    else:
        steps, left_out = _usual(document, api, source, wanted)
    safe = {key_of(each) for each in api.operations if each.method in SAFE_METHODS}
    kept = tuple(step for step in steps if wanted.allow_writes or step.operation in safe)
    if len(kept) < len(steps):
        message = f"{len(steps) - len(kept)} calls that may change something are left out"
        left_out.append(
            Diagnostic("record-writes", api.location, message, "allow them with --allow-writes", Severity.NOTE)
        )
    shown = positioned(understood.overlaid.relocated(left_out), texts)
    return Plan(document, api, kept, shown, texts, positioned(understood.refused, texts))


def _usual(
    document: Document, api: ir.Api, source: Source, wanted: Wanted
) -> tuple[tuple[Step, ...], list[Diagnostic]]:
    """Return a call for each operation: that of its first recorded success, or with arguments that are made up."""
    recordings, _ = load_recordings(source.recordings)
    shown = _shown(recordings)
    maker = ValueFactory(
        api.schemas, "request", DocumentExamples(partial(examples_at, document), partial(fits, Comparer(api.schemas)))
    )
    steps: list[Step] = []
    left_out: list[Diagnostic] = []
    for operation in api.operations:
        name = key_of(operation)
        if wanted.operations and name not in wanted.operations:
            continue
        try:
            arguments = shown[name] if name in shown else request_of(api, operation, maker).arguments
        except ImpossibleError as error:
            message = f"{name} is left out: {error}"
            hint = "name its arguments in scenario.yaml"
            left_out.append(Diagnostic("record-arguments", operation.location, message, hint, Severity.NOTE))
            continue
        steps.append(Step(operation.location, name, name, arguments))
    return tuple(steps), left_out


def _shown(recordings: tuple[Recording, ...]) -> dict[str, dict[str, Json]]:
    found: dict[str, dict[str, Json]] = {}
    for exchange in (exchange for each in recordings for exchange in each.exchanges):
        if exchange.status >= 400 or exchange.operation in found:
            continue
        arguments: dict[str, Json] = {where: {**given} for where, given in exchange.arguments.items()}
        if exchange.given or exchange.request_body:
            arguments["body"] = exchange.given[0] if exchange.given else json_or_text(exchange.request_body or "")
        found[exchange.operation] = arguments
    return found


def placed_in(planned: Plan, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics of a run with their lines."""
    return positioned(found, planned.texts)


def play(source: Source, planned: Plan, wanted: Wanted) -> Iterator[Progress]:
    """Make the calls that have no recording yet, and write each exchange as soon as it is there.

    Raises:
        SpecError: The document cannot become a package, or a recording cannot be added to.
        PerformerError: The package cannot be run.
    """
    known = {step.name for step in planned.steps if _is_recorded(wanted.folder, step)}
    again = _asked_again(planned.steps, known)
    if len(known) == len(planned.steps):
        yield from (Progress(step, known=True) for step in planned.steps)
        return
    with TemporaryDirectory(prefix="specloom-") as place:
        package = _package(source, Path(place))
        settings: dict[str, Json] = {"base_url": wanted.base_url, "client": package}
        with performer(Path(place), source.package, settings, python=wanted.python) as running:
            take = _Take(planned, wanted, running)
            for step in planned.steps:
                if step.name in known and step.name not in again:
                    yield Progress(step, known=True)
                    continue
                progress = take.one(step, written=step.name in known)
                yield progress
                if progress.ends:
                    return


def _asked_again(steps: Sequence[Step], known: set[str]) -> set[str]:
    """Return the steps whose responses are needed once more: a recording has pseudonyms where a server has ids."""
    again: set[str] = set()
    for step in reversed(steps):
        if step.name not in known or step.name in again:
            again |= step.needs
    return again


def _package(source: Source, folder: Path) -> str:
    """Make the package in `folder`, with what lets it be dictated to, and return the name of its client."""
    wish = RuntimeWish("copy", frozenset({"testing"}))
    files = {
        path: text
        for path, text in generate(replace(source, runtime=wish)).files.items()
        if path.startswith(f"{source.package}/") and f"/{FOLDER}/" not in path
    }
    files |= {f"{source.package}/_runtime/{name}": text for name, text in runtime_files([MODULE]).items()}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    client: str = json.loads(files[f"{source.package}/_operations.json"])["client"]
    return client


def _is_recorded(folder: Path, step: Step) -> bool:
    path = recording_path(folder, step.operation)
    if not path.is_file():
        return False
    root = load_file(path, name=path.as_posix()).root
    listed = root.get("interactions") if isinstance(root, dict) else None
    facts = [entry.get("specloom") for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    return any(isinstance(each, dict) and each.get("step") == step.name for each in facts)


@dataclass(slots=True)
class _Take:
    """One run: the answers so far, and one scrubber, so that an id gets the same pseudonym everywhere."""

    planned: Plan
    wanted: Wanted
    running: Performer
    _answers: dict[str, Json] = field(default_factory=dict[str, Json])
    _scrubber: Scrubber | None = None

    def one(self, step: Step, *, written: bool) -> Progress:
        """Make one call and write what came of it, unless it is written already."""
        try:
            arguments = filled(step, self._answers)
        except SpecError as error:
            return Progress(step, diagnostic=error.diagnostics[0])
        answer: dict[str, Any] = dict(self.running.ask({"operation": step.operation, "arguments": arguments}))
        exchange, kind, said = answer.get("exchange"), answer.get("kind"), str(answer.get("message", ""))
        if exchange is None or kind in ("connection", "credentials"):
            ends = kind in ("connection", "credentials")
            return Progress(
                step, diagnostic=_fault(f"record-{kind}", step, f"{step.name}: {said}", _HINTS[kind]), ends=ends
            )
        why = self._unwanted(step, exchange)
        if why is not None:
            return Progress(step, diagnostic=why)
        self._answers[step.name] = json_or_text(_string(exchange))
        return Progress(step, known=True) if written else self._write(step, exchange)

    def _write(self, step: Step, exchange: dict[str, Any]) -> Progress:
        facts = {
            "source": self.wanted.source,
            "recorded": datetime.now(UTC).date().isoformat(),
            "spec": digest(self.planned.document),
            "step": step.name,
        }
        body: dict[str, Any] = exchange["response"]["body"]
        if not isinstance(body["string"], str):
            encoded: str = body["string"]["base64"]
            body["string"] = b64decode(encoded)
        if self._scrubber is None:
            self._scrubber = Scrubber(rules_of(self.planned.api, self.wanted.secrets))
        made = recording(self.planned.api, Entry(step.location, {"specloom": facts, **exchange}), self._scrubber)
        if isinstance(made, Diagnostic):
            return Progress(step, diagnostic=made)
        return Progress(step, added=write_exchanges(self.wanted.folder, step.operation, [made[1]]))

    def _unwanted(self, step: Step, exchange: Mapping[str, Any]) -> Diagnostic | None:
        """Return why an exchange is not worth keeping."""
        status = int(exchange["response"]["status"]["code"])
        operation = next(each for each in self.planned.api.operations if key_of(each) == step.operation)
        kind = essence(_content_type(exchange))
        described = response_of(operation, status)
        listed = [media.name for media in described.media_types] if described else []
        if kind == "text/html" and not any("html" in name or is_range(name) for name in listed):
            message = f"{step.name}: the server answered {status} with a page of HTML"
            return _fault("record-html", step, message, "is --base-url the API itself, and not a site or a login?")
        if step.status is not None and status != step.status:
            return _fault(
                "record-status", step, f"{step.name}: {status} came, not {step.status}", "correct the scenario"
            )
        if step.status is None and status >= 400:
            message = f"{step.name}: the server answered {status}"
            hint = f"name its arguments in scenario.yaml, with `status: {status}` if an error is what is meant"
            return _fault("record-status", step, message, hint)
        return None


_HINTS = {
    "connection": "is the server running, and --base-url right?",
    "credentials": "set the environment variable",
    "arguments": "correct the arguments",
    "operation": "correct the operation",
    "answer": "correct the arguments",
    None: "correct the arguments",
}


def _fault(rule: str, step: Step, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule, step.location, message, hint)


def _string(exchange: Mapping[str, Any]) -> str:
    content = exchange["response"]["body"]["string"]
    return content if isinstance(content, str) and (is_json(_content_type(exchange)) or content[:1] in "{[") else ""


def _content_type(exchange: Mapping[str, Any]) -> str:
    headers: Mapping[str, list[str]] = exchange["response"]["headers"]
    return next((values[0] for name, values in headers.items() if name.lower() == "content-type"), "")


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of an import: how many exchanges went to which file, and what was left out."""

    counts: dict[str, int]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def import_har(source: Source, har: Path, folder: Path, *, secrets: Iterable[str] = ()) -> Recorded:
    """Write the exchanges of a HAR file that are operations of the document into `folder`, a file an operation.

    Raises:
        SpecError: The document as a whole or the HAR file is at fault.
    """
    understood = load_document(source)
    api, spec = understood.reading.api, digest(understood.document)
    file = load_file(har, name=har.as_posix())
    try:
        entries, refused = read_har(file.root, name=har.as_posix())
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={har.as_posix(): file.text}) from None
    scrubber = Scrubber(rules_of(api, secrets))
    found = list(refused)
    by_operation: dict[str, list[dict[str, Json]]] = {}
    for entry in entries:
        made = recording(api, entry, scrubber)
        if isinstance(made, Diagnostic):
            found.append(made)
        else:
            made[1]["specloom"]["spec"] = spec
            by_operation.setdefault(made[0], []).append(made[1])
    counts = {name: write_exchanges(folder, name, added) for name, added in by_operation.items()}
    texts = {**understood.texts, har.as_posix(): file.text}
    return Recorded(counts, positioned([*understood.refused, *found], texts), texts)
