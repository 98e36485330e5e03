"""Reads `sources.yaml`, and refuses a file that is not in its layout (`sources.schema.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import cast

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json
from specloom.base.registry import KEPT_PAGES, SOURCES, Page
from specloom.load import load_file, positioned
from specloom.validate.acceptance import acceptance
from specloom.validate.layout import violations

_HINT = "see `specs/README.md` and sources.schema.json for its layout, or rename the file if it is another's"
_URL = "a url is the address of a page that anybody can read: https or http, no user and password, no spaces"
_PREVIOUS = ".previous"


def load_pages(folder: Path, *, display: str) -> tuple[dict[str, Page], dict[str, str]]:
    """Return the pages that `sources.yaml` in a folder lists, by id, and the text of that file by its name.

    `display` is what diagnostics call the folder.

    Raises:
        SpecError: The file is not in its layout, or lists a page twice.
    """
    path, name = folder / SOURCES, (PurePosixPath(display) / SOURCES).as_posix()
    if not path.is_file():
        return {}, {}
    file = load_file(path, name=name)
    vendor = folder.resolve().name
    diagnostics = list(_faults(file.root, Location(name), vendor))
    if diagnostics:
        texts = {name: file.text}
        raise SpecError(positioned(diagnostics, texts), sources=texts)
    root = cast("dict[str, list[dict[str, str]]]", file.root)
    pages = (_page(index, row, vendor) for index, row in enumerate(root["pages"]))
    return {page.id: page for page in pages}, {name: file.text}


def with_pages(document: Document) -> tuple[Document, dict[str, str]]:
    """Return a document that knows the pages registered in its folder, and the text of the registry by its name.

    Raises:
        SpecError: The registry is malformed.
    """
    pages, texts = load_pages(document.folder, display=PurePosixPath(document.main).parent.as_posix())
    return (replace(document, pages=pages) if pages else document), texts


def page_file(page: Page, folder: Path, docs: Path) -> Path:
    """Return where the text of a page is: `pages` in the document's `folder` if we may keep it, else in `docs`."""
    return (folder / KEPT_PAGES if page.is_kept else docs) / page.file


def previous_file(current: Path) -> Path:
    """Return where the text is that the document was last read against, if the page has changed since."""
    return current.parent / _PREVIOUS / current.name


def _faults(root: Json, at: Location, vendor: str) -> Iterator[Diagnostic]:
    schema = cast("Json", json.loads(Path(__file__).with_name("sources.schema.json").read_text("utf-8")))
    if not acceptance(schema)(root):
        for place, violation, _ in violations(schema, root, at):
            # The address may hold a credential, so it is not repeated.
            message = _URL if place.pointer[-1:] == ("url",) else violation
            yield Diagnostic("sources-layout", place, message, _HINT)
        return
    for key in ("id", "file"):
        first: dict[str, int] = {}
        for index, row in enumerate(cast("Mapping[str, list[dict[str, str]]]", root)["pages"]):
            value = str(getattr(_page(index, row, vendor), key))
            if value in first:
                message = f"the page {first[value] + 1} in this list has the {key} {value!r} already"
                place = at.child("pages", index, key if key in row else "id")
                yield Diagnostic("sources-layout", place, message, f"give each page an {key} of its own")
            first.setdefault(value, index)


def _page(index: int, row: Mapping[str, str], vendor: str) -> Page:
    is_kept = row["text"] == "kept"
    # Vendors share the folder of pages that are not kept.
    file = f"{row['id']}.txt" if is_kept else f"{vendor}-{row['id']}.txt"
    return Page(
        index=index,
        id=row["id"],
        url=row["url"],
        title=row["title"],
        file=row.get("file", file),
        retrieved=row.get("retrieved", ""),
        selector=row.get("selector", ""),
        hash=row.get("hash", ""),
        is_kept=is_kept,
        etag=row.get("etag", ""),
        last_modified=row.get("last-modified", ""),
        removed=row.get("removed", ""),
    )
