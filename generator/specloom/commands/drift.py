"""What `specloom drift` reads and writes: documents, recordings, reports, overlays, fixed documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.sources import Source
from specloom.base.yaml_layout import block
from specloom.drift import Finding, drift
from specloom.drift.belonging import comparable
from specloom.drift.gone import gone_fields
from specloom.drift.report import as_json
from specloom.drift.suggest import overlay
from specloom.load import load_recordings, parse_text, positioned, value_spans
from specloom.overlay.text_edits import TextReader, apply_to_text
from specloom.pipeline.live_answers import live_answers
from specloom.pipeline.load_document import load_document
from specloom.pipeline.record_plan import RecordOptions, plan
from specloom.pipeline.recorded import inside_body
from specloom.pipeline.traffic import Traffic, TrafficOptions, read_traffic_of, traffic_summary
from specloom.pipeline.traffic import suggestions as suggestions_of
from specloom.record.credentials import refuse_credentials
from specloom.record.traffic_file import on_line
from specloom.reports import Entry
from specloom.write import replace_file


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
    traffic: TrafficOptions | None = None,
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
    refuse_credentials(reading.api, loaded, texts)
    observed = read_traffic_of(document, reading.api, traffic or TrafficOptions())
    names = {file.name for file in observed.files}
    loaded = tuple(entry for entry in loaded if f"{display}/{entry.name}.yaml" not in names)
    recorded = comparable(reading.api, loaded, None if source.selection else reading.left_out)
    findings = (
        *drift(reading.api, [*recorded, *observed.recordings]),
        *(operation.finding(document) for operation in observed.operations),
    )
    sources = {**understood.texts, **texts, **observed.texts}
    relocated = understood.overlaid.relocated(on_line(finding.diagnostic(), observed.files) for finding in findings)
    rows = zip(findings, positioned(relocated, sources), strict=True)
    diagnostics = tuple(inside_body(finding, diagnostic, sources) for finding, diagnostic in rows)
    exchanges = [exchange for recording in recorded for exchange in recording.exchanges]
    synthesised = sum(exchange.source == "synthesised" for exchange in exchanges)
    refused = positioned(understood.refused, sources)
    count = len(exchanges)
    return Compared(
        source, document, findings, diagnostics, count, refused, sources, synthesised, reading.api, observed
    )


@dataclass(frozen=True, slots=True)
class ComparedLive:
    """The result of calling an API again: the comparison, which calls failed, and how many there were of how many."""

    compared: Compared
    failed: tuple[Diagnostic, ...]
    called: int
    planned: int


def compare_live(source: Source, base_url: str, *, most: int, secrets: tuple[str, ...] = ()) -> ComparedLive:
    """Call the read-only operations of a server, at most so many times, and compare what comes; nothing is written.

    It is compared with the document, and with the shapes of what was recorded before.

    Raises:
        SpecError: The document as a whole, the scenario or a recording cannot be read.
        PerformerError: The package, which makes the calls, cannot be run.
    """
    options = RecordOptions(base_url, source.recordings, secrets=secrets)
    planned = plan(source, options)
    answers = live_answers(source, planned, options, most=most)
    recorded, _ = load_recordings(source.recordings, display=source.shown_recordings)
    api, loaded = planned.api, planned.loaded
    contradictions = (each for each in drift(api, answers.recordings) if each.rule != "drift-field-unobserved")
    findings = (*contradictions, *gone_fields(api, recorded, answers.recordings))
    sources = {**planned.texts, **answers.texts}
    located = positioned(loaded.overlaid.relocated(finding.diagnostic() for finding in findings), sources)
    rows = zip(findings, located, strict=True)
    diagnostics = tuple(inside_body(finding, diagnostic, sources) for finding, diagnostic in rows)
    count = len(answers.recordings)
    compared = Compared(source, loaded.document, findings, diagnostics, count, planned.refused, sources)
    return ComparedLive(compared, positioned(answers.failed, sources), answers.called, answers.planned)


@dataclass(frozen=True, slots=True)
class Fixes:
    """Fixes for one document: the text of an overlay or of the document, how many findings it fixes, and those left."""

    text: str
    fixed: int
    unfixed: tuple[Diagnostic, ...]


def suggest_overlay(compared: Compared) -> Fixes:
    """Return the overlay that makes the document agree with its traffic."""
    suggestions = suggestions_of(compared.document, compared.api, compared.traffic, compared.rows)
    others = [suggestion for suggestion in suggestions if not suggestion.actions]
    fixed = len(suggestions) - len(others)
    unfixed = tuple(_by_hand(compared, suggestion.finding, suggestion.why) for suggestion in others)
    return Fixes(block(overlay(compared.document, suggestions)) if fixed else "", fixed, unfixed)


def apply_suggestions(compared: Compared) -> Fixes:
    """Edit the document in place; return its text, how many findings that fixes, and those left."""
    suggestions = suggestions_of(compared.document, compared.api, compared.traffic, compared.rows)
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


def summary_lines(compared: Compared) -> list[str]:
    """Return what stands above the findings: how many exchanges there were, and what of the traffic counts."""
    apart = f", {compared.synthesised} of them synthesised, which prove nothing" if compared.synthesised else ""
    noun = "exchange" if compared.exchanges == 1 else "exchanges"
    return [f"{compared.source.display}: {compared.exchanges} {noun}{apart}", *traffic_summary(compared.traffic)]


def members(compared: Sequence[Compared], failed: Sequence[Diagnostic] = ()) -> Mapping[str, Json]:
    """Return what a report in JSON says of several documents; `failed` are diagnostics that it shows besides."""
    rows = [row for comparison in compared for row in comparison.rows]
    levels = [finding.severity for finding, _ in rows] + [entry.severity for entry in failed]
    counts: Json = {f"{severity.value}s": levels.count(severity) for severity in Severity}
    documents: list[Json] = [
        {
            "document": comparison.source.display,
            "exchanges": comparison.exchanges,
            "synthesised": comparison.synthesised,
            "agrees": not comparison.failed,
        }
        for comparison in compared
    ]
    return {"summary": counts, "documents": documents, "findings": as_json(rows)}


def entries(compared: Compared) -> list[Entry]:
    """Return the findings as entries of reports: at their recordings, with the place in the document."""
    return [
        Entry(
            diagnostic,
            finding.place,
            "what the document says",
            f"{finding.place.fragment} {finding.name}",
            finding.count,
        )
        for finding, diagnostic in compared.rows
    ]
