"""Writes exchanges into recordings, scrubbed of credentials and personal data."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.yaml_edit import Change, edited
from specloom.base.yaml_layout import block
from specloom.drift.matching import operation_of
from specloom.drift.parameters import arguments_of
from specloom.drift.values import Comparer
from specloom.ir.recordings import key_of
from specloom.load import exchange_of, load_file, parse_text, value_spans
from specloom.record.har import Entry
from specloom.runtime.shared.scrub import REDACTION, LeakError, Scrubber
from specloom.traffic.calls import operation_at_server
from specloom.write import replace_file

_HUGE = 100_000


def digest(document: Document) -> str:
    """Return the digest of a document that recordings hold: the first 12 digits of the SHA-256 of its main file."""
    return hashlib.sha256(document.files[document.main].text.encode()).hexdigest()[:12]


def recording(api: ir.Api, entry: Entry, scrubber: Scrubber) -> tuple[str, dict[str, Any]] | Diagnostic:
    """Return the operation and the scrubbed exchange of an entry, or a diagnostic that says why there is none."""
    recorded = exchange_of(_as_text(entry.interaction), entry.location)
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
    exchange = exchange_of(_as_text(clean), Location(entry.location.document))
    arguments: dict[str, Json] = dict(arguments_of(Comparer(api.schemas), operation, exchange))
    name = key_of(operation)
    origin = {"operation": name, **clean["specloom"], "redaction": REDACTION}
    return name, {**clean, "specloom": {**origin, "arguments": arguments} if arguments else origin}


def _as_text(interaction: dict[str, Any]) -> dict[str, Any]:
    """Return an exchange with an empty body in place of a binary response: only text is examined."""
    body = interaction["response"]["body"]
    if not isinstance(body["string"], bytes):
        return interaction
    return {**interaction, "response": {**interaction["response"], "body": {"string": ""}}}


def _with_body_file(folder: Path, entry: dict[str, Any]) -> dict[str, Json]:
    """Return an exchange; a binary or huge response body is written to a file in `bodies`, and named there."""
    response: dict[str, Any] = entry["response"]
    content: str | bytes = response["body"]["string"]
    octets = content.encode() if isinstance(content, str) else content
    if isinstance(content, str) and len(octets) <= _HUGE:
        return entry
    name = f"bodies/{hashlib.sha256(octets).hexdigest()[:16]}.{'txt' if isinstance(content, str) else 'bin'}"
    replace_file(folder / name, octets)
    return {**entry, "response": {**response, "body": {"string": "", "file": name}}}


def recording_path(folder: Path, operation: str) -> Path:
    """Return the path of the recording of an operation; the id comes from the document, and must not lead elsewhere."""
    return folder / f"{re.sub(r'[^A-Za-z0-9_-]', '_', operation)}.yaml"


def write_exchanges(folder: Path, operation: str, exchanges: list[dict[str, Any]]) -> int:
    """Add those exchanges to the recording of an operation that it lacks; return how many were added.

    Raises:
        SpecError: The file is no recording.
        WriteError: The file cannot be written.
    """
    path = recording_path(folder, operation)
    added = [_with_body_file(folder, entry) for entry in exchanges]
    if not path.is_file():
        replace_file(path, block({"version": 1, "interactions": [*added]}))
        return len(added)
    text = load_file(path, name=path.as_posix()).text
    count = 0
    for entry in added:
        cassette = parse_text(text, name=path.as_posix())
        listed = cassette.get("interactions") if isinstance(cassette, dict) else None
        where = value_spans(text)
        if not isinstance(listed, list) or where is None:
            wrong = Diagnostic("recording-layout", Location(path.as_posix()), "no cassette", "remove the file")
            raise SpecError([wrong])
        if not any(_same(entry, other) for other in listed):
            text = edited(text, where, [Change(("interactions", str(len(listed))), entry, is_new=True)])
            count += 1
    replace_file(path, text)
    return count


def _same(entry: dict[str, Json], other: Json) -> bool:
    keys = ("request", "response")
    return isinstance(other, dict) and all(entry[key] == other.get(key) for key in keys)
