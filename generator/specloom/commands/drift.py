"""What `specloom drift` reads and writes: documents, recordings, reports, overlays, fixed documents."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from specloom import __version__, ir
from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.sources import Source
from specloom.base.yaml_layout import block
from specloom.drift import Finding, drift
from specloom.drift.belonging import comparable
from specloom.drift.report import as_json, as_sarif, table
from specloom.drift.suggest import Suggestion, overlay, suggest
from specloom.ir.recordings import Exchange, Recording
from specloom.load import load_recordings, locate_in_body, parse_text, positioned, value_spans
from specloom.overlay.text_edits import TextReader, apply_to_text
from specloom.pipeline.load_document import load_document
from specloom.read import Reading
from specloom.record.rules import rules_of
from specloom.record.sanitized import lines_of, sanitized
from specloom.record.traffic_file import TrafficFile, on_line, read_traffic
from specloom.traffic.calls import sort_calls
from specloom.traffic.operations import OperationWriter, Undescribed, undescribed_operations
from specloom.traffic.pagination import with_pagination
from specloom.write import replace_file


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


@dataclass(frozen=True, slots=True)
class TrafficOptions:
    """Files of traffic to compare a document with, and URLs that stand for its first server."""

    files: tuple[Path, ...] = ()
    base_urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """The result of comparing one document with its recordings; `diagnostics` are those of the findings, in order.

    `exchanges` counts those compared, `synthesised` those among them. `refused` are errors that exclude operations.
    """

    source: Source
    document: Document
    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...]
    exchanges: int
    refused: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    synthesised: int = 0
    api: ir.Api | None = None
    traffic: Traffic = field(default_factory=Traffic)

    @property
    def failed(self) -> bool:
        """Whether anything contradicts the document, or could not be compared."""
        return bool(self.refused) or any(finding.severity is not Severity.NOTE for finding in self.findings)

    @property
    def rows(self) -> tuple[tuple[Finding, Diagnostic], ...]:
        """The findings, each with its diagnostic."""
        return tuple(zip(self.findings, self.diagnostics, strict=True))


def compare_source(
    source: Source,
    recordings: Path | None = None,
    traffic: TrafficOptions = TrafficOptions(),  # frozen
) -> Compared:
    """Compare one document with the recordings in its folder, or with those in `recordings`, and with files of traffic.

    Raises:
        SpecError: The document as a whole, a recording or a file of traffic cannot be read.
    """
    understood = load_document(source)
    document, reading = understood.document, understood.reading
    display = recordings.as_posix() if recordings else source.shown_recordings
    try:
        loaded, texts = load_recordings(recordings or source.recordings, display=display)
    except SpecError as error:
        raise SpecError(positioned(error.diagnostics, error.sources), sources=error.sources) from None
    observed = _read_traffic(document, reading, traffic)
    names = {file.name for file in observed.files}
    loaded = tuple(entry for entry in loaded if f"{display}/{entry.name}.yaml" not in names)
    recorded = comparable(reading.api, loaded, None if source.selection else reading.left_out)
    described = Recording("traffic", observed.described, "")
    findings = (
        *drift(reading.api, [*recorded, described] if observed.described else recorded),
        *(operation.finding(document) for operation in observed.operations),
    )
    texts |= {file.name: file.text for file in observed.files}
    sources = {**understood.texts, **texts}
    relocated = understood.overlaid.relocated(on_line(finding.diagnostic(), observed.files) for finding in findings)
    rows = zip(findings, positioned(relocated, sources), strict=True)
    diagnostics = tuple(_inside(finding, diagnostic, sources) for finding, diagnostic in rows)
    exchanges = [exchange for recording in recorded for exchange in recording.exchanges]
    synthesised = sum(exchange.source == "synthesised" for exchange in exchanges)
    refused = positioned(understood.refused, sources)
    return Compared(
        source, document, findings, diagnostics, len(exchanges), refused, sources, synthesised, reading.api, observed
    )


def _read_traffic(document: Document, reading: Reading, options: TrafficOptions) -> Traffic:
    if not options.files:
        return Traffic()
    files = tuple(read_traffic(path) for path in options.files)
    clean = sanitized(files, rules_of(reading.api))
    calls = sort_calls(reading.api, clean.exchanges, options.base_urls)
    operations = undescribed_operations(document, reading.api, calls)
    passed_over = dict(calls.passed_over)
    for diagnostic in (diagnostic for file in files for diagnostic in file.refused):
        reason = diagnostic.message.removeprefix("left out: ")
        passed_over[reason] = passed_over.get(reason, 0) + 1
    counts = {
        "a credential that could not be taken out": clean.leaks,
        "lines without a request": sum(file.others for file in files),
    }
    passed_over |= {reason: count for reason, count in counts.items() if count}
    lines = {(file.name, pointer): text for file in files for pointer, text in lines_of(file).items()}
    return Traffic(operations, tuple(calls.described), passed_over, lines, files)


def _citation(compared: Compared, exchanges: Iterable[Exchange]) -> dict[str, Json]:
    """Return the source of what some exchanges of traffic show: the file, and at most so many of their places."""
    locations = list(dict.fromkeys(exchange.location for exchange in exchanges))
    first = locations[0]
    there = [location for location in locations if location.document == first.document]
    lines = dict.fromkeys(compared.traffic.lines[first.document, location.pointer] for location in there)
    folder = posixpath.dirname(compared.document.main) or "."
    count = f"{len(locations)} calls" if len(locations) > 1 else "one call"
    return {
        "x-specloom-source": {
            "document": posixpath.relpath(first.document, folder),
            "lines": ", ".join([*lines][:_MOST_PLACES]),
            "basis": "observed",
            "note": f"Seen in {count}.",
        }
    }


_MOST_PLACES = 5


def _inside(finding: Finding, diagnostic: Diagnostic, sources: Mapping[str, str]) -> Diagnostic:
    """Return the diagnostic with the line of the value inside of the recorded body, if the finding is about one."""
    exchange = finding.exchange
    if exchange is None or not finding.pointer:
        return diagnostic
    body = exchange.request_body if finding.side == "request" else exchange.response_body
    return locate_in_body(diagnostic, finding.pointer, body or "", sources)


@dataclass(frozen=True, slots=True)
class Fixes:
    """Fixes for one document: the text of an overlay or of the document, how many findings it fixes, and those left."""

    text: str
    fixed: int
    unfixed: tuple[Diagnostic, ...]


def _suggestions(compared: Compared) -> tuple[Suggestion, ...]:
    """Return the suggestions for all findings: edits of what is described, then what is not described at all."""
    rows = [row for row in compared.rows if row[0].rule != "drift-operation-undocumented"]
    if compared.api is None:
        return suggest(compared.document, rows)
    writer = OperationWriter(compared.document, compared.api, lambda exchanges: _citation(compared, exchanges))
    edits = suggest(compared.document, rows, writer.fitting)
    findings = [finding for finding in compared.findings if finding.rule == "drift-operation-undocumented"]
    added = writer.suggestions(zip(compared.traffic.operations, findings, strict=True))
    return (*edits, *with_pagination(compared.document, compared.traffic.operations, added))


def suggest_overlay(compared: Compared) -> Fixes:
    """Return the overlay that makes the document agree with its traffic."""
    suggestions = _suggestions(compared)
    others = [suggestion for suggestion in suggestions if not suggestion.actions]
    fixed = len(suggestions) - len(others)
    unfixed = tuple(_by_hand(compared, suggestion.finding, suggestion.why) for suggestion in others)
    return Fixes(block(overlay(compared.document, suggestions)) if fixed else "", fixed, unfixed)


def apply_suggestions(compared: Compared) -> Fixes:
    """Edit the document in place; return its text, how many findings that fixes, and those left."""
    suggestions = _suggestions(compared)
    groups = [index for index, suggestion in enumerate(suggestions) for _ in suggestion.actions]
    text, reasons = compared.document.files[compared.document.main].text, dict[int, str]()
    name = compared.document.main
    if groups:
        reads = TextReader(lambda changed: _parsed(changed, name), value_spans)
        text, reasons = apply_to_text(text, overlay(compared.document, suggestions), groups, reads)
        replace_file(compared.source.document, text)
    reasons |= {index: suggestion.why for index, suggestion in enumerate(suggestions) if not suggestion.actions}
    unfixed = [_by_hand(compared, suggestions[index].finding, why) for index, why in sorted(reasons.items())]
    return Fixes(text, len(suggestions) - len(reasons), tuple(unfixed))


def _parsed(text: str, name: str) -> Json:
    try:
        return parse_text(text, name=name)
    except SpecError as error:
        raise ValueError(str(error)) from None


def _by_hand(compared: Compared, finding: Finding, why: str) -> Diagnostic:
    diagnostic = compared.diagnostics[compared.findings.index(finding)]
    return replace(diagnostic, message=f"left as it is: {diagnostic.message}", hint=f"{why}; {diagnostic.hint}")


def report(compared: Sequence[Compared], form: str) -> str:
    """Return the report on several documents as `table`, `json` or `sarif`."""
    rows = [row for comparison in compared for row in comparison.rows]
    if form == "json":
        return as_json(rows)
    if form == "sarif":
        return as_sarif(rows, version=__version__)
    lines: list[str] = []
    for comparison in compared:
        apart = f", {comparison.synthesised} of them synthesised, which prove nothing" if comparison.synthesised else ""
        lines += [f"{comparison.source.display}: {comparison.exchanges} exchanges{apart}"]
        lines += [*traffic_summary(comparison.traffic)]
        lines += table(comparison.rows)
    return "\n".join(lines)


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
