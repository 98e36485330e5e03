"""What `specloom new` writes: the beginning of a document, its companion files, and the placeholders in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from specloom.base.diagnostics import Diagnostic
from specloom.base.package_names import package_name
from specloom.base.registry import KEPT_PAGES, SOURCES
from specloom.base.sources import NoSourcesError
from specloom.base.words import words
from specloom.base.yaml_layout import block
from specloom.fetch import Fetched, page_text
from specloom.lint.placeholders import placeholders
from specloom.load import read_text
from specloom.write.new_file import write_new

_FILES = Path(__file__).parent / "vendor"
VENDOR = re.compile(r"[a-z][a-z0-9_-]*")
HEADER = "# The pages that openapi.yaml is made from; `specloom sources pull` fetches them."
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NewVendor:
    """The files of a new vendor, in order, and the placeholders in them."""

    files: tuple[Path, ...]
    placeholders: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of documentation: its id, its address, and its text if it is a file here."""

    id: str
    url: str = ""
    text: str | None = None


def write_vendor(specs: Path, vendor: str, docs: Sequence[str]) -> NewVendor:
    """Write the beginning of a document for a vendor, made from pages: files, or addresses that are not fetched here.

    Raises:
        NoSourcesError: The name cannot be that of a vendor or is taken, or a page is no file.
        SpecError: A page cannot be read.
    """
    if not VENDOR.fullmatch(vendor):
        hint = "its folder and package are called so: take lower-case letters, digits, '-' and '_'"
        raise NoSourcesError(f"{vendor!r} cannot be a vendor's name; {hint}")
    folder = specs / vendor
    if folder.exists():
        raise NoSourcesError(f"{folder.as_posix()} is there already; name another vendor, or remove it")
    pages = _pages(docs)
    texts = {name: _filled(name, vendor, pages) for name in ("openapi.yaml", "NOTES.md", "scenario.yaml")}
    texts[SOURCES] = _registry(pages)
    texts |= {f"{KEPT_PAGES}/{page.id}.txt": page.text for page in pages if page.text is not None}
    for name, text in texts.items():
        write_new(folder / name, text)
    shown = {(folder / name).as_posix(): text for name, text in texts.items() if not name.startswith(KEPT_PAGES)}
    return NewVendor(tuple(folder / name for name in texts), tuple(placeholders(shown)))


def _filled(name: str, vendor: str, pages: Sequence[_Page]) -> str:
    listed = words(vendor)
    cited = ""
    if pages:
        note = "TODO: cite the lines that say so, basis: documented"
        cited = f'x-specloom-source: {{source: {pages[0].id}, lines: "1", basis: inferred, note: "{note}"}}\n'
    return Template((_FILES / name).read_text("utf-8")).substitute(
        vendor=vendor,
        title=" ".join(word.capitalize() for word in listed),
        host="-".join(listed),
        variable=package_name(Path(vendor)).upper(),
        whole=cited,
        source=f"      {cited}" if cited else "",
        answered=f"          {cited}" if cited else "",
    )


def _pages(docs: Sequence[str]) -> list[_Page]:
    pages: list[_Page] = []
    for named in docs:
        is_address = _ADDRESS.match(named) is not None
        last = urlsplit(named).path.rstrip("/").rpartition("/")[2] if is_address else Path(named).name
        stem = "-".join(words(last.partition(".")[0])) or "page"
        taken = [page.id for page in pages]
        page_id = next(name for name in (stem, *(f"{stem}-{n}" for n in range(2, len(docs) + 2))) if name not in taken)
        pages.append(_Page(page_id, named) if is_address else _Page(page_id, text=_page_text(named)))
    return pages


def _page_text(named: str) -> str:
    """Return the text of a page that is a file; HTML is reduced as `specloom sources pull` does."""
    path = Path(named)
    if not path.is_file():
        raise NoSourcesError(f"--docs takes files and addresses (https), and there is no file {named!r}")
    text = read_text(path, name=named)
    if path.suffix.lower() not in (".html", ".htm"):
        return text if text.endswith("\n") else f"{text}\n"
    return page_text(Fetched(text.encode(), "text/html; charset=utf-8"), "")


def _registry(pages: Sequence[_Page]) -> str:
    if not pages:
        begin = f"{HEADER}\nversion: 1\npages: []\n"
        row = "- {id: calls, url: https://docs.example.com/calls, title: Calls, text: not kept}"
        return f"{begin}# TODO: list them, as {row}\n"
    lines = [
        HEADER,
        "version: 1",
        "pages:",
    ]
    for page in pages:
        title = " ".join(page.id.split("-")).capitalize()
        lines += [f"- id: {page.id}"]
        if page.url:
            lines += [f"  url: {block(page.url).strip()}", f"  title: {title}", "  text: not kept"]
            continue
        lines += [f"  url: https://example.com/{page.id} # TODO: the address of the page", f"  title: {title}"]
        lines += ["  text: kept", '  licence: "TODO: the licence that lets us keep its text"']
    return "\n".join(lines) + "\n"
