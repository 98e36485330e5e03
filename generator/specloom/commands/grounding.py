"""Holds documents against the pages that they cite: for `evidence --check`, `validate` and `generate`."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.sources import RECORDINGS, Source
from specloom.evidence import citations, coverage
from specloom.evidence.grounding import Grounded, ground
from specloom.evidence.reviewed import REVIEWED, reviewed_text, unreviewed
from specloom.load import load_file, positioned
from specloom.pipeline.load_document import load_document
from specloom.pipeline.package import Result
from specloom.write import replace_file

DOCS_VARIABLE = "SPECLOOM_VENDOR_DOCS"
NOT_CHECKED = "claims not checked against their pages"
_GONE_HINT = "add the page to the folder, or correct the name"


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


def docs_folder(named: str | None) -> Path | None:
    """Return the folder of the cited pages: the one named, else the environment's, else None."""
    folder = named or os.environ.get(DOCS_VARIABLE)
    return Path(folder) if folder else None


def cited_pages(document: Document, folder: Path) -> dict[str, str]:
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


def check_claims(source: Source, folder: Path) -> Checked:
    """Hold the claims of one document against the pages in `folder`.

    Raises:
        SpecError: The document or its list of reviewed words cannot be read.
    """
    loaded = load_document(source)
    document = loaded.document
    grounded = ground(document, cited_pages(document, folder))
    notes = unreviewed(grounded.unsaid, _reviewed(source))
    absent = [_absent(document, name) for name in sorted(grounded.missing)]
    shown = loaded.overlaid.relocated((*absent, *grounded.diagnostics, *notes))
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
    claims = f"{NOT_CHECKED}: {', '.join(sorted(grounded.missing))}" if grounded.missing else "claims stand in their pages"
    return replace(result, diagnostics=diagnostics, texts=texts, claims="" if grounded.diagnostics else claims)


def _reviewed(source: Source) -> Json:
    path = source.document.parent / REVIEWED
    return load_file(path, name=(source.shown_folder / REVIEWED).as_posix()).root if path.is_file() else None


def _absent(document: Document, name: str) -> Diagnostic:
    at = next(citation.location for citation in citations(document) if citation.document == name)
    return Diagnostic("source-gone", at, f"the folder has no page {name!r}", _GONE_HINT)


def _summary(document: Document, grounded: Grounded, diagnostics: tuple[Diagnostic, ...]) -> str:
    counts: Counter[str] = Counter()
    for row in coverage(document):
        counts.update(row.counts)
    ungrounded = len({diagnostic.location for diagnostic in grounded.diagnostics})
    reviews = sum(diagnostic.rule == "description-unreviewed" for diagnostic in diagnostics)
    if grounded.missing:
        return f"{NOT_CHECKED}: {', '.join(sorted(grounded.missing))}"
    parts = [f"{count} {basis}" for basis, count in counts.items() if count]
    return f"{sum(counts.values())} claims ({', '.join(parts)}), {ungrounded} ungrounded, {reviews} descriptions to review"
