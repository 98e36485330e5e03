"""Makes the calls of steps through a running package, and decides which answers are recorded."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from specloom import ir
from specloom.base.diagnostics import Diagnostic, SpecError
from specloom.base.document import Json
from specloom.base.json_value import json_or_text
from specloom.base.media_type import essence, is_json, is_range
from specloom.drift.matching import response_of
from specloom.ir.recordings import key_of
from specloom.record.files import with_contents, without_paths
from specloom.record.har import Entry
from specloom.record.performing import Performer
from specloom.record.recordings import Rehearse, recording
from specloom.record.scenario import Step, resolve_arguments
from specloom.runtime.shared.scrub import Scrubber

_HINTS = {
    "connection": "is the server running, and --base-url right?",
    "credentials": "set the environment variable",
    "operation": "correct the operation",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of a call: a raw exchange, credentials included, or why there is none to record.

    `status` is that of the response, 0 where none came; `ends`: no further call can succeed.
    """

    exchange: dict[str, Any] | None = None
    diagnostic: Diagnostic | None = None
    status: int = 0
    ends: bool = False


@dataclass(slots=True)
class Recorder:
    """Makes the calls of one run; one scrubber for all, so that an id gets the same pseudonym everywhere.

    `folder` is that of the scenario, below which files lie. `answers` are the bodies that came, by step.
    """

    api: ir.Api
    performer: Performer
    rehearse: Rehearse
    scrubber: Scrubber
    folder: Path
    answers: dict[str, Json] = field(default_factory=dict[str, Json])
    _arguments: dict[str, dict[str, Json]] = field(default_factory=dict[str, dict[str, Json]])

    def call(self, step: Step) -> Answer:
        """Make one call."""
        try:
            arguments = resolve_arguments(step, self.answers)
            sent = with_contents(arguments, self.folder)
        except SpecError as error:
            return Answer(diagnostic=error.diagnostics[0])
        answer: dict[str, Any] = dict(
            self.performer.ask({"operation": step.operation, "arguments": sent, **step.media_types})
        )
        exchange, kind, message = answer.get("exchange"), answer.get("kind"), str(answer.get("message", ""))
        if exchange is None or kind in ("connection", "credentials"):
            hint = _HINTS.get(str(kind), "correct the arguments")
            named = message if message.startswith(f"{step.name} ") else f"{step.name}: {message}"
            refused = Diagnostic(f"record-{kind}", step.location, named, hint)
            return Answer(diagnostic=refused, ends=kind in ("connection", "credentials"))
        for body in (exchange["request"], "body"), (exchange["response"]["body"], "string"):
            _decode(*body)
        status = int(exchange["response"]["status"]["code"])
        refused_answer = self._refusal(step, exchange, status)
        if refused_answer is not None:
            return Answer(diagnostic=refused_answer, status=status)
        self.answers[step.name] = json_or_text(_text(exchange))
        self._arguments[step.name] = arguments
        return Answer(exchange, status=status)

    def recording(
        self, step: Step, exchange: Mapping[str, Any], origin: Mapping[str, Json]
    ) -> dict[str, Any] | Diagnostic:
        """Return a scrubbed exchange with its origin, or why it is not recorded."""
        metadata = {"operation": step.operation, **origin, "step": step.name}
        if self._arguments[step.name]:
            metadata["arguments"] = without_paths(self._arguments[step.name])
        entry = Entry(step.location, {"specloom": metadata, **exchange})
        scrubbed = recording(self.api, entry, self.scrubber, self.rehearse)
        return scrubbed if isinstance(scrubbed, Diagnostic) else scrubbed[1]

    def _refusal(self, step: Step, exchange: Mapping[str, Any], status: int) -> Diagnostic | None:
        """Return why an answer is not recorded, None where it is."""
        operation = next(operation for operation in self.api.operations if key_of(operation) == step.operation)
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


def _decode(holder: dict[str, Any], name: str) -> None:
    """Replace octets, which came as base64 over the pipe, by bytes."""
    if isinstance(holder[name], dict):
        encoded: str = holder[name]["base64"]
        holder[name] = b64decode(encoded)


def _text(exchange: Mapping[str, Any]) -> str:
    content = exchange["response"]["body"]["string"]
    return content if isinstance(content, str) and (is_json(_content_type(exchange)) or content[:1] in "{[") else ""


def _content_type(exchange: Mapping[str, Any]) -> str:
    headers: Mapping[str, list[str]] = exchange["response"]["headers"]
    return next((values[0] for name, values in headers.items() if name.lower() == "content-type"), "")
