"""Decides what `specloom drift` reads and writes: documents, recordings, reports, overlays, mended documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from specloom import __version__
from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.sources import Source
from specloom.base.yaml_layout import block
from specloom.drift import Finding, drift
from specloom.drift.belonging import judged
from specloom.drift.report import as_json, as_sarif, table
from specloom.drift.suggest import overlay, suggest
from specloom.load import inside, load_recordings, parse_text, placed, positioned
from specloom.overlay.mending import Language, mend
from specloom.pipeline.load_document import load_document
from specloom.write import replace_file

FORMATS = ("table", "json", "sarif")


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing one document with its recordings; `shown` are the findings as diagnostics.

    `refused` are the errors that cost operations, which are not compared.
    """

    source: Source
    document: Document
    findings: tuple[Finding, ...]
    shown: tuple[Diagnostic, ...]
    exchanges: int
    refused: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    made_up: int = 0

    @property
    def failed(self) -> bool:
        """Whether anything contradicts the document, or could not be compared."""
        return bool(self.refused) or any(finding.severity is not Severity.NOTE for finding in self.findings)


def compare_source(source: Source, recordings: Path | None = None) -> Compared:
    """Compare one document with the recordings beside it, or with those in another folder.

    Raises:
        SpecError: The document as a whole or a recording is at fault.
    """
    understood = load_document(source)
    reading = understood.reading
    display = recordings.as_posix() if recordings else source.shown_recordings
    try:
        loaded, texts = load_recordings(recordings or source.recordings, display=display)
    except SpecError as error:
        raise SpecError(positioned(error.diagnostics, error.sources), sources=error.sources) from None
    recorded = judged(reading.api, loaded, None if source.selection else reading.left_out)
    findings = drift(reading.api, recorded)
    sources = {**understood.texts, **texts}
    known = positioned(understood.overlaid.relocated(finding.diagnostic() for finding in findings), sources)
    shown = tuple(_inside(finding, said, sources) for finding, said in zip(findings, known, strict=True))
    exchanges = [exchange for recording in recorded for exchange in recording.exchanges]
    made_up = sum(exchange.source == "synthesised" for exchange in exchanges)
    refused = positioned(understood.refused, sources)
    return Compared(source, understood.document, findings, shown, len(exchanges), refused, sources, made_up)


def _inside(finding: Finding, shown: Diagnostic, sources: Mapping[str, str]) -> Diagnostic:
    """Return a finding's diagnostic with the line inside of the body, where it is about one."""
    exchange = finding.exchange
    if exchange is None or not finding.pointer:
        return shown
    body = exchange.request_body if finding.side == "request" else exchange.response_body
    return inside(shown, finding.pointer, body or "", sources)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is suggested for several documents: the overlay's text, how many findings it settles, and the others."""

    text: str
    settled: int
    left: tuple[Diagnostic, ...]


def suggest_overlay(compared: Compared) -> Suggested:
    """Return the overlay that makes the document agree with its traffic."""
    rows = tuple(zip(compared.findings, compared.shown, strict=True))
    suggestions = suggest(compared.document, rows)
    made = sum(bool(one.actions) for one in suggestions)
    left = [_by_hand(compared, one.finding, one.why) for one in suggestions if not one.actions]
    return Suggested(block(overlay(compared.document, suggestions)) if made else "", made, tuple(left))


def apply_suggestions(compared: Compared) -> Suggested:
    """Edit the document in place; return its text, how many findings that settles, and those that it does not."""
    rows = tuple(zip(compared.findings, compared.shown, strict=True))
    suggestions = suggest(compared.document, rows)
    groups = [index for index, one in enumerate(suggestions) for _ in one.actions]
    text, left = compared.document.files[compared.document.main].text, dict[int, str]()
    name = compared.document.main
    if groups:
        reads = Language(lambda changed: _parsed(changed, name), placed)
        text, left = mend(text, overlay(compared.document, suggestions), groups, reads)
        replace_file(compared.source.document, text)
    left |= {index: one.why for index, one in enumerate(suggestions) if not one.actions}
    open_ = [_by_hand(compared, suggestions[index].finding, why) for index, why in sorted(left.items())]
    return Suggested(text, len(suggestions) - len(left), tuple(open_))


def _parsed(text: str, name: str) -> Json:
    try:
        return parse_text(text, name=name)
    except SpecError as error:
        raise ValueError(str(error)) from None


def _by_hand(compared: Compared, finding: Finding, why: str) -> Diagnostic:
    shown = compared.shown[compared.findings.index(finding)]
    return replace(shown, message=f"left as it is: {shown.message}", hint=f"{why}; {shown.hint}")


def report(compared: Sequence[Compared], form: str) -> str:
    """Return the report on several documents in one of `FORMATS`."""
    rows = [pair for each in compared for pair in zip(each.findings, each.shown, strict=True)]
    if form == "json":
        return as_json(rows)
    if form == "sarif":
        return as_sarif(rows, version=__version__)
    lines: list[str] = []
    for each in compared:
        apart = f", {each.made_up} of them synthesised, which prove nothing" if each.made_up else ""
        lines += [f"{each.source.display}: {each.exchanges} exchanges{apart}"]
        lines += table(list(zip(each.findings, each.shown, strict=True)))
    return "\n".join(lines)
