"""Holds one document against the pages that it cites, where they are at hand; else says that it was not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from specloom.base.diagnostics import SpecError
from specloom.base.document import Document
from specloom.base.registry import KEPT_PAGES, SOURCES, page_of
from specloom.base.sources import RECORDINGS, Source
from specloom.evidence import NOT_CHECKED, citations
from specloom.evidence.registry import load_pages, page_file, previous_file
from specloom.load import positioned
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.result import Result

DOCS_VARIABLE = "SPECLOOM_VENDOR_DOCS"


def docs_folder(named: str | None) -> Path | None:
    """Return the folder of the cited pages: the one named, else the environment's, else None."""
    folder = named or os.environ.get(DOCS_VARIABLE)
    return Path(folder) if folder else None


def pages_folder(source: Source, named: Path | None) -> Path | None:
    """Return the folder of a document's pages: the one named, or its own where it keeps the texts of all of them.

    None where neither is there.

    Raises:
        SpecError: The registry of pages is malformed.
    """
    if named is not None:
        return named if named.is_dir() else None
    pages, _ = load_pages(source.document.parent, display=source.shown_folder.as_posix())
    is_complete = bool(pages) and all(page.is_kept for page in pages.values())
    return source.document.parent / KEPT_PAGES if is_complete else None


def cited_pages(document: Document, folder: Path) -> dict[str, str]:
    """Return the texts of the cited pages, by name; names that lead out of the folder are left out."""
    return read_pages(document, _cited_names(document), folder)


def read_pages(document: Document, names: Iterable[str], folder: Path) -> dict[str, str]:
    """Return the texts of these pages, by name; those that are not there, or lead out of the folder, are left out."""
    return _texts({name: _path(document, name, folder) for name in names})


def previous_pages(document: Document, folder: Path) -> dict[str, str]:
    """Return the former texts of cited pages, by name, of those that have changed since the document was read."""
    paths = {name: _path(document, name, folder) for name in _cited_names(document)}
    return _texts({name: previous_file(path) if path is not None else None for name, path in paths.items()})


def _cited_names(document: Document) -> set[str]:
    return {citation.document for citation in citations(document)}


def _is_kept(document: Document, name: str) -> bool:
    page = page_of(document.pages, name)
    return page.is_kept if page is not None else name.startswith(f"{RECORDINGS}/")


def _path(document: Document, name: str, folder: Path) -> Path | None:
    """Return where the text of a cited page is, None for a name that leads out of the folders of pages."""
    page = page_of(document.pages, name)
    if page is not None:
        return page_file(page, document.folder, folder)
    # observations cite recordings, which are in the document's folder
    root = document.folder if name.startswith(f"{RECORDINGS}/") else folder.resolve()
    path = (root / name).resolve()
    return path if path.is_relative_to(root) else None


def _texts(paths: Mapping[str, Path | None]) -> dict[str, str]:
    return {
        name: path.read_text("utf-8", errors="replace")
        for name, path in paths.items()
        if path is not None and path.is_file()
    }


def with_claims(result: Result, loaded: LoadedDocument | None = None) -> Result:
    """Add to a result what the pages at hand say about the claims; without pages, that they were not checked."""
    for each in result.source.each:
        document = (
            next((candidate for candidate in loaded.documents if candidate.main == each.display), None)
            if loaded
            else None
        )
        result = replace(_with_claims(replace(result, source=each), document), source=result.source)
    return result


def _with_claims(result: Result, document: Document | None) -> Result:
    if not result.cites_pages:
        return result
    folder = docs_folder(None)
    if folder is not None and not folder.is_dir():
        folder = None
    if folder is None and not any(name.endswith(f"/{SOURCES}") for name in result.texts):
        return replace(result, claims=f"{NOT_CHECKED}: {DOCS_VARIABLE} names no folder")
    try:
        document = document or load_document(result.source).document
    except SpecError:
        return result
    names = _cited_names(document)
    if folder is None:
        if not names or not all(_is_kept(document, name) for name in names):
            return replace(result, claims=f"{NOT_CHECKED}: {DOCS_VARIABLE} names no folder")
        folder = document.folder / KEPT_PAGES
    if not names:
        return result
    from specloom.evidence.grounding import ground  # most documents cite no pages

    grounded = ground(document, cited_pages(document, folder))
    texts = {**document.sources, **result.texts}
    diagnostics = (*result.diagnostics, *positioned(grounded.diagnostics, texts))
    claims = (
        f"{NOT_CHECKED}: {', '.join(sorted(grounded.missing))}" if grounded.missing else "claims stand in their pages"
    )
    return replace(result, diagnostics=diagnostics, texts=texts, claims="" if grounded.diagnostics else claims)
