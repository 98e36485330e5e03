"""What `specloom evidence` reads and writes: documents, the folder of cited pages, and hashes of citations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.sources import Source
from specloom.commands.pages import cited_pages
from specloom.evidence import Finding, citations, coverage, share, table, watch
from specloom.evidence.fixes import fixed_citations
from specloom.evidence.watch import State
from specloom.load import load_partly, positioned, value_spans
from specloom.pipeline.load_document import load_document
from specloom.write import replace_file

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
    diagnostics = map(finding_diagnostic, watch(cited, cited_pages(understood.document, folder)))
    shown = [*understood.refused, *understood.overlaid.relocated(diagnostics)]
    return Watched(positioned(shown, understood.texts), understood.texts, len(cited))


def update_document(source: Source, folder: Path) -> int:
    """Write the hashes that are missing or no longer hold into one document; return how many.

    Raises:
        SpecError: The document cannot be read.
    """
    # The text itself is edited, so neither validation nor overlays matter here.
    document = load_partly(source.document, display=source.display, root=source.root).document
    pages = cited_pages(document, folder)
    findings = [finding for finding in watch(citations(document), pages) if finding.hash]
    findings = [finding for finding in findings if finding.citation.location.document == document.main]
    if findings:
        text = document.files[document.main].text
        where = value_spans(text)
        assert where is not None
        replace_file(source.document, fixed_citations(text, findings, where))
    return len(findings)


def finding_diagnostic(finding: Finding) -> Diagnostic:
    """Return what to say about a citation that does not match its page."""
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
