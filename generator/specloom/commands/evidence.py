"""What `specloom evidence` reads and writes: documents, the folder of cited pages, and hashes of citations."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Document
from specloom.base.sources import RECORDINGS, Source
from specloom.evidence import Finding, citations, coverage, share, table, watch
from specloom.evidence.fixes import fixed_citations
from specloom.evidence.watch import State
from specloom.load import load_partly, positioned, value_spans
from specloom.pipeline.load_document import load_document
from specloom.write import replace_file

DOCS_VARIABLE = "SPECLOOM_VENDOR_DOCS"
_HINT = "read the passage again, correct the document, then run `specloom evidence --update`"
_MARK = "run `specloom evidence --update`"


@dataclass(frozen=True, slots=True)
class Measured:
    """The sources of one document: the report, the percentage of claims with a source, how many operations have none.

    `refused` are errors that exclude operations.
    """

    lines: tuple[str, ...]
    share: float
    unsourced: int
    refused: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Watched:
    """The changed citations of one document: diagnostics, texts to show them in, and the number of citations."""

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    count: int


def docs_folder(named: str | None) -> Path | None:
    """Return the folder of the cited pages: the one named, else the environment's, else None."""
    folder = named or os.environ.get(DOCS_VARIABLE)
    return Path(folder) if folder else None


def measure(source: Source) -> Measured:
    """Count the claims of one document.

    Raises:
        SpecError: The document cannot be read.
    """
    understood = load_document(source)
    rows = coverage(understood.document)
    refused = positioned(understood.refused, understood.texts)
    return Measured(tuple(table(rows)), share(rows), sum(not row.is_sourced for row in rows), refused, understood.texts)


def watch_document(source: Source, folder: Path) -> Watched:
    """Compare the citations of one document with the pages in `folder`.

    Raises:
        SpecError: The document cannot be read.
    """
    understood = load_document(source)
    cited = tuple(citations(understood.document))
    diagnostics = map(_diagnostic, watch(cited, _pages(understood.document, folder)))
    shown = [*understood.refused, *understood.overlaid.relocated(diagnostics)]
    return Watched(positioned(shown, understood.texts), understood.texts, len(cited))


def update_document(source: Source, folder: Path) -> int:
    """Write the hashes that are missing or no longer hold into one document; return how many.

    Raises:
        SpecError: The document cannot be read.
    """
    # The text itself is edited, so neither validation nor overlays matter here.
    document = load_partly(source.document, display=source.display, root=source.root).document
    pages = _pages(document, folder)
    findings = [finding for finding in watch(citations(document), pages) if finding.hash]
    findings = [finding for finding in findings if finding.citation.location.document == document.main]
    if findings:
        text = document.files[document.main].text
        where = value_spans(text)
        assert where is not None
        replace_file(source.document, fixed_citations(text, findings, where))
    return len(findings)


def _pages(document: Document, folder: Path) -> dict[str, str]:
    """Return the texts of the cited pages, by name; names that lead out of the folder are left out."""
    inside = folder.resolve()
    texts: dict[str, str] = {}
    for name in {citation.document for citation in citations(document)}:
        # observations cite recordings, which are in the document's folder
        root = document.folder if name.startswith(f"{RECORDINGS}/") else inside
        path = (root / name).resolve()
        if path.is_relative_to(root) and path.is_file():
            texts[name] = path.read_text("utf-8", errors="replace")
    return texts


def _diagnostic(finding: Finding) -> Diagnostic:
    cited = f"{finding.citation.document}, lines {finding.citation.lines}"
    at = finding.citation.location
    match finding.state:
        case State.CHANGED:
            return Diagnostic("source-changed", at, f"the cited text is no longer the same: {cited}", _HINT)
        case State.MOVED:
            message = f"the cited text moved: {cited}, is now at {finding.lines}"
            return Diagnostic("source-moved", at, message, _MARK, Severity.WARNING)
        case State.UNMARKED:
            return Diagnostic("source-unmarked", at, f"no hash says what was read: {cited}", _MARK, Severity.WARNING)
        case State.GONE:
            return Diagnostic("source-gone", at, f"the folder has no such lines: {cited}", _HINT)


def failed(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any cited text changed or is gone."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
