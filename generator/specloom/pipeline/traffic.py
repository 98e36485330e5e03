"""Reads files of traffic for one document: the operations that it lacks, and the suggestions that describe them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specloom import ir
from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Document, Json
from specloom.drift import Finding
from specloom.drift.suggest import Suggestion, suggest
from specloom.ir.recordings import Exchange, Recording
from specloom.record.entry_lines import entry_lines
from specloom.record.rules import rules_of
from specloom.record.sanitized import sanitized
from specloom.record.traffic_file import TrafficFile, read_traffic
from specloom.traffic.calls import sort_calls
from specloom.traffic.operations import OperationWriter, Undescribed, undescribed_operations
from specloom.traffic.pagination import with_pagination

_RULE = "drift-operation-undocumented"
_MOST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Traffic:
    """What files of traffic hold: the operations that no document describes, and why other calls were passed over.

    `lines` are those of each entry by the file's name and the entry's pointer.
    """

    operations: tuple[Undescribed, ...] = ()
    described: tuple[Exchange, ...] = ()
    passed_over: Mapping[str, int] = field(default_factory=dict[str, int])
    lines: Mapping[tuple[str, tuple[str, ...]], str] = field(default_factory=dict[tuple[str, tuple[str, ...]], str])
    files: tuple[TrafficFile, ...] = ()

    @property
    def recordings(self) -> tuple[Recording, ...]:
        """The calls of described operations, as a recording."""
        return (Recording("traffic", self.described, ""),) if self.described else ()

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the files, by name."""
        return {file.name: file.text for file in self.files}


@dataclass(frozen=True, slots=True)
class TrafficOptions:
    """Files of traffic to compare a document with, and URLs that stand for its first server."""

    files: tuple[Path, ...] = ()
    base_urls: tuple[str, ...] = ()


def read_traffic_of(document: Document, api: ir.Api, options: TrafficOptions) -> Traffic:
    """Return what files of traffic show of a document's API.

    Raises:
        SpecError: A file cannot be read, or holds no traffic.
    """
    if not options.files:
        return Traffic()
    files = tuple(read_traffic(path) for path in options.files)
    clean = sanitized(files, rules_of(api))
    calls = sort_calls(api, clean.exchanges, options.base_urls)
    operations = undescribed_operations(document, api, calls)
    passed_over = dict(calls.passed_over)
    for diagnostic in (diagnostic for file in files for diagnostic in file.refused):
        reason = diagnostic.message.removeprefix("left out: ")
        passed_over[reason] = passed_over.get(reason, 0) + 1
    counts = {
        "a credential that could not be taken out": clean.leaks,
        "lines without a request": sum(file.others for file in files),
    }
    passed_over |= {reason: count for reason, count in counts.items() if count}
    lines = {
        (file.name, pointer): numbers
        for file in files
        for pointer, numbers in entry_lines(
            [entry.location.pointer for entry in file.entries], file.name, file.text
        ).items()
    }
    return Traffic(operations, tuple(calls.described), passed_over, lines, files)


def citation(document: Document, traffic: Traffic, exchanges: Sequence[Exchange]) -> dict[str, Json]:
    """Return the source of what some exchanges of traffic show: the file, and at most so many of their places."""
    locations = list(dict.fromkeys(exchange.location for exchange in exchanges))
    first = locations[0]
    there = [location for location in locations if location.document == first.document]
    lines = dict.fromkeys(traffic.lines[first.document, location.pointer] for location in there)
    folder = posixpath.dirname(document.main) or "."
    count = f"{len(locations)} calls" if len(locations) > 1 else "one call"
    is_shown = all(exchange.source == "documented-sample" for exchange in exchanges)
    return {
        "x-specloom-source": {
            "document": posixpath.relpath(first.document, folder),
            "lines": ", ".join([*lines][:_MOST_PLACES]),
            "basis": "observed",
            "note": f"Shown in {count}." if is_shown else f"Seen in {count}.",
        }
    }


def suggestions(
    document: Document, api: ir.Api | None, traffic: Traffic, rows: Sequence[tuple[Finding, Diagnostic]]
) -> tuple[Suggestion, ...]:
    """Return the suggestions for all findings: edits of what is described, then what is not described at all."""
    if api is None:
        return suggest(document, rows)
    writer = OperationWriter(document, api, lambda exchanges: citation(document, traffic, exchanges))
    edits = suggest(document, [row for row in rows if row[0].rule != _RULE], writer.fitting)
    findings = [finding for finding, _ in rows if finding.rule == _RULE]
    added = writer.suggestions(zip(traffic.operations, findings, strict=True))
    return (*edits, *with_pagination(document, traffic.operations, added))


def traffic_summary(traffic: Traffic) -> Iterator[str]:
    """Yield lines that say how many calls were of described operations, of none, and passed over, and why."""
    if not traffic.files:
        return
    names = ", ".join(file.name for file in traffic.files)
    undescribed = sum(len(operation.calls) for operation in traffic.operations)
    yield (
        f"{names}: {len(traffic.described)} calls of described operations; calls that no operation describes: "
        f"{undescribed}, of {len(traffic.operations)} methods and paths"
    )
    for reason, count in sorted(traffic.passed_over.items(), key=lambda item: (-item[1], item[0])):
        yield f"  passed over: {count} ({reason})"
    if traffic.passed_over and not undescribed and not traffic.described:
        yield "  no call is with a server of the document; --base-url URL names one that stands for it"
