"""What `specloom draft` reads and writes: pages of documentation, and the folder of a vendor drafted from them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.base.registry import SOURCES
from specloom.base.sources import NOTES, RECORDINGS, SPECS, NoSourcesError
from specloom.base.words import words
from specloom.base.yaml_layout import block
from specloom.commands.new import HEADER, VENDOR
from specloom.draft.accounted import inventory_of
from specloom.draft.drafted import Draft, draft_document
from specloom.draft.notes import notes_text
from specloom.draft.recorded import recordings_of
from specloom.inventory import INVENTORY, Entry, inventory_text
from specloom.load import load_file, read_text
from specloom.pages import PageContents, required_page
from specloom.pipeline.garbage_collection import paused
from specloom.write import replace_file
from specloom.write.new_file import write_new

DOCUMENT = "openapi.yaml"
_FILE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_HEAD = "# Drafted from pages by `specloom draft`; NOTES.md says what is missing, and what was inferred.\n"
_FEWER = "save the page with all of its operations expanded; `specloom new` begins a document that is written by hand"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to draft: the name of the vendor, the folder of the project, the folder to write to, whether to replace."""

    vendor: str
    root: Path
    output: Path | None = None
    force: bool = False

    @property
    def folder(self) -> Path:
        """The folder of the vendor."""
        return self.output if self.output is not None else self.root / SPECS / self.vendor


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the name that it is cited by, its text, and what it shows."""

    name: str
    text: str
    contents: PageContents


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was written: the files, in order, the draft, and the inventory."""

    folder: Path
    files: tuple[Path, ...]
    draft: Draft
    entries: tuple[Entry, ...]
    pages: tuple[Page, ...] = field(repr=False)

    @property
    def operations(self) -> int:
        """How many operations the document has."""
        paths = self.draft.root["paths"]
        return sum(len(item) for item in paths.values() if isinstance(item, dict)) if isinstance(paths, dict) else 0


def write_draft(named: Sequence[str], wanted: Wanted) -> Drafted:
    """Draft the document of a vendor from pages, which are files, and write its folder.

    Raises:
        NoSourcesError: The name cannot be that of a vendor, a page is no file, or a document is there already.
        SpecError: A page cannot be read, or is in no layout that is known; then nothing is written.
    """
    if not VENDOR.fullmatch(wanted.vendor):
        hint = "its folder and package are called so: take lower-case letters, digits, '-' and '_'"
        raise NoSourcesError(f"{wanted.vendor!r} cannot be a vendor's name; {hint}")
    document = wanted.folder / DOCUMENT
    if document.exists() and not wanted.force:
        raise NoSourcesError(f"{document.as_posix()} is there already; --force replaces it, -o writes elsewhere")
    with paused():
        pages = read_pages(named)
        before = load_file(document, name=document.as_posix()).root if document.exists() else None
        title = " ".join(word.capitalize() for word in words(wanted.vendor))
        texts = {page.name: page.text for page in pages}
        draft = draft_document(title, {page.name: page.contents for page in pages}, texts, before)
        entries = inventory_of(draft, texts)
        files = _files(title, draft, entries, pages)
    return Drafted(wanted.folder, _written(files, wanted), draft, entries, tuple(pages))


def read_pages(named: Sequence[str]) -> list[Page]:
    """Return pages, which are files, each in a layout that is known.

    Raises:
        NoSourcesError: One is no file, or two have the same name.
        SpecError: One cannot be read, or is in no layout that is known.
    """
    pages: list[Page] = []
    for each in named:
        path = Path(each)
        if not path.is_file():
            hint = "drafts are made from files, `specloom sources pull` fetches pages"
            raise NoSourcesError(f"there is no file {each!r}; {hint}")
        if not _FILE.fullmatch(path.name):
            hint = "claims cite pages by name: take letters, digits, '.', '-' and '_'"
            raise NoSourcesError(f"rename {path.name!r}; {hint}")
        if any(page.name == path.name for page in pages):
            raise NoSourcesError(f"two pages are called {path.name}; rename one, since claims cite pages by name")
        text = read_text(path, name=each)
        pages.append(Page(path.name, text, required_page(text, each)))
    if not any(True for page in pages for _ in page.contents.operations):
        at, message = Location(named[0], (), 1, 1), "the pages show no operation: nothing is drafted"
        raise SpecError([Diagnostic("draft-empty", at, message, _FEWER)])
    return pages


def _files(title: str, draft: Draft, entries: Sequence[Entry], pages: Sequence[Page]) -> dict[str, str]:
    """Return the texts of the files of the folder by name."""
    files = {
        DOCUMENT: _HEAD + block(draft.root),
        NOTES: notes_text(title, draft, [page.name for page in pages]),
        INVENTORY: inventory_text(entries),
        SOURCES: _registry(pages),
    }
    recordings = recordings_of(draft.root, draft.samples)
    return files | {f"{RECORDINGS}/{name}.yaml": text for name, text in recordings.items() if _FILE.fullmatch(name)}


def _registry(pages: Sequence[Page]) -> str:
    lines = [HEADER, "version: 1", "pages:"]
    for page in pages:
        page_id = "-".join(words(Path(page.name).stem)) or "page"
        row: dict[str, Json] = {
            "id": page_id,
            "url": f"https://example.com/{page_id}",
            "title": page.name,
            "file": page.name,
        }
        written = block([{**row, "text": "not kept"}]).splitlines()
        lines += [f"{line} # TODO: the address of the page" if line.startswith("  url: ") else line for line in written]
    return "\n".join(lines) + "\n"


def _written(files: Mapping[str, str], wanted: Wanted) -> tuple[Path, ...]:
    written: list[Path] = []
    for name, text in files.items():
        path = wanted.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # what a person wrote into the list of pages is not in any page
        if name == SOURCES or not wanted.force:
            written += [path] if write_new(path, text) else []
        else:
            replace_file(path, text)
            written.append(path)
    return tuple(written)
