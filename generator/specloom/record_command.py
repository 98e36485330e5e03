"""Decides what `specloom record` reads and writes: traffic from elsewhere, scrubbed, as recordings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from specloom import ir
from specloom.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.document import Json
from specloom.drift.matching import operation_of
from specloom.drift.parameters import arguments_of
from specloom.drift.values import Comparer
from specloom.load import exchange_of, load, load_file, parse_text, placed, positioned
from specloom.overlay.patch import Change, patched
from specloom.read import read
from specloom.record.har import Entry, read_har
from specloom.record.rules import rules_of
from specloom.record.scrub import LeakError, Scrubber
from specloom.sources import Source
from specloom.yaml_layout import block


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of an import: how many exchanges went to which file, and what was left out."""

    counts: dict[str, int]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def import_har(source: Source, har: Path, folder: Path, *, secrets: Iterable[str] = ()) -> Recorded:
    """Write the exchanges of a HAR file that are operations of the document into `folder`, a file an operation.

    Raises:
        SpecError: The document or the HAR file cannot be read.
    """
    document = load(source.document, display=source.display)
    try:
        api = read(document).api
    except SpecError as error:
        raise SpecError(positioned(error.diagnostics, document.sources), sources=document.sources) from None
    file = load_file(har, name=har.as_posix())
    try:
        entries, refused = read_har(file.root, name=har.as_posix())
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={har.as_posix(): file.text}) from None
    scrubber = Scrubber(rules_of(api, secrets))
    found = list(refused)
    by_operation: dict[str, list[dict[str, Json]]] = {}
    for entry in entries:
        made = _recording(api, entry, scrubber)
        if isinstance(made, Diagnostic):
            found.append(made)
        else:
            by_operation.setdefault(made[0], []).append(made[1])
    counts = {name: _write(folder / f"{_file_name(name)}.yaml", added) for name, added in by_operation.items()}
    texts = {har.as_posix(): file.text}
    return Recorded(counts, positioned(found, texts), texts)


def _recording(api: ir.Api, entry: Entry, scrubber: Scrubber) -> tuple[str, dict[str, Json]] | Diagnostic:
    operation = operation_of(api.operations, exchange_of(entry.interaction, entry.location))
    if operation is None or not operation.id:
        message = "left out: the document has no such operation (with an id)"
        return Diagnostic("record-operation", entry.location, message, "nothing, if it is foreign", Severity.NOTE)
    try:
        clean: dict[str, Json] = scrubber.scrub(entry.interaction)
    except LeakError as error:
        return Diagnostic("record-leak", entry.location, str(error), "leave the exchange out of the file")
    exchange = exchange_of(clean, Location(entry.location.document))
    arguments: dict[str, Json] = dict(arguments_of(Comparer(api.schemas), operation, exchange))
    facts = clean["specloom"]
    assert isinstance(facts, dict)
    return operation.id, {**clean, "specloom": {"operation": operation.id, **facts, "arguments": arguments}}


def _file_name(operation: str) -> str:
    """An id comes from the document, and must not lead out of the folder."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", operation)


def _write(path: Path, added: list[dict[str, Json]]) -> int:
    """Add exchanges to a recording, those left out that it has already; return how many were added."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block({"version": 1, "interactions": [*added]}), "utf-8")
        return len(added)
    text = load_file(path, name=path.as_posix()).text
    count = 0
    for entry in added:
        cassette = parse_text(text, name=path.as_posix())
        listed = cassette.get("interactions") if isinstance(cassette, dict) else None
        where = placed(text)
        if not isinstance(listed, list) or where is None:
            raise SpecError(
                [Diagnostic("recording-layout", Location(path.as_posix()), "no cassette", "remove the file")]
            )
        if not any(_same(entry, other) for other in listed):
            text = patched(text, where, Change(("interactions", str(len(listed))), entry, is_new=True))
            count += 1
    path.write_text(text, "utf-8")
    return count


def _same(entry: dict[str, Json], other: Json) -> bool:
    keys = ("request", "response")
    return isinstance(other, dict) and all(entry[key] == other.get(key) for key in keys)
