"""The registry of sources, `sources.yaml` next to a document: the pages that it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SOURCES = "sources.yaml"
KEPT_PAGES = "pages"
"""The folder, next to the document, of pages whose licence lets us keep their text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its id, address and title, when and what was retrieved, and the file that holds its text.

    `retrieved` and `removed` are dates, `YYYY-MM-DD`; `hash` is that of the text. `selector` names the element that is
    read, all of the page where it is empty. `index` is the page's place in the list.
    """

    index: int
    id: str
    url: str
    title: str
    file: str
    retrieved: str = ""
    selector: str = ""
    hash: str = ""
    is_kept: bool = False
    etag: str = ""
    last_modified: str = ""
    removed: str = ""


def page_of(pages: Mapping[str, Page], name: str) -> Page | None:
    """Return the page that a source names, by its id or by its file."""
    return pages.get(name) or next((page for page in pages.values() if page.file == name), None)
