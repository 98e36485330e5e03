"""What `specloom evidence` reads and writes: documents, the folder of cited pages, and hashes of citations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Document, Json
from specloom.base.registry import Page, page_of
from specloom.base.sources import Source
from specloom.evidence import NOT_CHECKED, Finding, citations, coverage, share, table, watch
from specloom.evidence.fixes import fixed_citations
from specloom.evidence.grounding import Grounded, ground
from specloom.evidence.registry import with_pages
from specloom.evidence.reviewed import REVIEWED, reviewed_text, unreviewed
from specloom.evidence.watch import State
from specloom.load import load_file, load_partly, positioned, value_spans
from specloom.pipeline.claims import cited_pages, previous_pages
from specloom.pipeline.evidence_report import evidence_page
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.load_document import load_document
from specloom.write import replace_file

_HINT = "read the passage again, correct the document, then run `specloom evidence --update`"
_MARK = "run `specloom evidence --update`"


@dataclass(frozen=True, slots=True)
class Measured:
    """The sources of one document: the report, the percentage of claims with a source, how many operations have none.

    `refused` are errors that exclude operations; `claims` counts all claims by their basis.
    """

    lines: tuple[str, ...]
    share: float
    unsourced: int
    refused: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    claims: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Watched:
    """The changed citations of one document: diagnostics, texts to show them in, and the number of citations."""

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    count: int


def measure(source: Source, *, within: int | None = None) -> Measured:
    """Count the claims of one document; the report's table fits `within` so many columns.

    Raises:
        SpecError: The document cannot be read.
    """
    understood = load_document(source)
    rows = coverage(understood.document)
    refused = positioned(understood.refused, understood.texts)
    pages = (
        f"page {page.id}: {page.url}, {f'retrieved {page.retrieved}' if page.retrieved else 'never retrieved'}"
        for page in understood.document.pages.values()
    )
    claims: Counter[str] = Counter()
    for row in rows:
        claims.update(row.counts)
    unsourced = sum(not row.is_sourced for row in rows)
    return Measured((*table(rows, within=within), *pages), share(rows), unsourced, refused, understood.texts, claims)


def watch_document(source: Source, folder: Path) -> Watched:
    """Compare the citations of one document with the pages in `folder`.

    Raises:
        SpecError: The document cannot be read.
    """
    understood = load_document(source)
    cited = tuple(citations(understood.document))
    document = understood.document
    findings = watch(cited, cited_pages(document, folder), previous_pages(document, folder))
    diagnostics = [_diagnostic(finding, document.pages) for finding in findings]
    shown = [*understood.refused, *understood.overlaid.relocated(diagnostics)]
    return Watched(positioned(shown, understood.texts), understood.texts, len(cited))


def update_document(source: Source, folder: Path) -> int:
    """Write the hashes that are missing or no longer hold into one document; return how many.

    Raises:
        SpecError: The document cannot be read.
    """
    # The text itself is edited, so neither validation nor overlays matter here.
    document, _ = with_pages(load_partly(source.document, display=source.display, root=source.root).document)
    pages = cited_pages(document, folder)
    watched = watch(citations(document), pages, previous_pages(document, folder))
    findings = [finding for finding in watched if finding.hash]
    findings = [finding for finding in findings if finding.citation.location.document == document.main]
    if findings:
        text = document.files[document.main].text
        where = value_spans(text)
        assert where is not None
        replace_file(source.document, fixed_citations(text, findings, where))
    return len(findings)


def _diagnostic(finding: Finding, pages: Mapping[str, Page]) -> Diagnostic:
    """Return what to say about a citation that does not match its page; `pages` are the registered ones."""
    cited = f"{finding.citation.document}, lines {finding.citation.lines}"
    page = page_of(pages, finding.citation.document)
    if page is not None:
        cited += f" ({page.url}{f', retrieved {page.retrieved}' if page.retrieved else ''})"
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


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome for one document: diagnostics, the texts to show them in, and a line that sums up."""

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    summary: str

    @property
    def failed(self) -> bool:
        """Whether any claim does not stand."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def check_claims(source: Source, folder: Path) -> Checked:
    """Hold the claims of one document against the pages in `folder`.

    Raises:
        SpecError: The document or its list of reviewed words cannot be read.
    """
    with paused():
        loaded = load_document(source)
        document = loaded.document
        pages = cited_pages(document, folder)
        grounded = ground(document, pages)
        # Lines that moved are the wrong lines here, even though `--update` can follow them.
        watched = [
            replace(_diagnostic(finding, document.pages), severity=Severity.ERROR)
            if finding.state is State.MOVED
            else _diagnostic(finding, document.pages)
            for finding in watch(citations(document), pages, previous_pages(document, folder))
        ]
    notes = unreviewed(grounded.unsaid, _reviewed(source))
    shown = loaded.overlaid.relocated((*watched, *grounded.diagnostics, *notes))
    diagnostics = positioned([*loaded.refused, *shown], loaded.texts)
    return Checked(diagnostics, loaded.texts, _summary(document, grounded, diagnostics))


def write_page(source: Source, folder: Path | None, page: Path) -> None:
    """Write the evidence of one document as an HTML page; `folder` holds the cited pages, None without them.

    Raises:
        SpecError: The document or a recording cannot be read, or a recording holds a credential.
    """
    text = evidence_page(source, folder)
    page.parent.mkdir(parents=True, exist_ok=True)
    replace_file(page, text)


def review(source: Source, folder: Path) -> int:
    """Write the list of reviewed words of one document; return for how many descriptions.

    Raises:
        SpecError: The document cannot be read.
    """
    document = load_document(source).document
    unsaid = ground(document, cited_pages(document, folder)).unsaid
    replace_file(source.document.parent / REVIEWED, reviewed_text(unsaid))
    return len(unsaid)


def _reviewed(source: Source) -> Json:
    path = source.document.parent / REVIEWED
    return load_file(path, name=(source.shown_folder / REVIEWED).as_posix()).root if path.is_file() else None


def _summary(document: Document, grounded: Grounded, diagnostics: tuple[Diagnostic, ...]) -> str:
    counts: Counter[str] = Counter()
    for row in coverage(document):
        counts.update(row.counts)
    ungrounded = len({diagnostic.location for diagnostic in grounded.diagnostics})
    reviews = sum(diagnostic.rule == "description-unreviewed" for diagnostic in diagnostics)
    if grounded.missing:
        return f"{NOT_CHECKED}: {', '.join(sorted(grounded.missing))}"
    parts = [f"{count} {basis}" for basis, count in counts.items() if count]
    listed = f"{sum(counts.values())} claim{'' if sum(counts.values()) == 1 else 's'} ({', '.join(parts)})"
    return f"{listed}, {ungrounded} ungrounded, {reviews} description{'' if reviews == 1 else 's'} to review"
