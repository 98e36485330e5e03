"""Holds documents against the pages that they cite: for `evidence --check`, `validate` and `generate`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.sources import Source
from specloom.commands.evidence import finding_diagnostic
from specloom.commands.pages import DOCS_VARIABLE, cited_pages, docs_folder
from specloom.evidence import citations, coverage, watch
from specloom.evidence.coverage import NOT_CHECKED
from specloom.evidence.grounding import Grounded, ground
from specloom.evidence.reviewed import REVIEWED, reviewed_text, unreviewed
from specloom.load import load_file, positioned
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.load_document import load_document
from specloom.pipeline.package import Result
from specloom.write import replace_file


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
        watched = [finding_diagnostic(finding) for finding in watch(citations(document), pages)]
    notes = unreviewed(grounded.unsaid, _reviewed(source))
    shown = loaded.overlaid.relocated((*watched, *grounded.diagnostics, *notes))
    diagnostics = positioned([*loaded.refused, *shown], loaded.texts)
    return Checked(diagnostics, loaded.texts, _summary(document, grounded, diagnostics))


def review(source: Source, folder: Path) -> int:
    """Write the list of reviewed words of one document; return for how many descriptions.

    Raises:
        SpecError: The document cannot be read.
    """
    document = load_document(source).document
    unsaid = ground(document, cited_pages(document, folder)).unsaid
    replace_file(source.document.parent / REVIEWED, reviewed_text(unsaid))
    return len(unsaid)


def with_claims(result: Result, document: Document | None = None) -> Result:
    """Add to a result what the pages at hand say about the claims; without pages, that they were not checked."""
    try:
        document = document or load_document(result.source).document
    except SpecError:
        return result
    if next(citations(document), None) is None:
        return result
    folder = docs_folder(None)
    if folder is None or not folder.is_dir():
        return replace(result, claims=f"{NOT_CHECKED}: {DOCS_VARIABLE} names no folder")
    grounded = ground(document, cited_pages(document, folder))
    texts = {**document.sources, **result.texts}
    diagnostics = (*result.diagnostics, *positioned(grounded.diagnostics, texts))
    claims = (
        f"{NOT_CHECKED}: {', '.join(sorted(grounded.missing))}" if grounded.missing else "claims stand in their pages"
    )
    return replace(result, diagnostics=diagnostics, texts=texts, claims="" if grounded.diagnostics else claims)


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
    return (
        f"{sum(counts.values())} claims ({', '.join(parts)}), {ungrounded} ungrounded, {reviews} descriptions to review"
    )
