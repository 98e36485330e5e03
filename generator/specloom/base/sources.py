"""The documents that a command works on, and the name of the package of each."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from specloom.base.bounds import USUAL, Bounds
from specloom.base.docstring_styles import DocstringStyle
from specloom.base.given_names import GivenName
from specloom.base.package_names import package_fault, package_name
from specloom.base.runtime_choice import AS_RECORDED, RuntimeOptions
from specloom.base.selection import EVERYTHING, Selection
from specloom.base.usage import UsageError

_ADDRESS = re.compile(r"https?:/")
OUTPUT = "generated"
"""The folder of packages, unless another is named."""
SPECS = "specs"
"""The folder of documents that are written by hand, a folder for each vendor."""
RECORDINGS = "recordings"
"""The folder of the recordings, next to the document."""
SCENARIO = "scenario.yaml"
"""What `specloom record` calls in which order, next to the document."""

ONE_DOCUMENT = "name one on the command line, or write it into the configuration of each vendor"
"""The way out where an option goes with a single document."""
NO_DOCUMENT = "there is no specs/*/openapi.yaml here; name a document"
"""What is wrong where no document is named, and none is in its usual place."""
BEGIN = "`specloom init` begins a project, with a sample"
"""The way out then."""
NOTES = "NOTES.md"
"""What the documentation left open, and what was decided, next to the document."""


class NoSourcesError(UsageError):
    """The command line names no document that can be worked on; the text says why."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """An OpenAPI Overlay that is applied before a document is read: where it lies, and what diagnostics call it."""

    path: Path
    display: str


@dataclass(frozen=True, slots=True)
class OtherDocument:
    """A document that becomes part of the package of another one: where it lies, and what diagnostics call it."""

    path: Path
    display: str


@dataclass(frozen=True, slots=True)
class Source:
    """The inputs of one package: document, recordings, overlays and selection, and the package's name.

    `strict` says that a document that breaks a rule of its specification is refused, even where it is clear.
    `root` is the folder below which references are followed, by default that of the document. `runtime` holds the
    options about the package's runtime. `lint` asks for the rules of style. `output` is the folder of packages,
    `names` are given to parts of the document. `templates` is a folder whose blocks replace ours. `plugins` are names
    of distributions. `stainless` is a configuration of Stainless for the document. `others` are documents that become
    part of the same package. `bounds` are those of each document.
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
    names: tuple[GivenName, ...] = ()
    stainless: Overlay | None = None
    output: Path = Path(OUTPUT)
    templates: Path | None = None
    plugins: tuple[str, ...] = ()
    others: tuple[OtherDocument, ...] = ()
    docstrings: DocstringStyle = "google"
    bounds: Bounds = USUAL

    @property
    def each(self) -> tuple[Source, ...]:
        """The documents of the package, each by itself; companion files are those of the first."""
        alone = replace(self, others=())
        rest = (
            replace(alone, document=other.path, recordings=other.path.parent / RECORDINGS, display=other.display)
            for other in self.others
        )
        return (alone, *rest)

    @property
    def shown(self) -> str:
        """The documents as they are named to people."""
        return ", ".join((self.display, *(other.display for other in self.others)))

    @property
    def other_texts(self) -> dict[str, str]:
        """The other documents as seen from the folder of the first, by their order, for the lock file."""
        folder = self.document.parent.resolve()
        return {
            str(index): Path(os.path.relpath(other.path.resolve(), folder)).as_posix()
            for index, other in enumerate(self.others, 1)
        }

    @property
    def target(self) -> Path:
        """The folder of the package."""
        return self.output / self.package

    @property
    def companions(self) -> tuple[Overlay, ...]:
        """The files beside the document that change how it is read."""
        return self.overlays if self.stainless is None else (*self.overlays, self.stainless)

    @property
    def name_texts(self) -> dict[str, str]:
        """The names that are given, by what gets them, for the lock file."""
        return {given.part: given.name for given in sorted(self.names, key=lambda given: given.part)}

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
        raise NoSourcesError(NO_DOCUMENT, BEGIN)
    described = [source_at(path, package or package_name(path)) for path in listed]
    require_distinct(described, package)
    return described


def require_distinct(listed: Sequence[Source], package: str | None) -> None:
    """Check that no two documents become one package; `package` is the name that was asked for, if so.

    Raises:
        NoSourcesError: Two would.
    """
    if package is not None and len(listed) > 1:
        raise NoSourcesError(
            "--package goes with a single document",
            "name one, or configure each vendor; its setting `documents` makes one package of several",
        )
    targets = [source.target for source in listed]
    twice = next((source for source in listed if targets.count(source.target) > 1), None)
    if twice:
        raise NoSourcesError(
            f"two documents would become the package {twice.package!r}; generate them one by one with --package"
        )


def package_refused(name: str) -> NoSourcesError:
    """Return the error for a name that no package can have, with one that it could."""
    usable = package_name(Path(f"{name}.yaml")) if name and "." not in name else ""
    hint = f"did you mean {usable!r}?" if usable else ""
    return NoSourcesError(f"{name!r} cannot be a package's name; give another with --package", hint)


def source_at(path: Path, package: str, *, display: str = "") -> Source:
    """Return the document at a path, under the name that diagnostics show, with the name of its package.

    Raises:
        NoSourcesError: The path is an address, or the name cannot be that of a package.
    """
    if _ADDRESS.match(path.as_posix()) and not path.exists():
        message = f"documents are read from files, not from {path.as_posix()!r}: download it first"
        raise NoSourcesError(f"{message} (generate and validate take addresses)")
    if package_fault(package):
        raise package_refused(package)
    return Source(path, path.parent / RECORDINGS, package, display or path.as_posix())
