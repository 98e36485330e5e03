"""What `specloom draft` reads and writes: pages of documentation, and the folder of a vendor drafted from them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
from specloom.draft.recorded import is_drafted, recordings_of
from specloom.draft.shown import Note
from specloom.inventory import INVENTORY, Entry, inventory_text
from specloom.load import load_file, read_text
from specloom.pages import PageContents, read_page, required_page
from specloom.pipeline.draft_traffic import with_traffic
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.traffic import Traffic
from specloom.record.traffic_file import read_traffic
from specloom.traffic.bodies import variables_of
from specloom.traffic.outline import member
from specloom.write import replace_file
from specloom.write.new_file import write_new

DOCUMENT = "openapi.yaml"
_FILE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_HEAD = "# Drafted from pages by `specloom draft`; NOTES.md says what is missing, and what was inferred.\n"
_TAKEN = "README.md"  # of a folder of pages, what it says of them
_TRAFFIC = (".har", ".json", ".yaml", ".yml", ".log", ".sh")
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

    @property
    def operations(self) -> int:
        """How many operations the document has."""
        paths = self.draft.root["paths"]
        return sum(len(item) for item in paths.values() if isinstance(item, dict)) if isinstance(paths, dict) else 0


def write_draft(named: Sequence[str], wanted: Wanted) -> Drafted:
    """Draft the document of a vendor from files, pages and traffic, and write its folder.

    Raises:
        NoSourcesError: The name cannot be that of a vendor, a page is no file, or a document is there already.
        SpecError: A file cannot be read, or is in no layout that is known; then nothing is written.
    """
    if not VENDOR.fullmatch(wanted.vendor):
        hint = "its folder and package are called so: take lower-case letters, digits, '-' and '_'"
        raise NoSourcesError(f"{wanted.vendor!r} cannot be a vendor's name; {hint}")
    document = wanted.folder / DOCUMENT
    if document.exists() and not wanted.force:
        raise NoSourcesError(f"{document.as_posix()} is there already; --force replaces it, -o writes elsewhere")
    with paused():
        pages, traffic = read_inputs(named)
        before = load_file(document, name=document.as_posix()).root if document.exists() else None
        title = " ".join(word.capitalize() for word in words(wanted.vendor))
        texts = {page.name: page.text for page in pages}
        contents = {page.name: page.contents for page in pages}
        draft = draft_document(title, contents, texts, before) if pages else _empty(title)
        if traffic:
            draft = _with_traffic(draft, document, traffic)
        entries = inventory_of(draft, texts)
        files = _files(draft, entries, pages, traffic)
    return Drafted(wanted.folder, _written(files, wanted), draft, entries)


def _empty(title: str) -> Draft:
    """Return the draft of an API that no page describes."""
    root: dict[str, Json] = {"openapi": "3.1.1", "info": {"title": title, "version": "1.0.0"}, "paths": {}}
    note = "no page says how calls are authenticated: add security and components/securitySchemes"
    return Draft(root, (), (Note("blocked", note),), {})


def _with_traffic(draft: Draft, document: Path, files: Sequence[Path]) -> Draft:
    """Return a draft with the operations that only files of traffic show."""
    added = with_traffic(draft.root, document, files)
    paths = added.root["paths"]
    if not isinstance(paths, dict) or not any(paths.values()):
        message = "the files of traffic show no call of the API, and no page an operation: nothing is drafted"
        raise SpecError([Diagnostic("draft-empty", Location(files[0].as_posix(), (), 1, 1), message, _FEWER)])
    passed = sorted(added.traffic.passed_over.items())
    notes = [Note("unread", f"traffic: {count} calls are passed over ({reason})") for reason, count in passed]
    if added.traffic.described:
        count = len(added.traffic.described)
        text = f"traffic: {count} calls are of operations that pages describe; specloom drift compares them"
        notes.append(Note("inferred", text))
    notes += _variables(added.traffic)
    known = draft.notes
    if added.is_secured:
        notes.append(Note("inferred", "traffic: calls are authenticated by the credentials that they carry there"))
        known = tuple(note for note in known if not note.text.startswith("no page says how calls are authenticated"))
    return replace(draft, root=added.root, notes=(*known, *notes))


def _variables(traffic: Traffic) -> Iterator[Note]:
    """Yield a note for each request whose body has variables without a value."""
    for operation in traffic.operations:
        for exchange in operation.exchanges:
            if names := variables_of(exchange.request_body or ""):
                at = traffic.lines[exchange.location.document, exchange.location.pointer]
                text = f"the body has variables without a value: {', '.join(names)}"
                place = f"{exchange.location.document}, lines {at}"
                yield Note("unread", f"traffic: {operation.method} {operation.template}: {text} ({place})")


def read_inputs(named: Sequence[str]) -> tuple[list[Page], list[Path]]:
    """Return the pages and the files of traffic among files.

    Raises:
        NoSourcesError: One is no file, or two pages have the same name.
        SpecError: One cannot be read, is in no layout that is known, or no page shows an operation.
    """
    pages: list[Page] = []
    traffic: list[Path] = []
    for each in named:
        path = Path(each)
        if not path.is_file():
            hint = "drafts are made from files, `specloom sources pull` fetches pages"
            raise NoSourcesError(f"there is no file {each!r}; {hint}")
        text = read_text(path, name=each)
        if _is_traffic(path, text):
            traffic.append(path)
        else:
            pages.append(_page(path, text, {page.name for page in pages}))
    if not traffic and not any(True for page in pages for _ in page.contents.operations):
        at, message = Location(named[0], (), 1, 1), "the pages show no operation: nothing is drafted"
        raise SpecError([Diagnostic("draft-empty", at, message, _FEWER)])
    return pages, traffic


def _is_traffic(path: Path, text: str) -> bool:
    """Tell whether a file holds traffic: by its name, or since it is no page and requests can be read from it."""
    if path.suffix.lower() in _TRAFFIC:
        return True
    try:
        return read_page(text) is None and bool(read_traffic(path).entries)
    except SpecError:
        return False


def _page(path: Path, text: str, known: Container[str]) -> Page:
    if not _FILE.fullmatch(path.name) or path.name == _TAKEN:
        hint = f"claims cite pages by name: take letters, digits, '.', '-' and '_', and not {_TAKEN}"
        raise NoSourcesError(f"rename {path.name!r}; {hint}")
    if path.name in known:
        raise NoSourcesError(f"two pages are called {path.name}; rename one, since claims cite pages by name")
    return Page(path.name, text, required_page(text, path.as_posix()))


def _files(draft: Draft, entries: Sequence[Entry], pages: Sequence[Page], traffic: Sequence[Path]) -> dict[str, str]:
    """Return the texts of the files of the folder by name."""
    title = str(member(draft.root, "info").get("title"))
    inputs = [*(page.name for page in pages), *(path.name for path in traffic)]
    files = {
        DOCUMENT: _HEAD + block(draft.root),
        NOTES: notes_text(title, draft, inputs),
        INVENTORY: inventory_text(entries),
        SOURCES: _registry(pages),
    }
    recordings = recordings_of(draft.root, draft.samples)
    return files | {f"{RECORDINGS}/{name}.yaml": text for name, text in recordings.items() if _FILE.fullmatch(name)}


def _registry(pages: Sequence[Page]) -> str:
    lines = [HEADER, "version: 1", "pages:" if pages else "pages: []"]
    taken: set[str] = set()
    for page in pages:
        stem = "-".join(words(Path(page.name).stem)) or "page"
        page_id = next(name for name in (stem, *(f"{stem}-{n}" for n in range(2, len(pages) + 2))) if name not in taken)
        taken.add(page_id)
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
    for path in sorted((wanted.folder / RECORDINGS).glob("*.yaml")) if wanted.force else ():
        if f"{RECORDINGS}/{path.name}" not in files and is_drafted(path.read_text("utf-8")):
            path.unlink()  # of an operation that is called otherwise by now
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
