"""Gathers the evidence of one document: its pages, what stands in them, and what recordings confirm or contradict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from specloom.base.diagnostics import Location
from specloom.base.document import Document
from specloom.base.sources import Source
from specloom.drift import drift
from specloom.drift.belonging import comparable
from specloom.drift.confirmed import confirmed
from specloom.evidence import Finding, citations, watch
from specloom.evidence.grounding import ground
from specloom.evidence.report import Confirmation, Findings, Report, cited, sections_of
from specloom.evidence.report_html import report_html
from specloom.evidence.watch import State
from specloom.ir.recordings import Exchange, Recording
from specloom.load import load_recordings
from specloom.pipeline.claims import cited_pages
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.load_document import load_document
from specloom.record.credentials import refuse_credentials

_CHANGES = {
    State.CHANGED: "the cited text is no longer what was read",
    State.MOVED: "the cited text is now at lines {lines}",
    State.GONE: "the page has no such lines any more",
}


def evidence_page(source: Source, folder: Path | None) -> str:
    """Return the evidence of a document as the text of an HTML file; `folder` holds the cited pages, None without them.

    Raises:
        SpecError: The document or a recording cannot be read, or a recording holds a credential.
    """
    with paused():
        loaded = load_document(source)
        document, reading = loaded.document, loaded.reading
        recordings, texts = load_recordings(source.recordings, display=source.shown_recordings)
        refuse_credentials(reading.api, recordings, texts)
        recorded = comparable(reading.api, recordings, None if source.selection else reading.left_out)
        # Citations of recordings can be read in any case; no page lies among those.
        pages = cited_pages(document, folder if folder is not None else source.recordings)
        names = sorted({citation.document for citation in citations(document)})
        contradictions = [
            (finding.place, finding.diagnostic().message)
            for finding in drift(reading.api, recorded)
            if finding.rule != "drift-field-unobserved"
        ]
        findings = Findings(
            frozenset(names) - pages.keys(),
            ground(document, pages).diagnostics,
            [*_changes(document, pages), *contradictions],
            _confirmations(confirmed(reading.api, recorded)),
        )
        sections, problems = sections_of(document, findings)
        report = Report(
            title=reading.api.title or source.package,
            document=source.display,
            sections=sections,
            pages=tuple(cited(document, name, pages.get(name)) for name in names),
            problems=problems,
            counts=_counts(recorded),
        )
        return report_html(document, report)


def _changes(document: Document, pages: Mapping[str, str]) -> Iterator[tuple[Location, str]]:
    """Yield what has become of cited lines since they were read; nothing of pages that are not at hand."""
    finding: Finding
    for finding in watch((each for each in citations(document) if each.document in pages), pages):
        if finding.state in _CHANGES:
            yield finding.citation.location, _CHANGES[finding.state].format(lines=finding.lines)


def _confirmations(exchanges: Mapping[Location, Sequence[Exchange]]) -> dict[Location, tuple[Confirmation, ...]]:
    return {place: tuple(map(_confirmation, listed)) for place, listed in exchanges.items()}


def _confirmation(exchange: Exchange) -> Confirmation:
    at = exchange.location
    number = int(at.pointer[-1]) + 1 if at.pointer and at.pointer[-1].isdecimal() else 1
    return Confirmation(Path(at.document).name, number, exchange.source, exchange.recorded, exchange.status)


def _counts(recordings: Iterable[Recording]) -> dict[str, int]:
    return dict(sorted(Counter(each.source for recording in recordings for each in recording.exchanges).items()))
