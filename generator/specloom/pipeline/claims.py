"""Holds one document against the pages that it cites, where they are at hand; else says that it was not."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from specloom.base.diagnostics import SpecError
from specloom.base.document import Document
from specloom.base.sources import RECORDINGS
from specloom.evidence import NOT_CHECKED, citations
from specloom.evidence.citations import SOURCE
from specloom.evidence.grounding import ground
from specloom.load import positioned
from specloom.pipeline.load_document import load_document
from specloom.pipeline.package import Result

DOCS_VARIABLE = "SPECLOOM_VENDOR_DOCS"


def docs_folder(named: str | None) -> Path | None:
    """Return the folder of the cited pages: the one named, else the environment's, else None."""
    folder = named or os.environ.get(DOCS_VARIABLE)
    return Path(folder) if folder else None


def cited_pages(document: Document, folder: Path) -> dict[str, str]:
    """Return the texts of the cited pages, by name; names that lead out of the folder are left out."""
    return read_pages(document, {citation.document for citation in citations(document)}, folder)


def read_pages(document: Document, names: Iterable[str], folder: Path) -> dict[str, str]:
    """Return the texts of these pages, by name; those that are not there, or lead out of the folder, are left out."""
    inside = folder.resolve()
    texts: dict[str, str] = {}
    for name in names:
        # observations cite recordings, which are in the document's folder
        root = document.folder if name.startswith(f"{RECORDINGS}/") else inside
        path = (root / name).resolve()
        if path.is_relative_to(root) and path.is_file():
            texts[name] = path.read_text("utf-8", errors="replace")
    return texts


def with_claims(result: Result, document: Document | None = None) -> Result:
    """Add to a result what the pages at hand say about the claims; without pages, that they were not checked."""
    if not any(SOURCE in text for text in result.texts.values()):
        return result
    folder = docs_folder(None)
    if folder is None or not folder.is_dir():
        return replace(result, claims=f"{NOT_CHECKED}: {DOCS_VARIABLE} names no folder")
    try:
        document = document or load_document(result.source).document
    except SpecError:
        return result
    if next(citations(document), None) is None:
        return result
    grounded = ground(document, cited_pages(document, folder))
    texts = {**document.sources, **result.texts}
    diagnostics = (*result.diagnostics, *positioned(grounded.diagnostics, texts))
    claims = (
        f"{NOT_CHECKED}: {', '.join(sorted(grounded.missing))}" if grounded.missing else "claims stand in their pages"
    )
    return replace(result, diagnostics=diagnostics, texts=texts, claims="" if grounded.diagnostics else claims)
