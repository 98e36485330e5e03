"""Which documents a command works on, and the name of the package of each."""

from __future__ import annotations

import keyword
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom.base.closeness import did_you_mean, intended
from specloom.base.runtime_choice import AS_RECORDED, MODULE, RuntimeOptions
from specloom.base.selection import EVERYTHING, Selection
from specloom.base.usage import UsageError
from specloom.base.words import snake, words

_OTHERS = frozenset({"anyio", "httpcore2", "httpx2", "models", "pydantic", "pytest", "resources", "tests", MODULE})
_ADDRESS = re.compile(r"https?:/")
_USUAL = frozenset({"openapi", "swagger", "api", "spec"})
SPECS = "specs"
"""The folder of documents that are written by hand, a folder for each vendor."""
RECORDINGS = "recordings"
"""The folder of the recordings, next to the document."""
SCENARIO = "scenario.yaml"
"""What `specloom record` calls in which order, next to the document."""


class NoSourcesError(UsageError):
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
    options about the package's runtime. `lint` asks for the rules of style.
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
    if package is not None and len(listed) > 1:
        raise NoSourcesError("--package goes with a single document")
    listed_sources = [_source(path, package) for path in listed]
    names = [source.package for source in listed_sources]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise NoSourcesError(
            f"two documents would become the package {twice!r}; generate them one by one with --package"
        )
    return listed_sources


def source_of(vendor: str) -> Source:
    """Return the document of a vendor, by the name of its folder in `specs` or by its path.

    Raises:
        NoSourcesError: There is none.
    """
    for path in (Path("specs", vendor, "openapi.yaml"), Path(vendor)):
        if path.is_file():
            return sources([path])[0]
    raise NoSourcesError(f"there is no specs/{vendor}/openapi.yaml, and no document {vendor!r}", _other_vendor(vendor))


def _vendors() -> list[str]:
    return [path.parent.name for path in sorted(Path(SPECS).glob("*/openapi.yaml"))]


def _other_vendor(name: str) -> str:
    """Return the hint with the vendor that was meant, or else with those that there are."""
    known = _vendors()
    return did_you_mean(name, known, f"there are {', '.join(known)}" if known else "name a document")


def _source(path: Path, package: str | None) -> Source:
    if _ADDRESS.match(path.as_posix()) and not path.exists():
        raise NoSourcesError(f"documents are read from files, not from {path.as_posix()!r}: download it first")
    if (
        not path.suffix
        and path.name == path.as_posix()
        and not path.exists()
        and (meant := intended(path.name, _vendors()))
    ):
        raise NoSourcesError(
            f"there is no document {path.name!r}", f"did you mean '{SPECS}/{meant}/openapi.yaml'? its vendor is {meant}"
        )
    name = package if package is not None else _package_name(path)
    if not name.isascii() or not name.isidentifier() or name in _unusable() or name != name.lower():
        raise NoSourcesError(f"{name!r} cannot be a package's name; give another with --package")
    return Source(path, path.parent / RECORDINGS, name, path.as_posix())


def _package_name(path: Path) -> str:
    stem = path.name.split(".")[0]
    base = path.resolve().parent.name if stem.lower() in _USUAL else stem
    name = snake(words(base)) or "client"
    name = name if name[0].isalpha() else f"api_{name}"
    return f"{name}_client" if name in _unusable() else name


def _unusable() -> frozenset[str]:
    """Return the names that cannot be imported, or under which another module is imported."""
    return _OTHERS | sys.stdlib_module_names | frozenset(keyword.kwlist)
