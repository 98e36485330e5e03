"""The documents that a command works on, and the name of the package of each."""

from __future__ import annotations

import keyword
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom.base.runtime_choice import AS_RECORDED, MODULE, RuntimeOptions
from specloom.base.selection import EVERYTHING, Selection
from specloom.base.words import snake, words

_OTHERS = frozenset({"anyio", "httpcore2", "httpx2", "models", "pydantic", "pytest", "resources", "tests", MODULE})
_ADDRESS = re.compile(r"https?:/")
_USUAL = frozenset({"openapi", "swagger", "api", "spec", "stdin"})
# Folders that say nothing of the API whose document is in them.
_GENERIC = re.compile(r"|v\d+|api|apis|desktop|docs?|downloads|home|public|specs?|src|static|te?mp|openapi|swagger")
_IN_TITLES = frozenset({"a", "an", "api", "apis", "doc", "docs", "documentation", "http", "openapi", "reference", "rest",
                        "spec", "specification", "swagger", "the"})  # fmt: skip
OUTPUT = "generated"
"""The folder of packages, unless another is named."""
SPECS = "specs"
"""The folder of documents that are written by hand, a folder for each vendor."""
RECORDINGS = "recordings"
"""The folder of the recordings, next to the document."""
SCENARIO = "scenario.yaml"
"""What `specloom record` calls in which order, next to the document."""


class NoSourcesError(Exception):
    """The command line names no document that can be worked on; the text says why."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """An OpenAPI Overlay that is applied before a document is read: where it lies, and what diagnostics call it."""

    path: Path
    display: str


@dataclass(frozen=True, slots=True)
class Source:
    """The inputs of one package: document, recordings, overlays and selection, and the package's name.

    `strict` says that a document that breaks a rule of its specification is refused, even where it is clear.
    `root` is the folder below which references are followed, by default that of the document. `runtime` holds the
    options about the package's runtime. `lint` asks for the rules of style. `output` is the folder of packages, `python`
    the lowest version of Python that the package can be installed with, empty for that of the runtime.
    """

    document: Path
    recordings: Path
    package: str
    display: str
    overlays: tuple[Overlay, ...] = ()
    selection: Selection = EVERYTHING
    strict: bool = False
    root: Path | None = None
    runtime: RuntimeOptions = AS_RECORDED
    lint: bool = False
    output: Path = Path(OUTPUT)
    python: str = ""

    @property
    def target(self) -> Path:
        """The folder of the package."""
        return self.output / self.package

    @property
    def is_curated(self) -> bool:
        """Whether the rules of style apply: to documents in `specs/<vendor>/`, and where somebody asks for them."""
        return self.lint or self.document.resolve().parent.parent.name == SPECS

    @property
    def root_text(self) -> str:
        """The root folder as seen from that of the document, empty where it is the same."""
        if self.root is None:
            return ""
        text = Path(os.path.relpath(self.root.resolve(), self.document.parent.resolve())).as_posix()
        return "" if text == "." else text

    @property
    def shown_folder(self) -> Path:
        """The folder of the document as diagnostics show it."""
        return Path(self.display).parent

    @property
    def shown_recordings(self) -> str:
        """The folder of the recordings next to the document, as diagnostics show it."""
        return (self.shown_folder / RECORDINGS).as_posix()

    @property
    def scenario(self) -> Path:
        """Where the scenario lies, if there is one."""
        return self.document.parent / SCENARIO

    @property
    def shown_scenario(self) -> str:
        """The scenario as diagnostics show it."""
        return (self.shown_folder / SCENARIO).as_posix()


def sources(paths: Sequence[Path], *, package: str | None = None) -> list[Source]:
    """Return the documents at `paths`, or all of `specs/*/openapi.yaml` where there are none.

    Raises:
        NoSourcesError: There is no document, or the names of packages are not usable or not different.
    """
    listed = list(paths) or sorted(Path(SPECS).glob("*/openapi.yaml"))
    if not listed:
        raise NoSourcesError("there is no specs/*/openapi.yaml here; name a document")
    found = [source_at(path, package or package_name(path)) for path in listed]
    require_distinct(found, package)
    return found


def require_distinct(listed: Sequence[Source], package: str | None) -> None:
    """Check that no two documents become one package; `package` is the name that was asked for, if so.

    Raises:
        NoSourcesError: Two would.
    """
    if package is not None and len(listed) > 1:
        raise NoSourcesError("--package goes with a single document")
    targets = [source.target for source in listed]
    twice = next((source for source in listed if targets.count(source.target) > 1), None)
    if twice:
        raise NoSourcesError(
            f"two documents would become the package {twice.package!r}; generate them one by one with --package"
        )


def source_at(path: Path, package: str, *, display: str = "") -> Source:
    """Return the document at a path, under the name that diagnostics show, with the name of its package.

    Raises:
        NoSourcesError: The path is an address, or the name cannot be that of a package.
    """
    if _ADDRESS.match(path.as_posix()) and not path.exists():
        message = f"documents are read from files, not from {path.as_posix()!r}: download it first"
        raise NoSourcesError(f"{message} (generate and validate take addresses)")
    if package_fault(package):
        raise NoSourcesError(f"{package!r} cannot be a package's name; give another with --package")
    return Source(path, path.parent / RECORDINGS, package, display or path.as_posix())


def package_fault(name: str) -> str:
    """Return why a name, dotted for one in a namespace package, cannot be that of a package; empty where it can."""
    parts = name.split(".")
    if not all(part.isascii() and part.isidentifier() for part in parts):
        return "it is no name that Python imports"
    if name != name.lower():
        return "it has upper-case letters"
    if parts[0] in _unusable():
        return "another module has it"
    word = next((part for part in parts[1:] if keyword.iskeyword(part)), None)
    return f"{word!r} is a keyword of Python" if word else ""


def package_name(path: Path, title: str = "") -> str:
    """Return the name of a document's package: that of its file, else that of its folder.

    Where neither is more than usual, it is the `title` of the API, if that is known.
    """
    stem = path.name.split(".")[0]
    base = path.resolve().parent.name if stem.lower() in _USUAL else stem
    name = snake(_title_words(title)) or snake(words(base)) or "client"
    name = name if name[0].isalpha() else f"api_{name}"
    return f"{name}_client" if name in _unusable() else name


def says_nothing(path: Path) -> bool:
    """Tell whether neither the file's name nor the folder, as they were written, say what API a document is of."""
    if path.name.split(".")[0].lower() not in _USUAL:
        return False
    folder = path.parent.name
    return folder in ("", "..") or _GENERIC.fullmatch(folder.lower()) is not None


def _title_words(title: str) -> list[str]:
    """Return the words of a title that name the API: `Pets` of `The Pets API - OpenAPI 3.0`."""
    first = re.split(r"\s[-–—|:(]|\(|:\s", title, maxsplit=1)[0]
    listed = words(re.sub(r"(?i)\bopen ?api\b", " ", first))
    naming = [word for word in listed if word.lower() not in _IN_TITLES]
    return naming or listed


def _unusable() -> frozenset[str]:
    """Return the names that cannot be imported, or under which another module is imported."""
    return _OTHERS | sys.stdlib_module_names | frozenset(keyword.kwlist)
