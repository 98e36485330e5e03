"""Holds pages and a document against each other, in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.base.document import Document
from specloom.inventory.claims import Claims
from specloom.inventory.document_side import unshown
from specloom.inventory.entries import Entry, State, numbered
from specloom.inventory.page_side import Matches, shown
from specloom.pages import PageContents, read_page


def compare(document: Document, pages: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return an entry for each thing that the pages show, then for each that only the document has."""
    claims = Claims(document)
    contents = {name: read_page(text) for name, text in sorted(pages.items())}
    read = {name: content for name, content in contents.items() if content is not None}
    matches = Matches()
    listed = [entry for name, content in contents.items() for entry in _page(claims, name, content, matches)]
    return tuple(numbered([*listed, *unshown(claims, read, matches)]))


def _page(claims: Claims, name: str, content: PageContents | None, matches: Matches) -> Iterator[Entry]:
    if content is None:
        yield Entry("page", name, State.UNDECIDED, name, detail="no layout that is known; nothing on it is compared")
        return
    if not content.sections:
        yield Entry(
            "page", name, State.UNDECIDED, name, detail=f"the layout of {content.layout}, and nothing to read on it"
        )
        return
    yield Entry("page", name, State.DOCUMENTED, name, claim=content.layout)
    for line in content.unread:
        yield Entry("line", str(line), State.UNDECIDED, name, str(line), detail="looks like a row, and cannot be read")
    for section in content.sections:
        yield from shown(claims, name, section, matches)
