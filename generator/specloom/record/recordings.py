"""Writes exchanges into recordings, scrubbed of credentials and personal data."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias, cast

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.json_layout import laid_out, without_layout
from specloom.base.words import shortened
from specloom.base.yaml_edit import Change, edited
from specloom.base.yaml_layout import BlockText, block
from specloom.drift.matching import operation_of
from specloom.drift.parameters import arguments_of
from specloom.drift.values import Comparer
from specloom.ir.recordings import key_of
from specloom.load import exchange_of, load_file, parse_text, value_spans
from specloom.record.forms import form_arguments
from specloom.record.har import Entry
from specloom.runtime.shared.scrub import REDACTION, LeakError, Scrubber
from specloom.traffic.calls import operation_at_server
from specloom.write import replace_file

_HUGE = 100_000
_MAX_REASON = 400
_SIDES = ("request", "response")
Rehearse: TypeAlias = Callable[[dict[str, Any]], str]
"""Returns why an exchange, in the layout of a cassette, cannot be replayed; empty where it can."""


def _anything(_: dict[str, Any]) -> str:
    return ""


def digest(document: Document) -> str:
    """Return the digest of a document that recordings hold: the first 12 digits of the SHA-256 of its main file."""
    return hashlib.sha256(document.files[document.main].text.encode()).hexdigest()[:12]


def recording(
    api: ir.Api, entry: Entry, scrubber: Scrubber, rehearse: Rehearse = _anything
) -> tuple[str, dict[str, Any]] | Diagnostic:
    """Return the operation and the scrubbed exchange of an entry, or a diagnostic that says why there is none.

    `rehearse` makes the call that a test of the exchange would make. The arguments are those that are read from the
    request, or where that is not the call, those in the entry.
    """
    recorded = exchange_of(as_loaded(entry.interaction), entry.location)
    operation, is_known_server = operation_at_server(api, recorded)
    if recorded.operation or not is_known_server:
        operation = operation_of(api.operations, recorded)
    if operation is None:
        message = "left out: the document has no such operation"
        return Diagnostic("record-operation", entry.location, message, "nothing, if it is foreign", Severity.NOTE)
    try:
        clean = scrubber.scrub(entry.interaction)
    except LeakError as error:
        return Diagnostic("record-leak", entry.location, str(error), "leave the exchange out of the file")
    name, given = key_of(operation), clean["specloom"].pop("arguments", None)
    origin = {"operation": name, **clean["specloom"], "redaction": REDACTION}
    reasons: list[str] = []
    for arguments in (_arguments(api, operation, clean, entry.location), *([given] if given else [])):
        scrubbed = {**clean, "specloom": {**origin, "arguments": arguments} if arguments else origin}
        reasons.append(rehearse(as_loaded(scrubbed)))
        if not reasons[-1]:
            return name, scrubbed
    message = f"{name}: left out, since the exchange cannot be replayed: {shortened(reasons[0], _MAX_REASON)}"
    hint = "describe what was sent, or give the arguments as the client sends them"
    return Diagnostic("record-replay", entry.location, message, hint)


def _arguments(api: ir.Api, operation: ir.Operation, clean: dict[str, Any], location: Location) -> dict[str, Json]:
    """Return the arguments that a request was made with, as far as they can be read from it."""
    exchange = exchange_of(as_loaded(clean), Location(location.document))
    comparer = Comparer(api.schemas)
    arguments: dict[str, Json] = dict(arguments_of(comparer, operation, exchange))
    fields = form_arguments(comparer, operation, exchange)
    return arguments if fields is None else {**arguments, "body": fields}


def as_loaded(interaction: dict[str, Any]) -> dict[str, Any]:
    """Return an exchange with its octets as they stand once companion files were read: in base64."""

    def shown(body: Any) -> Any:
        content = _content(body)
        return {"base64_string": b64encode(content).decode()} if isinstance(content, bytes) else cast("Json", body)

    sides = {side: {**interaction[side], "body": shown(interaction[side].get("body"))} for side in _SIDES}
    return {**interaction, **sides}


def _content(body: Any) -> str | bytes | None:
    """Return a body itself, which stands as `string` in a response."""
    content: str | bytes | None = cast("dict[str, Any]", body).get("string") if isinstance(body, dict) else body
    return content


def _with_body_files(folder: Path, entry: dict[str, Any]) -> dict[str, Json]:
    """Return an exchange as it is written: JSON on several lines, binary and huge bodies in files of `bodies`."""
    changed: dict[str, Any] = {}
    for side in _SIDES:
        body: Any = entry[side].get("body")
        content = _content(body)
        octets = content.encode() if isinstance(content, str) else content or b""
        if isinstance(content, bytes) or len(octets) > _HUGE:
            kind = "bin" if isinstance(content, bytes) else "txt"
            name = f"bodies/{hashlib.sha256(octets).hexdigest()[:16]}.{kind}"
            replace_file(folder / name, octets)
            changed[side] = {**entry[side], "body": {"string": "", "file": name}}
    return readable({**entry, **changed})


def readable(entry: dict[str, Any]) -> dict[str, Json]:
    """Return an exchange whose bodies are written for people: JSON on several lines, text as a literal block."""
    changed: dict[str, Any] = {}
    for side in _SIDES:
        body: Any = entry[side].get("body")
        content = _content(body)
        if isinstance(content, str) and (content[:1] in ("{", "[") or "\n" in content):
            text = BlockText(laid_out(content))
            changed[side] = {**entry[side], "body": {**body, "string": text} if isinstance(body, dict) else text}
    return {**entry, **changed}


def recording_path(folder: Path, operation: str) -> Path:
    """Return the path of the recording of an operation; the id comes from the document, and must not lead elsewhere."""
    return folder / f"{re.sub(r'[^A-Za-z0-9_-]', '_', operation)}.yaml"


def write_exchanges(folder: Path, operation: str, exchanges: list[dict[str, Any]], *, replacing: str = "") -> int:
    """Add those exchanges to the recording of an operation that it lacks; return how many were added.

    An exchange of the step `replacing` that is there already gives way to the new one.

    Raises:
        SpecError: The file is no recording.
        WriteError: The file cannot be written.
    """
    path = recording_path(folder, operation)
    added = [_with_body_files(folder, entry) for entry in exchanges]
    if not path.is_file():
        replace_file(path, block({"version": 1, "interactions": [*added]}))
        return len(added)
    text = load_file(path, name=path.as_posix()).text
    count = 0
    for entry in added:
        listed = _interactions(text, path)
        old = next((index for index, other in enumerate(listed) if replacing and _step(other) == replacing), None)
        if old is None and any(_same(entry, other) for other in listed):
            continue
        new = Change(("interactions", str(len(listed))), entry, is_new=True, after="" if old is None else str(old))
        text = _edited(text, new)
        if old is not None:
            text = _edited(text, Change(("interactions", str(old)), is_gone=True))
        count += 1
    replace_file(path, text)
    return count


def _interactions(text: str, path: Path) -> list[Json]:
    cassette = parse_text(text, name=path.as_posix())
    listed = cassette.get("interactions") if isinstance(cassette, dict) else None
    if not isinstance(listed, list):
        wrong = Diagnostic("recording-layout", Location(path.as_posix()), "no cassette", "remove the file")
        raise SpecError([wrong])
    return listed


def _edited(text: str, change: Change) -> str:
    spans = value_spans(text)
    assert spans is not None
    return edited(text, spans, [change])


def _step(entry: Json) -> Json:
    metadata = entry.get("specloom") if isinstance(entry, dict) else None
    return metadata.get("step") if isinstance(metadata, dict) else None


def _same(entry: dict[str, Json], other: Json) -> bool:
    return isinstance(other, dict) and all(_plain(entry[side]) == _plain(other.get(side)) for side in _SIDES)


def _plain(part: Json) -> Json:
    """Return a request or response with the tokens alone of a body of JSON."""
    if not isinstance(part, dict):
        return part
    body = part.get("body")
    content = body.get("string") if isinstance(body, dict) else body
    plain = without_layout(content) if isinstance(content, str) else content
    return {**part, "body": {**body, "string": plain} if isinstance(body, dict) else plain}
