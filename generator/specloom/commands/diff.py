"""What `specloom diff` compares: two versions of a document, and the packages generated from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.diagnostics import Diagnostic
from specloom.base.sources import RECORDINGS, Source
from specloom.base.versions import bump_for
from specloom.diff import Change, highest_level
from specloom.diff.report import as_json, as_markdown, as_text
from specloom.ir.name_record import NameRecord
from specloom.load import positioned
from specloom.load.revisions import RevisionError, Version, at_revision, version
from specloom.pipeline.cache import Cache
from specloom.pipeline.comparison import compare_versions, package_version
from specloom.pipeline.generate import PreviousPackage

_PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a document, and the revision that it is taken from; empty for the file itself."""

    source: Source
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The result of a comparison, breaking changes first; `refused` are errors that exclude operations."""

    changes: tuple[Change, ...]
    refused: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


def sides(old: str, new: str | None) -> tuple[Side, Side]:
    """Return the two sides named on the command line; `new` defaults to the file that `old` is a revision of.

    Raises:
        RevisionError: A version cannot be read, or `new` is missing and `old` names no revision.
    """
    before = version(old)
    if new is None and not before.revision:
        raise RevisionError("name a second version; only of a REVISION:PATH it is known")
    after = version(new) if new is not None else Version(before.path)
    first, second = (
        Side(Source(side.path, side.path.parent / RECORDINGS, _PACKAGE, side.path.as_posix()), side.revision)
        for side in (before, after)
    )
    return first, second


def compare_sides(old: Side, new: Side, *, surfaces: bool) -> Compared:
    """Compare two documents, and with `surfaces` their packages as well.

    Raises:
        RevisionError: A version cannot be read, or griffe is missing.
        SpecError: A document cannot be read as a whole.
    """
    if surfaces and find_spec("griffe") is None:
        raise RevisionError("comparing Python packages needs griffe: install specloom[release], or give --api-only")
    with TemporaryDirectory(prefix="specloom-") as folder:
        before, after = (
            at_revision(side.source, side.revision, Path(folder, str(index))) if side.revision else side.source
            for index, side in enumerate((old, new))
        )
        cache = Cache()  # most of the two packages is the same
        first = package_version(before, PreviousPackage() if surfaces else None, cache=cache)
        second = package_version(after, PreviousPackage(NameRecord(first.names)) if surfaces else None, cache=cache)
    texts = {**first.loaded.texts, **second.loaded.texts}
    refused = positioned([*first.loaded.refused, *second.loaded.refused], texts)
    return Compared(compare_versions(first, second), refused, texts)


def report(changes: Sequence[Change], form: str) -> str:
    """Return a report as `text`, `json` or `markdown`."""
    layout = {"json": as_json, "markdown": as_markdown, "text": as_text}[form]
    return layout(changes, bump_for(highest_level(changes), "1.0.0") or "")
