"""What `specloom draft` reads and writes: pages of documentation, and the folder of a vendor drafted from them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.base.registry import KEPT_PAGES, SOURCES
from specloom.base.sources import NOTES, RECORDINGS, SPECS, NoSourcesError
from specloom.base.words import printable, shortened, words
from specloom.base.yaml_layout import block
from specloom.commands.new import HEADER, VENDOR, text_of_page
from specloom.draft.accounted import inventory_of
from specloom.draft.drafted import Draft, draft_document
from specloom.draft.notes import notes_text
from specloom.draft.recorded import recordings_of
from specloom.inventory import INVENTORY, Entry, inventory_text
from specloom.load import load_file
from specloom.pages import PageContents, read_page
from specloom.pipeline.garbage_collection import paused
from specloom.write import replace_file
from specloom.write.new_file import write_new

DOCUMENT = "openapi.yaml"
_FILE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_HTML = (".html", ".htm")
_HEAD = "# Drafted from pages by `specloom draft`; NOTES.md says what is missing, and what was inferred.\n"
_SAVE = (
    "save the page as text, Markdown or HTML with all of its operations expanded; `specloom new` begins a document "
    "that is written by hand"
)
_MOST_CHARACTERS = 20_000_000


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
    """A page: the name that it is cited by, its text, and what it shows; `is_kept` if its text goes into the folder."""

    name: str
    text: str
    contents: PageContents
    is_kept: bool


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
    refused: list[Diagnostic] = []
    for each in named:
        path = Path(each)
        text = text_of_page(each, "drafts are made from files; `specloom sources pull` fetches pages: ")
        is_kept = path.suffix.lower() in _HTML or not _FILE.fullmatch(path.name)
        name = f"{'-'.join(words(path.stem)) or 'page'}.txt" if is_kept else path.name
        if any(page.name == name for page in pages):
            raise NoSourcesError(f"two pages are called {name}; rename one, since claims cite pages by their names")
        contents = read_page(text) if len(text) <= _MOST_CHARACTERS else None
        if contents is None or not any(contents.operations):
            refused.append(_refusal(each, contents))
        else:
            pages.append(Page(name, text, contents, is_kept))
    if refused:
        raise SpecError(refused)
    return pages


def _refusal(name: str, contents: PageContents | None) -> Diagnostic:
    what = (
        "has no layout that is known" if contents is None else f"looks like {contents.layout}, and shows no operation"
    )
    return Diagnostic("draft-layout", Location(name), f"the page {what}: nothing is drafted", _SAVE, Severity.ERROR)


def _files(title: str, draft: Draft, entries: Sequence[Entry], pages: Sequence[Page]) -> dict[str, str]:
    """Return the texts of the files of the folder by name."""
    files = {
        DOCUMENT: _HEAD + block(draft.root),
        NOTES: notes_text(title, draft, [page.name for page in pages]),
        INVENTORY: inventory_text(entries),
        SOURCES: _registry(pages),
    }
    recordings = recordings_of(draft.root, draft.samples)
    files |= {f"{RECORDINGS}/{name}.yaml": text for name, text in recordings.items() if _FILE.fullmatch(name)}
    return files | {f"{KEPT_PAGES}/{page.name}": page.text for page in pages if page.is_kept}


def _registry(pages: Sequence[Page]) -> str:
    lines = [HEADER, "version: 1", "pages:"]
    for page in pages:
        page_id = "-".join(words(Path(page.name).stem)) or "page"
        first = next((line.strip() for line in page.text.split("\n") if line.strip()), page_id)
        row: dict[str, Json] = {"id": page_id, "url": f"https://example.com/{page_id}"}
        row["title"] = shortened(printable(first), 80)
        row |= {"text": "kept"} if page.is_kept else {"file": page.name, "text": "not kept"}
        row |= {"licence": "TODO: the licence that lets us keep its text"} if page.is_kept else {}
        written = block([row]).splitlines()
        lines += [f"{line} # TODO: the address of the page" if "url: " in line[:8] else line for line in written]
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
