"""Loads a document: the file itself and, inside its root folder, every file that references lead to."""

from __future__ import annotations

import posixpath
import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from specloom.base.bounds import USUAL, Bounds, way_out
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json, SourceFile, file_name
from specloom.load.limits import count_nodes
from specloom.load.positions import positioned
from specloom.load.reference_slips import by_section, with_hints
from specloom.load.references import Context, Reference, find_references
from specloom.load.refusal import refuse
from specloom.load.source import parse, read_text

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document, errors about broken references, and the texts of all files, malformed ones too."""

    document: Document
    broken: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


def load(path: Path, *, display: str | None = None) -> Document:
    """Read the document at `path` and all it refers to; `display` is what diagnostics call it.

    Raises:
        SpecError: Something cannot be read, is malformed, exceeds a limit or refers to what does not exist.
    """
    loaded = load_partly(path, display=display)
    if loaded.broken:
        raise SpecError(loaded.broken, sources=loaded.texts)
    return loaded.document


def load_partly(path: Path, *, display: str | None = None, root: Path | None = None, bounds: Bounds = USUAL) -> Loaded:
    """Read the document at `path` like `load`, but collect errors about broken references instead of raising them.

    References are followed to files below `root`, by default the document's folder.

    Raises:
        SpecError: The document itself cannot be read, is malformed, or exceeds a limit.
    """
    loading = _Loading(path, posixpath.normpath(display if display is not None else path.as_posix()), root, bounds)
    try:
        document, broken = loading.run()
    except SpecError as error:
        diagnostics = positioned(error.diagnostics, loading.texts)
        raise SpecError(diagnostics, sources=loading.texts) from None
    return Loaded(document, positioned(by_section(document, broken), loading.texts), loading.texts)


class _Loading:
    """The state of one `load`: files read so far, and diagnostics."""

    def __init__(self, path: Path, main: str, root: Path | None, bounds: Bounds) -> None:
        self.texts: dict[str, str] = {}
        self._path = path
        self._bounds = bounds
        self._folder = path.parent.resolve()
        self._root = root.resolve() if root is not None else self._folder
        self._files: dict[str, SourceFile] = {}
        self._document = Document(self._folder, main, self._files)
        self._diagnostics: list[Diagnostic] = []
        self._failed: set[str] = set()
        self._foreign: dict[tuple[str, str, str], bool] = {}
        self._identified = False
        self._nodes = 0
        self._characters = 0

    def run(self) -> tuple[Document, tuple[Diagnostic, ...]]:
        main = self._document.main
        self._read(self._path, main)
        if not isinstance(self._document.root, dict):
            hint = "an OpenAPI document begins with 'openapi: 3.1.0' or the like"
            raise refuse("document-not-mapping", Location(main), f"{main!r} does not hold a mapping", hint)
        self._follow_all(Location(main), self._document.root)
        return self._document, tuple(self._diagnostics)

    def _follow_all(self, at: Location, root: Json) -> None:
        waiting = deque([(at, root, Context.KEYWORDS)])
        visited: set[tuple[int, Context]] = set()
        while waiting:
            start, value, context = waiting.popleft()
            for reference in find_references(start, value, context=context, visited=visited):
                target = self._follow(reference)
                if target is not None and (id(target[1]), reference.context) not in visited:
                    waiting.append((*target, reference.context))

    def _follow(self, reference: Reference) -> tuple[Location, Json] | None:
        """Return the target of a reference; None, with a diagnostic, where there is none."""
        address = reference.text.partition("#")[0]
        try:
            if address and not self._reach(reference.location, address):
                return None
            return self._document.resolve(reference.location, reference.text)
        except SpecError as error:
            hinted = with_hints(self._document, reference.location, reference.text, error.diagnostics)
            self._diagnostics.extend(hinted)
            return None

    def _reach(self, at: Location, address: str) -> bool:
        """Load the file that `address` names; False if it was refused earlier, with a diagnostic of its own."""
        there, address = self._document.local(at, address)
        name = file_name(there.document, address)
        if name in self._files:
            return True
        if name in self._failed:
            return False
        if self._is_identifier(at, address):
            return True
        path = self._inside(at, address, name)
        if not _is_there(path):
            return True
        if len(self._files) >= self._bounds.files:
            message = f"the document spans more than {self._bounds.files:,} files"
            raise refuse("too-many-files", at, message, f"bundle it, {way_out('files')}")
        try:
            self._read(path, name)
        except SpecError:
            self._failed.add(name)
            raise
        return True

    def _is_identifier(self, at: Location, address: str) -> bool:
        """Tell whether a schema in a file read so far calls itself `address`."""
        if not self._identified:
            return False
        key = (posixpath.dirname(at.document), self._document.identity(at), address)
        if key not in self._foreign:
            self._foreign[key] = self._resolves(at, address)
        return self._foreign[key]

    def _resolves(self, at: Location, address: str) -> bool:
        try:
            self._document.resolve(at, address)
        except SpecError:
            return False
        return True

    def _inside(self, at: Location, address: str, name: str) -> Path:
        outside = f"the reference to {address!r} leaves the document's folder"
        if _ELSEWHERE.match(unquote(address)):
            hint = "move the file into the document's folder and refer to it by a relative path"
            raise refuse("reference-outside", at, outside, hint)
        relative = posixpath.relpath(name, posixpath.dirname(self._document.main) or ".")
        try:
            path = (self._folder / relative).resolve()
        except (OSError, ValueError, RuntimeError) as error:
            raise refuse("reference-not-found", at, f"{address!r} names no file: {error}", "correct it") from None
        if not path.is_relative_to(self._root):
            outside = outside if self._root == self._folder else f"the reference to {address!r} leaves the root folder"
            hint = "move the file into that folder, or generate with --root FOLDER, a folder that holds both files"
            raise refuse("reference-outside", at, outside, hint)
        return path

    def _read(self, path: Path, name: str) -> None:
        text = read_text(path, name=name, bounds=self._bounds)
        self.texts[name] = text
        self._identified = self._identified or "$id" in text
        self._characters += len(text)
        if self._characters > self._bounds.characters:
            message = f"all files together have more than {self._bounds.characters:,} characters"
            hint = f"split the document, {way_out('characters')}"
            raise refuse("document-too-large", Location(name), message, hint)
        root = parse(text, name=name)
        self._nodes += count_nodes(root, name=name, before=self._nodes, bound=self._bounds.values)
        self._files[name] = SourceFile(text, root)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, for one
        return False
