"""The folder of the pages that documents cite, and the pages in it."""

from __future__ import annotations

import os
from pathlib import Path

from specloom.base.document import Document
from specloom.base.sources import RECORDINGS
from specloom.evidence import citations

DOCS_VARIABLE = "SPECLOOM_VENDOR_DOCS"


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
