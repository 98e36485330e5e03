"""Decides what `specloom drift` reads and writes: documents, recordings, reports, overlays, mended documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom import __version__
from specloom.diagnostics import Diagnostic, Severity, SpecError
from specloom.document import Document
from specloom.drift import Finding, drift
from specloom.drift.report import as_json, as_sarif, table
from specloom.load import load, load_recordings, positioned
from specloom.read import read
from specloom.sources import Source

FORMATS = ("table", "json", "sarif")


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing one document with its recordings; `shown` are the findings as diagnostics."""

    source: Source
    document: Document
    findings: tuple[Finding, ...]
    shown: tuple[Diagnostic, ...]
    exchanges: int

    @property
    def failed(self) -> bool:
        """Whether anything contradicts the document."""
        return any(finding.severity is not Severity.NOTE for finding in self.findings)


def compare_source(source: Source, recordings: Path | None = None) -> Compared:
    """Compare one document with the recordings beside it, or with those in another folder.

    Raises:
        SpecError: The document or a recording cannot be read.
    """
    document = load(source.document, display=source.display)
    return compare_document(source, document, recordings)


def compare_document(source: Source, document: Document, recordings: Path | None = None) -> Compared:
    """Compare a loaded document with recordings.

    Raises:
        SpecError: The document or a recording cannot be read.
    """
    display = recordings.as_posix() if recordings else (Path(source.display).parent / "recordings").as_posix()
    recorded, texts = load_recordings(recordings or source.recordings, display=display)
    try:
        reading = read(document)
    except SpecError as error:
        raise SpecError(error.diagnostics, sources=document.sources) from None
    findings = drift(reading.api, recorded)
    shown = positioned([finding.diagnostic() for finding in findings], {**document.sources, **texts})
    return Compared(source, document, findings, shown, sum(len(recording.exchanges) for recording in recorded))


def report(compared: Sequence[Compared], form: str) -> str:
    """Return the report on several documents in one of `FORMATS`."""
    rows = [pair for each in compared for pair in zip(each.findings, each.shown, strict=True)]
    if form == "json":
        return as_json(rows)
    if form == "sarif":
        return as_sarif(rows, version=__version__)
    lines: list[str] = []
    for each in compared:
        lines += [f"{each.source.display}: {each.exchanges} exchanges"]
        lines += table(list(zip(each.findings, each.shown, strict=True)))
    return "\n".join(lines)
