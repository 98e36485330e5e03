"""What `specloom inventory` compares and writes: the pages that a document cites, the document, and its inventory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json
from specloom.base.sources import Source
from specloom.evidence import citations
from specloom.evidence.citations import is_traffic
from specloom.inventory import (
    INVENTORY,
    Entry,
    InventoryError,
    State,
    compare,
    decided,
    disagreements,
    inventory_text,
    read_inventory,
)
from specloom.load import load_file, positioned
from specloom.pipeline.claims import read_pages
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.load_document import load_document
from specloom.write import replace_file


@dataclass(frozen=True, slots=True)
class Taken:
    """The inventory of one document: its entries, where it disagrees with its file, and the texts to show that in."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]

    @property
    def summary(self) -> str:
        """How many entries there are on each side, by state."""
        pages = [entry for entry in self.entries if entry.page and entry.kind != "page"]
        document = [entry for entry in self.entries if not entry.page]
        return f"the pages show {_counted(pages)}; only the document has {_counted(document)}"


def take(source: Source, folder: Path, *, update: bool) -> Taken:
    """Compare one document with its pages, and with its inventory; `update` writes the inventory first.

    Raises:
        SpecError: The document or its inventory cannot be read.
    """
    with paused():
        loaded = load_document(source)
        file = source.document.parent / INVENTORY
        shown = (source.shown_folder / INVENTORY).as_posix()
        recorded, text = _recorded(file, shown)
        names = {entry.page for entry in recorded if entry.page} | _cited(loaded.document)
        pages = read_pages(loaded.document, names, folder)
        entries = decided(compare(loaded.document, pages), recorded)
    missing = [_missing(name, shown) for name in sorted(names - pages.keys())]
    if update and not missing:
        text = inventory_text(entries)
        replace_file(file, text)
        recorded = entries
    texts = {**loaded.texts, **pages, shown: text}
    diagnostics = missing or list(disagreements(entries, recorded, shown))
    return Taken(entries, positioned([*loaded.refused, *diagnostics], texts), texts)


def described(entry: Entry) -> dict[str, Json]:
    """Return an entry as JSON; what is empty is left out."""
    texts = {name: getattr(entry, name) for name in ("page", "lines", "of", "claim", "detail", "reason")}
    return {
        "kind": entry.kind, "name": entry.name, "state": str(entry.state),
        **{name: text for name, text in texts.items() if text},
    }  # fmt: skip


def _recorded(file: Path, shown: str) -> tuple[tuple[Entry, ...], str]:
    if not file.is_file():
        return (), ""
    loaded = load_file(file, name=shown)
    try:
        return read_inventory(loaded.root), loaded.text
    except InventoryError as error:
        hint = "correct the entry, or remove the file and run `specloom inventory --update`"
        diagnostic = Diagnostic("inventory-malformed", Location(shown), str(error), hint)
        raise SpecError([diagnostic], sources={shown: loaded.text}) from None


def _cited(document: Document) -> set[str]:
    """Return the names of the cited pages; observations cite recordings and files of traffic, which are no pages."""
    return {citation.document for citation in citations(document) if not is_traffic(citation.document)}


def _missing(name: str, shown: str) -> Diagnostic:
    hint = "name the folder that has it with --docs DIR, or drop it from the document and the inventory"
    return Diagnostic("inventory-page-missing", Location(shown), f"not checked: there is no page {name!r}", hint)


def _counted(entries: Iterable[Entry]) -> str:
    states: Mapping[str, int] = Counter(entry.state for entry in entries)
    parts = [f"{states[state]} {state}" for state in State if state in states]
    return f"{sum(states.values())}" + (f" ({', '.join(parts)})" if parts else "")
